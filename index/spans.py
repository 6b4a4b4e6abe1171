"""The span inside a sentence that a question asks for.

Every stretch of words that cuts no name, number or date is a candidate. A linear model adds up what
speaks for where it starts, for where it ends and for the two together; the candidate that overlaps
best with what the model holds likely is taken (the least expected loss, Goel & Byrne 2000).
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyzer import Token, analyzer, fold
from index.article import Article, Sentence
from index.definitions import defined
from index.dimensions import asked_dimension, told_dimension
from index.entities import NAMES, NUMERIC, Entity, entities
from index.language import LANGUAGES, Language
from index.once import once
from index.pattern import pattern
from index.question import AnswerType, Question
from index.sentences import A_TIME, gives_reason
from index.wordclass import FUNCTION, WordClass, word_class

Codes = NDArray[np.int64]
Scores = NDArray[np.float64]

WEIGHTS = "span-weights.json"
"""The file of the span chooser's weights, in this package."""

LONGEST = 18
"""Words of the longest candidate, but for the whole sentence."""

BOLD_TYPED, BOLD_UNTYPED = 0.3, 0.4
"""The overlap that must be expected before a span is put in bold, 0 to 1, for typed questions and others."""
BOLD_UNNAMED = 0.55
"""The same where it is asked who, and the span names nobody: "a dog walker", but not "confirmed dead and one"."""

WHOLE_SENTENCE = frozenset(
    {AnswerType.YES_NO, AnswerType.ABOUT, AnswerType.SUMMARY, AnswerType.STATEMENT}
)
"""Answered by a whole sentence."""


def find_span(article: Article, sentence: Sentence, question: Question) -> tuple[int, int] | None:
    """Offsets in ``article.text`` of the words that answer, or None when the sentence itself does.

    >>> from index.question import understand
    >>> from index.segment import segment_article
    >>> article = segment_article("Le pont de Lyon a rouvert le 3 mai 2021 après deux ans de travaux.")
    >>> question = understand("Quand le pont a-t-il rouvert ?", default="fr")
    >>> start, end = find_span(article, article.sentences[0], question)
    >>> article.text[start:end]
    '3 mai 2021'
    """
    if question.expected in WHOLE_SENTENCE:
        return None
    text = article.text[sentence.start : sentence.end]
    sketched = sketch(text, article.language)
    if question.expected in _BY_RULE:
        chosen = _BY_RULE[question.expected](sketched, question)
    else:
        chosen = _name_of_role(sketched, question) or choose(sketched, question, model())
    if chosen is None or chosen.expected < bold_from(question, sketched, chosen):
        return None
    return sentence.start + chosen.start, sentence.start + chosen.end


# --- the sentence --------------------------------------------------------------------------------

GAPS = ("", "hyphen", "comma", "opening", "closing", "dash", "edge")
"""What may stand between two words."""
_HYPHEN, _COMMA, _OPENING, _CLOSING, _DASH, _EDGE = range(1, 7)

_PROTECTED = frozenset(
    {
        "number",
        "money",
        "percent",
        "date",
        "duration",
        "age",
        "person",
        "place",
        "organisation",
        "name",
    }
)
_BAD_END = FUNCTION - {WordClass.PRONOUN, WordClass.ADVERB}
_DEGREE = frozenset(
    "plus moins tres trop aussi assez si more most less least very too so as quite rather".split()
)
_UNCOUNTED = frozenset("le la les l un une des du a an the".split())
"""Words that the measure does not count (``evaluation.normalize``)."""


