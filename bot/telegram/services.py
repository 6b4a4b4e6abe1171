"""What all handlers share."""

from dataclasses import dataclass, field

from telegram import Bot

from bot.phrases import Phrases, phrases_for
from bot.recent import Recent
from bot.store import AnsweredQuestion, Store
from bot.telegram import metrics
from bot.telegram.alarm import Alarm
from bot.telegram.article_post import ChannelPost
from bot.telegram.limits import Limits
from bot.telegram.sending import Place, Sender
from bot.telegram.serving import Serving
from index import Answer

_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Given:
    """The text of a reader's message, and the messages that replied to it.

    ``points`` is whether the first reply quotes another message, which editing cannot change.
    """

    text: str
    message_ids: tuple[int, ...]
    points: bool


@dataclass(frozen=True)
class Services:
    """The bot's connections, settings and short memory.

    ``given`` is by chat and the reader's message; ``progress`` has the messages that were sent for
    an update before sending failed. Without them, the bot may repeat itself after edits and errors.
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
        """Where citations lead: ``https://t.me/name``; None if not every reader is served there."""
        return None if self.allowed else f"https://t.me/{self.bot.username}"

    @property
    def points(self) -> bool:
        """Whether quotations lead into the article; not if it is too long to be sent."""
        return self.post is not None or bool(self.serving.edition.parts)

    async def phrases(self, place: Place, language: str | None) -> Phrases:
        """The phrases for a chat: in its chosen language, else the last question's, else the reader's."""
        memory = await self.store.memory(place.chat_id, place.thread)
        spoken = memory.language or memory.spoken or language
        return phrases_for(spoken, self.serving.conversation.article.language)

    async def record(
        self, answer: Answer, version: str, chat_id: int, message_id: int | None = None
    ) -> None:
        """Count an answer that was given from an article of ``version``, and store it."""
        metrics.questions.labels(answer.certainty, answer.language).inc()
        await self.store.record(AnsweredQuestion.of(answer, version, chat_id, message_id))

    def forget(self) -> None:
        """Remove what readers wrote from memory."""
        self.given.clear()
        self.serving.conversation.forget()

    def allows(self, chat_id: int) -> bool:
        """Whether the bot serves a chat; a reader's id is also that of their private chat."""
        return not self.allowed or chat_id in self.allowed or chat_id in self.admins
