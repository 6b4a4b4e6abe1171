"""Sentences that are quoted with their neighbours."""

import pytest

from index import Reader
from index.pages.segment import segment_article
from tests.articles import answer


@pytest.mark.parametrize(
    ("question", "whole"),
    [("When will the plant open?", True), ("When was the plant due to open?", False)],
)
def test_a_plan_is_quoted_with_what_came_of_it_unless_the_plan_is_asked_for(question, whole):
    plan, outcome = "The plant was due to open in May 2026.", "It is now expected in July 2028."
    reader = Reader(segment_article(f"A late plant\n\n{plan} {outcome} Nobody is surprised.\n"))
    quote = reader.answer(question).quotes[0]
    assert quote.text == (f"{plan} {outcome}" if whole else plan)


def test_a_rumour_is_quoted_with_its_denial_and_nothing_in_bold():
    text = "The tuner\n\nShe was often said to have met King Olaf. She always denied it. She lived in Dover."
    quote = answer(text, "Which king did she meet?").quotes[0]
    assert quote.text == "She was often said to have met King Olaf. She always denied it."
    assert quote.highlight is None


def test_the_article_s_own_question_is_quoted_with_what_follows_it():
    text = "The hall\n\nWhat will they do with the money? A new roof is likely. The hall is old."
    quote = answer(text, "What will they do with the money?").quotes[0]
    assert quote.text == "What will they do with the money? A new roof is likely."


def test_a_name_that_the_next_sentence_gives_is_quoted_with_it():
    text = "Les lacs\n\nLe plus pollué des lacs n’a aucune route. Il s’agit du lac de la Sassère. L’eau est froide."
    quote = answer(text, "Quel est le nom du lac le plus pollué ?").quotes[0]
    assert quote.text.endswith("Il s’agit du lac de la Sassère.")


def test_a_short_sentence_is_quoted_with_one_that_has_more_of_the_question():
    told = "La scierie s’est entendue avec la maire, Anne Duval."
    more = "Selon leur accord, elle paie le toit de la halle et garde le bois."
    text = f"La halle\n\nLa halle est vieille. Elle fuit.\n\n{told} {more} Personne n’est content."
    assert answer(text, "duval accord").quotes[0].text == f"{told} {more}"
    assert answer(text, "duval scierie").quotes[0].text == told


def test_a_short_sentence_is_quoted_with_the_one_before_if_that_has_what_it_lacks():
    told = "Bottles of wine stay out of the scheme."
    more = "Plastic bottles are not concerned."
    text = f"The deposit\n\nThe deposit is back. Shops pay it.\n\n{told} {more}"
    assert answer(text, "Are bottles of wine concerned?").quotes[0].text == f"{told} {more}"
    assert answer(text, "Are plastic bottles concerned?").quotes[0].text == more


def test_words_that_are_only_announced_are_quoted_with_the_announcement():
    text = "La halle\n\nC’est ce que dénonce l’opposition. « On endette la ville », dit Jan Vos. Il fait froid."
    quote = answer(text, "Que dénonce l’opposition ?").quotes[0]
    assert quote.text == "C’est ce que dénonce l’opposition. « On endette la ville », dit Jan Vos."
    assert quote.highlight is not None
    assert quote.highlight.text == "On endette la ville"


def test_words_of_somebody_else_are_not_quoted_with_it():
    text = (
        "La halle\n\nAna Ruiz dénonce la dette. « La ville est riche », dit Jan Vos. Il fait froid."
    )
    assert answer(text, "Que dénonce Ana Ruiz ?").quotes[0].text == "Ana Ruiz dénonce la dette."


def test_what_points_at_all_that_was_told_is_quoted_with_the_sentence_before():
    text = "La halle\n\nLa ville endette ses habitants. C’est ce que dénonce Jan Vos depuis un an. Il fait froid."
    found = answer(text, "Depuis quand Jan Vos le dénonce-t-il ?").quotes[0]
    assert found.text.startswith("La ville endette ses habitants. C’est ce que")


def test_what_something_is_may_be_told_by_the_next_sentence():
    text = "Le traité\n\nLa ministre exige des clauses miroirs. Ces dispositions obligeraient les produits importés. Il fait froid."
    quote = answer(text, "C’est quoi les clauses miroirs ?").quotes[0]
    assert quote.text.endswith("Ces dispositions obligeraient les produits importés.")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Vik vend tout, résume Ana Ruiz, analyste à Lyon. Selon elle, la vente rapportera 3 millions à Zorvex.",
            "Selon qui la vente rapportera 3 millions à Zorvex ?",
        ),
        (
            "Vik sells everything, says Ana Ruiz, an analyst. According to her, the sale will bring Zorvex £3m.",
            "Who says the sale will bring Zorvex £3m?",
        ),
    ],
)
def test_who_is_only_a_pronoun_as_the_source_is_quoted_with_the_name(text, question):
    quote = answer(f"La vente\n\n{text} Il fait froid.", question).quotes[0]
    assert quote.text == text
    assert quote.highlight is not None
    assert quote.highlight.text == "Ana Ruiz"


