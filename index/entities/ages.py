"""Which amounts are ages."""

import re

from index.entities.counted import counted
from index.entities.entity import Kind, S
from index.text import gazetteer
from index.text.analyzer import fold
from index.text.numerals import TEENS_FR, TENS_FR, TWO_FIGURES_EN
from index.text.pattern import pattern


def age_ends(
    text: str, number: re.Match[str], span: tuple[int, int], kind: Kind, *, ranged: bool
) -> tuple[int, int] | None:
    """The end of an amount that is somebody's age, and the end of its head; None when it is no age."""
    start, end = span
    before = max(0, number.start("number") - 60)  # every pattern tried on it is shorter
    if kind not in ("duration", "number"):
        return None
    if kind == "duration" and number["about"] and _THOSE.search(text, before, number.start()):
        return end, end  # "les plus de 65 ans"
    if kind == "duration" and (after := _AGE_AFTER.match(text, end)):
        return after.end(), end
    told = _AGE_BEFORE.search(text, max(0, start - 20), start)
    if told and not (told["at"] and counted(text, end, "en", complement=False) > end):
        several = not told["at"] and _TWO_IN_WORDS.match(text, start)
        long = end - start > 3 and not (_YEARS_OF_LIFE.fullmatch(text, start, end) or several)
        if long and not ranged and (kind == "number" or told["at"]):
            return None
        end = more.end() if (more := _AGES.match(text, end)) else end
        return end, end
    if not _YEARS_OF_LIFE.fullmatch(text, start, end):
        return None
    if _SHE_WAS.search(text, before, start) and _AND_NO_MORE.match(text, end):
        return end, end
    if kind == "number" and _WOMAN_OF.search(text, before, start):
        end = more.end() if (more := _AGES.match(text, end)) else end
        return end, end
    next_one = text[end : end + 1]
    closed = next_one == "," or (kind == "duration" and not next_one.strip(".;:)"))
    apposed = closed and _is_apposed(text, before, start)
    of_somebody = kind == "duration" and (
        _HAS_AGE.search(text, before, start) or _is_of_somebody(text, before, start)
    )
    of_somebody = of_somebody and not _SENTENCE.match(text, end)
    return (end, end) if apposed or of_somebody else None


_THOSE = pattern(r"(?i)\b(?:les|des|aux|the) $")
_AGE_AFTER = pattern(r"(?i)(?:\s|-)old\b|\sd'âge\b|\sof age\b")
_AGE_BEFORE = pattern(
    r"(?i)\b(?:âgée?s? d['e]\s?|à l'âge d['e]\s?|aged?(?:\sof)?\s|(?P<at>at\s)(?!(?:least|most|up|some)\s))(?:\w+\s)?$"
)
"""What precedes an age; "at" does not before a counted noun: "at nearly 12 sites"."""
_AGES = pattern(
    rf"(?:,{S}\d{{1,3}}(?=,|{S}(?:and|et)))*(?:,?{S}(?:and|et){S}\d{{1,3}}(?![.,]?\d|{S}?%)"
    rf"(?:{S}(?:ans|years old)\b|(?!{S}(?:[a-zà-ÿ]+s|people|men|women|children)\b)))"
)
"""What follows the first of several ages: "aged 3, 5 and 6"."""
_IN_WORDS = (
    rf"(?:{TWO_FIGURES_EN}"
    rf"|{TEENS_FR}|dix-\w+|quatre-vingts?|{TENS_FR})"
    rf"(?:-\w+|{S}et{S}\w+){{0,3}}"
)
"""Ages in words; smaller numbers rather count years of something else."""
_YEARS_OF_LIFE = pattern(rf"(?i)(?:\d{{1,3}}(?:\sà\s\d{{1,3}})?|{_IN_WORDS})(?:\sans)?")
_TWO_IN_WORDS = pattern(r"(?i)[a-z-]+\s(?:and|et)\s[a-z-]+(?=[,.;)]|$|\sans\b)")
"""Two ages, as in "aged eight and ten"."""
_SHE_WAS = pattern(
    r"\b(?:[Hh]e|[Ss]he|who|(?:Mr|Mrs|Ms|Dr)\.?\s[A-Z][\w'-]+)\s(?:is|was|turned|turns)\s(?:(?:only|just|now)\s)?$"
)
_AND_NO_MORE = pattern(
    r"[.,;]|$|\s(?:when|at the time|and|in\s(?:[A-Z]|\d{4})|on\s[A-Z]|last\s(?:week|month|year)|this\s(?:week|month|year))"
)
"""What follows "She was 91": no counted noun."""
_HAS_AGE = pattern(
    r"(?i)(?<!\by )\b(?:a|avait|aura|ont|avaient|auront|fête(?:ra)? ses|de ses|que)\s$"
)


def _is_apposed(text: str, before: int, start: int) -> bool:
    """Whether a number is in apposition, as the press gives ages: "Paul Durand, 45 ans, …", "the driver, 52, …"."""
    match = _APPOSED.search(text, before, start)
    return match is not None and (
        match["name"] is not None or fold(match["who"]) in gazetteer.PERSONS
    )


_APPOSED = pattern(
    rf"\b(?:(?P<name>[A-ZÀ-Þ][\w'-]+)|(?P<who>\w+)(?:{S}(?:du|de|des|of)(?:{S}(?:la|the))?{S}(?:l')?[a-zà-ÿ][\w-]*)?),\s(?:now\s|aujourd'hui\s)?$"
)


def _is_of_somebody(text: str, before: int, start: int) -> bool:
    """Whether a number of years is somebody's age: "à 16 ans", "la commerçante de 58 ans"."""
    if _AT_AGE.search(text, before, start):
        return _SENTENCED.search(text, 0, start) is None
    match = _OF_AGE.search(text, before, start)
    return match is not None and fold(match["who"]).removesuffix("s") in gazetteer.PERSONS


_WOMAN_OF = pattern(
    r"(?i)\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|pensioners?|teenagers?|widow(?:er)?s?|toddlers?|sons?|daughters?) of $"
)
"""Before the age of somebody without a name: "a woman of 81"."""
_AT_AGE = pattern(r"(?i)\bà (?:seulement |à peine |peine |tout juste |près de |plus de )?$")
_SENTENCED = pattern(rf"(?i)\bcondamn\w*(?:{S}[\w'-]+){{0,4}}{S}à{S}(?:[\w'-]+{S}){{0,2}}$")
_SENTENCE = pattern(rf"{S}(?:de|d'){S}?(?:prison|réclusion|détention|emprisonnement|travaux)\b")
"""What comes before, or after, the years that somebody is sentenced to."""
_OF_AGE = pattern(r"(?i)(?P<who>\w+) (?:de |d'à peine |d'environ )$")
