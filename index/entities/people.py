"""The persons an article names, and which of them "she" or "he" may refer to."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

from index.article import Article
from index.entities.entity import MAY_BE_PERSONS
from index.entities.recognizer import entities
from index.text.analyzer import fold
from index.text.gazetteer import MEN_NAMES, WOMEN_NAMES
from index.text.language import Language
from index.text.pattern import pattern

Gender = Literal["f", "m"]
"""Feminine or masculine."""

_TELL: Mapping[Gender, frozenset[str]] = {
    "f": WOMEN_NAMES
    | {"mme", "mlle", "mrs", "ms", "miss", "madame", "lady", "la", "une"}
    | set(
        "mere fille soeur epouse femme mother daughter sister wife widow girlfriend aunt niece".split()
    ),
    "m": MEN_NAMES
    | {"mr", "monsieur", "sir", "lord", "le", "un"}
    | set(
        "pere fils frere epoux mari father son brother husband widower boyfriend uncle nephew".split()
    ),
}
_BEFORE = pattern(r"\b[a-zà-ÿ-]+,\s\Z")
"""The word before a comma, which may tell whose relative somebody is: "her daughter, Ida"."""
_MISTER = pattern(r"MM?\.\s")
_SHE = pattern(r"(?i)\b(?:elle|she|hers?)\b")
_HE = pattern(r"(?i)\b(?:il|he|him|his)\b")


def gender_meant(text: str) -> Gender | None:
    """The gender of "she" or "he" in ``text``, feminine if it has both; None without either.

    >>> gender_meant("Quel âge a-t-elle ?"), gender_meant("Who is he?"), gender_meant("Who is it?")
    ('f', 'm', None)
    """
    return "f" if _SHE.search(text) else "m" if _HE.search(text) else None


def _gender_of(name: str) -> Gender | None:
    """The gender of a person's name: by the given name, or else by a title or article before it.

    >>> _gender_of("le maire Anne Duval"), _gender_of("M. Petit"), _gender_of("Petit")
    ('f', 'm', None)
    >>> _gender_of("Françoise Petit"), _gender_of("Martine Petit"), _gender_of("Claude Petit")
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
    known = _genders(article).get(name.rpartition(" ")[2]) or _gender_of(name)
    return gender is None or known in (gender, None)


def named_most(article: Article, gender: Gender, besides: str) -> str | None:
    r"""The woman or man whom the article names most, the first of several; not the one named ``besides``.

    A surname of a woman and a man counts for neither.

    >>> from index.pages.segment import segment_article
    >>> told = "Marie Holt met Paul Duval. Marie Duval and Marie Holt waved to Paul Duval."
    >>> article = segment_article(f"A visit\n\n{told}")
    >>> named_most(article, "f", ""), named_most(article, "m", ""), named_most(article, "f", "Marie Holt")
    ('Marie Holt', None, None)
    """
    told = _genders(article)
    others = besides.split()
    names = [name for name, _ in _mentions(article) if name.split()[-1] not in others]
    counts = Counter(s for name in names if told.get(s := name.split()[-1]) == gender)
    if not counts:
        return None
    most = counts.most_common(1)[0][0]
    return surnames(article).get(most, most)


def tells_age_of(article: Article, row: int, surname: str) -> bool:
    r"""Whether a sentence opens with the age of a person who is only named before: "Elle a 40 ans", "The 40-year-old…".

    They are the last to be named, a few sentences before or in the heading; ``surname`` is folded.

    >>> from index.pages.segment import segment_article
    >>> told = "A visit\n\nMarie Holt met Paul Duval. She is 40. Paul Duval left. The 50-year-old miller sang."
    >>> article = segment_article(told)
    >>> [(name, row) for name in ("holt", "duval") for row in range(4) if tells_age_of(article, row, name)]
    [('holt', 1), ('duval', 3)]
    """
    sentence = article.sentences[row]
    text = article.text_of(sentence)
    opening = _OPENS_WITH_AGE.match(text)
    if opening is None:
        return False
    starts = (e.start for e in entities(text, article.language) if e.kind == "age")
    if next(starts, len(text)) > opening.end():
        return False
    who = _WHO.search(text, 0, opening.end() + _AGE_LENGTH)
    gender: Gender | None = None if who is None else "f" if who["she"] else "m"
    heading = article.passages[sentence.passage - 1].section
    before = reversed(article.sentences[max(row - _BACK, 0) : row])
    near = (s for s in before if article.passages[s.passage - 1].section == heading)
    for told in (*map(article.text_of, near), heading or ""):
        found = entities(told, article.language)
        named = {told[slice(*e.head)] for e in found if e.kind in MAY_BE_PERSONS}
        named |= {w for w in re.findall(r"[\w'-]+", told) if w.istitle() and fold(w) == surname}
        named = {name for name in named if may_be(article, name, gender)}
        theirs = {name for name in named if surname in fold(name).split()}
        if named:
            return bool(theirs) and (gender is not None or named == theirs)
    return False


