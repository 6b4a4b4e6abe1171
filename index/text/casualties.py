"""The dead told from the hurt and the missing."""

from typing import Literal

from index.text.pattern import pattern


def asks_of_the_dead(question: str) -> bool:
    """Whether a question asks of those who died, and not of the hurt or missing as well.

    >>> asks_of_the_dead("Combien de morts ?"), asks_of_the_dead("How many were killed or hurt?")
    (True, False)
    """
    return _DEAD.search(question) is not None and _SPARED.search(question) is None


def asks_of_the_hurt(question: str) -> bool:
    """Whether a question asks of the hurt or missing, and not of the dead as well.

    >>> asks_of_the_hurt("Combien de blessés ?"), asks_of_the_hurt("How many were killed or hurt?")
    (True, False)
    """
    return tells_only_of_the_hurt(question)


def fated(text: str, start: int, end: int) -> Literal["dead", "hurt"] | None:
    """What became of those counted in ``text[start:end]``; None when neither shows.

    >>> fated("killing two and injuring 31 others", 8, 11), fated("killing two and injuring 31 others", 25, 34)
    ('dead', 'hurt')
    """
    before = _DOING_SO.search(text, 0, start)
    told = (before[0] if before else "") or text[start : end + _NEAR]
    dead, spared = _DEAD.search(told) is not None, _SPARED.search(told) is not None
    if dead is spared:
        return None
    return "dead" if dead else "hurt"


_DOING_SO = pattern(r"(?i)\b(?:tuant|blessant|killing|injuring|wounding)\s$")
_NEAR = 16
"""Characters after a count in which the fate of those counted may be told: "31 were injured"."""


def tells_only_of_the_hurt(text: str) -> bool:
    """Whether ``text`` tells of the hurt or missing, and not of the dead: "neuf blessés"."""
    return _SPARED.search(text) is not None and _DEAD.search(text) is None


_DEAD = pattern(
    r"(?i)\b(?:morte?s?|mour\w+|décè[ds]\w*|décéd\w+|deces|tu(?:er|ant|ent|ée?s?)|périr?|péri\w*|perdu la vie|victimes?"
    r"|dead|die[ds]?|death\w*|kill(?:ed|s|ing)|lives?|fatal\w*|victims?)\b"
)
_SPARED = pattern(r"(?i)\b(?:bless\w+|indemnes?|disparue?s?|injur\w+|hurt|wounded|missing)\b")
