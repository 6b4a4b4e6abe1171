"""The persons an article names, and which of them "she" or "he" may refer to."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from index.article import Article
from index.entities.recognizer import entities
from index.text.analyzer import fold
from index.text.gazetteer import MEN_NAMES, WOMEN_NAMES
from index.text.pattern import pattern

Gender = Literal["f", "m"]
"""Feminine or masculine."""

_TELL: Mapping[Gender, frozenset[str]] = {
    "f": WOMEN_NAMES | {"mme", "mlle", "mrs", "ms", "miss", "madame", "lady", "la", "une"},
    "m": MEN_NAMES | {"mr", "monsieur", "sir", "lord", "le", "un"},
}
_MISTER = pattern(r"MM?\.\s")
_SHE = pattern(r"(?i)\b(?:elle|she|hers?)\b")
_HE = pattern(r"(?i)\b(?:il|he|him|his)\b")


def gender_meant(text: str) -> Gender | None:
    """The gender of "she" or "he" in ``text``, feminine if it has both; None without either.

    >>> gender_meant("Quel âge a-t-elle ?"), gender_meant("Who is he?"), gender_meant("Who is it?")
    ('f', 'm', None)
    """
    return "f" if _SHE.search(text) else "m" if _HE.search(text) else None


def gender_of(name: str) -> Gender | None:
    """The gender of a person's name: by the given name, or else by a title or article before it.

    >>> gender_of("le maire Anne Duval"), gender_of("M. Petit"), gender_of("Petit")
    ('f', 'm', None)
    >>> gender_of("Françoise Petit"), gender_of("Martine Petit"), gender_of("Claude Petit")
    ('f', 'f', None)
    """
    if _MISTER.match(name):
        return "m"
    words = reversed(re.findall(r"\w+", fold(name)))
    return next((gender for word in words for gender, told in _TELL.items() if word in told), None)


def by_surname(names: Iterable[str]) -> dict[str, str]:
    """Full names by their last word, by which an article goes on calling them; the first of each wins.

    >>> by_surname(["Anne Duval", "Duval", "Paul Duval"])
    {'Duval': 'Anne Duval'}
    """
    full = [name for name in names if " " in name]
    return {name.split()[-1]: name for name in reversed(full)}


@lru_cache(maxsize=8)
def surnames(article: Article) -> Mapping[str, str]:
    """The persons the article names in full, by surname."""
    return by_surname(name for name, _ in _mentions(article))


def may_be(article: Article, name: str, gender: Gender | None) -> bool:
    """Whether a pronoun of that gender may refer to that person, as far as the article tells."""
    surname = name.rpartition(" ")[2]
    return gender is None or _genders(article).get(surname, gender) == gender


@lru_cache(maxsize=8)
def _genders(article: Article) -> Mapping[str, Gender]:
    """Gender by surname, from the first mention that shows it."""
    found: dict[str, Gender] = {}
    for name, mention in _mentions(article):
        if gender := gender_of(mention):
            found.setdefault(name.split()[-1], gender)
    return found


@lru_cache(maxsize=8)
def _mentions(article: Article) -> tuple[tuple[str, str], ...]:
    """Persons' names, each with its whole mention ("le maire Anne Smith"); no offices without a name."""
    return tuple(
        (name, text[e.start : e.end])
        for text in map(article.text_of, article.sentences)
        for e in entities(text, article.language)
        if e.kind == "person" and (name := text[slice(*e.head)]).istitle()
    )
