"""A question that leans on the turn before takes what it lacks from it, and no other does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, Context, Reader, bundled_article
from index.pages.segment import segment_article
from index.questions.expected import AnswerType
from index.questions.followup import (
    asked_instead,
    asks_more_of_the_same,
    complete,
    has_clause,
    may_stand_alone,
)
from index.questions.question import understand
from index.text.analyzer import fold
from index.text.words import WORD

ARTICLE = bundled_article()
HUANG = next(s for s in ARTICLE.sentences if "Jensen Huang" in ARTICLE.text[s.start : s.end])


def taken(question, context, article=ARTICLE):
    before = understand(context.question, default=question.language)
    return complete(question, before, context, article)


def completed(text: str, before: str = "", *, answered: bool = False):
    context = Context(
        question=before,
        start=HUANG.start if answered else 0,
        end=HUANG.end if answered else 0,
    )
    return taken(understand(text, default="fr"), context)


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("Et Baidu ?", "Que fait Alibaba ?", "Que fait Baidu ?"),
        ("Et Baidu ?", "Alibaba utilise encore Nvidia ?", "Baidu utilise encore Nvidia ?"),
        ("Et AMD ?", "Alibaba utilise encore Nvidia ?", "Alibaba utilise encore AMD ?"),
        ("Et Nvidia dans tout ça ?", "Que fait Alibaba ?", "Et Nvidia ?"),
        ("And Trump?", "Is it better than the Chinese chips?", "Trump"),
        ("Et en 2020 ?", "Combien d'habitants en 2010 ?", "Combien d'habitants en 2020 ?"),
        ("What about Baidu?", "What does Alibaba do?", "What does Baidu do?"),
        ("And the city?", "How much will the state pay?", "How much will the city pay?"),
        ("And last year?", "How many doses did Lyon give in April?", "How many doses did Lyon give last year?"),
        ("Et l'an dernier ?", "Combien de naissances en 2010 ?", "Combien de naissances l'an dernier ?"),
        ("Et cette année ?", "Combien de naissances l'an dernier ?", "Combien de naissances cette année ?"),
        ("And this week?", "How many doses did Lyon give in April?", "How many doses did Lyon give this week?"),
        ("And now?", "How many people lived in Lyon in 2010?", "How many people lived in Lyon now?"),
        ("Et par mois ?", "Combien coûte le pont ?", "Combien coûte le pont par mois ?"),
        ("Et maintenant c'est quand ?", "Le pont ferme à quelle date ?", "Le pont ferme à quelle date maintenant c'est quand ?"),
        ("Et la ville ?", "Combien l'agence a-t-elle payé ?", "Combien la ville a-t-elle payé ?"),
        ("Et la Norvège ?", "Qu'a décidé la Suède ?", "Qu'a décidé la Norvège ?"),
        ("Et celle de Vik ?", "Quand sort la pilule d'Alta ?", "Quand sort la pilule de Vik ?"),
        ("And in Norway?", "What did Sweden decide?", "What did Norway decide?"),
        ("Et pour Osk ?", "Combien de salariés chez Vik ?", "Combien de salariés chez Osk ?"),
        ("And Vos?", "how old is she? Ana Ruiz", "how old is Vos? "),
        ("And the Halo?", "What does the Ring 3 cost?", "What does the Halo cost?"),
        ("Et en forêt ?", "Que font-ils près des lampes ?", "Que font-ils en forêt ?"),
        ("Et en hiver ?", "Combien coûte à Brest la rénovation du pont ?", "Combien coûte à Brest la rénovation du pont en hiver ?"),
    ],
)  # fmt: skip
def test_an_ellipsis_that_names_something_asks_the_question_before_of_it(text, before, asked):
    assert completed(text, before).text == asked


def test_what_is_new_takes_the_place_of_its_like():
    question = completed("Et à Lyon ?", "Combien coûte le tram à Paris ?")
    assert "Lyon" in question.text
    assert "Paris" not in question.text
    assert "tram" in question.text
    assert question.expected is AnswerType.MONEY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Et pourquoi ?", "reason"),
        ("Pour combien ?", "money"),
        ("Quand ?", "date"),
        ("À partir de quand ?", "date"),
        ("how long ago?", "date"),
    ],
)
def test_an_ellipsis_that_names_nothing_asks_its_own_question_of_what_was_asked(text, expected):
    question = completed(text, "Qui a acheté le pont ?")
    assert question.expected == expected
    assert "pont" in question.text


@pytest.mark.parametrize("text", ["Qu'a-t-il déclaré ?", "What did he say?"])
def test_a_pronoun_stands_for_somebody_in_the_last_answer(text):
    question = completed(text, "Qui dirige Nvidia ?", answered=True)
    assert question.expected is AnswerType.SAID
    assert "Jensen Huang" in question.text


def test_he_is_a_person_that_was_asked_about_when_the_answer_names_none():
    context = Context(question="Qu'a dit Jean Dupuy ?", start=0, end=len(ARTICLE.title))
    question = taken(understand("Quel âge a-t-il ?", default="fr"), context)
    assert "Jean Dupuy" in question.text


def test_a_verb_alone_is_asked_of_what_was_asked_about():
    question = completed("Qui a payé ?", "Combien a coûté le pont ?")
    assert question.text == "Qui a payé ? le pont"


def test_a_thing_that_is_pointed_at_is_what_was_asked_about():
    assert "Kunlun" in completed("À quoi sert cette puce ?", "Combien coûte la Kunlun ?").text


@pytest.mark.parametrize(
    "text",
    [
        "Quelle puce utilise Baidu ?",
        "Et qui est Donald Trump ?",
        "Et quand est la réunion ?",
        "Le pont a-t-il rouvert ?",
        "Why did the bridge close?",
    ],
)
def test_a_complete_question_starts_afresh(text):
    question = understand(text, default="fr")
    context = Context(question="Qui dirige Nvidia ?", start=HUANG.start, end=HUANG.end)
    assert taken(question, context) is question


def test_nothing_is_taken_from_a_turn_that_left_nothing():
    question = understand("Et à Lyon ?", default="fr")
    assert taken(question, Context(question="")) is question


def test_a_quotation_pointed_at_is_enough_to_lean_on():
    assert "Jensen Huang" in completed("Qu'a-t-il déclaré ?", answered=True).text


@given(st.text(max_size=60), st.text(max_size=60), st.booleans())
def test_any_turns_can_follow_one_another(text, before, answered):
    alone, question = understand(text, default="fr"), completed(text, before, answered=answered)
    assert question.kind == alone.kind or question.text != alone.text


TURNS = st.sampled_from(
    [
        "Que fait Alibaba ?",
        "Combien de puces en 2024 ?",
        "Et Baidu ?",
        "Et en 2020 ?",
        "Pourquoi ?",
        "Qu'a-t-il dit ?",
        "Non, je parle de Nvidia",
        "What does it cost?",
        "And Trump?",
        "Who said that?",
        "merci",
    ]
)


@given(TURNS, TURNS, st.booleans())
def test_a_turn_takes_no_words_but_those_that_were_said_or_read(text, before, answered):
    question = completed(text, before, answered=answered)
    known = {fold(word) for word in WORD.findall(f"{text} {before} {ARTICLE.text}")}
    assert known.issuperset(question.folded)


def pointed(words: str, text: str, language: str = "fr") -> str:
    start = ARTICLE.text.index(words)
    context = Context(question="", start=start, end=start + len(words))
    return taken(understand(text, default=language), context).text


def test_what_a_reader_points_at_is_what_is_asked_about():
    assert (
        pointed("sa puce Kunlun P800", "Qu’est-ce que c’est ?")
        == "Qu’est-ce que puce Kunlun P800 ?"
    )
    assert pointed("sa puce Kunlun P800", "What is it?") == "What is puce Kunlun P800 ?"
    assert pointed("le PDG de Nvidia, Jensen Huang", "Qui est-ce ?") == "Qui est Jensen Huang ?"
    assert pointed("trois employés", "Ils disent quoi ?") == "Ils disent quoi ? trois employés"
    assert pointed("trois employés", "Qui est Jensen Huang ?") == "Qui est Jensen Huang ?"


def test_another_name_is_asked_the_same_though_there_was_none():
    asked = completed("Et à Lyon ?", "Combien d'opérations ont été annulées ?")
    assert asked.text == "Combien d'opérations ont été annulées à Lyon ?"
    assert asked.expected is AnswerType.NUMBER


@pytest.mark.parametrize("text", ["Il est marié ?", "What's his job?", "Il veut quoi ?"])
def test_a_pronoun_and_what_it_does_is_no_ellipsis(text):
    assert completed(text, "Qui dirige Nvidia ?", answered=True).text == f"{text} Jensen Huang"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("And in 1960?", "When did Ann Holt open the mill?"),
        ("Et en 1960 ?", "Quand a ouvert le moulin ?"),
    ],
)
def test_when_it_was_is_not_asked_of_another_time(text, before):
    question = completed(text, before)
    assert question.text.startswith(text)
    assert question.expected is not AnswerType.DATE


@pytest.mark.parametrize("text", ["et les blessés ?", "et les passagers ?"])
def test_of_people_who_are_no_names_not_a_name_is_asked(text):
    assert completed(text, "qui est mort ?").expected is AnswerType.ABOUT
    assert completed("et le moulin ?", "qui est mort ?").expected is AnswerType.PERSON


def test_another_time_is_asked_of_what_was_asked_where_no_amount_was():
    assert "pont" in completed("Et avant ?", "C'est quoi le coût du pont ?").text


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("Combien y en a-t-il ?", "Quand ouvrent les centres de tri ?", "les centres de tri"),
        ("C'est payant ?", "Quand ouvrent les centres de tri ?", "les centres de tri"),
        ("How many are there?", "When do the clinics open?", "the clinics"),
        ("How effective are they?", "How many doses did Lyon give?", "doses"),
        # what a turn took itself, and not all that was asked before
        ("How old are they?", "Will they close? the mill", "the mill"),
        # the noun, and not what is asked about it
        ("How long is it?", "Who repaired the bridge?", "the bridge"),
        # what something is, also without an article
        ("What does it do?", "what is psilocin", "psilocin"),
        ("Ça sert à quoi ?", "C'est quoi le lithium ?", "le lithium"),
    ],
)
def test_it_is_asked_of_what_was_asked_about(text, before, meant):
    assert completed(text, before).text == f"{text} {meant}"


@pytest.mark.parametrize(
    ("text", "before", "meant"),
    [
        ("Elle veut quoi ?", "Qui dirige Nvidia ?", "Nvidia"),  # he is a man
        ("Il veut quoi ?", "Qui dirige Nvidia ?", "Jensen Huang"),
        ("Il veut quoi ?", "C'est qui le patron de Nvidia ?", "Jensen Huang"),
        # the answer is of another than who was asked about
        ("Il a gagné ?", "Que veut Jean Dupuy ?", "Jean Dupuy"),
        ("Il veut quoi ?", "Qui est Pieter van Doorn ?", "Pieter van Doorn"),
        # a relative that was asked about, and not the other
        ("What did she do?", "Is his wife alive?", "his wife"),
        ("Elle fait quoi ?", "Où vit sa sœur ?", "sa soeur"),
    ],
)
def test_who_a_pronoun_stands_for(text, before, meant):
    assert completed(text, before, answered=True).text == f"{text} {meant}"


def test_it_is_nothing_where_only_a_person_was_asked_about():
    assert completed("Does it work?", "How old is Ann Holt?").text == "Does it work?"


def test_they_are_those_who_were_asked_about():
    asked = completed("What do they want?", "Why did the drivers walk out?")
    assert asked.text == "What do they want? the drivers"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("je voulais dire Baidu", "Que fait Baidu ?"),
        ("non je voulais dire Baidu", "Que fait Baidu ?"),
        ("sorry, I meant Baidu", "Que fait Baidu ?"),
        ("dsl je voulais parler de Baidu", "Que fait Baidu ?"),
        ("non, Baidu plutôt", "Que fait Baidu ?"),
    ],
)
def test_a_correction_asks_the_question_before_again(text, asked):
    assert completed(text, "Que fait Alibaba ?").text == asked


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("non je voulais dire le tram", "Combien coûte le bus ?", "Combien coûte le tram ?"),
        ("sorry, I meant the captain", "Who is the referee?", "Who is the captain?"),
        ("no i meant the first goal", "Who scored the winner?", "Who scored the first goal?"),
    ],
)
def test_a_correction_names_another_thing_in_place_of_the_last(text, before, asked):
    assert completed(text, before).text == asked


MILL = Reader(
    segment_article(
        """Fire at the mill

