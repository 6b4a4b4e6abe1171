"""A mapping that forgets."""

from hypothesis import given
from hypothesis import strategies as st

from bot.recent import Recent


def filled(most: int, keys: str) -> Recent[str, str]:
    recent: Recent[str, str] = Recent(most)
    for key in keys:
        recent.set(key, key.upper())
    return recent


def test_what_was_set_is_there():
    recent = filled(3, "abc")
    assert [recent.get(key) for key in "abc"] == ["A", "B", "C"]
    assert "a" in recent
    assert recent.get("z") is None


def test_the_longest_unused_is_forgotten_first():
    assert list(filled(2, "abc")) == ["b", "c"]


def test_getting_counts_as_use():
    recent = filled(2, "ab")
    recent.get("a")
    recent.set("c", "C")
    assert set(recent) == {"a", "c"}


def test_setting_again_counts_as_use_and_takes_no_room():
    recent = filled(2, "aba")
    recent.set("c", "C")
    assert set(recent) == {"a", "c"}


def test_asking_whether_it_is_there_does_not_count_as_use():
    recent = filled(2, "ab")
    assert "a" in recent
    recent.set("c", "C")
    assert set(recent) == {"b", "c"}


def test_what_is_dropped_is_gone_and_dropping_it_twice_is_no_error():
    recent = filled(2, "ab")
    recent.drop("a")
    recent.drop("a")
    assert list(recent) == ["b"]


@given(st.text("abcdefgh"), st.integers(1, 5))
def test_it_holds_the_most_recent_and_never_more(keys, most):
    last_used = list(dict.fromkeys(reversed(keys)))[:most]
    assert list(filled(most, keys)) == last_used[::-1]
