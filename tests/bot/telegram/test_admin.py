"""What only the operator may do, from Telegram."""

import csv
import io
import os
import re
import time

import pytest
from structlog.testing import capture_logs

from bot.phrases import PHRASES
from bot.replies import Replies
from bot.store import AnsweredQuestion
from bot.telegram import admin, intake
from bot.telegram.markup import units
from bot.telegram.menu import put_up_menu
from index import bundled_article, load_article
from tests.bot.telegram.rig import running
from tests.telegram_server import Fault, TelegramServer

pytestmark = pytest.mark.filterwarnings("ignore:.*Bot.getUpdates")  # the rig's way to fetch

ADMIN, READER = 1, 2
QUESTION = "Qui est Jensen Huang ?"
OFF_TOPIC = "Quelle est la recette de la tarte aux pommes ?"
ARTICLE = """The bridge reopens

The Harwick bridge reopened on Monday after two years of repairs. The works cost 12 million euros.
"""
CORRECTED = ARTICLE.replace("12 million", "15 million")


@pytest.fixture
async def server():
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def rig(server, tmp_path):
    async with running(server, tmp_path / "kept.sqlite3", admins=frozenset({ADMIN})) as rig:
        yield rig


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE)
    return path


@pytest.fixture
async def bridge_rig(server, tmp_path, article):
    database, admins = tmp_path / "kept.sqlite3", frozenset({ADMIN})
    async with running(server, database, article=article, admins=admins) as rig:
        yield rig


@pytest.fixture
def silent():
    """A device that gives nothing to read, and does not end either: a terminal where nobody types."""
    keyboard, screen = os.openpty()
    yield os.ttyname(screen)
    os.close(screen)
    os.close(keyboard)


async def say(rig, user_id, *texts, language="en"):
    """Somebody writes to the bot in private; what it replied last."""
    chat = rig.server.private_chat(rig.server.user(user_id, language_code=language))
    for text in texts:
        await chat.say(text)
        await rig.serve()
    return rig.server.sent[-1]


def exported(rig, message):
    document = message.extra["document"]
    rows = csv.DictReader(
        io.StringIO(rig.server.world.files[document["file_id"]].content.decode("utf-8-sig"))
    )
    return list(rows)


# --- who ---


@pytest.mark.parametrize("command", ["/stats", "/export", "/reload"])
async def test_a_reader_is_told_that_there_is_no_such_command(rig, command):
    refused = await say(rig, READER, command)
    assert refused.text == (await say(rig, READER, "/nonsense")).text


@pytest.mark.parametrize("command", ["/stats", "/export", "/reload"])
async def test_an_admin_is_told_that_figures_are_not_for_a_group(rig, server, command):
    admin = server.user(ADMIN, language_code="en")
    group = server.group("Readers")
    await group.add_bot(admin)
    await rig.serve()
    await group.send(admin, f"{command}@{server.bot.username}")
    await rig.serve()
    assert "private chats only" in server.sent[-1].text
    assert not server.calls_of("sendDocument")


async def test_admins_find_their_commands_in_the_menu_once_they_write_readers_do_not(rig, server):
    await put_up_menu(rig.services.bot, rig.services.serving.conversation.article, points=True)
    await say(rig, READER, "/help")
    assert not any("chat_id" in scope for scope, _ in server.profile.commands)
    await say(rig, ADMIN, "/help")
    calls = len(server.calls_of("setMyCommands"))
    await say(rig, ADMIN, "/help")
    assert len(server.calls_of("setMyCommands")) == calls
    shown = {
        scope: {command["command"] for command in commands}
        for (scope, _), commands in server.profile.commands.items()
    }
    with_stats = [scope for scope, names in shown.items() if {"stats", "export", "reload"} & names]
    assert with_stats
    assert all(f'"chat_id": {ADMIN}' in scope for scope in with_stats)


# --- /stats ---


async def test_stats_before_any_question(rig):
    assert (await say(rig, ADMIN, "/stats")).text == (
        "Questions: 0 today, 0 in the last 7 days.\nAnswered: –.\nFeedback: 0 👍, 0 👎."
    )


