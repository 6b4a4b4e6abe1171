"""What speaks for a sentence as the answer to a question: named features, one number a sentence.

A ``View`` is a question laid over sentences: which of its terms each sentence holds, where and how
well. Every feature is a small function of it that gives one value a sentence.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyzer import Analyzer, analyzer
from index.article import Article
from index.entities import NUMERIC, Entity
from index.entities import Kind as EntityKind
from index.gazetteer import ACRONYMS, CAPITALISED
from index.language import Language, is_function_word
from index.matching import STRENGTH, Match, Term, Vocabulary
from index.once import once
from index.pattern import pattern
from index.question import AMOUNTS, AnswerType, Question
from index.tense import Tense, asked_tense, tells_future, tells_past

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


# --- the sentences -------------------------------------------------------------------------------

_LEANS = pattern(
    r"[«\"“\s]*(?:(?:Il|Elle|Ils|Elles|Ce|C['’]|Cela|Ceci|Celui|Celle|Ceux|Celles|Cet|Cette|Ces|Son|Sa|Ses"
    r"|Leur|Leurs|On|Lui|Y|En\s\w+,\s(?:il|elle)|He|She|They|It|This|That|These|Those|His|Her|Their|Its)\b|(?:L|l)['’]un"
    r"|(?:Dans|À|Pour|Pendant|Après|Avant|Avec|Par|Sous|Sur|Depuis|Durant|Malgré|Parmi|Chez|Entre|Selon|Lors\sde|Au\scours\sde"
    r"|Grâce\sà|In|On|At|For|During|By|After|Before|With|From|Under|Among|Through|Since|Despite|To|Of)\s(?:ce|cet|cette|ces|son|sa|ses"
    r"|leurs?|celui|celle|ceux|celles|lui|elle|eux|elles|this|that|these|those|his|her|their|its|such|them|him|it)\b"
    r"|(?:Ce\sdernier|Cette\sdernière|Ces\sderni\w+|Une?\sautre|D['’]autres|Tous|Toutes|Certaine?s|The\s(?:latter|former)|Both|Another"
    r"|Others?|One)\b|L['’]autre\b)"
)
_LINKS = frozenset("d de du des of s".split())
_YEAR = pattern(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_REFERS = pattern(
    r"[«\"“\s]*(?:(?:Le|La|L['’]|Les|The)\s?(?:fabricant|groupe|entreprise|société|compagnie|constructeur|firme|géant"
    r"|homme|femme|animal|appareil|artiste|auteur|autrice|ville|commune|pays|projet|texte|loi|accord|ouvrage|bâtiment|film|livre|roman"
    r"|club|équipe|parti|élu|élue|dirigeant|dirigeante|président|présidente|ministre|maire|chercheurs?|mesure|décision|produit|modèle|puce"
    r"|company|group|firm|maker|manufacturer|man|woman|animal|device|artist|author|city|town|country|project|text|law|deal|building|film"
    r"|book|novel|team|club|party|official|president|minister|mayor|researchers?|measure|decision|product|model|chip)s?\b)"
)
A_TIME = (
    r"\d|janu|febr|march|april|may|june|july|augu|sept|octo|nove|dece|mon|tues|wednes|thurs|fri|satur|sun"
    r"|last|then\b"
)
"""What follows "since" where that tells when, and not why."""
_CAUSAL = pattern(
    r"(?i)\b(?:parce qu|car\b|pour (?!cent\b)\w{2,}(?:er|ir|re)\b|en raison|à cause|puisqu|grâce à|grâce au|afin d|afin qu|pour que|pour éviter|pour permettre"
    r"|du fait|dû à|due? aux?|faute de|c['’]est pourquoi|si bien|explique|causée?s?|provoqu|motif|raison|permet"
    rf"|because|due to|since(?! (?:{A_TIME}))|so that|in order to|as a result|thanks to|owing to|caused|reason|therefore|led to|leads? to|thus)"
)
_DENIES = pattern(
    r"(?i)\b(?:ne?|n['’])\s?(?:\w+['’\s]+){1,4}?(?:pas|plus|jamais|rien|personne|aucune?|ni|guère)\b|\b(?:aucune?|personne|ni|jamais|sans|refus\w+"
    r"|rejet\w+|interdi\w+|contre|no|not|none|never|nobody|nothing|neither|nor|n['’]t|without|refus\w+|reject\w+|den(?:y|ies|ied)|ban(?:s|ned)|failed"
    r"|ruled out)\b|n['’]t\b"
)
_POINTS_BACK = pattern(
    r"(?i)\b(?:ce|cet|cette|ces|that|this|these|those|such)\s(?!(?:qui|que|qu['’]|dont|sont|n['’]est|is|was|are|were|the|it|he|she|they|we|jour|soir"
    r"|matin|mois|année|semaine|year|month|week|day|morning|evening|time)\b)\w"
)
_SAYING = pattern(
    r"(?i)\b(?:dit|déclar\w+|affirm\w+|annonc\w+|expliqu\w+|ajout\w+|répond\w*|écri\w+|estim\w+|précis\w+|indiqu\w+|soulign\w+"
    r"|assur\w+|prévenu|prévient|reconn\w+|selon|said|says?|told|announce[ds]?|argue[ds]?|stated?|declare[ds]?|explained|added|wrote"
    r"|warned|according)\b"
)
_NAMING = pattern(
    r"(?i)\b(?:appelée?s?|nommée?s?|dite?s?|surnommée?s?|baptisée?s?|intitulée?s?|désignée?s?|s['’]appelle\w*|nom de"
    r"|called|known as|named|termed|referred to as)\b"
)
_NAMES_IT = pattern(
    r"(?i)[\"«“ ]*(?:this|these|those|it|they|such \w+|the (?:former|latter|process|method|approach|result)|c['’]|ce|cela|ceux-ci"
    r"|celles-ci|ces \w+|il|elle|ils|elles|on|parmi (?:eux|elles|ceux-ci|celles-ci)|among (?:them|these|those))\b[^.;]{0,40}?"
    r"\b(?:called|known as|named|termed|referred to as|includes?|included|appel\w+|nomm\w+|surnomm\w+|compren\w+|inclu\w+|figurent)\b"
)
_QUOTES = pattern(r"[«“\"]")
_QUOTED = pattern(r"[«“\"][^»”\"]{20,}")


@dataclass(eq=False, repr=False)
class Sentences:
    """Sentences as arrays: their words one after another, each sentence closed by a mark of its own.

    ``forms`` are numbers in the vocabulary (0 is the closing mark), ``starts`` where each sentence's
    words begin, with the end of the last; ``offsets`` where words stand in the article.
    """

    numbers: Ints
    forms: Ints
    content: Bools
    offsets: Ints
    starts: Ints
    passage: Ints
    links: Bools
    """Which words link a noun to the name that it is of."""
    names: Bools
    """Which words are names: always written with a capital inside a sentence, or codes."""
    texts: Sequence[str]

    def __len__(self) -> int:
        return len(self.numbers)

    @once
    def lengths(self) -> Floats:
        """Words that count, in each sentence."""
        return np.maximum(np.add.reduceat(self.content.astype(np.float64), self.starts[:-1]), 1.0)

    @once
    def sentence_of(self) -> Ints:
        """The sentence each word stands in."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @once
    def passage_starts(self) -> Ints:
        """The first sentence of each passage."""
        return self.opens_passage.nonzero()[0]

    @once
    def opens_passage(self) -> Floats:
        """1 for each sentence that is the first of its passage."""
        return (np.diff(self.passage, prepend=-1) != 0).astype(np.float64)

    @once
    def passage_of(self) -> Ints:
        """The passage each sentence stands in, counted from 0 among those there are."""
        return self.opens_passage.cumsum().astype(np.int64) - 1

    @once
    def follows(self) -> Floats:
        """1 for each sentence, from the second on, that stands in the passage of the one before."""
        return (self.passage[1:] == self.passage[:-1]).astype(np.float64)

    @once
    def before(self) -> Ints:
        """Each sentence, the one before it, the one before that and so on, shape (4, sentences).

        What would be before the first sentence is taken for the first.
        """
        return np.maximum(np.arange(len(self)) - np.arange(len(_REACH))[:, None], 0)

    @once
    def reach(self) -> Floats:
        """How much each sentence inherits from those of ``before``, in the same shape."""
        same = self.passage[self.before] == self.passage
        return np.where(same, np.array(_REACH)[:, None], 0.0)

    @once
    def stands_for(self) -> Floats:
        """How surely each sentence's opening word stands for a name in those of ``before``, in the same shape.

        It does so in a sentence that opens with a pronoun or a noun like "the company"; of an earlier
        passage only the last sentence is meant.
        """
        leans = (self.trait("leans") > 0) | (self.trait("refers") > 0)
        leans[0] = False
        near = self.passage - self.passage[self.before] <= np.array([[0], [1], [0], [0]])
        return np.where(leans & near, np.array([0.0, *_RESOLVED])[:, None], 0.0)

    @once
    def pointing(self) -> tuple[Ints, Ints]:
        """The sentences that point back; their columns of ``before``."""
        rows = self.trait("points back").nonzero()[0]
        return rows, self.before[:, rows]

    @once
    def kept(self) -> Ints:
        """The words that count, and the closing marks."""
        return (self.content | (self.forms == 0)).nonzero()[0]

    @once
    def windows(self) -> Ints:
        """Where a stretch of ten words ends that begins at each word, within its sentence."""
        begin = np.arange(len(self.forms))
        return np.minimum(begin + 10, self.starts[self.sentence_of + 1])

    @once
    def _traits(self) -> dict[str, Floats]:
        return {}

    def trait(self, name: str) -> Floats:
        """Which sentences have one of TRAITS, 1 or 0; found out when it is first asked for."""
        found = self._traits.get(name)
        if found is None:
            has = TRAITS[name]
            found = self._traits[name] = np.array([has(t) for t in self.texts], dtype=np.float64)
        return found


