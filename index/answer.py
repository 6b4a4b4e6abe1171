"""Answers and quotations, as data."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from index.article import Article
from index.text.language import Language

Certainty = Literal["sure", "unsure", "none"]
"""How an answer is given: as it is, with a caveat, or not at all."""

SURE = 0.65
"""An answer with at least this confidence is given without a caveat."""
UNSURE = SURE - 0.01
"""The highest confidence of an answer given with a caveat."""

MAX_QUOTES = 3
"""Most quotations in an answer."""


class _Data(BaseModel):
    """Immutable data, validated only when it comes from outside.

    `Quote.of` and the reader build what is valid by construction; building the validators takes longer than
    an answer.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)


class Highlight(_Data):
    """The span that answers, within a quotation: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str


class Quote(_Data):
    """The article's own words: ``text == article.text[start:end]``.

    `Quote.of` takes them from the article, so they cannot differ; the program makes quotations in no other
    way. One read back from data has no article to compare with: only its length is checked, and that its
    highlight lies within it.

    ``passage`` is the number that citations name (§4), ``section`` its heading.
    """

    text: str
    start: int = Field(ge=0)
    end: int
    passage: int
    section: str | None
    highlight: Highlight | None = None

    @model_validator(mode="after")
    def _offsets_agree(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError("a quotation is exactly the text between its offsets")
        if (span := self.highlight) is not None:
            inside = self.text[span.start - self.start : span.end - self.start]
            if not self.start <= span.start < span.end <= self.end or inside != span.text:
                raise ValueError("a highlight is a part of its quotation")
        return self

    @property
    def plain(self) -> "Quote":
        """The same without a highlight."""
        return self.model_copy(update={"highlight": None})

    @classmethod
    def of(
        cls, article: Article, start: int, end: int, highlight: tuple[int, int] | None = None
    ) -> "Quote":
        """The quotation of ``article.text[start:end]``, which lies within one passage.

        Raises:
            ValueError: the offsets are not within one passage, or the highlight not within them.
        """
        span = None
        if highlight is not None:
            first, last = highlight
            if not start <= first < last <= end:
                raise ValueError(f"{first}:{last} is not within the quotation {start}:{end}")
            span = Highlight.model_construct(start=first, end=last, text=article.text[first:last])
        for passage in article.passages:
            if passage.start <= start < end <= passage.end:
                return cls.model_construct(
                    text=article.text[start:end],
                    start=start,
                    end=end,
                    passage=passage.number,
                    section=passage.section,
                    highlight=span,
                )
        raise ValueError(f"{start}:{end} is not within one passage of the article")


@dataclass(frozen=True, slots=True)
class PassageScore:
    """A passage worth reading; ``score`` is BM25's, or coverage for a question in another language."""

    number: int
    section: str | None
    score: float


class Answer(_Data):
    """The reader's question and the article's answer.

    ``quotes`` are best first, at most MAX_QUOTES; the first is the answer, the others are the next
    best. When ``answered`` is false they are the nearest sentences, kept for measuring and never
    shown as an answer.
    ``language`` is the question's; ``confidence`` the probability that the first quote answers.
    """

    question: str
    answered: bool
    confidence: float = Field(ge=0, le=1)
    language: Language
    quotes: tuple[Quote, ...] = Field(default=(), max_length=MAX_QUOTES)
    passages: tuple[PassageScore, ...] = ()
    understood: str = Field(default="", exclude=True)
    """The question, completed from the turn before; empty for small talk."""
    why: tuple[str, ...] = Field(default=(), exclude=True)
    """What decided besides the models, for people: the rules that applied, the passage used."""
    close: bool = Field(default=False, exclude=True)
    """Whether the second quote is nearly as likely to answer as the first, and says something else."""

    @property
    def certainty(self) -> Certainty:
        """How the answer is to be given to the reader."""
        if not self.answered:
            return "none"
        return "sure" if self.confidence >= SURE else "unsure"


_OFF_TOPIC = 0.1
"""The confidence below which a declined question is off topic."""


class Context(NamedTuple):
    """What a follow-up may lean on: the question before, and where the article answered it.

    ``question`` is empty when a reader selects a passage without having asked; ``start`` and
    ``end`` are 0 when the article has not answered yet. ``declined`` tells that the last question
    was, whatever was answered before it.
    """

    question: str
    start: int = 0
    end: int = 0
    declined: bool = False

    @classmethod
    def of(cls, answer: Answer, before: "Context | None" = None) -> "Context":
        """The context after an answer; without one, the place of the context ``before`` is kept.

        Of an off-topic question nothing is kept.
        """
        if not answer.answered:
            kept = before or cls("")
            if before and (not answer.quotes or 0 < answer.confidence < _OFF_TOPIC):
                return kept._replace(declined=True)
            return kept._replace(question=answer.understood, declined=True)
        return cls(
            question=answer.understood, start=answer.quotes[0].start, end=answer.quotes[0].end
        )
