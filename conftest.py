"""What tests are run with."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # as bot.telegram sets it

collect_ignore = ["bot/store/migrations/env.py"]  # Alembic alone runs it
