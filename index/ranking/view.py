"""A question matched against sentences: which of its terms each sentence has, where and how well."""

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.entities.attributes import attribute_words
from index.entities.entity import NUMERIC, Entity
from index.entities.entity import Kind as EntityKind
from index.questions.expected import FIGURES, AnswerType
from index.questions.question import Question
from index.ranking.matching import FOUND, SAME, Term
from index.ranking.sentences import Sentences
from index.text.analyzer import analyzer
from index.text.arrays import Bools, Floats, Ints
from index.text.language import Language, is_function_word
from index.text.once import once
from index.text.opening import POSSESSIVES
from index.text.pattern import pattern
from index.text.saying import sources
from index.text.stop_words import STOP_WORDS
from index.text.tense import Tense, asked_tense

_LIGHTER = 0.25
"""The factor on the weight of a word that belongs to the way of asking."""

_FOCUS = 0.7
"""The factor on the weight of the focus noun."""

_TITLE = 0.5
"""The factor on the weight of a word of the title, which the whole article is about."""

NAME_LENGTH = 3
"""Most content words of a title that is just a name."""

_PARTS = 0.5
"""A name's words each weigh less: divided by their number to this power."""

_TEMPER = 0.7
"""The power of the idf in a term's weight: below 1, so that no single rare word dominates."""

NAMED = 0.6
"""The least strength of a match that makes a word known from the question."""

_LIGHT: dict[Language, str] = {
    "fr": """
        faire fait font faisait avoir pouvoir peut peuvent pouvait pourrait devoir doit doivent devrait vouloir
        veut veulent voulait nom nommer appeler trouver situer permettre utiliser type sorte genre exister donner
        mettre mis prendre pris lieu aurait auraient seraient tout toute tous toutes comme très trop bien encore
        toujours déjà alors cependant lorsque suite quelque quelqu personne appellent met mettent mit permet permettent
        prend prennent prit voudra voulu rester reste restent falloir faut maintenant peux
    """,
    "en": """
        name call type kind use used known make made many much get take place give happen occur appear exist one
        anybody anyone nobody everybody everyone somebody someone back again now already currently even just also ever
        actually yet really exactly gave given got gotten knew know taken took go goes went gone
        any another might able along besides each
    """,
}


_LIGHT_AFTER_WHICH: dict[Language, str] = {
    "fr": "concerne implique mentionne evoque",
    "en": "concern involve mention",
}
"""Verbs that only ask what the article is about: "Which firms are involved?"."""


@lru_cache
def _light(language: Language, *, which: bool) -> frozenset[str]:
    """Terms that belong to the way of asking; ``which`` adds those of "which firms…"."""
    words = _LIGHT[language] + (_LIGHT_AFTER_WHICH[language] if which else "")
    return frozenset(analyzer(language).terms(words))


_STRESSING = frozenset("own propre propres deux trois quatre cinq two three four five".split())
_STRESSED = pattern(
    r"(?i)\b(?:its|their|his|her|my|your|our|['’]s)\s+own\b"
    r"|\b(?:son|sa|ses|leurs?|mon|ma|mes|ton|ta|tes|notre|nos|votre|vos)\s+propres?\b"
    r"|\b(?:the|these|those|les|des|aux|ces)\s+(?:deux|trois|quatre|cinq|two|three|four|five)\b(?=\s+[a-zà-ÿ])"
)
"""What only stresses a determiner: "its own chips", not "who owns"; "the two firms"."""


FLAGS = ("name", "number", "focus", "light", "title", "long", "verb", "role", "about")
"""What a term of a question may be.

Part of a name, a number, the focus noun, a word of the way of asking, of the title, a long word, the main
verb, the role asked about, of a title that is just a name (which the whole article is about).
"""
_LONG = 8
"""Letters of the shortest long word."""


