"""Raw updates from Telegram, checked and parsed by python-telegram-bot."""

from typing import Any

import structlog
from telegram import Bot, Update

from bot.logs import Seldom
from bot.telegram import metrics
from bot.telegram.shape import Malformed, check, is_a

ALLOWED = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "guest_message",
)
"""The kinds of update to receive; always passed, since Telegram remembers an earlier choice."""

# What the bot reads from an update; python-telegram-bot does not check types.
_USER = {"id": int, "language_code?": str}
_CHAT = {"id": int, "type": str}
_ENTITY = {"type": str, "offset": int, "length": int, "user?": _USER}
_REPLIED = {
    "message_id": int,
    "message_thread_id?": int,
    "chat": _CHAT,
    "from?": _USER,
    "text?": str,
    "entities?": [_ENTITY],
    "caption?": str,
    "caption_entities?": [_ENTITY],
}
_MESSAGE = _REPLIED | {
    "sender_chat?": _CHAT,
    "migrate_from_chat_id?": int,
    "migrate_to_chat_id?": int,
    "media_group_id?": str,
    "guest_query_id?": str,
    "quote?": {"text": str},
    "reply_to_message?": _REPLIED,
}
_MEMBER = {"status": str}
_UPDATE = {
    "update_id": int,
    "message?": _MESSAGE,
    "edited_message?": _MESSAGE,
    "guest_message?": _MESSAGE,
    "callback_query?": {"from": _USER, "message?": _REPLIED, "data?": str},
    "inline_query?": {"from": _USER, "query": str},
    "my_chat_member?": {
        "chat": _CHAT,
        "from": _USER,
        "old_chat_member": _MEMBER,
        "new_chat_member": _MEMBER,
    },
}

_ADORNING = ("quote", "entities", "caption_entities", "reply_to_message")
"""What a message can be answered without, the least important first."""
_seldom = Seldom()
_log = structlog.stdlib.get_logger(__name__)


def parse(raw: Any, bot: Bot) -> Update | None:
    """The update in ``raw``; None if it is malformed, which is counted and logged.

    If only what adorns a message is malformed, the update goes without as little as possible.
    """
    reason = ""
    for dropped in range(len(_ADORNING) + 1):
        form = _without(raw, _ADORNING[:dropped])
        try:
            check(form, _UPDATE, "update")
            return Update.de_json({k: form[k] for k in ("update_id", *ALLOWED) if k in form}, bot)
        except Malformed as error:
            reason = str(error)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the next may be good
            reason = type(error).__name__
    metrics.updates.labels("malformed").inc()
    number = number_of(raw)
    if number is not None or _seldom.due("no number"):  # without one, it comes again and again
        _log.warning("malformed update set aside", id=number, reason=reason)
    return None


def _without(raw: Any, keys: tuple[str, ...]) -> Any:
    if not keys or not isinstance(raw, dict):
        return raw
    return {
        kind: {key: value for key, value in inner.items() if key not in keys}
        if isinstance(inner, dict)
        else inner
        for kind, inner in raw.items()
    }


def number_of(raw: Any) -> int | None:
    """The id by which an update is acknowledged, None if it has none."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if is_a(int, number) else None
