"""SQuAD-format data sets: articles in paragraphs, with questions and the offsets of their answers."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.article import Article
from index.pages.segment import article_from_paragraphs
from index.text.language import detect


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """An answer given by an annotator: ``article.text[start : start + len(text)] == text``."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Example:
    """A question with its gold answers (none when the article has no answer) and the index of its paragraph."""

    id: str
    question: str
    answers: tuple[GoldAnswer, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article of a data set, with its paragraphs, their offsets in its text, and its questions."""

    article: Article
    paragraphs: tuple[str, ...]
    offsets: tuple[int, ...]
    examples: tuple[Example, ...]


def load_squad(path: str | Path) -> list[Document]:
    """The articles and questions of a SQuAD-format file (Rajpurkar et al. 2016).

    Raises:
        ValueError: the file is not in that format, or an answer is not at its offset; the message is
            one line for people.
        OSError: the file cannot be read.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8-sig"))["data"]
        documents = [_document(entry) for entry in data]
    except (
        AttributeError,
        KeyError,
        TypeError,
        UnicodeDecodeError,
        json.JSONDecodeError,
    ) as error:
        raise ValueError(
            f"{path} is not a SQuAD-format file ({type(error).__name__}: {error}); "
            'it needs {"data": [{"title", "paragraphs": [{"context", "qas"}]}]}.'
        ) from error
    for document in documents:
        for example in document.examples:
            for gold in example.answers:
                if not document.article.text.startswith(gold.text, gold.start):
                    raise ValueError(
                        f"{path}: the answer “{' '.join(gold.text.split()):.60}” "
                        f"to question {example.id} does not stand "
                        "at its answer_start, which counts characters of the context from 0."
                    )
    return documents


def _document(entry: dict[str, Any]) -> Document:
    paragraphs = [p["context"].replace("\r\n", "\n") for p in entry["paragraphs"]]
    language = detect(" ".join(paragraphs)) or "en"
    title = str(entry.get("title") or "").replace("_", " ")
    article, offsets = article_from_paragraphs(paragraphs, title=title, language=language)
    examples = tuple(
        Example(
            id=str(qa["id"]),
            question=qa["question"].strip(),
            answers=tuple(
                GoldAnswer(
                    a["text"].replace("\r\n", "\n"),
                    offset + _after_newlines(paragraph["context"], a["answer_start"]),
                )
                for a in qa.get("answers", ())
            ),
            paragraph=number,
        )
        for number, (offset, paragraph) in enumerate(zip(offsets, entry["paragraphs"], strict=True))
        for qa in paragraph["qas"]
    )
    return Document(article, tuple(paragraphs), tuple(offsets), examples)


def _after_newlines(context: str, start: int) -> int:
    """The offset of ``context[start]`` once newlines are one character each."""
    return start - context.count("\r\n", 0, start)
