"""What one sentence has of a question: which of its words, and whether names stand where it asks for them."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from index.questions.expected import AnswerType
from index.ranking.matching import FOUND, SAME, Match
from index.ranking.view import NAMED, View
from index.text.arrays import Bools, Floats
from index.text.wordclass import WordClass, word_class


class TermMatch(NamedTuple):
    """A term of the question and the word of a sentence that matches it best.

    ``word`` is empty when none does; ``strength`` is 0 to 1; ``weight`` is the term's share of
    the question.
    """

    term: str
    word: str
    kind: Match
    strength: float
    weight: float


class Known(NamedTuple):
    """Which terms of the question the words of a sentence match: term numbers by the word's offset.

    ``names`` has terms of names and numbers, ``same`` all matched in any inflection, ``alike`` also those
    matched by a related word.
    """

    names: Mapping[int, int]
    same: Mapping[int, int]
    alike: Mapping[int, int]


def matches(view: View, row: int) -> list[TermMatch]:
    """How each term of the question is matched in a sentence."""
    here, forms = view.sentences.words_of(row), view.sentences.forms_of(row)
    found = []
    for number, term in enumerate(view.asked.terms):
        at = int(view.words[number, here].argmax())
        strength = float(view.words[number, here][at])
        form = int(view.sentences.forms[here][at])
        kinds = (
            target.kind
            for target in term.targets
            if target.strength == strength and any(form in set_ for set_ in target.forms)
        )
        word, kind = forms[at] if strength else "", max(kinds, default=Match.NONE)
        weight = float(view.asked.weights[number])
        found.append(TermMatch(term.form, word, kind, strength, weight))
    return found


def known(view: View, row: int) -> Known:
    """Which words of a sentence match terms of the question and of its names."""
    words = view.words[:, view.sentences.words_of(row)]
    content = view.asked.flag("light") == 0
    places = view.sentences.places(row)

    def standing(terms: Bools, least: Floats | float) -> dict[int, int]:
        held = (words * terms[:, None] >= least).nonzero()
        return {places[word]: int(term) for term, word in zip(*held, strict=True)}

    named = content & (view.asked.flag("name") + view.asked.flag("number") > 0)
    itself = np.maximum(words.max(axis=1, keepdims=True, initial=0.0), NAMED)
    return Known(
        standing(named, itself),  # not "the card", for a firm that is named itself
        standing(content, SAME),
        standing(content, NAMED),
    )


def share_held(view: View, row: int, until: int) -> float | None:
    """The share of the question's content words before the offset ``until`` that a sentence matches, 0 to 1.

    None when there are none.
    """
    weights = view.asked.weights * view.asked.content_until(until)
    said = float(weights.sum())
    return float(weights @ view.matched[:, row]) / said if said else None


def only_elsewhere(view: View, until: int, first: int, last: int) -> bool:
    """Whether the article has some of the question's content words, but sentences ``first`` to ``last`` have none.

    Only the question's words before the offset ``until`` count.
    """
    own = view.matched[view.asked.content_until(until)]
    found: Bools = own.max(axis=0, initial=0.0) >= FOUND
    return bool(found.any() and not found[first : last + 1].any())


def new_words(view: View, row: int) -> int:
    """How many content words of a sentence are not matched by the question."""
    here = view.sentences.words_of(row)
    return int((view.sentences.content[here] & ~view.known[here]).sum())


def names_it(view: View, row: int) -> bool:
    """Whether a sentence with all names of the question has a new one after the noun asked about: "sa puce Kunlun"."""
    if (view.matched[view.asked.flag("name") > 0, row] < FOUND).any():
        return False
    here = view.sentences.words_of(row)
    noun = _focus(view, row) & ~view.sentences.plural[here]
    new = (view.sentences.names & ~view.known)[here]
    return bool((noun[:-1] & new[1:]).any())


def _focus(view: View, row: int) -> Bools:
    """Which words of a sentence match the focus noun in any inflection."""
    words = view.words[view.asked.flag("focus") > 0, view.sentences.words_of(row)]
    found: Bools = words.max(axis=0, initial=0.0) >= SAME
    return found


def asks_only_of_a_name(view: View) -> bool:
    """Whether a question is only about one name: "Où en est Baidu ?"."""
    one = len(view.asked.question.names) == 1
    return one and bool((view.asked.flag("name") + view.asked.flag("light")).all())


def tells_of_them(view: View, row: int) -> bool:
    """Whether a question is only about what somebody does or how they are, and a sentence opens with their name."""
    return (
        view.expects(AnswerType.STATEMENT) and asks_only_of_a_name(view) and opens_with(view, row)
    )


def opens_with(view: View, row: int) -> bool:
    """Whether a sentence opens with a word of the question, as its subject does.

    Or with another name joined to it: "Alibaba et Baidu".
    """
    sentences = view.sentences
    here, first = sentences.words_of(row), int(sentences.openings[row])
    same = view.words[:, here].max(axis=0) >= SAME
    forms, number = sentences.forms_of(row), first - here.start
    joined = sentences.names[first] and forms[number + 1] in ("et", "and")
    if not (same[number] or (joined and same[number + 2])):
        return False
    return all(word_class(f, sentences.language) is WordClass.DETERMINER for f in forms[:number])
