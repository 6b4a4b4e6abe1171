"""Splits source text into title, sections, passages and sentences, by offset."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.article import Article, Passage, Sentence
from index.errors import ArticleError
from index.pages.front_matter import front_matter
from index.pages.furniture import (
    CALENDAR,
    ENDED,
    SOURCE,
    TITLE_LENGTH,
    dateline,
    is_author,
    is_author_label,
    is_control,
    is_credit,
    is_furniture,
    is_imprint,
    is_mentioned,
    is_prose,
    kicked,
    names_alone,
    simplified,
    tells_credit,
    tells_day,
)
from index.pages.interview import ASKED_LENGTH, QUOTATION, interview
from index.pages.lines import (
    HEADING_LENGTH,
    ITEM,
    TITLE_LINES,
    chunks_of_lines,
    paragraph_spans,
    stripped,
)
from index.pages.markdown import BOLD, line_offsets, unmarked
from index.pages.page import read_page
from index.pages.plain import decoded, unquoted, untagged, visible, whole_words
from index.pages.sentences import sentence_spans
from index.pages.timeline import timeline
from index.text.analyzer import CURRENCIES
from index.text.language import LANGUAGES, Language, detect
from index.text.opening import leans
from index.text.pattern import pattern
from index.text.saying import has_said

if TYPE_CHECKING:
    from markdown_it.token import Token

PASSAGE_LENGTH = 600
"""Passages longer than this, in code points, are split between sentences."""
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


_ADDRESS = pattern(r"(?i)https?://\S+")


def segment_article(text: str, *, markdown: bool = False, name: str = "The article") -> Article:
    """The article in ``text``; ``name`` is what an error calls it.

    Raises:
        ArticleError: there is no sentence in it.
    """
    if not markdown:
        text = untagged(visible(decoded(text)))
    meta, body = front_matter(text)
    text = text[:body] + whole_words(text[body:] if markdown else unquoted(text[body:]))
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
    prose = [b for b in blocks if b.kind in (BlockKind.PROSE, BlockKind.ITEM)]
    agency, day = _dateline(text, prose)
    sources = (SOURCE.fullmatch(line) for line in furniture if not tells_credit(line))
    source = meta.get("source") or next((s[1].strip() for s in sources if s), agency)
    if any(map(tells_day, shown[BlockKind.IMPRINT])):
        day = None
    title = named or next(map(_on_one_line, shown[BlockKind.TITLE]), None)
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
        date=meta.get("date", day),
        url=url if _ADDRESS.fullmatch(url := meta.get("url", "")) else None,
        imprint=tuple(shown[BlockKind.IMPRINT]),
        credits=tuple(
            text[b.start : b.end]
            for b in blocks
            if b.kind is BlockKind.CREDIT and b.start < prose[-1].start
        ),
        front_matter=meta,
    )


def _dateline(text: str, prose: "list[Block]") -> tuple[str | None, str | None]:
    """The agency and the date in the line of the first paragraphs that tells them."""
    for block in prose[:_HEAD_PARAGRAPHS]:
        told = dateline(text[text.rfind("\n", 0, block.start) + 1 : block.end])
        if any(told):
            return told
    return None, None


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
        Block(BlockKind.PROSE, *stripped(text, start, start + len(paragraph)))
        for start, paragraph in zip(offsets, paragraphs, strict=True)
        if paragraph.strip()
    ]
    return Article(text, title, language, tuple(_passages(text, blocks, language))), offsets


# --- blocks --------------------------------------------------------------------------------------


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
    trimmed = (stripped(text, *span) for span in paragraph_spans(text, start))
    spans, asked = interview(text, [(a, b) for a, b in trimmed if a < b])
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


_NUMBERED = pattern(r"\d{1,2}[.)]\s+\S")


def _numbers_a_heading(line: str, before: str, following: str) -> bool:
    """Whether a numbered line is a heading rather than an item: it stands alone, above prose or a list."""
    numbered = [_NUMBERED.match(n) is not None for n in (before, line, following)]
    return numbered == [False, True, False] and _reads_as_heading(line, following)


def _numbered(lines: list[str]) -> frozenset[int]:
    """The headings of a text in numbered parts: they count from 1, and each has lines of its own below."""
    found = [n for n, line in enumerate(lines) if _NUMBERED.match(line)]
    numbers = [int(re.split(r"[.)]", lines[n], maxsplit=1)[0]) for n in found]
    headings = (
        len(found) >= _PARTS
        and numbers == [*range(1, len(found) + 1)]
        and all(b - a > 1 for a, b in pairwise([*found, len(lines)]))
        and all(len(lines[n]) <= HEADING_LENGTH and _reads_as_title(lines[n]) for n in found)
    )
    return frozenset(found if headings else ())


def _on_one_line(title: str) -> str:
    return re.sub(r"\s*\n\s*", " ", title)


_PARTS = 3
"""Fewest parts of a text in numbered parts."""


def _reads_as_title(line: str) -> bool:
    return "\n" not in line and not re.search(r"[.。…;:,][\"'”’»)\]]*$", line)


_CELLS = pattern(r"\t|\w\s\|\s.*\w\s\|\s")
"""What parts the cells of a row."""
_QUOTED_LINE = pattern(r"«\s?[^«».!?…]{2,78}[?!]?\s?»|“[^“”.!?…]{2,78}”|\"[^\".!?…]{2,78}\"")
"""A quotation alone on a line, used as a heading in French newspapers."""


_FACT = pattern(
    r"^(?:[A-ZÀ-Þ][\w'’-]*\s)+\d{1,3}\s?[-–]\s?\d{1,3}\s[A-ZÀ-Þ]|\s:\s\d{1,3}\s?[-–]\s?\d{1,3}\b|\S@\S|(?:\d[ .-]?){9}"
)
"""A line with the result of a match, "Harwick City 2-3 Marl Rovers", an address or a telephone number."""


_SPOKEN_WORDS = 6
"""Fewest words of a line without a full stop that tells what somebody said, and so is no heading."""
_LABELLED = pattern(r"^\d{1,2}(?:[.)]|\s?[hH:]\s?(?:\d{2})?\.?)\s")
"""The number or the time before a heading: "2. Qui est concerné ?", "14 h 00. Peut-on se doucher ?"."""


def _reads_as_heading(line: str, following: str) -> bool:
    """Whether a line is a heading above prose: short, and without the end of a sentence."""
    if len(line) > HEADING_LENGTH:
        return False
    if re.search(r"[\n\t|]", line) or _FACT.search(line):  # several lines, or a row of a table
        return False
    if line[:2].islower() and line[:2].isalpha() and not line.islower():  # who is quoted above
        return False
    if len(line.split()) >= _SPOKEN_WORDS and has_said(QUOTATION.sub("…", line)):
        return False
    if ITEM.match(following) or _CELLS.search(following):
        return _reads_as_title(line)
    if len(following) < len(line):
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
    announces = following.endswith(":") and len(following) > 2 * len(line)
    return not ends and bool(
        announces or ENDED.search(following) or len(following) > HEADING_LENGTH
    )


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
        begin, end = stripped(text, offsets[first], offsets[min(last, len(offsets) - 1)])
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
        len(lines) <= TITLE_LINES and any(map(is_credit, lines))
    )
    return (
        [span for chunk in chunks_of_lines(text[:end], start) for span in chunk]
        if apart
        else [(start, end)]
    )


def _may_head(words: str) -> bool:
    """Whether words all in bold are a heading, and not a sentence or a byline."""
    longest = ASKED_LENGTH if words.endswith("?") else HEADING_LENGTH
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
        self._closing = _closing(self._words, parted)
        self._dates, self._entries = timeline(self._words)
        self._numbered = _numbered(self._words)
        self._seen = {_spelled(title)} if title else set[str]()
        self._titled, self._signed = bool(title), False
        self._imprints = ""
        self._fresh = True  # nothing but furniture so far
        self._lines_seen = self._paragraphs_seen = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks of the article; a caption that tells something is text too, though not above the first paragraph."""
        told = set[str]()
        for number in range(len(self._lines)):
            block = self._block(number)
            yield block
            if block.kind is not BlockKind.CREDIT or not self._paragraphs_seen:
                continue
            shown = _SHOWN.match(self._text, block.start, block.end)
            if shown and shown[1] not in told and _STATED.search(shown[1]):
                told.add(shown[1])
                yield Block(BlockKind.PROSE, *shown.span(1))

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
            begin += kicked(shown)
            if link := _BRACKETED.search(self._text, begin, end):
                end = link.start()
            if row := _ROW.fullmatch(self._text, begin, end):
                begin, end = row.span(1)
        elif kind is BlockKind.HEADING:
            begin += 2 * shown.startswith(". ") or len(shown) - len(simplified(shown))
        self._titled |= kind is BlockKind.TITLE
        self._signed |= kind is BlockKind.IMPRINT
        if kind is BlockKind.IMPRINT:
            self._imprints += re.sub(r"\bpar ", "by ", f"{shown.casefold()}\n")
        self._fresh &= kind in (BlockKind.FURNITURE, BlockKind.IMPRINT, BlockKind.CREDIT)
        self._lines_seen += not furnished
        told = kind is BlockKind.IMPRINT or not furnished
        if told and (self._lines_seen == 1 or not is_prose(shown)):
            self._seen.add(_spelled(shown))
        return Block(kind, begin, end)

    def _kind(self, number: int, shown: str) -> BlockKind:
        """The kind of a line that is no furniture where it stands, though by its shape it may be."""
        line, before = self._lines[number], self._words[number - 1] if number else ""
        if number in self._dates:
            return BlockKind.HEADING
        near = range(number + 1, min(number + _FURNITURE_LINES, len(self._lines)))
        following = next((self._words[n] for n in near if not self._furnishes(n)), "")
        named = line.names and self._fresh and following and len(shown) <= TITLE_LENGTH
        if named and (line.kind or _reads_as_title(_on_one_line(shown))):
            return BlockKind.TITLE
        if line.kind is BlockKind.TITLE:
            return BlockKind.TITLE if self._fresh or not self._titled else BlockKind.HEADING
        if line.kind or number in self._numbered or _numbers_a_heading(shown, before, following):
            return line.kind or BlockKind.HEADING
        if ITEM.match(shown) or number in self._listed:
            return BlockKind.ITEM
        if self._paragraphs_seen and (number + 1 in self._dates or number + 1 in self._numbered):
            heads = not is_prose(shown) and len(shown) <= HEADING_LENGTH and _reads_as_title(shown)
            return BlockKind.HEADING if heads else BlockKind.PROSE
        if number in self._closing or not (line.bold or _reads_as_heading(shown, following)):
            return BlockKind.PROSE
        if (self._paragraphs_seen or shown.endswith("?")) and not self._is_above_imprint(number):
            return BlockKind.HEADING
        return BlockKind.PROSE if len(shown.split()) >= _STANDFIRST_WORDS else BlockKind.FURNITURE

    def _kind_of_furniture(self, number: int, shown: str) -> BlockKind:
        """The kind of a line of furniture: an imprint or a credit if it tells the author, the date or whose a picture is."""
        words = self._words[number]
        labelled = number > 0 and is_author_label(self._words[number - 1], words)
        if labelled or is_imprint(shown) or names_alone(words, self._below(number)):
            at_top = self._paragraphs_seen < _HEAD_PARAGRAPHS and number not in self._page.around
            signs = number == self._page.signature and not self._signed
            return BlockKind.IMPRINT if at_top or signs else BlockKind.FURNITURE
        credits_ = not self._fresh and number not in self._page.around and tells_credit(shown)
        return BlockKind.CREDIT if credits_ else BlockKind.FURNITURE

    def _furnishes(self, number: int) -> bool:
        """Whether a line is furniture or repeats another."""
        start, end, kind, *_ = self._lines[number]
        if number in self._dates or number in self._entries:
            return False
        words = self._words[number].casefold()
        signed = " " in words and f"by {words}" in self._imprints
        repeated = signed or _spelled(self._text[start:end]) in self._seen
        repeated = repeated and not ITEM.match(self._text, start, end)
        if repeated or kind in (BlockKind.TITLE, BlockKind.HEADING):
            return repeated
        if number in self._page.furniture or is_author(self._words[number], self._below(number)):
            return True
        return (
            self._titled
            and self._lines_seen < _HEAD_LINES
            and self._paragraphs_seen < _HEAD_PARAGRAPHS
            and kind is not BlockKind.ITEM
            and is_furniture(self._words[number], head=True)
            and number not in self._page.text
            and not (
                self._paragraphs_seen and is_mentioned(self._words[number], self._below(number))
            )
        )

    def _is_above_imprint(self, number: int) -> bool:
        """Whether the author's name stands right below a line, or the buttons at the top of a page."""
        under = self._words[number + 1 : number + 3]
        named = any(is_imprint(line, named=False) for line in under)
        at_top = self._paragraphs_seen < _HEAD_PARAGRAPHS
        return (named and self._furnishes(number + 1)) or (at_top and all(map(is_control, under)))

    def _below(self, number: int) -> str:
        return self._words[number + 1] if number + 1 < len(self._words) else ""