def opens_with_age_of(text: str, gender: Gender) -> bool:
    """Whether a sentence opens with the age of "she" or "he".

    >>> opens_with_age_of("At 43 she runs a mill.", "f"), opens_with_age_of("He is 43.", "f")
    (True, False)
    """
    opening = _OPENS_WITH_AGE.match(text)
    who = _WHO.search(text, 0, opening.end() + _AGE_LENGTH) if opening else None
    return who is not None and ("f" if who["she"] else "m") == gender


def asks_age_then(question: str) -> bool:
    """Whether a question asks how old somebody was when something happened.

    >>> asks_age_then("À quel âge est-il parti ?"), asks_age_then("il est parti a quel age")
    (True, True)
    >>> asks_age_then("How old is he?"), asks_age_then("elle a quel age")
    (False, False)
    """
    return _AT_WHAT_AGE.search(question) is not None


_AT_WHAT_AGE = pattern(
    r"(?i)(?:à|^\W*a|\b(?:est|sont|a|ont|était|avait)\s(?:\w+\s){1,2}a) quel [âa]ge|\b(?:avai(?:t|ent)|at what age|was|were|did)\b"
)
"""With or without its accent; not "elle a quel âge"."""


def tells_age_then(text: str, language: Language) -> bool:
    """Whether the only ages in ``text`` are those at which something happened: "devenue sourde à 54 ans".

    >>> tells_age_then("She left Marl at 15.", "en"), tells_age_then("She is 40.", "en")
    (True, False)
    """
    ages = [e for e in entities(text, language) if e.kind == "age"]
    return bool(ages) and all(_WHEN_SO_OLD.match(text[: e.head[0]]) for e in ages)


_WHEN_SO_OLD = pattern(
    r"(?is)\A(?!.*\b(?:mort|décéd|éteint|die[ds]|dead))(?:.*\s)?\w+\s(?:à|at)\s(?:l['’]âge de\s|the age of\s)?\Z"
)
"""What precedes the age at which something happened, other than death, after which nobody grows older."""


_BACK = 6
"""How many sentences back somebody is named whose age is told."""
_OPENS_WITH_AGE = pattern(
    r"[«\"“ ]*(?:(?:Elle|Il|She|He)\s(?:a|avait|is|was|turned|turns)\s"
    r"|(?:[AÀ]|At|Aged)\s(?=[\w-]{2,15}(?:\sans)?(?:,\s(?:(?:elle|la|il|le|she|he|the)\b|l['’])|\s(?:she|he)\b))"
    r"|The\s(?=[\w-]+-old\b)|(?:L[ae]\s|L['’])[\w-]+(?:,|\sde|,\sâgée?\sde)\s)"
)
"""Opens a sentence with the age of somebody who is not named."""
_WHO = pattern(r"(?i)\b(?:(?P<she>elle|la|she)|il|le|he)\b")
_AGE_LENGTH = 25
"""Most characters of an age and of the pronoun after it."""


@lru_cache(maxsize=8)
def _genders(article: Article) -> Mapping[str, Gender]:
    """Gender by surname, as mentions show it; none for a surname of women and men."""
    found: dict[str, set[Gender]] = {}
    for name, mention in _mentions(article):
        if gender := _gender_of(mention):
            found.setdefault(name.split()[-1], set()).add(gender)
    return {surname: gender for surname, (gender, *more) in found.items() if not more}


@lru_cache(maxsize=8)
def _mentions(article: Article) -> tuple[tuple[str, str], ...]:
    """Persons' names, each with its whole mention ("le maire Anne Smith"), the word before a comma included; no offices without a name."""
    return tuple(
        (name, "".join((*_BEFORE.findall(text, 0, e.start)[:1], text[e.start : e.end])))
        for text in map(article.text_of, article.sentences)
        for e in entities(text, article.language)
        if e.kind == "person" and (name := text[slice(*e.head)]).istitle()
    )
