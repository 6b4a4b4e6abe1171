"""Every sentence the bot itself says, one module a language.

A module of this package that defines ``PHRASES`` adds a language; nothing else needs to change.
"""

from bot.phrases.model import Chatter, Command, Phrases
from bot.phrases.registry import PHRASES, phrases_for

__all__ = ["PHRASES", "Chatter", "Command", "Phrases", "phrases_for"]
