import asyncio
import sqlite3
import sys
import time
import traceback
from contextlib import AsyncExitStack, asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest
import structlog
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError

from bot.conversation import Conversation, Memory, Turn
from bot.store import (
    AnsweredQuestion,
    ArticleMessage,
    Stats,
    Store,
    StoreError,
    sweep_forever,
    sweeping,
    to_csv,
)
from bot.store import claims as claims_module
from bot.store import database as database_module
from bot.store import engine as engine_module
from bot.store import store as store_module
from bot.store import writer as writer_module
from bot.store.engine import make_engine
from bot.store.migrate import HEAD
from bot.store.tables import metadata
from index import Context, bundled_article
from tests.databases import behind_cable, postgresql_database

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
DAY = 86_400


class Clock:
    def __init__(self, moment: datetime = NOW) -> None:
        self.seconds = moment.timestamp()

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request, tmp_path: Path):
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kept.sqlite3'}"
    else:
        async with postgresql_database() as address:
            yield address


@pytest.fixture
async def postgresql():
    async with postgresql_database() as address:
        yield address


@asynccontextmanager
async def opened(url: str, *, replicas: bool = False, clock=time.time, days: int = 30):
    store = Store(url, days, replicas=replicas, clock=clock)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture(params=[False, True], ids=["alone", "replicas"])
async def store(request, url):
    async with opened(url, replicas=request.param) as store:
        yield store


def asked(
    words: str = "Qui ?",
    outcome: str = "sure",
    chat_id: int = 1,
    message_id: int | None = 10,
) -> AnsweredQuestion:
    return AnsweredQuestion(words, "fr", outcome, (3, 9), "v1", chat_id, message_id)


# --- updates ---


async def test_an_update_is_new_once(store: Store):
    assert await store.claim(5) == "new"
    assert await store.claim(5) == "in_hand"
    await store.settle(5)
    assert await store.claim(5) == "answered"


async def test_a_released_update_is_new_again(store: Store):
    assert await store.claim(5) == "new"
    await store.release(5)
    assert await store.claim(5) == "new"


async def test_of_many_claims_at_once_one_is_new(store: Store):
    claims = await asyncio.gather(*(store.claim(n % 50) for n in range(1_000)))
    assert claims.count("new") == 50
    assert claims.count("in_hand") == 950


async def test_answered_updates_are_known_after_a_restart(url):
    async with opened(url) as store:
        for update_id in (7, 9):
            await store.claim(update_id)
            await store.settle(update_id)
    async with opened(url) as store:
        assert [await store.claim(n) for n in (7, 8, 9, 10)] == [
            "answered",
            "new",
            "answered",
            "new",
        ]


async def test_what_was_in_hand_in_a_crash_is_new_after_it(url):
    crashed = Store(url, 30)
    await crashed.open()
    await crashed.claim(7)
    async with opened(url) as store:
        assert await store.claim(7) == "new"
    await crashed.close()


async def test_update_numbers_beyond_the_known_are_asked_of_the_database(url, monkeypatch):
    monkeypatch.setattr(claims_module, "REMEMBERED", 10)
    async with opened(url) as store:
        await asyncio.gather(*map(store.settle, range(100)))
        assert [await store.claim(n) for n in (3, 50, 99, 100)] == [*["answered"] * 3, "new"]


async def test_an_update_can_be_claimed_anew_when_its_lease_is_over(store: Store, monkeypatch):
    monkeypatch.setattr(claims_module, "LEASE_SECONDS", 0.05)
    assert await store.claim(5) == "new"
    await asyncio.sleep(0.1)
    assert await store.claim(5) == "new"


async def test_of_two_replicas_one_answers(postgresql):
    async with (
        opened(postgresql, replicas=True) as one,
        opened(postgresql, replicas=True) as other,
    ):
        claims = await asyncio.gather(*(s.claim(n) for n in range(200) for s in (one, other)))
        assert claims.count("new") == 200
        assert claims.count("in_hand") == 200
        mine = [n for n in range(200) if claims[2 * n] == "new"]
        await asyncio.gather(*map(one.settle, mine))
        assert {await other.claim(n) for n in mine} <= {"answered"}


async def test_a_replica_takes_over_what_another_gave_back_or_let_lie(postgresql, monkeypatch):
    async with opened(postgresql, replicas=True) as one:
        await one.claim(1)
        await one.release(1)
        await one.settle(0)  # written, and what came before it
        monkeypatch.setattr(claims_module, "LEASE_SECONDS", 0.3)
        async with (
            opened(postgresql, replicas=True) as brief,
            opened(postgresql, replicas=True) as other,
        ):
            assert await other.claim(1) == "new"
            assert await brief.claim(2) == "new"
            assert await other.claim(2) == "in_hand"
            await asyncio.sleep(0.4)
            assert await other.claim(2) == "new"


async def test_a_late_release_does_not_free_what_another_holds(postgresql, monkeypatch):
    monkeypatch.setattr(claims_module, "LEASE_SECONDS", 0.1)
    async with opened(postgresql, replicas=True) as late:
        await late.claim(1)
        await asyncio.sleep(0.2)
        monkeypatch.setattr(claims_module, "LEASE_SECONDS", 60)
        async with (
            opened(postgresql, replicas=True) as other,
            opened(postgresql, replicas=True) as third,
        ):
            assert await other.claim(1) == "new"
            await late.release(1)
            await late.settle(0)
            assert await third.claim(1) == "in_hand"


# --- memory ---


async def test_a_chat_is_remembered_by_thread(store: Store):
    memory = Memory("fr", Context(question="Et à Lyon ?", start=3, end=9), "v1")
    await store.remember(1, 0, memory)
    declined = Memory("en", Context(question="Why?", start=3, end=9, declined=True), "v1")
    await store.remember(1, 4, declined)
    await store.settle(1)
    assert await store.memory(1) == memory
    assert await store.memory(1, 4) == declined
    assert await store.memory(2) == Memory()


async def test_memory_outlives_the_process(url):
    memory = Memory(None, Context(question="Qui ?", start=3, end=9), "v1")
    async with opened(url) as store:
        await store.remember(-1001234567890, 0, Memory("en"))
        await store.remember(-1001234567890, 0, memory)
    async with opened(url) as store:
        assert await store.memory(-1001234567890) == memory


