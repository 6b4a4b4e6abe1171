"""`motamot eval` and `motamot train`, as they are typed."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.made_squad import squad_data, write_squad

ROOT = Path(__file__).parents[2]
WEIGHTS = ("ranking/weights.json", "spans/weights.json", "confidence/weights.json")


@pytest.fixture
def made(tmp_path) -> str:
    return str(write_squad(tmp_path / "made.json", 3))


def test_eval_prints_a_table_of_measures_with_intervals(made, capsys):
    assert main(["eval", made]) == 0
    printed = capsys.readouterr().out
    assert "fr: 18 questions on 3 articles" in printed
    for name in ("hit@1", "hit@3", "exact match", "F1", "answered", "off-topic declined"):
        assert re.search(rf"{name} .*\d+\.\d .*\d+\.\d – \d+\.\d .*18", printed), name
    assert re.search(r"Time a question: median \d+\.\d\d ms, 99th percentile \d+\.\d\d ms", printed)
    assert "hit@1 by expected answer type" in printed
    assert "right when answered, by confidence from" in printed


def test_eval_json_is_for_machines(made, capsys):
    assert main(["eval", made, "--json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert list(report) == [
        "language", "articles", "questions", "measures", "by_type", "calibration", "milliseconds",
    ]  # fmt: skip
    assert set(report["measures"]["hit@1"]) == {"value", "low", "high", "count"}


def test_eval_measures_several_files_and_languages_apart(made, tmp_path, capsys):
    english = {
        "data": [
            {
                "title": f"Town_{number}",
                "paragraphs": [
                    {
                        "context": f"The bridge of the town was built in {year}. It was the first.",
                        "qas": [
                            {
                                "id": f"{number}",
                                "question": "When was the bridge of the town built?",
                                "answers": [{"text": str(year), "answer_start": 36}],
                            }
                        ],
                    }
                ],
            }
            for number, year in enumerate((1931, 1948))
        ]
    }
    other = tmp_path / "english.json"
    other.write_text(json.dumps(english), encoding="utf-8")
    assert main(["eval", made, str(other), "--json"]) == 0
    reports = json.loads(capsys.readouterr().out)
    assert [(r["language"], r["questions"]) for r in reports] == [("fr", 18), ("en", 2)]
    assert reports[1]["measures"]["hit@1"]["value"] == 1


def test_eval_errors_lists_the_misses_for_reading(tmp_path, capsys):
    data = squad_data(2)
    bridge, council = data["data"][0]["paragraphs"]
    asked = council["qas"].pop(0)
    start = bridge["context"].index("ses câbles")
    asked["answers"] = [{"text": "ses câbles", "answer_start": start}]
    bridge["qas"].append(asked)
    path = tmp_path / "made.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["eval", str(path), "--errors"]) == 0
    printed = capsys.readouterr().out
    assert asked["question"] in printed
    assert "wanted: ses câbles" in printed
    assert "quoted: La ville de Aubrac" in printed
    assert "not in top 3" in printed


def test_eval_draws_coverage_against_accuracy(made, tmp_path, capsys):
    pytest.importorskip("matplotlib")
    picture = tmp_path / "coverage.png"
    assert main(["eval", made, "--figure", str(picture)]) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "hit@1" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["eval", "train"])
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("missing.json", "cannot be read"),
        (".", "cannot be read"),
        ("text.json", "is not a SQuAD-format file"),
        ("list.json", "is not a SQuAD-format file"),
    ],
)
def test_a_bad_file_is_one_line_that_names_it_and_exit_code_2(
    tmp_path, capsys, command, name, says
):
    (tmp_path / "text.json").write_text("Le pont.", encoding="utf-8")
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    assert main([command, str(tmp_path / name)]) == 2
    output = capsys.readouterr()
    (line,) = output.err.splitlines()
    assert line.startswith("motamot: ")
    assert str(tmp_path / name) in line
    assert says in line
    assert output.out == ""


def test_one_bad_file_among_good_ones_stops_before_anything_is_measured(made, tmp_path, capsys):
    assert main(["eval", made, str(tmp_path / "missing.json")]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["eval", "train"])
def test_a_file_is_needed(capsys, command):
    with pytest.raises(SystemExit) as ended:
        main([command])
    assert ended.value.code == 2
    assert "FILE" in capsys.readouterr().err


def run_copy(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program, run from a copy of itself: training writes into the package."""
    for package in ("bot", "index"):
        if not (folder / package).exists():
            shutil.copytree(
                ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
            )
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(folder)},
    )


def test_train_makes_all_weights_again_and_the_program_works_with_them(tmp_path):
    made = str(write_squad(tmp_path / "made.json"))
    done = run_copy(tmp_path, "train", made)
    assert done.returncode == 0, done.stderr
    for line in done.stdout.splitlines():
        assert re.fullmatch(r"(?:ranking|spans|confidence): .+: \d+\.\d %", line)
    assert {line.split(":")[0] for line in done.stdout.splitlines()} == {
        "ranking",
        "spans",
        "confidence",
    }
    for name in WEIGHTS:
        stored = json.loads((tmp_path / "index" / name).read_text(encoding="utf-8"))
        assert stored["made"]["from"] == ["made.json"]
    assert run_copy(tmp_path, "eval", made).returncode == 0


def test_train_leaves_the_weights_alone_when_there_is_nothing_to_learn(tmp_path):
    data = squad_data(2)
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            paragraph["qas"] = []
    (tmp_path / "made.json").write_text(json.dumps(data), encoding="utf-8")
    done = run_copy(tmp_path, "train", "made.json")
    assert done.returncode == 2
    assert done.stderr.strip() == "motamot: made.json asks no question."
    assert_weights_are_kept(tmp_path)


@pytest.mark.parametrize("whole", [False, True], ids=["one article", "no words to mark"])
def test_train_leaves_the_weights_alone_when_one_model_cannot_be_made(tmp_path, whole):
    data = squad_data(2 if whole else 1)
    for article in data["data"]:
        for paragraph in article["paragraphs"]:
            paragraph["qas"] = paragraph["qas"][:1]
            if whole:  # a sentence is the answer
                text = paragraph["context"].split(". ")[0] + "."
                paragraph["qas"][0]["answers"] = [{"text": text, "answer_start": 0}]
    (tmp_path / "made.json").write_text(json.dumps(data), encoding="utf-8")
    done = run_copy(tmp_path, "train", "made.json")
    assert done.returncode == 2
    says = "no question that some words of a sentence answer" if whole else "needs two articles"
    assert says in done.stderr
    assert done.stderr.startswith("motamot: ")
    assert_weights_are_kept(tmp_path)


def assert_weights_are_kept(folder: Path) -> None:
    for name in WEIGHTS:
        kept = (folder / "index" / name).read_bytes()
        assert kept == (ROOT / "index" / name).read_bytes()
