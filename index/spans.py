"""The span inside a sentence that a question asks for."""

from index.article import Article, Sentence
from index.question import Question


def find_span(article: Article, sentence: Sentence, question: Question) -> tuple[int, int] | None:
    """Offsets in ``article.text`` of the words that answer, or None when the sentence itself does."""
    del article, sentence, question
    return None
