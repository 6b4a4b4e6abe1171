"""Telegram's limits on sending: 1 a second in a chat, 20 a minute in a group, 30 a second."""

import math
import time
from dataclasses import dataclass, field

from .errors import too_many_requests


@dataclass
class Bucket:
    """A token bucket."""

    rate: float
    burst: float
    level: float = field(init=False)
    stamp: float = field(init=False)

    def __post_init__(self) -> None:
        self.level = self.burst
        self.stamp = time.monotonic()

    def wait(self) -> float:
        """Seconds until one more may pass, 0 when it may now."""
        now = time.monotonic()
        self.level = min(self.burst, self.level + (now - self.stamp) * self.rate)
        self.stamp = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate

    def take(self) -> None:
        """One passed."""
        self.level -= 1


class RateLimits:
    """Refuses what comes too fast; off until ``enabled`` is set."""

    def __init__(self) -> None:
        self.enabled = False
        self.chat_rate, self.chat_burst = 1.0, 5.0
        self.group_rate, self.group_burst = 20 / 60, 20.0
        self.overall_rate, self.overall_burst = 30.0, 30.0
        self.refused = 0
        self.reset()

    def reset(self) -> None:
        """Forget what was sent."""
        self._overall = Bucket(self.overall_rate, self.overall_burst)
        self._chats: dict[int, Bucket] = {}
        self._groups: dict[int, Bucket] = {}

    def check(self, chat_id: int) -> None:
        """Count one message to the chat.

        Raises:
            ApiError: 429, it is one too many.
        """
        if not self.enabled:
            return
        chat = self._chats.setdefault(chat_id, Bucket(self.chat_rate, self.chat_burst))
        buckets = [self._overall, chat]
        if chat_id < 0:
            group = self._groups.setdefault(chat_id, Bucket(self.group_rate, self.group_burst))
            buckets.append(group)
        wait = max(bucket.wait() for bucket in buckets)
        if wait > 0:
            self.refused += 1
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.take()
