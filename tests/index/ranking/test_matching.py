"""Words of a question are met by words of the article: as they are, or in another guise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ranking.matching import FOUND, STRENGTH, Match, Matcher
from index.ranking.vocabulary import Vocabulary
from index.text.analyzer import Analyzer, fold
from index.text.language import Language

ARTICLE: dict[Language, str] = {
    "fr": "Le fondateur d’Alibaba est né en 2 027. Trois puces H20 ont coûté 15 % du budget. "
    "Le premier ministre a acheté un pont rouvert à Londres, car une réouverture l’exige.",
    "en": "The founder bought three chips in London. The bridge reopened and re-opened in 2027.",
}


def matcher(language: Language, text: str = "") -> Matcher:
    vocabulary = Vocabulary(Analyzer(language))
    for token in vocabulary.analyzer.tokens(text or ARTICLE[language]):
        vocabulary.add(token.form, token.term, (text or ARTICLE[language])[token.start : token.end])
    return Matcher(vocabulary)


def met(found: Matcher, question: str, language: Language) -> dict[str, dict[str, Match]]:
    """For each term of the question, the single words that answer to it and how, at best."""
    forms = found.vocabulary.forms
    return {
        term.form: {
            forms[number]: target.kind
            for target in sorted(term.targets, key=lambda target: target.strength)
            for number in target.forms[0]
            if len(target.forms) == 1
        }
        for term in found.terms(question, language)
    }


def how_met(found: Matcher, question: str, language: Language, word: str) -> list[Match]:
    """How a word of the article answers to each term of the question."""
    return [words.get(word, Match.NONE) for words in met(found, question, language).values()]


@pytest.mark.parametrize(
    ("language", "asked", "word"),
    [
        ("fr", "loi", "loyers"),
        ("fr", "vent", "vente"),
        ("fr", "pompe", "pompiers"),
        ("fr", "mer", "mères"),
        ("en", "missing", "suspended"),
        ("en", "customs", "customer"),
    ],
)
def test_words_that_only_begin_alike_are_not_one(language, asked, word):
    assert how_met(matcher(language, f"x {word}"), asked, language, fold(word)) == [Match.NONE]


def test_a_name_is_no_form_of_a_verb():
    assert how_met(matcher("en", "Colin Drewe"), "appeal", "en", "drewe") == [Match.NONE]
    assert how_met(matcher("en", "it drew many"), "appeal", "en", "drew") != [Match.NONE]


SPELT_TWICE = [
    ("fr", "clé", "clef"),
    ("fr", "yaourt", "yogourt"),
    ("en", "organisation", "organization"),
    ("en", "analyse", "analyze"),
    ("en", "neighbour", "neighbor"),
    ("en", "theatre", "theater"),
    ("en", "defence", "defense"),
    ("en", "practise", "practice"),
    ("en", "catalogue", "catalog"),
    ("en", "leukaemia", "leukemia"),
    ("en", "tyre", "tire"),
    ("en", "gaol", "jail"),
]


@pytest.mark.parametrize(("language", "one", "other"), SPELT_TWICE)
def test_a_word_is_the_same_in_both_spellings(language, one, other):
    for here, there in ((one, other), (other, one)):
        met_by = how_met(matcher(language, f"x {here}"), there, language, fold(here))
        assert met_by == [Match.LEMMA]


@pytest.mark.parametrize(
    ("article", "language", "question", "word", "kind"),
    [
        ("fr", "fr", "Alibaba", "alibaba", Match.EXACT),
        ("fr", "fr", "H20", "h20", Match.EXACT),
        ("fr", "fr", "2027", "2027", Match.EXACT),
        ("fr", "fr", "puce", "puces", Match.LEMMA),
        ("fr", "fr", "3", "trois", Match.LEMMA),
        ("fr", "fr", "fondation", "fondateur", Match.FAMILY),
        ("fr", "fr", "naissance", "nee", Match.FAMILY),
        ("fr", "en", "chips", "puces", Match.TRANSLATED),
        ("fr", "en", "London", "londres", Match.TRANSLATED),
        ("fr", "en", "cost", "coute", Match.TRANSLATED),
        ("en", "en", "buy", "bought", Match.LEMMA),
        ("en", "en", "re-opened", "reopened", Match.EXACT),
        ("en", "fr", "pont", "bridge", Match.TRANSLATED),
        ("en", "fr", "Londres", "london", Match.TRANSLATED),
        ("en", "en", "cathedral", "bridge", Match.NONE),
        ("fr", "en", "car", "car", Match.NONE),
    ],
)
def test_a_word_is_met(article, language, question, word, kind):
    assert how_met(matcher(article), question, language, word) == [kind]


@pytest.mark.parametrize(
    ("language", "text", "question", "word", "kind"),
    [
        ("fr", "La sixième étape est courte.", "6", "sixieme", Match.LEMMA),
        ("fr", "La sixième étape est courte.", "6e", "sixieme", Match.LEMMA),
        ("en", "The 6th stage is short.", "sixth", "6th", Match.LEMMA),
        ("fr", "La deuxième étape est courte.", "deux", "deuxieme", Match.NONE),
        ("fr", "La loutre est revenue.", "animal", "loutre", Match.KIND),
        ("fr", "L’animal est revenu.", "hérisson", "animal", Match.NONE),
        ("en", "An otter came back.", "animal", "otter", Match.KIND),
        ("en", "It was never proved.", "unproven", "proved", Match.RELATED),
        ("fr", "Un pari impossible.", "possible", "impossible", Match.RELATED),
    ],
)
def test_general_words_and_words_with_a_prefix_are_met(language, text, question, word, kind):
    assert how_met(matcher(language, text), question, language, word) == [kind]


@pytest.mark.parametrize(
    ("text", "article", "question", "language", "word"),
    [
        (
            "Pékin presse les entreprises.",
            "fr",
            "Que demande le gouvernement chinois ?",
            "fr",
            "pekin",
        ),
        (
            "Pékin presse les entreprises.",
            "fr",
            "What does the Chinese government want?",
            "en",
            "pekin",
        ),
        ("Les Américains exportent.", "fr", "What is Washington doing?", "en", "americains"),
        ("Berlin will pay for it.", "en", "Que dit le gouvernement allemand ?", "fr", "berlin"),
    ],
)
def test_seats_of_governments_stand_for_them(text, article, question, language, word):
    found = matcher(article, text)
    assert any(words.get(word, 0) for words in met(found, question, language).values())


def test_no_word_is_of_the_family_of_one_that_only_joins():
    found = matcher("fr", "Le contrat est signé, le contrôle aussi.")
    assert not any(met(found, "Qui vote contre ?", "fr")["contre"])
    assert "controle" in met(found, "Qui sont les contrôleurs ?", "fr")["controleurs"]


def test_a_phrase_is_met_in_the_forms_of_its_verb():
    found = matcher("fr", "Elle a mis fin au contrat.")
    (term,) = found.terms("supprimer", "fr")
    assert 2 in [len(target.forms) for target in term.targets]


def test_what_answers_hold_in_the_place_of_a_word_tells_of_it_and_not_the_reverse():
    sold = matcher("fr", "En boutique, on attend.")
    assert how_met(sold, "À qui vendre ?", "fr", "boutique") == [Match.TOLD]
    assert how_met(matcher("fr", "On vend."), "Une boutique ?", "fr", "vend") == [Match.NONE]


def test_what_but_tells_of_a_word_is_no_part_of_a_name():
    chamber = matcher("en", "She asked the Chamber of Commerce.")
    assert how_met(chamber, "What did the council say?", "en", "chamber") == [
        Match.NONE,
        Match.NONE,
    ]
    told = matcher("en", "It was put to the chamber.")
    assert Match.TOLD in how_met(told, "What did the council say?", "en", "chamber")


def test_an_english_verb_is_met_with_its_particle_apart():
    demolished = matcher("en", "They will demolish the dam in May.")
    for question in ("Will they knock down the dam?", "Will they knock the old dam down?"):
        assert met(demolished, question, "en")["knock"] == {"demolish": Match.RELATED}


def test_a_phrase_is_met_by_the_phrase_that_translates_it():
    found = matcher("fr")
    terms = found.terms("prime minister", "en")
    phrases = [
        [found.vocabulary.forms[numbers[0]] for numbers in target.forms]
        for term in terms
        for target in term.targets
        if len(target.forms) > 1
    ]
    assert ["premier", "ministre"] in phrases


def test_what_a_translation_only_resembles_does_not_meet_a_word():
    found = met(matcher("fr", "Elle est passée lundi. Le tramway est une passion."), "love", "en")
    assert found == {"love": {"passion": Match.TRANSLATED}}


@pytest.mark.parametrize("written", ["H 20", "h20", "H-20", "la puce H20"])
def test_spacing_of_a_code_makes_no_difference(written):
    assert "h20" in met(matcher("fr"), written, "fr")


def test_a_term_is_told_once_and_knows_where_it_stands():
    question = "La puce, les puces : pourquoi la puce ?"
    (term,) = matcher("fr").terms(question, "fr")
    assert question[term.start : term.end] == "puce"


def test_nearer_kinds_count_for_more():
    strengths = [STRENGTH[kind] for kind in (Match.RELATED, Match.FAMILY, Match.LEMMA, Match.EXACT)]
    assert strengths == sorted(strengths)
    assert STRENGTH[Match.NONE] == 0
    assert STRENGTH[Match.EXACT] == 1


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_targets_are_words_of_the_article_and_strengths_shares(article, question, language):
    found = matcher("fr", article or "pont")
    size = len(found.vocabulary.forms)
    for term in found.terms(question, language):
        assert 0 <= term.start < term.end <= len(question)
        for target in term.targets:
            assert 0 < target.strength <= 1
            assert all(0 <= number < size for numbers in target.forms for number in numbers)


@given(st.lists(st.sampled_from("pont ville fleuve marée océan rouvrir H20".split()), min_size=1))
def test_every_word_of_the_article_is_met_exactly_by_itself(words):
    found = matcher("fr", " ".join(words))
    for form, answered in met(found, " ".join(words), "fr").items():
        assert answered[form] is Match.EXACT


def test_a_name_is_met_by_what_is_derived_from_it_and_by_no_other_name():
    text = "Vue de l’Aubrelle, la ville d’Aubry chante. Marchetti va au marché. Napoléon régna, napoléonien."
    vocabulary = Vocabulary(Analyzer("fr"))
    for token in vocabulary.analyzer.tokens(text):
        vocabulary.add(token.form, token.term, text[token.start : token.end])
    found = met(Matcher(vocabulary), "Aubrelle, Marchetti, Napoléon", "fr")
    assert found == {
        "aubrelle": {"aubrelle": Match.EXACT},
        "marchetti": {"marchetti": Match.EXACT},
        "napoleon": {"napoleon": Match.EXACT, "napoleonien": Match.FAMILY},
    }


def test_other_forms_of_a_related_word_are_related():
    found = met(matcher("fr", "Le groupe a rompu avec son fournisseur."), "abandonner", "fr")
    assert found["abandonner"] == {"rompu": Match.RELATED}


@pytest.mark.parametrize(("question", "language"), [("ouvrir", "fr"), ("opened", "en")])
def test_an_opposite_is_found_only_where_either_answers(question, language):
    found = matcher("fr", "La mine a fermé.")
    either, asked_for = (
        max(term.words.values())
        for contrary in (True, False)
        for term in found.terms(question, language, contrary=contrary)
    )
    assert asked_for < FOUND < either


def test_a_short_foreign_word_with_a_translation_is_no_inflection_of_ours():
    french = matcher("fr", "Dans ce pays, on verse une prime.")
    assert "pays" not in met(french, "How much do they pay?", "en")["pay"]


def test_a_verb_is_no_relative_of_a_noun_it_is_spelt_like():
    assert "fusion" not in met(
        matcher("fr", "La fusion des deux ports."), "Que font-ils ?", "fr"
    ).get("font", {})