def _spelled(line: str) -> str:
    """A line without its capitals and the kinds of its quotation marks, as it may be repeated."""
    return simplified(line).casefold()


def _listed(lines: list[str], parted: list[bool]) -> Iterator[int]:
    """The lines of lists without marks: short ones in a block of their own, below a colon."""
    starts = [n for n in range(len(lines)) if parted[n]]
    for start, end in pairwise([*starts, len(lines)]):
        first = start + lines[start].endswith(":")
        announced = first > 0 and lines[first - 1].endswith(":") and end > first + 1
        if announced and all(len(line) <= HEADING_LENGTH for line in lines[first:end]):
            yield from range(first, end)


def _closing(lines: list[str], parted: list[bool]) -> set[int]:
    """The last lines of blocks, as in a box of facts: a heading is not apart from what it heads."""
    pairs = enumerate(pairwise([*parted, True]))
    return {
        n
        for n, (apart, ends) in pairs
        if ends and not apart and not is_furniture(lines[n - 1], head=True)
    }


_SMALL = r"(?:&|a|and|for|in|of|on|the|to|à|au|d[eu]|des|en|et|l[ae]s?)"
_BRACKETED = pattern(
    rf"(?<=[.!?»”\"])\s+\[(?:[A-ZÀ-Ý\d][\w'’-]*[:,]?\s(?:{_SMALL}\s)*){{3,}}[A-ZÀ-Ý\d][\w'’-]*[?!]?\]$"
    r"|(?<=[.!?»”\"])\s+[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,4}$"
)
"""What ends a paragraph and is none of it: another article's title, "[Sea Tales: The 8 Strangest Fish Ever Caught]", an agency's initials."""
_SHOWN = pattern(
    r"(?:\[\w+\]\s|©[^–—.-]{1,40}\s[–—-]\s)?([A-ZÀ-Ý][^\[\]|©]{40,}?[.!?])"
    r"(?=\s*(?:[(©|]|[–—-]\s|[Pp]hoto|[Ii]mage|[Cc]r[ée]dit|[A-ZÀ-Ý]{2}|[A-ZÀ-Ý][^.!?]{1,60}/|$))"
)
"""A caption in a sentence, group 1, with a credit before or after it."""
_STATED = pattern(
    r"\b(?:est|sont|était|étaient|a \w+[éu]|ont|avait|avaient|sera|seront|is|are|was|were|has|have|had|will)\b"
    r"|^(?:[A-Z]\w+ )?\d"
)
"""What makes a caption more than a description of a picture: a verb of being or having, a figure to begin with."""
_ROW = pattern(r"\|[ \t]*([^\s|].*?)[ \t]*\|")
"""A row of a table, group 1 without the bars around it."""


