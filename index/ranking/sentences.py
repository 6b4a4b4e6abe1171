"""An article's sentences as arrays, with the traits of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from index.article import Article
from index.ranking.vocabulary import Vocabulary
from index.text.analyzer import Analyzer, Token, lettered
from index.text.arrays import Bools, Floats, Ints
from index.text.gazetteer import ACRONYMS, CAPITALISED, PERSONS
from index.text.language import Language
from index.text.lexicon import is_word
from index.text.negation import denies
from index.text.once import once
from index.text.opening import labelled, leans, owned, points_back, stands_in
from index.text.pattern import pattern
from index.text.reasons import gives_reason
from index.text.saying import QUOTES, says
from index.text.stemming import is_plural
from index.text.tense import tells_future, tells_past

OWNING = "s"
"""The token of a possessive ending: "victim's"."""
_LINKS = frozenset("d de du des of".split()) | {OWNING}
"""Words that link a noun to its owner."""
MODERN_YEAR = pattern(r"\b1[5-9]\d\d\b|\b20\d\d\b")
"""A year from 1500 to 2099."""
NOW = pattern(
    r"(?i)\b(?:this year|cette année|de l['’]année|today|aujourd['’]hui|now|nowadays|currently|these days|actuellement"
    r"|désormais|maintenant|de nos jours)\b"
)
"""The present, as a question names it."""
_TILL_NOW = pattern(
    rf"{NOW.pattern}|\b(?:since|depuis|still|encore|toujours|no longer|plus qu(?:e\b|['’])|(?:has|have) been)\b"
)
"""What tells that something is so until now."""
_LONG_AGO = 3
"""Years before the last one named, which may be to come, by which a year is surely gone by."""
_REFERS = pattern(
    r"[«\"“\s]*(?:(?:Le|La|L['’]|Les|The)\s?(?:fabricant|groupe|entreprise|société|compagnie|constructeur|firme|géant"
    r"|homme|femme|animal|appareil|artiste|auteur|autrice|ville|commune"
    r"|pays|projet|texte|loi|accord|ouvrage|bâtiment|film|livre|roman"
    r"|club|équipe|parti|élu|élue|dirigeant|dirigeante|président|présidente"
    r"|ministre|maire|chercheurs?|mesure|décision|produit|modèle|puce"
    r"|company|group|firm|maker|manufacturer|man|woman|device"
    r"|artist|author|city|town|country|project|text|law|deal|building"
    r"|book|novel|team|party|official|president|minister"
    r"|mayor|researchers?|measure|decision|product|model|chip)s?\b)"
)
_CALLED = "called|known as|named|termed|referred to as"
_NAMING = pattern(
    r"(?i)\b(?:appelée?s?|nommée?s?|(?<!il )(?<!elle )(?<!\ba )(?<!ont )dite?s?(?!-)|surnommée?s?|baptisée?s?|intitulée?s?|désignée?s?|appell\w+|nom de"
    rf"|{_CALLED})\b"
)
_NAMES_IT = pattern(
    r"(?i)[\"«“ ]*(?:this|these|those|it|they|such \w+"
    r"|the (?:former|latter|process|method|approach|result)|c['’]|ce|cela|ceux-ci"
    r"|celles-ci|ces \w+|il|elle|ils|elles|on|parmi (?:eux|elles|ceux-ci|celles-ci)"
    r"|among (?:them|these|those))\b[^.;]{0,40}?"
    rf"\b(?:{_CALLED}|(?:s['’]|l['’]|les )(?:appel|nomm)\w+|appelée?s?|nommée?s?|surnomm\w+"
    r"|compren\w+|inclu\w+|figurent)\b"
)
_QUOTED = pattern(r"[«“\"][^»”\"]{20,}")
REACH = (1.0, 0.6, 0.36, 0.216)
"""How much of a term's match a sentence and those after it inherit, by distance."""
RESOLVED = (0.9, 0.75, 0.6)
"""How well a pronoun matches its antecedent's name, one, two or three sentences back."""


