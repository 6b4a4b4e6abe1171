"""How likely it is that the best sentence answers, and whether to answer at all."""

from collections.abc import Sequence

from index.question import Question
from index.ranker import Ranked, Ranker

ANSWER_FROM = 0.2
"""Questions whose confidence is lower are declined."""


def estimate(ranker: Ranker, question: Question, ranked: Sequence[Ranked]) -> float:
    """The probability, 0 to 1, that the first of ``ranked`` answers ``question``."""
    return ranker.coverage(question) if ranked else 0.0