@dataclass(eq=False, repr=False)
class Asked:
    """A question's terms and what is known of them, in arrays with one value per term.

    ``weights`` is each term's share of the question, summing to 1; ``flags`` is 1 where a term
    is what FLAGS names, shape (flags, terms).
    """

    question: Question
    terms: Sequence[Term]
    weights: Floats
    flags: Floats
    neighbours: tuple[tuple[int, int], ...]
    """Nouns and the names they belong to, as pairs of term numbers."""

    @once
    def tense(self) -> Tense | None:
        """Whether the question is about the past or the future."""
        return asked_tense(self.question.text)

    @once
    def naming(self) -> list[bool]:
        """Which terms name the attribute asked for, or only say that its owner is new: "âge", "new"."""
        words = attribute_words(self.question.text)
        words = words and words | _NEW
        return [term.form in words for term in self.terms]

    @once
    def subject(self) -> int | None:
        """The number of the term before the verb; None if that is a name or a light word."""
        verb = self.flag("verb").nonzero()[0]
        before = int(verb[0]) - 1 if len(verb) else -1
        if before < 0 or self.flag("name")[before] or self.flag("light")[before]:
            return None
        return before

    @once
    def weighings(self) -> Floats:
        """The weights by WEIGHINGS, shape (weighings, terms)."""
        found = np.empty((len(WEIGHINGS), len(self.terms)))
        found[0] = self.weights
        np.multiply(self.weights, self.flags[: len(WEIGHINGS) - 1], out=found[1:])
        return found

    def flag(self, name: str) -> Floats:
        """1 for each term with that flag, else 0."""
        return self.flags[FLAGS.index(name)]

    def content_until(self, offset: int) -> Bools:
        """Which terms stand before ``offset`` and do not merely belong to the way of asking."""
        before = np.array([term.start < offset for term in self.terms], dtype=np.bool_)
        return before & (self.flag("light") == 0)

    @once
    def named(self) -> Ints:
        """The numbers of the terms that are part of a name."""
        return self.flag("name").nonzero()[0]


_NEW = frozenset("new nouveau nouvel nouvelle".split())
WEIGHINGS = ("all", *FLAGS[:6])
"""Weighings of the terms by which coverage is computed."""


_LINK = pattern(r"(?i)\s*(?:de|d['’]|du|des|of|at|['’]s?|chez)\s*(?:la |l['’]|the )?")


def _neighbours(
    text: str, terms: Sequence[Term], names: Sequence[Entity], named_there: Sequence[bool]
) -> tuple[tuple[int, int], ...]:
    """Pairs of a noun and the name it belongs to, by term number: "PDG d'Alibaba", "Alibaba's chief".

    Also of a noun with a possessive and the name that completes a follow-up: "What's its price? Kelm".
    """
    name = [any(e.head[0] <= t.start < e.head[1] for e in names) for t in terms]
    found = []
    said = [n for n, term in enumerate(terms) if not is_function_word(term.form)]
    for n, m in pairwise(said):
        one, other = terms[n], terms[m]
        if name[n] != name[m] and _LINK.fullmatch(text, one.end, max(other.start, one.end)):
            found.append((m, n) if name[n] else (n, m))
    lent = text.rfind("? ") + 1
    owner = next((n for n in said if lent < terms[n].start and named_there[n]), None)
    if lent and owner:
        found += [(n, owner) for n in said if n < owner and _OWNED.search(text, 0, terms[n].start)]
    return tuple(found)


_OWNED = pattern(rf"(?i)\b(?:{POSSESSIVES})\s$")