# --- passages ------------------------------------------------------------------------------------


def _passages(text: str, blocks: list[Block], language: Language) -> Iterator[Passage]:
    """Passages in order: paragraphs, long ones split between sentences, a list with what announces it.

    A heading that tells something is also the first sentence of the passage below.
    """
    section: str | None = None
    above: str | None = None  # the heading right above, while nothing stands below it
    number = index = 0
    heading: list[tuple[int, int]] = []
    for group in _grouped(text, blocks):
        if group[0].kind is BlockKind.HEADING:
            _, begin, end = group[0]
            told = " ".join(text[begin:end].split())
            section = (
                f"{above} – {told}" if above and len(above + told) <= _STACKED_LENGTH else told
            )
            above = told
            heading = [(begin, end)] if _TELLS.fullmatch(told) else []
            continue
        if group[0].kind not in (BlockKind.PROSE, BlockKind.ITEM):
            continue
        # where a list item starts, by the start of its first sentence
        starts: dict[int, int] = {}
        spans: list[tuple[int, int]] = []
        for block in group:
            mark = (
                ITEM.match(text, block.start, block.end) if block.kind is BlockKind.ITEM else None
            )
            begin = mark.end() - 1 if mark else block.start
            starts[begin] = block.start
            spans += sentence_spans(text, begin, block.end, language)
        above = None
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