@dataclass(eq=False, repr=False)
class Sketch:
    """A sentence as the chooser sees it: its words, what stands between them, the candidates.

    ``gaps[i]`` is what stands before word ``i``; ``first`` and ``last`` are the candidates' words.
    """

    text: str
    language: Language
    words: tuple[Token, ...]
    classes: Codes
    endings: Codes
    gaps: Codes
    named: tuple[tuple[Entity, int, int], ...]
    first: Codes
    last: Codes

    @once
    def content(self) -> tuple[tuple[int, Token], ...]:
        """The words that say something, with their numbers."""
        said = self.classes <= WordClass.NUMBER
        return tuple((int(i), self.words[i]) for i in np.flatnonzero(said) if self.words[i].term)

    @once
    def after_last(self) -> Codes:
        """The word after each candidate."""
        return self.last + 1

    @once
    def inner(self) -> tuple[Codes, Codes, Codes]:
        """For each candidate its commas, what joins its words, and whether marks stand around it."""
        classes, gaps = self.classes, self.gaps
        clause = (
            self._inside((classes == WordClass.AUXILIARY) | (classes == WordClass.RELATIVE)) > 0
        )
        conjunction = self._inside(classes == WordClass.CONJUNCTION) > 0
        leading = classes[self.first] == WordClass.PREPOSITION
        preposition = self._inside(classes == WordClass.PREPOSITION) > leading
        joins = np.where(clause, 3 + conjunction, np.where(conjunction, 1, 2 * preposition))
        commas = np.concatenate([[0], np.cumsum(gaps == _COMMA)])
        opened, closed = gaps[self.first], gaps[self.last + 1]
        segments = np.where((opened >= _COMMA) & (closed >= _COMMA), 1, 0)
        segments[(opened == _OPENING) & (closed == _CLOSING)] = 2
        segments[(opened == _EDGE) & (closed == _EDGE)] = 3
        return np.minimum(commas[self.last + 1] - commas[self.first + 1], 2), joins, segments

    def _inside(self, flags: NDArray[np.bool_]) -> Codes:
        """How many of the flagged words each candidate holds."""
        sums = np.concatenate([[0], np.cumsum(flags)])
        counts: Codes = sums[self.last + 1] - sums[self.first]
        return counts

    @once
    def marks_before(self) -> list[int]:
        """How many marks stand before each word, and before the end."""
        return list(accumulate((self.gaps >= _COMMA).tolist()))

    @once
    def beside(self) -> tuple[list[int], list[int]]:
        """What stands before and after each word: a mark, or the class of its neighbour."""
        by_class = self.classes + len(GAPS)
        gaps = self.gaps
        before = np.where(gaps[:-1] >= _COMMA, gaps[:-1], _shifted(by_class, 1))
        after = np.where(gaps[1:] >= _COMMA, gaps[1:], _shifted(by_class, -1))
        return before.tolist(), after.tolist()

    @once
    def endings_beside(self) -> tuple[Codes, Codes]:
        """The endings of the words before and after each word."""
        return _shifted(self.endings, 1), _shifted(self.endings, -1)

    @once
    def counted(self) -> Codes:
        """How many words before each position count for the overlap."""
        counts = [w.form not in _UNCOUNTED for w in self.words]
        return np.concatenate([[0], np.cumsum(counts)])


@lru_cache(maxsize=512)
def sketch(text: str, language: Language) -> Sketch:
    """The words, names and candidates of a sentence."""
    words = tuple(analyzer(language).tokens(text))
    classes = np.array([_class(text[w.start : w.end], w.form, language) for w in words], np.int64)
    endings = np.array(
        [
            _ending(text[w.start : w.end], w.form, language) if c == WordClass.CONTENT else 0
            for w, c in zip(words, classes, strict=True)
        ],
        dtype=np.int64,
    )
    gaps = np.array(_gaps(text, words), dtype=np.int64)
    named = tuple(_in_words(entities(text, language), words))
    degree = np.array([w.form in _DEGREE for w in words], dtype=np.bool_)
    first, last = _candidates(classes, gaps, named, degree)
    return Sketch(text, language, words, classes, endings, gaps, named, first, last)


def _class(word: str, form: str, language: Language) -> WordClass:
    if word == "a" and language == "fr":
        return WordClass.AUXILIARY  # the preposition has an accent, which the form has not
    return word_class(form, language, capital=word[0].isupper())


def _ending(word: str, form: str, language: Language) -> int:
    """The code of what a content word ends in."""
    if word.endswith(("é", "és")):
        return len(_ENDING_NAMES) - 1
    ending = next((e for e in _ENDINGS[language] if form.endswith(e)), "none")
    return _ENDING_NAMES.index(ending)


def _gaps(text: str, words: Sequence[Token]) -> list[int]:
    """What stands before each word, and after the last."""
    if not words:
        return [_EDGE]
    between = (text[a.end : b.start] for a, b in pairwise(words))
    return [_EDGE, *(_gap(mark) for mark in between), _EDGE]


def _gap(between: str) -> int:
    """The code of what stands between two words."""
    mark = between.strip(" \u00a0\u202f'’")
    if not mark:
        return 0
    if mark == "-":
        return _HYPHEN if " " not in between else _DASH
    if any(c in mark for c in "(«“[") or between.endswith('"'):
        return _OPENING
    if any(c in mark for c in ')»”]"'):
        return _CLOSING
    if "," in mark:
        return _COMMA
    return _DASH if any(c in mark for c in ":;–—-/") else _EDGE


def _in_words(found: Sequence[Entity], words: Sequence[Token]) -> list[tuple[Entity, int, int]]:
    """Entities with their first and last word, from the head of amounts and dates on."""
    placed = []
    for entity in found:
        start = entity.start if entity.kind in ("person", "title") else entity.head[0]
        inside = [i for i, w in enumerate(words) if start <= w.start and w.end <= entity.end]
        if inside:
            placed.append((entity, inside[0], inside[-1]))
    return placed