async def test_stats_count_questions_answers_and_feedback(rig, server):
    answer = await say(rig, READER, QUESTION, language="fr")
    chat = server.private_chat(server.user(READER))
    await chat.press(answer, "👍")
    await rig.serve()
    await say(
        rig,
        READER,
        OFF_TOPIC,
        f"  {OFF_TOPIC} ",
        "Qui a gagné le Tour de France ?",
        language="fr",
    )
    told = await say(rig, ADMIN, "/stats")
    assert told.text == (
        "Questions: 4 today, 4 in the last 7 days.\nAnswered: 25 %.\nFeedback: 1 👍, 0 👎.\n\n"
        "Most often left unanswered:\n"
        f"2 × {OFF_TOPIC}\n"
        "1 × Qui a gagné le Tour de France ?"
    )


async def test_stats_speak_the_admins_language(rig):
    assert (await say(rig, ADMIN, "/stats", language="fr")).text.startswith("Questions\u00a0: 0")


async def test_stats_fit_whatever_readers_wrote(rig):
    for number in range(12):
        await say(rig, READER, f"<b>&{number} " + "tarte aux pommes " * 55 + "?")
    told = await say(rig, ADMIN, "/stats")
    assert units(told.text) <= 4096
    assert sum(line.startswith("1 × <b>&") for line in told.text.splitlines()) == 10


@pytest.mark.parametrize("command", ["/stats", "/export", "/reload"])
async def test_a_forwarded_command_is_not_carried_out(rig, server, command):
    chat = server.private_chat(server.user(ADMIN, language_code="en"))
    await chat.forward(chat.user, command)
    await rig.serve()
    assert [m.text for m in chat.bot_messages] == [PHRASES["en"].forwarded]


# --- /export ---


async def test_export_is_a_file_of_unanswered_and_downvoted_questions(rig, server):
    disliked = await say(rig, READER, QUESTION, language="fr")
    chat = server.private_chat(server.user(READER))
    await chat.press(disliked, "👎")
    await rig.serve()
    await say(
        rig, READER, OFF_TOPIC, "Que dit Jensen Huang ?", "=1+1 tarte aux pommes", language="fr"
    )
    sent = await say(rig, ADMIN, "/export")
    assert sent.text == "Questions left unanswered or marked 👎: 3"
    assert sent.extra["document"]["file_name"] == "motamot.csv"
    rows = exported(rig, sent)
    assert [(row["question"], row["not_useful"]) for row in rows] == [
        (QUESTION, "1"),
        (OFF_TOPIC, "0"),
        ("'=1+1 tarte aux pommes", "0"),
    ]
    start, end = map(int, rows[0]["quoted_offsets"].split("-"))
    assert rows[0]["quoted_text"] == bundled_article().text[start:end]
    assert rows[1]["quoted_text"] == ""
    assert rows[1]["outcome"] == "none"
    assert sent.chat.id == ADMIN


async def test_of_an_article_that_was_corrected_since_no_quotation_is_exported(
    bridge_rig, server, article
):
    disliked = await say(bridge_rig, READER, "How much did the works cost?")
    await server.private_chat(server.user(READER)).press(disliked, "👎")
    await bridge_rig.serve()
    article.write_text("New. " + CORRECTED)
    sent = await say(bridge_rig, ADMIN, "/reload", "/export")
    assert [row["quoted_text"] for row in exported(bridge_rig, sent)] == [""]


async def test_a_question_whose_quotation_is_in_no_passage_is_exported_without_it(bridge_rig):
    version = bridge_rig.services.serving.conversation.version
    await bridge_rig.services.store.record(
        AnsweredQuestion("How long?", "en", "none", (5, 40), version, READER, 7)
    )
    sent = await say(bridge_rig, ADMIN, "/export")
    (row,) = exported(bridge_rig, sent)
    assert (row["quoted_offsets"], row["quoted_text"]) == ("5-40", "")


async def test_nothing_to_export_is_said(rig):
    assert (
        await say(rig, ADMIN, "/export")
    ).text == "No question was left unanswered or marked 👎."


