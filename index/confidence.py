"""How likely it is that the article answers, and that the first sentence is the one that does.

Two logistic models over the same few signals, which compare the words of the question with those of
the best sentence, of its passage and of the whole article.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul, or_
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.analyzer import analyzer
from index.answer import MAX_QUOTES, SURE
from index.attributes import attribute_words
from index.definitions import defines
from index.entities import NUMERIC, entities
from index.expected import AMOUNTS, AnswerType
from index.features import FEATURES
from index.language import Language
from index.matching import STRENGTH, Match
from index.once import once
from index.pattern import pattern
from index.opposites import are_opposite
from index.question import Question
from index.ranker import Ranked, Ranker
from index.sentences import gives_grounds, gives_reason
from index.span_rules import BELONGS, tells_definition
from index.speech import only_addressed, theirs
from index.view import FLAGS, NAMED, View

WEIGHTS = "confidence-weights.json"
"""The file of the models' weights, in this package."""

_FOUND = 0.5
"""A match at least this strong finds a term."""


class Confidence(NamedTuple):
    """Two probabilities: that the article answers, and that the first sentence does."""

    answerable: float
    right: float
    answered: bool


class Model(NamedTuple):
    """Weights of the two models, one a signal and the constant last; where answering begins.

    ``threshold`` is by the article's language.
    """

    answerable: NDArray[np.float64]
    right: NDArray[np.float64]
    threshold: Mapping[Language, float]


@dataclass(eq=False, repr=False)
class Evidence:
    """A question laid over the article, seen from the sentence that was ranked first.

    Lists hold one value a term, which for so few is faster than arrays; ``language`` is the article's.
    """

    view: View
    ranked: Sequence[Ranked]
    language: Language

    @once
    def row(self) -> int:
        """Where the first sentence stands in the view."""
        return self.view.row(self.ranked[0].sentence)

    @once
    def weights(self) -> list[float]:
        """How much of the question each term is."""
        return self.view.asked.weights.tolist()

    @once
    def flags(self) -> dict[str, list[float]]:
        """Which terms are what `view.FLAGS` says: 1 or 0."""
        return dict(zip(FLAGS, self.view.asked.flags.tolist(), strict=True))

    @once
    def in_passage(self) -> list[float]:
        """How well each term is matched in the sentence's passage."""
        return self.view.in_passage[:, self.row].tolist()

    @once
    def anywhere(self) -> list[float]:
        """How well each term is matched in the article, its title too.

        The word for an attribute is met by a value of it: "âge" by "16 ans".
        """
        best = np.maximum.reduce(self.view.matched, axis=1)
        found = np.maximum(best, self.view.asked.flag("title")).tolist()
        if self.view.told[self.row]:
            words = attribute_words(self.view.asked.question.text)
            terms = self.view.asked.terms
            found = [1.0 if t.form in words else m for t, m in zip(terms, found, strict=True)]
        return found

    @once
    def content(self) -> list[int]:
        """The numbers of the terms that do not belong to the way of asking."""
        return [n for n, light in enumerate(self.flags["light"]) if not light]

    @once
    def missing(self) -> list[bool]:
        """Which terms are nowhere in the article."""
        return [match < _FOUND for match in self.anywhere]

    @once
    def same_anywhere(self) -> list[bool]:
        """Which terms are in the article, in whatever form."""
        held = [match >= self._least for match in self.anywhere]
        return [*map(or_, held, self.in_office)]

    @once
    def same_here(self) -> list[bool]:
        """Which terms are in the sentence, in whatever form."""
        held = [match >= self._least for match in self.view.matched[:, self.row].tolist()]
        return [*map(or_, held, self.in_office)]

    @once
    def in_office(self) -> list[bool]:
        """Which terms are a verb that the sentence tells by the office: "Qui dirige…", "le PDG"."""
        words = self.view.sentences.words_of(self.row)
        persons = self.view.sentences.persons[words]
        who = self.view.expects(AnswerType.PERSON) and persons.any()
        return [
            who and verb > 0 and bool((self.view.words[n, words][persons] >= _FOUND).any())
            for n, verb in enumerate(self.flags["verb"])
        ]

    @once
    def _least(self) -> float:
        foreign = self.view.asked.question.language != self.language
        return STRENGTH[Match.TRANSLATED if foreign else Match.LEMMA]

    @once
    def lengths(self) -> list[int]:
        """Letters of each term, up to twelve: long words tell more."""
        return [min(len(t.form), 12) for t in self.view.asked.terms]

    @once
    def predicate(self) -> list[float]:
        """How much of what is said or asked of the names each term is; sums to 1, or to 0."""
        rows = zip(self.weights, self.flags["name"], self.flags["title"], strict=True)
        said = [weight * (1 - name) * (1 - title) for weight, name, title in rows]
        total = max(sum(said), 1e-9)
        return [weight / total for weight in said]

    @once
    def around(self) -> list[float]:
        """How well each term is matched in the sentence's passage, or just before it."""
        return [*map(max, self.in_passage, self.view.inherited[:, self.row].tolist())]

    @once
    def resolved(self) -> list[float]:
        """How well each term is matched in the sentence, or by the name its opening word stands for."""
        return self.view.resolved[:, self.row].tolist()

    @once
    def subject_missing(self) -> bool:
        """Whether what did it, or to what it was done, is nowhere in the article."""
        subject = self.view.asked.subject
        return subject is not None and self.missing[subject]

    @once
    def subject_elsewhere(self) -> bool:
        """Whether it is neither in the sentence's passage nor just before, nor stood for."""
        subject = self.view.asked.subject
        return subject is not None and max(self.around[subject], self.resolved[subject]) < _FOUND

    @once
    def tells_what(self) -> bool:
        """Whether it is asked what or who something is, and the sentence tells it in so many words."""
        if not self.view.expects(AnswerType.DEFINITION):
            return False
        text = self.view.sentences.texts[self.row]
        return tells_definition(text, self.language, self.view.asked.question)

    @once
    def share(self) -> float:
        """The ranker's own probability of the first sentence, among the best (softmax)."""
        best = self.ranked[0].score
        return 1 / sum(math.exp(r.score - best) for r in self.ranked[:MAX_QUOTES])


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(map(mul, weights, values))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _only_way_of_asking(e: Evidence) -> bool:
    """Of the question's words only those that belong to the way of asking are in the article."""
    return bool(e.content) and all(e.missing[n] for n in e.content)


