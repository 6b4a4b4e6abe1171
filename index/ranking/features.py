"""Features of a sentence as the answer to a question, one number per sentence.

Each is a small function of a `View` that gives one value per sentence.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from index.questions.expected import AMOUNTS, NAMED_TYPES, AnswerType
from index.questions.question import FITTING
from index.ranking.matching import FOUND, SAME, STRENGTH, Match
from index.ranking.sentences import MODERN_YEAR, REACH, RESOLVED
from index.ranking.view import NAMED, View, passed
from index.text.arrays import Bools, Floats
from index.text.pattern import pattern

Values = Floats | Bools | float
"""One value per sentence, or one for all."""
Feature = Callable[[View], Values]
"""A function that computes a feature."""
ROUNDING = 1e-9
"""Shares that differ by less are equal, but for the order of summation."""


def _met(*expected: AnswerType) -> Feature:
    return lambda view: view.type_met if view.expects(*expected) else 0.0


def _unmet(*expected: AnswerType) -> Feature:
    return lambda view: view.type_met == 0 if view.expects(*expected) else 0.0


FEATURES: dict[str, Feature] = {
    "bm25": lambda view: view.bm25,
    "bm25 of passage": lambda view: view.passage_bm25,
    "coverage": lambda view: view.coverage,
    "lemma matches": lambda view: view.asked.weights @ (view.matched == STRENGTH[Match.LEMMA]),
    "name coverage": lambda view: view.share("name"),
    "focus coverage": lambda view: view.share("focus"),
    "light coverage": lambda view: view.share("light"),
    "long terms": lambda view: view.share("long"),
    # what the sentences before pass on, beyond the sentence's own matches; by a word that refers back; of names
    "inherited": lambda view: view.passed_on[0],
    "inherited by pronoun": lambda view: view.passed_on[0] * view.trait("leans"),
    "names inherited": lambda view: view.passed_on[1],
    "attribute told": lambda view: view.valued,
    "coverage of passage": lambda view: view.asked.weights @ view.in_passage,
    "together": lambda view: view.together,
    "most together": lambda view: view.together > view.together.max() - ROUNDING,
    # matched words per content word
    "density": lambda view: view.matched_words / (view.sentences.lengths + 4),
    # only of the future where the question is of the past; of the future where it is
    "still to come": lambda v: v.trait("future alone") if v.asked.tense == "past" else 0.0,
    "to come": lambda view: view.trait("future") if view.asked.tense == "future" else 0.0,
    # how well the best new entity fits the expected type
    "type met": lambda view: view.type_met,
    "date unmet": _unmet(AnswerType.DATE),
    "amount met": _met(*AMOUNTS),
    "person met": _met(AnswerType.PERSON),
    "person unmet": _unmet(AnswerType.PERSON),
    "reason given": lambda v: v.trait("causal") if v.expects(AnswerType.REASON) else 0.0,
    "name given": lambda v: v.trait("gives a name") if v.expects(AnswerType.NAME) else 0.0,
}
"""The features by name, in the order of the weights; those of more than a line follow."""


def feature(name: str) -> Callable[[Feature], Feature]:
    """Register a feature under its name."""

    def enter(function: Feature) -> Feature:
        FEATURES[name] = function
        return function

    return enter


def value(features: Floats, name: str) -> float:
    """The value of a sentence's feature, by name."""
    return float(features[_numbers()[name]])


@lru_cache
def _numbers() -> dict[str, int]:
    """The index of each feature in FEATURES."""
    return {name: number for number, name in enumerate(FEATURES)}


def extract(view: View) -> Floats:
    """The features of every sentence, shape (sentences, features)."""
    found = np.empty((len(FEATURES), len(view.sentences)))
    for row, function in enumerate(FEATURES.values()):
        found[row] = function(view)
    return found.T


@feature("title coverage")
def _title_coverage(view: View) -> Values:
    """Coverage of the title's words, where the question has others as well."""
    title = view.asked.flag("title")
    if not title.any() or (title + view.asked.flag("light")).all():
        return 0.0
    return view.share("title")


@feature("resolved coverage")
def _resolved_coverage(view: View) -> Values:
    """Coverage including the names the sentence's opening word refers to, as a share of the best."""
    coverage = view.asked.weights @ view.resolved
    return coverage / max(float(coverage.max()), 1e-9)


