"""Long polling that acknowledges an update only when it has been dealt with."""

import asyncio
import time
import warnings
from collections.abc import Hashable
from typing import Any

import structlog
from telegram import Bot
from telegram.error import (
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.warnings import PTBUserWarning

from bot import metrics
from bot.telegram.intake import Intake, Outcome, chat_of
from bot.telegram.pacer import seconds_of
from bot.telegram.updates import ALLOWED, number_of, parse

LONG = 30
"""Seconds that Telegram holds a call open when there is nothing new."""
STALL = 60.0
"""Seconds without a finished call, beyond LONG, after which the process gives up."""
FINISH = 10.0
"""Seconds that what is in hand may take at the end."""
_LIMIT = 100
_WAITS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
_AGAIN = (1.0, 5.0, 15.0, 30.0, 60.0)
_PULSE = 0.05

# Bot.get_updates loses the whole batch when one update in it is malformed.
warnings.filterwarnings("ignore", message=".*Bot.getUpdates", category=PTBUserWarning)
_log = structlog.stdlib.get_logger(__name__)


class Stopped(Exception):
    """Polling cannot go on; the message says why, for a person."""


class Polling:
    """Fetches updates and hands them to ``intake``.

    The offset moves only past updates that were dealt with: Telegram is the queue. While some are
    in hand, new ones are fetched beside them, up to the hundred that Telegram gives at once.
    """

    def __init__(self, bot: Bot, intake: Intake) -> None:
        self._bot = bot
        self._intake = intake
        self._tasks: dict[int, asyncio.Task[Outcome]] = {}
        self._done: set[int] = set()
        self._tries: dict[int, int] = {}
        self._not_before: dict[int, float] = {}
        self._offset = 0
        self._alive = time.monotonic()
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Take no more updates; `run` ends when those in hand are dealt with."""
        self._stopping.set()

    async def run(self) -> None:
        """Poll until `stop`.

        Raises:
            Stopped: the token was revoked, or nothing moves any more.
        """
        polling = asyncio.create_task(self._poll())
        watching = asyncio.create_task(self._watch())
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({polling, watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (polling, watching, stopping):
                task.cancel()
            ended = await asyncio.gather(polling, watching, return_exceptions=True)
        await self._finish()
        for error in ended:
            if isinstance(error, Stopped):
                raise error
            if isinstance(error, Exception):
                raise Stopped(f"the fetcher died: {type(error).__name__}") from error

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(1)
            if time.monotonic() - self._alive > LONG + STALL:
                raise Stopped("no call to Telegram has come back for a minute")

    async def _poll(self) -> None:
        failures = 0
        while True:
            self._alive = time.monotonic()
            try:
                batch = await self._fetch(LONG if not self._tasks else 0)
            except (InvalidToken, Forbidden) as error:
                raise Stopped("Telegram does not know this token (any more)") from error
            except TelegramError as error:
                failures += 1
                await self._pause(error, failures)
                continue
            failures = 0
            new = self._take(batch)
            await self._acknowledge()
            if self._tasks:
                await self._wait_a_little(busy=new > 0)
            elif batch and not new:
                await asyncio.sleep(_PULSE)

    async def _fetch(self, hold: int) -> list[Any]:
        batch = await self._bot.do_api_request(
            "getUpdates",
            api_kwargs={
                "offset": self._offset,
                "limit": _LIMIT,
                "timeout": hold,
                "allowed_updates": list(ALLOWED),
            },
            read_timeout=hold + 10,
        )
        if not isinstance(batch, list):
            raise NetworkError("getUpdates did not give a list")
        return batch

    def _take(self, batch: list[Any]) -> int:
        """Queue what is new in a batch, in its order; how much that was."""
        new, now = 0, time.monotonic()
        resting: set[Hashable] = set()
        for raw in batch:
            number = number_of(raw)
            if number is not None and (
                number < self._offset or number in self._tasks or number in self._done
            ):
                continue
            update = parse(raw, self._bot)
            if update is not None:
                chat = chat_of(update)
                if chat in resting or self._not_before.get(update.update_id, 0.0) > now:
                    resting.add(chat)  # what was asked first is answered first
                    continue
                self._tasks[update.update_id] = self._intake.take(update)
            elif number is not None:
                self._done.add(number)
            new += 1
            if not self._offset and number is not None:
                self._offset = number
        return new

    async def _wait_a_little(self, *, busy: bool) -> None:
        """Until something is dealt with, or it is time to look for new updates."""
        await asyncio.wait(
            self._tasks.values(),
            timeout=_PULSE if busy else 5 * _PULSE,
            return_when=asyncio.FIRST_COMPLETED if not busy else asyncio.ALL_COMPLETED,
        )

    async def _acknowledge(self) -> None:
        """Note what was dealt with, and move the offset past what is dealt with from its start."""
        finished = [number for number, task in self._tasks.items() if task.done()]
        settled = []
        for number in finished:
            task = self._tasks.pop(number)
            if task.cancelled() or task.exception() is not None or task.result() == "again":
                self._come_again(number)
            else:
                settled.append(number)
                self._tries.pop(number, None)
                self._not_before.pop(number, None)
        if settled:
            await self._intake.settle(settled)
            self._done.update(settled)
        waiting = min((*self._tasks, *self._tries), default=None)
        while self._done and (first := min(self._done)) and (waiting is None or first < waiting):
            self._done.discard(first)
            self._offset = max(self._offset, first + 1)

    def _come_again(self, number: int) -> None:
        """Leave an update to Telegram for a while; give it up when only it keeps failing."""
        tries = self._tries.get(number, 0)
        if tries >= len(_AGAIN):
            _log.error("update given up after many tries", id=number)
            metrics.updates.labels("given up").inc()
            self._tries.pop(number, None)
            self._not_before.pop(number, None)
            self._done.add(number)
            return
        self._tries[number] = tries + 1
        self._not_before[number] = time.monotonic() + _AGAIN[tries]

    async def _pause(self, error: TelegramError, failures: int) -> None:
        wait = _WAITS[min(failures, len(_WAITS)) - 1]
        if isinstance(error, Conflict):
            metrics.telegram_errors.labels("conflict").inc()
            wait = max(wait, 5.0)
            _log.error(
                "another process polls with this token, or a webhook is set; trying again",
                reason=error.message,
                wait=wait,
            )
        elif isinstance(error, TimedOut):
            metrics.telegram_errors.labels("timeout").inc()
            wait = 0.0 if failures == 1 else wait
        else:
            metrics.telegram_errors.labels("network").inc()
            if isinstance(error, RetryAfter):
                wait = min(seconds_of(error), 60.0)
            _log.warning("Telegram cannot be reached; trying again", reason=str(error), wait=wait)
        await self._acknowledge()
        await asyncio.sleep(wait)

    async def _finish(self) -> None:
        """Let what is in hand be dealt with, and acknowledge it."""
        await self._intake.finish(FINISH)
        await self._acknowledge()
        if self._offset:
            try:
                await asyncio.wait_for(
                    self._bot.do_api_request(
                        "getUpdates",
                        api_kwargs={"offset": self._offset, "limit": 1, "timeout": 0},
                    ),
                    5,
                )
            except (TelegramError, TimeoutError) as error:
                _log.info("the last updates will come again", reason=str(error))
