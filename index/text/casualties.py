"""The dead told from the hurt and the missing."""

from typing import Literal

from index.text.pattern import pattern


def only_of_the_dead(text: str) -> bool:
    """Whether a question or a sentence is of those who died, and not of the hurt or missing as well.

    >>> only_of_the_dead("Combien de morts ?"), only_of_the_dead("How many were killed or hurt?")
    (True, False)
    """
    return _DEAD.search(text) is not None and not tells_of_the_hurt(text)


def tells_of_the_dead(text: str) -> bool:
    """Whether a sentence tells that somebody died, or of the dead.

    >>> tells_of_the_dead("Deux personnes ont péri."), tells_of_the_dead("Onze cas sont connus.")
    (True, False)
    """
    return _DEAD.search(text) is not None or _DIED_OF_IT.search(text) is not None


def tells_of_the_hurt(text: str) -> bool:
    """Whether a sentence tells of the hurt or missing.

    >>> tells_of_the_hurt("Three were injured."), tells_of_the_hurt("It moved 34 patients.")
    (True, False)
    """
    return _SPARED.search(text) is not None


def only_of_the_hurt(text: str) -> bool:
    """Whether a question or a sentence is of the hurt or missing, and not of the dead as well.

    >>> only_of_the_hurt("Combien de blessés ?"), only_of_the_hurt("How many were killed or hurt?")
    (True, False)
    """
    return tells_of_the_hurt(text) and _DEAD.search(text) is None


def fated(text: str, start: int, end: int) -> Literal["dead", "hurt"] | None:
    """What became of those counted in ``text[start:end]``; None when neither shows.

    >>> fated("killing two and injuring 31 others", 8, 11), fated("killing two and injuring 31 others", 25, 34)
    ('dead', 'hurt')
    >>> fated("It infected 412 people and killed two.", 34, 37), fated("It infected 412 people and killed two.", 12, 22)
    ('dead', None)
    """
    before = _DOING_SO.search(text, 0, start)
    after = _FURTHER.split(text[end : end + _NEAR], maxsplit=1)[0]
    told = before[0] if before else text[start:end] + after
    if only_of_the_dead(told):
        return "dead"
    return "hurt" if only_of_the_hurt(told) else None


def are_hurt(text: str, end: int) -> bool:
    """Whether those counted until ``end`` are said to be hurt or missing.

    >>> are_hurt("six people have been injured", 10), are_hurt("killed six people and hurt two", 17)
    (True, False)
    """
    return _ARE_HURT.match(text, end) is not None


_ARE_HURT = pattern(
    r"(?i)\s(?:(?:have|has|had|were|was|are|is|been|ont|été|sont|étaient|seriously|slightly|grièvement|légèrement)\s){0,4}"
    r"(?:bless[ée]|indemnes?|disparue?s?|injured|hurt|wounded|missing)"
)
_DOING_SO = pattern(
    r"(?i)\b(?:tuant|blessant|killing|injuring|wounding|killed|injured|wounded|(?:a|ont|avait|aurait) (?:tué|blessé))\s(?:at least\s|au moins\s)?$"
)
_FURTHER = pattern(r"[,;]|\b(?:and|et)\b")
"""What parts a count from others' fate: "412 people *and* killed two"."""
_NEAR = 16
"""Characters after a count in which the fate of those counted may be told: "31 were injured"."""
_DEAD = pattern(
    r"(?i)\b(?:mort(?:e|el|elle)?s?|mour\w+|meur(?:s|t|ent)|décè[ds]\w*|décéd\w+|deces|tu(?:er|ant|ent|ée?s?)|péri(?:r|t|e?s|ssent|rent|ront)?"
    r"|perdu la vie|victimes?|dead|die[ds]?|death\w*|kill(?:ed|s|ing)|fatal\w*|victims?"
    r"|(?:lost|lose|claim(?:ed|s)?|cost|took|many)\s(?:[\w,]+\s){0,3}lives|lives\s(?:\w+\s){0,2}(?:lost|claimed|taken))\b"
)
_DIED_OF_IT = pattern(
    r"(?i)\b(?:perish\w*|drown\w*|noy\w+|succomb\w+|cull\w*|abatt\w+|bod(?:y|ies)|corps|cadavres?|emporté\w*|swept away|slaughter\w*)\b"
)
"""Tells of deaths by how they came or what is left."""
_SPARED = pattern(r"(?i)\b(?:bless\w+|indemnes?|disparue?s?|injur\w+|hurt|wounded|missing)\b")
