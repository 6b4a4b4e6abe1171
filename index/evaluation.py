"""The field's measures on SQuAD-format files: hit@k, exact match, F1, answered rate."""

import json
import re
import string
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.answer import Answer
from index.article import Article
from index.language import Language, detect
from index.segment import article_from_paragraphs

_ARTICLES: dict[Language, str] = {
    "en": r"\b(?:a|an|the)\b",
    "fr": r"\b(?:le|la|les|un|une|des|du|de la|de l)\b|\b[ld]['’]",
}


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """An answer given by an annotator: ``article.text[start : start + len(text)] == text``."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Example:
    """A question with its gold answers, none when the article does not say."""

    id: str
    question: str
    answers: tuple[GoldAnswer, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article of a data set, its paragraphs' offsets and its questions."""

    article: Article
    paragraphs: tuple[str, ...]
    offsets: tuple[int, ...]
    examples: tuple[Example, ...]


def load_squad(path: str | Path) -> list[Document]:
    """The articles and questions of a SQuAD-format file (Rajpurkar et al. 2016).

    Raises:
        ValueError: the file is not in that format; the message is one line for people.
        OSError: the file cannot be read.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))["data"]
        return [_document(entry) for entry in data]
    except (KeyError, TypeError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(
            f"{path} is not a SQuAD-format file ({type(error).__name__}: {error}); "
            'it needs {"data": [{"title", "paragraphs": [{"context", "qas"}]}]}.'
        ) from error


def _document(entry: dict) -> Document:  # type: ignore[type-arg]
    paragraphs = [p["context"].replace("\r\n", "\n") for p in entry["paragraphs"]]
    language = detect(" ".join(paragraphs), default="en")
    assert language is not None
    title = str(entry.get("title", "")).replace("_", " ")
    article, offsets = article_from_paragraphs(paragraphs, title=title, language=language)
    examples = tuple(
        Example(
            id=str(qa["id"]),
            question=qa["question"].strip(),
            answers=tuple(
                GoldAnswer(a["text"], offset + a["answer_start"]) for a in qa.get("answers", ())
            ),
            paragraph=number,
        )
        for number, (offset, paragraph) in enumerate(zip(offsets, entry["paragraphs"], strict=True))
        for qa in paragraph["qas"]
    )
    return Document(article, tuple(paragraphs), tuple(offsets), examples)


def hit(answer: Answer, gold: Sequence[GoldAnswer], k: int) -> bool:
    """Whether a gold answer starts inside one of the first ``k`` quotations."""
    return any(q.start <= g.start < q.end for q in answer.quotes[:k] for g in gold)


def predicted_span(answer: Answer) -> str:
    """What the answer puts in bold; the whole first quotation when nothing is."""
    if not answer.quotes:
        return ""
    first = answer.quotes[0]
    return first.highlight.text if first.highlight else first.text


def normalize(text: str, language: Language) -> list[str]:
    """Words without case, punctuation and articles, as SQuAD's evaluation script takes them.

    >>> normalize("L'année 1761.", "fr")
    ['année', '1761']
    """
    text = unicodedata.normalize("NFC", text).lower().replace("’", "'")
    text = re.sub(_ARTICLES[language], " ", text)
    punctuation = set(string.punctuation) | set("«»“”…–—")
    text = "".join(
        " " if language == "fr" and c in "-'" else "" if c in punctuation else c for c in text
    )
    return text.split()


def exact_match(predicted: str, gold: Sequence[str], language: Language) -> float:
    """1.0 when the prediction equals a gold answer after ``normalize``, else 0.0."""
    words = normalize(predicted, language)
    return float(any(words == normalize(g, language) for g in gold))


def f1(predicted: str, gold: Sequence[str], language: Language) -> float:
    """The best F1 over words between the prediction and a gold answer (Rajpurkar et al. 2016)."""
    return max(
        (_f1(normalize(predicted, language), normalize(g, language)) for g in gold), default=0.0
    )


def _f1(predicted: list[str], gold: list[str]) -> float:
    common = sum((Counter(predicted) & Counter(gold)).values())
    if not common:
        return float(predicted == gold)
    precision, recall = common / len(predicted), common / len(gold)
    return 2 * precision * recall / (precision + recall)
