"""The Telegram interface as in service, and readers who use it.

What readers do waits in the server's queue until ``deal`` hands it to the bot and waits for its end:
so a test knows that nothing more will come, also when nothing came.
"""

import asyncio
import contextlib
import warnings
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from telegram import Bot
from telegram.warnings import PTBUserWarning

from bot.conversation import Conversation
from bot.settings import Settings
from bot.store import Store
from bot.telegram.app import assemble
from bot.telegram.connections import Connections
from bot.telegram.intake import Intake
from bot.telegram.limits import Limits
from bot.telegram.services import Services
from bot.telegram.updates import ALLOWED, parse
from index import load_article
from tests.telegram_server import Call, TelegramServer


@dataclass
class Rig:
    """The bot's parts, and the hand that feeds it."""

    server: TelegramServer
    services: Services
    intake: Intake
    offset: int = 0

    async def deal(self) -> list[str]:
        """Hand the bot what waits for it, until nothing does; what became of each update."""
        outcomes: list[str] = []
        while batch := await self._fetch():
            updates = [update for raw in batch if (update := parse(raw, self.services.bot))]
            tasks = [self.intake.take(update) for update in updates]
            outcomes += [await task for task in tasks]
            self.offset = self.server.updates.next_id
        return outcomes

    async def deal_again(self) -> list[str]:
        """Hand the bot the last update once more."""
        self.server.updates.redeliver(self.server.updates.next_id - 1)
        return await self.deal()

    async def serve(self) -> None:
        """Deal with what waits, which must all go well."""
        outcomes = await self.deal()
        assert set(outcomes) <= {"answered", "ignored", "limited", "unreachable"}, outcomes

    @property
    def refusals(self) -> list[Call]:
        """The calls that the server took for malformed or impossible."""
        return [call for call in self.server.calls if call.status == 400]

    async def _fetch(self) -> list[Any]:
        asked = {"offset": self.offset, "timeout": 0, "allowed_updates": list(ALLOWED)}
        with warnings.catch_warnings(action="ignore", category=PTBUserWarning):
            return await self.services.bot.do_api_request("getUpdates", api_kwargs=asked)


@contextlib.asynccontextmanager
async def running(
    server: TelegramServer,
    database: Path,
    *,
    article: Path | None = None,
    conversation: Conversation | None = None,
    clock: Callable[[], float] | None = None,
    allowed: frozenset[int] = frozenset(),
    admins: frozenset[int] = frozenset(),
    post: str | None = None,
) -> AsyncIterator[Rig]:
    """The bot at work; entered again with the same ``database`` it is the bot after a restart.

    It sends without a pacer: how fast it may send is tested elsewhere.
    """
    load = partial(load_article, article)
    bot: Bot = Bot(
        server.token,
        base_url=server.base_url,
        request=Connections(40),
        get_updates_request=Connections(1),
    )
    settings = Settings.model_construct(
        allowed_chat_ids=allowed, admin_ids=admins, article_post=post
    )
    store = Store(f"sqlite:///{database}", 30)
    async with bot:
        await store.open()
        limits = Limits(clock) if clock else None
        conversation = conversation or Conversation(load(), retention_days=30)
        parts = assemble(settings, bot, store, conversation, load, limits)
        parts.begun.set()
        try:
            yield Rig(server, parts.services, parts.intake)
        finally:
            await parts.services.alarm.close()
            await store.close()


async def until(condition: Callable[[], Any], within: float = 5.0) -> None:
    """Let the loop run until something holds."""
    async with asyncio.timeout(within):
        while not condition():
            await asyncio.sleep(0.002)