The owner, Nora Quill, called the fire "a night that nobody here will ever forget". Quill, 61, opened the mill in Brume in 1999. The mill will be rebuilt in May.

Her husband, Tom Adair, was abroad. The bakery next door was spared. The region pays 40 percent of the work.

Hadley Group buys most of the flour. The firm said it would wait. The mayor, Ann Holt, visited the site on Monday."""
    )
)


def talk(*turns: str) -> Answer:
    context = None
    for turn in turns:
        answer = MILL.answer(turn, context=context)
        context = Context.of(answer, context)
    return answer


@pytest.mark.parametrize(
    ("turns", "understood"),
    [
        # what somebody said is no name
        (("What did Nora Quill call the fire?", "How old is she?"), "How old is she? Nora Quill"),
        # a surname is enough to be named by; a town is nobody
        (("When was the mill opened?", "Is she married?"), "Is she married? Nora Quill"),
        # a preposition names nothing
        (("Who buys the flour?", "What for?"), "What for? buys the flour"),
        (("What did the owner say?", "No, I mean the mayor"), "What did the mayor say?"),
        (("Who is Nora Quill?", "And her husband?"), "And her husband?"),
        (("What is the article about?", "When?"), "When? Fire at the mill"),
        (("What is the article about?", "Why did they do that?"), "Why? Fire at the mill"),
        (("Who buys the flour?", "Why do they do it?"), "Why? buys the flour"),
        (("Who buys the flour?", "What did that firm say?"), "What did that firm say? Hadley Group"),
        # he is no woman; one is named
        (("Where was Tom Adair?", "How old is she?"), "How old is she? Nora Quill"),
        # what is declined for being of something else is forgotten
        (("When was the mill opened?", "Who won Wimbledon in 2014?", "Is she married?"), "Is she married? Nora Quill"),
    ],
)  # fmt: skip
def test_what_a_turn_takes_from_the_one_before(turns, understood):
    assert talk(*turns).understood == understood


@pytest.mark.parametrize("asked", ["Who said that?", "says who?"])
def test_who_says_so_is_who_speaks_in_the_last_answer(asked):
    answer = talk("What was called a night that nobody will forget?", asked)
    assert answer.quotes[0].highlight.text.endswith("Nora Quill")
    assert answer.understood == "What was called a night that nobody will forget?"


def test_a_correction_never_gets_the_sentence_it_corrects():
    first = talk("Who visited the site?")
    again = talk("Who visited the site?", "No, I mean the bakery")
    assert first.quotes[0].text != again.quotes[0].text


def test_a_why_without_a_reason_gets_a_caveat():
    assert talk("When will the mill be rebuilt?", "Why?").certainty != "sure"


CLINIC = Reader(
    segment_article(
        """The clinic at Brume

