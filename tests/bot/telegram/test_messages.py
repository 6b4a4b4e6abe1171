"""What readers write in a private chat gets the reply it should."""

import asyncio
import random
import time
from datetime import UTC, datetime
from itertools import count

import pytest
from telegram.error import BadRequest

from bot.conversation import Conversation, Memory, Response, Turn
from bot.phrases import PHRASES
from bot.store import sweep_forever
from bot.telegram.sending import Sender
from index import bundled_article
from tests.bot.telegram.readers import (
    ANSWER,
    CLOSE,
    OFF_TOPIC,
    QUESTION,
    answer_to,
    replies_after,
    tell,
)
from tests.bot.telegram.rig import running
from tests.telegram_server import Fault
from tests.telegram_server.entities import tidy

FR, EN = PHRASES["fr"], PHRASES["en"]


async def test_a_question_gets_one_reply_the_quotation_its_answer_in_bold_and_the_citation(
    rig, chat
):
    reply = await answer_to(rig, chat, QUESTION)
    quotation, citation = reply.html.split("\n")
    assert quotation.startswith("<blockquote>")
    assert quotation.endswith("</blockquote>")
    assert f"<b>{ANSWER}</b>" in quotation
    assert citation == "§11 · Un accord à 15 % et de longues discussions · The Information, Reuters"


async def test_links_are_shown_without_previews(rig, chat, server):
    await tell(rig, chat, QUESTION)
    assert all(m.extra["link_preview_options"] == {"is_disabled": True} for m in server.sent)


async def test_a_question_full_of_markup_comes_out_as_it_was_written(rig, chat):
    asked = "<b>Qui</b> est le PDG de Nvidia & co ?"
    replies = await tell(rig, chat, f"{asked} {QUESTION}")
    assert len(replies) == 2
    assert replies[0].text.startswith(asked)
    assert replies[0].entities[0] == {"type": "bold", "offset": 0, "length": len(asked)}


async def test_what_the_article_does_not_say_is_said_and_answered_questions_are_offered(rig, chat):
    reply = await answer_to(rig, chat, OFF_TOPIC)
    assert reply.text.startswith(FR.not_in_article)
    assert "blockquote" not in reply.html
    offered = [b["text"] for b in reply.buttons if b["text"].endswith("?")]
    assert offered
    for question in offered:
        assert "blockquote" in (await answer_to(rig, chat, question)).html


async def test_an_answer_that_is_not_sure_says_so_above_the_quotation(server, chat, tmp_path):
    class Hesitant(Conversation):
        def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
            return super().respond(Turn("/quote u64-100", turn.language), memory)

    hesitant = Hesitant(bundled_article())
    async with running(server, tmp_path / "db", conversation=hesitant) as rig:
        reply = await answer_to(rig, chat, QUESTION)
    assert reply.html.startswith(f"{FR.unsure}\n<blockquote>")


async def test_of_two_quotations_the_first_is_pointed_to_and_both_are_in_the_message(rig, chat):
    reply = await answer_to(rig, chat, CLOSE)
    assert reply.quote["text"].startswith("L’écart se réduit")
    assert reply.html.startswith(f"{FR.unsure}\n<blockquote>{reply.quote['text']}</blockquote>")
    assert reply.html.count("<blockquote>") == 2
    follow_up = await answer_to(rig, chat, "Et Baidu ?", reply_to=reply)
    assert "Baidu" in follow_up.text


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("😀🎉👩‍👩‍👧", FR.no_words.format(example=FR.ask_summary)),
        ("?!…", FR.no_words.format(example=FR.ask_summary)),
        ("mot " * 1_000, FR.too_long.format(limit="1\u00a0000")),
        ("/nonsense", FR.unknown_command.format(help="/help")),
        ("Merci beaucoup !", FR.thanks),
    ],
)
async def test_what_is_no_question_gets_one_short_line(rig, chat, text, reply):
    assert (await answer_to(rig, chat, text)).text == reply


async def test_a_greeting_is_returned_with_questions_to_start_from(rig, chat):
    reply = await answer_to(rig, chat, "Bonjour !")
    assert reply.text.startswith("Bonjour")
    assert len(reply.buttons) == 3


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "document", "location", "poll"])
async def test_what_is_not_text_gets_one_kind_line(rig, chat, kind):
    sent = await getattr(chat, kind)(chat.user)
    await rig.serve()
    (reply,) = replies_after(rig, chat, sent)
    assert reply.text == FR.not_text


