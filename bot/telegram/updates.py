"""Raw updates as Telegram sends them, made into what python-telegram-bot knows."""

from typing import Any

import structlog
from telegram import Bot, Update

from bot import metrics

ALLOWED = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "guest_message",
)
"""The kinds of update that are asked for; given always, for Telegram keeps an earlier choice."""

_log = structlog.stdlib.get_logger(__name__)


def parse(raw: Any, bot: Bot) -> Update | None:
    """The update in ``raw``; None, counted and logged, when it is malformed."""
    try:
        update = Update.de_json(raw, bot)
        _touch(update)
        if number_of(raw) is not None:
            return update
        reason = "no number"
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the next may be good
        reason = type(error).__name__
    metrics.updates.labels("malformed").inc()
    _log.warning("malformed update set aside", id=number_of(raw), reason=reason)
    return None


def number_of(raw: Any) -> int | None:
    """The update's number, None when there is none to acknowledge."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if _is_number(number) else None


def _touch(update: Update) -> None:
    """Look at what every handler looks at, so that what is malformed shows here."""
    message = update.effective_message
    numbers = [party.id for party in (update.effective_chat, update.effective_user) if party]
    if message is not None:
        numbers.append(message.message_id)
        thread = getattr(message, "message_thread_id", None)
        numbers += [thread] if thread is not None else []
        if not isinstance(getattr(message, "text", None), str | None):
            raise TypeError("a text is no text")
    change = update.my_chat_member
    if change is not None and None in (change.old_chat_member, change.new_chat_member):
        raise TypeError("a member is nobody")
    if not all(map(_is_number, numbers)):
        raise TypeError("a number is no number")


def _is_number(value: Any) -> bool:
    """Whether Telegram can have meant it as an identifier: 52 bits at most, it says."""
    return type(value) is int and abs(value) < 1 << 53