Pharmacies in Brume gave 560 doses in April. "We were ready," said the chemist, Paul Roy.

The clinic gave 90 doses in May. It was closed in June.

Two doses are effective in nine cases of ten, doctors say.

The clinic costs 40,000 euros. Upkeep is put at 9,000 euros a year. The mayor, Ann Holt, fell ill in May. In her place, Nora Quill opened the clinic. Hadley sells vaccines, and Merrow sells nothing."""
    )
)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        # who is named now is what is asked about
        (("How many doses did the clinic give?", "What about Merrow?"), "Merrow sells nothing"),
        # which of a kind is asked of what was asked, and takes no name's place
        (("What does Hadley sell?", "For which patients?"), "Hadley sells"),
        # another rate is another sum
        (("How much does the clinic cost?", "And per year?"), "Upkeep is put"),
    ],
)  # fmt: skip
def test_what_is_quoted_to_a_follow_up(turns, told):
    context = None
    for turn in turns:
        answer = CLINIC.answer(turn, context=context)
        context = Context.of(answer, context)
    assert answer.answered
    assert told in answer.quotes[0].text
    assert answer.quotes[0].text.count(".") == 1


ACCORD = Reader(
    segment_article(
        "Une batterie neuve\n\nLe marché est rude, « très rude », a reconnu un porte-parole du groupe. Il a ajouté que le groupe "
        "cherchait des fonds.\n\nJulien Ferracci, chez Nordis, espère un retour à l'équilibre grâce à la nouvelle génération de "
        "batteries. Celle-ci, baptisée Salia, doit être présentée en février. Nordis et Salia ne sont pas liés."
    )
)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("Qu'a reconnu le porte-parole ?", "Qu'a-t-il ajouté ?"), "cherchait des fonds"),
        (("What did the spokesman admit?", "What did he add?"), "cherchait des fonds"),
        # what was asked about, not what the answer happens to name
        (("C'est quoi la nouvelle batterie Salia ?", "Elle sort quand ?"), "en février"),
    ],
)
def test_what_else_was_said_and_when_it_comes(turns, told):
    context = None
    for turn in turns:
        answer = ACCORD.answer(turn, context=context)
        context = Context.of(answer, context)
    assert told in answer.quotes[0].text


def test_who_was_asked_about_by_name_is_meant_without_the_role_that_was_told():
    article = segment_article(
        "Le port\n\nLe port de Lorme ferme. La région critique le bilan du maire travailliste Luc Caron, qui fait campagne.\n\n"
        "Le bac coule. Luc Caron s’est dit « très triste »."
    )
    reader = Reader(article)
    before = reader.answer("qui est Luc Caron")
    answer = reader.answer("il a dit quoi", context=Context.of(before))
    assert answer.understood == "il a dit quoi Luc Caron"
    assert "très triste" in answer.quotes[0].text


def test_which_model_it_is_for_is_sure_where_the_last_answer_names_it():
    reader = Reader(
        segment_article(
            "Des puces maison\n\nCelia teste sa puce Kor, qui entraîne le modèle Varna. Dorval attend. Varna plaît à Kor."
        )
    )
    first = reader.answer("Quelle puce teste Celia ?")
    assert reader.answer("Pour quel modèle ?", context=Context.of(first)).certainty == "sure"


def test_somebodys_is_told_where_the_article_has_it_as_theirs_too():
    article = segment_article(
        "Un batelier\n\nJan Vos, fils de marinier, ne dort plus. Il vit à bord avec ses deux chiens.\n\n"
        "Il partira lundi. Son fils devait reprendre la barque."
    )
    reader = Reader(article)
    first = reader.answer("Qui est Jan Vos ?")
    told = reader.answer("Et son fils ?", context=Context.of(first, None)).quotes[0].text
    assert told.endswith("Son fils devait reprendre la barque.")


def test_which_of_them_is_not_told_by_the_sentence_that_named_them():
    answer = talk("Who buys the flour?", "Which flour?")
    assert answer.certainty != "sure"


def test_the_last_answer_again_gets_a_caveat_where_it_does_not_tell():
    answer = talk("Who is Tom Adair?", "Who invited him?")
    assert answer.certainty != "sure"


@pytest.mark.parametrize("text", ["How many are there?", "Il y en a combien ?"])
def test_what_names_nothing_does_not_stand_alone(text):
    assert not may_stand_alone(understand(text, default="fr"))


def test_what_has_a_subject_and_a_verb_has_a_clause():
    asked = [
        ("Quel âge a-t-elle ?", True),
        ("Did she sell the mill?", True),
        ("Et à Lyon ?", False),
        ("Why?", False),
    ]
    assert [has_clause(understand(text, default="fr")) for text, _ in asked] == [
        c for _, c in asked
    ]


def test_the_place_of_the_last_answer_outlives_a_declined_question():
    before = Context("Who buys the flour?", 3, 9)
    declined = MILL.answer("How tall is the mill?")
    assert Context.of(declined, before) == Context("How tall is the mill?", 3, 9, declined=True)


@pytest.mark.parametrize("declined", ["How tall is the mill?", "Who won Wimbledon in 2014?"])
def test_what_names_nothing_is_not_told_after_a_declined_question(declined):
    assert talk("Who buys the flour?", declined).certainty == "none"
    assert talk("Who buys the flour?", declined, "Why?").certainty == "none"
    assert talk("Who buys the flour?", declined, "And the mayor?").certainty != "none"


def test_they_are_no_place_or_body_that_the_answer_names_later():
    answer = talk("Who visited the site on Monday?", "Why do they buy flour?")
    assert answer.understood == "Why do they buy flour?"


def test_a_question_word_before_a_pronoun_and_its_verb_makes_a_clause():
    assert has_clause(understand("combien ils payent", default="fr"))


def test_what_a_turn_took_from_the_one_before_is_what_it_is_about():
    asked = completed("Et qui l'a payé ?", "Il date de quand ? pont")
    assert asked.text == "Et qui l'a payé ? pont"


MILLS = segment_article(
    """Two mills, one river

