"""A sentence as the span chooser sees it: its words, the gaps between them, the candidate spans."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple, get_args

import numpy as np

from index.entities.entity import NUMERIC, Entity, Kind
from index.entities.recognizer import entities
from index.ranking.sentences import OWNING
from index.text.analyzer import Token, analyzer
from index.text.arrays import Bools, Ints
from index.text.language import Language
from index.text.once import once
from index.text.pattern import pattern
from index.text.wordclass import FUNCTION, WordClass, word_class

LONGEST = 18
"""Words of the longest candidate, other than the whole sentence."""

GAPS = ("", "hyphen", "comma", "opening", "closing", "dash", "edge")
"""What may stand between two words; an index into it is a gap's code."""
_HYPHEN, _COMMA, _OPENING, _CLOSING, _DASH, _EDGE = range(1, 7)

_PROTECTED = frozenset(get_args(Kind)) - {"title", "stranger"}
_BAD_END = FUNCTION - {WordClass.PRONOUN, WordClass.ADVERB}
_DEGREE = frozenset(
    "plus moins tres trop aussi assez si more most less least very too so as quite rather".split()
)
_UNCOUNTED = frozenset("le la les l un une des du a an the".split())
"""Words that the evaluation does not count (``evaluation.normalize``)."""

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
ENDING_NAMES = ("none", *dict.fromkeys(e for es in _ENDINGS.values() for e in es), "participle")
"""Endings that tell verbs from nouns; an index into it is an ending's code."""


@dataclass(eq=False, repr=False)
class Sketch:
    """A sentence as the span chooser sees it, with codes per word and candidates as pairs of words.

    ``gaps[i]`` is the gap before word ``i``; ``first`` and ``last`` are the candidates' word indices.
    """

    text: str
    language: Language
    words: tuple[Token, ...]
    classes: Ints
    endings: Ints
    gaps: Ints
    named: tuple[tuple[Entity, int, int], ...]
    first: Ints
    last: Ints

    @once
    def entities(self) -> tuple[Entity, ...]:
        """The entities, without the words where they begin and end."""
        return tuple(entity for entity, _, _ in self.named)

    @once
    def content(self) -> tuple[tuple[int, Token], ...]:
        """The content words, with their indices."""
        said = self.classes <= WordClass.NUMBER
        return tuple((int(i), self.words[i]) for i in np.flatnonzero(said) if self.words[i].term)

    def terms_in(self, start: int, end: int) -> set[str]:
        """The terms of the content words that begin from ``start`` until ``end``, offsets of the sentence."""
        return {word.term for _, word in self.content if start <= word.start < end}

    @once
    def after_last(self) -> Ints:
        """The index of the word after each candidate."""
        return self.last + 1

    @once
    def inner(self) -> tuple[Ints, Ints, Ints]:
        """Per candidate: its commas (at most 2), the code of what joins its words, and of the marks around it."""
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

    def _inside(self, flags: Bools) -> Ints:
        """How many of the flagged words each candidate contains."""
        sums = np.concatenate([[0], np.cumsum(flags)])
        counts: Ints = sums[self.last + 1] - sums[self.first]
        return counts

    @once
    def marks_before(self) -> list[int]:
        """How many punctuation marks precede each word, and the end."""
        return list(accumulate((self.gaps >= _COMMA).tolist()))

    @once
    def beside(self) -> tuple[list[int], list[int]]:
        """The codes of what is before and after each word: a mark, or the neighbour's class."""
        by_class = self.classes + len(GAPS)
        gaps = self.gaps
        before = np.where(gaps[:-1] >= _COMMA, gaps[:-1], _shifted(by_class, 1))
        after = np.where(gaps[1:] >= _COMMA, gaps[1:], _shifted(by_class, -1))
        return before.tolist(), after.tolist()

    @once
    def endings_beside(self) -> tuple[Ints, Ints]:
        """The ending codes of the words before and after each word."""
        return _shifted(self.endings, 1), _shifted(self.endings, -1)

    @once
    def counted(self) -> Ints:
        """How many words counted by the evaluation precede each position."""
        counts = [w.form not in _UNCOUNTED for w in self.words]
        return np.concatenate([[0], np.cumsum(counts)])


