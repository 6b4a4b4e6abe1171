"""The languages there are phrases for, found by looking into this package."""

from importlib import import_module
from pkgutil import iter_modules

from bot.phrases.model import Phrases


def _discover() -> dict[str, Phrases]:
    package = __name__.rpartition(".")[0]
    path = import_module(package).__path__
    modules = (
        import_module(f"{package}.{info.name}")
        for info in iter_modules(path)
        if len(info.name) == 2
    )
    return {module.PHRASES.code: module.PHRASES for module in modules}


PHRASES: dict[str, Phrases] = _discover()
"""Phrases by two-letter language code."""


def phrases_for(code: str | None, default: str = "en") -> Phrases:
    """The phrases of a language given as a code like ``fr`` or ``fr-CA``; without one, of ``default``.

    Who has another language likelier reads English.
    """
    return PHRASES.get((code or default).lower()[:2]) or PHRASES["en"]
