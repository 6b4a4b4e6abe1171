"""The connections to Telegram."""

import asyncio
import importlib.util
import json
import ssl
import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.settings import SettingsError

CONNECT = 10.0
"""Seconds that connecting may take."""
ANSWER = 20.0
"""Seconds that Telegram may take to read a call, and to answer it."""
IDLE = 5.0
"""Seconds after which an unused connection is closed rather than used again."""
_NEXT_ADDRESS = 0.25  # seconds until the next address of a host is tried too, as browsers do

if importlib.util.find_spec("sniffio") is None:
    # httpcore tries to import it at every call; this makes that fail at once
    sys.modules["sniffio"] = None  # type: ignore[assignment]


class Connections(BaseRequest):
    """Makes calls over httpcore's connections, ``size`` at a time at most.

    httpx, which python-telegram-bot takes by itself, spends twice as long on a call as everything
    under it: on its models of request and response, on cookies and redirects that Telegram does
    not have, and on looking through its pool. It still makes the calls that upload a file.

    Args:
        size: how many calls go side by side; others wait.
        context: which certificates are trusted; those of certifi when not given.
    """

    def __init__(self, size: int, context: ssl.SSLContext | None = None) -> None:
        self._context = context
        self._slots = asyncio.Semaphore(size)
        self._idle: list[httpcore.AsyncConnectionInterface] = []
        self._uploading: HTTPXRequest | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take, unless a call says otherwise."""
        return ANSWER

    async def initialize(self) -> None:
        """Nothing to prepare: connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Close every connection."""
        while self._idle:
            await self._idle.pop().aclose()
        if self._uploading is not None:
            await self._uploading.shutdown()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """What Telegram answered.

        python-telegram-bot's own logs what is no JSON, and readers' words may stand in that.

        Raises:
            NetworkError: it is no JSON.
        """
        try:
            answer: dict[str, Any] = json.loads(payload)
        except (ValueError, RecursionError):
            raise NetworkError("an answer that is no JSON") from None
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *timeouts: Any,
        **named: Any,
    ) -> tuple[int, bytes]:
        """Make a call; gives the status and the body of the answer.

        Raises:
            TimedOut: something took too long.
            NetworkError: Telegram could not be reached, or not understood.
        """
        if request_data is not None and request_data.contains_files:
            upload = self._upload().do_request
            return _told(*await upload(url, method, request_data, read_timeout, *timeouts, **named))
        read = read_timeout if isinstance(read_timeout, int | float) else ANSWER
        content = request_data.json_payload if request_data is not None else b""
        try:
            async with asyncio.timeout(CONNECT + ANSWER):
                await self._slots.acquire()
        except TimeoutError:
            raise TimedOut("too many calls at the same time") from None
        try:
            return _told(*await self._call(parsed(url), method, content, read))
        except httpcore.TimeoutException as error:
            raise TimedOut from error
        except _FAILURES as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        finally:
            self._slots.release()

    async def _call(
        self, url: httpcore.URL, method: str, content: bytes, read: float
    ) -> tuple[int, bytes]:
        connection = await self._connection(url.origin)
        try:
            response = await connection.request(
                method,
                url,
                headers=_HEADERS,
                content=content,
                extensions={"timeout": {"connect": CONNECT, "write": ANSWER, "read": read}},
            )
        except BaseException:
            await connection.aclose()  # the rest of an answer may still arrive on it
            raise
        self._idle.append(connection)
        return response.status, response.content

    async def _connection(self, origin: httpcore.Origin) -> httpcore.AsyncConnectionInterface:
        """A free connection: the one last used, or a new one."""
        while self._idle:
            connection = self._idle.pop()
            ready = connection.is_idle() and not connection.has_expired()
            if ready and connection.can_handle_request(origin):
                return connection
            await connection.aclose()
        proxy = proxy_to(origin)
        pool = httpcore.AsyncConnectionPool(  # it knows how to make a connection, through a proxy or not
            self._trusted() if proxy or origin.scheme == b"https" else None,
            proxy=proxy,
            keepalive_expiry=IDLE,
            network_backend=_Network(),
        )
        return pool.create_connection(origin)

    def _upload(self) -> HTTPXRequest:
        if self._uploading is None:
            self._uploading = HTTPXRequest(
                connection_pool_size=1,
                connect_timeout=CONNECT,
                read_timeout=ANSWER,
                media_write_timeout=ANSWER,
                pool_timeout=CONNECT + ANSWER,
                httpx_kwargs={"verify": self._trusted()},
            )
        return self._uploading

    def _trusted(self) -> ssl.SSLContext:
        return self._context or _trusting()


def _told(status: int, body: bytes) -> tuple[int, bytes]:
    """An answer, if it is Telegram's, not an error page of a proxy, which would be quoted whole."""
    if status >= httpx.codes.MULTIPLE_CHOICES:
        try:
            Connections.parse_json_payload(body)
        except NetworkError as error:
            raise NetworkError(f"status {status}, {error.message}") from None
    return status, body


