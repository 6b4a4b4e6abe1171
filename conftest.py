"""What pytest must not import to look for examples: Alembic alone runs its environment."""

collect_ignore = ["bot/store/migrations/env.py"]
