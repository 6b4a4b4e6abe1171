"""Words that stand for one another: within a language (related-*.tsv) and across (fr-en.tsv).

The files hold lemmas; everything here is by stem, so that inflections need no lines of their own.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import Stemmer

from index.analyzer import SNOWBALL, STOP_WORDS
from index.language import Language

Phrase = tuple[str, ...]
"""One or several stems that stand together."""


class Relation(IntEnum):
    """How two words of a group belong together."""

    FORM = 0
    """Irregular forms of one word: bring, brought."""
    FAMILY = 1
    """Derived from one another: élire, élection."""
    RELATED = 2
    """Evidence for one another: buy, purchase."""


class Alternative(NamedTuple):
    """What may stand in an article for a word of the question."""

    phrase: Phrase
    relation: Relation


_SECTIONS = {"irregular forms": Relation.FORM, "word families": Relation.FAMILY}
_REFLEXIVE = frozenset({"se", "s", "to"})


@lru_cache(maxsize=20_000)
def related(phrase: Phrase, language: Language) -> tuple[Alternative, ...]:
    """What may stand for a phrase in its language; nothing for one that is in no group.

    >>> [a.phrase for a in related(("brought",), "en") if a.relation is Relation.FORM]
    [('bring',)]
    """
    entries, found = _groups(language), dict[Phrase, Relation]()
    for number in entries.holding(phrase):
        relation = _SECTIONS.get(_lines(f"related-{language}.tsv")[number][0], Relation.RELATED)
        for other in entries.phrases(number):
            if other != phrase:
                found[other] = min(relation, found.get(other, relation))
    return tuple(Alternative(*pair) for pair in found.items())


def irregular(stem: str, language: Language) -> tuple[str, ...]:
    """The stems of a word's other forms that a stemmer cannot bring to it.

    >>> irregular("brought", "en")
    ('bring',)
    """
    return _irregular(language).get(stem, ())


@lru_cache(maxsize=20_000)
def translations(phrase: Phrase, source: Language, target: Language) -> tuple[Phrase, ...]:
    """The phrases of ``target`` that translate one of ``source``.

    >>> ("puc",) in translations(("chip",), "en", "fr")
    True
    """
    found = (_pairs(target).phrases(number) for number in _pairs(source).holding(phrase))
    return tuple(dict.fromkeys(other for phrases in found for other in phrases))


def is_known(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, in whatever form.

    >>> is_known("naissances", "fr"), is_known("naisance", "fr")
    (True, False)
    """
    return word in _groups(language) or word in _pairs(language)


@lru_cache
def known_words(language: Language) -> Collection[str]:
    """Every word of the lexicon in a language, folded, in the order of the files."""
    return dict.fromkeys([*_groups(language).words(), *_pairs(language).words()]).keys()


# --- the files -----------------------------------------------------------------------------------

_FOLDER = Path(__file__).parent / "lexicon"
_PAIRS = "fr-en.tsv"
_SIDE: dict[Language, int] = {"fr": 0, "en": 1}
_KEPT = b"abcdefghijklmnopqrstuvwxyz0123456789%\t\n#"
_SPACES = bytes(byte if byte in _KEPT else ord(" ") for byte in range(256))


