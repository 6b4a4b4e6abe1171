"""Words that stand for one another: within a language and across.

People write the files that `lexicon_building` reads. What it makes of them is looked up here: lines
in order, each a phrase of stems and what may stand for it. The lines stand in pages of one size, so
that a line is found without reading the others.
"""

import os
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import lru_cache, partial
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from index.analyzer import analyzer, fold
from index.language import LANGUAGES, Language, detect
from index.pattern import pattern

Phrase = tuple[str, ...]
"""One or several stems that stand together."""

FOLDER = Path(__file__).parent / "lexicon"
"""Where the files of the lexicon are."""
MADE = "made"
"""The folder in FOLDER of the files that are made of the others."""
PAGE = 4096
"""Bytes of a page in such a file: a line break, lines, and line breaks until it is full."""
FORM = "/"
"""Before each form of what stands for a phrase, in such a file."""


class Relation(IntEnum):
    """How two words belong together."""

    FORM = 0
    """Irregular forms of one word: bring, brought."""
    FAMILY = 1
    """Derived from one another: élire, élection."""
    RELATED = 2
    """Evidence for one another: buy, purchase."""
    KIND = 3
    """A general word and what is of its kind: animal, otter."""
    TOLD = 4
    """A word of questions and what tells of it in answers: sell, customer."""


class Alternative(NamedTuple):
    """What may stand in an article for a word of the question.

    ``forms`` are the stems of its first word's other forms, which may stand there as well.
    """

    phrase: Phrase
    relation: Relation
    forms: Phrase = ()


@lru_cache(maxsize=500)
def related(phrase: Phrase, language: Language) -> tuple[Alternative, ...]:
    """What may stand for a phrase in its language; nothing for one that is in no group.

    >>> [a.phrase for a in related(("brought",), "en") if a.relation is Relation.FORM]
    [('bring',)]
    """
    found = _entry(f"related-{language}", phrase) or ()
    return tuple(_alternative(field) for field in found)


def related_among(
    phrase: Phrase, language: Language, stems: Container[str]
) -> Iterator[Alternative]:
    """What may stand for a phrase and opens with one of ``stems``: few of them are an article's.

    >>> [a.phrase for a in related_among(("brought",), "en", {"bring"})]
    [('bring',)]
    """
    for field in _entry(f"related-{language}", phrase) or ():
        words, *forms = field[1:].split(FORM)
        if words.partition(" ")[0] in stems or any(form in stems for form in forms):
            yield _alternative(field)


def _alternative(field: str) -> Alternative:
    """An alternative as a file has it: its relation, its words, other forms of the first."""
    words, *forms = field[1:].split(FORM)
    return Alternative(tuple(words.split()), _RELATIONS[field[0]], tuple(forms))


_RELATIONS = {str(relation.value): relation for relation in Relation}


def has_relatives(stem: str, language: Language) -> bool:
    """Whether more stands for a word than its own forms, and what tells of it: for "go", not "went".

    >>> has_relatives("buy", "en"), has_relatives("went", "en")
    (True, False)
    """
    fields = _entry(f"related-{language}", (stem,)) or ()
    return any(_RELATIONS[field[0]] not in (Relation.FORM, Relation.TOLD) for field in fields)


@lru_cache(maxsize=500)
def irregular(stem: str, language: Language) -> tuple[str, ...]:
    """The stems of a word's other forms that a stemmer cannot bring to it.

    >>> irregular("brought", "en")
    ('bring',)
    """
    found = related((stem,), language)
    return tuple(a.phrase[0] for a in found if a.relation is Relation.FORM)


@lru_cache(maxsize=500)
def translations(phrase: Phrase, source: Language, target: Language) -> tuple[Phrase, ...]:
    """The phrases of ``target`` that translate one of ``source``.

    >>> ("puc",) in translations(("chip",), "en", "fr")
    True
    """
    return tuple(tuple(f.split()) for f in _entry(f"{source}-{target}", phrase) or ())


def is_known(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, in whatever form.

    >>> is_known("naissances", "fr"), is_known("naisance", "fr")
    (True, False)
    """
    stem = (analyzer(language).stem(word),)
    names = f"related-{language}", "fr-en" if language == "fr" else "en-fr"
    return any(_entry(name, stem) is not None for name in names)


def language_of(text: str) -> Language | None:
    """The language of ``text`` by its function words, else by which language alone has more of the others.

    >>> language_of("american export rules"), language_of("prix du ticket"), language_of("Nvidia H20")
    ('en', 'fr', None)
    >>> language_of("small models"), language_of("y r they closing")
    ('en', 'en')
    """
    if (found := detect(text)) is not None:
        return found
    words = [fold(w) for w in _WORD.findall(text) if w.islower() or text.isupper()]  # no names
    known = [
        [bool(translations((analyzer(own).stem(word),), own, other)) for word in words]
        for own, other in (LANGUAGES, LANGUAGES[::-1])
    ]
    alone = [sum(a and not b for a, b in zip(*pair, strict=True)) for pair in (known, known[::-1])]
    best = max(range(len(LANGUAGES)), key=alone.__getitem__)
    return LANGUAGES[best] if alone[best] > alone[1 - best] else None


_WORD = pattern(r"[^\W\d_]{3,}")


def known_words(language: Language, initial: str) -> Sequence[str]:
    """The words of the lexicon, folded, that begin with a letter, in the order of the files.

    >>> "naissance" in known_words("fr", "n")
    True
    """
    return _words(language).get(initial, "").split()


def is_written(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word in just this form.

    >>> is_written("magazine", "fr"), is_written("magazin", "fr")
    (True, False)
    """
    return f" {word} " in f" {_words(language).get(word[0], '')} "


@lru_cache
def _words(language: Language) -> Mapping[str, str]:
    """Words by their initial; a word each would take ten times the memory."""
    lines = (FOLDER / MADE / f"words-{language}.txt").read_text(encoding="ascii").splitlines()
    return {line[0]: line for line in lines}


class _Book:
    """A file of pages that is not kept in memory but for what each page opens with."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._openings = [page[:_OPENING] for page in iter(partial(file.read, PAGE), b"")]
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._reading = Lock()

    def page(self, key: bytes) -> bytes:
        """The page on which the line is that begins with ``key``, if there is one."""
        number = max(bisect_right(self._openings, key + _LAST) - 1, 0)
        with self._reading:  # readers are answered in several threads
            os.lseek(self._file, number * PAGE, os.SEEK_SET)
            return os.read(self._file, PAGE)


@lru_cache
def _book(name: str) -> _Book:
    return _Book(FOLDER / MADE / f"{name}.txt")


def _entry(name: str, phrase: Phrase) -> list[str] | None:
    """What stands for a phrase in a file, as it is written there; None for no word of it."""
    key = f"\n{' '.join(phrase)}\t".encode()
    page = _book(name).page(key)
    start = page.find(key)
    if start < 0:
        return None
    line = page[start + 1 : page.find(b"\n", start + 1)].decode("ascii")
    return line.split("\t")[1:-1]


_OPENING = 80
"""Bytes of a page that tell it from others: more than the longest phrase."""
_LAST = b"\x7f"
"""After everything that stands in a line."""