@feature("another year")
def _another_year(view: View) -> Values:
    """The sentence has years, but not the one asked about."""
    years = [n for n, t in enumerate(view.asked.terms) if MODERN_YEAR.fullmatch(t.form)]
    if not years:
        return 0.0
    return view.trait("tells of a year") * (view.matched[years].max(axis=0) == 0)


@feature("rival")
def _rival(view: View) -> Values:
    """1 for "le PDG de Nvidia" where "le PDG d'Alibaba" is asked for: the noun, but beside another name."""
    if not view.asked.neighbours:
        return 0.0
    found = view.zeros()
    other = view.sentences.names & ~view.known
    for noun, name in view.asked.neighbours:
        said = view.words[noun] >= NAMED
        rows = view.sentences.sentence_of[(said & view.linked(other)).nonzero()[0]]
        found[rows] = view.matched[name, rows] == 0
    return found


def tells_of_another(features: Floats) -> bool:
    """Whether a sentence with these features has the noun asked about beside another name than the question's."""
    return bool(value(features, "rival"))


@feature("of the kind")
def _of_the_kind(view: View) -> Values:
    """The sentence has a hyponym of the noun asked for: "Quel animal…", "la loutre"."""
    asked = (view.asked.flag("focus") + view.asked.flag("role")).nonzero()[0]
    if not len(asked):
        return 0.0
    return (view.matched[asked] == STRENGTH[Match.KIND]).max(axis=0)


@feature("focus named")
def _focus_named(view: View) -> Values:
    """A new name right after the focus noun: "Quelle puce…", "la puce Kunlun"."""
    focus = view.asked.flag("focus").nonzero()[0]
    if not len(focus):
        return 0.0
    found = view.zeros()
    said = (view.words[focus].max(axis=0) >= SAME) & ~view.sentences.of_person & _as_many(view)
    new = view.sentences.names & ~view.known
    for step in (1, 2):  # "la puce Kunlun", "le port de Kermor"
        at = (said[:-step] & new[step:]).nonzero()[0]
        found[view.sentences.sentence_of[at]] = 1.0
    return found


def _as_many(view: View) -> Bools:
    """Which words may be the noun asked for; a name after a plural is the maker's: "les puces Nvidia"."""
    return ~view.sentences.plural | view.asked.question.plural


@feature("named beside")
def _named_beside(view: View) -> Values:
    """A name in apposition to the noun asked for, where a name is asked for: "Ernie, son modèle"."""
    if not view.expects(*NAMED_TYPES, AnswerType.DEFINITION):
        return 0.0
    focus = (view.asked.flag("focus") + view.asked.flag("role")).nonzero()[0]
    if not len(focus):
        return 0.0
    found = view.zeros()
    said = (view.words[focus].max(axis=0) >= SAME) & _as_many(view)
    new = view.sentences.names & ~view.known
    after = new[1:] & said[:-1]
    before = new[:-2] & said[2:] & ~view.sentences.content[1:-1]
    found[view.sentences.sentence_of[after.nonzero()[0]]] = 1.0
    found[view.sentences.sentence_of[before.nonzero()[0]]] = 1.0
    return found


@feature("verb met")
def _verb_met(view: View) -> Values:
    """How well the question's verb is matched."""
    verb = view.asked.flag("verb").nonzero()[0]
    if not len(verb):
        return 0.0
    met = view.matched[verb].max(axis=0)
    return met * view.trait("denies") if _NOT_DONE.search(view.asked.question.text) else met


_NOT_DONE = pattern(
    r"(?i)\bn(?:e\s|['’])\w+(?:[- ]t)?(?:[- ](?:il|elle|on|ils|elles))?\s(?:\w+\s)?pas\b"
    r"|\b(?:did|was|were|has|have|is|are|do|does)(?:n['’]t| not)\b"
)
"""A negated question, which only a negated sentence matches."""


@feature("denied")
def _denied(view: View) -> Values:
    """The coverage of a negated sentence, for a yes-or-no question; 0 if it has none of the question's names."""
    if not view.expects(AnswerType.YES_NO):
        return 0.0
    named = (view.asked.flag("name") > view.asked.flag("about")).nonzero()[0]
    met = (view.resolved[named] >= FOUND).any(axis=0) if len(named) else 1.0
    return view.trait("denies") * view.coverage * met


