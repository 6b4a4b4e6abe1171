"""An age told without a name belongs to the person who was named last."""

import pytest

from index.entities.people import tells_age_of
from index.pages.segment import segment_article


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Odile Carmin ouvre le four. Le pain lève. Elle a quarante ans.", "carmin"),
        ("Odile Carmin suit Denis Faucard. Elle a quarante ans.", "carmin"),
        ("Odile Carmin suit Denis Faucard. À 40 ans, il gagne enfin.", "faucard"),
        ("Odile Carmin suit Denis Faucard. La Nantaise, 40 ans, gagne enfin.", "carmin"),
        ("Dimmock sold the mill. The 58-year-old lives by the harbour.", "dimmock"),
        ("The mill is sold.\n\nDimmock leaves\n\nAt 58, the baker has no regrets.", "dimmock"),
    ],
)
def test_an_age_is_of_the_person_named_last_whom_it_fits(text, surname):
    article = segment_article(f"A day in town\n\n{text}")
    assert tells_age_of(article, len(article.sentences) - 1, surname)


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Odile Carmin suit Denis Faucard. Denis Faucard gagne. Il a 40 ans.", "carmin"),
        ("Ann Holt sold the mill to Paul Brisk. The 58-year-old lives by the harbour.", "holt"),
        ("Ann Holt sold the mill. She lives by the harbour for 58 years.", "holt"),
        ("Ann Holt sold the mill. At 58, Paul Brisk lives by the harbour.", "holt"),
    ],
)
def test_an_age_is_not_of_one_named_earlier_or_among_several(text, surname):
    article = segment_article(f"A day in town\n\n{text}")
    assert not tells_age_of(article, len(article.sentences) - 1, surname)
