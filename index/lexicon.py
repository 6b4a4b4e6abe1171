"""Words that stand for one another: within a language and across.

People write the files that `lexicon_building` reads. What it makes of them is read here: lines in
order, each a phrase of stems and what may stand for it.
"""

from bisect import bisect_right
from collections.abc import Collection
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from index.analyzer import analyzer
from index.language import Language

Phrase = tuple[str, ...]
"""One or several stems that stand together."""

FOLDER = Path(__file__).parent / "lexicon"
"""Where the files of the lexicon are."""
MADE = "made"
"""The folder in FOLDER of the files that are made of the others."""
BLOCK = "\n\n"
"""Between two blocks of lines in such a file; each line ends with a line break."""
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


class Alternative(NamedTuple):
    """What may stand in an article for a word of the question.

    ``forms`` are the stems of its first word's other forms, which may stand there as well.
    """

    phrase: Phrase
    relation: Relation
    forms: Phrase = ()


@lru_cache(maxsize=2_000)
def related(phrase: Phrase, language: Language) -> tuple[Alternative, ...]:
    """What may stand for a phrase in its language; nothing for one that is in no group.

    >>> [a.phrase for a in related(("brought",), "en") if a.relation is Relation.FORM]
    [('bring',)]
    """
    found = _entry(f"related-{language}", phrase) or ()
    return tuple(_alternative(field) for field in found)


def _alternative(field: str) -> Alternative:
    """An alternative as a file has it: its relation, its words, other forms of the first."""
    words, *forms = field[1:].split(FORM)
    return Alternative(tuple(words.split()), _RELATIONS[field[0]], tuple(forms))


_RELATIONS = {str(relation.value): relation for relation in Relation}


@lru_cache(maxsize=2_000)
def irregular(stem: str, language: Language) -> tuple[str, ...]:
    """The stems of a word's other forms that a stemmer cannot bring to it.

    >>> irregular("brought", "en")
    ('bring',)
    """
    found = related((stem,), language)
    return tuple(a.phrase[0] for a in found if a.relation is Relation.FORM)


@lru_cache(maxsize=2_000)
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


@lru_cache
def known_words(language: Language) -> Collection[str]:
    """Every word of the lexicon in a language, folded, in the order of the files."""
    return dict.fromkeys(_read(f"words-{language}").split()).keys()


def _read(name: str) -> str:
    return (FOLDER / MADE / f"{name}.txt").read_text(encoding="utf-8")


@lru_cache
def _blocks(name: str) -> list[str]:
    """A file's lines by the block: a list of lines would take three times the memory."""
    return _read(name).split(BLOCK)


def _entry(name: str, phrase: Phrase) -> list[str] | None:
    """What stands for a phrase in a file, as it is written there; None for no word of it."""
    blocks, key = _blocks(name), " ".join(phrase) + "\t"
    block = "\n" + blocks[max(bisect_right(blocks, key + _LAST) - 1, 0)]
    start = block.find("\n" + key)
    if start < 0:
        return None
    return block[start + 1 :].split("\n", 1)[0].split("\t")[1:-1]


_LAST = "\x7f"
"""After everything that stands in a line."""
