"""A question laid over sentences: which of its terms each sentence holds, where and how well."""

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.analyzer import analyzer
from index.entity import NUMERIC, Entity
from index.entity import Kind as EntityKind
from index.expected import AnswerType
from index.language import Language, is_function_word
from index.matching import SAME, Term
from index.once import once
from index.pattern import pattern
from index.question import Question
from index.saying import sources
from index.sentences import Bools, Floats, Ints, Sentences
from index.tense import Tense, asked_tense

_LIGHTER = 0.25
"""How much a word counts that belongs to the way of asking."""

_FOCUS = 0.7
"""How much the noun counts that says what is asked."""

_TITLE = 0.5
"""How much a word of the title counts, which the whole article is about."""

_NAME_LENGTH = 3
"""Words that count in a title that is but a name."""

_PARTS = 0.5
"""How much less each word of a long name counts: with the root of their number."""

_TEMPER = 0.7
"""The power of idf that a term is worth: below 1, no single rare word outweighs the others."""

NAMED = 0.6
"""How well a word must answer to the noun that says what is asked, to name it."""

_LIGHT: dict[Language, str] = {
    "fr": """
        faire fait font faisait avoir pouvoir peut peuvent pouvait pourrait devoir doit doivent devrait vouloir
        veut veulent voulait nom nommer appeler trouver situer permettre utiliser type sorte genre exister donner
        mettre mis prendre pris lieu aurait auraient seraient tout toute tous toutes comme très trop bien encore
        toujours déjà alors cependant lorsque suite quelque quelqu personne appellent met mettent mit permet permettent
        prend prennent prit voudra voulu rester reste restent falloir faut
    """,
    "en": """
        name call type kind use used known make made many much get take place give happen occur appear exist one
        anybody anyone nobody everybody everyone somebody someone back again now already currently even just also ever
        actually yet really exactly gave given got gotten knew know taken took go goes went gone
    """,
}


@lru_cache
def _light(language: Language) -> frozenset[str]:
    """Terms that belong to the way of asking more than to what is asked."""
    return frozenset(analyzer(language).terms(_LIGHT[language]))


_STRESSING = frozenset({"own", "propre", "propres"})
_STRESSED = pattern(
    r"(?i)\b(?:its|their|his|her|my|your|our|['’]s)\s+own\b"
    r"|\b(?:son|sa|ses|leurs?|mon|ma|mes|ton|ta|tes|notre|nos|votre|vos)\s+propres?\b"
)
"""A word that only stresses whose something is: "its own chips", not "who owns"."""


FLAGS = ("name", "number", "focus", "light", "title", "long", "verb", "role", "about")
"""What a term of a question may be.

Part of a name, a number, the noun that says what is asked, a word of the way of asking, of the title,
long, the verb, the office of somebody who is asked for, of a title that is but a name: then the
whole article is about it.
"""
_LONG = 8
"""Letters of a long word."""


@dataclass(eq=False, repr=False)
class Asked:
    """A question's terms and what is known of each: one value a term.

    ``weights`` are how much of the question each term is, and sum to 1; ``flags`` are 1 where a term
    is what FLAGS says, shape (flags, terms).
    """

    question: Question
    terms: Sequence[Term]
    weights: Floats
    flags: Floats
    neighbours: tuple[tuple[int, int], ...]
    """Nouns and the names that they are of, by their numbers among the terms."""

    @once
    def tense(self) -> Tense | None:
        """Whether it is asked for what was or for what will be."""
        return asked_tense(self.question.text)

    @once
    def subject(self) -> int | None:
        """The number of the term before the verb; None when that is a name or tells little."""
        verb = self.flag("verb").nonzero()[0]
        before = int(verb[0]) - 1 if len(verb) else -1
        if before < 0 or self.flag("name")[before] or self.flag("light")[before]:
            return None
        return before

    @once
    def weighings(self) -> Floats:
        """The weights of WEIGHINGS, shape (weighings, terms)."""
        found = np.empty((len(WEIGHINGS), len(self.terms)))
        found[0] = self.weights
        np.multiply(self.weights, self.flags[: len(WEIGHINGS) - 1], out=found[1:])
        return found

    def flag(self, name: str) -> Floats:
        """Which terms are what FLAGS calls ``name``: 1 or 0."""
        return self.flags[FLAGS.index(name)]

    @once
    def named(self) -> Ints:
        """The terms that are part of a name, by their numbers."""
        return self.flags[0].nonzero()[0]


