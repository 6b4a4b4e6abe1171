"""Replies as data, independent of any screen."""

from typing import Literal, NamedTuple

from index import Answer, Quote

Role = Literal["text", "title", "hint", "code"]


class Say(NamedTuple):
    """The bot's own words, a title or fact of the article, or a technical reason (``code``).

    Never a quotation.
    """

    text: str
    role: Role = "text"


class Cite(NamedTuple):
    """A quotation and the citation that goes under it: ``§6 · section · source``.

    ``answers`` tells a quotation that answers from a passage shown to be read.
    """

    quote: Quote
    citation: str
    answers: bool = True


class Contents(NamedTuple):
    """A table: passages' numbers (``§2–4``) and their heading, or commands and what they do."""

    rows: tuple[tuple[str, str], ...]


Block = Say | Cite | Contents


class Action(NamedTuple):
    """Something to tap: ``command`` is a turn that the conversation understands."""

    label: str
    command: str


Kind = Literal["answer", "declined", "passage", "notice"]


class Reply(NamedTuple):
    """One reply: what it says, top to bottom, and rows of what can be tapped under it.

    ``answer`` is there when the turn was a question; ``language`` is the one the bot speaks here.
    """

    kind: Kind
    language: str
    blocks: tuple[Block, ...]
    actions: tuple[tuple[Action, ...], ...] = ()
    answer: Answer | None = None