def _why_of_nothing(e: Evidence) -> bool:
    """It is asked why something did what it did, and the article does not know the thing.

    Or the thing is not around, and most else that is asked is not in the sentence.
    """
    if not e.view.expects(AnswerType.REASON) or not e.subject_elsewhere:
        return False
    return e.subject_missing or 2 * sum(e.resolved[n] >= _FOUND for n in e.content) < len(e.content)


def _amount_of_another(e: Evidence) -> bool:
    """An amount is asked of a name that is not around, and what is asked is not all around either."""
    if not e.view.expects(*AMOUNTS):
        return False
    rows = zip(e.flags["name"], e.flags["about"], e.around, e.resolved, strict=True)
    names = [max(near, meant) for name, about, near, meant in rows if name and not about]
    if not names or max(names) >= _FOUND:
        return False
    return _sum(e.predicate, e.around) < _NEARLY_ALL


_NEARLY_ALL = 0.7


def _attribute_of_another(e: Evidence) -> bool:
    """The sentence gives a value of the attribute that is asked for, and nothing of what it is asked of is around.

    What points back ("that request") may be of what it is asked of.
    """
    if not e.view.told[e.row] or e.view.trait("points back")[e.row]:
        return False
    words = attribute_words(e.view.asked.question.text)
    terms = e.view.asked.terms
    of = [n for n in e.content if terms[n].form not in words]
    return bool(of) and all(max(e.around[n], e.resolved[n]) < _FOUND for n in of)


def _nothing_but_names(e: Evidence) -> bool:
    """Of the question only names are in the article, and the sentence gives nothing of the kind that is asked for.

    What is asked of them by yes or no, it cannot settle at all.
    """
    said = [e.missing[n] for n in e.content if not e.flags["name"][n]]
    typed = e.view.asked.question.typed and e.view.type_met[e.row] < _FITS
    return bool(typed or e.view.expects(AnswerType.YES_NO)) and bool(said) and all(said)


