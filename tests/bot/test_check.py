"""`motamot check`: each fault is found, explained, and says whether the bot could serve."""

import asyncio
import contextlib
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import httpx
import pytest

from bot.check import KEYS, MANY, run_check
from bot.settings import load_settings
from bot.telegram.updates import ALLOWED
from tests.databases import server_url
from tests.telegram_server import DEFAULT_TOKEN, BotProfile, Fault, ServerProcess, TelegramServer
from tests.telegram_server.faults import GARBAGE

ROOT = Path(__file__).parents[2]
SECRET = "hush-hush-secret"


class Checked:
    """What `check` printed, and its exit code."""

    def __init__(self, text: str, code: int) -> None:
        self.text, self.code = text, code

    def lines(self, mark: str, what: str) -> list[str]:
        return re.findall(rf"^{mark} +{what}: (.+)$", self.text, re.MULTILINE)

    def line(self, mark: str, what: str) -> str:
        lines = self.lines(mark, what)
        assert len(lines) == 1, f"{mark} {what} in:\n{self.text}"
        return lines[0]

    @property
    def complaints(self) -> list[str]:
        return re.findall(r"^(?:note|FAIL) .+$", self.text, re.MULTILINE)


@pytest.fixture
def profile():
    return BotProfile()


@pytest.fixture
def server(profile):
    """A Bot API server in a thread of its own: `check` runs a loop itself."""
    with TelegramServer(profile=profile).in_thread() as server:
        yield server


@pytest.fixture
def check(server, tmp_path, capsys):
    def run(article: Path | None = None, **environ: str) -> Checked:
        given = {
            "TELEGRAM_BOT_TOKEN": server.token,
            "TELEGRAM_API_URL": server.url,
            "DATABASE_URL": f"sqlite:///{tmp_path / 'kept.sqlite3'}",
            **environ,
        }
        code = run_check(load_settings(given, tmp_path / "no.env"), article)
        return Checked(capsys.readouterr().out, code)

    return run


def telegram(server, method: str, **fields):
    """Call a method of the bot's from outside, as an earlier start of it did."""
    response = httpx.post(f"{server.base_url}{server.token}/{method}", json=fields)
    response.raise_for_status()


def test_when_all_is_well_it_says_so(check, server):
    found = check()
    assert found.code == 0
    assert found.complaints == []
    assert found.line("ok", "token") == f"you are @{server.bot.username}"
    assert "passages" in found.line("ok", "article")
    assert "SQLite is available" in found.line("ok", "database")
    assert found.line("ok", "webhook") == "none, for long polling"
    assert found.text.endswith("\nThe bot can serve.\n")


# --- the settings themselves ---


