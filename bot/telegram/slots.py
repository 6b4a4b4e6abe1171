"""Limits how many updates are handled at once; one that waits for Telegram frees its slot."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

_held: dict[asyncio.Task[object] | None, asyncio.Semaphore] = {}


@contextlib.asynccontextmanager
async def one_of(slots: asyncio.Semaphore) -> AsyncIterator[None]:
    """Hold one of ``slots``, except while this task is in ``rest``."""
    task = asyncio.current_task()
    await slots.acquire()
    _held[task] = slots
    try:
        yield
    finally:
        if _held.pop(task, None) is not None:  # not if it was cancelled during rest
            slots.release()


async def rest(seconds: float) -> None:
    """Sleep without the slot that this task holds; then wait to get one back."""
    task = asyncio.current_task()
    slots = _held.pop(task, None)
    if slots is not None:
        slots.release()
    await asyncio.sleep(seconds)
    if slots is not None:
        await slots.acquire()
        _held[task] = slots
