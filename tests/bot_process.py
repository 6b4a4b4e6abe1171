"""The bot as a process of its own, for tests and benches."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.telegram_server import ServerProcess, TelegramServer

ROOT = Path(__file__).parents[1]


class BotProcess:
    """A context manager: runs ``python -m bot MODE`` against a server, and ends it.

    Args:
        server: the Bot API server it talks with.
        database: its DATABASE_URL, or the file of an SQLite database.
        command: what is run in the place of ``-m bot telegram``.
        settings: more settings, in capitals.
    """

    def __init__(
        self,
        server: ServerProcess | TelegramServer,
        database: Path | str,
        *,
        command: tuple[str, ...] = ("-m", "bot", "telegram"),
        **settings: str,
    ) -> None:
        url = f"sqlite:///{database}" if isinstance(database, Path) else database
        self._command = command
        self._environment = {
            **{k: v for k, v in os.environ.items() if k not in _OURS},
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_URL": server.url,
            "DATABASE_URL": url,
            **settings,
        }
        self._grown = threading.Condition()

    def __enter__(self) -> Self:
        self._lines: list[str] = []
        self._folder = tempfile.TemporaryDirectory()  # where no .env of a developer's is
        self._process = subprocess.Popen(
            [sys.executable, *self._command],
            cwd=self._folder.name,
            env={**self._environment, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self.kill()
        self._folder.cleanup()

    @property
    def log(self) -> str:
        """What it wrote to standard error so far."""
        return "\n".join(self._lines)

    @property
    def peak_memory(self) -> float:
        """The most memory it had so far, in MB (10⁶ bytes)."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) * 1024 / 1e6

    def wait_for(self, text: str, timeout: float = 30) -> None:
        """Until a line with ``text`` was written.

        Raises:
            TimeoutError: none was.
        """
        with self._grown:
            if not self._grown.wait_for(lambda: any(text in line for line in self._lines), timeout):
                raise TimeoutError(f"no line with {text!r} in:\n{self.log}")

    def wait(self, timeout: float = 30) -> int:
        """Its exit code, once it has ended."""
        code = self._process.wait(timeout)
        self._reading.join(timeout)
        return code

    def terminate(self, timeout: float = 30, by: int = signal.SIGTERM) -> int:
        """Send a signal; the exit code."""
        self._process.send_signal(by)
        return self.wait(timeout)

    def kill(self) -> None:
        """Send SIGKILL, and wait until it is gone."""
        self._process.kill()
        self.wait()

    def _read(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            for line in lines:
                with self._grown:
                    self._lines.append(line.rstrip("\n"))
                    self._grown.notify_all()


_OURS = ("ARTICLE_PATH", "ARTICLE_POST", "ALLOWED_CHAT_IDS", "ADMIN_IDS", "LOG_LEVEL", "LOG_FORMAT")


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def eventually(condition: object, timeout: float = 20) -> None:
    """Until ``condition`` holds.

    Raises:
        TimeoutError: it never did.
    """
    assert callable(condition)
    deadline = time.monotonic() + timeout
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not come true")
        time.sleep(0.02)
