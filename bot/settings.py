"""All settings, from the environment and ``.env``; they are read nowhere else."""

import os
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

WEBHOOK_PATH = "/telegram"
"""Where `motamot webhook` is called, below the address of WEBHOOK_URL."""
ID_LIMIT = 2**52
"""All of Telegram's ids are smaller: they have at most 52 significant bits."""

UserIds = frozenset[Annotated[int, Field(gt=0, lt=ID_LIMIT)]]
ChatIds = frozenset[Annotated[int, Field(gt=-ID_LIMIT, lt=ID_LIMIT)]]


class SettingsError(Exception):
    """A setting cannot be used; the message is one line with its name and what to do."""


class Settings(BaseModel):
    """The program's settings; ``.env.example`` lists them all.

    Each is read from the variable of its name. pydantic-settings is not used: it would double
    the start-up time of `motamot ask`.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    article_path: Path | None = Field(
        None,
        description="The article to answer about: a text or Markdown file; the bundled article when empty.",
    )

    telegram_bot_token: SecretStr | None = Field(
        None, description="The bot's token from @BotFather; needed for Telegram only."
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Telegram's Bot API, or a local Bot API server."
    )
    article_post: str | None = Field(
        None,
        description="The article's post in a public channel (https://t.me/channel/123), for quotations to link to.",
    )
    allowed_chat_ids: ChatIds = Field(
        frozenset(), description="The only chats to answer, comma-separated; every chat when empty."
    )
    admin_ids: UserIds = Field(
        frozenset(),
        description="Telegram users who may use /stats, /export and /reload and who are told of errors, comma-separated.",
    )
    concurrency: int = Field(
        32, ge=1, le=1_000, description="The maximum number of chats answered at the same time."
    )

    webhook_url: str | None = Field(
        None,
        description=f"The public https address of `motamot webhook`, without {WEBHOOK_PATH}, which is added.",
    )
    webhook_secret: SecretStr | None = Field(
        None,
        description="The secret Telegram must send with each webhook call (A-Z a-z 0-9 _ -); "
        "derived from the token when empty.",
    )
    port: int = Field(8080, ge=1, le=65_535, description="The port `motamot webhook` listens on.")
    metrics: bool = Field(
        default=False, description="Serve /metrics for Prometheus beside the webhook."
    )

    database_url: str = Field(
        "sqlite:///motamot.sqlite3",
        description="The database for chats' languages, last turns and feedback: SQLite, or PostgreSQL (postgres://…).",
    )
    retention_days: int = Field(
        30, ge=1, le=365, description="Nothing a reader wrote is kept longer than this many days."
    )

    log_format: Literal["text", "json"] = Field(
        "text", description="text for reading in a terminal, json for a log collector."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="debug, info, warning or error."
    )
    log_questions: bool = Field(default=False, description="Write readers' questions to the log.")

    @property
    def own_server(self) -> bool:
        """Whether Telegram is reached through a Bot API server of one's own."""
        return self.telegram_api_url != Settings.model_fields["telegram_api_url"].default

    @property
    def webhook_address(self) -> str:
        """Where Telegram is to call `motamot webhook`; empty without WEBHOOK_URL."""
        return self.webhook_url + WEBHOOK_PATH if self.webhook_url else ""

    @field_validator("article_path")
    @classmethod
    def _at_home(cls, value: Path | None) -> Path | None:
        """Replace ``~`` by the home folder: no shell does that in a file."""
        return Path(os.path.expanduser(value)) if value else value  # noqa: PTH111 - never fails

    @field_validator("allowed_chat_ids", "admin_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """Split into numbers; a list without numbers is refused, since it would allow every chat."""
        if not isinstance(value, str):
            return value
        if not (found := value.replace(",", " ").split()):
            raise ValueError("no number")
        return found

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _is_address(cls, value: str, info: ValidationInfo) -> str:
        """Refuse what is no address; its scheme is written in lower case and no slash ends it."""
        if not re.fullmatch(r"(?i:https?)://[^\s/?#]+(?:/[^\s?#]*)?", value):
            like = "example.org" if info.field_name == "webhook_url" else "api.telegram.org"
            raise ValueError(f"expected an address like https://{like}, without spaces, ? and #")
        try:
            parts = urlsplit(value)
            possible = parts.hostname is not None and parts.port != 0
        except ValueError:
            possible = False
        if not possible:
            raise ValueError("expected an address with a host, and a port from 1 to 65535 if any")
        return parts.scheme + value[len(parts.scheme) :].rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _has_no_path_of_ours(cls, value: str) -> str:
        if value.endswith(WEBHOOK_PATH):
            raise ValueError(f"expected an address without {WEBHOOK_PATH}, which is added to it")
        return value

    @field_validator("database_url")
    @classmethod
    def _has_no_nul(cls, value: str) -> str:
        if "\0" in unquote(value):
            raise ValueError("expected an address without NUL (%00)")
        return value

    @field_validator("log_format", "log_level", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value


def load_settings(
    environ: Mapping[str, str] = os.environ, env_file: str | Path = ".env"
) -> Settings:
    """The settings from ``environ``, else from ``env_file``; an empty value counts as not set.

    Raises:
        SettingsError: a setting is not valid; the message contains no secret.
    """
    try:
        found = {**_read(Path(env_file)), **{n: v for n, v in environ.items() if v.strip()}}
    except UnicodeError:
        raise SettingsError(f"{env_file} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"{env_file} cannot be read ({error.strerror}).") from None
    given = {
        name.lower(): stripped
        for name, value in found.items()
        if name.lower() in Settings.model_fields and (stripped := value.strip())
    }
    if not given:  # building the validator is slow
        return Settings.model_construct()
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        # pydantic reports each wrong number in a list
        problems = dict.fromkeys(
            f"{str(e['loc'][0]).upper()}: {_expected(e)}" for e in error.errors()
        )
        raise SettingsError(f"Settings: {'; '.join(problems)} (see .env.example).") from None


def strange_names(
    environ: Mapping[str, str] = os.environ, env_file: str | Path = ".env"
) -> dict[str, str | None]:
    """Names that are not settings, each with the setting that was probably meant.

    All such names in ``env_file``; of those in ``environ``, which other programs use too, only what
    resembles a setting.
    """
    from difflib import get_close_matches  # only needed here

    ours = [name.upper() for name in Settings.model_fields]
    written = _read(Path(env_file))
    likely = {
        name: next(iter(get_close_matches(name.upper(), ours, 1, _ALIKE)), None)
        for name in dict.fromkeys((*written, *environ))
        if name.upper() not in ours
    }
    return {name: meant for name, meant in likely.items() if meant or name in written}


_ALIKE = 0.85
"""Likeness from which a name is taken for a misspelt setting."""


def _expected(error: Mapping[str, Any]) -> str:
    """What was expected, in plain words; never the value given."""
    name = str(error["loc"][0])
    if name in ("allowed_chat_ids", "admin_ids"):
        above = " above 0" if name == "admin_ids" else ""
        return f"expected numbers{above}, separated by commas"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    if error["type"] == "bool_parsing":
        return "expected true or false"
    if error["type"] == "literal_error":
        return f"expected {error['ctx']['expected']}".replace("'", "")
    if error["type"] == "string_unicode":
        return "expected UTF-8 text"
    limits = Settings.model_fields[name].metadata
    low, high = (next(getattr(m, at) for m in limits if hasattr(m, at)) for at in ("ge", "le"))
    return f"expected a whole number from {low} to {high}"


def _read(env_file: Path) -> Mapping[str, str]:
    """What an environment file sets, as it is written there; nothing if there is no file.

    Raises:
        UnicodeError: it is not UTF-8 text.
        SettingsError: a line cannot be read; without ALLOWED_CHAT_IDS, every chat would be served.
    """
    if not env_file.exists() or env_file.is_dir():
        return {}
    from dotenv.parser import parse_stream  # only needed here, and slow to import

    text = env_file.read_text(encoding="utf-8")
    if "\0" in text:
        raise UnicodeError("probably UTF-16")
    found: dict[str, str] = {}
    for name, value, (written, line), error in parse_stream(StringIO(text)):
        if error or (name and value is None):
            line += written[: -len(written.lstrip())].count("\n")  # the empty ones above it
            raise SettingsError(
                f"{env_file}, line {line} cannot be read: expected NAME=value, with quotation "
                "marks closed."
            )
        if name:
            found[name] = value or ""
    return found