_FITS = 0.65
"""How well an entity fits at least that may be what is asked for: a name for a person, but no company."""


def _one_word_of_it(e: Evidence) -> bool:
    """Of a short question that names nothing known, the sentence has one word, and another is nowhere.

    So it is with general knowledge: "How much does a doctor earn?" of an article on a player's wage.
    """
    flags = zip(e.flags["name"], e.flags["title"], e.flags["number"], e.anywhere, strict=True)
    if any((name or title or number) and found >= _FOUND for name, title, number, found in flags):
        return False
    here = e.view.matched[e.content, e.row] >= _FOUND
    lost = any(e.missing[n] for n in e.content)
    return len(e.content) <= _SHORT and lost and int(here.sum()) <= 1


def _another_office(e: Evidence) -> bool:
    """Who holds an office is asked, and what it is the office of is not beside it: "president of China".

    The word for the office itself does not count, be it a relative of the other: président, République. What the
    title names, the whole article is about.
    """
    role = e.view.asked.question.role
    if role is None or not e.view.expects(AnswerType.PERSON):
        return False
    terms = e.view.asked.terms
    of = next((n for n in e.content if terms[n].start > role[0]), None)
    words = e.view.words[:, e.view.sentences.words_of(e.row)]
    office = (words * e.view.asked.flag("role")[:, None]).max(axis=0) >= _FOUND
    if of is None or e.flags["title"][of] or not office.any():
        return False
    places = np.arange(len(office))
    away = np.abs(places[:, None] - places[office]).min(axis=1)
    return bool(words[of, (away > 0) & (away <= _OF_IT)].max(initial=0.0) < _FOUND)


_OF_IT = 8
"""Words that lie at most between an office and what it is the office of: "président du conseil général du Doubs"."""


def _nothing_but_numbers(e: Evidence) -> bool:
    """The question asks of nothing but numbers, in figures or in words: "Combien font deux et deux ?"."""
    terms = e.view.asked.terms
    said = [x for x in e.view.asked.question.entities if x.kind in NUMERIC]
    return all(
        e.flags["number"][n] or any(x.start <= terms[n].start < x.end for x in said)
        for n in e.content
    )


def _no_reason(e: Evidence) -> bool:
    """A reason is asked for, and the sentence only says again what is so: neither it nor the next one gives any."""
    if not e.view.expects(AnswerType.REASON):
        return False
    sentences = e.view.sentences
    after = ""
    if e.row + 1 < len(sentences) and sentences.follows[e.row]:
        after = sentences.texts[e.row + 1]
    if any(map(gives_reason, (sentences.texts[e.row], after))) or gives_grounds(after):
        return False
    words = sentences.words_of(e.row)
    told = e.view.words[:, words].max(axis=0) < _FOUND
    return int((sentences.content[words] & told).sum()) < _AGAIN


_AGAIN = 5
"""Words beside those of the question that a sentence has at least which tells more than the question does."""


def _only_mentions(e: Evidence) -> bool:
    """It is asked what a thing is, and the sentence has the word without saying so; a person does what he is."""
    if not e.view.expects(AnswerType.DEFINITION) or any(e.flags["name"]) or e.tells_what:
        return False
    text = e.view.sentences.texts[e.row]
    return not _CALLED.search(text) and not defines(text, e.view.asked.question.text)


_CALLED = pattern(
    r"(?i)\b(?:appel\w+|nomm\w+|surnomm\w+|baptis\w+|dite?s?|désign\w+|signifi\w+|s['’]appliqu\w+|consist\w+|défini\w+|called|known as|named|termed|means?"
    r"|meant|refers|defined)\b|\(|, (?:a|an|un|une|des) | qui | that | which "
)
"""What stands in sentences that tell what something is, in whatever words."""


