"""What is lost when the server fails and the bot is killed twenty times."""

import contextlib
import html
import random
import re
import sqlite3
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.table import print_table
from bot.conversation import Conversation, Memory, Turn
from index import bundled_article
from tests.bot_process import BotProcess, free_port
from tests.telegram_server import ServerProcess

CHATS = 100
QUESTIONS = 10
KILLS = 20
SEED = 4
FAULTS: Sequence[Mapping[str, Any]] = (
    {"kind": "flood", "method": "sendMessage", "retry_after": 1, "probability": 0.03},
    {"kind": "flood", "method": "sendMessage", "retry_after": 7, "probability": 0.01},
    {"kind": "error", "method": "sendMessage", "status": 500, "probability": 0.04},
    {"kind": "error", "method": "sendMessage", "status": 502, "applied": True, "probability": 0.01},
    {"kind": "drop", "method": "sendMessage", "probability": 0.03},
    {"kind": "drop", "method": "sendMessage", "applied": True, "probability": 0.01},
    {"kind": "hang", "method": "sendMessage", "seconds": 3, "probability": 0.02},
    {"kind": "hang", "method": "sendMessage", "seconds": 25, "applied": True, "probability": 0.005},
    {"kind": "garbage", "method": "sendMessage", "probability": 0.02},
    {"kind": "error", "method": "getUpdates", "status": 502, "probability": 0.05},
    {"kind": "drop", "method": "getUpdates", "probability": 0.05},
)
LOST_ANSWER = "sent, but Telegram's answer did not arrive"
KILLED = "sent, and killed before that was noted"


def main() -> None:
    """Print a table for polling and for the webhook."""
    for mode in ("telegram", "webhook"):
        report(mode)


def report(mode: str) -> None:
    """Ask while everything fails, and print what became of the questions."""
    began = time.monotonic()
    asked = _questions()
    with ServerProcess() as server, tempfile.TemporaryDirectory() as folder:
        said = _ordeal(server, mode, Path(folder), asked)
        replies = _replies(server, said)
        doubtful = Counter(_doubtful(server, said))
        struck = server.stats()["faults"]
    lost = sum(len(set(said[chat]) - set(replies[chat])) for chat in said)
    kept = sum(
        _first(replies[chat]) == [q for q in said[chat] if q in replies[chat]] for chat in said
    )
    why = Counter(
        LOST_ANSWER if number <= doubtful[chat, question] else KILLED
        for chat, given in replies.items()
        for question, times in Counter(given).items()
        for number in range(1, times)
    )
    faults = ", ".join(f"{name} ×{count}" for name, count in sorted(struck.items()))
    rows = [
        ["questions asked", sum(map(len, said.values()))],
        ["chats", len(said)],
        ["the bot killed (-9) and restarted", KILLS],
        ["faults that struck", f"{sum(struck.values())} ({faults})"],
        ["lost", lost],
        ["chats in which the order was kept", kept],
        ["answers seen twice", sum(why.values())],
        *([f"… {reason}", why[reason]] for reason in (LOST_ANSWER, KILLED)),
        ["seconds", f"{time.monotonic() - began:.0f}"],
    ]
    print_table(f"Faults and kills, {'polling' if mode == 'telegram' else mode}", ["", ""], rows)


def _ordeal(
    server: ServerProcess, mode: str, folder: Path, asked: Sequence[str]
) -> dict[int, list[str]]:
    """Ask in every chat while the bot is killed and restarted; returns the questions of each chat."""
    chance = random.Random(SEED)
    port = free_port()
    bot = BotProcess(
        server,
        folder / "motamot.sqlite3",
        command=("-m", "bot", mode),
        PORT=str(port),
        WEBHOOK_URL=f"https://127.0.0.1:{port}",
    )
    server.call("faults", list(_always()), seed=SEED)
    said: dict[int, list[str]] = defaultdict(list)
    waiting = [
        (chat, asked[(number + chat) % len(asked)])
        for number in range(QUESTIONS)
        for chat in range(1, CHATS + 1)
    ]
    a_life = len(waiting) // (KILLS + 1)
    for _ in range(KILLS):
        with bot:
            bot.wait_for("serving", timeout=60)
            for _ in range(4):
                _say(server, waiting, a_life // 4, said)
                time.sleep(chance.uniform(0.1, 0.6))
            bot.kill()
    with bot:
        _say(server, waiting, len(waiting), said)
        server.wait(pending=0, timeout=300)
        _wait_for_the_shelf(folder / "motamot.sqlite3")
        server.clear_faults()
        bot.terminate()
    return said


def _wait_for_the_shelf(database: Path, timeout: float = 120) -> None:
    """Wait until the shelf is empty."""
    deadline = time.monotonic() + timeout
    with contextlib.closing(sqlite3.connect(database)) as connection:
        while connection.execute("SELECT COUNT(*) FROM shelved").fetchone()[0]:
            if time.monotonic() > deadline:
                return
            time.sleep(0.2)


def _say(
    server: ServerProcess,
    waiting: list[tuple[int, str]],
    most: int,
    said: dict[int, list[str]],
) -> None:
    now, waiting[:] = waiting[:most], waiting[most:]
    server.say([{"chat_id": chat, "text": text, "language_code": "fr"} for chat, text in now])
    for chat, text in now:
        said[chat].append(text)


def _always() -> Iterator[dict[str, Any]]:
    for fault in FAULTS:
        yield {**fault, "times": None}


def _questions() -> list[str]:
    """Sentences of the article that, asked as questions, are answered with only themselves."""
    conversation = Conversation(bundled_article())
    article = conversation.article
    found: list[str] = []
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        answer = conversation.respond(Turn(text, "fr"), Memory()).replies[0].answer
        if answer and answer.answered and [q.text for q in answer.quotes[:1]] == [text]:
            found.append(text)
    return found[: len(found) // QUESTIONS * QUESTIONS] or found


def _replies(server: ServerProcess, said: Mapping[int, Sequence[str]]) -> dict[int, list[str]]:
    """The questions answered in each chat, in the order of the answers."""
    replies: dict[int, list[str]] = {chat: [] for chat in said}
    for message in server.messages(sender="bot"):
        if (question := _answers(message["text"], said[message["chat_id"]])) is not None:
            replies[message["chat_id"]].append(question)
    return replies


def _doubtful(
    server: ServerProcess, said: Mapping[int, Sequence[str]]
) -> Iterator[tuple[int, str]]:
    """Answers that were sent without the bot getting Telegram's receipt."""
    for call in server.calls(method="sendMessage"):
        if call["applied"] and call["fault"]:
            chat = int(call["params"]["chat_id"])
            question = next(
                (q for q in said[chat] if _plain(q) in _plain(call["params"]["text"])), None
            )
            if question is not None:
                yield chat, question


def _answers(text: str, questions: Sequence[str]) -> str | None:
    """The question that a message answers; none for the article itself."""
    quoted = [question for question in questions if question in text]
    return quoted[0] if len(quoted) == 1 else None


def _first(given: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(given))


def _plain(text: str) -> str:
    """``text`` without HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


if __name__ == "__main__":
    main()
