"""A Bot API server, and the bot that serves readers there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.telegram.rig import Rig, running
from tests.telegram_server import Config, TelegramServer


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
