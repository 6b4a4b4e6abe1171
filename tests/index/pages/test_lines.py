"""Hard-wrapped lines are one paragraph, other lines each their own."""

import pytest

from index.pages.segment import segment_article


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The river trial\n\nThe council voted on Tuesday night to reopen the old towpath along\n"
        "the river, which has been closed since the floods of last winter took\naway forty metres of it.\n"
    )
    article = segment_article(text)
    assert article.title == "The river trial"
    assert len(article.sentences) == 1


def test_two_capitalised_lines_are_no_paragraph_where_paragraphs_are_lines():
    told = "The ferry stopped in 2023 because its hull had cracked, and the port feared that it would sink."
    title = "Island ferry to sail again after four days in the harbour"
    text = f"Home\n\nNews\n\n{title}\nMarine, ferries 3 October 2026\n\n{told}\n\n{told * 2}\n"
    assert segment_article(text).title == title


def told(text: str) -> list[str]:
    article = segment_article(f"The river trial\n\nBy Ida Holm\n\n{text}\n")
    return [" ".join(article.text[p.start : p.end].split()) for p in article.passages]


def test_a_line_that_breaks_too_soon_does_not_part_its_paragraph():
    text = (
        "The council voted on Tuesday night to reopen the old towpath along\n"
        "the river, which has been closed since\n"
        "the floods of last winter took away forty metres of it. The mayor,\n"
        "Ada Finch, hopes for May."
    )
    assert told(text) == [" ".join(text.split())]


def test_a_paragraph_in_lines_ends_where_a_short_line_ends_a_sentence():
    text = (
        "Le conseil a voté mardi soir la réouverture du vieux chemin de halage,\n"
        "fermé depuis les crues de\nl’hiver dernier.\n"
        "La maire espère que les promeneurs reviendront avant le mois de mai,\n"
        "quand la guinguette rouvrira."
    )
    assert [passage.split()[0] for passage in told(text)] == ["Le", "La"]


def test_a_line_in_the_midst_of_a_paragraph_is_text_though_it_reads_as_a_button():
    text = (
        "The water company refused to answer any question, and declined to\n"
        "comment on Thursday. Two of its former engineers, who asked not to be\n"
        "named, said the pump had\nbeen broken since 2019."
    )
    assert told(text) == [" ".join(text.split())]


def test_a_line_that_a_link_has_broken_goes_on_below():
    said = "The survey, which took eleven years and cost the trust a million pounds, was read by the whole team at the"
    text = f"{said}\nmarine station of Tarn Bay, which then wrote to the minister about it.\nNobody has answered so far."
    assert told(text) == [
        f"{said} marine station of Tarn Bay, which then wrote to the minister about it.",
        "Nobody has answered so far.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Quand la lune se lève au-dessus des roseaux de la rive,",
            "Le vieux passeur détache en silence sa barque endormie",
            "Et sur l’eau noire écoute une cloche qui dérive",
            "Vers les moulins.",
        ],
        ["what does the ferry cost for a family of four", "when does it sail on a Sunday"],
        ["- Two adults and a dog that travels free.", "- A child under twelve."],
        ["“It was cold that night,” said the ferryman.", "“And the lamp was out.”"],
    ],
)
def test_verse_lists_and_dialogue_stay_in_lines(lines: list[str]):
    shown = told("\n".join(lines))
    assert [*"\n".join(shown).replace(" - ", "\n- ").split("\n")] == lines


def test_the_items_of_a_list_go_on_in_the_lines_below_them():
    text = (
        "The pumps of the new ferry, which are said to be the best there are:\n\n"
        "- work down to minus twenty-five degrees in the worst of the\n  winters\n- last about twenty years"
    )
    assert told(text) == [" ".join(text.split())]


def test_each_speaker_has_a_paragraph_of_lines():
    text = (
        "HOST: Welcome back to the show that tells you all about the old ferry\ntoday. My guest is Ida Holm, who was\n"
        "the captain until May.\nHOLM: Thank you for having me here tonight, and a very good evening to all.\n"
        "HOST: You said that ferries are cheap. Is that so in a year when\ncoal costs twice what it did?"
    )
    assert [line.split(":")[0] for line in told(text)] == ["HOST", "HOLM", "HOST"]


def test_a_narrow_column_is_text():
    text = (
        "The council of Tarn voted on Monday\nto sell its ferry, which was\nbuilt in 1903. The mayor said that\n"
        "it was too cold. It will become a\nhotel with forty rooms and a bar."
    )
    assert told(text) == [" ".join(text.split())]


def test_short_verse_without_capitals_stays_in_lines():
    lines = [
        "La barque dort sur l’eau,",
        "comme dort une mère.",
        "Où vas-tu donc, bateau,",
        "qui ne reviendras guère ?",
    ]
    assert len(told("\n".join(lines))) > 1


def test_a_title_may_take_two_lines():
    title = (
        "The council of Tarn will sell its ferry, which was built in 1903, for\ntwo million pounds"
    )
    article = segment_article(
        f"{title}\n\nBy Ida Holm\n\nThe council voted on Monday. The ferry is cold.\n"
    )
    assert article.title == title.replace("\n", " ")
    assert len(article.sentences) == 2
