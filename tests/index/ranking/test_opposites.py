"""Words that mean the contrary of each other, whatever their forms."""

import pytest

from index.ranking.opposites import are_opposite
from index.text.analyzer import analyzer, fold


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "ouverte", "fermé"),
        ("fr", "embauchés", "licencie"),
        ("fr", "augmenté", "baisse"),
        ("en", "hired", "fired"),
        ("en", "rose", "fell"),
        ("en", "won", "lost"),
        ("fr", "nouvelles", "anciennes"),
        ("en", "new", "former"),
        ("fr", "quitté", "restées"),
        ("en", "stayed", "left"),
    ],
)
def test_contraries(language, one, other):
    stem = analyzer(language).stem
    assert are_opposite(stem(fold(one)), stem(fold(other)), language)
    assert are_opposite(stem(fold(other)), stem(fold(one)), language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("fr", "ouvrir", "inaugurer"), ("en", "open", "start"), ("fr", "ouvrir", "ouverte")],
)
def test_words_that_are_none(language, one, other):
    stem = analyzer(language).stem
    assert not are_opposite(stem(fold(one)), stem(fold(other)), language)
