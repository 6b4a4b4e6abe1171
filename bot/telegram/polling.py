"""Long polling that acknowledges an update only when it is done."""

import asyncio
import json
import math
import time
import warnings
from collections.abc import Hashable
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import structlog
from telegram import Bot, Update
from telegram.error import (
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)
from telegram.warnings import PTBUserWarning

from bot.store import Store
from bot.telegram import metrics
from bot.telegram.intake import (
    FINISH,
    Intake,
    Outcome,
    chat_of,
    must_come_again,
)
from bot.telegram.pacer import GARBAGE, kind_of
from bot.telegram.refusals import Refusals, Stopped
from bot.telegram.shelf import nameless, read
from bot.telegram.updates import ALLOWED, number_of, parse

LONG = 30
"""Seconds that Telegram keeps a call open when there is nothing new."""
STALL = 60.0
"""Seconds beyond LONG in which Telegram answers no call, after which the process ends."""
LATE = 10.0
"""Seconds that an answer may take beyond the time for which Telegram keeps the call open."""
WINDOW = 100
"""Most updates that Telegram gives before some are acknowledged."""
BRAKE = 0.55
"""Seconds between two calls with the same offset; sooner, Telegram gives only one update."""
KEPT = 86_400.0
"""Seconds after which Telegram drops an update itself."""
_HELD_UP = 2.0  # seconds in progress after which an update no longer keeps others out
_PULSE = 0.05  # seconds to wait for updates in progress before fetching more, if there are many
_GOODBYE = 1.0  # seconds that the last acknowledgement may take
_CONFLICT_WAIT = 5.0
_WAITS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
_RESTS = (1.0, 2.0, 5.0, 15.0, 30.0, 60.0)

# Not Bot.get_updates: it loses the whole batch if one update in it is malformed.
warnings.filterwarnings("ignore", message=".*Bot.getUpdates", category=PTBUserWarning)
_log = structlog.stdlib.get_logger(__name__)


@dataclass(slots=True)
class _Held:
    """An update that is not done: in progress while it has a task, else resting until ``due``."""

    update: Update
    raw: Any
    task: "asyncio.Task[Outcome] | None" = None
    tries: int = 0
    due: float = 0.0
    shelved: bool = False
    since: float = field(default_factory=time.monotonic)


