"""The retriever gives rank-bm25's own scores, for less work."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.ranking.retriever import Retriever

TERMS = st.integers(0, 40).map("t{}".format)
DOCUMENTS = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=30)
QUERIES = st.lists(st.one_of(TERMS, st.just("absent")), max_size=8)
K1 = st.floats(0.1, 3)  # at 0, or with b at 1, rank-bm25 divides nothing by nothing
B = st.floats(0, 0.99)


@given(DOCUMENTS.filter(any), QUERIES, K1, B)
def test_scores_are_those_of_get_scores_to_the_bit(documents, query, k1, b):
    expected = BM25Okapi(documents, k1=k1, b=b).get_scores(query)
    assert np.array_equal(Retriever(documents, k1=k1, b=b).scores(query), expected)


@given(DOCUMENTS)
def test_postings_name_the_documents_that_hold_a_term(documents):
    retriever = Retriever(documents)
    for term in ("t0", "t1", "absent"):
        holding = [n for n, held in enumerate(documents) if term in held]
        assert list(retriever.postings(term)) == holding


@pytest.mark.parametrize("documents", [[], [[]], [[], []]])
def test_nothing_is_found_where_there_is_nothing(documents):
    retriever = Retriever(documents)
    assert len(retriever.scores(["pont"])) == len(documents)
    assert not retriever.scores(["pont"]).any()


def test_only_documents_that_hold_a_term_are_looked_at(monkeypatch):
    asked = []
    original = BM25Okapi.get_batch_scores

    def counting(self, query, doc_ids):
        asked.extend(doc_ids)
        return original(self, query, doc_ids)

    monkeypatch.setattr(BM25Okapi, "get_batch_scores", counting)
    Retriever([["pont"], ["ville"], ["pont", "ville"], ["mer"]]).scores(["pont", "absent"])
    assert asked == [0, 2]


def test_a_rare_term_tells_more_than_a_common_one():
    retriever = Retriever([["pont", "ville"], ["ville"], ["ville", "mer"], ["mer"], ["port"]])
    rare, common, absent = (max(retriever.scores([t])) for t in ("pont", "mer", "absent"))
    assert rare > common > absent == 0
