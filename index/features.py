"""What speaks for a sentence as the answer to a question: named features, one number a sentence.

A ``View`` is a question laid over sentences: which of its terms each sentence holds, where and how
well. Every feature is a small function of it that gives one value a sentence.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.analyzer import Analyzer
from index.article import Article
from index.entities import NUMERIC, Entity
from index.language import Language, is_function_word
from index.lexicon import Relation, related
from index.matching import Match, Term, Vocabulary, analyzer
from index.pattern import pattern
from index.question import AMOUNTS, AnswerType, Question

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


# --- the sentences -------------------------------------------------------------------------------

_LEANS = pattern(
    r"[«\"“\s]*(?:(?:Il|Elle|Ils|Elles|Ce|C['’]|Cela|Ceci|Celui|Celle|Ceux|Celles|Cet|Cette|Ces|Son|Sa|Ses"
    r"|Leur|Leurs|On|Lui|Y|En\s\w+,\s(?:il|elle)|He|She|They|It|This|That|These|Those|His|Her|Their|Its)\b|(?:L|l)['’]un)"
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
_CAUSAL = pattern(
    r"(?i)\b(?:parce qu|car\b|pour (?!cent\b)\w{2,}(?:er|ir|re)\b|en raison|à cause|puisqu|grâce à|grâce au|afin d|afin qu|pour que|pour éviter|pour permettre"
    r"|du fait|dû à|due? aux?|faute de|c['’]est pourquoi|si bien|explique|causée?s?|provoqu|motif|raison|permet"
    r"|because|due to|since|so that|in order to|as a result|thanks to|owing to|caused|reason|therefore|led to|leads? to|thus)"
)
_EFFECT = pattern(
    r"(?i)\b(?:conséquen\w+|effets?|impact\w*|répercussions?|résult\w+|entraîn\w+ (?:une?|des)|provoqu\w+|caus(?:e|é|er|ent)\w*"
    r"|pès(?:e|ent)|peser|pourrai(?:t|ent)|risqu\w+|menac\w+|souffr\w+|affect\w+|touch(?:e|é|er)\w*|fragilis\w+|profit\w+|si bien qu|par conséquent"
    r"|consequences?|effects?|results?|caused?|could|may|might|risks?|threat\w*|suffer\w*|hit|hurt|as a result|so that|consequently|leaves?|left"
    r"|face[sd]?|forced?|cut off|benefit\w*)\b"
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
_QUOTES = pattern(r"[«“\"]")
_BY_DOING = pattern(
    r"(?i)\b(?:en \w+ant\b|grâce|à l['’]aide|au moyen|par (?:le|la|un|une|des)\b|avec|by \w+ing\b|through|using|via|with)"
)


@dataclass(frozen=True)
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
    traits: Floats
    """One column a trait of TRAITS."""

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def lengths(self) -> Floats:
        """Words that count, in each sentence."""
        return np.maximum(np.add.reduceat(self.content.astype(np.float64), self.starts[:-1]), 1.0)

    @cached_property
    def sentence_of(self) -> Ints:
        """The sentence each word stands in."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @cached_property
    def passage_starts(self) -> Ints:
        """The first sentence of each passage."""
        return np.flatnonzero(self.opens_passage)

    @cached_property
    def opens_passage(self) -> Floats:
        """1 for each sentence that is the first of its passage."""
        return (np.diff(self.passage, prepend=-1) != 0).astype(np.float64)

    @cached_property
    def passage_of(self) -> Ints:
        """The passage each sentence stands in, counted from 0 among those there are."""
        return self.opens_passage.cumsum().astype(np.int64) - 1


_TRAIT: dict[str, Callable[[str], bool]] = {
    "asks": lambda text: text.rstrip(" »”\"'").endswith("?"),
    "tells of a year": lambda text: _YEAR.search(text) is not None,
    "refers": lambda text: _REFERS.match(text) is not None,
    "leans": lambda text: _LEANS.match(text) is not None,
    "causal": lambda text: gives_reason(text),
    "says": lambda text: _SAYING.search(text) is not None,
    "quotes": lambda text: _QUOTES.search(text) is not None,
    "effect": lambda text: _EFFECT.search(text) is not None,
    "denies": lambda text: _DENIES.search(text) is not None,
    "points back": lambda text: _POINTS_BACK.search(text) is not None,
    "by doing": lambda text: _BY_DOING.search(text) is not None,
}
TRAITS = tuple(_TRAIT)
"""What a sentence is by itself."""


