"""Ends the process when its event loop hangs."""

import asyncio
import contextlib
import faulthandler
import os
import select
import signal
import sys
import threading
import traceback
from collections.abc import Iterator

STILL = 60
"""Seconds that the event loop may hang."""
_ENDING = 8
"""The same after SIGTERM; platforms kill after ten seconds."""
_LOCKED = 10  # more seconds, after which not even the watching thread can run
_STDERR = 2
_FRAMES = 8
_ROOM = 4_000  # bytes that a writable pipe surely takes


@contextlib.contextmanager
def watched(stop: asyncio.Event) -> Iterator[None]:
    """Set ``stop`` on SIGTERM, SIGINT or SIGHUP (the terminal was closed); end the process if the event loop hangs.

    Usually, when the loop hangs, for example on a log that nobody reads, other threads still run.
    When none does, as in C code that keeps the GIL, faulthandler ends the process.
    """
    watch = _Watch()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_IGN:
            continue  # as nohup wants it
        loop.add_signal_handler(number, stop.set)
        # replaces asyncio's handler, which does nothing; this one runs even if the loop hangs
        signal.signal(number, watch.hurry)

    beating = asyncio.create_task(_beat(watch))
    watch.start()
    try:
        yield
    finally:
        beating.cancel()
        watch.over.set()
        faulthandler.cancel_dump_traceback_later()


async def _beat(watch: "_Watch") -> None:
    while True:
        watch.beat()
        await asyncio.sleep(1)


class _Watch(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="watch", daemon=True)
        self.over = threading.Event()
        self._watched = threading.get_ident()
        self._allowed = self._left = STILL

    def beat(self) -> None:
        self._left = self._allowed
        faulthandler.dump_traceback_later(STILL + _LOCKED, exit=True, file=_STDERR)

    def hurry(self, *_: object) -> None:
        self._allowed = _ENDING

    def run(self) -> None:
        while not self.over.wait(1):
            self._left = min(self._left, self._allowed) - 1
            if self._left <= 0:
                self._end()

    def _end(self) -> None:
        frame = sys._current_frames()[self._watched]  # noqa: SLF001 - documented
        at = "".join(traceback.format_stack(frame)[-_FRAMES:])
        line = f"motamot: stopped, for nothing has moved for {self._allowed} s; it stands at\n{at}"
        try:
            if select.select((), (_STDERR,), (), 0)[1]:
                os.write(_STDERR, line.encode(errors="replace")[:_ROOM])
        finally:
            os._exit(1)
