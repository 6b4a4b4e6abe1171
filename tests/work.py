"""What keeps a test from waiting for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def seconds_of_work(most: float) -> Iterator[None]:
    """Stop what works for longer than ``most`` seconds, not counting what others do meanwhile."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
