"""The words of an article, each once."""

from index.ranking.vocabulary import Vocabulary
from index.text.analyzer import Analyzer


def test_a_vocabulary_numbers_each_form_once():
    vocabulary = Vocabulary(Analyzer("fr"))
    assert [vocabulary.add(form, form) for form in ("pont", "ville", "pont")] == [0, 1, 0]
    assert vocabulary.forms == ["pont", "ville"]
