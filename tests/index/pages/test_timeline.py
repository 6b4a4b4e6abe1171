"""The dates of a timeline say when things happened, and not when the article appeared."""

import pytest

from index.article import Article
from index.pages.segment import segment_article


def sections(article: Article) -> list[str | None]:
    return [section.title for section in article.sections]


@pytest.mark.parametrize(
    "dates",
    [
        ["3 March 2020", "4 May 2021", "6 June 2022"],
        ["March 3, 2020", "May 4, 2021", "June 6, 2022"],
        ["3 mars 2020", "1er mai 2021", "Juin 2022"],
        ["1958", "1999", "2020"],
        ["Monday 3 March", "Tuesday 4 March"],
    ],
)
def test_the_dates_of_a_timeline_are_its_headings(dates: list[str]):
    entries = "\n".join(
        f"{date}\nThe old dam cracked in {n} places." for n, date in enumerate(dates, 2)
    )
    article = segment_article(f"The dam, year by year\nHow a crack became a trial.\n{entries}\n")
    assert article.imprint == ()
    assert sections(article) == [None, *dates]


def test_the_day_of_publication_above_a_timeline_stays_one():
    text = "The dam\n\n9 June 2026\n\nIt cracked.\n\n3 March 2020\nIt broke.\n\n4 May 2021\nIt was mended.\n"
    article = segment_article(text)
    assert article.imprint == ("9 June 2026",)
    assert sections(article) == [None, "3 March 2020", "4 May 2021"]


def test_one_date_under_a_title_is_that_of_publication():
    article = segment_article("The dam\n\n3 March 2020\n\nIt cracked in the night of Monday.\n")
    assert article.imprint == ("3 March 2020",)


def test_the_entries_of_a_timeline_are_text_right_under_the_title():
    entries = [
        "3 mars 2020 – Ouverture du chantier",
        "4 mai 2021 – Arrêt du chantier",
        "Juin 2022 : ruine du barrage",
    ]
    article = segment_article("La chronologie\n\n" + "\n".join(entries) + "\n")
    assert [article.text_of(s) for s in article.sentences] == entries