def read(article: Article, analyzer: Analyzer) -> tuple[Sentences, Vocabulary]:
    """The sentences of an article as arrays, and the vocabulary they are numbers in."""
    vocabulary = Vocabulary(analyzer)
    vocabulary.add("", "")
    forms, content, offsets, starts = [], [], [], [0]
    traits = np.zeros((len(article.sentences), len(TRAITS)))
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
        traits[sentence.index] = [trait(text) for trait in _TRAIT.values()]
    words = np.array(forms, dtype=np.int64)
    link = np.array([form in _LINKS for form in vocabulary.forms], dtype=np.bool_)
    name = np.array([form in vocabulary.names for form in vocabulary.forms], dtype=np.bool_)
    sentences = Sentences(
        np.arange(len(article.sentences)),
        words,
        np.array(content, dtype=np.bool_),
        np.array(offsets, dtype=np.int64),
        np.array(starts, dtype=np.int64),
        np.array([s.passage - 1 for s in article.sentences], dtype=np.int64),
        link[words],
        name[words],
        traits,
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

_LIGHTER = 0.75
"""How much less a word counts that belongs to the way of asking."""

_NAME_LENGTH = 3
"""Words that count in a title that is but a name."""

_PARTS = 0.5
"""How much less each word of a long name counts: with the root of their number."""

_TEMPER = 0.7
"""The power of idf that a term is worth: below 1, no single rare word outweighs the others."""

_RESOLVED = (0.9, 0.75, 0.6)
"""How well a word that stands for a name answers to it: one of the sentence before, and earlier."""

_NAMED = 0.6
"""How well a word must answer to the noun that says what is asked, to name it."""

_LIGHT: dict[Language, str] = {
    "fr": """
        faire fait font faisait avoir pouvoir peut peuvent pouvait pourrait devoir doit doivent devrait vouloir
        veut veulent voulait nom nommer appeler trouver situer permettre utiliser type sorte genre exister donner
        mettre mis prendre pris lieu aurait auraient seraient tout toute tous toutes comme très trop bien encore
        toujours déjà alors cependant lorsque suite quelque quelqu personne
    """,
    "en": """
        name call type kind use used known make made many much get take place give happen occur appear exist one anybody anyone nobody everybody everyone
        somebody someone really exactly
    """,
}


@lru_cache
def _light(language: Language) -> frozenset[str]:
    """Terms that belong to the way of asking more than to what is asked."""
    return frozenset(analyzer(language).terms(_LIGHT[language]))


@lru_cache(maxsize=10_000)
def _is_light(stem: str, language: Language) -> bool:
    """Whether a term, or another form of its word, is one of those."""
    light = _light(language)
    return stem in light or any(
        other.relation is Relation.FORM and other.phrase[0] in light
        for other in related((stem,), language)
    )


@dataclass(frozen=True)
class Asked:
    """A question's terms and what is known of each: one value a term.

    ``rarity`` is how much a term tells (its idf in the article), before anything is made of it.
    """

    question: Question
    terms: Sequence[Term]
    rarity: Floats
    name: Floats
    number: Floats
    focus: Floats
    verb: Floats
    role: Floats
    light: Floats
    title: Floats
    about: Floats
    """Which terms are of a title that is but a name: the whole article is about it."""
    neighbours: tuple[tuple[int, int], ...]
    """Nouns and the names that they are of, by their numbers among the terms."""
    parts: Floats
    """Of how many terms the name is that the term is a part of; 1 for others."""

    @cached_property
    def subject(self) -> int | None:
        """The number of the term before the verb; None when that is a name or tells little."""
        verb = np.flatnonzero(self.verb)
        before = int(verb[0]) - 1 if len(verb) else -1
        known = before >= 0 and not self.name[before] and not self.light[before]
        return before if known else None

    @cached_property
    def weights(self) -> Floats:
        """How much of the question each term is; they sum to 1."""
        weights = (
            self.rarity
            * (1 - _LIGHTER * self.light)
            * (1 - 0.5 * self.title)
            * (1 - 0.3 * self.focus)
            * self.parts**-_PARTS
        )
        return weights / max(float(weights.sum()), 1e-9)


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
    question: Question, terms: Sequence[Term], frequency: Floats, size: int, title: frozenset[str]
) -> Asked:
    """What is known of each term; ``frequency`` counts the sentences that match it, of ``size``.

    The idf is smooth: in a short article the word that most sentences hold still counts.
    """
    rarity = np.log1p(size / (frequency + 0.5)) ** _TEMPER
    language = question.language
    focus = question.focus or (-1, -1)
    verb = question.verb or (-1, -1)
    role = question.role or (-1, -1)
    names = [e for e in question.entities if e.kind not in NUMERIC and e.kind != "date"]

    def flags(test: Callable[[Term], bool]) -> Floats:
        return np.array([test(t) for t in terms], dtype=np.float64)

    parts = np.ones(len(terms))
    for e in names:
        inside = [n for n, t in enumerate(terms) if e.start <= t.start < e.end]
        parts[inside] = len(inside)

    name = flags(lambda t: any(e.start <= t.start < e.end for e in names))
    return Asked(
        question,
        terms,
        rarity,
        name=name,
        neighbours=_neighbours(question.text, terms, names),
        number=flags(lambda t: t.form[0].isdigit()),
        focus=flags(lambda t: focus[0] <= t.start < focus[1]),
        verb=flags(lambda t: verb[0] <= t.start < verb[1] and not _is_light(t.stem, language)),
        role=flags(lambda t: role[0] <= t.start < role[1]),
        light=flags(lambda t: _is_light(t.stem, language) or is_function_word(t.form)),
        title=flags(lambda t: t.stem in title),
        about=flags(lambda t: t.stem in title and len(title) <= _NAME_LENGTH),
        parts=parts,
    )


