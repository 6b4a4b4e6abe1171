"""A view goes into a button and comes out the same."""

from hypothesis import given
from hypothesis import strategies as st

from bot.view import View

RANGES = st.tuples(st.integers(0, 5_000_000), st.integers(0, 5_000_000))
VIEWS = st.builds(
    View,
    st.sampled_from(["sure", "unsure", "none"]),
    st.lists(st.tuples(RANGES, st.none() | RANGES), max_size=2).map(tuple),
    st.lists(st.integers(1, 10_000), max_size=2).map(tuple),
)


@given(VIEWS)
def test_a_view_is_read_back_as_it_was_written(view):
    assert View.parse(str(view)) == view


@given(st.text())
def test_any_text_is_a_view_or_none(text):
    view = View.parse(text)
    assert view is None or isinstance(view, View)
