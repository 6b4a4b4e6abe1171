"""What looks like an answer and is none is never given without a caveat."""

import pytest

from index import Reader
from index.pages.segment import segment_article
from tests.articles import answer

PORT = Reader(
    segment_article(
        """Le port de Valbourg ferme

La directrice a démissionné en avril. Les travaux sont reportés à octobre. Le toit a été refait par Luc Caron, à la 51e minute.

Le patron du port, Denis Faucard, quittera ses fonctions en mars. Le proviseur n'a pas voulu répondre. L'arbitre a sorti quatre cartons jaunes.

La sœur de la victime, Jeanne Aubrel, a pleuré. Le maire de Valbourg viendra lundi. Une pétition réclame le renvoi du chef de quai.

L'usine Dorval, ouverte en 1974, fabrique des vélos. Le comité social se réunira mardi. La commission peut bloquer la vente du quai.

Le brocanteur, un retraité de 74 ans, a vidé un grenier près de Mornay. Les fonds de Cyclane détiennent 60 % du capital. Son directeur, Luc Imbert, partira en juin. Le siège de Pédalio est à Nantes.

Cyclane ouvrira un dépôt en mars. Cyclane a présenté son vélo pliant en mai, tandis que Pédalio teste encore le sien. Les mécaniciens craignent le vélo pliant, selon trois employés. Les quais sont vides en raison de la grève des dockers. La criée est fermée depuis 2022. La grue, à 12 kilomètres, a été vendue par des mécaniciens. La cale est fermée depuis juin. Le quai est loué à un armateur. Dorval cherche un associé. Le syndicat Horizon proteste. « Assez ! », dit sa présidente, Rosa Levin.
"""
    )
)
MARL = Reader(
    segment_article(
        """Blast in Marl

The school's owner, Carl Beck, has not spoken. Mayor Ann Holt said: "This is awful." The captain sent a distress call.

Brandt joined the Reform League in 2014. Mark Hill spoke on Monday. Passengers have called for the route to be closed. The fire chief inspected the boats.

The hull, towed 12 miles by two engineers on Sunday, sank since the pumps failed. The former harbour master, Tom Birch, watched. The ferry is out of service since March, and the council needs a pilot in order to reopen it. Two banks have lent the money. Trams run on line A and line B. The tower is tall. The council can close the ground.
"""
    )
)


def certainty_of(article: str, question: str) -> str:
    return answer(article, question).certainty


@pytest.mark.parametrize(
    ("text", "question", "sure"),
    [
        ("Le bassin ouvrira en 2031 ou 2032.", "Quand le bassin a-t-il ouvert ?", False),
        ("Le bassin a ouvert en 2021 ou 2022.", "Quand le bassin a-t-il ouvert ?", True),
        ("Le bassin ouvrira en mars.", "A quelle date ouvrira le bassin ?", True),
        ("Vendre le quai serait aujourd'hui une erreur.", "Quand vendra-t-on le quai ?", False),
        (
            "Les gradins accueilleront 900 spectateurs payants.",
            "Combien de spectateurs gratuits ?",
            False,
        ),
        (
            "Les gradins accueilleront 900 spectateurs gratuits.",
            "Combien de spectateurs gratuits ?",
            True,
        ),
    ],
)
def test_another_time_or_the_contrary_is_no_sure_answer(text, question, sure):
    assert (certainty_of(f"Le port\n\n{text}\n", question) == "sure") is sure


def test_why_of_it_all_is_not_surely_told_by_a_lead_without_a_reason():
    told = """Jury finds Vos guilty of arson at the mill

A jury in Marl has found Karl Vos guilty on all twelve counts he faced for burning the old mill.

The mill stood by the river for two hundred years.
"""
    assert certainty_of(told, "why did he do it") != "sure"


@pytest.mark.parametrize(
    "question",
    [
        "Pourquoi la directrice a démissionné ?",  # the sentence says it again
        "Pourquoi les travaux sont reportés ?",
        "Pourquoi le toit a été refait ?",  # "Caron" is no "car"
        "Que dit le patron du port ?",  # he leaves, and says nothing
        "Qui est la victime ?",  # her sister is named
        "Qui est l'arbitre ?",
        "Quel est le nom du proviseur ?",
        "Qui est le maire ?",  # of Valbourg, which is not his name
        "Pourquoi le pétrole se vend bien ?",  # a commission may block a sale
        "Quel est le nom du brocanteur ?",  # a town is named
        "Quand l'usine a fermé ?",  # it opened then
        "Qui est le directeur de Pédalio ?",  # the other firm's
        "Depuis quand Pédalio a un vélo pliant ?",  # the other half tells of the other firm
        "Quand la criée fermera ?",  # it has, since
        "Combien de grues a-t-on vendues ?",  # kilometres are told
        "Qui est la présidente de Dorval ?",  # the union's is told
        "Combien de vélos pliants a-t-on vendus ?",  # three people are counted
    ],
)
def test_french_questions_whose_answer_only_looks_like_one(question):
    assert PORT.answer(question).certainty != "sure"


@pytest.mark.parametrize(
    "question",
    [
        "What did Carl Beck say?",  # others speak
        "What did the captain say?",
        "When did Rusk join the Reform League?",  # another did
    ],
)
def test_english_questions_whose_answer_only_looks_like_one(question):
    assert MARL.answer(question).certainty != "sure"


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        ("Brandt sold 900 boats in Dover and Leeds.", "How many boats did Brandt sell in Leeds?", "unsure"),
        ("Brandt's old hall had been bought ten years ago for £3m.", "How much will Brandt's hall cost?", "unsure"),
        ("Brandt will cut 190 people's jobs in Dover.", "How many people will lose their jobs at Brandt in Dover?", "sure"),
        ("Brandt sold 900 boats in Leeds.", "How many boats did Brandt sell in Leeds?", "sure"),
        ("Brandt a vendu 900 vélos à Nantes et à Lille.", "Combien de vélos Brandt a vendus à Nantes et Lille ?", "sure"),
    ],
)  # fmt: skip
def test_a_figure_for_several_is_not_surely_that_of_one(text, question, certainty):
    assert (
        certainty_of(f"Les chiffres\n\n{text} Ann Holt dirige la firme.\n", question) == certainty
    )


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        # what will be is told, and what for
        (
            "The firm said the mill would close because orders fell.",
            "Why is the mill closing?",
            "sure",
        ),
        # much is told, but neither the closure nor a reason
        (
            "Inspectors found the pool, where forty children had a party in June.",
            "Why did the pool shut?",
            "unsure",
        ),
        (
            "Le club cherche un bassin pour les cent nageurs de sa piscine.",
            "Pourquoi la piscine est fermée ?",
            "unsure",
        ),
        ("La piscine a fermé pour deux motifs.", "Pourquoi la piscine a fermé ?", "unsure"),
        (
            "La piscine a fermé pour deux motifs : le froid et le bruit.",
            "Pourquoi la piscine a fermé ?",
            "sure",
        ),
        (
            "Privée de chaudière, la piscine a fermé lundi aux nageurs du matin.",
            "Pourquoi la piscine a fermé ?",
            "sure",
        ),
        (
            "La piscine a fermé lundi face aux plaintes des nageurs du matin.",
            "Pourquoi la piscine a fermé ?",
            "sure",
        ),
        (
            "The owners have closed the pool, fearing that the roof is too old to last.",
            "Why did they close the pool?",
            "sure",
        ),
    ],
)
def test_a_reason_is_sure_where_there_is_one(text, question, certainty):
    reader = Reader(segment_article(f"{text}\n"))
    assert reader.answer(question).certainty == certainty