# --- the question laid over the sentences --------------------------------------------------------

_REACH = (1.0, 0.6, 0.36, 0.216)
"""How much of a term's match the next sentences inherit."""


@dataclass(frozen=True)
class View:
    """A question laid over sentences.

    ``words[t, w]`` is how well word ``w`` answers to term ``t``, 0 to 1, and ``kinds`` how.
    ``bm25`` are rank-bm25's scores of the sentences and of their passages; ``told`` is 1 for a
    sentence that holds a value of the attribute asked for ("hauteur": 30 mètres).
    """

    asked: Asked
    sentences: Sentences
    words: Floats
    kinds: NDArray[np.int8]
    bm25: Floats
    passage_bm25: Floats
    told: Floats
    entities: Sequence[Sequence[Entity]] | None

    @cached_property
    def matched(self) -> Floats:
        """How well each sentence answers to each term, shape (terms, sentences)."""
        return np.maximum.reduceat(self.words, self.sentences.starts[:-1], axis=1)

    @cached_property
    def coverage(self) -> Floats:
        """The share of the question that each sentence holds."""
        return self.asked.weights @ self.matched

    @cached_property
    def best_kinds(self) -> NDArray[np.int8]:
        """The best kind of match of each term in each sentence, shape (terms, sentences)."""
        return np.maximum.reduceat(self.kinds, self.sentences.starts[:-1], axis=1)

    @cached_property
    def inherited(self) -> Floats:
        """``matched``, with what earlier sentences of the passage pass on."""
        found = self.matched.copy()
        passage = self.sentences.passage
        for back in range(1, min(len(_REACH), len(passage))):
            same = passage[back:] == passage[:-back]
            passed = self.matched[:, :-back] * (_REACH[back] * same)
            np.maximum(found[:, back:], passed, out=found[:, back:])
        return found

    @cached_property
    def resolved(self) -> Floats:
        """``matched``, with the names that a sentence's opening word stands for.

        They are those of the sentences before, for a sentence that opens with a pronoun or a noun
        like "the company"; of an earlier passage only the last sentence.
        """
        if not self.asked.name.any():
            return self.matched
        found = self.matched.copy()
        passage = self.sentences.passage
        leans = (self.trait("leans") > 0) | (self.trait("refers") > 0)
        for back, share in enumerate(_RESOLVED, 1):
            names = share * self.asked.name[:, None] * self.matched[:, :-back]
            near = passage[back:] - passage[:-back] <= (back == 1)
            np.maximum(found[:, back:], names * (leans[back:] & near), out=found[:, back:])
        return found

    @cached_property
    def from_before(self) -> Floats:
        """``matched`` of the sentence before, in the same passage."""
        found = np.zeros_like(self.matched)
        same = self.sentences.passage[1:] == self.sentences.passage[:-1]
        found[:, 1:] = self.matched[:, :-1] * same
        return found

    @cached_property
    def coverage_before(self) -> Floats:
        """The share of the question that the sentence before holds, in the same passage."""
        return self.asked.weights @ self.from_before

    @cached_property
    def from_after(self) -> Floats:
        """``matched`` of the sentence after, in the same passage."""
        found = np.zeros_like(self.matched)
        same = self.sentences.passage[1:] == self.sentences.passage[:-1]
        found[:, :-1] = self.matched[:, 1:] * same
        return found

    @cached_property
    def in_passage(self) -> Floats:
        """How well each sentence's passage answers to each term."""
        best = np.maximum.reduceat(self.matched, self.sentences.passage_starts, axis=1)
        return np.take(best, self.sentences.passage_of, axis=1)

    @cached_property
    def weight_of_word(self) -> Floats:
        """The weighted match of each word: its best term's."""
        return (self.words * self.asked.weights[:, None]).max(axis=0)

    @cached_property
    def term_of_word(self) -> Ints:
        """The term each word answers to best, -1 for none."""
        best = self.words.argmax(axis=0)
        return np.where(self.words[best, np.arange(self.words.shape[1])] > 0, best, -1)

    @cached_property
    def mentions(self) -> "Mentions":
        """The entities of the sentences that were read for them."""
        return Mentions.of(self)

    @cached_property
    def type_met(self) -> Floats:
        """How well the best new entity of each sentence fits the type that is expected."""
        mentions = self.mentions
        return mentions.best(mentions.fit * mentions.new, len(self.sentences))

    def trait(self, name: str) -> Floats:
        """A trait of the sentences."""
        return self.sentences.traits[:, TRAITS.index(name)]

    def expects(self, *expected: AnswerType) -> float:
        """1 when the question expects one of these types, else 0."""
        return float(self.asked.question.expected in expected)

    def zeros(self) -> Floats:
        """A value for every sentence: 0."""
        return np.zeros(len(self.sentences))


