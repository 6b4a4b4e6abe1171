"""`motamot telegram` as a real process, against a real server in another."""

import asyncio
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from index import bundled_article
from tests.bot_process import ROOT, BotProcess, eventually, free_port
from tests.databases import behind_cable
from tests.telegram_server import ServerProcess

QUESTION = "Quelle puce Baidu teste-t-il ?"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "motamot.sqlite3"


def replies(server: ServerProcess, chat_id: int) -> list[dict[str, Any]]:
    """What the bot wrote to a chat, but for the article itself."""
    return [
        message
        for message in server.messages(chat_id=chat_id, sender="bot")
        if message["reply_to"] is not None
    ]


def ask(server: ServerProcess, chat_id: int, text: str = QUESTION) -> dict[str, Any]:
    """Ask, and wait for the reply."""
    before = len(replies(server, chat_id))
    server.say([{"chat_id": chat_id, "text": text, "language_code": "fr"}])
    eventually(lambda: len(replies(server, chat_id)) > before)
    return replies(server, chat_id)[-1]


def test_a_reader_starts_asks_taps_and_goes_on(server: ServerProcess, database: Path):
    with BotProcess(server, database) as bot:
        hello = ask(server, 1, "/start")
        assert "Je réponds aux questions sur l’article" in hello["text"]
        assert bundled_article().title in hello["text"]
        suggestions = [button for row in hello["keyboard"] for button in row]
        assert len(suggestions) >= 3

        answer = ask(server, 1)
        assert "Baidu" in answer["text"]
        assert "<blockquote>" in answer["html"]
        assert re.search(r"§\d+ · .+ · The Information, Reuters", answer["text"])

        reading = next(b for row in answer["keyboard"] for b in row if "callback_data" in b)
        press = {
            "chat_id": 1,
            "message_id": answer["message_id"],
            "what": reading["callback_data"],
        }
        server.call("press", press)
        eventually(lambda: replies(server, 1)[-1]["edits"] == 1)
        eventually(lambda: all(c["answers"] for c in server.call("callbacks")))
        assert "Baidu" in replies(server, 1)[-1]["text"]
        assert bot.terminate() == 0
        assert "Traceback" not in bot.log


def test_an_error_of_telegram_is_survived(server: ServerProcess, database: Path):
    with BotProcess(server, database):
        ask(server, 1, "/help")
        server.add_faults(
            [
                {"kind": "error", "status": 500, "method": "sendMessage"},
                {"kind": "drop", "method": "getUpdates"},
                {"kind": "flood", "method": "sendMessage", "retry_after": 1},
                {"kind": "garbage", "garbage": "html", "method": "sendMessage"},
            ]
        )
        assert "Baidu" in ask(server, 1)["text"]
        assert len(replies(server, 1)) == 2


def test_killed_in_the_middle_it_loses_nothing_and_keeps_the_order(
    server: ServerProcess, database: Path
):
    chats = range(1, 9)
    said: dict[int, list[int]] = {chat: [] for chat in chats}

    def say(number: int) -> None:
        for message in server.say([{"chat_id": c, "text": f"/passage {number}"} for c in chats]):
            said[message["chat_id"]].append(message["message_id"])

    def answered(chat: int) -> list[int]:
        return [message["reply_to"] for message in replies(server, chat)]

    server.add_faults([{"kind": "hang", "method": "sendMessage", "seconds": 0.2, "times": 12}])
    say(1)
    say(2)
    with BotProcess(server, database):
        eventually(lambda: len(server.messages(sender="bot")) > 2)
    say(3)
    with BotProcess(server, database) as bot:
        eventually(lambda: all(set(said[chat]) <= set(answered(chat)) for chat in chats))
        assert bot.terminate() == 0
    assert server.stats()["pending"] == 0
    for chat in chats:
        assert list(dict.fromkeys(answered(chat))) == said[chat]


