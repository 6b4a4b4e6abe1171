"""A database's address, and the engine for it."""

import asyncio
import os.path
import re
import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit
from uuid import uuid4

from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy import Engine as SyncEngine
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")

QUICK = 3.0
"""Seconds that anything a reader waits for may take."""
_THREADS = 2  # so that a long write does not block reads
_SCRUB_WAITS = 0.2
"""Seconds that `scrub` waits for processes that read the file; writers wait as long."""

_OTHERS_OPTIONS = frozenset(
    {
        *("pgbouncer", "connection_limit", "pool_timeout"),
        *("connect_timeout", "client_encoding", "fallback_application_name", "hostaddr"),
        *("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count"),
        *("tcp_user_timeout", "load_balance_hosts", "channel_binding", "require_auth"),
        *("requirepeer", "gssencmode", "gssdelegation", "sslcompression", "sslsni"),
        *("sslcertmode", "sslcrldir", "sslkeylogfile"),
    }
)
"""Options for other clients, mainly libpq. The driver would pass them to the server, which refuses
unknown ones; ``client_encoding`` would change the letters stored."""
_WRONG_ADDRESS = frozenset({"42704", "22023", "55P02"})
"""PostgreSQL's codes for a parameter that is unknown, wrong, or cannot be set by clients."""
_HOST = r"(?:\[[^\[\]]*\]|[^\[\]:,@]*)(?::\d+)?"
_SQLITE = re.compile(r"(?i)sqlite(?:\+\w+)?://")
_POSTGRESQL = re.compile(r"(?i)postgres(?:ql)?(?:\+\w+)?://")
_AUTHORITY = re.compile(rf"(?:[^@]*@)?{_HOST}(?:,{_HOST})*")
"""User and hosts; a password character that is not encoded looks like an invalid port."""


class StoreError(Exception):
    """The database failed; the message is one line, without the password."""


class Engine(ABC):
    """Runs work on a database without blocking the event loop, in one transaction."""

    dialect: str
    """``sqlite`` or ``postgresql``."""

    @abstractmethod
    async def run(self, work: Callable[[Connection], T], *, write: bool) -> T:
        """The result of ``work``; with ``write``, its changes are committed."""

    @abstractmethod
    async def scrub(self) -> None:
        """Remove deleted data from SQLite's files, too, unless another process is reading them."""

    @abstractmethod
    async def dispose(self) -> None:
        """Close every connection."""


def is_sqlite(database_url: str) -> bool:
    """Whether an address is that of an SQLite file, rather than of a server."""
    return _SQLITE.match(database_url) is not None


def make_engine(database_url: str, *, quick: bool = True) -> Engine:
    """The engine for ``sqlite:///path`` or ``postgres://…``, not connected yet.

    Without ``quick``, statements have no time limit: for migrations.

    Raises:
        StoreError: the address is of neither kind.
    """
    if is_sqlite(database_url):
        return _sqlite(database_url)
    if _POSTGRESQL.match(database_url):
        return _postgresql(database_url, quick=quick)
    raise StoreError("DATABASE_URL: expected sqlite:///FILE or postgres://USER@HOST/NAME.")


def _sqlite(database_url: str) -> Engine:
    try:
        path = make_url(database_url).database
    except ArgumentError:
        path = None
    if not path or path == ":memory:":
        raise StoreError(
            "DATABASE_URL: expected sqlite:///FILE, with three slashes; an in-memory database keeps nothing."
        )
    engine = create_engine(
        URL.create("sqlite", database=path),
        hide_parameters=True,
        pool_size=_THREADS,
        pool_timeout=QUICK,
        connect_args={"timeout": QUICK - 1},
    )

    @event.listens_for(engine, "do_connect")
    def _private(*_: object) -> None:
        # other users of this machine must not read what readers wrote
        if not Path(path).exists():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).touch(mode=0o600)

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()
        entry.info["file"] = Path(path).stat()

    @event.listens_for(engine, "checkout")
    def _look(_: DBAPIConnection, entry: ConnectionPoolEntry, __: object) -> None:
        # what is written to a deleted file is lost
        if not os.path.samestat(entry.info["file"], Path(path).stat()):
            raise DisconnectionError("the database file was replaced")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # the driver would begin too late, never before DDL, and fail instead of waiting
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return _InThreads(engine)


def missing_folder(database_url: str) -> Path | None:
    """The folder of an SQLite database that would have to be made first; None if it is there."""
    folder = None
    if is_sqlite(database_url):
        with suppress(ArgumentError):
            folder = Path(make_url(database_url).database or "").absolute().parent
    return folder if folder and not folder.exists() else None


