"""The web addresses Telegram accepts."""

import re

_HOST = re.compile(r"[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+")


def check_link(url: str) -> str:
    """The address in Telegram's own form.

    Raises:
        ValueError: with Telegram's wording, for an address it refuses.
    """
    url = url.strip()
    scheme, separator, rest = url.partition("://")
    if not separator:
        scheme, rest = "http", url
    scheme = scheme.lower()
    if scheme in {"tg", "ton"}:
        return url
    if scheme not in {"http", "https"}:
        raise ValueError("Unsupported URL protocol")
    end = re.search("[/?#]|$", rest)
    authority = rest[: end.start()] if end else rest
    host = authority.rpartition("@")[2].partition(":")[0]
    if not host:
        raise ValueError("URL host is empty")
    if not _HOST.fullmatch(host):
        raise ValueError("Wrong HTTP URL")
    tail = rest[len(authority) :]
    if not tail.startswith("/"):
        tail = f"/{tail}"
    return f"{scheme}://{authority.lower()}{tail}"
