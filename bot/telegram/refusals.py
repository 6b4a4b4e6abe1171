"""When a call that serving depends on is tried again, and when the token is refused for good."""

from telegram.error import RetryAfter, TelegramError

from bot.telegram.pacer import seconds_of

WAITS = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""Seconds between tries of a call that serving depends on; the last is repeated."""
_LONGEST_WAIT = 60.0
"""Most seconds before the next try of such a call, if Telegram asks for more."""
REFUSED_WAIT = 5.0
"""Seconds before the next try after Telegram refused the token; a proxy or a server that starts may refuse for a while."""
_REFUSALS = 3


class Stopped(Exception):
    """No updates arrive or can be answered any more; the message says why."""


class Refusals:
    """Counts the calls in a row in which Telegram refuses the token, by an error of one of ``kinds``."""

    def __init__(self, *kinds: type[TelegramError]) -> None:
        self._kinds = kinds
        self._in_a_row = 0

    def count(self, error: Exception | None) -> None:
        """Count a call that ended with an error, or with none.

        Raises:
            Stopped: the token was refused three times; fewer may be a mistake of a proxy or of a server that starts.
        """
        self._in_a_row = self._in_a_row + 1 if isinstance(error, self._kinds) else 0
        if self._in_a_row == _REFUSALS:
            raise Stopped("Telegram does not know this token (any more)") from error

    def told(self, error: Exception) -> str:
        """What a call that ended with an error says of Telegram, for the log."""
        if isinstance(error, self._kinds):
            return "Telegram refused the token; trying again"
        if isinstance(error, RetryAfter):
            return "Telegram asks to wait; trying again then"
        return "Telegram cannot be reached; trying again"

    def wait_after(self, error: Exception, usual: float) -> float:
        """Seconds before the next try: after a refusal, what Telegram asks for, or else as ``usual``."""
        if isinstance(error, self._kinds):
            return REFUSED_WAIT
        if isinstance(error, RetryAfter):
            return min(seconds_of(error), _LONGEST_WAIT)
        return usual