@pytest.mark.parametrize(
    ("reader", "question"),
    [
        (PORT, "Quel est le meilleur vélo ?"),
        (MARL, "Where does line D go?"),
        (PORT, "Depuis quand Samsung fabrique des vélos ?"),
        (PORT, "Samsung fabrique des vélos ?"),
        (PORT, "samsung fabrique quels vélos"),
        (PORT, "Kowalczyk a-t-il vidé un grenier ?"),
        (PORT, "Qui est le directeur de Kowalczyk ?"),
        (MARL, "Did Picasso join the Reform League?"),
        (MARL, "When did Kowalczyk send a distress call?"),
        (PORT, "Sur quel timbre est imprimé le port de Valbourg ?"),  # only the title's words
    ],
)
def test_what_the_article_does_not_say_is_declined(reader, question):
    assert not reader.answer(question).answered


@pytest.mark.parametrize(
    ("reader", "question", "bold"),
    [
        (PORT, "Qui est le directeur de Cyclane ?", "Luc Imbert"),
        (PORT, "Qui est Denis Faucard ?", "Le patron du port"),
        (PORT, "Quand l'usine a ouvert ?", "1974"),
        (MARL, "When did Brandt join the Reform League?", "2014"),
        (MARL, "Who is Carl Beck?", "The school's owner"),
    ],
)
def test_what_it_does_say_is_said_surely(reader, question, bold):
    answer = reader.answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == bold


def test_why_of_somebody_unknown_is_declined():
    assert PORT.answer("Pourquoi Zaltron fabrique des vélos ?").certainty == "none"
    assert PORT.answer("Depuis quand Cyclane a un vélo pliant ?").certainty == "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [("How much will it cost the council?", "unsure"), ("How much will the canteen cost?", "none")],
)
def test_what_it_costs_is_not_said_to_belong_to_who_pays(question, certainty):
    article = "Cars banned from the quay\n\nThe plan was voted on Monday. The scheme will cost £312,000. Anglers objected."
    assert certainty_of(article, question) == certainty


def test_the_only_speed_in_the_article_is_the_one_that_is_asked_for():
    text = """A train hits a landslide

The service to Chester was carrying 118 people when it struck a mass of mud at about 70mph. The tower has 12 floors.
"""
    answer = Reader(segment_article(text)).answer("How fast was the service going?")
    assert answer.certainty == "sure"
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == "about 70mph"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # the day of the telling
        (
            "Rowan Mills said on Thursday it would shut its plant.",
            "When will Rowan Mills shut its plant?",
        ),
        (
            "Le club Dorval a annoncé jeudi qu’il fermerait son bassin.",
            "Quand le club Dorval fermera son bassin ?",
        ),
        (
            "Among them were Ann and Jim Rusk and their 14-year-old nephew.",
            "How old were Ann and Jim Rusk?",
        ),
        ("Denis Faucard est venu avec sa fille, 9 ans.", "Quel âge a Denis Faucard ?"),
        # another time, another event, another kind
        (
            "The pool had 900 swimmers a day when it opened in Marl.",
            "How many swimmers a day does the pool in Marl have now?",
        ),
        (
            "The Tern was painted by Ann Rusk, who died in 1958 in Marl.",
            "When was The Tern by Ann Rusk painted?",
        ),
        (
            "The guest came from abroad to the Corn Hall in Marl.",
            "Which country did the guest come from?",
        ),
        (
            "The hospital in Marl has moved 34 patients since the roof came off.",
            "How many patients were injured at the hospital in Marl when the roof came off?",
        ),
        (
            "Marek Duda, a cleaner in Marl, told the owner about the roof.",
            "What was Marek Duda paid?",
        ),
        (
            "Le port n'ouvrira pas avant l'automne, dit le maire, Luc Caron.",
            "Qui était maire avant ?",
        ),
        (
            "The court in Marl has cut by almost half the damages that the family of Ann Rusk got.",
            "Why did they cut the damages of the family?",
        ),
        (
            "The inquiry in Marl was opened when 29 people died on board the Orsay Light.",
            "How many people were on board the Orsay Light?",
        ),
        (
            "The union in Marl said that members would be balloted on a strike from 19 October.",
            "When did the union in Marl vote on a strike?",
        ),
        (
            "La cour a cherché à comprendre ce qui avait poussé Luc Caron, un marchand de biens, à brûler son immeuble.",
            "Pourquoi Luc Caron a brûlé son immeuble ?",
        ),
        (
            "Luc Caron dénonce les restrictions imposées par Ida Vos au port.",
            "Qui a gagné ?",
        ),
        # another, and the contrary
        (
            "L’ancienne piscine de Dorval a ouvert en 1974.",
            "Quand ouvre la nouvelle piscine de Dorval ?",
        ),
        ("The old pool in Marl opened in 1974.", "When did the new pool in Marl open?"),
    ],
)
def test_what_is_told_of_another_or_of_the_telling_is_no_sure_answer(text, question):
    reader = Reader(segment_article(f"La semaine\n\n{text}\n"))
    assert reader.answer(question).certainty != "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("15 % de quoi ?", "sure"),
        ("les 15 %", "sure"),
        ("Combien font deux et deux ?", "none"),
        ("Quand Jan Vos a-t-il parlé de l'accord ?", "sure"),
    ],
)
def test_a_share_that_one_sentence_has_is_told_of(question, certainty):
    text = (
        "Deux firmes ont signé. Voltex cède 15 % des revenus de ses puces. Les Français en vendent.\n\n"
        "Jan Vos a évoqué lundi l'accord avec les douanes. Il fait froid."
    )
    assert certainty_of(f"Les puces\n\n{text}\n", question) == certainty


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Quand la famille Butler est-elle arrivée ?", "sure"),
        ("En quelle année la famille Butler est-elle arrivée ?", "unsure"),  # no year is told
    ],
)
def test_when_is_told_by_what_happened_then_too(question, certainty):
    text = "La famille Butler est arrivée lors de l'invasion normande. Elle habite Gowran. Il fait froid."
    assert certainty_of(f"Le château\n\n{text}\n", question) == certainty


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Est-ce que le conducteur est mis en examen ?", "sure"),
        ("Est-ce que le conducteur est en prison ?", "unsure"),
        ("Comment va la conductrice du train ?", "sure"),
        ("How much is a course of phages?", "none"),
    ],
)
def test_what_it_would_be_is_told_or_not(question, certainty):
    text = (
        "Le conducteur du camion a été mis en examen samedi. La conductrice du train souffre d'une fracture. "
        "Il faut en moyenne 1,1 cure de phages."
    )
    assert certainty_of(f"L'accident\n\n{text}\n", question) == certainty


def test_the_day_of_the_telling_is_sure_where_it_is_asked_for():
    reader = Reader(segment_article("Rowan Mills said on Thursday it would shut its plant.\n"))
    assert reader.answer("When did Rowan Mills say it would shut its plant?").certainty == "sure"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ann Rusk came with her 14-year-old nephew.", "How old is Ann Rusk's nephew?"),
        ("Denis Faucard, 51 ans, est venu avec sa fille, 9 ans.", "Quel âge a Denis Faucard ?"),
    ],
)
def test_the_age_of_whom_it_is_asked_of_is_sure(text, question):
    assert answer(f"{text}\n", question).certainty == "sure"


def test_what_is_told_of_that_request_answers_what_is_asked_of_the_request():
    council = Reader(
        segment_article(
            "The council sits\n\nThe shops asked for a subsidy for their windows.\n\n"
            "The council rejected that request on Monday by nine votes to two. It will sit again."
        )
    )
    answer = council.answer("How did the vote on the subsidy for windows go?")
    assert answer.answered
    assert answer.quotes[0].highlight.text == "nine votes to two"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [("Combien y a-t-il de comètes ?", "unsure")],
)  # fmt: skip
def test_general_knowledge_is_no_article_s_business(question, certainty):
    article = segment_article(
        "Une sonde sur Mars\n\nLa sonde a mis la plus longue minute de sa vie à toucher un autre monde. Elle a compté 12 planètes."
    )
    answer = Reader(article).answer(question)
    assert answer.certainty in ("none", certainty)