The miller Torvik reported earnings of £9m last year, well ahead of its old rival Mardale. Mardale, which owns no boats, took in £4m.

Torvik's share of the flour market is 12%. That of Mardale fell to 7%. The Mardale miller, Ada Penn, keeps a cat. Boats of grade D are banned from Torvik.
"""
)


def conversation(article, *turns: str):
    reader, context, answer = Reader(article), None, None
    for turn in turns:
        answer = reader.answer(turn, context=context)
        context = Context.of(answer, context)
    return answer


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (["What are the earnings of Torvik?", "And Mardale?"], "took in £4m"),
        (["What are the earnings of Torvik?", "And that of Mardale?"], "took in £4m"),
        (["What is Mardale?", "What is its share of the flour market?"], "That of Mardale fell"),
        (["What are the earnings of Torvik?", "And the Mardale miller?"], "The Mardale miller"),
    ],
)
def test_a_follow_up_gets_no_sentence_of_another(turns, told):
    assert told in conversation(MILLS, *turns).quotes[0].text


@pytest.mark.parametrize(
    ("text", "before", "asked"),
    [
        ("Et celui de Lyon ?", "Quel est le budget de Nantes ?", "Quel est le budget de Lyon ?"),
        ("And that of Lyon?", "What is the budget of Nantes?", "What is the budget of Lyon?"),
    ],
)
def test_that_of_another_takes_the_place_of_the_one_before(text, before, asked):
    assert completed(text, before).text == asked


def test_the_amount_of_the_new_name_is_in_bold():
    club = segment_article(
        "Torvik overtakes Mardale\n\nIn a long race of two shops, Torvik has won against Mardale.\n\n"
        "The club now has 870 members, though Mardale's older scheme counts more than 1,900."
    )
    told = conversation(club, "How many members does Torvik's club have?", "And Mardale?")
    assert "1,900" in told.quotes[0].highlight.text


BAKERY = segment_article(
    """Une boulangerie jugée à Dombrac

