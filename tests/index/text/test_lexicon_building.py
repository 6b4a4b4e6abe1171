"""What is looked up is made of what people write."""

import re

import pytest

from index.text.language import LANGUAGES
from index.text.lexicon import FOLDER, MADE, irregular, is_name, related, translations
from index.text.lexicon_building import _lines, _phrase, _related, build


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_told_entry_adds_a_link_or_a_word_that_is_written_nowhere_before(language):
    names = [f"{what}-{language}.tsv" for what in ("related", "kinds", "told")]
    groups, kinds, told = (list(_lines(name, language)) for name in names)
    linked = _related(groups, kinds, [], language)
    *before, written = (lines_of(FOLDER / name) for name in names)
    known = {word for lines in before for line in lines for word in words_in(line)}
    idle = []
    for line, (_, folded) in zip(written, told, strict=True):
        entries, links, new = line.split("\t"), set(), words_in(line) - known
        for entry, cell in zip(entries, folded.split("\t"), strict=True):
            phrase = _phrase(cell, language)
            # the only entry of a line may be there for the new word that it is linked to
            if phrase in links and new.isdisjoint(words_in(entry) if len(entries) > 2 else new):
                idle.append((entries[0], entry))
            if phrase:
                links |= {phrase} if links else {phrase, *linked.get(phrase, {})}
        known |= new
    assert not idle, "these say nothing new: delete them"


def lines_of(path):
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def words_in(text):
    return set(re.findall(r"[\w-]+", text))


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
