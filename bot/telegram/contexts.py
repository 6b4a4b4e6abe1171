"""What a message refers to: the answer that it replies to, or the words that it quotes."""

import re

from telegram import Bot, Message
from telegram.constants import MessageEntityType

from bot.telegram.markup import cleaned, uncleaned
from bot.telegram.render import GAP, Pressed, labels, pressed
from bot.telegram.sending import from_the_bot
from index import Article, Context

_SET_OFF: list[str | None] = [
    MessageEntityType.BLOCKQUOTE,
    MessageEntityType.EXPANDABLE_BLOCKQUOTE,
]
_SHORTEST = 8
"""A shorter text occurs in too many places."""


def context_of(
    message: Message, bot: Bot, article: Article, version: str, question: str
) -> Context | None:
    """What ``message`` refers to, None if that is not in the article.

    ``question`` is what the bot's message answered; empty if unknown.
    """
    view = _answer_in(message.reply_to_message, bot)
    quoted = view.view.quote if view and view.version == version and view.view else None
    place = quoted[0] if quoted else None
    place = place or _quoted_in(message.reply_to_message, bot, article)
    if message.quote is not None:
        near = place[0] if place else None
        if found := locate(article, message.quote.text, near):
            return Context(question="", start=found[0], end=found[1])
    if place and place[1] <= len(article.text):
        return Context(question=question, start=place[0], end=place[1])
    return Context(question=question, declined=True) if question else None


def _answer_in(message: Message | None, bot: Bot) -> Pressed | None:
    """The button under the bot's message whose data says what the message quotes."""
    if message is None or not from_the_bot(message, bot):
        return None
    found = (pressed(data) for data, _ in labels(message.reply_markup))
    return next((p for p in found if p and p.view and p.view.quote), None)


def _quoted_in(message: Message | None, bot: Bot, article: Article) -> tuple[int, int] | None:
    """The place in the article of the first quotation in a message of the bot."""
    if message is None or not (from_the_bot(message, bot) or message.via_bot == bot.bot):
        return None
    for quoted in message.parse_entities(_SET_OFF).values():
        return locate(article, quoted)
    return None


def locate(article: Article, quoted: str, near: int | None = None) -> tuple[int, int] | None:
    """Where in the article a reader's quotation is; if in several places, the one nearest to ``near``.

    If the quotation contains other words, such as a citation, its longest line that is in the
    article counts.
    """
    text = cleaned(article.text)
    lines = [quoted, *sorted(re.split(r"\n+|" + re.escape(GAP), quoted), key=len, reverse=True)]
    for line in (line.strip() for line in lines):
        if len(line) < _SHORTEST:
            continue
        places = [m.start() for m in re.finditer(re.escape(line), text)]
        if places:
            start = min(places, key=lambda p: abs(p - near)) if near is not None else places[0]
            return uncleaned(article.text, start), uncleaned(article.text, start + len(line))
    return None