Marc Vial, le boulanger, a été condamné à six mois de prison. Claire Soubise, la caissière, a été condamnée à une amende de 900 euros. Claire Soubise fera appel.

Le four, installé à Dombrac en 2012, pèse deux tonnes. Marc Vial, 51 ans, a travaillé à Orgeval. Le four vient de Suède.

Le maire déplore une fermeture brutale. La préfète répond que les normes d'hygiène étaient connues de tous, « depuis longtemps ». La préfète a inauguré un gymnase.
"""
)


def test_another_subject_takes_the_place_of_the_one_a_question_begins_with():
    asked = completed("Et la préfète ?", "Le maire dit quoi sur la fermeture ?").text
    assert asked == "la préfète dit quoi sur la fermeture ?"


def test_how_much_it_was_before_leans_on_what_was_asked():
    assert understand("C'était combien avant ?", default="fr").leans


def test_a_turn_that_names_nothing_is_not_handed_on():
    context = Context(question="jusqu'à quand ? le four de Dombrac", start=1, end=2)
    asked = taken(understand("et combien ?", default="fr"), context, BAKERY)
    assert asked.text == "et combien ? le four de Dombrac"


def test_a_relative_is_somebodys_and_not_a_towns():
    oven = next(s for s in BAKERY.sentences if "Dombrac en 2012" in BAKERY.text_of(s))
    context = Context(question="Où travaillait Marc Vial ?", start=oven.start, end=oven.end)
    asked = taken(understand("Et son père ?", default="fr"), context, BAKERY)
    assert asked.text == "Et son père ? Marc Vial"


def test_and_her_asks_the_same_of_the_woman_named_most_with_a_caveat():
    answer = conversation(BAKERY, "Marc Vial a été condamné à quoi ?", "Et elle ?")
    assert "Claire Soubise" in answer.understood
    assert answer.certainty == "unsure"


def test_a_new_name_that_is_nowhere_in_the_article_gets_no_answer():
    assert not conversation(
        MILLS, "What is Mardale?", "What is its share of the flour market?", "And Osterby?"
    ).answered


def test_why_after_the_lead_is_asked_of_it_all():
    answer = conversation(ARTICLE, "Que font Alibaba et Baidu ?", "Pourquoi ?")
    assert "Ce changement a d’abord une cause extérieure" in answer.quotes[0].text


@pytest.mark.parametrize("more", ["Et les Norvégiens ?", "Et l'Etat ?"])
def test_a_new_name_may_be_written_otherwise_in_the_article(more):
    article = segment_article(
        "Le lin\n\nLes Belges cultivent 9 hectares. Le norvégien Torv en a 4. L’État en a 2."
    )
    assert conversation(article, "Combien d'hectares ont les Belges ?", more).answered


def test_it_is_what_was_asked_about_and_not_where_it_is():
    before = "Where does the heron of the marsh sleep?"
    article = segment_article(
        "A heron\n\nThe heron of the marsh sleeps near Oxford. It eats frogs."
    )
    context = Context(
        question=before, start=article.sentences[0].start, end=article.sentences[0].end
    )
    assert (
        "Oxford" not in taken(understand("What does it eat?", default="en"), context, article).text
    )


def test_the_same_sentence_may_tell_more_where_no_words_were_asked_for():
    before = understand("Who runs the mill?", default="en")
    more = understand("How old is she?", default="en")
    assert asks_more_of_the_same(more, before)
    assert not asks_more_of_the_same(more, understand("What did the owner say?", default="en"))


def test_a_thing_asked_by_itself_is_what_is_asked_about_instead():
    before = understand("Quand rouvre le musée ?", default="fr")
    question = understand("Et le café ?", default="fr")
    assert asked_instead(question, understand("le café", default="fr"), before) == "café"


CHIPS = Reader(
    segment_article(
        """Les puces de trois firmes

