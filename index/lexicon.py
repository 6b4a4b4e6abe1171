"""Words that stand for one another: within a language (related-*.tsv) and across (fr-en.tsv).

The files hold lemmas; everything here is by stem, so that inflections need no lines of their own.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
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


_SECTIONS = {"irregular forms": Relation.FORM, "word families": Relation.FAMILY}
_REFLEXIVE = frozenset({"se", "s", "to"})


class Alternatives:
    """The groups of one language; what stands for a phrase is put together when it is asked for."""

    def __init__(self, groups: Iterable[tuple[Relation, tuple[Phrase, ...]]]) -> None:
        self._groups = list(groups)
        self._of_phrase: dict[Phrase, list[int]] = {}
        for number, (_, phrases) in enumerate(self._groups):
            for phrase in phrases:
                self._of_phrase.setdefault(phrase, []).append(number)
        self._found: dict[Phrase, tuple[Alternative, ...]] = {}

    def __getitem__(self, phrase: Phrase) -> tuple[Alternative, ...]:
        """What may stand for ``phrase``; nothing for a phrase that is in no group."""
        found = self._found.get(phrase)
        if found is None:
            others: dict[Phrase, Relation] = {}
            for number in self._of_phrase.get(phrase, ()):
                relation, phrases = self._groups[number]
                for other in phrases:
                    if other != phrase:
                        others[other] = min(relation, others.get(other, relation))
            found = self._found[phrase] = tuple(Alternative(*pair) for pair in others.items())
        return found


@lru_cache
def related(language: Language) -> Alternatives:
    """The words of one language that stand for one another.

    >>> [a.phrase for a in related("en")["brought",] if a.relation is Relation.FORM]
    [('bring',)]
    """
    return Alternatives(
        (
            _SECTIONS.get(section, Relation.RELATED),
            tuple(p for entry in group if (p := _phrase(entry, language))),
        )
        for section, group in _rows(f"related-{language}.tsv")
    )


@lru_cache
def translations(source: Language, target: Language) -> Mapping[Phrase, tuple[Phrase, ...]]:
    """The phrases of ``target`` that translate those of ``source``.

    >>> ("puc",) in translations("en", "fr")[("chip",)]
    True
    """
    found: dict[Phrase, dict[Phrase, None]] = {}
    for _, row in _rows(_PAIRS):
        one, other = (_phrase(row[_SIDE[language]], language) for language in (source, target))
        if one and other:
            found.setdefault(one, {})[other] = None
    return {one: tuple(others) for one, others in found.items()}


def is_known(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, in whatever form.

    >>> is_known("naissances", "fr"), is_known("naisance", "fr")
    (True, False)
    """
    return word in _stems(language) or _stem(language, [word])[0] in _all_stems(language)


def known_words(language: Language) -> Collection[str]:
    """Every word of the lexicon in a language, folded."""
    return _stems(language).keys()


_PAIRS = "fr-en.tsv"
_SIDE: dict[Language, int] = {"fr": 0, "en": 1}
Row = tuple[str, list[str]]


@lru_cache
def _rows(name: str) -> list[Row]:
    """The entries of each line of a file, folded, with the section the line stands in."""
    text = (resources.files("index") / "lexicon" / name).read_text(encoding="utf-8").lower()
    text = text.replace("œ", "oe").replace("æ", "ae")
    text = re.sub(r"\bnée?s?\b", "nee", text)  # as the analyzer has it: "ne" is a stop word
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    text = re.sub(r"\bp(?:our |er)cent\b", "%", text)  # and this
    text = re.sub(r"[^a-z0-9%\t\n#]+", " ", text)
    section, rows = "", []
    for line in text.split("\n"):
        if line.startswith("#"):
            section = line[1:].strip()
        elif line:
            rows.append((section, line.split("\t")))
    return rows


@lru_cache
def _stems(language: Language) -> dict[str, str]:
    """The stem of every word of the lexicon in a language."""
    side = _SIDE[language]
    entries = [entry for _, group in _rows(f"related-{language}.tsv") for entry in group]
    entries += [row[side] for _, row in _rows(_PAIRS)]
    words = list(set(" ".join(entries).split()))
    stop_words = STOP_WORDS[language]
    stems = _stem(language, words)
    return {
        word: stem if stem and stem not in stop_words else word
        for word, stem in zip(words, stems, strict=True)
    }


@lru_cache
def _all_stems(language: Language) -> frozenset[str]:
    return frozenset(_stems(language).values())


def _stem(language: Language, words: list[str]) -> list[str]:
    """The stems of ``words``, taken again until they hold: one call for all of them."""
    stemmer = Stemmer.Stemmer(SNOWBALL[language], 0)
    stems, shorter = words, stemmer.stemWords(words)
    while shorter != stems:
        stems, shorter = shorter, stemmer.stemWords(shorter)
    return stems


def _phrase(entry: str, language: Language) -> Phrase:
    """The stems of an entry without its stop words; empty when too little is left of it."""
    stems = _stems(language)
    if entry in stems:
        return (stems[entry],) if entry not in STOP_WORDS[language] else ()
    words = entry.split()
    content = [w for w in words if w not in STOP_WORDS[language]]
    if len(content) == 1 and any(w in STOP_WORDS[language] and w not in _REFLEXIVE for w in words):
        return ()  # "plus de" is not "plus"
    return tuple(stems[w] for w in content)