@dataclass(frozen=True)
class Mentions:
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
        """The entities that fit the question's type somehow, and where they stand."""
        question, sentences = view.asked.question, view.sentences
        rows, spans, fits, amounts = [], [], [], []
        for row, found in enumerate(view.entities or ()):
            for entity in found:
                fit = question.fit(entity.kind)
                if fit > 0:
                    rows.append(row)
                    spans.append(entity.head)
                    fits.append(fit)
                    amounts.append(entity.kind in NUMERIC)
        if not rows:
            return cls(_NO_INTS, _NO_FLOATS, _NO_INTS > 0, _NO_FLOATS)
        sentence = np.array(rows, dtype=np.int64)
        heads = np.array(spans, dtype=np.int64).reshape(-1, 2)
        first = np.searchsorted(sentences.offsets, heads[:, 0], side="left")
        last = np.searchsorted(sentences.offsets, heads[:, 1], side="left")
        known = np.concatenate([[0], np.cumsum(view.weight_of_word > 0)])
        size = np.maximum(last - first, 1)
        # An amount is new though its unit be matched: "longueur", "5,2 kilomètres".
        share = np.where(np.array(amounts), 1.0, 0.5)
        new = known[last] - known[first] < share * size
        begin, end = sentences.starts[sentence], sentences.starts[sentence + 1]
        weights = np.concatenate([[0.0], np.cumsum(view.weight_of_word)])
        low, high = np.maximum(first - _NEAR, begin), np.minimum(last + _NEAR, end)
        near = weights[high] - weights[low]
        return cls(sentence, np.array(fits), new, near)

    def best(self, values: Floats, size: int) -> Floats:
        """The largest of ``values`` in each of ``size`` sentences, 0 where there is none."""
        found = np.zeros(size)
        if len(values):
            np.maximum.at(found, self.sentence, values)
        return found


