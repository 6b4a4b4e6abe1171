"""How likely it is that the article answers, and that the first sentence is the one that does.

Two logistic models over the same few signals, which compare the words of the question with those of
the best sentence, of its passage and of the whole article.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.answer import MAX_QUOTES
from index.features import FEATURES, View, value
from index.language import Language
from index.matching import Match
from index.question import AMOUNTS, AnswerType, Question
from index.ranker import Ranked, Ranker

WEIGHTS = "confidence-weights.json"
"""The file of the models' weights, in this package."""

_FOUND = 0.5
"""A match at least this strong finds a term."""


class Confidence(NamedTuple):
    """Two probabilities: that the article answers, and that the first sentence does."""

    answerable: float
    right: float
    answered: bool


class Model(NamedTuple):
    """Weights of the two models, one a signal and the constant last; where answering begins.

    ``threshold`` is by the article's language.
    """

    answerable: NDArray[np.float64]
    right: NDArray[np.float64]
    threshold: Mapping[Language, float]


@dataclass(frozen=True)
class Evidence:
    """A question laid over the article, seen from the sentence that was ranked first.

    Arrays hold one value a term; ``language`` is the article's.
    """

    view: View
    ranked: Sequence[Ranked]
    language: Language

    @cached_property
    def row(self) -> int:
        """Where the first sentence stands in the view."""
        return int(np.flatnonzero(self.view.sentences.numbers == self.ranked[0].sentence)[0])

    @cached_property
    def anywhere(self) -> NDArray[np.float64]:
        """How well each term is matched in the article."""
        return self.view.matched.max(axis=1)

    @cached_property
    def around(self) -> NDArray[np.float64]:
        """How well each term is matched in the sentence's passage, or just before it."""
        return np.maximum(self.view.in_passage[:, self.row], self.view.inherited[:, self.row])

    @cached_property
    def same_anywhere(self) -> NDArray[np.bool_]:
        """Which terms are in the article, in whatever form."""
        return self.view.best_kinds.max(axis=1) >= self._least

    @cached_property
    def same_here(self) -> NDArray[np.bool_]:
        """Which terms are in the sentence, in whatever form."""
        return self.view.best_kinds[:, self.row] >= self._least

    @property
    def _least(self) -> Match:
        foreign = self.view.asked.question.language != self.language
        return Match.TRANSLATED if foreign else Match.LEMMA

    @cached_property
    def lengths(self) -> NDArray[np.float64]:
        """Letters of each term, up to twelve: long words tell more."""
        return np.array([min(len(t.form), 12) for t in self.view.asked.terms], dtype=np.float64)

    @cached_property
    def predicate(self) -> NDArray[np.float64]:
        """How much of what is said or asked of the names each term is; sums to 1, or to 0."""
        asked = self.view.asked
        weights = asked.weights * (1 - asked.name) * (1 - asked.title)
        return weights / max(float(weights.sum()), 1e-9)

    @cached_property
    def subject_missing(self) -> float:
        """Whether what did it, or to what it was done, is nowhere in the article."""
        subject = self.view.asked.subject
        return float(subject is not None and self.anywhere[subject] < _FOUND)

    @property
    def verb_missing(self) -> float:
        """Whether the word that says what was done is nowhere in the article."""
        return float((self.view.asked.verb * (self.anywhere < _FOUND)).any())

    @cached_property
    def asked_noun_missing(self) -> float:
        """Whether the noun that says what is asked ("hauteur") is nowhere in the article."""
        asked = np.maximum(self.view.asked.focus, self.view.asked.role)
        return float((asked * (self.anywhere < _FOUND)).any())

    def feature(self, name: str) -> float:
        """A feature of the first sentence, by its name."""
        return value(self.ranked[0].features, name)

    @cached_property
    def share(self) -> float:
        """The ranker's own probability of the first sentence, among the best (softmax)."""
        scores = np.array([r.score for r in self.ranked[:MAX_QUOTES]])
        return float(1 / np.exp(scores - scores[0]).sum())

    @cached_property
    def found(self) -> NDArray[np.bool_]:
        """Which terms are somewhere in the article."""
        return self.anywhere >= _FOUND

    @property
    def expected(self) -> AnswerType:
        """The type of answer that is asked for."""
        return self.view.asked.question.expected


def _only_way_of_asking(e: Evidence) -> bool:
    """Of the question's words only those that belong to the way of asking are in the article."""
    told = e.view.asked.light == 0
    return bool(told.any()) and not (told & e.found).any()


def _why_of_nothing(e: Evidence) -> bool:
    """It is asked why something did what it did, and the article does not know the thing."""
    return e.expected is AnswerType.REASON and e.subject_missing > 0


def _amount_of_another(e: Evidence) -> bool:
    """An amount is asked of a name that is not around, and what is asked is not all around either."""
    asked = e.view.asked
    names = (asked.name > 0) & (asked.about == 0)
    if e.expected not in AMOUNTS or not names.any():
        return False
    around = np.maximum(e.around, e.view.resolved[:, e.row])[names].max() >= _FOUND
    return not around and float(e.predicate @ e.around) < _NEARLY_ALL


