"""Waking those who wait for something to happen."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Pulse:
    """Lets coroutines wait until a condition holds; ``beat`` makes them look again."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def beat(self) -> None:
        """Something changed."""
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(None)
            self._waiting.clear()

    async def wait_for(
        self, condition: Callable[[], T | None], within: float = 5.0, what: str = ""
    ) -> T:
        """The first true value of the condition.

        Raises:
            TimeoutError: it did not hold in time.
        """
        try:
            async with asyncio.timeout(within):
                while not (value := condition()):
                    future = asyncio.get_running_loop().create_future()
                    self._waiting.add(future)
                    await future
                return value
        except TimeoutError:
            raise TimeoutError(f"nothing in {within} s{what and f': {what}'}") from None