def _candidates(
    classes: Codes,
    gaps: Codes,
    named: Sequence[tuple[Entity, int, int]],
    degree: NDArray[np.bool_],
) -> tuple[Codes, Codes]:
    """First and last words of every stretch that cuts nothing which belongs together.

    ``degree`` are the words that say how much the next one does.
    """
    size = len(classes)
    starts = (gaps[:size] != _HYPHEN) & (classes != WordClass.CONJUNCTION)
    ends = (gaps[1 : size + 1] != _HYPHEN) & ~np.isin(classes, list(_BAD_END))
    ends &= ~degree | (gaps[1 : size + 1] >= _COMMA)
    for entity, opens, closes in named:
        if entity.kind in _PROTECTED:
            starts[opens + 1 : closes + 1] = False
            ends[opens:closes] = False
    breaks = np.cumsum(gaps >= _DASH)
    depth = np.cumsum((gaps == _OPENING).astype(int) - (gaps == _CLOSING))
    first, last = np.nonzero(starts[:, None] & ends[None, :])
    kept = (last >= first) & (last - first < LONGEST) & (depth[first] == depth[last])
    kept &= breaks[first] == breaks[last]
    return first[kept], last[kept]


# --- features ------------------------------------------------------------------------------------

_GROUP_OF: dict[AnswerType, str] = {
    AnswerType.NUMBER: "amount",
    AnswerType.MONEY: "amount",
    AnswerType.PERCENT: "amount",
    AnswerType.DURATION: "amount",
    AnswerType.AGE: "amount",
    AnswerType.DATE: "date",
    AnswerType.PERSON: "person",
    AnswerType.ORGANISATION: "organisation",
    AnswerType.PLACE: "place",
    AnswerType.NAME: "name",
    AnswerType.REASON: "reason",
    AnswerType.MANNER: "manner",
    AnswerType.DEFINITION: "definition",
    AnswerType.SAID: "statement",
    AnswerType.STATEMENT: "statement",
    AnswerType.ABOUT: "statement",
}
GROUP_NAMES = (
    "what", "which", "attribute", "amount", "date", "person", "organisation", "place", "name",
    "reason", "manner", "definition", "statement",
)  # fmt: skip
"""Questions that ask alike: by the type of answer, and untyped ones by how they ask."""


def group_of(question: Question) -> int:
    """The group of a question, as an index of GROUP_NAMES."""
    name = _GROUP_OF.get(question.expected)
    if name is None:
        attribute = question.asks_attribute
        name = "attribute" if attribute else "which" if question.focus else "what"
    return GROUP_NAMES.index(name)


_CLASS_NAMES = tuple(c.name.lower() for c in WordClass)
_NEIGHBOURS = (*GAPS, *_CLASS_NAMES, "matched", "focus")
_DISTANCES = ("adjacent", "1", "2", "3", "4-5", "6-8", "9+", "none")
_STEP_AWAY = (0, 1, 2, 3, 4, 4, 5, 5, 5, 6)
"""The code of _DISTANCES for so many words between."""
_MATCHES = ("function", "new", "matched", "focus")
_FITS = ("none", "other", "in question", "weak", "good")
_PARTS = ("none", "within", "holds weak", "holds good", "is weak", "is good", "holds several good")
_ORDERS = (
    *("first, near", "first, far", "middle, near", "middle, far"),
    *("last, near", "last, far", "only, near", "only, far", "none"),
)
"""Which of the question's words is matched next to a span, and whether it is near."""
_ENDINGS: dict[Language, tuple[str, ...]] = {
    "fr": (
        "aient",
        "ait",
        "ant",
        "ement",
        "ent",
        "tion",
        "ee",
        "ees",
        "er",
        "ir",
        "re",
        "eur",
        "s",
    ),
    "en": ("ing", "ed", "ly", "tion", "al", "ic", "er", "s"),
}
_ENDING_NAMES = ("none", *dict.fromkeys(e for es in _ENDINGS.values() for e in es), "participle")
"""What a word ends in, where that tells verbs from nouns."""
_CROSSED = ("no match", "no mark", "mark between")
_SIDES = ("none", "left", "right", "both", "inside")
_JOINS = tuple(
    f"{join}{several}"
    for several in ("", ", several asked")
    for join in ("none", "conjunction", "preposition", "clause", "clause and conjunction")
)
_SEVERAL = 5
"""How far the codes of _JOINS are shifted when several things are asked for."""
_LENGTH_STEPS = np.array([0, 1, 2, 3, 4, 5, 7, 10, 15])
_SHARE_STEPS = np.array([0.0, 0.125, 0.25, 0.5, 0.75])
_LENGTHS = ("0", "1", "2", "3", "4", "5", "6-7", "8-10", "11-15", "16+")

