"""Of several persons in a sentence, the one beside the office that is asked about holds it."""

import pytest

from index import Reader
from index.pages.segment import segment_article

VISIT = Reader(
    segment_article(
        "Une visite à Brest\n\nLe président brésilien Davi Moura a reçu mardi le président de la France, "
        "Hugo Marchal."
    )
)
DEAL = Reader(
    segment_article(
        "Deux firmes s'allient\n\nLe PDG de Veltis, Luc Moreau, a signé lundi un accord avec Ana Ruiz, "
        "présidente de Soltane."
    )
)
TALKS = Reader(
    segment_article(
        "Talks in Oslo\n\nBrazil's president, Davi Moura, met Hugo Marchal, the president of France, on Monday."
    )
)


def bold(reader: Reader, question: str) -> str | None:
    answer = reader.answer(question)
    mark = answer.quotes[0].highlight if answer.quotes else None
    return mark.text if mark else None


@pytest.mark.parametrize(
    ("reader", "question", "holder"),
    [
        (VISIT, "Qui est le président du Brésil ?", "Le président brésilien Davi Moura"),
        (VISIT, "Qui dirige la France ?", "le président de la France, Hugo Marchal"),
        (VISIT, "Who leads Brazil?", "Le président brésilien Davi Moura"),
        (TALKS, "Who is the president of Brazil?", "Brazil's president, Davi Moura"),
        (TALKS, "Who is the president of France?", "Hugo Marchal"),
        (DEAL, "Qui dirige Soltane ?", "Ana Ruiz"),
        (DEAL, "pdg veltis", "Le PDG de Veltis, Luc Moreau"),
    ],
)
def test_who_stands_beside_the_office_holds_it(reader, question, holder):
    assert bold(reader, question) == holder


EXPORTS = Reader(
    segment_article(
        "Les exportations reprennent\n\nLe groupe a conclu un accord avec le président Davi Moura, contre une part "
        "des revenus chinois de ses usines. Les usines tournent."
    )
)


@pytest.mark.parametrize(
    "question",
    ["Who is the president of China?", "Who is China's president?", "Qui dirige la Chine ?"],
)
def test_a_country_that_stands_elsewhere_is_not_the_president_s(question):
    assert EXPORTS.answer(question).certainty != "sure"


@pytest.mark.parametrize("question", ["Qui est le PDG ?", "Who is its CEO?"])
def test_an_office_with_its_firm_is_nobody(question):
    alone = Reader(
        segment_article(
            "Veltis grandit\n\nLe PDG de Veltis, Luc Moreau, a signé lundi un accord de vente."
        )
    )
    assert bold(alone, question) == "Luc Moreau"