async def test_of_a_chat_that_is_new_nothing_is_read(url, monkeypatch: pytest.MonkeyPatch):
    message = ArticleMessage(3, 0, 9, 0, "v1")
    async with opened(url) as store:
        await store.remember(1, 5, Memory("en"))
        await store.remember_article_messages(2, [message])
    async with opened(url) as store:
        with monkeypatch.context() as patch:
            patch.delattr(database_module.Database, "read")
            assert await store.memory(3) == Memory()
            assert await store.article_messages(3) == ()
        assert await store.memory(1, 5) == Memory("en")
        assert await store.article_messages(2) == (message,)


async def test_with_too_many_chats_to_know_each_is_read(url, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(store_module, "KNOWN_CHATS", 2)
    async with opened(url) as store:
        for chat in (1, 2, 3):
            await store.remember(chat, 0, Memory("en"))
        await store.sweep(NOW)  # what is at hand is forgotten
        for chat in (1, 2, 3):
            assert await store.memory(chat) == Memory("en")
    async with opened(url) as store:
        for chat in (1, 2, 3):
            assert await store.memory(chat) == Memory("en")


async def test_where_the_article_stands_is_written_with_the_answer_or_soon(
    url, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(store_module, "_UNHURRIED", 0.3)
    message = ArticleMessage(3, 0, 9, 0, "v1")
    async with opened(url) as store:
        await store.remember_article_messages(1, [message])
        await store.settle(7)
        async with opened(url) as other:
            assert await other.article_messages(1) == (message,)
        await store.remember_article_messages(2, [message])
        await asyncio.sleep(1)
        async with opened(url) as other:
            assert await other.article_messages(2) == (message,)


async def test_another_replica_leans_on_the_turn_just_settled(postgresql):
    async with (
        opened(postgresql, replicas=True) as one,
        opened(postgresql, replicas=True) as other,
    ):
        for turn in range(20):
            asking, reading = (one, other) if turn % 2 else (other, one)
            await asking.remember(1, 0, Memory("fr", Context(question=f"{turn}")))
            await asking.settle(turn)
            assert await reading.memory(1) == Memory("fr", Context(question=f"{turn}"))


async def test_any_text_can_be_remembered_and_recorded(store: Store):
    strange = "nul\0, half \ud83d, 😀 é =1"
    await store.remember(1, 0, Memory(None, Context(question=strange)))
    await store.record(asked(strange, "none"))
    await store.settle(1)
    kept = await store.export(datetime.now(UTC))
    assert kept[1][1] == "nul, half ?, 😀 é =1"


async def test_forget_erases_everything_of_a_chat_and_nothing_else(store: Store):
    for chat in (1, 2):
        await store.remember(chat, 0, Memory("fr", Context(question="Qui ?")))
        await store.remember(chat, 5, Memory("en"))
        await store.record(asked("Quoi ?", "none", chat))
        await store.rate(chat, 10, 77, -1)
        await store.remember_article_messages(chat, [ArticleMessage(3, 0, 9, 0, "v1")])
        await store.remember_hello(chat)
    assert await store.forget(1)
    assert await store.memory(1) == await store.memory(1, 5) == Memory()
    assert await store.article_messages(1) == ()
    assert not await store.said_hello(1)
    now = datetime.now(UTC)
    assert len(await store.export(now)) == 2
    assert (await store.stats(now)).not_useful == 1
    assert (await store.memory(2)).language == "fr"
    assert len(await store.article_messages(2)) == 1
    assert await store.said_hello(2)
    await store.remember(1, 0, Memory("en"))
    await store.settle(1)
    assert await store.memory(1) == Memory("en")


async def keep_of(store: Store, chat: int, message_id: int = 10) -> None:
    await store.remember(chat, 0, Memory("en", Context(question="Qui ?")))
    await store.remember(chat, 5, Memory("fr"))
    await store.record(asked("Quoi ?", "none", chat, message_id))
    await store.rate(chat, message_id, 77, -1)
    await store.remember_hello(chat)


async def test_what_is_kept_of_a_chat_goes_by_its_new_number(url):
    old, new = -7, -1007
    async with opened(url) as store:
        await keep_of(store, old)
        await store.move(old, new)
        await store.move(old, new)
        assert await store.memory(new) == Memory("en", Context(question="Qui ?"))
    async with opened(url) as store:
        assert await store.memory(new) == Memory("en", Context(question="Qui ?"))
        assert await store.memory(new, 5) == Memory("fr")
        assert await store.memory(old) == Memory()
        assert await store.said_hello(new)
        assert await store.question_under(new, 10) is None  # another message has that number there
        assert [row[1:] for row in (await store.export(datetime.now(UTC)))[1:]] == [
            ("Quoi ?", "fr", "none", "3-9", "v1", "0", "1")
        ]
        assert (await store.stats(datetime.now(UTC))).not_useful == 1
        await store.forget(new)
        assert await store.stats(datetime.now(UTC)) == Stats(0, 0, None, (), 0, 0)
        assert not await store.said_hello(new)
        assert not await store.said_hello(old)


async def test_what_is_kept_under_the_new_number_already_stays(store: Store):
    old, new = -7, -1007
    await keep_of(store, old)
    await keep_of(store, new)
    await store.remember(new, 0, Memory("fr", Context(question="Où ?")))
    await store.move(old, new)
    assert await store.memory(new) == Memory("fr", Context(question="Où ?"))
    assert await store.memory(old) == Memory()
    stats = await store.stats(datetime.now(UTC))
    assert (stats.questions_week, stats.not_useful) == (2, 2)
    assert not await store.said_hello(old)


async def test_a_thumb_of_before_a_move_rates_nothing_that_is_asked_after_it(store: Store):
    old, new = -7, -1007
    await keep_of(store, old)
    await store.move(old, new)
    await store.record(asked("Qui ?", "sure", new, 10))
    rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Quoi ?"]
    assert await store.vote(new, 10, 77) == 0


# --- questions, feedback, the operator ---


async def test_a_thumb_can_be_changed_and_taken_back(store: Store):
    now = datetime.now(UTC)
    await store.record(asked())
    counts = []
    for thumb in (1, -1, -1, 0):
        await store.rate(1, 10, 77, thumb)
        stats = await store.stats(now)
        counts.append((stats.useful, stats.not_useful))
    assert counts == [(1, 0), (0, 1), (0, 1), (0, 0)]


async def test_an_answer_given_is_recorded_as_it_was_shown():
    conversation = Conversation(bundled_article())
    answer = conversation.respond(Turn("Qui est Jensen Huang ?")).replies[0].answer
    assert answer is not None
    question = AnsweredQuestion.of(answer, "v1", 1, 2)
    assert question.text == "Qui est Jensen Huang ?"
    assert question.quote == (answer.quotes[0].start, answer.quotes[0].end)


async def test_figures_of_the_day_and_the_week(url):
    clock = Clock()
    async with opened(url, clock=clock) as store:
        empty = await store.stats(NOW)
        assert (empty.questions_week, empty.answered_share, empty.unanswered) == (0, None, ())
        for days_ago, words, outcome in (
            (8, "Vieux ?", "none"),
            (3, "Quel âge a-t-il ?", "none"),
            (1, "quel âge  a-t-il", "none"),
            (0, "Pourquoi ?", "none"),
            (0, "Qui ?", "sure"),
            (0, "Quand ?", "unsure"),
        ):
            clock.seconds = NOW.timestamp() - days_ago * DAY
            await store.record(asked(words, outcome, 1, None))
        stats = await store.stats(NOW)
        assert stats.questions_today == 3
        assert stats.questions_week == 5
        assert stats.answered_share == pytest.approx(0.4)
        assert [n for _, n in stats.unanswered] == [2, 1]
        assert stats.unanswered[1] == ("Pourquoi ?", 1)


@pytest.mark.parametrize(("month", "day"), [(3, 29), (10, 25)])
async def test_the_day_on_which_the_clock_changes_begins_at_midnight_too(
    tmp_path, monkeypatch, month, day
):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    midnight = datetime(2026, month, day).astimezone()
    clock = Clock()
    async with opened(f"sqlite:///{tmp_path}/kept.sqlite3", clock=clock) as store:
        for minutes in (-10, 10):
            clock.seconds = midnight.timestamp() + 60 * minutes
            await store.record(asked("Qui ?", "sure", 1, None))
        now = datetime.fromtimestamp(midnight.timestamp() + 12 * 3_600).astimezone()
        assert (await store.stats(now)).questions_today == 1
    monkeypatch.undo()
    time.tzset()


async def test_export_gives_the_unanswered_and_the_downvoted(store: Store):
    await store.record(asked("Bonne ?", "sure", 1, 1))
    await store.record(asked("Mauvaise ?", "sure", 1, 2))
    await store.record(asked("Muette ?", "none", 1, 3))
    for user, thumb in ((5, -1), (6, -1), (7, 1)):
        await store.rate(1, 2, user, thumb)
    headings, *rows = await store.export(datetime.now(UTC))
    assert [dict(zip(headings, row, strict=True))["question"] for row in rows] == [
        "Mauvaise ?",
        "Muette ?",
    ]
    assert rows[0][4:] == ("3-9", "v1", "1", "2")


@given(st.lists(st.text(), min_size=1))
def test_no_cell_of_the_file_is_a_formula(cells):
    import csv
    import io

    written = to_csv([cells]).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(written, newline="")):
        for cell in row:
            assert (
                not cell.lstrip(" '").startswith(("=", "+", "-", "@", "\t", "\r")) or cell[0] == "'"
            )


async def test_an_answer_edited_anew_replaces_its_record(store: Store):
    await store.record(asked("Qui ?", "none"))
    await store.record(asked("Qui donc ?", "sure"))
    stats = await store.stats(datetime.now(UTC))
    assert (stats.questions_week, stats.answered_share) == (1, 1.0)


async def test_a_thumb_stays_with_the_question_whose_answer_was_replaced(store: Store):
    for words, thumb in (("Qui ?", -1), ("Où ?", -1), ("Quand ?", 0)):
        await store.replace(1, 10)
        await store.record(asked(words, "sure"))
        await store.rate(1, 10, 77, thumb)
    assert await store.question_under(1, 10) == "Quand ?"
    assert await store.vote(1, 10, 77) == 0
    now = datetime.now(UTC)
    assert [row[1] for row in (await store.export(now))[1:]] == ["Qui ?", "Où ?"]
    assert await store.forget(1)
    assert await store.stats(now) == Stats(0, 0, None, (), 0, 0)


async def test_a_thumb_under_no_known_question_goes_with_its_answer(store: Store):
    await store.rate(1, 10, 77, -1)
    await store.replace(1, 10)
    await store.record(asked())
    assert (await store.stats(datetime.now(UTC))).not_useful == 0


async def test_a_question_is_found_by_the_message_that_answered_it(store: Store):
    await store.record(asked("Qui ?", "none", 1, 10))
    await store.record(asked("Quoi ?", "sure", 1, 11))
    assert await store.question_under(1, 10) == "Qui ?"
    assert await store.question_under(1, 12) is None
    assert await store.question_under(2, 10) is None
    await store.forget(1)
    assert await store.question_under(1, 10) is None


async def test_whether_a_question_was_answered_since_then_is_known(url):
    clock = Clock()
    async with opened(url, clock=clock) as store:
        await store.record(asked("Qui\0 ?"))
        await store.settle(1)
        assert await store.was_answered(1, "Qui\0 ?", NOW)
        assert not await store.was_answered(1, "Quoi ?", NOW)
        assert not await store.was_answered(2, "Qui\0 ?", NOW)
        assert not await store.was_answered(1, "Qui\0 ?", NOW + timedelta(seconds=1))


# --- retention ---


async def test_nothing_is_kept_beyond_retention(url):
    clock = Clock()
    async with opened(url, clock=clock, days=10) as store:
        for chat, days_ago in ((1, 11), (2, 9)):
            clock.seconds = NOW.timestamp() - days_ago * DAY
            await store.remember(chat, 0, Memory("fr", Context(question="Qui ?")))
            await store.record(asked("Quoi ?", "none", chat))
            await store.rate(chat, 10, 77, -1)
            await store.remember_article_messages(chat, [ArticleMessage(3, 0, 9, 0, "v1")])
            await store.remember_hello(chat)
            await store.settle(chat)
        clock.seconds = NOW.timestamp()
        assert await store.sweep(NOW) == 7  # five of chat 1, and both update numbers
        assert await store.memory(1) == Memory()
        assert await store.article_messages(1) == ()
        assert not await store.said_hello(1)
        assert (await store.memory(2)).context is not None
        assert len(await store.export(NOW)) == 2
        assert await store.sweep(NOW) == 0


async def test_what_was_sent_after_a_wish_to_be_forgotten_stays_on_the_shelf(url):
    async with opened(url) as store:
        await store.shelve(5, 7, "before")
        await store.shelve(6, 7, "the wish")
        await store.shelve(7, 7, "after")
        await store.shelve(4, 8, "another chat's")
        assert await store.forget(7, before=6)
        assert await store.shelved() == ["another chat's", "the wish", "after"]


@pytest.mark.parametrize(("days", "kept_hours"), [(1, 24), (2, 48), (30, 48)])
async def test_a_shelved_update_is_kept_two_days_and_no_longer_than_retention(
    url, days, kept_hours
):
    clock = Clock()
    async with opened(url, clock=clock, days=days) as store:
        assert await store.shelve(5, 7, "{}")
        await store.sweep(NOW + timedelta(hours=kept_hours))
        assert await store.shelved() == ["{}"]
        await store.sweep(NOW + timedelta(hours=kept_hours, seconds=1))
        assert await store.shelved() == []


async def test_an_old_question_goes_though_its_chat_is_still_heard_of(url):
    clock = Clock(NOW - timedelta(days=11))
    memory = Memory("fr", Context(question="Qui ?", start=1, end=2))
    async with opened(url, clock=clock, days=10) as store:
        await store.remember(1, 0, memory)
        await store.settle(1)
        clock.seconds = NOW.timestamp()
        await store.remember(1, 0, memory)  # a /help, which leaves the last turn as it was
        await store.sweep(NOW)
        assert await store.memory(1) == Memory("fr")


async def test_what_is_sent_during_a_sweep_is_known_after_it(url, monkeypatch):
    sent = (ArticleMessage(3, 0, 9, 0, "v1"),)
    async with opened(url) as store:

        async def send_meanwhile() -> None:
            await store.remember_article_messages(1, sent)

        monkeypatch.setattr(store._database, "scrub", send_meanwhile)
        await store.sweep(NOW)
        assert await store.article_messages(1) == sent


async def test_the_sweeper_sweeps_at_once_and_survives_an_outage():
    class Away:
        sweeps = 0

        async def sweep(self, _: datetime) -> int:
            self.sweeps += 1
            raise StoreError("away")

    away, forgotten = Away(), []
    task = asyncio.create_task(sweep_forever(away, lambda: forgotten.append("memory")))
    await asyncio.sleep(0.01)
    assert away.sweeps == 1
    assert forgotten == ["memory"]
    assert not task.done()
    task.cancel()


async def test_the_sweeper_survives_a_bug_and_tells_of_it(monkeypatch: pytest.MonkeyPatch):
    class Broken:
        sweeps = 0

        async def sweep(self, _: datetime) -> int:
            self.sweeps += 1
            raise ValueError("no date")

    monkeypatch.setattr(sweeping, "EVERY", 0.001)
    broken = Broken()
    with structlog.testing.capture_logs() as logs:
        task = asyncio.create_task(sweep_forever(broken, lambda: None))
        await asyncio.sleep(0.1)
    assert not task.done()
    task.cancel()
    assert broken.sweeps > 1
    assert logs[0]["log_level"] == "error"
    assert logs[0]["reason"] == "ValueError: no date"


# --- what was sent ---


async def test_where_the_article_stands_is_replaced_not_added_to(store: Store):
    first = [ArticleMessage(3, 0, 9, 0, "v1"), ArticleMessage(4, 9, 20, 5, "v1")]
    await store.remember_article_messages(1, first[::-1])
    await store.settle(1)
    assert await store.article_messages(1) == tuple(first)
    second = [ArticleMessage(8, 0, 20, 0, "v2")]
    await store.remember_article_messages(1, second)
    await store.settle(2)
    assert await store.article_messages(1) == tuple(second)
    await store.remember_article_messages(1, [])
    await store.settle(3)
    assert await store.article_messages(1) == ()


async def test_hello_is_said_once(store: Store):
    assert not await store.said_hello(1)
    await store.remember_hello(1)
    await store.remember_hello(1)
    assert await store.said_hello(1)


# --- the schema ---


async def test_replicas_that_start_together_migrate_once(url):
    async with AsyncExitStack() as stack:
        stores = [Store(url, 30) for _ in range(4)]
        for store in stores:
            stack.push_async_callback(store.close)
        await asyncio.gather(*(store.open() for store in stores))
        assert await asyncio.gather(*(store.ping() for store in stores)) == [True] * 4


async def test_a_new_file_that_another_writes_to_is_waited_for(tmp_path):
    path = tmp_path / "kept.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.2, other.execute, "COMMIT")
        async with opened(f"sqlite:///{path}") as store:
            assert await store.ping()


async def test_the_migrations_lead_to_the_tables_the_code_knows(url):
    async with opened(url):
        engine = make_engine(url)
        differences = await engine.run(
            lambda c: compare_metadata(MigrationContext.configure(c), metadata), write=False
        )
        await engine.dispose()
    assert differences == []


def test_the_newest_migration_is_the_one_the_code_expects():
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


async def test_a_database_belongs_to_the_first_bot_that_serves_with_it(url):
    async with opened(url, replicas=True) as store, opened(url, replicas=True) as replica:
        await asyncio.gather(store.belong_to(7), replica.belong_to(7))
    async with opened(url) as store:
        await store.belong_to(7)
        with pytest.raises(StoreError, match=r"DATABASE_URL: .*another bot, of id 7"):
            await store.belong_to(8)


async def test_nobody_asks_whose_a_database_is_that_is_away(tmp_path):
    (tmp_path / "kept.sqlite3").write_bytes(b"no database" * 1_000)
    async with opened(f"sqlite:///{tmp_path / 'kept.sqlite3'}") as store:
        await store.belong_to(7)


async def test_a_table_that_is_gone_is_told_with_what_to_do(tmp_path):
    path = tmp_path / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DROP TABLE questions")
        with structlog.testing.capture_logs() as logged:
            assert not await store.ping()
    (line,) = [line for line in logged if "the database is away" in line["event"]]
    assert line["reason"].startswith(
        "OperationalError: no such table: questions (a table is missing"
    )


async def test_what_an_earlier_version_kept_is_still_there(url):
    engine = make_engine(url)
    row = "1, 0, 'fr', 'Qui ?', 3, 9, 1, 1"

    def make(connection):
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", "bot.store:migrations")
        command.upgrade(config, "0001")
        connection.execute(text(f"INSERT INTO conversations VALUES ({row})"))

    await engine.run(make, write=True)
    await engine.dispose()
    async with opened(url) as store:
        assert await store.memory(1) == Memory("fr", Context(question="Qui ?", start=3, end=9))


async def test_tables_of_another_program_or_a_newer_version_are_left_alone(url):
    engine = make_engine(url)

    def make(connection):
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('ab12cd34')"))

    await engine.run(make, write=True)
    with pytest.raises(StoreError, match=r"DATABASE_URL: .*'ab12cd34'.*newer"):
        await Store(url, 30).open()
    assert not await engine.run(lambda c: inspect(c).has_table("updates"), write=False)
    await engine.dispose()


async def test_an_existing_database_is_opened_without_alembic(tmp_path):
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    async with opened(url):
        pass
    code = (
        "import asyncio, sys\n"
        "from bot.store import Store\n"
        f"store = Store({url!r}, 30)\n"
        "async def main():\n"
        "    await store.open(); assert await store.ping(); await store.close()\n"
        "asyncio.run(main())\n"
        "assert 'alembic' not in sys.modules and 'asyncpg' not in sys.modules"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code)
    assert await process.wait() == 0


async def test_a_sqlite_file_is_its_owner_s_alone(tmp_path):
    path = tmp_path / "new" / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        await store.settle(1)
        assert {p.stat().st_mode & 0o777 for p in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("how", ["forget", "sweep"])
async def test_what_is_erased_is_in_no_file_any_more(tmp_path, how):
    def shown() -> set[str]:
        return {
            path.name for path in tmp_path.iterdir() if b"une question secr" in path.read_bytes()
        }

    secret = "une question secrète ?"
    async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
        for chat in range(30):  # more than a page, so that some pages come free
            for message in range(10):
                await store.record(asked(secret * (1 + message), "none", chat, message))
            await store.remember(chat, 0, Memory("fr", Context(question=secret)))
            await store.shelve(chat, chat, secret)
        await store.settle(1)
        assert shown()
        if how == "forget":
            for chat in range(30):
                assert await store.forget(chat)
        else:
            await store.sweep(datetime.now(UTC) + timedelta(days=31))
        assert shown() == set()


async def test_who_reads_the_file_meanwhile_keeps_nobody_from_writing(tmp_path):
    async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
        await store.record(asked())
        await store.settle(1)
        with closing(sqlite3.connect(tmp_path / "kept.sqlite3", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM questions").fetchall()
            assert await store.forget(1)
            await store.settle(2)
            assert await store.ping()


# --- outages ---


@pytest.mark.parametrize("url", ["mysql://u:s3cret@h/d", "", "sqlite://", "sqlite:///:memory:"])
def test_an_address_of_no_known_kind_is_refused_without_its_password(url):
    with pytest.raises(StoreError, match="DATABASE_URL: expected") as caught:
        Store(url, 30)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        *(f"postgres://bob:s3cret{sign}s3cret@localhost:1/db" for sign in "/#?[]＃"),
        "postgres://bob:s3cret@s3cret:s3cret@localhost:1/db",
        "postgres://bob:s3cret@localhost:s3cret/db",
    ],
)
def test_an_address_with_a_password_not_encoded_is_refused_without_it(url):
    with pytest.raises(StoreError, match="percent-encoded") as caught:
        Store(url, 30)
    shown = "".join(traceback.format_exception(caught.value))
    assert "s3cret" not in shown.replace(url, "")


@pytest.mark.parametrize(
    "where", ["", "/db", "bob@one:1,[::1]:1,two/db", "bob:p%2Fw%23@%2Frun/db", "[::1]/db?sslmode=x"]
)
def test_an_address_of_any_form_that_postgresql_knows_is_taken(where):
    assert make_engine(f"postgres://{where}").dialect == "postgresql"


@pytest.mark.parametrize(
    "parameter",
    [
        *("connect_timeout=10", "keepalives=1", "keepalives_idle=30", "tcp_user_timeout=9"),
        *("hostaddr=127.0.0.1", "gssencmode=disable", "sslcompression=0", "sslsni=1"),
        *("fallback_application_name=x", "load_balance_hosts=random", "client_encoding=LATIN1"),
        *("require_auth=none", "pgbouncer=true", "options=-c%20search_path%3Dpublic"),
        "sslmode=disable&application_name=motamot",
    ],
)
async def test_what_an_address_tells_other_clients_is_no_trouble(postgresql, parameter):
    async with opened(f"{postgresql}?{parameter}") as store:
        await store.record(asked("Où est l’été ?", "none"))
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Où est l’été ?"]
    async with opened(postgresql) as store:
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Où est l’été ?"]


async def test_an_address_may_tell_where_the_server_is_by_number_alone(postgresql):
    parts = urlsplit(postgresql)
    query = f"hostaddr={parts.hostname}&port={parts.port}&user={parts.username}"
    async with opened(f"postgres://{parts.path}?{query}") as store:
        assert await store.ping()


@pytest.mark.parametrize(
    ("parameter", "named"),
    [
        ("sslmode=bogus", "sslmode"),
        ("sslmode=verify-full", "root certificate"),
        ("nonsense=1", '"nonsense"'),
        ("TimeZone=Nowhere", '"Nowhere"'),
        ("shared_buffers=1", '"shared_buffers"'),
    ],
)
async def test_an_address_that_no_server_takes_is_refused(
    postgresql, parameter, named, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(StoreError, match=f"DATABASE_URL: .*{named}.*mend that"):
        await Store(f"{postgresql}?{parameter}", 30).open()


async def test_a_port_that_there_cannot_be_is_refused():
    with pytest.raises(StoreError, match=r"DATABASE_URL: .*port must be 0-65535"):
        await Store("postgres://bob@127.0.0.1:99999/db", 30).open()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(engine_module, "QUICK", 1.2)
    monkeypatch.setattr(database_module, "QUICK", 1.2)
    monkeypatch.setattr(database_module, "PAUSE_SECONDS", (0.05, 0.1))


async def until_back(store: Store) -> None:
    async with asyncio.timeout(10):
        while not await store.ping():
            await asyncio.sleep(0.05)


async def serves_without_database(store: Store) -> None:
    """Everything a reader waits for, without waiting for the database each time."""
    memory = Memory("fr", Context(question="Qui ?"))
    async with asyncio.timeout(6):
        assert await store.claim(101) == "new"
        await store.remember(1, 0, memory)
        await store.record(asked("Sans base ?", "none"))
        await store.remember_article_messages(1, [ArticleMessage(3, 0, 9, 0, "v1")])
        await store.settle(101)
        assert await store.claim(101) == "answered"
        assert await store.claim(102) == "new"
        await store.release(102)
        assert await store.memory(1) == memory
        assert await store.memory(2) == Memory()
        assert len(await store.article_messages(1)) == 1
        await store.rate(1, 10, 77, -1)
        assert not await store.said_hello(1)
        assert not await store.forget(3)
    assert not await store.ping()
    with pytest.raises(StoreError):
        await store.stats(NOW)


async def caught_up(store: Store) -> None:
    """After an outage, what was asked in it is in the database."""
    await until_back(store)
    await store.settle(103)
    rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Sans base ?"]
    assert (await store.stats(datetime.now(UTC))).not_useful == 1


@pytest.mark.usefixtures("impatient")
async def test_a_locked_file_stops_no_answer(tmp_path):
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    with structlog.testing.capture_logs() as logs:
        async with opened(url) as store:
            await store.remember(3, 0, Memory("en"))
            await store.settle(1)
            blocker = sqlite3.connect(tmp_path / "kept.sqlite3", isolation_level=None)
            blocker.execute("BEGIN EXCLUSIVE")
            async with asyncio.timeout(5):
                await store.settle(2)
            await serves_without_database_but_reads(store)
            blocker.execute("ROLLBACK")
            blocker.close()
            await caught_up(store)
            assert await store.memory(3) == Memory()
    assert [line["event"] for line in logs if "away" in line["event"]] == [
        "the database is away; questions are still answered"
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_file_deleted_under_the_bot_is_made_again_and_nothing_more_is_lost(tmp_path):
    def files() -> list[Path]:
        return list(tmp_path.glob("kept.sqlite3*"))

    with structlog.testing.capture_logs() as logs:
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            await store.settle(1)
            await asyncio.gather(store.said_hello(1), store.vote(1, 1, 1))  # two connections
            for file in files():
                file.unlink()
            assert not await store.ping()
            await store.record(asked("Et après ?", "none"))
            await store.settle(2)
            await until_back(store)
            await asyncio.gather(*(store.said_hello(chat) for chat in range(20)))
            await asyncio.gather(store.stats(NOW), store.stats(NOW))
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Et après ?"]
    assert [file.stat().st_mode & 0o777 for file in files()] == [0o600]
    assert [(line["event"], line.get("reason", "").partition(":")[0]) for line in logs] == [
        ("the database is away; questions are still answered", "FileNotFoundError"),
        ("the database is back", ""),
    ]


@pytest.mark.usefixtures("impatient")
async def test_tables_that_are_gone_are_made_again(url):
    def drop(connection):
        for table in ("alembic_version", *metadata.tables):
            connection.execute(text(f"DROP TABLE {table}"))

    async with opened(url) as store:
        await store.settle(1)
        engine = make_engine(url)
        await engine.run(drop, write=True)
        await engine.dispose()
        await store.record(asked("Et après ?", "none"))
        await store.settle(2)
        await until_back(store)
        await store.settle(3)
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Et après ?"]


async def test_a_database_without_one_of_the_tables_is_not_ready(url):
    engine = make_engine(url)
    async with opened(url) as store:
        assert await store.ping()
        await engine.run(lambda c: c.execute(text("DROP TABLE shelved")), write=True)
        await engine.dispose()
        assert not await store.ping()
    assert "shelved" in (await database_module.trouble_with(url) or "")


async def test_behind_a_pooler_no_statement_is_expected_to_be_known(postgresql):
    """As where each transaction may have another of the server's connections."""
    engine = make_engine(f"{postgresql}?pgbouncer=true")
    for _ in range(2):
        assert await engine.run(lambda c: c.execute(text("SELECT 7")).scalar(), write=False) == 7
        await engine.run(lambda c: c.execute(text("DEALLOCATE ALL")), write=False)
    await engine.dispose()


@pytest.mark.parametrize("rights", ["SELECT", "SELECT, UPDATE"])
async def test_a_role_that_may_not_write_is_told_what_it_lacks(postgresql, rights):
    role = f"reader_{uuid4().hex[:8]}"
    admin = await asyncpg.connect(postgresql)
    async with opened(postgresql):
        await admin.execute(f"CREATE ROLE {role} LOGIN PASSWORD 's3cret'")
        await admin.execute(f"GRANT {rights} ON ALL TABLES IN SCHEMA public TO {role}")
    parts = urlsplit(postgresql)
    at = f"{parts.hostname}:{parts.port}"
    theirs = urlunsplit(parts._replace(netloc=f"{role}:s3cret@{at}"))
    trouble = await database_module.trouble_with(theirs) or ""
    assert "the role must own the tables" in trouble
    assert "s3cret" not in trouble
    await admin.execute(f"DROP OWNED BY {role}; DROP ROLE {role}")
    await admin.close()


@pytest.mark.usefixtures("impatient")
async def test_a_table_that_is_damaged_is_told_of_once_until_it_is_mended(url):
    engine = make_engine(url)

    async def rename(old: str, new: str) -> None:
        change = text(f"ALTER TABLE {old} RENAME TO {new}")
        await engine.run(lambda connection: connection.execute(change), write=True)

    with structlog.testing.capture_logs() as logs:
        async with opened(url) as store:
            await rename("questions", "elsewhere")
            for number in range(5):
                await store.record(asked("Et après ?", "none", 1, number))
                await store.settle(number)
                await asyncio.sleep(0.2)
            assert [line["event"] for line in logs] == [
                "the database is away; questions are still answered"
            ]
            await rename("elsewhere", "questions")
            async with asyncio.timeout(10):
                while len(logs) < 2:  # until what was kept meanwhile is written, too
                    await asyncio.sleep(0.05)
            await store.settle(9)
            rows = await store.export(datetime.now(UTC))
    await engine.dispose()
    assert [row[1] for row in rows[1:]] == ["Et après ?"] * 5
    assert logs[1:] == [{"event": "the database is back", "log_level": "info"}]


@pytest.mark.usefixtures("impatient")
async def test_a_file_put_in_the_place_of_the_bots_own_is_used_from_then_on(tmp_path):
    async with opened(f"sqlite:///{tmp_path}/backup.sqlite3") as store:
        await store.record(asked("Avant ?", "none"))
    with structlog.testing.capture_logs() as logs:
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            await store.settle(1)
            for file in tmp_path.glob("kept.sqlite3*"):
                file.unlink()
            (tmp_path / "backup.sqlite3").rename(tmp_path / "kept.sqlite3")
            await store.record(asked("Après ?", "none", message_id=11))
            rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Avant ?", "Après ?"]
    assert logs == []


async def test_a_connection_that_could_only_read_is_not_kept(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/kept.sqlite3")

    async def run(statement: str, *, write: bool = True) -> None:
        await engine.run(lambda connection: connection.execute(text(statement)), write=write)

    await run("CREATE TABLE t (a INTEGER)")
    # as SQLite opens a file that it may not write to
    await run("PRAGMA query_only = ON", write=False)
    with pytest.raises(OperationalError, match="readonly"):
        await run("INSERT INTO t VALUES (1)")
    await run("INSERT INTO t VALUES (1)")
    await engine.dispose()


async def serves_without_database_but_reads(store: Store) -> None:
    await serves_without_database(store)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("replicas", [False, True])
async def test_a_server_gone_and_back_loses_no_answer(postgresql, replicas):
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address, replicas=replicas) as store,
        ):
            await store.remember(3, 0, Memory("en"))
            await store.settle(1)
            await cable.cut()
            await serves_without_database(store)
            await cable.plug()
            await caught_up(store)
            assert await store.memory(3) == Memory()
    assert [line["event"] for line in logs] == [
        "the database is away; questions are still answered",
        "the database is back",
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_server_that_falls_silent_is_not_waited_for(postgresql):
    async with (
        behind_cable(postgresql) as (cable, address),
        opened(address, replicas=True) as store,
    ):
        cable.hang()
        await serves_without_database(store)
        await cable.cut()
        await cable.plug()
        await caught_up(store)


@pytest.mark.usefixtures("impatient")
async def test_a_server_restarted_between_two_questions_is_not_noticed(postgresql):
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address, replicas=True) as store,
        ):
            await store.settle(1)
            await cable.cut()
            await cable.plug()
            assert await store.claim(1) == "answered"
            assert await store.claim(2) == "new"
            await store.settle(2)
    assert logs == []


@pytest.mark.usefixtures("impatient")
async def test_a_bot_started_without_its_database_migrates_when_it_comes(postgresql):
    async with behind_cable(postgresql) as (cable, address):
        await cable.cut()
        async with opened(address) as store:
            await serves_without_database(store)
            await cable.plug()
            await caught_up(store)


@pytest.mark.usefixtures("impatient")
async def test_each_reason_for_which_the_database_is_away_is_told_once(postgresql):
    change = text("UPDATE alembic_version SET version_num = '0099'")
    engine = make_engine(postgresql)
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address) as store,
        ):
            await engine.run(lambda connection: connection.execute(change), write=True)
            await cable.cut()
            assert not await store.ping()
            await cable.plug()
            async with asyncio.timeout(10):
                while len(logs) < 2:
                    await asyncio.sleep(0.05)
            await asyncio.sleep(0.5)  # in which it is looked for several times
    await engine.dispose()
    assert {line["event"] for line in logs} == {
        "the database is away; questions are still answered"
    }
    refused, newer = (line["reason"] for line in logs)
    assert refused.startswith("ConnectionRefusedError")
    assert newer.startswith("DATABASE_URL: the tables there, of version '0099', are another")


