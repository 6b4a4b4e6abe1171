"""Sending within Telegram's limits, and again when it fails for a while."""

import random
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from bot import metrics
from bot.recent import Recent
from bot.telegram.shape import check
from bot.telegram.slots import rest

PATIENCE = 35.0
"""For how many seconds a call is waited for and tried again."""
SHORT = 5.0
"""Longest penalty of a chat, in seconds, that is waited for; for a longer one, others go first."""
LONGEST = 86_400.0
"""Longest penalty, in seconds, that is believed: Telegram keeps no update for longer."""
GARBAGE = (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError)
"""What python-telegram-bot raises for an answer that is JSON and nothing it knows."""
WAITS = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""Seconds between tries of a call without which nothing can be served; the last again and again."""
_WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
_UNTRIED = frozenset({"getMe", "getWebhookInfo", "getChat"})
"""Calls that are made at once, and not again."""
_SENDING = frozenset({"sendMessage", "sendDocument", "editMessageText", "editMessageReplyMarkup"})
"""Calls that return the message."""
_SENT = {"message_id": int, "date": int, "chat": {"id": int, "type": str}, "text?": str}
"""What is needed of a message that was sent: its number, and its text as Telegram has it."""
_KNOWN_OF_A_MESSAGE = frozenset(key.rstrip("?") for key in _SENT)
_log = structlog.stdlib.get_logger(__name__)


class Allowance:
    """A token bucket: so many at once, then at a steady rate.

    >>> allowance = Allowance(2, per_second=1.0)
    >>> [allowance.wait(now=0.0) for _ in range(4)]
    [0.0, 0.0, 1.0, 2.0]
    """

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst = burst
        self._rate = per_second
        self._free_at = float("-inf")

    def wait(self, now: float) -> float:
        """Take one; how many seconds from ``now`` it may be used."""
        self._free_at = max(self._free_at, now - self._burst / self._rate) + 1 / self._rate
        return max(0.0, self._free_at - now)


class Pacer:
    """30 calls in any second at most, and 20 in any minute in a group; in a chat 1 a second.

    A few go at once before that. A call that Telegram refuses for coming too soon waits as long as
    it says, and so do that chat's other calls, but no others. Timeouts, garbage, and errors of the network or of Telegram are tried again with
    growing waits. A message whose sending timed out may arrive twice rather than not at all. What
    would take longer than PATIENCE, or in a chat's penalty longer than SHORT, is raised.

    Args:
        limited: whether calls are spread; else they are only tried again.
        clock: seconds that only go forward.
    """

    def __init__(
        self, *, limited: bool = True, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._limited = limited
        self._all = Allowance(5, per_second=25)  # 30 in the first second, too
        self._chats: Recent[int | str, tuple[Allowance, ...]] = Recent(10_000)
        self._barred: Recent[int | str, float] = Recent(10_000)

    async def pace(
        self,
        call: Callable[[], Coroutine[Any, Any, Any]],
        endpoint: str,
        chat: int | str | None = None,
    ) -> Any:
        """Make a call when it may be made, and again while that may help."""
        if endpoint in _UNTRIED:
            return await call()
        deadline = self._clock() + PATIENCE
        waits = iter(_WAITS)
        await self._turn(chat, endpoint, deadline)
        while True:
            try:
                return _checked(await call(), endpoint)
            except RetryAfter as error:
                metrics.telegram_errors.labels("too many requests").inc()
                seconds = seconds_of(error)
                if chat is not None:
                    self._barred.set(chat, self._clock() + seconds)
                if (chat is not None and seconds > SHORT) or self._clock() + seconds > deadline:
                    raise
                await rest(seconds)
            except (TelegramError, *GARBAGE) as error:
                problem = _problem(error)
                metrics.telegram_errors.labels(_kind(problem)).inc()
                wait = next(waits, None) if _may_pass(problem) else None
                if wait is None or self._clock() + wait > deadline:
                    raise problem from error
                _log.info("trying again", call=endpoint, reason=_kind(problem), wait=wait)
                await rest(wait * random.uniform(0.8, 1.2))  # noqa: S311 - spreads what failed together

    async def _turn(self, chat: int | str | None, endpoint: str, deadline: float) -> None:
        """Wait until a call may be made."""
        now = self._clock()
        penalty = (self._barred.get(chat) or now) - now if chat is not None else 0.0
        if penalty > SHORT:
            raise RetryAfter(timedelta(seconds=penalty))
        wait = max(0.0, penalty, self._spread(chat, endpoint, now))
        if now + wait > deadline:
            raise RetryAfter(timedelta(seconds=wait))
        if wait > 0:
            await rest(wait)

    def _spread(self, chat: int | str | None, endpoint: str, now: float) -> float:
        """Take a call's place among the others; how many seconds from ``now`` that is."""
        if not self._limited:
            return 0.0
        wait = self._all.wait(now)
        if chat is None or endpoint == "sendChatAction":
            return wait
        allowances = self._chats.get(chat)
        if allowances is None:
            allowances = (Allowance(5, per_second=1),)
            if isinstance(chat, str) or chat < 0:  # a group, or a channel
                # 20 in the first minute, too
                allowances = (*allowances, Allowance(10, per_second=1 / 6))
            self._chats.set(chat, allowances)
        return max(wait, *(allowance.wait(now) for allowance in allowances))


class PacedBot(Bot):
    """The connection to Telegram, which keeps to a pace.

    python-telegram-bot's own, telegram.ext.ExtBot, comes with a framework that takes two megabytes
    and is not used otherwise.
    """

    def __init__(self, token: str, pacer: Pacer, **options: Any) -> None:
        super().__init__(token, **options)
        self._pacer = pacer

    async def _do_post(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        """Every call but polling is paced."""
        post = partial(super()._do_post, endpoint, data, **timeouts)
        if endpoint == "getUpdates":
            return await post()
        return await self._pacer.pace(post, endpoint, data.get("chat_id"))


def _checked(result: Any, endpoint: str) -> Any:
    """The result of a call, reduced to what is needed, if it has the right shape."""
    if endpoint in _SENDING:
        check(result, _SENT, endpoint)
    if isinstance(result, dict) and "message_id" in result:
        # parsing the whole message costs as much as making it did
        return {key: value for key, value in result.items() if key in _KNOWN_OF_A_MESSAGE}
    return result


def _problem(error: Exception) -> TelegramError:
    return error if isinstance(error, TelegramError) else NetworkError("Telegram gave garbage")


def _may_pass(error: TelegramError) -> bool:
    """Whether the same call may go well a little later."""
    if isinstance(error, BadRequest):  # a NetworkError, as TimedOut is
        return False
    return isinstance(error, NetworkError) or type(error) is TelegramError  # no JSON


def _kind(error: TelegramError) -> str:
    if isinstance(error, TimedOut):
        return "timeout"
    if type(error) in (NetworkError, TelegramError):
        return "network"
    return type(error).__name__


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait; where that is no time, or none that can be, what is nearest.

    >>> [seconds_of(RetryAfter(asked)) for asked in (7, -5, "soon")]
    [7.0, 0.5, 0.5]
    """
    after: Any = error.retry_after
    try:
        seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
    except (ValueError, TypeError, OverflowError):
        seconds = 0.0
    return max(_WAITS[0], min(seconds, LONGEST))