_NO_INTS: Ints = np.zeros(0, dtype=np.int64)
_NO_FLOATS: Floats = np.zeros(0)
_NEAR = 6
"""How many words away is near."""


# --- the features --------------------------------------------------------------------------------

Feature = Callable[[View], Floats]
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
    return float(features[list(FEATURES).index(name)])


def gives_reason(text: str) -> bool:
    """Whether ``text`` holds a word of cause or purpose.

    >>> gives_reason("Elle ferme, car il pleut."), gives_reason("Elle ferme lundi.")
    (True, False)
    """
    return _CAUSAL.search(text) is not None


def extract(view: View) -> Floats:
    """The features of every sentence, shape (sentences, features)."""
    return np.stack([function(view) for function in FEATURES.values()], axis=1)


@feature("bm25")
def _bm25(view: View) -> Floats:
    """rank-bm25's score of the sentence."""
    return view.bm25


@feature("bm25 of passage")
def _passage_bm25(view: View) -> Floats:
    """rank-bm25's score of the sentence's passage."""
    return view.passage_bm25


@feature("coverage")
def _coverage(view: View) -> Floats:
    """The share of the question that the sentence holds."""
    return view.coverage


@feature("coverage squared")
def _coverage_squared(view: View) -> Floats:
    """The same, squared: the last missing term counts more than the first."""
    return view.coverage**2


@feature("amount")
def _amount(view: View) -> Floats:
    """What the sentence holds of the question, in idf: more when more is asked."""
    return (view.asked.weights * view.asked.rarity) @ view.matched


@feature("plain coverage")
def _plain_coverage(view: View) -> Floats:
    """The share of the question's terms that the sentence holds, all alike."""
    return view.matched.mean(axis=0)


@feature("best coverage")
def _best_coverage(view: View) -> Floats:
    """Coverage as a share of the best sentence's."""
    return view.coverage / max(float(view.coverage.max()), 1e-9)


def _kind(kind: Match) -> Feature:
    number = int(kind)  # which numpy compares faster than a member of an enumeration
    return lambda view: view.asked.weights @ (view.best_kinds == number)


for _match in (Match.EXACT, Match.LEMMA, Match.FAMILY, Match.FUZZY, Match.RELATED):
    FEATURES[f"{_match.name.lower()} matches"] = _kind(_match)


def _of_terms(flag: str) -> Feature:
    def coverage_of(view: View) -> Floats:
        weights: Floats = view.asked.weights * getattr(view.asked, flag)
        return weights @ view.matched

    return coverage_of


for _flag in ("name", "number", "focus", "light", "title"):
    FEATURES[f"{_flag} coverage"] = _of_terms(_flag)


@feature("first term")
def _first_term(view: View) -> Floats:
    """Whether the question's first term is matched."""
    return view.matched[0]


@feature("last term")
def _last_term(view: View) -> Floats:
    """Whether the question's last term is matched."""
    return view.matched[-1]


@feature("long terms")
def _long_terms(view: View) -> Floats:
    """Coverage of words of eight letters and more."""
    long = np.array([len(t.form) >= 8 for t in view.asked.terms])
    return (view.asked.weights * long) @ view.matched


@feature("rarest term")
def _rarest_term(view: View) -> Floats:
    """Whether the term that tells most is matched."""
    return view.matched[int(view.asked.weights.argmax())]


