"""An acronym stands for its long form, and "the company" for the firm of the title."""

import pytest

from index import Reader
from index.pages.segment import segment_article
from index.ranking.aliases import aliases, spelt_out
from index.ranking.sentences import read
from index.text.analyzer import analyzer
from tests.articles import answer

FRENCH = Reader(
    segment_article(
        """Le port de Valbourg augmente ses tarifs

La réforme a été votée par l'Établissement public des ports de Loire (EPPL), qui gère sept quais. Le canal, lui, rouvrira en mai.

Les péniches paieront davantage dès avril. Les maires de la vallée protestent, les mariniers aussi.

À la tête de l'EPPL depuis 2021, Clara Roy défend la hausse. Les élus demandent un report.

Sonara et Moltek ont présenté chacun un moteur électrique. Aucune des deux entreprises n'a renoncé au gazole. Toutes deux continuent d'acheter des pompes à Ferrand.
"""
    )
)
ENGLISH = Reader(
    segment_article(
        """Ferry fares go up

The Harbour Workers Union (HWU) called the rise unfair. Passengers will pay more from May.

Boats were full on Monday. The weather was fine.

The HWU will hold a vote in June.

Sonara and Moltek run the boats. Neither has replied. Both firms still buy their engines from Ferrand.
"""
    )
)


@pytest.mark.parametrize(
    ("reader", "question", "told"),
    [
        (FRENCH, "Qui dirige l'établissement des ports de Loire ?", "Clara Roy"),
        (FRENCH, "Sonara achète-t-elle encore des pompes à Ferrand ?", "Toutes deux continuent"),
        (FRENCH, "Est-ce que Moltek a renoncé au gazole ?", "Aucune des deux entreprises"),
        (ENGLISH, "When will the Harbour Workers Union vote?", "in June"),
        (ENGLISH, "Does Moltek still buy its engines from Ferrand?", "Both firms still buy"),
    ],
)
def test_what_stands_for_a_name_is_found_by_it(reader, question, told):
    answer = reader.answer(question)
    assert answer.answered
    assert told in answer.quotes[0].text


def stand_for(text):
    """What stands for what in a French text, in small letters."""
    cut = analyzer("fr")
    article = segment_article(text)
    sentences = read(article, cut)
    vocabulary = sentences.vocabulary
    return {
        tuple(
            " ".join(vocabulary.forms[sentences.forms[place]] for place in places)
            for places in (alias.places, alias.stands_for)
        )
        for alias in aliases(sentences, cut, article.title, vocabulary.numbers)
    }


def test_what_an_acronym_stands_for_is_told_by_its_long_form():
    answer = ENGLISH.answer("What does HWU stand for?")
    assert answer.certainty == "sure"
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == "The Harbour Workers Union"


def test_an_acronym_stands_for_what_its_letters_begin():
    text = (
        "Un plan\n\nLe plan du Comité des fêtes d'Aubrac (CFA) coûte cher (TTC). Le CFA le défend."
    )
    assert stand_for(text) == {("cfa cfa", "comite fetes aubrac")}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Les deux entreprises ont-elles rompu avec Voltex ?", "Ni Alta ni Borel"),
        ("Quelles deux entreprises fabriquent des puces ?", "Alta et Borel fabriquent"),
        ("Have the two firms broken with Voltex?", "Ni Alta ni Borel"),
    ],
)
def test_a_question_of_both_is_answered_by_what_names_them(question, told):
    text = (
        "Les puces\n\nAlta et Borel fabriquent des puces. Les deux groupes n’avancent pas du même pas.\n\n"
        "Ni Alta ni Borel n’ont rompu avec Voltex. Il fait froid."
    )
    assert answer(text, question).quotes[0].text.startswith(told)


@pytest.mark.parametrize(
    ("title", "second", "told"),
    [
        (
            "Sonara ferme un site",
            "L'entreprise emploie cent personnes.",
            {("entreprise", "sonara")},
        ),
        (
            "Sonara ferme un site",
            "Selon Moltek, l'entreprise se relève.",
            set(),
        ),  # it may be Moltek
        ("Sonara défie Moltek", "L'entreprise emploie cent personnes.", set()),  # it may be either
        ("Un site ferme", "L'entreprise emploie cent personnes.", set()),
    ],
)
def test_the_firm_is_the_one_that_opens_the_title(title, second, told):
    text = f"{title}\n\nLe site de Sonara ferme. Il pleut à Moltek, dit-on.\n\n{second}"
    assert stand_for(text) == told


SPELT = segment_article(
    """Le vote de la vallée

La liste du Mouvement rural arrive en tête, avec 31 % des voix. Le meneur, Pierre Arnaud, salue ce score.

Un hôpital manque de scanners basse énergie. Le rayon solaire éclaire peu. Une sœur bien élevée attend.
"""
)


@pytest.mark.parametrize(
    ("acronym", "phrases"),
    [
        ("mr", ["mouvement rural"]),
        ("sbe", ["scanners basse energie", "soeur bien elevee"]),  # it may be either
        ("pas", []),  # "Pierre Arnaud, salue" is no phrase
        ("rs", []),  # two common words are hardly an acronym's
    ],
)
def test_what_an_acronym_may_spell(acronym, phrases):
    sentences = read(SPELT, analyzer("fr"))
    vocabulary = sentences.vocabulary
    found = spelt_out(acronym, sentences, vocabulary.forms, "fr")
    assert sorted(" ".join(vocabulary.forms[n] for n in phrase) for phrase in found) == phrases


def test_an_acronym_that_the_article_lacks_is_matched_by_what_it_stands_for():
    answer = Reader(SPELT).answer("Quel est le pourcentage du MR ?")
    assert answer.answered
    assert "31 % des voix" in answer.quotes[0].text
