"""Doubts for how little of what is asked the article or the sentence has, or of which name it is told."""

from collections.abc import Sequence
from operator import mul

import numpy as np

from index.entities import entities
from index.entity import NAMES
from index.evidence import Evidence
from index.expected import AnswerType
from index.features import value
from index.matching import FOUND, STRENGTH, Match
from index.pattern import pattern
from index.span_edges import CONTRAST
from index.view import NAMED


def nothing_but_names(e: Evidence) -> bool:
    """Of the question only names are in the article, and the sentence gives nothing of the kind that is asked for.

    What is asked of them by yes or no, it cannot settle at all.
    """
    said = [e.missing[n] for n in e.content if not e.flags["name"][n]]
    typed = e.question.typed and e.view.type_met[e.row] < FITS
    return bool(typed or e.view.expects(AnswerType.YES_NO)) and bool(said) and all(said)


FITS = 0.65
"""How well an entity fits at least that may be what is asked for: a name for a person, but no company."""


def advice(e: Evidence) -> bool:
    """What is best is asked, of which the article says nothing: "Quel est le meilleur téléphone ?"."""
    best = [n for n, t in enumerate(e.terms) if _BEST.match(t.form)]
    if not best or not _THE_BEST.search(e.question.text):
        return False
    if any(map(mul, e.flags["name"], e.same_anywhere)):
        return False  # of those that the article tells of
    return not any(e.same_anywhere[n] for n in best)


_BEST = pattern(r"meilleur|pire|best|worst")
_THE_BEST = pattern(
    r"(?i)\bquel(?:le)?s? (?:est|sont) l(?:e|a|es) (?:meilleure?s?|pires?)\b|\b(?:what|which)(?: is| are|['’]s) the (?:best|worst)\b"
)


def most_in_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the article does not know of such things."""
    if not _OF_ALL.search(e.question.text):
        return False
    return any(e.missing[n] for n in e.content if not e.flags["verb"][n])


def not_of_the_world(e: Evidence) -> bool:
    """What is the most of all in the world is asked, and the sentence has not all of that: of its kind, or of the world."""
    asked = _OF_ALL.search(e.question.text)
    return asked is not None and any(e.resolved[n] < FOUND for n in e.content)


_OF_ALL = pattern(r"(?i)\b(?:in the world|of all time|du monde|au monde)\W*$")


def has_an_unknown_name(e: Evidence) -> bool:
    """Whether the question names somebody or something of which the article knows no part."""
    named = (x for x in e.question.entities if x.kind in NAMES)
    parts = ([n for n in e.content if x.start <= e.terms[n].start < x.end] for x in named)
    return any(part and all(e.missing[n] for n in part) for part in parts)


def names_none_of(e: Evidence, matched: Sequence[float]) -> bool:
    """Whether the question has names, but what the whole article is about, and ``matched`` none of its terms that are."""
    rows = zip(e.flags["name"], e.flags["about"], matched, strict=True)
    names = [found for name, about, found in rows if name and not about]
    return bool(names) and max(names) < FOUND


def opens_with_another(e: Evidence) -> bool:
    """None of the names that are asked about is around, and the sentence opens with another."""
    if not names_none_of(e, e.resolved):
        return False
    first = e.view.sentences.opening(e.row)
    return first is not None and bool(e.view.sentences.names[first] and not e.view.known[first])


def of_another_subject(e: Evidence) -> bool:
    """The sentence is said of what was named last, and there none of the names is that are asked about: "It made £389m"."""
    spoken_of = int(e.view.sentences.spoken_of[e.row])
    return spoken_of != e.row and all(
        names_none_of(e, e.view.matched[:, row].tolist()) for row in (e.row, spoken_of)
    )


def attribute_of_another(e: Evidence) -> bool:
    """The sentence gives a value of the attribute that is asked for, and nothing of what it is asked of is around.

    What points back ("that request") may be of what it is asked of.
    """
    if not e.view.told[e.row] or e.view.trait("points back")[e.row]:
        return False
    title = e.flags["title"]  # the whole article is of it
    of = [n for n in e.content if not e.naming[n] and not title[n]]
    return bool(of) and all(e.nearby[n] < FOUND for n in of)


def of_another_person(e: Evidence) -> bool:
    """When, where or for whom somebody did something is asked, and the sentence names but another person."""
    if not names_none_of(e, e.resolved):
        return False
    told = entities(e.text, e.language)
    return any(x.kind == "person" for x in told)


def owned_by_another(e: Evidence) -> bool:
    """What is asked of one name is told of another beside it, or of what the sentence opens with: "Son patron"."""
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


def in_the_other_half(e: Evidence) -> bool:
    """What is asked of one name is told of another: "Ana Ruiz came in 2019, while Jan Vos…"."""
    question, sentences = e.question, e.view.sentences
    contrast = CONTRAST.search(e.text)
    if contrast is None or not question.typed:
        return False
    asked = (sentences.names & e.view.known)[e.here]
    other = (sentences.names & ~e.view.known)[e.here]
    after = np.array(sentences.places(e.row)) > contrast.start()
    told = [
        x.head[0] > contrast.start() for x in entities(e.text, e.language) if question.fit(x.kind)
    ]
    if not asked.any() or not told or len(set(told)) > 1:
        return False
    half = after if told[0] else ~after
    return not (asked & half).any() and bool((other & half).any())


def only_in_a_name(e: Evidence) -> bool:
    """Where somebody lives is asked, and the sentence has that only in a name: "la Maison Blanche"."""
    words = e.view.words[:, e.here]
    for n in e.content:
        said = words[n] >= FOUND
        if not _LIVES.match(e.terms[n].form) or e.same_here[n] or not said.any():
            continue
        if words[n].max() <= STRENGTH[Match.RELATED] and e.view.sentences.names[e.here][said].all():
            return True
    return False


_LIVES = pattern(r"(?:habit|viv|vit|vec|resid|log|demeur|liv(?:e|es|ed|ing)$)")


def at_another(e: Evidence) -> bool:
    """It is asked how many there are at a firm, and the sentence names but another."""
    found = _AT.search(e.question.text)
    if found is None:
        return False
    of = [n for n, t in enumerate(e.terms) if t.start >= found.end() and e.flags["name"][n]]
    other = e.view.sentences.names & ~e.view.known
    return (
        bool(of) and all(e.view.matched[n, e.row] < FOUND for n in of) and bool(other[e.here].any())
    )


_AT = pattern(r"(?i)\b(?:chez|at)\s")


def another_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is not in the sentence: "ligne B"."""
    return any(t.lettered and not e.same_here[n] for n, t in enumerate(e.terms))


def unknown_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is told but of others: "ligne D"."""
    return any(t.lettered and e.missing[n] for n, t in enumerate(e.terms))


def hardly_ahead(e: Evidence) -> bool:
    """Another sentence is nearly as likely, of which there often is one with another name.

    Where several are asked for and it names several, the other hardly tells of others.
    """
    return e.share < _AHEAD and not value(e.ranked[0].features, "several met")


_AHEAD = 0.6
"""The share of all the best sentences' that is the first one's, at least, where it is well ahead."""
