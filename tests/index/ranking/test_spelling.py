"""Slips of the keyboard are mended into words that the article or the lexicon knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Reader, bundled_article
from index.pages.segment import segment_article
from index.questions.smalltalk import question_in
from index.ranking.ranker import Ranker

RANKER = Ranker(bundled_article())


def mended(text: str) -> str:
    return RANKER.understand(text).text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("qui dirige nvdia", "qui dirige Nvidia"),
        ("que fait baidou ?", "que fait Baidu ?"),
        ("les restrcitions", "les restrictions"),
        ("Kunlum P800", "Kunlun P800"),
        ("QUI DIRIGE NVIDIA", "qui dirige Nvidia"),
        ("when did it dissapear", "when did it disappear"),
        ("qui a demissioné", "qui a demissionne"),
        ("va t il faire apel", "va t il faire appel"),
    ],
)
def test_a_slip_is_mended(written, meant):
    assert mended(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Qui dirige Nvidia ?",
        "combien coute le pain",
        "Who leads Nvidia?",
        "combien coutent les mesures",
        "pourquoi les prix montent",
        "combien gagnent les salaries",
        "xylophone",
        "Kunlun-P800, 15 % !",
        "",
        "😀",
    ],
)
def test_what_is_no_slip_stays(text):
    assert mended(text) == text


def test_the_answer_tells_the_question_as_it_was_written():
    answer = Reader(bundled_article()).answer("qui dirige nvdia")
    assert answer.question == "qui dirige nvdia"


@given(st.text(max_size=80))
def test_only_words_are_touched(text):
    def rest(t: str) -> str:  # but for the apostrophe of what is written as one: "jarrive"
        return "".join(c for c in t if not c.isalpha() and c not in "' ")

    assert rest(mended(text)) == rest(question_in(text))  # "merci. c'est où" without the thanks


def test_a_slip_that_looks_like_a_longer_word_cut_short_is_one():
    shop = Ranker(segment_article("Le commerce\n\nLe magasin du port rouvre en mai."))
    assert shop.understand("quand ouvre le magazin ?").text == "quand ouvre le magasin ?"
    assert RANKER.understand("quand ouvre le magazin ?").text == "quand ouvre le magazin ?"


@pytest.mark.parametrize(
    "question",
    [
        "Quand les voisins pourront-ils revenir ?",
        "Quelles déformations a subies le pont ?",
        "Qui sera rebranché en premier ?",
        "Is the town having a fair?",
        "Why is the lake getting sweeter?",
    ],
)
def test_a_form_of_a_known_word_is_no_slip(question):
    near = Ranker(
        segment_article(
            "Le pont\n\nCe pont est pourtant neuf. Les informations retranchent la hazing. Voici un sweeper."
        )
    )
    assert near.understand(question).text == question


COAST = Ranker(
    segment_article(
        "A storm\n\nThe port of Port-Aubin flooded. So did Saint-Véran-sur-Mer and Kerlan."
    )
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("houses in port-aubin", "houses in Port-Aubin"),
        ("houses in port aubin", "houses in Port-Aubin"),
        ("flooding saint veran sur mer", "flooding Saint-Véran-sur-Mer"),
        ("is the port open?", "is the port open?"),
    ],
)
def test_a_name_with_hyphens_is_known_without_them(written, meant):
    assert COAST.understand(written).text == meant


def test_a_name_with_a_hyphen_written_often_without_is_mended_everywhere():
    article = segment_article("Fin\n\nLe bac de Port-Aubin est en panne. Le maire est absent.\n")
    mended = Ranker(article).understand("port aubin " * 1_000).text
    assert mended.count("Port-Aubin") == 1_000
