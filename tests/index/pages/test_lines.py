"""Hard-wrapped lines are one paragraph, other lines each their own."""

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
