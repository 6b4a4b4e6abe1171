"""Doubts for amounts, ages and dates: of something else, of another time, or none."""

import numpy as np

from index.analyzer import fold
from index.doubt_names import names_none_of
from index.entities import entities
from index.entity import NUMERIC
from index.evidence import Evidence, weighed
from index.expected import AnswerType, noun_type
from index.matching import FOUND, SAME, STRENGTH, Match
from index.pattern import pattern
from index.speech import asks_when_told, told_then
from index.tense import asked_tense


def nothing_but_numbers(e: Evidence) -> bool:
    """The question asks of nothing but numbers, in figures or in words: "Combien font deux et deux ?".

    A share or a sum that only the sentence has is told of: "15 % de quoi ?".
    """
    said = [x for x in e.question.entities if x.kind in NUMERIC]
    if any(x.kind in _OF_SOMETHING for x in said):
        held = np.all(e.view.matched[e.content] >= SAME, axis=0)
        if held[e.row] and held.sum() == 1:
            return False
    return all(
        e.flags["number"][n] or any(x.head[0] <= e.terms[n].start < x.head[1] for x in said)
        for n in e.content
    )


_OF_SOMETHING = ("percent", "money")


def amount_of_another(e: Evidence) -> bool:
    """An amount is asked of a name that is not around, and what is asked is not all around either."""
    if not names_none_of(e, e.nearby):
        return False
    return weighed(e.predicate, e.around) < _NEARLY_ALL


_NEARLY_ALL = 0.7


def amount_of_a_kind(e: Evidence) -> bool:
    """So much of something is asked for, and the sentence has at most things of its kind: "how many planets"."""
    return all(e.view.matched[n, e.row] < STRENGTH[Match.RELATED] for n in e.content)


def without_number(e: Evidence) -> bool:
    """So many are asked for, and the sentence has no word of how many."""
    return not e.view.type_met[e.row] and not _HOW_MANY.search(e.text)


_HOW_MANY = pattern(
    r"(?i)\d|\b(?:no|none|nobody|nothing|free|several|many|few|half|third|quarter|dozens?|hundreds?|thousands?|both|all|every|twice|double|single|only|one|two|three|four|five|six"
    r"|aucune?|personne|rien|gratuit\w*|plusieurs|beaucoup|peu|moitié|tiers|quart|dizaines?|centaines?|milliers?|tous|toutes|chaque|deux|trois|quatre|cinq|six|une?|seule?s?|doubl\w+)\b"
)


def only_counted(e: Evidence) -> bool:
    """So many people are asked for of whom something is told, and the sentence tells something else of people."""
    told = [n for n in e.content if not e.flags["name"][n] and not _PEOPLE.match(e.terms[n].form)]
    return (
        0 < len(told) < len(e.terms)
        and any(_PEOPLE.match(t.form) for t in e.terms)
        and all(e.nearby[n] < FOUND for n in told)
    )


_PEOPLE = pattern(r"(?:people|persons?|personnes?|gens|homes?|foyers?|households?)$")


def counts_something_else(e: Evidence) -> bool:
    """So many of some thing are asked for, and the sentence has the thing, but counts people: "three employees".

    Or it has nothing but measures.
    """
    asked = e.question
    if not asked.focus or not ASKS_COUNT.search(asked.text):
        return False
    found = entities(e.text, e.language)
    counted = [x for x in found if x.kind == "number"]
    measured = [e.text[x.start : x.end] for x in found if x.kind == "measure"]
    if measured and not counted:
        return not any(asked.focus_text.casefold() in text.casefold() for text in measured)
    places = e.places(e.said("focus") > SAME)
    if not places or _is_of_people(asked.focus_text):
        return False
    return bool(counted) and all(
        any(map(_is_of_people, e.text[x.head[1] : x.end].split()))
        and not any(x.start <= at < x.end for at in places)
        for x in counted
    )


ASKS_COUNT = pattern(r"(?i)\b(?:how many|combien d(?:e\b|['’]))")
"""What asks how many there are of something."""


def _is_of_people(noun: str) -> bool:
    word = fold(noun)
    return _PEOPLE.match(word) is not None or noun_type(word) is AnswerType.PERSON


def age_of_kin(e: Evidence) -> bool:
    """It is asked how old somebody is, and the sentence gives but the age of somebody of theirs: "their 14-year-old son"."""
    text = e.text
    kin = _KIN.search(text)
    if kin is None or _AN_AGE.search(text[: kin.start()]) or _AN_AGE.search(text, kin.end()):
        return False
    words = e.view.words[:, e.here].max(axis=0)
    places = e.view.sentences.places(e.row)
    noun = max(kin.start("noun"), kin.start("of"))
    return not any(
        at == noun and found >= FOUND for at, found in zip(places, words.tolist(), strict=True)
    )


