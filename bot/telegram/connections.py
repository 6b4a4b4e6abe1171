"""The connections to Telegram."""

import asyncio
import importlib.util
import sys
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import httpx
from telegram.request import BaseRequest, HTTPXRequest

CONNECT = 10.0
"""Seconds that connecting may take."""
ANSWER = 20.0
"""Seconds that Telegram may take to read a call, and to answer it."""

if importlib.util.find_spec("sniffio") is None:
    # httpcore looks for it at every call; so it is told at once that there is none
    sys.modules["sniffio"] = None  # type: ignore[assignment]


@dataclass(eq=False)
class _Line:
    """A connection, and how many calls are on it or wait for it."""

    request: HTTPXRequest
    calls: int = 0
    spoilt: bool = False


class Connections(BaseRequest):
    """So many connections, of which the one least busy makes a call.

    A pool of httpx looks at each of its connections twice at every call, which with forty of them
    costs more than the call. Here each has a pool of its own.
    """

    def __init__(self, size: int) -> None:
        self._verify = httpx.create_ssl_context()
        self._lines = [self._line() for _ in range(size)]

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take, where a call does not say."""
        return ANSWER

    async def initialize(self) -> None:
        """Be ready to connect."""
        for line in self._lines:
            await line.request.initialize()

    async def shutdown(self) -> None:
        """Close every connection."""
        for line in self._lines:
            await line.request.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make a call."""
        line = min(self._lines, key=_calls)
        line.calls += 1
        try:
            return await line.request.do_request(*args, **kwargs)
        except asyncio.CancelledError:
            # httpcore 1.0 can take a connection for busy for ever after that
            if not line.spoilt:
                line.spoilt = True
                self._lines[self._lines.index(line)] = self._line()
            raise
        finally:
            line.calls -= 1
            if line.spoilt and not line.calls:
                await line.request.shutdown()

    def _line(self) -> _Line:
        return _Line(
            HTTPXRequest(
                connection_pool_size=1,
                connect_timeout=CONNECT,
                read_timeout=ANSWER,
                write_timeout=ANSWER,
                pool_timeout=CONNECT + ANSWER,
                httpx_kwargs={"verify": self._verify},
            )
        )


_calls = attrgetter("calls")
