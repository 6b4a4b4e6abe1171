"""The queue of updates, and the long polls that empty it."""

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .config import Config
from .errors import POLL_CONFLICT, SET_WEBHOOK_CONFLICT, ApiError

ON_DEMAND = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_ID = 100_000_001
MAX_BATCH_BYTES = 1 << 22


@dataclass(frozen=True)
class Entry:
    """One update in the queue, as it goes out."""

    id: int
    kind: str
    payload: bytes
    lane: Hashable
    expires: float


class UpdateQueue:
    """Updates that the bot has not confirmed yet, in order."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.entries: dict[int, Entry] = {}
        self.history: deque[Entry] = deque(maxlen=50_000)
        self.again: list[Entry] = []
        self.allowed: list[str] = []
        self.next_id = FIRST_ID
        self.delivered = 0
        self.confirmed = 0
        self.skipped = 0
        self.listener: Callable[[Entry], None] | None = None
        self._poll: asyncio.Future[None] | None = None
        self._last_offset: int | None = None
        self._last_start = 0.0
        self._next_conflict = 0.0

    def push(self, kind: str, value: Any, lane: Hashable, ttl: float | None = None) -> int | None:
        """Queue an update; its number, or None when the bot does not want this kind."""
        if not self.wants(kind):
            self.skipped += 1
            return None
        return self.push_raw({kind: value}, kind=kind, lane=lane, ttl=ttl)

    def push_raw(
        self, value: Any, *, kind: str = "raw", lane: Hashable = None, ttl: float | None = None
    ) -> int:
        """Queue any JSON value as an update; an object without ``update_id`` gets one."""
        update_id = self.next_id
        self.next_id += 1
        if isinstance(value, dict) and "update_id" not in value:
            value = {"update_id": update_id, **value}
        expires = time.time() + (self.config.message_ttl if ttl is None else ttl)
        entry = Entry(update_id, kind, json.dumps(value).encode(), lane or update_id, expires)
        self._add(entry)
        return update_id

    def redeliver(self, update_id: int) -> None:
        """Deliver an update once more, though it was delivered or confirmed."""
        entry = next(entry for entry in reversed(self.history) if entry.id == update_id)
        self.again.append(entry)
        self._wake()
        if self.listener is not None:
            self.again.remove(entry)
            self.listener(entry)

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        return kind in self.allowed if self.allowed else kind not in ON_DEMAND

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot wants; None keeps what it said before."""
        if kinds is not None:
            self.allowed = list(kinds)

    def forget(self, entry: Entry) -> None:
        """The update was dealt with."""
        if self.entries.pop(entry.id, None) is not None:
            self.confirmed += 1

    def clear(self) -> None:
        """Drop everything that waits."""
        self.entries.clear()
        self.again.clear()

    def pending(self) -> list[Entry]:
        """What waits, oldest first."""
        now = time.time()
        for entry in [entry for entry in self.entries.values() if entry.expires < now]:
            del self.entries[entry.id]
        return list(self.entries.values())

    async def poll(self, offset: int, limit: int, wait: float) -> bytes:
        """The answer to getUpdates, a JSON array.

        Raises:
            ApiError: 409 when another poll takes over.
        """
        now = time.monotonic()
        if self.config.brakes and offset == self._last_offset:
            since = now - self._last_start
            if since < self.config.brake_seconds:
                wait = max(wait, self.config.brake_seconds)
            if since < 0.5:
                limit = 1
        self._last_offset, self._last_start = offset, now
        self._confirm(offset)
        batch = self._batch(limit)
        if batch or wait <= 0:
            return _array(batch)
        self.end_poll(POLL_CONFLICT)
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(wait):
                await poll
        except TimeoutError:
            pass
        except ApiError as conflict:
            await self._brake_conflict()
            raise conflict from None
        finally:
            if self._poll is poll:
                self._poll = None
        return _array(self._batch(limit))

    def end_poll(self, reason: str = SET_WEBHOOK_CONFLICT) -> None:
        """Answer the poll that waits with a 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(ApiError(409, reason))
        self._poll = None

    @property
    def is_polled(self) -> bool:
        """Whether a long poll waits now."""
        return self._poll is not None

    async def _brake_conflict(self) -> None:
        now = time.monotonic()
        if self.config.brakes and now < self._next_conflict:
            await asyncio.sleep(self.config.brake_seconds)
        else:
            self._next_conflict = now + self.config.brake_seconds

    def _add(self, entry: Entry) -> None:
        self.entries[entry.id] = entry
        self.history.append(entry)
        if self.listener is not None:
            self.listener(entry)
        self._wake()

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset > self.next_id + 10:
            return
        if offset < 0:
            for update_id in list(self.entries)[:offset]:
                del self.entries[update_id]
            return
        while self.entries:
            oldest = next(iter(self.entries))
            if oldest >= offset:
                return
            del self.entries[oldest]
            self.confirmed += 1

    def _batch(self, limit: int) -> list[bytes]:
        now = time.time()
        batch = [entry.payload for entry in self.again[:limit]]
        del self.again[:limit]
        room = MAX_BATCH_BYTES
        for entry in list(islice(self.entries.values(), 2 * limit)):
            if len(batch) >= limit or room <= 0:
                break
            if entry.expires < now:
                del self.entries[entry.id]
                continue
            room -= len(entry.payload) + 50
            batch.append(entry.payload)
        self.delivered += len(batch)
        return batch


def _array(batch: list[bytes]) -> bytes:
    return b"[" + b",".join(batch) + b"]"
