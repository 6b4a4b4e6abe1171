"""Questions to offer a reader: made from the article's names, each one tried on the article."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.phrases import Phrases
from index import Article, Reader, topics

MAX_SUGGESTIONS = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that the article answers, from which passage, and the command that asks it."""

    question: str
    passage: int
    command: str


def suggest(reader: Reader, phrases: Phrases) -> tuple[Suggestion, ...]:
    """Up to MAX_SUGGESTIONS questions in one language, each answered with certainty."""
    found: list[Suggestion] = []
    quoted: set[tuple[int, int]] = set()
    for question in _candidates(reader.article, phrases):
        answer = reader.answer(question)
        if answer.certainty != "sure":
            continue
        quote = answer.quotes[0]
        if (quote.start, quote.end) in quoted:
            continue
        quoted.add((quote.start, quote.end))
        command = f"/suggestion {phrases.code}{len(found)}"
        found.append(Suggestion(question, quote.passage, command))
        if len(found) == MAX_SUGGESTIONS:
            break
    return tuple(found)


def _candidates(article: Article, phrases: Phrases) -> Iterator[str]:
    """Questions worth trying, best first: who is who, the whole, then the names it is about."""
    found = topics(article)
    persons = [topic.name for topic in found if topic.presented]
    for name in persons[:2]:
        yield phrases.ask_who.format(name=name)
    yield phrases.ask_summary
    for name in persons[:2]:
        yield phrases.ask_said.format(name=name)
    for topic in found:
        if topic.name not in persons:
            yield phrases.ask_about.format(name=topic.name)