def _nobody_named(e: Evidence) -> bool:
    """It is asked who holds an office or plays a part, and nobody is named where the sentence has the word.

    "The victim's sister, Jane", and "the mayor of Lyon", name no victim and no mayor.
    """
    if e.view.asked.question.role is None or not e.view.expects(
        AnswerType.PERSON, AnswerType.NAME
    ):
        return False
    sentences = e.view.sentences
    here = sentences.words_of(e.row)
    role = e.view.asked.flag("role")
    said = (e.view.words[:, here] * role[:, None]).max(axis=0) >= _FOUND
    if not said.any():
        return False
    if sentences.of_person[here][said].all():
        return True
    text = sentences.texts[e.row]
    if _NAMING.search(text):
        return False
    ends = [end for end, at in zip(sentences.places(e.row)[1:], said, strict=False) if at]
    named = (x for x in entities(text, e.language) if x.kind in ("person", "name", "title"))
    return all(
        BELONGS.search(text[: x.head[0]]) and any(0 <= x.head[0] - end <= _LINKED for end in ends)
        for x in named
    )


_NAMING = pattern(
    r"(?i)\b(?:appel\w+|(?:sur)?nommée?s?|baptis\w+|dite?s?|called|known as|named|termed)\b"
)
_LINKED = 6
"""Letters that stand at most between an office and what it is the office of: " of the"."""


def _of_another_person(e: Evidence) -> bool:
    """When, where or for whom somebody did something is asked, and the sentence names but another person."""
    if not e.view.expects(
        AnswerType.DATE, AnswerType.PLACE, AnswerType.ORGANISATION, AnswerType.AGE
    ):
        return False
    rows = zip(e.flags["name"], e.flags["about"], e.resolved, strict=True)
    names = [found for name, about, found in rows if name and not about]
    if not names or max(names) >= _FOUND:
        return False
    told = entities(e.view.sentences.texts[e.row], e.language)
    return any(x.kind == "person" for x in told)


def _no_date(e: Evidence) -> bool:
    """A date is asked for, and the sentence gives none that is new."""
    return e.view.expects(AnswerType.DATE) and not e.view.type_met[e.row]


def _only_wished(e: Evidence) -> bool:
    """It is asked whether something is so, and the sentence tells only who wants or fears it."""
    if not e.view.expects(AnswerType.YES_NO) or _WISHES.search(e.view.asked.question.text):
        return False
    wish = _WISHES.search(e.view.sentences.texts[e.row])
    if wish is None:
        return False
    known = e.view.words[e.content, e.view.sentences.words_of(e.row)].max(axis=0) >= _FOUND
    places = e.view.sentences.places(e.row)
    return all(places[w] > wish.start() for w in known.nonzero()[0])


_WISHES = pattern(
    r"(?i)\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|want(?:s|ed)?|urge[sd]?|propose[sd]?|proposal|fear(?:s|ed)?|threaten(?:s|ed)?|petition|wish(?:es|ed)?"
    r"|réclam\w+|demand(?:e|ent|é|ait|aient)|veut|veulent|voulai\w+|souhait\w+|propos(?:e|ent|é|ait)|crai(?:nt|gnent|gnait)|menac(?:e|ent|é|ait)|exig\w+|redout\w+|pétition)\b"
)


def _only_the_contrary(e: Evidence) -> bool:
    """What is asked of one thing done is told of its contrary: "when did it close", "it opened in 1974"."""
    question = e.view.asked.question
    if e.view.expects(AnswerType.YES_NO) or question.language != e.language:
        return False
    words = e.view.words[:, e.view.sentences.words_of(e.row)]
    loose = [n for n in e.content if _FOUND <= words[n].max() < STRENGTH[Match.FAMILY]]
    if not loose:
        return False
    places = e.view.sentences.places(e.row)
    said = {t.start: t.term for t in analyzer(e.language).tokens(e.view.sentences.texts[e.row])}
    return any(
        all(
            are_opposite(e.view.asked.terms[n].stem, said.get(places[w], ""), e.language)
            for w in (words[n] >= _FOUND).nonzero()[0]
        )
        for n in loose
    )


