"""Every sentence the bot itself says, one module a language.

The bot speaks each language that a module of this package defines ``PHRASES`` for; questions it
reads in `index.LANGUAGES`.
"""

from bot.phrases.model import Chatter, Command, Phrases
from bot.phrases.registry import PHRASES, phrases_for

__all__ = ["PHRASES", "Chatter", "Command", "Phrases", "phrases_for"]
