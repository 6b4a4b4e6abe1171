"""Parts of a sentence that cannot be what is asked for: what it denies, a destination, the other half of a contrast."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from index.entities.entity import Entity
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.spans.doers import until_its_verb
from index.spans.edges import STREET
from index.spans.halves import half_of_another
from index.spans.sketch import Sketch
from index.text.arrays import Bools
from index.text.casualties import are_hurt, only_of_the_dead
from index.text.language import Language
from index.text.pattern import pattern

Stretch = tuple[int, int]
"""Start and end, in code points of a sentence."""


def excluded(sketched: Sketch, question: Question) -> Bools:
    """Which candidates overlap a part of the sentence that cannot be the answer; shape (candidates,).

    >>> from index.questions.question import understand
    >>> from index.spans.sketch import sketch
    >>> sketched = sketch("Alta utilise ses puces au lieu des siennes.", "fr")
    >>> held = excluded(sketched, understand("Que fait Alta ?", default="fr"))
    >>> {sketched.words[last].form for last in sketched.last[~held]} & {"siennes"}
    set()
    """
    found = np.zeros(len(sketched.first), dtype=np.bool_)
    starts = np.array([word.start for word in sketched.words])
    for kind in _KINDS:
        for start, end in kind(sketched, question):
            low, high = np.searchsorted(starts, (start, end))
            found |= (sketched.last >= low) & (sketched.first < high)
    return found


def _instead(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """What something is done or used instead of, unless the question asks for that."""
    if not _INSTEAD.search(question.text):
        yield from (match.span() for match in _INSTEAD.finditer(sketched.text))


def _denied(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """What the sentence denies."""
    yield from denied(sketched.text, question.text)


def denied(text: str, question: str) -> list[Stretch]:
    """The parts of a sentence that say what is not so, for a question that asks for what is.

    >>> told = "Il faut deux jours, et non plus une semaine, pour y aller."
    >>> [told[start:end] for start, end in denied(told, "Combien de temps faut-il ?")]
    ['non plus une semaine']
    """
    if _DENIES.search(text) is None or _ASKS_DENIED.search(question):
        return []
    return [match.span() for match in _DENIED.finditer(text)]


def _before_its_verb(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """What precedes the verb whose object is asked for."""
    yield 0, until_its_verb(sketched, question)


def _destination(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """A destination, where the question asks which country or firm does something."""
    if question.expected in _COUNTRIES_OR_FIRMS and _ASKS_WHICH_DOES.match(question.text):
        for goal in _GOAL.finditer(sketched.text):
            yield goal.end(), goal.end() + 1


def _no_place(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """Names that are no place in this sentence, where a place is asked for."""
    if question.expected is not AnswerType.PLACE or question.focus:
        return
    if _WHENCE.search(question.text):
        return
    for entity in sketched.entities:
        before = sketched.text[: entity.start]
        if entity.kind == "place" and (
            _DONE_BY.search(before) or _DEMANDS.match(sketched.text, entity.end)
        ):
            yield entity.start, entity.end
        if entity.kind == "name" and not (_WHERE.search(before) or STREET.search(before)):
            yield entity.start, entity.end


def only_demand(text: str, named: Iterable[Entity]) -> bool:
    """Whether a sentence names places, and all stand for their governments: "Bruxelles a demandé".

    >>> from index.entities.recognizer import entities
    >>> text = "Bruxelles a demandé un accord."
    >>> only_demand(text, entities(text, "fr"))
    True
    """
    places = [e for e in named if e.kind == "place"]
    return bool(places) and all(_DEMANDS.match(text, e.end) for e in places)


def _other_half(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """The half of a contrast that is about another name."""
    if half := half_of_another(sketched, question):
        yield half


def _another_clause(sketched: Sketch, _: Question) -> Iterator[Stretch]:
    """Words that open a clause of their own, into which no answer runs on: "depuis 2025, tandis que Baidu"."""
    following = [*sketched.words[1:], None]
    for word, after in zip(sketched.words, following, strict=True):
        that = after is not None and after.form in ("que", "qu")
        he = (
            word.form in _SUBJECTS[sketched.language]
            and sketched.text.endswith(", ", 0, word.start)
            and (after is None or after.form != "y")  # "il y a"
        )
        if word.form in _OPENS_CLAUSE or (word.form in _BEFORE_THAT and that) or he:
            yield word.start, word.end


def _own_names(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """The question's own names, for untyped questions and those that ask who did something."""
    if not question.typed or (question.asks_doer and not question.role):
        for entity in sketched.entities:
            name = sketched.text[slice(*entity.head)]
            person = entity.kind == "person" and name.split()[-1] in question.names
            if name in question.names or person:
                yield entity.start, entity.end


def _said_to_be_hurt(sketched: Sketch, question: Question) -> Iterator[Stretch]:
    """Counts of which the next words tell that these were hurt, where it is asked how many died: "six were injured".

    So another count may be chosen; where a count has its fate in its noun, `misleads` leaves it out of bold.
    """
    if question.expected is AnswerType.NUMBER and only_of_the_dead(question.text):
        for entity in sketched.entities:
            if entity.kind == "number" and are_hurt(sketched.text, entity.end):
                yield entity.start, entity.end