def _owned_by_another(e: Evidence) -> bool:
    """What is asked of one name is told of another beside it, or of what the sentence opens with: "Son patron"."""
    if not e.view.asked.question.typed:
        return False
    here = e.view.sentences.words_of(e.row)
    other = e.view.sentences.names & ~e.view.known
    for noun, name in e.view.asked.neighbours:
        said = e.view.words[noun] >= NAMED
        own = e.view.linked(e.view.words[name] >= NAMED)
        if (said & e.view.linked(other))[here].any() and not (said & own)[here].any():
            return True
        if said[here].any() and e.view.trait("owned")[e.row] and e.row:
            before = e.view.sentences.words_of(e.row - 1)
            if other[before].any() and e.view.matched[name, e.row - 1] < _FOUND:
                return True
    return False


def _another_speaks(e: Evidence) -> bool:
    """It is asked what somebody said or did, and the sentence has another's words, or nobody's."""
    if e.view.expects(AnswerType.STATEMENT):
        return only_addressed(e.view, e.row)
    return e.view.expects(AnswerType.SAID) and theirs(e.view, e.row, e.language) is False


def _might_have(e: Evidence) -> bool:
    """It is asked why something happened of which the sentence says that it may: "which can block deals"."""
    if not e.view.expects(AnswerType.REASON) or _MODAL.search(e.view.asked.question.text):
        return False
    text = e.view.sentences.texts[e.row]
    if gives_reason(text):
        return False
    words = e.view.sentences.words_of(e.row)
    places = e.view.sentences.places(e.row)
    known = (e.view.words[:, words].max(axis=0) >= _FOUND).nonzero()[0]
    return any(_MODAL_BEFORE.search(text[: places[w]]) for w in known)


_MODAL = pattern(
    r"(?i)\b(?:can|could|may|might|would|peut|peuvent|pourra|pourront|pourrai(?:t|ent))\b"
)
_MODAL_BEFORE = pattern(
    r"(?i)\b(?:can|could|may|might|would|peut|peuvent|pourra|pourront|pourrai(?:t|ent))\W+$"
)


def _another_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is not in the sentence."""
    return any(t.lettered and not e.same_here[n] for n, t in enumerate(e.view.asked.terms))


def _unknown_letter(e: Evidence) -> bool:
    """What is asked of one line, group or vitamin is told but of others: "ligne D"."""
    return any(t.lettered and e.missing[n] for n, t in enumerate(e.view.asked.terms))


def _advice(e: Evidence) -> bool:
    """What is best is asked, of which the article says nothing: "Quel est le meilleur téléphone ?"."""
    asked = _BEST.search(e.view.asked.question.text)
    if asked is None:
        return False
    best = [n for n, t in enumerate(e.view.asked.terms) if asked.start() < t.end <= asked.end()]
    return not any(e.same_anywhere[n] for n in best)


_BEST = pattern(
    r"(?i)\bquel(?:le)?s? (?:est|sont) l(?:e|a|es) (?:meilleure?s?|pires?)\b|\b(?:what|which)(?: is| are|['’]s) the (?:best|worst)\b"
)


_SHORT = 3
"""Words that count in a short question."""
_DOUBTFUL = (_one_word_of_it, _another_office, _nothing_but_numbers, _no_reason, _only_mentions, _another_speaks, _of_another_person, _nobody_named, _only_wished, _only_the_contrary, _another_letter, _owned_by_another, _no_date)
"""What by itself makes an answer one that is given with a caveat at most."""

_UNSURE = SURE - 0.01
"""The most that an answer can be sure of that is given with a caveat."""

_SILENT = (
    _only_way_of_asking,
    _why_of_nothing,
    _amount_of_another,
    _attribute_of_another,
    _nothing_but_names,
    _advice,
    _might_have,
    _unknown_letter,
)
"""What tells by itself that the article does not answer, whatever else speaks for it."""


def _denied_outright(e: Evidence) -> bool:
    """Yes or no is asked for, and a sentence that denies holds all that is asked: "No one was hurt"."""
    if not e.view.expects(AnswerType.YES_NO) or not e.view.trait("denies")[e.row]:
        return False
    return bool(e.content) and all(e.resolved[n] >= _FOUND for n in e.content)


def _speaks_of_it(e: Evidence) -> bool:
    """It is asked what the article says of something, and the sentence speaks of it."""
    return e.view.expects(AnswerType.ABOUT) and all(r >= _SPOKEN for r in e.resolved)


_SPOKEN = STRENGTH[Match.TRANSLATED]

Signal = Callable[[Evidence], float]

SIGNALS: dict[str, Signal] = {
    "terms missing anywhere": lambda e: _mean(e.missing),
    "same words anywhere": lambda e: _mean(e.same_anywhere),
    "same words here": lambda e: _mean(e.same_here),
    "names missing": lambda e: sum(map(mul, e.weights, map(mul, e.flags["name"], e.missing))),
    "names missing around": lambda e: sum(
        weight * name
        for weight, name, match in zip(e.weights, e.flags["name"], e.around, strict=True)
        if match < _FOUND
    ),
    "numbers missing around": lambda e: sum(
        number
        for number, match in zip(e.flags["number"], e.in_passage, strict=True)
        if match < _FOUND
    ),
    "letters missing": lambda e: (sum(e.lengths) - _sum(e.lengths, e.same_anywhere)) / 10,
    "letters found": lambda e: _sum(e.lengths, e.same_anywhere) / 10,
    "predicate missing": lambda e: max(map(mul, e.predicate, e.missing)),
    "title named": lambda e: _sum(e.flags["title"], e.same_anywhere) > 0,
    "score": lambda e: e.ranked[0].score / 10,
    "share": lambda e: math.log(e.share / (1.0001 - e.share)),
    "typed": lambda e: e.view.asked.question.typed,
    "yes or no": lambda e: e.view.asked.question.expected == "yes_no",
    "tells what it is": lambda e: e.tells_what,
    "subject missing": lambda e: e.subject_missing,
    "verb missing": lambda e: _sum(e.flags["verb"], e.missing) > 0,
    "several terms": lambda e: math.log(len(e.view.asked.terms)),
    "article in English": lambda e: e.language == "en",
}
"""What speaks for and against beside the ranker's features, by name."""

