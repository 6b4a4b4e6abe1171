"""Sends and edits messages; what Telegram refuses in one form is sent in a plainer one."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

import structlog
from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.telegram.alarm import Alarm
from bot.telegram.markup import shortened
from bot.telegram.pacer import UNCHANGED
from bot.telegram.render import MAX_TEXT, Rendered

TYPING_AFTER = 1.5
"""Seconds after which a reader sees "typing…"."""
_TYPING_LASTS = 4.5
_MAX_TOAST = 200

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_log = structlog.stdlib.get_logger(__name__)

_UNREPLIABLE = (
    "message to be replied",
    "message to reply",
    "reply message",
    "reply_message_id_invalid",
    "quote_text_invalid",
)
_UNPARSED = "can't parse"
_UNEDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_TOO_OLD = ("query is too old", "query id is invalid", "query_id_invalid")
_LOST_TOPIC = "thread not found"
_GONE = (
    "chat not found",
    "chat_write_forbidden",
    "chat_send_",  # …PLAIN_FORBIDDEN, …TEXT_FORBIDDEN: this kind of message is not allowed there
    "chat_guest_send_forbidden",
    "chat_id_invalid",
    "channel_invalid",
    "channel_private",
    "payment_required",
    "user_banned_in_channel",
    "user_is_blocked",
    "chat_restricted",
    "chat_admin_required",
    "not enough rights",
    "have no rights",
    "peer_id_invalid",
    "user_deactivated",
    "user is deactivated",
    "user not found",
    "group chat was deactivated",
    "group is deactivated",
    "bot is not a member",
    "topic_closed",
    "topic_deleted",
    _LOST_TOPIC,
)


class Unreachable(Exception):
    """The chat cannot be written to any more; trying again is useless."""


class Unrepliable(Exception):
    """The message to reply to is gone, or does not have the quotation (``quote``)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.quote = "quote" in reason.lower()


class Uneditable(Exception):
    """The message is gone, or the bot may not change it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes: a chat, and perhaps a topic in it."""

    chat_id: int
    thread_id: int | None = None

    @classmethod
    def of(cls, message: Message) -> "Place":
        """Where ``message`` is."""
        topic = message.message_thread_id if message.is_topic_message else None
        return cls(message.chat_id, topic)

    @property
    def thread(self) -> int:
        """The topic's number in the store: 0 outside topics."""
        return self.thread_id or 0


