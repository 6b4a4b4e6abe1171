"""A Bot API server, a bot that talks with it, and a store of its own for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram.ext import ExtBot

from bot.store import Store
from bot.telegram.pacer import Pacer
from tests.telegram_server import TelegramServer


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as running:
        yield running


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator["ExtBot[None]"]:
    async with ExtBot(
        server.token, base_url=server.base_url, rate_limiter=Pacer(limited=False)
    ) as connected:
        yield connected


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}", 30)
    await opened.open()
    yield opened
    await opened.close()
