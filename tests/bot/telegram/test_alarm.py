"""Errors told to admins: grouped, at most one message a minute."""

import asyncio
import io
import logging
from contextlib import AsyncExitStack

import pytest
import structlog

from bot import logs
from bot.logs import HIDDEN, Redactor
from bot.settings import load_settings
from bot.telegram import alarm as alarm_module
from bot.telegram.alarm import MOST_KINDS, Alarm, listening
from bot.telegram.app import in_background

SECRET = "s3cret-password"
Group = list[tuple[str, int]]


class Listener:
    """Admins who are told, and a clock that a test moves."""

    def __init__(self) -> None:
        self.groups: asyncio.Queue[Group] = asyncio.Queue()
        self.broken = False
        self.seconds = 1_000.0

    async def tell(self, group: Group) -> None:
        if self.broken:
            raise RuntimeError("no way to tell")
        await self.groups.put(group)

    async def next(self) -> Group:
        return await asyncio.wait_for(self.groups.get(), 5)


@pytest.fixture
def listener():
    return Listener()


@pytest.fixture
async def alarm(listener):
    alarm = Alarm(listener.tell, clock=lambda: listener.seconds)
    yield alarm
    await alarm.close()


async def test_the_first_error_is_told_at_once(alarm, listener):
    alarm.raise_("no wifi")
    assert await listener.next() == [("no wifi", 1)]


async def test_errors_of_one_moment_are_told_together_the_commonest_first(alarm, listener):
    for what in ("rare", "common", "common", "common"):
        alarm.raise_(what)
    assert await listener.next() == [("common", 3), ("rare", 1)]
    assert listener.groups.empty()


async def test_within_a_minute_nothing_more_is_told(alarm, listener):
    alarm.raise_("first")
    await listener.next()
    for _ in range(3):
        alarm.raise_("second")
        await asyncio.sleep(0)
    assert listener.groups.empty()


async def test_what_came_within_the_minute_is_told_at_its_end(alarm, listener, monkeypatch):
    monkeypatch.setattr(alarm_module, "EVERY", 0.05)
    alarm.raise_("first")
    await listener.next()
    alarm.raise_("second")
    alarm.raise_("second")
    assert listener.groups.empty()
    assert await listener.next() == [("second", 2)]


async def test_after_a_quiet_minute_an_error_is_told_at_once_again(alarm, listener):
    alarm.raise_("first")
    await listener.next()
    listener.seconds += alarm_module.EVERY
    alarm.raise_("second")
    assert await listener.next() == [("second", 1)]


async def test_of_very_many_kinds_only_some_are_named_and_those_are_counted(alarm, listener):
    for number in range(MOST_KINDS + 50):
        alarm.raise_(f"error {number}")
    alarm.raise_("error 0")
    group = await listener.next()
    assert len(group) == MOST_KINDS
    assert group[0] == ("error 0", 2)


async def test_at_the_end_what_waits_is_told_without_waiting(alarm, listener):
    alarm.raise_("first")
    await listener.next()
    alarm.raise_("last")
    await alarm.close()
    assert listener.groups.get_nowait() == [("last", 1)]


async def test_what_is_being_told_at_the_end_is_told(listener):
    began = asyncio.Event()

    async def tell_slowly(group: Group) -> None:
        first = not began.is_set()
        began.set()
        if first:
            await asyncio.Event().wait()
        await listener.tell(group)

    alarm = Alarm(tell_slowly)
    alarm.raise_("first")
    await began.wait()
    await alarm.close()
    assert listener.groups.get_nowait() == [("first", 1)]


async def test_at_the_end_who_cannot_be_told_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(alarm_module, "LAST", 0.05)

    async def never(_: Group) -> None:
        await asyncio.Event().wait()

    alarm = Alarm(never)
    alarm.raise_("unheard")
    await asyncio.wait_for(alarm.close(), 5)


async def test_an_error_in_telling_does_not_end_it(alarm, listener):
    listener.broken = True
    alarm.raise_("unheard")
    await asyncio.sleep(0.01)
    listener.broken = False
    listener.seconds += alarm_module.EVERY
    alarm.raise_("heard")
    assert await listener.next() == [("heard", 1)]


async def test_what_fails_in_the_background_is_logged_and_told(alarm, listener):
    async def fail() -> None:
        raise ValueError("no date")

    async with AsyncExitStack() as stack:
        with structlog.testing.capture_logs() as lines:
            in_background(stack, fail(), alarm)
            assert await listener.next() == [("ValueError: no date", 1)]
    assert [line["log_level"] for line in lines] == ["error"]


async def test_what_is_ended_in_the_background_is_no_failure(alarm, listener):
    async with AsyncExitStack() as stack:
        in_background(stack, asyncio.sleep(60), alarm)
        await asyncio.sleep(0)
    await alarm.close()
    assert listener.groups.empty()


# --- what is logged ---


@pytest.fixture
def logging_set_up():
    root = logging.getLogger()
    handlers, root.handlers = root.handlers, []
    logs.set_up(load_settings({}, "no such file"), stream=io.StringIO())
    yield
    root.handlers = handlers
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


@pytest.mark.usefixtures("logging_set_up")
async def test_errors_that_are_only_logged_are_told_with_their_reason(alarm, listener):
    database = structlog.stdlib.get_logger("bot.store.database")
    with listening(alarm, Redactor([SECRET])):
        database.error("the database is away", reason=f"no {SECRET} for it")
        database.warning("not so bad")
        database.info("all is well")
        structlog.stdlib.get_logger("bot.telegram.polling").error("another process polls")
        structlog.stdlib.get_logger("bot.telegram.sending").error("told by others")
    database.error("nobody listens")
    assert sorted(await listener.next()) == [
        ("another process polls", 1),
        (f"the database is away: no {HIDDEN} for it", 1),
    ]
    await alarm.close()
    assert listener.groups.empty()
