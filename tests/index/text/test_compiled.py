"""What expressions compile to is kept for the next start, and is never needed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from index.text import compiled as module
from index.text.compiled import compiled, keep_compiled
from tests.index.text.test_pattern import ALL

ROOT = Path(__file__).parents[3]
KEPT = "**/compiled.*.patterns"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder for bytecode of which nothing was read yet."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(module, "_new", set())
    forget()
    yield tmp_path
    forget()


def forget():
    """Be as at the start of a process."""
    module._kept.cache_clear()
    compiled.cache_clear()


@pytest.mark.parametrize("found", ALL)
def test_each_pattern_is_what_re_would_have_compiled(found):
    made = compiled(found._source)
    assert made == re.compile(found._source)
    assert made.groupindex == re.compile(found._source).groupindex
    assert module._new, "it would be kept"


def test_a_kept_form_is_used_by_the_next_start(monkeypatch):
    compiled("(?P<name>p[ou]nt)s?")
    keep_compiled()
    forget()
    monkeypatch.setattr(module, "_new", set())
    monkeypatch.setattr(module, "_form", None)
    assert compiled("(?P<name>p[ou]nt)s?").fullmatch("ponts")["name"] == "pont"
    assert not module._new


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xe9\x00", b"(\x02\x00\x00\x00NN"])
@pytest.mark.parametrize("checked", [True, False])
def test_a_damaged_file_is_as_good_as_none(content, checked):
    module._path().parent.mkdir(parents=True)
    module._path().write_bytes((module._checksum(content) if checked else b"") + content)
    assert module._kept() == {}
    assert compiled("p[ou]nt").search("le pont")


@pytest.mark.parametrize("at", range(0, 60, 7))
def test_a_file_with_another_byte_is_as_good_as_none(at):
    compiled("(?i)p[ou]nts?|quai")
    keep_compiled()
    content = bytearray(module._path().read_bytes())
    content[at] ^= 1
    module._path().write_bytes(content)
    forget()
    assert module._kept() == {}


def test_what_is_kept_is_written_once_and_added_to():
    first, second = "p[ou]nt", "g[ué]e?"
    compiled(first)
    keep_compiled()
    written = module._path().read_bytes()
    forget()
    module._new.clear()
    assert compiled(first) is compiled(first)
    keep_compiled()
    assert module._path().read_bytes() == written
    compiled(second)
    keep_compiled()
    forget()
    assert module._kept().keys() == {first, second}


def test_a_form_of_another_python_is_not_used(monkeypatch):
    compiled("p[ou]nt")
    keep_compiled()
    forget()
    monkeypatch.setattr(module, "_KEY", "3.99")
    assert module._kept() == {}


def test_without_re_s_private_functions_expressions_compile_as_usual(monkeypatch):
    monkeypatch.setattr(module, "_private", lambda _name: object())
    assert compiled("p[ou]nt").search("le pont")
    assert not module._new


def test_nothing_is_written_where_python_may_not_write_bytecode(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled("p[ou]nt")
    keep_compiled()
    assert not list(folder.glob(KEPT))


def test_a_folder_that_cannot_be_made_is_no_error(folder, monkeypatch):
    (folder / "file").write_text("")
    monkeypatch.setattr(sys, "pycache_prefix", str(folder / "file"))
    compiled("p[ou]nt")
    keep_compiled()


def test_ask_keeps_what_it_compiled_and_answers_the_same_with_it(tmp_path):
    switches = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def ask():
        return subprocess.run(
            [sys.executable, "-m", "bot", "ask", "Quelle puce utilise Baidu ?"],
            cwd=ROOT,
            env={**os.environ, **switches},
            capture_output=True,
            check=True,
        ).stdout

    first = ask()
    (kept,) = tmp_path.glob(KEPT)
    assert ask() == first
    kept.write_bytes(kept.read_bytes()[:1000])
    assert ask() == first