def test_sigterm_finishes_what_is_in_hand(server: ServerProcess, database: Path):
    with BotProcess(server, database) as bot:
        ask(server, 1, "/help")
        hang = {"kind": "hang", "method": "sendMessage", "seconds": 1.0}
        server.add_faults([hang])
        server.say([{"chat_id": 2, "text": "/about"}])
        eventually(lambda: server.call("faults")["script"] == [])
        assert bot.terminate(timeout=11) == 0
        assert len(replies(server, 2)) == 1
        assert server.stats()["pending"] == 0
        assert "stopped: what was in hand is answered" in bot.log.splitlines()[-1]


@pytest.mark.parametrize("killed", [False, True])
def test_who_wants_to_be_forgotten_is_promised_nothing_that_a_restart_breaks(
    server: ServerProcess, database: Path, killed: bool
):
    def kept() -> int:
        with closing(sqlite3.connect(database)) as reading:
            return reading.execute("SELECT count(*) FROM questions").fetchone()[0]

    with BotProcess(server, database) as bot:
        ask(server, 1)
        eventually(lambda: kept() == 1)
        with closing(sqlite3.connect(database, isolation_level=None)) as blocker:
            blocker.execute("BEGIN EXCLUSIVE")
            assert "j’efface tout dès qu’elle revient" in ask(server, 1, "/forget")["text"]
            if killed:
                bot.kill()
            else:
                assert bot.terminate() == 0
                *_, lost, last = bot.log.splitlines()
                assert "changes are lost with the database away" in lost
                assert "stopped: " in last
    with BotProcess(server, database):
        assert kept() == 1
        assert "est effacé" in ask(server, 1, "/forget")["text"]
        assert kept() == 0


def test_admins_are_told_of_a_database_that_never_was_one(server: ServerProcess, database: Path):
    database.write_bytes(b"no database" * 1_000)
    server.say([{"chat_id": 9, "text": "/start"}])
    with BotProcess(server, database, ADMIN_IDS="9") as bot:
        eventually(
            lambda: any(
                "file is not a database" in message["text"]
                for message in server.messages(chat_id=9, sender="bot")
            )
        )
        assert bot.log.count("the database is away") == 1


def test_a_second_bot_is_told_of_and_both_survive(server: ServerProcess, tmp_path: Path):
    with BotProcess(server, tmp_path / "one.sqlite3") as one:
        server.wait(polled=1)
        with BotProcess(server, tmp_path / "two.sqlite3") as two:
            eventually(lambda: "another process polls with this token" in one.log + two.log)
            assert two.terminate() == 0
        assert "Baidu" in ask(server, 1)["text"]
        assert one.terminate() == 0


def test_a_revoked_token_ends_the_process_with_a_clear_line(server: ServerProcess, database: Path):
    with BotProcess(server, database) as bot:
        server.wait(polled=1)
        server.call("token", {"revoked": True})
        server.say([{"chat_id": 1, "text": QUESTION}])
        assert bot.wait() == 1
        assert "Telegram does not know this token" in bot.log.splitlines()[-1]
        assert "Traceback" not in bot.log


def test_a_database_of_another_bot_is_one_clear_line(server: ServerProcess, database: Path):
    with BotProcess(server, database) as bot:
        bot.wait_for("serving")
        assert bot.terminate() == 0
    with closing(sqlite3.connect(database)) as other:
        other.execute("UPDATE owner SET bot_id = 7")
        other.commit()
    with BotProcess(server, database) as bot:
        assert bot.wait() == 2
        assert "the database is that of another bot, of id 7" in bot.log.splitlines()[-1]


def test_an_unknown_token_is_one_clear_line(server: ServerProcess, database: Path):
    with BotProcess(server, database, TELEGRAM_BOT_TOKEN=f"123456:{'x' * 35}") as bot:
        assert bot.wait() == 1, "a supervisor starts it again: the refusal may pass"
        *before, last = bot.log.splitlines()
        assert "does not know this TELEGRAM_BOT_TOKEN: copy it again" in last
        assert all("refused the token; trying again" in line for line in before)
        assert len(before) == 2