@dataclass(eq=False, repr=False)
class Sentences:
    """Sentences as arrays: the words of all in sequence, each sentence ended by a closing mark.

    ``forms`` are indices into the ``vocabulary`` (0 is the closing mark); ``offsets`` are the words' in the article;
    ``starts`` is the first word of each sentence, and the end of the last.
    """

    vocabulary: Vocabulary
    forms: Ints
    content: Bools
    offsets: Ints
    starts: Ints
    passage: Ints
    links: Bools
    """Which words link a noun to its owner."""
    owning: Bools
    """Which of these follow the owner: the possessive ending."""
    names: Bools
    """Which words are names: always capitalised within a sentence, or codes."""
    persons: Bools
    """Which words are nouns of persons: "le maire", "the widow"."""
    plural: Bools
    """Which words look plural: "les puces"."""
    texts: Sequence[str]

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def language(self) -> Language:
        """The article's language."""
        return self.vocabulary.analyzer.language

    @once
    def lengths(self) -> Floats:
        """The number of content words in each sentence, at least 1."""
        return np.maximum(np.add.reduceat(self.content.astype(np.float64), self.starts[:-1]), 1.0)

    @once
    def of_person(self) -> Bools:
        """Which words only say whose somebody is: "the victim" in "the sister of the victim"."""
        return _tells_whose(self.persons, self.links, self.owning, self.content)

    @once
    def sentence_of(self) -> Ints:
        """The sentence of each word."""
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
        """The passage of each sentence, counted from 0."""
        return self.opens_passage.cumsum().astype(np.int64) - 1

    @once
    def follows(self) -> Floats:
        """1 for each sentence, from the second on, in the same passage as the one before."""
        return (self.passage[1:] == self.passage[:-1]).astype(np.float64)

    @once
    def before(self) -> Ints:
        """Each sentence, the one before it, the one before that and so on, shape (4, sentences).

        Before the first sentence comes the first again.
        """
        return np.maximum(np.arange(len(self)) - np.arange(len(REACH))[:, None], 0)

    @once
    def reach(self) -> Floats:
        """How much each sentence inherits from those of ``before``, in the same shape."""
        same = self.passage[self.before] == self.passage
        return np.where(same, np.array(REACH)[:, None], 0.0)

    @once
    def labelled(self) -> tuple[Ints, Floats]:
        """The "label: value" sentences, and how much each inherits from those of ``before``, as in ``reach``.

        They are about the sentence before the first of them: "Le chantier a repris. Livraison : mai. Coût : 9 euros".
        """
        has = self.trait("labelled") > 0
        found, belongs = self.reach.copy(), has
        for back in range(1, len(REACH)):
            found[back, belongs & (found[back] > 0)] = RESOLVED[0]
            belongs = belongs & has[self.before[back]]
        rows = has.nonzero()[0]
        return rows, found[:, rows]

    @once
    def stands_for(self) -> Floats:
        """How well each sentence's opening "she" or "the company" stands for a name in those of ``before``.

        In the same shape; 0 for other openings. Of an earlier passage, only the last sentence counts.
        """
        leaning = (self.trait("leans") > 0) | (self.trait("refers") > 0)
        leaning[0] = False
        near = self.passage - self.passage[self.before] <= np.array([[0], [1], [0], [0]])
        return np.where(leaning & near, np.array([0.0, *RESOLVED])[:, None], 0.0)

    @once
    def spoken_of(self) -> Ints:
        """For each sentence about "it" or "the company", the index of the one that names it.

        That is the last one before that opens with a name, if all between go on about it. For other sentences,
        and in doubt, it is their own index.
        """
        found = np.arange(len(self))
        goes_on = (self.trait("leans") + self.trait("stands in")) > 0
        opens = np.maximum.accumulate(np.where(goes_on, 0, found))
        for row in self.trait("stands in").nonzero()[0].tolist():
            back = opens[row]
            if not goes_on[back] and self._opens_with_name(back):
                found[row] = back
        return found

    def _opens_with_name(self, row: int) -> bool:
        """Whether the first content word of a sentence is a name, and not one with a possessive ending."""
        first = self.openings[row]
        return bool(self.names[first] and not self.owning[first + 1])

    @once
    def openings(self) -> Ints:
        """The index among all words of each sentence's first content word; of its closing mark without one."""
        counts = np.where(self.content | (self.forms == 0))[0]
        return counts[np.searchsorted(counts, self.starts[:-1])]

    @once
    def pointing(self) -> tuple[Ints, Ints]:
        """The sentences that refer back with a demonstrative, and their columns of ``before``."""
        rows = self.trait("points back").nonzero()[0]
        return rows, self.before[:, rows]

    @once
    def bygone(self) -> Bools:
        """Which sentences tell how it was long before the last year the article names, and not of since or now."""
        years = [[*map(int, MODERN_YEAR.findall(text))] for text in self.texts]
        last = max((year for found in years for year in found), default=0)
        told = zip(years, self.texts, strict=True)
        return np.array(
            [bool(y) and max(y) < last - _LONG_AGO and not _TILL_NOW.search(t) for y, t in told]
        )

    @once
    def kept(self) -> Ints:
        """The indices of content words and closing marks."""
        return (self.content | (self.forms == 0)).nonzero()[0]

    @once
    def windows(self) -> Ints:
        """For each word, the end of the ten-word window it begins, within its sentence."""
        begin = np.arange(len(self.forms))
        return np.minimum(begin + 10, self.starts[self.sentence_of + 1])

    @once
    def _traits(self) -> dict[str, Floats]:
        return {}

    def words_of(self, row: int) -> slice:
        """The slice of a sentence's words in ``forms`` and the like, closing mark included."""
        return slice(int(self.starts[row]), int(self.starts[row + 1]))

    def forms_of(self, row: int) -> list[str]:
        """A sentence's words, folded, closing mark included."""
        forms = self.vocabulary.forms
        return [forms[n] for n in self.forms[self.words_of(row)].tolist()]

    def places(self, row: int) -> list[int]:
        """The offsets of a sentence's words in its text, closing mark included."""
        offsets = self.offsets[self.words_of(row)]
        return (offsets - (offsets[-1] - len(self.texts[row]))).tolist()

    def trait(self, name: str) -> Floats:
        """1 for each sentence with that one of TRAITS, else 0; computed on first use."""
        found = self._traits.get(name)
        if found is None:
            has = TRAITS[name]
            found = self._traits[name] = np.array([has(t) for t in self.texts], dtype=np.float64)
        return found


