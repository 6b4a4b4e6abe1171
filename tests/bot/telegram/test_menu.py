"""Telegram shows commands and descriptions in the reader's language."""

import json
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.phrases import PHRASES
from bot.telegram.menu import put_up_admin_menu, put_up_menu
from index import bundled_article
from tests.bot.telegram.readers import answer_to
from tests.bot.telegram.rig import Rig, running
from tests.telegram_server import Fault

FR, EN = PHRASES["fr"], PHRASES["en"]
ARTICLE = bundled_article()


@pytest.fixture
async def menu(rig) -> Rig:
    await put_up_menu(rig.services.bot, ARTICLE, points=True)
    return rig


def commands(rig: Rig, scope: str, language: str) -> list[str]:
    found = rig.server.profile.commands[json.dumps({"type": scope}), language]
    return [command["command"] for command in found]


@pytest.mark.parametrize(("language", "phrases"), [("", EN), ("fr", FR), ("en", EN)])
async def test_commands_are_shown_in_each_language(menu, language, phrases):
    key = json.dumps({"type": "all_private_chats"}), language
    assert menu.server.profile.commands[key] == [
        {"command": c.name, "description": c.description} for c in phrases.commands
    ]


async def test_groups_are_shown_how_to_ask_first(menu):
    assert commands(menu, "all_group_chats", "fr")[0] == "ask"
    assert "ask" not in commands(menu, "all_private_chats", "fr")


async def test_every_command_that_is_shown_is_one_that_the_bot_knows(menu, server):
    chat = server.private_chat(server.user(language_code="fr"))
    for command in commands(menu, "all_private_chats", "fr"):
        replies = len(chat.bot_messages)
        await chat.say(f"/{command}")
        await menu.serve()
        assert len(chat.bot_messages) > replies
        assert FR.unknown_command.format(help="/help") not in [
            m.text for m in chat.bot_messages[replies:]
        ]


async def test_privacy_is_among_them_as_telegram_expects_of_every_bot(menu):
    assert "privacy" in commands(menu, "all_private_chats", "")


async def test_admins_are_shown_theirs(rig, server):
    admin = server.private_chat()
    await put_up_admin_menu(rig.services.bot, admin.id)
    key = json.dumps({"chat_id": admin.id, "type": "chat"}, sort_keys=True)
    shown = [c["command"] for c in server.profile.commands[key, "fr"]]
    assert {"stats", "export", "reload", "help"} <= set(shown)
    await answer_to(rig, admin, "/help")


async def test_descriptions_name_the_article_in_each_language(menu):
    profile = menu.server.profile
    for code, phrases in (("", EN), ("fr", FR), ("en", EN)):
        description = phrases.bot_description.format(
            title=ARTICLE.title, how=phrases.tap_opens_article
        )
        assert profile.descriptions[code] == description
        assert profile.short_descriptions[code] == phrases.bot_short_description


async def test_of_an_article_that_is_not_sent_no_tap_is_promised(rig, server):
    await put_up_menu(rig.services.bot, ARTICLE, points=False)
    for code, phrases in (("fr", FR), ("en", EN)):
        assert phrases.tap_opens_article not in server.profile.descriptions[code]
        assert phrases.button_opens_passage in server.profile.descriptions[code]


async def test_what_is_up_already_is_not_put_up_again(menu, server):
    before = len(server.calls_of("setMyDescription"))
    await put_up_menu(menu.services.bot, ARTICLE, points=True)
    assert len(server.calls_of("setMyDescription")) == before


async def test_a_title_of_any_length_fits_in_the_description(rig, server):
    await put_up_menu(rig.services.bot, replace(ARTICLE, title="Titre " * 200), points=True)
    assert len(server.profile.descriptions["fr"]) <= 512


async def test_what_cannot_be_put_up_does_not_keep_the_rest_down(rig, server):
    server.faults.add(Fault("error", method="setMyCommands", status=500, times=1))
    await put_up_menu(rig.services.bot, ARTICLE, points=True)
    assert server.profile.descriptions["fr"]
    assert commands(rig, "all_private_chats", "en")


async def test_that_some_of_it_could_not_be_put_up_is_logged_once(rig, server):
    server.faults.add(Fault("error", method="setMyCommands", status=500, times=None))
    with capture_logs() as logged:
        await put_up_menu(rig.services.bot, ARTICLE, points=True)
    (line,) = logged
    assert line["failures"] == len(server.calls_of("setMyCommands")) > 1
    assert line["reason"]


async def test_an_admin_who_never_wrote_to_the_bot_does_not_keep_the_menu_down(server, tmp_path):
    async with running(server, tmp_path / "db") as rig:
        await put_up_admin_menu(rig.services.bot, 424242)
        await put_up_menu(rig.services.bot, ARTICLE, points=True)
        assert commands(rig, "all_group_chats", "en")
        assert server.profile.descriptions["en"]