def test_it_says_where_the_settings_come_from(check, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / ".env"
    assert check().line("ok", "settings").endswith(f"there is no file {file}")
    file.write_text("PORT=8080\n")
    assert check().line("ok", "settings") == f"from the environment and {file}"
    file.unlink()
    file.mkdir()  # as Docker does for a file that is missing
    assert check().line("note", "settings").endswith(f"{file} is a folder")


def test_names_that_are_no_setting_are_told(check, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("ALLOWED_CHATS_IDS=1\nCOLOUR=red\n")
    found = check()
    assert found.code == 0
    assert found.lines("note", "settings") == [
        "no setting is called ALLOWED_CHATS_IDS; did you mean ALLOWED_CHAT_IDS?",
        "no setting is called COLOUR.",
    ]


# --- token and network ---


def test_an_address_with_too_much_in_it_is_not_blamed_on_the_token_alone(check, server):
    told = check(TELEGRAM_API_URL=f"{server.url}/bot").line("FAIL", "token")
    assert "correct TELEGRAM_API_URL (without /bot" in told


def test_a_proxy_may_be_what_is_wrong(check, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    told = check(TELEGRAM_API_URL="http://telegram.example").line("FAIL", "Telegram")
    assert "the proxy (HTTPS_PROXY" in told


def test_chats_that_are_allowed_and_unknown_are_noted(check, server):
    known = server.private_chat().id
    (told,) = check(ALLOWED_CHAT_IDS=f"{known},-100123").lines("note", "allowed")
    assert told.startswith("-100123 of ALLOWED_CHAT_IDS")


def test_a_garbled_answer_is_told_in_plain_words(check, server):
    server.faults.add(Fault("garbage", method="getWebhookInfo", garbage="wrong_type", times=None))
    assert "(its answer makes no sense)" in check().line("FAIL", "Telegram")


# --- the database ---


def test_the_tables_of_another_program_are_told(check, tmp_path):
    with contextlib.closing(sqlite3.connect(tmp_path / "kept.sqlite3")) as other:
        other.execute("CREATE TABLE updates (id INTEGER)")
    found = check()
    assert found.code == 1
    assert "another program's" in found.line("FAIL", "database")


def test_a_database_of_another_bot_is_told(check, tmp_path):
    assert "SQLite is available" in check().line("ok", "database")
    with contextlib.closing(sqlite3.connect(tmp_path / "kept.sqlite3")) as other:
        other.execute("INSERT INTO owner VALUES (7)")
        other.commit()
    found = check()
    assert found.code == 1
    assert "another bot, of id 7" in found.line("FAIL", "database")


def test_of_a_folder_that_is_a_file_it_says_what_to_look_at(check, tmp_path):
    told = check(DATABASE_URL=f"sqlite:///{tmp_path}").line("note", "database")
    assert told.endswith("check DATABASE_URL.")


# --- more of Telegram ---


@pytest.mark.parametrize(
    ("token", "reason"),
    [
        ("", "TELEGRAM_BOT_TOKEN is missing: ask @BotFather"),
        ("my-token", "does not look like a token"),
        ("١٢٣٤٥٦٧:AAabcdefghijklmnopqrstuvwxyz0123456789", "does not look like a token"),
        ("123456:ABC…", "is the example's token"),
        ("123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11", "is the example's token"),
        ("999999:AAbbCCdd-EEff_GGhhIIjjKKllMMnnOOppQQ", "does not know this TELEGRAM_BOT_TOKEN"),
    ],
)
def test_a_bad_token_is_told_from_a_missing_one(check, token, reason):
    found = check(TELEGRAM_BOT_TOKEN=token)
    assert found.code == 1
    assert reason in found.line("FAIL", "token")
    assert "marked FAIL" in found.text
    assert not token or token not in found.text


@pytest.mark.parametrize("name", ["ALL_PROXY", "HTTP_PROXY"])
def test_a_proxy_of_another_kind_than_http_is_no_network_trouble(check, monkeypatch, name):
    monkeypatch.setenv(name, "socks5://me:hush@127.0.0.1:1080")
    found = check()
    assert found.code == 1
    assert "SOCKS" in found.line("FAIL", "connection")
    assert "hush" not in found.text
    assert not found.lines("FAIL", "Telegram")


@pytest.mark.parametrize(
    "host", ["-é.org", "\u200b.org", "x..y", "a" * 300 + ".org", "a%20b", "\ud800.org"]
)
def test_an_address_that_there_cannot_be_is_no_network_trouble(check, host):
    found = check(TELEGRAM_API_URL=f"http://{host}")
    assert found.code == 1
    assert "TELEGRAM_API_URL: there can be no" in found.line("FAIL", "connection")


def test_a_revoked_token_is_no_network_trouble(check, server):
    server.revoke_token()
    found = check()
    assert found.code == 1
    assert "copy it again from @BotFather" in found.line("FAIL", "token")


def test_a_server_that_is_not_there_is_named(check):
    found = check(TELEGRAM_API_URL="http://127.0.0.1:9")
    assert found.code == 1
    line = found.line("FAIL", "Telegram")
    assert "http://127.0.0.1:9" in line
    assert "check the network and TELEGRAM_API_URL" in line


@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo"])
@pytest.mark.parametrize("garbage", sorted(GARBAGE))
def test_a_server_that_is_not_telegrams_is_named(check, server, method, garbage):
    server.faults.add(Fault("garbage", method=method, garbage=garbage, times=None))
    assert "does not answer as Telegram does" in check().line("FAIL", "Telegram")


@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo"])
def test_a_telegram_that_asks_to_wait_is_no_network_trouble(check, server, method):
    server.faults.add(Fault("flood", method=method, retry_after=5, times=None))
    found = check()
    assert found.code == (method == "getMe"), "then nothing is known of the bot"
    assert "called again in 5 seconds" in found.line("FAIL" if found.code else "note", "Telegram")
    assert (
        len(found.lines("ok", "token"))
        == len(found.lines("ok", "inline mode"))
        == int(method != "getMe")
    )


def test_a_time_that_there_cannot_be_is_no_bug(check, server):
    telegram(server, "setWebhook", url="https://bot.example/telegram")
    server.webhook.last_error, server.webhook.last_error_date = "Connection refused", 10**18
    found = check()
    assert found.line("ok", "token") == f"you are @{server.bot.username}"
    assert "does not answer as Telegram does" in found.line("FAIL", "Telegram")


# --- switches at @BotFather ---


def test_privacy_mode_is_explained_either_way(check, profile):
    assert "plain mentions may not arrive" in check().line("ok", "privacy mode")
    profile.can_read_all_group_messages = True
    assert "receives every message" in check().line("ok", "privacy mode")


@pytest.mark.parametrize(
    ("switch", "what", "remedy"),
    [
        ("supports_inline_queries", "inline mode", "/setinline"),
        ("supports_guest_queries", "guest mode", "@BotFather"),
        ("can_join_groups", "groups", "/setjoingroups"),
    ],
)
def test_a_switch_that_is_off_is_a_note_with_its_remedy(check, profile, switch, what, remedy):
    setattr(profile, switch, False)
    found = check()
    assert found.code == 0
    assert remedy in found.line("note", what)


# --- webhook and updates ---


def test_a_webhook_that_polling_would_take_down_is_told(check, server):
    telegram(server, "setWebhook", url="https://bot.example/telegram")
    found = check()
    assert found.code == 0
    assert "https://bot.example/telegram" in found.line("note", "webhook")


def test_a_webhook_where_it_should_be_is_fine(check, server):
    telegram(server, "setWebhook", url="https://bot.example/telegram")
    found = check(WEBHOOK_URL="https://bot.example/")
    assert found.line("ok", "webhook") == "https://bot.example/telegram"


def test_a_webhook_that_drifted_is_told_with_both_addresses(check, server):
    telegram(server, "setWebhook", url="https://old.example/telegram")
    line = check(WEBHOOK_URL="https://bot.example").line("note", "webhook")
    assert "https://old.example/telegram" in line
    assert "https://bot.example/telegram" in line


def test_the_last_delivery_that_failed_is_told_with_its_time(check, server):
    telegram(server, "setWebhook", url="https://bot.example/telegram")
    server.webhook.last_error, server.webhook.last_error_date = "Connection refused", 1_795_600_800
    lines = check(WEBHOOK_URL="https://bot.example").lines("note", "webhook")
    assert lines == [
        "Telegram's last delivery that failed at 2026-11-25 10:00 UTC: Connection refused"
    ]


def test_kinds_of_update_that_telegram_holds_back_are_named(check, server):
    kept = [kind for kind in ALLOWED if kind not in ("callback_query", "inline_query")]
    telegram(server, "getUpdates", allowed_updates=kept)
    found = check()
    assert found.code == 0
    assert "callback_query, inline_query" in found.line("note", "updates")


def test_waiting_updates_are_counted(check, server):
    server.updates.push_raw({})
    server.updates.push_raw({})
    assert check().line("ok", "waiting").endswith(": 2")
    for _ in range(MANY):
        server.updates.push_raw({})
    assert ": 102; if it is running, see its log" in check().line("note", "waiting")


# --- article and database ---


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "does not exist"), (b"", "empty"), (b"\x00\x01\xff\xfe\x00\x00" * 40, "text")],
)
def test_an_article_that_cannot_be_used_is_serious(check, tmp_path, content, reason):
    article = tmp_path / "article.txt"
    if content is not None:
        article.write_bytes(content)
    found = check(article)
    assert found.code == 1
    line = found.line("FAIL", "article")
    assert "article.txt" in line
    assert reason in line