TRAITS: dict[str, Callable[[str], bool]] = {
    "tells of a year": lambda text: _YEAR.search(text) is not None,
    "refers": lambda text: _REFERS.match(text) is not None,
    "leans": lambda text: _LEANS.match(text) is not None,
    "causal": lambda text: gives_reason(text),
    "says": lambda text: _SAYING.search(text) is not None,
    "gives a name": lambda text: _NAMING.search(text) is not None,
    "names what was told": lambda text: _NAMES_IT.match(text) is not None,
    "quotes": lambda text: _QUOTES.search(text) is not None,
    "quotes at length": lambda text: _QUOTED.search(text) is not None,
    "denies": lambda text: _DENIES.search(text) is not None,
    "points back": lambda text: _POINTS_BACK.search(text) is not None,
    "future": tells_future,
    "future alone": lambda text: tells_future(text) and not tells_past(text),
}
"""What a sentence is by itself, by name."""


def read(article: Article, analyzer: Analyzer) -> tuple[Sentences, Vocabulary]:
    """The sentences of an article as arrays, and the vocabulary they are numbers in."""
    vocabulary = Vocabulary(analyzer)
    vocabulary.add("", "")
    forms, content, offsets, starts, texts = [], [], [], [0], []
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        before = None
        for token in analyzer.tokens(text):
            if before is not None and (
                alias := _alias(text, before.start, before.end, token.start)
            ):
                joined = before.form + token.form
                if alias and joined.isalnum():
                    forms.append(vocabulary.add(joined, analyzer.term(joined)))
                    content.append(False)
                    offsets.append(sentence.start + before.start)
            written = text[token.start : token.end] if before is not None else ""
            forms.append(vocabulary.add(token.form, token.term, written))
            content.append(bool(token.term))
            offsets.append(sentence.start + token.start)
            before = token
        forms.append(0)
        content.append(False)
        offsets.append(sentence.end)
        starts.append(len(forms))
        texts.append(text)
    words = np.array(forms, dtype=np.int64)
    link = np.array([form in _LINKS for form in vocabulary.forms], dtype=np.bool_)
    named = vocabulary.names.keys() - CAPITALISED - ACRONYMS
    name = np.array([form in named for form in vocabulary.forms], dtype=np.bool_)
    sentences = Sentences(
        np.arange(len(article.sentences)),
        words,
        np.array(content, dtype=np.bool_),
        np.array(offsets, dtype=np.int64),
        np.array(starts, dtype=np.int64),
        np.array([s.passage - 1 for s in article.sentences], dtype=np.int64),
        link[words],
        name[words],
        texts,
    )
    return sentences, vocabulary


