"""Words that may stand for one another, within a language and between the two.

`lexicon_building` turns the files that people write into those looked up here: sorted lines, each a phrase
of stems and its alternatives. The lines are grouped into pages of equal size, so that one is found without
reading the others.
"""

import os
import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from index.text.analyzer import analyzer, fold
from index.text.language import LANGUAGES, OTHER, Language, detect, foreign_words
from index.text.pattern import pattern
from index.text.wordclass import FUNCTION, word_class
from index.text.words import THREE_LETTERS

Phrase = tuple[str, ...]
"""One or more adjacent stems."""

FOLDER = Path(__file__).parents[1] / "lexicon"
"""The folder of the lexicon's files."""
MADE = "made"
"""The folder in FOLDER of the built files."""
PAGE = 4096
"""Bytes of a page in a built file: a line break, lines, and line breaks as padding."""
FORM = "/"
"""In a built file, precedes each other form of an alternative."""


class Relation(IntEnum):
    """How two words are related, the closest first."""

    FORM = 0
    """Irregular forms of one word: bring, brought."""
    FAMILY = 1
    """Derived from one another: élire, élection."""
    RELATED = 2
    """Evidence for one another: buy, purchase."""
    KIND = 3
    """A hypernym and its hyponym: animal, otter."""
    TOLD = 4
    """A word of questions and one that implies it in answers: sell, customer."""


class Alternative(NamedTuple):
    """What an article may have in place of the question's word.

    ``forms`` are the stems of other forms of its first word.
    """

    phrase: Phrase
    relation: Relation
    forms: Phrase = ()


@lru_cache(maxsize=500)
def related(phrase: Phrase, language: Language) -> tuple[Alternative, ...]:
    """The alternatives of a phrase in its own language; empty for one in no group.

    >>> [a.phrase for a in related(("brought",), "en") if a.relation is Relation.FORM]
    [('bring',)]
    """
    found = _entry(f"related-{language}", phrase) or ()
    return tuple(_alternative(field) for field in found)


def related_among(
    phrase: Phrase, language: Language, stems: Container[str]
) -> Iterator[Alternative]:
    """The alternatives of a phrase that begin with one of ``stems``, such as those of an article.

    >>> [a.phrase for a in related_among(("brought",), "en", {"bring"})]
    [('bring',)]
    """
    for field in _entry(f"related-{language}", phrase) or ():
        words, *forms = field[1:].split(FORM)
        if words.partition(" ")[0] in stems or (forms and any(map(stems.__contains__, forms))):
            yield _alternative(field)


def _alternative(field: str) -> Alternative:
    """The alternative that a field of a built file encodes: its relation, its words, other forms of the first."""
    words, *forms = field[1:].split(FORM)
    return Alternative(tuple(words.split()), _RELATIONS[field[0]], tuple(forms))


_RELATIONS = {str(relation.value): relation for relation in Relation}
_OF_FORM = str(Relation.FORM.value)


@lru_cache(maxsize=500)
def irregular(stem: str, language: Language) -> tuple[str, ...]:
    """The stems of a word's irregular forms, which no stemmer finds.

    >>> irregular("brought", "en")
    ('bring',)
    """
    fields = _entry(f"related-{language}", (stem,)) or ()
    return tuple(field[1:].split()[0] for field in fields if field[0] == _OF_FORM)


@lru_cache(maxsize=500)
def translations(phrase: Phrase, source: Language, target: Language) -> tuple[Phrase, ...]:
    """The phrases of ``target`` that translate one of ``source``.

    >>> ("puc",) in translations(("chip",), "en", "fr")
    True
    """
    return tuple(tuple(f.split()) for f in _entry(f"{source}-{target}", phrase) or ())


