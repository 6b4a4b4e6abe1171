"""The lines of a source text, and its paragraphs where lines are hard-wrapped."""

from collections.abc import Iterator
from itertools import pairwise

from index.pages.furniture import ENDED, is_furniture
from index.text.language import is_function_word
from index.text.pattern import pattern

HEADING_LENGTH = 120
"""Code points of the longest heading."""
TITLE_LINES = 3
"""Most lines that are a title and its subtitle, or a caption and its credit, when the second is capitalised."""
ITEM = pattern(r"[-*•–—‣▪]\ufe0f?\s+\S|\d{1,2}[.)]\s+\S")
"""The mark of a list item, up to its first character."""


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of ``text[start:end]`` without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def chunks_of_lines(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
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


def paragraph_spans(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs of plain text: lines, with hard-wrapped ones joined."""
    chunks = list(chunks_of_lines(text, start))
    long = (text[a:b] for lines in chunks for a, b in lines if b - a > HEADING_LENGTH)
    unwrapped = any(" " in line for line in long)
    for lines in chunks:
        titled = unwrapped or lines is chunks[0]
        widest = max(b - a for a, b in lines)
        wrapped = (
            len(lines) > 1
            and 50 <= widest <= HEADING_LENGTH
            and all(_full(text, *pair, widest) for pair in pairwise(lines))
            and not (titled and len(lines) <= TITLE_LINES and text[lines[1][0]].isupper())
            and not all(ENDED.search(text[a:b]) for a, b in lines[:-1])
            and not any(ITEM.match(text[a:b].lstrip()) for a, b in lines)
            and not any(is_furniture(text[a:b].strip()) for a, b in _openings(text, lines))
        )
        if wrapped:
            yield lines[0][0], lines[-1][1]
        else:
            yield from _joined(text, lines)


def _openings(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a block that go not on from the one above."""
    yield lines[0]
    yield from (line for above, line in pairwise(lines) if not _goes_on(text, above, line))


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Offsets of the paragraphs of a block whose lines are not all full: each goes on where a sentence does."""
    if (
        len(lines) == 1
        or text[slice(*lines[0])].lstrip()[:1].islower()
        or not (
            _STOPS.search(text, lines[0][0], lines[-1][1])
            or any(ITEM.match(text[a:b].lstrip()) for a, b in lines)
        )
        or not any(_goes_on(text, *pair) for pair in pairwise(lines))
    ):
        yield from lines
        return
    lengths = [b - a for a, b in lines if b - a <= HEADING_LENGTH]
    width = max(lengths, default=0)
    loose = len(lengths) < len(lines)
    column = _COLUMN if len(lines) >= _COLUMN_LINES and _has_inner_stop(text, lines) else _NARROWEST
    narrow = not loose and width >= column and _is_set(text, lines)
    if not (narrow or loose):
        yield from lines
        return
    start, end = lines[0]
    for before, line in pairwise(lines):
        opens = before[0] == start
        if _belongs(text, before, line, width if narrow else 0, opens=opens):
            end = line[1]
            continue
        yield start, end
        start, end = line
    yield start, end


_STOPS = pattern(r"[.…](?:\W|$)")
"""What a block has that is no list: the end of a sentence."""
_NARROWEST = 50
"""Code points of the longest line of the narrowest text whose lines are broken to fit."""
_COLUMN, _COLUMN_LINES = 30, 4
"""The same for a column, in which sentences end within lines as they do not in verse; fewest lines of one."""
_SHORT_LINE = 15
"""Code points of the shortest line of such a text that is not its paragraph's last."""
_LONG_LINE = 60
"""Code points of a line that may go on in the next though the lines around are as long as they like."""
_FULL = 0.85
"""How much of the width a line takes that the next may continue although it opens with a capital."""


def _is_set(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines that end no sentence go on below without a capital, as verse does not."""
    open_ = [
        pair
        for pair in pairwise(lines)
        if text[slice(*pair[1])].lstrip()[:1].isalpha() and not ENDED.search(text[slice(*pair[0])])
    ]
    return 2 * sum(_goes_on(text, *pair) for pair in open_) >= len(open_)


def _has_inner_stop(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether a sentence ends within a line."""
    return any(_INNER_STOP.search(text, a, b) for a, b in lines)


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a line ends no sentence, and the next opens with a small letter, or closes what is open."""
    first = text[slice(*following)].lstrip()[:1]
    return (first.islower() or first in "»”") and ENDED.search(text[slice(*line)]) is None


def _belongs(
    text: str,
    line: tuple[int, int],
    following: tuple[int, int],
    width: int,
    *,
    opens: bool,
) -> bool:
    """Whether a line is continued by the one below it.

    ``width`` is that of the block, 0 if it has none; ``opens`` is whether the line is its paragraph's first.
    """
    above, below = text[slice(*line)].strip(), text[slice(*following)].strip()
    length = len(above)
    hanging, full = _hangs(above, below), length >= _FULL * width > 0
    goes_on = _goes_on(text, line, following)
    if goes_on:
        told = length >= (_SHORT_LINE if width or hanging else _LONG_LINE)
        told = told and (width > 0 or _is_text(below))
    elif not width or length < _SHORT_LINE:
        return False
    elif ENDED.search(above):
        told = _full(text, line, following, width) and not _SPOKEN.match(below)
    else:
        told = hanging or full
    surely = goes_on and (hanging or (full and not opens))
    return (
        told
        and not ITEM.match(below)
        and not (_COLUMNS.search(above) or _COLUMNS.search(below))
        and not (opens and is_furniture(above, head=True))
        and (surely or not is_furniture(below, head=True))
    )


def _hangs(above: str, below: str) -> bool:
    """Whether a line surely lacks its end: after a comma, a word like "the" or half a number."""
    if above[-1] in ",«“([" or below[0] in "»”)]%€,;:!?":
        return True
    if above[-1].isdigit():
        return below[0].isdigit()
    last = _LAST_WORD.search(above)
    return last is not None and is_function_word(last[0].lower())


_INNER_STOP = pattern(r"\w[.!?…] [«“\"]?\s?[A-ZÀ-Ý]")
_SPOKEN = pattern(r"[«“\"—–-]|(?:[A-ZÀ-Ý][\w.'’-]*\s?){1,3}:\s")
"""How a line opens that somebody says."""
_LAST_WORD = pattern(r"[^\W\d_]+$")
_COLUMNS = pattern(r"[\t|]|\S {3,}\S")
"""What parts the columns of a table."""
_FEW_WORDS = 4


def _is_text(line: str) -> bool:
    """Whether a line is more than a name or a button."""
    return len(line.split()) >= _FEW_WORDS or ENDED.search(line) is not None


def _full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the first word of the next line would not have fitted in this one."""
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
