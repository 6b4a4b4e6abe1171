"""Stores to test, what they keep, and a clock that stands still."""

import time
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.conversation import Memory
from bot.store import AnsweredQuestion, Store
from index import Context

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
DAY = 86_400


class Clock:
    def __init__(self, moment: datetime = NOW) -> None:
        self.seconds = moment.timestamp()

    def __call__(self) -> float:
        return self.seconds


@asynccontextmanager
async def opened(url: str, *, replicas: bool = False, clock=time.time, days: int = 30):
    store = Store(url, days, replicas=replicas, clock=clock)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


def asked(
    words: str = "Qui ?",
    outcome: str = "sure",
    chat_id: int = 1,
    message_id: int | None = 10,
) -> AnsweredQuestion:
    return AnsweredQuestion(words, "fr", outcome, (3, 9), "v1", chat_id, message_id)


async def keep_of(store: Store, chat: int, message_id: int = 10) -> None:
    await store.remember(chat, 0, Memory("en", Context(question="Qui ?")))
    await store.remember(chat, 5, Memory("fr"))
    await store.record(asked("Quoi ?", "none", chat, message_id))
    await store.rate(chat, message_id, 77, -1)
    await store.remember_hello(chat)