def proxy_to(origin: httpcore.Origin) -> httpcore.Proxy | None:
    """The proxy through which a server is reached, as HTTPS_PROXY, ALL_PROXY, NO_PROXY… say.

    Raises:
        SettingsError: it is no HTTP proxy.
    """
    host, proxies = origin.host.decode("ascii"), getproxies()
    address = proxies.get(origin.scheme.decode("ascii")) or proxies.get("all")
    if not address or proxy_bypass(host):
        return None
    address = address if "://" in address else f"http://{address}"
    try:
        proxy = httpx.Proxy(address)
    except (httpx.InvalidURL, ValueError):  # a port that is none, a scheme that nobody knows
        raise SettingsError(_NO_PROXY) from None
    if proxy.url.scheme not in ("http", "https"):
        raise SettingsError(_NO_PROXY)
    return httpcore.Proxy(_raw(proxy.url), auth=proxy.raw_auth)


_NO_PROXY = (
    "HTTPS_PROXY or ALL_PROXY: expected http://HOST:PORT; "
    "other proxies, such as SOCKS, are not supported."
)


@lru_cache(100)
def parsed(url: str) -> httpcore.URL:
    """The parts of an address, remembered: parsing takes long, and few are called."""
    return _raw(httpx.URL(url))


def _raw(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


@cache
def _trusting() -> ssl.SSLContext:
    """The trusted certificates, shared by all connections: they take a megabyte."""
    return httpx.create_ssl_context()


_HEADERS: dict[str | bytes, str | bytes] = {
    "User-Agent": BaseRequest.USER_AGENT,
    "Content-Type": "application/json",
}
_FAILURES = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


class _Network(httpcore.AsyncNetworkBackend):
    """asyncio's own connections, for httpcore's, anyio's, take longer than the call."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        del local_address, socket_options
        making = asyncio.create_task(
            asyncio.get_running_loop().create_connection(
                _Stream, host, port, happy_eyeballs_delay=_NEXT_ADDRESS
            )
        )
        try:
            async with asyncio.timeout(timeout):
                # asyncio can lose a socket when this is cancelled just as it has connected
                _, stream = await asyncio.shield(making)
        except asyncio.CancelledError:
            making.add_done_callback(_let_go)
            raise
        except TimeoutError as error:
            making.cancel()
            raise httpcore.ConnectTimeout from error
        except OSError as error:
            raise httpcore.ConnectError(error) from error
        return stream


class _Stream(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """Sends what was written when an answer is awaited, so that a request leaves in one piece."""

    _transport: asyncio.Transport

    def __init__(self) -> None:
        self._written: list[bytes] = []
        self._came = bytearray()
        self._news = asyncio.Event()
        self._ended = False
        self._error: Exception | None = None

    # --- what asyncio tells ---

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._came += data
        self._news.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self._error = self._error or exc
        self.eof_received()

    def eof_received(self) -> None:
        self._ended = True
        self._news.set()

    # --- what httpcore asks ---

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        self._transport.write(b"".join(self._written))
        self._written.clear()
        try:
            async with asyncio.timeout(timeout):
                await self._news.wait()
        except TimeoutError as error:
            raise httpcore.ReadTimeout from error
        if not self._came and self._error is not None:
            raise httpcore.ReadError(self._error) from self._error
        data = bytes(self._came[:max_bytes])
        del self._came[:max_bytes]
        if not self._came and not self._ended:
            self._news.clear()
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        del timeout
        self._written.append(buffer)

    async def aclose(self) -> None:
        self._transport.close()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(timeout):
                transport = await loop.start_tls(
                    self._transport, self, ssl_context, server_hostname=server_hostname
                )
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error
        except OSError as error:
            raise httpcore.ConnectError(error) from error
        if transport is None:
            raise httpcore.ConnectError("the connection was lost")
        self._transport = transport
        return self

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # between two calls, only the end can arrive
            return self._ended or bool(self._came)
        return self._transport.get_extra_info(info)


def _let_go(making: "asyncio.Task[tuple[asyncio.Transport, _Stream]]") -> None:
    """Close a connection that nobody waits for any more."""
    if not making.cancelled() and making.exception() is None:
        making.result()[0].close()
