"""Trains the ranker: a softmax over an article's sentences, learned from answered questions.

The model gives each sentence a probability of being the answer; training maximises that of the right ones
(ListNet's top-one loss, Cao et al. 2007) by Newton's method, with a penalty on squared weights.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.datasets.squad import Document, Example
from index.ranking.features import FEATURES, extract
from index.ranking.ranker import Ranker
from index.text.arrays import Floats, Ints
from index.text.language import LANGUAGES, Language
from index.training.files import origin, write
from index.training.grouped import FOLDS, folds, softmax

_PENALTY = 5.0
"""The penalty on squared weights of standardised features."""

_ROUNDS = 100
_FARTHEST = 4.0
"""The longest Newton step, in the norm of the curvature: longer ones overshoot."""


@dataclass(frozen=True)
class Lesson:
    """A question: its sentences' features, shape (sentences, features), and the rows of those that answer."""

    article: int
    language: Language
    features: Floats
    answers: Ints


def lessons(documents: Sequence[Document]) -> list[Lesson]:
    """One lesson per question of ``documents`` that can be learned from."""
    found = []
    for number, document in enumerate(documents):
        taught = Ranker(document.article)
        found += [
            lesson
            for example in document.examples
            if (lesson := _lesson(taught, example, number)) is not None
        ]
    return found


def _lesson(taught: Ranker, example: Example, article: int) -> Lesson | None:
    """A question's lesson; None when no sentence that shares a word with it is the answer."""
    view = taught.view(taught.understand(example.question))
    if view is None:
        return None
    rows = np.flatnonzero(view.inherited.max(axis=0) > 0)
    sentences = [taught.article.sentences[i] for i in rows]
    answers = [
        row
        for row, s in enumerate(sentences)
        if any(s.start <= a.start < s.end for a in example.answers)
    ]
    if not answers:
        return None
    return Lesson(article, taught.language, extract(view)[rows], np.array(answers))


def fit(taught: Sequence[Lesson]) -> Floats:
    """The weights, in the order of FEATURES, that make the right sentences most probable."""
    sizes = [len(lesson.features) for lesson in taught]
    values = np.concatenate([lesson.features for lesson in taught])
    starts = np.concatenate([[0], np.cumsum(sizes)])
    wanted = np.zeros(len(values))
    for start, lesson in zip(starts, taught, strict=False):
        wanted[start + lesson.answers] = 1 / len(lesson.answers)
    spread = values.std(axis=0)
    spread[spread == 0] = 1.0
    x = values / spread
    weights = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        p = softmax(x @ weights, starts)
        expected = np.add.reduceat(x * p[:, None], starts[:-1])
        gradient = x.T @ (p - wanted) + _PENALTY * weights
        curvature = (x * p[:, None]).T @ x - expected.T @ expected + _PENALTY * np.eye(x.shape[1])
        step = np.linalg.solve(curvature, gradient)
        weights -= step / max(1.0, float(np.sqrt(gradient @ step) / _FARTHEST))
        if np.abs(step).max() < 1e-6:
            break
    return np.asarray(weights / spread)


def hits(taught: Sequence[Lesson], weights: Floats, k: int) -> list[bool]:
    """Whether a right sentence is among the first ``k``, for each lesson."""
    return [
        bool(np.isin(np.argsort(-(x.features @ weights), kind="stable")[:k], x.answers).any())
        for x in taught
    ]


def cross_validate(taught: Sequence[Lesson]) -> dict[str, float]:
    """hit@1 and hit@3 by language, on articles left out of training."""
    found: dict[tuple[Language, int], list[bool]] = {}
    for kept, left in _folds(taught):
        weights = fit(kept)
        for k in (1, 3):
            for lesson, right in zip(left, hits(left, weights, k), strict=True):
                found.setdefault((lesson.language, k), []).append(right)
    return {
        f"hit@{k}, {language}": round(float(np.mean(found[language, k])), 4)
        for language in LANGUAGES
        for k in (1, 3)
        if (language, k) in found
    }


def _folds(taught: Sequence[Lesson]) -> Iterator[tuple[list[Lesson], list[Lesson]]]:
    of_lesson = folds([lesson.article for lesson in taught])
    for number in range(FOLDS):
        kept = [x for x, fold in zip(taught, of_lesson, strict=True) if fold != number]
        left = [x for x, fold in zip(taught, of_lesson, strict=True) if fold == number]
        if kept and left:
            yield kept, left


def train(documents: Sequence[Document], sources: Sequence[str], path: Path) -> dict[str, float]:
    """Learn from ``documents``, write the weights and their origin to ``path``, and return the measures.

    Raises:
        ValueError: ``documents`` has no question to learn from.
    """
    taught = lessons(documents)
    if not taught:
        raise ValueError("there is no answered question to learn from")
    measured = cross_validate(taught)
    weights = fit(taught)
    stored = {
        "made": {
            **origin(
                sources,
                "softmax over the article's sentences, Newton's method, "
                f"penalty {_PENALTY:g} on squared weights of standardised features",
            ),
            "questions": len(taught),
            "cross-validated by article": measured,
        },
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights, strict=True)},
    }
    write(path, stored)
    return measured