NAMES = (*SIGNALS, *FEATURES, "constant")
"""What the weights weigh, in their order: the signals, the first sentence's features, and 1."""


def signals(evidence: Evidence) -> NDArray[np.float64]:
    """The values that NAMES names."""
    own = [signal(evidence) for signal in SIGNALS.values()]
    return np.concatenate((own, evidence.ranked[0].features, (1.0,)))


@lru_cache
def shipped_model() -> Model:
    """The models that ship with the program; a signal they do not know yet counts nothing."""
    stored = json.loads(Path(__file__).with_name(WEIGHTS).read_text(encoding="utf-8"))

    def ordered(weights: dict[str, float]) -> NDArray[np.float64]:
        return np.array([weights.get(name, 0.0) for name in NAMES])

    return Model(ordered(stored["answerable"]), ordered(stored["right"]), stored["threshold"])


def estimate(
    ranker: Ranker, question: Question, ranked: Sequence[Ranked], model: Model | None = None
) -> Confidence:
    """How likely the article answers ``question``, and ``ranked[0]`` is where."""
    evidence = gather(ranker, question, ranked)
    if evidence is None:
        return Confidence(0.0, 0.0, answered=False)
    model = model or shipped_model()
    values = signals(evidence)
    answerable = sigmoid(float(values @ model.answerable))
    right = sigmoid(float(values @ model.right))
    silent = any(rule(evidence) for rule in _SILENT)
    likely = answerable >= model.threshold[ranker.language]
    spoken = _speaks_of_it(evidence)
    answered = (likely or spoken or _denied_outright(evidence)) and not silent
    if spoken:
        right = max(right, SURE)
    if right > _UNSURE and any(rule(evidence) for rule in _DOUBTFUL):
        right = _UNSURE
    return Confidence(answerable, right, answered)


def gather(ranker: Ranker, question: Question, ranked: Sequence[Ranked]) -> Evidence | None:
    """What there is to judge by; None when the article shares nothing with the question."""
    view = ranker.view(question) if ranked else None
    return Evidence(view, ranked, ranker.language) if view is not None else None


def sigmoid(x: float) -> float:
    """The logistic function, which makes a probability of a weighted sum."""
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0
