"""The Telegram interface: updates in, rendered replies out."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # keeps python-telegram-bot from warning
