"""Every sentence the bot itself says, one file per language.

To add a language, add its file, named by its two-letter code. Questions are read only in
`index.LANGUAGES`.
"""

from bot.phrases.model import Chatter, Command, Phrases
from bot.phrases.registry import PHRASES, phrases_for

__all__ = ["PHRASES", "Chatter", "Command", "Phrases", "phrases_for"]
