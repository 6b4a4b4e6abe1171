"""Who leads something: "Qui dirige la Sonara ?" is answered by "sa directrice générale, Ana Ruiz"."""

from functools import lru_cache

import numpy as np

from index.entities.entity import MAY_BE_PERSONS
from index.questions.question import Question
from index.ranking.view import View
from index.text.analyzer import fold
from index.text.gazetteer import is_demonym
from index.text.pattern import pattern

_HEADS = frozenset(
    """
    patron patronne pdg dg directeur directrice dirigeant dirigeante president presidente chef cheffe proviseur
    proviseure recteur rectrice doyen doyenne gerant gerante
    dirige dirigeait preside presidait tete general generale
    boss ceo chief head director executive exec chairman chairwoman chairperson chair headteacher
    headmaster headmistress dean runs ran heads headed leads led chairs chaired
    """.split()
)
_COACHES = frozenset(
    """
    entraineur entraineuse entraineure coach selectionneur selectionneuse entraine entrainait coache manager
    trainer coaches coached manages managed
    """.split()
)
_BOTH = frozenset({"manages", "managed", "manager"})
_ASKS = pattern(
    r"^(?:et |and )?(?:qui (?:est ce qui )?(?P<fr>dirige\w*|pilote\w*|preside\w*|entraine|entrainait|coache)\b"
    r"|who (?:currently |now )?(?P<en>runs?|ran|heads?|headed|leads?"
    r"|led|chairs?|chaired|coach|coaches|coached|manages?|managed)\b"
    r"|qui (?:est|etait) a la (?P<at>tete) d|who (?:is|was|s) in (?P<charge>charge) of)"
)
"""Verbs that ask for a leader; for nouns see `Question.role`."""
_THEIR = ("son", "sa", "leur", "its", "their")
_NO_LONGER = frozenset("vice ex ancien ancienne former deputy".split())
"""What precedes the word for somebody who does not lead, or no longer."""
UNNAMED = 0.4
"""The score of a sentence with a leader where nothing near names what they lead."""
_NEAR = 3
"""Fewer than so many content words, not asked for, may stand between a name and the office: "Ana
Ruiz, the union's new president"."""


@lru_cache(maxsize=100)
def sought(question: Question) -> frozenset[str]:
    """The words for the kind of leader asked for, folded; empty when none is asked for."""
    match = _ASKS.match(question.line)
    verb = next(filter(None, match.groups()), "") if match else ""
    word = verb or fold(question.role_text)
    if word in _BOTH:
        return _HEADS | _COACHES
    if word in _COACHES:
        return _COACHES
    return _HEADS if verb or word in _HEADS else frozenset()


def asks_leader(question: Question) -> bool:
    """Whether the question asks who leads something."""
    return bool(sought(question))


def led(view: View, row: int) -> float:
    """The score, 0 to 1, of a sentence as naming the leader asked for.

    A name must stand beside the word for a leader, and that word must not belong to another name or to a
    country's people, or open the sentence: "Directeur du musée depuis mai, Jan Vos …". What they lead may
    have been named before.
    """
    sentences, here = view.sentences, view.sentences.words_of(row)
    wanted = sought(view.asked.question)
    if _leads_a_part(sentences.texts[row], view.asked.question):
        return 0.0
    said = sentences.forms_of(row)
    leaders = [
        here.start + n
        for n, form in enumerate(said)
        if form in wanted
        and _NO_LONGER.isdisjoint(said[max(n - 2, 0) : n])
        and (view.known[here.start + n + 1] or not is_demonym(said[n + 1]))
    ]
    if not leaders:
        return 0.0
    elsewhere = view.linked(sentences.names & ~view.known)
    named = [
        (first, after)
        for kind, first, after in view.read(row)
        if kind in MAY_BE_PERSONS and not view.known[first:after].all()
    ]
    for leader in leaders:
        if elsewhere[leader]:
            continue
        for first, after in named:
            begin, end = (after, leader) if after <= leader else (leader + 1, first)
            precedes = after <= leader and not sentences.links[after]
            between = (sentences.content & ~view.known)[begin:end].sum()
            apposed = leader == here.start and (first, after) == named[0]
            if (precedes or leader < first) and (apposed or between < _NEAR):
                return _share_named(view, row, wanted)
    return 0.0


def _leads_a_part(text: str, question: Question) -> bool:
    """Whether a sentence has only leaders of departments that are not asked about: "directeur technique", "finance director"."""
    told = fold(text)
    rest = _OF_A_PART.sub(" ", told)
    return rest != told and not _LEADER.search(rest) and not _DEPARTMENT.search(fold(question.text))


