"""Plain text is shown as its readers saw it."""

import pytest

from index.pages.plain import unquoted, whole_words
from index.pages.segment import segment_article


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("une étude d’hydro-\nbiologie marine", "une étude d’hydrobiologie\nmarine"),
        ("the birds’ mi-\ngration.", "the birds’ migration."),
        ("la porte-\nparole du maire", "la porte-parole\ndu maire"),
        ("en Seine-et-\nMarne, hier", "en Seine-et-Marne,\nhier"),
        ("« Non », dit-\nil alors", "« Non », dit-il\nalors"),
        ("her great-\nnephew and he", "her great-nephew\nand he"),
        ("the red-\nbeard, alone of redbeards", "the redbeard,\nalone of redbeards"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole(broken: str, whole: str):
    assert whole_words(broken) == whole


@pytest.mark.parametrize(
    "text",
    ["short-\nand long-term", "fish -\nand chips", "- one\n- two", "-----\ntwo", "Win 2-\n1 Loss"],
)
def test_other_hyphens_stay(text: str):
    assert whole_words(text) == text


def test_quotations_are_cut_from_the_text_with_whole_words():
    text = (
        "Le fleuve\n\nLe silure, disent les hydro-\nbiologistes de la station, n’y est pour rien.\n"
    )
    article = segment_article(text)
    passage = article.passages[0]
    assert "hydrobiologistes" in article.text[passage.start : passage.end]


def test_a_quoted_message_is_read_without_its_marks():
    lines = [
        "The old ferry was sold on Monday to a firm from the other",
        "side of the bay, which will",
        "break it up.",
    ]
    quoted = "\n".join(f"> {line}" for line in lines)
    article = segment_article(f"The ferry\n\n{quoted}\n")
    assert [article.text_of(s) for s in article.sentences] == [" ".join(lines)]


def test_a_trail_of_links_keeps_its_marks():
    text = "> Sport\n> Rugby\n> Les scores"
    assert unquoted(text) == text
