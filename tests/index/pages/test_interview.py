"""What an interviewer says is a heading above the answer."""

import pytest

from index.pages.segment import segment_article


@pytest.mark.parametrize(
    ("ask", "reply"), [("Q: ", "A: "), ("Question : ", "Réponse : "), ("", ""), ("Q. ", "")]
)
def test_what_is_asked_in_an_interview_is_a_heading(ask, reply):
    asked = ["Vous partez ?", "Le pont est fermé depuis mars. Cela vous gêne ?", "Et le tram ?"]
    said = ["Oui.", "Oui.", "Non. Je le prends."]
    turns = "\n\n".join(f"{ask}{a}\n\n{reply}{b}" for a, b in zip(asked, said, strict=True))
    article = segment_article(f"Le pont\n\nLuc Caron parle du pont de la ville.\n\n{turns}\n")
    assert [s.title for s in article.sections] == [None, *asked]
    assert [article.text[p.start : p.end] for p in article.passages[1:]] == said


TALK = [
    ("Why did you paint the bridge?", "Because I was asked to. I said yes."),
    ("You had never painted one.", "I had painted boats, and my father had painted trams."),
    ("Was it cold?", "I wore two coats, and I fell once."),
    ("People say that you whistled. It is said to be bad luck.", "I whistle when I am cold."),
    ("Will you do it again?", "I will, in May."),
]


@pytest.mark.parametrize(
    ("ask", "reply"), [("", ""), ("", "— "), ("", "“"), ("", "A. B.: "), ("Roy: ", "Bell: ")]
)
def test_what_an_interviewer_says_without_asking_is_a_heading_too(ask, reply):
    turns = "\n\n".join(f"{ask}{a}\n\n{reply}{b}" for a, b in TALK)
    article = segment_article(f"The bridge\n\nAnn Bell paints bridges in Lorme.\n\n{turns}\n")
    assert [s.title for s in article.sections] == [None, *(f"{ask}{a}" for a, _ in TALK)]
    assert f"{ask}You had never painted one." in article.asked.values()


def test_an_interviewer_may_say_tu():
    asked = ["Pourquoi peindre ?", "Tu avais peint des bacs.", "Et après ?", "Il fait froid ?"]
    said = [
        "J’aime ça.",
        "Mon père aussi, en 1975.",
        "Je peins le tram.",
        "Oui, mais j’ai un manteau.",
    ]
    turns = "\n\n".join(f"{a}\n\n{b}" for a, b in zip(asked, said, strict=True))
    article = segment_article(f"Le pont\n\nAnne Roy peint les ponts de Lorme.\n\n{turns}\n")
    assert [s.title for s in article.sections] == [None, *asked]


def test_what_is_told_to_the_reader_is_no_heading():
    asked = ["Why is it closed?", "How do you get there?", "Is it free?"]
    told = "It is painted every ten years by the town.\n\nYou need a ticket, which costs £2."
    turns = "\n\n".join(f"{a}\n\n{told}" for a in asked)
    article = segment_article(f"The bridge\n\nIt is closed until May.\n\n{turns}\n")
    assert [s.title for s in article.sections] == [None, *asked]


def test_an_answer_of_several_paragraphs_stays_one():
    more = "It was very cold that year, and the river was as hard as stone.\n\nI liked it."
    turns = "\n\n".join(f"{a}\n\n{b}\n\n{more}" for a, b in TALK if a.endswith("?"))
    article = segment_article(f"The bridge\n\nAnn Bell paints bridges in Lorme.\n\n{turns}\n")
    assert len(article.sections) == 4


def test_one_question_makes_no_interview():
    text = "Le pont\n\nIl a été fermé en mars par la ville. Pourquoi si tard ?\n\nNul ne le sait.\n"
    assert [s.title for s in segment_article(text).sections] == [None]


def test_questions_among_titles_make_no_interview():
    titles = (
        "Où est le bac ?\nLe tram arrive\nQui paiera ?\nLe pont de Lorme\nEt la mer ?\nLe temps"
    )
    told = "La mer est calme. L’équipage est jeune. Pourquoi prendre le pont ?"
    article = segment_article(
        f"Le pont\n\nLe pont est fermé.\n\n{titles}\n\n{told}\n\nIl rouvrira en mai.\n"
    )
    assert all(told not in (s.title or "") for s in article.sections)
