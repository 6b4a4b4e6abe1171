"""The terminal's commands, run as real processes."""

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QUESTION = "Quelle puce Baidu teste-t-il ?"


def run(*arguments: str, stdin: str | bytes | None = None, **environment: str):
    data = stdin.encode() if isinstance(stdin, str) else stdin
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        input=data if data is not None else b"",
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        check=False,
    )


def test_ask_quotes_the_article_and_says_where():
    done = run("ask", QUESTION)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert "Kunlun P800" in lines[0]
    assert re.fullmatch(r"│ §\d+ · .+ · The Information, Reuters", lines[1])
    assert done.stderr == b""


def test_ask_says_so_when_the_article_does_not():
    done = run("ask", "Quelle est la recette de la tarte aux pommes ?")
    assert done.returncode == 1
    assert done.stdout.decode().startswith("Je n’ai pas trouvé la réponse dans l’article.")


def test_ask_json_answers_a_line_with_a_line():
    questions = [QUESTION, "", "tarte aux pommes", "😀", "x" * 5_000]
    done = run("ask", "--json", stdin="\n".join(questions) + "\n")
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [a["question"] for a in answers] == questions
    assert [a["answered"] for a in answers] == [True, False, False, False, False]
    assert list(answers[0]) == [
        "question", "answered", "confidence", "language", "quotes", "passages", "elapsed_ms",
    ]  # fmt: skip
    assert done.returncode == 1


