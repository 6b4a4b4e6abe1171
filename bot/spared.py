"""Libraries that others import when they are there, and that cost memory for nothing."""

import contextlib
import sys
from collections.abc import Iterator

UNUSED = (
    "httpx._main",  # a command line, with click, pygments and rich
    "rich",  # structlog would show errors with it, where nobody looks at a terminal
)
"""What serving readers in Telegram has no use for."""


@contextlib.contextmanager
def spared(*names: str) -> Iterator[None]:
    """While the body imports, modules of these names are not there, unless they are already.

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
