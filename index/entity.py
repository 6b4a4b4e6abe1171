"""A part of a text that names or counts something: what it is, and where it stands."""

from typing import Literal, NamedTuple

Kind = Literal[
    "number",
    "measure",
    "money",
    "percent",
    "date",
    "duration",
    "age",
    "person",
    "organisation",
    "place",
    "title",
    "name",
]
"""What an entity is."""
NUMERIC: frozenset[Kind] = frozenset({"number", "measure", "money", "percent", "duration", "age"})
"""Kinds that hold an amount."""
NAMES: frozenset[Kind] = frozenset({"person", "organisation", "place", "title", "name"})
"""Kinds that are called something."""

S = r"[ \u00a0]"
"""A space in the patterns of entities, which may be one that does not break."""


class Entity(NamedTuple):
    """A typed part of a text: ``text[start:end]``, in code points.

    ``head`` is where its core stands: the number without what it counts, the date without its
    preposition, the person's name without a function, a title without what surrounds it.
    """

    kind: Kind
    start: int
    end: int
    head: tuple[int, int]


class Taken:
    """Stretches of a text that entities already hold."""

    def __init__(self, held: list[Entity], *, by_head: bool = False) -> None:
        self._held = [e.head if by_head else (e.start, e.end) for e in held]

    def free(self, start: int, end: int) -> bool:
        """Whether nothing in ``start:end`` is held."""
        return all(end <= s or e <= start for s, e in self._held)
