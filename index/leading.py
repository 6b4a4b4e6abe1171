"""Who is at the head of something: "Qui dirige la Sonara ?" is answered by "sa directrice générale, Ana Ruiz"."""

from functools import lru_cache

from index.analyzer import fold
from index.gazetteer import country_root
from index.pattern import pattern
from index.question import Question
from index.view import View

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
"""Who leads is asked by a verb; by a noun, `Question.role` tells."""
_NO_LONGER = frozenset("vice ex ancien ancienne former deputy".split())
"""What stands before the word for somebody who is not at the head."""
UNNAMED = 0.4
"""How surely somebody leads it where nothing near names it."""
_NEAR = 3
"""Words that count and are not asked for, so many of which stand no longer between a name and what somebody is: "Ana
Ruiz, the union's new president"."""


@lru_cache(maxsize=100)
def sought(question: Question) -> frozenset[str]:
    """The words for what somebody is who is asked for; none where no leader is."""
    match = _ASKS.match(" ".join(question.folded))
    verb = next(filter(None, match.groups()), "") if match else ""
    word = verb or fold(question.role_text)
    if word in _BOTH:
        return _HEADS | _COACHES
    if word in _COACHES or word.startswith("entrain"):
        return _COACHES
    return _HEADS if verb or word in _HEADS else frozenset()


def asks_leader(question: Question) -> bool:
    """Whether it is asked who is at the head of something."""
    return bool(sought(question))


def led(view: View, row: int, forms: list[str]) -> float:
    """How surely a sentence names who leads what is asked about: 0 to 1; ``forms`` are the vocabulary's.

    Somebody has to be named beside the word for what they are, and that word not be of another name or of a
    country's people. What they lead may have been named before.
    """
    sentences, here = view.sentences, view.sentences.words_of(row)
    wanted = sought(view.asked.question)
    said = [forms[n] for n in sentences.forms[here].tolist()]
    leaders = [
        here.start + n
        for n, form in enumerate(said)
        if form in wanted
        and _NO_LONGER.isdisjoint(said[max(n - 2, 0) : n])
        and (view.known[here.start + n + 1] or country_root(said[n + 1]) is None)
    ]
    if not leaders:
        return 0.0
    elsewhere = view.linked(sentences.names & ~view.known)
    named = [
        (first, after)
        for kind, first, after in view.read(row)
        if kind in ("person", "name")
        and not view.known[first:after].all()
        and not _belongs(view, first)
    ]
    for leader in leaders:
        if elsewhere[leader]:
            continue
        for first, after in named:
            begin, end = (after, leader) if after <= leader else (leader + 1, first)
            precedes = after <= leader and not sentences.links[after]
            between = (sentences.content & ~view.known)[begin:end].sum()
            if (precedes or leader < first) and between < _NEAR:
                return _held(view, row, wanted)
    return 0.0


def leads_another(view: View, row: int) -> bool:
    """Whether who is at the head in a sentence is that of what was named last, not asked about, or no longer is.

    "Its president, Ana Ruiz": of the union that the sentence before named. "She succeeded Jan Vos".
    """
    written, here = view.sentences.texts[row], view.sentences.words_of(row)
    places = view.sentences.places(row)
    starts = [places[first - here.start] for kind, first, _ in view.read(row) if kind == "person"]
    if starts and all(SUCCEEDED.search(written, 0, at) for at in starts):
        return True
    text = fold(written)
    own = _OWN.search(text)
    if own is None or len(text) != len(written):
        return False
    leader = here.start + sum(at < own.end() for at in places)
    first = view.sentences.words_of(max(row - 1, 0)).start
    named = view.sentences.names[first:leader]
    return bool(named.any()) and not (named & view.known[first:leader]).any()


SUCCEEDED = pattern(
    r"(?i)\b(?:succéd\w+|succeed\w+|remplac\w+|replac(?:e[sd]?|ing)"
    r"|t(?:ook|akes?|aken) over from|(?:son|sa|her|his|its) (?:prédécesseure?|predecessor))\b"
    r"(?:,?\s(?:à|au|aux|le|la|the|her|his|son|sa|[a-zà-ÿ]+)){0,5},?\s$"
)
"""What stands before whoever was at the head until then."""

_OWN = pattern(rf"(?i)\b(?:son|sa|leur|its|their)\s(?:\w+\s)?(?={'|'.join(sorted(_HEADS))})")


def _belongs(view: View, first: int) -> bool:
    """Whether something is of the name that opens at ``first``: "de la Sonara", not "de Sonara, Ana Ruiz"."""
    links, content = view.sentences.links, view.sentences.content
    return bool(links[first - 1] or (links[first - 2] and not content[first - 1]))


def _held(view: View, row: int, wanted: frozenset[str]) -> float:
    """How much of what they lead a sentence or those before it name."""
    flags = view.asked.flag("verb") + view.asked.flag("role") + view.asked.flag("light")
    terms = [
        n for n, term in enumerate(view.asked.terms) if not flags[n] and term.form not in wanted
    ]
    weights = view.asked.weights[terms]
    if not weights.sum():
        return 1.0
    held = float(weights @ view.inherited[terms, row] / weights.sum())
    return UNNAMED + (1 - UNNAMED) * held
