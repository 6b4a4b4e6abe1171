"""Methods by name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from .params import Params
from .world import World

Method = Callable[[World, Params], Awaitable[Any]]

SENDING = {
    "sendmessage",
    "senddocument",
    "editmessagetext",
    "editmessagereplymarkup",
}
"""What counts towards the rate limits."""

_METHODS: dict[str, tuple[str, Method]] = {}


@dataclass(frozen=True)
class RawJson:
    """A result that is JSON already."""

    content: bytes


def method(name: str) -> Callable[[Method], Method]:
    """Register a method under its name in the Bot API."""

    def register(function: Method) -> Method:
        _METHODS[name.lower()] = (name, function)
        return function

    return register


def find_method(name: str) -> tuple[str, Method] | None:
    """The method's own spelling and what it does; names are case-insensitive."""
    return _METHODS.get(name.lower())
