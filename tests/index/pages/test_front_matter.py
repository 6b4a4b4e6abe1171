"""The YAML header of an article is read and is no part of its text."""

import pytest

from index.pages.front_matter import front_matter
from index.pages.segment import segment_article


@pytest.mark.parametrize("entry", ["on: x", "12: x", "title: 12:30:45"])
def test_front_matter_of_any_keys_is_read(entry):
    article = segment_article(f"---\n{entry}\nsource: Daily Post\n---\nThe bridge opens today.\n")
    assert article.source == "Daily Post"


def test_what_is_no_header_is_text():
    for text in ("The bridge\n", "---\n: [\n---\nThe bridge\n", "---\nThe bridge\n---\n"):
        assert front_matter(text) == ({}, 0)


def test_a_moment_is_given_as_its_day():
    assert front_matter("---\ndate: 2026-02-11T08:15:00Z\n---\n")[0] == {"date": "2026-02-11"}