WEIGHINGS = ("all", "name", "number", "focus", "light", "title", "long")
"""How the terms of a question are weighed to say how much of it a sentence holds."""


_LINK = pattern(r"(?i)\s*(?:de|d['’]|du|des|of|at|['’]s?|chez)\s*(?:la |l['’]|the )?")


def _neighbours(
    text: str, terms: Sequence[Term], names: Sequence[Entity]
) -> tuple[tuple[int, int], ...]:
    """A noun and the name that it is of, by their numbers: "PDG d'Alibaba", "Alibaba's chief"."""
    name = [any(e.head[0] <= t.start < e.head[1] for e in names) for t in terms]
    found = []
    said = [n for n, term in enumerate(terms) if not is_function_word(term.form)]
    for n, m in pairwise(said):
        one, other = terms[n], terms[m]
        if name[n] != name[m] and _LINK.fullmatch(text, one.end, max(other.start, one.end)):
            found.append((m, n) if name[n] else (n, m))
    return tuple(found)


def ask(
    question: Question,
    terms: Sequence[Term],
    frequency: Sequence[float],
    size: int,
    title: frozenset[str],
    named_there: Sequence[bool],
) -> Asked:
    """What is known of each term; ``frequency`` counts the sentences that match it, of ``size``.

    ``named_there`` tells which are names in the article, however the question writes them.

    The idf is smooth: in a short article the word that most sentences hold still counts.
    """
    light = _light(question.language)
    stressed: set[int] = set()
    if any(t.form in _STRESSING for t in terms):
        stressed = {match.end() for match in _STRESSED.finditer(question.text)}
    begin, end = question.focus or (-1, -1)
    verb = question.verb or (-1, -1)
    role = question.role or (-1, -1)
    named = len(title) <= _NAME_LENGTH
    names = [e for e in question.entities if e.kind not in NUMERIC and e.kind != "date"]
    inside = [[n for n, t in enumerate(terms) if e.start <= t.start < e.end] for e in names]
    name = {n for numbers in inside for n in numbers}
    flags = [
        [n in name or t.lettered or named_there[n] for n, t in enumerate(terms)],
        [t.form[0].isdigit() for t in terms],
        [begin <= t.start < end for t in terms],
        [t.stem in light or is_function_word(t.form) or t.end in stressed for t in terms],
        [t.stem in title for t in terms],
        [len(t.form) >= _LONG for t in terms],
        [verb[0] <= t.start < verb[1] and t.stem not in light for t in terms],
        [role[0] <= t.start < role[1] for t in terms],
        [named and t.stem in title for t in terms],
    ]
    told = [math.log1p(size / (f + 0.5)) ** _TEMPER for f in frequency]
    for lighter, what in ((_FOCUS, "focus"), (_LIGHTER, "light"), (_TITLE, "title")):
        flagged = flags[FLAGS.index(what)]
        told = [t * lighter if flag else t for t, flag in zip(told, flagged, strict=True)]
    for n, parts in {n: len(numbers) for numbers in inside for n in numbers}.items():
        told[n] *= parts**-_PARTS
    weights = np.array(told) / max(sum(told), 1e-9)
    neighbours = _neighbours(question.text, terms, names) if names else ()
    return Asked(question, terms, weights, np.array(flags, dtype=np.float64), neighbours)


_PASSED_ON = [WEIGHINGS.index("all"), WEIGHINGS.index("name")]


class Placed(NamedTuple):
    """An entity's kind, its first word among those of `Sentences`, and the word after its last."""

    kind: EntityKind
    first: int
    after: int


