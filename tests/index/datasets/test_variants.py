"""Data sets made of a data set: the same every time, and each made as it says."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from index.datasets.squad import load_squad
from index.datasets.variants import holes, hurried, off_topic
from index.text.analyzer import fold
from tests.made_squad import write_squad


@pytest.fixture
def documents(tmp_path):
    return load_squad(write_squad(tmp_path / "made.json"))


def test_every_question_is_asked_of_another_article(documents):
    found = list(off_topic(documents))
    assert len(found) == sum(len(d.examples) for d in documents)
    for other, example in found:
        assert example not in documents[other].examples


def test_what_is_drawn_by_chance_is_the_same_every_time(documents):
    assert list(off_topic(documents)) == list(off_topic(documents))


def test_an_article_alone_has_no_other(documents):
    assert list(off_topic(documents[:1])) == []


def test_a_hole_takes_away_the_paragraph_that_is_asked_about_and_nothing_else(documents):
    document = documents[0]
    found = list(holes(document))
    assert len(found) == len(document.paragraphs)
    for number, (article, asked) in enumerate(found):
        assert all(example.paragraph == number for example in asked)
        assert document.paragraphs[number] not in article.text
        assert all(p in article.text for n, p in enumerate(document.paragraphs) if n != number)
        assert article.title == document.article.title


def test_every_question_is_asked_of_one_hole(documents):
    asked = [example for _, examples in holes(documents[0]) for example in examples]
    assert sorted(e.id for e in asked) == sorted(e.id for e in documents[0].examples)


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéèàç", min_size=1, max_size=14)


@given(st.lists(LETTERS, max_size=8).map(" ".join), st.integers(0, 1000))
def test_a_hurried_question_has_one_slip_in_one_long_word_and_no_accents(question, seed):
    typed = hurried(question, random.Random(seed))
    wanted = fold(question)
    assert OSA.distance(typed, wanted) <= 1
    for one, other in zip(typed.split(), wanted.split(), strict=True):
        assert one == other or len(other) >= 7


def test_a_question_of_short_words_has_no_slip():
    assert hurried("Où va l’été ?", random.Random(1)) == "ou va l’ete ?"