Veltrane emploie 410 salariés. La puce d'Orsium consomme 260 watts, celle de Kadeo 225.

Orsium est installé à Dresde. Le groupe, qui compte 1 200 salariés, recrute. Avec 95 employés, Kadeo reste petit.
"""
    )
)


def test_a_name_joined_by_for_takes_the_place_of_the_other_and_what_is_asked_stays():
    context, told = None, []
    for turn in ("Combien de salariés chez Veltrane ?", "Et pour Orsium ?", "et kadeo ?"):
        found = CHIPS.answer(turn, context=context)
        context = Context.of(found, context)
        told.append(found.quotes[0].highlight.text if found.quotes[0].highlight else "")
    assert told == ["410 salariés", "1 200 salariés", "95 employés"]


def test_whom_she_means_may_be_neither_the_one_asked_about_nor_named():
    found = talk("Who is Tom Adair?", "What did she say?")
    assert found.understood == "What did she say? Nora Quill"
    assert found.certainty != "sure"


def test_what_follows_and_is_added_where_it_replaces_nothing():
    found = talk("How much of the work does the region pay?", "And in Brume?")
    assert found.understood == "How much of the work does the region pay in Brume ?"


def test_a_surname_asked_about_is_whom_the_next_pronoun_means():
    found = talk("Did Holt open the mill?", "When did she visit?")
    assert found.understood == "When did she visit? Holt"


def test_she_or_he_is_rather_who_was_asked_about_than_who_else_the_answer_names():
    text = "Deux puces\n\nLa puce du lillois Dorval atteint 340 points. La puce T9 de Pédalio en atteint 780, celle du japonais Hikari 640."
    article = segment_article(text)
    told = article.sentences[-1]
    context = Context("La puce de Hikari atteint combien ?", told.start, told.end)
    asked = taken(understand("Elle coûte combien ?", default="fr"), context, article)
    assert asked.text == "Elle coûte combien ? Hikari"


def test_he_is_whose_name_alone_was_asked_about():
    article = segment_article(
        "A kitchen\n\nShe began it in 2018 with a friend of John Marl, Tom Holt. He left it in June.\n"
    )
    question = understand("when did he leave?", default="en")
    before = "Who is Tom Holt?"
    context = Context(question=before, start=article.text.index("She"), end=len(article.text))
    assert "Tom Holt" in taken(question, context, article).text


def test_what_is_left_of_how_many_is_not_asked_again():
    asked = taken(
        understand("qui paie ?", default="fr"), Context(question="combien de gens y travailleront")
    )
    assert asked.text == "qui paie ? gens travailleront"
