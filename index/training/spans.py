"""Trains the span chooser on questions with known answers.

The model gives each candidate in the sentence that answers a probability (a softmax of scores);
training minimises the divergence from a softmax of the candidates' F1 with the gold answers.
Weights shared by all questions and weights of one group of questions are learned together, the
latter with a larger penalty.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.article import Article, Sentence
from index.datasets.squad import Document, GoldAnswer
from index.evaluation import f1
from index.questions.question import Question, understand
from index.spans.features import GROUP_NAMES, Features, extract, well_formed
from index.spans.sketch import Sketch, sketch
from index.spans.spans import (
    WHOLE_SENTENCE,
    SpanModel,
    by_row,
    column_names,
    column_offsets,
    least_loss,
)
from index.text.arrays import Floats, Ints
from index.text.language import LANGUAGES, Language
from index.training.files import origin
from index.training.grouped import softmax


@dataclass(frozen=True)
class Lesson:
    """A question, the sentence that answers it, and the F1 of each candidate with the gold answers.

    ``article`` is the article's number.
    """

    article: int
    sketched: Sketch
    question: Question
    features: Features
    overlaps: Floats


_PENALTIES = {"group": 8.0, "language": 8.0, "shared": 1.0}
"""The penalties on squared weights of a group of questions, of a language, and shared by all."""
_TEMPER = 1.25
"""The factor on the learned weights."""
_SHARPNESS = 10.0
"""The factor on F1 before the softmax of targets."""
_ROUNDS = 100
_RAREST = 12
"""Word forms next to fewer answers get no weight."""
_FOLDS = 4


def vocabulary_of(documents: Sequence[Document]) -> list[str]:
    """The word forms that open, precede or follow enough answers, sorted."""
    counts: Counter[str] = Counter()
    for document in documents:
        article = document.article
        for answer in (e.answers[0] for e in document.examples if e.answers):
            sentence = _sentence_of(article, answer.start)
            if sentence is None:
                continue
            sketched = sketch(article.text_of(sentence), article.language)
            start = answer.start - sentence.start
            end = start + len(answer.text)
            before = [w.form for w in sketched.words if w.end <= start][-1:]
            first = [w.form for w in sketched.words if w.start >= start][:1]
            after = [w.form for w in sketched.words if w.start >= end][:1]
            counts.update({*before, *first, *after})
    return sorted(form for form, count in counts.items() if count >= _RAREST and form.isalpha())


def lessons(documents: Sequence[Document], vocabulary: Sequence[str]) -> Iterator[Lesson]:
    """One lesson per question of ``documents`` that part of a sentence answers."""
    numbers = {form: number for number, form in enumerate(vocabulary, 1)}
    for number, document in enumerate(documents):
        language = document.article.language
        for example in document.examples:
            question = understand(example.question, default=language)
            if question.expected in WHOLE_SENTENCE or not example.answers:
                continue
            sentence = _sentence_of(document.article, example.answers[0].start)
            if sentence is None or _is_whole(sentence, example.answers[0]):
                continue
            text = document.article.text_of(sentence)
            sketched = sketch(text, language)
            gold = [a.text for a in example.answers]
            overlaps = np.array(
                [
                    f1(text[sketched.words[a].start : sketched.words[b].end], gold, language)
                    for a, b in zip(sketched.first, sketched.last, strict=True)
                ]
            )
            if len(overlaps):
                yield Lesson(
                    number,
                    sketched,
                    question,
                    extract(sketched, question, numbers),
                    overlaps,
                )


def _is_whole(sentence: Sentence, answer: GoldAnswer) -> bool:
    """Whether the answer is the whole sentence, which teaches nothing about edges."""
    return answer.start == sentence.start and len(answer.text) >= sentence.end - sentence.start


def _sentence_of(article: Article, position: int) -> Sentence | None:
    return next((s for s in article.sentences if s.start <= position < s.end), None)


class _Stacked:
    """All lessons concatenated, so that a round takes a few array operations."""

    def __init__(self, taught: Sequence[Lesson], forms: int) -> None:
        (starts, ends, pairs), self.columns = column_offsets(forms)
        rows = [lesson.features.row * self.columns for lesson in taught]
        words = np.cumsum([0, *(len(lesson.sketched.words) for lesson in taught)])
        self.begins = np.cumsum([0, *(len(lesson.overlaps) for lesson in taught)])
        self.first = np.concatenate(
            [lesson.sketched.first + base for lesson, base in zip(taught, words, strict=False)]
        )
        self.last = np.concatenate(
            [lesson.sketched.last + base for lesson, base in zip(taught, words, strict=False)]
        )

        def stacked(parts: Iterator[Ints]) -> Ints:
            return np.concatenate(
                [part + row for part, row in zip(parts, rows, strict=True)], axis=1
            )

        self.starts = stacked(lesson.features.starts + starts for lesson in taught)
        self.ends = stacked(lesson.features.ends + ends for lesson in taught)
        self.pairs = stacked(lesson.features.pairs + pairs for lesson in taught)
        self.overlaps = np.concatenate([lesson.overlaps for lesson in taught])
        self.targets = softmax(_SHARPNESS * self.overlaps, self.begins)

    def slope(self, weights: Floats) -> Floats:
        """The gradient of the divergence, in the shape of ``weights``."""
        flat = weights.ravel()
        starts, ends = flat[self.starts].sum(0), flat[self.ends].sum(0)
        scores = starts[self.first] + ends[self.last] + flat[self.pairs].sum(0)
        off = softmax(scores, self.begins) - self.targets
        of_starts = np.bincount(self.first, off, self.starts.shape[1])
        of_ends = np.bincount(self.last, off, self.ends.shape[1])
        slope = np.zeros(flat.size)
        for codes, weight in ((self.starts, of_starts), (self.ends, of_ends), (self.pairs, off)):
            for row in codes:
                slope += np.bincount(row, weight, flat.size)
        return slope.reshape(weights.shape)


@dataclass(frozen=True)
class Weights:
    """The learned weights, per group of questions and per language; summed when used."""

    vocabulary: tuple[str, ...]
    groups: Floats
    languages: Floats

    def model(self) -> SpanModel:
        """The span chooser with these weights."""
        return SpanModel(self.vocabulary, by_row(self.groups, self.languages))


def learn(taught: Sequence[Lesson], vocabulary: Sequence[str]) -> Weights:
    """The weights that fit ``taught`` best, by Adam (Kingma & Ba 2015) on all lessons per round."""
    stack = _Stacked(taught, len(vocabulary) + 1)
    groups, languages = len(GROUP_NAMES), len(LANGUAGES)
    shape = (groups + languages + 1, stack.columns)  # the last row is shared by all
    values, mean, square = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    penalty = np.repeat(
        list(_PENALTIES.values()),
        [groups, languages, 1],
    )[:, None]
    for number in range(1, _ROUNDS + 1):
        rows = by_row(values[:groups] + values[-1], values[groups:-1])
        slopes = stack.slope(rows).reshape(groups, languages, -1)
        slope = np.vstack([slopes.sum(1), slopes.sum(0), slopes.sum((0, 1))[None]])
        slope += penalty * values
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        step = 0.06 * min(1.0, 2 * (1 - number / (_ROUNDS + 1)))
        values -= step * (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
    values *= _TEMPER
    return Weights(tuple(vocabulary), values[:groups] + values[-1], values[groups:-1])


def cross_validate(
    taught: Sequence[Lesson], vocabulary: Sequence[str]
) -> dict[Language, tuple[float, float]]:
    """Mean F1 and exact match by language, on articles left out of training."""
    found: dict[Language, list[float]] = {language: [] for language in LANGUAGES}
    for fold in range(_FOLDS):
        kept = [t for t in taught if t.article % _FOLDS != fold]
        if not kept:
            continue
        model = learn(kept, vocabulary).model()
        for lesson in taught:
            if lesson.article % _FOLDS == fold:
                scores = model.scores(lesson.sketched, lesson.features)
                allowed = well_formed(lesson.question, lesson.features)
                best, _ = least_loss(lesson.sketched, scores, allowed)
                found[lesson.sketched.language].append(float(lesson.overlaps[best]))
    return {
        language: (float(np.mean(f1s)), float(np.mean([f == 1 for f in f1s])))
        for language, f1s in found.items()
        if f1s
    }


def train(
    documents: Sequence[Document],
    sources: Sequence[str],
    path: Path,
) -> dict[str, float]:
    """Learn from ``documents``, write the weights and their origin to ``path``, and return the measures.

    Raises:
        ValueError: no question of ``documents`` is answered by part of a sentence.
    """
    vocabulary = vocabulary_of(documents)
    taught = list(lessons(documents, vocabulary))
    if not taught:
        raise ValueError("there is no question that some words of a sentence answer")
    validated = cross_validate(taught, vocabulary)
    weights = learn(taught, vocabulary)
    measured = {
        f"{name}, {language}": round(value, 4)
        for language, values in validated.items()
        for name, value in zip(("F1", "exact match"), values, strict=True)
    }
    made = {
        **origin(sources, "softmax over candidate spans towards their F1 with the gold answers"),
        "penalties on squared weights": _PENALTIES,
        "questions": len(taught),
        "articles": len({lesson.article for lesson in taught}),
        "cross-validated by article, in the sentence that answers": measured,
    }
    data = {
        "made": made,
        "columns": column_names(vocabulary),
        "vocabulary": vocabulary,
        "groups": _rows(GROUP_NAMES, weights.groups),
        "languages": _rows(LANGUAGES, weights.languages),
    }
    path.write_text(_dump(data), encoding="utf-8")
    return measured


def _rows(names: Sequence[str], weights: Floats) -> dict[str, list[float]]:
    return {
        name: [round(float(w), 2) for w in row] for name, row in zip(names, weights, strict=True)
    }


def _dump(data: Mapping[str, object]) -> str:
    """JSON with one line per row of weights."""
    lines = []
    for key, value in data.items():
        if key in ("groups", "languages") and isinstance(value, dict):
            rows = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            lines.append(f"  {json.dumps(key)}: {{\n{rows}\n  }}")
        elif key == "made":
            lines.append(
                f"  {json.dumps(key)}: " + json.dumps(value, indent=2).replace("\n", "\n  ")
            )
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"
