"""What makes an answer clear although some of the question's words are unmatched, or shows that there is one."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from index.confidence.doubt_amounts import of_another_day
from index.confidence.evidence import Evidence
from index.entities.people import gender_meant, opens_with_age_of
from index.entities.scores import has_final_score, is_earlier, is_score_line
from index.questions.expected import AMOUNTS, AnswerType
from index.questions.question import FITTING
from index.ranking.features import ROUNDING, value
from index.ranking.matching import FOUND, SAME, STRENGTH, Match
from index.ranking.speech import theirs
from index.text.precedents import asks_precedent, tells_precedent


class _Clear(NamedTuple):
    """A rule that makes a sentence clear, given at least this share among the best and this probability of being right."""

    rule: Callable[[Evidence], bool]
    share: float
    right: float = 0.0


_MOST = 0.6
"""The share of the question that counts as most of it."""
_ALMOST_ALL = 0.7
_LITTLE_ELSE = 0.3
"""The share of a sentence's content words matched by the question from which it says little else."""


def _holds_most(e: Evidence) -> bool:
    """No sentence matches more of the question."""
    coverage = e.view.coverage
    return bool(coverage[e.row] >= coverage.max() - ROUNDING)


def _of_the_type(e: Evidence) -> bool:
    """The sentence has something of the type asked for."""
    return bool(e.view.type_met[e.row] >= FITTING)


def _close_together(e: Evidence) -> bool:
    """Most of the question is matched, nearly all of it within a few words."""
    return e.held >= _MOST and value(e.ranked[0].features, "together") >= _ALMOST_ALL


def _holds_more_than_asked(e: Evidence) -> bool:
    """Most of the question is matched, but not close together: what has its words side by side says it again, and not why."""
    return e.held >= _MOST and _holds_most(e) and not _close_together(e)


def _all_around(e: Evidence) -> bool:
    """Every content word of the question is in the sentence or its passage."""
    return all(e.nearby[n] >= FOUND for n in e.content)


def _dated(e: Evidence) -> bool:
    """The sentence has a date, and the question's verbs are matched nearby."""
    verbs = [n for n, verb in enumerate(e.flags["verb"]) if verb]
    if e.unnamed and all(e.nearby[n] < FOUND for n in e.unnamed):
        return False
    return _of_the_type(e) and all(e.nearby[n] >= FOUND for n in verbs)


def _little_else(e: Evidence) -> bool:
    """The sentence has an amount, and says little beyond the question."""
    told = e.view.words[:, e.here].max(axis=0)[e.view.sentences.content[e.here]]
    return _of_the_type(e) and bool(np.mean(told >= FOUND) >= _LITTLE_ELSE)


def _placed(e: Evidence) -> bool:
    """A place is named, and a word of the question is there itself, not only a related one; so is every name."""
    if any(e.flags["name"][n] and e.nearby[n] < FOUND for n in e.content):
        return False
    return _of_the_type(e) and bool(e.view.matched[e.content, e.row].max(initial=0.0) >= SAME)


def _placed_together(e: Evidence) -> bool:
    """A place is named, or more than one thing asked about: "where is the shop" is met by any shop."""
    return (_of_the_type(e) or len(e.content) > 1) and _close_together(e)


_UNTYPED = (
    _Clear(_close_together, 0.7),
    _Clear(_holds_most, 0.8, 0.6),
)
_CLEAR: dict[AnswerType, tuple[_Clear, ...]] = {
    AnswerType.REASON: (_Clear(_holds_more_than_asked, 0.7),),
    AnswerType.YES_NO: (
        _Clear(lambda e: bool(e.view.trait("denies")[e.row]) and not e.subject_missing, 0.7),
        _Clear(_all_around, 0.7),
    ),
    AnswerType.DATE: (_Clear(_dated, 0.8),),
    AnswerType.PLACE: (_Clear(_placed_together, 0.9), _Clear(_placed, 0.0, 0.6)),
    **dict.fromkeys(AMOUNTS, (_Clear(_little_else, 0.0, 0.45),)),
}


_LIKELY = {AnswerType.REASON: 0.5, AnswerType.DEFINITION: 0.5}
"""The least probability of being right, by answer type, for a sentence to be clear."""
_NEVER_CLOSE = (AnswerType.STATEMENT, AnswerType.MANNER, AnswerType.REASON, AnswerType.SAID)
"""Answer types that few words close together do not tell."""
_TOO_FEW = 2
"""Most content words of a question for a reason of which no sentence is clear: half of them were wrong."""
_LIKELY_ENOUGH = 0.4
"""The least for untyped questions; below it 4 of 8 were wrong."""


