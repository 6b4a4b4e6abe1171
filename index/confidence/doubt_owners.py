"""Doubts about whose it is: what is asked about somebody or something is told of another's."""

from index.confidence.doubt_words import names_elsewhere, names_others
from index.confidence.evidence import Evidence
from index.confidence.rules import doubt
from index.questions.expected import AnswerType
from index.ranking.leaders import asks_leader, led
from index.ranking.matching import FOUND
from index.ranking.view import NAMED
from index.text.analyzer import fold
from index.text.opening import POSSESSIVES
from index.text.pattern import pattern


@doubt()
def owned_by_another(e: Evidence) -> bool:
    """What is asked about one name belongs to another beside it, or to what the sentence opens with: "Son patron".

    Or to the one before "whose": "Pédalio, dont le siège est à Nantes".
    """
    if not e.view.asked.neighbours or not e.question.typed:
        return False
    other = e.view.sentences.names & ~e.view.known
    for noun, name in e.view.asked.neighbours:
        said = e.view.words[noun] >= NAMED
        own = e.view.linked(e.view.words[name] >= NAMED)
        if (said & e.view.linked(other))[e.here].any() and not (said & own)[e.here].any():
            return True
        if any(_is_whose_other(e, at) for at in e.places(said[e.here])):
            return True
        if said[e.here].any() and e.view.trait("owned")[e.row] and e.row:
            before = e.view.sentences.words_of(e.row - 1)
            if other[before].any() and e.view.matched[name, e.row - 1] < FOUND:
                return True
    return False


def _is_whose_other(e: Evidence, at: int) -> bool:
    """Whether what stands at ``at`` in the sentence belongs to a name that the question lacks, by "whose" after it."""
    owner = _WHOSE_IT_IS.search(e.text, 0, at)
    return owner is not None and fold(owner["name"]) not in fold(e.question.text)


_WHOSE_IT_IS = pattern(r"\b(?P<name>[A-ZÀ-Þ][\w-]*),?\s(?:whose|dont\s(?:l[ea]s?\s|l['’]))\s?\Z")


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
def role_elsewhere(e: Evidence) -> bool:
    """The adjective of another place in the article follows the role asked about: "l'entraîneur nantais"."""
    if e.language != "fr" or e.question.role is None:
        return False
    told, vocabulary = e.view.sentences.forms_of(e.row), e.view.sentences.vocabulary
    said = (e.said("role") >= FOUND).nonzero()[0].tolist()
    after = {told[n + 1][:_ROOT] for n in said if _OF_A_PLACE.fullmatch(told[n + 1])}
    after.difference_update(term.form[:_ROOT] for term in e.terms)
    return bool(after) and any(form[:_ROOT] in after for form in vocabulary.names)


_OF_A_PLACE = pattern(r"\w{3,}(?:ais|ois|ien|ain|een)(?:n?e)?s?")
"""French adjectives of towns and regions, folded."""
_ROOT = 4
"""How many first letters the adjective has of the place's name."""


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
