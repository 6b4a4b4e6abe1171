"""The connections to Telegram."""

import asyncio
import json
import re
import ssl
from functools import cache, lru_cache
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.settings import SettingsError
from bot.telegram.network import Network

CONNECT = 10.0
"""Seconds that connecting may take."""
ANSWER = 20.0
"""Seconds that Telegram may take to answer a call, and in addition to read one with a file."""
LARGEST = 16_000_000
"""Bytes of the largest answer; 100 updates are a few million at most."""
IDLE = 5.0
"""Seconds after which an unused connection is not used again; the next call closes it."""


Headers = dict[str | bytes, str | bytes]


class Connections(BaseRequest):
    """Makes calls over httpcore's connections, at most ``size`` at the same time.

    With 32 calls at a time over TLS, one takes 0.7 ms of processor time here and 3.5 ms with httpx,
    which python-telegram-bot uses by default. httpcore's own pool takes 2.5 ms: it looks at every
    connection twice per call.

    Args:
        size: the number of calls made at the same time; others wait.
        context: which certificates are trusted; certifi's by default.
    """

    def __init__(self, size: int, context: ssl.SSLContext | None = None) -> None:
        self._context = context
        self._slots = asyncio.Semaphore(size)
        self._idle: list[httpcore.AsyncConnectionInterface] = []

    @property
    def read_timeout(self) -> float | None:
        """Seconds an answer may take, unless a call says otherwise."""
        return ANSWER

    async def initialize(self) -> None:
        """Do nothing: connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Close every connection."""
        while self._idle:
            await self._idle.pop().aclose()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer.

        python-telegram-bot's own method logs an answer that is not JSON, which may contain what
        readers wrote.

        Raises:
            NetworkError: it is not JSON.
        """
        try:
            answer: dict[str, Any] = json.loads(payload)
        except (ValueError, RecursionError):
            raise NetworkError("an answer that is not JSON") from None
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """Make a call; returns the status and the body of the answer.

        The whole answer must arrive in time, however steadily its bytes do.

        Raises:
            TimedOut: Telegram took too long to answer.
            NetworkError: Telegram could not be reached, or its answer could not be read.
        """
        read = read_timeout if isinstance(read_timeout, int | float) else ANSWER
        headers, content = _HEADERS, b""
        if request_data is not None and request_data.contains_files:
            headers, content = _form(request_data)
            read += ANSWER
        elif request_data is not None:
            content = request_data.json_payload
        try:
            async with asyncio.timeout(CONNECT + ANSWER):
                await self._slots.acquire()
        except TimeoutError:
            raise TimedOut("too many calls at the same time") from None
        try:
            async with asyncio.timeout(CONNECT + read):
                return _told(*await self._call(parsed(url), method, headers, content, read))
        except httpcore.ConnectTimeout as error:
            raise NetworkError(f"no connection in {CONNECT:.0f} seconds") from error
        except (TimeoutError, httpcore.TimeoutException) as error:
            raise TimedOut from error
        except _FAILURES as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error
        finally:
            self._slots.release()

    async def _call(
        self, url: httpcore.URL, method: str, headers: Headers, content: bytes, read: float
    ) -> tuple[int, bytes]:
        connection = await self._connection(url.origin)
        timeouts = {"connect": CONNECT, "read": read}
        try:
            async with connection.stream(
                method, url, headers=headers, content=content, extensions={"timeout": timeouts}
            ) as response:
                body = await _read(response)
        except BaseException:
            await connection.aclose()  # the rest of an answer may still arrive on it
            raise
        self._idle.append(connection)
        return response.status, body

    async def _connection(self, origin: httpcore.Origin) -> httpcore.AsyncConnectionInterface:
        """The free connection that was used last, or a new one; closes those unused for too long."""
        while self._idle and self._idle[0].has_expired():
            await self._idle.pop(0).aclose()
        while self._idle:
            connection = self._idle.pop()
            ready = connection.is_idle() and not connection.has_expired()
            if ready and connection.can_handle_request(origin):
                return connection
            await connection.aclose()
        proxy = proxy_to(origin)
        pool = httpcore.AsyncConnectionPool(  # only to make a connection, through a proxy or not
            self._trusted() if proxy or origin.scheme == b"https" else None,
            proxy=proxy,
            keepalive_expiry=IDLE,
            network_backend=Network(),
        )
        return pool.create_connection(origin)

    def _trusted(self) -> ssl.SSLContext:
        return self._context or _trusting()


def _form(data: RequestData) -> tuple[Headers, bytes]:
    """The headers and the content of a call with a file."""
    form = httpx.Request("POST", "", data=data.json_parameters, files=data.multipart_data)
    return {**_HEADERS, "Content-Type": form.headers["Content-Type"]}, form.read()


async def _read(response: httpcore.Response) -> bytes:
    body = bytearray()
    async for part in response.aiter_stream():
        body += part
        if len(body) > LARGEST:
            raise NetworkError(f"an answer of more than {LARGEST} bytes")
    return bytes(body)


def _told(status: int, body: bytes) -> tuple[int, bytes]:
    """An answer; of an error, whose message goes to the log and to admins, without what readers wrote.

    A proxy's error page would be quoted in full, so that it is an error of its own.
    """
    if status < httpx.codes.MULTIPLE_CHOICES:
        return status, body
    try:
        answer = Connections.parse_json_payload(body)
    except NetworkError as error:
        raise NetworkError(f"status {status}, {error.message}") from None
    said = answer.get("description") if isinstance(answer, dict) else None
    if isinstance(said, str) and '"' in said:
        body = json.dumps({**answer, "description": _QUOTED.sub('"…"', said)}).encode()
    return status, body


def proxy_to(origin: httpcore.Origin) -> httpcore.Proxy | None:
    """The proxy for a server, from HTTPS_PROXY, ALL_PROXY and NO_PROXY.

    Raises:
        SettingsError: it is not an HTTP proxy.
    """
    host, proxies = origin.host.decode("ascii"), getproxies()
    address = proxies.get(origin.scheme.decode("ascii")) or proxies.get("all")
    if not address or proxy_bypass(host):
        return None
    address = address if "://" in address else f"http://{address}"
    try:
        proxy = httpx.Proxy(address)
        url = _raw(proxy.url)
    except _IMPOSSIBLE:
        raise SettingsError(_NO_PROXY) from None
    if proxy.url.scheme not in ("http", "https"):
        raise SettingsError(_NO_PROXY)
    return httpcore.Proxy(url, auth=proxy.raw_auth)


_NO_PROXY = (
    "HTTPS_PROXY or ALL_PROXY: expected http://HOST:PORT; "
    "other proxies, such as SOCKS, are not supported."
)


@lru_cache(100)
def parsed(url: str) -> httpcore.URL:
    """The parts of an address, cached: parsing is slow, and only a few addresses are called.

    Raises:
        SettingsError: there can be no such address.
    """
    try:
        return _raw(httpx.URL(url))
    except _IMPOSSIBLE:
        raise SettingsError(
            "TELEGRAM_API_URL: there can be no server of this name; correct it, or leave it out."
        ) from None


_IMPOSSIBLE = (httpx.InvalidURL, ValueError)


def _raw(url: httpx.URL) -> httpcore.URL:
    host = url.raw_host.decode("ascii")
    host.encode("idna")  # raises what connecting would raise each time: UnicodeError, a ValueError
    if not host or "%" in host or (url.port is not None and url.port not in range(1, 65_536)):
        raise ValueError("an impossible host or port")
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


@cache
def _trusting() -> ssl.SSLContext:
    """The trusted certificates, a megabyte that all connections share."""
    return httpx.create_ssl_context()


_QUOTED = re.compile('".*"', re.DOTALL)
"""What Telegram quotes of a message that it refuses, up to the last quotation mark, as a word may contain one."""
_HEADERS: Headers = {
    "User-Agent": BaseRequest.USER_AGENT,
    "Content-Type": "application/json",
}
_FAILURES = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
