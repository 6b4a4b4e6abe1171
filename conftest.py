"""What tests are run with."""

import os

from hypothesis import settings

os.environ.setdefault("PTB_TIMEDELTA", "true")  # as bot.tuning does

settings.register_profile("motamot", deadline=None)  # properties are about results, not times
settings.load_profile("motamot")

collect_ignore = ["bot/store/migrations/env.py"]  # Alembic alone runs it