def ask(
    question: Question,
    terms: Sequence[Term],
    frequency: Sequence[float],
    size: int,
    titled: Sequence[bool],
    named_there: Sequence[bool],
    *,
    called: bool,
) -> Asked:
    """What is known of each term; ``frequency`` is its document frequency among ``size`` sentences.

    ``titled`` flags the terms that are words of the title, ``named_there`` those that are names in the article,
    however the question writes them; ``called`` is whether the title is just a name.

    The idf is smoothed: in a short article, a word of most sentences still counts.
    """
    which = question.focus is not None and question.expected not in FIGURES
    light = _light(question.language, which=which)
    asking = STOP_WORDS[question.language]
    stressed: set[int] = set()
    if any(t.form in _STRESSING for t in terms):
        stressed = {match.end() for match in _STRESSED.finditer(question.text)}
    begin, end = question.focus or (-1, -1)
    verb = question.verb or (-1, -1)
    role = question.role or (-1, -1)
    names = [e for e in question.entities if e.kind not in NUMERIC and e.kind != "date"]
    inside = [[n for n, t in enumerate(terms) if e.start <= t.start < e.end] for e in names]
    name = {n for numbers in inside for n in numbers}
    flags = [
        [n in name or t.lettered or named_there[n] for n, t in enumerate(terms)],
        [t.form[0].isdigit() for t in terms],
        [begin <= t.start < end for t in terms],
        [
            t.stem in light or is_function_word(t.form) or t.form in asking or t.end in stressed
            for t in terms
        ],
        titled,
        [len(t.form) >= _LONG for t in terms],
        [verb[0] <= t.start < verb[1] and t.stem not in light for t in terms],
        [role[0] <= t.start < role[1] for t in terms],
        [called and of_title for of_title in titled],
    ]
    rarity = [math.log1p(size / (f + 0.5)) ** _TEMPER for f in frequency]
    for lighter, what in ((_FOCUS, "focus"), (_LIGHTER, "light"), (_TITLE, "title")):
        flagged = flags[FLAGS.index(what)]
        rarity = [r * lighter if flag else r for r, flag in zip(rarity, flagged, strict=True)]
    for n, parts in {n: len(numbers) for numbers in inside for n in numbers}.items():
        rarity[n] *= parts**-_PARTS
    weights = np.array(rarity) / max(sum(rarity), 1e-9)
    neighbours = _neighbours(question.text, terms, names, named_there)
    return Asked(question, terms, weights, np.array(flags, dtype=np.float64), neighbours)


_PASSED_ON = [WEIGHINGS.index("all"), WEIGHINGS.index("name")]


class Placed(NamedTuple):
    """An entity's kind, the index of its first word in `Sentences`, and that of the word after its last."""

    kind: EntityKind
    first: int
    after: int


