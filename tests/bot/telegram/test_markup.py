"""Whatever is in a text, its HTML is well-formed and means that text; lengths are Telegram's."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import Markup, cleaned, join, link, plain, shortened, units, window, wrap
from tests.telegram_server.entities import utf16_length
from tests.telegram_server.markup import parse_html

ANY = st.text(st.characters(exclude_categories=()))
"""Any text, lone surrogates and control characters too."""
ASTRAL = st.text(st.sampled_from("ab é🎉👩🏽‍💻𝒟\n"), max_size=200)


def ranges(text: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


@given(ANY)
def test_any_text_is_shown_as_it_is(text):
    shown, entities = parse_html(plain(text).html)
    assert shown == plain(text).text == cleaned(text)
    assert entities == []


@given(ANY)
def test_cleaning_keeps_every_character_in_its_place(text):
    clean = cleaned(text)
    assert len(clean) == len(text)
    assert cleaned(clean) == clean
    clean.encode("utf-16")


@given(ANY, ANY)
def test_markup_nests(outer, inner):
    both = wrap("blockquote", plain(outer) + wrap("b", plain(inner)))
    shown, entities = parse_html(both.html)
    assert shown == both.text == cleaned(outer + inner)
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
