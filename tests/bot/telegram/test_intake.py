"""The order in which updates are dealt with, and what becomes of each."""

import asyncio
from collections import defaultdict

import pytest
from telegram import Bot, Chat, Message, Update

from bot.store import Store
from bot.telegram import intake as intake_module
from bot.telegram.intake import Ignored, Intake, Limited, Unanswered, Unreached
from bot.telegram.slots import one_of, rest
from tests.bot.telegram.rig import until
from tests.telegram_server import Fault, TelegramServer


def update(number: int, chat: int = 1) -> Update:
    message = Message(number, date=None, chat=Chat(chat, Chat.PRIVATE), text=str(number))
    return Update(number, message=message)


class Desk:
    """Handles updates as the test lets it: each waits until it is let go."""

    def __init__(self) -> None:
        self.began: list[int] = []
        self.ended: list[int] = []
        self.go: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)
        self.errors: dict[int, list[BaseException]] = {}

    async def handle(self, received: Update) -> None:
        number = received.update_id
        self.began.append(number)
        if errors := self.errors.get(number):
            raise errors.pop(0)
        await self.go[number].wait()
        self.ended.append(number)

    def let_go(self, *numbers: int) -> None:
        for number in numbers:
            self.go[number].set()


async def test_a_chat_is_answered_in_its_order_while_others_go_on(store: Store):
    desk = Desk()
    intake = Intake(desk.handle, store, 8)
    slow = [intake.take(update(number, chat=1)) for number in (1, 2)]
    other = intake.take(update(3, chat=2))
    desk.let_go(2, 3)
    assert await other == "answered"
    assert desk.began == [1, 3]
    desk.let_go(1)
    assert await asyncio.gather(*slow) == ["answered", "answered"]
    assert desk.ended == [3, 1, 2]


async def test_no_more_chats_than_wanted_are_answered_side_by_side(store: Store):
    desk = Desk()
    intake = Intake(desk.handle, store, 2)
    tasks = [intake.take(update(number, chat=number)) for number in range(1, 6)]
    await until(lambda: len(desk.began) == 2)
    desk.let_go(1)
    await until(lambda: len(desk.began) == 3)
    assert desk.began == [1, 2, 3]
    desk.let_go(*range(1, 6))
    assert await asyncio.gather(*tasks) == ["answered"] * 5


async def test_what_was_answered_is_not_answered_again(store: Store, tmp_path):
    desk = Desk()
    desk.let_go(1)
    intake = Intake(desk.handle, store, 8)
    assert await intake.take(update(1)) == "answered"
    assert await intake.take(update(1)) == "known"
    restarted = Store(f"sqlite:///{tmp_path / 'kept.sqlite3'}", 30)
    await restarted.open()
    assert await Intake(desk.handle, restarted, 8).take(update(1)) == "known"
    await restarted.close()
    assert desk.ended == [1]


async def test_what_comes_after_something_unanswered_in_its_chat_comes_again_too(store: Store):
    desk = Desk()
    desk.errors[1] = [Unanswered("Telegram is away")]
    desk.let_go(1, 2, 3)
    intake = Intake(desk.handle, store, 8)
    first = [intake.take(update(n, chat)) for n, chat in ((1, 1), (2, 1), (3, 2))]
    assert await asyncio.gather(*first) == ["again", "again", "answered"]
    again = [intake.take(update(n)) for n in (1, 2)]
    assert await asyncio.gather(*again) == ["answered", "answered"]
    assert desk.ended == [3, 1, 2]


@pytest.mark.parametrize(
    ("error", "outcome"),
    [(Ignored(), "ignored"), (Limited(), "limited"), (Unreached(), "unreachable")],
)
async def test_what_gets_no_answer_is_settled_and_told_apart(store: Store, error, outcome):
    desk = Desk()
    desk.errors[1] = [error]
    intake = Intake(desk.handle, store, 8)
    assert await intake.take(update(1)) == outcome
    assert await intake.take(update(1)) == "known"


async def test_an_unanswered_update_says_when_it_is_worth_another_try(store: Store):
    desk = Desk()
    desk.errors[1] = [Unanswered("penalty", after=300)]
    intake = Intake(desk.handle, store, 8)
    assert await intake.take(update(1)) == "again"
    assert 299 < intake.again_in(1) <= 300
    assert intake.again_in(2) == 0


