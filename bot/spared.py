"""Optional imports of our dependencies, hidden to save memory."""

import contextlib
import sys
from collections.abc import Iterator

UNUSED = (
    "httpx._main",  # a command line, with click, pygments and rich
    "rich",  # structlog would show errors with it, where nobody looks at a terminal
)
"""Modules that serving in Telegram does not need."""


@contextlib.contextmanager
def spared(*names: str) -> Iterator[None]:
    """Hide modules of these names from the body, unless they are imported already.

    >>> with spared("tabnanny"):
    ...     try:
    ...         import tabnanny
    ...     except ImportError:
    ...         print("none")
    none
    >>> import tabnanny
    """
    hidden = [name for name in names if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