def _write_ahead(cursor: DBAPICursor) -> None:
    # when two processes change the mode of a new file, SQLite refuses without a timeout
    until = time.monotonic() + QUICK - 1
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _postgresql(database_url: str, *, quick: bool) -> Engine:
    # imported here because SQLite needs neither
    import asyncpg  # type: ignore[import-untyped]
    from sqlalchemy.ext.asyncio import create_async_engine

    parts = _parsed(database_url)
    dsn, pooled = _driver_address(parts), _is_pooled(parts)

    async def connect() -> object:
        # asyncpg understands the same addresses as PostgreSQL's tools, also sslmode
        try:
            return await asyncpg.connect(
                dsn,
                timeout=QUICK - 1,
                command_timeout=QUICK - 1 if quick else None,
                statement_cache_size=0 if pooled else _STATEMENTS,
            )
        except (asyncpg.PostgresError, asyncpg.InterfaceError, ValueError, OverflowError) as error:
            of_address = isinstance(error, asyncpg.ClientConfigurationError | OverflowError)
            if of_address or getattr(error, "sqlstate", None) in _WRONG_ADDRESS:
                raise StoreError(
                    f"DATABASE_URL: it cannot be connected with as it is written "
                    f"({str(error).splitlines()[0]}); mend that, or leave it out."
                ) from None
            raise ConnectionError(f"{type(error).__name__}: {error}") from None

    return _InLoop(
        create_async_engine(
            "postgresql+asyncpg://",
            connect_args={
                "async_creator_fn": connect,
                **(_EACH_TRANSACTION_ELSEWHERE if pooled else {}),
            },
            hide_parameters=True,
            pool_size=4,
            max_overflow=4,
            pool_timeout=QUICK,
        )
    )


_STATEMENTS = 100
"""Prepared statements that the driver keeps for a connection."""
_EACH_TRANSACTION_ELSEWHERE: dict[str, object] = {
    "prepared_statement_cache_size": 0,
    "prepared_statement_name_func": lambda: f"motamot_{uuid4().hex}",
}
"""What SQLAlchemy's dialect needs behind a pooler that may give each transaction another of the server's connections."""


def _is_pooled(parts: SplitResult) -> bool:
    """Whether an address says that it is that of such a pooler."""
    return dict(parse_qsl(parts.query)).get("pgbouncer", "").lower() in ("true", "1", "yes")


def _parsed(database_url: str) -> SplitResult:
    """The parts of an address. The errors are our own: the libraries' contain the password."""
    try:
        parts = urlsplit(database_url)
    except ValueError:
        parts = None
    if parts is None or not _AUTHORITY.fullmatch(parts.netloc):
        raise StoreError(
            "DATABASE_URL: expected postgres://USER@HOST:PORT/NAME; a password's signs such as "
            "/ # ? @ [ must be percent-encoded (%2F %23 %3F %40 %5B)."
        )
    return parts


def _driver_address(parts: SplitResult) -> str:
    """The address for the driver."""
    query = dict(parse_qsl(parts.query))
    if "hostaddr" in query:
        query.setdefault("host", query["hostaddr"])
    kept = {name: value for name, value in query.items() if name not in _OTHERS_OPTIONS}
    return urlunsplit(parts._replace(scheme="postgresql", query=urlencode(kept)))


class _InThreads(Engine):
    """SQLite: a whole transaction runs in a thread, instead of each statement."""

    dialect = "sqlite"

    def __init__(self, engine: SyncEngine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="sqlite")

    async def run(self, work: Callable[[Connection], T], *, write: bool) -> T:
        def transact() -> T:
            try:
                with self._engine.begin() if write else self._reading.connect() as connection:
                    return work(connection)
            except Exception:
                # connections to a file that was read only would stay so
                self._engine.dispose()
                raise

        return await asyncio.get_running_loop().run_in_executor(self._threads, transact)

    async def scrub(self) -> None:
        def truncate() -> None:
            # the -wal file contains deleted data until it is truncated
            address = f"{Path(self._engine.url.database or '').absolute().as_uri()}?mode=rw"
            with suppress(sqlite3.Error):
                connection = sqlite3.connect(address, _SCRUB_WAITS, uri=True)
                with closing(connection):
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

        await asyncio.get_running_loop().run_in_executor(self._threads, truncate)

    async def dispose(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._threads, self._engine.dispose)
        self._threads.shutdown(wait=False)


class _InLoop(Engine):
    """PostgreSQL, with an asynchronous driver."""

    dialect = "postgresql"

    def __init__(self, engine: "AsyncEngine") -> None:
        self._engine = engine
        self._reading = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def run(self, work: Callable[[Connection], T], *, write: bool) -> T:
        async with self._engine.begin() if write else self._reading.connect() as connection:
            try:
                return await connection.run_sync(work)
            except Exception:
                # the session may have bad settings, such as read only, and would keep them
                await connection.invalidate()
                raise

    async def scrub(self) -> None:
        """Do nothing: the files are the server's."""

    async def dispose(self) -> None:
        await self._engine.dispose()
