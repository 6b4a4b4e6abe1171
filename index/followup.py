"""A question that leans on the turn before, completed with what it lacks."""

import re
from dataclasses import replace

from index.answer import Context
from index.article import Article
from index.entities import Entity, entities
from index.question import AnswerType, Question, understand

_OPENING = re.compile(
    r"(?i)^\s*(?:(?:et|and|mais|but|ok|alors|so)\b[\s,]*)*(?:(?:what|how)\s+about\b|quid\s+(?:de|d['’])|sinon\b)?\s*"
)
_UNTYPED = (AnswerType.THING, AnswerType.YES_NO, AnswerType.STATEMENT)
_NAMES = ("person", "organisation", "place", "name", "title")
_ASKING = re.compile(
    r"(?i)\b(?:qui|que|qu|quoi|quand|où|ou|comment|pourquoi|combien|quels?|quelles?|est-ce|who|whom|whose|what|when"
    r"|where|which|why|how|much|many|did|does|do)\b['’]?"
)


def complete(question: Question, context: Context, article: Article) -> Question:
    """``question`` with what it takes from the turn before; itself when it needs nothing.

    An ellipsis that names something ("Et à Lyon ?") asks the question before of it. One that names
    nothing ("Et pourquoi ?") asks its own question of what the one before was about. A pronoun
    ("Qu'a-t-il déclaré ?") is given the names of the last answer.
    """
    if not question.leans or not (context.question or context.end):
        return question
    before = understand(context.question, default=question.language)
    new = _OPENING.sub("", question.text).strip(" ?!.,")
    if _is_ellipsis(question, new):
        named = _named(new, question)
        if named and question.expected in _UNTYPED and before.text:
            return _asked_of(before, new, named[0])
        lacking = _without_question_words(before.text)
    else:
        lacking = " ".join(_referents(question, before, context, article))
    return replace(question, text=f"{question.text} {lacking}".strip())


def _is_ellipsis(question: Question, new: str) -> bool:
    """Whether the question has no verb of its own to which a pronoun could belong."""
    opened = len(new) < len(question.text.strip(" ?!.,"))
    return (opened and len(new.split()) <= 5) or len(new.split()) <= 3


def _named(new: str, question: Question) -> list[str]:
    """What a short turn is about: its names, else its last words without question words."""
    found = [new[e.start : e.end] for e in entities(new, question.language)]
    rest = _without_question_words(new)
    return found or ([rest] if rest else [])


def _asked_of(before: Question, new: str, named: str) -> Question:
    """The question before, asked of something else: of what stood in the place of its like."""
    old = _counterpart(before, named)
    if old is None:
        return replace(before, text=f"{before.text} {new}")
    start, end = old
    text = f"{before.text[:start]}{named}{before.text[end:]}"
    return replace(understand(text, default=before.language), leans=False)


def _counterpart(before: Question, named: str) -> tuple[int, int] | None:
    """What ``named`` takes the place of in the question before: an entity of its kind."""
    kinds = {e.kind for e in entities(named, before.language)}
    alike = [e for e in before.entities if e.kind in kinds]
    names = [e for e in before.entities if e.kind in _NAMES] if kinds & set(_NAMES) else []
    found: list[Entity] = alike or names
    return (found[-1].start, found[-1].end) if found else None


def _without_question_words(text: str) -> str:
    return " ".join(_ASKING.sub(" ", text).strip(" ?!.,").split())


def _referents(
    question: Question, before: Question, context: Context, article: Article
) -> list[str]:
    """The names that a pronoun may stand for: the answer's first, else those asked about."""
    quoted = article.text[context.start : context.end]
    found = [e for e in entities(quoted, article.language) if e.kind in _NAMES]
    persons = [e for e in found if e.kind == "person"]
    personal = re.search(r"(?i)\b(?:he|she|him|her|his|who|il|elle|lui)\b", question.text)
    chosen = (persons if personal and persons else found)[:1]
    return (
        [quoted[e.start : e.end] for e in chosen]
        or list(before.names[:2])
        or [_without_question_words(before.text)]
    )
