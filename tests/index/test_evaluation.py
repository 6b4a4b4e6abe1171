"""The field's measures, on answers whose worth is known."""

import json
from dataclasses import replace

import pytest

from index import Answer, Quote
from index.datasets.squad import GoldAnswer
from index.evaluation import (
    Report,
    evaluate,
    exact_match,
    f1,
    hit,
    normalize,
    predicted_span,
)
from index.pages.segment import segment_article

ARTICLE = segment_article("Le pont a rouvert. Il a coûté 3 millions. Fin.")


def answer(*sentences: int, bold: tuple[int, int] | None = None) -> Answer:
    quotes = tuple(
        Quote.of(ARTICLE, s.start, s.end, bold if number == 0 else None)
        for number, s in enumerate(ARTICLE.sentences[i] for i in sentences)
    )
    return Answer(question="?", answered=True, confidence=0.5, language="fr", quotes=quotes)


@pytest.fixture(scope="module")
def report(documents) -> Report:
    (found,) = evaluate(documents)
    return found


def test_a_hit_is_a_gold_answer_that_starts_in_one_of_the_first_k_quotations():
    gold = [GoldAnswer("3 millions", ARTICLE.text.index("3 millions"))]
    assert hit(answer(1), gold, 1)
    assert not hit(answer(0, 1), gold, 1)
    assert hit(answer(0, 1), gold, 2)
    assert not hit(answer(0, 2), gold, 3)
    assert not hit(answer(), gold, 3)


def test_the_predicted_span_is_the_bold_one_else_the_sentence():
    start = ARTICLE.text.index("3 millions")
    assert predicted_span(answer(1, bold=(start, start + 10))) == "3 millions"
    assert predicted_span(answer(1)) == "Il a coûté 3 millions."
    assert predicted_span(answer()) == ""


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’année 1761.", ["année", "1761"]),
        ("fr", "La ville de Saint-Ouen", ["ville", "de", "saint", "ouen"]),
        ("fr", "« Les Misérables »", ["misérables"]),
        ("en", "The bridge's pier, a pier", ["bridges", "pier", "pier"]),
        ("en", "An apple-tree", ["appletree"]),
    ],
)
def test_case_punctuation_and_articles_do_not_count(language, text, words):
    assert normalize(text, language) == words


def test_exact_match_is_with_any_gold_answer():
    assert exact_match("le pont", ["un pont", "la ville"], "fr") == 1
    assert exact_match("le vieux pont", ["un pont"], "fr") == 0


def test_f1_is_the_best_overlap_of_words():
    assert f1("pont de Brume", ["pont de Brume"], "fr") == 1
    assert f1("vieux pont", ["pont"], "fr") == pytest.approx(2 / 3)
    assert f1("vieux pont", ["ville", "pont"], "fr") == pytest.approx(2 / 3)
    assert f1("ville", ["pont"], "fr") == 0
    assert f1("", [""], "fr") == 1
    assert f1("pont", [], "fr") == 0


def test_a_report_measures_every_row(report):
    assert (report.language, report.articles, report.questions) == ("fr", 6, 36)
    assert set(report.measures) == {
        "hit@1",
        "hit@3",
        "exact match",
        "F1",
        "answered",
        "hit@1, typed in a hurry",
        "off-topic declined",
        "paragraph removed, declined",
    }
    for measure in report.measures.values():
        low, high = pytest.approx(measure.low), pytest.approx(measure.high)
        assert 0 <= measure.low <= measure.high <= 1
        assert measure.low <= measure.value or measure.value == low
        assert measure.value <= measure.high or measure.value == high
        assert measure.count == 36
    assert set(report.milliseconds) == {"median", "99th percentile"}


def test_plain_questions_on_plain_articles_are_answered_right(report):
    assert report.measures["hit@1"].value > 0.9
    assert report.measures["hit@3"].value >= report.measures["hit@1"].value
    assert report.measures["F1"].value >= report.measures["exact match"].value


def test_hits_are_broken_down_by_type_and_by_confidence(report):
    assert sum(m.count for m in report.by_type.values()) == 36
    assert {"date", "money", "person", "reason"} <= set(report.by_type)
    answered = round(report.measures["answered"].value * 36)
    assert sum(m.count for m in report.calibration.values()) == answered
    assert all(0 <= float(tenth) < 1 for tenth in report.calibration)
    assert len(report.points) == 36


def test_the_same_run_gives_the_same_report(documents, report):
    (again,) = evaluate(documents)
    assert again.model_copy(update={"milliseconds": {}}) == report.model_copy(
        update={"milliseconds": {}}
    )


def test_a_miss_tells_what_was_wanted_and_what_was_quoted(documents):
    document = documents[0]
    elsewhere = replace(document.examples[0], answers=(GoldAnswer("place", 999_999),))
    (found,) = evaluate([replace(document, examples=(elsewhere,))])
    (miss,) = found.misses
    assert found.measures["hit@1"].value == 0
    assert (miss.question, miss.gold, miss.in_top_3) == (elsewhere.question, "place", False)
    assert miss.quoted in document.article.text


def test_questions_without_an_answer_count_as_right_when_declined(documents):
    document = documents[0]
    asked = replace(document.examples[0], question="Qui joue du xylophone ?", answers=())
    (found,) = evaluate([replace(document, examples=(asked,))])
    assert found.measures["unanswerable declined"].value == 1
    assert "hit@1" not in found.measures


def test_a_data_set_without_questions_is_measured_as_nothing(documents):
    (found,) = evaluate([replace(documents[0], examples=())])
    assert found.questions == 0
    assert found.measures == {}
    json.dumps(found.model_dump(mode="json"), allow_nan=False)
    assert evaluate([]) == []


def test_progress_is_told_after_each_article(documents):
    told = []
    evaluate(documents, lambda: told.append(1))
    assert len(told) == len(documents)
