"""A passage that holds no value of the attribute asked for says nothing of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.attributes import ATTRIBUTES, asked_attributes, says_nothing_of

CASES = [
    ("Quelle est la hauteur de la tour ?", "La tour mesure 30 m.", "Elle a coûté 3 millions."),
    ("How tall is the tower?", "It is 300 feet tall.", "It cost $3 million."),
    ("How tall is the tower?", "It is 300 feet high.", "It is 300 feet deep."),
    ("How old is Owen Tate?", "Owen Tate, 52, ran.", "Owen Tate came on March 29."),
    ("How high is the bridge?", "It is 30 meters high.", "It is two miles away."),
    ("Combien pèse la puce ?", "Elle pèse 5 grammes.", "Elle coûte 5 euros."),
    ("Quelle est la vitesse du train ?", "Il roule à 300 km/h.", "Il part à 9 heures."),
    ("How fast is the train?", "It runs at 180 mph.", "It runs daily."),
    ("Quelle est la température ?", "Il fait 30 °C.", "Il fait beau."),
    ("Quel est le prix de la puce ?", "Elle vaut 20 euros.", "Elle est puissante."),
    ("Elle coûte combien ?", "Elle vaut 20 euros.", "Elle est puissante."),
    ("How much is the chip?", "It costs $20.", "It is small."),
    ("How much is a course of pills?", "It costs $20.", "Two in three took it."),
    ("Comment va le chauffeur ?", "Il souffre d'une fracture.", "Il a freiné à 300 mètres."),
    ("How is the driver doing now?", "She left hospital on Monday.", "She braked."),
    ("Ça pèse combien ?", "Elle pèse 5 grammes.", "Elle coûte 5 euros."),
    ("la météo", "Il pleut, sous des nuages.", "Cela prend du temps."),
    ("What is the price?", "It is free.", "It is small."),
    ("Quel âge a le maire ?", "Le maire, âgé de 52 ans, rit.", "Le maire est élu."),
    ("How old is the driver?", "Tate, 52, braked.", "Tate braked."),
    (
        "What is the address of the mill?",
        "It stands at 12-14 Marl Street.",
        "It stands in Marl, on 12 square metres.",
    ),
    ("Quelle est l'adresse du moulin ?", "Il est au 3 bis, rue Basse.", "La rue est pavée."),
    (
        "What is the mill's email address?",
        "Write to mill@marl.example.",
        "It stands at the corner.",
    ),
    (
        "How old is the driver?",
        "At fifty-two, Tate braked.",
        "At fifty-two crossings, Tate braked.",
    ),
    ("How old is the driver?", "She was born in 1950.", "She moved 14 beds."),
    ("Quel âge a le maire ?", "Il est né en 1950.", "Il ne se présente pas."),
    ("What colour is the van?", "The van is red.", "The van is new."),
    ("Quelle est l’adresse du bureau ?", "Il est rue de la Paix.", "Il est grand."),
    ("Quelle est la consommation électrique de la puce ?", "Elle prend 400 W.", "Elle est rapide."),
    (
        "Quel âge a la grotte ?",
        "Elle a trois millions d'années.",
        "Elle a grandi en trois millions d'années.",
    ),
    (
        "Quel âge a la grotte ?",
        "Ses murs datent du XIIe siècle.",
        "On ignore la date de sa découverte.",
    ),
    ("Quel âge a la loi ?", "Elle remonte à 1905.", "Elle remonte à la surface."),
    (
        "Quel âge a le traité ?",
        "Il a deux milliards d'années.",
        "Il retarde la fin de deux milliards d'années.",
    ),
    ("How old is the oak?", "It is centuries old.", "It took centuries."),
    ("How old is the oak?", "It dates back to the 14th century.", "It set the dates."),
    ("What age is Kit Tate?", "Kit Tate, 52, ran.", "Kit Tate got 63 percent of it."),
    ("Quel est le chiffre d’affaires du bain ?", "Il fait 9 millions.", "Il emploie 9 personnes."),
    ("Quel est le score du match ?", "Ils ont gagné 3-1.", "Ils jouent de 8 à 20 heures."),
    ("What was the result of the vote?", "It passed by 91 votes to 7.", "It passed on May 4."),
    ("How did the town council vote?", "It voted 5-2 to sell.", "It will vote in May."),
    ("Quel est le résultat du vote ?", "21 voix pour, 9 contre.", "Le vote est reporté."),
    ("Quel temps fait-il ?", "Le soleil revient.", "Ces pourparlers prendront du temps."),
    ("À quelle heure ouvre le pont ?", "Il ouvre à 10 h 30.", "Il ouvre demain."),
    ("À quelle heure ouvre le bain ?", "Il ouvre à 10 heures.", "Il coûte 5 euros l’heure."),
    ("How much does a stamp cost?", "It costs 45p.", "It is small."),
    ("Combien mesure la tour ?", "Elle fait 30 m.", "Elle a coûté 3 millions."),
    ("Combien la tour mesure-t-elle ?", "Elle fait 30 m.", "Elle a coûté 3 millions."),
    ("Quel est le budget du bain ?", "Le budget du bain est de 45 000.", "Le budget baisse."),
    ("Quel est le prix du bain ?", "Le prix du bain est 9.", "Le prix du bain a augmenté de 9 %."),
]


@pytest.mark.parametrize(("question", "says", "silent"), CASES)
def test_a_passage_must_hold_a_value_of_what_is_asked(question, says, silent):
    assert not says_nothing_of(question, says)
    assert says_nothing_of(question, silent)


@pytest.mark.parametrize(("question", "says", "silent"), CASES)
def test_case_and_accents_make_no_difference(question, says, silent):
    assert not says_nothing_of(question.upper(), says.upper())
    assert says_nothing_of(question.upper(), silent.upper())


def test_a_colour_in_a_name_colours_nothing():
    assert says_nothing_of("What color is the ferry?", "Then the Red Cross came.")


@pytest.mark.parametrize(
    "question",
    [
        "Qui dirige Nvidia ?",
        "Where is the bridge?",
        "Pourquoi ?",
        "How far did the shares fall?",
        "Quel est le prix à payer pour les licences ?",
    ],
)
def test_other_questions_ask_for_no_attribute(question):
    assert not says_nothing_of(question, "Il pleut.")


def test_a_question_about_something_with_a_hight_is_no_question_for_the_height():
    assert not says_nothing_of("Qui a mesuré la hauteur de la tour ?", "Paul l’a mesurée.")


@pytest.mark.parametrize(
    "question",
    [
        "Combien de mesures ?",
        "Quelle est la mesure la plus contestée ?",
        "Combien a rapporté la mesure ?",
        "Quel est le poids des loyers dans les dépenses ?",
        "Quelle est la masse salariale du port ?",
        "What is the weight of rents in their spending?",
    ],
)
def test_measures_that_are_taken_and_weight_that_is_none_are_no_attributes(question):
    assert asked_attributes(question) == ()


@pytest.mark.parametrize(
    ("question", "passage", "silent"),
    [
        ("How old is the boy?", "The boy’s sister, aged 11, ran.", True),
        ("How old is the boy?", "The boy's 11-year-old sister ran.", True),
        ("How old is the boy's sister?", "The boy's 11-year-old sister ran.", False),
        ("How old was the driver?", "The driver and her son, 12, fled.", True),
        ("How old was the driver?", "The driver, 41, and her son, 12, fled.", False),
        ("How old is the driver's son?", "The driver was with her 12-year-old son.", False),
        ("How old is the girl?", "Tate left with her 12-year-old daughter.", False),
        ("How old is Lily?", "He left with his 12-year-old daughter Lily.", False),
        ("How old is Ann Tate?", "Ann Tate, a mother of three, 38, left.", False),
        ("Quel âge a le chauffeur ?", "Le fils du chauffeur, âgé de 9 ans, crie.", True),
        ("Quel âge a le chauffeur ?", "Le fils du chauffeur, Luc Morel, 9 ans, crie.", True),
        ("Quel âge a Luc ?", "Le fils du chauffeur, Luc Morel, 9 ans, crie.", False),
        ("Quel âge a le chauffeur ?", "Le chauffeur sort avec sa fille de 12 ans.", True),
        ("Quel âge a l’enfant ?", "Le chauffeur sort avec sa fille de 12 ans.", False),
        ("Quel âge a le fils du chauffeur ?", "Le fils du chauffeur, âgé de 9 ans, crie.", False),
        ("Quel âge a Jean Morel ?", "Jean Morel, le père de Luc, 38 ans, crie.", False),
        ("Quel âge a la victime ?", "La victime, une femme de 40 ans, crie.", False),
        ("Quel âge a le coiffeur ?", "Le coiffeur attire les moins de 18 ans.", True),
        ("Quel âge a le coiffeur ?", "« Mes clients ont 70 ans », dit le coiffeur.", True),
    ],
)
def test_the_age_of_kin_is_not_ones_own(question, passage, silent):
    assert says_nothing_of(question, passage) is silent


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_question_and_passage_can_be_compared(question, passage):
    assert says_nothing_of(question, passage) in (True, False)


def test_attributes_have_names():
    assert {"height", "length", "weight", "age", "money"} <= set(ATTRIBUTES)


@pytest.mark.parametrize("text", ["What is a price cap?", "What are speed cameras?"])
def test_the_first_of_two_nouns_is_no_attribute_that_is_asked_for(text):
    assert asked_attributes(text) == ()


@pytest.mark.parametrize(
    ("keywords", "silent"),
    [
        ("prix billet", "Le billet est vendu en gare."),
        ("âge du maire", "Le maire parlera lundi à 18 heures."),
        ("budget musée", "Le musée rouvre le 3 mai."),
    ],
)
def test_keywords_ask_for_an_attribute_too(keywords, silent):
    assert says_nothing_of(keywords, silent)
    assert not says_nothing_of(keywords, "Il coûte 12 euros et a 40 ans.")


def test_what_a_prize_is_called_is_no_price():
    assert not says_nothing_of("prix Vidal roman", "Le prix Vidal va à un premier roman.")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Quels sont les résultats des votes ?", "result"),
        ("Comment se portent les blessés ?", "health"),
        ("What is her e-mail?", "contact"),
        ("How long is the new tunnel?", "length"),
    ],
)
def test_every_way_of_asking_is_reached(text, attribute):
    assert attribute in asked_attributes(text)
