"""The questions offered are about the article, and it answers each of them."""

import pytest

from bot.conversation import Conversation, Turn
from bot.phrases import PHRASES
from bot.suggestions import MAX_SUGGESTIONS, suggest
from index import Reader
from index.pages.segment import segment_article
from tests import articles


@pytest.fixture(params=articles.ARTICLES)
def reader(request) -> Reader:
    return articles.reader(request.param)


@pytest.fixture(params=PHRASES)
def phrases(request):
    return PHRASES[request.param]


def test_each_is_answered_for_sure_by_its_passage(reader, phrases):
    found = suggest(reader, phrases)
    assert 3 <= len(found) <= MAX_SUGGESTIONS
    for suggestion in found:
        answer = reader.answer(suggestion.question)
        assert answer.certainty == "sure"
        assert answer.quotes[0].passage == suggestion.passage


def test_no_two_get_the_same_answer(reader, phrases):
    quotes = [reader.answer(s.question).quotes[0] for s in suggest(reader, phrases)]
    assert len({(q.start, q.end) for q in quotes}) == len(quotes)


def test_each_fits_on_a_button(reader, phrases):
    assert all(len(s.question) <= 64 for s in suggest(reader, phrases))


def test_commands_count_the_questions_of_a_language(reader, phrases):
    commands = [s.command for s in suggest(reader, phrases)]
    assert commands == [f"/suggestion {phrases.code}{n}" for n in range(len(commands))]


def test_what_the_article_is_about_is_always_among_the_first_three():
    for stem in articles.ARTICLES:
        for phrases in PHRASES.values():
            questions = [s.question for s in suggest(articles.reader(stem), phrases)]
            assert phrases.ask_summary in questions[:3]


def test_nobody_is_asked_about_the_source_of_the_article(phrases):
    questions = " ".join(s.question for s in suggest(articles.reader("puces-ia"), phrases))
    assert "The Information" not in questions
    assert "Reuters" not in questions


def test_a_word_that_opens_a_sentence_is_not_taken_for_a_part_of_a_name(phrases):
    questions = " ".join(s.question for s in suggest(articles.reader("puces-ia"), phrases))
    assert "Voir" not in questions


@pytest.mark.parametrize(
    ("said", "name", "is_asked_about"),
    [
        (
            "Le Harwick Courier a révélé en mars les défauts du pont. Le Harwick Courier a publié les plans.",
            "Harwick Courier",
            False,
        ),
        (
            "Visez Danval et vous verrez le pont. Le maire aime ce lieu. Visez Danval pour le marché.",
            "Visez Danval",
            False,
        ),
        (
            "Zorvex a réparé le pont. Le maire est content. Zorvex tient aussi le marché.",
            "Zorvex",
            True,
        ),
        (
            "Zorvex Danval tient le pont. Le maire remercie Zorvex Danval. Le marché rouvre aussi.",
            "Zorvex Danval",
            True,
        ),
    ],
    ids=["the source", "only where sentences open", "one word", "also inside a sentence"],
)
def test_a_name_is_asked_about_when_it_is_a_subject_and_surely_a_name(said, name, is_asked_about):
    reader = Reader(segment_article(f"---\nsource: Harwick Courier\n---\nLe pont rouvre\n\n{said}"))
    french = PHRASES["fr"]
    about = french.ask_about.format(name=name)
    assert reader.answer(about).certainty == "sure"  # were it asked, it would be answered
    asked = [s.question for s in suggest(reader, french)]
    assert (about in asked or french.ask_who.format(name=name) in asked) is is_asked_about


def test_what_an_interviewer_asked_is_offered_where_it_is_clear_by_itself():
    text = """La bergère

Ana Ruiz garde des brebis en montagne depuis dix ans.

Le loup, vous l’avez déjà rencontré ?

Onze fois en dix ans. J’ai perdu trois brebis en une nuit.

Et le métier lui-même, est-il dur ?

La solitude l’est. Je lisais à voix haute.

Combien d’agneaux sont nés au printemps ?

Trente. Ils vont tous bien.
"""
    reader = Reader(segment_article(text))
    asked = [s.question for s in suggest(reader, PHRASES["fr"])]
    assert "Combien d’agneaux sont nés au printemps ?" in asked
    assert "Le loup, vous l’avez déjà rencontré ?" not in asked  # the bot would seem to be asked
    assert not any(question.startswith("Et ") for question in asked)
    assert not any("agneaux" in s.question for s in suggest(reader, PHRASES["en"]))
    quote = reader.answer("Combien d’agneaux sont nés au printemps ?").quotes[0]
    assert quote.text == "Trente. Ils vont tous bien."


