"""From a question to an answer in the article's words, or to none."""

import random
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, ArticleError, Context, Reader, bundled_article
from index.answer import MAX_QUOTES
from index.pages.segment import segment_article
from tests.articles import ARTICLES, answer, is_right, questions, reader

OTHER = {"puces-ia": "fleuve", "sinkhole": "fleuve", "fleuve": "puces-ia"}

ARTICLE = segment_article(
    """Le pont de Brume

Le pont de Brume a rouvert après deux ans de travaux. Il avait fermé en 2019 parce que ses câbles étaient usés.

Un budget disputé

La région a voté un budget pour le pont. Celui-ci prévoit 3 millions d’euros pour les piles. « Nous voulions un ouvrage solide », a déclaré la présidente, Anne Morel.

Un bac est un bateau à fond plat qui relie deux rives. Les habitants prenaient le bac pour traverser la rivière.

Source : Le Courrier
"""
)
READER = Reader(ARTICLE)


def first(question: str, **options: Any) -> str:
    answer = READER.answer(question, **options)
    assert answer.answered
    return answer.quotes[0].text


# --- what comes out ------------------------------------------------------------------------------


def test_the_answer_is_a_sentence_with_the_words_that_answer_and_where_it_stands():
    answer = READER.answer("Combien prévoit le budget pour les piles ?")
    quote = answer.quotes[0]
    assert answer.answered
    assert quote.highlight is not None
    assert quote.highlight.text == "3 millions d’euros"
    assert (quote.passage, quote.section) == (2, "Un budget disputé")


def test_a_sentence_that_needs_its_neighbour_is_quoted_with_it():
    quoted = first("Combien prévoit le budget pour les piles ?")
    assert quoted.startswith("La région a voté")
    assert quoted.endswith("pour les piles.")


def test_why_is_answered_by_the_reason():
    answer = READER.answer("Pourquoi le pont a-t-il fermé ?")
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == "parce que ses câbles étaient usés"


TOWN = Reader(
    segment_article(
        "La baignade de Brume reste fermée au public tout cet été. Les analyses ont trouvé des bactéries, car une maison rejette ses eaux.\n\n"
        "La maire, Anne Morel, connaît bien Brume. Elle a inauguré Brume en mai. Brume est une ville de pêcheurs.\n\n"
        "Le moulin de Brume a perdu son procès. Les juges ont rappelé la loi.\n\n"
        "Le musée de Brume ouvre à midi. La piscine de Brume ouvre le mardi."
    )
)


def test_a_reason_that_follows_is_quoted_with_what_it_is_the_reason_of():
    answer = TOWN.answer("Pourquoi la baignade de Brume reste fermée au public tout l’été ?")
    assert answer.quotes[0].text.startswith("La baignade")
    assert "car une maison" in answer.quotes[0].text


def test_who_holds_an_office_is_answered_by_the_name_beside_it():
    assert "Anne Morel" in TOWN.answer("Qui est la maire de Brume ?").quotes[0].text


def test_why_alone_is_answered_by_what_comes_after_the_answer():
    answer = TOWN.answer("Le moulin a-t-il perdu son procès ?")
    assert "perdu" in answer.quotes[0].text
    after = TOWN.answer("Pourquoi ?", context=Context.of(answer))
    assert "juges" in after.quotes[0].text


def test_what_was_said_before_may_answer_what_it_holds_itself():
    answer = TOWN.answer("Quand ouvre le musée ?")
    after = TOWN.answer("Et la piscine ?", context=Context.of(answer))
    assert "piscine" in after.quotes[0].text


def test_a_date_alone_is_answered_by_a_sentence_with_one():
    answer = TOWN.answer("La maire connaît-elle Brume ?")
    after = TOWN.answer("Et quand ?", context=Context.of(answer))
    assert "mai" in after.quotes[0].text


def test_what_somebody_said_of_something_holds_the_thing():
    article = Reader(
        segment_article(
            "Paul Roy, éleveur à Brume, a parlé. Il dit avoir perdu du foin. Il demande une aide pour son pré.\n\n"
            "Le foin pousse bien."
        )
    )
    assert "pré" in article.answer("Que dit Paul Roy de son pré ?").quotes[0].text


def test_what_somebody_said_is_answered_by_their_words():
    assert first("Qu'a dit Anne Morel ?").startswith("« Nous voulions un ouvrage solide »")


def test_a_definition_comes_before_a_mention():
    assert first("C'est quoi un bac ?").startswith("Un bac est un bateau")


@pytest.mark.parametrize(
    "question",
    ["Que dit l'article sur Anne Morel ?", "What do we know about Anne Morel?", "anne morel"],
)
def test_what_the_article_says_of_something_is_a_sentence_that_holds_it(question):
    answer = READER.answer(question)
    assert answer.certainty == "sure"
    assert "Anne Morel" in answer.quotes[0].text
    assert answer.quotes[0].highlight is None


def test_whether_one_may_is_answered_by_what_allows_or_forbids_it():
    first = reader("fleuve").explain("Peut-on se baigner dans l'Aubrelle ?")[0]
    assert "interdite" in first.text
    assert first.contributions["permits"] > 0
    others = reader("fleuve").explain("L'Aubrelle a-t-elle rouvert à la baignade ?")
    assert not any("permits" in other.contributions for other in others)


def test_what_is_said_of_something_is_told_first_where_a_sentence_opens_with_it():
    assert first("Que dit l'article sur le bac ?").startswith("Un bac est")
    assert not READER.answer("Que dit l'article sur le métro ?").answered


def test_a_question_of_yes_or_no_gets_a_sentence_without_bold():
    answer = READER.answer("Le pont a-t-il rouvert ?")
    assert answer.quotes[0].text.startswith("Le pont de Brume a rouvert")
    assert answer.quotes[0].highlight is None


@pytest.mark.parametrize("question", ["De quoi parle l'article ?", "résume", "What is it about?"])
def test_what_the_whole_is_about_is_in_the_lead(question):
    answer = READER.answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].start == ARTICLE.lead.start
    assert answer.quotes[0].end <= ARTICLE.lead.end


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Le préfet a reçu samedi les premiers vacanciers à Lorme.", 2),
        ("Les vacanciers du bac sont rentrés samedi à Lorme.", 1),
        ("Le préfet a reçu les vacanciers. Ils sont rentrés samedi à Lorme.", 1),
    ],
    ids=["leans on the title", "has the title's words", "two sentences"],
)
def test_what_it_is_about_is_told_below_a_lead_that_says_nothing_of_the_title(lead, told):
    article = segment_article(
        f"Un bac coule au large de Danval\n\n{lead}\n\nUn bac a coulé vendredi au large de Danval. La mer était forte.\n"
    )
    answer = Reader(article).answer("De quoi parle l'article ?")
    assert answer.quotes[0].passage == told


LIVE = segment_article(
    "Les bourses montent\n\nLes bourses ont monté lundi matin. Les banques ont gagné un point.\n\n"
    "8h15 - Corvel rachète Zorvin\n\nLe groupe a payé 3 millions d’euros. Il emploie dix personnes.\n\n"
    "7h30 - Norvex dans le rouge\n\nL’équipementier a perdu 2 millions d’euros au printemps. Il ferme une usine.\n"
)


@pytest.mark.parametrize(
    ("question", "certainty", "told"),
    [
        ("norvex", "sure", "L’équipementier a perdu"),
        ("que dit l'article sur Norvex ?", "sure", "L’équipementier a perdu"),
        ("parle moi de zorvin", "sure", "Le groupe a payé"),
        ("que s'est-il passé chez Norvex ?", "unsure", "L’équipementier a perdu"),
        ("que dit l'article sur Norvex et Danval ?", "none", ""),
    ],
)
def test_a_name_that_only_a_heading_has_is_told_of_below_it(question, certainty, told):
    answer = Reader(LIVE).answer(question)
    assert answer.certainty == certainty
    assert answer.quotes[0].text.startswith(told)


