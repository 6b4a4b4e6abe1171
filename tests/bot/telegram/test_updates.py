"""Raw updates made into what python-telegram-bot knows, or set aside."""

from typing import Any

import pytest
from telegram import Bot

from bot.telegram.updates import number_of, parse
from tests.telegram_server import DEFAULT_TOKEN

CHAT = {"id": 7, "type": "private"}
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": CHAT, "text": "Qui ?"}


@pytest.fixture
def bot() -> Bot:
    return Bot(DEFAULT_TOKEN)


def test_a_good_update_is_what_telegram_sent(bot: Bot):
    update = parse({"update_id": 5, "message": MESSAGE}, bot)
    assert update is not None
    assert (update.update_id, update.message and update.message.text) == (5, "Qui ?")


def test_a_kind_that_nobody_knows_yet_is_an_update_all_the_same(bot: Bot):
    update = parse({"update_id": 5, "hologram": {"id": 1}}, bot)
    assert update is not None
    assert update.effective_chat is None


@pytest.mark.parametrize(
    "raw",
    [
        None,
        7,
        "update",
        [],
        {},
        {"message": MESSAGE},
        {"update_id": None, "message": MESSAGE},
        {"update_id": True, "message": MESSAGE},
        {"update_id": "5", "message": MESSAGE},
        {"update_id": 5, "message": "text"},
        {"update_id": 5, "message": {"message_id": 1}},
        {"update_id": 5, "message": MESSAGE | {"date": "yesterday"}},
        {"update_id": 5, "message": MESSAGE | {"text": {"of": "what"}}},
        {"update_id": 5, "message": MESSAGE | {"chat": {"id": [], "type": "private"}}},
        {"update_id": 5, "message": MESSAGE | {"from": {"id": "x"}}},
    ],
    ids=str,
)
def test_what_is_malformed_is_none_and_no_error(bot: Bot, raw: Any):
    assert parse(raw, bot) is None


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ({"update_id": 5}, 5),
        ({"update_id": True}, None),
        ({"update_id": "5"}, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
)
def test_the_number_is_found_where_there_is_one(raw: Any, number: int | None):
    assert number_of(raw) == number