@pytest.mark.parametrize(
    ("question", "certainty"), [("Who is the widow?", "unsure"), ("Who is the lawyer?", "sure")]
)
def test_a_possessive_tells_but_whose_somebody_is(question, certainty):
    text = "A trial in Marl\n\nIt began on Monday. The widow's lawyer, Rose Kent, spoke first. Nobody else did."
    assert answer(text, question).certainty == certainty


def test_what_is_kept_back_is_no_doubt_of_anything_else():
    shop = Reader(
        segment_article(
            "The new shop\n\nThe new shop will open in March. The council declined to say how many jobs the new shop would bring."
        )
    )
    assert shop.answer("When will the new shop open?").certainty == "sure"
    kept = shop.answer("How many jobs will the new shop bring?").quotes[0]
    assert "declined to say" in kept.text
    assert kept.highlight is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # a place that may be a name, but nobody's
        (
            "One man was led out of the Castle after he threw a cone at the desk.",
            "What is the name of the man who threw the cone?",
        ),
        (
            "Fondée en 1998 par trois chercheurs du Celtia, Lumal fabrique des lampes. Lumal emploie dix personnes.",
            "Comment s'appellent les trois fondateurs de Lumal ?",
        ),
        # another place is as likely
        (
            "The fair is held in Marl. A market is held in Tarn. Its stalls come from Lorme.",
            "Where is the show held?",
        ),
    ],
)
def test_a_name_that_may_be_anothers_is_no_sure_answer(text, question):
    assert answer(f"{text}\n", question).certainty != "sure"


RIVALS = Reader(
    segment_article(
        """Trois banques, trois choix

La banque de Lorme a baissé ses taux. Le ministre des finances, Luc Caron, s'en réjouit.

La fédération Metalor chiffre à 11 000 le nombre d'emplois menacés. Les ménages lormois gagneront 40 euros.

La banque de Tarn attend. La Suède aussi, où les ménages suédois patientent.
"""
    )
)


@pytest.mark.parametrize(
    "question",
    [
        "Combien d'emplois sont menacés en Suède ?",
        "Combien d'emplois suédois sont menacés ?",
        "Quel pourcentage des emplois suédois est menacé ?",
        "Qui est le ministre des finances de Suède ?",
        "Who is Sweden's finance minister?",
    ],
)
def test_what_is_told_of_one_country_is_not_surely_so_in_another(question):
    assert RIVALS.answer(question).certainty != "sure"


def test_an_amount_of_a_firm_is_declined_where_only_others_are_near():
    text = (
        "A port in Marl\n\nThe port in Marl is closed. Brightwell has lent it a crane.\n\n"
        "Some 210 jobs have gone since the strike. The crane stands idle.\n"
    )
    assert certainty_of(text, "How many jobs have gone at Brightwell?") == "none"
    assert certainty_of(text, "How many jobs have gone at the port?") != "none"


def test_how_many_there_are_at_one_firm_is_declined_where_only_another_tells():
    mines = Reader(
        segment_article(
            "Salt\n\nNorthgate employs 600 people.\n\nRain is rare at Northgate. Salmarina sells salt.\n"
        )
    )
    assert not mines.answer("How many people does Salmarina employ?").answered
    assert mines.answer("How many people does Northgate employ?").certainty == "sure"


def test_what_is_told_of_nobody_else_is_surely_told():
    assert RIVALS.answer("Combien d'emplois sont menacés ?").certainty == "sure"
    assert RIVALS.answer("Qui est le ministre des finances ?").certainty == "sure"