def test_an_article_of_a_few_words_is_told(check, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("The bridge\n\nThe bridge is open.\n")
    found = check(article)
    assert found.code == 0
    assert "only" in found.line("note", "article")


GERMAN = (
    "Die Regierung hat gestern einen neuen Plan für die Halbleiterindustrie angekündigt, der bis 2027 "
    "mit einer Milliarde Euro ausgestattet wird. Nach Angaben des Ministers soll die Unabhängigkeit des "
    "Landes gestärkt werden. Die Opposition kritisiert, dass niemand gefragt wurde und dass "
    "es keine Garantien für die Verwendung der Mittel gibt. "
)
SPANISH = (
    "El gobierno español anunció ayer un nuevo plan de inversión para la industria de los "
    "semiconductores, que contará con una financiación de mil millones de euros hasta el año 2027. "
    "Según el ministro, el objetivo es reforzar la autonomía del país. La oposición, en cambio, criticó "
    "que no se haya consultado a las comunidades y que no existan garantías sobre el destino de los fondos."
)


@pytest.mark.parametrize("text", [GERMAN, SPANISH], ids=["German", "Spanish"])
def test_an_article_in_another_language_is_told(check, tmp_path, text):
    article = tmp_path / "article.txt"
    article.write_text(f"{text[:20]}\n\n{text} {text}", encoding="utf-8")
    found = check(article)
    assert found.code == 0
    assert "neither in French nor in English" in found.line("note", "article")


PLAIN = (
    "Harwick reopens bridge\n\nHarwick council reopened Mill Lane bridge on Monday, eleven months after heavy rain "
    "closed it. Engineer Dana Price led a crew of twelve. Steel beams cost £400,000; fresh paint cost £9,000. Lorries "
    "over seven tonnes remain banned until spring. Shopkeepers held a street party with cakes, brass bands and fireworks. "
    "Mayor Tom Reed cut a ribbon at noon."
)


@pytest.mark.parametrize("words", [PLAIN, f"---\nlanguage: en\n---\nHarwick\n\n{GERMAN}{GERMAN}"])
def test_an_article_in_plain_english_or_said_to_be_is_no_foreign_one(check, tmp_path, words):
    article = tmp_path / "article.txt"
    article.write_text(words, encoding="utf-8")
    assert check(article).complaints == []


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("date: yesterday", "date does not say of which year: “yesterday”"),
        ("url: javascript:alert(1)", "url is no http(s) address: “javascript:alert(1)”"),
        ("authr: Ada", "no key “authr”; did you mean author?"),
        ("layout: post", "no key “layout”."),
        ("language: de", "language is neither fr nor en: “de”"),
        ("title: [a", "title is no plain text: “[a”"),
    ],
)
def test_what_the_front_matter_says_in_vain_is_told(check, tmp_path, front, told):
    article = tmp_path / "article.txt"
    article.write_text(f"---\n{front}\n---\n{PLAIN}", encoding="utf-8")
    found = check(article)
    assert found.code == 0
    assert told in found.line("note", "front matter")
    article.write_text(f"---\n{front}\n\n{PLAIN}", encoding="utf-8")
    closed = [line for line in check(article).lines("note", "front matter") if "---" in line]
    assert bool(closed) is (front.partition(":")[0] in KEYS)


