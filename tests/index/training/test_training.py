"""Weights are made again from questions, say where they come from, and work."""

import json
from pathlib import Path

import numpy as np
import pytest

from index.confidence.confidence import COMPARED, SIGNAL_NAMES
from index.ranking.features import FEATURES
from index.ranking.ranker import Ranker
from index.text.language import LANGUAGES
from index.training import confidence as confidence_training
from index.training import ranker as training
from index.training import spans as span_training
from index.training.ranker import Lesson, cross_validate, fit, hits, lessons


def trained(teacher, documents, tmp_path: Path) -> tuple[dict[str, float], dict]:
    path = tmp_path / "weights.json"
    measured = teacher.train(documents, ["made.json"], path)
    return measured, json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("teacher", [training, span_training, confidence_training])
def test_weights_say_where_they_come_from(teacher, documents, tmp_path):
    measured, stored = trained(teacher, documents, tmp_path)
    made = stored["made"]
    assert made["from"] == ["made.json"]
    assert made["by"] == "motamot train"
    assert {"when", "how"} <= set(made)
    assert measured
    assert measured in made.values()
    assert all(0 <= share <= 1 for share in measured.values())


@pytest.mark.parametrize("teacher", [training, span_training, confidence_training])
def test_the_same_questions_make_the_same_weights(teacher, documents, tmp_path):
    assert trained(teacher, documents, tmp_path) == trained(teacher, documents, tmp_path)


def test_the_ranker_works_with_weights_made_again(documents, tmp_path):
    _, stored = trained(training, documents, tmp_path)
    assert list(stored["weights"]) == list(FEATURES)
    weights = np.array(list(stored["weights"].values()))
    document = documents[0]
    ranker = Ranker(document.article, weights)
    right = 0
    for example in document.examples:
        best = ranker.rank(ranker.understand(example.question), 1)[0].sentence
        sentence = document.article.sentences[best]
        right += any(sentence.start <= a.start < sentence.end for a in example.answers)
    assert right == len(document.examples)


def test_confidence_weighs_every_signal(documents, tmp_path):
    _, stored = trained(confidence_training, documents, tmp_path)
    assert list(stored["right"]) == list(SIGNAL_NAMES)
    assert list(stored["answerable"]) == [name for name in SIGNAL_NAMES if name not in COMPARED]
    assert set(stored["threshold"]) == set(LANGUAGES)
    assert all(0 < threshold < 1 for threshold in stored["threshold"].values())


def test_span_weights_have_a_row_of_every_column_for_each_group(documents, tmp_path):
    _, stored = trained(span_training, documents, tmp_path)
    columns = len(stored["columns"])
    rows = [*stored["groups"].values(), *stored["languages"].values()]
    assert all(len(row) == columns for row in rows)


def test_what_cannot_be_learned_from_is_refused(tmp_path):
    path = tmp_path / "weights.json"
    with pytest.raises(ValueError, match="no answered question to learn from"):
        training.train([], [], path)
    with pytest.raises(ValueError, match="no question to learn from"):
        confidence_training.train([], [], path)
    assert not path.exists()


def test_a_lesson_is_a_question_and_the_sentences_that_answer_it(documents):
    taught = lessons(documents)
    assert len(taught) == sum(len(d.examples) for d in documents)
    for lesson in taught:
        assert lesson.features.shape[1] == len(FEATURES)
        assert len(lesson.answers) == 1


def made_lessons(count: int = 40) -> list[Lesson]:
    """Lessons in which the second feature tells the answer and the others tell nothing."""
    chance = np.random.default_rng(0)
    found = []
    for number in range(count):
        features = chance.normal(size=(5, 3))
        answer = int(chance.integers(5))
        features[answer, 1] += 3
        found.append(Lesson(number % 6, "fr", features, np.array([answer])))
    return found


def test_the_feature_that_tells_gets_the_weight():
    weights = fit(made_lessons())
    assert weights[1] > 5 * max(abs(weights[0]), abs(weights[2]))


def test_a_feature_that_never_varies_gets_no_weight():
    taught = made_lessons()
    for lesson in taught:
        lesson.features[:, 2] = 1.0
    assert fit(taught)[2] == pytest.approx(0)


def test_hits_count_the_answers_among_the_first_k():
    lesson = Lesson(0, "fr", np.array([[3.0], [2.0], [1.0]]), np.array([1]))
    weights = np.array([1.0])
    assert [hits([lesson], weights, k) for k in (1, 2)] == [[False], [True]]


def test_validation_is_on_articles_that_were_not_learned_from():
    """What is learned by heart from one article is worth nothing on the others."""
    chance = np.random.default_rng(1)
    taught = []
    for number in range(60):
        features = np.zeros((4, 6))
        answer = int(chance.integers(4))
        features[answer, number % 6] = 1.0  # each article has a feature of its own that tells
        taught.append(Lesson(number % 6, "fr", features, np.array([answer])))
    learned = hits(taught, fit(taught), 1)
    validated = cross_validate(taught)["hit@1, fr"]
    assert np.mean(learned) == 1
    assert validated < 0.7
