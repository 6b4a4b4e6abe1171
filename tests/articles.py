"""The three articles of our own making that tests ask questions of, and whether an answer to one is right."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from index import Answer, Reader, load_article
from index.pages.segment import segment_article

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
ORIGINAL = ROOT.parent / "shared" / "articles" / "puces-ia.txt"
"""The article whose facts the bundled one tells in our words; it is not in the repository."""
ARTICLES = {
    "puces-ia": ROOT / "index" / "articles" / "puces-ia.txt",
    "sinkhole": DATA / "articles" / "sinkhole.txt",
    "fleuve": DATA / "articles" / "fleuve.txt",
}
"""Their files, by the stem that questions and conversations name them by."""


@cache
def reader(stem: str) -> Reader:
    return Reader(load_article(ARTICLES[stem]))


def load(name: str) -> Any:
    """What a JSON file of ``tests/data`` holds."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def questions(stem: str) -> list[dict[str, Any]]:
    return load(f"questions/{stem}.json")["questions"]


def conversations() -> list[dict[str, Any]]:
    return load("conversations.json")


def is_right(answer: Answer, wanted: list[str]) -> bool:
    """Whether it quotes one of ``wanted``, or quotes nothing as an answer where there is none."""
    if not wanted:
        return not answer.answered
    return answer.answered and any(want in answer.quotes[0].text for want in wanted)


def answer(text: str, question: str) -> Answer:
    return Reader(segment_article(text)).answer(question)
