"""Questions to offer readers: made from the article's names, each tried on the article first."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from bot.phrases import Phrases
from bot.splitting import asks_once
from index import Article, Quote, Reader, Topic, pattern, topics

MAX_SUGGESTIONS = 8


class Suggestion(NamedTuple):
    """A question that the article answers, the passage and offset of what answers it, and the command to ask it."""

    question: str
    passage: int
    start: int
    command: str


class _Candidate(NamedTuple):
    """A question to try; ``kind`` is what it asks, if that matters, ``about`` the name it asks about, ``below`` the section it heads."""

    question: str
    kind: Literal["said", "who"] | None = None
    about: str | None = None
    below: str | None = None


def suggest(reader: Reader, phrases: Phrases) -> tuple[Suggestion, ...]:
    """Up to MAX_SUGGESTIONS questions in one language, each with a sure answer."""
    found: list[Suggestion] = []
    quoted: set[tuple[int, int]] = set()
    told: set[str | None] = set()
    for candidate in _candidates(reader.article, phrases):
        if candidate.about and candidate.about in told:
            continue
        answer = reader.answer(candidate.question)
        if answer.certainty != "sure":
            continue
        quote = answer.quotes[0]
        if (quote.start, quote.end) in quoted or not _fits(candidate, quote):
            continue
        quoted.add((quote.start, quote.end))
        told.add(candidate.about)
        command = f"/suggestion {phrases.code}{len(found)}"
        found.append(Suggestion(candidate.question, quote.passage, quote.start, command))
        if len(found) == MAX_SUGGESTIONS:
            break
    return tuple(found)


def _fits(candidate: _Candidate, quote: Quote) -> bool:
    """Whether a quotation tells what is asked: somebody's words, in bold who it is, something below its heading."""
    if _says_little(quote, of_somebody=candidate.kind == "who") or (
        candidate.below and quote.section != candidate.below
    ):
        return False
    if candidate.kind == "said":  # somebody may be named where somebody else speaks
        return _SPOKEN.search(quote.text) is not None
    return candidate.kind != "who" or quote.highlight is not None


_SPOKEN = pattern('[«“"]')
"""An opening quotation mark."""


def _says_little(quote: Quote, *, of_somebody: bool) -> bool:
    """Whether the answer is only a common noun: "le président", or "Mayor" of somebody."""
    mark = quote.highlight
    if mark is None:
        return False
    said = mark.text.lower() if of_somebody else mark.text
    return re.fullmatch(r"(?:[a-z]{1,3} |l['’])?[a-zà-ÿ-]+", said) is not None


def _candidates(article: Article, phrases: Phrases) -> Iterator[_Candidate]:
    """Questions to try, best first: who is presented, the whole, the article's own, about other names."""
    found = [
        topic
        for topic in topics(article)
        if _is_worth_asking(topic, article)
        and (phrases.code == article.language or not topic.translated)
    ]
    persons = [topic.name for topic in found if topic.presented]
    for name in persons[:2]:
        yield _Candidate(phrases.ask_who.format(name=name), "who")
    yield _Candidate(phrases.ask_summary)
    for name in persons[:2]:
        yield _Candidate(phrases.ask_said.format(name=name), "said")
    if phrases.code == article.language:
        yield from islice(_asked(article), _ASKED_MOST)
    for topic in sorted(found, key=lambda topic: not topic.prominent):
        yield from _about(topic, article, phrases)


def _about(topic: Topic, article: Article, phrases: Phrases) -> Iterator[_Candidate]:
    """Who somebody is, or else what is told of them, as of any other name."""
    if topic.person:
        yield _Candidate(phrases.ask_who.format(name=topic.name), "who", topic.name)
    called = topic.called if phrases.code == article.language else topic.abroad
    if called and not topic.presented:
        yield _Candidate(phrases.ask_about.format(name=called), about=topic.name)


def _asked(article: Article) -> Iterator[_Candidate]:
    """The questions in an interview or an explainer that are clear by themselves."""
    for heading in article.asked.values():
        title = heading[when.end() :] if (when := _WHEN.match(heading)) else heading
        clear = _CLEAR.fullmatch(title) and not _TO_SOMEBODY.search(title)
        if clear and len(title) <= _ASKED_LENGTH and asks_once(title):
            yield _Candidate(title, below=heading)


_CLEAR = pattern(r"(?i)(?!(?:et|mais|and|but|so|alors)\b)[^.!?…]+(?:\s[^.!?…\s]+){3,}\s?\?")
"""One question of at least four words that does not continue another."""
_TO_SOMEBODY = pattern(r"(?i)\b(?:vous|votre|vos|tu|toi|ton|ta|tes|you|your|yours)\b|\bt['’]")
"""Words by which an interviewer asks somebody; the bot would seem to be asked."""
_WHEN = pattern(r"\d{1,2}\s?[hH:.]\s?(?:\d\d)?\W+")
"""The time of an entry of a live report, before what it asks."""
_ASKED_LENGTH = 70
_ASKED_MOST = 6


def _is_worth_asking(topic: Topic, article: Article) -> bool:
    """Whether a name can be asked about: it is surely a name, and not the article's source, author or rubric.

    Several words that only occur at the start of sentences may begin with a common word.
    """
    name = topic.name.lower()
    above = article.text[: max(0, article.text.find(article.title))].lower().splitlines()
    signed = " ".join(article.imprint).lower() if " " in name else ""  # one word may be a place
    if name in f"{article.source or ''} {article.author or ''} {signed}".lower():
        return False
    if name in map(str.strip, above) and topic.name not in article.title:
        return False
    if " " not in topic.name:
        return True
    openings = {sentence.start for sentence in article.sentences}
    alone = rf"{re.escape(topic.name)}(?![\w-]| [A-ZÀ-Þ])"  # "Norwick", not "Norwick Medical Union"
    places = (found.start() for found in re.finditer(alone, article.text))
    return any(place not in openings for place in places)