@pytest.mark.parametrize(
    "heading",
    [
        "Pourquoi le pont a-t-il fermé, et quand va-t-il rouvrir ?",
        "Est-ce que vous êtes sûre de vous ?",
    ],
)
def test_what_a_chat_would_take_for_two_questions_or_for_small_talk_is_not_offered(heading):
    article = segment_article(
        f"Le pont\n\nLe pont de Lyon a fermé lundi.\n\n{heading}\n\n"
        "Il a fermé parce que le bois est usé. Il rouvrira le 3 mai, assure la mairie.\n"
    )
    french = PHRASES["fr"]
    offered = [s.question for s in suggest(Reader(article), french)]
    assert offered
    assert heading not in offered
    conversation = Conversation(article)
    for suggestion in conversation.replies.suggestions("fr"):
        (reply,) = conversation.respond(Turn(suggestion.command, "fr")).replies
        assert reply.kind == "answer"


def test_an_article_without_names_offers_what_it_can(phrases):
    reader = Reader(segment_article("le pont a rouvert à midi. tout le monde est content."))
    assert [s.question for s in suggest(reader, phrases)] == [phrases.ask_summary]


def test_no_name_is_offered_in_a_language_that_has_another_for_it():
    reader = articles.reader("puces-ia")
    french, english = (
        " ".join(s.question for s in suggest(reader, PHRASES[code])) for code in ("fr", "en")
    )
    assert "Chine" in french
    assert "Chine" not in english
    assert "États-Unis" not in english
    assert "Nvidia" in english


def test_who_is_told_by_a_bare_noun_is_not_asked():
    article = segment_article(
        "Le port signe\n\nLe port de Lorme a signé avec le président Luc Caron. Il a salué Ana Ruiz."
    )
    asked = [s.question for s in suggest(Reader(article), PHRASES["fr"])]
    assert not any("Qui est Luc Caron" in question for question in asked)


def test_who_is_only_told_a_title_is_not_asked():
    article = segment_article(
        "The port\n\nThe port of Lorme opened on Monday. Luc Roy spoke to reporters with Mayor Ana Ruiz.\n"
    )
    asked = [s.question for s in suggest(Reader(article), PHRASES["en"])]
    assert "Who is Ana Ruiz?" not in asked


def test_a_name_is_asked_about_with_its_article_where_the_article_writes_it_so():
    reader = articles.reader("puces-ia")
    french, english = ([s.question for s in suggest(reader, PHRASES[c])] for c in ("fr", "en"))
    assert PHRASES["fr"].ask_about.format(name="la H20") in french
    assert PHRASES["en"].ask_about.format(name="the H20") in english
    assert PHRASES["fr"].ask_about.format(name="Nvidia") in french


def test_countries_are_named_with_their_article_and_towns_without():
    article = segment_article(
        "Le port signe\n\nLe port de Norvik vend des barques à la Chine. Il en vend en Chine depuis un an. "
        "Les barques de Chine sont rouges. Le pont plaît au Japon.\n\nLe maire aime Lorme. La mer monte à Lorme.",
    )
    asked = " ".join(s.question for s in suggest(Reader(article), PHRASES["fr"]))
    assert "sur la Chine" in asked
    assert "sur Lorme" in asked
    assert "sur le Japon" in asked


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "Norvik : le port signe\n\nLe port vend des barques en Islande. En Islande, on en veut.",
            "sur l’Islande",
            "sur Islande",
        ),
        (
            "Le port signe\n\nLe port a payé en francs de Corvie. La mer monte. Les francs de Corvie baissent.",
            None,
            "Corvie",
        ),
        (
            "The port signs\n\nThe port hopes that the Iran boat deal holds. Boats sail to Iran. The Iran trade is old.",
            "about Iran",
            "the Iran",
        ),
        (
            "Bikes\n\nBeginners like light bikes. A 300cc Corvel Dune is light. Take a Corvel Dune.",
            None,
            "Corvel Dune",
        ),
    ],
    ids=["en Islande", "de Corvie", "the Iran deal", "a Corvel Dune"],
)
def test_a_name_whose_article_is_not_told_is_not_offered_without(text, told, untold):
    article = segment_article(text)
    asked = " ".join(s.question for s in suggest(Reader(article), PHRASES[article.language]))
    assert told is None or told in asked
    assert untold not in asked


