"""The webhook: who is let in, when an update is accepted, and what the operator can ask."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, NamedTuple

import httpx
import pytest
from structlog.testing import capture_logs
from telegram import Bot, Update

from bot.settings import WEBHOOK_PATH
from bot.store import Store
from bot.telegram import metrics, refusals, shelf, webhook
from bot.telegram.intake import Intake, Unanswered
from bot.telegram.refusals import Stopped
from bot.telegram.secret import secret_of
from tests.bot.telegram.rig import until
from tests.telegram_server import Fault, TelegramServer
from tests.telegram_server.wire import Connections, HttpServer

SECRET = "s3cret_s3cret"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}


class Desk:
    """Handles updates as a test says: by default at once."""

    def __init__(self) -> None:
        self.seen: list[int] = []
        self.do: Callable[[Update], Awaitable[None]] | None = None

    async def handle(self, update: Update) -> None:
        self.seen.append(update.update_id)
        if self.do is not None:
            await self.do(update)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def checks() -> dict[str, bool]:
    return {"article": True, "telegram": True, "database": True}


@pytest.fixture
def begun() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event


@pytest.fixture
async def address(
    desk: Desk, bot: Bot, store: Store, begun: asyncio.Event, checks: dict[str, bool]
) -> AsyncIterator[str]:
    """Where the webhook listens."""

    def check(name: str) -> webhook.Check:
        async def holds() -> bool:
            return checks[name]

        return holds

    app = webhook.make_app(
        bot,
        Intake(desk.handle, store, 32),
        SECRET,
        begun,
        {name: check(name) for name in checks},
        with_metrics=True,
    )
    http = HttpServer(app, Connections(), "127.0.0.1", 0)
    await http.start()
    yield f"http://127.0.0.1:{http.port}"
    await http.stop()


@pytest.fixture
async def client(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address, headers=HEADERS) as connected:
        yield connected


def update(number: int = 1, chat: int = 7) -> dict[str, Any]:
    message = {
        "message_id": number,
        "date": 1_700_000_000,
        "chat": {"id": chat, "type": "private"},
        "text": "Qui ?",
    }
    return {"update_id": number, "message": message}


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({"method": "GET"}, 405),
        ({"method": "PUT"}, 405),
        ({"headers": {"X-Telegram-Bot-Api-Secret-Token": ""}}, 403),
        ({"headers": {"X-Telegram-Bot-Api-Secret-Token": "guess"}}, 403),
        ({"headers": {"X-Telegram-Bot-Api-Secret-Token": "gu\xe9ss".encode("latin-1")}}, 403),
        ({"headers": {"Content-Type": "text/plain"}}, 415),
        ({"headers": {"Content-Type": "application/x-www-form-urlencoded"}}, 415),
        ({"content": b"{not json"}, 400),
        ({"content": b"[" * 100_000}, 400),
        ({"content": b"\xff\xfe"}, 400),
        ({"content": b'"' + b"x" * webhook.MAX_BODY + b'"'}, 413),
        ({"url": "/"}, 404),
        ({"url": "/telegram/more"}, 404),
        ({"url": "/telegram/"}, 404),
    ],
    ids=lambda value: str(value)[:60],
)
async def test_only_telegram_is_let_in_and_only_with_an_update(
    client: httpx.AsyncClient, desk: Desk, request_: dict[str, Any], status: int
):
    sent = {"method": "POST", "url": WEBHOOK_PATH, "json": update(), **request_}
    if "content" in sent:
        del sent["json"]
    response = await client.request(**sent)
    assert response.status_code == status
    assert desk.seen == []


async def test_refused_calls_are_counted_and_each_kind_is_logged_now_and_then(
    client: httpx.AsyncClient,
):
    def counted(reason: str) -> float:
        return metrics.refusals.labels(reason)._value.get()

    wrong: dict[str, dict[str, Any]] = {
        "wrong secret": {"headers": {"X-Telegram-Bot-Api-Secret-Token": ""}},
        "wrong content type": {"headers": {"Content-Type": "text/plain"}},
        "no JSON": {},
    }
    before = [counted(reason) for reason in wrong]
    with capture_logs() as logged:
        for _ in range(3):
            for request in wrong.values():
                await client.post(WEBHOOK_PATH, content=b"{", **request)
    assert [counted(reason) for reason in wrong] == [count + 3 for count in before]
    assert [(line["event"], line["reason"], line["count"]) for line in logged] == [
        ("calls are refused", reason, 1) for reason in wrong
    ]


async def test_the_case_of_a_content_type_does_not_matter(client: httpx.AsyncClient, desk: Desk):
    headers = {"Content-Type": "Application/JSON; charset=UTF-8"}
    assert (await client.post(WEBHOOK_PATH, json=update(), headers=headers)).status_code == 200
    assert desk.seen == [1]


async def test_what_comes_before_the_bot_has_begun_comes_again(
    client: httpx.AsyncClient, desk: Desk, begun: asyncio.Event
):
    begun.clear()
    response = await client.post(WEBHOOK_PATH, json=update())
    assert (response.status_code, response.headers["retry-after"], desk.seen) == (503, "1", [])
    begun.set()
    assert (await client.post(WEBHOOK_PATH, json=update())).status_code == 200
    assert desk.seen == [1]


async def test_a_body_of_no_declared_length_is_limited_too(client: httpx.AsyncClient, desk: Desk):
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 50_000

    response = await client.post(WEBHOOK_PATH, content=endless())
    assert response.status_code == 413
    assert desk.seen == []


async def test_an_update_is_accepted_only_after_its_answer(client: httpx.AsyncClient, desk: Desk):
    go = asyncio.Event()

    async def wait(_: Update) -> None:
        await go.wait()

    desk.do = wait
    posting = asyncio.create_task(client.post(WEBHOOK_PATH, json=update()))
    await until(lambda: desk.seen == [1])
    assert not posting.done()
    go.set()
    assert (await posting).status_code == 200


async def test_what_must_come_again_is_refused_with_when(client: httpx.AsyncClient, desk: Desk):
    errors = [Unanswered("penalty", after=41.5), Unanswered("away")]

    async def fail(_: Update) -> None:
        if errors:
            raise errors.pop(0)

    desk.do = fail
    first = await client.post(WEBHOOK_PATH, json=update())
    second = await client.post(WEBHOOK_PATH, json=update())
    assert [(r.status_code, r.headers["Retry-After"]) for r in (first, second)] == [
        (503, "42"),
        (503, "1"),
    ]
    assert (await client.post(WEBHOOK_PATH, json=update())).status_code == 200
    assert desk.seen == [1, 1, 1]


async def test_a_redelivered_update_is_accepted_and_not_answered_again(
    client: httpx.AsyncClient, desk: Desk
):
    for _ in range(2):
        assert (await client.post(WEBHOOK_PATH, json=update())).status_code == 200
    assert desk.seen == [1]


async def test_an_update_redelivered_while_it_is_answered_waits_for_that(
    client: httpx.AsyncClient, desk: Desk
):
    go = asyncio.Event()

    async def wait(_: Update) -> None:
        await go.wait()

    desk.do = wait
    both = [asyncio.create_task(client.post(WEBHOOK_PATH, json=update())) for _ in range(2)]
    await until(lambda: desk.seen == [1])
    go.set()
    assert [response.status_code for response in await asyncio.gather(*both)] == [200, 200]
    assert desk.seen == [1]


async def test_a_bug_is_not_delivered_again(client: httpx.AsyncClient, desk: Desk):
    async def fail(_: Update) -> None:
        raise ValueError("a bug")

    desk.do = fail
    assert (await client.post(WEBHOOK_PATH, json=update())).status_code == 200


@pytest.mark.parametrize("raw", [{}, [], "x", 7, {"update_id": 3, "message": 5}], ids=str)
async def test_a_malformed_update_is_accepted_and_set_aside(
    client: httpx.AsyncClient, desk: Desk, raw: Any
):
    assert (await client.post(WEBHOOK_PATH, json=raw)).status_code == 200
    assert desk.seen == []


async def test_telegram_delivers_each_question_until_it_is_answered(
    server: TelegramServer, address: str, desk: Desk, bot: Bot
):
    tries: list[str] = []

    async def answer(received: Update) -> None:
        assert received.message is not None
        text = received.message.text or ""
        tries.append(text)
        if tries.count(text) < 3 and text == "1":
            raise Unanswered("away")
        await bot.send_message(received.message.chat_id, text)

    desk.do = answer
    await bot.set_webhook(address + WEBHOOK_PATH, secret_token=SECRET)
    chat, other = server.private_chat(), server.private_chat()
    for text in ("1", "2"):
        await chat.say(text)
    await other.say("other")
    await server.wait_for(lambda: len(server.sent) == 3)
    await until(lambda: not server.updates.entries)
    assert [message.text for message in chat.bot_messages] == ["1", "2"]
    assert server.sent[0].text == "other"


async def test_what_was_shelved_while_polling_is_answered_when_it_can_be(
    desk: Desk, bot: Bot, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shelf, "EVERY", 0.01)
    errors = [Unanswered("penalty", after=0.01)]

    async def fail(received: Update) -> None:
        if received.update_id == 1 and errors:
            raise errors.pop()

    desk.do = fail
    for number, chat in ((1, 7), (2, 7), (3, 8)):
        assert await store.shelve(number, chat, json.dumps(update(number, chat)))
    await asyncio.wait_for(shelf.clear(store, bot, Intake(desk.handle, store, 32)), 5)
    assert sorted(desk.seen) == [1, 1, 2, 3]
    assert desk.seen.index(2) > 1
    assert await store.shelved() == {}


async def test_what_cannot_be_read_leaves_the_shelf(
    desk: Desk, bot: Bot, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(shelf, "EVERY", 0.01)
    unreadable = ['{"update_id": 1, "message": 7}', "{'bad", "[" * 100_000, "7", '{"update_id": 7}']
    for number, content in enumerate([*unreadable, json.dumps(update(6))], start=1):
        assert await store.shelve(number, 7, content)
    await asyncio.wait_for(shelf.clear(store, bot, Intake(desk.handle, store, 32)), 5)
    assert desk.seen == [6]


class Kept(NamedTuple):
    """The task that keeps the webhook as it should be, and whether it found it so."""

    task: asyncio.Task[None]
    reached: asyncio.Event


@pytest.fixture
async def kept(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Kept]:
    monkeypatch.setattr(webhook, "KEEP", 0.01)
    monkeypatch.setattr(webhook, "WAITS", (0.01,))
    reached = asyncio.Event()
    keep = webhook.keep(bot, "https://a.example/telegram", SECRET, reached)
    task = asyncio.create_task(keep)
    yield Kept(task, reached)
    task.cancel()


@pytest.mark.usefixtures("kept")
async def test_the_webhook_is_set_and_set_again_when_somebody_took_it_down(
    server: TelegramServer, bot: Bot
):
    server.config.brakes = False
    await until(lambda: server.webhook.url)
    assert server.webhook.secret == SECRET
    assert "guest_message" in server.updates.allowed
    await bot.delete_webhook()
    await until(lambda: server.webhook.url)


async def test_whether_telegram_is_there_is_known_without_asking_it_anew(
    server: TelegramServer, kept: Kept
):
    await until(kept.reached.is_set)
    server.faults.add(Fault("error", status=502, times=None))
    await until(lambda: not kept.reached.is_set())
    server.faults.clear()
    await until(kept.reached.is_set)


async def test_it_is_not_ready_while_the_webhook_is_not_what_it_should_be(
    server: TelegramServer, bot: Bot, kept: Kept
):
    await until(kept.reached.is_set)
    server.faults.add(Fault("hang", method="setWebhook", seconds=0.5))
    await bot.delete_webhook()
    await until(lambda: not kept.reached.is_set())
    await until(lambda: server.webhook.url and kept.reached.is_set())


async def test_each_delivery_that_telegram_says_failed_is_logged_once(
    server: TelegramServer, kept: Kept
):
    with capture_logs() as logged:
        await until(kept.reached.is_set)
        for date in (1_795_600_800, 1_795_600_900):
            server.webhook.last_error, server.webhook.last_error_date = "403 Forbidden", date
            asked = len(server.calls_of("getWebhookInfo"))
            await until(lambda asked=asked: len(server.calls_of("getWebhookInfo")) > asked + 3)
    told = [line for line in logged if line["event"] == "Telegram could not deliver updates"]
    assert [line["reason"] for line in told] == ["403 Forbidden"] * 2
    assert told[0]["at"].startswith("2026-11-25 10:00:00")


async def test_a_revoked_token_is_noticed_though_telegram_is_silent(
    server: TelegramServer, kept: Kept, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.05)
    await until(lambda: server.webhook.url)
    server.revoke_token()
    with pytest.raises(Stopped, match="does not know this token"):
        await asyncio.wait_for(kept.task, 5)


async def test_the_process_says_that_it_is_up_without_being_asked_who(address: str):
    async with httpx.AsyncClient(base_url=address) as anyone:
        assert (await anyone.get("/healthz")).status_code == 200


async def test_ready_means_that_everything_it_needs_is_there(
    client: httpx.AsyncClient, checks: dict[str, bool]
):
    ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, checks)
    checks["database"] = False
    unready = await client.get("/readyz")
    assert (unready.status_code, unready.json()) == (503, checks)


async def test_metrics_are_in_prometheus_format(client: httpx.AsyncClient):
    await client.post(WEBHOOK_PATH, json=update())
    body = (await client.get("/metrics")).text
    assert 'motamot_updates_total{outcome="answered"}' in body
    assert "motamot_updates_in_flight 0.0" in body


async def test_metrics_are_served_only_when_wanted(
    bot: Bot, store: Store, desk: Desk, begun: asyncio.Event
):
    app = webhook.make_app(
        bot, Intake(desk.handle, store, 1), SECRET, begun, {}, with_metrics=False
    )
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        assert (await client.get("/metrics")).status_code == 404


async def test_each_piece_of_an_answer_is_sent_at_once():
    accepted: list[int] = []

    async def note(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        accepted.append(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        writer.close()

    listening = webhook.listening_at(0)
    async with await asyncio.start_server(note, sock=listening):
        _, writer = await asyncio.open_connection("127.0.0.1", listening.getsockname()[1])
        await until(lambda: bool(accepted))
        writer.close()
    assert accepted == [1]


def test_the_secret_is_the_given_one_or_made_from_the_token():
    assert secret_of("1:a", "given") == "given"
    made = secret_of("1:a", None)
    assert made == secret_of("1:a", None) != secret_of("1:b", None)
    with pytest.raises(ValueError, match="WEBHOOK_SECRET"):
        secret_of("1:a", "not allowed!")
