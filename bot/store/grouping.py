"""Groups items of many callers: those that arrive during a call go together in the next."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_MOST = 500
"""Most items in a call."""


class Grouped(Generic[K, V]):
    """Passes items to ``work`` in order, many in one call, one call at a time.

    ``work`` takes a list of items and returns as many results; its errors go to every caller.
    """

    def __init__(self, work: Callable[[list[K]], Awaitable[Sequence[V]]]) -> None:
        self._work = work
        self._waiting: list[tuple[K, asyncio.Future[V]]] = []
        self._task: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None

    def submit(self, item: K, within: float = 0.0) -> asyncio.Future[V]:
        """The future result of one item, which may wait ``within`` seconds for others."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[V] = loop.create_future()
        self._waiting.append((item, future))
        if not within:
            self._start()
        elif self._later is None:
            self._later = loop.call_later(within, self._start)
        return future

    def _start(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None
        if self._task is None:
            self._task = asyncio.create_task(self._drain())

    async def _drain(self) -> None:
        try:
            while self._waiting:
                group, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
                await self._deal(group)
        finally:
            self._task = None

    async def _deal(self, group: list[tuple[K, asyncio.Future[V]]]) -> None:
        try:
            results = await self._work([item for item, _ in group])
        except Exception as error:  # noqa: BLE001 - passed to the callers
            for _, future in group:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), result in zip(group, results, strict=True):
            if not future.done():
                future.set_result(result)
