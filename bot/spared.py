"""Hides optional modules that our dependencies would import, to save memory."""

import contextlib
import sys
from collections.abc import Iterator

UNUSED = (
    "httpx._main",  # a command line, with click, pygments and rich
    "rich",  # structlog would print errors with it
)
"""Modules that the Telegram interface does not need."""


@contextlib.contextmanager
def spared(*names: str) -> Iterator[None]:
    """Make importing these modules fail inside the body, unless they are already imported.

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
