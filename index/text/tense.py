"""Whether a text is about the past, the future or a plan, by its verb forms.

Patterns applied to every sentence are matched against its text in lower case: (?i) would make them two to
four times slower.
"""

from functools import lru_cache
from typing import Literal

from index.text.pattern import pattern

Tense = Literal["past", "future"]
"""The time a text or a question is about."""

_WILL_FR = "aura|auront|sera|seront|pourra|pourront|devra|devront|fera|feront|va|vont"
_ENDINGS_FR = ("era", "eront", "ira", "iront", "dra", "dront")
_ENDS_FUTURE_FR = rf"(?:{'|'.join(_ENDINGS_FR)})\b"
_NO_FUTURE = (
    r"(?!(?:opera|camera|cholera|caldera|chimera|tiara|tundra|hydra"
    r"|(?:re|at)?tira|(?:in|ex|a|re)spira|admira|désira|vira)\b)"
)
"""Words that end like a future tense: nouns, and the simple past of verbs in "-irer"."""
_FUTURE_FR = pattern(rf"\b{_NO_FUTURE}[a-zà-ÿ]{{2,}}{_ENDS_FUTURE_FR}")
"""A French future tense; case-sensitive, so that no name matches: "Rivera"."""
_IMPERFECT = (
    r"\b(?!(?:(?:bien|par|satis|for)?fait|lait|(?:por|re|at|ex|abs|dis|sous)?trait|souhait|pla[iî]t)\b)"
    r"(?!(?!(?:re|at|é|sou)?tir|(?:in|ex|a|re|con|tran)spir|admir|désir|(?:cha)?vir|engendr)"
    r"\w*(?:er|ir|[nul]dr|devr|pourr|aur)ai(?:t|ent)\b)\w+(?:ait|aient)\b"
)
"""A French imperfect: neither a noun or a present tense that ends like one, nor a conditional."""
_FUTURE = pattern(
    rf"\b(?:{_WILL_FR}|verra|verront)\b"
    r"|\bdevrai(?:t|ent)\b|\bshould\b|\bwill\b|\bwon['’]t\b"
    r"|\bgoing to\b|\b(?:is|are) (?:due|set|expected|scheduled) to\b"
    r"|\bd['’]ici\b|\bprévue?s? (?:pour|en|le)\b"
)
_PAST = pattern(
    r"\b(?:a|ont|avait|avaient|fut|furent|était|étaient)\s(?:\w+\s)?\w+(?:é|ée|és|ées|i|is|it|u|us|ue|ert|ort)\b"
    rf"|{_IMPERFECT}|\b\w+(?:èrent|irent)\b|\b(?:was|were|had|has|did)\b|\b\w{{3,}}ed\b"
)
_ASKS_FUTURE = pattern(
    r"(?i)\bwill\b|\bwhen can\b|\bquand (?:peut|peuvent|pourra)|\bwhen(?:['’]?s| is| are) "
    rf"(?:[\w'’-]+ ){{1,4}}?\w{{2,}}ing\b|\bgoing to\b|(?-i:\b{_NO_FUTURE}[a-zà-ÿ]{{2,}}){_ENDS_FUTURE_FR}"
    rf"|\b(?:{_WILL_FR})[ -]"
)
_ASKS_PAST = pattern(
    r"(?i)\b(?:did|was|were|has|have|had)\b|\b(?:a|ont|avait|avaient)[- ](?!quel)|\b(?:fut|furent|était|étaient)\b"
    rf"|{_IMPERFECT}|\best\W+(?:il|elle|ce)?\W*\w+é"
)

GOING_ON = frozenset("encore toujours still".split())
"""Adverbs of what goes on."""


_PLAN = pattern(
    r"\b(?:devai(?:t|ent)|aurai(?:t|ent) dû"
    r"|(?:était|étaient|avait été|avaient été) (?:d['’]abord )?(?:prévu|annoncé|promis|estimé|chiffré)e?s?"
    r"|au départ|initiale?s?|initialement|initiaux|à l['’]origine|d['’]abord|(?:tabl|prévoy)ai(?:t|ent)"
    r"|(?:was|were|had been) (?:\w+ ){0,4}?(?:due|supposed|meant|expected|scheduled|set|planned|promised|estimated)"
    r"|original|originally|initially|at first)\b"
)
_OUTCOME = pattern(
    r"(?i)(?:il|elle|ils|elles|on|ce|cela|le \w+|la \w+|it|they|that|this|the \w+)\b.{0,25}\b"
    r"(?:finalement|désormais|au final|en fin de compte|à l['’]arrivée|en réalité"
    r"|maintenant|now|instead|in the end|eventually|finally|ended up)\b"
    r"|(?:finalement|désormais|au final|en fin de compte|à l['’]arrivée"
    r"|en réalité|in the end|eventually|finally|instead|now)\b"
    r"|[^.;]{0,40}\bn(?:e |['’])\w+ (?:désormais |aujourd['’]hui |maintenant )?plus que\b|(?:today|aujourd['’]hui|désormais)\b"
    r"|(?:il|elle)s? en (?:a|ont|aura|auront)\b|(?:il|elle)s? aur(?:a|ont) \w+[éiust]\b"
)