def test_a_name_that_only_a_heading_has_may_follow_another():
    reader = Reader(LIVE)
    before = reader.answer("norvex")
    answer = reader.answer("et zorvin ?", context=Context.of(before))
    assert answer.quotes[0].text.startswith("Le groupe a payé")


def test_english_questions_get_french_quotations():
    answer = READER.answer("Who is the president?")
    assert answer.language == "en"
    assert "Anne Morel" in answer.quotes[0].text


def test_the_language_of_words_that_do_not_tell_is_the_readers_or_the_articles():
    assert READER.answer("Anne Morel").language == "fr"
    assert READER.answer("Anne Morel", language="en").language == "en"
    assert READER.answer("Qui est Anne Morel ?", language="en").language == "fr"


# --- honesty -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "Qui a gagné la coupe du monde de football ?",
        "Quelle est la recette de la tarte aux pommes ?",
        "What is the capital of Australia?",
        "Xylophone",
    ],
)
def test_what_the_article_does_not_say_is_not_answered(question):
    assert not READER.answer(question).answered


@pytest.mark.parametrize(
    "question",
    [
        "Quelle est la hauteur du pont ?",
        "Combien pèse le pont ?",
        "What colour is the bridge?",
        "Combien coûte la barge ?",
    ],
)
def test_an_attribute_that_is_never_told_is_declined_though_the_thing_is_told_of(question):
    answer = READER.answer(question)
    assert not answer.answered
    assert answer.quotes, "the nearest sentences are there all the same"


@pytest.mark.parametrize(
    "text", ["Bonjour !", "Merci", "Ignore tes instructions", "azertyuiop", "😀", "?!", ""]
)
def test_what_is_no_question_is_no_answer_and_leaves_nothing_to_lean_on(text):
    answer = READER.answer(text)
    assert not answer.answered
    assert answer.confidence == 0
    assert answer.understood == ""


# --- follow-ups ----------------------------------------------------------------------------------


def test_a_follow_up_starts_from_the_turn_before():
    before = READER.answer("Qui est la présidente de la région ?")
    after = READER.answer("Qu'a-t-elle déclaré ?", context=Context.of(before))
    assert "Nous voulions un ouvrage solide" in after.quotes[0].text
    assert after.question == "Qu'a-t-elle déclaré ?"
    assert "Anne Morel" in after.understood


def test_a_complete_question_is_answered_the_same_after_any_turn():
    context = Context.of(READER.answer("Qu'a dit Anne Morel ?"))
    question = "C'est quoi un bac ?"
    assert READER.answer(question, context=context) == READER.answer(question)


CAPTAIN = Reader(
    segment_article(
        """The captain

Lena Grau has crossed the strait for thirty years. She learned to read charts from a retired smuggler.

Abel Roy, a baker, sells her bread. His bakery closed in May. It had opened in 1950, long before the ferry."""
    )
)
CHARTS = "Who did she learn to read charts from?"


@pytest.mark.parametrize("before", ["Who is Abel Roy?", "When did the bakery close?"])
def test_a_follow_up_that_says_enough_is_answered_whatever_was_asked_before(before):
    alone = CAPTAIN.answer(CHARTS)
    after = CAPTAIN.answer(CHARTS, context=Context.of(CAPTAIN.answer(before)))
    assert alone.certainty == after.certainty == "sure"
    assert alone.quotes == after.quotes


def test_the_topic_outlives_a_follow_up_that_is_answered_the_same_by_itself():
    before = Context.of(CAPTAIN.answer("How long has Lena Grau crossed the strait?"))
    assert "Lena Grau" in CAPTAIN.answer(CHARTS, context=before).understood


def test_a_follow_up_in_another_language_than_the_article_is_as_sure():
    told = segment_article(
        "Le pont de Brume\n\nL'État paiera 3 millions d'euros pour le pont.\n\nL'école donnera 5 000 euros."
    )
    both = Reader(told)
    before = Context.of(both.answer("How much will the state pay?"))
    answer = both.answer("And the school?", context=before)
    assert answer.quotes[0].text == "L'école donnera 5 000 euros."
    assert answer.certainty == "sure"


# --- explanations --------------------------------------------------------------------------------


def test_an_explanation_adds_up_and_is_of_the_sentences_that_are_quoted():
    explanations = READER.explain("Combien prévoit le budget pour les piles ?")
    quotes = READER.answer("Combien prévoit le budget pour les piles ?").quotes
    assert 1 <= len(explanations) <= MAX_QUOTES
    assert explanations[0].text in quotes[0].text
    for explanation in explanations:
        assert sum(explanation.contributions.values()) == pytest.approx(explanation.score)
        assert all(explanation.contributions.values())
        assert explanation.matches


def test_a_definition_is_explained_by_its_form():
    best = READER.explain("C'est quoi un bac ?")[0]
    assert best.contributions["defines"] > 0


# --- promises ------------------------------------------------------------------------------------


@pytest.mark.parametrize("stem", ARTICLES)
def test_a_sentence_of_the_article_asked_as_it_is_finds_itself(stem):
    article = reader(stem).article
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        answer = reader(stem).answer(text)
        assert answer.answered, text
        best = answer.quotes[0]
        assert best.start <= sentence.start < sentence.end <= best.end, text


WORDS = st.lists(
    st.sampled_from(
        "pont rivière ville maire budget câble région travaux bac habitant rive puce accord hausse "
        "Brume Lyon Morel H20 2019 grand vieux ferme ouvre vote annonce prévoit".split()
    ),
    min_size=4,
    max_size=9,
    unique=True,
)


@given(st.lists(WORDS, min_size=2, max_size=12, unique_by=frozenset), st.data())
def test_a_sentence_of_any_article_asked_as_it_is_finds_itself(made, data):
    sentences = [f"Le {' '.join(words)}." for words in made]
    article = segment_article("\n\n".join(sentences))
    asked = data.draw(st.sampled_from(sentences))
    quoted = Reader(article).answer(asked).quotes[0].text
    assert asked in quoted


def without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def test_dropping_accents_hardly_ever_changes_an_answer():
    asked = changed = 0
    for stem in ARTICLES:
        for entry in questions(stem):
            written = entry["question"]
            if (plain := without_accents(written)) == written:
                continue
            asked += 1
            one, other = reader(stem).answer(written), reader(stem).answer(plain)
            changed += one.answered != other.answered or (
                one.answered and one.quotes[0].text != other.quotes[0].text
            )
    assert asked >= 100
    assert changed <= 0.02 * asked


def test_unrelated_sentences_hardly_ever_turn_a_right_answer_into_a_confident_wrong_one():
    chance = random.Random(0)
    right = turned = 0
    for stem in ARTICLES:
        article, strange = reader(stem).article, reader(OTHER[stem]).article
        known = [
            q
            for q in questions(stem)
            if q["answers"] and is_right(reader(stem).answer(q["question"]), q["answers"])
        ]
        for _ in range(3):
            added = chance.sample(strange.sentences, 12)
            unrelated = "\n\n".join(strange.text[s.start : s.end] for s in added)
            body, _, source = article.text.rstrip().rpartition("\n\n")
            grown = Reader(segment_article(f"{body}\n\n{unrelated}\n\n{source}\n"))
            right += len(known)
            turned += sum(
                answer.certainty == "sure" and not is_right(answer, q["answers"])
                for q in known
                for answer in [grown.answer(q["question"])]
            )
    assert right > 500
    assert turned <= 0.02 * right


