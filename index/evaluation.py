"""Standard measures on SQuAD-format files: hit@k, exact match, F1, answered rate."""

import random
import re
import string
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from index.answer import Answer
from index.datasets import variants
from index.datasets.squad import Document, Example, GoldAnswer
from index.questions.question import understand
from index.reader import Reader
from index.text.language import LANGUAGES, Language

_ARTICLES: dict[Language, str] = {
    "en": r"\b(?:a|an|the)\b",
    "fr": r"\b(?:le|la|les|un|une|des|du|de la|de l)\b|\b[ld]['’]",
}


def hit(answer: Answer, gold: Sequence[GoldAnswer], k: int) -> bool:
    """Whether a gold answer starts inside one of the first ``k`` quotations."""
    return any(q.start <= g.start < q.end for q in answer.quotes[:k] for g in gold)


def predicted_span(answer: Answer) -> str:
    """The words the answer highlights; the whole first quotation when none are; empty without a quotation."""
    if not answer.quotes:
        return ""
    first = answer.quotes[0]
    return first.highlight.text if first.highlight else first.text


def normalize(text: str, language: Language) -> list[str]:
    """The words without case, punctuation and articles, as in SQuAD's evaluation script.

    >>> normalize("L'année 1761.", "fr")
    ['année', '1761']
    """
    text = unicodedata.normalize("NFC", text).lower().replace("’", "'")
    text = re.sub(_ARTICLES[language], " ", text)
    punctuation = set(string.punctuation) | set("«»“”…–—")
    text = "".join(
        " " if language == "fr" and c in "-'" else "" if c in punctuation else c for c in text
    )
    return text.split()


def exact_match(predicted: str, gold: Sequence[str], language: Language) -> float:
    """1.0 when the prediction equals a gold answer after ``normalize``, else 0.0."""
    words = normalize(predicted, language)
    return float(any(words == normalize(g, language) for g in gold))


def f1(predicted: str, gold: Sequence[str], language: Language) -> float:
    """The best F1 over words between the prediction and a gold answer (Rajpurkar et al. 2016)."""
    return max(
        (_f1(normalize(predicted, language), normalize(g, language)) for g in gold), default=0.0
    )


def _f1(predicted: list[str], gold: list[str]) -> float:
    common = sum((Counter(predicted) & Counter(gold)).values())
    if not common:
        return float(predicted == gold)
    precision, recall = common / len(predicted), common / len(gold)
    return 2 * precision * recall / (precision + recall)


# --- a whole run ---------------------------------------------------------------------------------

Progress = Callable[[], None]
"""Called after each article."""
_RESAMPLES = 1_000


class Measure(BaseModel):
    """A mean with its 95 % interval by bootstrap over articles (Efron & Tibshirani 1993), and its count."""

    model_config = ConfigDict(frozen=True)

    value: float
    low: float
    high: float
    count: int


class Miss(BaseModel):
    """A question whose first quotation does not contain the gold answer."""

    model_config = ConfigDict(frozen=True)

    article: str
    question: str
    gold: str
    quoted: str
    answered: bool
    confidence: float
    in_top_3: bool


class Report(BaseModel):
    """The results of a run over the articles of one language.

    ``measures`` are by name; ``by_type`` is hit@1 by expected answer type; ``calibration`` is, by the
    lower bound of each tenth of confidence, the share of given answers that were right;
    ``milliseconds`` the median and 99th percentile of the time per question.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    articles: int
    questions: int
    measures: dict[str, Measure]
    by_type: dict[str, Measure]
    calibration: dict[str, Measure]
    milliseconds: dict[str, float]
    misses: tuple[Miss, ...] = Field(default=(), exclude=True)
    points: tuple[tuple[float, bool], ...] = Field(default=(), exclude=True)
    """Confidence and correctness of every answerable question."""


@dataclass
class _Tally:
    """The values of one measure, each with its article's number."""

    values: list[float] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)

    def add(self, article: int, value: float) -> None:
        self.values.append(value)
        self.articles.append(article)

    def measure(self) -> Measure:
        values, articles = np.array(self.values), np.array(self.articles)
        if not len(values):
            return Measure(value=0.0, low=0.0, high=0.0, count=0)
        numbers, rows = np.unique(articles, return_inverse=True)
        sums, counts = np.bincount(rows, weights=values), np.bincount(rows)
        drawn = np.random.default_rng(0).integers(len(numbers), size=(_RESAMPLES, len(numbers)))
        shares = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
        low, high = np.percentile(shares, [2.5, 97.5])
        return Measure(value=float(values.mean()), low=low, high=high, count=len(values))


