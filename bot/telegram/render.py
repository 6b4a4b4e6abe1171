"""Replies as Telegram shows them: HTML within its limits, and buttons under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.phrases import phrases_for
from bot.reply import Block, Cite, Contents, Reply, Say
from bot.telegram.markup import Markup, cleaned, join, link, plain, shortened, units, window, wrap
from bot.view import AnswerView
from index import Quote

MAX_TEXT = int(MessageLimit.MAX_TEXT_LENGTH)
MAX_DATA = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
MAX_COPY = int(InlineKeyboardButtonLimit.MAX_COPY_TEXT)
_MAX_LABEL = 80
LONG_QUOTE = 700
"""A longer quotation is collapsed until the reader opens it."""
GAP = "[…]"
"""Marks where a long quotation was cut."""
TICK = "✓"
"""Marks the vote that a reader gave."""

_TAGS = {"title": "b", "hint": "i", "code": "code"}
_MAX_LINE = 300
_MAX_SAY = 900

_DATA = re.compile(r"([0-9a-f]{8})([a-z]{2})(/.+)")

Vote = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message: its HTML, the same without markup, and its buttons."""

    html: str
    text: str
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """What the look of a reply depends on besides the reply itself.

    ``version`` is the article's, for the buttons' data. ``deep_links`` is the bot's address
    (``https://t.me/name``) if citations link there. ``vote`` is the reader's vote on this answer.
    ``question``, if given, is shown above the reply.
    """

    version: str = ""
    deep_links: str | None = None
    vote: Vote | None = None
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """The data of a button that was tapped: article version, language, command.

    >>> pressed("0123abcdfr/passage 3").verb, pressed("0123abcdfr/passage 3").argument
    ('/passage', '3')
    """

    version: str
    language: str
    command: str

    @property
    def verb(self) -> str:
        """What the command does: "/passage"."""
        return self.command.partition(" ")[0]

    @property
    def argument(self) -> str:
        """What follows the verb, perhaps nothing."""
        return self.command.partition(" ")[2]

    @property
    def view(self) -> AnswerView | None:
        """The view that the command carries, if any."""
        return AnswerView.parse(self.command.rpartition(" ")[2])


def render(reply: Reply, style: Style) -> Rendered:
    """A reply as one message, never too long for Telegram."""
    markup = body(reply, style)
    rows = list(_rows(reply, style))
    return Rendered(markup.html, markup.text, InlineKeyboardMarkup(rows) if rows else None)