_A_LEADER = rf"\b(?:{'|'.join(sorted(_HEADS))})\b"
_A_DEPARTMENT = (
    r"\b(?:technic|techniq|technolog|sporti|artisti|commerci|financ|medica|juridi|legal|scientifi|creati"
    r"|adjoint|assistant|deputy|region|departement|territori|marketing|operati|exploitation|informati)\w*"
)
_A_FUNCTION = (
    r"(?:personnel|human|hr\b|ressources|communicat|sales|vente|marketing|achat|purchas|recherche|research|securit|safety"
    r"|conseil d(?:e surveillance| administration)|(?:supervisory )?board\b|produ[ci]t|engineer|ingenier|design|strateg|policy|logisti|relation|affair|develop|presse?\b)\w*"
)
_LEADER, _DEPARTMENT = pattern(_A_LEADER), pattern(rf"{_A_DEPARTMENT}|\b{_A_FUNCTION}")
_OF_A_PART = pattern(
    rf"{_A_LEADER}\s{_A_DEPARTMENT}|{_A_DEPARTMENT}\s{_A_LEADER}"
    rf"|{_A_LEADER}\s(?:(?:aussi|also|egalement)\s)?(?:(?:of|for|de|du|des)\s(?:(?:the|la)\s|l['’])?|d['’]|(?:le|the)\s)(?:{_A_DEPARTMENT}|{_A_FUNCTION})"
)


def leads_another(view: View, row: int) -> bool:
    """Whether the leader whom a sentence names is not the one asked about.

    They head only a part, or were succeeded ("She succeeded Jan Vos"), or they head another organisation, the
    last one named: "its president, Ana Ruiz", after a sentence about the union.
    """
    written, here = view.sentences.texts[row], view.sentences.words_of(row)
    if _leads_a_part(written, view.asked.question):
        return True
    places = view.sentences.places(row)
    starts = [places[first - here.start] for kind, first, _ in view.read(row) if kind == "person"]
    if starts and all(SUCCEEDED.search(written, 0, at) for at in starts):
        return True
    forms = view.sentences.forms_of(row)
    theirs = (n for n in range(1, len(forms)) if forms[n - 1] in _THEIR and forms[n] in _HEADS)
    leader = here.start + next(theirs, 0)
    if leader == here.start:
        return False
    first = here.start
    goes_on = view.trait("stands in")[row] or view.trait("leans")[row]
    if goes_on or not view.sentences.names[first:leader].any():
        first = view.sentences.words_of(max(row - 1, 0)).start
    named = view.sentences.names[first:leader]
    return bool(named.any()) and not (named & view.known[first:leader]).any()


SUCCEEDED = pattern(
    r"(?i)\b(?:succéd\w+|succeed\w+|remplac\w+|replac(?:e[sd]?|ing)"
    r"|t(?:ook|akes?|aken) over from|(?:son|sa|her|his|its) (?:prédécesseure?|predecessor))\b"
    r"(?:,?\s(?:[a-zà-ÿ]+|\d{4})){0,5},?\s$"
)
"""What precedes the name of a predecessor."""


def asks_predecessor(text: str) -> bool:
    """Whether a question asks who was it before somebody, or before.

    >>> asks_predecessor("Qui était maire avant elle ?"), asks_predecessor("Who used to be governor?")
    (True, True)
    >>> asks_predecessor("Qui était là avant midi ?")
    False
    """
    return _CAME_BEFORE.search(text) is not None


_CAME_BEFORE = pattern(
    r"(?i)^\W*(?:et |and )?(?:who(?:['’]s| is| was| were| held| ran| led| coached| managed)"
    r"|qui (?:est|était|etait|fut|dirigeait|présidait|occupait|entraînait|gérait)|c['’ ]?(?:est|était|etait) qui)\b"
    r".*\b(?:(?-i:avant|before)\s(?-i:[A-ZÀ-Þ])|avant (?:elle|lui|eux)\b|before (?:her|him|them)\b|d['’]avant\W*$|(?:avant|before)\W*$"
    r"|predecessor|prédécesseur\w*|previous|précédente?)"
    r"|^\W*(?:et |and )?(?:avant|before) (?:elle|lui|eux|her|him|them|(?-i:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?))\b.*\b(?:qui|who)\b"
    r"|\bwho used to (?:be|run|lead|head|chair|coach|manage)\b"
)


def _share_named(view: View, row: int, wanted: frozenset[str]) -> float:
    """How much of what they lead is named here or before, or in the title by its name."""
    flags = view.asked.flag("verb") + view.asked.flag("role") + view.asked.flag("light")
    terms = [
        n for n, term in enumerate(view.asked.terms) if not flags[n] and term.form not in wanted
    ]
    weights = view.asked.weights[terms]
    if not weights.sum():
        return 1.0
    titled = view.asked.flag("title") * view.asked.flag("name")
    named = np.maximum(view.inherited[terms, row], titled[terms])
    held = float(weights @ named / weights.sum())
    return UNNAMED + (1 - UNNAMED) * held
