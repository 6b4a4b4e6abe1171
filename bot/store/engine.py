"""A database's address, and the engine for it."""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

QUICK = 3.0
"""Seconds that anything a reader waits for may take."""

_POOLER_OPTIONS = {"channel_binding", "pgbouncer", "connection_limit", "pool_timeout"}
"""What hosts put into an address for other clients, and PostgreSQL itself does not know."""


class StoreError(Exception):
    """The database could not do it; the message is one line, without the password."""


def make_engine(database_url: str, *, quick: bool = True) -> AsyncEngine:
    """The engine for ``sqlite:///path`` or ``postgres://…``; nothing is connected to yet.

    Without ``quick``, statements may take as long as they take: for migrations.

    Raises:
        StoreError: the address is of neither kind.
    """
    kind = database_url.partition(":")[0].partition("+")[0].lower()
    if kind == "sqlite":
        return _sqlite(database_url)
    if kind in {"postgres", "postgresql"}:
        return _postgresql(database_url, quick=quick)
    raise StoreError("DATABASE_URL: expected sqlite:///FILE or postgres://USER@HOST/NAME.")


def _sqlite(database_url: str) -> AsyncEngine:
    try:
        path = make_url(database_url).database
    except ArgumentError:
        path = None
    if not path or path == ":memory:":
        raise StoreError(
            "DATABASE_URL: expected sqlite:///FILE; a database in memory keeps nothing."
        )
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=path),
        hide_parameters=True,
        pool_size=2,
        pool_timeout=QUICK,
        connect_args={"timeout": QUICK - 1},
    )

    @event.listens_for(engine.sync_engine, "do_connect")
    def _private(*_: object) -> None:
        # what readers wrote is nobody else's business on this machine
        if not Path(path).exists():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).touch(mode=0o600)
        # aiosqlite leaves a thread behind for a file that it cannot open
        Path(path).open("ab").close()

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        # the driver would begin late, not at all before DDL, and fail where it should wait
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql(database_url: str, *, quick: bool) -> AsyncEngine:
    import asyncpg  # type: ignore[import-untyped]

    parts = urlsplit(database_url)
    query = [(k, v) for k, v in parse_qsl(parts.query) if k not in _POOLER_OPTIONS]
    dsn = urlunsplit(parts._replace(scheme="postgresql", query=urlencode(query)))

    async def connect() -> object:
        # asyncpg reads the address as PostgreSQL's own tools do, sslmode and all
        try:
            return await asyncpg.connect(
                dsn, timeout=QUICK - 1, command_timeout=QUICK - 1 if quick else None
            )
        except (asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as error:
            raise ConnectionError(f"{type(error).__name__}: {error}") from None

    return create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connect,
        hide_parameters=True,
        pool_size=4,
        max_overflow=4,
        pool_timeout=QUICK,
    )