def is_known(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, in any inflection.

    >>> is_known("naissances", "fr"), is_known("naisance", "fr")
    (True, False)
    """
    stem = (analyzer(language).stem(word),)
    names = f"related-{language}", f"{language}-{OTHER[language]}"
    return any(_entry(name, stem) is not None for name in names)


def is_word(word: str, language: Language) -> bool:
    """Whether a folded word is one of the language: a function word, one the lexicon has, or formed from one.

    >>> [is_word(word, "fr") for word in ("pourront", "faisait", "deformations", "prendrnt")]
    [True, True, True, False]
    >>> [is_word(word, "en") for word in ("having", "anywhere", "sweeter", "bigest")]
    [True, True, True, False]
    """
    if word_class(word, language) in FUNCTION or not analyzer(language).term(word):
        return True
    if _IRREGULAR[language].fullmatch(word) or _is_inflected(word, language):
        return True
    prefix = _PREFIXED[language].match(word)
    return prefix is not None and _is_inflected(word[prefix.end() :], language)


def _is_inflected(word: str, language: Language) -> bool:
    """Whether the lexicon has a word, or another that it is a form of."""
    if is_known(word, language):
        return True
    endings = (
        (word[: found.start()], others)
        for ending, others in _ENDINGS[language]
        if (found := ending.search(word))
    )
    return any(
        len(base) > 2 and any(is_known(base + other, language) for other in others)
        for base, others in endings
    )


OF_VERB = pattern(
    r"(?:ent|ons|ez|ais|ait|aient|a|as|erai|eras|era|erons|erez|eront|erait|eraient|e|es|ee|ees)$"
)
"""Endings of French verbs in -er, of which the lexicon may have only another form: "coûtent"."""
_ENDINGS: dict[Language, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]] = {
    "fr": (
        (OF_VERB, ("er", "e")),
        (pattern(r"(?<=r)(?:ai|as|a|ons|ez|ont|ait|aient)$"), ("", "e")),  # "prendront"
        (pattern(r"(?:is|it|ie|ies)$"), ("ir",)),
        (pattern(r"euses?$"), ("eur", "er")),
        (pattern(r"trices?$"), ("teur",)),
    ),
    "en": (
        (pattern(r"(?<=[a-z]{5})(?:er|est)$"), ("", "e")),
        (pattern(r"i(?:er|est)$"), ("y",)),
    ),
}
"""Endings of words the lexicon may have only in another form, with the endings it may have instead."""
_IRREGULAR = {
    "fr": pattern(
        r"(?:re|de|par|sou|con|main|ob)?(?:ser|aur|fer|ir|pourr|devr|voudr|faudr|verr|viendr|tiendr|vaudr|[cp]evr)"
        r"(?:ai|as|a|ons|ez|ont|ait|aient)"
        r"|(?:re|de|par|sou|con|main|ob|com|ap|sur|pre)?(?:fais|av|fall|val|voul|pouv|sav|ven|ten|pren|dis|voy|viv|suiv)"
        r"(?:ais|ait|aient|ions|iez|ons|ez|ant)"
    ),
    "en": pattern(r"(?:any|some|every|no)(?:one|body|thing|where)"),
}
"""Forms of very common words: futures and imperfects of French verbs, indefinite pronouns and adverbs."""
_PREFIXED = {
    "fr": pattern(r"(?:re|de|des|in|im|pre|sur|sous|anti|auto|inter)(?=[a-z]{6})"),
    "en": pattern(r"(?:re|un|dis|mis|over|under|out|non|pre|anti|inter)(?=[a-z]{6})"),
}
"""Prefixes of words the lexicon may have without one: "déformation"."""


def language_of(text: str) -> Language | None:
    """The language of ``text`` by its function words, or else the one whose lexicon alone has more of its words.

    >>> language_of("american export rules"), language_of("prix du ticket"), language_of("Nvidia H20")
    ('en', 'fr', None)
    >>> language_of("small models"), language_of("y r they closing")
    ('en', 'en')
    >>> language_of("¿Cuánto cuesta el chip?")
    """
    if (found := detect(text)) is not None or foreign_words(text):
        return found
    words = [
        fold(w) for w in THREE_LETTERS.findall(text) if w.islower() or text.isupper()
    ]  # without names
    known = [
        [bool(translations((analyzer(own).stem(word),), own, other)) for word in words]
        for own, other in (LANGUAGES, LANGUAGES[::-1])
    ]
    alone = [sum(a and not b for a, b in zip(*pair, strict=True)) for pair in (known, known[::-1])]
    best = max(range(len(LANGUAGES)), key=alone.__getitem__)
    return LANGUAGES[best] if alone[best] > alone[1 - best] else None


def in_language(word: str, asked: Language, told: Language) -> frozenset[str]:
    """The terms in the language ``told`` that translate a question's word, and its own stem."""
    stem = analyzer(asked).term(fold(word))
    if asked == told:
        return frozenset({stem})
    return frozenset(t[0] for t in translations((stem,), asked, told) if len(t) == 1) | {stem}


def known_words(language: Language, initial: str) -> Sequence[str]:
    """The folded words of the lexicon that begin with ``initial``, in the order of the files.

    >>> "naissance" in known_words("fr", "n")
    True
    """
    return _words(f"words-{language}").get(initial, "").split()


def is_written(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word in exactly this form.

    >>> is_written("magazine", "fr"), is_written("magazin", "fr")
    (True, False)
    """
    return _has(f"words-{language}", word)


def is_name(word: str) -> bool:
    """Whether a folded word is a name that the lexicon has, and nothing else.

    >>> is_name("huawei"), is_name("orange"), is_name("venus")
    (True, False, False)
    """
    return _has("names", word)


def _has(name: str, word: str) -> bool:
    return f" {word} " in f" {_words(name).get(word[0], '')} "


@lru_cache
def _words(name: str) -> Mapping[str, str]:
    """Words by initial, as one string each; a list would take ten times the memory."""
    lines = (FOLDER / MADE / f"{name}.txt").read_text(encoding="ascii").splitlines()
    return {line[0]: line for line in lines}


class _Book:
    """A file of pages, of which only the beginning of each page is kept in memory."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._openings = [page[:_OPENING] for page in iter(partial(file.read, PAGE), b"")]
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._reading = Lock()

    def page(self, key: bytes) -> bytes:
        """The page that has the line beginning with ``key``, if any has."""
        number = max(bisect_right(self._openings, key + _LAST) - 1, 0)
        with (
            self._reading
        ):  # another article may be loaded in a thread, or a large one searched in one
            os.lseek(self._file, number * PAGE, os.SEEK_SET)
            return os.read(self._file, PAGE)


@lru_cache
def _book(name: str) -> _Book:
    return _Book(FOLDER / MADE / f"{name}.txt")


def _entry(name: str, phrase: Phrase) -> list[str] | None:
    """The fields of a phrase in a built file; None when it is not there."""
    key = f"\n{' '.join(phrase)}\t".encode()
    page = _book(name).page(key)
    start = page.find(key)
    if start < 0:
        return None
    line = page[start + 1 : page.find(b"\n", start + 1)].decode("ascii")
    return line.split("\t")[1:-1]


_OPENING = 80
"""Bytes that identify a page: more than the longest phrase."""
_LAST = b"\x7f"
"""Sorts after every byte of a line."""