async def test_a_bug_in_one_update_stops_no_other_not_even_in_its_chat(store: Store):
    desk = Desk()
    desk.errors[1] = [ValueError("a bug")]
    desk.let_go(2)
    intake = Intake(desk.handle, store, 8)
    tasks = [intake.take(update(number)) for number in (1, 2)]
    assert await asyncio.gather(*tasks) == ["failed", "answered"]
    assert await intake.take(update(1)) == "known"


async def test_a_cancellation_from_within_is_a_bug_like_any_other(store: Store):
    desk = Desk()
    desk.errors[1] = [asyncio.CancelledError()]
    desk.let_go(2)
    intake = Intake(desk.handle, store, 8)
    tasks = [intake.take(update(number)) for number in (1, 2)]
    assert await asyncio.gather(*tasks) == ["failed", "answered"]


async def test_an_update_that_is_cut_off_can_be_taken_again_at_once(store: Store):
    desk = Desk()
    intake = Intake(desk.handle, store, 8)
    task = intake.take(update(1))
    await until(lambda: desk.began == [1])
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    desk.let_go(1)
    assert await intake.take(update(1)) == "answered"


async def test_no_update_is_worked_on_for_longer_than_a_minute(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(intake_module, "HOLD", 0.02)
    desk = Desk()
    intake = Intake(desk.handle, store, 1)
    assert await intake.take(update(1)) == "again"
    desk.let_go(1)
    assert await intake.take(update(1)) == "answered"


async def test_the_end_waits_for_what_is_in_hand_and_gives_back_the_rest(store: Store):
    desk = Desk()
    intake = Intake(desk.handle, store, 8)
    quick, stuck = intake.take(update(1, chat=1)), intake.take(update(2, chat=2))
    await until(lambda: len(desk.began) == 2)
    desk.let_go(1)
    assert await intake.finish(1.0) == 1
    assert quick.result() == "answered"
    assert stuck.cancelled()
    assert await store.claim(2) == "new"


async def test_while_the_database_is_away_questions_are_still_answered(tmp_path):
    (tmp_path / "folder").mkdir()
    away = Store(f"sqlite:///{tmp_path / 'folder'}", 30)  # a folder is no database
    await away.open()
    assert not await away.ping()
    desk = Desk()
    desk.let_go(1)
    intake = Intake(desk.handle, away, 8)
    assert await intake.take(update(1)) == "answered"
    assert await intake.take(update(1)) == "known"
    await away.close()


async def test_penalised_chats_keep_nobody_waiting_however_many_they_are(
    server: TelegramServer, bot: Bot, store: Store
):
    penalised, healthy = [server.private_chat() for _ in range(6)], server.private_chat()
    for chat in penalised[:3]:
        server.faults.add(Fault("flood", method="sendMessage", chat_id=chat.id, retry_after=2))
    for chat in penalised[3:]:
        server.faults.add(Fault("error", method="sendMessage", chat_id=chat.id, times=3))
    working: set[int] = set()

    async def handle(received: Update) -> None:
        assert received.effective_chat is not None
        await bot.send_message(received.effective_chat.id, "x")
        working.add(received.update_id)
        assert len(working) <= 2
        await asyncio.sleep(0.02)
        working.remove(received.update_id)

    intake = Intake(handle, store, 2)
    resting = [intake.take(update(n, chat.id)) for n, chat in enumerate(penalised)]
    assert await intake.take(update(99, healthy.id)) == "answered"
    assert not any(rests.done() for rests in resting)
    assert await asyncio.gather(*resting) == ["answered"] * 6


async def test_a_slot_is_given_back_once_also_by_who_is_cut_off_at_rest():
    slots = asyncio.Semaphore(1)

    async def work() -> None:
        async with one_of(slots):
            await rest(60)

    for _ in range(2):
        task = asyncio.create_task(work())
        await until(lambda: not slots.locked())
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with one_of(slots):
        await rest(0.01)
        assert slots.locked()
    assert not slots.locked()
    async with one_of(slots):
        assert slots.locked(), "there is one, not two"
