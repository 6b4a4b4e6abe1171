"""The order in which updates are handled: one by one in each chat, several chats at a time."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable, Mapping
from contextvars import ContextVar
from types import MappingProxyType
from typing import Literal

import structlog
from telegram import Update

from bot.recent import Recent
from bot.store import Store
from bot.telegram import metrics
from bot.telegram.slots import one_of

HOLD = 40.0
"""Seconds after which an unanswered update is given back, to come again."""
FINISH = 6.0
"""Seconds for updates in progress at the end; platforms kill ten seconds after SIGTERM."""
_REMEMBERED = 1_000

Outcome = Literal["answered", "ignored", "limited", "unreachable", "failed", "known", "again"]
"""What became of an update.

Answered, not for the bot, over the limit, from a chat that cannot be written to, given up after a bug, answered
before, must come again.
"""

_noted: ContextVar[Mapping[str, str]] = ContextVar("noted", default=MappingProxyType({}))
_log = structlog.stdlib.get_logger(__name__)


def note(**said: str) -> None:
    """Add to the log line of the update that is being handled, and to no other."""
    _noted.set(said)


class Unanswered(Exception):
    """Nothing can be sent for now; the update must come again, after at least ``after`` seconds."""

    def __init__(self, reason: str, after: float = 0.0) -> None:
        super().__init__(reason)
        self.after = after


class Unserved(Exception):
    """The update is not answered and need not come again, as ``outcome`` tells."""

    outcome: Outcome


class Ignored(Unserved):
    """The update is not for the bot, or changes nothing."""

    outcome = "ignored"


class Limited(Unserved):
    """The reader or the group asked too much in a minute."""

    outcome = "limited"


class Unreached(Unserved):
    """The chat cannot be written to."""

    outcome = "unreachable"


class Intake:
    """Passes updates to ``handle``: each chat's in order, ``concurrency`` chats at a time.

    A chat that only waits until Telegram accepts calls again does not count.
    ``handle`` raises Unanswered if the update must come again, Unserved if it gets no answer. Any
    other exception is a bug, of which the reader was told; the update is given up. A task ends once
    the store has noted its update as done; only then may it be acknowledged.
    """

    def __init__(
        self, handle: Callable[[Update], Awaitable[None]], store: Store, concurrency: int
    ) -> None:
        self._handle = handle
        self._store = store
        self._slots = asyncio.Semaphore(concurrency)
        self._turns: dict[Hashable, asyncio.Task[Outcome]] = {}
        self._tasks: set[asyncio.Task[Outcome]] = set()
        self._after: Recent[int, float] = Recent(_REMEMBERED)

    def take(self, update: Update) -> "asyncio.Task[Outcome]":
        """Queue an update behind the others of its chat; the task ends when it is done."""
        chat = chat_of(update)
        before = self._turns.get(chat)
        task = asyncio.create_task(self._deal_with(update, before))
        self._turns[chat] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._leave(chat, done))
        return task

    def again_in(self, update_id: int) -> float:
        """Seconds until a returned update can be answered, if known."""
        return max(0.0, (self._after.get(update_id) or 0.0) - time.monotonic())

    async def finish(self, seconds: float) -> int:
        """Wait up to ``seconds`` for updates in progress; give the rest back.

        Returns:
            How many updates must come again.
        """
        in_hand = list(self._tasks)
        if in_hand:
            _, late = await asyncio.wait(in_hand, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        return sum(must_come_again(task) for task in in_hand)

    def _leave(self, chat: Hashable, task: "asyncio.Task[Outcome]") -> None:
        self._tasks.discard(task)
        if self._turns.get(chat) is task:
            del self._turns[chat]

    async def _deal_with(self, update: Update, before: "asyncio.Task[Outcome] | None") -> Outcome:
        if before is not None:
            await asyncio.wait([before])
            if must_come_again(before):
                return "again"  # a chat's questions are answered in order
        async with one_of(self._slots):
            began = time.perf_counter()
            metrics.updates_in_flight.inc()
            outcome: Outcome = "again"
            try:
                outcome = await self._once(update)
            finally:
                metrics.updates_in_flight.dec()
                metrics.updates.labels(outcome).inc()
            seconds = time.perf_counter() - began
            if outcome == "answered":
                metrics.answer_seconds.observe(seconds)
            ms = round(seconds * 1e3, 1)
            _log.info("update", id=update.update_id, outcome=outcome, ms=ms, **_noted.get())
            return outcome

    async def _once(self, update: Update) -> Outcome:
        number = update.update_id
        match await self._store.claim(number):
            case "answered":
                return "known"
            case "in_hand":
                return "again"
        outcome: Outcome = "again"
        try:
            outcome = await self._try(update)
        finally:
            if outcome == "again":
                await self._store.release(number)
        if outcome != "again":
            await self._store.settle(number)
        return outcome

    async def _try(self, update: Update) -> Outcome:
        number = update.update_id
        try:
            async with asyncio.timeout(HOLD) as held:
                await self._handle(update)
        except Unanswered as error:
            self._after.set(number, time.monotonic() + error.after)
            _log.warning("unanswered for now", id=number, reason=str(error))
            return "again"
        except Unserved as unserved:
            return unserved.outcome
        except asyncio.CancelledError:
            if _is_ending():
                raise
            _log.exception("update given up: cancelled from within", id=number)
            return "failed"
        except Exception:  # noqa: BLE001 - one update's bug must not stop the others
            if held.expired():
                _log.warning("unanswered for now", id=number, reason=f"not sent in {HOLD:.0f} s")
                return "again"
            _log.exception("update given up", id=number)
            return "failed"
        return "answered"


def must_come_again(task: "asyncio.Task[Outcome]") -> bool:
    """Whether an update whose task ended must come again."""
    return task.cancelled() or task.exception() is not None or task.result() == "again"


def _is_ending() -> bool:
    """Whether this task is being cancelled."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def chat_of(update: Update) -> Hashable:
    """The key whose updates are handled in order: chat, else user."""
    if update.effective_chat is not None:
        return "chat", update.effective_chat.id
    if update.effective_user is not None:
        return "user", update.effective_user.id
    return "update", update.update_id