def test_what_an_office_is_of_may_stand_far_from_it():
    text = "Le ministre, Luc Caron, qui était venu de bon matin par le train de Lorme avec toute une suite, parla des ponts.\n"
    answer = Reader(segment_article(text)).answer("Qui est le ministre des ponts ?")
    assert answer.certainty == "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Does the baker sell rye bread?", "sure"),
        ("Has the baker begun to sell tarts?", "sure"),
    ],
)
def test_what_is_done_tells_not_whether_it_began_or_ended(question, certainty):
    text = "The baker of Marl sells rye bread and cakes. Last May the baker began to sell tarts. It rains."
    assert answer(text, question).certainty == certainty


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Qui est la ministre danoise du commerce ?", "sure"),
        ("Qui est la première ministre danoise ?", "unsure"),
        ("Qui est le ministre suédois ?", "unsure"),
        ("Who is the Danish minister for trade?", "sure"),
        ("Who is the Danish prime minister?", "unsure"),
    ],
)
def test_an_office_of_another_sort_is_another(question, certainty):
    text = (
        "Les bacs reprennent. La ministre danoise du commerce, Ida Holm, a reçu le patron suédois des bacs mardi. "
        "Les quais sont pleins. Il pleut sur les quais."
    )
    assert answer(text, question).certainty == certainty


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        # what a thing is called
        (
            "La grue T4 de Dorval garde l'avantage, bien que la grue de Cyclane soit moins chère.",
            "Comment s'appelle la grue de Cyclane ?",
            "none",
        ),
        ("Cyclane a vendu sa grue Hercule.", "Comment s'appelle la grue de Cyclane ?", "sure"),
        ("Cyclane achète des grues Dorval.", "Comment s'appelle la grue de Cyclane ?", "none"),
        (
            "The Port Workers League (PWL) is on strike in Marl.",
            "What does PWL stand for?",
            "sure",
        ),
        # the most of all the world, and of something else
        ("The T4 is the tallest crane of the port, and the strongest crane. Every spring the school plays songs from around the world on the old quay of Marl.", "What is the tallest crane in the world?", "unsure"),
        ("The T4 is the tallest crane in the world.", "What is the tallest crane in the world?", "sure"),
        # whether something is done that is never spoken of
        ("Dorval sells the T4. They play cards.", "Can I play frisbee on a T4?", "unsure"),
        # with whom
        ("Dorval is in talks with Cyclane.", "Who is Dorval in talks with?", "sure"),
        # of nobody who speaks
        ("Le vélo pliant et la grue à vapeur sont de Cyclane. Il neige.\n\n« Tout va bien », a déclaré Luc Caron, de Dorval.", "Qu'a déclaré Cyclane ?", "none"),
        # of nothing at all
        ("Neuf personnes travailleront dans la future cuisine de l'été.", "combien de personnes ?", "unsure"),
        # a share is what is handed over
        ("Dorval a signé avec la ville, en échange de 12 % de ses recettes. Il neige sur le quai.", "Combien Dorval doit-elle reverser ?", "sure"),
        ("Dorval a signé avec la ville, en échange de 12 % de ses recettes. Il neige sur le quai.", "Quelle part de ses recettes Dorval cède-t-elle ?", "sure"),
        # who left, and who stayed
        ("Les gardiens, au nombre de quatorze, sont restés sur place.", "Combien de gardiens ont quitté le port ?", "unsure"),
        # the people are counted, and the things go by another word
        ("Les 2 300 habitants de Marl vident les commerces du quai à la pelle.", "Combien de magasins sont vides ?", "unsure"),
        # a price to come, of another thing
        ("Le chantier du quai, estimé à 1,8 million d'euros, est repoussé.", "Combien coûtera la verrière ?", "none"),
        ("La verrière est estimée à 1,8 million d'euros.", "Combien coûtera la verrière ?", "sure"),
        # what somebody said is no name
        ("« Je suis trempé, mais la grue tient bon », a-t-il dit à Luc Caron.", "Comment s'appelle la grue de Luc Caron ?", "none"),
        # another minister speaks, or who is only spoken of
        ("« Nul n'est visé par la taxe », dit la ministre du Commerce, Ana Ruiz.", "Que dit la première ministre ?", "unsure"),
        ("« Nul n'est visé par la taxe », dit la ministre du Commerce, Ana Ruiz.", "Que dit la ministre du Commerce ?", "sure"),
        ("« Nul n'est visé par la taxe », dit le président de la Guilde, Luc Caron.", "Que dit le président de la commission ?", "unsure"),
        ("« J'ai écrit deux lettres au maire, sans aucun succès », bougonne-t-il.", "Que dit le maire ?", "unsure"),
        # a date in which something was only said
        ("Le mois dernier, le patron de Dorval, Luc Caron, a prévenu que la vente durerait.", "Quand Dorval a-t-elle été fondée ?", "none"),
    ],
)  # fmt: skip
def test_what_is_told_beside_the_question_is_no_sure_answer(text, question, certainty):
    pad = (
        " Il pleut sur les quais depuis lundi."
        if any(c in text for c in "éè")
        else " It rains in the harbour."
    )
    assert certainty_of(f"{text}{pad}", question) == certainty


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        # the other line
        ("La ligne B circule. La ligne A rouvrira en mai.", "Quand rouvrira la ligne B ?", "unsure"),
        # the other firm's chief, and the president of the firm that was named last
        ("The chief of Cyclane, Ann Rusk, met Dorval on Monday.", "Who is the chief of Dorval?", "unsure"),
        ("Cyclane sells cranes to Dorval. Its president, Ana Ruiz, signed on Monday.", "Who is the president of Cyclane?", "unsure"),
        # it began long ago, and is asked of what is to come
        ("Dorval began to build cranes a decade ago.", "When does Dorval begin to build cranes?", "unsure"),
        ("Dorval began to build cranes a decade ago.", "When did Dorval begin to build cranes?", "sure"),
        ("Le moulin de Dorval a ouvert l'an dernier.", "Quand ouvre le moulin de Dorval ?", "unsure"),
        # where they are, and not where they are from
        ("Most of the tourists come from Tarn.", "Where are the tourists from?", "sure"),
        # cases are no dead
        ("Onze cas de listériose ont été comptés chez des malades de Marl.", "Combien de malades sont morts ?", "unsure"),
        # the only sum is that of another thing
        ("Un parking sera creusé rue des Tanneurs, pour 210 000 euros.", "Combien coûtera la passerelle de Marl ?", "none"),
        ("Tickets will cost £4.20 from May. The boats are red.", "How much will the boats cost?", "unsure"),
        # where she works, and where she studied
        ("Ana Ruiz, hydrologue à l'université de Marl, a rendu son rapport.", "Où Ana Ruiz a-t-elle fait ses études ?", "none"),
        ("Ana Ruiz, hydrologue à l'université de Marl, a étudié à Lens.", "Où Ana Ruiz a-t-elle fait ses études ?", "sure"),
        # what a lorry is for, and what it does
        ("A bread delivery lorry hit a fence.", "What was the lorry delivering?", "none"),
        ("A delivery lorry hit a fence. The lorry was delivering bread.", "What was the lorry delivering?", "sure"),
        # charged, and nothing of a prison
        ("The driver of the red lorry was charged on Saturday.", "Is the driver of the red lorry in prison?", "unsure"),
        # another was born
        ("Denis Faucard est maire. Luc Caron est né en 1974 à Marl.", "Quand est né Denis Faucard ?", "unsure"),
    ],
)  # fmt: skip
def test_what_meets_the_words_but_not_the_question_is_no_sure_answer(text, question, certainty):
    pad = "Il pleut sur le quai." if question.endswith(" ?") else "It rains on the quay."
    assert certainty_of(f"La semaine\n\n{text} {pad}\n", question) == certainty


def test_an_answer_names_the_rules_that_decided():
    assert PORT.answer("Pourquoi la directrice a démissionné ?").why == ("doubtful: no reason",)
    assert PORT.answer("Quel est le meilleur vélo ?").why[-1:] == ("silent: asks for the best",)


def test_they_in_a_reason_may_be_those_who_are_asked_about():
    text = "Parliament taxed the colonists.\n\nThe harbour is old. They refused to pay because they had no vote."
    assert certainty_of(f"{text}\n", "Why did the settlers refuse to pay?") == "sure"
    assert (
        certainty_of(text.replace("They", "Bakers") + "\n", "Why did plumbers refuse to pay?")
        == "none"
    )


def test_when_a_firm_was_founded_is_not_when_something_else_starts():
    text = "La semaine\n\nCyclane lance à l'automne une location baptisée Velo. Il pleut.\n"
    assert certainty_of(text, "En quelle année Cyclane a été fondée ?") != "sure"
    assert certainty_of(text, "Quand Cyclane lance-t-elle la location ?") == "sure"


def test_the_name_of_one_firm_s_thing_is_not_that_of_another_s():
    text = "La semaine\n\nCyclane et Dorval sont rivales. Il pleut.\n\nDorval essaie sa grue Titan 4 au port."
    assert certainty_of(text, "Comment s'appelle la grue de Cyclane ?") == "none"
    assert certainty_of(text, "Comment s'appelle la grue de Dorval ?") != "none"


def test_how_many_there_are_at_a_firm_is_not_told_of_another():
    text = "Cyclane et Dorval sont rivales. La grue de Dorval est bonne, selon trois employés. Il pleut."
    assert certainty_of(text, "Combien de salariés chez Cyclane ?") != "sure"
    assert certainty_of(text, "Combien de salariés chez Dorval ?") == "none"
    says = text.replace("La grue de Dorval est bonne, selon trois employés.", "Trois employés qui ont vu la grue de Dorval affirment qu'elle est bonne.")  # fmt: skip
    assert certainty_of(says, "Combien de salariés chez Dorval ?") == "none"
    assert certainty_of(text.replace("rivales.", "rivales. Cyclane emploie dix salariés."), "Combien de salariés chez Cyclane ?") == "sure"  # fmt: skip


@pytest.mark.parametrize(
    ("text", "question", "bold"),
    [
        ("Le lac a perdu 12 mètres de profondeur.", "Combien de profondeur le lac a-t-il perdu ?", "12 mètres"),
        ("Ann Holt, who farms 14 hectares in Dorval, feeds two sons.", "How many hectares does Ann Holt farm?", "14 hectares"),
        ("En 1911, la vague avait emporté neuf marins de Dorval.", "Combien de morts en 1911 ?", "neuf marins"),
    ],
)  # fmt: skip
def test_what_is_measured_or_who_died_is_counted_beside_people(text, question, bold):
    answer = Reader(segment_article(f"La semaine\n\n{text} Il fait froid.\n")).answer(question)
    assert answer.certainty == "sure"
    assert bold in answer.quotes[0].highlight.text


@pytest.mark.parametrize("question", ["ouvert dimanche ?", "ouvert le dimanche ??"])
def test_closed_tells_whether_it_is_open(question):
    text = "Le magasin de Dorval plaît. Il sera fermé le dimanche. Jan Vos y vendra des livres."
    answer = Reader(segment_article(f"La semaine\n\n{text}\n")).answer(question)
    assert answer.why == ()
    assert "fermé le dimanche" in answer.quotes[0].text


