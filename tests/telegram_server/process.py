"""The server as a process of its own, and a client for its control endpoints."""

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from .state import DEFAULT_TOKEN

ROOT = Path(__file__).resolve().parents[2]


class ServerProcess:
    """A context manager: starts ``python -m tests.telegram_server`` and ends it.

    ``call`` reaches any control endpoint; the named methods are those used most.
    """

    def __init__(self, *, port: int = 0, token: str = DEFAULT_TOKEN) -> None:
        self.token = token
        self._port = port
        self.url = ""

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls ``base_url``."""
        return f"{self.url}/bot"

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.telegram_server", "--port", str(self._port)]
        self._process = subprocess.Popen(
            [*command, "--token", self.token], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.startswith("listening on "):
            self._process.wait(10)
            raise RuntimeError(f"the server did not start: {line!r}")
        self.url = line.removeprefix("listening on ").strip()
        self._client = httpx.Client(base_url=f"{self.url}/control/", timeout=120)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()
        self._process.terminate()
        self._process.wait(10)
        if self._process.stdout is not None:
            self._process.stdout.close()

    @property
    def pid(self) -> int:
        """The process' number."""
        return self._process.pid

    def call(
        self, endpoint: str, body: Any = None, *, verb: str | None = None, **query: str | float
    ) -> Any:
        """Reach a control endpoint: POST with a body, else GET.

        Raises:
            httpx.HTTPStatusError: the server refused.
        """
        sent_as = verb or ("GET" if body is None else "POST")
        sent: dict[str, Any] = {"params": query}
        if body is not None:
            sent["json"] = body
        response = self._client.request(sent_as, endpoint, **sent)
        response.raise_for_status()
        return response.json()

    def say(self, messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """People write: ``[{chat_id, text, …}]``; gives ``[{message_id, update_id, at}]``."""
        said: list[dict[str, Any]] = self.call("say", messages)
        return said

    def push(self, updates: list[Any]) -> list[int]:
        """Raw updates, any JSON; gives their numbers."""
        numbers: list[int] = self.call("updates", updates)
        return numbers

    def messages(self, **query: str | float) -> list[dict[str, Any]]:
        """Messages as they stand; ``chat_id``, ``sender`` ("bot" or "people"), ``after``."""
        found: list[dict[str, Any]] = self.call("messages", None, verb="GET", **query)
        return found

    def calls(self, **query: str | float) -> list[dict[str, Any]]:
        """The log of calls; ``method``, ``after``, ``last``."""
        found: list[dict[str, Any]] = self.call("calls", None, verb="GET", **query)
        return found

    def stats(self) -> dict[str, Any]:
        """Counts of everything."""
        counts: dict[str, Any] = self.call("stats")
        return counts

    def wait(self, timeout: float = 60, **state: int) -> dict[str, Any]:
        """Until ``sent`` messages are out, at most ``pending`` wait, or it is ``polled``.

        Raises:
            httpx.HTTPStatusError: 408, not in time.
        """
        counts: dict[str, Any] = self.call("wait", None, verb="GET", timeout=timeout, **state)
        return counts

    def add_faults(self, faults: list[dict[str, Any]]) -> None:
        """Put faults at the end of the script: the fields of ``Fault``."""
        self.call("faults", faults)

    def clear_faults(self) -> None:
        """Nothing goes wrong any more."""
        self.call("faults", verb="DELETE")

    def reset(self) -> None:
        """Forget everything but settings and profile."""
        self.call("reset", verb="POST")
