"""Long polling against a real server: what is acknowledged, and what ends the process."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from structlog.testing import capture_logs
from telegram import Bot, Update
from telegram.error import InvalidToken

from bot.logs import Seldom
from bot.store import Store
from bot.telegram import metrics, refusals
from bot.telegram import polling as polling_module
from bot.telegram import updates as updates_module
from bot.telegram.connections import Connections
from bot.telegram.intake import Intake, Unanswered
from bot.telegram.pacer import PacedBot, Pacer
from bot.telegram.polling import Polling
from bot.telegram.refusals import Stopped
from bot.telegram.updates import parse
from tests.bot.telegram.rig import until
from tests.telegram_server import DEFAULT_TOKEN, Fault, PrivateChat, TelegramServer, wire
from tests.telegram_server.wire import HttpServer

pytestmark = pytest.mark.filterwarnings("ignore:.*Bot.getUpdates")


class Echo:
    """Sends back what is said; what it is told to hold up waits for ``go``."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.asked: list[str] = []
        self.held: dict[str, asyncio.Event] = {}
        self.unanswered: dict[str, list[Exception]] = {}

    def hold(self, *texts: str) -> None:
        for text in texts:
            self.held[text] = asyncio.Event()

    def let_go(self, text: str) -> None:
        self.held[text].set()

    async def handle(self, update: Update) -> None:
        assert update.message is not None
        text = update.message.text or ""
        self.asked.append(text)
        if errors := self.unanswered.get(text):
            raise errors.pop(0)
        if text in self.held:
            await self.held[text].wait()
        await self.bot.send_message(update.message.chat_id, text)


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as started:  # with Telegram's brakes on
        yield started


@pytest.fixture
def echo(bot: Bot) -> Echo:
    return Echo(bot)


class Run:
    """The bot polling, until it is told to end or ends by itself."""

    def __init__(self, echo: Echo, store: Store) -> None:
        self._stop = asyncio.Event()
        self._intake = Intake(echo.handle, store, 32)
        self.task = asyncio.create_task(Polling(echo.bot, self._intake, store).run(self._stop))

    async def end(self) -> int:
        """End it; how many updates it says are left."""
        self._stop.set()
        return await self.task

    async def kill(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)
        await self._intake.finish(0)


@contextlib.asynccontextmanager
async def polling(echo: Echo, store: Store) -> AsyncIterator[Run]:
    """The bot polls; at the end it is killed, if it was not told to end."""
    run = Run(echo, store)
    try:
        yield run
    finally:
        await run.kill()


def said(chat: PrivateChat) -> list[str]:
    return [message.text for message in chat.bot_messages]


async def test_every_message_gets_its_reply_in_order(
    server: TelegramServer, echo: Echo, store: Store
):
    chats = [server.private_chat() for _ in range(5)]
    async with polling(echo, store):
        for number in range(4):
            for chat in chats:
                await chat.say(f"{number}")
        await server.wait_for(lambda: len(server.sent) == 20)
        assert all(said(chat) == ["0", "1", "2", "3"] for chat in chats)
        await until(lambda: not server.updates.entries)


async def test_an_update_is_acknowledged_only_once_it_was_answered(
    server: TelegramServer, echo: Echo, store: Store
):
    echo.hold("slow")
    slow, quick = server.private_chat(), server.private_chat()
    async with polling(echo, store):
        await slow.say("slow")
        await until(lambda: echo.asked == ["slow"])
        for number in range(3):
            await quick.say(f"{number}")
        await quick.wait_reply(where=lambda message: message.text == "2")
        assert len(server.updates.entries) == 4, "Telegram keeps them, the first being unanswered"
        echo.let_go("slow")
        await until(lambda: not server.updates.entries)
    assert echo.asked.count("slow") == 1


