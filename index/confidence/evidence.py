"""What an answer is judged by: the question matched against the article, seen from the first-ranked sentence."""

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import mul

import numpy as np

from index.answer import MAX_QUOTES
from index.entities.entity import Entity, Kind
from index.entities.recognizer import entities
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.ranking.matching import FOUND, STRENGTH, Match, Term
from index.ranking.ranker import Ranked, Ranker
from index.ranking.view import FLAGS, View
from index.spans.definitions import tells_definition
from index.text.arrays import Bools, Floats
from index.text.language import Language
from index.text.once import once


@dataclass(eq=False, repr=False)
class Evidence:
    """The question matched against the article, as seen from the first-ranked sentence.

    Lists have one value per term, and beat arrays for so few; ``language`` is the article's.
    """

    view: View
    ranked: Sequence[Ranked]
    language: Language

    @property
    def row(self) -> int:
        """The index of the first-ranked sentence, which is also its row in the view."""
        return self.ranked[0].sentence

    @property
    def question(self) -> Question:
        """The question."""
        return self.view.asked.question

    @property
    def terms(self) -> Sequence[Term]:
        """The question's terms."""
        return self.view.asked.terms

    @once
    def here(self) -> slice:
        """The slice of the sentence's words among the view's."""
        return self.view.sentences.words_of(self.row)

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.view.sentences.texts[self.row]

    @once
    def weights(self) -> list[float]:
        """Each term's share of the question; sums to 1."""
        return self.view.asked.weights.tolist()

    @once
    def flags(self) -> dict[str, list[float]]:
        """For each name in `view.FLAGS`, 1 or 0 per term."""
        return dict(zip(FLAGS, self.view.asked.flags.tolist(), strict=True))

    @once
    def in_passage(self) -> list[float]:
        """How well each term is matched in the sentence's passage, 0 to 1."""
        return self.view.in_passage[:, self.row].tolist()

    @once
    def anywhere(self) -> list[float]:
        """How well each term is matched in the article or its title, 0 to 1.

        A word for the attribute is matched by a value of it: "âge" by "16 ans".
        """
        best = np.maximum.reduce(self.view.matched, axis=1)
        found = np.maximum(best, self.view.asked.flag("title")).tolist()
        if self.view.valued[self.row]:
            found = [1.0 if names else m for names, m in zip(self.naming, found, strict=True)]
        return found

    @property
    def naming(self) -> list[bool]:
        """Which terms name the attribute asked for: "âge"."""
        return self.view.asked.naming

    @once
    def content(self) -> list[int]:
        """Numbers of the content terms: those that do not merely belong to the way of asking."""
        return [n for n, light in enumerate(self.flags["light"]) if not light]

    @once
    def named(self) -> list[int]:
        """Numbers of the content terms that are names."""
        return [n for n in self.content if self.flags["name"][n]]

    @once
    def unnamed(self) -> list[int]:
        """Numbers of the content terms that are no names."""
        return [n for n in self.content if not self.flags["name"][n]]

    @once
    def owners(self) -> list[int]:
        """Numbers of the content terms that an attribute asked for may belong to: not its name, nor the title's, which all is about."""
        title = self.flags["title"]
        return [n for n in self.content if not self.naming[n] and not title[n]]

    @once
    def missing(self) -> list[bool]:
        """Which terms are matched nowhere in the article."""
        return [match < FOUND for match in self.anywhere]

    @once
    def same_anywhere(self) -> list[bool]:
        """Which terms are in the article, in any inflection."""
        return [match >= self._least for match in self.anywhere]

    @once
    def same_here(self) -> list[bool]:
        """Which terms are in the sentence, in any inflection."""
        return [match >= self._least for match in self.view.matched[:, self.row].tolist()]

    def told(self, kinds: Container[Kind]) -> list[Entity]:
        """The entities of these kinds in the sentence, in order."""
        return [x for x in entities(self.text, self.language) if x.kind in kinds]

    @once
    def matching(self) -> Bools:
        """Which words of the sentence match a content term; shape (words,)."""
        found: Bools = self.view.words[self.content][:, self.here].max(axis=0, initial=0.0) >= FOUND
        return found

    def said(self, flag: str) -> Floats:
        """How well each word of the sentence matches the terms with that flag; shape (words,)."""
        words = self.view.words[:, self.here]
        found: Floats = (words * self.view.asked.flag(flag)[:, None]).max(axis=0)
        return found

    def places(self, words: Bools) -> list[int]:
        """Offsets in the sentence of the words selected by the mask ``words``."""
        return [*compress(self.view.sentences.places(self.row), words)]

    @once
    def _least(self) -> float:
        foreign = self.question.language != self.language
        return STRENGTH[Match.TRANSLATED if foreign else Match.LEMMA]

    @once
    def lengths(self) -> list[int]:
        """Letters of each term, at most twelve: long words say more."""
        return [min(len(t.form), 12) for t in self.terms]

    @once
    def predicate(self) -> list[float]:
        """Each term's share of the question without names and title; sums to 1, or to 0."""
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
        """How well each term is matched in the sentence, or, for names, by what its opening word refers to."""
        spoken_of = self.view.matched[:, self.view.sentences.spoken_of[self.row]]
        names = spoken_of * self.view.asked.flag("name")
        return np.maximum(self.view.resolved[:, self.row], names).tolist()

    @once
    def subject_missing(self) -> bool:
        """Whether the question's subject is nowhere in the article."""
        subject = self.view.asked.subject
        return subject is not None and self.missing[subject]

    @once
    def nearby(self) -> list[float]:
        """How well each term is matched around the sentence, or by what refers to it there."""
        return [*map(max, self.around, self.resolved)]

    @once
    def held(self) -> float:
        """The share of the content terms that the sentence matches; 0 without any."""
        return sum(self.resolved[n] >= FOUND for n in self.content) / max(len(self.content), 1)

    @once
    def subject_elsewhere(self) -> bool:
        """Whether the question's subject is not in the passage, nor just before it, nor referred to."""
        subject = self.view.asked.subject
        return subject is not None and self.nearby[subject] < FOUND

    @once
    def tells_what(self) -> bool:
        """Whether the question asks for a definition and the sentence gives one."""
        if not self.view.expects(AnswerType.DEFINITION):
            return False
        return tells_definition(self.text, self.language, self.question)

    @once
    def share(self) -> float:
        """The ranker's probability of the first sentence among the best (softmax)."""
        best = self.ranked[0].score
        return 1 / sum(math.exp(r.score - best) for r in self.ranked[:MAX_QUOTES])

    def ahead_of(self, place: int) -> float:
        """The first sentence's lead in score over the one in ``place``, counted from 0; inf without one."""
        if len(self.ranked) <= place:
            return math.inf
        return self.ranked[0].score - self.ranked[place].score

    @property
    def second_in_passage(self) -> bool:
        """Whether the second sentence is in the same passage."""
        passage = self.view.sentences.passage
        return len(self.ranked) > 1 and bool(passage[self.ranked[1].sentence] == passage[self.row])


def gather(ranker: Ranker, question: Question, ranked: Sequence[Ranked]) -> Evidence | None:
    """The evidence for an answer; None when the article shares no term with the question."""
    view = ranker.view(question) if ranked else None
    return Evidence(view, ranked, ranker.language) if view is not None else None


def weighed(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of ``values``."""
    return sum(map(mul, weights, values))
