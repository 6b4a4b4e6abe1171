"""The connection to the database, and what happens while it is away."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from sqlalchemy import Connection, delete, false, insert, select, text, update
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError, SQLAlchemyError

from bot.store.engine import QUICK, StoreError, make_engine
from bot.store.migrate import upgrade
from bot.store.tables import metadata, owner

Work = Callable[[Connection], "T"]
T = TypeVar("T")

_MIGRATION_SECONDS = 60.0
"""How long a start waits for its migrations, or for another replica's."""
PAUSE_SECONDS = 0.25, 5.0
"""Pauses between tries to reach a database that is away: the first, and the longest."""

_log = structlog.stdlib.get_logger(__name__)
_AWAY = (SQLAlchemyError, OSError, TimeoutError)
_WRONG = (DataError, IntegrityError, ProgrammingError)
_REFUSALS = ("22", "23", "42")
"""PostgreSQL's codes of such errors; SQLAlchemy's asyncpg dialect has no classes for some."""
_NO_TABLE = "42P01"
"""PostgreSQL's code for a missing table: no refusal of one change, but of all."""
_LOST_STATEMENT = ("42P05", "26000")
"""The codes for a prepared statement that is another's, or gone: the server's connection was exchanged."""
_POOLER = "is there a pooler between, such as PgBouncer? Then add ?pgbouncer=true to DATABASE_URL"
_ADVICE = {
    "42501": "the role must own the tables, or else be granted rights on them and CREATE on the schema",
    _NO_TABLE: "a table is missing: restore it, or give the bot an empty database",
    "3F000": "no schema is selected: create one, or set the role's search_path",
    "25006": "it is read-only: is it a replica, or a server that is being moved?",
    "53100": "its disk is full",
    **dict.fromkeys(_LOST_STATEMENT, _POOLER),
}
"""How to mend what some of PostgreSQL's codes tell."""
_TABLE = re.compile(r"\b(?:INTO|FROM|UPDATE) (\w+)")
"""The table of a statement."""
_OF_TABLE = ", table "


class AwayError(StoreError):
    """The database cannot be reached just now."""


class Database:
    """Runs work on the database quickly or not at all.

    The first failure is logged. From then on all work fails immediately, while reconnecting is tried
    in the background; each new reason is logged once. The database counts as back only after
    ``on_return`` has written the backlog, since a single table may be damaged.
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
        """Whether several replicas can use it."""
        return self.dialect == "postgresql"

    @property
    def away(self) -> bool:
        """Whether it could not be reached the last time."""
        return self._away

    async def open(self) -> None:
        """Connect and migrate; if that fails, keep trying in the background.

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
        """Close every connection."""
        if self._search is not None:
            self._search.cancel()
            await asyncio.wait([self._search])
        await self._engine.dispose()

    async def ping(self) -> bool:
        """Whether the database can be written to now."""
        try:
            await self.write(_ping)
        except StoreError:
            return False
        return True

    async def read(self, work: "Work[T]") -> T:
        """The result of ``work``, which only reads.

        Raises:
            StoreError: the database is away, or refuses.
        """
        return await self._run(work, write=False)

    async def write(self, work: "Work[T]") -> T:
        """The result of ``work``, whose changes are made in one transaction.

        Raises:
            StoreError: the database is away, or refuses; nothing was changed.
        """
        return await self._run(work, write=True)

    async def scrub(self) -> None:
        """Remove deleted data from SQLite's files, too, if that is possible now."""
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
                # a dead connection or a deadlock: another connection may succeed
                return await self._attempt(work, write=write)
        except Exception as error:  # noqa: BLE001 - a bug, of this work alone, is a refusal too
            if _refuses(error) or not isinstance(error, _AWAY):
                # a bug needs its traceback; the database's own errors may quote readers
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
        """Migrate, since it may be empty, and write, since a full disk can still be read."""
        await migrate(self._url)
        await self._attempt(_write_nothing, write=True)
        self._away = False


async def migrate(database_url: str) -> None:
    """Bring the tables of a database up to date; several processes may do so at once."""
    await _once(database_url, upgrade, write=True)


async def trouble_with(database_url: str) -> str | None:
    """Why a database cannot be written to, in one line; None if it can, and its tables are up to date.

    Raises:
        StoreError: the address is of no known kind, or the tables there are not ours.
    """
    try:
        await migrate(database_url)
        await _once(database_url, _write_nothing, write=True)
    except _AWAY as error:
        return _reason(error)
    return None


async def foreign_encoding(database_url: str) -> str | None:
    """The encoding of a database, None if it is UTF-8, as it should be."""
    with contextlib.suppress(*_AWAY):
        name = await _once(database_url, _encoding, write=False)
        return None if name == "UTF8" else name
    return None


async def foreign_owner(database_url: str, bot_id: int) -> str | None:
    """What is wrong if a database is another bot's; None if it is not."""
    with contextlib.suppress(*_AWAY):
        found = await _once(database_url, owner_of, write=False)
        return of_another_bot(found) if found not in (None, bot_id) else None
    return None


def owner_of(connection: Connection) -> int | None:
    """The id of the bot whose database it is; None if none has served with it."""
    return connection.execute(select(owner.c.bot_id)).scalar()


def of_another_bot(bot_id: int | None) -> str:
    """What is wrong with a database of that bot's."""
    return (
        f"DATABASE_URL: the database is that of another bot, of id {bot_id}, and update numbers are each "
        "bot's own; give this bot a database of its own."
    )


async def _once(database_url: str, work: "Work[T]", *, write: bool) -> T:
    engine = make_engine(database_url, quick=False)
    try:
        async with asyncio.timeout(_MIGRATION_SECONDS):
            return await engine.run(work, write=write)
    finally:
        await engine.dispose()


def _encoding(connection: Connection) -> str:
    if connection.dialect.name != "postgresql":
        return "UTF8"
    return str(connection.execute(text("SHOW server_encoding")).scalar())


def _ping(connection: Connection) -> None:
    """Need each table and the right to change it; change nothing."""
    for table in metadata.sorted_tables:
        column = next(iter(table.columns))
        connection.execute(update(table).values({column: column}).where(false()))


def _write_nothing(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
    _ping(connection)
    for table in metadata.sorted_tables:
        nothing = select(table).where(false())
        connection.execute(insert(table).from_select(list(table.columns), nothing))
        connection.execute(delete(table).where(false()))


def _refuses(error: BaseException) -> bool:
    """Whether the database is available but refuses this, so that trying again would not help."""
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    of_all = state in (_NO_TABLE, *_LOST_STATEMENT)
    return not of_all and (isinstance(error, _WRONG) or state[:2] in _REFUSALS)


def _reason(error: BaseException) -> str:
    """An error in one line, without what readers wrote, which PostgreSQL's messages may quote."""
    if isinstance(error, StoreError):
        return str(error)
    cause = getattr(error, "orig", None) or error
    if state := getattr(cause, "sqlstate", None):
        kind = type(cause.__cause__ or cause).__name__
        table = _TABLE.search(getattr(error, "statement", None) or "")
        where = f"{_OF_TABLE}{table[1]}" if table else ""
        advice = _ADVICE.get(state, "")
        return f"{kind} ({state}){where}" + (f": {advice}" if advice else "")
    said = str(cause).splitlines()[0] if str(cause) else ""
    if said.startswith("no such table"):  # SQLite has no codes
        said += f" ({_ADVICE[_NO_TABLE]})"
    return f"{type(cause).__name__}: {said}".rstrip(": ")
