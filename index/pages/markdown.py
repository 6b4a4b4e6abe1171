"""Markdown as readers see it: without the marks of emphasis, links and notes, which a quotation would show."""

from itertools import pairwise
from typing import TYPE_CHECKING

from index.text.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

BOLD = "**"
"""The markup of a token that opens a paragraph all in bold."""

_NOTE = pattern(r"\[\^[^\]\s]{1,40}\](?:: )?")
"""The mark of a note, in the text or before the note itself: "[^1]"."""


def line_offsets(text: str) -> list[int]:
    """Where each line of ``text`` begins, and the end of the last."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [*starts[:-1], len(text)]


def unmarked(text: str) -> "tuple[str, list[Token]]":
    r"""``text`` with every paragraph as it is shown, and its tokens: CommonMark's, with tables.

    Quotations are without their marks. Lines stay lines, so that the tokens' are those of the new text too. The token that opens a paragraph all
    in bold, which may be a heading, has the markup `BOLD`. What is marked is told by the old text:
    "1\." begins no list.

    >>> unmarked("# Le **pont**\n\nIl a [rouvert](https://example.org) *lundi*[^1].\n\n**Et après ?**\n")[0]
    '# Le pont\n\nIl a rouvert lundi.\n\nEt après ?\n'
    """
    from markdown_it import MarkdownIt  # only needed for Markdown, and slow to import

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    text = _unquoted(text, tokens)
    offsets = line_offsets(text)
    pieces: list[str] = []
    done = 0
    for before, token in pairwise(tokens):
        if token.type != "inline" or token.map is None or not token.children:
            continue
        shown = _shown(token.children)
        if not shown.strip():
            continue
        first, last = (offsets[min(line, len(offsets) - 1)] for line in token.map)
        written, lines = token.content.split("\n"), shown.split("\n")
        # each line is looked for: in a list or a quotation it opens with marks of its own
        places = _places(text, written, max(first, done), last)
        if len(lines) != len(written) or len(places) != len(written):
            continue
        for at, old, new in zip(places, written, lines, strict=True):
            pieces += text[done:at], new
            done = at + len(old)
        if token.content.startswith(("**", "__")) and token.content.strip("*_") == shown.strip(
            "*_"
        ):
            before.markup = before.markup or BOLD
        token.content = shown
    return "".join(pieces) + text[done:], tokens


_QUOTED = pattern(r"([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)((?:[ \t]*>[ \t]?)+)")
"""The marks of a quotation, group 2, which may be an item of a list, group 1."""


def _unquoted(text: str, tokens: "Sequence[Token]") -> str:
    """``text`` without the marks of quotations, its lines the same in number."""
    lines = text.split("\n")
    quoted = (t.map for t in tokens if t.type == "blockquote_open" and t.map is not None)
    for number in {number for first, last in quoted for number in range(first, last)}:
        if mark := _QUOTED.match(lines[number]):
            lines[number] = (mark[1] if mark[1].strip() else "") + lines[number][mark.end() :]
    return "\n".join(lines)


def _places(text: str, lines: "Sequence[str]", start: int, end: int) -> list[int]:
    """Where ``lines`` stand in ``text[start:end]``, one after another; fewer where one is not found."""
    places: list[int] = []
    for line in lines:
        at = text.find(line, start, end)
        if at < 0:
            break
        places.append(at)
        start = at + len(line)
    return places


def _shown(children: "Sequence[Token]") -> str:
    """What a paragraph shows: its words, and no pictures, tags or notes."""
    shown = (
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in children
        if child.type in _WORDS or (child.type == "html_inline" and not _TAG.match(child.content))
    )
    return _NOTE.sub("", "".join(shown))


_WORDS = ("text", "code_inline", "softbreak", "hardbreak")
_TAG = pattern(
    r"(?i)</?(?:a|abbr|b|br|cite|code|em|i|img|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b|<!--"
)
"""Tags of HTML; other words between angle brackets are the author's."""
