"""What Telegram shows before anyone writes: commands and descriptions, in every language."""

from collections.abc import Awaitable, Iterable, Iterator
from typing import Any

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.constants import BotDescriptionLimit
from telegram.error import InvalidToken, TelegramError

from bot.phrases import PHRASES, Phrases, phrases_for
from bot.telegram.markup import shortened
from index import Article


async def put_up_menu(bot: Bot, article: Article, *, points: bool) -> None:
    """Register everybody's commands and descriptions; failures are logged.

    ``points`` is whether quotations lead into the article. English is the default; the others are
    for readers who use Telegram in them.
    """
    await _try(_everybodys(bot, article, points=points))


async def put_up_admin_menu(bot: Bot, admin: int) -> None:
    """Register an admin's commands; Telegram accepts them once the admin has written to the bot."""
    await _try(_admins(bot, admin))


def _everybodys(bot: Bot, article: Article, *, points: bool) -> Iterator[Awaitable[Any]]:
    for phrases, code in _languages():
        for scope, commands in _commands(phrases):
            yield bot.set_my_commands(commands, scope=scope, language_code=code)
        how = phrases.tap_opens_article if points else phrases.button_opens_passage
        description = phrases.bot_description.format(title=phrases.inside(article.title), how=how)
        yield _descriptions(bot, phrases, code, description)


def _admins(bot: Bot, admin: int) -> Iterator[Awaitable[Any]]:
    for phrases, code in _languages():
        commands = [
            BotCommand(c.name, c.description) for c in (*phrases.commands, *phrases.admin_commands)
        ]
        yield bot.set_my_commands(commands, scope=BotCommandScopeChat(admin), language_code=code)


def _languages() -> list[tuple[Phrases, str | None]]:
    return [(phrases_for(None), None), *((p, p.code) for p in PHRASES.values())]


def _commands(phrases: Phrases) -> Iterator[tuple[BotCommandScope, list[BotCommand]]]:
    """The commands of each kind of chat."""
    private = [BotCommand(c.name, c.description) for c in phrases.commands]
    ask = BotCommand(phrases.group_command.name, phrases.group_command.description)
    yield BotCommandScopeAllPrivateChats(), private
    yield BotCommandScopeAllGroupChats(), [ask, *private]


async def _descriptions(bot: Bot, phrases: Phrases, code: str | None, description: str) -> None:
    description = shortened(description, int(BotDescriptionLimit.MAX_DESCRIPTION_LENGTH))
    if (await bot.get_my_description(language_code=code)).description != description:
        await bot.set_my_description(description, language_code=code)
    short = phrases.bot_short_description
    if (await bot.get_my_short_description(language_code=code)).short_description != short:
        await bot.set_my_short_description(short, language_code=code)


async def _try(calls: Iterable[Awaitable[Any]]) -> None:
    """Make the calls one by one; failures are logged together in one line."""
    reasons: list[str] = []
    for call in calls:
        try:
            await call
        except InvalidToken:
            pass  # polling or the webhook logs that, and ends the process
        except TelegramError as error:
            reasons.append(str(error))
    if reasons:
        structlog.stdlib.get_logger(__name__).warning(
            "the menu could not be put up", reason=reasons[0], failures=len(reasons)
        )
