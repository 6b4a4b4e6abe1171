"""Sentences that say what something is are told from those that only mention it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.definitions import defines


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("C’est quoi un mandat ?", "Un mandat est un ordre écrit."),
        ("Qu'est-ce qu'un mandat ?", "Le mandat désigne un ordre écrit."),
        ("C'est quoi les mandats ?", "Les mandats sont des ordres."),
        ("Que signifie étiage ?", "L’étiage désigne le niveau le plus bas."),
        ("C'est quoi l'étiage ?", "L’étiage, c’est-à-dire le niveau le plus bas, dure."),
        ("C'est quoi les lamproies ?", "Les lamproies, des poissons sans mâchoire, remontent."),
        ("What is a sinkhole?", "A sinkhole is a cavity that forms under a road."),
        ("Who is Priya Raman?", "Priya Raman is the chief engineer."),
        ("C'est quoi un bac ?", "Ces bateaux plats, que l’on appelle des bacs, sont lents."),
        ("What is a sinkhole?", "A road may fall into a cavity, called a sinkhole."),
    ],
)
def test_a_sentence_that_opens_with_the_thing_and_says_what_it_is_defines_it(question, sentence):
    assert defines(sentence, question)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("C’est quoi un mandat ?", "Le mandat du maire a été prolongé."),
        ("C’est quoi un mandat ?", "Il y a un mandat."),
        ("C’est quoi un mandat ?", "Un ordre est un mandat."),
        ("What is a sinkhole?", "The van fell into a sinkhole."),
        ("C’est quoi ?", "Un mandat est un ordre écrit."),
        ("C’est quoi ?", "Est-ce un ordre ?"),
        ("", ""),
    ],
)
def test_a_sentence_that_only_mentions_it_does_not(question, sentence):
    assert not defines(sentence, question)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_sentence_and_question_can_be_compared(sentence, question):
    assert defines(sentence, question) in (True, False)
