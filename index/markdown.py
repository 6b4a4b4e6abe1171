"""Markdown as readers see it: without the marks of emphasis, links and notes, which a quotation would show."""

from itertools import pairwise
from typing import TYPE_CHECKING

from index.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_NOTE = pattern(r"\[\^[^\]\s]{1,40}\](?:: )?")
"""The mark of a note, in the text or before the note itself: "[^1]"."""


def parsed(text: str) -> "list[Token]":
    """The tokens of CommonMark with tables."""
    from markdown_it import MarkdownIt  # only needed for Markdown, and slow to import

    return MarkdownIt("commonmark").enable("table").parse(text)


def line_offsets(text: str) -> list[int]:
    """Where each line of ``text`` begins, and the end of the last."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [*starts[:-1], len(text)]


def unmarked(text: str) -> str:
    r"""``text`` with every paragraph as it is shown; its blocks, and paragraphs all in bold, stay as they are.

    >>> unmarked("# Le **pont**\n\nIl a [rouvert](https://example.org) *lundi*[^1].\n\n**Et après ?**\n")
    '# Le pont\n\nIl a rouvert lundi.\n\n**Et après ?**\n'
    """
    offsets = line_offsets(text)
    pieces: list[str] = []
    done = 0
    for before, token in pairwise(parsed(text)):
        if token.type != "inline" or token.map is None or not token.children:
            continue
        shown = _shown(token.children)
        bold = before.type == "paragraph_open" and token.content.strip("*_") == shown
        if not shown.strip() or (bold and token.content.startswith(("**", "__"))):
            continue
        first, last = (offsets[min(line, len(offsets) - 1)] for line in token.map)
        at = max(first, done)
        # each line is looked for: in a list or a quotation it opens with marks of its own
        for written, line in zip(token.content.split("\n"), shown.split("\n"), strict=False):
            at = text.find(written, at, last)
            if at < 0:
                break
            pieces += text[done:at], line
            at = done = at + len(written)
    return "".join(pieces) + text[done:]


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
