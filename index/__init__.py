"""motamot's article side: reading, splitting, ranking and quoting an article."""

from index.answer import Answer, Certainty, Highlight, PassageScore, Quote
from index.article import Article, Passage, Section, Sentence, bundled_article, load_article
from index.errors import ArticleError
from index.language import LANGUAGES, Language, detect
from index.reader import Reader

__all__ = [
    "LANGUAGES",
    "Answer",
    "Article",
    "ArticleError",
    "Certainty",
    "Highlight",
    "Language",
    "Passage",
    "PassageScore",
    "Quote",
    "Reader",
    "Section",
    "Sentence",
    "bundled_article",
    "detect",
    "load_article",
]