STARTS: dict[str, tuple[str, ...]] = {
    "starts with": _CLASS_NAMES,
    "after": _NEIGHBOURS,
    "words since match": _DISTANCES,
    "start matches": _MATCHES,
    "start entity": _FITS,
    "matched before": _ORDERS,
    "mark since match": _CROSSED,
    "ending before": _ENDING_NAMES,
    "first ending": _ENDING_NAMES,
    "question's preposition": ("no", "before", "first"),
}
ENDS: dict[str, tuple[str, ...]] = {
    "ends with": _CLASS_NAMES,
    "before": _NEIGHBOURS,
    "words until match": _DISTANCES,
    "end matches": _MATCHES,
    "end entity": _FITS,
    "matched after": _ORDERS,
    "mark until match": _CROSSED,
    "last ending": _ENDING_NAMES,
    "ending after": _ENDING_NAMES,
}
PAIRS: dict[str, tuple[str, ...]] = {
    "content words": _LENGTHS,
    "matched words": ("0", "1", "2", "3+"),
    "commas": ("0", "1", "2+"),
    "joins": _JOINS,
    "entity": _PARTS,
    "question's words": _SIDES,
    "share of what is new": ("0", "1/8", "1/4", "1/2", "3/4", "1"),
    "segment": ("no", "segment", "bracketed", "whole"),
}
FORMS = ("form before", "first form", "form after")
"""Features whose values are words, listed in the weights."""


class Features(NamedTuple):
    """What the model looks at, as codes: one row a feature, one column a word or candidate.

    ``row`` is the row of the weights that applies.
    """

    row: int
    starts: Codes
    ends: Codes
    pairs: Codes


def extract(sketched: Sketch, question: Question, vocabulary: dict[str, int]) -> Features:
    """The features of every word and candidate for a question; ``vocabulary`` numbers the forms."""
    matches, orders = _matches(sketched, question)
    fits = _fits(sketched, question)
    forms = [vocabulary.get(w.form, 0) for w in sketched.words]
    return Features(
        group_of(question) * len(LANGUAGES) + LANGUAGES.index(sketched.language),
        _start_codes(sketched, question.preposition, matches, orders, fits, forms),
        _end_codes(sketched, matches, orders, fits, forms),
        _pair_codes(sketched, matches, fits, plural=question.plural),
    )


_SHARED_PREFIX = 5


def _matches(sketched: Sketch, question: Question) -> tuple[list[int], list[int]]:
    """For each word, whether the question says it, and which of the question's words it is.

    The first holds codes of _MATCHES, the second where the word stands in the question: first, in
    the middle, last, or the only one.
    """
    terms, prefixes, focus = _asked(question.text, question.focus, sketched.language)
    codes, orders = [0] * len(sketched.words), [0] * len(sketched.words)
    for number, word in sketched.content:
        match = terms.get(word.term)
        if match is None and len(word.form) >= _SHARED_PREFIX:
            match = prefixes.get(word.form[:_SHARED_PREFIX])
        codes[number] = 3 if word.term in focus else 1 if match is None else 2
        orders[number] = match or 0
    return codes, orders


@lru_cache(maxsize=64)
def _asked(
    text: str, focus: tuple[int, int] | None, language: Language
) -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """Where each term of a question, and each beginning of a word, stands; the terms of its focus."""
    asked = [t for t in analyzer(language).tokens(text) if t.term]
    begin, end = focus or (0, 0)
    meant = frozenset(t.term for t in asked if begin <= t.start < end)
    orders = _orders([t.term in meant for t in asked])
    terms = {t.term: order for t, order in zip(asked, orders, strict=True)}
    prefixes = {
        t.form[:_SHARED_PREFIX]: order
        for t, order in zip(asked, orders, strict=True)
        if len(t.form) >= _SHARED_PREFIX
    }
    return terms, prefixes, meant


def _orders(focus: Sequence[bool]) -> list[int]:
    """Where each of the question's words stands among those that are not what is asked for."""
    others = [number for number, is_focus in enumerate(focus) if not is_focus]
    orders = [1] * len(focus)
    if others:
        orders[others[0]] = 0
        orders[others[-1]] = 2 if len(others) > 1 else 3
    return orders


def _fits(sketched: Sketch, question: Question) -> list[int]:
    """For each entity of the sentence, how well it meets the type asked for."""
    asked = question.text.casefold()
    wanted = asked_dimension(question.text) if question.expected is AnswerType.NUMBER else None
    codes = []
    for entity, _, _ in sketched.named:
        fit = question.fit(entity.kind)
        told = told_dimension(sketched.text, *entity.head) if wanted and fit else None
        if fit == 0 or (told and told != wanted):
            codes.append(1)
        elif sketched.text[slice(*entity.head)].casefold() in asked:
            codes.append(2)
        else:
            other = entity.kind in NUMERIC and _compared(sketched.text, entity, question)
            codes.append(4 if fit >= 0.9 and not other else 3)
    return codes


def _compared(text: str, entity: Entity, question: Question) -> bool:
    """Whether an amount is but what another is compared with, and not of the year that is asked for."""
    if question.year and str(question.year) in text[entity.head[1] : entity.head[1] + 20]:
        return False
    return _COMPARED.search(text, max(0, entity.head[0] - 40), entity.head[0]) is not None