@dataclass(eq=False, repr=False)
class View:
    """A question laid over sentences.

    ``words[t, w]`` is how well word ``w`` answers to term ``t``, 0 to 1.
    ``bm25`` are rank-bm25's scores of the sentences and of their passages; ``told`` is 1 for a
    sentence that holds a value of the attribute asked for ("hauteur": 30 mètres).
    """

    asked: Asked
    sentences: Sentences
    words: Floats
    bm25: Floats
    passage_bm25: Floats
    told: Floats
    read: Callable[[int], Sequence[Placed]]
    """The entities of a sentence, by its row."""

    @once
    def matched(self) -> Floats:
        """How well each sentence answers to each term, shape (terms, sentences)."""
        return np.maximum.reduceat(self.words, self.sentences.starts[:-1], axis=1)

    @once
    def shares(self) -> Floats:
        """How much of the question each sentence holds, by WEIGHINGS, shape (weighings, sentences)."""
        return self.asked.weighings @ self.matched

    def share(self, weighing: str) -> Floats:
        """How much of the question each sentence holds, by one of WEIGHINGS."""
        return self.shares[WEIGHINGS.index(weighing)]

    @once
    def coverage(self) -> Floats:
        """The share of the question that each sentence holds."""
        return self.share("all")

    @once
    def inherited(self) -> Floats:
        """``matched``, with what earlier sentences of the passage pass on."""
        return passed(self.matched, self.sentences.before, self.sentences.reach)

    @once
    def passed_on(self) -> Floats:
        """What sentences before pass on beyond a sentence's own: of the question, of its names."""
        return self.asked.weighings[_PASSED_ON] @ (self.inherited - self.matched)

    @once
    def resolved(self) -> Floats:
        """``matched``, with the names that a sentence's opening word stands for."""
        if not len(self.asked.named):
            return self.matched
        named = self.asked.named
        found = self.matched.copy()
        names = passed(found[named], self.sentences.before, self.sentences.stands_for)
        found[named] = np.maximum(found[named], names)
        return found

    @once
    def coverage_before(self) -> Floats:
        """The share of the question that the sentence before holds, in the same passage."""
        found = self.zeros()
        found[1:] = self.coverage[:-1] * self.sentences.follows
        return found

    @once
    def in_passage(self) -> Floats:
        """How well each sentence's passage answers to each term."""
        best = np.maximum.reduceat(self.matched, self.sentences.passage_starts, axis=1)
        return best.take(self.sentences.passage_of, axis=1)

    @once
    def weight_of_word(self) -> Floats:
        """The weighted match of each word: its best term's."""
        return np.maximum.reduce(self.words * self.asked.weights[:, None], axis=0)

    @once
    def known(self) -> Bools:
        """Which words the question holds itself: not those that are but of a kind with its words.

        "Quel animal": the otter is not known, but what is asked for.
        """
        return np.maximum.reduce(self.words, axis=0) >= NAMED

    @once
    def known_before_word(self) -> Ints:
        """How many known words stand before each word, and at last how many in all."""
        return _counted_before(self.known)

    @once
    def matched_words(self) -> Floats:
        """How many words of each sentence answer to a term."""
        before = self.matched_before_word[self.sentences.starts]
        return (before[1:] - before[:-1]).astype(np.float64)

    @once
    def matched_before_word(self) -> Ints:
        """How many words before each word answer to a term, and at last how many in all."""
        return _counted_before(self.weight_of_word > 0)

    @once
    def weight_before_word(self) -> Floats:
        """``weight_of_word`` summed up to each word, and at last over all."""
        found = np.zeros(len(self.weight_of_word) + 1)
        self.weight_of_word.cumsum(out=found[1:])
        return found

    @once
    def together(self) -> Floats:
        """The largest share of the question within ten words of each sentence, repeated terms too."""
        sums = self.weight_before_word
        held = sums[self.sentences.windows] - sums[:-1]
        return np.asarray(np.maximum.reduceat(held, self.sentences.starts[:-1]), dtype=np.float64)

    @once
    def mentions(self) -> "Mentions":
        """The entities of the sentences that were read for them."""
        return Mentions.of(self)

    @once
    def type_met(self) -> Floats:
        """How well the best new entity of each sentence fits the type that is expected."""
        mentions = self.mentions
        return mentions.best(mentions.fit * mentions.new, len(self.sentences))

    def linked(self, names: Bools) -> Bools:
        """Which words have one of ``names`` beside them that they are of: "PDG de Nvidia", "Nvidia's chief"."""
        found = np.zeros(len(names), dtype=np.bool_)
        links, content = self.sentences.links, self.sentences.content
        found[:-2] |= links[1:-1] & names[2:]
        found[:-3] |= links[1:-2] & ~content[2:-1] & names[3:]  # "PDG de la Sonara"
        found[:-3] |= content[1:-2] & links[2:-1] & names[3:]  # "puce H20 de Nvidia"
        found[2:] |= links[1:-1] & names[:-2]
        found[3:] |= links[1:-2] & names[:-3]  # "Sonara's new chief"
        return found

    def aside(self, row: int) -> list[tuple[int, int]]:
        """The words of a sentence by which it names only who tells of it, where who did it is asked for."""
        told = sources(self.sentences.texts[row]) if self.asked.question.asks_doer else []
        if not told:
            return []
        first = self.sentences.words_of(row).start
        places = self.sentences.places(row)
        return [
            (first + bisect_left(places, start), first + bisect_left(places, end))
            for start, end in told
        ]

    def trait(self, name: str) -> Floats:
        """A trait of the sentences."""
        return self.sentences.trait(name)

    def expects(self, *expected: AnswerType) -> bool:
        """Whether the question expects one of these types."""
        return self.asked.question.expected in expected

    def zeros(self) -> Floats:
        """A value for every sentence: 0."""
        return np.zeros(len(self.sentences))


