"""What is remembered about chats, and for how long."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

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
from bot.store import store as store_module
from index import Context, bundled_article
from tests.bot.store.kept import DAY, NOW, Clock, asked, keep_of, opened

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
        in_telegrams_time = NOW + timedelta(seconds=50)  # this clock is behind
        assert await store.was_answered(1, "Qui\0 ?", in_telegrams_time)
        assert not await store.was_answered(1, "Qui\0 ?", NOW + timedelta(minutes=2))


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
        assert await store.shelved() == {4: "another chat's", 6: "the wish", 7: "after"}


@pytest.mark.parametrize(("days", "kept_hours"), [(1, 24), (2, 48), (30, 48)])
async def test_a_shelved_update_is_kept_two_days_and_no_longer_than_retention(
    url, days, kept_hours
):
    clock = Clock()
    async with opened(url, clock=clock, days=days) as store:
        assert await store.shelve(5, 7, "{}")
        await store.sweep(NOW + timedelta(hours=kept_hours))
        assert await store.shelved() == {5: "{}"}
        await store.sweep(NOW + timedelta(hours=kept_hours, seconds=1))
        assert await store.shelved() == {}


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