@feature("inherited")
def _inherited(view: View) -> Floats:
    """What sentences before pass on beyond the sentence's own matches."""
    return view.asked.weights @ (view.inherited - view.matched)


@feature("inherited by pronoun")
def _inherited_by_pronoun(view: View) -> Floats:
    """The same, for a sentence that opens with a word that stands for something before."""
    return _inherited(view) * view.trait("leans")


@feature("resolved coverage")
def _resolved_coverage(view: View) -> Floats:
    """Coverage with the names that the sentence's opening word stands for, as a share of the best."""
    coverage = view.asked.weights @ view.resolved
    return coverage / max(float(coverage.max()), 1e-9)


@feature("resolved together")
def _resolved_together(view: View) -> Floats:
    """The same as a geometric mean: little where one of the terms is missing."""
    return np.exp(view.asked.weights @ np.log(view.resolved + 0.1))


@feature("another year")
def _another_year(view: View) -> Floats:
    """The sentence tells of years, and not of the one that is asked about."""
    years = [n for n, t in enumerate(view.asked.terms) if _YEAR.fullmatch(t.form)]
    if not years:
        return view.zeros()
    return view.trait("tells of a year") * (view.matched[years].max(axis=0) == 0)


@feature("another name")
def _another_name(view: View) -> Floats:
    """The sentence names others, and none of the names that are asked about."""
    if not view.asked.name.any():
        return view.zeros()
    missing = view.resolved[view.asked.name > 0].max(axis=0) == 0
    named = np.maximum.reduceat(view.sentences.names, view.sentences.starts[:-1])
    return (missing & named).astype(np.float64)


@feature("rival")
def _rival(view: View) -> Floats:
    """What is asked of one name, told of another: "le PDG d'Alibaba", "le PDG de Nvidia"."""
    found = view.zeros()
    other = view.sentences.names & (view.weight_of_word == 0)
    for noun, name in view.asked.neighbours:
        said = view.words[noun] >= _NAMED
        beside = np.zeros(len(said), dtype=np.bool_)
        for step in (2, 3):  # "PDG de Nvidia", "PDG de la Sonara"; and "Nvidia's chief"
            beside[:-step] |= view.sentences.links[1 : 1 - step] & other[step:]
            beside[step:] |= view.sentences.links[step - 1 : -1] & other[:-step]
        rows = view.sentences.sentence_of[np.flatnonzero(said & beside)]
        found[rows] = view.matched[name, rows] == 0
    return found


def tells_of_another(features: Floats) -> bool:
    """Whether a sentence of these features tells of one name what is asked of another."""
    return bool(value(features, "rival"))


@feature("focus named")
def _focus_named(view: View) -> Floats:
    """A new name right after the noun that says what is asked: "Quelle puce…", "la puce Kunlun"."""
    focus = np.flatnonzero(view.asked.focus)
    found = view.zeros()
    if not len(focus):
        return found
    said = view.words[focus].max(axis=0) >= _NAMED
    new = view.sentences.names & (view.weight_of_word == 0)
    for step in (1, 2):  # "la puce Kunlun", "le port de Kermor"
        at = np.flatnonzero(said[:-step] & new[step:])
        found[view.sentences.sentence_of[at]] = 1.0
    return found


@feature("named beside")
def _named_beside(view: View) -> Floats:
    """A name in apposition to the noun that says what is asked, where a name is: "Ernie, son modèle"."""
    found = view.zeros()
    focus = np.flatnonzero(np.maximum(view.asked.focus, view.asked.role))
    if not len(focus) or not view.expects(*_NAMED_TYPES):
        return found
    said = view.words[focus].max(axis=0) >= _NAMED
    new = view.sentences.names & (view.weight_of_word == 0)
    after = new[1:] & said[:-1]
    before = new[:-2] & said[2:] & ~view.sentences.content[1:-1]
    found[view.sentences.sentence_of[np.flatnonzero(after)]] = 1.0
    found[view.sentences.sentence_of[np.flatnonzero(before)]] = 1.0
    return found


_NAMED_TYPES = (AnswerType.PERSON, AnswerType.NAME, AnswerType.ORGANISATION, AnswerType.PLACE)


