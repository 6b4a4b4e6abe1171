"""The languages that the bot speaks: every file of this package that is named by a two-letter code."""

from importlib import import_module
from pathlib import Path

from bot.phrases.model import Phrases

_CODES = sorted(file.stem for file in Path(__file__).parent.glob("??.py"))

PHRASES: dict[str, Phrases] = {
    code: import_module(f"bot.phrases.{code}").PHRASES for code in _CODES
}
"""Phrases by language code."""


def phrases_for(code: str | None, default: str = "en") -> Phrases:
    """The phrases for a language code like ``fr`` or ``fr-CA``, or for ``default`` if there is none.

    They are English if the bot does not speak the language.
    """
    return PHRASES.get((code or default).lower()[:2]) or PHRASES["en"]
