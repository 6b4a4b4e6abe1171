"""Words that stand for one another: within a language (related-*.tsv) and across (fr-en.tsv).

The files hold lemmas; everything here is by stem, so that inflections need no lines of their own.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib import resources

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


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may stand in an article for a word of the question."""

    phrase: Phrase
    relation: Relation


Alternatives = Mapping[Phrase, tuple[Alternative, ...]]

_SECTIONS = {"irregular forms": Relation.FORM, "word families": Relation.FAMILY}
_REFLEXIVE = frozenset({"se", "s", "to"})


@lru_cache
def related(language: Language) -> Alternatives:
    """The words of one language that stand for one another.

    >>> [a.phrase for a in related("en")[("brought",)] if a.relation is Relation.FORM]
    [('bring',)]
    """
    stems = _Stems(language)
    groups = list(_groups(_read(f"related-{language}.tsv")))
    stems.learn(word for _, group in groups for word in group)
    found: dict[Phrase, dict[Phrase, Relation]] = {}
    for relation, group in groups:
        phrases = [phrase for word in group if (phrase := stems.phrase(word))]
        for one in phrases:
            others = found.setdefault(one, {})
            for other in phrases:
                if other != one:
                    others[other] = min(relation, others.get(other, relation))
    return {
        one: tuple(Alternative(*pair) for pair in others.items()) for one, others in found.items()
    }


@lru_cache
def translations(source: Language, target: Language) -> Mapping[Phrase, tuple[Phrase, ...]]:
    """The phrases of ``target`` that translate those of ``source``.

    >>> ("puc",) in translations("en", "fr")[("chip",)]
    True
    """
    rows = [line.split("\t") for _, line in _lines(_read("fr-en.tsv"))]
    sides: dict[Language, list[str]] = {"fr": [r[0] for r in rows], "en": [r[1] for r in rows]}
    phrases: dict[Language, list[Phrase]] = {}
    for language, words in sides.items():
        stems = _Stems(language)
        stems.learn(words)
        phrases[language] = [stems.phrase(word) for word in words]
    found: dict[Phrase, dict[Phrase, None]] = {}
    for one, other in zip(phrases[source], phrases[target], strict=True):
        if one and other:
            found.setdefault(one, {})[other] = None
    return {one: tuple(others) for one, others in found.items()}


@lru_cache
def known_words(language: Language) -> frozenset[str]:
    """Every word of the lexicon in a language, folded.

    >>> "naissance" in known_words("fr"), "naisance" in known_words("fr")
    (True, False)
    """
    side = 0 if language == "fr" else 1
    entries = [word for _, group in _groups(_read(f"related-{language}.tsv")) for word in group]
    entries += [line.split("\t")[side] for _, line in _lines(_read("fr-en.tsv"))]
    return frozenset(word for entry in entries for word in _words(entry))


@lru_cache
def known_stems(language: Language) -> frozenset[str]:
    """The stems of ``known_words``."""
    stems = _Stems(language)
    stems.learn(known_words(language))
    return frozenset(stems.of_words())


def _read(name: str) -> str:
    """A file of the lexicon, folded."""
    text = (resources.files("index") / "lexicon" / name).read_text(encoding="utf-8").lower()
    text = text.replace("œ", "oe").replace("æ", "ae")
    text = re.sub(r"\bnée?s?\b", "nee", text)  # as the analyzer has it: "ne" is a stop word
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a file with the section each stands in."""
    section = ""
    for line in text.split("\n"):
        if line.startswith("#"):
            section = line[1:].strip()
        elif line:
            yield section, line


def _groups(text: str) -> Iterator[tuple[Relation, list[str]]]:
    """The groups of a file with how their words belong together."""
    for section, line in _lines(text):
        yield _SECTIONS.get(section, Relation.RELATED), line.split("\t")


class _Stems:
    """Stems of many words at once: one call of the stemmer for a whole file."""

    def __init__(self, language: Language) -> None:
        self._stemmer = Stemmer.Stemmer(SNOWBALL[language])
        self._stop_words = STOP_WORDS[language]
        self._stems: dict[str, str] = {}

    def learn(self, entries: Iterable[str]) -> None:
        """Stem the words of ``entries``, again until the stems hold."""
        words = list({word for entry in entries for word in _words(entry)})
        stems, shorter = words, self._stemmer.stemWords(words)
        while shorter != stems:
            stems, shorter = shorter, self._stemmer.stemWords(shorter)
        self._stems = {
            word: stem if stem and stem not in self._stop_words else word
            for word, stem in zip(words, stems, strict=True)
        }

    def of_words(self) -> Iterable[str]:
        """The stems of all words learnt."""
        return self._stems.values()

    def phrase(self, entry: str) -> Phrase:
        """The stems of an entry without its stop words; empty when too little is left of it."""
        words = _words(entry)
        content = [w for w in words if w not in self._stop_words]
        left_out = {w for w in words if w in self._stop_words} - _REFLEXIVE
        if len(content) == 1 and left_out:
            return ()  # "plus de" is not "plus"
        return tuple(self._stems[w] for w in content)


def _words(entry: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", entry)