def test_front_matter_that_says_all_it_can_is_fine(check, tmp_path):
    article = tmp_path / "article.txt"
    fields = "title: A\nsource: B\nauthor: C\ndate: {}\nurl: https://example.org/\nlanguage: {}"
    for date, language in (("2026-03-04", "en"), ("4 mars 2026", "FR"), ("04/03/26", "English")):
        article.write_text(f"---\n{fields.format(date, language)}\n---\n{PLAIN}")
        assert check(article).complaints == []


def test_a_folder_that_is_not_there_is_told_and_not_made(check, tmp_path):
    folder = tmp_path / "nowhere"
    found = check(DATABASE_URL=f"sqlite:///{folder / 'kept.sqlite3'}")
    assert f"there is no folder {folder}" in found.line("note", "database")
    assert found.code == 0
    assert not folder.exists()


def test_a_database_that_can_only_be_read_is_told(check, tmp_path):
    kept = tmp_path / "kept.sqlite3"
    check()
    with contextlib.closing(sqlite3.connect(kept)) as full:
        full.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON alembic_version "
            "BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
        )
    assert "SQLite cannot be used" in check().line("note", "database")


def test_a_database_of_no_known_kind_is_serious(check):
    found = check(DATABASE_URL=f"mysql://me:{SECRET}@db/motamot")
    assert found.code == 1
    assert "DATABASE_URL: expected sqlite:///FILE or postgres://" in found.line("FAIL", "database")
    assert SECRET not in found.text


def test_an_address_that_cannot_be_connected_with_is_serious(check):
    found = check(DATABASE_URL=f"postgres://me:{SECRET}@127.0.0.1:9/motamot?sslmode=bogus")
    assert found.code == 1
    assert "`sslmode` parameter must be one of" in found.line("FAIL", "database")
    assert SECRET not in found.text


def test_a_database_that_is_away_is_a_note_for_questions_are_answered(check):
    found = check(DATABASE_URL=f"postgres://me:{SECRET}@127.0.0.1:9/motamot")
    assert found.code == 0
    line = found.line("note", "database")
    assert "PostgreSQL cannot be used (ConnectionRefusedError" in line
    assert "check DATABASE_URL" in line
    assert SECRET not in found.text


@pytest.fixture
def latin1():
    """The address of a database with an encoding of its own."""

    async def execute(address: str, sql: str) -> None:
        connection = await asyncpg.connect(address)
        await connection.execute(sql)
        await connection.close()

    address, name = asyncio.run(server_url()), f"motamot_test_{uuid4().hex[:12]}"
    like = "ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
    asyncio.run(execute(address, f"CREATE DATABASE {name} {like}"))
    yield urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
    asyncio.run(execute(address, f"DROP DATABASE {name} WITH (FORCE)"))


