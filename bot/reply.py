"""What the bot replies, as data: no screen is known here."""

from dataclasses import dataclass, field
from typing import Literal

from index import Answer, Quote

Role = Literal["text", "title", "hint"]


@dataclass(frozen=True, slots=True)
class Say:
    """Words of the bot's own, or a title or fact of the article; never a quotation."""

    text: str
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Cite:
    """A quotation and the citation that goes under it: ``§6 · section · source``.

    ``answers`` tells a quotation that answers from a passage shown to be read.
    """

    quote: Quote
    citation: str
    answers: bool = True


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of sections: each row the passages' numbers (``§2–4``) and the heading."""

    rows: tuple[tuple[str, str], ...]


Block = Say | Cite | Contents


@dataclass(frozen=True, slots=True)
class Action:
    """Something to tap: ``command`` is a turn that the conversation understands."""

    label: str
    command: str


Kind = Literal["answer", "declined", "passage", "notice"]


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply: what it says, top to bottom, and rows of what can be tapped under it.

    ``answer`` is there when the turn was a question; ``language`` is the one the bot speaks here.
    """

    kind: Kind
    language: str
    blocks: tuple[Block, ...]
    actions: tuple[tuple[Action, ...], ...] = ()
    answer: Answer | None = field(default=None, repr=False)
