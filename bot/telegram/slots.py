"""So many things at a time; who only waits lets another go first."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

_held: dict[asyncio.Task[object] | None, asyncio.Semaphore] = {}


@contextlib.asynccontextmanager
async def one_of(slots: asyncio.Semaphore) -> AsyncIterator[None]:
    """Hold one of ``slots``, but for what this task spends in ``rest``."""
    task = asyncio.current_task()
    await slots.acquire()
    _held[task] = slots
    try:
        yield
    finally:
        if _held.pop(task, None) is not None:  # not when it was cancelled at rest
            slots.release()


async def rest(seconds: float) -> None:
    """Sleep; a slot that this task holds is another's meanwhile, and afterwards waited for."""
    task = asyncio.current_task()
    slots = _held.pop(task, None)
    if slots is not None:
        slots.release()
    await asyncio.sleep(seconds)
    if slots is not None:
        await slots.acquire()
        _held[task] = slots
