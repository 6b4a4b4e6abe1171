"""How likely an answer is right at least to be given, by what is asked for and what is told."""

from index.doubt_amounts import ASKS_COUNT, of_another_day
from index.doubt_words import FITS
from index.entities import entities
from index.evidence import Evidence
from index.expected import AMOUNTS, AnswerType
from index.language import Language
from index.matching import FOUND

_AT_ALL: dict[Language, float] = {"fr": 0.0, "en": 0.1}
"""How likely an answer is right at least to be given, by the article's language."""
_LEAST = {AnswerType.MONEY: 0.2, AnswerType.DURATION: 0.17, AnswerType.SAID: 0.3}
"""The same by what is asked for: of less likely ones few are right."""
_COUNTED, _COUNTED_ELSEWHERE = 0.18, 0.5
"""The same where so many of something are asked for, and where that is not told of around the sentence."""
_UNTOLD = 0.58
"""The same where an amount is asked of a name, and the sentence has neither."""
_NOWHERE = 0.17
"""The same where it is asked where, and no place is told."""
_ANOTHER_DAY = 0.8
"""The same where it is asked when something began or ended, and something else is told."""
_NO_MONEY = 0.4
"""The same where a sum is asked for, and neither a sum nor a share is told."""


def least(e: Evidence) -> float:
    """How likely an answer is right at least to be given."""
    if of_another_day(e):
        return _ANOTHER_DAY
    if no_amount_of_it(e):
        return _UNTOLD
    if no_money(e):
        return _NO_MONEY
    if nowhere(e):
        return _NOWHERE
    if not asks_count(e):
        return max(_AT_ALL[e.language], _LEAST.get(e.question.expected, 0.0))
    return _COUNTED if counted_is_around(e) else _COUNTED_ELSEWHERE


def no_money(e: Evidence) -> bool:
    """How much something costs is asked, and the sentence gives neither a sum nor a share."""
    if not e.view.expects(AnswerType.MONEY):
        return False
    return not any(x.kind in ("money", "percent") for x in entities(e.text, e.language))


def no_amount_of_it(e: Evidence) -> bool:
    """An amount is asked of a name, and the sentence has neither."""
    if not e.view.expects(*AMOUNTS) or e.view.type_met[e.row] >= FITS:
        return False
    names = [r for name, r in zip(e.flags["name"], e.resolved, strict=True) if name]
    return bool(names) and max(names) < FOUND


def nowhere(e: Evidence) -> bool:
    """It is asked where, the sentence names no place, and something that is asked is not around."""
    if not e.view.expects(AnswerType.PLACE) or e.view.type_met[e.row]:
        return False
    return any(e.nearby[n] < FOUND for n in e.content)


def asks_count(e: Evidence) -> bool:
    """Whether it is asked how many there are of something."""
    question = e.question
    return question.expected is AnswerType.NUMBER and ASKS_COUNT.search(question.text) is not None


def counted_is_around(e: Evidence) -> bool:
    """Whether the sentence or its passage has that of which it is asked how many there are."""
    counted = [n for n, focus in enumerate(e.flags["focus"]) if focus]
    return not counted or any(e.nearby[n] >= FOUND for n in counted)
