"""The dead told from the hurt and the missing."""

from index.text.pattern import pattern


def asks_of_the_dead(question: str) -> bool:
    """Whether a question asks of those who died, and not of the hurt or missing as well.

    >>> asks_of_the_dead("Combien de morts ?"), asks_of_the_dead("How many were killed or hurt?")
    (True, False)
    """
    return _DEAD.search(question) is not None and _SPARED.search(question) is None


def tells_only_of_the_hurt(text: str) -> bool:
    """Whether ``text`` tells of the hurt or missing, and not of the dead: "neuf blessés"."""
    return _SPARED.search(text) is not None and _DEAD.search(text) is None


_DEAD = pattern(
    r"(?i)\b(?:morte?s?|mour\w+|décè[ds]\w*|décéd\w+|deces|tu(?:er|ant|ent|ée?s?)|périr?|péri\w*|perdu la vie|victimes?"
    r"|dead|die[ds]?|death\w*|killed|kills|lives?|fatal\w*|victims?)\b"
)
_SPARED = pattern(r"(?i)\b(?:bless\w+|indemnes?|disparue?s?|injur\w+|hurt|wounded|missing)\b")
