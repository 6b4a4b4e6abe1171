"""A process whose event loop stands still ends, whatever it stands at."""

import subprocess
import sys
import time

import pytest

PROGRAM = """
import asyncio, ctypes, os, sys, time
from bot.telegram import watch

watch.STILL, watch._LOCKED = 3, 1

async def main():
    with watch.watched(asyncio.Event()):
        await asyncio.sleep(4)  # longer than it may stand still
        print(time.monotonic(), flush=True)
        {standing}

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        ("time.sleep(100)", "nothing has moved for 3 s"),
        ("while True: pass", "nothing has moved for 3 s"),
        ("ctypes.PyDLL(None).sleep(100)", "Timeout"),  # no other thread has a turn
        ("[os.write(2, b'x' * 1000) for _ in range(1000)]", ""),  # nobody reads that
    ],
)
def test_a_loop_that_stands_still_ends_the_process_and_says_where(standing: str, told: str):
    program = [sys.executable, "-c", PROGRAM.format(standing=standing)]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        began = float(process.stdout.readline())  # its own clock, which is ours: we may be late
        try:
            assert process.wait(10) == 1
        finally:
            process.kill()
        # three ticks of the watching thread, the first up to a second and more before ``began``
        assert time.monotonic() - began > 0.5
        log = process.stderr.read()
        assert told in log
        assert not told or "in main" in log


def test_a_loop_that_moves_is_left_alone():
    program = [sys.executable, "-c", PROGRAM.format(standing="await asyncio.sleep(4)")]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=20, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert float(ended.stdout) > 0
