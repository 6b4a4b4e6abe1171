"""Which sentences of the article answer best."""

from dataclasses import dataclass

import numpy as np

from index.analyzer import Analyzer
from index.article import Article
from index.question import Question
from index.retriever import Retriever


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence, by its index in ``article.sentences``, and how well it answers; higher is better."""

    sentence: int
    score: float


class Ranker:
    """Ranks the sentences of one article by BM25 of the sentence and of its passage."""

    def __init__(self, article: Article) -> None:
        self._analyzer = Analyzer(article.language)
        sentences = [self._analyzer.terms(article.text[s.start : s.end]) for s in article.sentences]
        passages = []
        for p in article.passages:
            terms = [t for s in p.sentences for t in sentences[s.index]]
            passages.append(terms + (self._analyzer.terms(p.section) if p.section else []))
        self._sentences = Retriever(sentences, k1=0.5, b=0.3)
        self._passages = Retriever(passages)
        self._passage_of = np.array([s.passage - 1 for s in article.sentences])

    def rank(self, question: Question, k: int = 10) -> list[Ranked]:
        """The best ``k`` sentences, best first; none that shares nothing with the question."""
        terms = self._analyzer.terms(question.text)
        by_passage = self._passages.scores(terms)
        scores = self._sentences.scores(terms) + 0.3 * by_passage[self._passage_of]
        order = np.argsort(-scores, kind="stable")[:k]
        return [Ranked(int(i), float(scores[i])) for i in order if scores[i] > 0]

    def passages(self, question: Question, k: int = 5) -> list[tuple[int, float]]:
        """The best ``k`` passages, by number, with their BM25 scores, best first."""
        top = self._passages.top(self._analyzer.terms(question.text), k)
        return [(number + 1, score) for number, score in top if score > 0]

    def coverage(self, question: Question) -> float:
        """The share of the question's terms that the article holds, 0 to 1."""
        terms = set(self._analyzer.terms(question.text))
        return sum(t in self._passages for t in terms) / max(1, len(terms))