_COMPARED = pattern(
    r"(?i)\b(?:compared (?:with|to)|against|versus|(?:up|down|instead|away) (?:from|of)|from|contre|au lieu (?:de|d['’])"
    r"|par rapport à)[ \u00a0]?(?:(?:about|some|nearly|only|just|environ|près de|seulement)[ \u00a0])?$"
)
"""Before what an amount is compared with: "38%, up from 17%"."""


def _neighbours(beside: Sequence[int], matches: Sequence[int], by: int) -> list[int]:
    """What stands ``by`` places from each word: ``beside``, or that the question says it."""
    codes = list(beside)
    for number, match in enumerate(matches):
        at = number - by
        if match >= 2 and 0 <= at < len(codes) and codes[at] >= len(GAPS):
            codes[at] = len(GAPS) + len(_CLASS_NAMES) + match - 2
    return codes


def _since_match(
    matches: Sequence[int], orders: Sequence[int], marks: Sequence[int]
) -> tuple[list[int], list[int], list[int]]:
    """For each word, how it stands to the last match before it.

    How many words stand between them, as a code of _DISTANCES; which of the question's words the
    match is and whether it is near, of _ORDERS; whether a mark stands between, of _CROSSED.
    ``marks`` are counted up to each word.
    """
    distances, which, crossed = [], [], []
    last = -1
    for number, match in enumerate(matches):
        if last < 0:
            distances.append(len(_DISTANCES) - 1)
            which.append(len(_ORDERS) - 1)
            crossed.append(0)
        else:
            away = number - last - 1
            distances.append(_STEP_AWAY[min(away, len(_STEP_AWAY) - 1)])
            which.append(2 * orders[last] + (away > 2))
            crossed.append(1 + (marks[number] != marks[last]))
        if match >= 2:
            last = number
    return distances, which, crossed


def _shifted(codes: Codes, by: int) -> Codes:
    """``codes`` moved along by one place; nothing where there is no neighbour."""
    moved = np.zeros_like(codes)
    if by > 0:
        moved[1:] = codes[:-1]
    else:
        moved[:-1] = codes[1:]
    return moved


def _start_codes(
    sketched: Sketch,
    preposition: str,
    matches: Sequence[int],
    orders: Sequence[int],
    fits: Sequence[int],
    forms: Sequence[int],
) -> Codes:
    entity, own = [0] * len(forms), [0] * len(forms)
    for (_, first, _), fit in zip(sketched.named, fits, strict=True):
        entity[first] = max(entity[first], fit)
    if preposition:
        for number, word in enumerate(sketched.words):
            if word.form == preposition:
                own[number] = 2
                if number + 1 < len(own):
                    own[number + 1] = max(own[number + 1], 1)
    distances, which, crossed = _since_match(matches, orders, sketched.marks_before)
    codes = np.empty((len(STARTS) + 2, len(forms)), dtype=np.int64)
    codes[0] = sketched.classes
    codes[1] = _neighbours(sketched.beside[0], matches, -1)
    codes[2] = distances
    codes[3] = matches
    codes[4] = entity
    codes[5] = which
    codes[6] = crossed
    codes[7] = sketched.endings_beside[0]
    codes[8] = sketched.endings
    codes[9] = own
    codes[10] = [0, *forms[:-1]] if forms else []
    codes[11] = forms
    return codes


def _end_codes(
    sketched: Sketch,
    matches: Sequence[int],
    orders: Sequence[int],
    fits: Sequence[int],
    forms: Sequence[int],
) -> Codes:
    entity = [0] * len(forms)
    for (_, _, last), fit in zip(sketched.named, fits, strict=True):
        entity[last] = max(entity[last], fit)
    distances, which, crossed = _since_match(
        matches[::-1], orders[::-1], sketched.marks_before[-2::-1]
    )
    codes = np.empty((len(ENDS) + 1, len(forms)), dtype=np.int64)
    codes[0] = sketched.classes
    codes[1] = _neighbours(sketched.beside[1], matches, 1)
    codes[2] = distances[::-1]
    codes[3] = matches
    codes[4] = entity
    codes[5] = which[::-1]
    codes[6] = crossed[::-1]
    codes[7] = sketched.endings
    codes[8] = sketched.endings_beside[1]
    codes[9] = [*forms[1:], 0] if forms else []
    return codes


def _pair_codes(
    sketched: Sketch, matches: Sequence[int], fits: Sequence[int], *, plural: bool
) -> Codes:
    said = np.array(
        [
            [0, *accumulate(match > 0 for match in matches)],
            [0, *accumulate(match >= 2 for match in matches)],
        ]
    )
    before = said.take(sketched.first, axis=1)
    content, matched = said.take(sketched.after_last, axis=1) - before
    new = content - matched
    left, right = before[1] > 0, before[1] + matched < said[1, -1]
    commas, joins, segments = sketched.inner
    codes = np.empty((len(PAIRS), len(content)), dtype=np.int64)
    codes[0] = _LENGTH_STEPS.searchsorted(content)
    codes[1] = np.minimum(matched, 3)
    codes[2] = commas
    codes[3] = joins + _SEVERAL * plural
    codes[4] = _entity_parts(sketched, fits)
    codes[5] = np.where(left | right, left + 2 * right, 4 * (matched > 0))
    codes[6] = _SHARE_STEPS.searchsorted(new / max(int(new.max(initial=0)), 1))
    codes[7] = segments
    return codes