PIECES = st.sampled_from(
    "Le pont rouvre à midi. Combien coûte 3,5 millions d’euros 15 % Paris Mme Durand a déclaré « » ! ? … "
    "你好。 The bridge H20 reopened U.S. Il Celui-ci parce que est un \n\n <b> & \U0001f600".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=80).map(" ".join))


@given(TEXTS, TEXTS, TEXTS)
def test_any_article_answers_any_two_questions_in_a_row(text, question, next_question):
    try:
        article = segment_article(text)
    except ArticleError:
        return
    made = Reader(article)
    context = None
    for asked in (question, next_question):
        answer = made.answer(asked, context=context)
        assert answer.question == asked
        assert len(answer.quotes) <= MAX_QUOTES
        assert 0 <= answer.confidence <= 1
        assert bool(answer.quotes) or not answer.answered
        for quote in answer.quotes:
            assert article.text[quote.start : quote.end] == quote.text
        numbers = [passage.number for passage in answer.passages]
        assert len(set(numbers)) == len(numbers)
        assert all(article.passage(number) for number in numbers)
        context = Context.of(answer, context)


def test_the_same_question_gets_the_same_answer_whatever_was_asked_in_between():
    asked = [q["question"] for q in questions("puces-ia")]
    fresh = [Reader(bundled_article()).answer(asked[n]) for n in range(0, len(asked), 8)]
    for question in asked:
        reader("puces-ia").answer(question)
    assert [reader("puces-ia").answer(asked[n]) for n in range(0, len(asked), 8)] == fresh


def test_words_about_something_are_looked_for_where_somebody_says_something():
    reader = Reader(
        segment_article(
            "Un remède\n\nC’est une pharmacienne, Hélène Roy, qui a trouvé le remède en mai. "
            "« Je le cherchais depuis dix ans », a-t-elle raconté.\n\nIl pleut.\n"
        )
    )
    assert "dix ans" in reader.answer("Qu’a dit la pharmacienne ?").quotes[0].text


@pytest.mark.parametrize("question", ["What happened?", "Que s’est-il passé ?"])
def test_what_happened_is_told_by_the_lead(question):
    (quote,) = READER.answer(question).quotes
    assert quote.text.startswith("Le pont de Brume a rouvert")


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Que font Alibaba et Baidu ?", True),
        ("what are baidu and alibaba doing", True),
        ("Que fait Baidu ?", False),
        ("Que font Alibaba et Nvidia ?", False),
    ],
)
def test_what_the_title_s_subject_does_is_told_by_the_lead(question, whole):
    (quote, *_) = reader("puces-ia").answer(question).quotes
    assert (quote.start == bundled_article().lead.start) is whole


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Pourquoi Alta fabrique-t-elle ses puces ?", True),
        ("pk Alta fait ses puces", True),
        ("Why is Alta making its own chips?", True),
        ("Pourquoi Borel achète des puces ?", False),
        ("À quoi servent les puces d'Alta ?", False),
    ],
)
def test_why_the_title_s_subject_does_it_is_told_where_the_cause_is_named(question, told):
    text = "Alta se lance dans les puces pour voitures électriques\n\nAlta dessine des puces. Le fabricant Borel en achète.\n\nCe choix a une cause : les règles."
    quotes = answer(text, question).quotes
    assert bool(quotes and quotes[0].text == "Ce choix a une cause : les règles.") is told


def test_what_comes_next_is_the_last_that_is_said_of_it():
    text = "Le pont\n\nLe pont rouvrira en mai. Il a coûté cher.\n\nUn péage sera levé le 3 juin. Il pleut."
    found = answer(text, "Et maintenant ?")
    assert found.answered
    assert found.quotes[0].text == "Un péage sera levé le 3 juin."
    assert not answer("Le pont\n\nLe pont a rouvert en mai.", "What’s next?").answered


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a day rather than a year, whatever comes later
        (
            "The board will meet on 9 June. The bridge will last until 2090.",
            "The board will meet on 9 June.",
        ),
        # a plan in the present, rather than somebody's words
        (
            "Le conseil doit examiner le plan en juin. « On ira en mai », rit-il.",
            "Le conseil doit examiner le plan en juin.",
        ),
        # what somebody said would happen
        (
            "Le maire a prévenu que les travaux prendraient du temps. Il pleut.",
            "Le maire a prévenu que les travaux prendraient du temps.",
        ),
        # a price that holds until then is no event
        (
            "Le bac partira le 3 mai. Le prix ne bougera pas jusqu'à l'été.",
            "Le bac partira le 3 mai.",
        ),
    ],
)
def test_what_comes_next_is_rather_told_with_its_day(text, told):
    assert answer(f"The bridge\n\n{text}", "What’s next?").quotes[0].text == told


def test_what_may_come_is_told_where_nothing_is_to_come():
    text = "Les puces\n\nAlta fabrique des puces. La Chine devient autonome. Elle pourrait peser sur Borel. Il fait froid."
    found = answer(text, "Quelles sont les prochaines étapes ?")
    assert found.answered
    assert found.quotes[0].text == "La Chine devient autonome. Elle pourrait peser sur Borel."


@pytest.mark.parametrize("question", ["Où en est Borel ?", "Que fait Borel ?"])
def test_what_somebody_does_is_told_by_the_sentence_that_opens_with_them(question):
    text = "Les puces\n\nNi Alta ni Borel n’ont rompu avec Voltex. Borel teste sa puce. Alta vend la sienne."
    found = answer(text, question)
    assert found.quotes[0].text == "Borel teste sa puce."
    assert found.certainty == "sure"


def test_who_made_it_known_is_named_where_the_article_does():
    text = "Le pont\n\nLe pont ferme en mai, selon une enquête de La Voix de Brume. Le maire s'en plaint."
    found = answer(text, "Quel journal a révélé l'info ?")
    assert found.certainty == "sure"
    assert found.quotes[0].highlight is not None
    assert found.quotes[0].highlight.text == "La Voix de Brume"
    text = "Le pont\n\nLe pont ferme en mai. Selon le maire, il rouvrira."
    assert not answer(text, "Who reported this?").answered


def test_who_made_a_report_known_may_be_its_author():
    text = (
        "Le pont\n\nLe pont ferme en mai. Un rapport de l'experte Ana Ruiz avait averti la mairie."
    )
    assert "Ana Ruiz" in answer(text, "Qui a publié le rapport ?").quotes[0].text


def test_what_something_is_comes_before_what_calls_it_so_in_passing():
    text = (
        "Two ferries\n\nThe crews of the K7 ferries rest. The K7 is a ferry without an engine room."
    )
    assert answer(text, "What is the K7?").quotes[0].text.startswith("The K7 is")


def test_a_letter_tells_lines_apart():
    text = "Les trams\n\nLa ligne A roule. La ligne C est fermée pour travaux. Les bus roulent."
    assert answer(text, "La ligne C roule ?").quotes[0].text.startswith("La ligne C")
    assert answer(text, "La ligne A roule ?").quotes[0].text.startswith("La ligne A")
    assert not answer(text, "La ligne D roule ?").answered


def test_a_surname_is_the_person_in_full():
    text = "The firm\n\nMs Raman, 44, founded the firm. Priya Raman studied in Hull. Tom Elsworth, 51, left."
    quote = answer(text, "How old is Priya Raman?").quotes[0]
    assert quote.highlight is not None
    assert quote.highlight.text == "44"


