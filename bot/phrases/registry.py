"""The languages that the bot speaks: one file of this package each."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from bot.phrases.model import Phrases

PHRASES: dict[str, Phrases] = {
    module.name: import_module(f"bot.phrases.{module.name}").PHRASES
    for module in iter_modules([str(Path(__file__).parent)])
    if len(module.name) == 2
}
"""Phrases by two-letter language code, which is the name of the file."""


def phrases_for(code: str | None, default: str = "en") -> Phrases:
    """The phrases of a language given as a code like ``fr`` or ``fr-CA``; without one, of ``default``.

    Who has another language likelier reads English.
    """
    return PHRASES.get((code or default).lower()[:2]) or PHRASES["en"]