@lru_cache(maxsize=1_000)
def tells_plan(text: str) -> bool:
    """Whether ``text`` tells of a plan, or of how something was at first.

    >>> tells_plan("Il devait coûter 3 millions."), tells_plan("Il coûte 3 millions.")
    (True, False)
    """
    return _PLAN.search(text.lower()) is not None


def revises(plan: str, outcome: str) -> bool:
    """Whether the sentence ``outcome`` tells what came of the plan in ``plan``.

    >>> revises("It was due to open in May.", "It is now expected in July.")
    True
    >>> revises("Le pont devait coûter 3 millions.", "Il en aura coûté 5.")
    True
    >>> revises("It opened in May.", "It is now a success.")
    False
    """
    return tells_plan(plan) and _OUTCOME.match(outcome) is not None


def tells_future(text: str) -> bool:
    """Whether ``text`` has a future tense or another mark of the future.

    >>> tells_future("Les travaux débuteront en 2028."), tells_future("Works began in 2024.")
    (True, False)
    """
    if any(map(text.__contains__, _ENDINGS_FR)) and _FUTURE_FR.search(text):
        return True
    return _FUTURE.search(text.lower()) is not None


def tells_possible(text: str) -> bool:
    """Whether ``text`` tells of a mere possibility.

    >>> tells_possible("Elle pourrait fermer."), tells_possible("Elle ferme.")
    (True, False)
    """
    return _POSSIBLE.search(text) is not None


_POSSIBLE = pattern(
    r"(?i)(?<![a-zà-ÿ])(?:pourrai(?:t|ent)|could|may|might)(?![a-zà-ÿ]| have\b| avoir\b)"
)


def tells_past(text: str) -> bool:
    """Whether ``text`` has a past tense.

    >>> tells_past("Les travaux ont débuté en 2024."), tells_past("Les travaux devraient débuter en 2028.")
    (True, False)
    >>> tells_past("Le pont fermait en hiver."), tells_past("Le lait monterait.")
    (True, False)
    """
    return _PAST.search(text.lower()) is not None


@lru_cache(maxsize=256)
def asked_tense(question: str) -> Tense | None:
    """The tense ``question`` asks in, "past" or "future"; None when neither shows.

    >>> asked_tense("When did the works begin?"), asked_tense("Qui va payer ?"), asked_tense("Qui paie ?")
    ('past', 'future', None)
    >>> asked_tense("A quelle heure passe le car ?")
    >>> asked_tense("Quand se fait la fête ?")
    >>> asked_tense("Who stole the camera?")
    """
    if _ASKS_FUTURE.search(question):
        return "future"
    return "past" if _ASKS_PAST.search(question) else None


def told_tense(text: str, start: int) -> Tense | None:
    """The tense, "past" or "future", of the clause of the date at ``start``; None when neither shows.

    >>> text = "The line, created in 2011, will reach the port in 2027."
    >>> told_tense(text, 18), told_tense(text, 50)
    ('past', 'future')
    """
    clause = text[_clause_start(text, start) : start]
    if not _WORDY.search(clause):  # "En 2027, la ligne rouvrira"
        after = text.find(",", start)
        clause = text[after + 1 :] if 0 <= after - start < _FRONTED else text[start:]
        clause = _MARK.split(clause, maxsplit=1)[0]
    if tells_future(clause) or _EXPECTED.search(clause):
        return "future"
    if _TO_COME.match(clause) and tells_future(text):
        return "future"
    return "past" if tells_past(clause) or _PARTICIPLE.search(clause) else None


_TO_COME = pattern(r"\s*(?:before|until|when|once|after)\s(?:[\w'’-]+\s)*?\w{2,}(?<!s)s\s")
"""Opens an English clause in the present tense, which within a future is to come: "before the council decides"."""
_EXPECTED = pattern(
    r"\b(?:est|sont) (?:pas )?(?:attendu|programmé|espéré)e?s?\b"
    r"|\b(?:is|are) (?:now |still )?(?:expected|due|scheduled|planned|set)\b(?:\s\w+){0,4}\s$"
)


def _clause_start(text: str, before: int) -> int:
    """The start of the clause around ``before``."""
    return max((m.end() for m in _MARK.finditer(text, 0, before)), default=0)


_MARK = pattern(r"[;()–—]|[,:](?!\d)")
_WORDY = pattern(r"[^\W\d]{4}")
_FRONTED = 30
"""Characters of the longest date that opens a sentence."""
_PARTICIPLE = pattern(
    r"(?i)\b\w{2,}(?:ée?s?|[iu]es?|[iu]tes?|[iu]ses?|erte?s?)\s(?:[\w']+\s){0,2}$"
    r"|\b(?:built|born|founded|made|begun)\s(?:\w+\s){0,2}$"
)
"""A past participle right before a date: "la ligne ouverte en 2012"."""
