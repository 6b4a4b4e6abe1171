"""Things that go wrong on purpose."""

import random
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

Kind = Literal["error", "flood", "hang", "drop", "garbage"]

GARBAGE: dict[str, bytes] = {
    "html": b"<html><body><h1>It works!</h1></body></html>",
    "truncated": b'{"ok":true,"result":{"message_id":1,"da',
    "no_result": b'{"ok":true}',
    "wrong_type": b'{"ok":true,"result":"banana"}',
    "no_message": b'{"ok":true,"result":{}}',
    "no_date": b'{"ok":true,"result":{"message_id":7}}',
    "no_number": b'{"ok":true,"result":{"message_id":"x","date":1,"chat":{"id":7,"type":"private"}}}',
    "no_username": b'{"ok":true,"result":{"id":7,"is_bot":true,"first_name":"x"}}',
    "empty": b"",
    "list": b"[]",
}
BAD_GATEWAY = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    b"<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    b"</body>\r\n</html>\r\n"
)


@dataclass
class Fault:
    """One thing that goes wrong.

    Attributes:
        kind: ``error`` (``status`` with an HTML body), ``flood`` (429, ``retry_after``), ``hang``
            (``seconds``), ``drop`` (the connection ends unanswered), ``garbage`` (one of
            ``GARBAGE``).
        method: the method it strikes, None for any.
        chat_id: the chat it strikes, None for any.
        times: how many calls it strikes, None for all.
        probability: how likely it strikes a call that it fits.
        applied: whether the call takes effect all the same. A hang before the effect
            (``applied`` false) lets the call through afterwards if the bot still waits.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    probability: float = 1.0
    applied: bool = False
    seconds: float = 1.0
    retry_after: int = 1
    status: int = 502
    garbage: str = "truncated"

    @property
    def name(self) -> str:
        """The fault in a word, for the log of calls."""
        when = "after" if self.applied else "before"
        details = {
            "error": f"{self.status}",
            "flood": "429",
            "hang": f"hang {when}",
            "drop": f"drop {when}",
            "garbage": f"garbage {self.garbage}",
        }
        return details[self.kind]


class Faults:
    """The script of faults, tried in the order they were added."""

    def __init__(self, seed: int = 0) -> None:
        self.script: list[Fault] = []
        self.struck: dict[str, int] = {}
        self._random = random.Random(seed)

    def add(self, *faults: Fault) -> None:
        """Put faults at the end of the script."""
        self.script.extend(faults)

    def add_json(self, faults: Iterable[dict[str, Any]]) -> None:
        """The same from JSON objects with a fault's fields."""
        self.add(*(Fault(**fault) for fault in faults))

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self.script.clear()

    def seed(self, seed: int) -> None:
        """Start the dice anew."""
        self._random = random.Random(seed)

    def take(self, method: str, chat_id: str) -> Fault | None:
        """The fault that strikes this call, if one does."""
        for fault in self.script:
            if fault.method is not None and fault.method.lower() != method.lower():
                continue
            if fault.chat_id is not None and str(fault.chat_id) != chat_id:
                continue
            if fault.probability < 1 and self._random.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.script.remove(fault)
            self.struck[fault.name] = self.struck.get(fault.name, 0) + 1
            return fault
        return None

    def json(self) -> list[dict[str, Any]]:
        """What is still to come."""
        return [asdict(fault) for fault in self.script]