def _entity_parts(sketched: Sketch, fits: Sequence[int]) -> Codes:
    """How each candidate stands to the entities that meet the type asked for."""
    first, last = sketched.first, sketched.last
    codes = np.zeros(len(first), dtype=np.int64)
    good = np.zeros(len(first), dtype=np.int64)
    for (_, start, end), fit in zip(sketched.named, fits, strict=True):
        if fit < 3:
            continue
        holds = (first <= start) & (end <= last)
        good += holds & (fit == 4)
        exact = (first == start) & (last == end)
        codes = np.maximum(codes, np.where(exact, fit + 1, np.where(holds, fit - 1, 0)))
        codes = np.maximum(codes, (start <= first) & (last <= end) & ~exact)
    return np.where(good > 1, 6, codes)


# --- the model -----------------------------------------------------------------------------------


class Span(NamedTuple):
    """A chosen stretch of a sentence and the overlap (F1) that is expected of it, 0 to 1."""

    start: int
    end: int
    expected: float


class SpanModel:
    """Weights by group of questions and language: one for every value of every feature.

    ``weights`` has a row for each group and language of the article (GROUP_NAMES × LANGUAGES). Its
    columns are the values of the features one after another,
    those of STARTS, ENDS, PAIRS and then the words of the vocabulary for each of FORMS.
    """

    def __init__(self, vocabulary: Sequence[str], weights: Scores) -> None:
        self.vocabulary = {form: number for number, form in enumerate(vocabulary, 1)}
        self.weights = weights
        offsets, self.size = column_offsets(len(vocabulary) + 1)
        self.start_columns, self.end_columns, self.pair_columns = offsets

    def scores(self, sketched: Sketch, features: Features) -> Scores:
        """The score of every candidate."""
        weights = self.weights[features.row]
        starts = weights[features.starts + self.start_columns].sum(0)
        ends = weights[features.ends + self.end_columns].sum(0)
        pairs = weights[features.pairs + self.pair_columns].sum(0)
        scores: Scores = starts[sketched.first] + ends[sketched.last] + pairs
        return scores


def column_offsets(forms: int) -> tuple[tuple[Codes, Codes, Codes], int]:
    """Where each feature's values begin among the columns, for starts, ends and pairs; how many in all."""
    sizes = {name: len(values) for part in (STARTS, ENDS, PAIRS) for name, values in part.items()}
    sizes |= dict.fromkeys(FORMS, forms)
    begins = dict(zip(sizes, np.concatenate([[0], np.cumsum(list(sizes.values()))]), strict=False))

    def columns(names: Sequence[str]) -> Codes:
        return np.array([begins[name] for name in names], dtype=np.int64)[:, None]

    parts = (
        columns([*STARTS, "form before", "first form"]),
        columns([*ENDS, "form after"]),
        columns([*PAIRS]),
    )
    return parts, sum(sizes.values())


def column_names(vocabulary: Sequence[str]) -> list[str]:
    """What each column of the weights stands for, as "feature: value"."""
    valued = [(name, values) for part in (STARTS, ENDS, PAIRS) for name, values in part.items()]
    valued += [(name, ("another word", *vocabulary)) for name in FORMS]
    return [f"{name}: {value}" for name, values in valued for value in values]


def choose(sketched: Sketch, question: Question, weights: SpanModel) -> Span | None:
    """The candidate with the best expected overlap; None when there is none."""
    if not len(sketched.first):
        return None
    features = extract(sketched, question, weights.vocabulary)
    scores = weights.scores(sketched, features)
    best, expected = least_loss(sketched, scores, well_formed(question, features))
    start, end = sketched.words[sketched.first[best]].start, sketched.words[sketched.last[best]].end
    return Span(start, end, expected)


_CONSIDERED = 16


def least_loss(sketched: Sketch, scores: Scores, allowed: NDArray[np.bool_]) -> tuple[int, float]:
    """The allowed candidate whose expected F1 over words is best, and that F1: 0 if no likely one is allowed."""
    likely = (-scores).argsort()[:_CONSIDERED]
    odds = np.exp(scores[likely] - scores[likely[0]])
    odds /= odds.sum()
    first, last, counted = sketched.first[likely], sketched.last[likely], sketched.counted
    sizes = counted[last + 1] - counted[first]
    low = np.maximum(first[:, None], first[None, :])
    high = np.minimum(last[:, None], last[None, :])
    common = np.where(high >= low, counted[high + 1] - counted[low], 0)
    overlaps = 2 * common / np.maximum(sizes[:, None] + sizes[None, :], 1)
    expected = (overlaps @ odds) * allowed[likely]
    best = int(expected.argmax())
    return int(likely[best]), float(expected[best])


