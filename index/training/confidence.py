"""Trains the models of confidence: two logistic regressions, cross-validated by article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.confidence.confidence import COMPARED, SIGNAL_NAMES, Model, sigmoid, signals
from index.confidence.evidence import gather
from index.datasets import variants
from index.datasets.squad import Document, Example
from index.ranking.ranker import Ranker
from index.text.arrays import Bools, Floats, Ints
from index.text.language import LANGUAGES, Language
from index.training.files import origin, write
from index.training.grouped import FOLDS, folds

_KINDS = ("answerable", "off-topic", "hole", "unanswerable")
_WEIGHT = {"answerable": 1.0, "off-topic": 16.0, "hole": 0.6, "unanswerable": 1.5}
"""The weight of a question, by kind, in the model of whether to answer."""
_MIX = {"answerable": 1.0, "off-topic": 0.1, "hole": 0.15, "unanswerable": 1.5}
"""How often readers are taken to ask each kind, in the model of how sure to be."""
_IN_SIGHT = 0.5
"""The weight in that model of an article all of whose questions it answers: whoever asked them saw it."""
_MISSED = 0.5
"""The weight of an answerable question whose answer is not found: declining it does no harm."""
_KEPT: dict[Language, float] = {"fr": 0.9793, "en": 0.984}
"""The share of the rightly answered questions that the thresholds keep."""
_UNKNOWN = 0.1
"""The threshold for a language without questions."""
_OF_ARTICLE = np.array([name not in COMPARED for name in SIGNAL_NAMES])
"""Which values the model of whether the article answers may use."""
_PENALTY = 10.0


@dataclass(frozen=True)
class Sample:
    """One row per question: its signals, its kind, whether the first sentence is right."""

    values: Floats
    kinds: NDArray[np.str_]
    right: Bools
    articles: Ints
    french: Bools


def collect(documents: Sequence[Document], ranking: Floats | None = None) -> Sample:
    """A sample of every question asked of its article, of another one, and of its own without the paragraph.

    ``ranking`` is the ranker's weights; None for those that ship with the program.
    """
    rows = []
    rankers = [Ranker(document.article, ranking) for document in documents]
    elsewhere = variants.off_topic(documents)
    for number, document in enumerate(documents):
        rows += [
            _row(rankers[number], e, "answerable" if e.answers else "unanswerable", number)
            for e in document.examples
        ]
        for article, examples in variants.holes(document):
            ranker = Ranker(article, ranking)
            rows += [_row(ranker, e, "hole", number) for e in examples if e.answers]
    owners = {e.id: n for n, d in enumerate(documents) for e in d.examples}
    rows += [_row(rankers[other], e, "off-topic", owners[e.id]) for other, e in elsewhere]
    if not any(rows):
        raise ValueError("there is no question to learn from")
    values, kinds, right, articles, french = zip(*(r for r in rows if r), strict=True)
    return Sample(
        np.array(values), np.array(kinds), np.array(right), np.array(articles), np.array(french)
    )


Row = tuple[Floats, str, bool, int, bool]
"""A row of `Sample`."""


def _row(ranker: Ranker, example: Example, kind: str, article: int) -> Row | None:
    question = ranker.understand(example.question)
    ranked = ranker.rank(question, 3)
    evidence = gather(ranker, question, ranked)
    if evidence is None:
        return None
    first = ranker.article.sentences[ranked[0].sentence]
    right = kind == "answerable" and any(
        first.start <= a.start < first.end for a in example.answers
    )
    return signals(evidence), kind, right, article, ranker.language == "fr"


def logistic(values: Floats, target: Floats, weights: Floats) -> Floats:
    """The weights of a logistic regression, by Newton's method (Hastie et al. 2009, §4.4.1).

    _PENALTY is on the squared weights of standardised columns; the last one, the constant, has none.
    """
    spread = values.std(axis=0)
    spread[-1] = 1.0
    spread[spread == 0] = 1.0
    x = values / spread
    ridge = np.full(x.shape[1], _PENALTY)
    ridge[-1] = 1e-6
    found = np.zeros(x.shape[1])
    for _ in range(30):
        p = sigmoid(x @ found)
        gradient = x.T @ (weights * (p - target)) + ridge * found
        curvature = (x * (weights * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return np.asarray(found / spread)


def fit(sample: Sample, rows: Bools | None = None) -> Model:
    """The two models and the threshold, from the rows in the mask; from all when None."""
    rows = np.ones(len(sample.kinds), dtype=bool) if rows is None else rows
    values, kinds, right = sample.values[rows], sample.kinds[rows], sample.right[rows]
    answerable = kinds == "answerable"
    weights = np.array([_WEIGHT[k] for k in kinds]) * np.where(answerable & ~right, _MISSED, 1.0)
    decide = logistic(values * _OF_ARTICLE, answerable.astype(np.float64), weights)
    articles = sample.articles[rows]
    also_in_vain = np.isin(articles, articles[kinds == "unanswerable"])
    mixed = np.array([_MIX[k] for k in kinds]) * np.where(also_in_vain, 1.0, _IN_SIGHT)
    sure = logistic(values, right.astype(np.float64), mixed)
    threshold: dict[Language, float] = {}
    for language in LANGUAGES:
        spoken = sample.french[rows] == (language == "fr")
        own = sigmoid(values[right & spoken] @ decide)
        kept = np.quantile(own, 1 - _KEPT[language]) if len(own) else _UNKNOWN
        threshold[language] = round(float(kept), 4)
    return Model(decide, sure, threshold)


def cross_validate(sample: Sample) -> Iterator[tuple[Ints, Model]]:
    """For each fold of articles: the rows left out, and the model trained on the others."""
    of_row = folds(sample.articles)
    for fold in range(FOLDS):
        yield np.flatnonzero(of_row == fold), fit(sample, of_row != fold)


def describe(sample: Sample) -> dict[str, float]:
    """Cross-validated shares of questions answered, by kind and language."""
    answered = np.zeros(len(sample.kinds), dtype=bool)
    for rows, model in cross_validate(sample):
        p = sigmoid(sample.values[rows] @ model.answerable)
        french, english = model.threshold["fr"], model.threshold["en"]
        answered[rows] = p >= np.where(sample.french[rows], french, english)
    return {
        f"{kind}, {language}": round(float(answered[(sample.kinds == kind) & chosen].mean()), 4)
        for language, chosen in (("fr", sample.french), ("en", ~sample.french))
        for kind in _KINDS
        if ((sample.kinds == kind) & chosen).any()
    }


def train(
    documents: Sequence[Document],
    sources: Sequence[str],
    path: Path,
    ranking: Floats | None = None,
) -> dict[str, float]:
    """Learn from ``documents``, write the weights and their origin to ``path``, and return the measures.

    ``ranking`` is the weights of the ranker they are for; None for those that ship with the program.

    Raises:
        ValueError: there is no question to learn from.
    """
    sample = collect(documents, ranking)
    model = fit(sample)
    measured = describe(sample)
    stored = {
        "made": {
            **origin(
                sources,
                "logistic regressions on named signals and the ranker's features; asked of the "
                "own article, of another, and of the own without the paragraph asked about",
            ),
            "answered, cross-validated by article": measured,
        },
        "threshold": dict(model.threshold),
        "answerable": {n: w for n, w in _named(model.answerable).items() if n not in COMPARED},
        "right": _named(model.right),
    }
    write(path, stored)
    return measured


def _named(weights: Floats) -> dict[str, float]:
    """The weights by name, rounded."""
    return {name: round(float(w), 4) for name, w in zip(SIGNAL_NAMES, weights, strict=True)}
