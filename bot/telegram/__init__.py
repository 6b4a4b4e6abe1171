"""The Telegram interface: updates in, rendered replies out."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # how python-telegram-bot is told not to warn