@dataclass(eq=False, repr=False)
class View:
    """A question matched against sentences.

    ``words[t, w]`` is how well word ``w`` matches term ``t``, 0 to 1. ``bm25`` and ``passage_bm25`` are the
    BM25 scores of each sentence and of its passage; ``valued`` is 1 for a
    sentence with a value of the attribute asked for ("hauteur": 30 mètres).
    """

    asked: Asked
    sentences: Sentences
    words: Floats
    bm25: Floats
    passage_bm25: Floats
    valued: Floats
    read: Callable[[int], Sequence[Placed]]
    """The entities of a sentence, by its row."""
    read_figures: Callable[[int], Sequence[Placed]]
    """The same, of which only dates and amounts are sure to be there."""

    @once
    def matched(self) -> Floats:
        """How well each sentence matches each term, shape (terms, sentences)."""
        return np.maximum.reduceat(self.words, self.sentences.starts[:-1], axis=1)

    @once
    def shares(self) -> Floats:
        """Each sentence's coverage of the question by each weighing, shape (weighings, sentences)."""
        return self.asked.weighings @ self.matched

    def share(self, weighing: str) -> Floats:
        """Each sentence's coverage of the question by one of WEIGHINGS."""
        return self.shares[WEIGHINGS.index(weighing)]

    @once
    def coverage(self) -> Floats:
        """The share of the question that each sentence matches."""
        return self.share("all")

    @once
    def inherited(self) -> Floats:
        """``matched``, with what earlier sentences of the passage pass on."""
        found = passed(self.matched, self.sentences.before, self.sentences.reach)
        rows, share = self.labelled
        if len(rows):
            found[:, rows] = passed(self.matched, self.sentences.before[:, rows], share)
        return found

    @once
    def labelled(self) -> tuple[Ints, Floats]:
        """The sentences that are a label the question asks for and its value, and how much each inherits."""
        rows, share = self.sentences.labelled
        asked = (self.matched[:, rows] >= FOUND).any(axis=0)
        return rows[asked], share[:, asked]

    @once
    def passed_on(self) -> Floats:
        """How much of the question each sentence only inherits: as a share of all its terms, and of its names."""
        return self.asked.weighings[_PASSED_ON] @ (self.inherited - self.matched)

    @once
    def resolved(self) -> Floats:
        """``matched``, plus the names that a sentence's opening pronoun stands for.

        A "label: value" sentence also gets everything that it inherits.
        """
        named, labelled = self.asked.named, self.labelled[0]
        if not len(named) and not len(labelled):
            return self.matched
        found = self.matched.copy()
        found[:, labelled] = self.inherited[:, labelled]
        names = passed(found[named], self.sentences.before, self.sentences.stands_for)
        found[named] = np.maximum(found[named], names)
        return found

    @once
    def opens_with_another(self) -> Bools:
        """Which sentences open with a name and have none of those asked about; none if no name is asked about."""
        names, opening = self.asked.named, self.sentences.openings
        if not len(names):
            return np.zeros(len(self.sentences), dtype=np.bool_)
        other = self.sentences.names[opening] & ~self.known[opening]
        return other & (self.resolved[names].max(axis=0) < FOUND)

    @once
    def in_passage(self) -> Floats:
        """How well each sentence's passage matches each term, shape (terms, sentences)."""
        best = np.maximum.reduceat(self.matched, self.sentences.passage_starts, axis=1)
        return best.take(self.sentences.passage_of, axis=1)

    @once
    def weight_of_word(self) -> Floats:
        """The weighted match of each word with its best term."""
        return np.maximum.reduce(self.words * self.asked.weights[:, None], axis=0)

    @once
    def known(self) -> Bools:
        """Which words only repeat the question.

        A word of the kind asked for is new, although it matches: "la loutre" for "Quel animal".
        """
        return np.maximum.reduce(self.words, axis=0) >= NAMED

    @once
    def known_before_word(self) -> Ints:
        """How many known words precede each word, and in all."""
        return _counted_before(self.known)

    @once
    def matched_words(self) -> Floats:
        """How many words of each sentence match a term."""
        matched = (self.weight_of_word > 0).astype(np.float64)
        return np.add.reduceat(matched, self.sentences.starts[:-1])

    @once
    def weight_before_word(self) -> Floats:
        """The sum of ``weight_of_word`` before each word, and in all."""
        found = np.zeros(len(self.weight_of_word) + 1)
        self.weight_of_word.cumsum(out=found[1:])
        return found

    @once
    def together(self) -> Floats:
        """The largest share of the question within ten words of each sentence, repeated terms included."""
        sums = self.weight_before_word
        held = sums[self.sentences.windows] - sums[:-1]
        return np.asarray(np.maximum.reduceat(held, self.sentences.starts[:-1]), dtype=np.float64)

    @once
    def mentions(self) -> "Mentions":
        """The entities of the most likely sentences."""
        return Mentions.of(self)

    @once
    def type_met(self) -> Floats:
        """How well the best new entity of each sentence fits the expected type."""
        mentions = self.mentions
        return mentions.best(mentions.fit * mentions.new, len(self.sentences))

    def linked(self, names: Bools) -> Bools:
        """Which words belong to one of ``names`` next to them: "PDG de Nvidia", "Nvidia's chief"."""
        found = np.zeros(len(names), dtype=np.bool_)
        links, content = self.sentences.links, self.sentences.content
        found[:-2] |= links[1:-1] & names[2:]
        found[:-3] |= links[1:-2] & ~content[2:-1] & names[3:]  # "PDG de la Sonara"
        found[:-3] |= content[1:-2] & links[2:-1] & names[3:]  # "puce H20 de Nvidia"
        found[2:] |= links[1:-1] & names[:-2]
        found[3:] |= links[1:-2] & names[:-3]  # "Sonara's new chief"
        return found

    def aside(self, row: int) -> list[tuple[int, int]]:
        """The words by which a sentence only names its source, where the question asks who did something."""
        if not self.asked.question.asks_doer:
            return []
        first = self.sentences.words_of(row).start
        places = self.sentences.places(row)
        return [
            (first + bisect_left(places, start), first + bisect_left(places, end))
            for start, end in sources(self.sentences.texts[row])
        ]

    def trait(self, name: str) -> Floats:
        """One of the sentences' traits."""
        return self.sentences.trait(name)

    def expects(self, *expected: AnswerType) -> bool:
        """Whether the question expects one of these types."""
        return self.asked.question.expected in expected

    def zeros(self) -> Floats:
        """A 0 for each sentence."""
        return np.zeros(len(self.sentences))


