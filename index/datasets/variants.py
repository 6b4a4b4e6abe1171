"""Data sets derived from another: unanswerable questions, and questions typed in a hurry."""

import random
from collections.abc import Iterator, Sequence

from index.article import Article
from index.datasets.squad import Document, Example
from index.pages.segment import article_from_paragraphs
from index.text.analyzer import fold

SEED = 20_250_924
"""The seed of every random choice, so that a variant is the same on each run."""
_LONG = 7
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def off_topic(documents: Sequence[Document]) -> Iterator[tuple[int, Example]]:
    """Each question, with the number of another document in its language to ask it of."""
    chance = random.Random(SEED)  # noqa: S311 - no secret is made of it
    for number, document in enumerate(documents):
        others = [
            other
            for other, candidate in enumerate(documents)
            if other != number and candidate.article.language == document.article.language
        ]
        for example in document.examples:
            if others:
                yield chance.choice(others), example


def holes(document: Document) -> Iterator[tuple[Article, list[Example]]]:
    """The article without each paragraph that has questions, in turn, and the questions of that paragraph."""
    if len(document.paragraphs) < 2:
        return
    for number in range(len(document.paragraphs)):
        asked = [example for example in document.examples if example.paragraph == number]
        kept = [p for other, p in enumerate(document.paragraphs) if other != number]
        if asked and any(p.strip() for p in kept):
            article, _ = article_from_paragraphs(
                kept, title=document.article.title, language=document.article.language
            )
            yield article, asked


def hurried(question: str, chance: random.Random) -> str:
    """``question`` without accents and capitals, and with a typo in one of its long words.

    >>> hurried("Où est né Édouard Philippe ?", random.Random(3))
    'ou est ne edourd philippe ?'
    """
    words = [fold(word) for word in question.split()]
    long = [i for i, word in enumerate(words) if len(word) >= _LONG and word.isalpha()]
    if long:
        number = chance.choice(long)
        words[number] = _slip(words[number], chance)
    return " ".join(words)


def _slip(word: str, chance: random.Random) -> str:
    """``word`` with one letter swapped with the next, dropped, inserted or replaced (Damerau 1964)."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(_LETTERS)
    return chance.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
        ]
    )
