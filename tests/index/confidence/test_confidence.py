"""How sure an answer is: two probabilities from signals that can be read."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import LANGUAGES, bundled_article
from index.answer import SURE
from index.confidence.confidence import (
    SIGNAL_NAMES,
    SIGNALS,
    WEIGHTS,
    Model,
    estimate,
    gather,
    shipped_model,
    sigmoid,
    signals,
)
from index.pages.segment import segment_article
from index.ranking.ranker import Ranker

RANKER = Ranker(bundled_article())


def estimated(text: str, model: Model | None = None):
    question = RANKER.understand(text)
    return estimate(RANKER, question, RANKER.rank(question, 3), model)


def signal(text: str, name: str) -> float:
    question = RANKER.understand(text)
    evidence = gather(RANKER, question, RANKER.rank(question, 3))
    assert evidence is not None
    return SIGNALS[name](evidence)


def test_what_the_article_says_is_likelier_than_what_it_does_not():
    said = estimated("Qui est le PDG de Nvidia ?")
    not_said = estimated("Qui a gagné la coupe du monde de football en Chine ?")
    assert said.answered
    assert not not_said.answered
    assert said.answerable > not_said.answerable


def test_nothing_shared_is_nothing_known():
    confidence = estimated("Xylophone zébré ?")
    assert (confidence.answerable, confidence.right, confidence.answered) == (0, 0, False)


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("terms missing anywhere", "Le xylophone de Nvidia", "La puce de Nvidia"),
        ("same words here", "Baidu utilise sa puce Kunlun", "Baidu utilise sa clarinette"),
        ("names missing", "Que fait Kerouan chez Nvidia ?", "Que fait Huang chez Nvidia ?"),
        ("predicate missing", "Quelle clarinette a Nvidia ?", "Quel accord a Nvidia ?"),
        (
            "subject missing",
            "Quand la girafe va-t-elle rivaliser ?",
            "Quand la puce va-t-elle rivaliser ?",
        ),
        ("verb missing", "Qui a sculpté Nvidia ?", "Qui a prévenu Nvidia ?"),
        ("yes or no", "Nvidia vend-elle des puces ?", "Qui vend des puces ?"),
        ("typed", "Quand Nvidia a-t-elle vendu ?", "Pourquoi Nvidia vend-elle ?"),
        ("several terms", "Nvidia vend des puces puissantes en Chine", "Nvidia ?"),
        ("title named", "Que fait Alibaba ?", "Que fait Huang ?"),
    ],
)
def test_a_signal_tells_two_questions_apart(name, more, less):
    assert signal(more, name) > signal(less, name)


@pytest.mark.parametrize(
    "text",
    [
        "Comment faire des crêpes ?",
        "Pourquoi la girafe a-t-elle conclu un accord avec Nvidia ?",
        "Combien de salariés travaillent chez Baidu ?",
        "Où dort Ernie ?",
        "Jensen Huang est-il marié ?",
    ],
)
def test_some_questions_are_declined_whatever_the_threshold(text):
    model = shipped_model()
    assert not estimated(text, Model(model.answerable, model.right, {"fr": 0.0})).answered


def test_the_title_is_part_of_what_the_article_says():
    text = "Pourquoi le RER est-il fermé ?"
    likely = []
    for title in ("Le RER à l’arrêt", "Tout à l’arrêt"):
        ranker = Ranker(segment_article(f"{title}\n\nLa fermeture a une cause : des travaux.\n"))
        question = ranker.understand(text)
        likely.append(estimate(ranker, question, ranker.rank(question, 3)).answerable)
    assert likely[0] > likely[1]


def test_the_threshold_of_the_articles_language_decides():
    model = shipped_model()
    text = "Que fait le PDG de Nvidia ?"
    never = Model(model.answerable, model.right, {"fr": 1.1, "en": 0.0})
    always = Model(model.answerable, model.right, {"fr": 0.0, "en": 1.1})
    assert not estimated(text, never).answered
    assert estimated(text, always).answered
    assert estimated(text, never).answerable == estimated(text, always).answerable
    assert estimated(text, never).right < SURE <= estimated(text, always).right


def test_no_weights_know_nothing():
    zeros = np.zeros(len(SIGNAL_NAMES))
    confidence = estimated("Que fait le PDG de Nvidia ?", Model(zeros, zeros, {"fr": 0.6}))
    assert (confidence.answerable, confidence.right) == (0.5, 0.5)


def test_the_weights_name_signals_and_where_they_come_from():
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(stored["answerable"]) <= set(SIGNAL_NAMES)
    assert set(stored["right"]) <= set(SIGNAL_NAMES)
    assert {"by", "when", "from", "how"} <= set(stored["made"])
    assert set(shipped_model().threshold) == set(LANGUAGES)
    assert all(0 < threshold < 1 for threshold in shipped_model().threshold.values())
    assert len(set(SIGNAL_NAMES)) == len(SIGNAL_NAMES)


def test_the_logistic_function_makes_probabilities():
    assert sigmoid(0) == 0.5
    assert sigmoid(30) == pytest.approx(1)
    assert sigmoid(-30) == pytest.approx(0)


WORDS = st.sampled_from(
    "Nvidia Alibaba puce H20 15 % quand qui combien Chine xylophone 你好 ? le".split()
)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
def test_probabilities_are_probabilities(text):
    question = RANKER.understand(text)
    ranked = RANKER.rank(question, 3)
    evidence = gather(RANKER, question, ranked)
    if evidence is not None:
        assert np.isfinite(signals(evidence)).all()
        assert len(signals(evidence)) == len(SIGNAL_NAMES)
    confidence = estimate(RANKER, question, ranked)
    assert 0 <= confidence.answerable <= 1
    assert 0 <= confidence.right <= 1


@pytest.mark.parametrize(
    "text",
    ["Combien font deux et deux ?", "Qui a inventé la puce ?", "Who is the president of China?"],
)
def test_general_knowledge_is_never_answered_surely(text):
    question = RANKER.understand(text)
    found = estimate(RANKER, question, RANKER.rank(question, 3))
    assert not found.answered or found.right < SURE


def test_a_reason_is_not_that_of_another():
    ranker = Ranker(
        segment_article(
            "La ville\n\nLes écoles ont fermé lundi par précaution.\n\nUne usine se visite au nord.\n"
        )
    )
    for text, answered in (
        ("Pourquoi les écoles ont-elles fermé ?", True),
        ("Pourquoi la grande usine a-t-elle fermé ?", False),
    ):
        question = ranker.understand(text)
        assert estimate(ranker, question, ranker.rank(question, 3)).answered is answered