_STACKED_LENGTH = 80
"""Code points of two headings above one another that are shown as one."""
_WHEN = "|".join(["h", "heures?", "hours?", *sorted(CALENDAR)])
_TELLS = pattern(
    rf"(?!(?i:{_WHEN})\b|.*[.!?…]$)(?:.*(?:[:,]\s|\s[–—-]\s|\()"
    rf"(?:[{CURRENCIES}]\s?\d[\d.,]*|\d[\d.,\s]*(?:[%{CURRENCIES}]|(?!(?:{_WHEN})\b)[^\W\d_]+))\)?"
    rf"|[^:\d]*[^:\d\s]\s?:\s(?:{_SMALL}\s)?[A-ZÀ-Ý][\w'’.-]*(?:\s(?:[A-ZÀ-Ý0-9][\w'’.-]*|{_SMALL})){{0,5}})"
)
"""A heading that ends in an amount, or in a colon and a name: "Best overall: Tarn 3, £20", "Le gagnant : Ida Holm"."""


def _grouped(text: str, blocks: list[Block]) -> Iterator[list[Block]]:
    """Blocks one by one, adjacent list items together, with the paragraph above that ends in a colon."""
    group: list[Block] = []
    for block in blocks:
        announced = group and (
            group[-1].kind is BlockKind.ITEM
            or (group[-1].kind is BlockKind.PROSE and text[group[-1].end - 1] == ":")
        )
        if group and not (block.kind is BlockKind.ITEM and announced):
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


def _shorten(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