@pytest.mark.parametrize("rebuttal", ["À tort, selon une étude.", "C'est faux, assure la mairie."])
def test_a_claim_is_quoted_with_its_rebuttal(rebuttal):
    text = (
        f"Les plaques\n\nLes débutants réclament des plaques de carbone. {rebuttal} Il fait froid."
    )
    quote = answer(text, "Les plaques de carbone servent-elles aux débutants ?").quotes[0]
    assert quote.text == f"Les débutants réclament des plaques de carbone. {rebuttal}"


def test_what_is_not_told_next_is_quoted_and_nothing_put_in_bold():
    text = "The plant\n\nIts chief, Jan Vos, has found the investors. He declined to name them. It is cold."
    quote = answer(text, "Who are the investors?").quotes[0]
    assert quote.text.endswith("He declined to name them.")
    assert quote.highlight is None


def test_grounds_that_follow_are_quoted_with_what_they_are_for():
    text = "Le vote\n\nLe trésorier s’est abstenu. Il juge le calendrier intenable. La salle est pleine."
    found = answer(text, "Pourquoi le trésorier s’est-il abstenu ?")
    assert found.quotes[0].text.endswith("Il juge le calendrier intenable.")


@pytest.mark.parametrize(
    ("text", "question", "end"),
    [
        (
            "Le bassin ferme pour deux motifs. D’abord, le toit fuit. Il pleut.",
            "Pourquoi le bassin ferme ?",
            "fuit.",
        ),
        (
            "The pool shut for two reasons. First, its roof leaks. It rains.",
            "Why did the pool shut?",
            "leaks.",
        ),
    ],
)
def test_reasons_that_are_announced_are_quoted_with_the_first_of_them(text, question, end):
    assert answer(text, question).quotes[0].text.endswith(end)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Les gardiens étaient quatorze. Trois d’entre eux ont démissionné en mai. Il pleut.",
            "Qui a démissionné ?",
        ),
        ("There were fourteen guards. Three of them resigned in May. It rains.", "Who resigned?"),
    ],
)
def test_some_of_them_are_quoted_with_who_they_are(text, question):
    quote = answer(f"{text}\n", question).quotes[0]
    assert quote.text == text.rpartition(". I")[0] + "."


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Cet été, 1 200 habitants ont signé.", False),
        ("Ce week-end, 1 200 habitants ont signé.", False),
        ("Il reste 1 200 habitants sur l'île.", False),
        ("This summer 1,200 inhabitants signed.", False),
        ("Cette pétition a 1 200 signatures d'habitants.", True),
    ],
)
def test_a_season_needs_no_sentence_before_it(sentence, whole):
    article = segment_article(f"L'île\n\nLe phare coûte trois millions. {sentence} La mer monte.")
    answer = Reader(article).answer("1 200 habitants ?")
    assert ("phare" in answer.quotes[0].text) == whole


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Qui sert à la buvette ?", "borde le quai. Ida Holm, une retraitée, en a eu l’idée."),
        ("Le bac est-il cher ?", "venus de loin. Il ne coûte rien en semaine."),
        # the next sentence opens with nobody that the one before told of, or has nothing of the type
        ("La buvette est-elle ouverte la nuit ?", "Une buvette avec des tables borde le quai."),
        ("Qui passe avec le bac ?", "Le bac de nuit passe des cyclistes venus de loin."),
    ],
)
def test_what_leaves_it_open_is_quoted_with_what_may_tell_it(question, quoted):
    text = (
        "Le quai de Danval\n\n"
        "Une buvette avec des tables borde le quai. Ida Holm, une retraitée, en a eu l’idée.\n\n"
        "Le bac de nuit passe des cyclistes venus de loin. Il ne coûte rien en semaine.\n"
    )
    answer = Reader(segment_article(text)).answer(question)
    assert answer.answered
    assert answer.quotes[0].text.endswith(quoted)


def test_who_he_is_stands_in_the_sentence_before():
    mayor = segment_article(
        "A permit\n\nHer deputy, Conor Whitby, resigned on Sunday. He had signed the permit for the fair in May."
    )
    quote = Reader(mayor).answer("Who signed the permit for the fair?").quotes[0]
    assert quote.highlight is not None
    assert quote.highlight.text == "Conor Whitby"


def test_a_label_and_its_value_belong_to_what_was_told_before():
    found = Reader(
        segment_article(
            """La mairie fait ses comptes

Le gymnase a coûté 6 millions d'euros par an à la ville depuis son ouverture.

Le chantier de la patinoire, fermée depuis l'orage, commencera au printemps. Livraison prévue : l'été 2027. Coût : 11 millions, dont 4 pour la région.
"""
        )
    ).answer("combien coûte la patinoire ?")
    quote = found.quotes[0]
    assert found.certainty == "sure"
    assert quote.text.startswith("Le chantier de la patinoire")
    assert quote.highlight is not None
    assert quote.highlight.text == "11 millions"