def _tells_whose(persons: Bools, links: Bools, owning: Bools, content: Bools) -> Bools:
    """Which words only say whose somebody is: "the victim" in "the sister of the victim", "the victim's sister"."""
    found = np.zeros(len(persons), dtype=np.bool_)
    of = links & ~owning
    found[2:] |= of[1:-1] & persons[:-2]
    found[3:] |= of[1:-2] & persons[:-3] & ~content[2:-1]
    found[:-2] |= owning[1:-1] & persons[2:]
    return found


TRAITS: dict[str, Callable[[str], bool]] = {
    "tells of a year": lambda text: MODERN_YEAR.search(text) is not None,
    "refers": lambda text: _REFERS.match(text) is not None,
    "leans": leans,
    "causal": gives_reason,
    "says": says,
    "gives a name": lambda text: _NAMING.search(text) is not None,
    "names what was told": lambda text: _NAMES_IT.match(text) is not None,
    "quotes": lambda text: QUOTES.search(text) is not None,
    "quotes at length": lambda text: _QUOTED.search(text) is not None,
    "denies": denies,
    "points back": points_back,
    "owned": owned,
    "labelled": labelled,
    "stands in": stands_in,
    "future": tells_future,
    "future alone": lambda text: tells_future(text) and not tells_past(text),
}
"""What a sentence has by itself, by name."""


