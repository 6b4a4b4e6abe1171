"""Which words of an article match which words of a question, how and how well."""

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from index.ranking.opposites import are_opposite
from index.ranking.vocabulary import Vocabulary
from index.text.analyzer import Token, analyzer, fold, lettered
from index.text.families import ROOT, bare_of
from index.text.gazetteer import SEATS
from index.text.language import Language
from index.text.lexicon import (
    Phrase,
    Relation,
    irregular,
    is_word,
    related,
    related_among,
    translations,
)
from index.text.numerals import written_alike
from index.text.pattern import pattern
from index.text.wordclass import FUNCTION, word_class


class Match(IntEnum):
    """How a word of the article matches a word of the question, from weakest to strongest."""

    NONE = 0
    TOLD = 1
    KIND = 2
    RELATED = 3
    FUZZY = 4
    FAMILY = 5
    TRANSLATED = 6
    LEMMA = 7
    EXACT = 8


STRENGTH: dict[Match, float] = {
    Match.NONE: 0.0,
    Match.TOLD: 0.4,
    Match.KIND: 0.5,
    Match.RELATED: 0.6,
    Match.FUZZY: 0.7,
    Match.FAMILY: 0.8,
    Match.TRANSLATED: 0.85,
    Match.LEMMA: 0.9,
    Match.EXACT: 1.0,
}
"""The strength of each kind of match, 0 to 1."""

SAME = STRENGTH[Match.FAMILY]
"""The least strength of a match with the same word, in any form or language, rather than with a related one."""

FOUND = 0.5
"""The least strength of a match by which a term counts as found."""

_RELATION: dict[Relation, Match] = {
    Relation.FORM: Match.LEMMA,
    Relation.FAMILY: Match.FAMILY,
    Relation.RELATED: Match.RELATED,
    Relation.KIND: Match.KIND,
    Relation.TOLD: Match.TOLD,
}


_TRANSLATION_FACTOR: dict[Relation, float] = {Relation.FORM: 1.0, Relation.FAMILY: 0.9}
"""The factor on a translation's strength when it translates an inflection or a derived word of the question's."""


class Target(NamedTuple):
    """Words of the article that match a word of the question.

    ``forms`` are indices into the vocabulary: one from each set, in consecutive words.
    """

    forms: tuple[tuple[int, ...], ...]
    kind: Match
    strength: float


class Term(NamedTuple):
    """A content word of the question.

    ``start`` and ``end`` are its offsets in the question, ``targets`` what matches it in the article;
    ``words`` is the strength of each single word that does, by its index in the vocabulary.
    """

    form: str
    stem: str
    start: int
    end: int
    targets: tuple[Target, ...]
    words: Mapping[int, float]
    lettered: bool = False
    """Whether it is a noun with the letter after it: "ligne C"."""


def _words_among(targets: Sequence[Target]) -> Mapping[int, float]:
    """The single words that match, with the best strength of each."""
    words: dict[int, float] = {}
    for target in targets:
        if len(target.forms) == 1:
            for number in target.forms[0]:
                words[number] = max(words.get(number, 0.0), target.strength)
    return words


_WITH_LETTER = pattern(r"([^\W\d_]{4,}) ([^\W\d_])(?![\w'’.])")
"""A noun and a letter: "la ligne C"."""


_INFLECTION = 2
"""Letters of the longest ending of an irregular form with a short stem: "verra", but not "verrière"."""
_COGNATE = 6
"""Letters of the shortest word taken for a cognate of a foreign one."""
_PARTICLES = frozenset("up down off out away back over apart aside".split())
"""Particles that may be separated from their English verb."""


