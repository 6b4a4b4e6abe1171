"""Sentences of an article that answer, and what is quoted of them."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from index.answer import SURE, PassageScore, Quote
from index.article import Article, Passage, Sentence
from index.entities.entity import Entity, Kind
from index.entities.recognizer import entities
from index.quoting import Quoter
from index.ranking.speech import told_then
from index.text.pattern import pattern

OPENING = 2
"""The last passage in which an article tells where and when it all happens."""
THERE = pattern(
    r"(?i)(?:\b(?:à|aux?|en|dans|sur|près (?:de|du)|in|at|near|on|across|outside)\s(?:(?:the|les?|la)\s|l['’])?"
    r"(?:[\w'’-]+\s(?:of|de|du)\s(?:(?:the|la)\s|l['’])?)?|\()$"
)
"""What precedes a place where something happens."""


class Found(NamedTuple):
    """What answers, which may be nothing, by where it stands; ``right`` is the probability that it does."""

    quotes: Sequence[Quote]
    place: str
    right: float = SURE
    passages: Sequence[PassageScore] = ()


class Excerpts:
    """Finds sentences of an article by what is in them, and quotes them."""

    def __init__(self, article: Article, quoter: Quoter) -> None:
        self.article = article
        self.quoter = quoter

    def opening(self) -> Iterator[Sentence]:
        """The sentences in which an article tells the main thing, one passage more than where and when."""
        return (s for s in self.article.sentences if s.passage <= OPENING + 1)

    def title_names(self, kinds: Container[Kind], *, until: int | None = None) -> list[str]:
        """The last words of the names in the title, or in its beginning, that are of ``kinds``: surnames of persons."""
        title = self.article.title
        named = (e for e in entities(title[:until], self.article.language) if e.kind in kinds)
        return [title[slice(*e.head)].split()[-1] for e in named]

    def first_told(self, place_in: Callable[[str], tuple[int, int] | None]) -> Sequence[Quote]:
        """The first sentence in which ``place_in`` finds something, with that in bold; none without."""
        told = ((s, place) for s in self.article.sentences if (place := place_in(self.text_of(s))))
        return [self.marked(s, place) for s, place in islice(told, 1)]

    def first_of(self, told: Iterable[Sentence], place: str) -> Found | None:
        """The first of the sentences as the answer; None without any."""
        first = next(iter(told), None)
        return None if first is None else Found([self.in_context(first)], place)

    def entities_of(self, sentence: Sentence, kind: str) -> Sequence[Entity]:
        """The entities of a kind, but for the day on which something was said, and who acts: "par les États-Unis"."""
        text = self.text_of(sentence)
        return [
            e
            for e in entities(text, self.article.language)
            if e.kind == kind
            and not told_then(text, e.start)
            and (kind != "place" or THERE.search(text, 0, e.head[0]))
        ]

    def beginning_of(self, passage: Passage, longest: int) -> Quote:
        """As many sentences from a passage's start as fit into ``longest`` characters, at least the first."""
        first = passage.sentences[0]
        ends = (s.end for s in reversed(passage.sentences) if s.end - passage.start <= longest)
        return Quote.of(self.article, first.start, next(ends, first.end))

    def marked(self, sentence: Sentence, words: tuple[int, int]) -> Quote:
        """The quotation of a sentence, with some of its words in bold, by their start and end in it."""
        bold = (sentence.start + words[0], sentence.start + words[1])
        return Quote.of(self.article, sentence.start, sentence.end, bold)

    def in_context(self, sentence: Sentence) -> Quote:
        """The quotation of a sentence, with the one before if it needs that."""
        first = sentence.index - self.quoter.needs_the_one_before(sentence.index)
        return Quote.of(self.article, self.article.sentences[first].start, sentence.end)

    def text_of(self, sentence: Sentence) -> str:
        """A sentence's text."""
        return self.article.text_of(sentence)
