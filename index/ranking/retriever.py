"""BM25 over lists of terms."""

from collections.abc import Sequence

import numpy as np
from rank_bm25 import BM25Okapi

from index.text.arrays import Floats, Ints


class Retriever:
    """rank-bm25's BM25Okapi, asked only for the documents that hold a query term.

    BM25Okapi.get_scores looks every document up for every term. Postings (term to the numbers of
    the documents that hold it) leave it the few that matter; the scores are the same to the bit,
    because a document without a term gains exactly 0 from it.

    Args:
        documents: The terms of each document.
        k1: How quickly repeated terms stop counting (Robertson & Zaragoza 2009, §3).
        b: How much long documents are penalised, 0 to 1.
    """

    def __init__(
        self, documents: Sequence[Sequence[str]], *, k1: float = 0.9, b: float = 0.4
    ) -> None:
        self._size = len(documents)
        self._postings: dict[str, list[int]] = {}
        for number, terms in enumerate(documents):
            for term in dict.fromkeys(terms):
                self._postings.setdefault(term, []).append(number)
        self._scored: dict[str, tuple[Ints, Floats]] = {}
        self._bm25 = BM25Okapi(documents, k1=k1, b=b) if self._postings else None
        if self._bm25:  # an array, because rank-bm25 converts a list at every look-up
            self._bm25.doc_len = np.array(self._bm25.doc_len)

    def postings(self, term: str) -> Sequence[int]:
        """Numbers of the documents that hold ``term``, ascending."""
        return self._postings.get(term, ())

    def scores(self, query: Sequence[str]) -> Floats:
        """The BM25 score of every document, shape ``(documents,)``."""
        scores = np.zeros(self._size)
        for term in query:
            if term in self._postings:
                documents, added = self._term_scores(term)
                scores[documents] += added
        return scores

    def _term_scores(self, term: str) -> tuple[Ints, Floats]:
        """The documents that hold a term and the score it adds to each, computed once."""
        found = self._scored.get(term)
        if found is None:
            assert self._bm25 is not None, "a term that documents hold"
            documents = self._postings[term]
            added = self._bm25.get_batch_scores([term], documents)
            found = self._scored[term] = np.array(documents), np.array(added)
        return found
