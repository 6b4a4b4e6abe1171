"""The entities of a sentence by offset: numbers, money, dates, persons, places, titles.

By rules and short closed lists only. The kind is a best guess: a capitalised name with no other clue
is a ``name``.
"""

from collections.abc import Iterator
from functools import lru_cache

from index.entities.amounts import amounts, ratios
from index.entities.dates import dates
from index.entities.entity import Entity, Taken
from index.entities.names import names
from index.text.analyzer import fold
from index.text.gazetteer import PERSONS
from index.text.language import Language
from index.text.pattern import pattern


@lru_cache(maxsize=20_000)
def entities(text: str, language: Language) -> tuple[Entity, ...]:
    """The entities of a sentence or question, in order, none nested in another of the same kind.

    A quoted title and a name may overlap, and somebody without a name has their age within; all others are disjoint.

    >>> text = "Le 18 novembre 1994, le maire Anne Smith a promis 4 % des recettes à Lyon."
    >>> [(e.kind, text[e.start:e.end]) for e in entities(text, "fr")]
    [('date', 'Le 18 novembre 1994'), ('person', 'le maire Anne Smith'), ('percent', '4 % des recettes'), ('place', 'Lyon')]
    """
    text = _plain(text)
    found = _figures(text, language)
    found += _seats(text)
    found += names(text, language, Taken(found, by_head=True))
    found += _quoted(text)
    found += _strangers(text)
    return _in_order(found)


def figures(text: str, language: Language) -> tuple[Entity, ...]:
    """The dates and amounts among the `entities`, found without looking for names, which takes as long again.

    >>> [e.kind for e in figures("Le 18 novembre 1994, Anne Smith a promis 4 % des recettes.", "fr")]
    ['date', 'percent']
    """
    return _in_order(_figures(_plain(text), language))


def _plain(text: str) -> str:
    """``text`` without characters that make patterns slow to compile."""
    return text.replace("’", "'").replace("\u202f", "\u00a0")


def _figures(text: str, language: Language) -> list[Entity]:
    found = list(dates(text, language))
    found += ratios(text, language, Taken(found))
    return found + _added_up(text, list(amounts(text, language, Taken(found))))


def _added_up(text: str, found: list[Entity]) -> list[Entity]:
    """Durations told in two units as one: "14 hours 40 minutes", "quatre ans et huit mois"."""
    joined: list[Entity] = []
    for entity in found:
        before = joined[-1] if joined else entity
        both = before.kind == entity.kind == "duration" and before is not entity
        if both and _AND_MORE.fullmatch(text, before.start, entity.end):
            head = before.head[0], entity.head[1]
            joined[-1] = Entity("duration", before.start, entity.end, head)
        else:
            joined.append(entity)
    return joined


_MORE = r",?\s(?:(?:et|and)\s)?\S+\s"
_AND_MORE = pattern(
    rf"(?i).*\b(?:(?:an(?:née)?s?|years?){_MORE}(?:mois|months?|semaines?|weeks?|jours?|days?)"
    rf"|(?:mois|months?|semaines?|weeks?){_MORE}(?:jours?|days?)|(?:jours?|days?){_MORE}(?:heures?|hours?)"
    rf"|(?:heures?|hours?){_MORE}(?:minutes?|mins?)|minutes?{_MORE}(?:secondes?|seconds?))"
)
"""Two durations of which the second tells what is more than the first."""


def _in_order(found: list[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(found, key=lambda e: (e.start, -e.end)))


def _seats(text: str) -> Iterator[Entity]:
    """Where firms are based: "New York-based Voltex"."""
    for match in _BASED.finditer(text):
        yield Entity("place", *match.span(1), match.span(1))


_BASED = pattern(r"(?<![\w-])([A-Z][\w'.]*(?:\s[A-Z][\w'.]*)?)-based\b")


def _strangers(text: str) -> Iterator[Entity]:
    """Persons told of by what they are and their age: "une femme de 71 ans", "a 34-year-old teacher, Ana Ruiz"."""
    for match in _STRANGER.finditer(text):
        said = match.lastgroup or ""
        persons = [
            word for word in _WORD.finditer(text, *match.span(said)) if fold(word[0]) in PERSONS
        ]
        if persons:
            end = persons[-1].end() if said == "en" else match.end()
            near = max(0, match.start() - _NAME_LENGTH)
            before = _NAMED_BEFORE.search(text, near, match.start())
            after = _NAMED_AFTER.match(text, end)
            span = (before or match).start(), after.end() if after else end
            yield Entity("stranger", *span, span)


_STRANGER = pattern(
    r"(?i)\b(?:une?\s(?P<fr>[\w-]+(?:\s[\w-]+)?)(?:\sde|,?\sâgée?\sde|,)\s\d{1,3}\sans(?!\s(?:de|d'|plus)\b)"
    r"|an?\s\d{1,3}-year-old(?P<en>(?:\s[\w-]+){1,3})"
    r"|an?\s(?P<apposed>[\w-]+)(?:,?\saged|,)\s\d{1,3}\b(?=[,.;]|\s(?:was|is|has|who|from|and)\b))"
)


_WORD = pattern(r"[\w-]+")
_NAME_LENGTH = 60
_NAMED_AFTER = pattern(
    r",?\s(?:(?:nommée?|prénommée?|called|named)\s)?[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+)*"
)
_NAMED_BEFORE = pattern(
    r"(?<![Àà]\s)(?<!\b[AEIaei][nt]\s)\b[A-ZÀ-Þ][\w'-]+(?:\s[A-ZÀ-Þ][\w'-]+)+,\s\Z"
)


def _quoted(text: str) -> Iterator[Entity]:
    """The text between quotation marks, as titles; not a whole sentence."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        if _IS_SAID.search(text, start, end):
            continue
        yield Entity("title", start, end, (start, end))


_IS_SAID = pattern(r"[a-zà-ÿ]\.\Z")
"""Ends a sentence that somebody says, which is no title: "Everyone writes a book."."""
_QUOTED = pattern(r"«\s*([^«»]{2,200}?)\s*»|“\s*([^“”]{2,200}?)\s*”|\"([^\"]{2,200}?)\"")
