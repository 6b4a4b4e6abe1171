"""Splits source text into title, sections, passages and sentences, by offset."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import compress, pairwise
from typing import TYPE_CHECKING, NamedTuple

from sentencex import get_sentence_boundaries

from index.article import Article, Passage, Sentence
from index.errors import ArticleError
from index.pages.furniture import (
    CALENDAR,
    ENDED,
    KICKED,
    SOURCE,
    TITLE_LENGTH,
    is_credit,
    is_furniture,
    is_imprint,
    is_mentioned,
    is_prose,
    names_alone,
    tells_credit,
)
from index.pages.markdown import BOLD, line_offsets, unmarked
from index.pages.page import read_page
from index.text.analyzer import CURRENCIES
from index.text.language import LANGUAGES, Language, detect, is_function_word
from index.text.opening import leans
from index.text.pattern import pattern
from index.text.saying import has_said

if TYPE_CHECKING:
    from markdown_it.token import Token

PASSAGE_LENGTH = 600
"""Passages longer than this, in code points, are split between sentences."""
SENTENCE_LENGTH = 1_000
"""A run-on text longer than this, in code points, is split at a pause."""
_WINDOW = 10_000  # sentencex takes quadratic time when quotation marks are never closed
_HEADING_LENGTH = 120
_STANDFIRST_WORDS = 5
"""Fewest words of a line without a full stop under the title that is a standfirst and no furniture."""


class BlockKind(Enum):
    """The kind of a block of the source."""

    TITLE = auto()
    HEADING = auto()
    PROSE = auto()
    ITEM = auto()
    FURNITURE = auto()
    IMPRINT = auto()
    CREDIT = auto()


class Block(NamedTuple):
    """A paragraph, a heading or a line of page furniture: ``text[start:end]``."""

    kind: BlockKind
    start: int
    end: int


def segment_article(text: str, *, markdown: bool = False, name: str = "The article") -> Article:
    """The article in ``text``; ``name`` is what an error calls it.

    Raises:
        ArticleError: there is no sentence in it.
    """
    meta, body = _front_matter(text)
    named = meta.get("title")
    if markdown:
        body_shown, tokens = unmarked(text[body:])
        text = text[:body] + body_shown
        lines = list(_markdown_lines(text, body, named, tokens))
    else:
        lines = list(_plain_lines(text, body, named))
    blocks = list(_Layout(text, lines, named).blocks())
    shown: dict[BlockKind, list[str]] = {kind: [] for kind in BlockKind}
    for block in blocks:
        shown[block.kind].append(text[block.start : block.end])
    furniture = shown[BlockKind.FURNITURE] + shown[BlockKind.IMPRINT] + shown[BlockKind.CREDIT]
    sources = map(SOURCE.fullmatch, furniture)
    source = meta.get("source") or next((s[1].strip() for s in sources if s), None)
    title = named or next(iter(shown[BlockKind.TITLE]), None)
    prose = [b for b in blocks if b.kind in (BlockKind.PROSE, BlockKind.ITEM)]
    if not any(re.search(r"\w", text[b.start : b.end]) for b in prose):
        raise ArticleError(f"{name} contains no sentence; put the article's text in it.")
    code = (meta.get("language") or "").lower()[:2]
    given: Language | None = next((known for known in LANGUAGES if known == code), None)
    language = given or detect(" ".join(text[b.start : b.end] for b in prose[:200])) or "fr"
    passages = tuple(_passages(text, blocks, language))
    if title is None:
        first = passages[0].sentences[0]
        title = _shorten(" ".join(text[first.start : first.end].split()), 80)
    return Article(
        text,
        title,
        language,
        passages,
        source=source,
        author=meta.get("author"),
        date=meta.get("date"),
        url=url if _ADDRESS.fullmatch(url := meta.get("url", "")) else None,
        imprint=tuple(shown[BlockKind.IMPRINT]),
        credits=tuple(
            text[b.start : b.end]
            for b in blocks
            if b.kind is BlockKind.CREDIT and b.start < prose[-1].start
        ),
        front_matter=meta,
    )


def article_from_paragraphs(
    paragraphs: list[str], *, title: str, language: Language
) -> tuple[Article, list[int]]:
    """An article made of ready paragraphs, and the offset of each in its text."""
    offsets, position = [], 0
    for paragraph in paragraphs:
        offsets.append(position)
        position += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    blocks = [
        _stripped(text, BlockKind.PROSE, start, start + len(paragraph))
        for start, paragraph in zip(offsets, paragraphs, strict=True)
        if paragraph.strip()
    ]
    return Article(text, title, language, tuple(_passages(text, blocks, language))), offsets


_ITEM = pattern(r"[-*•–—‣▪]\s+\S|\d{1,2}[.)]\s+\S")


# --- blocks --------------------------------------------------------------------------------------


_HEADER = pattern(r"(?s)\s*---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_ADDRESS = pattern(r"(?i)https?://\S+")
_ENTRY = pattern(r"([A-Za-z][\w -]{0,30}):(?:\s+(.*))?")


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The keys of a YAML header and the offset where the body starts; empty and 0 without one."""
    header = _HEADER.match(text)
    if header is None:
        return {}, 0
    import frontmatter
    from yaml import YAMLError

    try:
        meta = frontmatter.loads(f"---\n{header[1]}---\n").metadata
    except (YAMLError, ValueError, TypeError):
        meta = _entries(header[1])
    if not meta:
        return {}, 0
    return {str(k).lower(): _as_text(v) for k, v in meta.items() if v is not None}, header.end()