def _alias(text: str, start: int, end: int, following: int) -> bool:
    """Whether two words are also to be found as one: "re-open", "P 800"."""
    between = text[end:following]
    if between == "-":
        return True
    code = text[start:end]
    return (
        between in (" ", "\u00a0")
        and len(code) <= 2
        and code.isupper()
        and text[following].isdigit()
    )


# --- the question --------------------------------------------------------------------------------

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

_RESOLVED = (0.9, 0.75, 0.6)
"""How well a word that stands for a name answers to it: one of the sentence before, and earlier."""

NAMED = 0.6
"""How well a word must answer to the noun that says what is asked, to name it."""

_SAME = 0.8
"""How well a word must answer to that noun to be it, in whatever language: not a mere relative of it."""

_LIGHT: dict[Language, str] = {
    "fr": """
        faire fait font faisait avoir pouvoir peut peuvent pouvait pourrait devoir doit doivent devrait vouloir
        veut veulent voulait nom nommer appeler trouver situer permettre utiliser type sorte genre exister donner
        mettre mis prendre pris lieu aurait auraient seraient tout toute tous toutes comme très trop bien encore
        toujours déjà alors cependant lorsque suite quelque quelqu personne appellent met mettent mit permet permettent
        prend prennent prit voudra voulu
    """,
    "en": """
        name call type kind use used known make made many much get take place give happen occur appear exist one anybody anyone nobody everybody everyone
        somebody someone back again really exactly gave given got gotten knew know taken took
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
    for n, (one, other) in enumerate(pairwise(terms)):
        if name[n] != name[n + 1] and _LINK.fullmatch(text, one.end, max(other.start, one.end)):
            found.append((n + 1, n) if name[n] else (n, n + 1))
    return tuple(found)


def ask(
    question: Question,
    terms: Sequence[Term],
    frequency: Sequence[float],
    size: int,
    title: frozenset[str],
) -> Asked:
    """What is known of each term; ``frequency`` counts the sentences that match it, of ``size``.

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
        [n in name for n in range(len(terms))],
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
    for lighter, row in ((_FOCUS, 2), (_LIGHTER, 3), (_TITLE, 4)):
        told = [t * lighter if flag else t for t, flag in zip(told, flags[row], strict=True)]
    for n, size in {n: len(numbers) for numbers in inside for n in numbers}.items():
        told[n] *= size**-_PARTS
    weights = np.array(told) / max(sum(told), 1e-9)
    neighbours = _neighbours(question.text, terms, names) if names else ()
    return Asked(question, terms, weights, np.array(flags, dtype=np.float64), neighbours)


# --- the question laid over the sentences --------------------------------------------------------

_REACH = (1.0, 0.6, 0.36, 0.216)
"""How much of a term's match the next sentences inherit."""
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
        return _passed(self.matched, self.sentences.before, self.sentences.reach)

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
        names = _passed(found[named], self.sentences.before, self.sentences.stands_for)
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

    def trait(self, name: str) -> Floats:
        """A trait of the sentences."""
        return self.sentences.trait(name)

    def expects(self, *expected: AnswerType) -> bool:
        """Whether the question expects one of these types."""
        return self.asked.question.expected in expected

    def zeros(self) -> Floats:
        """A value for every sentence: 0."""
        return np.zeros(len(self.sentences))


def _passed(matched: Floats, before: Ints, share: Floats) -> Floats:
    """The best of what each of ``before`` holds of the terms, of which ``share`` is passed on."""
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
                for kind, first, last in view.read(row):
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


# --- the features --------------------------------------------------------------------------------

Values = Floats | Bools | float
"""One value a sentence, or one for all."""
Feature = Callable[[View], Values]
FEATURES: dict[str, Feature] = {}
"""Every feature by its name, in the order of the weights."""


def feature(name: str) -> Callable[[Feature], Feature]:
    """Enter a feature under its name."""

    def enter(function: Feature) -> Feature:
        FEATURES[name] = function
        return function

    return enter


def value(features: Floats, name: str) -> float:
    """One of a sentence's features, by its name."""
    return float(features[_numbers()[name]])


@lru_cache
def _numbers() -> dict[str, int]:
    """Where each feature stands among FEATURES."""
    return {name: number for number, name in enumerate(FEATURES)}


def gives_reason(text: str) -> bool:
    """Whether ``text`` holds a word of cause or purpose.

    >>> gives_reason("Elle ferme, car il pleut."), gives_reason("Elle ferme lundi.")
    (True, False)
    """
    return _CAUSAL.search(text) is not None


def extract(view: View) -> Floats:
    """The features of every sentence, shape (sentences, features)."""
    found = np.empty((len(FEATURES), len(view.sentences)))
    for row, function in enumerate(FEATURES.values()):
        found[row] = function(view)
    return found.T


@feature("bm25")
def _bm25(view: View) -> Values:
    """rank-bm25's score of the sentence."""
    return view.bm25


@feature("bm25 of passage")
def _passage_bm25(view: View) -> Values:
    """rank-bm25's score of the sentence's passage."""
    return view.passage_bm25


@feature("coverage")
def _coverage(view: View) -> Values:
    """The share of the question that the sentence holds."""
    return view.coverage


@feature("lemma matches")
def _lemma_matches(view: View) -> Values:
    """Coverage by other forms of the question's words."""
    return view.asked.weights @ (view.matched == STRENGTH[Match.LEMMA])


def _of_terms(flag: str) -> Feature:
    return lambda view: view.share(flag)


for _flag in ("name", "focus", "light"):
    FEATURES[f"{_flag} coverage"] = _of_terms(_flag)


@feature("title coverage")
def _title_coverage(view: View) -> Values:
    """Coverage of the title's words, where the question has others: else they are all there is to find."""
    title = view.asked.flag("title")
    if not title.any() or (title + view.asked.flag("light")).all():
        return 0.0
    return view.share("title")


@feature("long terms")
def _long_terms(view: View) -> Values:
    """Coverage of words of eight letters and more."""
    return view.share("long")


@feature("inherited")
def _inherited(view: View) -> Values:
    """What sentences before pass on beyond the sentence's own matches."""
    return view.passed_on[0]


@feature("inherited by pronoun")
def _inherited_by_pronoun(view: View) -> Values:
    """The same, for a sentence that opens with a word that stands for something before."""
    return view.passed_on[0] * view.trait("leans")


@feature("resolved coverage")
def _resolved_coverage(view: View) -> Values:
    """Coverage with the names that the sentence's opening word stands for, as a share of the best."""
    coverage = view.asked.weights @ view.resolved
    return coverage / max(float(coverage.max()), 1e-9)


@feature("another year")
def _another_year(view: View) -> Values:
    """The sentence tells of years, and not of the one that is asked about."""
    years = [n for n, t in enumerate(view.asked.terms) if _YEAR.fullmatch(t.form)]
    if not years:
        return 0.0
    return view.trait("tells of a year") * (view.matched[years].max(axis=0) == 0)


@feature("rival")
def _rival(view: View) -> Values:
    """What is asked of one name, told of another: "le PDG d'Alibaba", "le PDG de Nvidia"."""
    if not view.asked.neighbours:
        return 0.0
    found = view.zeros()
    other = view.sentences.names & ~view.known
    for noun, name in view.asked.neighbours:
        said = view.words[noun] >= NAMED
        beside = np.zeros(len(said), dtype=np.bool_)
        for step in (2, 3):  # "PDG de Nvidia", "PDG de la Sonara"; and "Nvidia's chief"
            beside[:-step] |= view.sentences.links[1 : 1 - step] & other[step:]
            beside[step:] |= view.sentences.links[step - 1 : -1] & other[:-step]
        rows = view.sentences.sentence_of[(said & beside).nonzero()[0]]
        found[rows] = view.matched[name, rows] == 0
    return found


def tells_of_another(features: Floats) -> bool:
    """Whether a sentence of these features tells of one name what is asked of another."""
    return bool(value(features, "rival"))


@feature("of the kind")
def _of_the_kind(view: View) -> Values:
    """Something of the kind that is asked for: "Quel animal…", "la loutre"."""
    asked = (view.asked.flag("focus") + view.asked.flag("role")).nonzero()[0]
    if not len(asked):
        return 0.0
    return (view.matched[asked] == STRENGTH[Match.KIND]).max(axis=0)


@feature("focus named")
def _focus_named(view: View) -> Values:
    """A new name right after the noun that says what is asked: "Quelle puce…", "la puce Kunlun"."""
    focus = view.asked.flag("focus").nonzero()[0]
    if not len(focus):
        return 0.0
    found = view.zeros()
    said = view.words[focus].max(axis=0) >= _SAME
    new = view.sentences.names & ~view.known
    for step in (1, 2):  # "la puce Kunlun", "le port de Kermor"
        at = (said[:-step] & new[step:]).nonzero()[0]
        found[view.sentences.sentence_of[at]] = 1.0
    return found


@feature("named beside")
def _named_beside(view: View) -> Values:
    """A name in apposition to the noun that says what is asked, where a name is: "Ernie, son modèle"."""
    if not view.expects(*_NAMED_TYPES):
        return 0.0
    focus = (view.asked.flag("focus") + view.asked.flag("role")).nonzero()[0]
    if not len(focus):
        return 0.0
    found = view.zeros()
    said = view.words[focus].max(axis=0) >= _SAME
    new = view.sentences.names & ~view.known
    after = new[1:] & said[:-1]
    before = new[:-2] & said[2:] & ~view.sentences.content[1:-1]
    found[view.sentences.sentence_of[after.nonzero()[0]]] = 1.0
    found[view.sentences.sentence_of[before.nonzero()[0]]] = 1.0
    return found


_NAMED_TYPES = (
    AnswerType.PERSON,
    AnswerType.NAME,
    AnswerType.ORGANISATION,
    AnswerType.PLACE,
    AnswerType.DEFINITION,
)


@feature("verb met")
def _verb_met(view: View) -> Values:
    """How well the word is met that says what was done."""
    verb = view.asked.flag("verb").nonzero()[0]
    return view.matched[verb].max(axis=0) if len(verb) else 0.0


@feature("reason of it")
def _reason_of_it(view: View) -> Values:
    """A word of cause or purpose, with what the same sentence holds of the question."""
    return _reason_given(view) * view.coverage


@feature("denied")
def _denied(view: View) -> Values:
    """A word of denial, where yes or no is asked for, with what the sentence holds of the question."""
    if not view.expects(AnswerType.YES_NO):
        return 0.0
    return view.trait("denies") * view.coverage


@feature("pointed back")
def _pointed_back(view: View) -> Values:
    """What the sentences before hold, for one that speaks of "that request", "cette hausse"."""
    rows, before = view.sentences.pointing
    if not len(rows):
        return 0.0
    passed = _passed(view.matched, before, _POINTED) - view.matched[:, rows]
    found = view.zeros()
    found[rows] = (view.asked.weights @ passed) * (view.coverage[rows] > 0)
    return found


_POINTED = np.array([1.0, *_RESOLVED])[:, None]


@feature("attribute told")
def _attribute_told(view: View) -> Values:
    """A value of the attribute that is asked for: so many metres for a height."""
    return view.told


@feature("names inherited")
def _names_inherited(view: View) -> Values:
    """Names that sentences before pass on."""
    return view.passed_on[1]


_EVEN = 1e-9
"""Shares that differ by less are the same share, added up in another order."""


@feature("follows the best")
def _follows_the_best(view: View) -> Values:
    """The sentence before holds most of the question among those that have one after them."""
    before = view.coverage_before
    return (before > before.max() - _EVEN) & (before > 0)


@feature("coverage of passage")
def _coverage_of_passage(view: View) -> Values:
    """The share of the question that the passage holds."""
    return view.asked.weights @ view.in_passage


@feature("order")
def _order(view: View) -> Values:
    """Neighbouring terms of the question that stand in their order, as neighbours or nearly."""
    kept = view.sentences.kept
    number = view.weight_of_word[kept].nonzero()[0]
    word = kept[number]
    term = view.words[:, word].argmax(axis=0)
    pair = (number[1:] == number[:-1] + 1) & (term[1:] == term[:-1] + 1)
    weights = view.asked.weights[term]
    rows = view.sentences.sentence_of[word[:-1]]
    found = np.bincount(rows, pair * (weights[1:] + weights[:-1]), len(view.sentences))
    return found.astype(np.float64, copy=False)


@feature("together")
def _together(view: View) -> Values:
    """The largest share of the question within ten words, repeated terms too."""
    return view.together


@feature("most together")
def _most_together(view: View) -> Values:
    """That share is the largest of all sentences'."""
    return view.together > view.together.max() - _EVEN


@feature("density")
def _density(view: View) -> Values:
    """Matched words among the words that count."""
    return view.matched_words / (view.sentences.lengths + 4)


@feature("still to come")
def _still_to_come(view: View) -> Values:
    """The sentence tells of nothing but what will be, where it is asked what was."""
    return view.trait("future alone") if view.asked.tense == "past" else 0.0


@feature("to come")
def _to_come(view: View) -> Values:
    """The sentence tells of what will be, where that is asked."""
    return view.trait("future") if view.asked.tense == "future" else 0.0


@feature("type met")
def _type_met(view: View) -> Values:
    """How well the best new entity fits the type that is expected."""
    return view.type_met


@feature("type met nearby")
def _type_met_nearby(view: View) -> Values:
    """The same, with the share of the question that stands near the entity."""
    mentions = view.mentions
    if not len(mentions.sentence):
        return 0.0
    return mentions.best(mentions.fit * mentions.new * mentions.near, len(view.sentences))


def _met(*expected: AnswerType) -> Feature:
    return lambda view: view.type_met if view.expects(*expected) else 0.0


def _unmet(*expected: AnswerType) -> Feature:
    return lambda view: view.type_met == 0 if view.expects(*expected) else 0.0


FEATURES["date unmet"] = _unmet(AnswerType.DATE)
FEATURES["amount met"] = _met(*AMOUNTS)
FEATURES["person met"] = _met(AnswerType.PERSON)
FEATURES["person unmet"] = _unmet(AnswerType.PERSON)


@feature("reason given")
def _reason_given(view: View) -> Values:
    """A word of cause or purpose, when a reason is asked for."""
    return view.trait("causal") if view.expects(AnswerType.REASON) else 0.0


@feature("restates")
def _restates(view: View) -> Values:
    """At most two words that count are not the question's and none is what is asked for.

    Not where yes or no is asked for, nor where a name is and the sentence gives one: "This is called primality."
    """
    if view.expects(AnswerType.YES_NO):
        return 0.0
    known = view.known_before_word[view.sentences.starts]
    few = view.sentences.lengths - (known[1:] - known[:-1]) <= 2
    if view.expects(AnswerType.NAME):
        few &= view.trait("gives a name") == 0
    return few & (view.type_met == 0)


@feature("name given")
def _name_given(view: View) -> Values:
    """Words that give a name ("appelé", "known as"), when a name is asked for."""
    return view.trait("gives a name") if view.expects(AnswerType.NAME) else 0.0


@feature("names what was told")
def _names_what_was_told(view: View) -> Values:
    """What a sentence before holds of the question, for one that goes on "This is called…", "These include…".

    When a name or several things are asked for.
    """
    if not view.expects(AnswerType.NAME, AnswerType.LIST):
        return 0.0
    found, passage = view.zeros(), view.sentences.passage
    for back in range(1, min(len(_REACH) + 1, len(found))):
        told = view.coverage[:-back] * (passage[back:] == passage[:-back])
        np.maximum(found[back:], told, out=found[back:])
    return found * view.trait("names what was told")


@feature("words said")
def _words_said(view: View) -> Values:
    """A verb of saying or quotation marks, when it is asked what was said."""
    if not view.expects(AnswerType.SAID):
        return 0.0
    return view.trait("says") + view.trait("quotes")


@feature("words of theirs")
def _words_of_theirs(view: View) -> Values:
    """Words quoted at length, with what the sentence or those before it hold of the question.

    When it is asked what was said: who speaks is often named before, be it in another passage.
    """
    if not view.expects(AnswerType.SAID):
        return 0.0
    held = view.asked.weights @ view.inherited
    for back, share in enumerate(_SPEAKER, 1):
        held[back:] = np.maximum(held[back:], share * view.coverage[:-back])
    return view.trait("quotes at length") * held


_SPEAKER = (1.0, 0.8, 0.6)
"""How surely who is named one, two or three sentences before words in quotation marks speaks them."""
