"""Logging: one format for the lines of all libraries, without secrets."""

import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import TextIO
from urllib.parse import parse_qsl, quote, quote_plus, unquote, urlsplit

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import Settings

HIDDEN = "[hidden]"
"""Replaces a secret."""
SELDOM = 60.0
"""Seconds between two lines of a kind that would otherwise fill the log."""

_PATTERNS = (
    # the token of any bot
    (re.compile(r"\d{5,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE), HIDDEN),
    # the password in any address
    (re.compile(r"(://[^\s:/@]*:)[^\s/@]+@"), rf"\1{HIDDEN}@"),
)

_QUIET = {
    # a line for every request: useful for debugging only
    "uvicorn.access": logging.WARNING,
    "uvicorn.error": logging.WARNING,
    "alembic": logging.WARNING,
}
_SHOWING_QUESTIONS = ("telegram",)
"""Loggers whose DEBUG lines contain what readers wrote."""
_NOISE = ("httpcore", "asyncio")
"""Loggers whose DEBUG lines are of no use here."""


class Redactor:
    """Replaces secrets in a text, also encoded ones.

    >>> Redactor(["s3cret!"])("at https://x/?t=s3cret%21, 's3cret!'")
    "at https://x/?t=[hidden], '[hidden]'"
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        written = {form for secret in secrets if len(secret) > 3 for form in _forms(secret)}
        self._secrets = (
            re.compile("|".join(map(re.escape, sorted(written, key=len, reverse=True))))
            if written
            else None
        )

    def __call__(self, text: str) -> str:
        """``text`` with every secret replaced by HIDDEN."""
        if self._secrets is not None:
            text = self._secrets.sub(HIDDEN, text)
        for pattern, replacement in _PATTERNS:
            text = pattern.sub(replacement, text)
        return text


def redactor_for(settings: Settings, *more: str) -> Redactor:
    """A redactor for the secrets of ``settings``, and ``more``."""
    secrets = [s for s in (settings.telegram_bot_token, settings.webhook_secret) if s is not None]
    password = _password(settings.database_url)
    return Redactor([*(s.get_secret_value() for s in secrets), password, *more])


def set_up(settings: Settings, *more_secrets: str, stream: TextIO | None = None) -> None:
    """Send every log line to ``stream`` (standard error), in the format and level of the settings.

    The lines of libraries that use the standard `logging` go there, too; run uvicorn with
    ``log_config=None``. The key ``question`` is written only with LOG_QUESTIONS.
    """
    stream = stream or sys.stderr
    level = logging.getLevelName(settings.log_level.upper())
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.StackInfoRenderer(),
    ]
    if not settings.log_questions:
        shared.append(_without_question)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = _Handler(stream)
    handler.setFormatter(
        _Formatter(
            redactor_for(settings, *more_secrets),
            [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_rendering(settings, colours=stream.isatty()),
            ],
            foreign=shared,
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    logging.captureWarnings(capture=True)
    debugging = level == logging.DEBUG
    for name, quiet in _QUIET.items():
        logging.getLogger(name).setLevel(level if debugging else max(quiet, level))
    if debugging:
        telling = () if settings.log_questions else _SHOWING_QUESTIONS
        for name in (*telling, *_NOISE):
            logging.getLogger(name).setLevel(logging.INFO)


class Seldom:
    """When to log what may happen often: each kind once in SELDOM seconds.

    >>> seldom = Seldom()
    >>> [seldom.due("fault", now) for now in (0.0, 1.0, 2.0, 60.0, 61.0)]
    [1, 0, 0, 3, 0]
    """

    def __init__(self) -> None:
        self._next: dict[str, float] = {}
        self._unsaid: Counter[str] = Counter()

    def due(self, kind: str, now: float | None = None) -> int:
        """How often it happened since it was last logged, this time included; 0 if that was just now."""
        now = time.monotonic() if now is None else now
        self._unsaid[kind] += 1
        if now < self._next.get(kind, now):
            return 0
        self._next[kind] = now + SELDOM
        return self._unsaid.pop(kind)


def _rendering(settings: Settings, *, colours: bool) -> list[Processor]:
    if settings.log_format == "json":
        return [
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    return [
        structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
        structlog.dev.ConsoleRenderer(
            colors=colours, exception_formatter=structlog.dev.plain_traceback
        ),
    ]


class _Formatter(structlog.stdlib.ProcessorFormatter):
    """Renders a line and then redacts it, so that nothing is missed."""

    def __init__(
        self, redact: Redactor, processors: list[Processor], foreign: list[Processor]
    ) -> None:
        super().__init__(processors=processors, foreign_pre_chain=foreign)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        return self._redact(super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    """Writes lines; of one that cannot be rendered, only the logger and the error's type."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        error = sys.exc_info()[0]
        if error is not None and not issubclass(error, OSError):
            self.stream.write(f"a log line of {record.name} failed: {error.__name__}\n")


def _without_question(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    event.pop("question", None)
    return event


def _password(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return unquote(parts.password or "") or dict(parse_qsl(parts.query)).get("password", "")


def _forms(secret: str) -> set[str]:
    """A secret as it is, and as addresses, JSON and Python's repr write it."""
    return {
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
    }