def well_formed(question: Question, features: Features) -> NDArray[np.bool_]:
    """Which candidates a reader would take for an answer.

    An amount or a date is one of the sentence's, whole, and there is none where it has none; no other
    span holds a verb or a relative unless it fills the place between two marks.
    """
    codes = dict(zip(PAIRS, features.pairs, strict=True))
    clause = codes["joins"] % _SEVERAL >= 3
    allowed: NDArray[np.bool_] = ~clause | (codes["segment"] > 0)
    if question.expected is AnswerType.DATE or _GROUP_OF.get(question.expected) == "amount":
        parts = codes["entity"]
        exact = parts == (5 if (parts == 5).any() else 4)
        return np.asarray(exact, dtype=np.bool_)
    return allowed if allowed.any() else ~allowed


def bold_from(question: Question, sketched: Sketch, span: Span) -> float:
    """The overlap that must be expected of a span before it is put in bold."""
    if question.expected in (AnswerType.PERSON, AnswerType.ORGANISATION):
        fitting = (e for e, _, _ in sketched.named if question.fit(e.kind))
        if not any(e.start < span.end and span.start < e.end for e in fitting):
            return BOLD_UNNAMED
    return BOLD_TYPED if question.typed else BOLD_UNTYPED


_REASON: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"(?i)\b(?:car|parce qu(?:e\b|['’])|puisqu(?:e\b|['’])|afin (?:de\b|d['’]|qu)|au motif qu|en raison d|à cause d"
        r"|faute d|grâce (?:à|au)|dans le but d|pour (?!cent\b)\w+(?:er|ir|re)\b|sous prétexte d)"
    ),
    "en": pattern(
        rf"(?i)\b(?:because|due to|owing to|thanks to|in order to|so that|since (?!{A_TIME}|midnight|noon|dawn|early|late|mid)|so as to|as a result of|on the grounds)"
    ),
}
_BREAK = pattern(r"[;:.]\s|[.;:]?$|\s[–—]\s")
_OF_A_THING = pattern(r"(?i)(?:en raison|à cause|faute|grâce|due|owing|thanks|as a result)\b")
_BREAK_OF_A_THING = pattern(
    r"[;:.]\s|[.;:]?$|\s[–—]\s|,\s(?!(?:et|ou|and|or|de|du|des|à|aux?)\s|d['’])"
)
"""A thing that is the reason ends at a comma; the clause after "because" may hold some."""


def _reason(sketched: Sketch, question: Question) -> Span | None:
    """The reason that a sentence gives in so many words: from "because" to the end of its clause.

    None where that holds all that the question asks about: "closed since the hole opened" does not
    tell what opened the hole.
    """
    cue = _REASON[sketched.language].search(sketched.text)
    if cue is None:
        return None
    ends = _BREAK_OF_A_THING if _OF_A_THING.match(cue[0]) else _BREAK
    stop = ends.search(sketched.text, cue.end())
    if stop is None:
        return None
    given = {t.term for _, t in sketched.content if cue.start() <= t.start < stop.start()}
    asked = analyzer(sketched.language).query(question.text)
    if given.issuperset(t.term for t in asked if not gives_reason(t.form)):
        return None
    return Span(cue.start(), len(sketched.text[: stop.start()].rstrip(' ,»"”)')), 1.0)


def _quotation(sketched: Sketch, _: Question) -> Span | None:
    """The longest words in quotation marks, when they are more than a term."""
    quoted = [e for e, first, last in sketched.named if e.kind == "title" and last - first > 2]
    longest = max(quoted, key=lambda e: e.end - e.start, default=None)
    return Span(longest.start, longest.end, 1.0) if longest else None


def _definition(sketched: Sketch, question: Question) -> Span | None:
    """What the sentence says that somebody or something is: in apposition, before the name, or after "is"."""
    place = _place_of(sketched, defined(question.text).split())
    if place is None:
        return None
    text, (begin, end) = sketched.text, place
    for says in _NAMED_AS[sketched.language]:
        if match := says.match(text, end):
            return Span(*match.span("what"), 1.0)
    titled = _TITLED[sketched.language]
    before = titled.search(text[:begin])
    while before and (nearer := titled.search(text[:begin], before.start("what") + 1)):
        if not re.match(_OWNER, nearer["what"]):
            break  # "the director of the firm", but "an aide of his brother"
        before = nearer
    return Span(*before.span("what"), 1.0) if before else None


def tells_definition(text: str, language: Language, question: Question) -> bool:
    """Whether a sentence says in so many words what or who it is that ``question`` asks about."""
    return _definition(sketch(text, language), question) is not None


