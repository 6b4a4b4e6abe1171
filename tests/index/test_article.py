"""An article is read from any reasonable file, and refused in one clear line otherwise."""

from pathlib import Path

import pytest

from index import ArticleError, bundled_article, load_article

ORIGINAL = Path(__file__).parents[3] / "shared" / "articles" / "puces-ia.txt"
TEXT = "Un titre court\n\nLe pont a rouvert à midi. Il avait coûté 3 millions d’euros.\n"


def write(tmp_path: Path, data: bytes | str, name: str = "article.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("utf-8"),
        TEXT.replace("\n", "\r").encode("utf-8"),
        TEXT.encode("utf-16"),
    ],
    ids=["utf-8", "byte-order mark", "crlf", "cr", "utf-16"],
)
def test_the_same_text_comes_out_of_every_encoding(tmp_path, data):
    article = load_article(write(tmp_path, data))
    assert article.text == TEXT
    assert article.title == "Un titre court"
    assert len(article.sentences) == 2


def test_an_old_encoding_is_recognised(tmp_path):
    words = "La rivière déborde à l'été, où l'élu a été très gêné par la crue des eaux. " * 20
    article = load_article(write(tmp_path, words.encode("cp1252")))
    assert article.text == words


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0" * 30, "text"),
        (b"\0" * 500, "text"),
        ("…\n\n— —\n", "no sentence"),
        ("mot " * 1_300_000, "larger than 5 MB"),
    ],
    ids=["empty", "blank", "binary", "zeros", "no words", "too large"],
)
def test_what_is_no_article_is_refused_in_one_line_that_names_the_file(tmp_path, data, says):
    path = write(tmp_path, data)
    with pytest.raises(ArticleError) as refusal:
        load_article(path)
    message = str(refusal.value)
    assert says in message
    assert str(path) in message
    assert "\n" not in message


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(ArticleError, match="does not exist"):
        load_article(tmp_path / "nowhere.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        load_article(tmp_path)


def test_front_matter_names_the_article(tmp_path):
    article = load_article(
        write(
            tmp_path,
            "---\ntitle: The Strike\nsource: Daily Post\ndate: 2025-03-04\n"
            "url: https://example.org/a\nlanguage: en\n---\n\nDrivers went home at noon.\n",
            "strike.md",
        )
    )
    assert (article.title, article.source, article.date) == (
        "The Strike",
        "Daily Post",
        "2025-03-04",
    )
    assert (article.url, article.language) == ("https://example.org/a", "en")
    assert [article.text[s.start : s.end] for s in article.sentences] == [
        "Drivers went home at noon."
    ]


def test_broken_front_matter_loses_nothing(tmp_path):
    article = load_article(write(tmp_path, "---\n: [\n---\n\nDrivers went home at noon.\n"))
    assert "Drivers went home at noon." in [
        article.text[s.start : s.end] for s in article.sentences
    ]


def test_markdown_headings_make_sections_and_marks_stay_out(tmp_path):
    article = load_article(
        write(
            tmp_path,
            "# The Bridge\n\nIt closed on Monday.\n\n## What it cost\n\nRepairs cost **$4 million**.\n\n"
            "![a picture](bridge.png)\n\n```\ncode is no prose.\n```\n\n- Acme built it.\n- Bolt paid.\n",
            "bridge.md",
        )
    )
    assert article.title == "The Bridge"
    assert [s.title for s in article.sections] == [None, "What it cost"]
    assert [article.text[p.start : p.end] for p in article.passages] == [
        "It closed on Monday.",
        "Repairs cost **$4 million**.",
        "- Acme built it.\n- Bolt paid.",
    ]
    assert [article.text[s.start : s.end] for s in article.sentences][-2:] == [
        "Acme built it.",
        "Bolt paid.",
    ]


def test_the_bundled_article_has_a_title_a_lead_sections_and_a_source():
    article = bundled_article()
    assert article.language == "fr"
    assert article.source == "The Information, Reuters"
    assert article.sections[0].title is None
    assert 4 <= len([s for s in article.sections if s.title]) <= 5
    assert [p.number for p in article.passages] == list(range(1, len(article.passages) + 1))


@pytest.mark.skipif(not ORIGINAL.exists(), reason="the original article is not here")
def test_the_original_loads_as_it_was_pasted():
    article = load_article(ORIGINAL)
    assert article.title.startswith("Alibaba et Baidu utilisent leurs propres puces")
    assert article.source == "Reuters"
    assert [section.title is None for section in article.sections] == [True] + [False] * 4
    prose = [article.text[p.start : p.end] for p in article.passages]
    for furniture in ("alibaba-baidu-puces", "Image for", "Source:"):
        assert not any(furniture in passage for passage in prose)
    assert article.title not in prose
    assert any("进一步影响 Nvidia's Chinese business" in passage for passage in prose)
