"""Which country a firm or a person is of, told by an adjective beside the name: "l'américain Voltex"."""

import re

from index.questions.question import Question
from index.text.analyzer import fold
from index.text.gazetteer import CAPITALISED, MONTHS, WEEKDAYS_EN, is_demonym
from index.text.language import Language
from index.text.pattern import any_of, pattern

_FIRM = r"(?:entreprise|societe|groupe|boite|firme|marque|banque|constructeur|fabricant|geant|company|firm|group|brand|bank)s?"
_OF = r"(?:pays|nationalite|origine)"
_ASKS = pattern(
    r"(?:(?:et|alors|and) )?"
    + any_of(
        # "Voltex est une entreprise de quel pays", "Voltex, quel pays", "il vient d'où"
        rf"¤ (?:(?:est|vient|viennent|c est) )?(?:une? )?(?:{_FIRM} )?(?:(?:(?:de |d )?quel(?:le)?(?: est)? (?:le |la )?){_OF}|d ou)",
        # "de quel pays est Voltex", "quelle est la nationalité de Voltex", "d'où vient Voltex"
        rf"(?:(?:de |d )?quel(?:le)? (?:est |sont )?(?:le |la |l )?{_OF}|d ou) (?:est|vient|viennent|sont|de|d) (?:(?:l|la|le) {_FIRM} )?¤",
        rf"(?:which|what) (?:country|nationality) (?:is|are|does) (?:the {_FIRM} )?¤(?: come)?(?: from)?",
        rf"where (?:is|are|does) (?:the {_FIRM} )?¤ (?:come )?from",
        # "Voltex est-elle américaine", "is Voltex a Chinese firm"
        rf"(?:est ce que )?¤ (?:c )?est (?:(?:il|elle) )?(?:une? )?(?:{_FIRM} )?§(?: ou (?:une? )?(?:{_FIRM} )?§)?",
        rf"(?:is|are) ¤ (?:an? )?§(?: {_FIRM})?(?: or (?:an? )?§(?: {_FIRM})?)?",
    )
)
"""Asks for somebody's country, folded, with ¤ for the name and § for adjectives of countries."""
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LISTED = r",?\s(?:[A-ZÀ-Þ][\w’'-]*\s){0,3}?(?:(?<=\w\s)(?:et|and)\s)?\Z"
_BEFORE: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        r"(?:\s(?:de|du|des|en)\s(?:la\s|l['’])?[a-zà-ÿ][\w'’-]*|\sd['’][a-zà-ÿ][\w'’-]*){0,2}"
        + _LISTED
    ),
    "en": pattern(
        r"(?:\s(?!(?:has|have|had|is|are|was|were|will|says?|said|who|which|that|to|by|from|with|on|in|at)\s)[a-z][\w'’-]*){0,4}"
        + _LISTED
    ),
}
"""What may stand between the adjective and the name: "chinois de la technologie, Alta et "."""
_CLOSED = pattern(r"(?:\s[A-ZÀ-Þ][\w’'-]*)*(?:\s(?:et|and)(?:\s[A-ZÀ-Þ][\w’'-]*)+)?\s?[,.;:)]")
"""What follows a name in apposition."""
_PERSON_OF = pattern(r"(?i)\b(?:(?:les?|la|du|des|aux?|une?)\s|l['’])\Z")
"""What precedes the noun: "le Néerlandais Jan Vos"."""
_AFTER = pattern(
    r"\s\Z|(?:\s[A-ZÀ-Þ][\w’'-]*)?,\s(?:(?:une?|le|la|an?|the)\s|l['’])(?:[\w’'-]+\s){0,3}\Z"
)
"""What may stand between the name and the adjective: ", the leading "."""


def asked_of_whom(question: Question) -> str:
    """The name whose country a question asks for; empty where it asks for something else.

    >>> from index.questions.question import understand
    >>> asked_of_whom(understand("De quel pays est Voltex ?", default="fr"))
    'Voltex'
    >>> asked_of_whom(understand("Is Voltex American?", default="en"))
    'Voltex'
    >>> asked_of_whom(understand("Dans quel pays Voltex vend-il ?", default="fr"))
    ''
    """
    if len(question.names) != 1:
        return ""
    name = " ".join(w for w in question.names[0].split() if not _is_of_country(w, "en"))
    named = " ".join(_WORD.findall(fold(name).replace("-", " ")))
    if not named:
        return ""
    line = question.line.replace(named, "¤", 1)
    words = ("§" if _is_of_country(w, question.language) else w for w in line.split())
    return name if _ASKS.fullmatch(" ".join(words)) else ""


def country_told(text: str, *, name: str, language: Language) -> tuple[int, int] | None:
    """Where ``text`` has the adjective of the country of ``name``, before or after it; None where it has none.

    >>> country_told("L'américain Voltex recrute.", name="Voltex", language="fr")
    (2, 11)
    """
    at = text.find(name)
    if at < 0:
        return None
    french = language == "fr"
    for word in reversed([*_WORD.finditer(text)]):
        start, end = word.span()
        capital = word[0][0].isupper()
        if not _is_of_country(word[0], language):
            continue
        if capital is french and not (french and _PERSON_OF.search(text, 0, start)):
            continue
        before = end <= at and _BEFORE[language].match(text, end, at)
        if before and "," in before[0] and not _CLOSED.match(text, at + len(name)):
            continue  # "Face aux règles américaines, Voltex renonce"
        if before or (start > at and _AFTER.match(text, at + len(name), start)):
            return start, end
    return None


def _is_of_country(word: str, language: Language) -> bool:
    """Whether a word is an adjective of a country: "chinoises", "Dutch"."""
    form = fold(word)
    return form in _ENGLISH if language == "en" else is_demonym(form)


_ENGLISH = CAPITALISED - MONTHS - {*WEEKDAYS_EN, "i", "ii", "iii", "western"}
