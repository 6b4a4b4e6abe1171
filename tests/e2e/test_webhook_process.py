"""`motamot webhook` as real processes: alone, and as replicas behind a balancer."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.telegram.secret import secret_of
from tests.balancer import Balancer
from tests.bot_process import BotProcess, eventually, free_port
from tests.telegram_server import ServerProcess


def webhook(
    server: ServerProcess,
    database: Path | str,
    port: int,
    public: int | None = None,
    command: tuple[str, ...] = ("-m", "bot", "webhook"),
) -> BotProcess:
    """The bot, listening on ``port``, to be reached by Telegram at ``public``."""
    return BotProcess(
        server,
        database,
        command=command,
        PORT=str(port),
        WEBHOOK_URL=f"https://127.0.0.1:{public or port}",
    )


def say(server: ServerProcess, chats: range, text: str) -> dict[int, int]:
    """The same in every chat; the message's number by chat."""
    said = server.say([{"chat_id": chat, "text": text} for chat in chats])
    return {message["chat_id"]: message["message_id"] for message in said}


def answered(server: ServerProcess, chat_id: int) -> list[int]:
    """What the bot replied to in a chat, in order."""
    sent = server.messages(chat_id=chat_id, sender="bot")
    return [message["reply_to"] for message in sent if message["reply_to"]]


def set_up(server: ServerProcess) -> bool:
    return bool(server.stats()["webhook"])


def test_a_reader_is_answered_and_an_operator_sees_that_all_is_well(
    server: ServerProcess, tmp_path: Path
):
    port = free_port()
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        eventually(lambda: set_up(server))
        asked = say(server, range(1, 2), "/about")
        eventually(lambda: answered(server, 1) == [asked[1]])
        address = f"http://127.0.0.1:{port}"
        assert httpx.get(f"{address}/healthz").status_code == 200
        ready = httpx.get(f"{address}/readyz")
        assert (ready.status_code, ready.json()) == (
            200,
            {"article": True, "telegram": True, "database": True},
        )
        assert httpx.get(f"{address}/metrics").status_code == 404
        assert httpx.post(f"{address}/telegram", json={}).status_code == 403
        assert bot.terminate() == 0
    assert set_up(server), "Telegram keeps what comes until the next start"


def test_while_telegram_cannot_be_reached_at_the_start_it_says_so(
    server: ServerProcess, tmp_path: Path
):
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    server.add_faults([{"kind": "error", "method": "getMe", "times": None}])
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        bot.wait_for("Telegram cannot be reached")
        assert httpx.get(f"{address}/healthz").status_code == 200
        ready = httpx.get(f"{address}/readyz")
        assert (ready.status_code, ready.json()) == (
            503,
            {"article": True, "telegram": False, "database": True},
        )
        server.clear_faults()
        bot.wait_for("webhook set")
        assert httpx.get(f"{address}/readyz").status_code == 200
        assert bot.terminate() == 0


def test_a_deleted_database_is_noticed_and_made_again(server: ServerProcess, tmp_path: Path):
    port = free_port()
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        eventually(lambda: set_up(server))
        ready = f"http://127.0.0.1:{port}/readyz"
        assert httpx.get(ready).status_code == 200
        for file in tmp_path.glob("kept.sqlite3*"):
            file.unlink()
        assert httpx.get(ready).json()["database"] is False
        bot.wait_for("the database is back")
        assert httpx.get(ready).status_code == 200
        assert (tmp_path / "kept.sqlite3").exists()
        assert bot.terminate() == 0
        assert bot.log.count("the database is away") == 1


def test_killed_in_the_middle_it_loses_nothing(server: ServerProcess, tmp_path: Path):
    port, chats = free_port(), range(1, 9)
    server.add_faults([{"kind": "hang", "method": "sendMessage", "seconds": 0.2, "times": 12}])
    with webhook(server, tmp_path / "kept.sqlite3", port):
        eventually(lambda: set_up(server))
        first = say(server, chats, "/about")
        second = say(server, chats, "/help")
        eventually(lambda: len(server.messages(sender="bot")) > 2)
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        server.wait(pending=0)
        assert bot.terminate() == 0
    for chat in chats:
        assert list(dict.fromkeys(answered(server, chat))) == [first[chat], second[chat]]


