"""Answers about the article as a whole, found without ranking: which questions ask for it, and what answers each."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from index.answer import Answer, Context
from index.article import Article
from index.entities.entity import NAMES
from index.entities.recognizer import entities
from index.landmarks.excerpts import Excerpts, Found
from index.landmarks.landmarks import Landmarks
from index.landmarks.outcomes import Outcomes
from index.landmarks.times import Times
from index.nations import asked_of_whom
from index.questions.expected import AnswerType
from index.questions.question import Question
from index.questions.whole import (
    asks_age_at_death,
    asks_cause_of_death,
    asks_its_price,
    asks_of_casualties,
    asks_of_it_all,
    asks_what_it_means,
    asks_what_was_found,
    asks_when_it_began,
    asks_when_it_starts,
    asks_who_died,
    asks_who_it_is,
    asks_who_won,
    asks_why_of_it_all,
    what_began,
)
from index.quoting import Quoter
from index.ranking.ranker import Ranker
from index.text.analyzer import analyzer, fold
from index.text.pattern import pattern
from index.text.words import HYPHENATED

_FOR_WHAT = pattern(r"(?:(?:a|de|dans|for|in) )?(?:quoi|quel|what)")
"""Opens a question for a purpose or a cause by another word than "why"."""
_AND = pattern(r"\s(?:et|and|&)\s|,\s")
"""What joins the names of a title's subject."""


class _Asked(NamedTuple):
    """A question, the text that was sent, and what can answer it."""

    question: Question
    text: str
    ranker: Ranker
    landmarks: Landmarks
    times: Times
    outcomes: Outcomes


def _of_subject(a: _Asked) -> Found | None:
    """For questions that ask only what the title's subject does."""
    return a.landmarks.summary(a.text) if _names_only_subject(a.question, a.ranker) else None


def _below_heading(a: _Asked) -> Found | None:
    """For questions that ask only for a heading, in words that no sentence has."""
    found = a.landmarks.below_heading(a.question)
    if found is None:
        return None
    view = a.ranker.view(a.question)
    return found if view is None or not view.matched.any() else None


def _beginning_of_title(a: _Asked) -> Found | None:
    """For questions that ask when what the title tells of began: "Quand la grève a-t-elle commencé ?"."""
    article = a.ranker.article
    cut = analyzer(article.language)
    of_title = set(cut.terms(what_began(a.question))) & set(cut.terms(article.title))
    return a.times.beginning() if of_title else None


def _why_of_title(a: _Asked) -> Found | None:
    """For questions that ask why the title's subject does what the title tells."""
    return a.landmarks.why() if _is_of_title(a.question, a.ranker) else None


_Kinds = tuple[tuple[Callable[[Question], object], Callable[[_Asked], Found | None]], ...]

_IN_ANY_TURN: _Kinds = (
    (
        lambda q: q.expected in (AnswerType.LATEST, AnswerType.SUMMARY),
        lambda a: a.landmarks.summary(a.text),
    ),
    (lambda q: q.expected is AnswerType.STATEMENT, _of_subject),
    (lambda q: q.expected is AnswerType.NEXT, lambda a: a.landmarks.outlook()),
    (asks_what_it_means, lambda a: a.landmarks.meaning()),
    (lambda q: q.expected is AnswerType.ADVICE, lambda a: a.landmarks.advice()),
    (asked_of_whom, lambda a: a.landmarks.country(asked_of_whom(a.question))),
    (lambda q: not q.leans, _below_heading),
    (what_began, _beginning_of_title),
    (lambda q: q.expected is AnswerType.REASON, _why_of_title),
)
"""Kinds of question, each with what answers it, if anything; the first that does counts."""

_IN_FIRST_TURN: _Kinds = (
    (asks_why_of_it_all, lambda a: a.landmarks.why()),
    (asks_of_it_all, lambda a: a.times.opening(a.question, a.text)),
    (asks_when_it_starts, lambda a: a.times.start()),
    (asks_when_it_began, lambda a: a.times.beginning()),
    (asks_its_price, lambda a: a.landmarks.price()),
    (asks_what_was_found, lambda a: a.landmarks.finding(a.text)),
    (asks_who_won, lambda a: a.outcomes.who_won()),
    (asks_of_casualties, lambda a: a.outcomes.casualties(a.text)),
    (asks_who_died, lambda a: a.outcomes.who_died()),
    (asks_age_at_death, lambda a: a.outcomes.age_at_death()),
    (asks_cause_of_death, lambda a: a.outcomes.cause_of_death()),
    (asks_who_it_is, lambda a: a.outcomes.who_it_is()),
)
"""The same for questions that name nothing: where they follow no other, "it" is what the article is about."""


