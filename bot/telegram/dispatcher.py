"""Which part handles which kind of update."""

import structlog
from telegram import Update
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.replies import notice
from bot.telegram.admin import Admin
from bot.telegram.answering import Answering
from bot.telegram.buttons import Buttons
from bot.telegram.groups import greet, is_group
from bot.telegram.inline import Inline
from bot.telegram.intake import Ignored, Unanswered, Unreached, Unserved
from bot.telegram.messages import Messages
from bot.telegram.pacer import seconds_of
from bot.telegram.render import Style, render
from bot.telegram.sending import Place, Unreachable
from bot.telegram.services import Services

_log = structlog.stdlib.get_logger(__name__)


class Dispatcher:
    """Passes each update to the part that handles its kind, and reports errors."""

    def __init__(self, services: Services, admin: Admin) -> None:
        self._services = services
        answering = Answering(services)
        self._messages = Messages(services, answering, admin)
        self._buttons = Buttons(services, answering)
        self._inline = Inline(services)

    async def handle(self, update: Update) -> None:
        """Handle an update.

        Raises:
            Unanswered: nothing can be sent for now; the update must come again.
            Unserved: it gets no answer, as it is not for the bot, over the limit or from a lost chat.
            Exception: a bug; the reader and the admins were told.
        """
        try:
            await self._dispatch(update)
        except (Unreachable, Forbidden) as error:
            _log.info("chat cannot be reached", id=update.update_id, reason=str(error))
            raise Unreached from error
        except BadRequest as error:
            await self._apologise(update, error)
            raise
        except RetryAfter as error:
            raise Unanswered(str(error), seconds_of(error)) from error
        except TelegramError as error:
            raise Unanswered(str(error)) from error
        except Unserved:
            raise
        except Exception as error:
            await self._apologise(update, error)
            raise

    async def _dispatch(self, update: Update) -> None:
        if update.message is not None:
            await self._messages.handle(update, update.message, edited=False)
        elif update.edited_message is not None:
            await self._messages.handle(update, update.edited_message, edited=True)
        elif update.callback_query is not None:
            await self._buttons.handle(update, update.callback_query)
        elif update.inline_query is not None:
            await self._inline.handle(update, update.inline_query)
        elif update.guest_message is not None:
            await self._inline.guest(update, update.guest_message)
        elif update.my_chat_member is not None:
            await greet(self._services, update.my_chat_member)
        else:
            raise Ignored

    async def _apologise(self, update: Update, error: Exception) -> None:
        """Tell the reader that something went wrong, and the admins what."""
        s = self._services
        s.alarm.raise_(f"{type(error).__name__}: {error}"[:300])
        message = update.effective_message
        user = update.effective_user
        if message is None or user is None or update.inline_query or update.guest_message:
            return
        if is_group(message.chat) and update.callback_query is None and not message.text:
            return
        phrases = await s.phrases(Place.of(message), user.language_code)
        reply = notice(phrases, phrases.trouble)
        try:
            if update.callback_query is not None:
                await s.sender.toast(update.callback_query, phrases.trouble)
            else:
                await s.sender.send(Place.of(message), render(reply, Style()))
        except (TelegramError, Unreachable) as failure:
            _log.warning("the reader could not be told", reason=str(failure))
