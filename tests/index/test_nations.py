"""Of which country somebody is, by the adjective beside the name."""

import pytest

from tests.articles import answer

FRENCH = (
    "Les trains\n\nLe fabricant allemand de trains Nordzug se retire. Face aux règles américaines, Voltex renonce. "
    "Deux géants chinois du rail, Alta et Borel, signent. Les voitures chinoises plaisent à Caron.\n\n"
    "Le Danois Jan Holm dirige la Zytal britannique."
)
ENGLISH = (
    "Trains\n\nIn March the Dutch rail group Nordzug quit. Voltex, a South African builder, signed. "
    "Chinese trains are built by Caron."
)


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (FRENCH, "Nordzug est une entreprise de quel pays ?", "allemand"),
        (FRENCH, "De quel pays est Alta ?", "chinois"),
        (FRENCH, "Borel, quel pays ?", "chinois"),
        (FRENCH, "Borel est-elle une entreprise chinoise ?", "chinois"),
        (FRENCH, "D'où vient Jan Holm ?", "Danois"),
        (FRENCH, "Quelle est la nationalité de Zytal ?", "britannique"),
        (FRENCH, "Where is Nordzug from?", "allemand"),
        (ENGLISH, "Which country is Nordzug from?", "Dutch"),
        (ENGLISH, "Is Nordzug Dutch?", "Dutch"),
        (ENGLISH, "Is Nordzug a German company?", "Dutch"),
    ],
)
def test_a_country_is_told_by_an_adjective_beside_the_name(text, question, told):
    found = answer(text, question)
    assert found.certainty == "sure"
    assert found.quotes[0].highlight is not None
    assert found.quotes[0].highlight.text == told


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (FRENCH, "De quel pays est Voltex ?"),
        (FRENCH, "Caron est-elle chinoise ?"),
        (ENGLISH, "Is Caron Chinese?"),
    ],
)
def test_an_adjective_of_something_else_tells_no_country(text, question):
    assert answer(text, question).certainty != "sure"
