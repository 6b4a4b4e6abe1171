"""The store: what the bot remembers about chats."""

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Literal, TypeVar

from sqlalchemy import (
    Connection,
    Select,
    bindparam,
    select,
    tuple_,
)

from bot.conversation import Memory
from bot.recent import Recent
from bot.store import report
from bot.store import tables as t
from bot.store.claims import Claim, Claims
from bot.store.database import Database, of_another_bot, owner_of
from bot.store.engine import StoreError
from bot.store.grouping import Grouped
from bot.store.records import AnsweredQuestion, ArticleMessage, Stats
from bot.store.statements import Statements, expired
from bot.store.writer import Change, Writer
from bot.view import write_quoted
from index import Context

CLOSING = 1.5
"""Seconds that closing the database may take."""
_UPDATES_KEPT = timedelta(days=2)
"""How long update ids are kept; Telegram redelivers for a day."""
_CLOCKS_APART = timedelta(minutes=1)
"""How far this machine's clock may be behind Telegram's."""
_CHATS_IN_MEMORY = 5_000
"""Chats whose last turn is kept in memory."""
_EVER = 2**63 - 1
"""Greater than every update's id."""
KNOWN_CHATS = 20_000
"""Ids of known chats kept in memory; with more, each chat is looked up."""
_UNHURRIED = 0.2
"""Seconds that a change may wait, to be written together with the answer that follows."""

_OF_THREADS = select(t.conversations).where(
    tuple_(t.conversations.c.chat_id, t.conversations.c.thread_id).in_(
        bindparam("keys", expanding=True)
    )
)
_CHATS = (
    select(t.conversations.c.chat_id)
    .union(select(t.article_messages.c.chat_id))
    .limit(KNOWN_CHATS + 1)
)
_OF_CHATS = (
    select(t.article_messages)
    .where(t.article_messages.c.chat_id.in_(bindparam("chats", expanding=True)))
    .order_by(t.article_messages.c.start, t.article_messages.c.message_id)
)

T = TypeVar("T")
Thread = tuple[int, int]
Messages = tuple[ArticleMessage, ...]


