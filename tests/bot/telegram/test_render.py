"""Replies as messages: what Telegram takes, for any article and any question."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation, Turn
from bot.phrases import PHRASES
from bot.reply import Action, Cite, Contents, Reply, Say
from bot.telegram.markup import cleaned, units
from bot.telegram.render import (
    GAP,
    LONG_QUOTE,
    MAX_COPY,
    MAX_DATA,
    MAX_TEXT,
    Rendered,
    Style,
    button,
    callback_data,
    copy_text,
    pressed,
    render,
)
from bot.view import AnswerView
from index import Quote, bundled_article
from index.pages.segment import segment_article
from tests.bot.test_view import VIEWS
from tests.telegram_server.entities import tidy
from tests.telegram_server.keyboards import check_markup, parse_markup
from tests.telegram_server.markup import parse_html
from tests.telegram_server.texts import checked

PREFIX = "0123abcdfr"
ARTICLE = bundled_article()

NASTY = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'🎉👩🏽‍💻𝒟 \n?."), max_size=400
)
SENTENCES = st.lists(NASTY.filter(lambda t: re.search(r"\w", t)), min_size=1, max_size=5)
STYLES = st.builds(
    Style,
    version=st.just("0123abcd"),
    deep_links=st.sampled_from([None, "https://t.me/motamot_bot"]),
    vote=st.sampled_from([None, "up", "down"]),
    question=st.none() | NASTY,
)


def check(rendered: Rendered) -> None:
    """Put a message to the judgement of the test server, which is Telegram's."""
    text, entities = parse_html(rendered.html)
    formatted = tidy(text, entities)
    checked(formatted)
    assert units(rendered.text) <= MAX_TEXT
    assert text == rendered.text
    if rendered.keyboard is not None:
        check_markup(parse_markup(rendered.keyboard.to_dict()))


def cite(text: str, highlight: tuple[int, int] | None = None, citation: str = "§1") -> Cite:
    span = highlight and {
        "start": highlight[0],
        "end": highlight[1],
        "text": text[slice(*highlight)],
    }
    quote = Quote(
        text=text, start=0, end=len(text), passage=1, section=None, highlight=span or None
    )
    return Cite(quote, citation)


# Any article, any question


@settings(max_examples=150, deadline=None)
@given(SENTENCES, NASTY, STYLES, st.sampled_from(["fr", "en", None]))
def test_whatever_is_asked_of_whatever_article_the_reply_is_one_that_telegram_takes(
    sentences, question, style, language
):
    # one sentence that is no credit, whatever the others are read as: "Le mot 0 ©."
    text = "Titre\n\nLe pont tient.\n\n" + "\n\n".join(f"Le mot {s}." for s in sentences)
    conversation = Conversation(segment_article(text), retention_days=30)
    for turn in (question, "/ask " + sentences[0], "/start", "/article", "/passage 1"):
        for reply in conversation.respond(Turn(turn, language)).replies:
            check(render(reply, style))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.builds(Say, NASTY.map(lambda t: t * 30), st.sampled_from(["text", "title", "hint"]))),
    st.lists(st.builds(cite, NASTY.map(lambda t: (t or "x") * 30), citation=NASTY), max_size=3),
    st.lists(st.tuples(NASTY, NASTY), max_size=60),
    STYLES,
)  # fmt: skip
def test_the_longest_of_replies_fits_in_a_message(says, cites, rows, style):
    blocks = (Say("Voici"), *says, *cites, *((Contents(tuple(rows)),) if rows else ()))
    rendered = render(Reply("answer", "fr", blocks), style)
    assert units(rendered.text) <= MAX_TEXT
    assert parse_html(rendered.html)[0] == rendered.text


# How it looks


def test_a_quotation_is_set_off_its_answer_bold_its_citation_under_it():
    reply = Reply("answer", "fr", (cite("Le pont a coûté 12 €.", (16, 20), "§1 · Ponts"),))
    assert render(reply, Style()).html == (
        "<blockquote>Le pont a coûté <b>12 €</b>.</blockquote>\n§1 · Ponts"
    )