class Sender:
    """Sends through ``bot``; errors that must be bugs raise the ``alarm``."""

    def __init__(self, bot: Bot, alarm: Alarm) -> None:
        self.bot = bot
        self._alarm = alarm

    async def send(
        self,
        place: Place,
        message: Rendered,
        reply: ReplyParameters | None = None,
        *,
        silently: bool = False,
    ) -> Message:
        """Send a message, as plain text if Telegram refuses its HTML.

        Raises:
            Unrepliable: what ``reply`` refers to does not exist.
            Unreachable: the chat cannot be written to.
            TelegramError: the message cannot be sent for now.
        """
        try:
            return await self._send_once(place, message, reply, silently=silently)
        except ChatMigrated as error:
            moved = Place(error.new_chat_id)
            return await self._send_once(moved, message, None, silently=silently)
        except Unreachable as error:
            if reply is None or _LOST_TOPIC not in str(error).lower():
                raise
            # an old topic may be unknown by number, though a reply still finds it
            there = ReplyParameters(reply.message_id, chat_id=reply.chat_id, quote=reply.quote)
            try:
                return await self._send_once(
                    Place(place.chat_id), message, there, silently=silently
                )
            except Unrepliable:  # a deleted topic; without a reply it would land anywhere
                raise error from None

    async def edit(self, place: Place, message_id: int, message: Rendered) -> bool:
        """Replace an earlier message by ``message``.

        Returns:
            Whether that changed anything.

        Raises:
            Uneditable: the earlier message is gone, or its group has become another chat.
            Unreachable: the chat cannot be written to.
            TelegramError: the message cannot be changed for now.
        """
        for html in (True, False):
            try:
                await self.bot.edit_message_text(
                    message.html if html else shortened(message.text, MAX_TEXT),
                    chat_id=place.chat_id,
                    message_id=message_id,
                    parse_mode=ParseMode.HTML if html else None,
                    reply_markup=message.keyboard,
                    link_preview_options=_NO_PREVIEW,
                )
            except ChatMigrated as error:
                raise Uneditable from error
            except BadRequest as error:
                if _says(error, UNCHANGED):
                    return False
                if _says(error, *_UNEDITABLE):
                    raise Uneditable from error
                self._reraise_if_gone(error)
                if not html:
                    raise
                self._refused(error)
            else:
                return True
        return False

    async def edit_keyboard(
        self, place: Place, message_id: int, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        """Change the buttons under a message; does nothing if the message is gone."""
        try:
            await self.bot.edit_message_reply_markup(
                place.chat_id, message_id, reply_markup=keyboard
            )
        except ChatMigrated:
            return
        except BadRequest as error:
            if not _says(error, UNCHANGED, *_UNEDITABLE, *_GONE):
                raise

    async def delete(self, place: Place, message_id: int) -> None:
        """Delete a message if Telegram allows it."""
        with contextlib.suppress(BadRequest, ChatMigrated):
            await self.bot.delete_message(place.chat_id, message_id)

    async def toast(self, query: CallbackQuery, text: str | None = None) -> None:
        """Acknowledge a tap on a button; does nothing if that was too long ago."""
        try:
            await self.bot.answer_callback_query(
                query.id, shortened(text, _MAX_TOAST) if text else None
            )
        except BadRequest as error:
            if not is_too_old(error):
                raise

    @contextlib.asynccontextmanager
    async def typing(self, place: Place) -> AsyncIterator[None]:
        """Show "typing…" while the body runs, if it takes long."""
        typing: list[asyncio.Task[None]] = []
        loop = asyncio.get_running_loop()
        # it rarely takes long, and a timer costs less than a task
        later = loop.call_later(
            TYPING_AFTER, lambda: typing.append(loop.create_task(self._type(place)))
        )
        try:
            yield
        finally:
            later.cancel()
            for task in typing:
                task.cancel()

    async def _type(self, place: Place) -> None:
        while True:
            with contextlib.suppress(TelegramError):
                await self.bot.send_chat_action(
                    place.chat_id, ChatAction.TYPING, message_thread_id=place.thread_id
                )
            await asyncio.sleep(_TYPING_LASTS)

    async def _send_once(
        self, place: Place, message: Rendered, reply: ReplyParameters | None, *, silently: bool
    ) -> Message:
        plain = shortened(message.text, MAX_TEXT)
        forms = (
            (message.html, ParseMode.HTML, message.keyboard),
            (plain, None, message.keyboard),
            (plain, None, None),
        )
        for text, mode, keyboard in forms:
            try:
                return await self.bot.send_message(
                    place.chat_id,
                    text,
                    parse_mode=mode,
                    reply_markup=keyboard,
                    reply_parameters=reply,
                    message_thread_id=place.thread_id,
                    link_preview_options=_NO_PREVIEW,
                    disable_notification=silently,
                )
            except (BadRequest, Forbidden) as error:
                elsewhere = reply is not None and reply.chat_id is not None
                if _says(error, *_UNREPLIABLE) or (elsewhere and not _says(error, _UNPARSED)):
                    raise Unrepliable(error.message) from error
                self._reraise_if_gone(error)
                if isinstance(error, Forbidden):
                    raise
                if keyboard is None is mode:
                    raise
                self._refused(error)
        raise AssertionError("the last form is sent or raises")

    def _reraise_if_gone(self, error: TelegramError) -> None:
        if _says(error, *_GONE):
            raise Unreachable(error.message) from error

    def _refused(self, error: BadRequest) -> None:
        """Report a refused message: it is our bug, even if a plainer form is accepted."""
        _log.error("Telegram refused a message; sent in a plainer form", reason=error.message)
        self._alarm.raise_(f"Telegram refused a message: {error.message}")


def from_the_bot(message: Message | None, bot: Bot) -> bool:
    """Whether the bot wrote a message."""
    return bool(message and message.from_user and message.from_user.id == bot.id)


def text_of(message: Message) -> tuple[str, tuple[MessageEntity, ...]]:
    """A message's text and its entities; those of the caption for a picture."""
    if message.text is not None:
        return message.text, message.entities
    return message.caption or "", message.caption_entities


def is_too_old(error: BadRequest) -> bool:
    """Whether a query is too old to be answered, which is no error."""
    return _says(error, *_TOO_OLD)


def _says(error: TelegramError, *signs: str) -> bool:
    said = error.message.lower()
    return any(sign in said for sign in signs)