async def test_one_slow_chat_does_not_hold_up_another(
    server: TelegramServer, echo: Echo, store: Store
):
    """Telegram gives one update only to who asks for the same offset again too soon."""
    echo.hold("slow")
    slow, quick = server.private_chat(), server.private_chat()
    async with polling(echo, store):
        await slow.say("slow")
        await until(lambda: echo.asked == ["slow"])
        for number in range(3):
            asked = await quick.say(f"{number}")
            await quick.wait_reply(asked, within=3)
        assert said(slow) == []


async def test_what_is_killed_before_its_answer_comes_again(
    server: TelegramServer, echo: Echo, store: Store
):
    echo.hold("lost?")
    chat, other = server.private_chat(), server.private_chat()
    async with polling(echo, store):
        await chat.say("lost?")
        await other.say("done")
        await other.wait_reply()
    echo.held.clear()
    async with polling(echo, store):
        assert (await chat.wait_reply()).text == "lost?"
        await until(lambda: not server.updates.entries)
    assert said(other) == ["done"], "what was answered is not answered again"


async def test_a_redelivered_update_is_not_answered_again(
    server: TelegramServer, echo: Echo, store: Store
):
    chat = server.private_chat()
    async with polling(echo, store):
        await chat.say("once")
        await chat.wait_reply()
        await until(lambda: not server.updates.entries)
        server.updates.redeliver(server.updates.next_id - 1)
        await chat.say("next")
        await chat.wait_reply(where=lambda message: message.text == "next")
    assert said(chat) == ["once", "next"]


async def test_an_unanswered_update_holds_its_chat_and_comes_again(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_RESTS", (0.05,))
    echo.unanswered["1"] = [Unanswered("away") for _ in range(12)]
    chat, other = server.private_chat(), server.private_chat()
    async with polling(echo, store):
        for text in ("1", "2"):
            await chat.say(text)
        await other.say("other")
        await server.wait_for(lambda: len(server.sent) == 3)
        await until(lambda: not server.updates.entries)
    assert said(chat) == ["1", "2"]
    assert server.sent[0].text == "other"
    assert echo.asked.count("1") == 13


async def test_what_can_never_be_answered_is_given_up_when_telegram_would_forget_it(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_RESTS", (0.05,))
    monkeypatch.setattr(polling_module, "KEPT", 0.5)
    echo.unanswered["poison"] = [Unanswered("away") for _ in range(1_000)]
    chat = server.private_chat()
    async with polling(echo, store):
        for text in ("poison", "after it"):
            await chat.say(text)
        await server.wait_for(lambda: said(chat) == ["after it"])
        await until(lambda: not server.updates.entries)


async def test_a_penalised_chat_is_not_tried_before_its_time(
    server: TelegramServer, echo: Echo, store: Store
):
    echo.unanswered["penalised"] = [Unanswered("429", after=3_600)]
    chat, other = server.private_chat(), server.private_chat()
    async with polling(echo, store) as run:
        await chat.say("penalised")
        await until(lambda: echo.asked)
        await other.say("free")
        await other.wait_reply()
        assert await run.end() == 1
    assert echo.asked == ["penalised", "free"]
    assert len(server.updates.entries) == 2, "both are left to Telegram"


async def test_a_penalised_chat_keeps_nobody_out_however_many_they_are(
    server: TelegramServer, echo: Echo, store: Store, tmp_path: Path
):
    echo.unanswered["penalised"] = [Unanswered("429", after=3_600)]
    chat = server.private_chat()
    others = [server.private_chat() for _ in range(250)]
    async with polling(echo, store):
        await chat.say("penalised")
        await chat.say("after it")
        await until(lambda: echo.asked)
        for other in others:
            await other.say("free")
        await server.wait_for(lambda: len(server.sent) == 250, 20)
        await until(lambda: not server.updates.entries)
    assert said(chat) == []
    again = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}", 30)
    await again.open()
    async with polling(echo, again):
        await server.wait_for(lambda: said(chat) == ["penalised", "after it"])
        await until_empty(again)
    await again.close()


@pytest.mark.parametrize(("chats", "each"), [(1, 150), (130, 2)])
async def test_nobody_is_kept_out_where_all_that_telegram_gives_is_penalised(
    server: TelegramServer, echo: Echo, store: Store, tmp_path: Path, chats: int, each: int
):
    echo.unanswered["0"] = [Unanswered("429", after=3_600) for _ in range(chats)]
    penalised = [server.private_chat() for _ in range(chats)]
    texts = [str(number) for number in range(each)]
    other = server.private_chat()
    for text in texts:
        for chat in penalised:
            await chat.say(text)
    await other.say("free")
    async with polling(echo, store):
        await other.wait_reply(within=20)
        await until(lambda: not server.updates.entries, 20)
    assert len(server.sent) == 1
    again = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}", 30)
    await again.open()
    async with polling(echo, again):
        await server.wait_for(lambda: len(server.sent) == 1 + chats * each, 20)
        await until_empty(again)
    await again.close()
    assert [said(chat) for chat in penalised] == [texts] * chats


