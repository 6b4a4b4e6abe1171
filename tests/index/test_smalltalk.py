"""Greetings and thanks are told from questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import small_talk


@pytest.mark.parametrize(
    "text",
    ["Bonjour", "BONSOIR !!", "Salut, ça va ?", "hello there", "Hi!", "Good morning", "slt", "bjr"],
)
def test_greetings(text):
    assert small_talk(text) == "greeting"


@pytest.mark.parametrize(
    "text",
    [
        "Merci",
        "merci beaucoup !",
        "Thanks a lot",
        "thx",
        "Super, merci",
        "D’accord",
        "Au revoir",
        "ah ok merci",
        "thanks, that's clear",
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
        "",
        "?",
    ],
)
def test_questions_are_no_small_talk(text):
    assert small_talk(text) is None


@given(st.text())
def test_any_text_is_read(text):
    assert small_talk(text) in ("greeting", "thanks", None)