@feature("verb met")
def _verb_met(view: View) -> Floats:
    """How well the word is met that says what was done."""
    verb = np.flatnonzero(view.asked.verb)
    return view.matched[verb].max(axis=0) if len(verb) else view.zeros()


@feature("subject met")
def _subject_met(view: View) -> Floats:
    """How well the word before that one is met, which mostly is who or what did it."""
    subject = view.asked.subject
    return view.matched[subject] if subject is not None else view.zeros()


@feature("reason of it")
def _reason_of_it(view: View) -> Floats:
    """A word of cause or purpose, with what the same sentence holds of the question."""
    return _reason_given(view) * view.coverage


@feature("denied")
def _denied(view: View) -> Floats:
    """A word of denial, where yes or no is asked for, with what the sentence holds of the question."""
    return view.expects(AnswerType.YES_NO) * view.trait("denies") * view.coverage


@feature("pointed back")
def _pointed_back(view: View) -> Floats:
    """What the sentences before hold, for one that speaks of "that request", "cette hausse"."""
    passed = np.zeros_like(view.matched)
    for back, share in enumerate(_RESOLVED, 1):
        np.maximum(passed[:, back:], share * view.matched[:, :-back], out=passed[:, back:])
    more = view.asked.weights @ np.maximum(passed - view.matched, 0)
    return more * view.trait("points back") * (view.coverage > 0)


@feature("effect told")
def _effect_told(view: View) -> Floats:
    """A word of effect, when it is asked what came of something."""
    return float(view.asked.question.asks_effect) * view.trait("effect")


@feature("type met after a match")
def _type_met_after(view: View) -> Floats:
    """What is asked for, in a sentence that follows one that is matched."""
    return view.type_met * view.coverage_before


@feature("attribute told")
def _attribute_told(view: View) -> Floats:
    """A value of the attribute that is asked for: so many metres for a height."""
    return view.told


@feature("attribute told after a match")
def _attribute_told_after(view: View) -> Floats:
    """The same, in a sentence that follows one that is matched."""
    return view.told * view.coverage_before


@feature("names inherited")
def _names_inherited(view: View) -> Floats:
    """Names that sentences before pass on."""
    return (view.asked.weights * view.asked.name) @ (view.inherited - view.matched)


@feature("leans")
def _leans(view: View) -> Floats:
    """Whether the sentence opens with a word that stands for something before."""
    return view.trait("leans")


@feature("sentence before")
def _before(view: View) -> Floats:
    """Coverage of the sentence before."""
    return view.coverage_before


@feature("sentence after")
def _after(view: View) -> Floats:
    """Coverage of the sentence after."""
    return view.asked.weights @ view.from_after


@feature("sentence after adds")
def _after_adds(view: View) -> Floats:
    """What the sentence after holds of the question that this one does not."""
    return view.asked.weights @ np.maximum(view.from_after - view.matched, 0)


@feature("coverage of passage")
def _coverage_of_passage(view: View) -> Floats:
    """The share of the question that the passage holds."""
    return view.asked.weights @ view.in_passage


@feature("order")
def _order(view: View) -> Floats:
    """Neighbouring terms of the question that stand in their order, as neighbours or nearly."""
    kept = np.flatnonzero(view.sentences.content | (view.sentences.forms == 0))
    term = view.term_of_word[kept]
    pair = (term[1:] == term[:-1] + 1) & (term[:-1] >= 0)
    weights = view.asked.weights
    worth = np.where(pair, weights[term[1:]] + weights[term[:-1]], 0.0)
    rows = view.sentences.sentence_of[kept[:-1]]
    return np.asarray(np.bincount(rows, worth, len(view.sentences)), dtype=np.float64)


@feature("together")
def _together(view: View) -> Floats:
    """The largest share of the question within ten words, repeated terms too."""
    starts = view.sentences.starts
    sums = np.concatenate([[0.0], np.cumsum(view.weight_of_word)])
    begin = np.arange(len(view.weight_of_word))
    end = np.minimum(begin + 10, starts[view.sentences.sentence_of + 1])
    return np.maximum.reduceat(sums[end] - sums[begin], starts[:-1])