def test_what_needs_an_article_in_french_is_offered_of_english_names_only_without():
    article = segment_article(
        "Boats for Kenya\n\nThe Fed helps Kenya buy boats. Norvex builds them, says the Fed. The bank of Kenya pays Norvex well.\n"
    )
    french = " ".join(s.question for s in suggest(Reader(article), PHRASES["fr"]))
    assert "sur Norvex" in french
    assert "Fed" not in french
    assert "Kenya" not in french


def test_nobody_is_asked_about_what_stands_above_the_title_or_who_wrote_it():
    text = (
        "Zorvex\nBoats / Books / Music / More +\n\nIsland ferry to sail again after four days\n\nBy Ida Holm\n\n"
        "Danval told Zorvex that the ferry sails. Ida Holm sails with Danval. The mayor thanked Zorvex."
    )
    asked = " ".join(s.question for s in suggest(Reader(segment_article(text)), PHRASES["en"]))
    assert "Danval" in asked
    assert "Zorvex" not in asked
    assert "Ida Holm" not in asked


def test_what_a_live_report_asks_is_offered_without_the_time():
    text = "Le mât est tombé\n\nAna Ruiz a perdu son mât dans la nuit.\n\n"
    for time, asked, told in (
        (
            "14h20",
            "Pourquoi le mât est-il tombé",
            "Parce qu’une pièce a cédé. Personne ne l’avait vue.",
        ),
        (
            "12h05",
            "Où est le bateau",
            "Le bateau dérive au large de Lorme. Le vent faiblit un peu.",
        ),
    ):
        text += f"{time} – {asked} ?\n{told}\n\n"
    reader = Reader(segment_article(text))
    asked = [s.question for s in suggest(reader, PHRASES["fr"])]
    assert "Où est le bateau ?" in asked
    assert not any("h" in question and "–" in question for question in asked)


def test_nobody_is_asked_about_for_what_somebody_else_says():
    article = segment_article(
        "Le marché rouvre\n\nLe marché de Lorme rouvre samedi à dix heures. Le maire Luc Caron coupera le ruban. "
        "« Enfin », souffle Ida Holm, qui tient le banc de poissons.\n"
    )
    reader = Reader(article)
    said = PHRASES["fr"].ask_said
    assert reader.answer(said.format(name="Luc Caron")).certainty != "sure"
    assert said.format(name="Luc Caron") not in [s.question for s in suggest(reader, PHRASES["fr"])]


def test_what_somebody_said_is_only_asked_where_their_words_are_quoted(phrases):
    article = segment_article(
        "Le marché rouvre\n\nLa maire Ida Holm a salué le marché. Le docteur Luc Caron a mené l’étude sur ce marché. "
        "« Enfin », a dit Ida Holm. L’étude de Luc Caron a été dite utile.\n"
    )
    asked = [s.question for s in suggest(Reader(article), phrases)]
    assert phrases.ask_said.format(name="Luc Caron") not in asked


PORT = """Le port

Le port de Danval a fermé lundi.

La digue a cédé, raconte Anne Caron, gardienne du phare.

Les travaux commenceront en mai prochain. Ils dureront deux ans.
"""


def test_who_somebody_is_is_asked_rather_than_what_is_said_of_them(phrases):
    asked = [s.question for s in suggest(Reader(segment_article(PORT)), phrases)]
    assert asked[0] == phrases.ask_summary
    assert phrases.ask_who.format(name="Anne Caron") in asked
    assert phrases.ask_about.format(name="Anne Caron") not in asked
