"""In any chat, quotations to choose from; and a guest's one message where the bot was never added."""

from datetime import datetime

import pytest

from bot.conversation import Conversation, Memory, Response, Turn
from bot.phrases import PHRASES
from index import bundled_article
from tests.bot.telegram.readers import ANSWER, CLOSE, OFF_TOPIC, QUESTION, tell
from tests.bot.telegram.rig import Rig, running
from tests.telegram_server import Config, TelegramServer
from tests.telegram_server.state import InlineMessage, User

FR, EN = PHRASES["fr"], PHRASES["en"]


async def offered(rig: Rig, user: User, text: str) -> list[dict]:
    query = await rig.server.inline_query(user, text)
    await rig.serve()
    return await rig.server.wait_results(query)


async def guest_answer(rig: Rig, user: User, text: str, **options) -> InlineMessage:
    query = await rig.server.guest_message(user, text, **options)
    await rig.serve()
    return await rig.server.wait_guest_answer(query)


# Inline


async def test_a_question_is_offered_quotations_with_the_question_above_and_the_citation_below(
    rig, reader
):
    results = await offered(rig, reader, QUESTION)
    assert 1 <= len(results) <= 5
    for number, result in enumerate(results):
        question, *caveat, quotation, citation = result["content"].html.split("\n")
        assert question == f"<b>{QUESTION}</b>"
        assert [line for line in caveat if line] == [FR.unsure] * (number > 0)
        assert quotation.startswith("<blockquote>")
        assert citation.startswith('<a href="https://t.me/motamot_bot?start=p')
        assert "The Information, Reuters" in citation
        assert ("<b>" in quotation) == (number == 0)
    assert results[0]["title"] == ANSWER
    assert ANSWER in results[0]["description"]


async def test_what_is_not_sure_has_no_words_in_bold(server, reader, tmp_path):
    class Hesitant(Conversation):
        def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
            response = super().respond(turn, memory)
            (reply,) = response.replies
            unsure = reply.answer.model_copy(update={"confidence": 0.0})
            return response._replace(replies=(reply._replace(answer=unsure),))

    async with running(server, tmp_path / "db", conversation=Hesitant(bundled_article())) as rig:
        first, *_ = await offered(rig, reader, QUESTION)
    assert ANSWER in first["content"].text
    assert first["content"].html.count("<b>") == 1  # the question


async def test_of_two_quotations_that_are_shown_in_a_chat_each_is_a_result_of_its_own(rig, reader):
    for result in await offered(rig, reader, CLOSE):
        assert result["content"].html.startswith(f"<b>{CLOSE}</b>\n{FR.unsure}\n<blockquote>")
        assert result["content"].html.count("<blockquote>") == 1


async def test_the_chosen_quotation_is_sent_as_it_was_shown(rig, reader, server):
    query = await server.inline_query(reader, QUESTION)
    await rig.serve()
    (first, *_) = await server.wait_results(query)
    message = await server.choose(query, first["id"])
    await rig.serve()
    assert ANSWER in message.text
    assert message.options["link_preview_options"]["is_disabled"]


async def test_an_empty_query_is_offered_questions_that_the_article_answers(rig, reader):
    for text in ("", "   "):
        results = await offered(rig, reader, text)
        assert 1 <= len(results) <= 5
        for result in results:
            assert result["title"].endswith("?")
            assert "<blockquote>" in result["content"].html


async def test_what_the_article_does_not_say_is_said_and_other_questions_are_offered(rig, reader):
    first, *others = await offered(rig, reader, OFF_TOPIC)
    assert first["title"] == FR.not_in_article
    assert first["content"].html == f"<b>{OFF_TOPIC}</b>\n{FR.not_in_article}"
    assert 1 <= len(others) <= 4
    assert all("<blockquote>" in result["content"].html for result in others)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wer ist der Chef von Nvidia?", "only_languages"),
        ("من هو رئيس انفيديا؟", "only_languages"),
        ("Raconte une blague", "only_quotes"),
    ],
)
async def test_what_is_not_understood_is_said_as_in_a_chat(rig, reader, text, said):
    first, *_ = await offered(rig, reader, text)
    assert first["title"] in {getattr(phrases, said) for phrases in (FR, EN)}
    assert first["title"] in first["content"].text


