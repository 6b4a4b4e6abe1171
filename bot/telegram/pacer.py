"""Sending within Telegram's limits, and again when it fails for a while."""

import asyncio
import random
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

from bot import metrics
from bot.recent import Recent

PATIENCE = 60.0
"""Longest time, in seconds, that one call is held in memory."""
_WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
_UNLIMITED = frozenset({"getUpdates", "getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"})
_log = structlog.stdlib.get_logger(__name__)


class Allowance:
    """So many at once, refilled at a steady rate: a token bucket.

    >>> allowance = Allowance(2, per_second=1.0)
    >>> [allowance.wait(now=0.0) for _ in range(4)]
    [0.0, 0.0, 1.0, 2.0]
    """

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst = burst
        self._rate = per_second
        self._free_at = float("-inf")

    def wait(self, now: float) -> float:
        """Take one, and tell how many seconds later it may be used."""
        self._free_at = max(self._free_at, now - self._burst / self._rate) + 1 / self._rate
        return max(0.0, self._free_at - now)


class Pacer(BaseRateLimiter[None]):
    """30 calls a second over all, 1 a second in a chat (a few at once), 20 a minute in a group.

    A call that Telegram refuses for coming too soon waits as long as it says, and only that chat's
    calls with it. Timeouts and errors of the network or of Telegram are tried again with growing
    waits. A message whose sending timed out may arrive twice rather than not at all. What would
    take longer than PATIENCE is raised.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._all = Allowance(30, per_second=30)
        self._chats: Recent[int | str, Allowance] = Recent(10_000)
        self._barred: Recent[int | str, float] = Recent(10_000)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """Make a call when it may be made, and again while that may help."""
        del rate_limit_args
        if endpoint in _UNLIMITED:
            return await callback(*args, **kwargs)
        chat = data.get("chat_id")
        deadline = self._clock() + PATIENCE
        waits = iter(_WAITS)
        await self._sleep(self._turn(chat, endpoint), deadline, None)
        while True:
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                metrics.telegram_errors.labels("too many requests").inc()
                seconds = seconds_of(error)
                if chat is not None:
                    self._barred.set(chat, self._clock() + seconds)
                await self._sleep(seconds, deadline, error)
            except (BadRequest, Forbidden) as error:
                metrics.telegram_errors.labels(type(error).__name__).inc()
                raise
            except NetworkError as error:  # TimedOut too
                kind = "timeout" if isinstance(error, TimedOut) else "network"
                metrics.telegram_errors.labels(kind).inc()
                wait = next(waits, None)
                if wait is None:
                    raise
                _log.info("trying again", call=endpoint, reason=kind, wait=wait)
                jitter = random.uniform(0.8, 1.2)  # noqa: S311 - spreads what failed together
                await self._sleep(wait * jitter, deadline, error)

    def _turn(self, chat: int | str | None, endpoint: str) -> float:
        """How many seconds from now a call may be made."""
        now = self._clock()
        wait = self._all.wait(now)
        if chat is None or endpoint == "sendChatAction":
            return wait
        allowance = self._chats.get(chat)
        if allowance is None:
            group = isinstance(chat, str) or chat < 0
            allowance = Allowance(20, per_second=1 / 3) if group else Allowance(5, per_second=1)
            self._chats.set(chat, allowance)
        barred = self._barred.get(chat) or now
        return max(wait, allowance.wait(now), barred - now)

    async def _sleep(self, seconds: float, deadline: float, error: Exception | None) -> None:
        if self._clock() + seconds > deadline:
            raise error or RetryAfter(timedelta(seconds=seconds))
        if seconds > 0:
            await asyncio.sleep(seconds)


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