class Matcher:
    """Finds the words of one article's vocabulary that match the words of questions."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._language: Language = vocabulary.analyzer.language
        self._targets_of = lru_cache(10_000)(self._find)
        self._targets_of_phrase = lru_cache(10_000)(self._find_phrase)

    def terms(self, text: str, language: Language, *, contrary: bool = True) -> list[Term]:
        """The terms of a question, each stem once, in order; if not ``contrary``, an antonym is only a weak match."""
        own = language == self._language
        spoken = self.vocabulary.analyzer if own else analyzer(language)
        tokens = self._joined(text, spoken.query(text))
        found: dict[str, Term] = {}
        for token in tokens:
            if token.term not in found:
                known = self._targets_of(token.form, token.term, language, contrary)
                found[token.term] = Term(token.form, token.term, token.start, token.end, *known)
        for noun in _WITH_LETTER.finditer(text):
            form = lettered(fold(noun[1]), fold(noun[2]))
            if form in self.vocabulary.numbers or (
                noun[2].isupper() and self._lettered(fold(noun[1]))
            ):
                targets = tuple(self._same(form, form, self._language))
                known = targets, _words_among(targets)
                found[form] = Term(form, form, *noun.span(), *known, lettered=True)
        terms = sorted(found.values(), key=lambda term: term.start)
        return self._with_phrases(terms, language)

    def _lettered(self, noun: str) -> bool:
        """Whether the article distinguishes things of a kind by letters: "ligne A"."""
        return any(lettered(noun, letter) in self.vocabulary.numbers for letter in "abcdefghij")

    def _joined(self, text: str, tokens: list[Token]) -> list[Token]:
        """Tokens joined where the article writes them as one word: "re-open", "H 20"."""
        joined: list[Token] = []
        for token in tokens:
            again = "re" + token.form
            if text[: token.start].lower().endswith("re-") and again in self.vocabulary.numbers:
                token = Token(token.start, token.end, again, self.vocabulary.analyzer.term(again))
            before = joined[-1] if joined else None
            if before is not None and text[before.end : token.start] in ("-", " ", "\u00a0", "/"):
                form = before.form + token.form
                known = self.vocabulary.numbers
                if form in known and (before.form not in known or token.form not in known):
                    term = self.vocabulary.analyzer.term(form)
                    joined[-1] = Token(before.start, token.end, form, term)
                    continue
            joined.append(token)
        return joined

    def _find(
        self, form: str, stem: str, language: Language, contrary: bool
    ) -> tuple[tuple[Target, ...], Mapping[int, float]]:
        """What matches a word, and the single words among that."""
        targets = tuple(self._answering(form, stem, language, contrary))
        return targets, _words_among(targets)

    def _answering(self, form: str, stem: str, language: Language, contrary: bool) -> list[Target]:
        """Everything that matches a word."""
        words = self.vocabulary
        found = [*self._same(form, stem, language)]
        if same := tuple(words.numbers[w] for w in written_alike(form) if w in words.numbers):
            found.append(Target((same,), Match.LEMMA, STRENGTH[Match.LEMMA]))
        if language == self._language or len(form) >= _COGNATE:
            found += self._family(stem, 1.0, of_name=form in words.names)
        if language == self._language:
            found += self._prefixed(stem)
            found += self._related((stem,), 1.0, contrary)
            if len(stem) > ROOT or len(form) <= len(stem) + _INFLECTION:
                for other in irregular(stem, language):
                    found += self._related((other,), 1.0, contrary)
        else:
            found += self._translated((stem,), language, contrary)
            if form in SEATS:
                found += self._related((self.vocabulary.analyzer.term(form),), 1.0)
        if not found and not is_word(form, language):  # a word of the language is no typo
            found += self._fuzzy(form)
        return found

    def _same(self, form: str, stem: str, language: Language) -> Iterator[Target]:
        """The word itself and its inflections."""
        words = self.vocabulary
        number = words.numbers.get(form)
        if language != self._language and word_class(form, self._language) in FUNCTION:
            return  # English "car" is not French "car"
        if number is not None:
            yield Target(((number,),), Match.EXACT, STRENGTH[Match.EXACT])
        if language != self._language:
            if len(form) < _COGNATE and translations((stem,), language, self._language):
                return  # English "pay" is not French "pays"
            stem = words.analyzer.term(form)
        inflected = tuple(n for n in words.by_stem.get(stem, ()) if n != number)
        if inflected:
            yield Target((inflected,), Match.LEMMA, STRENGTH[Match.LEMMA])

    def _family(
        self, stem: str, factor: float, *, of_name: bool = False, root: int = 0
    ) -> Iterator[Target]:
        """Words whose stem shares a root with ``stem``; ``root`` is how many first letters must also agree.

        For a name, only derived common words.
        """
        words = self.vocabulary
        numbers = tuple(
            n
            for other in words.family(stem)
            if other[:root] == stem[:root]
            if not of_name or len(other) >= len(stem)
            for n in words.by_stem[other]
            if not of_name or words.forms[n] not in words.names
        )
        if numbers:
            yield Target((numbers,), Match.FAMILY, STRENGTH[Match.FAMILY] * factor)

    def _prefixed(self, stem: str) -> Iterator[Target]:
        """The word without its prefix, or with one: unproven, proved; possible, impossible."""
        words = self.vocabulary
        others = [*words.prefixed(stem)]
        if bare := bare_of(stem, self._language):
            others += (bare, *irregular(bare, self._language))
        numbers = tuple(n for other in others for n in words.by_stem.get(other, ()))
        if numbers:
            yield Target((numbers,), Match.RELATED, STRENGTH[Match.RELATED])

    def _related(self, phrase: Phrase, factor: float, contrary: bool = True) -> Iterator[Target]:
        """The alternatives of a phrase, with their inflections: abandonné, rompu; arrêter, mis fin."""
        stems = self.vocabulary.by_stem
        for other in related_among(phrase, self._language, stems):
            kind = _RELATION[other.relation]
            first, *rest = other.phrase
            if not contrary and not rest and are_opposite(phrase[0], first, self._language):
                kind = Match.TOLD  # it closed in 2023: that is not when it opened
            for form in (first, *other.forms):
                if form in stems:
                    named = form == first  # "Drewe" is no form of "draw"
                    yield from self._phrase(
                        (form, *rest), kind, STRENGTH[kind] * factor, named=named
                    )

    def _translated(
        self, phrase: Phrase, language: Language, contrary: bool = True
    ) -> Iterator[Target]:
        """The translations of a phrase, with words derived from and related to them."""
        sources = [(phrase, 1.0)]
        akin = (o for o in related(phrase, language) if o.relation in _TRANSLATION_FACTOR)
        sources += [(o.phrase, _TRANSLATION_FACTOR[o.relation]) for o in akin]
        for source, factor in sources:
            for target in translations(source, language, self._language):
                strength_ = STRENGTH[Match.TRANSLATED] * factor
                yield from self._phrase(target, Match.TRANSLATED, strength_)
                if factor == 1.0:
                    if len(target) == 1 and len(target[0]) > ROOT:
                        yield from self._family(target[0], strength_, root=ROOT + 1)
                    yield from self._related(target, strength_, contrary)

    def _phrase(
        self, phrase: Phrase, kind: Match, strength: float, *, named: bool = True
    ) -> Iterator[Target]:
        """The phrase's words, if the article has them all.

        Names are excluded when ``named`` is false or the match is only implied (TOLD).
        """
        words = self.vocabulary
        sets = tuple(tuple(words.by_stem.get(stem, ())) for stem in phrase)
        if kind is Match.TOLD or not named:
            sets = tuple(tuple(n for n in s if words.forms[n] not in words.names) for s in sets)
        if all(sets):
            yield Target(sets, kind, strength)

    def _fuzzy(self, form: str) -> Iterator[Target]:
        numbers = tuple(self.vocabulary.numbers[f] for f in self.vocabulary.alike(form))
        if numbers:
            yield Target((numbers,), Match.FUZZY, STRENGTH[Match.FUZZY])

    def _with_phrases(self, terms: list[Term], language: Language) -> list[Term]:
        """Terms with the matches of the phrases they belong to: "prime minister", "knock the dam down"."""
        out = list(terms)
        size = len(terms)
        phrases = [range(n, n + words) for words in (2, 3) for n in range(size - words + 1)]
        if language == "en":
            apart = (n for n in range(2, size) if terms[n].form in _PARTICLES)
            phrases += [
                range(verb, n + 1, n - verb) for n in apart for verb in (n - 2, n - 3) if verb >= 0
            ]
        for numbers in phrases:
            phrase = tuple(terms[n].stem for n in numbers)
            if extra := self._targets_of_phrase(phrase, language):
                for number in numbers:
                    targets = (*out[number].targets, *extra)
                    words = _words_among(targets)
                    out[number] = out[number]._replace(targets=targets, words=words)
        return out

    def _find_phrase(self, phrase: Phrase, language: Language) -> tuple[Target, ...]:
        """What matches a phrase, also with another form of its first word: "gone up"."""
        answers: list[Target] = []
        for stem in (phrase[0], *irregular(phrase[0], language)):
            form = (stem, *phrase[1:])
            if language == self._language:
                answers += self._related(form, 1.0)
            else:
                answers += self._translated(form, language)
        return tuple(answers)