_KIN = pattern(
    r"(?i)\b(?:his|her|their|['’]s)\s\d{1,3}-year-old\s(?P<noun>[\w-]+)"
    r"|\b(?:his|her|their|son|sa|leur)\s(?P<of>[\w-]+)(?:,|\s(?:âgée?\s)?de|\saged)\s\d{1,3}(?!\d)(?:\sans\b)?"
)
_AN_AGE = pattern(r"(?i), \d{1,3}(?! ?[\d%])(?:,| ans)|\b\d{1,3}(?: ans\b|-year-old| years old)")


def no_date(e: Evidence) -> bool:
    """A date is asked for, and the sentence gives none that is new, nor what happened then; or but that of the telling."""
    if not e.view.type_met[e.row]:
        exactly = e.question.granularity not in (None, "period")
        return exactly or _WHEN_TOO.search(e.text) is None
    if asks_when_told(e.question.text):
        return False
    text = e.text
    dates = [x for x in entities(text, e.language) if x.kind == "date"]
    if _UNTIL_WHEN.search(e.question.text) and not any(
        _UNTIL.search(text, 0, x.head[0]) for x in dates
    ):
        return True
    to_come = asked_tense(e.question.text) == "future"
    return bool(dates) and all(
        told_then(text, x.start) or (to_come and _SINCE.search(text, 0, x.head[0])) for x in dates
    )


def of_another_day(e: Evidence) -> bool:
    """When somebody was born or died, or something was founded, is asked, and the sentence tells of none of these."""
    if not e.view.expects(AnswerType.DATE) or not _BEGINS.search(e.question.text):
        return False
    return _BEGINS.search(e.text) is None


_BEGINS = pattern(
    r"(?i)\b(?:née?s?|nai(?:t|ssance)|mort\w*|décéd\w+|décès|fond(?:e|ent|ée?s?|ation|er|a)|cré(?:e|ent|ée?s?|ation|er|a)"
    r"|born|birth|died?|death|found(?:ed|er|ing|ation)|creat(?:ed|es|ion)|set up|establish\w*)\b"
)


_WHEN_TOO = pattern(
    r"(?i)\b(?:lors d|lorsqu|quand\b|pendant\b|durant\b|au cours d|à l['’]époque\b|au moment\b|au plus tard\b|la nuit\b|alors que\b"
    r"|when\b|during\b|as soon as\b|at night\b|at the time\b)|\b(?:vers|entre|around)\s-?\d"
)
"""What tells when without a date: "lors de l'invasion normande"."""
_UNTIL_WHEN = pattern(r"(?i)\b(?:jusqu['’](?:à|a) (?:quand|quelle)|(?:until|till) when)\b")
_UNTIL = pattern(
    r"(?i)\b(?:jusqu['’](?:à|a|en|aux?)|avant|d['’]ici|until|till|before|by|through)\s(?:[\w'’]+\s){0,3}\Z"
)
"""Before the end of a time."""
_SINCE = pattern(r"(?i)\b(?:since|depuis)\s(?:[\w'’]+\s){0,2}\Z")
"""Before a date that is over."""


def another_time(e: Evidence) -> bool:
    """It is asked of this year, and the sentence tells of the last one."""
    text = e.question.text.lower()
    if not any(sign in text for sign in _TIME_SIGNS):
        return False
    asked = {m.lastgroup for m in _TIMES.finditer(text)}
    told = {m.lastgroup for m in _TIMES.finditer(e.text)} if asked else set()
    return bool(told) and asked.isdisjoint(told)


_TIME_SIGNS = "année year l'an l’an mois month semaine week hier yesterday demain tomorrow".split()
"""What stands in all of these; looked for before the pattern is, which takes long to compile."""
_TIMES = pattern(
    "(?i)"
    + "|".join(
        rf"(?P<{name}>\b(?:{words})\b)"
        for name, words in {
            "this_year": r"cette année|this year",
            "last_year": r"l['’]an(?:née)? (?:dernier|dernière|passée?)|l['’]année (?:précédente|d['’]avant)|last year|the (?:previous year|year before)",
            "next_year": r"l['’]an(?:née)? (?:prochaine?|suivante?)|next year|the following year",
            "this_month": r"ce mois(?:-ci)?|this month",
            "last_month": r"le mois dernier|last month",
            "next_month": r"le mois prochain|next month",
            "this_week": r"cette semaine|this week",
            "last_week": r"la semaine (?:dernière|passée)|last week",
            "next_week": r"la semaine prochaine|next week",
            "yesterday": r"hier|yesterday",
            "tomorrow": r"demain|tomorrow",
        }.items()
    )
)
