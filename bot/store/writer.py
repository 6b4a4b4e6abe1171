"""Writes changes to the database: in order, many per transaction; keeps them while it is away."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import Connection, Executable

from bot.store.database import AwayError, Database
from bot.store.engine import StoreError
from bot.store.grouping import Grouped

if TYPE_CHECKING:
    from asyncio import Future

BACKLOG = 10_000
"""Changes kept in memory while the database is away; later ones are dropped."""

Row = Mapping[str, Any]

_log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Change:
    """A statement and its values; one that ``erases`` keeps its place in the order, and is never dropped."""

    statement: Executable
    row: Row
    erases: bool = False


class Writer:
    """Writes changes in the order of the calls of `put`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._backlog: list[Change] = []
        self._group: Grouped[Change | None, bool] = Grouped(self._write)

    def put(self, change: Change, *, within: float = 0.0) -> "Future[bool]":
        """Write a change soon; the result is whether it is written, not while the database is away.

        All changes before it are then written, too, but for those that the database refused. It
        may wait ``within`` seconds to be written together with others.
        """
        return self._group.submit(change, within)

    def flush(self) -> "Future[bool]":
        """Write what is waiting, and the backlog; the result is whether nothing waits any more."""
        return self._group.submit(None)

    async def close(self) -> None:
        """Write what can be written; log how much is lost."""
        try:
            await self.flush()
        finally:
            if self._backlog:
                _log.error("changes are lost with the database away", changes=len(self._backlog))

    async def _write(self, group: list[Change | None]) -> list[bool]:
        waited = len(self._backlog)
        changes = self._backlog + [change for change in group if change is not None]
        self._backlog = changes
        try:
            written = iter((await self._write_all(changes))[waited:])
        except AwayError:
            first, rest = changes[:BACKLOG], changes[BACKLOG:]
            self._backlog = first + [change for change in rest if change.erases]
            return [False] * len(group)
        self._backlog = []
        return [change is None or next(written) for change in group]

    async def _write_all(self, changes: list[Change]) -> list[bool]:
        """Write changes in one transaction, if one is refused, each on its own; whether each is."""
        if not changes:
            return []
        try:
            await self._database.write(lambda connection: _execute(connection, changes))
        except AwayError:
            raise
        except StoreError:
            if len(changes) == 1:
                return [False]
            return [(await self._write_all([change]))[0] for change in changes]
        return [True] * len(changes)


def _execute(connection: Connection, changes: list[Change]) -> None:
    for statement, rows in _by_statement(changes):
        connection.execute(statement, rows)


def _by_statement(changes: list[Change]) -> Iterator[tuple[Executable, list[Row]]]:
    """Changes grouped by statement; none moves past one that erases."""
    for _, stretch in groupby(changes, key=lambda change: change.erases):
        rows: dict[Executable, list[Row]] = {}
        for change in stretch:
            rows.setdefault(change.statement, []).append(change.row)
        yield from rows.items()
