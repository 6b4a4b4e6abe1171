"""What the bot replies, as data: no screen is known here."""

from typing import Literal, NamedTuple

from index import Answer, Quote

Role = Literal["text", "title", "hint", "code"]


class Say(NamedTuple):
    """Words of the bot's own, a title or fact of the article, or a reason in a program's words (``code``); never a quotation."""

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
    """A table of what there is: the passages' numbers (``§2–4``) and the heading, or a command and what it does."""

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
