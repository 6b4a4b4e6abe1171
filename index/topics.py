"""The names an article is about."""

import re
from collections import Counter

from index.article import Article
from index.language import is_function_word

_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*\w(?:\s(?:(?:de|du|von|van|of)\s)?[A-ZÀ-Þ0-9][\w-]*)*")


def topics(article: Article, limit: int = 8) -> list[str]:
    """The names that the article uses most, those of several words first among equals.

    A capital that opens a sentence makes no name: the word must be capitalised elsewhere too.
    """
    counts: Counter[str] = Counter()
    for sentence in article.sentences:
        text = article.text[sentence.start : sentence.end]
        for match in _NAME.finditer(text):
            inside = match.start() > 0 and text[match.start() - 1] not in "«“\"'’"
            if inside and not is_function_word(match[0].lower()):
                counts[match[0]] += 1
    ranked = sorted(counts, key=lambda name: (-counts[name], -name.count(" ")))
    return ranked[:limit]
