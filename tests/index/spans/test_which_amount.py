"""Of several amounts or dates in a sentence, the one that is told of what is asked is put in bold."""

import pytest

from index import Reader
from index.pages.segment import segment_article
from index.questions.question import understand
from index.spans.halves import half_of_another
from index.spans.sketch import sketch


def assert_bold(reader: Reader, question: str, bold: str) -> None:
    highlight = reader.answer(question).quotes[0].highlight
    assert highlight is not None
    assert highlight.text == bold


TEXTS = {
    "en": """The blast in Oxley

The blast killed six teachers and left 14 hurt. The Oxley mill employs 320 people, Farden 140 and Brigg 75. Hackers demanded $10 million and got $5 million.

The car is 3.6 metres long, weighs 980 kilos and does 130 km/h. Gas prices rose by 8% in May while three suppliers went bankrupt. The Gull 3 costs £310. The cable was to have been finished in 2027 and is now expected in 2029. The driver, 41, and her 12-year-old son were hurt. The council made a deal with two unions representing nearly 4,500 city workers. The plan will be discussed at a meeting next week, before the council makes a final decision on 8 March.
""",
    "fr": """Le lycée de Valbourg

Le lycée de Valbourg accueille 620 élèves, Mercy 310 et celui de Tronel 95. L'accident a fait deux morts et laissé huit blessés.

Le car roulait à 71 km/h dans une rue limitée à 50. Plus de 300 parents ont manifesté et 12 agents ont été blessés. Le préfet est parti lundi soir, le premier départ depuis 1987. Le chauffeur du car, 52 ans, et sa fille de 12 ans sont indemnes.

La région verse 80 000 euros, la commune 45 000 et le département 3 000.

« Dans la vallée de Lure, où près de 200 hectares ont brûlé, quatre pompiers ont été blessés », a dit le préfet.

La cantine servait 150 repas par jour à son ouverture ; elle en sert désormais 420.
""",
}
READERS = {language: Reader(segment_article(text)) for language, text in TEXTS.items()}


@pytest.mark.parametrize(
    ("language", "question", "bold"),
    [
        ("fr", "combien d'hectares dans la vallée de Lure", "près de 200 hectares"),
        ("en", "How many unions made a deal?", "two unions"),
        ("en", "How many workers do the unions represent?", "nearly 4,500 city workers"),
        ("en", "When will a final decision be made?", "8 March"),
        ("en", "How many were hurt?", "14"),
        ("en", "How many teachers were killed?", "six teachers"),
        ("en", "How many people does Brigg employ?", "75"),
        ("en", "How many people does Farden employ?", "140"),
        ("en", "How fast is the car?", "130 km/h"),
        ("en", "When will the cable be ready?", "2029"),
        ("en", "How heavy is the car?", "980 kilos"),
        ("en", "How much did gas prices rise?", "8%"),
        ("en", "How much is the Gull?", "£310"),
        ("en", "How old is the driver?", "41"),
        ("en", "How old is the driver's son?", "12-year-old"),
        ("fr", "Quel âge a le chauffeur ?", "52 ans"),
        ("fr", "Quel âge a la fille du chauffeur ?", "12 ans"),
        ("fr", "Combien d'élèves à Mercy ?", "310"),
        ("fr", "Combien de morts ?", "deux morts"),
        ("fr", "À quelle vitesse roulait le car ?", "71 km/h"),
        ("fr", "Combien d'agents blessés ?", "12 agents"),
        ("fr", "Combien verse la commune ?", "45 000"),
        ("fr", "Quand le préfet est-il parti ?", "lundi soir"),
        ("fr", "Combien de repas la cantine sert-elle par jour ?", "420"),
        ("fr", "Combien de repas la cantine servait-elle à l'ouverture ?", "150 repas"),
    ],
)
def test_the_amount_that_is_told_of_it(language, question, bold):
    quote = READERS[language].answer(question).quotes[0]
    assert quote.highlight is not None
    assert quote.highlight.text == bold


SEVERAL = {
    "en": """The mill in Oxley

In 2022 the union had 400 members; in 2025 they were 250. Sales reached $1.9 billion in 2025, compared with $1.6 billion a year earlier. In Farden, bread costs 95 pence; in Brigg, it costs 120 pence. Holt took 512 votes to Petty's 498. The lamp burns four hours, against nine hours for the Vega. It takes three quarters of an hour by bus.
""",
    "fr": """Le café de Tarvil

Le café coûte 24 centimes en France, 33 en Italie et 40 en Belgique. En 2022, le syndicat comptait 400 adhérents ; en 2025, ils étaient 250. Le loyer est passé de 380 à 450 euros entre 2021 et 2025.

À Luzac, la baguette vaut 95 centimes ; à Mornay, elle vaut 1,20 euro. La halle a vendu 900 pains en 2024, contre 700 un an plus tôt. Soixante boutiques ont fermé depuis janvier, contre vingt sur la même période de l'année précédente. Le juge a condamné ce patron de 61 ans à six ans de prison, après trois mises en demeure. Des huit loutres vues l'hiver dernier, cinq seulement sont restées.
""",
}
SEVERAL_READERS = {language: Reader(segment_article(text)) for language, text in SEVERAL.items()}