def stands_out(e: Evidence, right: float) -> bool:
    """Whether the first sentence clearly answers, where ``right`` is the probability that it does."""
    question = e.question
    if right < _LIKELY.get(question.expected, 0.0 if question.typed else _LIKELY_ENOUGH):
        return False
    if not question.typed and e.held < 0.5:
        return False
    if question.expected is AnswerType.REASON and len(e.content) <= _TOO_FEW:
        return False
    close = not question.typed and question.expected not in _NEVER_CLOSE
    rules = _CLEAR.get(question.expected, ()) + (_UNTYPED if close else ())
    return any(e.share >= clear.share and right >= clear.right and clear.rule(e) for clear in rules)


def holds_it_all(e: Evidence) -> bool:
    """Whether the first sentence has the type asked for and every content word: "How much is the fine?"."""
    return e.question.typed and _of_the_type(e) and e.held == 1 and not of_another_day(e)


def tells_before(e: Evidence) -> bool:
    """It is asked whether it has happened before, and the first sentence tells of an earlier time."""
    return asks_precedent(e.question.text) and tells_precedent(e.text)


def alone_tells(e: Evidence) -> bool:
    """The sentence has a value of the attribute, at most one other does, and it matches half of the question.

    "How fast was the train?": the train, and the article's only speed. Without other terms, or only the title's, it
    must be the only one.
    """
    if not e.view.valued[e.row] or e.view.valued.sum() > _FEW:
        return False
    of_somebody = e.question.names or gender_meant(e.question.text)
    if of_somebody and not _of_the_type(e):
        return False  # "Ann Holt drove down Route 66"
    if any(name and here < FOUND for name, here in zip(e.flags["name"], e.resolved, strict=True)):
        return False
    of = [e.resolved[n] >= FOUND for n in e.owners]
    return bool(of or e.view.valued.sum() == 1) and 2 * sum(of) >= len(of)


_FEW = 2
"""Most sentences that may have a value of the attribute."""


def age_of_whom(e: Evidence) -> bool:
    """Whether somebody's age is asked, and it stands right after their name: "Ana Ruiz, 68", "Ana Ruiz, now 68"."""
    if not e.view.expects(AnswerType.AGE) or not e.named or e.unnamed:
        return False
    forms, here = e.view.sentences.forms_of(e.row), e.here.start
    ages = (first for kind, first, _ in e.view.read(e.row) if kind == "age")
    before = (first - 1 - (forms[first - 1 - here] in _TODAY) for first in ages if first > here)
    return any(e.view.words[e.named, at].max() >= SAME for at in before)


def age_of_her_or_him(e: Evidence) -> bool:
    """Whether the age of "she" or "he" is asked, and the sentence opens with that of one: "At 43 she runs a mill"."""
    gender = gender_meant(e.question.text)
    if gender is None or not e.view.expects(AnswerType.AGE) or e.question.names:
        return False
    return opens_with_age_of(e.text, gender) and _of_the_type(e)


_TODAY = frozenset("now hui".split())
"""The last word of what may stand before an age in apposition: "aujourd'hui"."""


def is_the_score(e: Evidence) -> bool:
    """Whether only the score is asked for, at the end, and the sentence alone has it or is the line with it: "Harwick 2-3 Marl"."""
    if not e.question.asks_score or is_earlier(e.question.text):
        return False
    if not all(e.naming[n] for n in e.content):
        return False
    if is_score_line(e.text, e.language):
        return True
    scores = [text for text in e.view.sentences.texts if has_final_score(text, e.language)]
    return scores == [e.text]


def says_it(e: Evidence) -> bool:
    """Whether the question asks only what somebody said, and they say something in the sentence: "Que dit Nvidia ?"."""
    if not e.view.expects(AnswerType.SAID) or not e.content:
        return False
    named = all(e.flags["name"][n] and e.nearby[n] > _RELATED for n in e.content)
    return named and theirs(e.view, e.row) is True


def speaks_of_it(e: Evidence) -> bool:
    """The question asks what the article says about something, and the sentence matches every term."""
    return e.view.expects(AnswerType.ABOUT) and all(r >= _SPOKEN for r in e.resolved)


_RELATED = STRENGTH[Match.RELATED]
_SPOKEN = STRENGTH[Match.TRANSLATED]