def test_a_caveat_stands_close_above_its_quotation_and_paragraphs_apart():
    reply = Reply("answer", "fr", (Say("Attention :"), cite("Le pont."), Say("Fin.", "hint")))
    assert render(reply, Style()).text == "Attention :\nLe pont.\n§1\n\nFin."


def test_each_of_two_quotations_is_set_off_with_its_citation_and_the_first_is_copied():
    (reply,) = Conversation(ARTICLE).respond(Turn("Que fait Alibaba de ses puces ?")).replies
    caveat, first, second = reply.blocks
    rendered = render(reply, Style("0123abcd", deep_links="https://t.me/motamot_bot"))
    link = '<a href="https://t.me/motamot_bot?start=p{}">{}</a>'
    assert rendered.html == (
        f"{caveat.text}\n<blockquote>{first.quote.text}</blockquote>\n{link.format(7, first.citation)}\n\n"
        f"<blockquote>{second.quote.text}</blockquote>\n{link.format(3, second.citation)}"
    )
    assert rendered.keyboard is not None
    shown = [[b.text for b in row] for row in rendered.keyboard.inline_keyboard]
    assert shown == [["Lire §7", "Voir aussi §3"], ["👍", "👎", "Copier"]]
    copied = rendered.keyboard.inline_keyboard[1][2].copy_text
    assert copied is not None
    assert copied.text.startswith("«\u00a0L’écart se réduit")


def test_a_citation_is_a_deep_link_where_links_are_wanted():
    reply = Reply("answer", "fr", (cite("Le pont."),))
    html = render(reply, Style(deep_links="https://t.me/motamot_bot")).html
    assert html.endswith('<a href="https://t.me/motamot_bot?start=p1">§1</a>')


def test_a_deep_link_is_understood_by_the_bot_it_leads_to():
    conversation = Conversation(ARTICLE)
    for passage in ARTICLE.passages:
        quote = Quote.of(ARTICLE, passage.start, passage.end)
        reply = Reply("passage", "fr", (Cite(quote, conversation.replies.citation(quote)),))
        html = render(reply, Style(deep_links="https://t.me/motamot_bot")).html
        payload = re.search(r"\?start=([A-Za-z0-9_-]{1,64})\"", html)
        assert payload
        (opened,) = conversation.respond(Turn(f"/start {payload[1]}")).replies
        (block,) = opened.blocks
        assert isinstance(block, Cite)
        assert block.quote.passage == passage.number


