"""Doubts about whose it is: what is asked about somebody or something is told of another's."""

from index.confidence.doubt_words import names_elsewhere, names_others
from index.confidence.evidence import Evidence
from index.confidence.rules import doubt
from index.questions.expected import AnswerType
from index.ranking.leaders import asks_leader, led
from index.ranking.matching import FOUND
from index.ranking.view import NAMED
from index.text.opening import POSSESSIVES
from index.text.pattern import pattern


@doubt()
def owned_by_another(e: Evidence) -> bool:
    """What is asked about one name belongs to another beside it, or to what the sentence opens with: "Son patron"."""
    if not e.view.asked.neighbours or not e.question.typed:
        return False
    other = e.view.sentences.names & ~e.view.known
    for noun, name in e.view.asked.neighbours:
        said = e.view.words[noun] >= NAMED
        own = e.view.linked(e.view.words[name] >= NAMED)
        if (said & e.view.linked(other))[e.here].any() and not (said & own)[e.here].any():
            return True
        if said[e.here].any() and e.view.trait("owned")[e.row] and e.row:
            before = e.view.sentences.words_of(e.row - 1)
            if other[before].any() and e.view.matched[name, e.row - 1] < FOUND:
                return True
    return False


@doubt()
def owner_missing(e: Evidence) -> bool:
    """The sentence has what is asked about a name, and others' names instead of that one: "how many job cuts at Voltex".

    A bare office ("the director") is the one of the firm in the title.
    """
    for noun, name in e.view.asked.neighbours:
        said = (e.view.words[noun] >= NAMED)[e.here]
        if not said.any() or e.flags["title"][name] or e.resolved[name] >= FOUND:
            continue
        if e.question.role or (not e.view.expects(AnswerType.PERSON) and names_others(e)):
            return True
    return False


@doubt()
def owner_elsewhere(e: Evidence) -> bool:
    """What is asked about belongs to a name that is not nearby: "Baidu's spokesman", "le porte-parole de Baidu".

    "The chief executive, Ann Holt" is whoever leads the firm in the title.
    """
    bare = asks_leader(e.question) and _leads_whom_the_title_names(e)
    return any(
        _OWNS.match(e.question.text, e.terms[n].end)
        or _BEFORE_OWNER.search(e.question.text, 0, e.terms[n].start)
        for n in names_elsewhere(e)
        if not (bare and e.flags["title"][n])
    )


def _leads_whom_the_title_names(e: Evidence) -> bool:
    """Whether the sentence names a leader, and neither a name nor a possessive tells whose: "his coach"."""
    said = e.places(e.said("role") >= FOUND)
    return led(e.view, e.row) > 0 and not any(_POSSESSED.search(e.text, 0, at) for at in said)


_POSSESSED = pattern(rf"(?i)\b(?:{POSSESSIVES})\s(?:[\w-]+\s)?\Z")
_OWNS = pattern(r"['’]s\b")
_BEFORE_OWNER = pattern(r"(?i)\b(?:d[eu]\s|des\s|of\s|d['’])\Z")
