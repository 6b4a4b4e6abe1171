"""What comes out: answers and quotations, as data."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from index.article import Article
from index.language import Language

Certainty = Literal["sure", "unsure", "none"]
"""How an answer is given: as it is, with a caveat, or not at all."""

SURE = 0.65
"""An answer at least this confident is given without a caveat."""

MAX_QUOTES = 3


class _Data(BaseModel):
    """Data that does not change. What checks it is made when something from outside is checked.

    `Quote.of` and the reader make what holds by itself, and have no need of it: making it takes
    longer than an answer.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)


class Highlight(_Data):
    """The span that answers, inside a quotation: ``article.text[start:end]``."""

    start: int
    end: int
    text: str


class Quote(_Data):
    """The article's own words: ``text == article.text[start:end]``.

    `Quote.of` takes them from the article, so that they cannot be others; all of the program's come from
    it. One that is read back from data has no article to be held against: only its length is checked,
    and that its highlight is a part of it.

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
    """A passage worth reading, and how well it matches."""

    number: int
    section: str | None
    score: float


class Answer(_Data):
    """The reader's question and what the article says to it.

    ``quotes`` are best first, at most MAX_QUOTES; the first is the answer, the others are the next
    best. They are there also when ``answered`` is false: then they are the nearest sentences, for
    measuring, and are shown to nobody as an answer.
    ``language`` is the question's; ``confidence`` the probability that the first quote answers.
    """

    question: str
    answered: bool
    confidence: float = Field(ge=0, le=1)
    language: Language
    quotes: tuple[Quote, ...] = Field(default=(), max_length=MAX_QUOTES)
    passages: tuple[PassageScore, ...] = ()
    understood: str = Field(default="", exclude=True)
    """The question with what it took from the turn before; empty for small talk."""
    why: tuple[str, ...] = Field(default=(), exclude=True)
    """What decided besides the models, for a person who asks why: the rules that fired, the place it was taken from."""

    @property
    def certainty(self) -> Certainty:
        """How the answer is to be given to a reader."""
        if not self.answered:
            return "none"
        return "sure" if self.confidence >= SURE else "unsure"


_OFF_TOPIC = 0.1
"""A declined question less sure than this is of something else altogether."""


class Context(NamedTuple):
    """What a question may lean on: the question before, and where the article answered it.

    ``question`` is empty when a reader points at a passage without having asked; ``start`` and
    ``end`` are 0 when the article did not answer.
    """

    question: str
    start: int = 0
    end: int = 0

    @classmethod
    def of(cls, answer: Answer, before: "Context | None" = None) -> "Context":
        """The context that an answer leaves; where there is none, the place of the one ``before`` stays.

        What has next to nothing to do with the article changes nothing.
        """
        if not answer.answered:
            if before and (not answer.quotes or 0 < answer.confidence < _OFF_TOPIC):
                return before
            return (before or cls(""))._replace(question=answer.understood)
        return cls(
            question=answer.understood, start=answer.quotes[0].start, end=answer.quotes[0].end
        )
