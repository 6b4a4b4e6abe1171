"""Rules about an answer; each that makes one doubtful or declines it says so itself, and for which types of answer."""

from collections.abc import Callable, Iterable

from index.confidence.evidence import Evidence
from index.questions.expected import AnswerType

Rule = Callable[[Evidence], bool]
"""Whether something that makes an answer clear, doubtful or none applies to the evidence."""
_ByType = dict[AnswerType, list[Rule]]

DOUBTS: _ByType = {expected: [] for expected in AnswerType}
"""The rules by which an answer is given with a caveat at most, by the type of answer expected."""
SILENCES: _ByType = {expected: [] for expected in AnswerType}
"""The rules by which the article has no answer, by the type of answer expected."""


def doubt(*expected: AnswerType) -> Callable[[Rule], Rule]:
    """Register a rule in DOUBTS for these types of answer; for all if none is given."""
    return _registering(DOUBTS, expected)


def silence(*expected: AnswerType) -> Callable[[Rule], Rule]:
    """Register a rule in SILENCES for these types of answer; for all if none is given."""
    return _registering(SILENCES, expected)


def _registering(rules: _ByType, types: Iterable[AnswerType]) -> Callable[[Rule], Rule]:
    def enter(rule: Rule) -> Rule:
        for expected in types or AnswerType:
            rules[expected].append(rule)
        return rule

    return enter


def first(rules: Iterable[Rule], e: Evidence) -> Rule | None:
    """The first of ``rules`` that applies; None where none does."""
    return next((rule for rule in rules if rule(e)), None)