def test_a_long_quotation_is_folded_a_short_one_is_not():
    short, long = "mot " * (LONG_QUOTE // 4), "mot " * (LONG_QUOTE // 4 + 1)
    assert "expandable" not in render(Reply("passage", "fr", (cite(short),)), Style()).html
    assert "<blockquote expandable>" in render(Reply("passage", "fr", (cite(long),)), Style()).html


def test_a_quotation_too_long_for_a_message_is_cut_around_its_answer_and_the_cuts_show():
    text = "avant " * 2_000 + "RÉPONSE" + " après" * 2_000
    at = text.index("RÉPONSE")
    rendered = render(Reply("answer", "fr", (cite(text, (at, at + 7)),)), Style())
    assert "<b>RÉPONSE</b>" in rendered.html
    assert rendered.text.startswith(f"{GAP} avant")
    assert f"après {GAP}\n" in rendered.text
    assert units(rendered.text) <= MAX_TEXT


def test_an_answer_has_thumbs_and_a_button_to_copy_it():
    view = AnswerView("sure", ((0, 8), None), (2,))
    reply = Reply(
        "answer", "fr", (cite("Le pont."),), ((Action("Lire §1", "/passage 1"),),), view=view
    )
    keyboard = render(reply, Style("0123abcd", vote="down")).keyboard
    assert keyboard is not None
    assert [[b.text for b in row] for row in keyboard.inline_keyboard] == [
        ["Lire §1"],
        ["👍", "👎 ✓", "Copier"],
    ]


@pytest.mark.parametrize("kind", ["declined", "passage", "notice"])
def test_only_an_answer_is_rated(kind):
    keyboard = render(
        Reply(kind, "fr", (cite("Le pont."),), ((Action("Lire", "/article"),),)), Style()
    )
    assert keyboard.keyboard is not None
    assert [[b.text for b in row] for row in keyboard.keyboard.inline_keyboard] == [["Lire"]]


# What goes into a button


@given(VIEWS, st.sampled_from(["/passage 12", "/quote", "/up", "/down"]))
def test_a_button_carries_its_command_in_64_bytes_or_a_shorter_one_of_the_same_kind(view, command):
    data = callback_data(PREFIX, f"{command} {view}")
    assert data is not None
    assert len(data.encode()) <= MAX_DATA
    found = pressed(data)
    assert found is not None
    assert (found.version, found.language) == ("0123abcd", "fr")
    assert found.command.startswith(command)
    if found.view is not None:
        assert found.view.certainty == view.certainty
        assert (found.view.quote and found.view.quote[0]) == (view.quote and view.quote[0])


@pytest.mark.parametrize(
    "view",
    [
        AnswerView("sure", ((1052, 1224), (1100, 1111)), (6, 2)),
        AnswerView("unsure", ((123_456, 124_156), None), (132, 121), (234_567, 235_267)),
    ],
)
def test_a_view_that_fits_goes_whole_into_its_button(view):
    found = pressed(callback_data(PREFIX, f"/passage 131 {view}") or "")
    assert found is not None
    assert found.view == view


@pytest.mark.parametrize(
    ("start", "kept"),
    [
        (
            1_000_000,
            AnswerView("unsure", ((1_000_000, 1_000_700), None), (), (1_000_800, 1_000_900)),
        ),
        (100_000_000, AnswerView("unsure", ((100_000_000, 100_000_700), None))),
    ],
)
def test_a_view_that_is_too_long_loses_other_passages_then_its_second_quotation(start, kept):
    second = start + 800, start + 900
    view = AnswerView("unsure", ((start, start + 700), None), (10_002, 10_001), second)
    found = pressed(callback_data(PREFIX, f"/passage 10000 {view}") or "")
    assert found is not None
    assert found.view == kept


@given(NASTY, NASTY)
def test_a_button_is_there_when_it_can_be_and_never_one_that_telegram_refuses(label, command):
    made = button(label, PREFIX, "/" + command)
    fits = callback_data(PREFIX, "/" + command) is not None
    assert (made is not None) == (fits and cleaned(label).strip() != "")
    if made is not None:
        parse_markup({"inline_keyboard": [[made.to_dict()]]})
        check_markup({"inline_keyboard": [[made.to_dict()]]})


@given(st.from_regex(r"[0-9a-f]{8}[a-z]{2}/.+", fullmatch=True))
def test_callback_data_in_the_shape_of_ours_is_read_whole(data):
    found = pressed(data)
    assert found is not None
    assert found.version + found.language + found.command == data


@given(NASTY)
def test_other_callback_data_is_nobodys(data):
    assert pressed(data) is None


@given(NASTY.filter(bool), NASTY, st.sampled_from([p.quoted for p in PHRASES.values()]))
def test_what_is_copied_fits_and_is_of_the_quotation(text, citation, quotation):
    copied = copy_text(cite(text).quote, citation, quotation)
    assert 1 <= units(copied) <= MAX_COPY
    assert copied.startswith(quotation.partition("{")[0])


@given(st.integers(0, 1_000), st.integers(1, 40))
def test_what_is_copied_of_a_long_quotation_holds_what_answers(start, length):
    text = "mot " * 400
    start = min(start, len(text) - length)
    copied = copy_text(cite(text, (start, start + length)).quote, "§1", "“{text}”")
    assert text[start : start + length].strip() in copied
