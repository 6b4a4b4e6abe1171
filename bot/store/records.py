"""What the store takes and returns, as data."""

from dataclasses import dataclass
from typing import Self

from index import Answer, Certainty


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question as it was answered, for /stats, /export and feedback.

    ``quote`` has the offsets of the text quoted, in the article of ``version``. ``chat_id`` is the
    chat whose /forget erases the question: where it was asked, or the guest's private chat.
    ``message_id`` is the bot's reply there, None if there is none to rate.
    """

    text: str
    language: str
    outcome: Certainty
    quote: tuple[int, int] | None
    version: str
    chat_id: int
    message_id: int | None = None

    @classmethod
    def of(
        cls,
        answer: Answer,
        version: str,
        chat_id: int,
        message_id: int | None = None,
    ) -> Self:
        """The record of an answer that was given."""
        quote = answer.quotes[0] if answer.answered else None
        return cls(
            answer.question,
            answer.language,
            answer.certainty,
            (quote.start, quote.end) if quote else None,
            version,
            chat_id,
            message_id,
        )


@dataclass(frozen=True, slots=True)
class ArticleMessage:
    """A part of the article as it was sent to a chat: ``article.text[start:end]``.

    ``offset`` counts the UTF-16 units before that part in the message's text; ``version`` is that of
    the article.
    """

    message_id: int
    start: int
    end: int
    offset: int
    version: str


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures of today (since midnight on this machine's clock) and of the last 7 days.

    ``answered_share`` is the share of the week's questions that the article answered, 0 to 1, None
    if there was no question. ``unanswered`` are the other questions with how often each was asked,
    the most frequent first. ``useful`` and ``not_useful`` count the week's votes.
    """

    questions_today: int
    questions_week: int
    answered_share: float | None
    unanswered: tuple[tuple[str, int], ...]
    useful: int
    not_useful: int
