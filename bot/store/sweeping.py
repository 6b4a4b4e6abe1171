"""The job that deletes what is older than RETENTION_DAYS."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import structlog

from bot.store.engine import StoreError
from bot.store.store import Store

EVERY = 3600.0
"""Seconds between two sweeps."""

_FAILED = "sweeping failed; it is tried again in an hour"
_log = structlog.stdlib.get_logger(__name__)


async def sweep_forever(store: Store, forget: Callable[[], None]) -> None:
    """Delete expired rows, and ``forget`` what is in memory: at once, and then every hour.

    What is in memory has no dates, so all of it goes. Run this as a task; cancel it to stop.
    """
    while True:
        try:
            forget()
            deleted = await store.sweep(datetime.now(UTC))
            if deleted:
                _log.info("what is older than RETENTION_DAYS was deleted", rows=deleted)
        except StoreError as error:
            _log.warning(_FAILED, reason=str(error))
        except Exception as error:  # noqa: BLE001 - nothing may be kept for longer because of a bug
            _log.exception(_FAILED, reason=f"{type(error).__name__}: {error}")
        await asyncio.sleep(EVERY)
