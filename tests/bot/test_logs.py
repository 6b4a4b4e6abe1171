"""Logs: readable, in one form for every library, without secrets and without what readers wrote."""

import io
import json
import logging
import re
import warnings
from dataclasses import replace
from urllib.parse import quote

import asyncpg
import httpx
import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import logs
from bot.logs import HIDDEN, Redactor
from bot.settings import load_settings
from bot.store import AnsweredQuestion, Store
from tests.bot.telegram.rig import running
from tests.databases import postgresql_database
from tests.telegram_server import Fault, TelegramServer
from tests.telegram_server.faults import GARBAGE

TOKEN = "123456:AAbbCCdd-EEff_GGhhIIjjKKllMMnnOOppQQ"
SECRET = "a secret/with+signs&ümlaut\\"
PASSWORD = "p@ss w/rd"
LEVELS = ("debug", "info", "warning", "error")
QUESTION = "Qui est Jensen Huang ?"

pytestmark = pytest.mark.filterwarnings("ignore:.*Bot.getUpdates")  # the rig's way to fetch


@pytest.fixture(autouse=True)
def _as_before():
    """What logging is set up for here ends here."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    named = [
        logging.getLogger(name) for name in (*logs._QUIET, *logs._SHOWING_QUESTIONS, *logs._NOISE)
    ]
    levels = [logger.level for logger in named]
    root.handlers = []
    yield
    root.handlers = handlers
    root.setLevel(level)
    for logger, before in zip(named, levels, strict=True):
        logger.setLevel(before)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def set_up(**settings):
    """Log to the stream that is given, with these settings."""
    secrets = {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": SECRET}
    database = f"postgres://reader:{quote(PASSWORD, safe='')}@db.example/motamot"
    environ = secrets | {"DATABASE_URL": database} | settings
    stream = io.StringIO()
    logs.set_up(load_settings(environ, "no such file"), stream=stream)
    return stream


def shows(secret: str, text: str) -> bool:
    """Whether a secret stands in a text in one of the ways in which it can be written."""
    forms = (
        secret,
        quote(secret),
        quote(secret, safe=""),
        repr(secret)[1:-1],
        json.dumps(secret)[1:-1],
    )
    return any(form in text for form in forms)


@pytest.mark.parametrize("log_format", ["text", "json"])
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("secret", [TOKEN, SECRET, PASSWORD], ids=["token", "secret", "password"])
def test_no_secret_at_any_level_in_any_place(level, log_format, secret):
    stream = set_up(LOG_LEVEL=level, LOG_FORMAT=log_format)
    ours, theirs = structlog.stdlib.get_logger("bot.x"), logging.getLogger("library")
    try:
        raise ValueError(f"no such address: https://x/bot{secret}/getMe")  # noqa: TRY301
    except ValueError:
        for say in (*(getattr(ours, name) for name in LEVELS), ours.exception):
            say(f"event {secret}", key=secret, nested={"deep": [secret, quote(secret)]})
        for say in (*(getattr(theirs, name) for name in LEVELS), theirs.exception):
            say("of %s and %r, %s", secret, secret, quote(secret, safe=""))
    theirs.error("the stack", stack_info=True, extra={"token": secret})
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"a warning of {secret}", stacklevel=1)
    written = stream.getvalue()
    assert "ValueError" in written
    assert HIDDEN in written
    assert not shows(secret, written)


@pytest.mark.parametrize(
    "token",
    [
        "987654321:AAzzYYxxWWvvUUttSSrrQQppOOnnMMllKKj",
        "1234567%3AAAzzYYxxWWvvUUttSSrrQQppOOnnMMllKKj",
    ],
)
def test_another_bots_token_is_hidden_too(token):
    stream = set_up()
    logging.getLogger("x").warning("GET /bot%s/getMe", token)
    assert "AAzz" not in stream.getvalue()
    assert f"/bot{HIDDEN}/getMe" in stream.getvalue()


def test_the_password_of_any_address_is_hidden():
    stream = set_up()
    logging.getLogger("x").warning("connecting to postgres://me:open-sesame@h/d and http://h:80/")
    assert f"postgres://me:{HIDDEN}@h/d and http://h:80/" in stream.getvalue()


@pytest.mark.parametrize("level", LEVELS)
def test_httpx_lines_never_show_the_token(level):
    stream = set_up(LOG_LEVEL=level)
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with httpx.Client(transport=transport) as client:
        client.get(f"https://api.telegram.org/bot{TOKEN}/getMe")
        client.get(f"https://api.telegram.org/bot{quote(TOKEN, safe='')}/getMe")
    written = stream.getvalue()
    assert written.count("HTTP Request: GET") == (2 if level in ("debug", "info") else 0)
    assert TOKEN.partition(":")[2] not in written


@given(st.text(st.characters(codec="utf-8"), min_size=4).filter(lambda s: s.strip()))
def test_whatever_a_secret_is_made_of_it_is_hidden(secret):
    redact = Redactor([secret])
    for form in (secret, quote(secret), quote(secret, safe=""), json.dumps(secret), repr(secret)):
        hidden = redact(f"<{form}>")
        assert hidden == f"<{HIDDEN}>" or hidden in (f'<"{HIDDEN}">', f"<'{HIDDEN}'>")


async def log_of_a_service(server, tmp_path, **settings):
    """What is logged while a reader is answered, a button pressed, and Telegram refuses things."""
    stream = set_up(TELEGRAM_BOT_TOKEN=server.token, **settings)
    async with running(server, tmp_path / "kept.sqlite3") as rig:
        chat = server.private_chat(server.user(7, first_name="Ada"))
        await chat.say(QUESTION)
        await rig.serve()
        await chat.send(chat.user, "tarte aux pommes ?\nQui est Huang ?\nPourquoi la Chine ?")
        await rig.serve()
        server.faults.add(Fault("error", method="sendMessage"))
        await chat.say(QUESTION)
        await rig.deal()
        rig.services.alarm.raise_("something")
    return stream.getvalue()


@pytest.mark.parametrize("level", LEVELS)
async def test_a_bot_at_work_logs_neither_token_nor_question(level, tmp_path):
    async with TelegramServer() as server:
        written = await log_of_a_service(server, tmp_path, LOG_LEVEL=level)
    assert server.token.partition(":")[2] not in written
    assert "Jensen" not in written
    assert "Ada" not in written


@pytest.mark.parametrize("level", LEVELS)
async def test_what_the_database_refuses_is_named_and_not_shown(level):
    stream = set_up(LOG_LEVEL=level, LOG_FORMAT="json")
    async with postgresql_database() as address:
        connection = await asyncpg.connect(address)
        store = Store(address, 30)
        await store.open()
        await connection.execute("ALTER TABLE questions ADD CHECK (length(text) < 9)")
        await connection.execute("ALTER TABLE feedback RENAME rated_at TO at")
        await connection.close()
        await store.record(AnsweredQuestion(QUESTION, "fr", "none", (), "v1", 1, 2))
        await store.rate(1, 2, 3, 1)
        assert not await store.question_under(1, 2)
        await store.close()
    lines = map(json.loads, stream.getvalue().splitlines())
    refused = [line for line in lines if line["event"] == "the database refused"]
    assert {line["reason"] for line in refused} == {
        "CheckViolationError (23514), table questions",
        "UndefinedColumnError (42703), table feedback",
    }
    assert "Jensen" not in stream.getvalue()
    assert "Traceback" not in stream.getvalue()


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "fault", [Fault("garbage"), Fault("error", status=502)], ids=lambda fault: fault.name
)
async def test_an_answer_of_telegrams_that_cannot_be_read_is_not_logged(
    fault, level, tmp_path, monkeypatch
):
    for broken in ("truncated", "html"):
        monkeypatch.setitem(GARBAGE, broken, b'{"ok":true,"result":{"chat":{"first_name":"Ada"')
    async with TelegramServer() as server:
        stream = set_up(TELEGRAM_BOT_TOKEN=server.token, LOG_LEVEL=level, LOG_FORMAT="json")
        async with running(server, tmp_path / "kept.sqlite3") as rig:
            chat = server.private_chat()
            server.faults.add(replace(fault, method="sendMessage"))
            await chat.say(QUESTION)
            assert await rig.deal() == ["again"]
    written = stream.getvalue()
    assert "Ada" not in written
    assert "nginx" not in written
    assert "Traceback" not in written


async def test_questions_are_logged_on_request(tmp_path):
    async with TelegramServer() as server:
        written = await log_of_a_service(
            server, tmp_path, LOG_QUESTIONS="true", LOG_LEVEL="debug", LOG_FORMAT="json"
        )
    assert server.token.partition(":")[2] not in written
    first = next(
        line for line in map(json.loads, written.splitlines()) if line["event"] == "update"
    )
    assert first["question"] == QUESTION


async def test_what_is_noted_of_an_update_is_in_no_other_line(tmp_path):
    async with TelegramServer() as server:
        written = await log_of_a_service(server, tmp_path, LOG_FORMAT="json", LOG_LEVEL="debug")
    lines = list(map(json.loads, written.splitlines()))
    assert {line["event"] for line in lines if "answer" in line} == {"update"}
    assert {line["event"] for line in lines} > {"update"}


async def test_an_update_is_one_line_that_tells_outcome_and_duration(tmp_path):
    async with TelegramServer() as server:
        written = await log_of_a_service(server, tmp_path, LOG_FORMAT="json")
    lines = [line for line in map(json.loads, written.splitlines()) if line["event"] == "update"]
    assert [line["outcome"] for line in lines] == ["answered", "answered", "again"]
    assert [line["answer"] for line in lines] == ["sure", lines[1]["answer"], "sure"]
    assert lines[1]["answer"].split(",")[0] == "none"
    assert all(line["ms"] > 0 for line in lines)
    assert [line["level"] for line in lines] == ["info"] * 3
    assert "question" not in lines[0]


def test_text_is_one_readable_line_without_colours_where_there_is_no_terminal():
    stream = set_up()
    structlog.stdlib.get_logger("bot.x").info("update", id=7, outcome="answered")
    line = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[info\s*\] update\s+\[bot\.x\] id=7 outcome=answered\n"
    assert re.fullmatch(line, stream.getvalue())


def test_json_is_an_object_a_line_with_the_time_in_utc():
    stream = set_up(LOG_FORMAT="json")
    structlog.stdlib.get_logger("bot.x").info("déjà vu", id=7)
    logging.getLogger("library").warning("two\nlines of %s", "it")
    first, second = map(json.loads, stream.getvalue().splitlines())
    assert (first["event"], first["id"], first["level"], first["logger"]) == (
        "déjà vu",
        7,
        "info",
        "bot.x",
    )
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", first["timestamp"])
    assert second["event"] == "two\nlines of it"
    assert "déjà vu" in stream.getvalue()


def test_a_traceback_in_json_stays_on_its_line():
    stream = set_up(LOG_FORMAT="json")
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError:
        structlog.stdlib.get_logger("bot.x").exception("broken")
    (line,) = stream.getvalue().splitlines()
    assert "ZeroDivisionError: division by zero" in json.loads(line)["exception"]


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_below_the_level_is_not_written(level):
    stream = set_up(LOG_LEVEL=level, LOG_FORMAT="json")
    for name in LEVELS:
        getattr(structlog.stdlib.get_logger("bot.x"), name)(name)
        getattr(logging.getLogger("library"), name)(name)
    events = [json.loads(line)["event"] for line in stream.getvalue().splitlines()]
    assert events == [name for name in LEVELS[LEVELS.index(level) :] for _ in range(2)]


def test_a_line_that_cannot_be_formatted_shows_none_of_its_parts():
    stream = set_up()
    logging.getLogger("library").warning("%d", TOKEN)
    assert stream.getvalue() == "a log line of library failed: TypeError\n"