# --- /reload ---


async def test_a_corrected_article_is_served_from_the_next_question_on(bridge_rig, article):
    before = await say(bridge_rig, READER, "How much did the works cost?")
    assert "12 million" in before.text
    article.write_text(CORRECTED)
    done = await say(bridge_rig, ADMIN, "/reload")
    assert done.text == "The article “The bridge reopens” has been read again: 17 words, 1 passage."
    assert "15 million" in (await say(bridge_rig, READER, "How much did the works cost?")).text


async def test_a_reload_whose_reply_had_to_come_again_says_that_it_is_done(
    bridge_rig, server, article
):
    chat = server.private_chat(server.user(ADMIN, language_code="en"))
    article.write_text(CORRECTED)
    server.faults.add(Fault("flood", method="sendMessage", retry_after=6))
    await chat.say("/reload")
    assert await bridge_rig.deal() == ["again"]
    assert await bridge_rig.deal_again() == ["answered"]
    assert "has been read again" in server.sent[-1].text


async def test_after_a_correction_nothing_leans_on_a_place_in_the_text_before(
    bridge_rig, server, article
):
    asked = "How much did the works cost?"
    languages = await say(bridge_rig, READER, asked, "/language")
    await server.private_chat(server.user(READER)).press(languages, "Français")
    await bridge_rig.serve()
    assert PHRASES["fr"].no_more in (await say(bridge_rig, READER, "more")).text
    article.write_text(CORRECTED.replace("The Harwick", "It rains.\n\nThe Harwick"))
    await say(bridge_rig, ADMIN, "/reload")
    assert "§1–2" in (await say(bridge_rig, READER, "more")).text, "what there is to read"
    assert "15 million" in (await say(bridge_rig, READER, asked)).text


async def test_a_file_with_hardly_anything_left_is_not_served(bridge_rig, article):
    article.write_text("The bridge reopens\n\nText.\n")
    with capture_logs() as logged:
        refused = (await say(bridge_rig, ADMIN, "/reload")).text
    (line,) = [line for line in logged if line["event"].startswith("article not reloaded")]
    assert line["reason"].startswith("it has 1 words")
    assert refused.startswith("The new file cannot be used")
    assert "Words: 1;" in refused
    assert "12 million" in (await say(bridge_rig, READER, "How much did the works cost?")).text


async def test_an_article_in_another_language_is_served_with_a_warning(bridge_rig, article):
    article.write_text(
        "Die Brücke ist offen\n\nDie Harwick-Brücke ist nach zwei Jahren am Montag wieder für alle geöffnet worden.\n"
    )
    told = (await say(bridge_rig, ADMIN, "/reload")).text
    assert "Die Brücke ist offen" in told
    assert told.endswith(PHRASES["en"].reload_foreign)


async def test_an_article_that_did_not_change_is_not_read_again(bridge_rig):
    assert (await say(bridge_rig, ADMIN, "/reload")).text == "The article has not changed."


@pytest.mark.parametrize("content", [b"", b"   \n\n", b"\x00\x01\x02\xff" * 50, None])
async def test_of_a_bad_file_the_reason_is_told_and_the_article_before_goes_on(
    bridge_rig, article, content
):
    if content is None:
        article.unlink()
    else:
        article.write_bytes(content)
    refused = await say(bridge_rig, ADMIN, "/reload")
    frame, reason = refused.html.split("\n\n")
    assert frame == "The new file cannot be used; the old article stays in service:"
    assert re.fullmatch("<code>bridge.txt [^/]+</code>", reason)
    assert "12 million" in (await say(bridge_rig, READER, "How much did the works cost?")).text


async def test_a_file_that_does_not_answer_is_given_up(bridge_rig, article, monkeypatch, silent):
    monkeypatch.setattr(admin, "_PATIENCE", 0.3)
    article.unlink()
    article.symlink_to(silent)
    refused = (await say(bridge_rig, ADMIN, "/reload")).text
    assert refused.startswith("The new file cannot be used")
    assert "It was not read within" in refused
    assert "12 million" in (await say(bridge_rig, READER, "How much did the works cost?")).text