@pytest.mark.usefixtures("impatient")
async def test_a_database_that_could_only_be_read_for_a_while_is_back_after_it(postgresql):
    name = urlsplit(postgresql).path[1:]
    admin = await asyncpg.connect(postgresql)
    with structlog.testing.capture_logs() as logs:
        async with opened(postgresql, replicas=True) as store:
            await admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            await admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE datname = '{name}' AND pid <> pg_backend_pid()"
            )
            await store.record(asked("Et après ?", "none"))
            await store.settle(1)
            assert not await store.ping()
            await asyncio.sleep(0.5)  # in which it is looked for, and other tables are met
            await admin.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
            await until_back(store)
            await store.settle(2)
            rows = await store.export(datetime.now(UTC))
    await admin.close()
    assert [row[1] for row in rows[1:]] == ["Et après ?"]
    assert [(line["event"], line.get("reason", "")[:36]) for line in logs] == [
        (
            "the database is away; questions are still answered",
            "ReadOnlySQLTransactionError (25006),",
        ),
        ("the database is back", ""),
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_database_that_can_only_be_read_is_not_ready(postgresql):
    async def execute(*statements: str) -> None:
        connection = await asyncpg.connect(postgresql)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    role = f"motamot_test_{uuid4().hex[:12]}"
    parts = urlsplit(postgresql)
    where = parts.netloc.rpartition("@")[2]
    await execute(
        f"CREATE ROLE {role} LOGIN PASSWORD 's3cret'", f"GRANT ALL ON SCHEMA public TO {role}"
    )
    try:
        async with opened(urlunsplit(parts._replace(netloc=f"{role}:s3cret@{where}"))) as store:
            assert await store.ping()
            await execute(f"REVOKE UPDATE ON ALL TABLES IN SCHEMA public FROM {role}")
            assert not await store.ping()
            assert await store.claim(1) == "new"
            await execute(f"GRANT UPDATE ON ALL TABLES IN SCHEMA public TO {role}")
            assert await store.ping()
    finally:
        await execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")


@pytest.mark.usefixtures("impatient")
async def test_a_wrong_password_is_an_outage_that_does_not_tell_it(postgresql):
    address = postgresql.replace("/motamot_test_", "/no_such_").replace("@", ":s3cret@", 1)
    with structlog.testing.capture_logs() as logs:
        async with opened(address) as store:
            assert not await store.ping()
            assert await store.claim(1) == "new"
    assert "s3cret" not in str(logs)


@pytest.mark.usefixtures("impatient")
async def test_the_backlog_is_bounded_but_never_drops_an_erasure(postgresql, monkeypatch):
    monkeypatch.setattr(writer_module, "BACKLOG", 20)
    async with (
        behind_cable(postgresql) as (cable, address),
        opened(address) as store,
    ):
        await store.record(asked("À oublier ?", "none", 9))
        await store.settle(1)
        await cable.cut()
        for n in range(100):
            await store.record(asked("Trop ?", "none", 1, n))
        assert not await store.forget(9)
        await cable.plug()
        await until_back(store)
        await store.settle(2)
        assert len(await store.export(datetime.now(UTC))) == 21


@pytest.mark.usefixtures("impatient")
async def test_one_change_refused_takes_no_other_with_it(postgresql):
    async with opened(postgresql) as store:
        with structlog.testing.capture_logs() as logs:
            await store.record(asked("Bien ?", "none", 1, 1))
            await store.record(
                AnsweredQuestion("?", "far too long a language", "none", None, "v", 1, 2)
            )
            await store.record(asked("Aussi ?", "none", 1, 3))
            await store.settle(1)
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == [
            "Bien ?",
            "Aussi ?",
        ]
        assert {line["event"] for line in logs} == {"the database refused"}


async def test_what_the_database_refuses_to_erase_or_to_keep_is_not_said_to_be_done(tmp_path):
    path = tmp_path / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        await store.remember(1, 0, Memory("fr", Context(question="Qui ?")))
        await store.settle(1)
        refuse(path, "DELETE ON conversations", "INSERT ON shelved")
        done = await asyncio.gather(store.shelve(5, 7, "{}"), store.forget(1), store.forget(2))
        assert done == [False, False, True]
        assert await store.shelved() == []
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DROP TRIGGER refusal_0")
        assert await store.forget(1), "sent again, as the reader was told to"


def refuse(path: Path, *acts: str) -> None:
    """Have an SQLite database refuse some changes, as one whose rights were taken away would."""
    with closing(sqlite3.connect(path)) as connection:
        for number, act in enumerate(acts):
            connection.execute(
                f"CREATE TRIGGER refusal_{number} BEFORE {act} "
                "BEGIN SELECT RAISE(ABORT, 'no right'); END"
            )


async def test_what_no_database_can_take_is_logged_and_takes_no_other_change_with_it(url):
    """SQLite's driver says so by an error that is none of the database's."""
    async with opened(url) as store:
        with structlog.testing.capture_logs() as logs:
            await store.record(asked("Bien ?", "none", 1, 1))
            await store.record(asked("Trop grand ?", "none", 1, 2**70))
            await store.record(asked("Aussi ?", "none", 1, 3))
            await store.settle(1)
            assert await store.question_under(1, 2**70) is None
        rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Bien ?", "Aussi ?"]
    assert {line["event"] for line in logs} == {"the database refused"}


@pytest.mark.usefixtures("impatient")
async def test_an_unforeseen_error_is_logged_and_the_database_is_looked_for_all_the_same(tmp_path):
    errors = [RuntimeError("a bug"), RuntimeError("a bug")]

    async def catch_up() -> None:
        if errors:
            raise errors.pop()

    path = tmp_path / "kept.sqlite3"
    database = database_module.Database(f"sqlite:///{path}", catch_up)
    with structlog.testing.capture_logs() as logs:
        path.mkdir()  # a folder is no database
        await database.open()
        assert not await database.ping()
        path.rmdir()
        async with asyncio.timeout(10):
            while errors or not await database.ping():
                await asyncio.sleep(0.05)
        await database.close()
    assert [line["event"] for line in logs] == [
        "the database is away; questions are still answered",
        *["looking for the database failed; it is tried again"] * 2,
        "the database is back",
    ]


async def test_at_the_end_a_server_that_is_silent_is_not_waited_for(postgresql):
    async with behind_cable(postgresql) as (cable, address):
        store = Store(address, 30, replicas=True)
        await store.open()
        assert await store.claim(1) == "new"
        cable.hang()
        await store.release(1)
        await store.record(asked())
        with structlog.testing.capture_logs() as logs:
            async with asyncio.timeout(store_module.CLOSING + 2):
                await store.close()
        assert logs == [
            {"event": "changes are lost with the database away", "changes": 2, "log_level": "error"}
        ]
        await asyncio.sleep(4)  # the driver gives up by itself


async def test_statements_in_errors_hide_what_readers_wrote(url):
    engine = make_engine(url)
    asked = {"q": "a secret question"}
    with pytest.raises(Exception, match="hidden due to hide_parameters") as caught:
        await engine.run(lambda c: c.execute(text("SELECT :q FROM nowhere"), asked), write=False)
    assert "a secret question" not in str(caught.value)
    await engine.dispose()