@feature("length")
def _length(view: View) -> Floats:
    """How long the sentence is: the logarithm of its words that count."""
    return np.log(view.sentences.lengths)


@feature("very short")
def _very_short(view: View) -> Floats:
    """Fewer than five words that count."""
    return (view.sentences.lengths < 5).astype(np.float64)


@feature("density")
def _density(view: View) -> Floats:
    """Matched words among the words that count."""
    return _matched_words(view) / (view.sentences.lengths + 4)


def _matched_words(view: View) -> Floats:
    matched = (view.weight_of_word > 0).astype(np.float64)
    return np.asarray(np.add.reduceat(matched, view.sentences.starts[:-1]), dtype=np.float64)


@feature("is a question")
def _is_question(view: View) -> Floats:
    """Whether the sentence itself asks."""
    return view.trait("asks")


@feature("opens passage")
def _opens_passage(view: View) -> Floats:
    """Whether it is the first of its passage."""
    return view.sentences.opens_passage


@feature("type met")
def _type_met(view: View) -> Floats:
    """How well the best new entity fits the type that is expected."""
    return view.type_met


@feature("type met exactly")
def _type_met_exactly(view: View) -> Floats:
    """Whether a new entity is exactly of the type that is expected."""
    mentions = view.mentions
    return mentions.best(np.floor(mentions.fit) * mentions.new, len(view.sentences))


@feature("type met nearby")
def _type_met_nearby(view: View) -> Floats:
    """The same, with the share of the question that stands near the entity."""
    mentions = view.mentions
    return mentions.best(mentions.fit * mentions.new * mentions.near, len(view.sentences))


def _met(*expected: AnswerType) -> Feature:
    return lambda view: view.expects(*expected) * view.type_met


def _unmet(*expected: AnswerType) -> Feature:
    return lambda view: view.expects(*expected) * (view.type_met == 0)


for _name, _types in {
    "date": (AnswerType.DATE,),
    "amount": tuple(AMOUNTS),
    "person": (AnswerType.PERSON,),
    "place": (AnswerType.PLACE,),
}.items():
    FEATURES[f"{_name} met"] = _met(*_types)
    FEATURES[f"{_name} unmet"] = _unmet(*_types)


@feature("reason given")
def _reason_given(view: View) -> Floats:
    """A word of cause or purpose, when a reason is asked for."""
    return view.expects(AnswerType.REASON) * view.trait("causal")


@feature("reason unmet")
def _reason_unmet(view: View) -> Floats:
    """No word of cause or purpose, when a reason is asked for."""
    return view.expects(AnswerType.REASON) * (1 - view.trait("causal"))


@feature("restates")
def _restates(view: View) -> Floats:
    """At most two words that count are not the question's and none is what is asked for.

    Not where yes or no is asked for.
    """
    if view.expects(AnswerType.YES_NO):
        return view.zeros()
    few = view.sentences.lengths - _matched_words(view) <= 2
    return (few & (view.type_met == 0)).astype(np.float64)


@feature("reason after")
def _reason_after(view: View) -> Floats:
    """The sentence before is matched and this one gives a reason."""
    return _reason_given(view) * view.coverage_before


@feature("manner told")
def _manner_told(view: View) -> Floats:
    """A word of means, when it is asked how."""
    return view.expects(AnswerType.MANNER) * view.trait("by doing")


@feature("words said")
def _words_said(view: View) -> Floats:
    """A verb of saying or quotation marks, when it is asked what was said."""
    return view.expects(AnswerType.SAID) * (view.trait("says") + view.trait("quotes"))


@feature("introduces")
def _introduces(view: View) -> Floats:
    """The first sentence to hold the term that tells most, when a definition is asked for."""
    if not view.expects(AnswerType.DEFINITION):
        return view.zeros()
    matched = view.matched[int(view.asked.weights.argmax())]
    first = view.zeros()
    if matched.max() > 0:
        first[int(matched.argmax())] = 1.0
    return first
