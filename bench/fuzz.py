"""10,000 mutated updates for a real process of the bot."""

import asyncio
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from bench.table import print_table
from tests.bot_process import BotProcess
from tests.mutation import invalid, mutated, well_formed
from tests.telegram_server import TelegramServer

COUNT = 10_000
SEED = 10
READERS = 600
"""So many that none exceeds the limit of questions a minute."""
AT_ONCE = 500


def main() -> None:
    """Print the table."""
    began = time.monotonic()
    with (
        TelegramServer().in_thread() as server,
        tempfile.TemporaryDirectory() as folder,
        BotProcess(
            server,
            Path(folder) / "motamot.sqlite3",
            command=("-m", "bench.unlimited", "polling"),
        ) as bot,
    ):
        updates = mutated(server.run(well_formed(server, READERS)), COUNT, SEED)
        for start in range(0, COUNT, AT_ONCE):
            server.run(_push(server, updates[start : start + AT_ONCE]), timeout=120)
        bad = Counter(invalid([call.json() for call in server.calls]))
        sent = len(server.sent)
        chat = server.private_chat()
        asked = server.run(chat.say("/about"))
        replied = server.run(chat.wait_reply(asked)).reply_to is asked
        code = bot.terminate()
        outcomes = Counter(line.partition("outcome=")[2].split()[0] for line in _updates(bot.log))
        aside = bot.log.count("malformed update set aside")
    rows = [
        ["mutated updates", f"{COUNT:,}"],
        ["set aside as malformed", f"{aside:,}"],
        *([f"dealt with: {outcome}", f"{n:,}"] for outcome, n in outcomes.most_common()),
        ["messages sent for them", f"{sent:,}"],
        ["calls that Telegram would take for invalid", sum(bad.values())],
        ["a good question afterwards", "answered" if replied else "not answered"],
        ["exit code at the end", code],
        ["seconds", f"{time.monotonic() - began:.0f}"],
    ]
    print_table("Fuzz", ["", ""], rows)
    for (method, complaint), times in bad.most_common(10):
        print(f"{times} × {method}: {complaint}")


def _updates(log: str) -> list[str]:
    return [line for line in log.splitlines() if "outcome=" in line]


async def _push(server: TelegramServer, updates: list[dict[str, Any]]) -> None:
    """Queue updates, and wait until the bot has handled them."""
    for update in updates:
        server.updates.push_raw(update)
    while server.updates.entries:  # noqa: ASYNC110 - another process empties it
        await asyncio.sleep(0.05)


if __name__ == "__main__":
    main()
