"""The least probability of being right with which an answer is given, by what is asked and what the sentence says."""

from index.confidence.doubt_amounts import of_another_day
from index.confidence.doubt_words import FITS
from index.confidence.evidence import Evidence
from index.questions.expected import AMOUNTS, AnswerType
from index.ranking.matching import FOUND
from index.text.language import Language

_AT_ALL: dict[Language, float] = {"fr": 0.0, "en": 0.1}
"""The least probability of being right, by the article's language."""
_LEAST = {AnswerType.MONEY: 0.2, AnswerType.DURATION: 0.17, AnswerType.SAID: 0.3}
"""The least probability by answer type: of the answers below it, few are right."""
_COUNTED, _COUNTED_ELSEWHERE = 0.18, 0.5
"""The least for a count, where the counted noun is near the sentence, and where it is not."""
_UNTOLD = 0.58
"""The least where an amount is asked about a name and the sentence has neither."""
_NOWHERE = 0.17
"""The least where a place is asked for and none is named."""
_ANOTHER_DAY = 0.8
"""The least where the question asks when something began or ended and the sentence tells of something else."""
_NO_MONEY = 0.4
"""The least where a sum is asked for and the sentence has neither a sum nor a percentage."""


def least(e: Evidence) -> float:
    """The least probability of being right with which this answer is given."""
    if of_another_day(e):
        return _ANOTHER_DAY
    if no_amount_of_it(e):
        return _UNTOLD
    if no_money(e):
        return _NO_MONEY
    if nowhere(e):
        return _NOWHERE
    if not e.question.asks_count:
        return max(_AT_ALL[e.language], _LEAST.get(e.question.expected, 0.0))
    return _COUNTED if counted_is_around(e) else _COUNTED_ELSEWHERE


def no_money(e: Evidence) -> bool:
    """A price or cost is asked for, and the sentence gives neither a sum nor a percentage."""
    if not e.view.expects(AnswerType.MONEY):
        return False
    return not e.told(("money", "percent"))


def no_amount_of_it(e: Evidence) -> bool:
    """An amount is asked about a name, and the sentence has neither."""
    if not e.view.expects(*AMOUNTS) or e.view.type_met[e.row] >= FITS:
        return False
    names = [r for name, r in zip(e.flags["name"], e.resolved, strict=True) if name]
    return bool(names) and max(names) < FOUND


def nowhere(e: Evidence) -> bool:
    """A place is asked for, the sentence names none, and a term of the question is not nearby."""
    if not e.view.expects(AnswerType.PLACE) or e.view.type_met[e.row]:
        return False
    return any(e.nearby[n] < FOUND for n in e.content)


def counted_is_around(e: Evidence) -> bool:
    """Whether the sentence or its passage names what is to be counted."""
    counted = [n for n, focus in enumerate(e.flags["focus"]) if focus]
    return not counted or any(e.nearby[n] >= FOUND for n in counted)