def test_how_many_have_died_is_not_how_many_were_hurt():
    text = "Le train a déraillé à Mornay. Le bilan est de neuf blessés, dont un pompier."
    assert certainty_of(text, "Il y a combien de morts ?") != "sure"
    assert (
        certainty_of(f"{text} Trois morts sont à déplorer.", "Il y a combien de morts ?") == "sure"
    )


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("It was the worst crash since 1995, when a train hit a bus at Wick.", False),
        ("The crash was the worst since 1995. A train hit a bus at Wick in the crash.", True),
    ],
)
def test_where_an_earlier_crash_was_is_not_where_this_one_was(told, sure):
    text = f"A train leaves the rails\n\n{told}"
    assert (certainty_of(text, "Where was the crash?") == "sure") is sure


def test_what_is_asked_of_nothing_is_told_by_the_only_sentence_that_tells_it():
    text = "Le bac repart\n\nLe bac repart lundi. Un numéro vert, le 0 800 000 417, est ouvert. Il pleut.\n"
    assert answer(text, "numéro de téléphone").certainty == "sure"
    twice = text.replace("Il pleut.", "La mairie répond au 04 71 55 01 90.")
    assert answer(twice, "numéro de téléphone").certainty != "sure"


BID = Reader(
    segment_article(
        "Voltex makes a second bid for Corvane\n\nMany like the plan of Voltex. Voltex wants to have Corvane by May.\n\n"
        "Corvane was founded in 2009. Its first chip was turned down six times.\n\n"
        "The company now employs 1,150 people. It does not own a mill. Last year it made £389m."
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many people does Voltex employ?", False),
        ("How many people does Corvane employ?", True),
        ("How much did Voltex make last year?", False),
        ("How much did Corvane make last year?", True),
    ],
)
def test_what_is_said_of_it_is_said_of_what_was_named_last(question, told):
    assert BID.answer(question).answered is told


def test_nobody_is_sure_of_whom_the_article_knows_nothing():
    text = "The vote in Marl\n\nBrandt joined the Reform League in 2014. Nobody else did, for the League was small."
    league = Reader(segment_article(text))
    assert league.answer("When did Brandt join the Reform League?").certainty == "sure"
    assert league.answer("when did kowalczyk join the reform league").certainty != "sure"
    assert not league.answer("When did Rusk join the Reform League?").answered


@pytest.mark.parametrize(
    ("text", "question", "sure"),
    [
        ("Cyclane s'est entendu avec le président américain, Jan Vos.", "Qui est le président américain ?", True),
        ("Deux géants chinois ont commencé à entraîner des modèles.", "Quelle taille font les modèles ?", False),
        ("Ni Dorval ni Cyclane n'ont rompu avec leur fournisseur.", "Qui est le fournisseur ?", False),
        ("Les mineurs suivent leur présidente, Ana Ruiz.", "Qui est la présidente ?", True),
        ("Les moulins servent depuis longtemps à moudre le blé.", "À quoi servent les moulins ?", True),
        ("Trois mécaniciens ont écrit au maire.", "trois mécaniciens", True),
        ("Le port a 7 lignes.", "Combien de lignes a le port ?", True),
    ],
)  # fmt: skip
def test_an_answer_is_sure_where_it_tells_what_is_asked(text, question, sure):
    assert (certainty_of(f"{text}\n", question) == "sure") is sure


SHIPYARD = Reader(
    segment_article(
        """Le chantier naval cherche des bras

Le directeur Paul Brémond a discuté lundi avec la Maison Bleue de la vente d'une coque à la Norvège. Nantes a fait pression sur les armateurs pour qu'ils commandent ici.
"""
    )
)


def test_nobody_lives_where_a_house_is_but_part_of_a_name():
    assert SHIPYARD.answer("Où habite Paul Brémond ?").certainty != "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Who is the harbour master?", "none"),
        ("What is the name of the boy who was hurt?", "none"),
        ("Who are the two sailors?", "sure"),
        ("Who is the pilot?", "sure"),
        ("Who will replace the pilot?", "none"),
    ],
)
def test_whom_nobody_names_the_article_does_not_tell(question, certainty):
    article = """The pier

A boy was hurt when the pier broke. The harbour master would not speak. Two sailors, aged 71 and 84, were saved by the pilot, Ana Ruiz.
"""
    assert certainty_of(article, question) == certainty


@pytest.mark.parametrize(
    ("question", "certainty"), [("Qu'a dit Ana Ruiz ?", "sure"), ("Qu'a dit Luc Caron ?", "unsure")]
)
def test_who_speaks_may_be_told_between_commas(question, certainty):
    article = """Le port signe

Le port de Lorme a signé avec le président Luc Caron. La directrice du port, Ana Ruiz, a salué Luc Caron.
"""
    assert certainty_of(article, question) == certainty


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        ("Ms Ruiz, 71, told a paper. Her grandson Jan fell ill.", "How old is Ms Ruiz's grandson?", "unsure"),
        ("Ms Ruiz, 71, told a paper. Her grandson Jan fell ill.", "How old is Ms Ruiz?", "sure"),
        ("Ana Ruiz, who taught sixty deaf children, died on May 27 in Marl.", "When did Ana Ruiz's daughter die?", "unsure"),
        ("Ana Ruiz, who taught sixty deaf children, died on May 27 in Marl.", "When did Ana Ruiz die?", "sure"),
        ("The tram's driver, Joanne Petty, broke her wrist.", "Who is the lorry driver?", "unsure"),
        ("Le fils d'Ana Ruiz est né à Lorme en 1974.", "Où est né le fils d'Ana Ruiz ?", "sure"),
        ("Ana Ruiz est née à Lorme en 1974.", "Où est né le fils d'Ana Ruiz ?", "unsure"),
        # how old somebody is, and was then
        ("Ana Ruiz, devenue aveugle à 34 ans, dirige le moulin.", "Quel âge a Ana Ruiz ?", "unsure"),
        ("Ana Ruiz, devenue aveugle à 34 ans, dirige le moulin.", "À quel âge est-elle devenue aveugle ?", "sure"),
        ("Ana Ruiz est morte lundi à 84 ans.", "Quel âge a Ana Ruiz ?", "sure"),
        # what was so long ago, and is now
        ("In 1996 the mill sold 40 tonnes of flour. A barn was built in 2024.", "How many tonnes of flour did the mill sell in 1996?", "sure"),
        ("The mill sells 40 tonnes of flour, and has since 1996. A barn was built in 2024.", "How many tonnes of flour does the mill sell now?", "sure"),
    ],
)  # fmt: skip
def test_an_age_or_a_day_is_not_that_of_a_relative_or_of_another_time(text, question, certainty):
    title, pad = (
        ("La semaine", "Il pleut.") if question.endswith(" ?") else ("The week", "It rains.")
    )
    assert certainty_of(f"{title}\n\n{text} {pad}\n", question) == certainty


@pytest.mark.parametrize(
    ("text", "question", "sure"),
    [
        ("La ministre déléguée à l'Industrie, attendue lundi, a promis des aides.", "La ministre s'appelle comment ?", False),
        ("La ministre déléguée à l'Industrie, Ana Ruiz, a promis des aides.", "La ministre s'appelle comment ?", True),
        ("« Moi, Luc Caron et le chef du quai, Jan Vos », répond-il.", "Qui est le chef du quai ?", True),
        ("« Tout ira bien », assure Ana Ruiz, directrice technique.", "Qui est la patronne du port ?", False),
        ("« Tout ira bien », assure Ana Ruiz, directrice générale.", "Qui est la patronne du port ?", True),
        ("« Tout ira bien », assure Ana Ruiz, directrice technique.", "Qui est la directrice technique ?", True),
        ("« Non », dit Jan Vos, délégué CGT.", "Qui est le délégué CFDT ?", False),
    ],
)  # fmt: skip
def test_the_office_of_another_tells_nothing_of_the_holder(text, question, sure):
    assert (certainty_of(f"Le port ferme\n\n{text} Il pleut.\n", question) == "sure") is sure


