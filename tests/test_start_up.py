"""What a command imports is what it needs: `ask` starts at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

TELEGRAMS = ("telegram", "httpx", "sqlalchemy", "alembic", "starlette", "uvicorn", "structlog")
"""What only serving in Telegram needs."""
TERMINALS = ("rich", "prompt_toolkit")
"""What only a terminal needs."""
HEAVY = ("asyncio", "prometheus_client", "pydantic_settings", "matplotlib")


def imported(*arguments: str, stdin: str = "") -> set[str]:
    """The top-level modules there are once a command has run to its end."""
    code = (
        "import sys; from bot.__main__ import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
        env={k: v for k, v in os.environ.items() if k != "TELEGRAM_BOT_TOKEN"},
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "Jensen Huang ?"),
        ("ask", "--json", "Jensen Huang ?"),
        ("ask", "--explain", "Huang ?"),
    ],
    ids=" ".join,
)
def test_ask_imports_nothing_of_telegram_databases_or_screens(arguments):
    assert not imported(*arguments) & {*TELEGRAMS, *TERMINALS, *HEAVY}


def test_importing_changes_nothing_for_who_imports():
    code = (
        "import gc, os; before = gc.get_threshold(), dict(os.environ)\n"
        "import bot.conversation, bot.telegram.app\n"
        "print((gc.get_threshold(), dict(os.environ)) == before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"


@pytest.mark.parametrize("arguments", [("ask", "--json"), ("ask",), ("repl",)], ids=" ".join)
def test_lines_from_a_pipe_need_no_more(arguments):
    assert not imported(*arguments, stdin="Jensen Huang ?\n") & {*TELEGRAMS, *TERMINALS, *HEAVY}


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("ask", "--help")], ids=" ".join
)
def test_help_comes_without_what_answering_needs(arguments):
    found = imported(*arguments)
    assert not found & {*TELEGRAMS, *TERMINALS, *HEAVY, "index", "numpy", "pydantic"}


def test_the_article_side_alone_needs_neither_settings_nor_screens():
    code = (
        "import sys, index; index.Reader(index.bundled_article()).answer('Jensen Huang ?')\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not set(done.stdout.split()) & {*TELEGRAMS, *TERMINALS, "bot", "dotenv"}


@pytest.mark.skipif((ROOT / ".env").exists(), reason="with a token it would serve")
def test_polling_needs_no_terminal_no_web_server_and_no_other_database():
    servers = {"starlette", "uvicorn", "tornado", "asyncpg", "alembic"}
    assert not imported("telegram") & {*TERMINALS, *servers, "click", "pygments"}
