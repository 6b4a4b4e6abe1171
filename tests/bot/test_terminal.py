"""Replies as a terminal shows them."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot import repl
from bot.conversation import Conversation, Turn
from bot.reply import Action, Cite, Contents, Reply, Say
from bot.terminal import MAX_WIDTH, choices, folded, plain, render
from index import bundled_article

QUESTION = "Qui est Jensen Huang ?"


@pytest.fixture(scope="module")
def conversation():
    return Conversation(bundled_article())


def screen(reply: Reply, width: int = 80, *, numbered: bool = False, colours: bool = False) -> str:
    """What a terminal of some width shows of a reply."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colours, highlight=False, markup=False, emoji=False
    )
    console.print(render(reply, console, numbered=numbered))
    return out.getvalue()


def notice(*texts: str, actions: tuple[tuple[Action, ...], ...] = ()) -> Reply:
    return Reply("notice", "fr", tuple(Say(text) for text in texts), actions)


# --- on a screen ---


@pytest.mark.parametrize("width", [20, 40, 80, 100, 200])
@pytest.mark.parametrize(
    "text", ["/start", "/help", "/article", "/passage 4", "/about", QUESTION, "tarte aux pommes ?"]
)
def test_every_reply_fits_its_terminal(conversation, text, width):
    (reply,) = conversation.respond(Turn(text)).replies
    for line in screen(reply, width, numbered=True).splitlines():
        assert cell_len(line) <= width, line


def test_wide_terminals_do_not_make_long_lines(conversation):
    (reply,) = conversation.respond(Turn("/passage 4")).replies
    assert max(map(len, screen(reply, 300).splitlines())) <= MAX_WIDTH


def test_a_quotation_is_set_off_whole_with_its_citation_under_it(conversation):
    (reply,) = conversation.respond(Turn(QUESTION)).replies
    lines = screen(reply, 40).splitlines()
    assert len(lines) > 3
    assert all(line.startswith(" │ ") for line in lines)
    words = " ".join(line.removeprefix(" │ ") for line in lines)
    cite = reply.blocks[-1]
    assert words == f"{cite.quote.text} {cite.citation}"


def test_two_quotations_stand_apart(conversation):
    (reply,) = conversation.respond(Turn("Que fait Alibaba de ses puces ?")).replies
    lines = [line.rstrip() for line in screen(reply, 100).splitlines()]
    first, second = reply.blocks[1:]
    under = lines.index(f" │ {first.citation}")
    assert lines[under + 1] == ""
    assert lines[under + 2].startswith(" │ Alibaba recourt à ses puces")
    assert lines[-1] == f" │ {second.citation}"
    assert lines.count("") == 1


def test_the_words_that_answer_are_bold(conversation):
    answers = [
        reply
        for text in (QUESTION, "Qui fabrique la H20 ?", "Combien ?")
        for reply in conversation.respond(Turn(text)).replies
    ]
    marked = [r for r in answers if isinstance(r.blocks[-1], Cite) and r.blocks[-1].quote.highlight]
    assert marked
    for reply in marked:
        shown = screen(reply, 100, colours=True)
        bold = " ".join(re.findall(r"\x1b\[1m([^\x1b]+)\x1b", shown))
        assert bold.split() == reply.blocks[-1].quote.highlight.text.split()


def test_what_can_be_chosen_is_numbered(conversation):
    (reply,) = conversation.respond(Turn("/article")).replies
    shown = screen(reply, 100, numbered=True)
    assert re.findall(r"\[(\d+)\] Lire §(\d+)", shown) == [
        (str(number), action.label.partition("§")[2])
        for number, action in enumerate(choices(reply), start=1)
    ]


def test_short_choices_stand_side_by_side_as_far_as_they_fit():
    reply = notice("x", actions=(tuple(Action(f"§{n}", f"/passage {n}") for n in range(1, 6)),))
    assert (
        screen(reply, 80, numbered=True).splitlines()[1]
        == " [1] §1   [2] §2   [3] §3   [4] §4   [5] §5"
    )
    assert screen(reply, 20, numbered=True).splitlines()[1:] == [
        " [1] §1   [2] §2",
        " [3] §3   [4] §4",
        " [5] §5",
    ]


