"""Scores of matches: whether a text has one, and whether that is how it ended."""

from index.entities.recognizer import figures
from index.text.language import Language
from index.text.pattern import pattern


def has_score(text: str, language: Language) -> bool:
    """Whether ``text`` has a score.

    >>> has_score("Harwick lost 2-3.", "en"), has_score("It takes 2-3 days.", "en")
    (True, False)
    """
    return any(e.kind == "score" for e in figures(text, language))


def has_final_score(text: str, language: Language) -> bool:
    """Whether ``text`` has a score that was not, by its clause or the opening words, one before the end.

    >>> has_final_score("Behind at the break, Harwick won 3-2.", "en")
    True
    >>> has_final_score("At the break, the board showed 2-3.", "en")
    False
    """
    opening = _WHEN.match(text)
    if opening is not None and is_earlier(opening[0]):
        return False
    scores = (e for e in figures(text, language) if e.kind == "score")
    return any(not is_earlier(_CLAUSES.split(text[: e.end])[-1]) for e in scores)


_CLAUSES = pattern(r"[,;:]")
_WHEN = pattern(r"(?i)(?:à|a|at|by|in|dès|après|after)\s[^,;:]*")


def is_earlier(text: str) -> bool:
    """Whether ``text`` is about a score before the end, or of an earlier match.

    >>> is_earlier("What was it at half-time?"), is_earlier("What was the score?")
    (True, False)
    """
    return _EARLIER.search(text) is not None


_EARLIER = pattern(
    r"(?i)\b(?:half-?time|interval|break|(?:first|opening) (?:half|leg)|led|leading|ahead|minute|previous|last (?:year|season)"
    r"|mi-temps|pause|menai\w+|menées?|première (?:période|mi-temps)|match aller|à l['’]aller|repos)\b"
)


def tells_end(text: str) -> bool:
    """Whether ``text`` tells how a match ended.

    >>> tells_end("Harwick were beaten 2-0."), tells_end("It was 2-0 then.")
    (True, False)
    """
    return _ENDED.search(text) is not None


_ENDED = pattern(
    r"(?i)\b(?:final|full-?time|extra time|won|win|beat(?:en)?|lost|defeat|victory|drew|ended|finished|gagn\w+|battu\w*|perdu"
    r"|victoire|défaite|terme|renvers\w+|emport\w+|impos\w+|inclin\w+|prolongations?)\b"
)


def is_score_line(text: str, language: Language) -> bool:
    """Whether ``text`` is the two sides with the score between them.

    >>> is_score_line("Harwick City 2-3 Marl (aet)", "en"), is_score_line("Harwick lost 2-3.", "en")
    (True, False)
    """
    return any(
        e.kind == "score" and _SIDES.search(text, 0, e.start) and _SIDE.match(text, e.end)
        for e in figures(text, language)
    )


_SIDES = pattern(r"^(?:[A-ZÀ-Þ][\w'’-]*\s)+$")
_SIDE = pattern(r"\s[A-ZÀ-Þ]")
