"""Tells admins of errors: grouped, in at most one message a minute."""

import asyncio
import contextlib
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator

import structlog

EVERY = 60.0
"""Seconds between two messages."""
MOST_KINDS = 20
"""Most errors named in one message."""
LAST = 1.0
"""Seconds that the last message may take when the bot stops."""

LISTENED_TO = ("bot.store", "bot.telegram.polling")
"""Loggers whose errors raise the alarm; other errors raise it where they happen."""

_log = structlog.stdlib.get_logger(__name__)


class Alarm:
    """Collects errors and passes them on in groups.

    Args:
        tell: gets a group: what happened, and how often.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        tell: Callable[[list[tuple[str, int]]], Awaitable[None]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tell = tell
        self._clock = clock
        self._waiting: Counter[str] = Counter()
        self._task: asyncio.Task[None] | None = None
        self._told = float("-inf")

    def raise_(self, what: str) -> None:
        """Note that ``what`` happened; returns at once."""
        if what in self._waiting or len(self._waiting) < MOST_KINDS:
            self._waiting[what] += 1
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._soon())

    async def close(self) -> None:
        """Tell what is still waiting, unless that takes longer than LAST seconds."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._tell_group(), LAST)

    async def _soon(self) -> None:
        while self._waiting:
            await asyncio.sleep(max(0.0, self._told + EVERY - self._clock()))
            await self._tell_group()

    async def _tell_group(self) -> None:
        group = self._waiting.most_common()
        if not group:
            return
        self._told = self._clock()
        try:
            await self._tell(group)
        except Exception:  # noqa: BLE001 - an error in telling must not raise another
            _log.exception("admins could not be told of errors")
        # only now: if cancelled before, they are told at the end
        self._waiting -= Counter(dict(group))


@contextlib.contextmanager
def listening(alarm: Alarm, redact: Callable[[str], str]) -> Iterator[None]:
    """Raise the alarm for errors logged by LISTENED_TO."""
    listener = _Listener(alarm, redact)
    loggers = [logging.getLogger(name) for name in LISTENED_TO]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(listener)


class _Listener(logging.Handler):
    def __init__(self, alarm: Alarm, redact: Callable[[str], str]) -> None:
        super().__init__(logging.ERROR)
        self._alarm = alarm
        self._redact = redact

    def emit(self, record: logging.LogRecord) -> None:
        said = record.msg if isinstance(record.msg, dict) else {"event": record.getMessage()}
        parts = (said["event"], said.get("reason"))
        self._alarm.raise_(self._redact(": ".join(str(part) for part in parts if part)))
