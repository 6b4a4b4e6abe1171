"""From a question to an answer: ranked sentences, the span inside the best, how sure."""

from index.answer import MAX_QUOTES, Answer, Context, PassageScore, Quote
from index.article import Article
from index.confidence import ANSWER_FROM, estimate
from index.language import Language
from index.question import Question, understand
from index.ranker import Ranker
from index.spans import find_span


class Reader:
    """Answers questions about one article with its own sentences."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.ranker = Ranker(article)

    def answer(
        self, text: str, *, context: Context | None = None, language: Language | None = None
    ) -> Answer:
        """What the article says to a reader's question.

        Args:
            text: The question, as it was written.
            context: The turn before, for a question that leans on it.
            language: The question's language where its words do not tell; else the article's.
        """
        question = understand(text, default=language or self.article.language)
        ranked = self.ranker.rank(question, MAX_QUOTES)
        confidence = estimate(self.ranker, question, ranked)
        return Answer(
            question=text,
            answered=bool(ranked) and confidence >= ANSWER_FROM,
            confidence=confidence,
            language=question.language,
            quotes=tuple(self._quote(question, r.sentence) for r in ranked),
            passages=tuple(
                PassageScore(
                    number=number, section=self.article.passages[number - 1].section, score=score
                )
                for number, score in self.ranker.passages(question)
            ),
        )

    def _quote(self, question: Question, index: int) -> Quote:
        sentence = self.article.sentences[index]
        span = find_span(self.article, sentence, question)
        return Quote.of(self.article, sentence.start, sentence.end, span)
