"""Keeps to Telegram's limits, and repeats calls that fail for a while."""

import random
import time
from collections import deque
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.recent import Recent
from bot.telegram import metrics
from bot.telegram.shape import check
from bot.telegram.slots import rest

PATIENCE = 35.0
"""Seconds for which a call is delayed and repeated."""
QUICK = 10.0
"""Seconds in which Telegram usually answers a call."""
SLOW = 28.0
"""Seconds that a call may take in a chat where one has just taken long: each try may be one more copy of a message."""
_SLOW_FOR = 60.0
SHORT = 5.0
"""Longest penalty of a chat, in seconds, that is waited out; with a longer one, others go first."""
LONGEST = 86_400.0
"""Longest penalty, in seconds, that is taken seriously: Telegram drops updates after a day."""
GARBAGE = (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError)
"""What python-telegram-bot raises for JSON that it does not understand."""
_WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
_IN_A_GROUP = (10, 30.5)
"""Most calls to a group, and in how many seconds: half of a minute's, so that none waits longer than PATIENCE."""
_ONCE = frozenset({"getMe", "getWebhookInfo", "getChat"})
"""Calls that are made at once and never repeated."""
_SENT = {"message_id": int, "date": int, "chat": {"id": int, "type": str}, "text?": str}
"""What is needed of a sent message: its id, and its text as Telegram stores it."""
_RESULTS: dict[str, Any] = {
    "getMe": {"id": int, "is_bot": bool, "first_name": str, "username": str},
    "sendMessage": _SENT,
    "sendDocument": _SENT,
    "editMessageText": _SENT,
    "editMessageReplyMarkup": _SENT,
    "answerGuestQuery": {"inline_message_id": str},
    "getMyDescription": {"description": str},
    "getMyShortDescription": {"short_description": str},
}
"""What is needed of the results of calls."""
UNCHANGED = "not modified"
"""How Telegram refuses an edit that would change nothing."""
_KNOWN_OF_A_MESSAGE = frozenset(key.rstrip("?") for key in _SENT)
_log = structlog.stdlib.get_logger(__name__)


class Allowance:
    """A token bucket: ``burst`` at once, then a steady rate.

    >>> allowance = Allowance(2, per_second=1.0)
    >>> for _ in range(4):
    ...     print(allowance.wait(now=0.0))
    ...     allowance.take(now=0.0)
    0.0
    0.0
    1.0
    2.0
    """

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst = burst
        self._rate = per_second
        self._free_at = float("-inf")

    def wait(self, now: float) -> float:
        """The seconds from ``now`` until the next call may be made."""
        return max(0.0, self._next(now) - now)

    def take(self, now: float) -> None:
        """Count a call, which will be made after `wait`."""
        self._free_at = self._next(now)

    def _next(self, now: float) -> float:
        return max(self._free_at, now - self._burst / self._rate) + 1 / self._rate


class Quota:
    """At most ``most`` calls in any ``seconds``.

    >>> quota = Quota(2, 60.0)
    >>> for now in (0.0, 10.0, 10.0, 70.0):
    ...     print(quota.wait(now))
    ...     quota.take(now)
    0.0
    0.0
    50.0
    0.0
    """

    def __init__(self, most: int, seconds: float) -> None:
        self._seconds = seconds
        self._last: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float:
        """The seconds from ``now`` until the next call may be made."""
        if len(self._last) < (self._last.maxlen or 0):
            return 0.0
        return max(0.0, self._last[0] + self._seconds - now)

    def take(self, now: float) -> None:
        """Count a call, which will be made after `wait`."""
        self._last.append(now + self.wait(now))