def test_ask_json_answers_each_line_before_the_next_is_written():
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            process.stdin.write(QUESTION + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["answered"]
        process.stdin.close()
        assert process.wait(timeout=30) == 0


def test_ask_takes_bytes_that_are_no_text():
    done = run("ask", "--json", stdin=b"\xff\xfe quelle puce Baidu\n")
    assert done.returncode in (0, 1)
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["ask", "--article", "nowhere.txt", "x"], ["ask", "--no-such-option"], []]
)
def test_wrong_usage_is_one_clear_line_and_exit_code_2(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_wrong_setting_is_named():
    done = run("ask", "x", PORT="many")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("motamot: Settings: PORT:")
    assert done.stderr.count(b"\n") == 1


def test_ask_imports_nothing_of_telegram_nor_of_databases():
    code = (
        "import sys, bot.__main__ as m; m.main(['ask', 'Baidu ?']); "
        "print([n for n in ('telegram', 'httpx', 'sqlalchemy', 'starlette', 'rich') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_version_and_help_are_for_newcomers():
    assert re.fullmatch(rb"motamot \d+\.\d+\.\d+\n", run("--version").stdout)
    overview = run("--help").stdout.decode()
    for command in ("repl", "ask", "telegram", "webhook", "check", "eval", "train"):
        assert re.search(rf"^\s+{command}\s+\w", overview, re.MULTILINE), command
        assert run(command, "--help").returncode == 0


def test_a_closed_pipe_is_no_error():
    done = subprocess.run(
        f'yes "{QUESTION}" | head -2000 | "{sys.executable}" -m bot ask --json | head -1',
        shell=True,
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == b""


@pytest.mark.parametrize("word", ["/quit", "quit", "exit", "Quitter"])
def test_repl_is_left_by_a_word(word):
    done = run("repl", stdin=f"{word}\n{QUESTION}\n")
    assert done.returncode == 0
    assert "§" not in done.stdout.decode()


def test_repl_reads_a_pipe():
    done = run("repl", stdin=f"{QUESTION}\n/passage 2\n/nonsense\n\n")
    assert done.returncode == 0
    text = done.stdout.decode()
    assert "Kunlun P800" in text
    assert "│ §2 ·" in text
    assert "/help" in text
    assert "\x1b[" not in text


class Terminal:
    """A REPL in a pseudo-terminal, read as a person would."""

    def __init__(self, tmp_path: Path, **environment: str):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.environ.update(
                TERM="xterm", XDG_STATE_HOME=str(tmp_path), COLUMNS="90", LINES="30", **environment
            )
            os.execv(sys.executable, [sys.executable, "-m", "bot", "repl"])
        self.seen = ""

    def type(self, text: str) -> None:
        """Type once the prompt is there: keys typed before are the line discipline's."""
        self.wait_for("\x1b[?2004h")
        os.write(self.fd, text.encode())

    def wait_for(self, text: str, timeout: float = 30) -> str:
        """What was printed since the last wait, up to ``text``."""
        deadline = time.monotonic() + timeout
        while text not in self.seen:
            ready, _, _ = select.select([self.fd], [], [], max(0, deadline - time.monotonic()))
            assert ready, f"{text!r} did not come; the screen has: {self.seen!r}"
            chunk = os.read(self.fd, 65_536)
            if b"\x1b[6n" in chunk:  # where is the cursor?
                os.write(self.fd, b"\x1b[1;1R")
            self.seen += chunk.decode(errors="replace")
        before, _, self.seen = self.seen.partition(text)
        return before + text

    def exit_code(self) -> int:
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_repl_in_a_terminal(tmp_path):
    terminal = Terminal(tmp_path)
    terminal.wait_for("Ctrl-D")
    terminal.type(QUESTION + "\r")
    answer = terminal.wait_for("The Information, Reuters")
    assert "Kunlun" in answer
    terminal.wait_for("[1]")
    terminal.type("half a line\x03")
    terminal.type("/help\r")
    terminal.wait_for("[1]")
    terminal.type("\x04")
    terminal.wait_for("bientôt")
    assert terminal.exit_code() == 0
    history = next(tmp_path.rglob("history")).read_text(encoding="utf-8")
    assert QUESTION in history


def test_a_choice_can_be_typed_as_it_is_shown_also_after_a_line_that_failed(tmp_path):
    terminal = Terminal(tmp_path)
    terminal.wait_for("Ctrl-D")
    terminal.type("/no_such_command\r")
    terminal.wait_for("/help")
    terminal.type("[1]\r")
    terminal.wait_for(" │ ")
    terminal.type("[99]\r")
    terminal.wait_for("pas de [99]")
    terminal.type("1.\r")
    terminal.wait_for(" · ")
    terminal.type("/quit\r")
    terminal.wait_for("bientôt")
    assert terminal.exit_code() == 0


def test_forget_erases_the_questions_typed_too(tmp_path):
    terminal = Terminal(tmp_path)
    terminal.wait_for("Ctrl-D")
    terminal.type(QUESTION + "\r")
    terminal.wait_for("[1]")
    terminal.type("/forget\r")
    terminal.wait_for("effacé")
    history = next(tmp_path.rglob("history"))
    assert history.read_bytes() == b""
    terminal.type("\x1b[A\x1b[A/passage 2\r")  # nothing comes back by the arrow
    terminal.wait_for("§2")
    terminal.type("\x04")
    terminal.wait_for("bientôt")
    assert terminal.exit_code() == 0
    assert QUESTION not in history.read_text(encoding="utf-8")


def test_where_the_history_cannot_be_kept_questions_are_answered_and_forget_says_so(tmp_path):
    (tmp_path / "motamot" / "history").mkdir(parents=True)  # a folder is no file
    terminal = Terminal(tmp_path)
    terminal.wait_for("Ctrl-D")
    terminal.type(QUESTION + "\r")
    terminal.wait_for("P800")
    terminal.type("/forget\r")
    assert "n’a pas pu être effacé" in terminal.wait_for("Is a directory")
    terminal.type("\x04")
    terminal.wait_for("bientôt")
    assert terminal.exit_code() == 0


def test_forget_from_a_pipe_leaves_what_was_typed_in_a_terminal(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    history = tmp_path / "motamot" / "history"
    history.parent.mkdir()
    typed = f"# 2026-11-25\n+{QUESTION}\n"
    history.write_text(typed, encoding="utf-8")
    assert run("repl", stdin="/forget\n").returncode == 0
    assert history.read_text(encoding="utf-8") == typed


def test_no_color_is_respected(tmp_path):
    terminal = Terminal(tmp_path, NO_COLOR="1")
    terminal.wait_for("Ctrl-D")
    terminal.type(QUESTION + "\r")
    terminal.wait_for("P800")
    screen = terminal.wait_for("[1]")
    assert "\x1b[36m" not in screen
    terminal.type("\x04")
    terminal.wait_for("bientôt")
    assert terminal.exit_code() == 0
