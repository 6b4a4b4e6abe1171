"""Checks that what Telegram sent has the documented shape."""

from typing import Any

from bot.settings import ID_LIMIT


class Malformed(ValueError):
    """Raised for a wrong shape; the message names the place, not the content."""


def check(value: Any, shape: Any, where: str) -> None:
    """Check that ``value`` has a shape: a type, a dict of shapes, or a list of one.

    A key that ends in ``?`` may be missing.

    Raises:
        Malformed: it has another shape.

    >>> check({"id": 7, "text": None}, {"id": int, "text?": str}, "message")
    >>> check({"id": 7, "text": 8}, {"id": int, "text?": str}, "message")
    Traceback (most recent call last):
    bot.telegram.shape.Malformed: message.text
    """
    if not is_a(shape if isinstance(shape, type) else type(shape), value):
        raise Malformed(where)
    if isinstance(shape, dict):
        for key, inner in shape.items():
            name = key.rstrip("?")
            if name == key or value.get(name) is not None:
                check(value.get(name), inner, f"{where}.{name}")
    elif isinstance(shape, list):
        for item in value:
            check(item, shape[0], where)


def is_a(kind: type, value: Any) -> bool:
    """Whether a value is of a type; a number must also be below ID_LIMIT."""
    return type(value) is kind and not (isinstance(value, int) and abs(value) >= ID_LIMIT)
