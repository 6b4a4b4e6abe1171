"""Replies as data, independent of any screen."""

from typing import Literal, NamedTuple

from bot.view import AnswerView
from index import Answer, Quote

Role = Literal["text", "title", "hint", "code"]


class Say(NamedTuple):
    """The bot's own words, a title or a fact from the article, or a technical reason (``code``).

    Never a quotation.
    """

    text: str
    role: Role = "text"


class Cite(NamedTuple):
    """A quotation and the citation under it: ``§6 · section · source``.

    ``answers`` is false for a passage that is shown for reading.
    """

    quote: Quote
    citation: str
    answers: bool = True


class Contents(NamedTuple):
    """A table: passage numbers (``§2–4``) with headings, or commands with what they do."""

    rows: tuple[tuple[str, str], ...]


Block = Say | Cite | Contents


class Action(NamedTuple):
    """A button: tapping it sends ``command`` to the conversation."""

    label: str
    command: str


Kind = Literal["answer", "declined", "passage", "notice"]


class Reply(NamedTuple):
    """One reply: its blocks from top to bottom, and the rows of buttons under it.

    ``answer`` is set if the turn was a question, ``view`` if the article's answer is shown; ``language`` is that
    of the bot's own words.
    """

    kind: Kind
    language: str
    blocks: tuple[Block, ...]
    actions: tuple[tuple[Action, ...], ...] = ()
    answer: Answer | None = None
    view: AnswerView | None = None
