"""A typed part of a text: what it is and where it stands."""

from typing import Literal, NamedTuple

Kind = Literal[
    "number",
    "score",
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
    "stranger",
]
"""The kind of an entity; a ``stranger`` is a person told of without a name: "une femme de 71 ans"."""
NUMERIC: frozenset[Kind] = frozenset(
    {"number", "score", "measure", "money", "percent", "duration", "age"}
)
"""Kinds that are amounts."""
NAMES: frozenset[Kind] = frozenset({"person", "organisation", "place", "title", "name"})
"""Kinds that are proper names or titles."""

MAY_BE_PERSONS: tuple[Kind, ...] = ("person", "name")
"""Kinds that are persons or may be."""

S = r"[ \u00a0]"
"""A space, breaking or not, as a piece of the entity patterns."""


class Entity(NamedTuple):
    """A typed part of a text: ``text[start:end]``, in code points.

    ``head`` is the offsets of its core: the number without what it counts, the date without its
    preposition, a person's name without their function, a title without what surrounds it.
    """

    kind: Kind
    start: int
    end: int
    head: tuple[int, int]


class Taken:
    """The stretches of a text that entities already occupy; by their heads only with ``by_head``."""

    def __init__(self, held: list[Entity], *, by_head: bool = False) -> None:
        self._held = [e.head if by_head else (e.start, e.end) for e in held]

    def free(self, start: int, end: int) -> bool:
        """Whether no entity overlaps ``start:end``."""
        return all(end <= s or e <= start for s, e in self._held)
