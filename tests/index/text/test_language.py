"""The language of a text is told by its function words, and left open when they do not tell."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import LANGUAGES, bundled_article, language_of, load_article
from index.text.language import detect, is_function_word, is_other_language

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    "text",
    [
        "Où se trouve le pont ?",
        "Qui ?",
        "pk",
        "keske baidu utilise",
        "Et à Lyon ?",
        "L’accord d’Alibaba",
        "OÙ EST LE PONT",
        "aujourd’hui le pont",
        "et team u ?",
    ],
)
def test_french_is_recognised(text):
    assert detect(text) == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "Where is the bridge?",
        "Who?",
        "What about Lyon?",
        "HOW MUCH",
        "Nvidia's Chinese business",
        "Huang’s salary",
        "Don't",
        "I'm lost",
    ],
)
def test_english_is_recognised(text):
    assert detect(text) == "en"


@pytest.mark.parametrize("text", ["Nvidia H20", "tgv 2027 ?", "price", "", "?!", "😀", "进一步"])
def test_words_of_no_language_take_the_default(text):
    assert detect(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("american export rules", "en"),
        ("US tariffs maximum", "en"),
        ("TARIFFS NEXT YEAR", "en"),
        ("budget mairie", "fr"),
        ("résultat vote conseil municipal", "fr"),
        ("Anne Morel", None),
        ("h20 performance", None),
        ("", None),
    ],
)
def test_bare_words_are_of_the_language_that_alone_has_more_of_them(text, language):
    assert language_of(text) == language


@given(st.text())
def test_every_text_has_a_language_or_none(text):
    assert detect(text) in {*LANGUAGES, None}


def test_articles_are_recognised():
    assert bundled_article().language == "fr"
    assert load_article(DATA / "articles" / "sinkhole.txt").language == "en"


@pytest.mark.parametrize("stem", ["puces-ia", "sinkhole", "fleuve"])
def test_whole_questions_are_recognised(stem):
    data = json.loads((DATA / "questions" / f"{stem}.json").read_text(encoding="utf-8"))
    plain = {"statement", "person", "number", "reason", "said", "cross-language", "yes-no"}
    asked = [q for q in data["questions"] if q["kind"] in plain]
    assert asked
    assert [q["question"] for q in asked if detect(q["question"]) != q["lang"]] == []


def test_function_words_are_of_one_language_or_the_other():
    assert is_function_word("quelle")
    assert is_function_word("which")
    assert not is_function_word("pont")


@pytest.mark.parametrize(
    "text",
    [
        "¿Quién es el alcalde?",
        "el precio del billete",
        "Dónde está el museo",
        "Chi è il sindaco?",
        "Di cosa parla l'articolo?",
        "Wer ist der Bürgermeister?",
        "Quem é o prefeito?",
    ],
)
def test_another_language_is_recognised(text):
    assert is_other_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does honey help against hay fever?",
        "los angeles fires",
        "O'Keefe salary",
        "von der leyen age",
        "MIT study",
        "lake como",
        "onde de choc",
        "el nino impact",
    ],
)
def test_a_word_that_is_also_a_name_or_of_our_languages_shows_no_other_language(text):
    assert not is_other_language(text)