def test_who_has_an_office_of_their_own_is_not_surely_the_one_only_spoken_of():
    told = "The dispute over the hall goes on\n\nLead attorney Jan Vos said that the judge had been wrong."
    assert certainty_of(told, "Who is the judge?") != "sure"
    assert certainty_of(told.replace("Lead attorney", "Judge"), "Who is the judge?") == "sure"


CUP = "Harwick win\n\nHarwick Rovers reached the final of the Crown Cup for the first time since 1974."
MAYOR = (
    "La piscine ferme\n\n« On ne peut plus attendre », a prévenu la maire, Anne Duval, lundi soir."
)
QUAYS = "Les villes ralentissent\n\nLyon envisage de baisser la vitesse sur les quais la nuit."
POOL = "La piscine ferme\n\nLe bassin de 25 mètres a été vidé lundi."


@pytest.mark.parametrize(
    ("text", "question", "instead"),
    [
        (
            MAYOR,
            "Qui était maire avant Anne Duval ?",
            ("la maire, Anne Duval", "le maire avant Anne Duval, Luc Caron"),
        ),
        (QUAYS, "Quelle ville a baissé la vitesse la nuit ?", ("envisage de baisser", "a baissé")),
        (POOL, "Quelle est la profondeur du bassin ?", ("bassin de", "bassin profond de")),
        (POOL, "Quelle est la profondeur du bassin ?", ("bassin de", "bassin se trouve sous")),
    ],
)
def test_what_is_told_of_another_time_or_person_is_no_sure_answer(text, question, instead):
    assert certainty_of(text, question) != "sure"
    assert certainty_of(text.replace(*instead), question) == "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [
        ("Ça a commencé quand ?", "unsure"),
        ("When did it begin?", "unsure"),
        ("Quand la criée a-t-elle fermé ?", "sure"),
    ],
)
def test_what_may_be_said_of_anything_is_not_surely_said_of_it(question, certainty):
    article = segment_article(
        "Le port de Valbourg vend sa criée\n\nLe port de Valbourg a vendu sa criée à un armateur.\n\n"
        "La criée a fermé en 2022. La grève des dockers de Mornay a commencé en mars."
    )
    assert Reader(article).answer(question).certainty == certainty


@pytest.mark.parametrize(
    ("question", "certainty"), [("Que dit la police ?", "unsure"), ("Que dit l'agent ?", "sure")]
)
def test_a_word_related_to_the_speaker_is_not_surely_the_speaker(question, certainty):
    article = segment_article(
        "Le gardien de Marl part\n\nLe gardien de Marl part en juin. « Il est ravi », dit son agent."
    )
    assert Reader(article).answer(question).certainty == certainty


def test_the_date_of_what_was_called_off_is_no_sure_answer():
    plant = Reader(
        segment_article(
            "Marl waits for its plant\n\nMarl makes gas from straw.\n\n"
            "A plant at Vaux, which was due to open in May, has been cancelled. A mill at Brigg will open in June."
        )
    )
    assert plant.answer("When does the plant at Vaux open?").certainty == "unsure"
    assert plant.answer("When does the mill at Brigg open?").certainty == "sure"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [("Did Osk introduce one?", "unsure"), ("Did Vik introduce one?", "none")],
)
def test_only_a_refusal_may_settle_what_the_article_has_no_word_for(question, certainty):
    told = "Osk looked at the idea and rejected it. Vik has a long beach."
    assert (
        certainty_of(f"A tax in Marl\n\nMarl has a new tax on beds.\n\n{told}", question)
        == certainty
    )


@pytest.mark.parametrize(
    ("told", "question", "certainty"),
    [
        (
            "La crèche de Vaux, fermée en 2019, devait rouvrir.",
            "La crèche de Vaux a-t-elle rouvert ?",
            "unsure",
        ),
        (
            "La crèche de Vaux, fermée en 2019, a rouvert.",
            "La crèche de Vaux a-t-elle rouvert ?",
            "sure",
        ),
        (
            "Trois voisins ont annoncé qu'ils saisiraient le tribunal de Vaux.",
            "Les voisins ont-ils saisi le tribunal de Vaux ?",
            "unsure",
        ),
    ],
)
def test_what_was_to_be_done_does_not_settle_whether_it_was(told, question, certainty):
    assert (
        certainty_of(f"Vaux change\n\nLe maire de Vaux s'en va.\n\n{told}", question) == certainty
    )


@pytest.mark.parametrize(("of", "certainty"), [("de Mornay", "sure"), ("de Brive", "unsure")])
def test_an_amount_is_not_that_of_what_it_is_compared_with(of, certainty):
    told = "L'épave de Mornay avait 11 tonnes de verre, trois fois plus que celle de Brive."
    question = f"Combien de tonnes de verre avait l'épave {of} ?"
    assert certainty_of(f"Une épave\n\nUne épave est trouvée.\n\n{told}", question) == certainty


@pytest.mark.parametrize(("firm", "certainty"), [("Osk", "sure"), ("Vik", "unsure")])
def test_yes_or_no_about_the_head_of_a_firm_is_not_settled_by_another(firm, certainty):
    told = (
        "Le groupe Osk a annoncé un accord avec le fabricant Vik.\n\n"
        "Le titre Osk a bondi de 9 %, suite à une déclaration de son directeur général Jan Roy."
    )
    question = f"Le patron de {firm} a parlé ?"
    assert certainty_of(f"Osk s'allie à Vik\n\n{told}", question) == certainty


def test_whoever_is_named_may_be_concerned():
    told = "Le groupe Osk et le groupe Vik ont signé un accord. Mornay a une plage."
    page = f"Deux marques\n\nDeux marques se vendent.\n\n{told}"
    assert certainty_of(page, "Vik est concerné ?") == "unsure"
    assert certainty_of(page, "Sel est concerné ?") == "none"


@pytest.mark.parametrize(
    ("question", "certainty"),
    [("Qui va virer du monde ?", "sure"), ("Qui est le plus grand au monde ?", "none")],
)
def test_du_monde_is_only_the_world_after_a_superlative(question, certainty):
    page = "Osk licencie\n\nLa marque Osk va mal.\n\nLe patron de Osk, Jan Roy, va virer trente personnes."
    assert certainty_of(page, question) == certainty


