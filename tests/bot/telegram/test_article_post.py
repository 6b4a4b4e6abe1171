"""A tap on the quotation lands in the article; no answer is ever lost to a quotation."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.phrases import PHRASES
from bot.settings import SettingsError
from bot.store import ArticleMessage
from bot.telegram.article_post import (
    MAX_PARTS,
    MAX_QUOTE,
    ChannelPost,
    located,
    parts,
    pointing,
)
from bot.telegram.markup import cleaned, units
from bot.telegram.render import MAX_TEXT
from index import Article, Quote, bundled_article, load_article
from index.pages.segment import segment_article
from tests.bot.telegram.readers import ANSWER, OFF_TOPIC, QUESTION, answer_to, replies_after, tell
from tests.bot.telegram.rig import running
from tests.telegram_server.entities import tidy, utf16_slice
from tests.telegram_server.markup import parse_html
from tests.telegram_server.people import PrivateChat
from tests.telegram_server.state import Message

FR = PHRASES["fr"]

EMOJI = """🎉 Le pont 🌉 de Lyon

La mairie 👩‍👩‍👧 a présenté 𝒟 le projet <b>&amp; son coût. Le pont de Lyon a rouvert à midi 🕛.

🏗 Les travaux

Le maire, Ada Lovelace 👩🏽‍💻, a salué la fin des travaux\tà Lyon. Les travaux ont coûté 12 millions d’euros 💶.
"""
"""Astral characters, sequences of them, markup and a tab before what is quoted."""

LONG = (
    "Loi\n\nLe texte dit ceci. "
    "Le rapporteur, "
    + ", ".join(f"membre {n} de la commission" for n in range(60))
    + ", demande que le pont coûte 12 millions d’euros, "
    + ", ".join(f"article {n} du code" for n in range(60))
    + ".\n"
)
"""One sentence of far more than a reply may quote, the answer in the middle."""


@pytest.fixture
def chat(server) -> PrivateChat:
    return server.private_chat(server.user(language_code="fr"))


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(text, encoding="utf-8")
    return path


def quoted(message: Message) -> str:
    """The quotation as it stands in the message that it points to."""
    assert message.quote is not None
    assert message.reply_to is not None
    text, position = message.quote["text"], message.quote["position"]
    assert utf16_slice(message.reply_to.text, position, units(text)) == text
    return text


# In a private chat


async def test_the_article_is_sent_once_before_the_first_answer_without_a_sound(rig, chat, server):
    await tell(rig, chat, QUESTION)
    await tell(rig, chat, "Que teste Baidu ?")
    await tell(rig, chat, "/article")
    article = bundled_article()
    sent = [call for call in server.calls_of("sendMessage") if article.title in call.params["text"]]
    assert len([m for m in chat.bot_messages if m.text.startswith(article.title + "\n\n")]) == 1
    assert sent[0].params["disable_notification"] in ("true", True, "True")


async def test_neither_a_greeting_nor_a_command_brings_the_article(rig, chat):
    for text in ("/start", "Bonjour", "/help", "/passage 2"):
        await answer_to(rig, chat, text)
    assert len(chat.bot_messages) == 4


@pytest.mark.parametrize(
    "text",
    ["42", "+33 6 12 34 56 78", "@someone", "https://example.org/a?b=c", "Raconte une blague",
     "Wer ist der Chef von Nvidia?"],
)  # fmt: skip
async def test_what_is_no_question_does_not_bring_the_article_the_first_question_does(
    rig, chat, text
):
    for _ in range(2):
        await chat.say(text)
        await rig.serve()
    assert len(chat.bot_messages) == 2
    await tell(rig, chat, OFF_TOPIC)
    assert len(chat.bot_messages) == 4


async def test_the_article_as_it_is_sent_has_every_passage_to_the_letter(rig, chat):
    await tell(rig, chat, "/article")
    article = bundled_article()
    text = chat.bot_messages[0].text
    assert text.startswith(article.title)
    assert text.endswith("The Information, Reuters")
    for passage in article.passages:
        assert article.text[passage.start : passage.end] in text


async def test_an_answer_points_to_its_sentence_in_the_article(rig, chat):
    reply = await answer_to(rig, chat, QUESTION)
    assert reply.reply_to is chat.bot_messages[0]
    assert ANSWER in quoted(reply)
    assert quoted(reply) in reply.text


async def test_what_the_article_does_not_say_points_nowhere(rig, chat):
    asked = await chat.say(OFF_TOPIC)
    await rig.serve()
    (reply,) = replies_after(rig, chat, asked)
    assert reply.reply_to is asked
    assert reply.quote is None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Quand le pont de Lyon a-t-il rouvert ?", "rouvert à midi 🕛"),
        ("Combien ont coûté les travaux ?", "12 millions d’euros 💶"),
        ("Qui est le maire ?", "Ada Lovelace 👩🏽‍💻"),
    ],
)
async def test_positions_hold_in_an_article_full_of_emoji(server, chat, tmp_path, question, words):
    async with running(server, tmp_path / "db", article=written(tmp_path, EMOJI)) as rig:
        reply = await answer_to(rig, chat, question)
        assert rig.refusals == []
    assert words in quoted(reply)


async def test_what_telegram_leaves_out_of_a_text_keeps_no_sentence_from_being_pointed_to(
    server, chat, tmp_path
):
    text = (
        "Le pont d’A\u030alesund\n\nLe pont d’A\u030alesund a coûté 12 millions d’euros.\n\n"
        "Il a été conçu par \u202aKari Lund\u202c, de Lyon. Le péage est de 5 euros.\n"
    )
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        cost = await answer_to(rig, chat, "Combien le pont a-t-il coûté ?")
        toll = await answer_to(rig, chat, "De combien est le péage ?")
    assert "d’\xc5lesund a coûté 12" in quoted(cost)
    assert "5 euros" in quoted(toll)


async def test_a_sentence_that_is_there_twice_is_pointed_to_where_it_answers(
    server, chat, tmp_path
):
    text = (
        "Ponts\n\nLe pont a rouvert à midi. La mairie s’en félicite 🎉.\n\n"
        "À Lyon\n\nLe maire de Lyon est venu. Le pont a rouvert à midi.\n"
    )
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        await tell(rig, chat, "/article")
        article = rig.services.serving.conversation.article
        messages = await rig.services.store.article_messages(chat.id)
        version = rig.services.serving.conversation.version
        second = article.text.rindex("Le pont")
        quote = Quote.of(article, second, second + len("Le pont a rouvert à midi."))
        pointer = pointing(article, messages, quote, version)
    sent = chat.bot_messages[0].text
    assert pointer is not None
    assert pointer.quote_position == units(sent[: sent.rindex("Le pont")])


@pytest.mark.parametrize(
    ("article", "times"),
    [
        ("The bridge of Harwick opens on Monday.\n\nIt cost 5 million pounds.\n", 1),
        ("The bridge of Harwick opens on Monday. It cost 5 million pounds.\n", 1),
        (f"The bridge opens{' again' * 12} on Monday.\n\nIt cost 5 million pounds.\n", 1),
        ("Harwick rejoices\n\nIt is new.\n\nThe bridge of the year: Harwick\n\nIt opens on Monday.\n", 1),
        ("The bridge opens on Monday. The queen comes\n\nThe bridge opens on Monday.\n\nIt cost 5 million pounds.\n", 2),
    ],
)  # fmt: skip
async def test_a_title_that_is_the_first_sentence_is_not_said_over_it(
    server, tmp_path, article, times
):
    chat = server.private_chat(server.user(language_code="en"))
    async with running(server, tmp_path / "db", article=written(tmp_path, article)) as rig:
        reply = await answer_to(rig, chat, "When does the bridge open?")
        assert rig.refusals == []
    sent = chat.bot_messages[0]
    assert sent.text.count("The bridge") == times
    assert quoted(reply).endswith("on Monday.")
    bold = [e for e in sent.entities if e["type"] == "bold"]
    assert all(e["offset"] + e["length"] <= reply.quote["position"] for e in bold)


async def test_a_quotation_too_long_to_point_to_is_cut_around_what_answers(server, chat, tmp_path):
    async with running(server, tmp_path / "db", article=written(tmp_path, LONG)) as rig:
        reply = await answer_to(rig, chat, "Combien le pont coûte-t-il ?")
        assert rig.refusals == []
    assert "12 millions d’euros" in quoted(reply)
    assert units(quoted(reply)) <= MAX_QUOTE


async def test_an_article_too_long_for_a_message_comes_in_several_and_all_can_be_pointed_to(
    server, chat, tmp_path
):
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 30
    text = "Ponts\n\n" + "\n\n".join(
        f"Section {n}\n\n{filler}\n\nLa tour numéro {n} s’appelle Tour{n}x." for n in range(1, 4)
    )
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        replies = [await answer_to(rig, chat, f"Tour{n}x") for n in (1, 3)]
        assert rig.refusals == []
    assert [f"Tour{n}x" in quoted(reply) for n, reply in zip((1, 3), replies, strict=True)] == [
        True,
        True,
    ]
    assert replies[0].reply_to is not replies[1].reply_to


def test_an_article_of_many_sections_comes_in_as_few_messages_as_hold_it():
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 5
    sections = [f"Section {n}\n\n{filler}" for n in range(MAX_PARTS + 3)]
    article = segment_article("Ponts\n\n" + "\n\n".join(sections))
    found = parts(article)
    assert 1 < len(found) < MAX_PARTS
    assert [p for part in found for p in part.passages] == list(article.passages)


async def test_a_book_is_not_sent_and_its_answers_stand_by_themselves(server, chat, tmp_path):
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 60
    text = "Ponts\n\n" + "\n\n".join(f"Section {n}\n\n{filler}" for n in range(2 * MAX_PARTS))
    text += "\n\nLe pont a rouvert à midi.\n"
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        await chat.say("Quand le pont a-t-il rouvert ?")
        await rig.serve()
    (reply,) = chat.bot_messages
    assert "<blockquote>" in reply.html
    assert reply.quote is None


async def test_a_reply_to_a_quotation_is_answered_with_a_quote_of_it_where_it_holds_the_answer(
    server, chat, tmp_path
):
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 60
    text = "Ponts\n\nLe vent 🌬 souffle. Le pont a rouvert à midi 🕛. Le maire est venu hier.\n\n"
    text += "\n\n".join(f"Section {n}\n\n{filler}" for n in range(2 * MAX_PARTS))
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        passage = await answer_to(rig, chat, "/passage 1")
        answer = await answer_to(rig, chat, "Quand le pont a-t-il rouvert ?", reply_to=passage)
        again = await answer_to(rig, chat, "Quand le pont a-t-il rouvert ?", reply_to=answer)
        elsewhere = await answer_to(rig, chat, "Que traverse le fleuve ?", reply_to=passage)
        assert rig.refusals == []
    assert answer.reply_to is passage
    assert "midi 🕛" in quoted(answer)
    assert again.reply_to is answer
    assert quoted(again) == quoted(answer)
    assert elsewhere.quote is None


# When the article is not there as it was


@pytest.mark.parametrize("wish", ["/article", "Envoie-moi l’article"])
async def test_when_the_article_was_deleted_the_answer_stands_by_itself(
    server, chat, tmp_path, wish
):
    async with running(server, tmp_path / "db") as rig:
        await tell(rig, chat, QUESTION)
        chat.delete(chat.bot_messages[0])
        asked = await chat.say(QUESTION)
        await rig.serve()
        (reply,) = replies_after(rig, chat, asked)
        assert reply.reply_to is asked
        assert ANSWER in reply.text
        assert len(rig.refusals) == 1
        await tell(rig, chat, QUESTION)
        assert len(rig.refusals) == 1  # it knows now that the article is gone
        await tell(rig, chat, wish)
        again = await answer_to(rig, chat, QUESTION)
        assert ANSWER in quoted(again)


async def test_when_one_message_of_the_article_was_deleted_the_others_are_still_pointed_to(
    server, chat, tmp_path
):
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 40
    towns = ("Lyon", "Nantes", "Rouen")
    text = "Ponts\n\n" + "\n\n".join(
        f"À {town}\n\nLe pont de {town} a rouvert en {2001 + n}. {filler}"
        for n, town in enumerate(towns)
    )
    lyon, nantes, rouen = (f"Quand le pont de {town} a-t-il rouvert ?" for town in towns)
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        assert "2001" in quoted(await answer_to(rig, chat, lyon))
        chat.delete(chat.bot_messages[0])
        assert "2001" in (await answer_to(rig, chat, lyon)).text
        assert len(rig.refusals) == 1
        assert "2002" in quoted(await answer_to(rig, chat, nantes))
        assert (await answer_to(rig, chat, lyon)).quote is None
        assert "2003" in quoted(await answer_to(rig, chat, rouen))
        assert len(rig.refusals) == 1
        await tell(rig, chat, "/article")
        assert "2001" in quoted(await answer_to(rig, chat, lyon))


async def test_when_the_chat_was_cleared_the_answer_stands_by_itself(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        await tell(rig, chat, QUESTION)
        for message in chat.messages:
            chat.delete(message)
        asked = await chat.say(QUESTION)
        await rig.serve()
        (reply,) = replies_after(rig, chat, asked)
        assert "<blockquote>" in reply.html
        assert reply.reply_to is asked
        await tell(rig, chat, "/start")
        assert ANSWER in quoted(await answer_to(rig, chat, QUESTION))


async def test_when_telegram_does_not_find_the_quotation_the_answer_stands_by_itself(
    server, chat, tmp_path
):
    async with running(server, tmp_path / "db") as rig:
        await tell(rig, chat, "/article")
        await rig.services.bot.edit_message_text(
            "Autre chose.", chat_id=chat.id, message_id=chat.bot_messages[0].id
        )
        asked = await chat.say(QUESTION)
        await rig.serve()
        assert [call.description for call in rig.refusals] == ["Bad Request: QUOTE_TEXT_INVALID"]
    reply = chat.bot_messages[-1]
    assert "<blockquote>" in reply.html
    assert reply.reply_to is asked


async def test_when_the_question_was_deleted_too_the_answer_is_sent_all_the_same(
    server, chat, tmp_path
):
    async with running(server, tmp_path / "db") as rig:
        await tell(rig, chat, QUESTION)
        asked = await chat.say(QUESTION)
        chat.delete(chat.bot_messages[0])
        chat.delete(asked)
        await rig.serve()
    assert ANSWER in chat.bot_messages[-1].text
    assert chat.bot_messages[-1].reply_to is None


async def test_when_the_article_was_sent_in_part_the_rest_follows(server, chat, tmp_path):
    filler = "Le fleuve traverse la plaine et la ville sans bruit ni hâte. " * 40
    text = "Ponts\n\n" + "\n\n".join(f"Section {n}\n\n{filler}" for n in range(3))
    async with running(server, tmp_path / "db", article=written(tmp_path, text)) as rig:
        await tell(rig, chat, "/article")
        first = chat.bot_messages[0].id
        store = rig.services.store
        sent = [m for m in await store.article_messages(chat.id) if m.message_id == first]
        await store.remember_article_messages(chat.id, sent)
        count = len(server.sent)
        await tell(rig, chat, "/article")
    headings = [m.text.split("\n")[0] for m in server.sent[count:] if len(m.text) > 2_000]
    assert headings == ["Section 1", "Section 2"]


async def test_a_corrected_article_is_sent_again_and_pointed_to(server, chat, tmp_path):
    article = written(tmp_path, "Ponts\n\nLe pont de Lyon a rouvert à midi.\n")
    asked = "Quand le pont de Lyon a-t-il rouvert ?"
    admins = frozenset({chat.id})
    async with running(server, tmp_path / "db", article=article, admins=admins) as rig:
        assert "midi" in quoted(await answer_to(rig, chat, asked))
        written(tmp_path, "Ponts\n\nLe pont de Lyon a rouvert à minuit.\n")
        await tell(rig, chat, "/reload")
        assert "minuit" in quoted(await answer_to(rig, chat, asked))
        assert rig.refusals == []


# The publisher's own post


async def test_an_answer_points_to_the_publishers_post_from_any_chat(server, chat, tmp_path):
    journal = server.channel(username="journal")
    post = await journal.post(bundled_article().text)
    address = f"https://t.me/journal/{post.id}"
    async with running(server, tmp_path / "db", post=address) as rig:
        await chat.say(QUESTION)
        await rig.serve()
        assert rig.refusals == []
    (reply,) = chat.bot_messages
    assert reply.reply_to is post
    assert ANSWER in quoted(reply)


async def test_when_the_post_does_not_hold_the_sentence_the_answer_stands_by_itself(
    server, chat, tmp_path
):
    journal = server.channel(username="journal")
    post = await journal.post("Un autre article.")
    async with running(server, tmp_path / "db", post=f"https://t.me/journal/{post.id}") as rig:
        reply = await answer_to(rig, chat, QUESTION)
    assert ANSWER in reply.text
    assert reply.quote is None


async def test_when_the_channel_is_closed_to_the_bot_the_answer_stands_by_itself(
    server, chat, tmp_path
):
    async with running(server, tmp_path / "db", post="https://t.me/nowhere/1") as rig:
        asked = await chat.say(QUESTION)
        await rig.serve()
        assert [call.description for call in rig.refusals] == ["Bad Request: chat not found"]
    (reply,) = chat.bot_messages
    assert reply.reply_to is asked
    assert ANSWER in reply.text


@pytest.mark.parametrize(
    ("address", "post"),
    [
        ("https://t.me/journal/123", ChannelPost("@journal", 123)),
        ("http://www.t.me/journal/123/", ChannelPost("@journal", 123)),
        ("https://telegram.me/journal/123", ChannelPost("@journal", 123)),
        ("https://t.me/c/1234567/89", ChannelPost(-1001234567, 89)),
        ("https://t.me/journal/4/123", ChannelPost("@journal", 123)),
        ("https://t.me/journal/123?single", ChannelPost("@journal", 123)),
        (" https://t.me/journal/123 ", ChannelPost("@journal", 123)),
    ],
)
def test_the_address_of_a_post_is_understood(address, post):
    assert ChannelPost.parse(address) == post


@pytest.mark.parametrize(
    "address",
    [
        "",
        "journal/123",
        "https://t.me/journal",
        "https://example.org/journal/123",
        "https://t.me/journal/0",
        "https://t.me/journal/١٢",
        "https://t.me/journal/" + "1" * 5_000,
        "https://t.me/c/" + "1" * 5_000 + "/1",
    ],
)
def test_what_is_no_address_of_a_post_is_refused_with_an_example(address):
    with pytest.raises(SettingsError, match=r"https://t\.me/channel/123"):
        ChannelPost.parse(address)


# Any article

WORDS = st.text(
    st.sampled_from("abcé œ<>&\"'\t 🎉👩🏽‍💻𝒟\u0301\u200d\u030a\u202a.!?«»"),
    min_size=1,
    max_size=60,
).filter(str.strip)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=6)


def article_of(paragraphs: list[str]) -> Article:
    told = "\n\n".join(f"Phrase {p}." for p in paragraphs)
    # "Phrase >\tcab." is a link of a page, and alone no article
    return segment_article(f"Titre 🎉\n\n{told}\n\nUne phrase de plus.")


@given(PARAGRAPHS)
def test_every_sentence_can_be_pointed_to_where_it_stands_in_what_was_sent(paragraphs):
    article = article_of(paragraphs)
    known: list[ArticleMessage] = []
    texts: dict[int, str] = {}
    for number, part in enumerate(parts(article), 1):
        texts[number] = tidy(part.markup.text).text
        known += located(article, part, number, texts[number], "v")
    for sentence in article.sentences:
        quote = Quote.of(article, sentence.start, sentence.end)
        pointer = pointing(article, known, quote, "v")
        assert pointer is not None
        assert pointer.quote == cleaned(quote.text)
        text = texts[pointer.message_id]
        assert utf16_slice(text, pointer.quote_position, units(pointer.quote)) == pointer.quote


@pytest.mark.parametrize("name", ["fleuve.txt", "sinkhole.txt"])
def test_every_sentence_of_a_real_article_can_be_pointed_to(name):
    article = load_article(Path(__file__).parents[2] / "data" / "articles" / name)
    known: list[ArticleMessage] = []
    for number, part in enumerate(parts(article), 1):
        shown = tidy(*parse_html(part.markup.html)).text
        known += located(article, part, number, shown, "v")
    assert known
    for sentence in article.sentences:
        quote = Quote.of(article, sentence.start, sentence.end)
        assert pointing(article, known, quote, "v") is not None


@given(st.lists(st.integers(1, 3_000), min_size=1, max_size=12))
def test_no_part_of_an_article_is_too_long_to_send_and_none_is_missing(lengths):
    article = article_of(["mot 🎉 " * (length // 6 + 1) for length in lengths])
    found = parts(article)
    assert all(0 < units(part.markup.text) <= MAX_TEXT for part in found)
    assert [p for part in found for p in part.passages] == list(article.passages)


def test_a_quotation_in_another_version_of_the_article_is_not_pointed_to():
    article = bundled_article()
    (part,) = parts(article)
    known = located(article, part, 1, part.markup.text, "old")
    sentence = article.sentences[0]
    quote = Quote.of(article, sentence.start, sentence.end)
    assert pointing(article, known, quote, "new") is None
    assert pointing(article, known, quote, "old") is not None