async def test_a_forwarded_post_is_no_question_and_the_line_says_so(rig, chat):
    sent = await chat.forward(chat.user, QUESTION)
    await rig.serve()
    assert [m.text for m in replies_after(rig, chat, sent)] == [FR.forwarded]


async def test_what_is_not_text_gets_a_line_once_a_minute_in_a_chat(server, chat, tmp_path):
    now = 0.0
    other = server.private_chat()
    async with running(server, tmp_path / "db", clock=lambda: now) as rig:
        for _ in range(3):
            await chat.sticker(chat.user)
            await other.sticker(other.user)
        assert sorted(await rig.deal()) == ["answered"] * 2 + ["limited"] * 4
        assert len(chat.bot_messages) == len(other.bot_messages) == 1
        now = 60.0
        await chat.photo(chat.user)
        await rig.serve()
    assert len(chat.bot_messages) == 2


async def test_a_question_under_a_photo_is_answered(rig, chat):
    sent = await chat.photo(chat.user, QUESTION)
    await rig.serve()
    (reply,) = replies_after(rig, chat, sent)
    assert ANSWER in reply.text


async def test_what_was_sent_through_the_bot_is_not_answered_again(rig, chat, server):
    chat._post(chat.user, tidy(QUESTION), {"via_bot": server.bot.json()})
    await rig.serve()
    assert chat.bot_messages == []


async def test_what_was_sent_through_another_bot_is_the_readers_own(rig, chat, server):
    other = server.user(first_name="Robot", is_bot=True, username="other_bot").json()
    chat._post(chat.user, tidy(QUESTION), {"via_bot": other})
    await rig.serve()
    assert ANSWER in chat.bot_messages[-1].text


@pytest.mark.parametrize("captions", [(QUESTION, "", ""), ("", "", "")])
async def test_an_album_gets_one_reply(server, chat, tmp_path, captions):
    minutes = count(step=60)  # so that what is said once a minute could be said each time
    async with running(server, tmp_path / "db", clock=lambda: next(minutes)) as rig:
        size = {"file_id": "x", "file_unique_id": "y", "width": 9, "height": 9}
        for caption in captions:
            chat._media(chat.user, {"photo": [size], "media_group_id": "7"}, caption, {})
        await rig.serve()
        (reply,) = replies_after(rig, chat, chat.messages[0])
    assert ANSWER in reply.text if captions[0] else reply.text == FR.not_text