def read(article: Article, analyzer: Analyzer) -> Sentences:
    """The sentences of an article as arrays."""
    vocabulary = Vocabulary(analyzer)
    vocabulary.add("", "")
    forms, content, offsets, starts, texts = [], [], [], [0], []
    headed = _named_above(article, analyzer)
    for sentence in article.sentences:
        text = article.text_of(sentence)
        before = None
        for token in analyzer.tokens(text):
            if token.form in _IN_PHRASES and _is_phrase(text, token.start, token.end):
                token = token._replace(form=f"{token.form}_", term="")
            if before is not None and _are_also_one(text, before.start, before.end, token.start):
                joined = lettered(before.form, token.form)
                if joined.isalnum():  # not "%10" from "5%-10%"
                    forms.append(vocabulary.add(joined, analyzer.term(joined)))
                    content.append(False)
                    offsets.append(sentence.start + before.start)
            written = text[token.start : token.end] if before is not None else ""
            forms.append(vocabulary.add(token.form, token.term, written))
            content.append(bool(token.term))
            offsets.append(sentence.start + token.start)
            before = token
        # a reply need not repeat the heading that asks: "Le loup, vous l'avez rencontré ?", "Onze fois."
        for token in analyzer.tokens(article.asked.get(sentence.index, "")):
            forms.append(vocabulary.add(token.form, token.term))
            content.append(bool(token.term))
            offsets.append(sentence.end)
        for token, written in headed.get(sentence.index, ()):
            # apart, as the name stands beside no word of the sentence
            forms += (vocabulary.add("|", ""), vocabulary.add(token.form, token.term, written))
            content += (False, True)
            offsets += (sentence.end, sentence.end)
        forms.append(0)
        content.append(False)
        offsets.append(sentence.end)
        starts.append(len(forms))
        texts.append(text)
    words = np.array(forms, dtype=np.int64)
    link = np.array([form in _LINKS for form in vocabulary.forms], dtype=np.bool_)
    named = vocabulary.names.keys() - CAPITALISED - ACRONYMS
    person = np.array(
        [form.removeprefix("vice") in PERSONS for form in vocabulary.forms], dtype=np.bool_
    )
    name = np.array([form in named for form in vocabulary.forms], dtype=np.bool_)
    plural = np.array([is_plural(form) for form in vocabulary.forms], dtype=np.bool_)
    return Sentences(
        vocabulary,
        words,
        np.array(content, dtype=np.bool_),
        np.array(offsets, dtype=np.int64),
        np.array(starts, dtype=np.int64),
        np.array([s.passage - 1 for s in article.sentences], dtype=np.int64),
        link[words],
        words == vocabulary.numbers.get(OWNING, -1),
        name[words],
        person[words],
        plural[words],
        texts,
    )


def _named_above(article: Article, analyzer: Analyzer) -> dict[int, list[tuple[Token, str]]]:
    """The names that only the heading tells, by the first sentence of each passage below: "Dorval en baisse", "Le groupe a…"."""
    found: dict[int, list[tuple[Token, str]]] = {}
    for section in article.sections:
        title = section.title or ""
        if title.isupper():
            continue
        told = [(t, title[t.start : t.end]) for t in analyzer.tokens(title) if t.term]
        capitals = sum(word[0].isupper() for _, word in told) * 2 > len(told) > 2
        names = [
            (token, word)
            for n, (token, word) in enumerate(told)
            if word[0].isupper()
            if (n and not capitals) or word.isupper() or not is_word(token.form, analyzer.language)
        ]
        if not names:
            continue
        below = [article.passages[n - 1] for n in section.passages]
        text = article.text[below[0].start : below[-1].end]
        held = {token.term for token in analyzer.tokens(text)}
        if new := [name for name in names if name[0].term not in held]:
            found |= {passage.sentences[0].index: new for passage in below}
    return found


_SHORT = 3
"""Letters of the longest word that a letter is not joined to."""
_IN_PHRASES = frozenset("partir lieu compter nouveau cours place cote temps cause".split())
_PHRASE = pattern(
    r"(?i)\b(?:(?:à (?:partir|compter)|au lieu) d|à cause d|(?:de|à) nouveau\b|au cours d"
    r"|en cours\b|(?:sur|en) place\b|du côté d|à côté\b|côté (?=\w+,)|en même temps\b)"
)


def _is_phrase(text: str, start: int, end: int) -> bool:
    """Whether a word is part of a set phrase such as "à partir de", "au lieu de", and so says nothing by itself."""
    return any(m.start() < start and end <= m.end() for m in _PHRASE.finditer(text))


_LETTER = pattern(r"[A-Z](?![\w.'’])")


def _are_also_one(text: str, start: int, end: int, following: int) -> bool:
    """Whether two words are also indexed as one: "re-open", "P 800", "ligne C"."""
    between = text[end:following]
    if between not in (" ", "\u00a0"):
        return between == "-"
    if end - start > _SHORT and _LETTER.match(text, following):
        return True
    code = text[start:end]
    return len(code) <= 2 and code.isupper() and text[following].isdigit()