def test_a_token_that_is_refused_once_at_the_start_is_tried_again(
    server: ServerProcess, database: Path
):
    server.call("token", {"revoked": True})
    with BotProcess(server, database) as bot:
        bot.wait_for("refused the token; trying again")
        server.call("token", {"revoked": False})
        bot.wait_for("serving")


def test_a_closed_terminal_ends_it_like_sigterm(server: ServerProcess, database: Path):
    with BotProcess(server, database) as bot:
        bot.wait_for("serving")
        assert bot.terminate(by=signal.SIGHUP) == 0
        assert "stopped: what was in hand is answered" in bot.log


def test_an_end_is_one_though_nobody_reads_the_log_any_more(server: ServerProcess, database: Path):
    code = """
import os, sys
reader, log = os.pipe()
os.dup2(log, 1)
os.dup2(log, 2)
os.close(reader)
os.environ.pop("PYTHONUNBUFFERED", None)
os.execv(sys.executable, [sys.executable, "-m", "bot", "telegram"])
"""
    with BotProcess(server, database, command=("-c", code)) as bot:
        ask(server, 1, "/help")
        assert bot.terminate() == 0


def test_a_start_in_a_folder_that_is_gone_is_one_clear_line(tmp_path: Path):
    folder = tmp_path / "gone"
    folder.mkdir()
    start = f"cd {folder} && rmdir {folder} && exec {sys.executable} -m bot ask Quoi"
    done = subprocess.run(
        ["sh", "-c", start],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip().startswith("motamot: the folder that it was started in is gone")


def test_a_misspelt_setting_is_warned_of(server: ServerProcess, database: Path):
    with BotProcess(server, database, ADMIN_ID="1", ARTICLE_PATH="/nowhere.txt") as bot:
        assert bot.wait() == 2
        assert "no setting has this name" in bot.log
        assert "meant=ADMIN_IDS name=ADMIN_ID" in bot.log


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"ARTICLE_PATH": "/nowhere.txt"}, "/nowhere.txt does not exist"),
        ({"DATABASE_URL": "postgres://127.0.0.1:99999/db"}, "port must be 0-65535"),
        ({"ALL_PROXY": "socks5://127.0.0.1:1080"}, "SOCKS"),
        ({"ALL_PROXY": "http://127.0.0.1:port"}, "expected http://HOST:PORT"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_log_collector_is_told_why_it_cannot_serve(
    server: ServerProcess, database: Path, settings: dict[str, str], told: str
):
    with BotProcess(server, database, LOG_FORMAT="json", **settings) as bot:
        assert bot.wait() == 2
        last = [json.loads(line) for line in bot.log.splitlines()][-1]
        assert (last["event"], last["level"]) == ("cannot serve", "error")
        assert told in last["reason"]


def test_a_proxy_of_another_kind_than_http_is_one_clear_line(server: ServerProcess, database: Path):
    with BotProcess(server, database, ALL_PROXY="socks5://127.0.0.1:1080") as bot:
        assert bot.wait() == 2
        assert "SOCKS" in bot.log
        assert len(bot.log.splitlines()) == 1


@pytest.mark.parametrize(
    ("token", "line"),
    [("", "TELEGRAM_BOT_TOKEN is missing"), ("banana", "does not look like a token")],
)
def test_a_missing_or_malformed_token_is_one_clear_line(token: str, line: str):
    done = subprocess.run(
        [sys.executable, "-m", "bot", "telegram"],
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": token},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert line in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_token_is_never_in_the_log(server: ServerProcess, database: Path):
    with BotProcess(server, database, LOG_LEVEL="debug") as bot:
        server.add_faults(
            [
                {"kind": "drop", "method": "sendMessage"},
                {"kind": "error", "method": "sendMessage"},
                {"kind": "garbage", "garbage": "truncated", "method": "getUpdates"},
            ]
        )
        ask(server, 1)
        assert bot.terminate() == 0
        secret = server.token.partition(":")[2]
        assert len(bot.log.splitlines()) > 10
        assert secret not in bot.log
        assert QUESTION not in bot.log


def test_sigterm_while_it_still_loads_is_an_end_like_any_other(
    server: ServerProcess, database: Path
):
    code = """
import os, signal, sys
class Terminating:
    def find_spec(self, name, *_):
        if name == "bot.telegram.app":
            os.kill(os.getpid(), signal.SIGTERM)
sys.meta_path.insert(0, Terminating())
from bot.__main__ import main
sys.exit(main(["telegram"]))
"""
    with BotProcess(server, database, command=("-c", code)) as bot:
        assert bot.wait() == 0
        assert bot.log == ""


def test_sigterm_before_telegram_is_there_ends_it_too(server: ServerProcess, database: Path):
    server.add_faults([{"kind": "error", "times": None}])
    with BotProcess(server, database) as bot:
        bot.wait_for("Telegram cannot be reached")
        assert bot.terminate(timeout=10) == 0


@pytest.mark.parametrize("mode", ["telegram", "webhook"])
def test_sigterm_does_not_wait_for_a_log_that_nobody_reads(
    server: ServerProcess, database: Path, mode: str
):
    code = f"""
import os, sys
_, log = os.pipe()
os.set_blocking(log, False)
try:
    while True:
        os.write(log, bytes(1_000))
except BlockingIOError:
    os.set_blocking(log, True)
os.dup2(log, 2)
from bot.__main__ import main
sys.exit(main([{mode!r}]))
"""
    address = {"PORT": str(free_port()), "WEBHOOK_URL": "https://bot.example"}
    with BotProcess(server, database, command=("-c", code), **address) as bot:
        eventually(lambda: server.calls(method="getMe"))
        time.sleep(0.5)  # it stands still at the line that it serves
        assert bot.terminate(timeout=10) == 1


def test_sigterm_does_not_wait_for_a_telegram_that_hangs(server: ServerProcess, database: Path):
    server.add_faults([{"kind": "hang", "method": "getMe", "seconds": 30}])
    with BotProcess(server, database) as bot:
        eventually(lambda: server.call("faults")["script"] == [])
        assert bot.terminate(timeout=10) == 0


def test_sigterm_does_not_wait_for_a_webhook_that_cannot_be_taken_down(
    server: ServerProcess, database: Path
):
    httpx.post(f"{server.url}/bot{server.token}/setWebhook", json={"url": "https://127.0.0.1:1"})
    server.add_faults([{"kind": "error", "method": "deleteWebhook", "times": None}])
    with BotProcess(server, database) as bot:
        bot.wait_for("call=deleteWebhook")
        assert bot.terminate(timeout=10) == 0


def test_sigterm_does_not_wait_for_a_file_that_hangs(
    server: ServerProcess, database: Path, tmp_path: Path
):
    article = tmp_path / "article.txt"
    article.write_text("The bridge reopens\n\nThe works cost 12 million euros.\n")
    keyboard, screen = os.openpty()  # nobody types there: it gives nothing to read
    with BotProcess(server, database, ARTICLE_PATH=str(article), ADMIN_IDS="9") as bot:
        ask(server, 9, "/help")
        article.unlink()
        article.symlink_to(os.ttyname(screen))
        server.say([{"chat_id": 9, "text": "/reload"}])
        ask(server, 1, "/help")
        assert bot.terminate(timeout=10) == 0
        assert "given_back=1" in bot.log
    os.close(screen)
    os.close(keyboard)


async def test_sigterm_waits_neither_for_a_telegram_nor_for_a_database_that_hangs(
    server: ServerProcess, postgresql: str
):
    async with behind_cable(postgresql) as (cable, address):
        with BotProcess(server, address, ADMIN_IDS="9") as bot:
            await asyncio.to_thread(ask, server, 9)
            fault = {"kind": "hang", "method": "sendMessage", "seconds": 30, "times": None}
            server.add_faults([fault])
            server.say([{"chat_id": 1, "text": QUESTION}])
            await asyncio.to_thread(eventually, lambda: "hang before" in server.stats()["faults"])
            cable.hang()
            server.add_faults([fault | {"method": "getUpdates"}])
            assert await asyncio.to_thread(bot.terminate, 10) == 0
            assert "given_back=1" in bot.log.splitlines()[-1]
