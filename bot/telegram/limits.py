"""How many questions a reader or a group may ask in a minute."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.recent import Recent

QUESTIONS_A_MINUTE = 20
INLINE_A_MINUTE = 60
"""Inline queries: Telegram sends one at each pause in typing."""
NOTICES_A_MINUTE = 1
MINUTE = 60.0
REMEMBERED = 10_000
"""Readers and chats counted at the same time; with more, the least recent is forgotten."""

Verdict = Literal["go", "notice", "silent"]
"""Answer; say once that it is too much; be silent until the minute is over."""


@dataclass(slots=True)
class _Window:
    start: float
    count: int = 0


class Limit:
    """At most ``most`` a minute for each key; its minute starts with its first in order.

    >>> now = 0.0
    >>> limit = Limit(2, clock=lambda: now)
    >>> [limit.take(7) for _ in range(4)]
    ['go', 'go', 'notice', 'silent']
    >>> now = 60.0
    >>> limit.take(7)
    'go'
    """

    def __init__(self, most: int, clock: Callable[[], float]) -> None:
        self._most = most
        self._clock = clock
        self._windows: Recent[int, _Window] = Recent(REMEMBERED)

    def take(self, key: int, sent: float | None = None) -> Verdict:
        """Count one for ``key``, ``sent`` then and perhaps handled much later; returns what to do with it."""
        now = self._clock()
        at = now if sent is None else min(sent, now)
        window = self._windows.get(key)
        # a clock may be set back
        if window is None or at - window.start >= MINUTE or now < window.start - MINUTE:
            window = _Window(at)
            self._windows.set(key, window)
        window.count += 1
        if window.count <= self._most:
            return "go"
        return "notice" if window.count == self._most + 1 else "silent"


class Limits:
    """The limits of the Telegram interface; an update delivered twice counts once.

    ``sent`` is when Telegram got a message, by a clock as ``clock``: what waits in a queue counts for the minute
    in which it was asked.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._readers = Limit(QUESTIONS_A_MINUTE, clock)
        self._groups = Limit(QUESTIONS_A_MINUTE, clock)
        self._commands = Limit(QUESTIONS_A_MINUTE, clock)
        self._inline = Limit(INLINE_A_MINUTE, clock)
        self._notices = Limit(NOTICES_A_MINUTE, clock)
        self._verdicts: Recent[int, Verdict] = Recent(REMEMBERED)

    def question(
        self,
        update_id: int,
        reader_id: int,
        group_id: int | None = None,
        sent: float | None = None,
    ) -> Verdict:
        """Count a reader's question, perhaps asked in a group; returns what to do with it.

        A question over the reader's limit does not count for the group.
        """
        return self._once(update_id, lambda: self._asked(reader_id, group_id, sent))

    def command(self, update_id: int, reader_id: int, sent: float | None = None) -> Verdict:
        """Count a command that asks nothing of the article: those have a limit of their own."""
        return self._once(update_id, lambda: self._commands.take(reader_id, sent))

    def inline(self, update_id: int, reader_id: int) -> bool:
        """Count an inline query, which has a limit of its own, too; returns whether to answer it."""
        return self._once(update_id, lambda: self._inline.take(reader_id)) == "go"

    def notice(self, update_id: int, chat_id: int) -> bool:
        """Whether a chat may be told now that the bot reads only text: once a minute."""
        return self._once(update_id, lambda: self._notices.take(chat_id)) == "go"

    def _asked(self, reader_id: int, group_id: int | None, sent: float | None) -> Verdict:
        verdict = self._readers.take(reader_id, sent)
        if verdict != "go" or group_id is None:
            return verdict
        return self._groups.take(group_id, sent)

    def _once(self, update_id: int, count: Callable[[], Verdict]) -> Verdict:
        """The verdict on an update, which is counted only the first time."""
        verdict = self._verdicts.get(update_id) or count()
        self._verdicts.set(update_id, verdict)
        return verdict