_KINDS: tuple[Callable[[Sketch, Question], Iterator[Stretch]], ...] = (
    _instead,
    _denied,
    _before_its_verb,
    _destination,
    _no_place,
    _other_half,
    _said_to_be_hurt,
    _another_clause,
    _own_names,
)
_OPENS_CLAUSE = frozenset(
    """
    tandis lorsque lorsqu puisque puisqu parce quand
    because although though while whereas unless when
    """.split()
)
_SUBJECTS: dict[Language, tuple[str, ...]] = {
    "fr": ("il", "elle", "ils", "elles", "on"),
    "en": ("he", "she", "they", "we", "it"),
}
_BEFORE_THAT = ("alors", "pour", "afin")
"""Words that open a clause before "que": "pour qu'elles utilisent"."""
_COUNTRIES_OR_FIRMS = (AnswerType.PLACE, AnswerType.ORGANISATION)
_ASKS_WHICH_DOES = pattern(
    r"(?i)(?:and |et )?(?:which|what|quel(?:le)?s?)\s(?!time\b|year\b)(?:\w+\s){1,2}?"
    r"(?:(?:is|are|was|were|has|have|will|would|could)\s(?:not\s|now\s|still\s)?\w+(?:ing|ed|en)\b"
    r"|(?:a|ont|va|vont|veut|veulent|peut|peuvent)\s\w{3,}(?!\S*-t?-?ils?)"
    r"|\w{3,}(?:es|s|e|ent|it|t)\s(?:its|their|the|an?|ses?|son|sa|leurs?|les?|la|des|du|une?)\b)"
)
"""Asks which country or firm does something, not where or to whom."""
_GOAL = pattern(
    r"(?i)\b(?:vers|en|dans|contre|chez|towards?|in|into|from|at|against)\s(?:(?:la|les?|the)\s|l['’])?"
)
"""What precedes a destination or a recipient: "l'exportation vers la Chine"."""
_DONE_BY = pattern(
    r"(?:\w(?<!pass)(?<!entr)(?<!arriv)(?<!ven)(?<!transit)(?:ée?|[iu]e?|ise?|ite?)s?\spar|\w(?:ed|en)\sby)\s(?:(?:la|les?|the)\s|l['’])?$"
)
"""What precedes a country that does something: "un avion envoyé par la Chine"."""
_DEMANDS = pattern(
    r"(?i)\s(?:(?:a|ont|avait|has|have|had)\s(?:\w+\s)?)?(?:demand(?:é|e|ent|ed|s)|exig(?:é|e|ent)|réclam(?:é|e|ent)|promi(?:s|sed|ses)|accus(?:é|e|ent|ed|es)|ordonn(?:é|e|ent)"
    r"|menac(?:é|e|ent)|interdi(?:t|sent)|annonc(?:é|e|ent)|urg(?:ed|es)|threaten(?:ed|s)|order(?:ed|s)|warn(?:ed|s)|banned|bans|announc(?:ed|es)|impos(?:é|e|ent|ed|es))\b"
)
"""What follows a capital that stands for its government: "Bruxelles a demandé"."""
_WHENCE = pattern(r"(?i)^\W*(?:et )?d['’ ]?o[uù]\b|\bfrom\b")
_WHERE = pattern(
    r"(?i)\b(?:à|au|aux|en|dans|sur|sous|chez|vers|près de|depuis|jusqu['’]à|in|at|on"
    r"|near|from|to|into|outside|around|between|entre|toward|towards|via|par|through|across)\s"
    r"(?:(?:la|les?|the|son|sa|its|his|her)\s|l['’])?(?:[\w'’-]+\s){0,2}$"
    r"|[,(:–-]\s?$"
)
"""What precedes the name of a place."""
_DENIES = pattern(
    r"(?i)\b(?:non|pas|not|attempt\w*|tr(?:ied|ying)|tent(?:é|er|ant|ait|aient|ative)|den(?:y|ies|ied|ying)|nie|nient|niait|niant|dément\w*|réfut\w+)\b"
)
_PART = r"(?:(?!\s(?:mais|but)\b)[^,;:()«»“”]|,(?=\d)){2,90}"
_NOT_ONLY = r"(?!only|just|merely|simply|least|yet|all|every|far|long|surprising|necessarily)"
_DENIED = pattern(
    rf"(?i)(?:(?<=, )|(?<=\bet )|(?<=\bmais ))non\s(?!seulement|loin|sans|moins|plus\s?[,.;]){_PART}"
    rf"|\bpas\s(?!seulement|uniquement|que\b){_PART}(?=,?\smais\s)"
    rf"|(?:(?<=, )|(?<=\band )|(?<=\bbut ))not\s{_NOT_ONLY}{_PART}"
    rf"|\bnot\s{_NOT_ONLY}{_PART}(?=,?\sbut\s)"
    rf"|\b(?:attempt(?:ed|ing)\sto|tr(?:ied|ying)\sto|tent(?:é|er|ant|ait|aient|ative)\sde|den(?:y|ies|ied|ying)\s(?:reports\s|claims\s)?that"
    rf"|(?:nie|nient|niait|niant|dément\w*|réfut\w+)\s(?:qu[e'’]|avoir\b)){_PART}"
)
"""What is not so: ", et non plus un mois", "not from the budget but", "denied that it came from the budget", "attempting to kill three"."""
_ASKS_DENIED = pattern(
    r"(?i)\b(?:ne|pas|non|nie\w*|niai\w+|dément\w*|réfut\w+|avant|auparavant|plus|jusque|jusqu['’]ici|not|den\w+|reject\w*|attempt\w*|tr(?:y|ies|ied|ying)|tent\w+|essa\w+"
    r"|before|previous\w*|used|instead|until)\b|\bn['’]|n['’]t\b"
)
"""Asks for what is not, or no longer, so."""
_INSTEAD = pattern(
    r"(?i)\b(?:au lieu d|à la place d|plutôt qu|instead of|rather than)(?:[^,;:.()]|[.,](?=\d))*"
)
"""The rejected alternative: "au lieu des processeurs Nvidia"."""