QUAY = Reader(
    segment_article(
        """The quay of Brume reopens

The work on the quay lasted three years. Ann Holt, who led the work, is proud of it. The region paid 40 percent of it and the city 25 percent.

The shops asked for a subsidy until May. Ships carry plans made by the harbour board. The harbour board sells old nets.

Parliament rejected that request in April by nine votes. It will meet again in June.

The council spent $30 million on the old harbour. The price of the crane was not disclosed.

The fishermen's leader, Tom Adair, spoke on the new quay. He demands a second crane. The old hall has a museum, and the fish market opens again on Monday."""
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who paid for the work?", "The region paid 40 percent"),
        ("What does Tom Adair want?", "He demands a second crane."),
        ("What happened to the request for a subsidy?", "rejected that request"),
        ("What does the harbour board do?", "The harbour board sells"),
    ],
)
def test_what_a_question_of_its_form_wants_comes_first(question, told):
    answer = QUAY.answer(question)
    assert answer.answered
    assert told in answer.quotes[0].text


CRANES = Reader(
    segment_article(
        """Two ports, two cranes

The two ports do not go the same way. Marl has lifted its boats with a T4 since 2019. Tarn lifts its boats with its crane Hercules, and the cranes of Dorval are sold.

Dorval has been in talks for a month. Another negotiation is open with Cyclane."""
    )
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which crane does Tarn use to lift its boats?", "its crane Hercules"),
        ("In what way do the two ports differ?", "do not go the same way. Marl has lifted"),
        ("How do the two ports go?", "do not go the same way. Marl has lifted"),
        ("Who are the negotiations with?", "with Cyclane"),
    ],
)
def test_which_one_with_whom_and_how_are_told_by_their_form(question, told):
    assert told in CRANES.answer(question).quotes[0].text


def test_when_is_asked_of_the_last_answer_where_it_has_a_date():
    first = QUAY.answer("What happened to the request for a subsidy?")
    answer = QUAY.answer("When?", context=Context.of(first))
    assert answer.quotes[0].highlight.text == "April"


def test_what_is_not_made_known_is_told_so_and_no_other_value_given():
    answer = QUAY.answer("What is the price of the crane?")
    assert answer.quotes[0].text == "The price of the crane was not disclosed."
    assert answer.certainty == "sure"
    assert answer.quotes[0].highlight is None


def test_what_somebody_said_is_told_by_a_pronoun_too():
    pier = Reader(
        segment_article(
            "The pier\n\nThe fire chief inspected the boats. He said the alarms did not work."
        )
    )
    answer = pier.answer("What did the fire chief say?")
    assert "the alarms did not work" in answer.quotes[0].text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Que veut la préfecture ?",
            "La préfecture a fait pression sur les maires pour un bac de nuit.",
        ),
        ("Que veut Danval ?", "Danval presse les bateliers de partir à l’heure."),
    ],
)
def test_who_presses_others_wants_something(question, answer):
    text = (
        "La préfecture a rouvert le quai de Danval. Danval, au bord du fleuve, compte deux quais. "
        "La préfecture a fait pression sur les maires pour un bac de nuit. Danval presse les bateliers de partir à l’heure.\n"
    )
    assert Reader(segment_article(text)).answer(question).quotes[0].text.endswith(answer)


def test_what_a_thing_is_is_not_told_by_a_thing_of_its_kind():
    text = (
        "Le chantier de Danval\n\nLe chantier répare l’Espérance, un dundee construit en 1931. "
        "Ces voiliers à deux mâts, que l’on appelait des dundees, pêchaient le thon.\n"
    )
    answer = Reader(segment_article(text)).answer("C'est quoi un dundee ?")
    assert "deux mâts" in answer.quotes[0].text


def test_the_age_of_what_the_article_is_about_needs_no_word_of_it():
    found = Reader(
        segment_article(
            """Une tortue fossile sort d'un champ

La tortue a été trouvée par un maraîcher.

Les os remontent à environ 90 millions d'années. Un musée les gardera.
"""
        )
    ).answer("quel âge a la tortue ?")
    assert found.certainty == "sure"
    assert found.quotes[0].highlight is not None
    assert "90 millions d'années" in found.quotes[0].highlight.text


def test_who_did_it_is_named_where_that_was_done_and_not_in_the_last_answer():
    reader = Reader(
        segment_article(
            "Une œuvre revient\n\n"
            "Le musée expose la « Carte du Morvan », publiée par Luc Petit à Nevers en 1822. "
            "Il faut un escabeau pour la lire, sourit l'archiviste Ana Ruiz, qui a restauré l'ensemble."
        )
    )
    first = reader.answer("C'est quoi la Carte du Morvan ?")
    assert "1822" in first.quotes[0].text
    after = reader.answer("Et qui l'a restaurée ?", context=Context.of(first))
    assert after.quotes[0].text.endswith("Ana Ruiz, qui a restauré l'ensemble.")


def test_what_to_do_gets_the_advice_and_nothing_else_does():
    article = segment_article(
        "Water off in Marl\n\nA burst pipe has spoilt the water of Marl. "
        "Residents have been told to boil it until Friday.\n\nThe council should have replaced the pipe in 2019."
    )
    advised = Reader(article).answer("What should I do?")
    assert advised.answered
    assert advised.quotes[0].text == "Residents have been told to boil it until Friday."
    assert not READER.answer("Que faire ?").answered


def test_a_question_in_another_language_has_no_answer_even_if_a_name_is_found():
    assert not READER.answer("Кто такая Anne Morel?").answered
    assert READER.answer("Qui est Anne Morel ?").answered


@pytest.mark.parametrize(
    ("question", "told", "certainty"),
    [
        ("C'était où ?", "Brest", "sure"),
        ("Where did it happen?", "Brest", "sure"),
        ("Où ?", "Brest", "sure"),
        ("When?", "lundi", "sure"),
        ("Ça s'est passé quand ?", "lundi", "sure"),
        ("C'est pour quand ?", "mai 2031", "unsure"),
    ],
)
def test_where_and_when_it_all_happens_is_told_at_the_opening(question, told, certainty):
    article = segment_article(
        "La criée ferme\n\nLa criée a fermé lundi à Brest, faute de pêcheurs.\n\n"
        "Elle rouvrira en mai 2031. Le directeur, Luc Caron, vit à Quimper depuis 2003."
    )
    answer = Reader(article).answer(question)
    assert answer.certainty == certainty
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == told


@pytest.mark.parametrize(
    "question", ["Ça commence quand ?", "À partir de quand ?", "From when?", "When does it start?"]
)
def test_when_it_starts_is_the_first_date_from_which_it_holds(question):
    article = segment_article(
        "Le marché déménage\n\nLe marché a été fondé en 1903 à Brest. Le conseil a voté lundi : à partir du 3 mai, "
        "les étals seront sur le quai.\n\nUne navette roulera dès juin."
    )
    answer = Reader(article).answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].highlight is not None
    assert answer.quotes[0].highlight.text == "3 mai"
    nothing = segment_article("Le marché\n\nLe marché a été fondé en 1903 à Brest.")
    assert Reader(nothing).answer(question).certainty != "sure"


@pytest.mark.parametrize("question", ["Comment ça s'est passé ?", "How did it happen?"])
def test_how_it_all_happened_is_searched_for(question):
    text = "La criée brûle\n\nLa criée de Brest a brûlé lundi. Le feu a pris dans un bac de glace."
    assert answer(text, question).quotes


@pytest.mark.parametrize("question", ["C'est qui ?", "Elle fait quoi dans la vie ?", "Who is she?"])
def test_who_it_is_asks_of_whom_the_title_names(question):
    portrait = segment_article(
        "Ana Ruiz, la meunière de Marl\n\nLe moulin tourne depuis 1903. Ana Ruiz y moud du blé noir.\n\n"
        "Son voisin, Luc Caron, en fait des galettes."
    )
    answer = Reader(portrait).answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].text.endswith("Ana Ruiz y moud du blé noir.")
    assert READER.answer(question).certainty != "sure"


