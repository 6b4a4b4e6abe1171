"""The articles, questions and conversations that other tests lean on are what they claim to be."""

import json
import re

import pytest

from tests.articles import ARTICLES, DATA, ORIGINAL, conversations, load, questions

KINDS = set(
    "number money percent date person organisation place reason yes-no said definition summary"
    " list statement typo no-accents sms uppercase keywords spacing cross-language off-topic"
    " missing-attribute false-detail gibberish greeting".split()
)
DEGRADED = {"typo", "no-accents", "sms", "uppercase", "keywords", "spacing"}
UNANSWERABLE = {"off-topic", "missing-attribute", "false-detail", "gibberish", "greeting"}

each_article = pytest.mark.parametrize("stem", ARTICLES)


def article(stem: str) -> str:
    return ARTICLES[stem].read_text(encoding="utf-8")


def word_runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@each_article
def test_an_article_is_title_lead_sections_and_source(stem: str) -> None:
    text = article(stem)
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    blocks = text.rstrip("\n").split("\n\n")
    assert all(block and "\n" not in block for block in blocks)
    title, lead, *body, source = blocks
    assert title[-1] not in ".!?"
    assert lead[-1] == "."
    assert re.match(r"Source ?: ", source)
    headings = [block for block in body if block[-1] not in '.!?»"']
    assert 4 <= len(headings) <= 12


def test_the_bundled_article_takes_two_minutes_to_read() -> None:
    assert 450 <= len(article("puces-ia").split()) <= 600
    assert article("puces-ia").endswith("\n\nSource : The Information, Reuters\n")


@pytest.mark.skipif(not ORIGINAL.exists(), reason="the original article is not beside the project")
def test_the_bundled_article_is_our_own_writing() -> None:
    original = ORIGINAL.read_text(encoding="utf-8")
    assert not word_runs(original, 8) & word_runs(article("puces-ia"), 8)


def test_every_question_file_has_its_article() -> None:
    assert {path.stem for path in (DATA / "questions").glob("*.json")} == set(ARTICLES)
    in_tests = {path.stem for path in (DATA / "articles").glob("*.txt")}
    assert in_tests | {"puces-ia"} == set(ARTICLES)


@each_article
def test_a_question_has_these_keys_and_no_others(stem: str) -> None:
    file = load(f"questions/{stem}.json")
    assert file.keys() == {"article", "language", "questions"}
    assert file["article"] == stem
    assert file["language"] in {"fr", "en"}
    for question in file["questions"]:
        assert question.keys() == {"question", "lang", "kind", "answers", "span"}
        assert question["lang"] in {"fr", "en"}
        assert question["kind"] in KINDS
        assert question["question"].strip() == question["question"] != ""


@each_article
def test_expected_answers_and_spans_stand_in_the_article(stem: str) -> None:
    text = article(stem)
    for question in questions(stem):
        answers, span = question["answers"], question["span"]
        assert all(answer and "\n" not in answer for answer in answers), question
        assert all(answer in text for answer in answers), question
        assert span is None or any(span in answer for answer in answers), question
        assert (question["kind"] in UNANSWERABLE) == (not answers), question


@each_article
def test_there_are_enough_questions_of_each_sort(stem: str) -> None:
    asked = questions(stem)
    language = load(f"questions/{stem}.json")["language"]
    assert len(asked) >= 45
    assert sum(not question["answers"] for question in asked) >= 10
    assert sum(question["lang"] != language for question in asked) >= 8
    assert sum(question["kind"] in DEGRADED for question in asked) >= 6


@each_article
def test_no_question_is_asked_twice(stem: str) -> None:
    asked = [question["question"].casefold() for question in questions(stem)]
    assert len(asked) == len(set(asked))


def test_conversations_have_two_or_three_turns_on_a_known_article() -> None:
    held = conversations()
    assert len(held) >= 36
    assert {conversation["article"] for conversation in held} == set(ARTICLES)
    for conversation in held:
        assert conversation.keys() == {"article", "turns"}
        assert len(conversation["turns"]) in {2, 3}
    assert len({json.dumps(conversation) for conversation in held}) == len(held)


def test_expected_answers_of_conversations_stand_in_their_article() -> None:
    for conversation in conversations():
        text = article(conversation["article"])
        for turn in conversation["turns"]:
            assert turn.keys() == {"question", "answers"}
            assert turn["question"].strip()
            assert all(answer and answer in text for answer in turn["answers"]), turn