class Pacer:
    """Delays calls: at most 30 a second overall, 20 a minute in a group, about 1 a second in a chat.

    A few calls may come at once. When Telegram refuses a call as too early, only its chat's calls
    wait as long as Telegram says. Timeouts, garbage and errors of the network or of Telegram are
    tried again with growing waits; so a message may arrive twice, but not get lost. A call
    that would take longer than PATIENCE, or whose chat has a penalty longer than SHORT, fails, and
    so does "typing…" if it would have to wait: answers need its turn.

    Args:
        limited: whether calls are delayed; otherwise they are only repeated.
        clock: monotonic seconds.
    """

    def __init__(
        self, *, limited: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._limited = limited
        self._all = Allowance(5, per_second=24)  # 29 in the first second, as some come late
        self._chats: Recent[int | str, tuple[Allowance | Quota, ...]] = Recent(10_000)
        self._barred: Recent[int | str, float] = Recent(10_000)
        self._slow: Recent[int | str, float] = Recent(10_000)

    async def pace(
        self,
        call: Callable[[float], Coroutine[Any, Any, Any]],
        endpoint: str,
        chat: int | str | None,
    ) -> Any:
        """Make a call, which gets the seconds it may take, as soon as it may be made, and repeat it while that may help."""
        if endpoint in _ONCE:
            return _checked(await call(QUICK), endpoint)
        deadline = self._clock() + PATIENCE
        waits, repeated = iter(_WAITS), False
        await self._turn(chat, endpoint, deadline)
        while True:
            try:
                return _checked(await self._timed(call, chat), endpoint)
            except RetryAfter as error:
                metrics.telegram_errors.labels(kind_of(error)).inc()
                seconds = seconds_of(error)
                if chat is not None:
                    self._barred.set(chat, self._clock() + seconds)
                if (chat is not None and seconds > SHORT) or self._clock() + seconds > deadline:
                    raise
                await rest(seconds)
            except (TelegramError, *GARBAGE) as error:
                problem = _problem(error)
                if repeated and UNCHANGED in problem.message.lower():
                    return True  # the edit before was made, though its answer was lost
                repeated = True
                metrics.telegram_errors.labels(kind_of(problem)).inc()
                wait = next(waits, None) if _may_pass(problem) else None
                if wait is None or self._clock() + wait > deadline:
                    raise problem from error
                _log.info("trying again", call=endpoint, reason=kind_of(problem), wait=wait)
                await rest(wait * random.uniform(0.8, 1.2))  # noqa: S311 - spreads what failed together

    async def _timed(
        self, call: Callable[[float], Coroutine[Any, Any, Any]], chat: int | str | None
    ) -> Any:
        """Make a call, with more time in a chat where one took long."""
        began = self._clock()
        slow = chat is not None and (self._slow.get(chat) or 0.0) > began
        try:
            return await call(SLOW if slow else QUICK)
        finally:
            if chat is not None and self._clock() - began >= QUICK:
                self._slow.set(chat, self._clock() + _SLOW_FOR)

    async def _turn(self, chat: int | str | None, endpoint: str, deadline: float) -> None:
        """Wait until a call may be made."""
        now = self._clock()
        penalty = (self._barred.get(chat) or now) - now if chat is not None else 0.0
        if penalty > SHORT:
            raise RetryAfter(timedelta(seconds=penalty))
        allowances = self._allowances(chat, endpoint)
        wait = max(0.0, penalty, *(allowance.wait(now) for allowance in allowances))
        if now + wait > deadline or (wait > 0 and endpoint == "sendChatAction"):
            raise RetryAfter(timedelta(seconds=wait))
        for allowance in allowances:
            allowance.take(now)
        if wait > 0:
            await rest(wait)

    def _allowances(self, chat: int | str | None, endpoint: str) -> tuple[Allowance | Quota, ...]:
        """What a call counts for: all calls, and those to its chat."""
        if not self._limited:
            return ()
        if chat is None or endpoint == "sendChatAction":
            return (self._all,)
        allowances = self._chats.get(chat)
        if allowances is None:
            in_a_group = isinstance(chat, str) or chat < 0  # or in a channel
            quotas = (Quota(*_IN_A_GROUP),) if in_a_group else ()
            allowances = (self._all, Allowance(5, per_second=1), *quotas)
            self._chats.set(chat, allowances)
        return allowances


class PacedBot(Bot):
    """A Bot whose calls are paced.

    python-telegram-bot's ExtBot could do that, too, but imports a framework of two megabytes.
    """

    def __init__(self, token: str, pacer: Pacer, **options: Any) -> None:
        super().__init__(token, **options)
        self._pacer = pacer

    async def _do_post(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        """Make a call, paced unless it is for polling."""
        post = partial(super()._do_post, endpoint, data)
        if endpoint == "getUpdates":
            return await post(**timeouts)
        return await self._pacer.pace(
            lambda seconds: post(**timeouts | {"read_timeout": seconds}),
            endpoint,
            data.get("chat_id"),
        )


def _checked(result: Any, endpoint: str) -> Any:
    """The result of a call, checked and reduced to what is needed."""
    if endpoint in _RESULTS:
        check(result, _RESULTS[endpoint], endpoint)
    if isinstance(result, dict) and "message_id" in result:
        # parsing the whole message would take as long as making it
        return {key: value for key, value in result.items() if key in _KNOWN_OF_A_MESSAGE}
    return result


def _problem(error: Exception) -> TelegramError:
    return error if isinstance(error, TelegramError) else NetworkError("Telegram gave garbage")


def _may_pass(error: TelegramError) -> bool:
    """Whether the same call may succeed a little later."""
    if isinstance(error, BadRequest):  # a NetworkError, as TimedOut is
        return False
    return isinstance(error, NetworkError) or type(error) is TelegramError  # not JSON


def kind_of(error: TelegramError) -> str:
    """An error's kind in the metrics."""
    if isinstance(error, RetryAfter):
        return "too many requests"
    if isinstance(error, TimedOut):
        return "timeout"
    if type(error) in (NetworkError, TelegramError):
        return "network"
    return type(error).__name__


def seconds_of(error: RetryAfter) -> float:
    """The seconds that Telegram asks to wait; if that is impossible, the nearest possible time.

    >>> [seconds_of(RetryAfter(asked)) for asked in (7, -5, "soon")]
    [7.0, 0.5, 0.5]
    """
    after: Any = error.retry_after
    try:
        seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    except (ValueError, TypeError, OverflowError):
        seconds = 0.0
    return max(_WAITS[0], min(seconds, LONGEST))