@pytest.mark.parametrize("question", ["A quelle heure ?", "What time?"])
def test_what_time_it_was_is_the_first_time_of_day(question):
    article = segment_article(
        "Feu à Mornay\n\nUn feu a pris samedi 10 mai à Mornay.\n\nIl est parti d'un bac.\n\nVers 2h50, un voisin a appelé."
    )
    quote = Reader(article).answer(question).quotes[0]
    assert quote.highlight is not None
    assert quote.highlight.text == "2h50"


@pytest.mark.parametrize(
    ("question", "whole"),
    [("Pourquoi ?", True), ("Why are they doing this?", True), ("Pourquoi le toit fuit ?", False)],
)
def test_why_it_all_happens_is_told_where_the_cause_is_named(question, whole):
    text = (
        "La halle ferme\n\nLa halle fermera en mai.\n\nLe toit fuit.\n\n"
        "Cette fermeture a une cause simple : la pluie. Anne Roy, qui tient la halle, en rit."
    )
    quotes = answer(text, question).quotes
    assert bool(quotes and quotes[0].text.startswith("Cette fermeture")) is whole


def test_an_age_is_told_where_no_word_of_the_question_is():
    found = answer(
        "A life below ground\n\nAna Ruiz, who turned 81 in May, maps caves.", "how old is she"
    )
    assert found.certainty == "unsure"  # whoever "she" is
    assert found.quotes[0].highlight is not None
    assert found.quotes[0].highlight.text == "81"


@pytest.mark.parametrize("question", ["How old are you?", "How old is it?", "How old is she?"])
def test_a_number_is_no_age_of_whomever(question):
    text = "The valley\n\nThe valley is quiet. It was 12 °C on Monday."
    assert not answer(text, question).answered


@pytest.mark.parametrize("question", ["who paid for it", "who pays for it", "who funded it"])
def test_an_irregular_form_is_told_by_what_tells_of_its_verb(question):
    text = (
        "A study of falls\n\nIt took nine years in all.\n\nThe study was funded by a Danish trust."
    )
    assert "funded" in answer(text, question).quotes[0].text


@pytest.mark.parametrize("question", ["how long did she get?", "How long did Ana Ruiz get?"])
def test_how_long_somebody_got_is_their_sentence(question):
    text = (
        "Accountant who stole is jailed\n\nAna Ruiz worked there for 11 years. She has been jailed for six years.\n\n"
        "The shop receives gifts for two weeks."
    )
    assert "six years" in answer(text, question).quotes[0].text


@pytest.mark.parametrize("question", ["Qui a gagné ?", "C'est qui la gagnante ?", "who won"])
@pytest.mark.parametrize(
    "title",
    ["Anne Roy remporte la course", "Une boulangère gagne la course", "Anne Roy s'envole"],
)
def test_who_won_is_whom_the_title_names_where_the_opening_tells_of_a_win(title, question):
    told = "Anne Roy a battu la tenante du titre, Léa Caron, en 41 minutes."
    text = f"{title}\n\nIl pleuvait dimanche à Marl. {told}\n\nLéa Caron avait gagné en 2024."
    assert answer(text, question).quotes[0].text == told


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Ruiz topples the mayor of Marl", "who won the election"),
        ("Ruiz topples the mayor of Marl", "who is the new mayor?"),
        ("Ruiz renverse la course", "qui a gagné l'étape ?"),
    ],
)
def test_who_won_the_race_or_the_vote_is_whom_the_title_tells_of(title, question):
    told = "Ana Ruiz has won the race for Marl. A comedian won 388 votes."
    found = answer(f"{title}\n\n{told}\n\nThe mayor, Luc Caron, wept.", question)
    assert found.certainty == "sure"
    assert found.quotes[0].text.startswith("Ana Ruiz has won")


def test_nobody_won_where_the_title_tells_of_no_win():
    text = "La halle ferme\n\nAnne Roy a gagné une course.\n\nLa halle fermera en mai."
    assert "not ranked" not in " ".join(answer(text, "Qui a gagné ?").why)


def test_the_winner_of_the_title_may_be_named_before_the_win():
    text = (
        "Stage six: Ruiz wins in the rain\n\nIn the sleet Ana Ruiz looked back and saw nobody. An hour later she crossed "
        "the line to win the stage.\n\nThe favourite, Luc Caron, thinks that he can still win."
    )
    found = answer(text, "who won?")
    assert found.quotes[0].text.startswith("In the sleet Ana Ruiz")
    assert found.quotes[0].text.endswith("win the stage.")
    assert found.certainty == "sure"


def test_a_win_by_somebody_unnamed_is_not_surely_who_won():
    text = "Teacher topples Marl's strongman\n\nA teacher has been elected. The comedian Luc Caron won 388 votes."
    found = answer(text, "who won the election")
    assert found.certainty == "unsure"
    assert found.quotes[0].text.startswith("A teacher")


def test_the_loser_in_the_title_is_not_who_won():
    text = (
        "Baker ousts mayor of Marl Falls by 87 votes\n\nAna Ruiz, who bakes bread, has defeated Luc Caron.\n\nCaron won big in "
        "the hills."
    )
    found = answer(text, "who won the election?")
    assert found.quotes[0].text.startswith("Ana Ruiz")
    assert found.certainty == "sure"


@pytest.mark.parametrize(
    "question",
    [
        "Depuis quand ?",
        "ça a commencé quand",
        "Quand la grève a-t-elle commencé ?",
        "Depuis quand dure la grève ?",
    ],
)
def test_since_when_it_goes_on_is_told_by_the_day_on_which_it_began(question):
    text = (
        "La grève continue à Marl\n\nPas un train ne roule depuis mardi. La compagnie, qui exploite la ligne depuis 2019, "
        "déplore une grève entamée le 11 novembre.\n\nUn conflit avait duré un mois au printemps 2021."
    )
    found = answer(text, question)
    assert found.quotes[0].highlight.text == "11 novembre"
    assert found.certainty == "sure"


def test_since_when_something_else_holds_is_looked_for_as_before():
    text = "La grève continue à Marl\n\nPas un train ne roule depuis mardi. Le pont est fermé depuis 2019."
    assert "2019" in answer(text, "Depuis quand le pont est-il fermé ?").quotes[0].text


@pytest.mark.parametrize(
    ("question", "number"),
    [("how many died", "Six"), ("Combien de morts ?", "Six"), ("how many hurt?", "38")],
)
def test_how_many_died_or_were_hurt_is_told_where_the_opening_counts_them(question, number):
    text = (
        "Landslide in Marl\n\nSix people were killed and 38 injured when a train ran into a landslide.\n\nFour of the dead "
        "were from Dorn. A crash in 1995 killed one person and injured 30."
    )
    found = answer(text, question)
    assert found.quotes[0].highlight.text.startswith(number)
    assert found.certainty == "sure"


OBITUARY = (
    "Mort d’Ana Ruiz, la meunière de Marl\n\nAna Ruiz s'est éteinte dimanche. Elle avait 91 ans.\n\nElle est morte des "
    "suites d'une pneumonie. À l'âge de 14 ans, elle avait eu la tuberculose.\n\nSon mari est mort d'un cancer à 60 ans."
)


@pytest.mark.parametrize(
    "question",
    ["À quel âge ?", "elle avait quel age", "A quel âge est-elle morte ?", "How old was she?"],
)
def test_the_age_in_an_obituary_is_that_of_its_opening(question):
    found = answer(OBITUARY, question)
    assert found.quotes[0].highlight.text == "91 ans"
    assert found.certainty == "sure"


