"""What is looked up is made of what people write."""

import pytest

from index.text.language import LANGUAGES
from index.text.lexicon import FOLDER, MADE, irregular, is_name, related, translations
from index.text.lexicon_building import build


def test_the_files_that_are_made_are_those_that_making_them_gives():
    made = {path.stem: path.read_text("ascii") for path in (FOLDER / MADE).glob("*.txt")}
    assert made == build(), "a file of the lexicon has changed: run `make lexicon`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_that_is_made_is_found(language):
    for line in (FOLDER / MADE / f"related-{language}.txt").read_text("ascii").split("\n"):
        opening, *fields = line.split("\t")[:-1] or [""]
        found = related(tuple(opening.split()), language)
        written = [field[1:].partition("/")[0] for field in fields]
        assert [" ".join(other.phrase) for other in found] == written


def test_a_name_is_what_has_a_capital_in_every_form():
    assert all(map(is_name, ("huawei", "macron", "londres", "samsung")))
    assert not any(map(is_name, ("orange", "venus", "chinese", "monday", "pont", "usine")))


def test_a_phrase_that_no_line_has_is_not_found():
    for phrase in (("a",), ("zzz",), ("0",), ("puc", "zzz"), ("",)):
        assert translations(phrase, "fr", "en") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_stand_for_a_word_comes_with_the_forms_it_may_have(language):
    others = related(("buy",) if language == "en" else ("obten",), language)
    assert all(
        other.forms == irregular(other.phrase[0], language) for other in others if other.relation
    )
    assert any(other.forms for other in others)
