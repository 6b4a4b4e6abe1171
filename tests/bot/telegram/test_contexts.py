"""A message leans on the answer that it replies to, or on the words that it quotes."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Chat, Message, MessageEntity, TextQuote, User

from bot.conversation import Conversation, Turn
from bot.reply import Reply
from bot.telegram.contexts import context_of, locate
from bot.telegram.render import Style, render
from index import Context, bundled_article
from index.pages.segment import segment_article

CONVERSATION = Conversation(bundled_article())
ARTICLE, VERSION = CONVERSATION.article, CONVERSATION.version
QUESTION = "Qui est le PDG de Nvidia ?"
CHAT = Chat(7, Chat.PRIVATE)
READER = User(7, "Ada", is_bot=False)
BOT, OTHER = User(1, "Motamot", is_bot=True), User(2, "Robot", is_bot=True)


class Known(Bot):
    """A bot that knows itself without asking Telegram."""

    @property
    def bot(self) -> User:
        return BOT


TELEGRAM = Known("1:x")


def written(
    sender: User, text: str, reply: Message | None = None, quote: str | None = None, **more
) -> Message:
    return Message(
        message_id=1,
        date=datetime.now(UTC),
        chat=CHAT,
        from_user=sender,
        text=text,
        reply_to_message=reply,
        quote=TextQuote(quote, 0) if quote is not None else None,
        **more,
    )


def answer(style: Style | None = None) -> tuple[Reply, Message]:
    (reply,) = CONVERSATION.respond(Turn(QUESTION)).replies
    rendered = render(reply, style or Style(VERSION))
    return reply, written(BOT, rendered.text, reply_markup=rendered.keyboard)


def leaning(message: Message, question: str = "") -> Context | None:
    return context_of(message, TELEGRAM, ARTICLE, VERSION, question)


def test_a_message_that_replies_to_nothing_leans_on_nothing():
    assert leaning(written(READER, "Et pourquoi ?")) is None


def test_a_reply_to_an_answer_leans_on_its_quotation_and_its_question():
    reply, message = answer()
    assert reply.answer is not None
    quote = reply.answer.quotes[0]
    found = leaning(written(READER, "Et pourquoi ?", message), QUESTION)
    assert found == Context(question=QUESTION, start=quote.start, end=quote.end)


def test_a_reply_to_what_declined_leans_on_its_question():
    found = leaning(written(READER, "Et pourquoi ?", written(BOT, "Non.")), "Et la tarte ?")
    assert found == Context(question="Et la tarte ?", declined=True)


@pytest.mark.parametrize("sender", [READER, OTHER])
def test_a_reply_to_somebody_else_leans_on_nothing(sender):
    _, message = answer()
    copied = written(sender, message.text or "", reply_markup=message.reply_markup)
    assert leaning(written(READER, "Et pourquoi ?", copied)) is None


def test_quoted_words_of_the_article_come_before_the_answer_they_stand_in():
    _, message = answer()
    words = "les entreprises chinoises s’en remettaient largement à Nvidia"
    found = leaning(written(READER, "Et pourquoi ?", message, quote=words), QUESTION)
    assert found is not None
    assert ARTICLE.text[found.start : found.end] == words
    assert found.question == ""


def test_quoted_words_may_reach_over_the_citation_under_them():
    text = "ont commencé à entraîner une partie de leurs modèles\n§1 · The Information"
    found = leaning(written(READER, "Et pourquoi ?", written(BOT, text), quote=text))
    assert found is not None
    assert ARTICLE.text[found.start : found.end] == text.split("\n")[0]


def test_quoted_words_that_are_not_the_articles_are_left_aside():
    _, message = answer()
    found = leaning(written(READER, "Et pourquoi ?", message, quote="Bonjour à tous"), QUESTION)
    assert found is not None
    assert found.question == QUESTION


def test_without_buttons_the_quotation_set_off_in_the_message_tells():
    sentence = ARTICLE.sentences[3]
    text = ARTICLE.text[sentence.start : sentence.end]
    quoting = written(
        BOT,
        f"Question\n{text}\n§2",
        entities=[MessageEntity(MessageEntity.BLOCKQUOTE, 9, len(text))],
    )
    found = leaning(written(READER, "Et pourquoi ?", quoting))
    assert found == Context(question="", start=sentence.start, end=sentence.end)


def test_a_quotation_of_an_article_that_was_corrected_is_looked_for_in_the_new_one():
    reply, message = answer(Style("00000000"))
    assert reply.answer is not None
    quote = reply.answer.quotes[0]
    set_off = MessageEntity(MessageEntity.BLOCKQUOTE, 0, len(quote.text))
    old = written(BOT, message.text or "", reply_markup=message.reply_markup, entities=[set_off])
    corrected = segment_article(f"Puces\n\nUn ajout. {quote.text}")
    found = context_of(written(READER, "Et ?", old), TELEGRAM, corrected, "11111111", QUESTION)
    assert found is not None
    assert corrected.text[found.start : found.end] == quote.text


def test_of_two_places_the_one_near_the_answer_is_meant():
    text = "Le pont a rouvert à midi."
    article = segment_article(f"Ponts\n\n{text} La mairie est là.\n\nLe maire vient. {text}")
    second = article.text.rindex(text)
    assert locate(article, text) == (article.text.index(text), article.text.index(text) + len(text))
    assert locate(article, text, near=second) == (second, second + len(text))


def test_what_telegram_left_out_is_found_where_it_stands():
    article = segment_article("Ponts\n\nUn pont d’\u202aA\u030alesund\u202c a rouvert à midi.\n")
    found = locate(article, "\xc5lesund a rouvert")
    assert found is not None
    assert article.text[slice(*found)] == "\u202aA\u030alesund\u202c a rouvert"


@pytest.mark.parametrize("quoted", ["", "le", "Nvidia", "\n\n", "\x00"])
def test_a_few_letters_point_nowhere(quoted):
    assert locate(ARTICLE, quoted) is None


@given(st.data())
def test_whatever_a_reader_quotes_of_the_article_is_found_there(data):
    start = data.draw(st.integers(0, len(ARTICLE.text) - 20))
    end = data.draw(st.integers(start + 10, min(len(ARTICLE.text), start + 300)))
    quoted = ARTICLE.text[start:end]
    found = locate(ARTICLE, quoted, near=start)
    if found is not None:
        assert ARTICLE.text[slice(*found)] in quoted
    else:
        assert max(len(line.strip()) for line in quoted.split("\n")) < 8


@given(st.text(max_size=200))
def test_whatever_else_a_reader_quotes_is_no_error(quoted):
    found = locate(ARTICLE, quoted)
    assert found is None or ARTICLE.text[slice(*found)] in quoted