class Polling:
    """Fetches updates and passes them to ``intake``.

    The offset moves only past updates that are done: Telegram is the queue. While some are in
    progress or rest until they can be answered, new ones are fetched. Telegram gives at most
    WINDOW; before those that take long keep others out, they go to a shelf in ``store``.

    A call that fails is made again after growing waits, however long that takes: another process
    would fail, too. Only silence ends it: calls that are neither answered nor refused.
    """

    def __init__(self, bot: Bot, intake: Intake, store: Store) -> None:
        self._bot = bot
        self._intake = intake
        self._store = store
        self._refusals = Refusals(InvalidToken, Forbidden)
        self._shelf_was_read = False
        self._held: dict[int, _Held] = {}
        self._done: set[int] = set()  # what Telegram may forget
        self._next_due = math.inf
        self._stuck = False  # and that is told
        self._offset = 0
        self._fetched: tuple[int, float] = (-1, 0.0)
        self._began = -math.inf  # when the last call did
        self._alive = time.monotonic()

    async def run(self, stop: asyncio.Event) -> int:
        """Poll until ``stop``, then finish updates in progress.

        Returns:
            How many updates are left to Telegram, or on the shelf.

        Raises:
            Stopped: the token was revoked, or nothing moves any more.
        """
        polling = asyncio.create_task(self._poll())
        watching = asyncio.create_task(self._watch())
        stopping = asyncio.create_task(stop.wait())
        tasks = (polling, watching, stopping)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            wanted = stop.is_set()
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(polling, watching, return_exceptions=True)
        await self._finish()
        for error in ended:
            if isinstance(error, Stopped):
                raise error
            if isinstance(error, Exception):
                raise Stopped(f"the fetcher died: {type(error).__name__}") from error
        if not wanted:
            raise Stopped("the fetcher died: it was cancelled")
        return len(self._held)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(1)
            if time.monotonic() - self._alive > LONG + STALL:
                raise Stopped(f"Telegram has answered no call for {LONG + STALL:.0f} seconds")

    async def _poll(self) -> None:
        failures, silent = 0, False
        while True:
            if not silent:
                self._alive = time.monotonic()
            await self._read_shelf()
            await self._note_ended()
            await self._give_up()
            self._start_due()
            await self._make_room()
            self._move_on()
            if not await self._may_fetch():
                continue
            try:
                batch = await self._fetch(self._patience())
            except TelegramError as error:
                self._refusals.count(error)
                failures, silent = failures + 1, isinstance(error, TimedOut)
                if not silent:
                    self._alive = time.monotonic()
                await self._pause(error, failures)
                continue
            self._refusals.count(None)
            failures, silent = 0, False
            self._take(batch)

    async def _read_shelf(self) -> None:
        """Take what an earlier run has shelved, once the database is available."""
        if self._shelf_was_read:
            return
        updates = await read(self._store)
        self._shelf_was_read = updates is not None
        for raw in updates or ():
            self._take([raw], shelved=True)
            if raw["update_id"] not in self._held:  # done, or it cannot be read
                await self._store.unshelve(raw["update_id"])

    async def _fetch(self, hold: int) -> list[Any]:
        self._began = time.monotonic()
        try:
            batch = await self._bot.do_api_request(
                "getUpdates",
                api_kwargs={
                    "offset": self._offset,
                    "limit": WINDOW,
                    "timeout": hold,
                    "allowed_updates": list(ALLOWED),
                },
                read_timeout=hold + LATE,
            )
        except EndPointNotFound as error:  # how python-telegram-bot puts a refused token here
            raise InvalidToken from error
        except GARBAGE as error:
            raise NetworkError("getUpdates gave garbage") from error
        finally:
            self._fetched = self._offset, time.monotonic()
        if not isinstance(batch, list):
            raise NetworkError("getUpdates did not give a list")
        if batch and all(number_of(raw) is None for raw in batch):  # none can be acknowledged
            raise NetworkError("getUpdates gave only updates without a number")
        return batch

    def _patience(self) -> int:
        """Seconds that Telegram may keep the next call open."""
        if not self._held:
            return LONG
        if self._waited_for or any(held.task for held in self._held.values()):
            return 0
        return int(max(0.0, min(LONG, self._next_due - time.monotonic())))

    @property
    def _waited_for(self) -> list[int]:
        """The updates that Telegram must keep, in order."""
        return sorted(number for number, held in self._held.items() if not held.shelved)

    def _take(self, batch: list[Any], *, shelved: bool = False) -> None:
        """Hold the new updates of a batch."""
        for raw in batch:
            number = number_of(raw)
            if number is not None and (number in self._held or number in self._done):
                if number in self._held and self._held[number].shelved:
                    self._done.add(number)  # shelved by a run that did not get to acknowledge it
                continue
            update = parse(raw, self._bot)
            if update is not None:
                self._held[update.update_id] = _Held(update, raw, shelved=shelved)
            elif number is not None:
                self._done.add(number)

    async def _give_up(self) -> None:
        """Drop due updates that Telegram or the shelf has dropped in the meantime."""
        now = time.monotonic()
        for number, held in list(self._held.items()):
            if held.task is not None or not held.tries or held.due > now:
                continue
            if held.shelved and not await self._store.is_shelved(number):
                del self._held[number]
            elif not held.shelved and now - held.since > KEPT:
                del self._held[number]
                self._done.add(number)
                _log.error("update given up: it could not be answered for a day", id=number)
                for behind in self._held.values():
                    if chat_of(behind.update) == chat_of(held.update):
                        behind.tries = 0  # it only waited for the other, and may be tried now

    def _start_due(self) -> None:
        """Start due updates in order, none before an earlier one of its chat."""
        now = time.monotonic()
        resting: set[Hashable] = set()
        self._next_due = math.inf
        for number in sorted(self._held):
            held = self._held[number]
            if held.task is not None:
                continue
            chat = chat_of(held.update)
            if chat in resting:
                continue  # a chat's questions are answered in order
            if held.due > now:
                resting.add(chat)
                self._next_due = min(self._next_due, held.due)
            else:
                held.task = self._intake.take(held.update)

    async def _may_fetch(self) -> bool:
        """Wait a little for updates in progress; returns whether to fetch new ones now."""
        now = time.monotonic()
        offset, at = self._fetched
        if not self._held:
            if self._offset <= offset:  # the last call may have returned at once, with nothing new
                await asyncio.sleep(self._began + BRAKE - now)
            return True
        tasks = [held.task for held in self._held.values() if held.task is not None]
        full = len(self._waited_for) + len(self._done) >= WINDOW
        if self._offset > offset and not full:
            if tasks:
                await asyncio.wait(tasks, timeout=_PULSE * min(1.0, len(tasks) / 20))
            return True
        rest = max(0.0, min(1.0 if full else at + BRAKE - now, self._next_due - now))
        if tasks:
            await asyncio.wait(tasks, timeout=rest, return_when=asyncio.FIRST_COMPLETED)
        else:
            await asyncio.sleep(rest)
        return (
            not full and not any(task.done() for task in tasks) and (time.monotonic() >= at + BRAKE)
        )

    async def _note_ended(self) -> None:
        """Drop updates that are done; the others rest before another try."""
        for number, held in list(self._held.items()):
            if held.task is None or not held.task.done():
                continue
            if must_come_again(held.task):
                rest = _RESTS[min(held.tries, len(_RESTS) - 1)]
                held.due = time.monotonic() + max(rest, self._intake.again_in(number))
                held.tries += 1
                held.task = None
            else:
                del self._held[number]
                if held.shelved:
                    await self._store.unshelve(number)
                else:
                    self._done.add(number)

    def _move_on(self) -> None:
        """Move the offset past the leading updates that are done."""
        if waited_for := self._waited_for:
            self._offset = waited_for[0]
        elif self._done:
            self._offset = max(self._done) + 1
        self._done = {number for number in self._done if number >= self._offset}

    async def _make_room(self) -> None:
        """If many updates wait, shelve the leading ones that rest, or that are held up: a busy group's."""
        given = len(self._waited_for) + len(self._done)
        if given < WINDOW // 2:
            self._stuck = False
            return
        latest = time.monotonic() - _HELD_UP
        leading = list(
            takewhile(
                lambda held: held.task is None or held.since <= latest,
                [self._held[number] for number in self._waited_for],
            )
        )
        await asyncio.gather(*map(self._shelve, leading))
        if given >= WINDOW and leading and not leading[0].shelved and not self._stuck:
            self._stuck = True
            _log.error(
                f"{WINDOW} updates wait and cannot be put aside without the database; "
                "others wait behind them"
            )

    async def _shelve(self, held: _Held) -> None:
        number, chat = held.update.update_id, held.update.effective_chat
        content = json.dumps(nameless(held.raw))
        held.shelved = await self._store.shelve(number, chat.id if chat else 0, content)
        if held.shelved:
            self._done.add(number)

    async def _pause(self, error: TelegramError, failures: int) -> None:
        wait = _WAITS[min(failures, len(_WAITS)) - 1]
        if isinstance(error, Conflict):
            metrics.telegram_errors.labels("conflict").inc()
            by_webhook = "webhook" in error.message.lower()
            wait = 0.0 if by_webhook and failures == 1 else max(wait, _CONFLICT_WAIT)
            _log.error(
                "another process polls with this token, or a webhook is set; trying again",
                reason=error.message,
                wait=wait,
            )
            if by_webhook:
                await self._take_webhook_down()
        elif isinstance(error, TimedOut):
            metrics.telegram_errors.labels("timeout").inc()
            wait = 0.0 if failures == 1 else wait
            _log.warning("Telegram does not answer; trying again", wait=wait)
        else:
            metrics.telegram_errors.labels(kind_of(error)).inc()
            wait = self._refusals.wait_after(error, wait)
            _log.warning(self._refusals.told(error), reason=str(error), wait=wait)
        await asyncio.sleep(wait)

    async def _take_webhook_down(self) -> None:
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
            _log.warning("the webhook was taken down")
        except TelegramError as error:
            _log.warning("the webhook could not be taken down", reason=str(error))

    async def _finish(self) -> None:
        """Wait for updates in progress, and acknowledge those that the last call did not."""
        await self._intake.finish(FINISH)
        await self._note_ended()
        self._move_on()
        if self._offset not in (0, self._fetched[0]):  # Telegram delays another call with the same
            try:
                await asyncio.wait_for(self._fetch(0), _GOODBYE)
            except (TelegramError, TimeoutError) as error:
                reason = str(error) or "it does not answer"
                _log.info(
                    "Telegram could not be told what is answered; what comes again is known",
                    reason=reason,
                )
