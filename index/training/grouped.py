"""Rows in groups: a softmax over the rows of each question, the folds of articles."""

from collections.abc import Sequence

import numpy as np

from index.datasets.variants import SEED
from index.text.arrays import Floats, Ints

FOLDS = 6


def softmax(scores: Floats, starts: Ints) -> Floats:
    """Each row's probability within its question.

    ``starts`` has where each question's rows begin, and last the number of rows.

    >>> softmax(np.array([0.0, 0.0, 5.0]), np.array([0, 2, 3])).tolist()
    [0.5, 0.5, 1.0]
    """
    sizes = np.diff(starts)
    largest = np.maximum.reduceat(scores, starts[:-1])
    odds = np.exp(scores - np.repeat(largest, sizes))
    return np.asarray(odds / np.repeat(np.add.reduceat(odds, starts[:-1]), sizes))


def folds(articles: Sequence[int] | Ints) -> Ints:
    """The fold of each row, 0 to FOLDS - 1, by the number of its article."""
    numbers, places = np.unique(articles, return_inverse=True)
    return (np.random.default_rng(SEED).permutation(len(numbers)) % FOLDS)[places]
