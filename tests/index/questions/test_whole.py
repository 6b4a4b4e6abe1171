"""What is asked of the whole article is asked of its title."""

import re

import pytest

from index import bundled_article
from index.questions.expected import AnswerType
from index.questions.question import understand
from index.questions.whole import of_it_all

ARTICLE = bundled_article()


@pytest.mark.parametrize("text", ["C'était quand ?", "When was it?", "Comment c'est arrivé ?"])
def test_when_or_how_it_happened_is_asked_of_the_title(text):
    question = understand(text, default="fr")
    asked = of_it_all(question, ARTICLE)
    assert asked.text == f"{text} {ARTICLE.title}"
    assert asked.expected is question.expected


def test_a_question_of_its_own_is_not_asked_of_the_title():
    question = understand("Où est le siège de Baidu ?", default="fr")
    assert of_it_all(question, ARTICLE) is question


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi elles font ça ?",
        "pk Alibaba fait ca",
        "pk ils font sa",
        "Why are they doing this?",
    ],
)
def test_why_they_do_it_is_asked_of_what_the_title_tells(text):
    asked = of_it_all(understand(text, default="fr"), ARTICLE)
    assert asked.text.endswith(ARTICLE.title)
    assert asked.expected is AnswerType.REASON
    assert not re.search(r"ça|ca$|doing", asked.text)
