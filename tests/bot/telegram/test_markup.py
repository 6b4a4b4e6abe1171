"""Whatever is in a text, its HTML is well-formed and means that text; lengths are Telegram's."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import (
    Markup,
    cleaned,
    join,
    link,
    plain,
    shortened,
    uncleaned,
    units,
    window,
    wrap,
)
from tests.telegram_server.entities import tidy, utf16_length
from tests.telegram_server.markup import parse_html

ANY = st.text(st.characters(exclude_categories=()))
"""Any text, lone surrogates and control characters too."""
DROPPED = st.text(st.sampled_from("Aé y\u030a\u0333\u202a\u202c\u2028\t𝒟"))
"""What Telegram leaves out of a text, and what it does not."""
ASTRAL = st.text(st.sampled_from("ab é🎉👩🏽‍💻𝒟\n"), max_size=200)


def ranges(text: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


@given(ANY)
def test_any_text_is_shown_as_it_is(text):
    shown, entities = parse_html(plain(text).html)
    assert shown == plain(text).text == cleaned(text)
    assert entities == []


@given(ANY | DROPPED)
def test_a_clean_text_is_as_telegram_keeps_it(text):
    clean = cleaned(text)
    assert tidy(f"|{clean}|").text == f"|{clean}|"
    assert cleaned(clean) == clean
    clean.encode("utf-16")


@given(DROPPED, st.data())
def test_what_stands_in_a_clean_text_is_found_in_the_text(text, data):
    clean = cleaned(text)
    at = data.draw(st.integers(0, len(clean)))
    assert cleaned(text[: uncleaned(text, at)]) == clean[:at]


@given(ANY, ANY)
def test_markup_nests(outer, inner):
    both = wrap("blockquote", plain(outer) + wrap("b", plain(inner)))
    shown, entities = parse_html(both.html)
    assert shown == both.text == cleaned(outer) + cleaned(inner)
    assert ("bold" in {e.type for e in entities}) == bool(inner)


@given(st.sampled_from(["b", "i", "blockquote"]))
def test_nothing_is_not_marked_up(tag):
    assert wrap(tag, Markup()) == Markup()
    assert not wrap(tag, plain(""))


def test_a_link_leads_where_it_should_whatever_is_in_the_address():
    shown, (entity,) = parse_html(link(plain("<ici>"), 'https://t.me/bot?start=p6&x="1"').html)
    assert shown == "<ici>"
    assert entity.url == 'https://t.me/bot?start=p6&x="1"'


@given(st.lists(ASTRAL))
def test_what_is_empty_leaves_no_gap_when_joined(texts):
    assert join(map(plain, texts)).text == "\n".join(t for t in texts if t)


@given(ASTRAL)
def test_units_are_those_of_utf_16(text):
    assert units(text) == utf16_length(text) == len(text.encode("utf-16-le")) // 2


@given(ASTRAL, st.integers(2, 300))
def test_a_shortened_text_fits_and_begins_as_the_whole(text, limit):
    short = shortened(text, limit)
    assert units(short) <= limit
    if units(text) <= limit:
        assert short == text
    else:
        assert short.endswith("…")
        assert text.startswith(short[:-1])


@given(st.data(), ASTRAL, st.integers(2, 300))
def test_a_window_fits_and_never_splits_a_character(data, text, limit):
    inside = data.draw(st.none() | ranges(text))
    start, end = window(text, limit, inside)
    part = text[start:end]
    assert units(part) <= limit
    assert part or not text
    part.encode("utf-16")


def test_a_window_that_only_a_space_would_be_in_is_not_empty():
    assert window("𝒟 ", 2, (2, 2)) == (1, 2)


@given(st.data(), ASTRAL, st.integers(60, 300))
def test_a_window_shows_what_it_is_opened_for(data, text, limit):
    first, last = data.draw(ranges(text).filter(lambda r: r[1] - r[0] <= 10))
    start, end = window(text, limit, (first, last))
    assert start <= first
    assert last <= end


def test_a_window_opens_and_closes_at_words():
    text = "un " * 40 + "MILIEU" + " deux" * 40
    at = text.index("MILIEU")
    start, end = window(text, 60, (at, at + 6))
    assert set(text[start:end].split()) == {"un", "MILIEU", "deux"}
