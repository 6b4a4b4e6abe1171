"""Sending within Telegram's limits, and again when it fails for a while."""

import asyncio
import time
from typing import Any

import pytest
from telegram import Bot, InlineQueryResultArticle, InputTextMessageContent
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram import pacer as pacer_module
from bot.telegram.pacer import Pacer
from tests.telegram_server import Fault, TelegramServer


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the pacer slept, without sleeping."""
    naps: list[float] = []

    async def sleep(seconds: float) -> None:
        if seconds:  # the server's own turns of the loop are none
            naps.append(seconds)
        await asyncio.tasks.sleep(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return naps


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


async def test_a_chat_gets_a_few_at_once_and_then_one_a_second(slept: list[float]):
    pacer = Pacer(clock=Clock())
    for _ in range(8):
        await call(pacer, chat_id=7)
    assert slept == pytest.approx([1, 2, 3])


async def test_a_group_gets_a_few_at_once_too(slept: list[float]):
    pacer = Pacer(clock=Clock())
    for _ in range(8):
        await call(pacer, chat_id=-7)
    assert slept == pytest.approx([1, 2, 3])


async def test_a_group_gets_no_more_than_twenty_in_any_minute(slept: list[float]):
    clock = Clock()
    pacer = Pacer(clock=clock)
    at: list[float] = []
    for _ in range(60):
        slept.clear()
        await call(pacer, chat_id=-7)
        clock.now += sum(slept)
        at.append(clock.now)
    assert all(later - earlier >= 60 for earlier, later in zip(at, at[20:], strict=False))
    assert at[9] - at[0] < 10, "a few do not wait long"


async def test_all_chats_together_get_no_more_than_thirty_in_any_second(slept: list[float]):
    pacer = Pacer(clock=Clock())
    for chat in range(1, 301):
        await call(pacer, chat_id=chat)
    at = [0.0] * (300 - len(slept)) + slept
    assert at.count(0.0) == 5, "a reader's few calls do not wait for each other"
    assert all(later - earlier > 0.999 for earlier, later in zip(at, at[30:], strict=False))
    assert at[-1] < 12.5


async def test_what_would_wait_longer_than_patience_is_not_held(slept: list[float]):
    pacer = Pacer(clock=Clock())
    calls = [call(pacer, chat_id=7) for _ in range(100)]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    sent = 5 + int(pacer_module.PATIENCE)
    assert sum(isinstance(outcome, RetryAfter) for outcome in outcomes) == 100 - sent
    assert max(slept) <= pacer_module.PATIENCE


async def test_calls_that_are_not_made_use_up_nothing(slept: list[float]):
    clock = Clock()
    pacer = Pacer(clock=clock)
    calls = [call(pacer, chat_id=chat) for chat in range(1, 2_001)]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(outcome, RetryAfter) for outcome in outcomes) > 1_000
    clock.now += pacer_module.PATIENCE + 1
    slept.clear()
    await call(pacer, chat_id=2_001)
    assert slept == []


async def test_a_chats_calls_that_are_not_made_hold_up_no_other_chat(slept: list[float]):
    pacer = Pacer(clock=Clock())
    calls = [call(pacer, chat_id=7) for _ in range(2_000)]
    await asyncio.gather(*calls, return_exceptions=True)
    slept.clear()
    await call(pacer, chat_id=8)
    assert sum(slept) < 2


async def test_typing_that_would_have_to_wait_takes_no_turn_from_an_answer(slept: list[float]):
    clock = Clock()
    pacer = Pacer(clock=clock)
    for chat in range(1, 11):
        await call(pacer, chat_id=chat)
    last = slept[-1]
    slept.clear()
    for chat in range(1, 11):
        with pytest.raises(RetryAfter):
            await call(pacer, "sendChatAction", chat_id=chat)
    await call(pacer, chat_id=11)
    assert slept == pytest.approx([last + 1 / 24])
    clock.now += 1
    assert await call(pacer, "sendChatAction", chat_id=1), "nobody waits any more"
    assert len(slept) == 1


async def test_a_short_penalty_is_waited_for(server: TelegramServer, bot: Bot):
    server.faults.add(Fault("flood", method="sendMessage", retry_after=1))
    began = time.monotonic()
    await bot.send_message(server.private_chat().id, "x")
    assert time.monotonic() - began >= 1
    assert [message.text for message in server.sent] == ["x"]


@pytest.mark.parametrize("asked", ["x", [5], -5])
async def test_a_penalty_that_is_no_time_loses_no_message(slept: list[float], asked: Any):
    await call(Pacer(), errors=[RetryAfter(asked)], chat_id=7)
    assert slept == [0.5]


@pytest.mark.parametrize("error", [OverflowError("a date in a million years"), OSError("no date")])
async def test_a_date_that_is_none_is_garbage_as_any(slept: list[float], error: Any):
    await call(Pacer(), errors=[error], chat_id=7)
    assert len(slept) == 1


async def test_a_long_penalty_is_raised_and_binds_its_chat_alone(server: TelegramServer, bot: Bot):
    chat, other = server.private_chat(), server.private_chat()
    server.faults.add(Fault("flood", method="sendMessage", retry_after=3_600))
    for _ in range(2):
        with pytest.raises(RetryAfter) as refusal:
            await bot.send_message(chat.id, "x")
        assert 3_599 < pacer_module.seconds_of(refusal.value) <= 3_600
    await bot.send_message(other.id, "x")
    assert len(server.calls_of("sendMessage")) == 2, "the second to the chat was not even tried"


@pytest.mark.parametrize(
    "fault",
    [
        Fault("error", status=500, times=2),
        Fault("error", status=502, times=2),
        Fault("drop", times=2),
        Fault("garbage", garbage="html"),
        Fault("garbage", garbage="empty"),
        Fault("garbage", garbage="no_result"),
        Fault("garbage", garbage="wrong_type"),
        Fault("garbage", garbage="list"),
        Fault("garbage", garbage="no_message"),
        Fault("garbage", garbage="no_date"),
        Fault("garbage", garbage="no_number"),
    ],
    ids=lambda fault: fault.name,
)
async def test_what_may_pass_is_tried_again(
    server: TelegramServer, bot: Bot, slept: list[float], fault: Fault
):
    times = fault.times or 0
    fault.method = "sendMessage"
    server.faults.add(fault)
    message = await bot.send_message(server.private_chat().id, "x")
    assert message.text == "x"
    assert len(server.sent) == 1
    assert len(slept) == times


async def test_garbage_for_an_edited_message_is_tried_again(
    server: TelegramServer, bot: Bot, slept: list[float]
):
    chat = server.private_chat()
    sent = await bot.send_message(chat.id, "x")
    server.faults.add(Fault("garbage", method="editMessageText", garbage="wrong_type"))
    await bot.edit_message_text("y", chat.id, sent.message_id)
    assert [message.text for message in chat.bot_messages] == ["y"]
    assert len(slept) == 1


@pytest.mark.parametrize("garbage", ["no_result", "wrong_type", "no_message"])
async def test_garbage_for_any_other_result_is_tried_again(
    server: TelegramServer, bot: Bot, slept: list[float], garbage: str
):
    query = await server.guest_message(server.user(), "@motamot_bot Qui ?")
    for method in ("getMyDescription", "getMyShortDescription", "answerGuestQuery"):
        server.faults.add(Fault("garbage", method=method, garbage=garbage))
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == ""
    result = InlineQueryResultArticle("1", "x", InputTextMessageContent("x"))
    assert (await bot.answer_guest_query(query.id, result)).inline_message_id
    assert len(slept) == 3


async def test_what_keeps_failing_is_tried_ever_more_rarely_until_patience_ends(
    slept: list[float],
):
    clock, tries = Clock(), 0

    async def fail(_: float) -> None:
        nonlocal tries
        tries += 1
        clock.now += 10
        raise NetworkError("away")

    with pytest.raises(NetworkError):
        await Pacer(clock=clock).pace(fail, "sendMessage", 7)
    assert tries == 4, "the next try would begin after PATIENCE"
    assert slept == sorted(slept)
    assert slept[0] < 1 < slept[-1]


@pytest.mark.usefixtures("slept")
async def test_a_chat_where_an_answer_was_late_gets_more_time_for_a_minute():
    clock = Clock()
    pacer, given, errors = Pacer(clock=clock), [], [TimedOut()]

    async def late(seconds: float) -> bool:
        given.append(seconds)
        clock.now += 25 if len(given) == 4 else seconds if errors else 0
        if errors:
            raise errors.pop()
        return True

    await pacer.pace(late, "deleteMessage", 7)
    await pacer.pace(late, "deleteMessage", 7)
    await pacer.pace(late, "deleteMessage", 7)  # takes long, too
    await pacer.pace(late, "deleteMessage", 8)
    clock.now += 59
    await pacer.pace(late, "deleteMessage", 7)
    clock.now += 2
    await pacer.pace(late, "deleteMessage", 7)
    quick, slow = pacer_module.QUICK, pacer_module.SLOW
    assert quick < 25 < slow
    assert given == [quick, slow, slow, slow, quick, slow, quick]


@pytest.mark.usefixtures("slept")
async def test_an_edit_repeated_after_a_lost_answer_was_made():
    same = BadRequest("Message is not modified: same content")
    assert await call(Pacer(), "editMessageText", [NetworkError("away"), same], 7) is True
    with pytest.raises(BadRequest):
        await call(Pacer(), "editMessageText", [same], 7)


@pytest.mark.parametrize("error", [BadRequest("chat not found"), Forbidden("blocked")])
async def test_a_refusal_is_final(slept: list[float], error: TelegramError):
    pacer = Pacer()
    with pytest.raises(type(error)):
        await call(pacer, chat_id=7, errors=[error, error])
    assert slept == []


async def test_a_call_that_must_not_wait_is_made_once(slept: list[float]):
    with pytest.raises(NetworkError):
        await call(Pacer(), endpoint="getMe", errors=[NetworkError("away")])
    assert slept == []


async def call(
    pacer: Pacer,
    endpoint: str = "sendMessage",
    errors: list[TelegramError] | None = None,
    chat_id: int | None = None,
) -> Any:
    async def callback(_: float) -> dict[str, Any]:
        if errors:
            raise errors.pop(0)
        return {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}

    return await pacer.pace(callback, endpoint, chat_id)
