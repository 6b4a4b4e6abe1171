"""An answer encoded in a few characters, for a button."""

import re
from typing import NamedTuple, Self

from index import Answer, Article, Certainty, Quote

_LETTERS: dict[Certainty, str] = {"sure": "s", "unsure": "u", "none": "n"}
_CERTAINTIES = {letter: certainty for certainty, letter in _LETTERS.items()}
_RANGE = r"\d{1,9}-\d{1,9}"
_QUOTED = re.compile(rf"({_RANGE})(?::({_RANGE}))?")
_MORE = r"(?:\+[-+:\d]+)?"  # further quotations, written by earlier versions
_VIEW = re.compile(rf"([sun])(?:({_QUOTED.pattern}){_MORE})?(?:/(\d{{1,9}}(?:,\d{{1,9}})*))?")

_OTHERS = 2
"""Most other passages that an answer offers."""

Range = tuple[int, int]
Quoted = tuple[Range, Range | None]
"""The offsets of a quotation in the article, and those of its highlight, if any."""


class AnswerView(NamedTuple):
    """An answer as it was given: how sure it was, what it quoted, which other passages it offered.

    It is written as ``s120-240:150-160/2,7``.
    """

    certainty: Certainty
    quote: Quoted | None = None
    others: tuple[int, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The view of an answer with its first quotation.

        Words in bold claim to answer, so only a sure answer has them.
        """
        others = [passage.number for passage in answer.passages]
        if not answer.answered:
            return cls(answer.certainty, None, tuple(others[:_OTHERS]))
        shown = answer.quotes[0]
        bold = shown.highlight if answer.certainty == "sure" else None
        quote = (shown.start, shown.end), (bold.start, bold.end) if bold else None
        others = [number for number in others if number != shown.passage]
        return cls(answer.certainty, quote, tuple(others[:_OTHERS]))

    @classmethod
    def parse(cls, text: str) -> "AnswerView | None":
        """The view written as ``text``, None if it is not one."""
        match = _VIEW.fullmatch(text)
        if match is None:
            return None
        others = tuple(int(n) for n in match[5].split(",")) if match[5] else ()
        return cls(_CERTAINTIES[match[1]], read_quoted(match[2] or ""), others)

    def __str__(self) -> str:
        others = "/" + ",".join(map(str, self.others)) if self.others else ""
        return f"{_LETTERS[self.certainty]}{write_quoted(self.quote)}{others}"

    def cite(self, article: Article) -> Quote | None:
        """The quotation, if there is one and the article still has it."""
        return cite(article, self.quote)


def cite(article: Article, quoted: Quoted | None) -> Quote | None:
    """The quotation at offsets that were kept, if there is one and the article still has it."""
    if quoted is None:
        return None
    (start, end), highlight = quoted
    try:
        return Quote.of(article, start, end, highlight)
    except ValueError:
        return None


def write_quoted(quote: Quoted | None) -> str:
    """A quotation as text for `read_quoted`.

    >>> write_quoted(((120, 240), (150, 160))), write_quoted(((300, 310), None))
    ('120-240:150-160', '300-310')
    """
    return ":".join(f"{start}-{end}" for start, end in filter(None, quote or ()))


def read_quoted(text: str) -> Quoted | None:
    """The quotation that `write_quoted` has written; the first, if there are several."""
    match = _QUOTED.match(text)
    return (_range(match[1]), _range(match[2]) if match[2] else None) if match else None


def _range(text: str) -> Range:
    start, _, end = text.partition("-")
    return int(start), int(end)