@pytest.mark.parametrize("text", ["Bonjour", "merci", "😀", "?", "x" * 256])
async def test_what_is_no_question_is_offered_questions(rig, reader, text):
    results = await offered(rig, reader, text)
    assert results[-1]["title"].endswith("?")


@pytest.mark.parametrize("text", ["/forget", "/language en", "/start p6", "/nonsense"])
async def test_a_command_is_none_here(rig, reader, text):
    results = await offered(rig, reader, text)
    assert FR.forgotten not in [result["title"] for result in results]
    assert EN.language_set not in [result["title"] for result in results]


async def test_several_questions_are_offered_an_answer_each(rig, reader):
    results = await offered(rig, reader, f"{QUESTION} Avec qui Nvidia s'est-il entendu ?")
    questions = {result["content"].text.split("\n")[0] for result in results}
    assert questions == {QUESTION, "Avec qui Nvidia s'est-il entendu ?"}


async def test_results_are_kept_by_telegram_for_a_while_for_this_reader(rig, reader, server):
    query = await server.inline_query(reader, QUESTION)
    await rig.serve()
    assert query.options["cache_time"] >= 30
    assert query.options["is_personal"] is True


async def test_results_are_in_the_questions_language_else_the_readers(rig, server):
    english = server.user(language_code="en")
    assert (await offered(rig, english, ""))[0]["title"].startswith("Who is")
    french_question = await offered(rig, english, OFF_TOPIC)
    assert french_question[0]["title"] == FR.not_in_article
    portuguese = server.user(language_code="pt-br")
    assert (await offered(rig, portuguese, ""))[0]["title"].startswith("Who is")


async def test_a_question_full_of_markup_is_offered_as_it_was_written(rig, reader):
    asked = "<b>Qui</b> est le PDG de Nvidia & <script> ?"
    first = (await offered(rig, reader, asked))[0]
    assert first["content"].text.startswith(f"{asked}\n")


async def test_a_query_that_telegram_has_given_up_is_no_error(tmp_path):
    config = Config(brakes=False)
    async with TelegramServer(config=config) as server, running(server, tmp_path / "db") as rig:
        reader = server.user(language_code="fr")
        query = await server.inline_query(reader, QUESTION)
        guest = await server.guest_message(reader, f"@motamot_bot {QUESTION}")
        query.expires = guest.expires = 0.0
        await rig.serve()
        assert len(rig.refusals) == 2


async def test_a_reader_who_is_not_allowed_is_offered_nothing(server, reader, tmp_path):
    async with running(server, tmp_path / "db", allowed=frozenset({1})) as rig:
        assert await offered(rig, reader, QUESTION) == []
        guest = await server.guest_message(reader, f"@motamot_bot {QUESTION}")
        await rig.serve()
    assert guest.inline_message_id == ""


