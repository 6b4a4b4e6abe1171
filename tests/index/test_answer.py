"""Answers are data, and a quotation is made of the article's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from index import Answer, ArticleError, Context, Highlight, Quote, Reader, bundled_article
from index.pages.segment import segment_article

ARTICLE = segment_article(
    "Le pont\n\nLe pont a rouvert à midi. Il a coûté 3 millions d’euros.\n\nFin.\n"
)


def test_a_quotation_is_the_text_between_its_offsets():
    first = ARTICLE.sentences[0]
    quote = Quote.of(ARTICLE, first.start, first.end)
    assert quote.text == "Le pont a rouvert à midi."
    assert quote.passage == 1


def test_a_quotation_that_is_read_back_has_the_length_that_its_offsets_tell():
    with pytest.raises(ValidationError):
        Quote(text="Le pont a fermé.", start=9, end=34, passage=1, section=None)


def test_a_quotation_does_not_run_over_two_passages():
    with pytest.raises(ValueError, match="not within one passage"):
        Quote.of(ARTICLE, ARTICLE.passages[0].start, ARTICLE.passages[1].end)


def test_a_highlight_lies_within_its_quotation():
    first = ARTICLE.sentences[0]
    with pytest.raises(ValueError, match="not within the quotation"):
        Quote.of(ARTICLE, first.start, first.end, (first.end, first.end + 2))
    with pytest.raises(ValidationError):
        Quote(
            text="Le pont",
            start=9,
            end=16,
            passage=1,
            section=None,
            highlight=Highlight(start=9, end=11, text="La"),
        )


def test_the_keys_of_an_answer_are_those_that_are_documented():
    answer = Reader(bundled_article()).answer("Quelle puce utilise Baidu ?").model_dump(mode="json")
    assert list(answer["passages"][0]) == ["number", "section", "score"]
    assert list(answer) == ["question", "answered", "confidence", "language", "quotes", "passages"]
    assert list(answer["quotes"][0]) == ["text", "start", "end", "passage", "section", "highlight"]


def test_an_answer_leaves_the_context_of_its_first_quotation():
    answer = Reader(ARTICLE).answer("Combien a coûté le pont ?")
    context = Context.of(answer)
    assert ARTICLE.text[context.start : context.end] == answer.quotes[0].text


PIECES = st.sampled_from(
    "Le pont rouvre à midi. Combien coûte 3,5 millions d’euros 15 % Paris Mme Durand a déclaré « » ! ? "
    "… 你好。 The bridge H20 reopened U.S. \n\n <b> & \U0001f600".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map(" ".join))


@given(TEXTS, TEXTS)
def test_every_quotation_is_verbatim_whatever_the_article_and_the_question(text, question):
    try:
        article = segment_article(text)
    except ArticleError:
        return
    answer = Reader(article).answer(question)
    assert isinstance(answer, Answer)
    assert 0 <= answer.confidence <= 1
    for quote in answer.quotes:
        assert article.text[quote.start : quote.end] == quote.text
        if span := quote.highlight:
            assert article.text[span.start : span.end] == span.text
            assert quote.start <= span.start < span.end <= quote.end
    if answer.answered:
        assert answer.quotes
    if answer.close:
        first, second = answer.quotes[:2]
        assert first.end <= second.start or second.end <= first.start