def test_sigterm_finishes_what_is_in_hand(server: ServerProcess, tmp_path: Path):
    port = free_port()
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        eventually(lambda: set_up(server))
        server.add_faults([{"kind": "hang", "method": "sendMessage", "seconds": 1.0}])
        asked = say(server, range(1, 2), "/about")
        eventually(lambda: server.call("faults")["script"] == [])
        assert bot.terminate(timeout=12) == 0
    assert answered(server, 1) == [asked[1]]
    assert server.stats()["pending"] == 0


def test_sigterm_gives_back_in_time_what_cannot_be_answered(server: ServerProcess, tmp_path: Path):
    port = free_port()
    server.add_faults(
        [
            {"kind": "hang", "method": "sendMessage", "chat_id": 1, "seconds": 30, "times": None},
            {"kind": "error", "method": "sendMessage", "chat_id": 2, "times": None},
        ]
    )

    def post(chat: int) -> httpx.Response:
        reader = {"id": chat, "is_bot": False, "first_name": "Ada"}
        message = {"message_id": 1, "date": 0, "from": reader, "text": "/about"}
        return httpx.post(
            f"http://127.0.0.1:{port}/telegram",
            json={
                "update_id": chat,
                "message": message | {"chat": {"id": chat, "type": "private"}},
            },
            headers={"X-Telegram-Bot-Api-Secret-Token": secret_of(server.token, None)},
            timeout=60,
        )

    with webhook(server, tmp_path / "kept.sqlite3", port) as bot, ThreadPoolExecutor() as pool:
        bot.wait_for("webhook set")
        posts = [pool.submit(post, chat) for chat in (1, 2)]
        eventually(lambda: {"hang before", "502"} <= set(server.stats()["faults"]))
        assert bot.terminate(timeout=10) == 0
        assert [posted.result().status_code for posted in posts] == [503, 503]
        assert bot.log.splitlines()[-1].endswith("given_back=2")
        assert "Traceback" not in bot.log


def test_sigterm_waits_for_no_body_that_does_not_come(server: ServerProcess, tmp_path: Path):
    port, secret = free_port(), secret_of(server.token, None)
    head = (
        "POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: 500\r\n\r\n{{"
    )
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        bot.wait_for("webhook set")
        with socket.create_connection(("127.0.0.1", port)) as slow:
            slow.sendall(head.encode())
            time.sleep(0.5)
            assert bot.terminate(timeout=7) == 0
            assert slow.recv(100).startswith(b"HTTP/1.1 408 ")
        assert "Traceback" not in bot.log


def flood(caller: socket.socket, more: bytes) -> None:
    for _ in range(1_000):
        caller.sendall(more)
        time.sleep(0.001)


@pytest.mark.parametrize(
    ("start", "more"),
    [
        ("", b"x" * 10_000),
        ("", b"x: y\r\n" * 1_000),
        ("Content-Length: 2\r\n\r\n{}GET /healthz HTTP/1.1\r\n", b"x: y\r\n" * 1_000),
        ("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", b"x: y\r\n" * 1_000),
        ("Transfer-Encoding: chunked\r\n\r\n2;", b"x" * 10_000),
    ],
    ids=["one header", "headers", "second request", "trailers", "of a chunk"],
)
def test_a_head_without_an_end_is_not_kept(
    server: ServerProcess, tmp_path: Path, start: str, more: bytes
):
    port = free_port()
    with webhook(server, tmp_path / "kept.sqlite3", port) as bot:
        bot.wait_for("webhook set")
        with socket.create_connection(("127.0.0.1", port), timeout=10) as caller:
            caller.sendall(f"POST /telegram HTTP/1.1\r\nHost: x\r\n{start}".encode())
            with pytest.raises(ConnectionError):
                flood(caller, more)
        asked = say(server, range(1, 2), "/about")
        eventually(lambda: answered(server, 1) == [asked[1]])
        assert bot.terminate() == 0
        assert "Traceback" not in bot.log


def test_sigterm_does_not_wait_for_a_webhook_that_cannot_be_set(
    server: ServerProcess, tmp_path: Path
):
    server.add_faults([{"kind": "error", "method": "setWebhook", "times": None}])
    with webhook(server, tmp_path / "kept.sqlite3", free_port()) as bot:
        bot.wait_for("call=setWebhook")
        assert bot.terminate(timeout=10) == 0


