"""The lists of words have each word once."""

import ast
from collections import Counter
from pathlib import Path

from index.text import gazetteer


def test_no_list_has_a_word_twice():
    lists = (
        node.args[0].value
        for node in ast.walk(ast.parse(Path(gazetteer.__file__).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "_words"
        and isinstance(node.args[0], ast.Constant)
    )
    assert [w for words in lists for w, n in Counter(words.split()).items() if n > 1] == []


def test_a_noun_of_persons_is_in_one_list():
    assert not gazetteer.PERSON_NOUNS & gazetteer.FUNCTIONS