def test_long_choices_stand_one_a_line_and_hang():
    long = "Une question qui est plus longue que la ligne ?"
    reply = notice("x", actions=((Action(long, "/suggestion fr0"),),))
    assert screen(reply, 30, numbered=True).splitlines()[1:] == [
        " [1] Une question qui est plus",
        "     longue que la ligne ?",
    ]


def test_the_names_of_commands_are_whole_however_short_the_lines(conversation):
    (reply,) = conversation.respond(Turn("/help")).replies
    names = [
        name for block in reply.blocks if isinstance(block, Contents) for name, _ in block.rows
    ]
    assert "/quit" in names
    for width in (20, 40, 100):
        lines = screen(reply, width).splitlines()
        assert all(cell_len(line) <= width for line in lines)
        assert all(any(name in line.split() for line in lines) for name in names)


def test_lines_do_not_break_at_no_break_spaces():
    text = "Il a dit\u00a0: «\u00a0oui\u00a0», puis 12\u202f000\u202f€ de plus"
    console = Console(file=io.StringIO(), width=14)
    lines = str(folded(Text(text), console)).split("\n")
    assert lines == ["Il a dit\u00a0:", "«\u00a0oui\u00a0», puis", "12\u202f000\u202f€ de", "plus"]


@given(st.text(st.sampled_from("ab é语\u00a0\u202f«»-"), max_size=80), st.integers(10, 120))
def test_folding_loses_no_word_and_keeps_to_the_width(text, width):
    console = Console(file=io.StringIO(), width=width)
    page = str(folded(Text(text), console))
    assert "".join(page.split()) == "".join(text.split())
    assert all(cell_len(line) <= width for line in page.split("\n"))


def test_no_color_leaves_no_colour(conversation, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    (reply,) = conversation.respond(Turn(QUESTION)).replies
    shown = screen(reply, colours=True)
    assert not re.search(r"\x1b\[(?:[\d;]*;)?3[0-9](?:;[\d;]*)?m", shown)


def test_an_article_cannot_drive_the_terminal():
    reply = notice(
        "red \x1b[31m alert \x07\x9b2J", actions=((Action("\x1b]0;x\x07", "/suggestion fr0"),),)
    )
    for shown in (screen(reply, numbered=True), plain(reply)):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)
    assert "red \ufffd[31m alert" in plain(reply)


# --- in a pipe ---


def test_in_a_pipe_a_paragraph_is_a_line(conversation):
    (reply,) = conversation.respond(Turn("/passage 4")).replies
    quotation, citation = plain(reply).splitlines()
    assert quotation == f"│ {reply.blocks[0].quote.text}"
    assert citation.startswith("│ §4 · ")


def test_in_a_pipe_questions_are_offered_and_buttons_are_not(conversation):
    (reply,) = conversation.respond(Turn("/start")).replies
    offered = [a.label for a in choices(reply)]
    assert [line for line in plain(reply).splitlines() if line.startswith("- ")] == [
        f"- {label}" for label in offered
    ]
    (reply,) = conversation.respond(Turn("/passage 4")).replies
    assert not [line for line in plain(reply).splitlines() if line.startswith("- ")]


def test_in_a_pipe_contents_are_a_line_each():
    reply = Reply("notice", "fr", (Contents((("§1", "Introduction"), ("§2–3", "La suite"))),))
    assert plain(reply) == "§1  Introduction\n§2–3  La suite"


# --- choosing by number ---


@pytest.fixture
def offering():
    return notice("x", actions=((Action("a", "/a"), Action("b", "/b")), (Action("c", "/c"),)))


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1", "/a"),
        (" 3 ", "/c"),
        ("[2]", "/b"),
        ("2.", "/b"),
        ("2)", "/b"),
        ("[7]", None),
        ("[2", "[2"),
        ("0", None),
        ("4", None),
        ("99", None),
        ("2027", "2027"),
        ("1 ?", "1 ?"),
        ("²", "²"),
    ],
)
def test_a_number_chooses_what_is_offered(offering, typed, chosen):
    assert repl._chosen(typed, offering) == chosen


def test_where_nothing_is_offered_a_number_is_a_question():
    assert repl._chosen("7", notice("x")) == "7"


def test_the_history_is_nobody_elses(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert repl._history_file().stat().st_mode & 0o777 == 0o600