BARE_OFFICE = """Vélos : Pédalio cherche un repreneur et des mécaniciens à Mornay

Ana Vidal attend. Pédalio et Cyclane ont dix salariés.

« Nous avons le temps », assure Luc Imbert, le directeur général."""


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        # only another is near, and the one asked about is told of elsewhere
        (
            "Trade in Marl\n\nBrandt Tools makes saws.\n\nIn York, Holt Boats filed for bankruptcy in May.",
            "When did Brandt Tools file for bankruptcy?",
            "unsure",
        ),
        (
            "Trade in Marl\n\nBrandt Tools makes saws.\n\nIn York, Holt Boats filed for bankruptcy in May.",
            "When did Holt Boats file for bankruptcy?",
            "sure",
        ),
        # what is asked about one firm is told of the other, right after it
        (
            "Trade in Marl\n\nBrandt Tools makes saws. Holt Boats announced 400 job losses on Monday.",
            "How many job losses at Brandt Tools?",
            "unsure",
        ),
        # an office is of the place that the adjective tells
        (
            "Un exploit\n\nMornay a battu Nantes. « Rien à dire », a lâché l'entraîneur nantais, Luc Ferrand.",
            "Qui est l'entraîneur de Mornay ?",
            "unsure",
        ),
        (
            "Un exploit\n\nMornay a battu Nantes. « Rien à dire », a lâché l'entraîneur nantais, Luc Ferrand.",
            "Qui est l'entraîneur nantais ?",
            "sure",
        ),
        # the firm before "whose" has it
        (
            "Le quai\n\nPédalio recrute. Cyclane, dont le siège est à Nantes, dit non.",
            "Où est le siège de Pédalio ?",
            "unsure",
        ),
        (
            "Le quai\n\nPédalio recrute. Cyclane, dont le siège est à Nantes, dit non.",
            "Où est le siège de Cyclane ?",
            "sure",
        ),
        # a bare office is held at the firm in the title
        (BARE_OFFICE, "Qui est le directeur général de Pédalio ?", "sure"),
        (BARE_OFFICE, "Qui est le directeur général de Cyclane ?", "unsure"),
        # who wants an office does not hold it
        (
            "Le quai\n\nLe quai ferme, dit Ana Vidal, candidate à la mairie de Mornay.",
            "Qui est maire de Mornay ?",
            "unsure",
        ),
        # it opens a line, and tells not when it was founded
        (
            "Le rail\n\nLe fonds Nordal, fort de dix salariés, lancera deux trains en mai 2031.",
            "Quand Nordal a-t-il été créé ?",
            "none",
        ),
    ],
)
def test_what_is_told_of_another_by_name_or_adjective_is_no_sure_answer(text, question, certainty):
    assert certainty_of(f"{text}\n", question) == certainty


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        ("The new mill of Marl opens its doors on Monday.", "Is there a nursery in the new mill?", "unsure"),
        ("The new mill of Marl opens its doors on Monday. It has a nursery.", "Is there a nursery in the new mill?", "sure"),
        ("Le nouveau moulin de Lorme ouvre ses portes lundi.", "Y a-t-il une crèche dans le nouveau moulin ?", "unsure"),
        ("Her late husband, Joss Marl, died in a fall on the hill.", "How did her husband die?", "sure"),
        ("Le maire, Luc Caron, promet un bac dès lundi.", "Pourquoi Luc Caron a-t-il été condamné ?", "unsure"),
    ],
)  # fmt: skip
def test_what_is_not_there_and_has_not_happened_is_not_sure(text, question, certainty):
    title = "La semaine" if question.endswith(" ?") else "The week"
    assert certainty_of(f"{title}\n\n{text}\n", question) == certainty


@pytest.mark.parametrize(
    ("told", "question", "certainty"),
    [
        ("Eleven of the victims have died since.", "How many victims were there?", "unsure"),
        (
            "The lamps cut the number of queens by 37 percent.",
            "How many queens were there?",
            "unsure",
        ),
        ("A third of the houses burned, 40 houses in all.", "How many houses burned?", "sure"),
    ],
)
def test_a_part_or_a_change_is_not_surely_how_many_there_are(told, question, certainty):
    assert certainty_of(f"A count\n\n{told} The mayor spoke on Monday.", question) == certainty


def test_who_comes_from_a_town_stands_for_its_club():
    told = "Brest a dominé Nîmes vendredi. Les Bretonnes ont déjà remporté cinq fois le trophée."
    found = answer(f"Une demi-finale\n\n{told}", "How many times has Brest won the trophy?")
    assert found.answered
    assert found.quotes[0].highlight.text == "cinq fois"


def test_a_semi_final_is_no_final_and_a_vice_president_no_president():
    told = "Brest a gagné la demi-finale vendredi. La vice-présidente, Anna Dorval, a applaudi."
    article = f"Un match\n\n{told} Le président, Marc Lebrun, était absent."
    assert "Marc Lebrun" in answer(article, "Qui est le président ?").quotes[0].text
    assert "Anna Dorval" in answer(article, "qui est la vice présidente").quotes[0].text
    assert answer(article, "Quand est la finale ?").certainty != "sure"
    assert answer(article, "quand etait la demi finale").certainty == "sure"


@pytest.mark.parametrize(
    "question", ["Which one is quicker?", "Who is faster?", "Laquelle est la plus rapide ?"]
)
def test_what_is_compared_without_being_named_is_not_sure(question):
    told = (
        "The Brem is quicker to charge than to drive. The staff is faster now. The tests were fast."
    )
    assert certainty_of(f"Three buses\n\n{told}", question) != "sure"
    assert (
        certainty_of(f"Three buses\n\n{told} The manager, Ana Ruiz, agrees.", "Who is the manager?")
        == "sure"
    )


def test_what_is_told_of_one_place_is_not_surely_so_in_another():
    told = "Voltanéo, née en Allemagne, grandit. Un bureau ouvrira à Valence en janvier."
    article = f"Une jeune pousse\n\n{told}"
    assert certainty_of(article, "Quand ouvrira un bureau en Allemagne ?") != "sure"
    assert certainty_of(article, "Quand ouvrira un bureau à Valence ?") == "sure"


