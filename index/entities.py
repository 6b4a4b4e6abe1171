"""What a sentence names and counts: numbers, money, dates, persons, places, titles, by offset.

Rules and small closed lists only. A kind is a best guess: a capitalised name of which nothing tells
what it stands for is a ``name``.
"""

from collections.abc import Iterator
from functools import lru_cache

from index.amounts import amounts, ratios
from index.dates import dates
from index.entity import Entity, Taken
from index.language import Language
from index.names import names
from index.pattern import pattern


@lru_cache(maxsize=20_000)
def entities(text: str, language: Language) -> tuple[Entity, ...]:
    """The entities of a sentence or question, in order, none inside another of the same sort.

    A quoted title may hold names, and a name may stand in it; everything else is disjoint.

    >>> text = "Le 18 novembre 1994, le maire Anne Smith a promis 4 % des recettes à Lyon."
    >>> [(e.kind, text[e.start:e.end]) for e in entities(text, "fr")]
    [('date', 'Le 18 novembre 1994'), ('person', 'le maire Anne Smith'), ('percent', '4 % des recettes'), ('place', 'Lyon')]
    """
    # patterns without them compile faster
    text = text.replace("’", "'").replace("\u202f", "\u00a0")
    found = list(dates(text, language))
    found += ratios(text, language, Taken(found))
    taken = Taken(found)
    found += [a for a in amounts(text, language) if taken.free(*a.head)]
    found += names(text, language, Taken(found, by_head=True))
    found += _quoted(text)
    return tuple(sorted(found, key=lambda e: (e.start, -e.end)))


def _quoted(text: str) -> Iterator[Entity]:
    """What stands in quotation marks, without them."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        yield Entity("title", start, end, (start, end))


_QUOTED = pattern(r"«\s*([^«»]{2,200}?)\s*»|“\s*([^“”]{2,200}?)\s*”|\"([^\"]{2,200}?)\"")
