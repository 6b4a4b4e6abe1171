"""Whether an answer is doubtful, or the article has none, by the rules of the modules imported here."""

from index.confidence import doubt_amounts, doubt_facts, doubt_owners, doubt_roles, doubt_words  # noqa: F401 - they register their rules
from index.confidence.evidence import Evidence
from index.confidence.rules import DOUBTS, SILENCES, Rule, first


def doubtful(e: Evidence) -> Rule | None:
    """The first rule by which an answer is given with a caveat at most; None where none applies."""
    return first(DOUBTS[e.question.expected], e)


def silent(e: Evidence) -> Rule | None:
    """The first rule by which the article has no answer; None where none applies."""
    return first(SILENCES[e.question.expected], e)
