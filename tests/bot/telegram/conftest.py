"""A Bot API server, and the bot that serves readers there, whole or in parts."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot

from bot.store import Store
from bot.telegram.connections import Connections
from bot.telegram.pacer import PacedBot, Pacer
from tests.bot.telegram.rig import Rig, running
from tests.telegram_server import Config, TelegramServer
from tests.telegram_server.people import PrivateChat
from tests.telegram_server.state import User


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(config=Config(brakes=False)) as started:
        yield started


@pytest.fixture
async def rig(server: TelegramServer, tmp_path: Path) -> AsyncIterator[Rig]:
    """The bot on the bundled article; nothing it sends may be refused."""
    async with running(server, tmp_path / "motamot.db") as started:
        yield started
        assert [(call.method, call.description) for call in started.refusals] == []


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    """A connection to the server, which tries again what may pass."""
    async with PacedBot(
        server.token,
        Pacer(limited=False),
        base_url=server.base_url,
        request=Connections(8),
        get_updates_request=Connections(1),
    ) as connected:
        yield connected


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}", 30)
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
def reader(server: TelegramServer) -> User:
    """Somebody who reads French, with a name that would break HTML."""
    return server.user(first_name="<b>&", language_code="fr")


@pytest.fixture
def chat(server: TelegramServer, reader: User) -> PrivateChat:
    return server.private_chat(reader)
