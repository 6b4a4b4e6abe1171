"""The schema's history, run by Alembic; `bot.store.migrate` starts it."""