async def test_a_long_article_is_indexed_however_long_that_takes(bridge_rig, article, monkeypatch):
    monkeypatch.setattr(admin, "_PATIENCE", 0.1)
    monkeypatch.setattr(intake, "HOLD", 0.4)
    prepare, prepared = Replies.prepare, []

    def slowly(replies):
        time.sleep(1)
        prepare(replies)
        prepared.append(replies)

    monkeypatch.setattr(Replies, "prepare", slowly)
    article.write_text(CORRECTED)
    await bridge_rig.server.private_chat(bridge_rig.server.user(ADMIN)).say("/reload")
    outcomes = await bridge_rig.deal()
    while outcomes[-1] == "again":
        outcomes = await bridge_rig.deal_again()
    assert outcomes == ["answered"]
    assert "has been read again" in bridge_rig.server.sent[-1].text
    assert len(prepared) == 1


async def test_a_new_title_is_told_to_those_who_open_the_bot(bridge_rig, server, article):
    article.write_text(CORRECTED.replace("The bridge reopens", "The bridge is open again"))
    await say(bridge_rig, ADMIN, "/reload")
    assert "The bridge is open again" in server.profile.descriptions["en"]


async def test_who_opens_the_bot_is_told_when_the_article_became_too_long_to_be_sent(
    bridge_rig, server, article
):
    await put_up_menu(bridge_rig.services.bot, load_article(article), points=True)
    miles = "".join(f"\n\nThe river flows on for {n} more miles." for n in range(2_000))
    article.write_text(CORRECTED + miles)
    await say(bridge_rig, ADMIN, "/reload")
    assert PHRASES["en"].button_opens_passage in server.profile.descriptions["en"]


# --- errors ---


async def test_errors_are_told_to_every_admin_who_can_be_told(server, tmp_path):
    async with running(server, tmp_path / "kept", admins=frozenset({ADMIN, 5, 9})) as rig:
        for admin in (ADMIN, 5, 9):
            server.private_chat(server.user(admin))
        await server.private_chat(server.user(5)).block()
        rig.services.alarm.raise_("ValueError: <what> & why")
        rig.services.alarm.raise_("ValueError: <what> & why")
    told = {message.chat.id: message.text for message in server.sent}
    assert set(told) == {ADMIN, 9}
    assert "2 × ValueError: <what> & why" in told[ADMIN]


async def test_errors_are_set_off_from_what_is_said_in_the_admins_language(server, tmp_path):
    async with running(server, tmp_path / "kept", admins=frozenset({ADMIN})) as rig:
        assert (await say(rig, ADMIN, "/language en")).text.startswith("Done")
        rig.services.alarm.raise_("ValueError: why")
    assert server.sent[-1].html == "Errors:\n\n<code>1 × ValueError: why</code>"


async def test_very_many_errors_fit_one_message_and_each_is_named(server, tmp_path):
    async with running(server, tmp_path / "kept", admins=frozenset({ADMIN})) as rig:
        server.private_chat(server.user(ADMIN))
        for number in range(20):
            rig.services.alarm.raise_(f"Error{number}: " + "<&> " * 70)
    (told,) = server.sent
    assert units(told.text) <= 4096
    assert all(f"1 × Error{number}: <&>" in told.text for number in range(20))


async def test_an_error_of_the_bot_reaches_reader_and_admin(server, tmp_path):
    async with running(server, tmp_path / "kept", admins=frozenset({ADMIN})) as rig:
        admin = server.private_chat(server.user(ADMIN))
        reader = server.private_chat(server.user(READER, language_code="en"))
        rig.services.serving.conversation._asked = None  # a bug if there ever was one
        await reader.say(QUESTION)
        assert await rig.deal() == ["failed"]
    assert [m.text for m in reader.bot_messages] == [
        "Sorry, an error kept me from answering. Please try again in a moment."
    ]
    assert "TypeError" in admin.bot_messages[-1].text