def test_a_database_that_lacks_letters_is_told(check, latin1):
    found = check(DATABASE_URL=latin1)
    assert found.code == 0
    assert "its encoding is LATIN1" in found.line("note", "database")


def test_a_file_that_is_no_database_is_told(check, tmp_path):
    (tmp_path / "kept.sqlite3").write_text("dear diary " * 100)
    assert "not a database" in check().line("note", "database")


def test_the_database_is_made_and_its_tables_too(check, tmp_path):
    check()
    with contextlib.closing(sqlite3.connect(tmp_path / "kept.sqlite3")) as database:
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert {"conversations", "questions", "feedback"} <= names


# --- what else the settings name ---


def test_settings_with_which_the_bot_would_not_start_are_serious(check):
    found = check(ARTICLE_POST="my channel", WEBHOOK_SECRET="no spaces please")
    assert found.code == 1
    assert "https://t.me/channel/123" in found.line("FAIL", "article post")
    assert "WEBHOOK_SECRET may hold" in found.line("FAIL", "webhook")


def test_questions_in_the_log_are_told(check):
    assert "also after RETENTION_DAYS and /forget" in check(LOG_QUESTIONS="1").line("note", "log")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://bot.example", "must begin with https://"),
        ("https://bot.example:8080", "has port 8080; Telegram calls only 443, 80, 88, 8443"),
        ("https://localhost", "not a public address"),
        ("https://192.168.1.7:8443/app", "not a public address"),
        ("https://[::1]:443", "not a public address"),
        ("https://bot.example:8443", ""),
        ("https://8.8.8.8", ""),
        ("https://[2001:4860:4860::8888]:88", ""),
    ],
)
def test_a_webhook_that_telegram_would_not_call_is_serious(check, monkeypatch, address, told):
    own = check(WEBHOOK_URL=address)  # a Bot API server of one's own may call it
    assert own.code == 0
    assert any(told in line for line in own.lines("note", "webhook"))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")  # no test asks Telegram
    found = check(WEBHOOK_URL=address, TELEGRAM_API_URL="https://api.telegram.org")
    assert [told in line for line in found.lines("FAIL", "webhook")] == [True] * bool(told)
    will = any("sets it at its start" in line for line in own.lines("note", "webhook"))
    assert will is not bool(told)


@pytest.mark.parametrize(("path", "told"), [("", False), ("/app", True)])
def test_a_webhook_address_with_a_path_is_told(check, server, path, told):
    telegram(server, "setWebhook", url=f"https://bot.example{path}/telegram")
    complaints = check(WEBHOOK_URL=f"https://bot.example{path}/").complaints
    assert [f"has a path ({path})" in complaint for complaint in complaints] == [True] * told


def test_a_channel_that_cannot_be_seen_is_told(check, server):
    server.channel(username="journal")
    assert check(ARTICLE_POST="https://t.me/journal/3").complaints == []
    assert "is it public?" in check(ARTICLE_POST="https://t.me/jurnal/3").line(
        "note", "article post"
    )


def test_admins_who_cannot_be_told_of_errors_are_named(check, server):
    server.private_chat(server.user(41))
    assert check(ADMIN_IDS="41").complaints == []
    assert check(ADMIN_IDS="41,42").line("note", "admins").startswith("42 of ADMIN_IDS")


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "status": 500, "times": None},
        {"kind": "garbage", "garbage": "no_message", "times": None},
        {"kind": "garbage", "garbage": "wrong_type", "times": None},
    ],
)
def test_an_admin_who_cannot_be_looked_up_just_now_keeps_nobody_from_serving(check, server, fault):
    server.private_chat(server.user(41))
    server.faults.add(Fault(method="getChat", **fault))
    found = check(ADMIN_IDS="41")
    assert found.code == 0
    assert "41 could not be looked up" in found.line("note", "admins")


# --- as a process ---


def test_as_a_process_it_prints_findings_and_no_log_lines():
    environ = {**os.environ, "DATABASE_URL": "postgres://me@127.0.0.1:9/x", "PYTHONUTF8": "1"}
    with ServerProcess() as server:
        environ |= {"TELEGRAM_API_URL": server.url, "TELEGRAM_BOT_TOKEN": DEFAULT_TOKEN}
        done = subprocess.run(
            [sys.executable, "-m", "bot", "check"],
            cwd=ROOT,
            env=environ,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 0
    assert done.stderr == ""
    *findings, blank, verdict = done.stdout.splitlines()
    assert all(re.match(r"(ok  |note|FAIL)  [a-zA-Z ]+: ", line) for line in findings)
    assert (blank, verdict) == ("", "The bot can serve.")
