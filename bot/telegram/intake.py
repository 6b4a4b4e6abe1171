"""The order in which updates are dealt with: within a chat one by one, between chats side by side."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Literal, Protocol

import structlog
from telegram import Update

from bot import metrics

Outcome = Literal["answered", "failed", "known", "again"]
"""What became of an update: dealt with, given up for a bug, answered before, or to come again."""

_log = structlog.stdlib.get_logger(__name__)


class Unanswered(Exception):
    """For a while nothing can be sent: the update must come again."""


class Claims(Protocol):
    """Who remembers which updates were dealt with."""

    async def claim(self, update_id: int, /) -> Literal["new", "answered", "in_hand"]:
        """Take an update, unless it was answered or another process has it in hand."""

    async def settle(self, update_ids: Sequence[int], /) -> None:
        """Note updates as dealt with."""

    async def release(self, update_id: int, /) -> None:
        """Give an update back unanswered."""


class Intake:
    """Hands updates to ``handle``, each chat's in their order, ``concurrency`` chats at a time.

    ``handle`` raises Unanswered when the update must come again; any other exception is a bug of
    which the reader was told: the update is given up.
    """

    def __init__(
        self, handle: Callable[[Update], Awaitable[None]], claims: Claims, concurrency: int
    ) -> None:
        self._handle = handle
        self._claims = claims
        self._slots = asyncio.Semaphore(concurrency)
        self._turns: dict[Hashable, asyncio.Task[Outcome]] = {}

    def take(self, update: Update) -> "asyncio.Task[Outcome]":
        """Queue an update behind its chat's others; the task ends when it has been dealt with."""
        chat = chat_of(update)
        before = self._turns.get(chat)
        task = asyncio.create_task(self._deal_with(update, before))
        self._turns[chat] = task
        task.add_done_callback(lambda done: self._leave(chat, done))
        return task

    async def settle(self, update_ids: Sequence[int]) -> None:
        """Note updates as dealt with, before Telegram is told so."""
        if update_ids:
            await self._claims.settle(update_ids)

    async def finish(self, seconds: float) -> None:
        """Wait for what is in hand, but no longer than ``seconds``."""
        if self._turns:
            await asyncio.wait(list(self._turns.values()), timeout=seconds)

    def _leave(self, chat: Hashable, task: "asyncio.Task[Outcome]") -> None:
        if self._turns.get(chat) is task:
            del self._turns[chat]

    async def _deal_with(self, update: Update, before: "asyncio.Task[Outcome] | None") -> Outcome:
        if before is not None:
            await asyncio.wait([before])
            if not before.cancelled() and before.exception() is None and before.result() == "again":
                return "again"  # what was asked first is answered first
        async with self._slots:
            began = time.perf_counter()
            metrics.updates_in_flight.inc()
            outcome: Outcome = "again"
            try:
                outcome = await self._once(update)
            finally:
                metrics.updates_in_flight.dec()
                metrics.updates.labels(outcome).inc()
            seconds = time.perf_counter() - began
            metrics.answer_seconds.observe(seconds)
            _log.info("update", id=update.update_id, outcome=outcome, ms=round(seconds * 1e3, 1))
            return outcome

    async def _once(self, update: Update) -> Outcome:
        match await self._claims.claim(update.update_id):
            case "answered":
                return "known"
            case "in_hand":
                return "again"
        try:
            await self._handle(update)
        except Unanswered as error:
            _log.warning("unanswered for now", id=update.update_id, reason=str(error))
            await self._claims.release(update.update_id)
            return "again"
        except Exception:  # noqa: BLE001 - one update's bug must not stop the others
            _log.exception("update given up", id=update.update_id)
            return "failed"
        return "answered"


def chat_of(update: Update) -> Hashable:
    """What an update must wait for others of: its chat, else its user."""
    if update.effective_chat is not None:
        return "chat", update.effective_chat.id
    if update.effective_user is not None:
        return "user", update.effective_user.id
    return "update", update.update_id