def _place_of(sketched: Sketch, forms: Sequence[str]) -> tuple[int, int] | None:
    """Where the words stand one after another in a sentence."""
    said = [word.form for word in sketched.words]
    for first in range(len(said) - len(forms) + 1 if forms else 0):
        if said[first : first + len(forms)] == forms:
            return sketched.words[first].start, sketched.words[first + len(forms) - 1].end
    return None


def _name_of_role(sketched: Sketch, question: Question) -> Span | None:
    """A name that stands right beside the noun whose name is asked: "sa puce Kunlun", "Ernie, son modèle"."""
    if question.role is None or question.expected is not AnswerType.NAME:
        return None
    stem = analyzer(question.language).term
    role = stem(fold(question.text[slice(*question.role)]))
    asked = question.text.casefold()
    for entity, _, last in sketched.named:
        name = sketched.text[slice(*entity.head)]
        if entity.kind not in NAMES or name.casefold() in asked:
            continue
        first = next(i for i, w in enumerate(sketched.words) if w.end > entity.head[0])
        beside = [
            *range(max(first - 2, 0), first),
            *range(last + 1, min(last + 3, len(sketched.words))),
        ]
        if any(sketched.words[i].term == role for i in beside):
            return Span(*entity.head, 1.0)
    return None


_DETERMINER: dict[Language, str] = {
    "fr": r"(?:l['’]|(?:le|la|les|un|une|son|sa|ses|leur|leurs|notre)\s)",
    "en": r"(?:(?:the|a|an|its|his|her|their|our|one of the)\s)",
}
_NO_NOUN = (
    r"(?:(?:qui|que|dont|où|who|which|whose|where|that|et|and|ou|or|mais|but|ont|à|en|dans|avec|par|in|on|at|to|by|for|from"
    r"|with|lors|said|says|dit|il|elle|he|she|ne|se|pas|déjà|un|une|le|la|les|the|a|an|de|du|des)\b|[ns]['’])"
)
_WORDS = r"[^\s,;:()–—.!?]+(?:\s[^\s,;:()–—.!?]+)"
_NAMED_AS: dict[Language, tuple[re.Pattern[str], ...]] = {
    language: (
        pattern(  # Ernie, son modèle; the H20 (a processor); Karim Belhadri, directeur technique
            rf"(?:\s(?:de|du|of)\s[\w'’-]+|\sd['’][\w'’-]+)?\s?[,(–—]\s?"
            rf"(?P<what>(?i:{determiner}){bare}(?!{_NO_NOUN})(?=[a-zà-ÿ\d]){_WORDS}{{0,11}})\s?[,)–—.;]"
        ),
        pattern(
            rf"\s(?:est|était|fut|sont|étaient|is|was|are|were)\s(?P<what>{determiner}{_WORDS}*)"
        ),
    )
    for (language, determiner), bare in zip(_DETERMINER.items(), ("?", ""), strict=True)
}
"""What follows a name and says who or what that is; in French it may have no article."""
_OWNER = r"(?:son|sa|ses|leur|leurs|notre|its|his|her|their|our)\s"
_NOT_OF = "".join(rf"(?<!\b{word} )" for word in ("à", "de", "of", "to", "in", "dans", "at"))
_TITLED: dict[Language, re.Pattern[str]] = {
    language: pattern(
        rf"(?i)(?<![\w'’-])(?P<what>(?:{_OWNER}|{_NOT_OF}{determiner})"
        rf"(?:(?:de|du|des|à|of|to|for)\s(?:{determiner})?|(?!{_NO_NOUN})[\w'’-]+\s){{0,7}}?"
        rf"(?!{_NO_NOUN})[\w'’-]+),?(?:\s(?:called|named|nommée?|appelée?))?\s$"
    )
    for language, determiner in _DETERMINER.items()
}
"""What stands before a name and says who or what that is: le PDG de Nvidia, Jensen Huang."""

_BY_RULE: dict[AnswerType, Callable[[Sketch, Question], Span | None]] = {
    AnswerType.REASON: _reason,
    AnswerType.SAID: _quotation,
    AnswerType.DEFINITION: _definition,
}
"""What is told by its wording better than by the model."""


@lru_cache
def model() -> SpanModel:
    """The weights that ship with the program."""
    text = Path(__file__).with_name(WEIGHTS).read_text(encoding="utf-8")
    data = json.loads(text)
    groups, languages = (
        np.array([data[part][name] for name in names])
        for part, names in (("groups", GROUP_NAMES), ("languages", LANGUAGES))
    )
    return SpanModel(data["vocabulary"], by_row(groups, languages))


def by_row(groups: Scores, languages: Scores) -> Scores:
    """The weights of each group in each language: the sum of what either says."""
    rows: Scores = (groups[:, None, :] + languages[None, :, :]).reshape(-1, groups.shape[1])
    return rows
