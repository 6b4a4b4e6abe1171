"""Which updates are new, in progress or answered, so that none is answered twice."""

import time
from typing import Literal
from uuid import uuid4

from sqlalchemy import Connection, bindparam, func, select

from bot.recent import Recent
from bot.store.database import Database
from bot.store.engine import StoreError
from bot.store.grouping import Grouped
from bot.store.statements import Statements
from bot.store.tables import updates
from bot.store.writer import Change, Writer

Claim = Literal["new", "answered", "in_hand"]

LEASE_SECONDS = 45.0
"""How long a claim lasts: longer than any answer may take."""
REMEMBERED = 20_000
"""Ids of answered updates kept in memory."""
_OF_NUMBERS = select(updates.c.update_id, updates.c.answered_at, updates.c.holder).where(
    updates.c.update_id.in_(bindparam("numbers", expanding=True))
)


class Claims:
    """Hands out each update once.

    A single process keeps claims in memory, so they end with it. Replicas (``shared``) keep them
    in the database, each under its own name.
    """

    def __init__(
        self, database: Database, writer: Writer, statements: Statements, *, shared: bool
    ) -> None:
        self._database = database
        self._writer = writer
        self._statements = statements
        self._take = statements.take(LEASE_SECONDS)
        self._shared = shared
        self._holder = uuid4().hex
        self._in_hand: dict[int, float] = {}
        self._answered: Recent[int, None] = Recent(REMEMBERED)
        self._highest: int | None = None
        self._asking: Grouped[int, Claim] = Grouped(self._ask)

    async def open(self) -> None:
        """Read the highest id answered; updates above it are new without asking the database."""
        if not self._shared:
            self._highest = await self._database.read(_highest)

    async def claim(self, update_id: int) -> Claim:
        """Claim an update. If it is ``new``, the caller answers it, then settles or releases it."""
        if update_id in self._answered:
            return "answered"
        if self._in_hand.get(update_id, 0) > time.monotonic():
            return "in_hand"
        self._in_hand[update_id] = time.monotonic() + LEASE_SECONDS
        if self._highest is not None and update_id > self._highest:
            return "new"
        claim: Claim = "new"
        try:
            claim = await self._asking.submit(update_id)
        except StoreError:
            pass  # better answered twice than not at all
        except BaseException:
            del self._in_hand[update_id]
            raise
        if claim != "new":
            del self._in_hand[update_id]
        return claim

    async def settle(self, update_id: int, now: int) -> None:
        """Note that an update is done, after all earlier changes are written."""
        row = {"update_id": update_id, "answered_at": now}
        written = self._writer.put(Change(self._statements.settle, row))
        self._in_hand.pop(update_id, None)
        self._answered.set(update_id, None)
        if self._highest is not None:
            self._highest = max(self._highest, update_id)
        await written

    async def release(self, update_id: int) -> None:
        """Give up a claim without an answer; does not wait for the database."""
        self._in_hand.pop(update_id, None)
        if self._shared:
            row = {"released": update_id, "by": self._holder}
            self._writer.put(Change(self._statements.release, row))

    async def _ask(self, update_ids: list[int]) -> list[Claim]:
        def work(connection: Connection) -> dict[int, Claim]:
            if self._shared:
                rows = [{"update_id": i, "holder": self._holder} for i in sorted(update_ids)]
                connection.execute(self._take, rows)
            found = connection.execute(_OF_NUMBERS, {"numbers": update_ids})
            return {row.update_id: self._verdict(row.answered_at, row.holder) for row in found}

        ask = self._database.write if self._shared else self._database.read
        claims = await ask(work)
        return [claims.get(update_id, "new") for update_id in update_ids]

    def _verdict(self, answered_at: int | None, holder: str | None) -> Claim:
        if answered_at is not None:
            return "answered"
        return "new" if holder == self._holder or not self._shared else "in_hand"


def _highest(connection: Connection) -> int:
    query = select(func.max(updates.c.update_id)).where(updates.c.answered_at.is_not(None))
    return connection.execute(query).scalar() or 0
