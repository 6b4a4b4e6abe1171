"""The HTTP server: uvicorn's protocol on a socket of ours, with connections one can cut."""

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

Asgi = Callable[
    [
        MutableMapping[str, Any],
        Callable[[], Awaitable[MutableMapping[str, Any]]],
        Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ],
    Awaitable[None],
]


class Connections:
    """The open connections by the client's address."""

    def __init__(self) -> None:
        self._transports: dict[tuple[str, int], asyncio.Transport] = {}

    def add(self, transport: asyncio.Transport) -> None:
        """A client connected."""
        self._transports[transport.get_extra_info("peername")[:2]] = transport

    def is_open(self, client: tuple[str, int]) -> bool:
        """Whether that client still waits for an answer."""
        transport = self._transports.get(client)
        return transport is not None and not transport.is_closing()

    async def cut(self, client: tuple[str, int]) -> None:
        """Drop a client's connection without a word."""
        transport = self._transports.pop(client, None)
        if transport is not None:
            transport.abort()
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    def cut_all(self) -> None:
        """Drop everybody."""
        for transport in self._transports.values():
            transport.abort()
        self._transports.clear()

    def prune(self) -> None:
        """Forget those who left."""
        if len(self._transports) > 1000:
            self._transports = {
                client: transport
                for client, transport in self._transports.items()
                if not transport.is_closing()
            }


class HttpServer:
    """Serves an ASGI application on loopback, without uvicorn's signal handlers and loggers."""

    def __init__(self, app: Asgi, connections: Connections, host: str, port: int) -> None:
        self.app = app
        self.connections = connections
        self.host, self.port = host, port
        self._state = ServerState()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen; port 0 takes a free one."""
        config = uvicorn.Config(
            self.app,
            http=H11Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_keep_alive=60,
            proxy_headers=False,
        )
        config.load()
        sock = socket.create_server((self.host, self.port), backlog=2048)
        sock.setblocking(False)  # noqa: FBT003
        self.port = sock.getsockname()[1]
        state, connections = self._state, self.connections

        class Protocol(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                # asyncio does that only for sockets that say they are TCP, which this one does not
                connection = transport.get_extra_info("socket")
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connections.prune()
                connections.add(transport)

        def build() -> asyncio.Protocol:
            return Protocol(config=config, server_state=state, app_state={})

        self._server = await asyncio.get_running_loop().create_server(build, sock=sock)

    async def stop(self) -> None:
        """Stop listening and drop everybody."""
        if self._server is not None:
            self._server.close()
        self.connections.cut_all()
        await asyncio.sleep(0)
        tasks = list(self._state.tasks)
        for task in tasks:
            task.cancel()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1):
                await asyncio.gather(*tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()
