"""What the handlers share, passed to each of them."""

from dataclasses import dataclass, field

from telegram import Bot

from bot.limits import Limits
from bot.phrases import Phrases, phrases_for
from bot.recent import Recent
from bot.store import Store
from bot.telegram.alarm import Alarm
from bot.telegram.article_post import ChannelPost
from bot.telegram.sending import Place, Sender
from bot.telegram.serving import Serving

_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Given:
    """What was replied to a message: to which text, in which messages.

    ``points`` tells whether the first of them quotes from another message, which no edit changes.
    """

    text: str
    message_ids: tuple[int, ...]
    points: bool


@dataclass(frozen=True)
class Services:
    """The bot's connections, settings and short memory.

    ``given`` is by chat and the reader's message; ``progress`` has the messages that went out
    for an update before sending failed. Replies work without them, only less well.
    """

    bot: Bot
    store: Store
    serving: Serving
    sender: Sender
    alarm: Alarm
    limits: Limits
    allowed: frozenset[int] = frozenset()
    admins: frozenset[int] = frozenset()
    post: ChannelPost | None = None
    given: Recent[tuple[int, int], Given] = field(default_factory=lambda: Recent(_REMEMBERED))
    progress: Recent[int, tuple[int, ...]] = field(default_factory=lambda: Recent(_REMEMBERED))

    @property
    def address(self) -> str | None:
        """Where citations lead: ``https://t.me/name``; None when not every reader is served there."""
        return None if self.allowed else f"https://t.me/{self.bot.username}"

    @property
    def points(self) -> bool:
        """Whether quotations lead into the article, which is not so for one too long to send."""
        return self.post is not None or bool(self.serving.edition.parts)

    async def phrases(self, place: Place, language: str | None) -> Phrases:
        """Phrases for a chat: in the language chosen, else the last question's, else the reader's."""
        memory = await self.store.memory(place.chat_id, place.thread_id or 0)
        spoken = memory.language or memory.spoken or language
        return phrases_for(spoken, self.serving.conversation.article.language)

    def forget(self) -> None:
        """Drop from memory what readers wrote."""
        self.given.clear()
        self.serving.conversation.forget()

    def allows(self, chat_id: int) -> bool:
        """Whether the bot serves a chat, or a reader, whose number is that of the private chat."""
        return not self.allowed or chat_id in self.allowed or chat_id in self.admins
