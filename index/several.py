"""Which of several amounts or dates in a sentence is told of what is asked."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from index.analyzer import fold
from index.attributes import asked_attributes, tells, without_others
from index.entities import Entity
from index.expected import AnswerType
from index.question import Question
from index.sketch import GAPS, Sketch
from index.span_features import fits
from index.tense import asked_tense, told_tense


class Known(NamedTuple):
    """Which terms of the question the words of a sentence answer to, by where they stand in it.

    ``names`` are terms of its names and numbers, ``same`` all that are there in whatever form, ``alike`` also
    those that a related word answers to.
    """

    names: Mapping[int, int]
    same: Mapping[int, int]
    alike: Mapping[int, int]


def _parts(sketched: Sketch) -> list[int]:
    """The part of the sentence that each word stands in: a mark or a conjunction begins another."""
    held = [(first, last) for _, first, last in sketched.named]
    parts, part = [], 0
    for number, word in enumerate(sketched.words):
        inside = any(first < number <= last for first, last in held)
        if not inside and (sketched.gaps[number] > _HYPHENATED or word.form in _ANOTHER_PART):
            part += 1
        parts.append(part)
    return parts


_HYPHENATED = GAPS.index("hyphen")
_ANOTHER_PART = frozenset(
    "et ou mais tandis alors dont and or but while whereas including then".split()
)


_FITTING = 0.6
"""How well an amount or a date fits at least that is chosen by where it stands."""


def _is_bare(entity: Entity, question: Question) -> bool:
    """Whether a number counts nothing where a sum is asked for: "the city 80 euros, the state 45"."""
    bare = entity.kind == "number" and entity.end == entity.head[1]
    return bare and question.expected is AnswerType.MONEY


def told_of_it(
    sketched: Sketch, question: Question, knows: Callable[[], Known]
) -> set[tuple[int, int]]:
    """Which amounts or dates, by their words, are told of what is asked; empty where nothing tells.

    Those of the attribute that is asked for; those in a part of the sentence that names what the
    question names; else those in a part that holds any of its words, where others hold none.
    """
    fitting = [
        (entity, first, last)
        for (entity, first, last), fit in zip(sketched.named, fits(sketched, question), strict=True)
        if fit >= 3 and (question.fit(entity.kind) >= _FITTING or _is_bare(entity, question))
    ]
    if len(fitting) < 2:
        return set()
    found = {(first, last) for _, first, last in fitting}
    for attribute in asked_attributes(question.text):
        valued = {
            (first, last)
            for e, first, last in fitting
            if tells(sketched.text[e.head[0] : e.head[1]], attribute)
        }
        found = valued & found or found
    if question.expected is AnswerType.AGE:
        theirs = fold(without_others(question.text, sketched.text))
        own = {(n, m) for e, n, m in fitting if fold(sketched.text[slice(*e.head)]) in theirs}
        found = own & found or found
    tense = asked_tense(question.text) if question.expected is AnswerType.DATE else None
    if tense:
        told_of = {(n, m): told_tense(sketched.text, e.start) for e, n, m in fitting}
        found = {pair for pair in found if told_of[pair] in (tense, None)} or found
    parts = _parts(sketched)
    for places in knows():
        held: dict[int, set[int]] = {}
        for word, part in zip(sketched.words, parts, strict=True):
            if word.start in places:
                held.setdefault(part, set()).add(places[word.start])
        told = {pair: held.get(parts[pair[0]], set()) for pair in found}
        most = max(map(len, told.values()), default=0)
        best = [pair for pair, terms in told.items() if most and len(terms) == most]
        # "They asked for 10 and got 5", "The city gives 10, the state 5": what is asked is told last
        last = max((parts[pair[0]] for pair in best), default=-1)
        if best and any(told[pair] != told[best[0]] for pair in best):
            best = [pair for pair in best if parts[pair[0]] == last]
        found = set(best) or found
    return found if len(found) < len(fitting) else set()