@pytest.mark.parametrize(
    ("language", "question", "bold"),
    [
        ("fr", "Combien le syndicat avait-il d'adhérents en 2025 ?", "250"),
        ("fr", "Combien le syndicat avait-il d'adhérents en 2022 ?", "400 adhérents"),
        ("fr", "Quel était le loyer en 2025 ?", "450 euros"),
        ("fr", "Combien de pains en 2024 ?", "900 pains"),
        ("fr", "Combien coûte la baguette à Mornay ?", "1,20 euro"),
        ("fr", "Combien coûte la baguette à Luzac ?", "95 centimes"),
        ("fr", "Combien de boutiques ont fermé cette année ?", "Soixante boutiques"),
        ("fr", "Combien de boutiques ont fermé l'an dernier ?", "vingt"),
        ("fr", "Combien de mises en demeure ?", "trois mises en demeure"),
        ("fr", "Quel âge a le patron ?", "61 ans"),
        ("fr", "Combien de loutres sont restées ?", "cinq"),
        ("en", "How many votes did Petty get?", "498"),
        ("en", "How long does the Vega burn?", "nine hours"),
        ("en", "How long does it take by bus?", "three quarters of an hour"),
        ("en", "How many members did the union have in 2025?", "250"),
        ("en", "How much were the sales of 2025?", "$1.9 billion"),
        ("en", "How much is bread in Brigg?", "120 pence"),
    ],
)
def test_the_amount_of_the_year_or_the_place_that_is_asked(language, question, bold):
    assert_bold(SEVERAL_READERS[language], question, bold)


DATED = Reader(
    segment_article(
        """The tram in Oxley

The tram in Oxley, extended in 2011, will be extended again in June 2027. The council voted on Monday for the plan, which will start in September.
"""
    )
)


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("When will the tram be extended?", "June 2027"),
        ("When was the tram extended?", "2011"),
        ("When will the plan begin?", "September"),
        ("When did the council vote?", "Monday"),
    ],
)
def test_the_date_of_what_was_and_of_what_will_be(question, bold):
    assert_bold(DATED, question, bold)


OPEN = {
    "en": Reader(
        segment_article(
            "The clinics\n\nThe clinics will open from 8 a.m. to 8 p.m. on Sundays. The fair, first held in 1990, runs until 4 May.\n"
        )
    ),
    "fr": Reader(
        segment_article(
            "Le guichet\n\nLe guichet est ouvert du lundi au samedi, de 8 h à 20 h. Le juge devait trancher le 3 mars ; il a reporté sa décision au 9 juin. En outre, la taxe sur les ponts, ramenée à 5,5 % en 2023, repassera à 20 % à la fin de l'année.\n"
        )
    ),
}


@pytest.mark.parametrize(
    ("language", "question", "bold"),
    [
        ("en", "When do the clinics open?", "8 a.m. to 8 p.m."),
        ("en", "When does the fair end?", "4 May"),
        ("fr", "À quelle heure ouvre le guichet ?", "8 h à 20 h"),
        ("fr", "À quelle date le juge devait-il trancher ?", "3 mars"),
        ("fr", "Quand la taxe va remonter ?", "fin de l'année"),
    ],
)
def test_the_hour_the_end_and_the_new_date(language, question, bold):
    assert_bold(OPEN[language], question, bold)


MARKET = Reader(
    segment_article(
        "A bid for Corvane\n\nCorvane shares fell 9.6% to 412p, well below the 485p a share that Voltex would pay. "
        "Voltex, listed in Oslo, slipped 2.1%."
    )
)
MARCHE = Reader(
    segment_article(
        "Les comptes de Dorval\n\nLe chiffre d'affaires a reculé de 9 % sur les six premiers mois de l'année, à 187 millions d'euros. "
        "Le titre a perdu 11,4 %, à 8,15 euros."
    )
)


@pytest.mark.parametrize(
    ("reader", "question", "bold"),
    [
        (MARKET, "How far did Corvane's shares fall?", "9.6%"),
        (MARKET, "How much did Corvane shares lose?", "9.6%"),
        (MARCHE, "De combien a reculé le chiffre d'affaires ?", "9 %"),
        (MARCHE, "Combien le titre a-t-il perdu ?", "11,4 %"),
    ],
)
def test_by_how_much_something_changed_is_not_what_it_changed_to(reader, question, bold):
    assert_bold(reader, question, bold)