def passed(matched: Floats, before: Ints, share: Floats) -> Floats:
    """The best of what each of ``before`` holds of the terms, of which ``share`` is passed on.

    ``matched`` has the shape (terms, sentences), ``before`` and ``share`` (steps back, sentences).
    """
    return np.asarray(np.maximum.reduce(matched.take(before, axis=1) * share, axis=1))


def _counted_before(flags: Bools) -> Ints:
    """How many flags are set before each, and at last how many in all."""
    found = np.zeros(len(flags) + 1, dtype=np.int64)
    flags.cumsum(out=found[1:])
    return found


class Mentions(NamedTuple):
    """Entities of the sentences: one value an entity.

    ``fit`` is how well it answers the question's type; ``new`` whether the question does not hold it;
    ``near`` the share of the question that stands within a few words of it.
    """

    sentence: Ints
    fit: Floats
    new: Bools
    near: Floats

    @classmethod
    def of(cls, view: View) -> "Mentions":
        """The entities that fit the question's type somehow, in the sentences most likely to answer."""
        question, sentences = view.asked.question, view.sentences
        found = []
        if fits := question.fits:
            likely = view.coverage + view.asked.weights @ view.inherited
            for row in (-likely).argsort(kind="stable")[:_READ].tolist():
                aside = view.aside(row)
                for kind, first, last in view.read(row):
                    if aside and any(start <= first < end for start, end in aside):
                        continue
                    if fit := fits.get(kind):
                        # An amount is new though its unit be matched: "longueur", "5,2 kilomètres";
                        # and a date though its month or its "early" be.
                        whole = kind in NUMERIC or kind == "date"
                        found.append((row, first, last, fit, 1.0 if whole else 0.5))
        if not found:
            return cls(_NO_INTS, _NO_FLOATS, _NO_INTS > 0, _NO_FLOATS)
        rows, firsts, lasts, fit_, shares = zip(*found, strict=True)
        sentence, first, last = np.array((rows, firsts, lasts))
        known = view.known_before_word
        if view.expects(AnswerType.ORGANISATION):
            # "Alibaba Group" is not the firm that is asked for.
            akin = np.maximum.reduce(view.words, axis=0) < SAME
            known = _counted_before(view.known & ~(sentences.names & akin))
        new = known[last] - known[first] < np.array(shares) * np.maximum(last - first, 1)
        begin, end = sentences.starts[sentence], sentences.starts[sentence + 1]
        weights = view.weight_before_word
        low, high = np.maximum(first - _NEAR, begin), np.minimum(last + _NEAR, end)
        return cls(sentence, np.array(fit_), new, weights[high] - weights[low])

    def best(self, values: Floats, size: int) -> Floats:
        """The largest of ``values`` in each of ``size`` sentences, 0 where there is none."""
        found = np.zeros(size)
        if len(values):
            np.maximum.at(found, self.sentence, values)
        return found


_NO_INTS: Ints = np.zeros(0, dtype=np.int64)
_NO_FLOATS: Floats = np.zeros(0)
_READ = 16
"""Sentences whose entities are read: those that hold or inherit most of the question."""
_NEAR = 6
"""How many words away is near."""