def body(reply: Reply, style: Style) -> Markup:
    """The text of a reply, in at most MAX_TEXT UTF-16 units."""
    asked = (
        wrap("b", plain(shortened(" ".join(style.question.split()), _MAX_LINE)))
        if style.question
        else Markup()
    )
    quoted = sum(isinstance(block, Cite) for block in reply.blocks)
    others = len(reply.blocks) - quoted
    around = units(asked.text) + quoted * (_MAX_LINE + 2) + 2 * len(reply.blocks) + 2
    say = min(_MAX_SAY, (MAX_TEXT - around) // (others or 1))
    around += sum(
        units(_words(block, say).text) for block in reply.blocks if not isinstance(block, Cite)
    )
    room = (MAX_TEXT - around) // (quoted or 1)
    page: Markup = asked
    above: Block = Say("", "title")
    for block in reply.blocks:
        part = _citation(block, style, room) if isinstance(block, Cite) else _words(block, say)
        page = join([page, part], "\n" if _belongs_to(above, block) else "\n\n")
        above = block
    return page


def callback_data(prefix: str, command: str) -> str | None:
    """The data of a button: ``prefix`` and a command, or None if that does not fit.

    A view that is too long loses its other passages first, then its second quotation, then its
    highlight. ``/passage`` also works without a view.
    """
    return next(
        (
            data
            for shorter in _shorter(cleaned(command))
            if len((data := prefix + shorter).encode()) <= MAX_DATA
        ),
        None,
    )


def button(label: str, prefix: str, command: str) -> InlineKeyboardButton | None:
    """A button for a command, or None if its data does not fit."""
    data = callback_data(prefix, command)
    label = shortened(cleaned(label), _MAX_LABEL)
    return InlineKeyboardButton(label, callback_data=data) if data and label.strip() else None


def pressed(data: str) -> Pressed | None:
    """The parts of callback data, None if it is not that of the bot's buttons."""
    found = _DATA.fullmatch(data)
    return Pressed(found[1], found[2], found[3]) if found else None


def labels(keyboard: InlineKeyboardMarkup | None) -> Iterator[tuple[str, str]]:
    """The data and the label of each of a message's buttons."""
    for row in keyboard.inline_keyboard if keyboard else ():
        for button in row:
            if isinstance(button.callback_data, str):
                yield button.callback_data, button.text


def copy_text(quote: Quote, citation: str, quotation: str) -> str:
    """A quotation with its citation for the clipboard; a long one is cut around its highlight.

    ``quotation`` is the language's pattern for quotation marks.
    """
    tail = f" — {shortened(cleaned(citation), MAX_COPY // 2)}"
    text, room = quote.text, MAX_COPY - units(tail) - len(quotation.format(text=""))
    start, end = _shown(quote, room)
    before, after = f"{GAP} " if start else "", f" {GAP}" if end < len(text) else ""
    return quotation.format(text=f"{before}{cleaned(text[start:end])}{after}") + tail


def _belongs_to(above: Block, block: Block) -> bool:
    """Whether no empty line goes between ``above`` and ``block``."""
    return isinstance(above, Say) and (above.role == "title" or isinstance(block, Cite))


def _words(block: Block, limit: int) -> Markup:
    match block:
        case Say(text, role):
            words = plain(shortened(text, limit))
            return wrap(_TAGS[role], words) if role in _TAGS else words
        case Contents(rows):
            return _contents(rows, limit * 2)
        case Cite():
            return Markup()


def _contents(rows: Sequence[tuple[str, str]], limit: int) -> Markup:
    lines: list[Markup] = []
    for numbers, title in rows:
        line = wrap("b", plain(numbers)) + plain(f" {shortened(title, _MAX_LINE)}")
        limit -= units(line.text) + 1
        if limit < 2:
            lines.append(plain("…"))
            break
        lines.append(line)
    return join(lines)


def _citation(cite: Cite, style: Style, limit: int) -> Markup:
    """A quotation as a block, its highlight in bold, its citation below."""
    under = plain(shortened(cite.citation, _MAX_LINE))
    if style.deep_links:
        under = link(under, f"{style.deep_links}?start=p{cite.quote.passage}")
    quote = _quotation(cite.quote, limit)
    expandable = "expandable" if units(quote.text) > LONG_QUOTE else ""
    return join([wrap("blockquote", quote, expandable), under])


def _quotation(quote: Quote, limit: int) -> Markup:
    text = quote.text
    start, end = _shown(quote, limit)
    first, last = inside(quote) or (end, end)
    first, last = sorted((min(max(first, start), end), min(max(last, start), end)))
    return join(
        [
            plain(f"{GAP} " if start else ""),
            plain(text[start:first]),
            wrap("b", plain(text[first:last])),
            plain(text[last:end]),
            plain(f" {GAP}" if end < len(text) else ""),
        ],
        "",
    )


def _shown(quote: Quote, limit: int) -> tuple[int, int]:
    """Which part of a quotation fits in ``limit`` units, with a GAP where it is cut."""
    start, end = window(quote.text, limit, inside(quote))
    if (start, end) != (0, len(quote.text)):
        start, end = window(quote.text, limit - 2 * (len(GAP) + 1), inside(quote))
    return start, end


def inside(quote: Quote) -> tuple[int, int] | None:
    """Where in a quotation its highlight is, if it has one."""
    span = quote.highlight
    return (span.start - quote.start, span.end - quote.start) if span else None


def _rows(reply: Reply, style: Style) -> Iterator[list[InlineKeyboardButton]]:
    prefix = style.version + reply.language
    for actions in reply.actions:
        if row := [b for a in actions if (b := button(a.label, prefix, a.command))]:
            yield row
    if reply.kind == "answer" and (row := list(_under_answer(reply, style))):
        yield row


def _under_answer(reply: Reply, style: Style) -> Iterator[InlineKeyboardButton]:
    """The buttons to vote and to copy the quotation."""
    phrases = phrases_for(reply.language)
    if reply.view is not None:
        for vote, label in (("up", phrases.useful), ("down", phrases.not_useful)):
            chosen = f"{label} {TICK}" if style.vote == vote else label
            if found := button(chosen, style.version + reply.language, f"/{vote} {reply.view}"):
                yield found
    cite = next((block for block in reply.blocks if isinstance(block, Cite)), None)
    if cite is not None:
        text = copy_text(cite.quote, cite.citation, phrases.quoted)
        yield InlineKeyboardButton(phrases.copy, copy_text=CopyTextButton(text))


def _shorter(command: str) -> Iterator[str]:
    """A command, then the same command with less and less of its view."""
    yield command
    head, _, tail = command.rpartition(" ")
    view = AnswerView.parse(tail)
    if view is None:
        return
    yield f"{head} {view._replace(others=())}"
    yield f"{head} {AnswerView(view.certainty, view.quote)}"
    if view.quote is not None:
        yield f"{head} {AnswerView(view.certainty, (view.quote[0], None))}"
    if head.startswith("/passage "):
        yield head
