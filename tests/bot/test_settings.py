"""Settings: where they come from, and what is said of a wrong one."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings, SettingsError, load_settings, strange_names

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "123456:AAExampleExampleExampleExampleExampl"


@pytest.fixture
def env_file(tmp_path):
    return tmp_path / ".env"


def load(env_file, **environ):
    return load_settings(environ, env_file)


def example_blocks():
    """What ``.env.example`` says of each variable: its lines of comment, and its value."""
    paragraphs = EXAMPLE.read_text(encoding="utf-8").strip().split("\n\n")
    for *comments, assignment in (paragraph.split("\n") for paragraph in paragraphs):
        if not assignment.startswith("#"):
            name, _, value = assignment.partition("=")
            yield name, comments, value


def test_the_example_lists_every_setting_once_in_order_and_nothing_else():
    names = [name for name, _, _ in example_blocks()]
    assert names == [name.upper() for name in Settings.model_fields]


def test_the_example_explains_each_setting_in_the_line_above_it():
    written = {name: comments for name, comments, _ in example_blocks()}
    described = {
        name.upper(): [f"# {field.description}"] for name, field in Settings.model_fields.items()
    }
    assert written == described


def test_the_example_gives_each_setting_its_default():
    for name, _, value in example_blocks():
        default = Settings.model_fields[name.lower()].default
        read = getattr(load_settings({name: value}, "no such file"), name.lower())
        assert read == default, name
        assert bool(value) == (default not in (None, frozenset())), name


def test_the_example_copied_as_it_is_changes_nothing():
    assert load_settings({}, EXAMPLE) == Settings.model_validate({})


def test_without_a_file_there_are_the_defaults(tmp_path):
    assert load_settings({}, tmp_path / "missing") == Settings.model_validate({})
    assert load_settings({}, tmp_path) == Settings.model_validate({})


def test_the_environment_comes_before_the_file(env_file):
    env_file.write_text("PORT=1000\nRETENTION_DAYS=7\n")
    settings = load(env_file, PORT="2000")
    assert (settings.port, settings.retention_days) == (2000, 7)


def test_an_empty_variable_does_not_hide_the_file(env_file):
    env_file.write_text("PORT=1000\n")
    assert load(env_file, PORT="").port == 1000


def test_an_empty_value_is_none_and_spaces_around_one_do_not_count(env_file):
    settings = load(env_file, PORT="", DATABASE_URL="  ", TELEGRAM_BOT_TOKEN=f" {TOKEN}\r\n")
    assert settings.port == 8080
    assert settings.database_url == "sqlite:///motamot.sqlite3"
    assert settings.telegram_bot_token == SecretStr(TOKEN)


@pytest.mark.parametrize("written", ["1,-1002", "1, -1002", " 1  -1002 ", "1,-1002,"])
def test_lists_of_numbers_are_taken_as_people_write_them(env_file, written):
    assert load(env_file, ALLOWED_CHAT_IDS=written).allowed_chat_ids == {1, -1002}


@pytest.mark.parametrize(("written", "meant"), [("true", True), ("1", True), ("off", False)])
def test_switches_are_taken_as_people_write_them(env_file, written, meant):
    assert load(env_file, METRICS=written).metrics is meant


def test_capitals_do_not_matter_in_a_choice(env_file):
    settings = load(env_file, LOG_LEVEL="WARNING", LOG_FORMAT="JSON")
    assert (settings.log_level, settings.log_format) == ("warning", "json")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "many", "a whole number from 1 to 65535"),
        ("PORT", "80.5", "a whole number from 1 to 65535"),
        ("PORT", "70000", "a whole number from 1 to 65535"),
        ("PORT", "9" * 5_000, "a whole number from 1 to 65535"),
        ("CONCURRENCY", "0", "a whole number from 1 to 1000"),
        ("RETENTION_DAYS", "0", "a whole number from 1 to 365"),
        ("RETENTION_DAYS", "4000", "a whole number from 1 to 365"),
        ("LOG_LEVEL", "loud", "debug, info, warning or error"),
        ("LOG_FORMAT", "xml", "text or json"),
        ("METRICS", "perhaps", "true or false"),
        ("METRICS", "\udce9", "UTF-8 text"),
        ("PORT", "\udce9", "UTF-8 text"),
        ("ADMIN_IDS", "\udce9", "numbers above 0, separated by commas"),
        ("LOG_QUESTIONS", "2", "true or false"),
        ("ADMIN_IDS", "@someone", "numbers above 0, separated by commas"),
        ("ADMIN_IDS", "-100, -200", "numbers above 0, separated by commas"),
        ("ADMIN_IDS", "123456789012345678901234567890", "numbers above 0, separated by commas"),
        ("ALLOWED_CHAT_IDS", ",", "numbers, separated by commas"),
        ("ALLOWED_CHAT_IDS", "a, b", "numbers, separated by commas"),
        (
            "TELEGRAM_API_URL",
            "api.telegram.org",
            "an address like https://api.telegram.org, without spaces, ? and #",
        ),
        (
            "TELEGRAM_API_URL",
            "https://x y/z",
            "an address like https://api.telegram.org, without spaces, ? and #",
        ),
        ("DATABASE_URL", "sqlite:///a%00b", "an address without NUL (%00)"),
        ("WEBHOOK_URL", "https://", "an address like https://example.org, without spaces, ? and #"),
        (
            "WEBHOOK_URL",
            "https://e.org/bot/telegram/",
            "an address without /telegram, which is added to it",
        ),
        (
            "WEBHOOK_URL",
            "https://e.org/?a=1",
            "an address like https://example.org, without spaces, ? and #",
        ),
    ],
)
def test_of_a_wrong_value_one_line_says_what_was_expected(env_file, name, value, expected):
    with pytest.raises(SettingsError) as refused:
        load(env_file, **{name: value})
    assert str(refused.value) == f"Settings: {name}: expected {expected} (see .env.example)."


def test_the_scheme_of_an_address_may_be_in_capitals_and_a_slash_may_end_it(env_file):
    settings = load(env_file, WEBHOOK_URL="HTTPS://Bot.example/")
    assert settings.webhook_url == "https://Bot.example"
    assert settings.webhook_address == "https://Bot.example/telegram"


@pytest.mark.parametrize("where", ["h:99999", "h:0/", "h:4e3", "[::1", ":80/"])
@pytest.mark.parametrize("name", ["TELEGRAM_API_URL", "WEBHOOK_URL"])
def test_an_address_that_there_cannot_be_is_refused(env_file, name, where):
    with pytest.raises(SettingsError, match=f"{name}: .* a host, and a port from 1 to 65535"):
        load(env_file, **{name: f"https://{where}"})


def test_all_wrong_values_are_named_together(env_file):
    with pytest.raises(SettingsError, match=r"PORT: .*; LOG_LEVEL: "):
        load(env_file, PORT="x", LOG_LEVEL="y")


@pytest.mark.parametrize(
    "content",
    [
        "LOG_LEVEL=débogage".encode("latin-1"),
        b"DATABASE_URL=sqlite:///a\0b",
        "PORT=1".encode("utf-16-le"),
    ],
)
def test_a_file_that_is_no_text_is_refused_by_name(env_file, content):
    env_file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"\.env is not UTF-8"):
        load(env_file)


@pytest.mark.parametrize(
    "line",
    [
        "ALLOWED_CHAT_IDS: -100123",
        "ALLOWED_CHAT_IDS -100123",
        'ALLOWED_CHAT_IDS="-100123',
        "ALLOWED_CHAT_IDS='-100123'4",
        "ALLOWED_CHAT_IDS",
    ],
)
def test_a_line_that_cannot_be_read_does_not_open_the_bot_to_everyone(env_file, line):
    env_file.write_text(f"PORT=1000\n\n# comment\n\n  {line}\nLOG_LEVEL=info\n")
    with pytest.raises(SettingsError, match=r"\.env, line 5 cannot be read: expected NAME=value"):
        load(env_file)


def test_a_value_in_the_file_means_what_it_says(env_file):
    env_file.write_text("DATABASE_URL=postgres://u:pa${NOPE}ss@h/d\nexport PORT=${PORT}\n")
    with pytest.raises(SettingsError, match="PORT: expected a whole number"):
        load(env_file)
    assert load(env_file, PORT="1").database_url == "postgres://u:pa${NOPE}ss@h/d"


def test_no_secret_shows_when_settings_are_printed(env_file):
    settings = load(env_file, TELEGRAM_BOT_TOKEN=TOKEN, WEBHOOK_SECRET="hush-hush")
    assert TOKEN not in repr(settings)
    assert "hush-hush" not in repr(settings)


def test_variables_of_others_do_not_matter(env_file):
    env_file.write_text("SOMETHING_ELSE=1\n")
    assert load(env_file, PATH="/bin") == Settings.model_validate({})


def test_names_in_the_file_that_are_no_setting_are_told_with_the_one_meant(env_file):
    env_file.write_text("PORT=1000\nlog_level=info\nALLOWED_CHATS_IDS=1\nADMIN_ID=1\nCOLOUR=red\n")
    assert strange_names({}, env_file) == {
        "ALLOWED_CHATS_IDS": "ALLOWED_CHAT_IDS",
        "ADMIN_ID": "ADMIN_IDS",
        "COLOUR": None,
    }


def test_of_the_environments_names_only_misspelt_settings_are_told(env_file):
    environ = {
        "PATH": "/bin",
        "LOGNAME": "ada",
        "SSH_PORT": "22",
        "PORT": "1",
        "TELEGRAM_TOKEN": "x",
    }
    assert strange_names(environ, env_file) == {"TELEGRAM_TOKEN": "TELEGRAM_BOT_TOKEN"}


def test_a_tilde_is_the_home_folder(env_file, monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    env_file.write_text("ARTICLE_PATH=~/a.txt\n")
    assert load(env_file).article_path == Path("/home/ada/a.txt")