@pytest.mark.parametrize("limits", ["100, hard", "400, 400"], ids=["raised", "fixed"])
def test_more_connections_than_files_may_be_open_leave_log_and_readers_alone(
    server: ServerProcess, tmp_path: Path, limits: str
):
    start = (
        "import resource, runpy, sys; files = resource.RLIMIT_NOFILE; "
        "hard = resource.getrlimit(files)[1]; "
        f"resource.setrlimit(files, ({limits})); sys.argv = ['bot', 'webhook']; "
        "runpy.run_module('bot', run_name='__main__')"
    )
    port = free_port()
    address = "127.0.0.1", port
    with webhook(server, tmp_path / "kept.sqlite3", port, command=("-c", start)) as bot:
        eventually(lambda: set_up(server))
        with ExitStack() as opened:
            client = opened.enter_context(httpx.Client(base_url=f"http://127.0.0.1:{port}"))
            assert client.get("/healthz").status_code == 200
            for _ in range(500):
                opened.enter_context(socket.create_connection(address))
            assert client.get("/healthz").status_code == 200
        asked = say(server, range(1, 2), "/about")
        eventually(lambda: answered(server, 1) == [asked[1]])
        assert bot.terminate() == 0
    assert "Traceback" not in bot.log


def test_a_port_that_is_taken_is_a_clear_line(server: ServerProcess, tmp_path: Path):
    port = free_port()
    with webhook(server, tmp_path / "one.sqlite3", port) as first:
        first.wait_for("webhook set")
        with webhook(server, tmp_path / "two.sqlite3", port) as second:
            assert second.wait() == 1
            last = second.log.splitlines()[-1]
            assert f"port {port} cannot be listened on (Address already in use)" in last
            assert "Traceback" not in second.log


def test_an_address_that_telegram_refuses_ends_it_with_the_reason(
    server: ServerProcess, tmp_path: Path
):
    port, address = free_port(), "https://bot.example:8080"
    command = ("-m", "bot", "webhook")
    with BotProcess(
        server, tmp_path / "kept.sqlite3", command=command, PORT=str(port), WEBHOOK_URL=address
    ) as bot:
        assert bot.wait() == 1
        last = bot.log.splitlines()[-1]
        assert "only on ports 80, 88, 443 or 8443" in last
        assert "Telegram refuses WEBHOOK_URL" in last
        assert "Traceback" not in bot.log


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"WEBHOOK_URL": ""}, "is needed"),
        ({"WEBHOOK_URL": "http://bot.example", "TELEGRAM_API_URL": ""}, "must begin with https://"),
    ],
)
def test_a_webhook_needs_its_address(
    server: ServerProcess, tmp_path: Path, settings: dict[str, Any], told: str
):
    command = ("-m", "bot", "webhook")
    with BotProcess(server, tmp_path / "kept.sqlite3", command=command, **settings) as bot:
        assert bot.wait() == 2
        assert bot.log.startswith(f"motamot: WEBHOOK_URL {told}")
        assert len(bot.log.splitlines()) == 1


def test_a_bot_api_server_of_one_s_own_may_call_by_http(server: ServerProcess, tmp_path: Path):
    port = free_port()
    with BotProcess(
        server,
        tmp_path / "kept.sqlite3",
        command=("-m", "bot", "webhook"),
        WEBHOOK_URL="http://bot.example",
        PORT=str(port),
    ) as bot:
        bot.wait_for("serving")  # Telegram itself would then refuse it


def test_replicas_share_the_work_and_answer_nothing_twice(server: ServerProcess, postgresql: str):
    ports, chats = (free_port(), free_port()), range(1, 31)
    with Balancer(ports).running() as balancer:
        one, two = (webhook(server, postgresql, port, balancer.port) for port in ports)
        with one, two:
            for bot in (one, two):
                bot.wait_for("webhook set")
            said = [say(server, chats, text) for text in ("/about", "/help")]
            server.wait(pending=0)
            for number in list(range(100_000_001, 100_000_061))[::7]:
                server.call("redeliver", [number])
            said.append(say(server, chats, "/privacy"))
            server.wait(pending=0)
            assert one.terminate() == 0, "as when a new version is rolled out"
            said.append(say(server, chats, "/about"))
            server.wait(pending=0)
            assert two.terminate() == 0
        assert set(balancer.taken) == set(ports)
        assert all("outcome=answered" in bot.log for bot in (one, two))
    for chat in chats:
        assert answered(server, chat) == [messages[chat] for messages in said]
