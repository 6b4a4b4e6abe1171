"""The connection to the database, and what happens while it is away."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from sqlalchemy import Connection, text
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError, SQLAlchemyError

from bot.store.engine import QUICK, StoreError, make_engine
from bot.store.migrate import upgrade

Work = Callable[[Connection], "T"]
T = TypeVar("T")

MIGRATION_SECONDS = 60.0
"""How long a start waits for its migrations, or for another replica's."""
PAUSE_SECONDS = 0.25, 5.0
"""Between two looks for a database that is away: at first, and at most."""

_log = structlog.stdlib.get_logger(__name__)
_AWAY = (SQLAlchemyError, OSError, TimeoutError)
_WRONG = (DataError, IntegrityError, ProgrammingError)
_REFUSALS = ("22", "23", "42")
"""PostgreSQL's classes of such errors, of which asyncpg's dialect tells only some apart."""
_NO_TABLE = "42P01"
"""PostgreSQL's error of a table that is not there: with the next arrival it is."""
_TABLE = re.compile(r"\b(?:INTO|FROM|UPDATE) (\w+)")
"""The table of a statement."""
_OF_TABLE = ", table "


class AwayError(StoreError):
    """The database cannot be reached just now."""


class Database:
    """Runs work on the database quickly or not at all.

    The first failure is logged once, as is each other reason that is met while looking for the
    database in the background; until it is back, everything fails at once. It is when ``on_return``, which writes what has waited, does not
    find it away again: a table may be damaged where all else is well.
    """

    def __init__(self, database_url: str, on_return: Callable[[], Awaitable[object]]) -> None:
        self._url = database_url
        self._engine = make_engine(database_url)
        self._on_return = on_return
        self._search: asyncio.Task[None] | None = None
        self._away = True
        self._told: set[str] = set()

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._engine.dialect

    @property
    def shareable(self) -> bool:
        """Whether several replicas can work on it."""
        return self.dialect == "postgresql"

    async def open(self) -> None:
        """Connect and migrate; where that fails, go on looking in the background.

        Raises:
            StoreError: the tables there are not ours.
        """
        try:
            await self._arrive()
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, questions are still answered
            self._lost(error)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._search is not None:
            self._search.cancel()
            await asyncio.wait([self._search])
        await self._engine.dispose()

    async def ping(self) -> bool:
        """Whether the database can be written to, at this moment."""
        try:
            await self.write(_ping)
        except StoreError:
            return False
        return True

    async def read(self, work: "Work[T]") -> T:
        """What ``work`` reads.

        Raises:
            StoreError: the database is away, or refuses.
        """
        return await self._run(work, write=False)

    async def write(self, work: "Work[T]") -> T:
        """What ``work`` gives, its changes made in one transaction.

        Raises:
            StoreError: the database is away, or refuses; nothing was changed.
        """
        return await self._run(work, write=True)

    async def scrub(self) -> None:
        """Leave nothing of what was deleted in SQLite's files, if that can be done now."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(QUICK):
                await self._engine.scrub()

    async def _run(self, work: "Work[T]", *, write: bool) -> T:
        if self._away:
            raise AwayError("The database is away.")
        try:
            try:
                return await self._attempt(work, write=write)
            except (SQLAlchemyError, ConnectionError) as error:
                if _refuses(error):
                    raise
                # an old connection that died, or a deadlock: fresh from the pool it may do
                return await self._attempt(work, write=write)
        except Exception as error:  # noqa: BLE001 - a bug, of this work alone, is a refusal too
            if _refuses(error) or not isinstance(error, _AWAY):
                # a bug shows where; the database's own tells what readers wrote
                bug = not isinstance(error, SQLAlchemyError)
                _log.error("the database refused", reason=_reason(error), exc_info=bug)
                raise StoreError(f"The database refused: {_reason(error)}") from None
            self._lost(error)
            raise AwayError(f"The database is away: {_reason(error)}") from None

    async def _attempt(self, work: "Work[T]", *, write: bool) -> T:
        async with asyncio.timeout(QUICK):
            return await self._engine.run(work, write=write)

    def _lost(self, error: Exception) -> None:
        self._away = True
        reason = _reason(error)
        if (kind := reason.partition(_OF_TABLE)[0]) not in self._told:
            self._told.add(kind)
            _log.error("the database is away; questions are still answered", reason=reason)
        if self._search is None or self._search.done():
            self._search = asyncio.create_task(self._find())

    async def _find(self) -> None:
        pause, most = PAUSE_SECONDS
        while self._away:
            await asyncio.sleep(pause)
            pause = min(2 * pause, most)
            try:
                await self._arrive()
                await self._on_return()
            except AwayError:
                continue
            except (StoreError, *_AWAY) as error:
                self._lost(error)
            except Exception:  # noqa: BLE001 - a bug must not end the search
                self._away = True
                _log.exception("looking for the database failed; it is tried again")
        self._told.clear()
        _log.info("the database is back")

    async def _arrive(self) -> None:
        """Migrate, for it may come empty, and write something, for a full disk can be read."""
        await migrate(self._url)
        await self._attempt(_write_nothing, write=True)
        self._away = False


async def migrate(database_url: str) -> None:
    """Bring the tables of a database up to date; safe where several start at once."""
    await _once(database_url, upgrade, write=True)


async def trouble_with(database_url: str) -> str | None:
    """Why a database cannot be used, in one line; None when it can, its tables now up to date.

    Raises:
        StoreError: the address is of no known kind, or the tables there are not ours.
    """
    try:
        await migrate(database_url)
    except _AWAY as error:
        return _reason(error)
    return None


async def foreign_encoding(database_url: str) -> str | None:
    """What a database is encoded in when that is not UTF-8, which takes every letter; None else."""
    with contextlib.suppress(*_AWAY):
        name = await _once(database_url, _encoding, write=False)
        return None if name == "UTF8" else name
    return None


async def _once(database_url: str, work: "Work[T]", *, write: bool) -> T:
    engine = make_engine(database_url, quick=False)
    try:
        async with asyncio.timeout(MIGRATION_SECONDS):
            return await engine.run(work, write=write)
    finally:
        await engine.dispose()


def _encoding(connection: Connection) -> str:
    if connection.dialect.name != "postgresql":
        return "UTF8"
    return str(connection.execute(text("SHOW server_encoding")).scalar())


def _ping(connection: Connection) -> None:
    # takes what writing takes, and leaves nothing behind
    connection.execute(text("UPDATE alembic_version SET version_num = version_num WHERE 1 = 0"))


def _write_nothing(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def _refuses(error: BaseException) -> bool:
    """Whether the database is there and does not take this: trying again would not help."""
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    return state != _NO_TABLE and (isinstance(error, _WRONG) or state[:2] in _REFUSALS)


def _reason(error: BaseException) -> str:
    """An error in one line, without what readers wrote, of which PostgreSQL's messages tell."""
    if isinstance(error, StoreError):
        return str(error)
    cause = getattr(error, "orig", None) or error
    if state := getattr(cause, "sqlstate", None):
        kind = type(cause.__cause__ or cause).__name__
        table = _TABLE.search(getattr(error, "statement", None) or "")
        return f"{kind} ({state})" + (f"{_OF_TABLE}{table[1]}" if table else "")
    return f"{type(cause).__name__}: {str(cause).splitlines()[0] if str(cause) else ''}".rstrip(
        ": "
    )