class Store:
    """Everything stored about chats.

    No call that a reader waits for fails: while the database is away, reads return what this
    process knows, and changes wait in memory. Changes are written in the order of the calls;
    `settle` returns once it and all changes before it are written.

    Args:
        database_url: ``sqlite:///file`` or ``postgres://user:password@host/name``.
        retention_days: how long readers' data is kept.
        replicas: whether other processes serve the same bot at the same time; SQLite serves one.
        clock: seconds since 1970.

    Raises:
        StoreError: ``database_url`` is of no known kind.
    """

    def __init__(
        self,
        database_url: str,
        retention_days: int,
        *,
        replicas: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._retention = timedelta(days=retention_days)
        self._clock = clock
        self._database = Database(database_url, on_return=lambda: self._writer.flush())
        self._shared = replicas and self._database.shareable
        self._do = Statements(self._database.dialect)
        self._writer = Writer(self._database)
        self._claims = Claims(self._database, self._writer, self._do, shared=self._shared)
        self._memories: Recent[Thread, Memory] = Recent(_CHATS_IN_MEMORY)
        self._messages: Recent[int, Messages] = Recent(_CHATS_IN_MEMORY)
        self._chats: set[int] | None = None
        self._read_memory: Grouped[Thread, Memory] = Grouped(self._read_memories)
        self._read_article: Grouped[int, Messages] = Grouped(self._read_article_messages)

    async def open(self) -> None:
        """Connect and bring the tables up to date; if the database is away, go on without it."""
        await self._database.open()
        try:
            await self._claims.open()
            if not self._shared:
                self._chats = set(await self._database.read(_chats))
                self._note_chat()
        except StoreError:
            return  # then claims and chats are looked up, once the database is back

    async def close(self) -> None:
        """Write what is waiting and close the database, in at most CLOSING seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSING):
                await self._writer.close()
                await self._database.close()

    async def belong_to(self, bot_id: int) -> None:
        """Note whose database it is, unless it is away.

        Raises:
            StoreError: it is another bot's, whose updates have the same numbers as this one's.
        """

        def work(connection: Connection) -> int:
            owner = owner_of(connection)
            if owner is None:
                connection.execute(self._do.own, {"bot_id": bot_id})
            return owner or bot_id

        try:
            owner = await self._database.write(work)
        except StoreError:
            return
        if owner != bot_id:
            raise StoreError(of_another_bot(owner))

    async def ping(self) -> bool:
        """Whether the database can be read and written now."""
        return await self._database.ping()

    # --- updates ---

    async def claim(self, update_id: int) -> Claim:
        """Claim an update; if it is ``new``, the caller answers it, then settles or releases it."""
        return await self._claims.claim(update_id)

    async def settle(self, update_id: int) -> None:
        """Note that an update is done, after all earlier changes are written."""
        await self._claims.settle(update_id, self._now())

    async def release(self, update_id: int) -> None:
        """Give up a claim without an answer, so that the update may be claimed again."""
        await self._claims.release(update_id)

    async def shelve(self, update_id: int, chat_id: int, content: str) -> bool:
        """Keep an update that cannot be answered yet, so that Telegram may forget it.

        Returns:
            Whether it is stored; not while the database is away, or refuses.
        """
        if self._database.away:
            return False
        row = {"update_id": update_id, "chat_id": chat_id, "content": content}
        stored = False
        try:
            stored = await self._writer.put(
                Change(self._do.shelve, row | {"shelved_at": self._now()})
            )
        finally:
            if not stored:  # nor may it be later, when it may long be answered
                await self.unshelve(update_id)
        return stored

    async def unshelve(self, update_id: int) -> None:
        """Remove an update that is done from the shelf."""
        self._writer.put(Change(self._do.unshelve, {"of_update": update_id}, erases=True))

    async def shelved(self) -> dict[int, str] | None:
        """The updates on the shelf by their ids, oldest first; None while the database is away."""

        def work(connection: Connection) -> dict[int, str]:
            c = t.shelved.c
            query = select(c.update_id, c.content).order_by(c.update_id)
            return {row.update_id: row.content for row in connection.execute(query)}

        try:
            return await self._database.read(work)
        except StoreError:
            return None

    async def is_shelved(self, update_id: int) -> bool:
        """Whether an update is still on the shelf; yes while the database is away."""
        query = select(t.shelved.c.update_id).where(t.shelved.c.update_id == update_id)
        return await self._first(query, away=update_id) is not None

    # --- a chat's memory ---

    async def memory(self, chat_id: int, thread_id: int = 0) -> Memory:
        """What the chat's next turn may depend on; thread 0 is the chat outside its topics."""
        key = (chat_id, thread_id)
        known = self._memories.get(key)
        if known is not None and not self._shared:
            return known
        if self._is_new(chat_id):
            return Memory()
        try:
            memory = await self._read_memory.submit(key)
        except StoreError:
            return known or Memory()
        if self._shared or key not in self._memories:
            self._memories.set(key, memory)
        return memory

    async def remember(self, chat_id: int, thread_id: int, memory: Memory) -> None:
        """Keep a chat's memory; does not wait for the database."""
        self._memories.set((chat_id, thread_id), memory)
        self._note_chat(chat_id)
        context, now = memory.context, self._now()
        row = {
            "chat_id": chat_id,
            "thread_id": thread_id,
            "language": memory.language,
            "question": _clean(context.question) if context else None,
            "quote_start": context.start if context else 0,
            "quote_end": context.end if context else 0,
            "declined": context.declined if context else False,
            "version": memory.version if context else None,
            "asked_at": now,
            "updated_at": now,
        }
        self._writer.put(Change(self._do.remember, row))

    async def forget(self, chat_id: int, before: int = _EVER) -> bool:
        """Erase everything stored about a chat; of its shelf, the updates ``before`` that one.

        Returns:
            Whether it is erased. If the database is away, it will be when that is back, unless the
            process ends before; if the database refuses, it stays.
        """
        for key in list(self._memories):
            if key[0] == chat_id:
                self._memories.drop(key)
        self._messages.drop(chat_id)
        erasures = [
            self._writer.put(Change(statement, {"of_chat": chat_id}, erases=True))
            for statement in self._do.forget
        ]
        row = {"of_chat": chat_id, "before": before}
        erasures.append(self._writer.put(Change(self._do.forget_shelved, row, erases=True)))
        erased = all([await erasure for erasure in erasures])
        if erased:
            await self._database.scrub()
        return erased

    async def move(self, chat_id: int, to: int) -> None:
        """Move everything stored about a group to its new id.

        What is stored under the new id already stays. A second call does nothing.
        """
        row = {"of_chat": chat_id, "to_chat": to}
        moves = [self._writer.put(Change(s, row, erases=True)) for s in self._do.move]
        self._note_chat(to)
        for done in moves:
            await done
        for key in list(self._memories):
            if key[0] == chat_id and (memory := self._memories.get(key)) is not None:
                self._memories.drop(key)
                if (to, key[1]) not in self._memories:
                    self._memories.set((to, key[1]), memory)
        self._messages.drop(chat_id)

    # --- questions and feedback ---

    async def record(self, question: AnsweredQuestion) -> None:
        """Store an answered question; does not wait for the database."""
        row = {
            "text": _clean(question.text),
            "language": question.language,
            "outcome": question.outcome,
            "quotes": write_quoted(question.quote and (question.quote, None)),
            "version": question.version,
            "chat_id": question.chat_id,
            "message_id": question.message_id,
            "asked_at": self._now(),
        }
        self._writer.put(Change(self._do.record, row))

    async def replace(self, chat_id: int, message_id: int) -> None:
        """Note that a message now has another answer, which is not rated yet."""
        row = {"of_chat": chat_id, "under": message_id}
        for statement in self._do.replace:
            self._writer.put(Change(statement, row, erases=True))

    async def rate(
        self, chat_id: int, message_id: int, user_id: int, value: Literal[1, -1, 0]
    ) -> None:
        """Store a reader's vote on an answer, up (1) or down (-1); 0 withdraws it."""
        if value:
            key = {"chat_id": chat_id, "message_id": message_id, "user_id": user_id}
            row = key | {"value": value, "rated_at": self._now()}
            await self._writer.put(Change(self._do.rate, row))
        else:
            row = {"in_chat": chat_id, "under": message_id, "by": user_id}
            await self._writer.put(Change(self._do.unrate, row, erases=True))

    async def vote(self, chat_id: int, message_id: int, user_id: int) -> int:
        """A reader's vote on an answer, as passed to ``rate``; 0 if none is known."""
        c = t.feedback.c
        query = select(c.value).where(
            c.chat_id == chat_id, c.message_id == message_id, c.user_id == user_id
        )
        return await self._first(query) or 0

    async def question_under(self, chat_id: int, message_id: int) -> str | None:
        """The question that one of the bot's messages answered; None if unknown."""
        c = t.questions.c
        query = select(c.text).where(c.chat_id == chat_id, c.message_id == message_id)
        return await self._first(query)

    async def was_answered(self, chat_id: int, text: str, since: datetime) -> bool:
        """Whether a question is known to have been answered in a chat since then, by Telegram's clock."""
        c = t.questions.c
        earliest = int((since - _CLOCKS_APART).timestamp())
        query = select(c.id).where(
            c.chat_id == chat_id, c.text == _clean(text), c.asked_at >= earliest
        )
        return await self._first(query) is not None

    # --- what was sent ---

    async def article_messages(self, chat_id: int) -> Messages:
        """Where the article is in a chat, in order; empty if it was not sent."""
        known = self._messages.get(chat_id)
        if known is not None and not self._shared:
            return known
        if self._is_new(chat_id):
            return ()
        try:
            messages = await self._read_article.submit(chat_id)
        except StoreError:
            return known or ()
        if self._shared or chat_id not in self._messages:
            self._messages.set(chat_id, messages)
        return messages

    async def remember_article_messages(
        self, chat_id: int, messages: Sequence[ArticleMessage]
    ) -> None:
        """Replace the places of the article in a chat; with none, it counts as not sent."""
        self._messages.set(chat_id, tuple(sorted(messages, key=lambda m: (m.start, m.message_id))))
        self._note_chat(chat_id)
        erasure = Change(self._do.drop_article, {"of_chat": chat_id}, erases=True)
        self._writer.put(erasure, within=_UNHURRIED)
        for message in messages:
            row = {
                "chat_id": chat_id,
                "message_id": message.message_id,
                "start": message.start,
                "end": message.end,
                "offset": message.offset,
                "version": message.version,
                "sent_at": self._now(),
            }
            self._writer.put(Change(self._do.send_article, row), within=_UNHURRIED)

    async def said_hello(self, chat_id: int) -> bool:
        """Whether the bot has introduced itself in a chat."""
        query = select(t.greeted.c.chat_id).where(t.greeted.c.chat_id == chat_id)
        return await self._first(query) is not None

    async def remember_hello(self, chat_id: int) -> None:
        """Note that the bot has introduced itself in a chat."""
        row = {"chat_id": chat_id, "greeted_at": self._now()}
        self._writer.put(Change(self._do.greet, row))

    # --- for operators ---

    async def stats(self, now: datetime) -> Stats:
        """The figures at ``now``; today began at midnight on this machine's clock.

        Raises:
            StoreError: the database is away.
        """
        await self._writer.flush()
        return await self._database.read(lambda connection: report.stats(connection, now))

    async def export(self, now: datetime) -> list[tuple[str, ...]]:
        """The unanswered and downvoted questions within retention, below a row of headings.

        Raises:
            StoreError: the database is away.
        """
        await self._writer.flush()
        since = int((now - self._retention).timestamp())
        return await self._database.read(lambda connection: report.export(connection, since))

    async def sweep(self, now: datetime) -> int:
        """Delete what is older than retention; returns the number of rows.

        Raises:
            StoreError: the database is away.
        """
        await self._writer.flush()
        cutoff = int((now - self._retention).timestamp())
        redelivery = int((now - _UPDATES_KEPT).timestamp())
        statements = expired(cutoff, redelivery)

        def work(connection: Connection) -> int:
            return sum([connection.execute(s).rowcount for s in statements])

        deleted = await self._database.write(work)
        await self._database.scrub()
        if await self._writer.flush():  # else only these know what is not written yet
            self._memories = Recent(_CHATS_IN_MEMORY)
            self._messages = Recent(_CHATS_IN_MEMORY)
        return deleted

    # --- inside ---

    async def _first(self, query: Select[T], away: T | None = None) -> T | None:
        """The first value that a query finds, None if there is none; ``away`` without a database."""
        try:
            await self._writer.flush()
            return await self._database.read(lambda connection: connection.execute(query).scalar())
        except StoreError:
            return away

    def _now(self) -> int:
        return int(self._clock())

    def _is_new(self, chat_id: int) -> bool:
        """Whether a chat is known to have nothing in the database; unknown with replicas."""
        return self._chats is not None and chat_id not in self._chats

    def _note_chat(self, *chat_ids: int) -> None:
        """Note that these chats have data."""
        if self._chats is not None:
            self._chats.update(chat_ids)
            if len(self._chats) > KNOWN_CHATS:
                self._chats = None

    async def _read_memories(self, keys: list[Thread]) -> list[Memory]:
        """The memories of chats. Also reads their article messages, which a first turn needs next."""
        chats = [] if self._shared else [chat for chat, _ in keys if chat not in self._messages]
        found, articles = await self._database.read(
            lambda connection: (_memories(connection, keys), _messages(connection, chats))
        )
        for chat in chats:
            if chat not in self._messages:
                self._messages.set(chat, articles.get(chat, ()))
        return [found.get(key, Memory()) for key in keys]

    async def _read_article_messages(self, chats: list[int]) -> list[Messages]:
        found = await self._database.read(lambda connection: _messages(connection, chats))
        return [found.get(chat, ()) for chat in chats]


def _chats(connection: Connection) -> Sequence[int]:
    return connection.execute(_CHATS).scalars().all()


def _memories(connection: Connection, keys: list[Thread]) -> dict[Thread, Memory]:
    return {
        (row.chat_id, row.thread_id): Memory(row.language)
        if row.question is None
        else Memory(
            row.language,
            Context(row.question, row.quote_start, row.quote_end, row.declined),
            row.version,
        )
        for row in connection.execute(_OF_THREADS, {"keys": keys})
    }


def _messages(connection: Connection, chats: list[int]) -> dict[int, Messages]:
    if not chats:
        return {}
    found: dict[int, Messages] = {}
    for row in connection.execute(_OF_CHATS, {"chats": chats}):
        message = ArticleMessage(row.message_id, row.start, row.end, row.offset, row.version)
        found[row.chat_id] = (*found.get(row.chat_id, ()), message)
    return found


def _clean(text: str) -> str:
    """``text`` in a form that every database accepts: without NUL, and valid UTF-8."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
