"""The lexicon links words by stem, within a language and between the two."""

from string import ascii_lowercase, printable

import pytest

from index.text.analyzer import Analyzer, analyzer
from index.text.language import LANGUAGES, Language
from index.text.lexicon import Relation, is_known, known_words, related, translations

ANALYZERS = {language: Analyzer(language) for language in LANGUAGES}


def stems(language: str, text: str) -> tuple[str, ...]:
    return tuple(ANALYZERS[language].terms(text))


@pytest.mark.parametrize(
    ("language", "one", "other", "relation"),
    [
        ("fr", "mourir", "mort", Relation.FORM),
        ("fr", "yeux", "œil", Relation.FORM),
        ("fr", "élire", "élections", Relation.FAMILY),
        ("fr", "né", "naissance", Relation.RELATED),
        ("en", "brought", "bring", Relation.FORM),
        ("en", "children", "child", Relation.FORM),
        ("en", "purchased", "buying", Relation.RELATED),
        ("en", "the US", "American", Relation.RELATED),
        ("en", "walked out", "stoppage", Relation.RELATED),
        ("fr", "grève", "débrayage", Relation.RELATED),
        ("fr", "débrayé", "débrayer", Relation.FORM),
        ("fr", "versé", "verser", Relation.FORM),
        ("fr", "renvoyé", "renvoyer", Relation.FORM),
        ("fr", "Besançon", "bisontine", Relation.RELATED),
    ],
)
def test_related_words_are_linked_both_ways(language, one, other, relation):
    for word, alternative in ((one, other), (other, one)):
        found = {a.phrase: a.relation for a in related(stems(language, word), language)}
        assert found[stems(language, alternative)] <= relation


@pytest.mark.parametrize(
    ("language", "word"), [("fr", "mort"), ("fr", "élection"), ("en", "buy"), ("en", "die")]
)
def test_no_word_stands_for_itself_or_twice(language, word):
    others = [a.phrase for a in related(stems(language, word), language)]
    assert others
    assert stems(language, word) not in others
    assert len(set(others)) == len(others)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("puces", "chips"),
        ("premier ministre", "prime minister"),
        ("Londres", "London"),
        ("coûter", "costs"),
        ("avoir peur", "be afraid"),
        ("avoir honte", "be ashamed"),
    ],
)
def test_translations_go_both_ways(french, english):
    one, other = stems("fr", french), stems("en", english)
    assert other in translations(one, "fr", "en")
    assert one in translations(other, "en", "fr")


@pytest.mark.parametrize(("language", "other"), [("fr", "en"), ("en", "fr")])
def test_entries_are_stems_as_the_analyzer_makes_them(language, other):
    words = [word for initial in ascii_lowercase for word in known_words(other, initial)]
    made = {
        ANALYZERS[language].stem(word)
        for initial in printable
        for word in known_words(language, initial)
    }
    for word in sorted(words)[::5]:
        for phrase in translations(stems(other, word), other, language):
            assert made.issuperset(phrase)


def test_words_are_known_in_any_form_and_slips_are_not():
    assert is_known("naissances", "fr")
    assert is_known("chips", "en")
    assert not is_known("naisance", "fr")
    assert "naissance" in known_words("fr", "n")


def test_who_wants_something_is_not_wanted():
    """Inflections go by stem: what is said of the wanted would be said of all who want."""
    assert ("fugit",) not in {a.phrase for a in related(("want",), "en")}


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("syndicat", "CGT", "CFDT"),
        ("central bank", "ECB", "Fed"),
        ("weekend", "Saturday", "Sunday"),
    ],
)
def test_two_of_a_kind_are_not_each_other(kind, one, other):
    language: Language = "fr" if kind == "syndicat" else "en"
    assert stems(language, one) in {a.phrase for a in related(stems(language, kind), language)}
    assert stems(language, other) not in {a.phrase for a in related(stems(language, one), language)}


@pytest.mark.parametrize(
    ("word", "other", "language"),
    [("pekin", "beijing", "fr"), ("myanmar", "burma", "en"), ("kiev", "kyiv", "fr")],
)
def test_a_city_by_its_other_name_is_the_same_city(word, other, language):
    stem = analyzer(language).stem
    found = {a.phrase: a.relation for a in related((stem(word),), language)}
    assert found[(stem(other),)] is Relation.FORM
