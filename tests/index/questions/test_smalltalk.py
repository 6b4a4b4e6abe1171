"""Greetings and thanks are told from questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import small_talk
from index.questions.smalltalk import question_in


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour",
        "BONSOIR !!",
        "Salut, ça va ?",
        "hello there",
        "Hi!",
        "Good morning",
        "slt",
        "bjr",
        "À tous bonjour",
    ],
)
def test_greetings(text):
    assert small_talk(text) == "greeting"


@pytest.mark.parametrize(
    "text",
    [
        "Merci",
        "merci beaucoup !",
        "Bien !",
        "Thanks a lot",
        "thx",
        "Super, merci",
        "D’accord",
        "Au revoir",
        "ah ok merci",
        "thanks, that's clear",
        "you bravo",
    ],
)
def test_thanks(text):
    assert small_talk(text) == "thanks"


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, qui est Huang ?",
        "Merci, et pourquoi ?",
        "Hi Nvidia",
        "Qui remercie-t-on ?",
        "Salutations",
        "vous",
        "All there?",
        "le bot",
        "you",
        "a lot",
        "pour tout",
        "",
        "?",
    ],
)
def test_questions_are_no_small_talk(text):
    assert small_talk(text) is None


@given(st.text())
def test_any_text_is_read(text):
    assert small_talk(text) in ("greeting", "thanks", None)


@pytest.mark.parametrize(
    "opening", ["Bonjour, ", "Salut ! ", "merci, ", "ok cool, ", "hello ", "dis-moi ", "so "]
)
def test_a_question_is_read_without_what_opens_it(opening):
    assert question_in(opening + "qui est Nora Quill ?") == "qui est Nora Quill ?"


@pytest.mark.parametrize("text", ["Super Mario arrive quand ?", "Merci", "So Paulo, c'est grand ?"])
def test_nothing_else_is_taken_for_an_opening(text):
    assert question_in(text) == text


def test_thanks_without_end_are_read():
    assert small_talk("thank you " * 90 + "x") is None
    assert small_talk("thank you " * 90) == "thanks"


def test_what_tells_a_question_from_the_one_before_is_none_of_it():
    assert question_in("Non, je parle du port. C'est quand ?") == "C'est quand ?"
    assert question_in("No one was hurt. Why?") == "No one was hurt. Why?"


@pytest.mark.parametrize(
    "correction",
    [
        "no i meant {}",
        "sorry i meant {}",
        "Non, je voulais dire : {}",
        "pardon je voulais savoir {}",
        "oops, what I meant was {}",
        "oups je voulais dire {}",
        "dsl je me suis mal exprimé, {}",
        "ma question c'était {}",
    ],
)
def test_a_corrected_question_is_read_without_what_takes_back_the_one_before(correction):
    assert question_in(correction.format("qui a marqué")) == "qui a marqué"


@pytest.mark.parametrize("text", ["No, I meant the mayor", "Who said what I meant was wrong?"])
def test_what_takes_nothing_back_or_asks_nothing_itself_stays_whole(text):
    assert question_in(text) == text
