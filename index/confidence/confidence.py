"""The probabilities that the article answers the question, and that the first sentence is the answer.

Two logistic models over signals that compare the question's words with the best sentence, its passage and
the whole article, and over that sentence's features; the second also uses its lead over the others. The
rules of doubts.py and clear.py have the last word.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import mul
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index.answer import SURE, UNSURE
from index.confidence.clear import (
    age_of_her_or_him,
    age_of_whom,
    alone_tells,
    holds_it_all,
    is_the_score,
    says_it,
    speaks_of_it,
    stands_out,
    tells_before,
)
from index.confidence.doubts import doubtful, silent
from index.confidence.evidence import Evidence, gather, weighed
from index.confidence.rules import Rule, first
from index.confidence.thresholds import least
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.ranking.features import FEATURES
from index.ranking.matching import FOUND
from index.ranking.ranker import Ranked, Ranker
from index.text.arrays import Floats
from index.text.language import Language

WEIGHTS = Path(__file__).with_name("weights.json")
"""The file with the models' weights."""


class Confidence(NamedTuple):
    """Two probabilities, 0 to 1: that the article answers, and that the first sentence is the answer.

    ``why`` lists the rules that overruled the models, for people: "doubtful: no reason".
    """

    answerable: float
    right: float
    answered: bool
    why: tuple[str, ...] = ()

    def sure(self, rule: str) -> "Confidence":
        """The same, but surely the answer, by ``rule``."""
        return self._replace(right=max(self.right, SURE), answered=True, why=(*self.why, rule))

    def unsure(self, rule: str) -> "Confidence":
        """The same, but with a caveat, by ``rule``."""
        return self._replace(right=min(self.right, UNSURE), why=(*self.why, rule))

    def declined(self, rule: str) -> "Confidence":
        """The same, but not answered, by ``rule``."""
        return self._replace(answered=False, why=(*self.why, rule))


class Model(NamedTuple):
    """The weights of the two models, in the order of SIGNAL_NAMES, and the threshold for answering.

    ``threshold`` is a probability, by the article's language.
    """

    answerable: Floats
    right: Floats
    threshold: Mapping[Language, float]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


Signal = Callable[[Evidence], float]
"""A function of the evidence that gives one value to the models."""

SIGNALS: dict[str, Signal] = {
    "terms missing anywhere": lambda e: _mean(e.missing),
    "same words anywhere": lambda e: _mean(e.same_anywhere),
    "same words here": lambda e: _mean(e.same_here),
    "names missing": lambda e: sum(map(mul, e.weights, map(mul, e.flags["name"], e.missing))),
    "names missing around": lambda e: sum(
        weight * name
        for weight, name, match in zip(e.weights, e.flags["name"], e.around, strict=True)
        if match < FOUND
    ),
    "numbers missing around": lambda e: sum(
        number
        for number, match in zip(e.flags["number"], e.in_passage, strict=True)
        if match < FOUND
    ),
    "letters missing": lambda e: (sum(e.lengths) - weighed(e.lengths, e.same_anywhere)) / 10,
    "letters found": lambda e: weighed(e.lengths, e.same_anywhere) / 10,
    "predicate missing": lambda e: max(map(mul, e.predicate, e.missing)),
    "title named": lambda e: weighed(e.flags["title"], e.same_anywhere) > 0,
    "score": lambda e: e.ranked[0].score / 10,
    "share": lambda e: math.log(e.share / (1.0001 - e.share)),
    "typed": lambda e: e.question.typed,
    "yes or no": lambda e: e.view.expects(AnswerType.YES_NO),
    "tells what it is": lambda e: e.tells_what,
    "subject missing": lambda e: e.subject_missing,
    "verb missing": lambda e: weighed(e.flags["verb"], e.missing) > 0,
    "several terms": lambda e: math.log(len(e.terms)),
    "article in English": lambda e: e.language == "en",
}
"""The signals of both models besides the ranker's features, by name."""


def _ahead_of(place: int) -> Signal:
    return lambda e: min(e.ahead_of(place), _FAR)


_FAR = 5.0
"""A larger lead in the ranker's score is cut to this."""

COMPARED: dict[str, Signal] = {
    "ahead of the second": _ahead_of(1),
    "ahead of the third": _ahead_of(2),
    "second in its passage": lambda e: e.second_in_passage,
    "words held": lambda e: e.held,
}
"""Signals of the second model only, by name: they do not tell whether the article answers."""

SIGNAL_NAMES = (*SIGNALS, *COMPARED, *FEATURES, "constant")
"""The names of what is weighted, in order: the signals, the first sentence's features, and the constant 1."""


def signals(evidence: Evidence) -> Floats:
    """The values of SIGNAL_NAMES, in order."""
    own = [signal(evidence) for signal in (*SIGNALS.values(), *COMPARED.values())]
    return np.concatenate((own, evidence.ranked[0].features, (1.0,)))


@lru_cache
def shipped_model() -> Model:
    """The models that ship with the program; a signal without a weight gets 0."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))

    def ordered(weights: dict[str, float]) -> Floats:
        return np.array([weights.get(name, 0.0) for name in SIGNAL_NAMES])

    return Model(ordered(stored["answerable"]), ordered(stored["right"]), stored["threshold"])


def estimate(
    ranker: Ranker,
    question: Question,
    ranked: Sequence[Ranked],
    model: Model | None = None,
    *,
    lent: bool = False,
) -> Confidence:
    """The probabilities that the article answers ``question`` and that ``ranked[0]`` is the answer.

    If words are ``lent`` by the turn before, being far ahead does not make a sentence sure: half of those were wrong.
    """
    evidence = gather(ranker, question, ranked)
    if evidence is None:
        return Confidence(0.0, 0.0, answered=False)
    model = model or shipped_model()
    values = signals(evidence)
    answerable = float(sigmoid(values @ model.answerable))
    right = float(sigmoid(values @ model.right))
    likely = answerable >= model.threshold[ranker.language]
    spoken = first(_SENTENCE_ANSWERS, evidence)
    surely = spoken or first(_ARTICLE_ANSWERS, evidence)
    told = surely is not None or (likely and right >= least(evidence))
    silence = silent(evidence) if told else None
    answered = told and silence is None
    may_be_clear = answered and right < SURE and answerable >= _ANSWERABLE and not lent
    clear = not spoken and may_be_clear and stands_out(evidence, right)
    if spoken or clear:
        right = max(right, SURE)
    doubt = doubtful(evidence) if answered and right > UNSURE else None
    if doubt or not answered:
        right = min(right, UNSURE)
    why = _in_words(
        told=surely, clear=stands_out if clear else None, silent=silence, doubtful=doubt
    )
    return Confidence(answerable, right, answered, why)


def _in_words(**rules: Callable[..., bool] | None) -> tuple[str, ...]:
    """The rules that applied, by what they decided: "doubtful: no reason"."""
    return tuple(f"{what}: {r.__name__.replace('_', ' ')}" for what, r in rules.items() if r)


_ANSWERABLE = 0.1
"""The least probability of an answer where a sentence is clear: below it, questions were mostly off topic."""
_SENTENCE_ANSWERS: tuple[Rule, ...] = (
    alone_tells,
    is_the_score,
    speaks_of_it,
    says_it,
    age_of_whom,
)
"""Rules by which the article answers and the sentence is the answer."""
_ARTICLE_ANSWERS: tuple[Rule, ...] = (holds_it_all, tells_before, age_of_her_or_him)
"""Rules by which the article answers, however improbable by its words."""


def sigmoid(sums: Floats) -> Floats:
    """The logistic function, which turns weighted sums into probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.maximum(sums, -700))))
