"""Databases for tests: SQLite files always, PostgreSQL where there is a server."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest

LOCAL_SERVERS = ("postgres://postgres@127.0.0.1:5432/postgres", "postgres:///postgres")
"""Where a server is looked for when DATABASE_URL_TEST does not say."""


async def server_url() -> str:
    """The address of a PostgreSQL server to make databases in; skips the test if there is none."""
    given = os.environ.get("DATABASE_URL_TEST")
    for url in [given] if given else LOCAL_SERVERS:
        try:
            connection = await asyncpg.connect(url, timeout=2)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            if given:
                raise
            continue
        await connection.close()
        return url
    pytest.skip("no PostgreSQL: set DATABASE_URL_TEST")


@contextlib.asynccontextmanager
async def postgresql_database() -> AsyncIterator[str]:
    """The address of an empty database that is gone afterwards."""
    server = await server_url()
    name = f"motamot_test_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(server)
    try:
        await connection.execute(f'CREATE DATABASE "{name}"')
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    finally:
        await connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        await connection.close()


class Cable:
    """A connection to a server that can be pulled out (``cut``) or go silent (``hang``)."""

    def __init__(self, host: str, port: int) -> None:
        self._upstream = host, port
        self._streams: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server | None = None
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._tasks: set[asyncio.Task[None]] = set()
        self.port = 0

    async def plug(self) -> None:
        self._flowing.set()
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        assert self._server is not None
        self._server.close()
        for stream in self._streams:
            stream.transport.abort()
        self._streams.clear()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def hang(self) -> None:
        self._flowing.clear()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        up_reader, up_writer = await asyncio.open_connection(*self._upstream)
        self._streams += [writer, up_writer]
        for source, sink in ((reader, up_writer), (up_reader, writer)):
            task = asyncio.create_task(self._pump(source, sink))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(65_536):
                await self._flowing.wait()
                sink.write(data)
                await sink.drain()
            sink.close()


@contextlib.asynccontextmanager
async def behind_cable(url: str) -> AsyncIterator[tuple[Cable, str]]:
    """A cable to a database, and the database's address at its other end."""
    parts = urlsplit(url)
    assert parts.hostname, "the outage tests want a server reached by TCP"
    cable = Cable(parts.hostname, parts.port or 5432)
    await cable.plug()
    user = parts.netloc.rpartition("@")[0]
    try:
        yield cable, urlunsplit(parts._replace(netloc=f"{user}@127.0.0.1:{cable.port}"))
    finally:
        await cable.cut()