LAC = Reader(
    segment_article(
        "Le lac de Corval\n\nLe chantier de la plage du lac, interdite depuis la rupture d'une digue en août 2022, commencera en juin. "
        "Un essai des pompes de la gare doit démarrer en mars ; les mesures ne sont pas attendues avant 2032."
    )
)


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("Quand rouvre la plage ?", "juin"),
        ("Depuis quand la plage est interdite ?", "août 2022"),
        ("Quand aura-t-on les mesures de l'essai de la gare ?", "2032"),
    ],
)
def test_what_is_to_come_is_not_when_it_began(question, bold):
    assert_bold(LAC, question, bold)


BARRAGE = Reader(
    segment_article(
        "Le barrage de Corval\n\nSes 1 900 plongeurs ont réalisé plus de 3 400 sorties. "
        "La fréquentation du lac est tombée de 31 000 visiteurs en 2005 à 7 400 l'an passé.\n\n"
        "Le barrage a atteint 42 mètres vendredi, du jamais-vu depuis l'installation de la jauge, en 1951. "
        "Plus aucun bateau ne partira le soir, contre deux aujourd'hui.\n\n"
        "Elle s'est mariée au début de l'année 2015, et a donné naissance à une fille, le 24 juillet. "
        "Fondé par deux anciens nageurs, Cadélac a vendu 92 000 palmes en 2024 et réalisé un chiffre d'affaires de 187 millions d'euros."
    )
)
DAM = Reader(
    segment_article(
        "The dam of Oxley\n\nLast year the mill reported revenue of £389m, up 17%, and a pre-tax profit of £61m. "
        "Within three weeks the beavers had finished a dam seven metres long, made of mud. "
        "The law grants a rebate of £9 for walks of up to a mile and £15 for longer ones within Wales."
    )
)


@pytest.mark.parametrize(
    ("reader", "question", "bold"),
    [
        (BARRAGE, "Combien de fois les plongeurs sont-ils sortis ?", "plus de 3 400 sorties"),
        (BARRAGE, "Combien de visiteurs l'année dernière ?", "7 400"),
        (BARRAGE, "Depuis quand mesure-t-on le barrage ?", "1951"),
        (BARRAGE, "En quelle année est née sa fille ?", "début de l'année 2015"),
        (BARRAGE, "chiffre d'affaires Cadélac", "187 millions d'euros"),
        (DAM, "mill profit last year", "£61m"),
        (DAM, "How long is the dam?", "seven metres"),
        (DAM, "How much is the rebate for long walks in Wales?", "£15"),
    ],
)
def test_the_unit_the_noun_and_the_time_of_an_amount_are_those_asked_for(reader, question, bold):
    assert_bold(reader, question, bold)


def test_today_is_no_hour():
    answer = BARRAGE.answer("À quelle heure partira le dernier bateau ?")
    assert answer.quotes[0].highlight is None


def test_a_date_of_another_clause_is_not_in_bold():
    reader = Reader(
        segment_article(
            "Le procès de Lens\n\nLes plaidoiries auront lieu le 3 octobre, et le verdict devrait suivre."
        )
    )
    assert reader.answer("verdict c quand").quotes[0].highlight is None
    assert_bold(reader, "Quand ont lieu les plaidoiries ?", "3 octobre")


def test_a_concession_is_about_another_name_only_where_it_has_the_one_asked_about():
    told = sketch(
        "Brenloaf has 8.7 million members, though Hulme counts more than 19 million.", "en"
    )
    half = half_of_another(told, understand("How many members has Hulme?", default="en"))
    assert half == (0, told.text.index(", though"))
    assert not half_of_another(told, understand("How many members has Brenloaf?", default="en"))


def test_a_loss_is_what_somebody_has_lost():
    told = "Montaval a vu ses ventes reculer de 9 %, à 171 millions d'euros, et affiche une perte de 8,6 millions."
    reader = Reader(segment_article(f"Les vélos\n\n{told}\n\nLes vélos de Montaval sont rouges.\n"))
    assert_bold(reader, "Et Montaval, ils ont perdu combien d'argent ?", "8,6 millions")


@pytest.mark.parametrize(
    "question", ["Combien touchera chaque éleveur ?", "Elle doit rembourser combien ?"]
)
def test_a_sum_is_asked_for_and_not_how_many_get_it(question):
    told = "Elle devra rembourser la coopérative et verser 1 500 euros à chacun des 94 éleveurs."
    reader = Reader(segment_article(f"Le procès\n\n{told}\n\nLes éleveurs sont contents.\n"))
    assert_bold(reader, question, "1 500 euros")


@pytest.mark.parametrize(
    ("question", "bold"),
    [
        ("How much will the cheapest model cost?", "$999"),
        ("How much is the most expensive model?", "$1,749"),
        ("How much is the cigarette pack?", "13.50 euros"),
    ],
)
def test_of_several_prices_the_least_the_most_or_the_new_one_is_told(question, bold):
    told = "Prices start at $999 for one model and rise to $1,749 for another model."
    told += " The cigarette pack rises by 50 cents to 13.50 euros."
    found = Reader(segment_article(f"New prices\n\n{told}\n")).answer(question)
    assert found.quotes[0].highlight.text == bold
