"""An answer encoded in a few characters, for a button."""

import re
from typing import NamedTuple, Self

from index import Answer, Article, Certainty, Quote

_LETTERS: dict[Certainty, str] = {"sure": "s", "unsure": "u", "none": "n"}
_CERTAINTIES = {letter: certainty for certainty, letter in _LETTERS.items()}
_RANGE = r"\d{1,9}-\d{1,9}"
_QUOTED = re.compile(rf"({_RANGE})(?::({_RANGE}))?")
_MORE = rf"(?:\+({_RANGE})(?!\d)[-+:\d]*)?"  # earlier versions wrote more than two, and highlights
_VIEW = re.compile(rf"([sun])(?:({_QUOTED.pattern}){_MORE})?(?:/(\d{{1,9}}(?:,\d{{1,9}})*))?")

_OTHERS = 2
"""Most other passages that an answer offers."""

Range = tuple[int, int]
Quoted = tuple[Range, Range | None]
"""The offsets of a quotation in the article, and those of its highlight, if any."""


class AnswerView(NamedTuple):
    """An answer as it was given: how sure it was, what it quoted, which other passages it offered.

    ``second`` is the offsets of the quotation beside the first, in an unsure answer.
    It is written as ``s120-240:150-160/2,7``, with two quotations as ``u120-240+300-360/2,7``.
    """

    certainty: Certainty
    quote: Quoted | None = None
    others: tuple[int, ...] = ()
    second: Range | None = None

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The view of an answer with its first quotation; an unsure one also has a second that is close to it.

        Words in bold claim to answer, so only a sure answer has them. The other passages are those of the
        next best sentences, as those answer more often than the passages with most of the question's words.
        """
        nearest = [passage.number for passage in answer.passages]
        others = (
            [*dict.fromkeys([*(q.passage for q in answer.quotes), *nearest])] if nearest else []
        )
        if not answer.answered:
            return cls(answer.certainty, None, tuple(others[:_OTHERS]))
        shown = answer.quotes[0]
        bold = shown.highlight if answer.certainty == "sure" else None
        quote = (shown.start, shown.end), (bold.start, bold.end) if bold else None
        second = None
        if answer.close and answer.certainty == "unsure":
            beside = answer.quotes[1]
            second = beside.start, beside.end
            others = [beside.passage, *others]
        others = [number for number in dict.fromkeys(others) if number != shown.passage]
        return cls(answer.certainty, quote, tuple(others[:_OTHERS]), second)

    @classmethod
    def parse(cls, text: str) -> "AnswerView | None":
        """The view written as ``text``, None if it is not one."""
        match = _VIEW.fullmatch(text)
        if match is None:
            return None
        certainty = _CERTAINTIES[match[1]]
        second = _range(match[5]) if match[5] and certainty == "unsure" else None
        others = tuple(int(n) for n in match[6].split(",")) if match[6] else ()
        return cls(certainty, read_quoted(match[2] or ""), others, second)

    def __str__(self) -> str:
        second = "+{}-{}".format(*self.second) if self.second else ""
        others = "/" + ",".join(map(str, self.others)) if self.others else ""
        return f"{_LETTERS[self.certainty]}{write_quoted(self.quote)}{second}{others}"

    def cite(self, article: Article) -> Quote | None:
        """The first quotation, if there is one and the article still has it."""
        return cite(article, self.quote)

    def cite_second(self, article: Article) -> Quote | None:
        """The second quotation, if there is one and the article still has it."""
        return cite(article, (self.second, None) if self.second else None)


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