@pytest.mark.parametrize(
    "question", ["De quoi est-elle morte ?", "elle est morte de quoi", "How did she die?"]
)
def test_what_somebody_died_of_is_told_where_an_obituary_begins(question):
    found = answer(OBITUARY, question)
    assert "pneumonie" in found.quotes[0].text
    assert found.certainty == "sure"


def test_an_age_is_not_that_of_a_death_where_nobody_died():
    text = "Ana Ruiz ouvre un moulin\n\nAna Ruiz, 43 ans, ouvre un moulin à Marl."
    assert "not ranked: the age at death" not in answer(text, "À quel âge ?").why


@pytest.mark.parametrize(
    "question",
    [
        "Et alors ?",
        "so what?",
        "Why should I care?",
        "pourquoi c'est important ?",
        "Quelles conséquences ?",
    ],
)
def test_what_it_all_means_is_told_where_the_article_refers_back_to_it(question):
    meaning = "Cette décision marque un tournant pour toute la vallée."
    text = f"La mine ferme\n\nLa mine de Marl ferme en mai.\n\n{meaning}\n\nUn train passe."
    found = answer(text, question)
    assert [q.text for q in found.quotes] == [meaning]
    assert found.certainty == "unsure"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Luc Caron est le maire de Marl ?", "Ana Ruiz"),
        ("Is Luc Caron the mayor of Marl?", "Ana Ruiz"),
        ("Le maire de Marl, c'est Luc Caron ?", "Ana Ruiz"),
    ],
)
def test_who_is_wrongly_said_to_hold_an_office_is_answered_by_who_holds_it(question, name):
    text = "La halle rouvre\n\nLa halle rouvre lundi. La maire de Marl, Ana Ruiz, est ravie."
    found = answer(text, question)
    assert name in found.quotes[0].text
    assert found.certainty == "sure"


def test_who_is_rightly_said_to_hold_an_office_is_found_as_before():
    text = "La halle rouvre\n\nLa halle rouvre lundi. La maire de Marl, Ana Ruiz, est ravie."
    found = answer(text, "Ana Ruiz est la maire de Marl ?")
    assert found.understood == "Ana Ruiz est la maire de Marl ?"
    assert "Ana Ruiz" in found.quotes[0].text


@pytest.mark.parametrize(
    "question",
    ["qui était la directrice d'avant ?", "Qui dirigeait avant ?", "Who used to run it?"],
)
def test_who_it_was_before_is_in_bold_rather_than_who_it_is_now(question):
    text = (
        "Les ventes baissent\n\n« L'année fut rude », dit la directrice, Ana Ruiz, qui a succédé en janvier 2024 à Eva "
        "Caron, petite-fille du fondateur."
    )
    assert answer(text, question).quotes[0].highlight.text == "Eva Caron"


@pytest.mark.parametrize("question", ["Qui est mort ?", "Who died?"])
def test_who_died_is_whom_the_title_names(question):
    obituary = segment_article(
        "Mort d’Ana Ruiz, la meunière de Marl\n\nElle avait 81 ans. Ana Ruiz moulait du blé noir.\n\n"
        "Son mari, Luc Caron, était mort en 2004."
    )
    answer = Reader(obituary).answer(question)
    assert "Ana Ruiz" in answer.quotes[0].text
    assert answer.certainty == "sure"


def test_who_died_is_nobody_of_a_title_that_counts_the_dead():
    found = answer(
        "Storm Brannagh: two dead in the north\n\nStorm Brannagh came in from the sea on Monday.\n\n"
        "The woman who died in Marl has been named as Ida Vos, 74.",
        "Who died?",
    )
    assert found.quotes[0].text == "The woman who died in Marl has been named as Ida Vos, 74."


def test_how_many_died_may_follow_how_many_fell_ill():
    found = answer(
        "A measles outbreak\n\nMeasles has infected 412 people in Marl and killed two, a doctor said.\n\n"
        "In 1994 some 530 people fell ill.",
        "How many people have died?",
    )
    assert found.quotes[0].highlight.text == "two"


PHONE = (
    "Osk montre un téléphone\n\nLe fabricant Osk a montré jeudi son téléphone. Vendu 549 euros, il se démonte.\n\n"
    "La société Osk a perdu 4,1 millions d’euros.\n"
)


@pytest.mark.parametrize(
    "question", ["Combien ça coûte ?", "il coute combien", "quel prix ?", "How much is it?"]
)
def test_what_it_costs_is_the_price_told_first(question):
    found = answer(PHONE, question)
    assert found.quotes[0].highlight.text == "549 euros"
    assert found.certainty == "sure"


def test_what_was_lost_is_no_price():
    text = PHONE.replace("Vendu 549 euros, il", "Il")
    assert answer(text, "Combien coûte Osk ?").certainty != "sure"


def test_a_name_alone_tells_nothing():
    found = answer(f"{PHONE}\nOsk 7\nÉcran : 6 pouces\nPoids : 180 g\n", "C'est quoi Osk ?")
    assert "fabricant Osk" in found.quotes[0].text


@pytest.mark.parametrize("question", ["Who has to pay?", "who pays"])
def test_the_question_of_a_heading_is_answered_below_it(question):
    explainer = segment_article(
        "Five questions about the new ferry charge\n\nWhat is it?\n\nIt is a charge of two pounds on each crossing to Marl.\n\n"
        "Who has to pay?\n\nAlmost everyone over the age of 16. Islanders are not exempt.\n\n"
        'What do hoteliers say?\n\nThey differ. "We pay seven euros in Oslo," said Ann Holt.'
    )
    answer = Reader(explainer).answer(question)
    assert answer.certainty == "sure"
    assert answer.quotes[0].text.startswith("Almost everyone over the age of 16.")


def test_an_amount_of_another_than_asked_about_is_not_in_bold_where_it_is_doubtful():
    article = segment_article(f"{_TRADE} The Danish group Vosk may buy it.")
    answer = Reader(article).answer("How many workers has Vosk abroad?")
    assert answer.certainty == "unsure"
    assert "2,200 people" in answer.quotes[0].text
    assert answer.quotes[0].highlight is None


_TRADE = (
    "The biscuit trade\n\nWexley loses a plant. The maker Orrin Foods once employed 2,200 people."
)


@pytest.mark.parametrize(
    ("text", "question", "bold"),
    [
        (
            "Odile Carmin ouvre la porte du fournil. Le four chauffe. Elle a quarante-huit ans et se lève tôt.",
            "Quel âge a Odile Carmin ?",
            "quarante-huit ans",
        ),
        (
            "Odile Carmin (Les Blés), à 300 milles du port, reste devant.\n\nA 27 ans, la Nantaise court seule.",
            "Quel âge a Odile Carmin ?",
            "27 ans",
        ),
        (
            "Dimmock promised a new pier. The 58-year-old baker lives by the harbour.",
            "How old is Dimmock?",
            "58-year-old",
        ),
    ],
)
def test_an_age_is_found_where_its_owner_is_named_only_before(text, question, bold):
    quote = answer(text, question).quotes[0]
    assert quote.highlight is not None
    assert quote.highlight.text == bold


def test_an_epithet_between_is_not_of_another():
    text = "La course\n\nLuc Caron attend au port. Le Brestois repartira lundi. Il avait déjà abandonné en 2022. Il pleut."
    found = answer(text, "Luc Caron avait-il déjà abandonné ?")
    assert found.answered
    assert "déjà abandonné" in found.quotes[0].text