def _first(kinds: _Kinds, a: _Asked) -> Found | None:
    return next(
        (found for asks, answers in kinds if asks(a.question) and (found := answers(a))), None
    )


class Outline:
    """Answers to questions about the article as a whole."""

    def __init__(self, article: Article, quoter: Quoter) -> None:
        self._ranker = quoter.ranker
        excerpts = Excerpts(article, quoter)
        self._landmarks, self._times = Landmarks(excerpts), Times(excerpts)
        self._outcomes = Outcomes(excerpts)

    def answer(self, question: Question, text: str, context: Context | None) -> Answer | None:
        """The answer to a question about the whole; None if it is about something, or the article must be searched."""
        found = self._found(question, text, context)
        return None if found is None else _answer(question, text, found)

    def made_known(self, question: Question, text: str) -> Answer:
        """The first sentence that names the source of the news."""
        return _answer(question, text, self._landmarks.made_known())

    def _found(self, question: Question, text: str, context: Context | None) -> Found | None:
        """What answers a question about the whole."""
        latest = question.expected is AnswerType.LATEST
        if entry := self._landmarks.entry(text, latest=latest):
            return entry
        if question.kind != "question":
            return None
        asked = _Asked(question, text, self._ranker, self._landmarks, self._times, self._outcomes)
        if found := _first(_IN_ANY_TURN, asked):
            return found
        if context is None:
            return _first(_IN_FIRST_TURN, asked)
        goes_on = asks_why_of_it_all(question) and self._is_of_it_all(context)
        return self._landmarks.why() if goes_on else None

    def _is_of_it_all(self, context: Context) -> bool:
        """Whether the turn before asked about the article as a whole, or what the title's subject does."""
        before = self._ranker.understand(context.question)
        return before.expected is AnswerType.SUMMARY or (
            before.expected is AnswerType.STATEMENT and _names_only_subject(before, self._ranker)
        )


def _names_only_subject(question: Question, ranker: Ranker) -> bool:
    """Whether a question has only the title's subject and light words: "Que font Alibaba et Baidu ?"."""
    view = ranker.view(question)
    if view is None:
        return False
    names = view.asked.flag("name")
    article = ranker.article
    title = article.title
    named = [e for e in entities(title, article.language) if e.kind in NAMES]
    heads = [title[slice(*e.head)] for e in named[:1]]
    for one, other in pairwise(named):
        if not _AND.fullmatch(title, one.end, other.start):
            break
        heads.append(title[slice(*other.head)])
    subject = {fold(word) for head in heads for word in HYPHENATED.findall(head)}
    asked = {t.form for t, name in zip(view.asked.terms, names, strict=True) if name}
    lead = article.text_of(article.lead.sentences[0])
    return (
        asked == subject != set()
        and bool((names + view.asked.flag("light")).all())
        and all(head in lead for head in heads)
    )


def _is_of_title(question: Question, ranker: Ranker) -> bool:
    """Whether a question for a reason has only the title's subject and words, but for its verb and the like.

    "Pourquoi Alibaba fabrique-t-il ses puces ?" where the title has "Alibaba" and "puces".
    """
    if _FOR_WHAT.match(question.line):
        return False
    view = ranker.view(question)
    if view is None:
        return False
    name, title, light = map(view.asked.flag, ("name", "title", "light"))
    others = np.maximum(1 - title - light, 0)
    told = name * title * (1 - view.asked.flag("about"))
    if not told.any() or title.sum() <= 1 or (others * name).any():
        return False
    of_more = (title * (1 - name)).any()  # "Pourquoi Alibaba a racheté Baidu ?" is of names alone
    return bool(others.sum() <= (1 if of_more else 0))


def _answer(question: Question, text: str, found: Found) -> Answer:
    """An answer found without ranking; not answered without a quotation."""
    return Answer.model_construct(
        question=text,
        answered=bool(found.quotes),
        confidence=found.right if found.quotes else 0.0,
        language=question.language,
        quotes=tuple(found.quotes),
        passages=tuple(found.passages),
        understood=question.text,
        why=(f"not ranked: {found.place}",),
    )
