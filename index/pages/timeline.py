"""The dates of a timeline: lines that say when what stands below or beside them happened, and not when a page was made."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from index.pages.furniture import is_prose, simplified
from index.text.analyzer import fold
from index.text.gazetteer import WEEKDAY
from index.text.pattern import pattern


class Timeline(NamedTuple):
    """The numbers of the lines that are the ``headings`` of a timeline, and of its ``entries`` in a line each."""

    headings: frozenset[int]
    entries: frozenset[int]


def timeline(lines: Sequence[str]) -> Timeline:
    """The timeline among the ``lines`` of a page.

    Its dates are in order. The first may be that of the page if it is the latest and nothing is above it but the title.

    >>> timeline(["The dam", "3 May 2020", "It cracked.", "4 May 2021", "It broke."]).headings == {1, 3}
    True
    >>> timeline(["The dam", "3 May 2022", "It broke.", "4 May 2021", "It cracked."]).headings == {1, 3}
    False
    """
    dated = [(n, told) for n, line in enumerate(lines) if (told := _date(line))]
    headings = [
        (n, date)
        for n, (date, rest) in dated
        if not rest and n + 1 < len(lines) and _tells(lines[n + 1])
    ]
    entries = [(n, date) for n, (date, rest) in dated if rest]
    if headings and not _in_order(
        [date for _, date in headings], rising=not any(map(is_prose, lines[: headings[0][0]]))
    ):
        headings = headings[1:]
    return Timeline(
        _if_enough([*headings], _HEADINGS),
        _if_enough([*entries], _ENTRIES),
    )


_HEADINGS, _ENTRIES = 2, 3
"""Fewest headings and fewest entries of a timeline."""


def _tells(line: str) -> bool:
    return is_prose(line) and _date(line) is None


def _if_enough(found: list[tuple[int, tuple[int, int, int]]], fewest: int) -> frozenset[int]:
    dates = [date for _, date in found]
    years = {bool(year) for year, _, _ in dates}
    bare = any(not month for _, month, _ in dates)
    enough = len({*dates}) >= fewest + bare and len(years) == 1 and _in_order(dates, rising=False)
    return frozenset(n for n, _ in found) if enough else frozenset()


def _in_order(dates: Sequence[tuple[int, int, int]], *, rising: bool) -> bool:
    """Whether dates follow one another, or, unless they must be ``rising``, go back in time."""
    pairs = [*pairwise(dates)]
    return all(a <= b for a, b in pairs) or (not rising and all(a >= b for a, b in pairs))


def _date(line: str) -> tuple[tuple[int, int, int], str] | None:
    """The year, month and day that a line opens with, 0 if not told, and what follows them."""
    if not (line[:1].isalnum() and re.search(r"\d", line[:_DATE_LENGTH])):
        return None
    found = _DATED.match(simplified(line[:_DATE_LENGTH]))
    if found is None:
        return None
    name = fold(found["month"] or found["first"] or "")
    month = _MONTHS.get(name, 0)
    if bool(name) != bool(month):
        return None
    year = int(found["year"] or found["then"] or found["alone"] or 0)
    day = int(found["day"] or found["second"] or 0)
    return ((year, month, day), found["rest"] or "") if year or day else None


_DATE_LENGTH = 60
_MONTHS = {
    name: number
    for number, names in enumerate(
        "january janvier jan janv|february fevrier feb fevr fev|march mars mar|april avril apr avr|may mai|june juin jun"
        "|july juillet jul juil|august aout aug|september septembre sep sept|october octobre oct|november novembre nov"
        "|december decembre dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = r"[^\W\d_]{3,9}"
_DATED = pattern(
    rf"(?i)(?:(?:le|on|{WEEKDAY}),? ){{0,2}}"
    rf"(?:(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? )?(?P<month>{_MONTH})\.?,?(?: (?P<year>(?:1[5-9]|20)\d\d))?"
    rf"|(?P<first>{_MONTH})\.? (?P<second>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<then>(?:1[5-9]|20)\d\d))?"
    r"|(?P<alone>(?:1[5-9]|20)\d\d))"
    r"(?:\s?[:.]?$|(?:\s?:|\s-)\s(?P<rest>\S.*))"
)
"""A date at the start of a line, alone or before what happened then."""
