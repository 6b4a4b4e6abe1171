"""The wheel: built, installed in an empty environment elsewhere, and used there."""

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import Parser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "index")
QUESTION = "Qui est Jensen Huang ?"


def run(*command: str | Path, cwd: Path = ROOT, check: bool = True, **environ: str):
    """Run a program that finds nothing of this clone but by its arguments."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**inherited, "PYTHONUTF8": "1", **environ},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", "-q", *offline, "-w", folder, ROOT)
    (built,) = folder.glob("motamot-*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel, tmp_path_factory) -> Path:
    """An environment of its own with the wheel in it; dependencies are this environment's."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv", symlinks=True)
    python = folder / "venv" / "bin" / "python"
    pip = (
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "-q",
        "--no-deps",
        "--no-index",
    )
    run(*pip, "--disable-pip-version-check", wheel)
    site = next((folder / "venv" / "lib").glob("python*/site-packages"))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def in_source() -> set[str]:
    """The files of the packages, as they lie in the clone."""
    return {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_of_the_packages_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == in_source()
    assert {
        "index/articles/puces-ia.txt",
        "index/lexicon/fr-en.tsv",
        "index/ranking/weights.json",
        "bot/store/migrations/versions/v0001_first_tables.py",
        "bot/py.typed",
    } <= names


def test_the_wheel_comes_with_licence_and_readme(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = archive.read(next(n for n in names if n.endswith("/METADATA"))).decode()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "# motamot" in metadata


def test_what_the_packages_import_is_what_the_wheel_requires(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith("/METADATA"))
        headers = Parser().parsestr(archive.read(name).decode())
    required = {
        re.split(r"[^\w.-]", line)[0].lower()
        for line in headers.get_all("Requires-Dist")
        if "extra ==" not in line
    }
    found = packages_distributions()
    imported = {
        found[module][0].lower().replace("_", "-")
        for path in in_source()
        if path.endswith(".py")
        for module in imports_of(ROOT / path)
        if module in found and module not in {*PACKAGES, "matplotlib"}
    }
    through_others = {"asyncpg", "httptools"}  # which SQLAlchemy and uvicorn import
    assert imported | through_others == required


def imports_of(path: Path) -> set[str]:
    """The top-level modules that a file imports from outside its package."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_installed_elsewhere_it_answers(elsewhere):
    done = run(elsewhere / "venv" / "bin" / "motamot", "ask", "--json", QUESTION, cwd=elsewhere)
    answer = json.loads(done.stdout)
    assert answer["answered"]
    assert "Jensen Huang" in answer["quotes"][0]["text"]


def test_installed_elsewhere_it_is_the_wheels_code_that_runs(elsewhere):
    code = "import bot, index; print(bot.__file__); print(index.__file__)"
    done = run(elsewhere / "venv" / "bin" / "python", "-c", code, cwd=elsewhere)
    assert all(Path(line).is_relative_to(elsewhere) for line in done.stdout.splitlines())


def test_installed_elsewhere_it_makes_its_database(elsewhere):
    code = (
        "import asyncio; from bot.store import trouble_with; "
        "print(asyncio.run(trouble_with('sqlite:///kept.sqlite3')))"
    )
    done = run(elsewhere / "venv" / "bin" / "python", "-c", code, cwd=elsewhere)
    assert done.stdout == "None\n"
    assert (elsewhere / "kept.sqlite3").stat().st_size > 0


def test_installed_elsewhere_telegrams_side_starts(elsewhere):
    done = run(elsewhere / "venv" / "bin" / "motamot", "telegram", cwd=elsewhere, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        "motamot: TELEGRAM_BOT_TOKEN is missing: ask @BotFather for one and put it in .env.\n"
    )