async def a_window_of_one_penalised(server: TelegramServer, echo: Echo) -> PrivateChat:
    """A chat whose messages are all that Telegram gives at once, and of which the first is penalised."""
    echo.unanswered["0"] = [Unanswered("429", after=3_600)]
    chat = server.private_chat()
    for number in range(polling_module.WINDOW):
        await chat.say(str(number))
    return chat


async def test_a_chat_whose_answers_take_long_keeps_nobody_else_out(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_HELD_UP", 0.2)
    busy, other = server.private_chat(), server.private_chat()
    texts = [str(number) for number in range(polling_module.WINDOW + 20)]
    echo.hold(*texts)
    for text in texts:
        await busy.say(text)
    await other.say("free")
    async with polling(echo, store):
        await other.wait_reply()
        for text in texts:
            echo.let_go(text)
        await until(lambda: len(busy.bot_messages) == len(texts), 20)
        await until_empty(store)
    assert said(busy) == texts


async def test_what_is_shelved_tells_nobodys_name_number_or_place(
    server: TelegramServer, echo: Echo, store: Store, bot: Bot
):
    ada = server.user(first_name="Ada", last_name="Lovelace", username="lovelace")
    chat = server.private_chat(ada)
    echo.unanswered["0"] = [Unanswered("429", after=3_600)]
    await chat.say("0")
    await chat.forward(ada, "Vu ?", origin={"type": "user", "sender_user": ada.json(), "date": 1})
    contact = {"phone_number": "+33612345678", "first_name": "Ada", "vcard": "BEGIN:VCARD"}
    await chat.service(ada, contact=contact)
    await chat.location(ada)
    for number in range(4, polling_module.WINDOW):
        await chat.say(f"Question {number} ?")
    async with polling(echo, store):
        await until(lambda: not server.updates.entries)
    shelved = list((await store.shelved() or {}).values())
    for personal in ("Ada", "ovelace", "3361234", "VCARD", "45.76", "4.84"):
        assert not any(personal in content for content in shelved)
    updates = [parse(json.loads(content), bot) for content in shelved]
    messages = [update.message for update in updates if update and update.message]
    assert len(messages) == len(shelved) == polling_module.WINDOW
    assert messages[-1].text == f"Question {polling_module.WINDOW - 1} ?"
    assert [bool(m.effective_attachment) for m in messages[:5]] == [False, False, True, True, False]


async def test_what_is_no_longer_on_the_shelf_is_not_tried_again(
    server: TelegramServer, echo: Echo, store: Store
):
    """It was there for too long, or its chat wants to be forgotten."""
    chat = await a_window_of_one_penalised(server, echo)
    echo.unanswered["0"] = [Unanswered("429", after=1.5)]
    async with polling(echo, store) as run:
        await until(lambda: not server.updates.entries)
        assert await store.forget(chat.id)
        await asyncio.sleep(2)
        assert await run.end() == 0
    assert echo.asked == ["0"]


async def test_what_was_answered_with_the_database_away_is_not_on_the_shelf_when_it_is_back(
    server: TelegramServer, echo: Echo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_HELD_UP", 0.0)
    path = tmp_path / "kept.sqlite3"
    chat = server.private_chat()
    texts = [str(number) for number in range(polling_module.WINDOW)]
    echo.hold(*texts)
    store = Store(f"sqlite:///{path}", 30)
    await store.open()
    for text in texts:
        await chat.say(text)
    with closing(sqlite3.connect(path, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        async with polling(echo, store):
            await until(lambda: echo.asked)
            await asyncio.sleep(3)  # it is offered to the shelf, in vain
            for text in texts:
                echo.let_go(text)
            await until(lambda: len(chat.bot_messages) == len(texts), 20)
            lock.execute("ROLLBACK")
            await until_there(store)
            await until(lambda: not server.updates.entries)
            assert await store.shelved() == {}
    await store.close()


async def test_a_shelf_with_nothing_due_is_no_reason_to_ask_more_often(
    server: TelegramServer, echo: Echo, store: Store
):
    await a_window_of_one_penalised(server, echo)
    other = server.private_chat()
    async with polling(echo, store):
        await until(lambda: not server.updates.entries)
        await until(lambda: server.updates.is_polled)
        polls = len(server.calls_of("getUpdates"))
        await asyncio.sleep(2 * polling_module.BRAKE)
        assert len(server.calls_of("getUpdates")) == polls
        await other.say("free")
        await other.wait_reply()


async def test_what_was_shelved_and_is_still_at_telegram_keeps_nobody_out(
    server: TelegramServer, echo: Echo, store: Store
):
    """The process was killed after it had shelved, and before it told Telegram."""
    chat, other = await a_window_of_one_penalised(server, echo), server.private_chat()
    for entry in server.updates.entries.values():
        assert await store.shelve(entry.id, chat.id, entry.payload.decode())
    await other.say("free")
    async with polling(echo, store):
        await other.wait_reply()
        await until(lambda: not server.updates.entries)
    assert len(await store.shelved() or ()) == polling_module.WINDOW


async def test_with_the_database_away_telegram_keeps_what_cannot_be_shelved(
    server: TelegramServer, echo: Echo, tmp_path: Path
):
    path = tmp_path / "kept.sqlite3"
    before = Store(f"sqlite:///{path}", 30)
    await before.open()
    await before.close()
    away = Store(f"sqlite:///{path}", 30)
    await a_window_of_one_penalised(server, echo)
    other = server.private_chat()
    with closing(sqlite3.connect(path, isolation_level=None)) as lock, capture_logs() as logged:
        lock.execute("BEGIN EXCLUSIVE")
        await away.open()
        async with polling(echo, away):
            await until(lambda: echo.asked)
            await other.say("free")
            await asyncio.sleep(2 * polling_module.BRAKE)
            assert len(server.updates.entries) == polling_module.WINDOW + 1
            told = [line["event"] for line in logged if "others wait behind" in line["event"]]
            assert len(told) == 1
            lock.execute("ROLLBACK")
            await other.wait_reply(within=20)
            await until(lambda: not server.updates.entries)
            assert len(await away.shelved() or ()) == polling_module.WINDOW
    await away.close()


async def test_what_the_database_refuses_to_shelve_telegram_keeps(
    server: TelegramServer, echo: Echo, tmp_path: Path
):
    path = tmp_path / "kept.sqlite3"
    store = Store(f"sqlite:///{path}", 30)
    await store.open()
    with closing(sqlite3.connect(path)) as other:
        other.execute(
            "CREATE TRIGGER refusal BEFORE INSERT ON shelved "
            "BEGIN SELECT RAISE(ABORT, 'no right'); END"
        )
    await a_window_of_one_penalised(server, echo)
    async with polling(echo, store):
        await until(lambda: echo.asked)
        await asyncio.sleep(2 * polling_module.BRAKE)
        assert len(server.updates.entries) == polling_module.WINDOW
    await store.close()


async def test_what_was_shelved_is_answered_though_the_database_comes_late(
    server: TelegramServer, echo: Echo, tmp_path: Path
):
    path = tmp_path / "kept.sqlite3"
    shelved, other = server.private_chat(), server.private_chat()
    await shelved.say("shelved")
    (entry,) = server.updates.entries.values()
    before = Store(f"sqlite:///{path}", 30)
    await before.open()
    assert await before.shelve(entry.id, shelved.id, entry.payload.decode())
    await before.close()
    server.updates.entries.clear()
    late = Store(f"sqlite:///{path}", 30)
    with closing(sqlite3.connect(path, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        await late.open()
        async with polling(echo, late):
            await other.say("?")
            await other.wait_reply()
            lock.execute("ROLLBACK")
            await until_there(late)
            await other.say("there?")
            await shelved.wait_reply()
            await until_empty(late)
    await late.close()


@pytest.mark.parametrize("content", ['{"update_id": 1, "message": 7}', "{'bad", '{"update_id": 7}'])
async def test_what_cannot_be_read_leaves_the_shelf(echo: Echo, store: Store, content: str):
    assert await store.shelve(1, 7, content)
    async with polling(echo, store):
        await until_empty(store)
    assert echo.asked == []


async def until_there(store: Store) -> None:
    async with asyncio.timeout(5):
        while not await store.ping():
            await asyncio.sleep(0.01)


async def until_empty(shelf: Store) -> None:
    async with asyncio.timeout(5):
        while await shelf.shelved():
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    "malformed",
    [
        {"message": {"message_id": 1}},
        {"message": {"message_id": 1, "date": "?", "chat": {"id": "x", "type": 7}}},
        {"message": []},
        {"callback_query": "x"},
        {"something_new": {"of": "next year"}},
        {"update_id": "seven"},
        {},
        [],
        "update",
        None,
    ],
    ids=str,
)
async def test_malformed_and_unknown_updates_are_set_aside(
    server: TelegramServer, echo: Echo, store: Store, malformed: Any
):
    chat = server.private_chat()
    handled = echo.handle

    async def handle(update: Update) -> None:
        if update.message is not None:
            await handled(update)

    echo.handle = handle  # type: ignore[method-assign]
    async with polling(echo, store):
        server.updates.push_raw(malformed)
        await chat.say("behind it")
        await chat.wait_reply()
        await until(lambda: not server.updates.entries)


async def test_numbers_that_begin_anew_are_no_obstacle(
    server: TelegramServer, echo: Echo, store: Store
):
    """After a week without updates, Telegram goes on from any number."""
    chat = server.private_chat()
    async with polling(echo, store):
        await chat.say("before")
        await chat.wait_reply()
        await until(lambda: not server.updates.entries)
        server.updates.next_id = 7_000
        await chat.say("after")
        await chat.wait_reply(where=lambda message: message.text == "after")
        await until(lambda: not server.updates.entries)
        await chat.say("and on")
        await chat.wait_reply(where=lambda message: message.text == "and on")


@pytest.mark.parametrize(
    "fault",
    [
        Fault("error", status=500),
        Fault("error", status=502),
        Fault("drop"),
        Fault("flood", retry_after=1),
        *(Fault("garbage", garbage=kind) for kind in ("html", "no_result", "wrong_type", "list")),
    ],
    ids=lambda fault: fault.name,
)
async def test_whatever_getupdates_answers_the_next_call_goes_on(
    server: TelegramServer, echo: Echo, store: Store, fault: Fault
):
    fault.method = "getUpdates"
    server.faults.add(fault)
    chat = server.private_chat()
    async with polling(echo, store):
        await chat.say("still there?")
        await chat.wait_reply()


@contextlib.asynccontextmanager
async def answering(
    store: Store, answer: Callable[[], Awaitable[dict[str, Any]]]
) -> AsyncIterator[Run]:
    """The bot polls what answers every call so."""

    async def respond(_: Request) -> Response:
        said = await answer()
        return JSONResponse(said, said.get("error_code", 200))

    app = Starlette(routes=[Route("/{path:path}", respond, methods=["POST"])])
    http = HttpServer(app, wire.Connections(), "127.0.0.1", 0)
    await http.start()
    address = f"http://127.0.0.1:{http.port}/bot"
    calling = {"request": Connections(8), "get_updates_request": Connections(1)}
    bot = PacedBot(DEFAULT_TOKEN, Pacer(limited=False), base_url=address, **calling)
    async with polling(Echo(bot), store) as run:
        yield run
    for connections in calling.values():
        await connections.shutdown()
    await http.stop()


def refusal(retry_after: Any) -> dict[str, Any]:
    parameters = {"retry_after": retry_after}
    return {"ok": False, "error_code": 429, "description": "Too Many", "parameters": parameters}


@pytest.mark.parametrize(
    "said",
    [
        {"ok": True, "result": []},
        {"ok": True, "result": [{"update_id": 3, "poll": {}}]},
        {"ok": True, "result": [{}]},
        refusal(-5),
        refusal("nan"),
    ],
    ids=str,
)
async def test_what_answers_at_once_is_not_asked_ever_faster(store: Store, said: dict[str, Any]):
    calls = 0

    async def answer() -> dict[str, Any]:
        nonlocal calls
        calls += 1
        return said

    async with answering(store, answer):
        await asyncio.sleep(1.5)
    assert 2 <= calls <= 5


async def test_what_cannot_be_acknowledged_is_asked_for_ever_more_seldom_and_logged_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_WAITS", (0.01, 5.0))
    monkeypatch.setattr(updates_module, "_seldom", Seldom())
    numberless = {"update_id": "seven", "poll": {}}
    batches = [[numberless, {"update_id": number, "poll": {}}] for number in range(1, 4)]
    calls = 0

    async def answer() -> dict[str, Any]:
        nonlocal calls
        calls += 1
        return {"ok": True, "result": batches.pop() if batches else [numberless]}

    with capture_logs() as logged:
        async with answering(store, answer):
            await until(lambda: not batches)
            calls = 0
            await asyncio.sleep(4 * polling_module.BRAKE)
    assert calls <= 2
    assert [line["event"] for line in logged].count("malformed update set aside") == 1


@pytest.mark.parametrize("asked", ["x", [5], 10**15, 10**400], ids=lambda asked: str(asked)[:9])
async def test_a_penalty_that_is_no_time_is_survived(store: Store, asked: Any):
    calls = 0

    async def answer() -> dict[str, Any]:
        nonlocal calls
        calls += 1
        return {"ok": True, "result": []} if calls > 1 else refusal(asked)

    async with answering(store, answer) as run:
        await until(lambda: calls > 1 or run.task.done())
        assert not run.task.done()


async def test_a_pause_after_a_long_call_is_no_stall(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(polling_module, "STALL", 1.5 - polling_module.LONG)
    calls = 0

    async def answer() -> dict[str, Any]:
        nonlocal calls
        calls += 1
        await asyncio.sleep(1.0)
        return refusal(1)

    async with answering(store, answer) as run:
        await until(lambda: calls > 2 or run.task.done(), 10)
        assert not run.task.done()


async def test_another_poller_is_told_of_and_waited_out(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_CONFLICT_WAIT", 0.05)
    server.config.brakes = False
    before = metrics.telegram_errors.labels("conflict")._value.get()
    chat = server.private_chat()
    async with polling(echo, store), Bot(server.token, base_url=server.base_url) as second:
        await until(lambda: server.updates.is_polled)
        await second.get_updates(timeout=0)  # does not wait, and disturbs nobody
        await until(lambda: server.updates.is_polled)
        rival = asyncio.create_task(second.get_updates(timeout=1))
        await until(lambda: metrics.telegram_errors.labels("conflict")._value.get() > before)
        await asyncio.gather(rival, return_exceptions=True)
        await chat.say("mine")
        await chat.wait_reply()


async def test_a_webhook_is_taken_down_whenever_there_is_one(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "_CONFLICT_WAIT", 0.05)
    monkeypatch.setattr(polling_module, "_WAITS", (0.05,))
    server.faults.add(Fault("flood", method="deleteWebhook", retry_after=60))
    await echo.bot.set_webhook("https://elsewhere.example")
    chat = server.private_chat()
    with capture_logs() as logged:
        async with polling(echo, store):
            await chat.say("mine")
            await chat.wait_reply()
            await echo.bot.set_webhook("https://elsewhere.example")
            await chat.say("mine again")
            await chat.wait_reply(where=lambda message: message.text == "mine again")
    assert not server.webhook.url
    waits = [line["wait"] for line in logged if "or a webhook is set" in line["event"]]
    assert waits[0] == 0.0  # the webhook was taken down: tried again at once


async def test_a_revoked_token_ends_it(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.05)
    with capture_logs() as logged:
        async with polling(echo, store) as run:
            await until(lambda: server.updates.is_polled)
            server.revoke_token()
            await server.private_chat().say("?")  # ends the call that waits
            with pytest.raises(Stopped, match="does not know this token"):
                await asyncio.wait_for(run.task, 10)
    told = [line["event"] for line in logged if "trying again" in line["event"]]
    assert told == ["Telegram refused the token; trying again"] * 2


async def test_a_telegram_that_asks_to_wait_is_not_said_to_be_away(
    server: TelegramServer, echo: Echo, store: Store
):
    before = metrics.telegram_errors.labels("too many requests")._value.get()
    server.faults.add(Fault("flood", method="getUpdates", retry_after=1))
    chat = server.private_chat()
    with capture_logs() as logged:
        async with polling(echo, store):
            await chat.say("still there?")
            await chat.wait_reply()
    assert "Telegram asks to wait; trying again then" in [line["event"] for line in logged]
    assert metrics.telegram_errors.labels("too many requests")._value.get() == before + 1


async def test_one_refusal_of_the_token_does_not_end_it(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refusals, "REFUSED_WAIT", 0.05)
    fetch, refused = Polling._fetch, [InvalidToken(), InvalidToken()]

    async def refused_at_first(self: Polling, hold: int) -> list[Any]:
        if refused:
            raise refused.pop()
        return await fetch(self, hold)

    monkeypatch.setattr(Polling, "_fetch", refused_at_first)
    chat = server.private_chat()
    async with polling(echo, store):
        await chat.say("mine")
        await chat.wait_reply()


async def test_a_fetcher_that_dies_ends_it(
    echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    for error in (RuntimeError("a bug"), asyncio.CancelledError()):

        async def die(*_: Any, error: BaseException = error, **__: Any) -> None:
            raise error

        with monkeypatch.context() as patched:
            patched.setattr(Polling, "_fetch", die)
            async with polling(echo, store) as run:
                with pytest.raises(Stopped, match="the fetcher died"):
                    await asyncio.wait_for(run.task, 10)


async def test_a_stall_ends_it(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "STALL", 0.1 - polling_module.LONG)
    server.faults.add(Fault("hang", method="getUpdates", seconds=30))
    async with polling(echo, store) as run:
        with pytest.raises(Stopped, match="has answered no call"):
            await asyncio.wait_for(run.task, 10)


async def test_silence_is_warned_of_and_ends_it_however_often_it_calls(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    """Telegram takes every call and answers none, so that each times out long before the end."""
    monkeypatch.setattr(polling_module, "LONG", 0)
    monkeypatch.setattr(polling_module, "LATE", 0.2)
    monkeypatch.setattr(polling_module, "STALL", 2.0)
    monkeypatch.setattr(polling_module, "_WAITS", (0.05,))
    server.faults.add(Fault("hang", method="getUpdates", seconds=30, times=None))
    with capture_logs() as logged:
        async with polling(echo, store) as run:
            with pytest.raises(Stopped, match="has answered no call"):
                await asyncio.wait_for(run.task, 10)
    warned = [line for line in logged if line["event"].startswith("Telegram does not answer")]
    assert len(warned) > 2
    assert {line["log_level"] for line in warned} == {"warning"}


async def test_a_telegram_that_refuses_is_waited_for_however_long(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    """A restarted process would be refused, too."""
    monkeypatch.setattr(polling_module, "LONG", 0)
    monkeypatch.setattr(polling_module, "STALL", 0.5)
    monkeypatch.setattr(polling_module, "_WAITS", (0.05,))
    server.faults.add(Fault("error", method="getUpdates", status=502, times=None))
    async with polling(echo, store) as run:
        await asyncio.sleep(2.5)
        assert not run.task.done()


async def test_the_end_finishes_what_is_in_hand_and_acknowledges_it(
    server: TelegramServer, echo: Echo, store: Store
):
    echo.hold("in hand")
    chat = server.private_chat()
    async with polling(echo, store) as run:
        await chat.say("in hand")
        await until(lambda: echo.asked)
        ending = asyncio.create_task(run.end())
        await asyncio.sleep(0)
        echo.let_go("in hand")
        assert await asyncio.wait_for(ending, 5) == 0
    assert said(chat) == ["in hand"]
    assert not server.updates.entries


@pytest.mark.parametrize("garbage", ["html", "no_result", "wrong_type", "list"])
async def test_the_end_is_an_end_whatever_telegram_says_to_it(
    server: TelegramServer, echo: Echo, store: Store, garbage: str
):
    echo.hold("in hand")
    chat = server.private_chat()
    async with polling(echo, store) as run:
        await chat.say("in hand")
        await until(lambda: echo.asked)
        server.faults.add(Fault("garbage", method="getUpdates", garbage=garbage, times=None))
        echo.let_go("in hand")
        await run.end()


async def test_the_end_does_not_tell_telegram_again_what_it_knows(
    server: TelegramServer, echo: Echo, store: Store
):
    chat = server.private_chat()
    async with polling(echo, store) as run:
        await chat.say("?")
        await chat.wait_reply()
        await until(lambda: not server.updates.entries and server.updates.is_polled)
        with capture_logs() as logged:
            await run.end()
    assert logged == []


async def test_the_end_does_not_wait_for_ever(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(polling_module, "FINISH", 0.05)
    echo.hold("stuck")
    chat = server.private_chat()
    async with polling(echo, store) as run:
        await chat.say("stuck")
        await until(lambda: echo.asked)
        assert await asyncio.wait_for(run.end(), 5) == 1
    assert len(server.updates.entries) == 1, "Telegram keeps it for the next start"
    assert await store.claim(server.updates.next_id - 1) == "new"


async def test_more_updates_than_a_call_brings_are_all_answered_and_none_is_shelved(
    server: TelegramServer, echo: Echo, store: Store, monkeypatch: pytest.MonkeyPatch
):
    async def shelve(*_: Any) -> bool:
        raise AssertionError("nothing rests")

    monkeypatch.setattr(store, "shelve", shelve)
    chats = [server.private_chat() for _ in range(250)]
    for chat in chats:
        await chat.say("?")
    async with polling(echo, store):
        await until(lambda: not server.updates.entries, 20)
    assert [said(chat) for chat in chats] == [["?"]] * 250
