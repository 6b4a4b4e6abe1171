"""How much load a real process of the bot can take, compared with a simple echo bot."""

import asyncio
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.table import print_table
from bot.store.database import migrate
from tests.bot_process import BotProcess, eventually, free_port
from tests.telegram_server import ServerProcess

CHATS = 200
QUESTIONS = 10
RATE = 60
"""Questions a second in the even load, about a busy hour of a large newspaper."""
ROUNDS = 3
MODES = ("polling", "webhook")
BOTS = ("motamot", "echo bot")
ARTICLE = {"motamot": 1, "echo bot": 0}
"""Messages that a chat gets besides the answers: motamot sends the article."""
_FILE = Path(__file__).parents[1] / "tests" / "data" / "questions" / "puces-ia.json"


@dataclass(frozen=True)
class Run:
    """The measurements of one run of one bot; times in seconds, memory in MB."""

    seconds: float
    burst: Sequence[float]
    even: Sequence[float]
    memory: float

    @property
    def rate(self) -> float:
        """Questions answered a second if all are asked at once."""
        return len(self.burst) / self.seconds

    @property
    def later(self) -> Sequence[float]:
        """The waits at an even rate but for each chat's first question, with which motamot sends the article."""
        return [wait for number, wait in enumerate(self.even) if number % QUESTIONS]


def main() -> None:
    """Print the tables, polling and webhook."""
    found: dict[tuple[str, str], list[Run]] = defaultdict(list)
    for _ in range(ROUNDS):
        for mode in MODES:
            for bot in BOTS:  # by turns, so that other work of the machine affects both
                found[mode, bot].append(run(mode, bot))
    for mode in MODES:
        _print(mode, [found[mode, bot] for bot in BOTS])


def run(mode: str, bot: str) -> Run:
    """Start a bot and measure it."""
    with (
        ServerProcess() as server,
        tempfile.TemporaryDirectory() as folder,
        _bot(server, mode, bot, Path(folder)) as process,
    ):
        measured = measure(server, bot, [process])
        process.terminate()  # the next start finds the patterns that this one compiled
        return measured


def measure(server: ServerProcess, bot: str, processes: Sequence[BotProcess]) -> Run:
    """Once it answers, ask everything at once, then again at an even rate in new chats."""
    eventually(lambda: server.stats()["polled"] or server.stats()["webhook"], timeout=60)
    server.say([{"chat_id": 1_000 * CHATS, "text": _question(0), "language_code": "fr"}])
    server.wait(sent=1 + ARTICLE[bot])
    burst = list(_ask(server, bot, rate=None, first_chat=1))
    even = list(_ask(server, bot, rate=RATE, first_chat=1 + CHATS))
    began = min(asked for asked, _ in burst)
    ended = max(answered for _, answered in burst)
    waits = [[answered - asked for asked, answered in times] for times in (burst, even)]
    memory = max(process.peak_memory for process in processes)
    return Run(ended - began, waits[0], waits[1], memory)


def _bot(server: ServerProcess, mode: str, bot: str, folder: Path) -> BotProcess:
    """A bot whose database exists already."""
    port = free_port()
    asyncio.run(migrate(f"sqlite:///{folder / 'motamot.sqlite3'}"))
    command = {
        "motamot": ("-m", "bench.unlimited", mode),
        "echo bot": (
            str(Path(__file__).with_name("echo.py")),
            mode,
        ),  # a script, so without the environment variables that bot sets
    }
    return BotProcess(
        server,
        folder / "motamot.sqlite3",
        command=command[bot],
        PORT=str(port),
        WEBHOOK_URL=f"https://127.0.0.1:{port}",
    )


def _ask(
    server: ServerProcess, bot: str, *, rate: float | None, first_chat: int
) -> Iterator[tuple[float, float]]:
    """Ask in every chat, all at once or ``rate`` a second; yields when each was asked and answered."""
    before = server.stats()["sent"]
    said = [
        {"chat_id": first_chat + chat, "text": text, "language_code": "fr"}
        for number in range(QUESTIONS)
        for chat in range(CHATS)
        for text in [_question(number + chat)]
    ]
    if rate is None:
        server.say(said)
    else:
        began = time.monotonic()
        for number, message in enumerate(said):
            time.sleep(max(0.0, began + number / rate - time.monotonic()))
            server.say([message])
    server.wait(sent=before + CHATS * (QUESTIONS + ARTICLE[bot]), timeout=300)
    asked, answered = _times(server)
    for chat in range(first_chat, first_chat + CHATS):
        yield from zip(asked[chat], answered[chat], strict=True)


def _times(server: ServerProcess) -> tuple[dict[int, list[float]], dict[int, list[float]]]:
    """For each chat, when questions were asked and when answers were sent, without the article."""
    asked: dict[int, list[float]] = defaultdict(list)
    answered: dict[int, list[float]] = defaultdict(list)
    for message in server.messages():
        if not message["from_bot"]:
            asked[message["chat_id"]].append(message["at"])
        elif len(message["text"]) < 2_000:
            answered[message["chat_id"]].append(message["at"])
    return asked, answered


def _question(number: int) -> str:
    return _TEXTS[number % len(_TEXTS)]


_TEXTS: list[str] = [q["question"] for q in json.loads(_FILE.read_text("utf-8"))["questions"]]


def _print(mode: str, runs: Sequence[Sequence[Run]]) -> None:
    measures = [
        ("answered a second, all asked at once", "{:.0f}", lambda r: r.rate),
        (f"median wait at {RATE} a second, ms", "{:.1f}", lambda r: 1e3 * quantile(r.even, 0.5)),
        (f"p99 wait at {RATE} a second, ms", "{:.1f}", lambda r: 1e3 * quantile(r.even, 0.99)),
        ("… but for each chat's first question", "{:.1f}", lambda r: 1e3 * quantile(r.later, 0.99)),
        ("median wait, all asked at once, ms", "{:.0f}", lambda r: 1e3 * quantile(r.burst, 0.5)),
        ("p99 wait, all asked at once, ms", "{:.0f}", lambda r: 1e3 * quantile(r.burst, 0.99)),
        ("peak memory, MB", "{:.0f}", lambda r: r.memory),
    ]
    rows = []
    for name, form, measure in measures:
        mine, theirs = (statistics.median(measure(r) for r in some) for some in runs)
        rows.append([name, form.format(mine), form.format(theirs), f"{mine / theirs:.2f}"])
    title = (
        f"{CHATS} chats × {QUESTIONS} questions, {mode}, median of {ROUNDS} runs by turns, "
        "no sending limits"
    )
    print_table(title, ["", *BOTS, "ratio"], rows)


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    main()