COMPANY = Reader(
    segment_article(
        """La boulangerie de Lorme change de main

Le loyer a doublé en un an.

Reste la dette. À 300 000 euros, elle dépasse de loin celle des autres commerces. Il neige.
"""
    )
)


def test_a_sentence_that_only_announces_is_quoted_with_what_follows():
    quote = COMPANY.answer("La boulangerie a-t-elle une dette ?").quotes[0]
    assert quote.text.startswith("Reste la dette. À 300 000 euros")


@pytest.mark.parametrize("mark", ["- ", "• ", ""])
def test_what_is_listed_below_a_colon_is_quoted_with_it(mark):
    announced = "Orvel dit quelles données ont été volées :"
    listed = "\n".join(mark + item for item in ("le nom ;", "l’adresse ;", "le téléphone."))
    text = f"Panne chez Orvel\n\nLe site est resté fermé mardi. {announced}\n{listed}\n\nLa police enquête."
    quote = answer(text, "Quelles données ont été volées ?").quotes[0]
    assert quote.text == f"{announced}\n{listed}"


@pytest.mark.parametrize(
    ("question", "following"),
    [("Quelles sont les deux causes ?", 2), ("Que disent les chercheurs ?", 0)],
)
def test_as_many_sentences_are_quoted_as_one_announces(question, following):
    announced = "Les chercheurs y voient deux causes."
    told = [
        "La lumière, d’abord, dérange les abeilles.",
        "Le bruit, ensuite.",
        "Tout cela coûte cher.",
    ]
    text = f"Les abeilles\n\nLes ruches se vident. {announced} {' '.join(told)}"
    quote = answer(text, question).quotes[0]
    assert quote.text == " ".join([announced, *told[:following]])


TENTS = Reader(
    segment_article(
        """Quatre tentes à l'essai

L'Alizé 3, vendue 210 euros, a tenu toute la nuit. Montée en six minutes, elle est la meilleure face au vent. Plus rare, elle sèche en une heure. Mais elle pèse trois kilos.

La Bora coûte 95 euros et prend l'eau.
"""
    )
)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("C'est laquelle la meilleure ?", "L'Alizé 3, vendue", "face au vent."),
        ("Laquelle sèche en une heure ?", "L'Alizé 3, vendue", "en une heure."),
        ("Laquelle pèse trois kilos ?", "L'Alizé 3, vendue", "trois kilos."),
        ("Laquelle prend l'eau ?", "La Bora coûte", "prend l'eau."),
    ],
)
def test_which_one_it_is_stands_before_it(question, first, last):
    quoted = TENTS.answer(question).quotes[0].text
    assert quoted.startswith(first)
    assert quoted.endswith(last)


def test_the_next_item_of_a_list_is_not_quoted_with_a_short_one():
    article = segment_article(
        "The race\n\n- Ida Holm lost her mast on Monday. She is unhurt.\n- Ana Ruiz leads the race now.\n"
    )
    quote = Reader(article).answer("Is Ida Holm hurt?").quotes[0]
    assert "Ana Ruiz" not in quote.text


def test_words_between_a_name_and_he_are_quoted_with_the_name():
    article = segment_article(
        'The ferry\n\n"We waited," said the captain, Luc Caron. "Nobody came." '
        "He expects four ferries to sail next week.\n"
    )
    quote = Reader(article).answer("How many ferries will sail next week?").quotes[0]
    assert quote.text.startswith('"We waited," said the captain, Luc Caron.')


def test_what_they_said_is_quoted_with_what_they_did():
    text = (
        "Les syndicats\n\nLes syndicats de la criée ont saisi un juge. Ils dénoncent une fermeture sans préavis. "
        "La criée emploie 90 personnes."
    )
    quote = answer(text, "Que disent les syndicats ?").quotes[0]
    assert quote.text.endswith("Ils dénoncent une fermeture sans préavis.")


def test_who_was_hurt_is_nobodys_bold_where_nobody_was_killed():
    text = (
        "The tram\n\nNobody was killed, but the driver, Joanne Petty, broke her wrist. It was icy."
    )
    quote = answer(text, "Who was killed?").quotes[0]
    assert quote.text.startswith("Nobody was killed")
    assert quote.highlight is None


def test_yes_or_no_is_quoted_with_what_explains_it():
    text = (
        "La fin du gaz\n\nFaut-il changer sa chaudière ?\n\n"
        "Non. Aucun propriétaire ne devra remplacer un appareil en état de marche, dit la loi.\n\n"
        "Quand le gaz sera-t-il interdit ?\n\nEn 2040, dans les maisons comme dans les immeubles du pays.\n"
    )
    found = answer(text, "Je dois remplacer mon appareil ?")
    assert found.quotes[0].text.startswith("Non. Aucun propriétaire")
