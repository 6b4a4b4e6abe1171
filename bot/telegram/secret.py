"""The webhook secret, which proves that a call comes from Telegram."""

import hashlib
import re

_ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,256}")


def secret_of(token: str, given: str | None) -> str:
    """The secret for Telegram's calls: ``given``, or else derived from the token.

    Raises:
        ValueError: ``given`` has characters that Telegram does not allow.
    """
    if given is None:
        return hashlib.sha256(f"webhook secret of {token}".encode()).hexdigest()
    if not _ALLOWED.fullmatch(given):
        raise ValueError("WEBHOOK_SECRET may hold A-Z, a-z, 0-9, _ and - only, 256 at most.")
    return given