@pytest.mark.parametrize(
    ("text", "question", "sure"),
    [
        # the score before the end
        ("À la pause, le tableau affichait 14-7.", "Quel est le score ?", False),
        ("Menée à la pause, Lens a gagné (21-17).", "Quel est le score ?", True),
        # of what the sentence only compares
        ("Marl is fourth with 47 points, two points behind Harwick.", "How many points does Harwick have?", False),
        ("Marl is fourth with 47 points, two points behind Harwick.", "How many points does Marl have?", True),
        # whose children are counted
        ("Ana Ruiz, mère de deux filles, a fondé une école.", "Combien de filles a Ana Ruiz ?", True),
        # what costs so much
        ("Le conseil garde une grue en panne.\n\nLe budget atteint 38 millions d'euros.", "Combien a coûté la grue ?", False),
        ("Le conseil garde une grue en panne. Elle a coûté 38 millions d'euros.", "Combien a coûté la grue ?", True),
        # a date to come for what is done, and the reverse
        ("The café in Dorn hopes to reopen by next summer.", "When did the café reopen?", False),
        ("The café in Dorn reopened in March.", "When did the café reopen?", True),
        ("La halle avait brûlé en 1932 et avait été reconstruite.", "Quand la halle sera-t-elle reconstruite ?", False),
        # who died
        ("Jean Holt, 67, died on 9 February, hours after Foulkes saw her.", "When did Jean Holt die?", True),
        # a verb with another particle
        ("The captain, Ann Beck, was sent off.", "Who was sent off?", True),
        # who only speaks of it
        ("Professor Ann Beck called the study careful.", "Who did the study?", False),
        ("« Il y a un mort au moulin », dit la capitaine Ann Beck.", "Qui est le mort du moulin ?", False),
        ("« Il y a un mort », dit Ann Beck, qui dirige le moulin.", "Qui dirige le moulin ?", True),
        # a sum that is no price
        ("Osk will pay a break fee of £2m for the mill.", "How much will Osk pay for the mill?", False),
        ("Osk will pay £2m for the mill.", "How much will Osk pay for the mill?", True),
        # how many were against it
        ("Le conseil a adopté le budget, par 31 voix contre 12.", "Combien de voix contre le budget ?", True),
        # who won something else
        ("Late on, Ann Beck won a penalty.", "Who won?", False),
        ("The rally was long.\n\nA fifth candidate, Ann Beck, won 388 votes.", "Who won?", False),
        # what somebody was cleared of, and what they died of
        ("The jury found Ann Beck not guilty of arson.", "What was Ann Beck found guilty of?", False),
        ("The jury found Ann Beck guilty of perjury.", "What was Ann Beck found guilty of?", True),
        ("La mairie a fermé deux mois après la mort de Luc Caron.", "De quoi est mort Luc Caron ?", False),
        # the measure of another thing
        ("Le char est intact. La femme portait un anneau en or de 312 grammes.", "Combien pèse le char ?", False),
        ("Luc Caron est mort d'un cancer à Lille.", "De quoi est mort Luc Caron ?", True),
        # what was done before for what goes on
        ("En 2019, le groupe avait déjà fermé une usine.", "L'usine ferme quand ?", False),
        # others than those asked about
        ("Two banks lent money.\n\nThe Commission cleared the deal in March. The Bank of Marl waits.", "When did the Bank of Marl clear the deal?", False),
    ],
)  # fmt: skip
def test_what_is_told_otherwise_or_of_others_is_not_sure(text, question, sure):
    assert (certainty_of(f"A day\n\n{text}", question) == "sure") == sure


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        # what a word means is not told by a mention
        ("La reine portait un torque, collier rigide des Celtes.", "C'est quoi un torque ?", "sure"),
        # the head of a department
        ("“Nobody will be sacked,” said Alba's head of personnel, Jan Vos.", "Who is the head of Alba?", "unsure"),
        ("“Nobody will be sacked,” said Alba's head, Jan Vos.", "Who is the head of Alba?", "sure"),
        # a country is no town
        ("Les ouvriers de Dorval travaillent à Lyon, loin de la Chine.", "Dans quelle ville travaillent les ouvriers de Dorval ?", "sure"),
        # the next of its kind
        ("Alba's next chip, the K3, comes out in May.", "What is the name of Alba's next chip?", "sure"),
        ("The next chief executive of Alba, Jan Vos, showed a bike.", "Who is the next chief executive of Alba?", "sure"),
        # who is to name a successor, and the firm that was named last
        ("La semaine de Vik\n\nVik rachète des vélos, et Vik paie peu. Il le peut, car Osk revient de loin. La société a fermé deux usines en mai à cause d'une panne.", "Pourquoi Osk a fermé des usines ?", "sure"),
        # a place where something lies, and a call, are no names
        ("The money went on a yacht moored at Antibes and two horses.", "What is the yacht called?", "none"),
        ("The money went on the yacht Antigone and two horses.", "What is the yacht called?", "sure"),
        # what the reader should do
        ("Alba shares rose by 3% in Marl on Monday.", "Should I buy Alba shares?", "unsure"),
        ("Savers should keep their Alba shares, says the bank.", "Should I keep my Alba shares?", "sure"),
        # nobody's name is that of another, whose own trade or office stands before it
        ("Le ministre de la Mer viendra lundi, avec le président du port, Luc Caron.", "Qui est le ministre de la Mer ?", "unsure"),
        ("L'association, fondée par le pédiatre Luc Caron, plaint la mère.", "Qui est la mère ?", "unsure"),
        # a noun in another name, and what somebody has, have no name
        ("The Drug Standards Board approved it in 2019.", "What is the drug called?", "none"),
        ("Last year a rival, Orbex Works, saw its rocket explode.", "What is the rocket called?", "none"),
        # the third is not the second
        ("A second rocket that was due to fly in April will stay in its shed.", "When will the third rocket fly?", "unsure"),
        ("A third rocket that is due to fly in April stands in its shed.", "When will the third rocket fly?", "sure"),
        # a farmer's age is not his house's
        ('"I saw a dolphin," said Carl Beck, 58, who owns the villa.', "How old is the villa?", "none"),
        # who is only compared
        ("Le joueur gagne environ 28 000 euros par mois, ce qui fait de lui le mieux payé, devant le pilier Luc Caron.", "Combien gagne Luc Caron ?", "unsure"),
        # a share of sales is none of a market
        ("Alba pays 15% of its revenue from Spain.", "What is Alba's market share in Spain?", "unsure"),
        # to whom, if nobody else is named
        ("Alba pays 15% of its sales in Spain. It rains.", "To whom does Alba pay?", "unsure"),
        # whoever had no part in it, an attempt, and several others are not what is asked about
        ("Still, naps help, said Prof Carl Beck, who ran no study and was not involved in it.", "Who ran the study?", "unsure"),
        ("« Dormir aide », dit le médecin Luc Caron, qui mène des études et n'a pas participé à celle-ci.", "Qui mène l'étude ?", "unsure"),
        ("Ann Holt has tried for years to pass a bill.", "Did Ann Holt pass a bill?", "unsure"),
        ("Ann Holt passed a bill.", "Did Ann Holt pass a bill?", "sure"),
        ("Trois bassins ont été construits dans les années 1970.", "Quand la piscine a-t-elle été construite ?", "unsure"),
        ("Le bassin a été construit en 1974.", "Quand la piscine a-t-elle été construite ?", "sure"),
        ("Ann Holt took part in the walk.", "Who did not take part in the walk?", "unsure"),
        ("The ferry is out of service until Wednesday.", "Since when is the ferry out of service?", "unsure"),
        ("The ferry is out of service since Wednesday.", "Since when is the ferry out of service?", "sure"),
        # why is asked of the reason itself
        ("La colère monte, car Lorme presse les usines de fermer.", "Pourquoi Lorme presse les usines de fermer ?", "unsure"),
        ("Lorme presse les usines de fermer, car la colère monte.", "Pourquoi Lorme presse les usines de fermer ?", "sure"),
        # a thing of a kind is only mentioned, or explained
        ("Carl Beck reads a dozen piezometers in Marl.", "What is a piezometer?", "unsure"),
        ("He wore a torque, a rigid collar of the Celts.", "What is a torque?", "sure"),
        # who came after them, and what has ceased
        ("Rosa Levin took over from Carl Beck last May.", "When did Carl Beck become leader?", "unsure"),
        ("La Lure a cessé de couler le 9 août.", "Quand la Lure recommencera à couler ?", "unsure"),
        # those who tell it are not all who work there
        ("La puce d'Alba est aussi bonne, selon trois employés qui l'ont vue.", "How many people work at Alba?", "none"),
    ],
)  # fmt: skip
def test_what_only_has_the_words_of_an_answer_is_not_sure(text, question, certainty):
    assert certainty_of(f"A day\n\n{text}", question) == certainty


@pytest.mark.parametrize(
    ("text", "question", "certainty"),
    [
        ("The Danish group also covets Alba's 1,150 pubs, most of them freehold.", "How many pubs does Alba own?", "sure"),
        ("Les 12 bus d'Alba roulent la nuit.", "Combien de bus possède Alba ?", "sure"),
        ("The Danish group covets the 1,150 pubs of Nordia, and Alba does not.", "How many pubs does Alba own?", "unsure"),
        ("Income from lets is tax-free up to €2,500 a year.", "How much income is tax-free now?", "sure"),
    ],
)  # fmt: skip
def test_an_amount_is_sure_where_it_is_theirs_and_of_now(text, question, certainty):
    assert certainty_of(f"A day\n\n{text}", question) == certainty


def test_the_name_in_the_other_half_of_a_contrast_is_the_others():
    text = (
        "Cyclane et Pédalio\n\nLe fabricant Cyclane utilise ses cartes depuis mai, tandis que Pédalio entraîne son "
        "modèle Vega."
    )
    assert certainty_of(text, "Quel est le nom du modèle de Cyclane ?") != "sure"
    assert certainty_of(text, "Quel est le nom du modèle de Pédalio ?") == "sure"


def test_nothing_between_two_who_are_named_is_a_reason_for_what_the_article_does_not_tell():
    text = "Alba et Bora changent\n\nAlba et Bora changent de puces, car Nordia ne livre plus."
    assert certainty_of(text, "Pourquoi Alba déteste Bora ?") == "none"
    assert certainty_of(text, "Pourquoi Alba et Bora changent de puces ?") == "sure"