async def test_an_album_whose_reply_had_to_come_again_gets_it(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        server.faults.add(Fault("flood", method="sendMessage", retry_after=6))
        size = {"file_id": "x", "file_unique_id": "y", "width": 9, "height": 9}
        chat._media(chat.user, {"photo": [size], "media_group_id": "7"}, "", {})
        assert await rig.deal() == ["again"]
        assert await rig.deal_again() == ["answered"]
    assert [m.text for m in chat.bot_messages] == [FR.not_text]


async def test_a_message_that_nobody_wrote_gets_no_reply(rig, chat):
    await chat.service(chat.user, message_auto_delete_timer_changed={"message_auto_delete_time": 9})
    await rig.serve()
    assert chat.bot_messages == []


async def test_each_of_several_questions_is_answered_up_to_three_under_its_question(rig, chat):
    replies = await tell(rig, chat, " ".join([QUESTION, OFF_TOPIC, QUESTION, QUESTION]))
    assert [m.html.split("\n")[0] for m in replies] == [
        f"<b>{q}</b>" for q in (QUESTION, OFF_TOPIC, QUESTION)
    ]
    assert ANSWER in replies[0].text
    assert FR.not_in_article in replies[1].text
    assert FR.too_many in replies[2].text


async def test_whatever_is_written_gets_a_reply_that_telegram_takes(server, chat, tmp_path):
    dice = random.Random(4)
    words = ["<b>", "&amp;", "Nvidia", "?", "\n", "🎉", "👩🏽‍💻", "\u200d", "/", "qui", "H20", "«", "\u0301", "@motamot_bot", "x" * 90]  # fmt: skip
    now = 0.0
    async with running(server, tmp_path / "db", clock=lambda: now) as rig:
        for _ in range(150):
            text = " ".join(dice.choices(words, k=dice.randint(1, 12))).strip()
            asked = await chat.say(text)
            await rig.serve()
            assert replies_after(rig, chat, asked), text
            now += 60
        assert rig.refusals == []


# Edited questions


async def test_an_edited_question_gets_a_fresh_answer_in_the_place_of_the_old(rig, chat):
    asked = await chat.say("Merci")
    await rig.serve()
    (old,) = replies_after(rig, chat, asked)
    await chat.edit(asked, OFF_TOPIC)
    await rig.serve()
    (new,) = replies_after(rig, chat, asked)
    assert new.id == old.id
    assert new.text.startswith(FR.not_in_article)


async def test_a_declined_question_edited_into_an_answered_one_can_be_tapped(rig, chat):
    asked = await chat.say(f"{OFF_TOPIC} Quelle est la capitale du Chili ?")
    await rig.serve()
    await chat.edit(asked, f"{QUESTION} {OFF_TOPIC}")
    await rig.serve()
    answer, declined = replies_after(rig, chat, asked)
    assert answer.quote["text"] in answer.text
    assert FR.not_in_article in declined.text


async def test_an_edited_questions_answer_that_quotes_the_article_makes_way_for_one_that_does(
    rig, chat
):
    asked = await chat.say(QUESTION)
    await rig.serve()
    await chat.edit(asked, "Que teste Baidu ?")
    await rig.serve()
    (reply,) = replies_after(rig, chat, asked)
    assert reply.quote["text"] in reply.text
    assert ANSWER not in reply.text


async def test_an_edited_message_that_asks_less_or_more_has_as_many_answers(rig, chat):
    peru, chile, cuba = (
        f"Quelle est la capitale {of} ?" for of in ("du Pérou", "du Chili", "de Cuba")
    )
    asked = await chat.say(f"{peru} {chile} {cuba}")
    await rig.serve()
    before = [m.id for m in replies_after(rig, chat, asked)]
    assert len(before) == 3
    await chat.edit(asked, f"{cuba} {peru}")
    await rig.serve()
    assert [m.id for m in replies_after(rig, chat, asked)] == before[:2]
    await chat.edit(asked, f"{chile} {cuba} {peru}")
    await rig.serve()
    after = replies_after(rig, chat, asked)
    assert [m.id for m in after[:2]] == before[:2]
    assert [m.text.split("\n")[0] for m in after] == [chile, cuba, peru]


async def test_an_edited_message_whose_second_answer_had_to_come_again_has_both(
    server, chat, tmp_path
):
    peru, chile, cuba = (
        f"Quelle est la capitale {of} ?" for of in ("du Pérou", "du Chili", "de Cuba")
    )
    async with running(server, tmp_path / "db") as rig:
        asked = await chat.say(f"{peru} {chile}")
        await rig.serve()
        before = [m.id for m in replies_after(rig, chat, asked)]
        server.faults.add(
            Fault("hang", method="editMessageText", seconds=0.0),  # the first goes through
            Fault("flood", method="editMessageText", retry_after=6),
        )
        await chat.edit(asked, f"{chile} {cuba}")
        assert await rig.deal() == ["again"]
        assert await rig.deal_again() == ["answered"]
        after = replies_after(rig, chat, asked)
    assert [m.id for m in after] == before
    assert [m.text.split("\n")[0] for m in after] == [chile, cuba]


async def test_an_edit_that_changes_no_word_gets_no_second_answer(rig, chat):
    asked = await chat.say(QUESTION)
    await rig.serve()
    before = [m.id for m in chat.bot_messages]
    await chat.edit(asked, QUESTION)
    await rig.serve()
    assert [m.id for m in chat.bot_messages] == before


@pytest.mark.parametrize("text", [QUESTION, f"{QUESTION} {OFF_TOPIC}", f"/ask {QUESTION}"])
async def test_an_edit_that_changes_no_word_gets_none_after_a_restart_either(
    server, chat, tmp_path, text
):
    async with running(server, tmp_path / "db") as rig:
        asked = await chat.say(text)
        await rig.serve()
        before, offset = [m.id for m in chat.bot_messages], rig.offset
    async with running(server, tmp_path / "db") as rig:
        rig.offset = offset
        await chat.edit(asked, text)
        await rig.serve()
    assert [m.id for m in chat.bot_messages] == before


async def test_a_mistyped_command_is_corrected_by_editing_it(rig, chat):
    asked = await chat.say("/passage 99")
    await rig.serve()
    await chat.edit(asked, "/passage 3")
    await rig.serve()
    (reply,) = replies_after(rig, chat, asked)
    article = rig.services.serving.conversation.article
    start = article.passage(3).start
    assert article.text[start : start + 40] in reply.text


async def test_an_edited_command_whose_words_are_the_same_is_not_carried_out_again(rig, chat):
    asked = await chat.say("/passage 3")
    await rig.serve()
    await chat.edit(asked, "/passage 3")  # as when a link's preview appears
    await rig.serve()
    assert len(rig.server.calls_of("sendMessage")) == 1
    assert not rig.server.calls_of("editMessageText")
    rig.services.given.drop((chat.id, asked.id))  # as after a restart
    await chat.edit(asked, "/passage 3")
    await rig.serve()
    assert len(rig.server.calls_of("sendMessage")) == 1


async def test_a_question_edited_into_forget_is_forgotten_also_after_a_restart(rig, chat):
    asked = await chat.say(QUESTION)
    await rig.serve()
    rig.services.given.drop((chat.id, asked.id))
    await chat.edit(asked, "/forget")
    await rig.serve()
    assert chat.bot_messages[-1].text == FR.forgotten
    assert len(await rig.services.store.export(datetime.now(UTC))) == 1, "only the headings"


async def test_a_question_is_answered_though_telegram_refuses_the_article(rig, chat, monkeypatch):
    tried, send = [], Sender.send

    async def refused(self, place, message, reply=None, *, silently=False):
        if silently:  # as only the article is sent
            tried.append(message)
            raise BadRequest("Something unforeseen")
        return await send(self, place, message, reply)

    monkeypatch.setattr(Sender, "send", refused)
    for _ in range(2):
        asked = await chat.say(QUESTION)
        await rig.serve()
        (reply,) = replies_after(rig, chat, asked)
        assert ANSWER in reply.text
    assert len(tried) == len(rig.services.serving.edition.parts), "it is not tried again"


async def test_an_edited_ask_is_a_question(rig, chat):
    asked = await chat.say(f"/ask {OFF_TOPIC}")
    await rig.serve()
    await chat.edit(asked, f"/ask {QUESTION}")
    await rig.serve()
    (reply,) = replies_after(rig, chat, asked)
    assert ANSWER in reply.text


@pytest.mark.parametrize("text", ["Montre-moi l’article", "send me the whole article", "/article"])
async def test_who_wants_to_read_the_article_is_sent_it(rig, chat, text):
    asked = await chat.say(text)
    await rig.serve()
    article = rig.services.serving.edition.parts[0].markup.text
    assert next(m.text for m in chat.bot_messages if m.id > asked.id) == article


async def test_a_reader_is_spoken_to_in_the_language_of_the_last_question(rig, server):
    chat = server.private_chat(server.user(language_code="en"))
    await tell(rig, chat, QUESTION)
    sent = await chat.photo(chat.user)
    await rig.serve()
    assert [m.text for m in replies_after(rig, chat, sent)] == [FR.not_text]
    assert (await answer_to(rig, chat, "/unknown")).text == FR.unknown_command.format(help="/help")


async def test_the_notice_is_a_reply_to_what_was_one_too_many(server, chat, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for _ in range(21):
            last = await chat.say("Merci")
        await rig.serve()
    assert chat.bot_messages[-1].text == FR.slow_down
    assert chat.bot_messages[-1].reply_to is last


async def test_a_question_edited_after_a_restart_is_answered_anew(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        asked = await chat.say(OFF_TOPIC)
        await rig.serve()
        offset = rig.offset
    async with running(server, tmp_path / "db") as rig:
        rig.offset = offset
        await chat.edit(asked, QUESTION)
        await rig.serve()
    assert ANSWER in chat.bot_messages[-1].text


# Languages


async def test_the_reply_is_in_the_questions_language(rig, chat):
    assert (await answer_to(rig, chat, "How do I bake a chocolate cake?")).text.startswith(
        EN.not_in_article
    )


async def test_without_a_question_the_reply_is_in_the_language_of_the_readers_telegram(rig, server):
    english = server.private_chat(server.user(language_code="en-GB"))
    assert (await answer_to(rig, english, "/about")).text.startswith("motamot")
    assert "no language model" in english.bot_messages[-1].text
    await english.sticker(english.user)
    await rig.serve()
    assert english.bot_messages[-1].text == EN.not_text


@pytest.mark.parametrize(("language_code", "phrases"), [("pt-br", EN), (None, FR)])
async def test_a_reader_of_neither_language_is_spoken_to_in_english_one_of_none_in_the_articles(
    rig, server, language_code, phrases
):
    reader = server.private_chat(server.user(language_code=language_code))
    assert (await answer_to(rig, reader, "/help")).text.startswith(phrases.help)
    await reader.sticker(reader.user)
    await rig.serve()
    assert reader.bot_messages[-1].text == phrases.not_text


async def test_a_language_once_chosen_is_kept_for_everything_also_after_a_restart(
    server, chat, tmp_path
):
    async with running(server, tmp_path / "db") as rig:
        assert (await answer_to(rig, chat, "/language en")).text == EN.language_set
        offset = rig.offset
    async with running(server, tmp_path / "db") as rig:
        rig.offset = offset
        assert EN.not_in_article in (await answer_to(rig, chat, OFF_TOPIC)).text
        assert (await answer_to(rig, chat, "/nonsense")).text == EN.unknown_command.format(
            help="/help"
        )
        await chat.sticker(chat.user)
        await rig.serve()
    assert chat.bot_messages[-1].text == EN.not_text


# Follow-ups


async def test_a_follow_up_leans_on_the_turn_before_also_after_a_restart(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        await tell(rig, chat, QUESTION)
        offset = rig.offset
    async with running(server, tmp_path / "db") as rig:
        rig.offset = offset
        reply = await answer_to(rig, chat, "Qu'a-t-il déclaré ?")
    assert "prendraient du temps" in reply.text


async def test_a_follow_up_leans_on_the_answer_that_it_replies_to(rig, chat):
    first = await answer_to(rig, chat, QUESTION)
    await tell(rig, chat, "Avec qui Nvidia s'est-il entendu ?")
    reply = await answer_to(rig, chat, "Qu'a-t-il déclaré ?", reply_to=first)
    assert "prendraient du temps" in reply.text


async def test_a_follow_up_starts_from_the_words_of_the_article_that_the_reader_quotes(rig, chat):
    await tell(rig, chat, "/article")
    article_message = chat.bot_messages[0]
    await tell(rig, chat, "Que teste Baidu ?")
    reply = await answer_to(
        rig,
        chat,
        "Qu'a-t-il déclaré ?",
        reply_to=article_message,
        quote="le PDG de Nvidia, Jensen Huang",
    )
    assert "prendraient du temps" in reply.text


# Privacy


async def test_privacy_says_in_plain_words_what_is_kept_and_for_how_long(rig, chat):
    reply = await answer_to(rig, chat, "/privacy")
    assert reply.text == FR.privacy.format(days="30 jours")
    assert "30 jours" in reply.text
    assert "/forget" in reply.text


async def test_forget_erases_a_chats_data_at_once_and_says_so(rig, chat):
    await tell(rig, chat, "/language en")
    answer = await answer_to(rig, chat, QUESTION)
    store = rig.services.store
    assert await store.question_under(chat.id, answer.id) == QUESTION
    assert await store.memory(chat.id) != Memory()
    assert (await answer_to(rig, chat, "/forget")).text == EN.forgotten
    assert await store.memory(chat.id) == Memory()
    assert await store.article_messages(chat.id) == ()
    assert await store.question_under(chat.id, answer.id) is None


@pytest.mark.parametrize("how", ["/forget", "the hourly sweep"])
async def test_what_a_reader_wrote_is_erased_from_memory_too(rig, chat, how):
    await tell(rig, chat, QUESTION)
    services = rig.services
    answers = services.serving.conversation._asked.cache_info
    assert answers().currsize == 1
    if how == "/forget":
        await tell(rig, chat, how)
    else:
        sweeping = asyncio.create_task(sweep_forever(services.store, services.forget))
        await asyncio.sleep(0)
        sweeping.cancel()
    assert answers().currsize == 0
    assert QUESTION not in [services.given.get(key).text for key in list(services.given)]


async def test_forget_does_not_say_done_before_it_is(rig, chat, monkeypatch):
    async def later(_: int, *, before: int) -> bool:  # noqa: ARG001
        return False

    monkeypatch.setattr(rig.services.store, "forget", later)
    assert (await answer_to(rig, chat, "/forget")).text == FR.forget_later


async def test_forget_leaves_other_chats_alone(rig, chat, server):
    other = server.private_chat(server.user(language_code="fr"))
    await tell(rig, other, QUESTION)
    kept = await rig.services.store.memory(other.id)
    await tell(rig, chat, QUESTION)
    await tell(rig, chat, "/forget")
    assert await rig.services.store.memory(other.id) == kept != Memory()


# Deep links


async def test_a_deep_link_opens_its_passage(rig, chat):
    reply = await answer_to(rig, chat, "/start p6")
    passage = bundled_article().passages[5]
    assert bundled_article().text[passage.start : passage.end] in reply.text
    assert "§6 ·" in reply.text


@pytest.mark.parametrize("payload", ["p999", "p0", "pp", "x", "p6x", "é" * 60])
async def test_a_deep_link_gone_wrong_is_a_start_like_another(rig, chat, payload):
    reply = await answer_to(rig, chat, f"/start {payload}")
    assert reply.text


# Limits, and who is served


async def test_over_twenty_questions_a_minute_get_one_notice_then_silence_until_it_passes(
    server, chat, tmp_path
):
    now = 0.0
    async with running(server, tmp_path / "db", clock=lambda: now) as rig:
        for _ in range(23):
            await chat.say("Merci")
        assert await rig.deal() == ["answered"] * 20 + ["limited"] * 3
        assert [m.text for m in chat.bot_messages] == [*[FR.thanks] * 20, FR.slow_down]
        now = 60.0
        assert (await answer_to(rig, chat, "Merci")).text == FR.thanks


async def test_what_waited_is_limited_by_when_it_was_sent(server, chat, tmp_path, monkeypatch):
    now = time.time()
    async with running(server, tmp_path / "db", clock=lambda: now) as rig:
        for number in range(30):
            monkeypatch.setattr(server.world, "now", lambda at=number: int(now) - 300 + 10 * at)
            await chat.say("Merci")
        assert await rig.deal() == ["answered"] * 30


async def test_a_question_that_had_to_come_again_counts_once(server, chat, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for _ in range(19):
            await chat.say("Merci")
        await rig.serve()
        server.faults.add(Fault("flood", method="sendMessage", retry_after=6, times=2))
        await chat.say("Merci")
        assert await rig.deal() == ["again"]
        assert await rig.deal_again() == ["again"]
        assert await rig.deal_again() == ["answered"]
    assert [m.text for m in chat.bot_messages] == [FR.thanks] * 20


@pytest.mark.parametrize("over_the_limit", [False, True])
async def test_a_notice_that_had_to_come_again_is_given(server, chat, tmp_path, over_the_limit):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for _ in range(20 * over_the_limit):
            await chat.say("Merci")
        await rig.serve()
        server.faults.add(Fault("flood", method="sendMessage", retry_after=6))
        await (chat.say("Merci") if over_the_limit else chat.voice(chat.user))
        assert await rig.deal() == ["again"]
        assert await rig.deal_again() == ["limited" if over_the_limit else "answered"]
    assert chat.bot_messages[-1].text == (FR.slow_down if over_the_limit else FR.not_text)


async def test_who_asks_too_much_can_still_be_forgotten(server, chat, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for _ in range(22):
            await chat.say("Merci")
        await rig.serve()
        assert (await answer_to(rig, chat, "/forget")).text == FR.forgotten


async def test_who_asks_too_much_can_still_read_how_the_bot_works(server, chat, tmp_path):
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        for text in (*["Merci"] * 22, "/privacy", "/help", "/language en", *["/about"] * 19):
            await chat.say(text)
        assert await rig.deal() == [*["answered"] * 20, *["limited"] * 2, *["answered"] * 20, *["limited"] * 2]  # fmt: skip
    said = [m.text for m in chat.bot_messages]
    assert said[21] == FR.privacy.format(days="30 jours")
    assert said[23] == EN.language_set
    assert said[-1] == EN.slow_down


async def test_a_chat_that_is_not_allowed_gets_no_reply(server, chat, tmp_path):
    friend = server.private_chat()
    async with running(server, tmp_path / "db", allowed=frozenset({friend.id})) as rig:
        await chat.say(QUESTION)
        await friend.say(QUESTION)
        await rig.serve()
    assert chat.bot_messages == []
    assert friend.bot_messages


async def test_when_something_breaks_the_reader_is_told_in_their_language(server, chat, tmp_path):
    class Broken(Conversation):
        def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
            raise RuntimeError(turn.text, memory)

    async with running(server, tmp_path / "db", conversation=Broken(bundled_article())) as rig:
        await chat.say(QUESTION)
        assert await rig.deal() == ["failed"]
    assert [m.text for m in chat.bot_messages] == [FR.trouble]


async def test_typing_is_shown_only_when_an_answer_takes_long(rig, chat, server):
    await tell(rig, chat, QUESTION)
    assert server.calls_of("sendChatAction") == []