_NEARLY_ALL = 0.7
_SILENT = (_only_way_of_asking, _why_of_nothing, _amount_of_another)
"""What tells by itself that the article does not answer, whatever else speaks for it."""

Signal = Callable[[Evidence], float]

SIGNALS: dict[str, Signal] = {
    "terms missing around": lambda e: float((e.around < _FOUND).mean()),
    "terms missing anywhere": lambda e: float((e.anywhere < _FOUND).mean()),
    "same words anywhere": lambda e: float(e.same_anywhere.mean()),
    "same words here": lambda e: float(e.same_here.mean()),
    "names missing": lambda e: float(
        (e.view.asked.weights * e.view.asked.name) @ (e.anywhere < _FOUND)
    ),
    "numbers missing around": lambda e: float(
        (e.view.asked.number * (e.view.in_passage[:, e.row] < _FOUND)).sum()
    ),
    "letters missing": lambda e: float(e.lengths @ ~e.same_anywhere) / 10,
    "letters found": lambda e: float(e.lengths @ e.same_anywhere) / 10,
    "coverage here": lambda e: float(e.view.asked.weights @ e.view.matched[:, e.row]),
    "coverage around": lambda e: float(e.view.asked.weights @ e.around),
    "coverage anywhere": lambda e: float(e.view.asked.weights @ e.anywhere),
    "predicate here": lambda e: float(e.predicate @ e.view.matched[:, e.row]),
    "predicate around": lambda e: float(e.predicate @ e.around),
    "predicate anywhere": lambda e: float(e.predicate @ e.anywhere),
    "predicate missing": lambda e: float((e.predicate * (e.anywhere < _FOUND)).max()),
    "predicate elsewhere": lambda e: float(
        e.predicate @ ((e.anywhere >= _FOUND) & (e.around < _FOUND))
    ),
    "only names": lambda e: float(e.predicate.sum() < 0.5),
    "names not around": lambda e: float(
        (e.view.asked.name * (e.around < _FOUND) * (e.anywhere >= _FOUND)).any()
    ),
    "title named": lambda e: float((e.view.asked.title * e.same_anywhere).any()),
    "score": lambda e: e.ranked[0].score / 10,
    "share": lambda e: float(np.log(e.share / (1.0001 - e.share))),
    "typed": lambda e: float(e.view.asked.question.typed),
    "yes or no": lambda e: float(e.view.asked.question.expected == "yes_no"),
    "asked noun missing": lambda e: e.asked_noun_missing,
    "asked noun missing, type unmet": lambda e: e.asked_noun_missing * (e.feature("type met") == 0),
    "subject missing": lambda e: e.subject_missing,
    "verb missing": lambda e: e.verb_missing,
    "several terms": lambda e: float(np.log(len(e.view.asked.terms))),
    "article in English": lambda e: float(e.language == "en"),
}
"""What speaks for and against beside the ranker's features, by name."""

NAMES = (*SIGNALS, *FEATURES, "constant")
"""What the weights weigh, in their order: the signals, the first sentence's features, and 1."""


def signals(evidence: Evidence) -> NDArray[np.float64]:
    """The values that NAMES names."""
    own = [float(signal(evidence)) for signal in SIGNALS.values()]
    return np.array([*own, *evidence.ranked[0].features, 1.0])


@lru_cache
def shipped_model() -> Model:
    """The models that ship with the program; a signal they do not know yet counts nothing."""
    stored = json.loads(Path(__file__).with_name(WEIGHTS).read_text(encoding="utf-8"))

    def ordered(weights: dict[str, float]) -> NDArray[np.float64]:
        return np.array([weights.get(name, 0.0) for name in NAMES])

    return Model(ordered(stored["answerable"]), ordered(stored["right"]), stored["threshold"])


def estimate(
    ranker: Ranker, question: Question, ranked: Sequence[Ranked], model: Model | None = None
) -> Confidence:
    """How likely the article answers ``question``, and ``ranked[0]`` is where."""
    evidence = gather(ranker, question, ranked)
    if evidence is None:
        return Confidence(0.0, 0.0, answered=False)
    model = model or shipped_model()
    values = signals(evidence)
    answerable = sigmoid(float(values @ model.answerable))
    right = sigmoid(float(values @ model.right))
    silent = any(rule(evidence) for rule in _SILENT)
    answered = answerable >= model.threshold[ranker.language] and not silent
    return Confidence(answerable, right, answered)


def gather(ranker: Ranker, question: Question, ranked: Sequence[Ranked]) -> Evidence | None:
    """What there is to judge by; None when the article shares nothing with the question."""
    view = ranker.view(question) if ranked else None
    return Evidence(view, ranked, ranker.language) if view is not None else None


def sigmoid(x: float) -> float:
    """The logistic function, which makes a probability of a weighted sum."""
    return float(1 / (1 + np.exp(-x)))