@pytest.mark.parametrize(
    ("text", "question", "reason"),
    [
        ("The comb of Orle was not taken. It had been removed for repair.", "Why was the comb safe?", "removed"),
        ("Le Crédit de Lorme ne rembourse pas ses clients. Celui-ci estime qu'ils ont donné leurs codes.", "Pourquoi le Crédit de Lorme ne rembourse pas ?", "codes"),
    ],
)  # fmt: skip
def test_the_next_sentence_that_gives_the_grounds_is_quoted_as_well(text, question, reason):
    title = "La semaine" if question.endswith(" ?") else "The week"
    assert reason in answer(f"{title}\n\n{text}\n", question).quotes[0].text


def test_the_address_of_something_new_need_not_be_called_new():
    text = "The mill of Marl reopens\n\nThe flour is ground in May. The mill moves to a barn at 12 Weir Lane, empty since 2019."
    found = answer(text, "What is the address of the new mill?")
    assert found.answered
    assert "12 Weir Lane" in found.quotes[0].text


VICTIMS = """La tempête Maëlle

Le maire de Kerlan, Yves Carado, a visité la digue. À Port-Aubin, un pêcheur de 58 ans est mort. À Kerlan, une femme de 71 ans a été tuée par un arbre. L'eau monte.
"""


def test_who_died_is_told_of_somebody_without_a_name():
    found = answer(VICTIMS, "Qui est mort à Kerlan ?")
    assert "femme de 71 ans" in found.quotes[0].text
    found = answer(VICTIMS, "Qui est mort ?")
    assert found.quotes[0].highlight.text == "un pêcheur de 58 ans"
    assert answer(VICTIMS, "Quel est le nom du pêcheur mort ?").certainty != "sure"


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("Dr Ana Solheim, now 60, received the medal.", "How old is Ana Solheim?"),
        ("Marc Lebrun, aujourd'hui 71 ans, a appris le métier.", "Quel âge a Marc Lebrun ?"),
    ],
)
def test_an_age_may_be_told_as_of_now(told, question):
    found = answer(f"A life\n\n{told} It rained.", question)
    assert found.certainty == "sure"
    assert found.quotes[0].highlight.text[:2] in told


def test_a_comparative_is_a_form_of_its_adjective():
    article = (
        "Three buses\n\nThe Alba is cheap to run. The Corvo costs a fortune. The Brem is quick."
    )
    assert "Alba" in answer(article, "which is the cheapest?").quotes[0].text
    assert "Brem" in answer(article, "which one is quicker?").quotes[0].text


ZOO = """Le zoo de Marnay change ses prix

L'entrée coûtera 19 euros à partir du 1er avril, soit deux de plus. Elle est gratuite pour les moins de 4 ans et coûte 12 euros pour les moins de 14 ans. Les retraités paieront 15 euros.
"""


def test_what_is_told_of_those_under_an_age_is_told_of_children():
    answer = Reader(segment_article(ZOO)).answer("Combien pour les enfants ?")
    assert answer.answered
    assert "moins de 14 ans" in answer.quotes[0].text


def test_how_much_it_is_asks_what_it_costs_and_is_not_sure_where_several_things_have_a_price():
    answer = Reader(segment_article(ZOO)).answer("C'est combien ?")
    assert "coûtera 19 euros" in answer.quotes[0].text
    assert answer.certainty == "unsure"


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("A new vaccine halves hay fever, researchers in Leeds say.", "What did they find?"),
        ("Un vaccin réduit le rhume des foins, montre une étude.", "Que montre l'étude ?"),
    ],
)
def test_what_was_found_is_what_the_lead_tells(lead, question):
    article = segment_article(f"Hay fever\n\n{lead}\n\nThe study was paid for by Oxley Bio.\n")
    answer = Reader(article).answer(question)
    assert answer.quotes[0].text == lead
    assert answer.certainty == "sure"


def test_what_the_police_found_is_searched_for():
    text = "A raid\n\nPolice found a van on Monday, a report says.\n\nThe searchers found a gun in it.\n"
    answer = Reader(segment_article(text)).answer("What did the searchers find?")
    assert "gun" in answer.quotes[0].text


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        # what is not known of another thing, or told all the same
        ("New stadium for Marl\n\nMarl will build a stadium for £30m. The cost of the car park is not known.", "How much will the stadium cost?", "£30m"),
        # what else one may take or get where there is a prison
        ("Un braqueur condamné\n\nLe braqueur a été condamné à neuf ans de prison. Il a pris 40 000 euros à la banque.", "Combien a pris le braqueur à la banque ?", "40 000 euros"),
        ("Ruiz jailed\n\nAna Ruiz was jailed for nine years on Monday.\n\nVoters got 20 minutes to speak.", "How long did the voters get?", "20 minutes"),
        # who or what is no student
        ("Une coalition\n\nLa coalition a vu le jour à Berlin. Il pleut.", "Où la coalition a-t-elle été formée ?", "Berlin"),
        ("Ana Ruiz\n\nAna Ruiz est passée par Sciences Po et l'ENA. Il pleut.", "Où Ana Ruiz a-t-elle fait ses études ?", "Sciences Po"),
        # deaths by other words, and questions of something else
        ("A blaze\n\nNine perished in the blaze. It rains.", "How many died in the fire?", "Nine"),
        ("Peintre\n\nLuc Caron est mort. Il a peint 300 toiles.", "Combien de toiles Luc Caron a-t-il peintes avant sa mort ?", "300 toiles"),
        ("Vélos\n\nL'usine de Meurthe-et-Moselle ouvre en mai. Elle produira 300 vélos par jour.", "Combien de vélos produira l'usine de Meurthe-et-Moselle ?", "300 vélos"),
        # a denial of something else
        ("Mill\n\nThe mill has no roof. The new mill has a roof of slate and a red door.", "Does the new mill have a roof?", "slate"),
    ],
)  # fmt: skip
def test_a_rule_for_others_does_not_decide(text, question, told):
    found = answer(text, question)
    assert found.certainty == "sure"
    assert told in found.quotes[0].text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Crash\n\nA coach overturned. Some 31 people were injured, and nine are missing.", "How many lives were lost in the crash?"),
        ("Velthuis cuts 300 jobs\n\nVelthuis will cut 300 jobs in Marl.\n\nProfits at the rival hit £3bn.", "What are Velthuis's profits?"),
        ("Nouvelle défaite pour Lens\n\nLens n'a pas gagné depuis mai. Il pleut.", "Qui a gagné ?"),
        ("New chair\n\nAna Ruiz, 36, founded it with Tom Wilk. It rains.", "How old is Tom Wilk?"),
        ("Un vote\n\nLe parti est arrivé troisième au premier tour avec 22,7 %.", "Combien de partis au premier tour ?"),
    ],
)  # fmt: skip
def test_what_is_not_told_is_not_sure(text, question):
    assert answer(text, question).certainty != "sure"


def test_two_firefighters_in_a_town_have_no_names():
    text = "Fire\n\nTwo firefighters were taken to hospital in Redfield with burns. It rains."
    assert not answer(text, "what are the names of the two injured firefighters").answered


# --- a second quotation that is nearly as likely ---


BUNDLED = Reader(bundled_article())


@pytest.mark.parametrize(
    ("question", "certainty", "close"),
    [
        ("Que fait Alibaba de ses puces ?", "unsure", True),
        ("Does Baidu still buy Nvidia chips?", "unsure", True),
        ("Quelles performances ont les puces d'Alibaba ?", "unsure", False),
        ("Who makes the Kunlun chip?", "unsure", False),
        ("De quoi parle l'article ?", "sure", False),  # not ranked
    ],
)
def test_an_answer_tells_whether_its_second_quotation_is_nearly_as_likely(
    question, certainty, close
):
    answer = BUNDLED.answer(question)
    assert (answer.certainty, answer.close) == (certainty, close)


