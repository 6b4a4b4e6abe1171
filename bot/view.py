"""Where a reader stands in the article, small enough to travel in a button and come back."""

import re
from collections.abc import Iterable
from typing import NamedTuple, Self

from index import Answer, Article, Certainty, Quote

_LETTERS: dict[Certainty, str] = {"sure": "s", "unsure": "u", "none": "n"}
_CERTAINTIES = {letter: certainty for certainty, letter in _LETTERS.items()}
_RANGE = r"\d{1,9}-\d{1,9}(?::\d{1,9}-\d{1,9})?"
_VIEW = re.compile(rf"([sun])((?:{_RANGE}(?:\+{_RANGE})*)?)(?:/(\d{{1,9}}(?:,\d{{1,9}})*))?")

_OTHERS = 2
"""Other passages that an answer offers, at most."""

Range = tuple[int, int]
Quoted = tuple[Range, Range | None]
"""A quotation's offsets in the article, and those of its highlight, if any."""


class View(NamedTuple):
    """An answer as it was given: how sure, what it quoted, and which other passages it offered.

    The whole is written as ``s120-240:150-160/2,7``.
    """

    certainty: Certainty
    quotes: tuple[Quoted, ...] = ()
    others: tuple[int, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """The view of an answer, which shows its first quotation.

        Words in bold claim to answer, so only a sure answer has them.
        """
        quotes = answer.quotes[:1] if answer.answered else ()
        sure = answer.certainty == "sure"
        seen = {q.passage for q in quotes}
        return cls(
            answer.certainty,
            tuple(
                (
                    (q.start, q.end),
                    (q.highlight.start, q.highlight.end) if sure and q.highlight else None,
                )
                for q in quotes
            ),
            tuple(p.number for p in answer.passages if p.number not in seen)[:_OTHERS],
        )

    @classmethod
    def parse(cls, text: str) -> "View | None":
        """The view written as ``text``, or None when it is none."""
        match = _VIEW.fullmatch(text)
        if match is None:
            return None
        others = tuple(int(n) for n in match[3].split(",")) if match[3] else ()
        return cls(_CERTAINTIES[match[1]], read_quoted(match[2]), others)

    def __str__(self) -> str:
        others = "/" + ",".join(map(str, self.others)) if self.others else ""
        return f"{_LETTERS[self.certainty]}{write_quoted(self.quotes)}{others}"

    def cite(self, article: Article) -> tuple[Quote, ...] | None:
        """The quotations, or None when the article does not have them (it was changed)."""
        try:
            return tuple(
                Quote.of(article, start, end, highlight) for (start, end), highlight in self.quotes
            )
        except ValueError:
            return None


def write_quoted(quotes: Iterable[Quoted]) -> str:
    """Quotations as `read_quoted` reads them.

    >>> write_quoted([((120, 240), (150, 160)), ((300, 310), None)])
    '120-240:150-160+300-310'
    """
    return "+".join(
        f"{start}-{end}" + (f":{highlight[0]}-{highlight[1]}" if highlight else "")
        for (start, end), highlight in quotes
    )


def read_quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations that `write_quoted` has written."""
    return tuple(_parse_range(part) for part in text.split("+") if part)


def _parse_range(text: str) -> Quoted:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    return (numbers[0], numbers[1]), (numbers[2], numbers[3]) if len(numbers) == 4 else None
