"""The writing statements: those of every turn, built once, so that each is compiled only once; those of a sweep."""

from typing import TYPE_CHECKING

from sqlalchemy import (
    Delete,
    ScalarSelect,
    Table,
    Update,
    bindparam,
    case,
    delete,
    or_,
    select,
    update,
)
from sqlalchemy.sql.functions import func

from bot.store import tables as t

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    Insert = postgresql.Insert | sqlite.Insert


class Statements:
    """Upserts and deletions, for SQLite or PostgreSQL."""

    def __init__(self, dialect: str) -> None:
        self._postgresql = dialect == "postgresql"
        self.remember = self._remember()
        self.own = self._insert_into(t.owner).on_conflict_do_nothing()
        self.settle = self._replace(t.updates, "answered_at")
        self.release = delete(t.updates).where(
            t.updates.c.update_id == bindparam("released"),
            t.updates.c.holder == bindparam("by"),
            t.updates.c.answered_at.is_(None),
        )
        self.shelve = self._replace(t.shelved, "content", "shelved_at")
        self.unshelve = delete(t.shelved).where(t.shelved.c.update_id == bindparam("of_update"))
        self.record = self._replace(
            t.questions,
            *("asked_at", "text", "language", "outcome", "quotes", "version"),
            key=("chat_id", "message_id"),
        )
        self.rate = self._replace(t.feedback, "value", "rated_at")
        self.unrate = delete(t.feedback).where(
            t.feedback.c.chat_id == bindparam("in_chat"),
            t.feedback.c.message_id == bindparam("under"),
            t.feedback.c.user_id == bindparam("by"),
        )
        self.send_article = self._replace(t.article_messages, "end", "offset", "version", "sent_at")
        self.drop_article = _of_chat(t.article_messages)
        self.greet = self._replace(t.greeted, "greeted_at")
        self.replace = _set_apart()
        self.forget = tuple(_of_chat(table) for table in t.of_a_chat if table is not t.shelved)
        self.forget_shelved = _of_chat(t.shelved).where(t.shelved.c.update_id < bindparam("before"))
        self.move = (
            *(_moved(table) for table in (t.conversations, t.shelved, t.greeted)),
            *_moved_apart(),
            *(_of_chat(table) for table in t.of_a_chat),
        )

    def take(self, lease: float) -> "Insert":
        """Claim updates for ``lease`` seconds by the database's clock, unless another replica has claimed them.

        Only for PostgreSQL, since SQLite has no replicas.
        """
        now = func.extract("epoch", func.clock_timestamp())
        insert = self._insert_into(t.updates).values(leased_until=now + lease)
        new = insert.excluded
        return insert.on_conflict_do_update(
            index_elements=[t.updates.c.update_id],
            set_={"holder": new.holder, "leased_until": new.leased_until},
            where=t.updates.c.answered_at.is_(None)
            & or_(t.updates.c.holder == new.holder, t.updates.c.leased_until < now),
        )

    def _insert_into(self, table: Table) -> "Insert":
        if self._postgresql:  # SQLite does not need these two megabytes
            from sqlalchemy.dialects import postgresql

            return postgresql.insert(table)
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)

    def _replace(self, table: Table, *columns: str, key: tuple[str, ...] = ()) -> "Insert":
        """Insert a row, or set ``columns`` of the row that has its key."""
        insert = self._insert_into(table)
        return insert.on_conflict_do_update(
            index_elements=[table.c[k] for k in key] or list(table.primary_key),
            set_={column: insert.excluded[column] for column in columns},
        )

    def _remember(self) -> "Insert":
        """A chat's memory; the time of its last turn moves only with a new turn."""
        table = t.conversations
        insert = self._insert_into(table)
        new = insert.excluded
        turn = ("language", "question", "quote_start", "quote_end", "declined", "version")
        same = new.question.is_not_distinct_from(table.c.question)
        return insert.on_conflict_do_update(
            index_elements=list(table.primary_key),
            set_={column: new[column] for column in (*turn, "updated_at")}
            | {"asked_at": case((same, table.c.asked_at), else_=new.asked_at)},
        )


def expired(cutoff: int, redelivery: int) -> tuple[Update | Delete, ...]:
    """Delete what is older than ``cutoff``, and updates older than ``redelivery``; both in seconds since 1970.

    Of a chat in use, whose last question is older, only that is deleted, and its language stays.
    """
    updates, conversations = t.updates.c, t.conversations.c
    return (
        delete(t.questions).where(t.questions.c.asked_at < cutoff),
        delete(t.feedback).where(t.feedback.c.rated_at < cutoff),
        delete(t.article_messages).where(t.article_messages.c.sent_at < cutoff),
        delete(t.greeted).where(t.greeted.c.greeted_at < cutoff),
        delete(t.conversations).where(conversations.updated_at < cutoff),
        update(t.conversations)
        .where(conversations.asked_at < cutoff, conversations.question.is_not(None))
        .values(question=None, quote_start=0, quote_end=0, declined=False),
        delete(t.shelved).where(t.shelved.c.shelved_at < max(cutoff, redelivery)),
        delete(t.updates).where(
            or_(
                updates.answered_at < redelivery,
                updates.answered_at.is_(None)
                & (func.coalesce(updates.leased_until, 0) < redelivery),
            )
        ),
    )


def _set_apart() -> tuple[Update | Delete, ...]:
    """Move a rated question whose answer is replaced, and its votes, to a negative message id.

    Votes for an unknown question are deleted.
    """
    questions, thumbs = t.questions.c, t.feedback.c
    here = (thumbs.chat_id == bindparam("of_chat")) & (thumbs.message_id == bindparam("under"))
    own = _number_apart()
    rated = select(thumbs.user_id).where(
        thumbs.chat_id == questions.chat_id, thumbs.message_id == -questions.id
    )
    return (
        update(t.feedback).where(here, own.is_not(None)).values(message_id=own),
        update(t.questions)
        .where(
            questions.chat_id == bindparam("of_chat"),
            questions.message_id == bindparam("under"),
            rated.exists(),
        )
        .values(message_id=-questions.id),
        delete(t.feedback).where(here),
    )


def _number_apart() -> ScalarSelect[int]:
    """The negative id of the question that a vote is about."""
    questions, thumbs = t.questions.c, t.feedback.c
    return (
        select(-questions.id)
        .where(questions.chat_id == thumbs.chat_id, questions.message_id == thumbs.message_id)
        .scalar_subquery()
    )


def _of_chat(table: Table) -> Delete:
    return delete(table).where(table.c.chat_id == bindparam("of_chat"))


def _moved(table: Table) -> Update:
    """Move rows to another chat id, unless one is already there."""
    key = [c.name for c in table.primary_key if c.name != "chat_id"]
    there = table.alias()
    taken = select(there.c.chat_id).where(
        there.c.chat_id == bindparam("to_chat"), *(there.c[name] == table.c[name] for name in key)
    )
    return (
        update(table)
        .where(table.c.chat_id == bindparam("of_chat"), ~taken.exists())
        .values(chat_id=bindparam("to_chat"))
    )


def _moved_apart() -> tuple[Update, ...]:
    """Move questions and votes to negative message ids, since ids start at 1 in the new chat."""
    own = _number_apart()
    return (
        update(t.feedback)
        .where(t.feedback.c.chat_id == bindparam("of_chat"), own.is_not(None))
        .values(chat_id=bindparam("to_chat"), message_id=own),
        update(t.questions)
        .where(t.questions.c.chat_id == bindparam("of_chat"))
        .values(chat_id=bindparam("to_chat"), message_id=-t.questions.c.id),
    )