def passed(matched: Floats, before: Ints, share: Floats) -> Floats:
    """For each sentence, the best match of each term in ``before``, times the ``share`` passed on.

    ``matched`` has the shape (terms, sentences); ``before`` and ``share`` have (steps back, sentences).
    """
    return np.asarray(np.maximum.reduce(matched.take(before, axis=1) * share, axis=1))


def _counted_before(flags: Bools) -> Ints:
    """How many flags are set before each position, and in all."""
    found = np.zeros(len(flags) + 1, dtype=np.int64)
    flags.cumsum(out=found[1:])
    return found


class Mentions(NamedTuple):
    """Entities of the sentences, one value per entity.

    ``fit`` is how well it fits the answer type; ``new`` whether it is not in the question;
    ``near`` the share of the question within a few words of it.
    """

    sentence: Ints
    fit: Floats
    new: Bools
    near: Floats

    @classmethod
    def of(cls, view: View) -> "Mentions":
        """The entities that fit the answer type at all, in the sentences most likely to answer."""
        question, sentences = view.asked.question, view.sentences
        found = []
        if fits := question.fits:
            read = view.read_figures if fits.keys() <= _FIGURES else view.read
            likely = view.coverage + view.asked.weights @ view.inherited
            for row in (-likely).argsort(kind="stable")[:_READ].tolist():
                aside = view.aside(row)
                for kind, first, last in read(row):
                    if aside and any(start <= first < end for start, end in aside):
                        continue
                    if fit := fits.get(kind):
                        # Amounts and dates are new even if their unit or month is matched: "longueur", "5,2 kilomètres".
                        whole = kind in NUMERIC or kind == "date"
                        found.append((row, first, last, fit, 1.0 if whole else 0.5))
        if not found:
            return cls(_NO_INTS, _NO_FLOATS, _NO_INTS > 0, _NO_FLOATS)
        rows, firsts, lasts, fit_, shares = zip(*found, strict=True)
        sentence, first, last = np.array((rows, firsts, lasts))
        known = view.known_before_word
        if view.expects(AnswerType.ORGANISATION):
            # "Alibaba Group" is not the firm asked for.
            akin = np.maximum.reduce(view.words, axis=0) < SAME
            known = _counted_before(view.known & ~(sentences.names & akin))
        new = known[last] - known[first] < np.array(shares) * np.maximum(last - first, 1)
        begin, end = sentences.starts[sentence], sentences.starts[sentence + 1]
        weights = view.weight_before_word
        low, high = np.maximum(first - _NEAR, begin), np.minimum(last + _NEAR, end)
        return cls(sentence, np.array(fit_), new, weights[high] - weights[low])

    def best(self, values: Floats, size: int) -> Floats:
        """The largest of ``values`` in each of ``size`` sentences, 0 without one."""
        found = np.zeros(size)
        if len(values):
            np.maximum.at(found, self.sentence, values)
        return found


_FIGURES = NUMERIC | {"date"}
_NO_INTS: Ints = np.zeros(0, dtype=np.int64)
_NO_FLOATS: Floats = np.zeros(0)
_READ = 16
"""How many sentences have their entities read: those with or inheriting most of the question."""
_NEAR = 6
"""How many words away is near."""
