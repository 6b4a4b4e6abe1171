"""Who leads something is found where somebody is named beside what they are, in whatever words it is asked."""

import pytest

from index import Reader
from index.pages.segment import segment_article
from tests.articles import answer

READERS = {
    "fr": Reader(
        segment_article(
            """La Sonara vend ses puces

La Sonara dirige ses ventes vers l'Asie depuis deux ans. Sa directrice générale, Ana Ruiz, en attend beaucoup.

Le patron de Moltek, Paul Durand, en doute. L'ancienne présidente de la Sonara, Julie Roche, se tait.

L'équipe de Valbourg a perdu. « Nous avons mal joué », a dit l'entraîneur, Karim Belaïd.
"""
        )
    ),
    "en": Reader(
        segment_article(
            """Sonara sells its chips

Sonara runs three plants in Asia. "It was a hard year for this industry," said Pieter Maas, Sonara's chief executive.

Moltek runs two. Moltek's new boss, Tom Birch, expects more from the plants that Sonara runs.
"""
        )
    ),
}


@pytest.mark.parametrize(
    ("language", "question", "named"),
    [
        ("fr", "Qui dirige la Sonara ?", "Ana Ruiz"),
        ("fr", "C'est qui la patronne de la Sonara ?", "Ana Ruiz"),
        ("fr", "Qui est à la tête de Moltek ?", "Paul Durand"),
        ("fr", "Qui pilote la Sonara ?", "Ana Ruiz"),
        ("fr", "Qui entraîne Valbourg ?", "Karim Belaïd"),
        ("fr", "Who runs Sonara?", "Ana Ruiz"),
        ("en", "Who runs Sonara?", "Pieter Maas"),
        ("en", "Who is the head of Moltek?", "Tom Birch"),
    ],
)
def test_who_leads_is_named_beside_what_they_are(language, question, named):
    assert named in READERS[language].answer(question).quotes[0].text


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Qui dirige Fenoria ?"),
        ("fr", "Who is the CEO of Fenoria?"),
        ("en", "Who is the boss of Fenoria?"),
    ],
)
def test_who_leads_what_nobody_near_leads_is_not_told(language, question):
    told = {
        "fr": "Fenoria et la Sonara vendent des puces en Asie.\n\nDes accords sont prévus. Les ventes montent. "
        "Un accord a été conclu avec le président Jan Vos pour des licences.",
        "en": "Fenoria and Sonara sell chips in Asia.\n\nDeals are planned. Sales are up. "
        "A deal was struck with President Jan Vos on licences.",
    }
    article = segment_article(f"Des puces pour l'Asie\n\n{told[language]}\n")
    assert not Reader(article).answer(question).answered


@pytest.mark.parametrize(
    "told",
    [
        "Arrivée en mars à la tête de Dorval, elle a succédé au fondateur, Bruno Teyssier.",
        "À la tête de Dorval depuis mars, elle a remplacé Bruno Teyssier.",
    ],
)
def test_who_was_succeeded_leads_no_longer(told):
    answer = Reader(segment_article(f"Dorval embauche\n\n{told}\n")).answer("Qui dirige Dorval ?")
    assert answer.certainty != "sure"
    assert answer.quotes[0].highlight is None or "Teyssier" not in answer.quotes[0].highlight.text


def test_who_was_replaced_is_not_surely_told():
    told = "She replaced chief executive Jan Vos in 2019, and Veltane then had 300 workers."
    text = f"Veltane closes its plant\n\nThe firm changes course. {told}\n"
    assert answer(text, "Who is the chief executive of Veltane?").certainty != "sure"


def test_who_leads_a_country_is_told_without_its_name():
    told = "Un accord a été conclu avec le président Jan Vos. Les États-Unis vendront des puces."
    article = segment_article(f"Des puces\n\n{told}\n")
    assert Reader(article).answer("Qui est le président des États-Unis ?").answered


def test_who_leads_a_part_of_a_firm_does_not_lead_it():
    text = (
        "Moltek fails\n\nMoltek is losing money. Its chief operating officer, Stan Hale, resigned."
    )
    assert answer(text, "Who is the chief executive of Moltek?").certainty != "sure"