MILL = "Le moulin\n\nAna Ruiz a ouvert le moulin en 2019. « Le blé manque. » Elle a ouvert le vieux moulin en 2021."
FERRY = "Le bac\n\nLe bac est rouge et lent.\n\nLes tarifs\n\nLe bac est rouge{} et lent.\n\nLe quai est gris."


def test_the_race_is_with_the_sentence_of_the_second_quotation():
    mill = Reader(
        segment_article(
            f"{MILL.replace('vieux moulin', 'moulin neuf')}\n\nLe four du moulin est froid."
        )
    )
    best, next_best, _ = mill.explain("Quand le moulin a-t-il ouvert ?")
    assert best.score - next_best.score < 0.2
    answer = mill.answer("Quand le moulin a-t-il ouvert ?")
    first, second = answer.quotes
    assert next_best.text in first.text
    assert second.text == "Le four du moulin est froid."
    assert not answer.close


def test_a_second_quotation_with_a_sentence_of_the_first_is_no_other():
    answer = Reader(segment_article(MILL)).answer("Quand ouvre le moulin ?")
    first, second = answer.quotes
    assert second.start < first.end  # an equal race, but nothing to show beside the first
    assert not answer.close


@pytest.mark.parametrize(("more", "close"), [("", False), (", sale", True)])
def test_the_same_sentence_elsewhere_is_no_other(more, close):
    ferry = Reader(segment_article(FERRY.format(more)))
    assert ferry.answer("Le bac est-il lent ?").close is close


@pytest.mark.parametrize("name", ARTICLES)
def test_two_quotations_in_a_close_race_never_overlap(name):
    answers = [reader(name).answer(q["question"]) for q in questions(name)]
    races = [answer.quotes[:2] for answer in answers if answer.close]
    assert races
    for first, second in races:
        assert first.end <= second.start or second.end <= first.start
        assert first.text != second.text


# --- what a follow-up takes from the turn before ---


SUNK = """The Osk

The ferry Osk sank within an hour, after its doors had been left open. Ana Ruiz, 46, was at the helm and swam to a raft.

Divers of Lorme saw the ferry again on 3 March.
"""


def in_turn(text: str, first: str, then: str) -> tuple[Answer, Answer]:
    """The answers to a question and to a follow-up."""
    reader = Reader(segment_article(text))
    before = reader.answer(first)
    return before, reader.answer(then, context=Context.of(before))


def test_a_follow_up_for_a_date_is_not_answered_by_the_same_sentence_without_one():
    first, then = in_turn(SUNK, "How did the ferry sink?", "When?")
    assert "doors" in first.quotes[0].text
    assert not then.answered or then.quotes[0].text != first.quotes[0].text


def test_how_old_alone_asks_the_age_of_whoever_was_told_of():
    _, then = in_turn(SUNK, "Who is Ana Ruiz?", "how old")
    assert then.certainty == "sure"
    assert then.quotes[0].highlight.text == "46"


def test_what_follows_an_overview_is_not_answered_by_it():
    text = (
        "Ferries: Norwick and Lorme buy new boats\n\nNorwick and Lorme buy new boats.\n\n"
        "Norwick has ordered two. In Lorme, the council wants three.\n"
    )
    first, then = in_turn(text, "What is it about?", "And Lorme?")
    assert then.quotes[0].text != first.quotes[0].text


def test_he_is_not_the_woman_of_two_with_one_surname():
    text = (
        "The lock-keeper\n\nMary Holt was saved from the canal by her father, John Holt. "
        "The lock-keeper rang the bell.\n"
    )
    _, then = in_turn(text, "Who was saved from the canal?", "And where does he work?")
    assert "John Holt" in then.understood
    assert "Mary" not in then.understood


def test_after_a_refusal_a_pronoun_is_who_was_asked_about_then():
    reader = Reader(
        segment_article(f"{SUNK}\nCarl Beck is the owner of the ferry. John Holt rang the bell.\n")
    )
    first = reader.answer("Who owns the ferry?")
    context = Context.of(first)
    second = reader.answer("Who taught John Holt?", context=context)
    assert not second.answered
    third = reader.answer("Where does he live?", context=Context.of(second, context))
    assert "John Holt" in third.understood
    assert "Beck" not in third.understood


def test_a_follow_up_without_words_of_its_own_is_not_surely_answered_by_the_same_sentence():
    _, then = in_turn(SUNK, "Who was at the helm?", "So does she get anything?")
    assert then.certainty != "sure"


def test_another_name_after_a_bare_why_is_asked_about():
    text = (
        "Osk et Nordia changent\n\nOsk et Nordia utilisent leurs propres puces face aux restrictions. Il pleut.\n\n"
        "Nordia utilise ses puces pour de petits modèles.\n"
    )
    _, then = in_turn(text, "Pourquoi ?", "Et Nordia ?")
    assert then.quotes[0].text == "Nordia utilise ses puces pour de petits modèles."


@pytest.mark.parametrize("then", ["Et de Nordia ?", "Et celui de Nordia ?", "And of Nordia?"])
def test_the_same_asked_of_another_by_of_is_not_answered_by_anything_about_that(then):
    text = "Les puces de Marl\n\nLe patron d'Osk, Luc Caron, a parlé lundi. Nordia recourt à ses puces depuis mai. Il pleut.\n"
    _, answer = in_turn(text, "Qui est le patron d'Osk ?", then)
    assert not answer.answered


def test_the_terms_of_a_deal_say_nothing():
    text = "Le projet d'Osk\n\nSelon les termes de leur accord, Osk obtient des licences et cède 15 % de ses revenus. Il pleut.\n"
    _, then = in_turn(text, "C'est quoi l'accord d'Osk ?", "Qui le dit ?")
    assert then.certainty != "sure"


def test_what_leans_on_an_unsure_answer_and_says_it_again_is_no_surer():
    text = (
        "A vote\n\nA petition against the tram, which passes the school, has gathered 11,200 signatures. It rains.\n\n"
        "The council said yes by two votes.\n"
    )
    first, then = in_turn(text, "So did it pass?", "By how much?")
    assert first.certainty == "unsure"
    assert then.quotes[0].start == first.quotes[0].start
    assert then.certainty == "unsure"


def test_a_name_on_a_ring_is_nobody():
    text = "A find\n\nA gold ring with the name Vitalina lay on top. The mosaic is old.\n"
    assert answer(text, "Who was Vitalina?").quotes[0].highlight is None


def test_who_something_is_done_to_stands_after_the_verb_in_the_active():
    text = "A row\n\nOn October 2, Osk sued Nimbus Services, the biggest host of its data, accusing it of theft. It rains.\n"
    assert answer(text, "who got sued?").quotes[0].highlight.text == "Nimbus Services"


@pytest.mark.parametrize("asked", ["ok tldr", "bon, résume", "well, tl;dr"])
def test_fillers_before_a_question_are_not_asked(asked):
    first = "The ferry sank in May. It rained."
    assert answer(f"A ferry\n\n{first}\n", asked).quotes[0].text == first


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Where exactly did the ferry sink?", "Where did the ferry sink?"),
        ("When did the ferry really sink?", "When did the ferry sink?"),
        ("Quand aura lieu la fête au final ?", "Quand est la fête ?"),
    ],
)
def test_fillers_within_a_question_are_not_looked_for(asked, plain):
    text = "A ferry\n\nThe ferry sank in May off Marl, exactly as the pilot had said. La fête est le 3 juin.\n"
    reader = Reader(segment_article(text))
    one, other = reader.answer(asked), reader.answer(plain)
    assert one.quotes[0].text == other.quotes[0].text
    assert one.certainty == other.certainty
