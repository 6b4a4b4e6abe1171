"""The command line: what a person did wrong is said in one line, what the program did too."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot import __main__ as command_line
from bot.__main__ import main

COMMANDS = ("repl", "ask", "telegram", "webhook", "check", "eval", "train")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in ("ARTICLE_PATH", "TELEGRAM_BOT_TOKEN", "LOG_LEVEL", "WEBHOOK_URL"):
        monkeypatch.delenv(name, raising=False)


def exit_code(*arguments: str) -> int:
    """Of a run, also of one that argparse ends."""
    try:
        return main(arguments)
    except SystemExit as left:
        return int(left.code or 0)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("repl", "--article", "nowhere.txt"), "nowhere.txt does not exist"),
        (("ask", "--article", ".", "x"), "is a folder"),
        (("telegram",), "TELEGRAM_BOT_TOKEN is missing"),
        (("webhook",), "TELEGRAM_BOT_TOKEN is missing"),
        (("eval", "nowhere.json"), "nowhere.json cannot be read (No such file or directory)"),
        (("eval", "broken.json"), "broken.json is not a SQuAD-format file"),
        (("eval", "list.json"), "list.json is not a SQuAD-format file"),
        (("eval", "empty.json"), "empty.json asks no question"),
        (("train", "empty.json"), "empty.json asks no question"),
        (("eval", "empty.json", "--figure", "no/folder.svg"), "the folder no does not exist"),
        (
            ("eval", "empty.json", "--figure", "picture.txt"),
            "should end in one of .svg, .png, .pdf",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_a_person_can_mend_is_one_line_and_exit_code_2(tmp_path, capsys, arguments, said):
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "list.json").write_text("[1]")
    (tmp_path / "empty.json").write_text('{"data": []}')
    assert exit_code(*arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("motamot: ")
    assert said in written.err
    assert written.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [(), ("nonsense",), ("ask", "--nonsense"), ("eval",)], ids=" ".join
)
def test_wrong_usage_shows_what_is_right(capsys, arguments):
    assert exit_code(*arguments) == 2
    assert "usage: motamot" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(capsys, command):
    assert exit_code(command, "--help") == 0
    shown = capsys.readouterr().out
    assert f"usage: motamot {command}" in shown
    assert len(shown.splitlines()) > 5


@pytest.fixture
def broken(monkeypatch):
    def fail(*_):
        raise KeyError("what")

    monkeypatch.setattr(command_line, "_article", fail)


@pytest.mark.usefixtures("broken")
def test_a_bug_is_one_line_that_says_what_to_report(capsys, monkeypatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    assert exit_code("ask", "x") == 70
    written = capsys.readouterr().err
    assert written.startswith("motamot: sorry, a bug: KeyError. Please report it")
    assert written.count("\n") == 1


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("where", ["environment", ".env"])
def test_on_request_a_bug_shows_where(capsys, monkeypatch, where):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    if where == ".env":
        Path(".env").write_text("LOG_LEVEL=DEBUG\n", encoding="utf-8")
    else:
        monkeypatch.setenv("LOG_LEVEL", "debug")
    assert exit_code("ask", "x") == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.usefixtures("broken")
def test_where_there_is_a_log_it_has_the_traceback(caplog):
    assert exit_code("ask", "x") == 70
    (record,) = caplog.records
    assert record.exc_info is not None
    assert record.exc_info[0] is KeyError


def in_a_shell(command: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Of ``command``, in which ``"$@"`` is the program with its arguments."""
    return subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, "-m", "bot", *arguments],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("module", ["argparse", "pydantic", "rank_bm25", "bot.conversation"])
def test_ctrl_c_while_it_still_loads_leaves_no_traceback(module):
    code = f"""
import os, runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background of a shell
class Interrupting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
sys.argv = ["bot", "ask", "Qui est Jensen Huang ?"]
runpy.run_module("bot", run_name="__main__")
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (130, -2)  # which a shell tells alike
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_is_no_bug():
    done = in_a_shell('"$@" > /dev/full', "ask", "Qui est Jensen Huang ?")
    assert done.returncode == 2
    assert done.stderr == b"motamot: nothing more can be written (No space left on device).\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize(
    ("command", "arguments", "code"),
    [
        ('PORT=x "$@" 2> /dev/full', ("webhook",), 2),
        ('"$@" 2> /dev/full', ("ask", "--article", "/gone", "Qui ?"), 2),
        ('"$@" > /dev/full 2> /dev/full', ("ask", "Qui est Jensen Huang ?"), 2),
        (
            '"$@" 2> /dev/full & until [ -e "$KEPT" ]; do sleep 0.1; done; kill $!; wait $!',
            ("telegram",),
            0,
        ),
    ],
)
def test_the_exit_code_is_right_where_the_log_cannot_be_written(
    command, arguments, code, monkeypatch, tmp_path
):
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:" + "x" * 35)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("KEPT", str(tmp_path / "kept.sqlite3"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'kept.sqlite3'}")
    assert in_a_shell(command, *arguments).returncode == code


@pytest.mark.parametrize(
    ("command", "arguments", "code", "told"),
    [
        ('"$@" <&-', ("ask", "Qui est Jensen Huang ?"), 0, b""),
        ('"$@" <&-', ("ask",), 2, b"motamot: there was no question.\n"),
        ('"$@" >&-', ("ask", "Qui est Jensen Huang ?"), 0, b""),
        ('"$@" <&- >&- 2>&-', ("ask", "--json", "Qui est Jensen Huang ?"), 0, b""),
    ],
)
def test_closed_streams_are_no_bug(command, arguments, code, told):
    done = in_a_shell(command, *arguments)
    assert (done.returncode, done.stderr) == (code, told)


@pytest.mark.parametrize("arguments", [("--help",), *((c, "--help") for c in COMMANDS)])
def test_help_is_shown_also_where_a_terminal_lacks_its_letters(arguments, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = in_a_shell('"$@"', *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"usage: motamot")


def test_an_argument_that_is_no_utf_8_is_asked_all_the_same():
    done = in_a_shell('"$@" "$(printf "Qui est \\351 Jensen Huang ?")"', "ask", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b'"question": "Qui est ? Jensen Huang ?"' in done.stdout


def test_an_empty_path_is_no_folder(capsys):
    with pytest.raises(SystemExit) as left:
        main(["ask", "--article", "", "Qui ?"])
    assert left.value.code == 2
    assert "--article: the path is empty" in capsys.readouterr().err
