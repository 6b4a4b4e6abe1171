"""The names an article is about."""

from collections import Counter
from typing import NamedTuple

from index.analyzer import fold
from index.article import Article
from index.entities import entities
from index.gazetteer import FIRST_NAMES, PLACES
from index.language import Language
from index.lexicon import known_words

_NAMES = PLACES | FIRST_NAMES
_QUOTES = ' \u00a0\u202f«“"(—–-'
_KINDS = ("person", "organisation", "name", "place")


class Topic(NamedTuple):
    """A name in the article; ``presented`` when it is a person whose function is given with it."""

    name: str
    presented: bool


def topics(article: Article, limit: int = 12) -> list[Topic]:
    """The names that the article uses most, persons it presents first among equals."""
    counts: Counter[str] = Counter()
    presented: set[str] = set()
    places: set[str] = set()
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        before = None
        for entity in entities(text, article.language):
            if entity.kind not in _KINDS:
                continue
            name = text[slice(*entity.head)]
            first = fold(name.split()[0])
            opens = not text[: entity.head[0]].strip(_QUOTES)
            if opens and first not in _NAMES and _is_common(first, article.language):
                continue  # "Residents of Quay Row": the capital may be the sentence's
            after_function = (
                before is not None
                and before.kind == "person"
                and text[before.end : entity.start].strip() == ","
            )
            if (
                entity.kind == "person"
                and _is_full_name(name)
                and (entity.start < entity.head[0] or after_function)
            ):
                presented.add(name)
            before = entity
            if _stands_alone(name):
                counts[name] += 1
                if entity.kind == "place":
                    places.add(name)
    _join(counts)
    early = f"{article.title} {article.text[article.lead.start : article.lead.end]}"

    def weight(topic: Topic) -> float:
        last = topic.name.rsplit(maxsplit=1)[-1]
        passing = topic.name in places and counts[topic.name] == 1
        titled = _TITLED * (last in article.title) + (last in early)
        return counts[topic.name] + topic.presented + titled - 2 * passing

    found = [Topic(name, name in presented) for name in counts]
    found.sort(key=lambda topic: (-weight(topic), topic.name.count(" ") == 0))
    return found[:limit]


_TITLED = 3
"""Mentions that a name in the title is worth."""


def _join(counts: Counter[str]) -> None:
    """A surname alone is a mention of whom the article names in full: "Raman" of "Priya Raman"."""
    full = {name.split()[-1]: name for name in reversed(counts) if " " in name}
    for name in [name for name in counts if " " not in name and name in full]:
        counts[full[name]] += counts.pop(name)


def _is_common(word: str, language: Language) -> bool:
    """Whether the lexicon has a folded word, or that it is the plural of."""
    known = known_words(language, word[0])
    return word in known or word.removesuffix("s") in known


def _is_full_name(name: str) -> bool:
    """Whether a name looks like a person's: several words, none an acronym or a code."""
    words = name.split()
    return len(words) > 1 and not any(w.isupper() or any(c.isdigit() for c in w) for w in words)


def _stands_alone(name: str) -> bool:
    """Whether a name says by itself what it names: long enough, and capitalised."""
    return len(name) > 2 and (name[0].isupper() or any(c.isdigit() for c in name))
