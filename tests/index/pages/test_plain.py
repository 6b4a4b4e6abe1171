"""Plain text is shown as its readers saw it."""

import pytest

from index.pages.plain import decoded, unquoted, untagged, whole_words
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


@pytest.mark.parametrize(
    ("encoded", "shown"),
    [
        ("L&rsquo;&eacute;t&eacute; &agrave; N&icirc;mes", "L’été à Nîmes"),
        ("Bins &amp; rats: &pound;5&nbsp;million", "Bins & rats: £5\xa0million"),
        ("Il dit &amp;laquo;&amp;nbsp;oui&amp;nbsp;&amp;raquo;", "Il dit «\xa0oui\xa0»"),
        ("It&#39;s &#x22;fair&#x22;", 'It\'s "fair"'),
    ],
)
def test_the_entities_of_html_are_the_characters_they_stand_for(encoded: str, shown: str):
    assert decoded(encoded) == shown


@pytest.mark.parametrize(
    "text", ["AT&T; R&D;", "Marks & Spencer", "a?b=1&copy=2", "l’entité “&nbsp;”"]
)
def test_what_is_no_entity_or_is_quoted_as_one_stays(text: str):
    assert decoded(text) == text


@pytest.mark.parametrize(
    ("tagged", "shown"),
    [
        ("Le <b>pont <i>neuf</i></b> a <a href='/x'>rouvert</a>.", "Le pont neuf a rouvert."),
        ("The ferry<br/>sailed.<br>It sank.", "The ferry\nsailed.\nIt sank."),
        ("La 2<sup>e</sup> fois<sup>12</sup>, sur 40 m<sup>2</sup>", "La 2e fois, sur 40 m²"),
    ],
)
def test_tags_within_a_paragraph_are_not_shown(tagged: str, shown: str):
    assert untagged(tagged) == shown


@pytest.mark.parametrize(
    "text",
    [
        "if 1 < 2 and 3 > 2",
        "la balise <b> met en gras",
        "le tag <br> va à la ligne",
        "<T> is a type",
    ],
)
def test_angle_brackets_that_are_the_authors_stay(text: str):
    assert untagged(text) == text


def test_a_title_and_an_author_are_read_without_html():
    article = segment_article(
        "Council &amp; union <em>agree</em>\n\nBy&nbsp;Ida O&#39;Hara\n\nBins &amp; bags are collected from&nbsp;Monday.\n"
    )
    assert (article.title, article.imprint) == ("Council & union agree", ("By\xa0Ida O'Hara",))
    assert [article.text_of(s) for s in article.sentences] == [
        "Bins & bags are collected from\xa0Monday."
    ]
