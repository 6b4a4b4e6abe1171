"""The noun phrase that a number counts."""

import re

from index.entities.entity import Entity, S
from index.text.analyzer import fold
from index.text.language import Language
from index.text.pattern import pattern
from index.text.stop_words import STOP_WORDS
from index.text.wordclass import WordClass, word_class


def counted(text: str, end: int, language: Language, *, complement: bool) -> int:
    """The end of the noun phrase a number counts: "12 000 emplois", "4 % des recettes de la billetterie"."""
    after = _OF[language].match(text, end)
    if complement and after is None:
        return end
    plural = after is None or _SEVERAL.search(text, 0, end) is not None  # "dozens of law firms"
    phrase = _noun_phrase(text, after.end() if after else end, language, plural=plural)
    if phrase is None:
        return end
    if complement and (again := _OF[language].match(text, phrase)):
        return _noun_phrase(text, again.end(), language, plural=False) or phrase
    return phrase


_SEVERAL = pattern(r"(?i)\b(?:dozens|hundreds|thousands|scores)$")
_OF: dict[Language, re.Pattern[str]] = {
    "fr": pattern(
        rf"{S}(?:des{S}|du{S}|de{S}la{S}|de{S}l'|de{S}leurs?{S}|de{S}s[ao]n?{S}|de{S}|d')"
    ),
    "en": pattern(rf"{S}of{S}(?:the{S}|its{S}|their{S}|all{S})?"),
}


def _noun_phrase(text: str, start: int, language: Language, *, plural: bool) -> int | None:
    """The end of the noun and its adjectives that start at ``start``; None when there are none."""
    stop_words = STOP_WORDS[language]
    position, found = start, None
    for count in range(3):
        match = _LOWER.match(text, position)
        if (
            match is None
            or fold(match[1]) in stop_words
            or (language == "fr" and match[1].endswith(("ant", "ent")))
        ):
            break
        if word_class(fold(match[1]), language) is WordClass.PREPOSITION:
            break  # "30-29 après prolongation"
        if _DONE_BY.match(text, match.end(1)) and match[1].endswith(("és", "ées")):
            break  # "150 000 apportés par ses membres"
        position = match.end()
        marked = match[1].endswith(("s", "x")) or match[1] in _NO_S_PLURAL
        if marked or (count == 0 and not plural):
            found = position
        elif language == "fr" or found is not None:
            break
    return found


_DONE_BY = pattern(rf"{S}par\b")
_LOWER = pattern(rf"(?:{S}|(?<=')|(?<={S}))([a-zà-ÿœæ]+(?:-[a-zà-ÿœæ]+)*)")
_NO_S_PLURAL = frozenset(
    "people men women children feet teeth mice police staff troops miles chevaux journaux hommes".split()
)


def counts_some(text: str, number: Entity) -> bool:
    """Whether a number of ``text`` counts only some of those told of: "two of the dead", "deux d'entre eux"."""
    return _OF_THEM.match(text, number.head[1]) is not None


_OF_THEM = pattern(
    r"(?i)\s(?:of\s(?:the|its|their|his|her|these|those)|des|de\s(?:ces|ses|leurs)|d['’]entre)\b"
)