@feature("pointed back")
def _pointed_back(view: View) -> Values:
    """How much more the sentences before match, if this one refers back to them: "that request", "cette hausse"."""
    rows, before = view.sentences.pointing
    if not len(rows):
        return 0.0
    beyond = passed(view.matched, before, _POINTED) - view.matched[:, rows]
    found = view.zeros()
    found[rows] = (view.asked.weights @ beyond) * (view.coverage[rows] > 0)
    return found


_POINTED = np.array([1.0, *RESOLVED])[:, None]


@feature("follows the best")
def _follows_the_best(view: View) -> Values:
    """1 right after the sentence with the best coverage, among those that are not the last of their passage."""
    before = view.zeros()
    before[1:] = view.coverage[:-1] * view.sentences.follows
    return (before > before.max() - ROUNDING) & (before > 0)


@feature("order")
def _order(view: View) -> Values:
    """Neighbouring terms of the question that are near each other in the same order."""
    kept = view.sentences.kept
    number = view.weight_of_word[kept].nonzero()[0]
    word = kept[number]
    term = view.words[:, word].argmax(axis=0)
    pair = (number[1:] == number[:-1] + 1) & (term[1:] == term[:-1] + 1)
    weights = view.asked.weights[term]
    rows = view.sentences.sentence_of[word[:-1]]
    found = np.bincount(rows, pair * (weights[1:] + weights[:-1]), len(view.sentences))
    return found.astype(np.float64, copy=False)


@feature("type met nearby")
def _type_met_nearby(view: View) -> Values:
    """How well the best new entity fits the expected type, times the share of the question near it."""
    mentions = view.mentions
    if not len(mentions.sentence):
        return 0.0
    return mentions.best(mentions.fit * mentions.new * mentions.near, len(view.sentences))


@feature("several met")
def _several_met(view: View) -> Values:
    """Several new names of the expected type, where several are asked for: "Which firms…", "Alibaba and Baidu"."""
    mentions = view.mentions
    if not view.asked.question.plural or not len(mentions.sentence):
        return 0.0
    fitting = mentions.sentence[mentions.new & (mentions.fit >= FITTING)]
    return np.bincount(fitting, minlength=len(view.sentences)) > 1


@feature("restates")
def _restates(view: View) -> Values:
    """1 if the sentence adds hardly anything: at most two new content words, and nothing of the type asked for.

    Always 0 for yes-or-no questions, and where a name is asked for and given: "This is called primality."
    """
    if view.expects(AnswerType.YES_NO):
        return 0.0
    known = view.known_before_word[view.sentences.starts]
    few = view.sentences.lengths - (known[1:] - known[:-1]) <= 2
    if view.expects(AnswerType.NAME):
        few &= view.trait("gives a name") == 0
    return few & (view.type_met == 0)


@feature("names what was told")
def _names_what_was_told(view: View) -> Values:
    """For "This is called…" or "These include…", the best coverage of a sentence before it in its passage.

    Only where a name or several things are asked for.
    """
    if not view.expects(AnswerType.NAME, AnswerType.LIST):
        return 0.0
    found, passage = view.zeros(), view.sentences.passage
    for back in range(1, min(len(REACH) + 1, len(found))):
        told = view.coverage[:-back] * (passage[back:] == passage[:-back])
        np.maximum(found[back:], told, out=found[back:])
    return found * view.trait("names what was told")


@feature("words said")
def _words_said(view: View) -> Values:
    """A verb of saying and quotation marks, where speech is asked for."""
    if not view.expects(AnswerType.SAID):
        return 0.0
    return view.trait("says") + view.trait("quotes")


@feature("words of theirs")
def _words_of_theirs(view: View) -> Values:
    """A long quotation, times the coverage of the sentence or those before it.

    Where speech is asked for: the speaker is often named before, possibly in another passage.
    """
    if not view.expects(AnswerType.SAID):
        return 0.0
    held = view.asked.weights @ view.inherited
    for back, share in enumerate(_SPEAKER, 1):
        held[back:] = np.maximum(held[back:], share * view.coverage[:-back])
    return view.trait("quotes at length") * held


_SPEAKER = (1.0, 0.8, 0.6)
"""The weight of a speaker named one, two or three sentences before the quotation."""