async def test_who_never_stops_typing_takes_no_more_calls_from_the_others(server, reader, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for number in range(80):
            await server.inline_query(reader, f"{QUESTION} {number}")
        outcomes = await rig.deal()
        assert outcomes == ["answered"] * 60 + ["limited"] * 20
        assert len(server.calls_of("answerInlineQuery")) == 60
        assert await offered(rig, server.user(), QUESTION)
        await tell(rig, server.private_chat(reader), QUESTION)
        assert ANSWER in server.sent[-1].text


# Guest mode


async def test_a_guest_answers_with_the_quotation_under_the_question(rig, reader):
    message = await guest_answer(rig, reader, f"@motamot_bot {QUESTION}")
    assert message.html.startswith(f"<b>{QUESTION}</b>\n<blockquote>")
    assert f"<b>{ANSWER}</b>" in message.html
    assert "?start=p11" in message.html


async def test_a_guest_answers_with_the_first_of_two_quotations(rig, reader):
    message = await guest_answer(rig, reader, f"@motamot_bot {CLOSE}")
    assert message.html.startswith(f"<b>{CLOSE}</b>\n{FR.unsure}\n<blockquote>L’écart se réduit")
    assert message.html.count("<blockquote>") == 1


async def test_a_guest_says_honestly_what_the_article_does_not_say(rig, reader):
    message = await guest_answer(rig, reader, f"@motamot_bot {OFF_TOPIC}")
    assert message.html == f"<b>{OFF_TOPIC}</b>\n{FR.not_in_article}"


async def test_a_guest_answers_each_of_several_questions_in_its_one_message(rig, reader):
    message = await guest_answer(rig, reader, f"@motamot_bot {QUESTION} {OFF_TOPIC}")
    assert f"<b>{QUESTION}</b>\n<blockquote>" in message.html
    assert message.html.endswith(f"<b>{OFF_TOPIC}</b>\n{FR.not_in_article}")


async def test_a_guest_is_helped_in_the_language_of_their_telegram(rig, reader, server):
    assert (await guest_answer(rig, reader, "@motamot_bot /help")).text == FR.help
    english = server.user(language_code="en")
    assert (await guest_answer(rig, english, "@motamot_bot /help")).text == EN.help


async def test_a_guest_who_is_only_called_says_hello(rig, reader):
    message = await guest_answer(rig, reader, "@motamot_bot")
    article = rig.services.serving.conversation.article
    called = f"«\u00a0{article.title}\u00a0» ({article.source})"
    assert message.text == FR.hello.format(article=called)


async def test_a_guest_called_under_somebodys_question_answers_that(rig, reader, server):
    group = server.group()
    asked = await group.send(server.user(), QUESTION)
    message = await guest_answer(rig, reader, "@motamot_bot", reply_to=asked)
    assert ANSWER in message.text


async def test_a_guest_leans_on_the_quotation_that_it_is_called_under(rig, reader, server):
    before = await guest_answer(rig, reader, f"@motamot_bot {QUESTION}")
    elsewhere = server.group("Ailleurs", member="left")
    shown = elsewhere._post(server.bot, before.content, {})
    message = await guest_answer(rig, reader, "@motamot_bot Qu'a-t-il déclaré ?", reply_to=shown)
    assert "prendraient du temps" in message.text


async def test_a_guests_command_is_no_part_of_the_question(rig, reader):
    message = await guest_answer(rig, reader, f"/ask@motamot_bot {QUESTION}")
    assert message.content.html.startswith(f"<b>{QUESTION}</b>")


async def test_a_guest_keeps_to_the_readers_limit(server, reader, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for _ in range(20):
            await guest_answer(rig, reader, f"@motamot_bot {OFF_TOPIC}")
        assert (await guest_answer(rig, reader, "@motamot_bot ?")).text == FR.slow_down
        silent = await server.guest_message(reader, "@motamot_bot ?")
        await rig.serve()
    assert silent.inline_message_id == ""


async def test_a_guests_question_is_kept_for_the_operators_figures(rig, reader):
    await guest_answer(rig, reader, f"@motamot_bot {OFF_TOPIC}")
    stats = await rig.services.store.stats(datetime.now().astimezone())
    assert stats.unanswered == ((OFF_TOPIC, 1),)


async def test_a_guests_question_is_forgotten_with_the_readers_chat(rig, reader, server):
    for _ in range(2):
        await guest_answer(rig, reader, f"@motamot_bot {OFF_TOPIC}")
    await tell(rig, server.private_chat(reader), "/forget")
    stats = await rig.services.store.stats(datetime.now().astimezone())
    assert stats.questions_week == 0
