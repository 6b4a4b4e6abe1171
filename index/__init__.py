"""motamot's article side: reading, splitting, ranking and quoting an article."""

from index.answer import Answer, Certainty, Context, Highlight, PassageScore, Quote
from index.article import Article, Passage, Section, Sentence
from index.errors import ArticleError
from index.landmarks.imprint import tells_author, tells_date
from index.loading import bundled_article, load_article
from index.pages.plain import visible
from index.questions.smalltalk import says_thanks, small_talk
from index.reader import Explanation, Reader
from index.text.compiled import keep_compiled
from index.text.language import LANGUAGES, Language, is_other_language
from index.text.lexicon import language_of
from index.text.pattern import pattern
from index.text.saying import reports
from index.topics import Topic, topics

__all__ = [
    "LANGUAGES",
    "Answer",
    "Article",
    "ArticleError",
    "Certainty",
    "Context",
    "Explanation",
    "Highlight",
    "Language",
    "Passage",
    "PassageScore",
    "Quote",
    "Reader",
    "Section",
    "Sentence",
    "Topic",
    "bundled_article",
    "is_other_language",
    "keep_compiled",
    "language_of",
    "load_article",
    "pattern",
    "reports",
    "says_thanks",
    "small_talk",
    "tells_author",
    "tells_date",
    "topics",
    "visible",
]