@lru_cache(maxsize=512)
def sketch(text: str, language: Language) -> Sketch:
    """The sketch of a sentence."""
    words = tuple(analyzer(language).tokens(text))
    kinds = [_class(text[w.start : w.end], w.form, language) for w in words]
    content = WordClass.CONTENT  # members of an enumeration are slow to look up
    endings = np.array(
        [
            _ending(text[w.start : w.end], w.form, language) if kind is content else 0
            for w, kind in zip(words, kinds, strict=True)
        ],
        dtype=np.int64,
    )
    classes = np.array(kinds, dtype=np.int64)
    gaps = np.array(_gaps(text, words), dtype=np.int64)
    named = tuple(_in_words(entities(text, language), words))
    degree = np.array([w.form in _DEGREE for w in words], dtype=np.bool_)
    owning = np.array([_is_owning(text, w) for w in words], dtype=np.bool_)
    first, last = _candidates(classes, gaps, named, degree, owning)
    return Sketch(text, language, words, classes, endings, gaps, named, first, last)


def _is_owning(text: str, word: Token) -> bool:
    """Whether a word is a possessive ending: "company's"."""
    return word.form == OWNING and text[word.start - 2 : word.start - 1].isalpha()


def _shifted(codes: Ints, by: Literal[1, -1]) -> Ints:
    """``codes`` moved to the next place (1) or the one before (-1); 0 where there is no neighbour."""
    moved = np.zeros_like(codes)
    if by > 0:
        moved[1:] = codes[:-1]
    else:
        moved[:-1] = codes[1:]
    return moved


def _class(word: str, form: str, language: Language) -> WordClass:
    if word == "a" and language == "fr":  # the preposition is "à", folded to the same form
        return WordClass.AUXILIARY
    if word == "May" and language == "en":  # the month
        return WordClass.CAPITAL
    return word_class(form, language, capital=word[0].isupper())


def _ending(word: str, form: str, language: Language) -> int:
    """The code of a content word's ending."""
    if word.endswith(("é", "és")):
        return len(ENDING_NAMES) - 1
    ending = next((e for e in _ENDINGS[language] if form.endswith(e)), "none")
    return ENDING_NAMES.index(ending)


def _gaps(text: str, words: Sequence[Token]) -> list[int]:
    """The code of the gap before each word, and after the last."""
    if not words:
        return [_EDGE]
    gaps = [
        0 if _OF_FIRM.match(text, a.start, b.start) else _gap(text[a.end : b.start])
        for a, b in pairwise(words)
    ]
    return [_EDGE, *gaps, _EDGE]


_OF_FIRM = pattern(r"(?:Co|Corp|Inc|Ltd|Bros)\.\s$")
"""A firm's abbreviation and the space after it: "Intel Corp. and Samsung"."""


def _gap(between: str) -> int:
    """The code of the gap between two words."""
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
    """Entities with the indices of their first and last word; amounts and dates begin at their head."""
    placed = []
    for entity in found:
        start = entity.start if entity.kind in ("person", "title") else entity.head[0]
        inside = [i for i, w in enumerate(words) if start <= w.start and w.end <= entity.end]
        if inside:
            placed.append((entity, inside[0], inside[-1]))
    return placed


def _candidates(
    classes: Ints,
    gaps: Ints,
    named: Sequence[tuple[Entity, int, int]],
    degree: Bools,
    owning: Bools,
) -> tuple[Ints, Ints]:
    """First and last words of every candidate: a stretch that splits no unit.

    ``degree`` flags adverbs of degree, ``owning`` possessive endings.
    """
    size = len(classes)
    starts = (gaps[:size] != _HYPHEN) & (classes != WordClass.CONJUNCTION) & ~owning
    ends = (gaps[1 : size + 1] != _HYPHEN) & ~np.isin(classes, list(_BAD_END))
    ends &= ~degree | (gaps[1 : size + 1] >= _COMMA)
    for entity, opens, closes in named:
        if entity.kind in _PROTECTED:
            starts[opens + 1 : closes + 1] = False
            ends[opens:closes] = False
    whole = gaps.copy()
    # Punctuation within an amount or a date breaks nothing: "28 °C", "28 km/h", "8 a.m."
    for entity, opens, closes in named:
        if entity.kind in NUMERIC or entity.kind == "date":
            whole[opens + 1 : closes + 1] = 0
    breaks = np.cumsum(whole >= _DASH)
    depth = np.cumsum((gaps == _OPENING).astype(int) - (gaps == _CLOSING))
    first, last = np.nonzero(starts[:, None] & ends[None, :])
    kept = (last >= first) & (last - first < LONGEST) & (depth[first] == depth[last])
    kept &= breaks[first] == breaks[last]
    return first[kept], last[kept]


class Span(NamedTuple):
    """Offsets of a chosen stretch in a sentence, with its expected F1, 0 to 1."""

    start: int
    end: int
    expected: float
