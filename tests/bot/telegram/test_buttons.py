"""Every button does what it says, in the one message, and is acknowledged, also days later."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.phrases import PHRASES
from bot.telegram import buttons as buttons_module
from tests.bot.telegram.readers import (
    ANSWER,
    CLOSE,
    OFF_TOPIC,
    QUESTION,
    answer_to,
    replies_after,
    tap,
    tell,
)
from tests.bot.telegram.rig import Rig, running
from tests.telegram_server import Config, TelegramServer
from tests.telegram_server.people import Group
from tests.telegram_server.state import Message

FR, EN = PHRASES["fr"], PHRASES["en"]


def labels(message: Message) -> list[list[str]]:
    return [[button["text"] for button in row] for row in message.keyboard]


async def thumbs(rig: Rig) -> list[str]:
    """The thumbs that are kept."""
    stats = await rig.services.store.stats(datetime.now().astimezone())
    return ["👍"] * stats.useful + ["👎"] * stats.not_useful


# Citations one can walk


async def test_a_passage_is_opened_walked_and_left_again_in_the_one_message(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    html, keyboard, count = answer.html, answer.keyboard, len(chat.bot_messages)
    await tap(rig, chat, answer, "Lire §11")
    assert "§11 ·" in answer.text
    assert "Une autre négociation reste ouverte" in answer.text
    await tap(rig, chat, answer, "← §10")
    assert "§10 ·" in answer.text
    await tap(rig, chat, answer, "← §9")
    await tap(rig, chat, answer, "§10 →")
    assert "§10 ·" in answer.text
    await tap(rig, chat, answer, FR.back_to_answer)
    assert answer.html == html
    assert answer.keyboard == keyboard
    assert len(chat.bot_messages) == count


async def test_the_quoted_sentence_is_marked_in_its_passage(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    sentence = answer.quote["text"]
    await tap(rig, chat, answer, "Lire §11")
    assert f"<b>{sentence}</b>" in answer.html
    await tap(rig, chat, answer, "← §10")
    assert "<b>" not in answer.html


async def test_of_two_quotations_both_are_shown_again_after_a_walk(rig, chat):
    answer = await answer_to(rig, chat, CLOSE)
    html, keyboard = answer.html, answer.keyboard
    assert html.count("<blockquote>") == 2
    await tap(rig, chat, answer, "Voir aussi §3")
    assert "<b>Alibaba recourt à ses puces sur mesure" in answer.html
    await tap(rig, chat, answer, "§4 →")
    await tap(rig, chat, answer, FR.back_to_answer)
    assert answer.html == html
    assert answer.keyboard == keyboard
    for label in ("Lire §7", "Voir aussi §3", "👍", "👎"):
        assert len(answer.button(label)["callback_data"].encode()) <= 64


async def test_a_thumb_down_of_two_quotations_leaves_them_and_offers_the_seconds_passage(rig, chat):
    answer = await answer_to(rig, chat, CLOSE)
    html = answer.html
    await tap(rig, chat, answer, "👎")
    assert answer.html == html
    read, offered, thumbs_down = labels(answer)
    assert read == ["Lire §7"]
    assert offered[0] == "Voir aussi §3"
    assert len(offered) == 2
    assert thumbs_down[1] == "👎 ✓"
    await tap(rig, chat, answer, "Lire §7")
    await tap(rig, chat, answer, FR.back_to_answer)
    assert answer.html == html
    assert labels(answer) == [read, offered, thumbs_down]


async def test_the_next_best_passage_is_one_tap_away(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    label = next(text for row in labels(answer) for text in row if text.startswith("Voir aussi"))
    await tap(rig, chat, answer, label)
    assert f"{label.removeprefix('Voir aussi ')} ·" in answer.text
    assert FR.back_to_answer in [b["text"] for b in answer.buttons]


async def test_the_ends_of_the_article_have_no_button_beyond_them(rig, chat):
    first = await answer_to(rig, chat, "/passage 1")
    assert labels(first) == [["§2 →"]]
    last = await answer_to(rig, chat, "/passage 11")
    assert labels(last) == [["← §10"]]


async def test_the_walk_goes_on_after_a_restart(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        answer = await answer_to(rig, chat, QUESTION)
        html, offset = answer.html, rig.offset
        await tap(rig, chat, answer, "Lire §11")
        offset = rig.offset
    async with running(server, tmp_path / "db") as rig:
        rig.offset = offset
        await tap(rig, chat, answer, "← §10")
        assert "§10 ·" in answer.text
        await tap(rig, chat, answer, FR.back_to_answer)
        assert answer.html == html


async def test_the_question_above_an_answer_stays_above_what_is_read_from_it(rig, chat):
    (answer, _) = await tell(rig, chat, f"{QUESTION} {OFF_TOPIC}")
    html = answer.html
    assert html.startswith(f"<b>{QUESTION}</b>\n<blockquote>")
    await tap(rig, chat, answer, "Lire §11")
    assert answer.html.startswith(f"<b>{QUESTION}</b>\n<blockquote>")
    await tap(rig, chat, answer, FR.back_to_answer)
    assert answer.html == html


async def test_a_quotation_that_begins_in_bold_is_no_question_to_keep(server, chat, tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("Ponts\n\nLe pont de Lyon a rouvert à midi.\n\nUn autre pont reste clos.\n")
    async with running(server, tmp_path / "db", article=path) as rig:
        answer = await answer_to(rig, chat, "Quand le pont de Lyon a-t-il rouvert ?")
        await tap(rig, chat, answer, "Lire §1")
        assert answer.html.startswith("<blockquote><b>Le pont de Lyon")
        await tap(rig, chat, answer, "§2")
    assert answer.html.startswith("<blockquote>Un autre pont")


async def test_the_title_in_the_table_of_contents_is_no_question_to_keep(rig, chat):
    contents = (await tell(rig, chat, "/article"))[-1]
    await tap(rig, chat, contents, "Lire §4")
    assert contents.html.startswith("<blockquote>")
    assert "§4 ·" in contents.text


async def test_a_declined_question_opens_the_nearest_passages_and_comes_back(rig, chat):
    declined = await answer_to(rig, chat, "Combien Baidu paie-t-il ses ingénieurs en Suisse ?")
    assert declined.text.startswith(FR.not_in_article)
    text = declined.text
    await tap(rig, chat, declined, "Lire §")
    assert "blockquote" in declined.html
    await tap(rig, chat, declined, FR.back_to_answer)
    assert declined.text == text


async def test_in_a_group_what_is_read_links_to_the_passage(rig, server):
    reader = server.user(language_code="fr")
    group = server.group()
    answer = await answer_to(rig, group, f"/ask {QUESTION}", reader)
    await tap(rig, group, answer, "Lire §11", reader)
    assert 'href="https://t.me/motamot_bot?start=p11"' in answer.html


# Suggestions and language


async def test_a_suggestion_is_asked_as_if_it_had_been_typed(rig, chat):
    hello = await answer_to(rig, chat, "/start")
    await tap(rig, chat, hello, "Qui est Jensen Huang")
    (answer,) = replies_after(rig, chat, hello)
    assert answer.html.startswith("<b>Qui est Jensen Huang ?</b>\n<blockquote>")
    assert hello.edits == 0
    follow_up = await answer_to(rig, chat, "Qu'a-t-il déclaré ?")
    assert "prendraient du temps" in follow_up.text


async def test_a_suggestion_that_is_tapped_twice_is_answered_once(rig, chat, monkeypatch):
    hello = await answer_to(rig, chat, "/start")
    label = next(b["text"] for b in hello.buttons)
    queries = [await chat.press(hello, label) for _ in range(2)]
    await rig.serve()
    assert [len(query.answers) for query in queries] == [1, 1]
    assert len(replies_after(rig, chat, hello)) == 1
    monkeypatch.setattr(buttons_module, "TWICE", 0.0)
    await tap(rig, chat, hello, label)
    assert len(replies_after(rig, chat, hello)) == 2


async def test_suggestions_count_as_questions_for_the_limit(server, chat, tmp_path, monkeypatch):
    monkeypatch.setattr(buttons_module, "TWICE", 0.0)
    async with running(server, tmp_path / "db", clock=lambda: 0.0) as rig:
        hello = await answer_to(rig, chat, "/start")
        for _ in range(19):
            await tap(rig, chat, hello, "Qui est Jensen Huang")
        count = len(chat.bot_messages)
        query = await tap(rig, chat, hello, "Qui est Jensen Huang")
        assert query.answer["text"] == FR.slow_down
        assert len(chat.bot_messages) == count


async def test_a_language_is_chosen_by_a_tap(rig, chat):
    choice = await answer_to(rig, chat, "/language")
    spoken = [["English"], ["Français"]]
    assert [row for row in labels(choice) if row in spoken] == spoken
    await tap(rig, chat, choice, "English")
    assert choice.text == EN.language_set
    assert (await answer_to(rig, chat, "/nonsense")).text == EN.unknown_command.format(help="/help")


# Feedback


async def test_a_thumb_is_kept_shown_changed_and_taken_back(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    text = answer.text
    query = await tap(rig, chat, answer, "👍")
    assert query.answer["text"] == FR.noted
    assert labels(answer)[-1] == ["👍 ✓", "👎", "Copier"]
    assert await thumbs(rig) == ["👍"]
    await tap(rig, chat, answer, "👎")
    assert labels(answer)[-1] == ["👍", "👎 ✓", "Copier"]
    assert await thumbs(rig) == ["👎"]
    await tap(rig, chat, answer, "👎")
    assert labels(answer)[-1] == ["👍", "👎", "Copier"]
    assert await thumbs(rig) == []
    assert answer.text == text


async def test_a_thumb_down_offers_the_other_passages(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    query = await tap(rig, chat, answer, "👎")
    assert query.answer["text"] == FR.feedback_sorry
    offered = labels(answer)[1]
    assert [label.startswith("Voir aussi ") for label in offered] == [True, True]
    await tap(rig, chat, answer, offered[1])
    assert offered[1].removeprefix("Voir aussi ") in answer.text


@pytest.mark.parametrize("thumb", ["👍", "👎"])
async def test_a_thumb_is_still_shown_after_a_walk(rig, chat, thumb):
    answer = await answer_to(rig, chat, QUESTION)
    await tap(rig, chat, answer, thumb)
    before = labels(answer)
    await tap(rig, chat, answer, "Voir aussi")
    await tap(rig, chat, answer, FR.back_to_answer)
    assert labels(answer) == before
    assert await thumbs(rig) == [thumb]
    query = await tap(rig, chat, answer, thumb)
    assert query.answer["text"] == FR.vote_withdrawn
    assert await thumbs(rig) == []


async def test_a_thumb_tapped_before_the_passage_came_leaves_its_buttons_alone(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    await chat.press(answer, labels(answer)[0][0])
    await chat.press(answer, "👍")
    await rig.serve()
    assert [FR.back_to_answer] in [row[:1] for row in labels(answer)]
    assert await thumbs(rig) == ["👍"]
    await tap(rig, chat, answer, FR.back_to_answer)
    assert labels(answer)[-1] == ["👍 ✓", "👎", "Copier"]


async def test_in_a_group_each_readers_thumb_counts_and_nobodys_is_shown(rig, server):
    ada, bob = server.user(language_code="fr"), server.user(language_code="fr")
    group = server.group()
    answer = await answer_to(rig, group, f"/ask {QUESTION}", ada)
    await tap(rig, group, answer, "👍", ada)
    await tap(rig, group, answer, "👎", bob)
    assert sorted(await thumbs(rig)) == ["👍", "👎"]
    assert labels(answer)[-1] == ["👍", "👎", "Copier"]
    await tap(rig, group, answer, "👍", bob)
    assert await thumbs(rig) == ["👍", "👍"]


async def test_a_thumb_stays_with_the_question_that_was_edited_since(rig, server):
    group, reader = server.group(), server.user(language_code="fr")
    asked = await group.send(reader, f"/ask {QUESTION}")
    await rig.serve()
    await tap(rig, group, group.bot_messages[-1], "👎", reader)
    await group.edit(asked, "/ask Que teste Baidu ?")
    await rig.serve()
    rows = await rig.services.store.export(datetime.now().astimezone())
    assert [row[1] for row in rows[1:]] == [QUESTION]


async def test_the_quotation_is_copied_with_its_citation(rig, chat):
    answer = await answer_to(rig, chat, QUESTION)
    text = answer.button("Copier")["copy_text"]["text"]
    assert text.startswith("«\u00a0Le mois dernier")
    assert "§11 ·" in text


# Always acknowledged


async def test_where_nothing_changes_a_toast_says_so(server, chat, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        answer = await answer_to(rig, chat, QUESTION)
        read = answer.button("Lire §11")["callback_data"]
        chat.press_data(answer, read)
        query = chat.press_data(answer, read)
        await rig.serve()
    assert query.answer["text"] == FR.already_there
    assert "§11 ·" in answer.text


@pytest.mark.parametrize(
    "data",
    ["x", "🎉", "/passage 3", "0" * 64, "zzzzzzzzfr/up", "00000000fr/"],
)
async def test_a_button_of_nobodys_is_acknowledged(rig, chat, data):
    hello = await answer_to(rig, chat, "/start")
    count = len(chat.bot_messages)
    query = chat.press_data(hello, data)
    await rig.serve()
    assert query.answer["text"] == FR.button_too_old
    assert len(chat.bot_messages) == count


@pytest.mark.parametrize(
    "command",
    ["/up", "/down", "/up x", "/down n", "/quote", "/quote s9-1", "/quote s0-999999", "/passage 99",
     "/passage 3 s0-999999", "/suggestion", "/suggestion fr99", "/suggestion xx0", "/language",
     "/language xx", "/nonsense", "/forget", "/stats", "/start", "/article", "/down s0-999999",
     "/quote u0-9+0-999999", "/passage ²", "/passage 0", "/down s3341-3441:3376-3388/99,0", "/passage 3 n/99"],
)  # fmt: skip
async def test_a_forged_button_is_acknowledged_and_harms_nothing(rig, chat, command):
    answer = await answer_to(rig, chat, QUESTION)
    version = rig.services.serving.conversation.version
    said, count = (answer.html, labels(answer)), len(chat.bot_messages)
    query = chat.press_data(answer, f"{version}fr{command}")
    await rig.serve()
    assert query.answer["text"] == FR.button_too_old
    assert ((answer.html, labels(answer)), len(chat.bot_messages)) == (said, count)
    assert await thumbs(rig) == []
    assert ANSWER in (await answer_to(rig, chat, QUESTION)).text


@pytest.mark.parametrize("deleted_first", [True, False])
async def test_a_button_of_a_message_that_is_gone_is_acknowledged(
    server, chat, tmp_path, deleted_first
):
    async with running(server, tmp_path / "db") as rig:
        answer = await answer_to(rig, chat, QUESTION)
        read = answer.button("Lire §11")["callback_data"]
        if deleted_first:
            chat.delete(answer)
        query = chat.press_data(answer, read)
        chat.delete(answer)
        await rig.serve()
    assert query.answer["text"] == FR.button_too_old


@pytest.mark.parametrize("member", ["kicked", "restricted", "muted"])
async def test_a_tap_where_the_bot_may_not_write_any_more_is_acknowledged(server, tmp_path, member):
    reader, group = server.user(language_code="fr"), server.group()
    async with running(server, tmp_path / "db") as rig:
        answer = await answer_to(rig, group, f"/ask {QUESTION}", reader)
        group.chat.member = member
        query = await group.press(answer, "Lire §11", user=reader)
        await rig.serve()
    assert [a["text"] for a in query.answers] == [FR.button_too_old]


async def test_a_tap_in_a_group_that_became_a_supergroup_is_acknowledged(server, tmp_path):
    reader, group = server.user(language_code="fr"), server.group()
    async with running(server, tmp_path / "db") as rig:
        answer = await answer_to(rig, group, f"/ask {QUESTION}", reader)
        group.chat.migrated_to = server.group().id
        for label in ("Lire §11", "👎"):
            await tap(rig, group, answer, label, reader)


async def test_a_tap_that_telegram_has_given_up_is_no_error(tmp_path):
    config = Config(brakes=False, callback_ttl=0.0)
    async with TelegramServer(config=config) as server, running(server, tmp_path / "db") as rig:
        chat = server.private_chat(server.user(language_code="fr"))
        answer = await answer_to(rig, chat, QUESTION)
        query = await chat.press(answer, "Lire §11")
        server.world.updates.push(
            "callback_query",
            {
                "id": query.id,
                "from": chat.user.json(),
                "message": answer.json(),
                "chat_instance": "1",
                "data": query.data,
            },
            ("callback", chat.user.id),
        )
        await rig.serve()
        assert "§11 ·" in answer.text
        assert query.answers == []
        assert "query is too old" in rig.refusals[0].description


# The article was corrected


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Ponts\n\nLe pont de Lyon a rouvert à midi. La mairie s’en félicite.\n")
    return path


def correct(article: Path) -> None:
    article.write_text("Ponts\n\nHier, le pont de Lyon a rouvert à minuit.\n")


ASKED = "Quand le pont de Lyon a-t-il rouvert ?"


async def test_a_button_of_before_a_correction_asks_the_corrected_article(
    server, chat, tmp_path, article
):
    admin = server.private_chat()
    async with running(
        server, tmp_path / "db", article=article, admins=frozenset({admin.id})
    ) as rig:
        answer = await answer_to(rig, chat, ASKED)
        assert "midi" in answer.text
        correct(article)
        await tell(rig, admin, "/reload")
        query = await tap(rig, chat, answer, "👍")
        assert query.answer["text"] == FR.article_changed
        assert await thumbs(rig) == ["👍"]
        assert "minuit" in replies_after(rig, chat, answer)[-1].text
        assert "midi" in answer.text


async def test_a_thumb_of_before_a_correction_is_taken_back(server, chat, tmp_path, article):
    admin = server.private_chat()
    async with running(
        server, tmp_path / "db", article=article, admins=frozenset({admin.id})
    ) as rig:
        answer = await answer_to(rig, chat, ASKED)
        await tap(rig, chat, answer, "👍")
        correct(article)
        await tell(rig, admin, "/reload")
        query = await tap(rig, chat, answer, "👍")
        assert query.answer["text"] == FR.vote_withdrawn
        assert await thumbs(rig) == []
        assert replies_after(rig, chat, answer) == []


async def test_a_suggestion_of_before_a_correction_is_asked_as_it_reads(
    server, chat, tmp_path, article
):
    async with running(server, tmp_path / "db", article=article) as rig:
        hello = await answer_to(rig, chat, "/start")
        assert labels(hello)
        offset = rig.offset
    correct(article)
    async with running(server, tmp_path / "db", article=article) as rig:
        rig.offset = offset
        await tap(rig, chat, hello, FR.ask_summary)
    assert chat.bot_messages[-1].text.startswith("De quoi parle l’article ?")
    assert "minuit" in chat.bot_messages[-1].text


async def test_a_passage_of_before_a_correction_leads_to_those_of_after(
    server, chat, tmp_path, article
):
    async with running(server, tmp_path / "db", article=article) as rig:
        contents = (await tell(rig, chat, "/article"))[-1]
        offset = rig.offset
    correct(article)
    async with running(server, tmp_path / "db", article=article) as rig:
        rig.offset = offset
        await tap(rig, chat, contents, "Lire §1")
        assert "minuit" in contents.text
        assert replies_after(rig, chat, contents) == []


async def test_it_does_so_after_a_restart_too(server, chat, tmp_path, article):
    async with running(server, tmp_path / "db", article=article) as rig:
        answer = await answer_to(rig, chat, ASKED)
        offset = rig.offset
    correct(article)
    async with running(server, tmp_path / "db", article=article) as rig:
        rig.offset = offset
        query = await tap(rig, chat, answer, "👍")
        assert query.answer["text"] == FR.article_changed
    assert "minuit" in chat.bot_messages[-1].text


@pytest.fixture
async def forgotten(server, tmp_path, article) -> AsyncIterator[tuple[Rig, Group, Message]]:
    """The bot with a corrected article and an answer of before, of which it kept nothing."""
    group = server.group()
    async with running(server, tmp_path / "db", article=article) as rig:
        answer = await answer_to(rig, group, f"/ask {ASKED}", server.user(language_code="fr"))
        offset = rig.offset
    correct(article)
    async with running(server, tmp_path / "other", article=article) as rig:
        rig.offset = offset
        yield rig, group, answer


async def test_a_question_that_was_not_kept_is_read_where_the_answer_replies_to_it(
    forgotten, server
):
    rig, group, answer = forgotten
    await tap(rig, group, answer, "👎", server.user(language_code="fr"))
    assert "minuit" in group.bot_messages[-1].text


async def test_when_the_question_is_nowhere_any_more_the_reader_is_asked_for_it(forgotten, server):
    rig, group, answer = forgotten
    group.delete(answer.reply_to)
    query = await tap(rig, group, answer, "👎", server.user(language_code="fr"))
    assert query.answer["text"] == FR.button_too_old
