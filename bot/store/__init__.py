"""What is remembered of chats: in SQLite, or in PostgreSQL for several replicas."""

from bot.store.claims import Claim
from bot.store.database import foreign_encoding, foreign_owner, trouble_with
from bot.store.engine import StoreError, is_sqlite, missing_folder
from bot.store.records import AnsweredQuestion, ArticleMessage, Stats
from bot.store.report import to_csv
from bot.store.store import Store
from bot.store.sweeping import sweep_forever

__all__ = [
    "AnsweredQuestion",
    "ArticleMessage",
    "Claim",
    "Stats",
    "Store",
    "StoreError",
    "foreign_encoding",
    "foreign_owner",
    "is_sqlite",
    "missing_folder",
    "sweep_forever",
    "to_csv",
    "trouble_with",
]
