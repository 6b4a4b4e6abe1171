"""Data sets made from a data set: what cannot be answered, and what was typed in a hurry."""

import random
from collections.abc import Iterator, Sequence

from index.analyzer import fold
from index.article import Article
from index.segment import article_from_paragraphs
from index.squad import Document, Example

SEED = 20_250_924
_LONG = 7
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def off_topic(documents: Sequence[Document], seed: int = SEED) -> Iterator[tuple[int, Example]]:
    """Each question with the number of another document of its language, to be asked of that."""
    chance = random.Random(seed)  # noqa: S311 - no secret is made of it
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
    """The article without each of its paragraphs that is asked about, and what was asked of that."""
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
    """``question`` without accents and capitals, and one slip in one of its long words.

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
    """A letter swapped with the next, left out, added or replaced (Damerau 1964)."""
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
