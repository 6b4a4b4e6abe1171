"""The three articles of our own making answer what readers ask of them, and decline the rest."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from index import Answer, Context, Reader, bundled_article, load_article

DATA = Path(__file__).parent / "data"
STEMS = ("puces-ia", "sinkhole", "fleuve")


@cache
def reader(stem: str) -> Reader:
    if stem == "puces-ia":
        return Reader(bundled_article())
    return Reader(load_article(DATA / "articles" / f"{stem}.txt"))


def load(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


QUESTIONS = [
    pytest.param(stem, entry, id=f"{stem}: {entry['question']}")
    for stem in STEMS
    for entry in load(f"questions/{stem}.json")["questions"]
]
CONVERSATIONS = [
    pytest.param(entry, id=" / ".join(turn["question"] for turn in entry["turns"]))
    for entry in load("conversations.json")
]


def assert_right(answer: Answer, wanted: list[str]) -> None:
    quoted = [quote.text for quote in answer.quotes[:1]]
    if not wanted:
        assert not answer.answered, f"quoted {quoted} as an answer ({answer.confidence:.2f})"
        return
    assert answer.answered, f"declined ({answer.confidence:.2f}); nearest: {quoted}"
    assert any(want in text for want in wanted for text in quoted), f"quoted {quoted}"


@pytest.mark.parametrize(("stem", "entry"), QUESTIONS)
def test_question(stem, entry):
    assert_right(reader(stem).answer(entry["question"]), entry["answers"])


@pytest.mark.parametrize("entry", CONVERSATIONS)
def test_conversation(entry):
    context = None
    for turn in entry["turns"]:
        answer = reader(entry["article"]).answer(turn["question"], context=context)
        assert_right(answer, turn["answers"])
        context = Context.of(answer, context)
