"""Updates as no Telegram would send them never stop the bot, are no bugs, and get nothing invalid sent."""

import asyncio

import pytest
import structlog

from bot.telegram.polling import Polling
from tests.bot.telegram.rig import Rig, running, until
from tests.mutation import invalid, mutated, well_formed
from tests.telegram_server import TelegramServer

pytestmark = pytest.mark.filterwarnings("ignore:.*Bot.getUpdates")


async def test_mutated_updates_never_stop_the_bot(server: TelegramServer, tmp_path):
    async with running(server, tmp_path / "motamot.db") as rig:
        originals = await well_formed(server, 30)
        for update in mutated(originals, 300):
            server.updates.push_raw(update)
        with structlog.testing.capture_logs() as logs:
            await polled(rig)
        assert [line for line in logs if line["log_level"] == "error"] == []
        assert len(server.sent) > 20, "many are good enough to be replied to"
        chat = server.private_chat()
        asked = await chat.say("/about")
        await polled(rig)
        assert chat.bot_messages[0].reply_to == asked
        assert invalid([call.json() for call in server.calls]) == []


async def polled(rig: Rig) -> None:
    """Let the bot poll until nothing waits for it."""
    stop = asyncio.Event()
    running = asyncio.create_task(
        Polling(rig.services.bot, rig.intake, rig.services.store).run(stop)
    )
    await until(lambda: not rig.server.updates.entries or running.done(), 60)
    stop.set()
    await running
