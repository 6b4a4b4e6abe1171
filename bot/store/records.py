"""What is stored and read, as data."""

from dataclasses import dataclass
from typing import Self

from index import Answer, Certainty


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question as it was answered, for /stats, /export and feedback.

    ``quote`` is where the words quoted stand in the article of ``version``. ``chat_id`` is the chat whose
    /forget erases it: where it was asked, or the guest's own. ``message_id`` is the bot's reply
    there, None where there is none to rate.
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
    """How the bot fares: today, from midnight on this machine's clock, and in the last 7 days.

    ``answered_share`` is that of the week's questions which the article answered, 0 to 1, None
    when there was no question. ``unanswered`` are the questions it did not, with how often each was
    asked, the commonest first. ``useful`` and ``not_useful`` count the week's feedback.
    """

    questions_today: int
    questions_week: int
    answered_share: float | None
    unanswered: tuple[tuple[str, int], ...]
    useful: int
    not_useful: int
