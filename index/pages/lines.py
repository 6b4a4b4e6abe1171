"""The lines of a source text, and its paragraphs where lines are hard-wrapped."""

from collections.abc import Iterator
from itertools import pairwise

from index.pages.furniture import ENDED, is_furniture
from index.text.pattern import pattern

HEADING_LENGTH = 120
"""Code points of the longest heading."""
TITLE_LINES = 3
"""Most lines that are a title and its subtitle, or a caption and its credit, when the second is capitalised."""
ITEM = pattern(r"[-*•–—‣▪]\s+\S|\d{1,2}[.)]\s+\S")
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
            and not any(is_furniture(text[a:b].strip()) for a, b in lines)
        )
        if wrapped:
            yield lines[0][0], lines[-1][1]
        else:
            yield from lines


def _full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the first word of the next line would not have fitted in this one."""
    word = text[slice(*following)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width
