"""Raw updates made into what python-telegram-bot knows, or set aside."""

from typing import Any

import pytest
import structlog
from telegram import Bot

from bot.telegram.updates import number_of, parse
from tests.telegram_server import DEFAULT_TOKEN

CHAT = {"id": 7, "type": "private"}
ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": CHAT, "text": "Qui ?"}
ENTITY = {"type": "mention", "offset": 0, "length": 1}
TAP = {"id": "1", "from": ADA, "chat_instance": "1", "data": "x"}
QUERY = {"id": "1", "from": ADA, "query": "puce", "offset": ""}


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


def test_a_kind_that_was_not_asked_for_is_not_looked_at(bot: Bot):
    update = parse({"update_id": 5, "business_message": {"chat": {"id": []}}}, bot)
    assert update is not None
    assert update.effective_chat is None


@pytest.mark.parametrize(
    "raw",
    [
        {"message": MESSAGE | {"from": ADA, "entities": [ENTITY], "text": "\ud800"}},
        {"edited_message": MESSAGE | {"quote": {"text": "Qui", "position": 0}}},
        {"message": MESSAGE | {"reply_to_message": MESSAGE | {"entities": [ENTITY]}}},
        {"callback_query": TAP},
        {"callback_query": TAP | {"message": {"message_id": 1, "date": 0, "chat": CHAT}}},
        {"inline_query": QUERY},
    ],
    ids=str,
)
def test_what_may_be_missing_is_not_missed(bot: Bot, raw: Any):
    assert parse({"update_id": 5} | raw, bot) is not None


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
        {"update_id": 5, "message": MESSAGE | {"from": ADA | {"language_code": 7}}},
        {"update_id": 5, "message": MESSAGE | {"chat": None}},
        {"update_id": 5, "message": MESSAGE | {"media_group_id": []}},
        {"update_id": 5, "callback_query": TAP | {"data": 5}},
        {"update_id": 5, "callback_query": TAP | {"from": None}},
        {"update_id": 5, "inline_query": QUERY | {"query": 5}},
    ],
    ids=str,
)
def test_what_is_malformed_is_none_and_no_error(bot: Bot, raw: Any):
    assert parse(raw, bot) is None


@pytest.mark.parametrize(
    "adorned",
    [
        {"quote": {"text": "Qui"}},
        {"quote": {"text": 5, "position": 0}},
        {"entities": [None]},
        {"entities": [ENTITY | {"offset": "0"}]},
        {"caption_entities": [ENTITY | {"length": None}]},
        {"reply_to_message": MESSAGE | {"text": 5}},
    ],
    ids=str,
)
@pytest.mark.parametrize("kind", ["message", "edited_message"])
def test_a_message_is_read_though_what_adorns_it_is_malformed(
    bot: Bot, kind: str, adorned: dict[str, Any]
):
    update = parse({"update_id": 5, kind: MESSAGE | adorned}, bot)
    assert update is not None
    assert update.effective_message is not None
    assert update.effective_message.text == "Qui ?"


def test_only_what_is_malformed_is_left_out(bot: Bot):
    adorned = MESSAGE | {"quote": {"text": "Qui"}, "reply_to_message": MESSAGE}
    update = parse({"update_id": 5, "message": adorned}, bot)
    assert update is not None
    assert update.message is not None
    assert (update.message.quote, update.message.reply_to_message is None) == (None, False)


def test_the_log_says_what_is_malformed_but_nothing_of_what_was_written(bot: Bot):
    with structlog.testing.capture_logs() as logs:
        parse({"update_id": 5, "message": MESSAGE | {"text": ["secret"]}}, bot)
    assert logs == [
        {
            "event": "malformed update set aside",
            "log_level": "warning",
            "id": 5,
            "reason": "update.message.text",
        }
    ]


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ({"update_id": 5}, 5),
        ({"update_id": 2**52 - 1}, 2**52 - 1),
        ({"update_id": 2**52}, None),
        ({"update_id": True}, None),
        ({"update_id": "5"}, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
)
def test_the_number_is_found_where_there_is_one(raw: Any, number: int | None):
    assert number_of(raw) == number
