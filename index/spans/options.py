"""Questions that offer two things to choose from: "Qui a gagné, Lens ou Brest ?"."""

from index.entities.entity import NAMES
from index.questions.question import Question
from index.spans.sketch import Sketch
from index.text.analyzer import fold
from index.text.pattern import pattern


def offered(question: Question) -> tuple[str, str] | None:
    """The last words of the two things that a question asks to choose from; None if it offers none.

    >>> from index.questions.question import understand
    >>> offered(understand("Lequel a perdu de l'argent, Osk ou la ville de Brest ?", default="fr"))
    ('osk', 'brest')
    >>> offered(understand("Osk or Vik, which is bigger?", default="en"))
    ('osk', 'vik')
    >>> offered(understand("Qui a fondé ou dirigé Osk ?", default="fr"))
    """
    found = _AT_END.search(question.text) or _AT_START.match(question.text)
    if found is None:
        return None
    one, other = (fold(found[name].split()[-1]) for name in ("one", "other"))
    return (one, other) if one != other else None


def one_of(sketched: Sketch, offers: tuple[str, str]) -> tuple[int, int] | None:
    """The place of the one of two things that a sentence has; None with both or neither.

    >>> from index.spans.sketch import sketch
    >>> one_of(sketch("Osk lost 3 million.", "en"), ("osk", "vik"))
    (0, 3)
    >>> one_of(sketch("Osk lost more than Vik.", "en"), ("osk", "vik"))
    """
    places = [
        next(((word.start, word.end) for word in sketched.words if word.form == offer), None)
        for offer in offers
    ]
    told = [place for place in places if place]
    if len(told) != 1:
        return None
    whole = (
        e.head
        for e in sketched.entities
        if e.kind in NAMES and e.head[0] <= told[0][0] and told[0][1] <= e.head[1]
    )
    return next(whole, told[0])


_DETERMINER = r"(?:(?:l[ae]s?|the|une?|an?|du|de la|chez|for|pour|by|par)\s|l['’]|d['’])?"
_WORDS = r"[\w’'&-]+(?:\s[\w’'&-]+){0,3}?"
_TWO = rf"{_DETERMINER}(?P<one>{_WORDS})\s(?:ou|or)\s(?:(?:de|by|par)\s)?{_DETERMINER}(?P<other>{_WORDS})"
_WHICH = r"(?:les?quel(?:le)?s?|laquelle|which|wh[oi]|qui|quel(?:le)?s?)\b"
_AT_END = pattern(rf"(?i){_WHICH}.*(?:[,:]|\bentre\b|\bbetween\b)\s*{_TWO}(?:'s|’s)?\W*$")
_AT_START = pattern(rf"(?i)\W*(?:entre\s|between\s)?{_TWO}\s?,\s(?:c['’]est\s)?{_WHICH}")