class _Entries:
    """The entries of a file in one language, by the stems of their words.

    Only words that open like one that is asked for are stemmed: a run asks for few of the many.
    """

    def __init__(self, lines: Iterable[str], language: Language) -> None:
        self._language = language
        self._lines = list(lines)
        self._opening: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for word in line.split():
                self._opening[word[:_OPENING]].append((word, number))
        self._by_stem: dict[str, dict[str, list[int]]] = {}
        self._phrases: dict[int, list[Phrase]] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a word is here, in whatever form."""
        forms = (_stem(word, self._language), _root(word, self._language))
        return any(form in self._stems(_opening(form)) for form in forms)

    def words(self) -> list[str]:
        """Every word, in order."""
        return " ".join(self._lines).split()

    def holding(self, phrase: Phrase) -> Iterator[int]:
        """The numbers of the lines that have ``phrase`` among their entries, ascending."""
        if not STOP_WORDS[self._language].isdisjoint(phrase):
            return iter(())  # no entry holds one
        held = [self._stems(_opening(stem)).get(stem, ()) for stem in phrase]
        numbers = sorted(set(held[0]).intersection(*held[1:]))
        return (number for number in numbers if phrase in self.phrases(number))

    def phrases(self, number: int) -> list[Phrase]:
        """The entries of a line."""
        found = self._phrases.get(number)
        if found is None:
            entries = (_phrase(e, self._language) for e in self._lines[number].split("\t"))
            found = self._phrases[number] = [phrase for phrase in entries if phrase]
        return found

    def _stems(self, opening: str) -> dict[str, list[int]]:
        """The stems of the words that open so, with the numbers of the lines that hold them."""
        found = self._by_stem.get(opening)
        if found is None:
            found = self._by_stem[opening] = {}
            held = [w for letters in _written(opening) for w in self._opening.get(letters, ())]
            stems = _stemmed([word for word, _ in held], self._language)
            for stem, (_, number) in zip(stems, held, strict=True):
                found.setdefault(stem, []).append(number)
        return found


@lru_cache
def _groups(language: Language) -> _Entries:
    """The words of a language that stand for one another."""
    return _Entries((line for _, line in _lines(f"related-{language}.tsv")), language)


@lru_cache
def _irregular(language: Language) -> dict[str, tuple[str, ...]]:
    """The stems of the irregular forms, each with the others of its lines."""
    found: dict[str, tuple[str, ...]] = {}
    for section, line in _lines(f"related-{language}.tsv"):
        if _SECTIONS.get(section) is Relation.FORM:
            stems = dict.fromkeys(_stem(word, language) for word in line.split("\t"))
            for stem in stems:
                found[stem] = (*found.get(stem, ()), *(s for s in stems if s != stem))
    return found


@lru_cache
def _pairs(language: Language) -> _Entries:
    """What is translated, in one of its languages."""
    side = _SIDE[language]
    return _Entries((line.split("\t")[side] for _, line in _lines(_PAIRS)), language)


@lru_cache
def _lines(name: str) -> list[tuple[str, str]]:
    """The lines of a file, folded, each with the section it stands in."""
    text = (_FOLDER / name).read_text(encoding="utf-8").lower()
    text = text.replace("œ", "oe").replace("æ", "ae")
    text = re.sub(r"né(?<!\wné)e?s?\b", "nee", text)  # as the analyzer has it: "ne" is a stop word
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore")
    folded = re.sub(rb"p(?<!\wp)(?:our |er)cent\b", b"%", folded)  # and this
    section, lines = "", []
    for line in folded.translate(_SPACES).decode().split("\n"):
        if line.startswith("#"):
            section = line[1:].strip()
        elif line:
            lines.append((section, line))
    return lines


# --- stems ---------------------------------------------------------------------------------------


@lru_cache
def _stemmer(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(SNOWBALL[language], 0)  # stems are kept here


@lru_cache(maxsize=100_000)
def _root(word: str, language: Language) -> str:
    """The stem of ``word``, taken again until it holds."""
    stemmer = _stemmer(language)
    while (shorter := stemmer.stemWord(word)) != word:
        word = shorter
    return word


def _stem(word: str, language: Language) -> str:
    """The stem of ``word``; itself when its stem is a stop word."""
    root = _root(word, language)
    return root if root and root not in STOP_WORDS[language] else word


def _stemmed(words: list[str], language: Language) -> list[str]:
    """`_stem` of many words at once."""
    roots, stemmer = words, _stemmer(language)
    while (shorter := stemmer.stemWords(roots)) != roots:
        roots = shorter
    stop = STOP_WORDS[language]
    pairs = zip(words, roots, strict=True)
    return [root if root and root not in stop else word for word, root in pairs]


_OPENING = 3
_ALIKE = "iye"
"""Letters that a stemmer may put in the place of one another early in a word: "dying", "die"."""


def _opening(word: str) -> str:
    """The first letters of a word, which are those of its stem."""
    return "".join("i" if letter in _ALIKE else letter for letter in word[:_OPENING])


def _written(opening: str) -> Iterator[str]:
    """How the letters may be written that words open with, which have such a stem: "die", "dyi"."""
    letters = [_ALIKE if letter == "i" else letter for letter in opening]
    if len(opening) < _OPENING:  # a short stem, of words that go on: "vu", "vues"
        letters += ["abcdefghijklmnopqrstuvwxyz0123456789%"] * (_OPENING - len(opening))
        yield from map("".join, product(*letters[: len(opening)]))
    yield from map("".join, product(*letters))


def _phrase(entry: str, language: Language) -> Phrase:
    """The stems of an entry without its stop words; empty when too little is left of it."""
    words = entry.split()
    content = [w for w in words if w not in STOP_WORDS[language]]
    if len(content) == 1 and any(w in STOP_WORDS[language] and w not in _REFLEXIVE for w in words):
        return ()  # "plus de" is not "plus"
    return tuple(_stem(w, language) for w in content)