def _tallies() -> defaultdict[str, _Tally]:
    return defaultdict(_Tally)


@dataclass
class _Run:
    """What the answers to questions on the articles of one language have shown so far."""

    language: Language
    measures: defaultdict[str, _Tally] = field(default_factory=_tallies)
    types: defaultdict[str, _Tally] = field(default_factory=_tallies)
    tenths: defaultdict[str, _Tally] = field(default_factory=_tallies)
    misses: list[Miss] = field(default_factory=list)
    points: list[tuple[float, bool]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def count(self, number: int, document: Document, example: Example, answer: Answer) -> None:
        """Count what ``answer`` is worth, to a question of the document of that number."""
        if not example.answers:
            self.measures["unanswerable declined"].add(number, not answer.answered)
            return
        gold = [g.text for g in example.answers]
        right = hit(answer, example.answers, 1)
        span = predicted_span(answer)
        self.measures["hit@1"].add(number, right)
        self.measures["hit@3"].add(number, hit(answer, example.answers, 3))
        self.measures["exact match"].add(number, exact_match(span, gold, self.language))
        self.measures["F1"].add(number, f1(span, gold, self.language))
        self.measures["answered"].add(number, answer.answered)
        expected = understand(example.question, default=self.language).expected
        self.types[str(expected)].add(number, right)
        self.points.append((answer.confidence, right))
        if answer.answered:
            tenth = int(min(answer.confidence, 0.999) * 10) / 10
            self.tenths[f"{tenth:.1f}"].add(number, right)
        if not right:
            self.misses.append(_miss(document, example, answer))

    def report(self, articles: int) -> Report:
        """The results over that many articles."""
        return Report(
            language=self.language,
            articles=articles,
            questions=len(self.times),
            measures={name: tally.measure() for name, tally in self.measures.items()},
            by_type={name: self.types[name].measure() for name in sorted(self.types)},
            calibration={name: self.tenths[name].measure() for name in sorted(self.tenths)},
            milliseconds={
                "median": float(np.median(self.times or [0.0])),
                "99th percentile": float(np.percentile(self.times or [0.0], 99)),
            },
            misses=tuple(self.misses),
            points=tuple(self.points),
        )


def evaluate(documents: Sequence[Document], progress: Progress | None = None) -> list[Report]:
    """Measure the answers on data sets, one report per language.

    Every question is asked of its whole article, as it is and as typed in a hurry; of another article;
    and of its article without the paragraph it was written for. ``progress`` is called after each
    article.
    """
    return [
        _evaluate([d for d in documents if d.article.language == language], language, progress)
        for language in LANGUAGES
        if any(d.article.language == language for d in documents)
    ]


def _evaluate(
    documents: Sequence[Document], language: Language, progress: Progress | None
) -> Report:
    run = _Run(language)
    readers = [Reader(document.article) for document in documents]
    chance = random.Random(variants.SEED)  # noqa: S311 - no secret is made of it
    foreign: defaultdict[int, list[Example]] = defaultdict(list)
    for other, example in variants.off_topic(documents):
        foreign[other].append(example)
    for number, (document, reader) in enumerate(zip(documents, readers, strict=True)):
        for example in document.examples:
            began = time.perf_counter()
            answer = reader.answer(example.question)
            run.times.append((time.perf_counter() - began) * 1e3)
            run.count(number, document, example, answer)
            if example.answers:
                hurried = reader.answer(variants.hurried(example.question, chance))
                right = hit(hurried, example.answers, 1)
                run.measures["hit@1, typed in a hurry"].add(number, right)
        for example in foreign[number]:
            declined = not reader.answer(example.question).answered
            run.measures["off-topic declined"].add(number, declined)
        for article, examples in variants.holes(document):
            holed = Reader(article)
            for example in examples:
                declined = not holed.answer(example.question).answered
                run.measures["paragraph removed, declined"].add(number, declined)
        if progress:
            progress()
    return run.report(len(documents))


def _miss(document: Document, example: Example, answer: Answer) -> Miss:
    return Miss(
        article=document.article.title,
        question=example.question,
        gold=example.answers[0].text,
        quoted=answer.quotes[0].text if answer.quotes else "",
        answered=answer.answered,
        confidence=answer.confidence,
        in_top_3=hit(answer, example.answers, 3),
    )
