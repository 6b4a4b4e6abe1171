"""A view goes into a button and comes out the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.view import _VIEW, AnswerView
from index import Answer, PassageScore, Quote, Reader, bundled_article

RANGES = st.tuples(st.integers(0, 5_000_000), st.integers(0, 5_000_000))
OTHERS = st.lists(st.integers(1, 10_000), max_size=2).map(tuple)
VIEWS = st.one_of(
    st.builds(
        AnswerView,
        st.sampled_from(["sure", "unsure", "none"]),
        st.none() | st.tuples(RANGES, st.none() | RANGES),
        OTHERS,
        st.none(),
    ),
    st.builds(AnswerView, st.just("unsure"), st.tuples(RANGES, st.none()), OTHERS, RANGES),
)


@given(VIEWS)
def test_a_view_is_read_back_as_it_was_written(view):
    assert AnswerView.parse(str(view)) == view


@given(st.text() | st.text("sun0123456789-+:/,") | st.from_regex(_VIEW, fullmatch=True))
def test_any_text_is_no_view_or_one_that_is_read_back_as_it_is_written(text):
    view = AnswerView.parse(text)
    assert view is None or AnswerView.parse(str(view)) == view


def test_of_a_sure_answer_with_several_quotations_of_an_earlier_version_the_first_is_read():
    written = "s1052-1224:1100-1111+1300-1400/6,2"
    assert AnswerView.parse(written) == AnswerView("sure", ((1052, 1224), (1100, 1111)), (6, 2))


def test_of_an_unsure_answer_with_several_quotations_of_an_earlier_version_two_are_read():
    written = "u1052-1224+1300-1400:1310-1320+1500-1600/6,2"
    assert AnswerView.parse(written) == AnswerView(
        "unsure", ((1052, 1224), None), (6, 2), (1300, 1400)
    )


def test_two_quotations_are_written_one_after_the_other():
    view = AnswerView("unsure", ((1052, 1224), None), (6, 2), (1300, 1400))
    assert str(view) == "u1052-1224+1300-1400/6,2"


def test_a_number_longer_than_any_article_is_no_view():
    assert AnswerView.parse(f"s{'9' * 4_400}-1") is None


@pytest.mark.parametrize(("confidence", "is_bold"), [(0.9, True), (0.2, False)])
def test_only_a_sure_answer_has_words_in_bold(confidence, is_bold):
    article = bundled_article()
    passage = article.passages[0]
    quote = Quote.of(article, passage.start, passage.end, (passage.start, passage.start + 4))
    answer = Answer(
        question="?", answered=True, confidence=confidence, language="fr", quotes=(quote,)
    )
    _, highlight = AnswerView.of(answer).quote
    assert (highlight is not None) is is_bold


def test_an_unsure_answer_has_a_second_quotation_that_is_close_and_its_passage_is_the_first_other():
    answer = Reader(bundled_article()).answer("Que fait Alibaba de ses puces ?")
    view, second = AnswerView.of(answer), answer.quotes[1]
    assert view.second == (second.start, second.end)
    assert view.others[0] == second.passage
    assert len(view.others) == 2


@pytest.mark.parametrize("answered", [True, False])
def test_the_other_passages_are_first_those_of_the_next_best_sentences(answered):
    article = bundled_article()
    quotes = tuple(Quote.of(article, p.start, p.end) for p in article.passages[:3])
    passages = tuple(PassageScore(number, None, 1.0) for number in (9, 2))
    answer = Answer(
        question="?",
        answered=answered,
        confidence=0.9,
        language="fr",
        quotes=quotes,
        passages=passages,
    )
    assert AnswerView.of(answer).others == ((2, 3) if answered else (1, 2))


@pytest.mark.parametrize("changed", [{"confidence": 0.9}, {"answered": False}, {"close": False}])
def test_any_other_answer_has_none(changed):
    answer = Reader(bundled_article()).answer("Que fait Alibaba de ses puces ?")
    assert AnswerView.of(answer.model_copy(update=changed)).second is None
