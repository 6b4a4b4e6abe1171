"""The tables after the newest migration. Times are seconds since 1970, in UTC."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    false,
)

metadata = MetaData()

conversations = Table(
    "conversations",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8)),
    Column("question", Text),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("asked_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    Column("version", String(64)),
    Column("declined", Boolean, nullable=False, server_default=false()),
)
"""A chat's language and last turn. ``asked_at`` is the time of that turn, ``updated_at`` of the chat's
last message; ``version`` is that of the article quoted; ``declined`` tells that the last question was."""

updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("holder", String(32)),
    Column("leased_until", Double),
    Column("answered_at", BigInteger),
)
"""Updates in progress (by whom, until when) or answered."""

shelved = Table(
    "shelved",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("content", Text, nullable=False),
    Column("shelved_at", BigInteger, nullable=False),
)
"""Updates to answer later, already acknowledged to Telegram; ``content`` is their JSON."""

questions = Table(
    "questions",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("asked_at", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("outcome", String(8), nullable=False),
    Column("quotes", Text, nullable=False),
    Column("version", String(64), nullable=False),
    Column("chat_id", BigInteger),
    Column("message_id", BigInteger),
    Index("questions_message", "chat_id", "message_id", unique=True),
    Index("questions_asked_at", "asked_at"),
)
"""Questions as they were answered; ``quotes`` is written ``120-240``. Once its answer is
replaced, ``message_id`` is ``-id``."""

feedback = Table(
    "feedback",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("value", SmallInteger, nullable=False),
    Column("rated_at", BigInteger, nullable=False),
    Index("feedback_rated_at", "rated_at"),
)
"""A reader's vote on an answer, up (1) or down (-1)."""

article_messages = Table(
    "article_messages",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("end", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("version", String(64), nullable=False),
    Column("sent_at", BigInteger, nullable=False),
)
"""Where the article is in a chat."""

greeted = Table(
    "greeted",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("greeted_at", BigInteger, nullable=False),
)
"""Chats that the bot has greeted."""

owner = Table(
    "owner",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
)
"""The bot whose database it is, in one row."""

of_a_chat = (conversations, shelved, questions, feedback, article_messages, greeted)
"""The tables with data of chats; each has a column ``chat_id``."""
