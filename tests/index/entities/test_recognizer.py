"""What sentences name and count is found by offset and told by kind."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.entities.entity import NAMES
from index.entities.recognizer import entities

FRENCH = [
    ("Il ouvre de 9 h à 18 h 30.", "date", "de 9 h à 18 h 30"),
    ("Il ouvre de 9 heures à 18 heures.", "date", "de 9 heures à 18 heures"),
    ("Des filles âgées de 12 et 14 ans chantent.", "age", "12 et 14 ans"),
    ("Il gagne (31-30 après prolongation).", "score", "31-30"),
    ("Le pont de Foix (Ariège) ferme.", "place", "Foix"),
    ("Le pont de Foix (Ariège) ferme.", "place", "Ariège"),
    ("Sa fille, Elowen, chante.", "person", "Elowen"),
    ("La cure dure une heure.", "duration", "une heure"),
    ("Il faut attendre un mois.", "duration", "un mois"),
    ("Les plus de 65 ans paient.", "age", "plus de 65 ans"),
    ("Il faisait -6 °C hier.", "measure", "-6 °C"),
    ("Il pousse d'un centimètre par an.", "measure", "un centimètre par an"),
    ("La loi est rejetée par 61 voix contre 54.", "score", "61 voix contre 54"),
    ("La réunion aura lieu jeudi 3 avril à 19 heures.", "date", "jeudi 3 avril à 19 heures"),
    ("Ils partent à l'automne.", "date", "l'automne"),
    ("Il ouvrira au troisième trimestre 2026.", "date", "au troisième trimestre 2026"),
    ("Il est situé dans le Maine-et-Loire.", "place", "Maine-et-Loire"),
    ("Il a rouvert le 18 novembre 1994.", "date", "le 18 novembre 1994"),
    ("Il a rouvert en mai 2021.", "date", "en mai 2021"),
    ("Début 2025, tout a changé.", "date", "Début 2025"),
    ("Il date du XIXe siècle.", "date", "du XIXe siècle"),
    ("Il date des années 1980.", "date", "années 1980"),
    ("Il a ouvert il y a deux ans.", "date", "il y a deux ans"),
    ("Il part lundi prochain.", "date", "lundi prochain"),
    ("Le pont a rouvert lundi, dit-on.", "date", "lundi"),
    ("Il a rouvert dans la nuit de mardi soir.", "date", "de mardi soir"),
    ("Il rouvrira avant juin.", "date", "avant juin"),
    ("Il rouvrira dans six mois.", "date", "dans six mois"),
    ("Il rouvrira d'ici deux ans.", "date", "d'ici deux ans"),
    ("Il rouvrira à la rentrée prochaine.", "date", "à la rentrée prochaine"),
    ("Il rouvrira avant l'été.", "date", "avant l'été"),
    ("Il rouvrira d'ici à la fin de l'année.", "date", "d'ici à la fin de l'année"),
    ("Il rouvrira d'ici 2030.", "date", "d'ici 2030"),
    ("Il a rouvert il y a un an.", "date", "il y a un an"),
    ("Il a rouvert dans dix villes.", "number", "dix villes"),
    ("Il ouvre à 10 h 30.", "date", "à 10 h 30"),
    ("Il ouvre à 18 heures.", "date", "à 18 heures"),
    ("Il a duré 18 heures.", "duration", "18 heures"),
    ("Il a coûté 3 millions d’euros.", "money", "3 millions d’euros"),
    ("Le ticket vaut 9,50 € par jour.", "money", "9,50 € par jour"),
    ("A load will cost ₹1,200 in the city.", "money", "₹1,200"),
    ("Elle cède 15 % des revenus.", "percent", "15 % des revenus"),
    ("Elle cède 4 pour cent.", "percent", "4 pour cent"),
    ("Il a duré trois ans.", "duration", "trois ans"),
    ("Il passe toutes les 20 minutes.", "duration", "toutes les 20 minutes"),
    ("Elle est âgée de 34 ans.", "age", "34 ans"),
    ("Paul Durand, 34 ans, habite ici.", "age", "34 ans"),
    ("Il coûtera entre 250 et 400 millions d'euros.", "money", "entre 250 et 400 millions d'euros"),
    ("Le prix va de 48 à 277 euros.", "money", "48 à 277 euros"),
    ("Le prix passe de 380 à 450 euros.", "money", "450 euros"),
    ("Le montant va de 48 à 277 euros.", "money", "48 à 277 euros"),
    ("Entre 10 % et 15 % des élus partent.", "percent", "Entre 10 % et 15 % des élus"),
    ("La peine est de 10 à 15 ans.", "duration", "10 à 15 ans"),
    ("Il risque 10 à 15 ans.", "duration", "10 à 15 ans"),
    ("Les enfants de 10 à 15 ans nagent.", "age", "10 à 15 ans"),
    ("Il ouvre de 8 à 20 heures.", "date", "à 20 heures"),
    ("Trois salariés sur quatre partent.", "percent", "Trois salariés sur quatre"),
    ("Un foyer sur dix paie.", "percent", "Un foyer sur dix"),
    ("Sept Brestois sur 10 votent.", "percent", "Sept Brestois sur 10"),
    ("Un film sur deux femmes sort.", "number", "deux femmes"),
    ("Le pont a 34 ans.", "age", "34 ans"),
    ("Elle a cinquante et un ans.", "age", "cinquante et un ans"),
    ("À dix-neuf ans, il part.", "age", "dix-neuf ans"),
    ("Il a deux ans pour payer.", "duration", "deux ans"),
    ("Le chauffeur du car, 34 ans, habite ici.", "age", "34 ans"),
    ("Il dirige le club avec Paul Durand, 34 ans.", "age", "34 ans"),
    ("Le bail du local, 34 ans, expire.", "duration", "34 ans"),
    ("Les travaux ont duré 34 ans.", "duration", "34 ans"),
    ("Il mesure 2 027 mètres.", "measure", "2 027 mètres"),
    ("On compte près de 12 000 emplois.", "number", "près de 12 000 emplois"),
    ("La moitié des élus a voté.", "number", "La moitié des élus"),
    ("Il a vu vingt-sept grues.", "number", "vingt-sept grues"),
    ("La maire Anne Smith a dit oui.", "person", "La maire Anne Smith"),
    ("Selon Donald Trump, c’est fini.", "person", "Donald Trump"),
    ("Il vit à Lyon.", "place", "Lyon"),
    ("Les États-Unis durcissent.", "place", "États-Unis"),
    ("L’ONU a voté.", "organisation", "ONU"),
    ("La Banque de France a voté.", "organisation", "Banque de France"),
    ("Il vend ses puces H20.", "name", "H20"),
    ("Il conduit une vieille Norda 4 sans freins.", "name", "Norda 4"),
    ("Norda compte 410 pannes, Telva 175.", "number", "175"),
    ("Des dizaines de milliers de grues volent.", "number", "dizaines de milliers de grues"),
    ("Le film « Les Misérables » sort.", "title", "Les Misérables"),
    ("La puce Kunlun P800 est là.", "title", "Kunlun P800"),
    ("Son modèle IA Orion est là.", "title", "Orion"),
    ("Coût : 11 millions, à la charge de la région.", "money", "11 millions"),
    ("It was built on a budget of 3 billion.", "money", "3 billion"),
    ("Il reçoit 95 millions de subventions.", "money", "95 millions de subventions"),
    ("Il reçoit 95 subventions.", "number", "95 subventions"),
]
ENGLISH = [
    ("A woman of 81 fell.", "age", "81"),
    ("Two men of 71 and 84 fell.", "age", "71 and 84"),
    ("Her son, Jago, sings.", "person", "Jago"),
    ("It cost £3.2m to mend.", "money", "£3.2m"),
    ("They build five-bedroom houses.", "number", "five-bedroom"),
    ("It lost €312mn in May.", "money", "€312mn"),
    ("It lost 312mn euros in May.", "money", "312mn euros"),
    ("A stamp is 45p now.", "money", "45p"),
    ("At least 14 people were killed.", "number", "At least 14 people"),
    ("At least 14 were killed.", "number", "At least 14"),
    ("It opened at some 25 firms.", "number", "some 25 firms"),
    ("It stood at nearly 12 times the price.", "number", "nearly 12 times"),
    ("They waited for at least four hours.", "duration", "at least four hours"),
    ("She won at just 16.", "age", "just 16"),
    ("They gave $45,000 to the party.", "money", "$45,000"),
    ("They won 4-2 at home.", "score", "4-2"),
    ("It takes 4-5 persons.", "number", "4-5 persons"),
    ("It loses 38 cubic metres of water.", "measure", "38 cubic metres"),
    ("Los Angeles voted on it.", "place", "Los Angeles"),
    ("The letters reached Sri Lanka late.", "place", "Sri Lanka"),
    ("Referee Ann Holt blew her whistle.", "person", "Referee Ann Holt"),
    ("It was for U.S. District Judge Ann Holt to rule.", "person", "U.S. District Judge Ann Holt"),
    ("The Plough, where they met, closed.", "place", "Plough"),
    ("Two-thirds of the boats sank.", "number", "Two-thirds of the boats"),
    ("It was lost by 61 votes to 54.", "score", "61 votes to 54"),
    ("It was lost by seven votes to four.", "score", "seven votes to four"),
    ("La gérante de l’hôtel, Ysaline Morvan, a parlé.", "person", "Ysaline Morvan"),
    ("We waited for an hour.", "duration", "an hour"),
    ("It closes by the end of September.", "date", "by the end of September"),
    ("It will close by the end of next year.", "date", "by the end of next year"),
    ("It will close before the summer.", "date", "before the summer"),
    ("It will close in six months.", "date", "in six months"),
    ("It was built in six months.", "duration", "six months"),
    ("It closed a year ago.", "date", "a year ago"),
    ("They meet on Tuesday at 7pm.", "date", "on Tuesday at 7pm"),
    ("They meet on Fridays.", "date", "on Fridays"),
    ("It will take until at least August.", "date", "August"),
    ("The round was led by Oakham Ventures.", "organisation", "Oakham Ventures"),
    ("It opens from 8 a.m. to 8 p.m. each day.", "date", "from 8 a.m. to 8 p.m."),
    ("It is busy between 3 and 5pm.", "date", "between 3 and 5pm"),
    ("Two boys, aged 3 and 6, swim.", "age", "3 and 6"),
    ("Two boys, aged eight and ten, swim.", "age", "eight and ten"),
    ("Girls aged 9, 11 and 12 sang.", "age", "9, 11 and 12"),
    ("A boy aged 3 and 12 others swim.", "age", "3"),
    ("It sold no more than 60,000 boats.", "number", "no more than 60,000 boats"),
    ("Grale’s chief executive Ann Holt left.", "person", "chief executive Ann Holt"),
    ("On March 11, the road closed.", "date", "On March 11"),
    ("It opened in the 19th century.", "date", "in the 19th century"),
    ("It opened in 2009.", "date", "in 2009"),
    ("It will not reopen before September.", "date", "before September"),
    ("It fell at 11:40 p.m. sharp.", "date", "11:40 p.m."),
    ("It will cost $6.2 million.", "money", "$6.2 million"),
    ("Sales fell by 45 percent.", "percent", "45 percent"),
    ("She lived there for 31 years.", "duration", "31 years"),
    ("The ferry runs every 20 minutes.", "duration", "every 20 minutes"),
    ("A 34-year-old man ran.", "age", "34-year-old"),
    ("Owen Tate, 34, ran.", "age", "34"),
    ("It costs from $300 to $900 a month.", "money", "$300 to $900"),
    ("The government pays from $300 to $900.", "money", "$300 to $900"),
    ("It lost between £2m and £3m.", "money", "between £2m and £3m"),
    ("They found between 20 and 30 boats.", "number", "between 20 and 30 boats"),
    ("It rose from 20% to 30%.", "percent", "30%"),
    ("Boys aged between 10 and 15 swim.", "age", "between 10 and 15"),
    ("One in ten pays.", "percent", "One in ten"),
    ("Three out of four workers pay.", "percent", "Three out of four"),
    ("They scored two goals in three games.", "number", "two goals"),
    ("The owner of the mill, 34, ran.", "age", "34"),
    ("Some 18,000 vehicles used it.", "number", "Some 18,000 vehicles"),
    ('"A hard year for this industry," said Pieter Maas.', "person", "Pieter Maas"),
    ("It is 60 feet wide.", "measure", "60 feet"),
    ("Then Mayor Denise Alcott spoke.", "person", "Mayor Denise Alcott"),
    ("The Red Cross came to Paris.", "place", "Paris"),
    ("She was 91.", "age", "91"),
    ("At sixty-one, Ann Holt swims.", "age", "sixty-one"),
    ("Ann Holt, fifty, swims.", "age", "fifty"),
    ("She was forty-two.", "age", "forty-two"),
    ("The ferry left at eight, he said.", "number", "eight"),
    ("Ms. Holt, who is 42 and a baker, left.", "age", "42"),
    ("It was 91.", "number", "91"),
]


@pytest.mark.parametrize(
    ("language", "text", "kind", "words"),
    [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH],
)
def test_what_a_sentence_names_and_counts_is_found_whole(language, text, kind, words):
    assert (kind, words) in [(e.kind, text[e.start : e.end]) for e in entities(text, language)]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Il a rouvert le 18 novembre 1994.", "18 novembre 1994"),
        ("Elle cède 15 % des revenus.", "15 %"),
        ("On compte près de 12 000 emplois.", "12 000"),
        ("La maire Anne Smith a dit oui.", "Anne Smith"),
    ],
)
def test_the_head_is_the_core_alone(text, head):
    (entity,) = entities(text, "fr")
    assert text[slice(*entity.head)] == head


@pytest.mark.parametrize(
    "text",
    ["Le 165e bataillon arrive.", "Il pleut.", "Cependant, rien ne bouge.", "Selon elle, non.", ""],
)
def test_ranks_and_opening_words_are_no_entities(text):
    assert entities(text, "fr") == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It sells to the Chinese market.", []),
        ("The European Union met.", ["European Union"]),
        ("The French President, Anne Smith, spoke.", ["President", "Anne Smith"]),
    ],
)
def test_a_word_that_english_writes_with_a_capital_is_no_name_by_itself(text, named):
    kinds = ("name", "person", "organisation", "place")
    assert [text[slice(*e.head)] for e in entities(text, "en") if e.kind in kinds] == named


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("L'ancien patron de Renault Luca Berti rit.", "fr", ["Renault", "Luca Berti"]),
        ("La chercheuse du CNRS Tomi Wielgo rit.", "fr", ["CNRS", "Tomi Wielgo"]),
        ("Le directeur général de la SNCF Paul Morel rit.", "fr", ["SNCF", "Paul Morel"]),
        ("La fille de Jean Paul Martin rit.", "fr", ["Jean Paul Martin"]),
        ("Le directeur de la Banque de France rit.", "fr", ["Banque de France"]),
        ("The director of Tate Gallery Paul Hart left.", "en", ["Tate Gallery", "Paul Hart"]),
    ],
)
def test_a_person_is_told_from_whom_he_works_for(text, language, named):
    found = entities(text, language)
    assert [text[slice(*e.head)] for e in found] == named


def test_a_number_of_things_is_no_year():
    assert [e.kind for e in entities("La ville comptait 1400 vies.", "fr")] == ["number"]
    assert [e.kind for e in entities("La ville brûla en 1400.", "fr")] == ["date"]


@pytest.mark.parametrize(
    ("text", "language", "counts"),
    [
        ("Toutes deux continuent.", "fr", False),
        ("Aucune des deux entreprises ne part.", "fr", False),
        ("The two firms agreed.", "en", False),
        ("Elle emploie deux ingénieurs.", "fr", True),
        ("Les travaux durent depuis les deux ans prévus.", "fr", True),
        ("Les 12 entreprises restent.", "fr", True),
    ],
)
def test_those_that_were_told_of_are_not_counted_again(text, language, counts):
    assert bool(entities(text, language)) is counts


def test_a_code_is_no_amount():
    assert all(e.kind not in ("number", "date") for e in entities("La puce H20 et la P800.", "fr"))


PIECES = (
    "le 18 novembre 1994 en mai 2021 il y a deux ans 3 millions d’euros 15 % des recettes 2 027 mètres "
    "toutes les 20 minutes every 20 minutes $6.2 million Mme Anne Smith le PDG de Nvidia Jensen Huang M. "
    "« Les Misérables » “We left” ONU H20 À Lyon The 19th century 1980s , . - ( ) âgé de 34 ans J. R. R."
).split(" ")
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
)


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=TEXTS)
def test_entities_stand_in_the_text_with_their_head_inside(language, text):
    for entity in entities(text, language):
        assert 0 <= entity.start <= entity.head[0] < entity.head[1] <= entity.end <= len(text)


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=TEXTS)
def test_entities_come_in_order_and_only_titles_hold_others(language, text):
    found = entities(text, language)
    assert list(found) == sorted(found, key=lambda e: (e.start, -e.end))
    heads = sorted(e.head for e in found if e.kind != "title")
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(heads))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il est mort hier, au début du printemps.", "fr"),
        ("Il y a deux ans, tout a changé.", "fr"),
        ("Il y a deux siècles, la ville brûlait.", "fr"),
        ("Le conseil se réunit lundi.", "fr"),
        ("La semaine prochaine, tout change.", "fr"),
        ("Au XIXe siècle, la ville brûlait.", "fr"),
        ("Dans les années trente, la ville brûlait.", "fr"),
        ("Début mars, la ville brûlait.", "fr"),
        ("Le pont rouvre ce soir.", "fr"),
        ("L'an passé, la ville brûlait.", "fr"),
        ("La ville brûlait cet\u00a0été.", "fr"),
        ("Rouvre-t-il le 3 mai?", "fr"),
        ("The town burned a few years ago.", "en"),
        ("At the end\u00a0of the year it burned.", "en"),
        ("The council meets on Monday.", "en"),
        ("Last year the town burned.", "en"),
        ("In late August the town burned.", "en"),
        ("The town burned two years ago.", "en"),
        ("In the nineteenth century the town burned.", "en"),
        ("It burned yesterday.", "en"),
    ],
)
def test_a_date_without_digits_is_found(text, language):
    assert [e.kind for e in entities(text, language)].count("date") == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [("It starts at 12:30.", "en"), ("La séance débute à 19:30.", "fr")],
)
def test_a_time_of_day_is_a_date_although_nothing_else_in_the_sentence_is_one(text, language):
    assert [e.kind for e in entities(text, language)] == ["date"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Elle a gagné, à seulement 16 ans.", "age"),
        ("La commerçante de 58 ans a calculé.", "age"),
        ("Un contrat de 5 ans a été signé.", "duration"),
        ("Il est condamné à 3 ans de prison.", "duration"),
        ("Elles ont été condamnées hier à 3 ans.", "duration"),
        ("Le tribunal passe à 3 ans de prison.", "duration"),
    ],
)
def test_years_are_an_age_where_they_are_somebodys(text, kind):
    assert kind in {e.kind for e in entities(text, "fr")}


def test_a_possessive_before_a_french_name_makes_it_no_person():
    text = "Baidu teste son modèle Ernie."
    assert [e.kind for e in entities(text, "fr") if "Ernie" in text[e.start : e.end]] == ["title"]


def test_where_a_firm_is_based_is_a_place_and_no_part_of_its_name():
    text = "New York-based Voltex sued its Osaka-based rival and British-owned Vik."
    named = [(e.kind, text[slice(*e.head)]) for e in entities(text, "en") if e.kind in NAMES]
    assert ("place", "New York") in named
    assert ("place", "Osaka") in named
    assert {name for kind, name in named if kind != "place"} == {"Voltex", "Vik"}


def test_acronyms_of_common_nouns_name_nobody():
    assert not entities("On y vend une IA et une TV.", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le groupe, numéro trois du marché, progresse.", "fr"),  # a rank
        ("Privées de leur gardienne, elles perdent.", "fr"),  # no name
        ("Pulvériser des bactéries : l’idée est vieille.", "fr"),
        ("It cries twice a day.", "en"),  # no day's length
        ("Il rit : c'est fini. C'est tout.", "fr"),  # no initial
        ("Personne n'a parlé.", "fr"),
        ("Neither of them was told.", "en"),
    ],
)
def test_what_looks_like_an_entity_and_is_none(text, language):
    assert entities(text, language) == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Appelez le 04 71 55 01 90, dit-il.", "04 71 55 01 90"),
        ("Appelez le +33 4 71 55 01 90.", "+33 4 71 55 01 90"),
        ("Un numéro vert, le 0 800 000 417, est ouvert.", "0 800 000 417"),
    ],
)
def test_a_telephone_number_is_one_number(text, number):
    assert number in [text[e.start : e.end] for e in entities(text, "fr")]
    assert "90" not in [text[e.start : e.end] for e in entities(text, "fr")]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Un mille-pattes vivait là."), ("en", "They sang at half-time.")],
)
def test_a_number_within_a_word_counts_nothing(language, text):
    assert entities(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "It shrank for a second consecutive quarter.", False),
        ("en", "It took a second attempt.", False),
        ("en", "It took a second.", True),
        ("fr", "Ils ont fait une seconde expérience.", False),
        ("fr", "Il a mis une seconde.", True),
        ("fr", "Il a perdu une seconde de trop.", True),
    ],
)
def test_an_ordinal_is_no_time(language, text, told):
    assert ("duration" in [e.kind for e in entities(text, language)]) == told


def kinds(text: str, language: str) -> list[tuple[str, str]]:
    return [(e.kind, text[e.start : e.end]) for e in entities(text, language)]


def test_two_capitalised_words_after_an_article_are_nobody():
    found = kinds("Marla Tolben received the Halvorsen Medal.", "en")
    assert ("person", "Halvorsen Medal") not in found
    assert ("person", "Marla Tolben") in found


def test_durations_in_two_units_are_one():
    found = kinds(
        "The trip takes 14 hours 40 minutes, the sentence four years and eight months.", "en"
    )
    assert ("duration", "14 hours 40 minutes") in found
    assert ("duration", "four years and eight months") in found
    assert ("duration", "5 heures et 10 minutes") in kinds(
        "Ils dorment 5 heures et 10 minutes.", "fr"
    )


def test_persons_without_a_name_are_told_by_what_they_are_and_their_age():
    told = "À Kerlan, une femme de 71 ans a été tuée. Un boulanger, âgé de 30 ans, l'a vue."
    assert ("stranger", "une femme de 71 ans") in kinds(told, "fr")
    found = kinds("A 34-year-old teacher, Ana Ruiz, fell. A boy, 12, ran.", "en")
    assert ("stranger", "A 34-year-old teacher, Ana Ruiz") in found
    assert ("stranger", "A boy, 12") in found
    found = kinds("Josiane Puyol, une retraitée de 68 ans, marchait.", "fr")
    assert ("stranger", "Josiane Puyol, une retraitée de 68 ans") in found


@pytest.mark.parametrize(
    ("told", "language", "stranger"),
    [
        ("A 34-year-old British woman fell.", "en", "A 34-year-old British woman"),
        ("A 34-year-old former school teacher fell.", "en", "A 34-year-old former school teacher"),
        ("Une jeune femme de 71 ans est tombée.", "fr", "Une jeune femme de 71 ans"),
    ],
)
def test_a_person_without_a_name_may_be_described(told, language, stranger):
    assert ("stranger", stranger) in kinds(told, language)


def test_a_building_with_its_age_is_nobody():
    assert "stranger" not in {kind for kind, _ in kinds("A 34-year-old brick house fell.", "en")}


def test_what_somebody_is_called_is_no_part_of_the_name():
    text = "Nommée Ida Holm, elle est partie."
    assert [text[e.start : e.end] for e in entities(text, "fr")] == ["Ida Holm"]
