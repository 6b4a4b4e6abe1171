"""Whether a text tells of what was or of what will be, by the forms of its verbs."""

from typing import Literal

from index.pattern import pattern

Tense = Literal["past", "future"]

_FUTURE = pattern(
    r"(?i)\b\w{2,}(?:era|eront|ira|iront|dra|dront)\b"
    r"|\b(?:aura|auront|sera|seront|pourra|pourront|devra|devront|fera|feront|verra|verront|va|vont)\b"
    r"|\bwill\b|\bwon['’]t\b|\bgoing to\b|\b(?:is|are) (?:due|set|expected|scheduled) to\b"
    r"|\bd['’]ici\b|\bprévue?s? (?:pour|en|le)\b"
)
_PAST = pattern(
    r"(?i)\b(?:a|ont|avait|avaient|fut|furent|était|étaient)\s(?:\w+\s)?\w+(?:é|ée|és|ées|i|is|it|u|us|ue|ert|ort)\b"
    r"|\b\w+(?:ait|aient|èrent|irent)\b|\b(?:was|were|had|has|did)\b|\b\w{3,}ed\b"
)
_ASKS_FUTURE = pattern(
    r"(?i)\bwill\b|\bgoing to\b|\b\w{2,}(?:era|eront|ira|iront|dra|dront)\b"
    r"|\b(?:aura|auront|sera|seront|pourra|pourront|devra|devront|fera|feront|va|vont)[ -]"
)
_ASKS_PAST = pattern(
    r"(?i)\b(?:did|was|were|has|have|had)\b|\b(?:a|ont|avait|avaient)[- ]|\b(?:fut|furent|était|étaient)\b"
    r"|\b\w+ait\b|\best\W+(?:il|elle|ce)?\W*\w+é"
)


def tells_future(text: str) -> bool:
    """Whether ``text`` tells of what will be.

    >>> tells_future("Les travaux débuteront en 2028."), tells_future("Works began in 2024.")
    (True, False)
    """
    return _FUTURE.search(text) is not None


def tells_past(text: str) -> bool:
    """Whether ``text`` tells of what was.

    >>> tells_past("Les travaux ont débuté en 2024."), tells_past("Works will begin in 2028.")
    (True, False)
    """
    return _PAST.search(text) is not None


def asked_tense(question: str) -> Tense | None:
    """Whether ``question`` asks for what was or for what will be; None when it may be either.

    >>> asked_tense("When did the works begin?"), asked_tense("Qui va payer ?"), asked_tense("Qui paie ?")
    ('past', 'future', None)
    """
    if _ASKS_FUTURE.search(question):
        return "future"
    return "past" if _ASKS_PAST.search(question) else None
