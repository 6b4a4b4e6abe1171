"""The connections to Telegram."""

import importlib.util
import sys
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


class Connections(BaseRequest):
    """So many connections, of which the one least busy makes a call.

    A pool of httpx looks at each of its connections twice at every call, which with forty of them
    costs more than the call. Here each has a pool of its own.
    """

    def __init__(self, size: int) -> None:
        verify = httpx.create_ssl_context()
        self._each = [
            HTTPXRequest(
                connection_pool_size=1,
                connect_timeout=CONNECT,
                read_timeout=ANSWER,
                write_timeout=ANSWER,
                pool_timeout=CONNECT + ANSWER,
                httpx_kwargs={"verify": verify},
            )
            for _ in range(size)
        ]
        self._busy = [0] * size

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take, where a call does not say."""
        return ANSWER

    async def initialize(self) -> None:
        """Be ready to connect."""
        for each in self._each:
            await each.initialize()

    async def shutdown(self) -> None:
        """Close every connection."""
        for each in self._each:
            await each.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make a call."""
        chosen = min(range(len(self._each)), key=self._busy.__getitem__)
        self._busy[chosen] += 1
        try:
            return await self._each[chosen].do_request(*args, **kwargs)
        finally:
            self._busy[chosen] -= 1