def _entries(header: str) -> dict[str, object]:
    """The lines of a header that is not valid YAML, such as ``title: The bridge: reopens``; empty if one is no entry."""
    lines = [line.rstrip() for line in header.splitlines() if line.strip()]
    entries = [_ENTRY.fullmatch(line) for line in lines if line[0] not in " \t-#"]
    found = {entry[1]: (entry[2] or "").strip("'\" ") for entry in entries if entry}
    return found if all(entries) else {}


def _as_text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _stripped(text: str, kind: BlockKind, start: int, end: int) -> Block:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(kind, start, end)


def _chunks_of_lines(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    """Offsets of the lines of each block between blank lines."""
    chunk: list[tuple[int, int]] = []
    for line in text[start:].split("\n"):
        if line.strip():
            chunk.append((start, start + len(line)))
        elif chunk:
            yield chunk
            chunk = []
        start += len(line) + 1
    if chunk:
        yield chunk


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs of plain text: lines, with hard-wrapped ones joined."""
    chunks = list(_chunks_of_lines(text, start))
    long = (text[a:b] for lines in chunks for a, b in lines if b - a > _HEADING_LENGTH)
    unwrapped = any(" " in line for line in long)
    for lines in chunks:
        titled = unwrapped or lines is chunks[0]
        widest = max(b - a for a, b in lines)
        wrapped = (
            len(lines) > 1
            and 50 <= widest <= _HEADING_LENGTH
            and all(_full(text, *pair, widest) for pair in pairwise(lines))
            and not (titled and len(lines) <= _TITLE_LINES and text[lines[1][0]].isupper())
            and not all(ENDED.search(text[a:b]) for a, b in lines[:-1])
            and not any(_ITEM.match(text[a:b].lstrip()) for a, b in lines)
            and not any(is_furniture(text[a:b].strip()) for a, b in lines)
        )
        if wrapped:
            yield lines[0][0], lines[-1][1]
        else:
            yield from lines


_TITLE_LINES = 3
"""Most lines that are a title and its subtitle, or a caption and its credit, when the second is capitalised."""


def _full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the first word of the next line would not have fitted in this one."""
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width


class _Line(NamedTuple):
    """A line or a paragraph of the source, ``text[start:end]``, and what it is marked as.

    ``kind`` is None where shape and neighbours decide; ``bold`` is whether it is a heading in bold, ``names``
    whether it may be the title.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    bold: bool = False
    names: bool = True


def _plain_lines(text: str, start: int, title: str | None) -> Iterator[_Line]:
    """The lines of a pasted page; ``title`` is the one from the front matter."""
    stripped = (_stripped(text, BlockKind.PROSE, *span) for span in _lines(text, start))
    spans, asked = _interview(text, [(b.start, b.end) for b in stripped if b.start < b.end])
    for (begin, end), (below, last) in pairwise([*spans, (0, 0)]):
        mark = _MARK.match(text, begin, end)
        edit = _EDIT.search(text, begin, end) or _EDIT.fullmatch(text, below, last)
        kind = BlockKind.HEADING if mark or edit or (begin, end) in asked else None
        end = min(end, edit.start()) if edit else end
        if begin == end:
            continue
        names = not title or (mark is not None and mark[1] == "#")
        yield _Line(mark.end() if mark else begin, end, kind, names=names)


_MARK = pattern(r"(#{1,6})\s+(?=\S)")
_EDIT = pattern(r"(?:(?<=\w)\s?)?\[(?:modifier|edit)\b[^\]\n]{0,40}\]$")
"""The buttons beside a heading of Wikipedia, or below it."""


def _interview(
    text: str, spans: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
    """The lines of an interview without the marks "Q:" and "A:", and those the interviewer says.

    These become headings, however long, since a reader wants the answers. Empty without an interview.
    """
    lines = [text[begin:end] for begin, end in spans]
    asks = [_Q.match(line) for line in lines]
    if sum(map(bool, asks)) >= _ASKED_LEAST:
        marks = (q or _A.match(line) for q, line in zip(asks, lines, strict=True))
        spans = [
            (begin + mark.end() if mark else begin, end)
            for mark, (begin, end) in zip(marks, spans, strict=True)
        ]
        return spans, {*compress(spans, asks)}
    if sum(line.endswith("?") for line in lines) < _ASKED_NAMED:
        return spans, set()
    shown = [n for n, line in enumerate(lines) if not is_furniture(line)]
    said = _said([lines[n] for n in shown])
    return spans, {spans[shown[i]] for i in said}


def _said(lines: list[str]) -> list[int]:
    """Which lines an interviewer says: questions, and remarks above an answer that is marked as such, or to "you"."""
    asked = [
        i
        for i, (line, reply) in enumerate(pairwise(lines))
        if line.endswith("?")
        and len(line) <= _ASKED_LENGTH
        and not (reply.endswith("?") or _ITEM.match(line) or line in lines[i + 1 :])
    ]
    if len(asked) < _ASKED_NAMED:
        return []
    marks = [_speaker(line) for line in lines]
    replies = [marks[i + 1] for i in asked]
    marked = replies.count("") <= len(asked) / 4 and {marks[i] for i in asked}.isdisjoint(replies)
    named = marked and all(len(mark) > 1 for mark in replies)
    personal = sum(_I.search(lines[i + 1]) is not None for i in asked) >= len(asked) / 2
    among = lines[asked[0] :] if marked or personal else lines
    share = sum(map(is_prose, among)) / (5 if marked or personal else 4)
    if len(asked) < max(_ASKED_NAMED if named else _ASKED_LEAST, share):
        return []
    for i in range(asked[0] + 2, len(lines) - 1):
        line, near = lines[i], {i - 1, i, i + 1}
        if i in asked or len(line) > _REMARK_LENGTH or not is_prose(line):
            continue
        if marked:
            answered = marks[i + 1] in replies and (named or marks[i - 1] in replies)
            told = answered and marks[i] not in replies
        else:
            own = _QUOTATION.sub("", line)
            told = personal and near.isdisjoint(asked) and is_prose(lines[i + 1])
            told = told and bool(_YOU.search(own) and not _I.search(own))
        if told:
            asked.append(i)
    return asked


def _speaker(line: str) -> str:
    """What opens a line that someone says: a quotation mark, a dash or a name; empty if nothing does."""
    mark = _SPEAKER.match(line)
    return mark[0].strip(" :").split()[-1] if mark else ""


_SPEAKER = pattern(r"[«“\"—–-]|(?:[A-ZÀ-Ý][\w'’.-]*\s){0,3}[A-ZÀ-Ý][\w'’.-]*\s?:\s")
_QUOTATION = pattern(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_YOU = pattern(r"(?i)\b(?:vous|votre|vos|tu|you|your)\b|\bt['’]")
_I = pattern(
    r"\b(?:(?i:je|moi|mon|ma|mes|my)|I|me)\b|\b[jJ]['’]"
    r"|(?i:\b(?:si|quand|lorsque|if|when) (?:vous|you)\b|\bvous savez\b|\byou know\b)"
)
"""Words of one who answers: of oneself, or of "you" as of anybody."""
_Q = pattern(r"(?:Q|Question)\s?[.:]\s+(?=\S)")
_A = pattern(r"(?:A|R|Answer|Réponse)\s?[.:]\s+(?=\S)")
_ASKED_LEAST = 3
"""Fewest questions of an interview."""
_ASKED_NAMED = 2
"""Fewest where names tell who speaks."""
_ASKED_LENGTH = 300
"""Code points of the longest question in one."""
_REMARK_LENGTH = 200
"""Code points of the longest remark."""


_NUMBERED = pattern(r"\d{1,2}[.)]\s+\S")


def _numbers_a_heading(line: str, before: str, following: str) -> bool:
    """Whether a numbered line is a heading rather than an item: it stands alone, above prose or a list."""
    numbered = [_NUMBERED.match(n) is not None for n in (before, line, following)]
    return numbered == [False, True, False] and _reads_as_heading(line, following)


def _reads_as_title(line: str) -> bool:
    return "\n" not in line and not re.search(r"[.。…;:,][\"'”’»)\]]*$", line)


_QUOTED_LINE = pattern(r"«\s?[^«».!?…]{2,78}\s?»|“[^“”.!?…]{2,78}”|\"[^\".!?…]{2,78}\"")
"""A quotation alone on a line, used as a heading in French newspapers."""


_FACT = pattern(r"^(?:[A-ZÀ-Þ][\w'’-]*\s)+\d{1,3}\s?[-–]\s?\d{1,3}\s[A-ZÀ-Þ]|\S@\S|(?:\d[ .-]?){9}")
"""A line with the result of a match, "Harwick City 2-3 Marl Rovers", an address or a telephone number."""


_SPOKEN_WORDS = 6
"""Fewest words of a line without a full stop that tells what somebody said, and so is no heading."""
_LABELLED = pattern(r"^\d{1,2}(?:[.)]|\s?[hH:]\s?(?:\d{2})?\.?)\s")
"""The number or the time before a heading: "2. Qui est concerné ?", "14 h 00. Peut-on se doucher ?"."""


def _reads_as_heading(line: str, following: str) -> bool:
    """Whether a line is a heading above prose: short, and without the end of a sentence."""
    if re.search(r"[\n\t|]", line) or _FACT.search(line):  # several lines, or a row of a table
        return False
    if len(line.split()) >= _SPOKEN_WORDS and has_said(_QUOTATION.sub("…", line)):
        return False
    if _ITEM.match(following):
        return len(line) <= _HEADING_LENGTH and _reads_as_title(line)
    if len(line) > _HEADING_LENGTH or len(following) < len(line):
        return False
    if _QUOTED_LINE.fullmatch(line):
        return len(following) > 2 * len(line)
    if line.endswith("?"):
        return (
            len(line) <= 80
            and len(following) > 2 * len(line)
            and len(re.findall(r"[.!?]", _LABELLED.sub("", line))) == 1
        )
    ends = re.search(r"[.!…。！？;:,)\]][\"”»]?$|^[«“\"].*[\"”»]$", line)
    return not ends and bool(ENDED.search(following) or len(following) > _HEADING_LENGTH)


def _markdown_lines(
    text: str, start: int, title: str | None, tokens: "list[Token]"
) -> Iterator[_Line]:
    """The paragraphs of a Markdown file, of its ``tokens``; code, HTML and pictures are left out.

    Without marked headings, they are recognised by shape, as in plain text.
    """
    offsets = [start + offset for offset in line_offsets(text[start:])]
    found = [(a, b) for a, b in pairwise(tokens) if b.type == "inline" and b.map is not None]
    bold = [a.markup == BOLD and _may_head(b.content) for a, b in found]
    marked = any(bold) or any(a.type == "heading_open" for a, _ in found)
    named = title or any(a.tag == "h1" for a, _ in found)
    done = 0
    for (token, content), heads in zip(found, bold, strict=True):
        first, last = content.map or (0, 0)
        _, begin, end = _stripped(
            text, BlockKind.PROSE, offsets[first], offsets[min(last, len(offsets) - 1)]
        )
        pictures = all(c.type in ("image", "softbreak") for c in content.children or ())
        if pictures or begin < done:  # the cells of a row are one line
            continue
        done = end
        if token.type == "heading_open":
            if (at := text.find(content.content, begin, end)) >= 0:
                begin, end = at, at + len(content.content)
            yield _Line(
                begin, end, BlockKind.TITLE if token.tag == "h1" else BlockKind.HEADING, names=False
            )
        elif token.level == 0 and token.type == "paragraph_open":
            guessed = heads or not marked
            names = not named and guessed
            for part in _parts(text, begin, end):
                yield _Line(*part, None if guessed else BlockKind.PROSE, heads, names)
        else:
            listed = token.level > 1 and token.type == "paragraph_open"
            yield _Line(begin, end, BlockKind.ITEM if listed else BlockKind.PROSE, names=False)


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A paragraph, or its lines if they are furniture or a caption and its credit."""
    lines = text[start:end].split("\n")
    apart = all(is_furniture(line.strip("*_ "), head=True) for line in lines) or (
        len(lines) <= _TITLE_LINES and any(map(is_credit, lines))
    )
    return (
        [span for chunk in _chunks_of_lines(text[:end], start) for span in chunk]
        if apart
        else [(start, end)]
    )


def _may_head(words: str) -> bool:
    """Whether words all in bold are a heading, and not a sentence or a byline."""
    longest = _ASKED_LENGTH if words.endswith("?") else _HEADING_LENGTH
    return len(words) <= longest and _reads_as_title(words) and not is_furniture(words, head=True)


# --- kinds of blocks -----------------------------------------------------------------------------


_HEAD_LINES = 8
"""Lines at the top of an article, furniture not counted, among which a date or byline may stand."""
_FURNITURE_LINES = 40
"""Lines looked at below another for the one that is no furniture."""
_HEAD_PARAGRAPHS = 2
"""Paragraphs after which they may not; the standfirst counts as one."""


class _Layout:
    """An article's lines, and what has been seen of them from the first on, which tells the kind of the next.

    Kinds are as marked, or else recognised by shape and neighbours. ``title`` is the one from the front matter.
    """

    def __init__(self, text: str, lines: list[_Line], title: str | None) -> None:
        self._text, self._lines = text, lines
        self._words = [text[line.start : line.end].strip("*_ ") for line in lines]
        gaps = (text.count("\n", a.end, b.start) > 1 for a, b in pairwise(lines))
        parted = [True, *gaps]
        self._page = read_page(self._words, parted)
        self._listed = frozenset(_listed(self._words, parted))
        self._seen = {title.casefold()} if title else set[str]()
        self._titled, self._signed = bool(title), False
        self._fresh = True  # nothing but furniture so far
        self._lines_seen = self._paragraphs_seen = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks of the article."""
        return map(self._block, range(len(self._lines)))

    def _block(self, number: int) -> Block:
        """The block of the next line."""
        begin, end, *_ = self._lines[number]
        shown = self._text[begin:end]
        furnished = self._furnishes(number)
        kind = BlockKind.FURNITURE if furnished else self._kind(number, shown)
        if kind is BlockKind.FURNITURE:
            kind = self._kind_of_furniture(number, shown)
        elif kind is BlockKind.PROSE:
            self._paragraphs_seen += is_prose(shown)
            if kicker := KICKED.match(shown):
                begin += kicker.end()
            if row := _ROW.fullmatch(self._text, begin, end):
                begin, end = row.span(1)
        self._titled |= kind is BlockKind.TITLE
        self._signed |= kind is BlockKind.IMPRINT
        self._fresh &= kind in (BlockKind.FURNITURE, BlockKind.IMPRINT, BlockKind.CREDIT)
        self._lines_seen += not furnished
        told = kind is BlockKind.IMPRINT or not furnished
        if told and (self._lines_seen == 1 or not is_prose(shown)):
            self._seen.add(shown.casefold())
        return Block(kind, begin, end)

    def _kind(self, number: int, shown: str) -> BlockKind:
        """The kind of a line that is no furniture where it stands, though by its shape it may be."""
        line, before = self._lines[number], self._words[number - 1] if number else ""
        near = range(number + 1, min(number + _FURNITURE_LINES, len(self._lines)))
        following = next((self._words[n] for n in near if not self._furnishes(n)), "")
        named = line.names and self._fresh and following and len(shown) <= TITLE_LENGTH
        if named and (line.kind or _reads_as_title(shown)):
            return BlockKind.TITLE
        if line.kind is BlockKind.TITLE:
            return BlockKind.TITLE if self._fresh or not self._titled else BlockKind.HEADING
        if line.kind or _numbers_a_heading(shown, before, following):
            return line.kind or BlockKind.HEADING
        if _ITEM.match(shown):
            return BlockKind.ITEM
        if number in self._listed or not (line.bold or _reads_as_heading(shown, following)):
            return BlockKind.PROSE
        if (self._paragraphs_seen or shown.endswith("?")) and not self._is_above_author(number):
            return BlockKind.HEADING
        return BlockKind.PROSE if len(shown.split()) >= _STANDFIRST_WORDS else BlockKind.FURNITURE

    def _kind_of_furniture(self, number: int, shown: str) -> BlockKind:
        """The kind of a line of furniture: an imprint or a credit if it tells the author, the date or whose a picture is."""
        if is_imprint(shown) or names_alone(self._words[number], self._below(number)):
            at_top = self._paragraphs_seen < _HEAD_PARAGRAPHS and number not in self._page.around
            signs = number == self._page.signature and not self._signed
            return BlockKind.IMPRINT if at_top or signs else BlockKind.FURNITURE
        credits_ = number not in self._page.around and tells_credit(shown)
        return BlockKind.CREDIT if credits_ else BlockKind.FURNITURE

    def _furnishes(self, number: int) -> bool:
        """Whether a line is furniture or repeats another."""
        start, end, kind, *_ = self._lines[number]
        repeated = self._text[start:end].casefold() in self._seen
        repeated = repeated and not _ITEM.match(self._text, start, end)
        if repeated or kind in (BlockKind.TITLE, BlockKind.HEADING):
            return repeated
        return number in self._page.furniture or (
            self._titled
            and self._lines_seen < _HEAD_LINES
            and self._paragraphs_seen < _HEAD_PARAGRAPHS
            and kind is not BlockKind.ITEM
            and is_furniture(self._words[number], head=True)
            and not (
                self._paragraphs_seen and is_mentioned(self._words[number], self._below(number))
            )
        )

    def _is_above_author(self, number: int) -> bool:
        """Whether nothing but the author's name stands below a line."""
        under = self._words[number + 1 : number + 3]
        named = any(is_imprint(line, named=False) for line in under)
        return named and self._furnishes(number + 1)

    def _below(self, number: int) -> str:
        return self._words[number + 1] if number + 1 < len(self._words) else ""


def _listed(lines: list[str], parted: list[bool]) -> Iterator[int]:
    """The lines of lists without marks: short ones in a block of their own, below a colon."""
    starts = [n for n in range(len(lines)) if parted[n]]
    for start, end in pairwise([*starts, len(lines)]):
        first = start + lines[start].endswith(":")
        announced = lines[first - 1].endswith(":") and end > first + 1
        if announced and all(len(line) <= _HEADING_LENGTH for line in lines[first:end]):
            yield from range(first, end)


_ROW = pattern(r"\|[ \t]*([^\s|].*?)[ \t]*\|")
"""A row of a table, group 1 without the bars around it."""


# --- passages ------------------------------------------------------------------------------------


def _passages(text: str, blocks: list[Block], language: Language) -> Iterator[Passage]:
    """Passages in order: paragraphs, long ones split between sentences, adjacent list items together.

    A heading that tells something is also the first sentence of the passage below.
    """
    section: str | None = None
    number = index = 0
    heading: list[tuple[int, int]] = []
    for group in _grouped(blocks):
        if group[0].kind is BlockKind.HEADING:
            _, begin, end = group[0]
            section = " ".join(text[begin:end].split())
            heading = [(begin, end)] if _TELLS.fullmatch(section) else []
            continue
        if group[0].kind not in (BlockKind.PROSE, BlockKind.ITEM):
            continue
        # where a list item starts, by the start of its first sentence
        starts: dict[int, int] = {}
        spans: list[tuple[int, int]] = []
        for block in group:
            mark = (
                _ITEM.match(text, block.start, block.end) if block.kind is BlockKind.ITEM else None
            )
            begin = mark.end() - 1 if mark else block.start
            starts[begin] = block.start
            spans += sentence_spans(text, begin, block.end, language)
        if heading and not text[heading[0][1] : group[0].start].strip():
            heading, spans = [], heading + spans
        chunks = [heading] if heading else []  # a caption or a button may stand below it
        heading = []
        for chunk in (*chunks, *_chunks(text, spans)):
            number += 1
            sentences = tuple(Sentence(index + i, a, b, number) for i, (a, b) in enumerate(chunk))
            index += len(sentences)
            start = starts.get(chunk[0][0], chunk[0][0])
            yield Passage(number, start, chunk[-1][1], section, sentences)


_WHEN = "|".join(["h", "heures?", "hours?", *sorted(CALENDAR)])
_SMALL = r"(?:&|of|the|and|d[eu]|des|l[ae]s?|et)"
_TELLS = pattern(
    rf"(?!(?i:{_WHEN})\b|.*[.!?…]$)(?:.*(?:[:,]\s|\s[–—-]\s|\()"
    rf"(?:[{CURRENCIES}]\s?\d[\d.,]*|\d[\d.,\s]*(?:[%{CURRENCIES}]|(?!(?:{_WHEN})\b)[^\W\d_]+))\)?"
    rf"|[^:\d]*[^:\d\s]\s?:\s(?:{_SMALL}\s)?[A-ZÀ-Ý][\w'’.-]*(?:\s(?:[A-ZÀ-Ý0-9][\w'’.-]*|{_SMALL})){{0,5}})"
)
"""A heading that ends in an amount, or in a colon and a name: "Best overall: Tarn 3, £20", "Le gagnant : Ida Holm"."""


def _grouped(blocks: list[Block]) -> Iterator[list[Block]]:
    """Blocks one by one, adjacent list items together."""
    group: list[Block] = []
    for block in blocks:
        if group and not (block.kind is group[-1].kind is BlockKind.ITEM):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _chunks(text: str, spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Runs of sentences of about equal length, at most PASSAGE_LENGTH unless a single sentence is longer.

    If possible, no run starts with a sentence that refers to the one before.
    """
    total = spans[-1][1] - spans[0][0] if spans else 0
    parts = -(-total // PASSAGE_LENGTH)
    chunk: list[tuple[int, int]] = []
    for span in spans:
        if chunk and (
            span[1] - chunk[0][0] > PASSAGE_LENGTH
            or (span[0] + span[1]) / 2 - chunk[0][0] > total / parts
        ):
            fits = len(chunk) > 1 and span[1] - chunk[-1][0] <= PASSAGE_LENGTH
            kept = len(chunk) - (fits and leans(text[slice(*span)]))
            yield chunk[:kept]
            chunk = chunk[kept:]
        chunk.append(span)
    if chunk:
        yield chunk


# --- sentences -----------------------------------------------------------------------------------

# A full stop after these ends no sentence: always, before a number, or before a capital (a name).
_ALWAYS = frozenset(
    "mm cf vs env approx al resp tél tel dr pr mgr mr mrs ms prof gen sen rep gov lt col capt sgt cllr clr insp supt".split()
)
_BEFORE_NUMBER = frozenset(
    "art no nos n p pp vol fig chap h min sect al t éd tab ann ch av apr".split()
) | frozenset(
    "janv févr fév avr juil sept oct nov déc jan feb mar apr jun jul aug dec art eq".split()
)
_BEFORE_NAME = frozenset("m me mme mmes mlle mlles st ste saint sr jr av bd boul ph ch jh".split())
_LAST_WORD = pattern(r"(?:^|[\s('’\"«“\-\u00a0\u202f])((?:[^\W\d_]\.)*[^\W\d_]+)\.\s*$")


_SPACE = pattern(r"[^\S\n]")
"""Spaces of any width; sentencex only knows the plain one before a full stop."""


def sentence_spans(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text[start:end]``, which they tile except for white space.

    sentencex, which does not know "…" and "etc." as ends, proposes the boundaries; those that French and
    English abbreviations, quotations and numbers rule out are dropped.
    """
    cuts = {
        a + boundary["end_index"]
        for a, b in _cut_long(text, start, end, _WINDOW)
        for boundary in get_sentence_boundaries(
            language, _SPACE.sub(" ", text[a:b]).replace("…", "!")
        )
    }
    cuts.update(match.end() for match in _ENDING.finditer(text, start, end))
    spans: list[tuple[int, int]] = []
    begin = start
    for cut in sorted({end, *(cut for cut in cuts if cut < end)}):
        left, right = text[max(begin, cut - 80) : cut], text[cut : cut + 80]
        if cut < end and not _is_boundary(left, right, language):
            continue
        spans.extend(_cut_long(text, begin, cut))
        begin = cut
    stripped = (_stripped(text, BlockKind.PROSE, a, b) for a, b in spans)
    return _attach_closers(text, [(b.start, b.end) for b in stripped if b.start < b.end])


def _is_boundary(left: str, right: str, language: Language) -> bool:
    """Whether a sentence ends between ``left`` and ``right``."""
    ahead = right.lstrip()
    if not ahead:
        return True
    if ahead[0].islower() or ahead[0] in ",;:" or ahead[0] == right[0] == "-":
        return False
    last = _LAST_WORD.search(left)
    if any(ending.end() == len(left) for ending in _ENDING.finditer(left + right)):
        return True
    if last is None:
        return not (re.search(r"\d\.$", left) and ahead[0].isdigit())
    word = last[1].lower()
    if (
        re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", word)
        and word != "y"
        and (last[1].isupper() or "." in word)
    ):
        return not (ahead[0].isupper() or ahead[0].isdigit()) or (
            word != "m" and _opens_a_sentence(ahead, language)
        )
    if word in _ALWAYS:
        return word not in ("cf", "vs") and _opens_a_sentence(ahead, language)
    if ahead[0].isdigit():
        return word not in _BEFORE_NUMBER
    named = word in _BEFORE_NAME and ahead[0].isupper()
    return not named or _opens_a_sentence(ahead, language)


_ENDING = pattern(
    r"(?i)\b(?:J\.-C|etc|[ap]\.m(?!\.\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ECMP][SD]?T|GMT|UTC|BST|(?:east|west)ern|local)\b))"
    r"\.(?:\s+|$)"
)
"""Abbreviations that often end a sentence."""


def _opens_a_sentence(ahead: str, language: Language) -> bool:
    """Whether a sentence starts after a letter with a full stop: "vitamin C. It ended", but not "J. Le Goff"."""
    first = re.match(r"([^\W\d_]+)['’\s][a-zà-ÿ]", ahead)
    word = first[1].lower() if first else ""
    return is_function_word(word, language) and word not in ("d", "de", "du")


def _attach_closers(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Move closing quotes and brackets to the sentence before, and join punctuation alone to a neighbour."""
    result: list[tuple[int, int]] = []
    for start, end in spans:
        if result and (closers := re.match(r"[»”’)\]]+(?=\s|$)", text[start:end])):
            result[-1] = (result[-1][0], start + closers.end())
            rest = _stripped(text, BlockKind.PROSE, start + closers.end(), end)
            if rest.start < rest.end:
                result.append((rest.start, rest.end))
        elif result and not all(re.search(r"\w", text[a:b]) for a, b in (result[-1], (start, end))):
            result[-1] = (result[-1][0], end)  # punctuation alone is no sentence
        else:
            result.append((start, end))
    return result


def _cut_long(
    text: str, start: int, end: int, length: int = SENTENCE_LENGTH
) -> Iterator[tuple[int, int]]:
    """Pieces of at most ``length`` code points, each cut after its last pause."""
    while end - start > length:
        cut = _pause(text[start : start + length])
        yield start, start + cut
        start += cut
    yield start, end


def _pause(window: str) -> int:
    """Where to cut a run-on text: after its last end of sentence, or else its last pause or space."""
    for pause in (r"[.!?…][\"”’»]?\s", r"[;:,]\s", r"\s"):
        ends = [match.end() for match in re.finditer(pause, window)]
        if ends:
            return ends[-1]
    return len(window)


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
