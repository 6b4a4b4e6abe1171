"""An article is read from any reasonable file, and refused in one clear line otherwise."""

import os
import re
from pathlib import Path
from threading import Thread

import pytest

from bot.__main__ import main
from index import ArticleError, Reader, bundled_article, load_article, loading
from tests.articles import ORIGINAL

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
        TEXT.encode("utf-16-le"),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "mark", "crlf", "cr", "utf-16", "utf-16 without mark", "utf-16 crlf", "cp1252"],
)
def test_the_same_text_comes_out_of_every_encoding(tmp_path, data):
    article = load_article(write(tmp_path, data))
    assert article.text == TEXT
    assert article.title == "Un titre court"
    assert len(article.sentences) == 2


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "utf-32"])
def test_an_old_encoding_is_recognised(tmp_path, encoding):
    words = "La rivière déborde à l'été, où l'élu a été très gêné par la crue des eaux. " * 20
    assert load_article(write(tmp_path, words.encode(encoding))).text == words
    short = "Un titre\n\nFermé à l'été, le pont a été rouvert.\n"
    assert load_article(write(tmp_path, short.encode(encoding))).text == short


@pytest.mark.parametrize("mark", ["€4m", "the council’s", "3 M€", "“all” of it", "– later –"])
def test_what_is_all_ascii_but_for_one_mark_is_read_as_windows_writes_it(tmp_path, mark):
    text = (
        f"Council approves library\n\nHarwick council has approved {mark} for a library despite "
        "objections from residents, who say the building is too tall. The vote was 21 to 9.\n"
    )
    assert load_article(write(tmp_path, text.encode("cp1252"))).text == text


@pytest.mark.parametrize("end", ["\v", "\f", "\x85", "\u2028", "\u2029"], ids=ascii)
def test_whatever_ends_a_line_in_some_editor_ends_one(tmp_path, end):
    assert load_article(write(tmp_path, TEXT.replace("\n", end))).text == TEXT


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\ufeff"], ids=ascii)
def test_marks_that_nobody_sees_are_no_part_of_words(tmp_path, mark):
    pasted = TEXT.replace("rouvert", f"rou{mark}vert").replace(" ", f"{mark} ")
    article = load_article(write(tmp_path, pasted))
    assert article.text == TEXT
    quote = Reader(article).answer("Quand le pont a-t-il rouvert ?").quotes[0]
    assert article.text[quote.start : quote.end] == quote.text


def test_an_encoding_that_cannot_be_told_is_refused(tmp_path):
    text = "这座桥中午重新开放了。耗资三百万欧元。" * 3
    with pytest.raises(ArticleError, match="save it as UTF-8"):
        load_article(write(tmp_path, text.encode("gbk")))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\xef\xbb\xbf", "no sentence"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0" * 30, "text"),
        (b"\0" * 500, "text"),
        (b"Un texte \0 avec un z\xc3\xa9ro.", "binary"),
        (b"\x01\x02\x03 mot \x04\x05" * 40, "binary"),
        ("…\n\n— —\n", "no sentence"),
        ("mot " * 1_300_000, "larger than 5 MB"),
        ("\n<!DOCTYPE html>\n<p>Le pont a rouvert.</p>", "a web page"),
        (b"\xef\xbb\xbf<HTML><p>Le pont a rouvert.</p>", "a web page"),
        ('<div class="text"><p>Le pont a rouvert.</p></div>', "a web page"),
        ("<b>Pont</b>\n<h2>Le pont</h2>\n<p>Il a rouvert.</p>\n\n<P>Lundi.</P>", "a web page"),
        (b"%PDF-1.7 Le pont a rouvert.", "a PDF"),
        (b"{\\rtf1 Le pont a rouvert.}", "an RTF"),
        (b"PK\x03\x04 Le pont a rouvert.", "an office document"),
    ],
    ids=[
        "empty",
        "blank",
        "a mark alone",
        "picture",
        "zeros",
        "a zero",
        "controls",
        "no words",
        "too large",
        "web page",
        "web page in capitals",
        "part of a web page",
        "paragraphs of a web page",
        "pdf",
        "rtf",
        "docx",
    ],
)
def test_what_is_no_article_is_refused_in_one_line_that_names_the_file(tmp_path, data, says):
    path = write(tmp_path, data)
    with pytest.raises(ArticleError) as refusal:
        load_article(path)
    message = str(refusal.value)
    assert says in message
    assert str(path) in message
    assert "\n" not in message


def test_an_article_may_tell_of_tags(tmp_path):
    told = "A page has paragraphs.\n\nEach opens with <p> and ends with </p>.\n\nA heading is <h1>so</h1>."
    assert "</p>" in load_article(write(tmp_path, told)).text


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(ArticleError, match="does not exist"):
        load_article(tmp_path / "nowhere.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        load_article(tmp_path)
    with pytest.raises(ArticleError, match="is not a valid path"):
        load_article("zero\0.txt")


def test_a_file_that_never_ends_is_refused():
    with pytest.raises(ArticleError, match="larger than 5 MB"):
        load_article("/dev/zero")


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "picture.txt", "."])
@pytest.mark.parametrize("command", [["ask", "Qui ?"], ["repl"], ["check"]], ids=lambda c: c[0])
def test_a_bad_article_ends_a_command_with_one_line_and_exit_code_2(
    tmp_path, monkeypatch, capsys, command, name
):
    write(tmp_path, b"", "empty.txt")
    write(tmp_path, b"\x89PNG\0" * 99, "picture.txt")
    monkeypatch.chdir(tmp_path)
    code = main([*command, "--article", str(tmp_path / name)])
    output = capsys.readouterr()
    assert code == (1 if command == ["check"] else 2)
    said = output.out if command == ["check"] else output.err
    told = [line for line in said.splitlines() if ".env" not in line]
    assert sum(str(tmp_path / name) in line for line in told) == 1
    assert "Traceback" not in output.out + output.err
    assert command == ["check"] or len(said.splitlines()) == 1


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


@pytest.mark.parametrize("opening", ["---\n", "--- \n", "\n \n---\n", "\ufeff---\r\n"], ids=ascii)
def test_front_matter_is_read_though_its_title_has_a_colon(tmp_path, opening):
    text = (
        f"{opening}title: The Strike: day two\nsource: 'Daily Post: City'\n\ntags:\n  - bridge\ndate: 2025-03-04\n--- \n"
        "Drivers went home at noon.\n"
    )
    for name in ("strike.txt", "strike.md"):
        article = load_article(write(tmp_path, text, name))
        assert article.title == "The Strike: day two"
        assert (article.source, article.date) == ("Daily Post: City", "2025-03-04")
        assert [article.text_of(s) for s in article.sentences] == ["Drivers went home at noon."]


BODY = """
By Anna Smith

4 March 2026

{lead}

{mark}What it cost

The works cost £3 million. The county paid half of it.

{mark}Who paid the rest

The city paid the other half with a loan. It will be repaid by 2040.
"""


@pytest.mark.parametrize(
    ("name", "mark"),
    [("bridge.txt", ""), *((f"bridge.{x}", m) for x in ("txt", "md") for m in ("# ", "## "))],
)
@pytest.mark.parametrize("again", ["", "Harwick gets its bridge back", "The bridge is back"])
@pytest.mark.parametrize("length", [1, 5])
def test_a_title_in_front_matter_is_the_title_and_swallows_no_heading(
    tmp_path, name, mark, again, length
):
    lead = (
        "The bridge over the Harwick reopens on Friday, the mayor said, after two years." * length
    )
    header = "---\ntitle: Harwick gets its bridge back\n---\n"
    body = BODY.format(lead=lead, mark=mark)
    text = f"{header}{again and '# ' if mark else ''}{again}\n{body}"
    article = load_article(write(tmp_path, text, name))
    assert article.title == "Harwick gets its bridge back"
    assert [s.title for s in article.sections] == [None, "What it cost", "Who paid the rest"]
    assert article.text[article.passages[0].start :].startswith("The bridge over the Harwick")
    assert article.imprint == ("By Anna Smith", "4 March 2026")


def test_an_address_that_is_none_is_not_shown(tmp_path):
    path = tmp_path / "article.txt"
    for url, shown in (
        ("javascript:alert(1)", None),
        ("https://example.org/a", "https://example.org/a"),
    ):
        path.write_text(f"---\nurl: {url}\nauthr: Ada\n---\nThe bridge\n\nThe bridge is open.\n")
        article = load_article(path)
        assert article.url == shown
        assert article.front_matter == {"url": url, "authr": "Ada"}


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
        "Repairs cost $4 million.",
        "- Acme built it.\n- Bolt paid.",
    ]
    assert [article.text[s.start : s.end] for s in article.sentences][-2:] == [
        "Acme built it.",
        "Bolt paid.",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Le *pont* a [rouvert](https://example.org/pont \"Le pont\") lundi.", "Le pont a rouvert lundi."),
        ("Il a coûté 3 millions[^1], dit `la ville`\\*.", "Il a coûté 3 millions, dit la ville*."),
        ("Une ligne **qui\nva** à la suivante.", "Une ligne qui\nva à la suivante."),
        ("Le mot snake_case reste, 2 * 3 * 4 aussi.", "Le mot snake_case reste, 2 * 3 * 4 aussi."),
        ("- La **mairie** paie.\n- L’*État* aussi.", "- La mairie paie.\n- L’État aussi."),
        ("> Il **rouvre**.\n> Enfin.", "Il rouvre.\nEnfin."),
        ("![Le pont](pont.png) Il a *rouvert*.", " Il a rouvert."),
        ("Il a `deux\nlignes` de *code*.", "Il a `deux\nlignes` de *code*."),
        ("Le <b>m<sup>2</sup></b> vaut 3 euros, si a <x et y> z.", "Le m2 vaut 3 euros, si a <x et y> z."),
    ],
)  # fmt: skip
def test_a_quotation_from_markdown_has_no_marks_of_emphasis_and_links(written, shown, tmp_path):
    article = load_article(
        write(tmp_path, f"# Le pont\n\n{written}\n\nFin de l’article.\n", "a.md")
    )
    assert shown in article.text
    assert all(article.text[s.start : s.end] in shown for s in article.sentences[:-1])


def test_marks_that_a_markdown_article_means_as_words_make_no_block(tmp_path):
    text = "# Le pont\n\n\\# Le numéro un rouvre.\n\n1\\. Le deux ferme.\n\n&gt; Le trois aussi.\n"
    article = load_article(write(tmp_path, text, "a.md"))
    assert [article.text[p.start : p.end] for p in article.passages] == [
        "# Le numéro un rouvre.",
        "1. Le deux ferme.",
        "> Le trois aussi.",
    ]


def sections(path: Path) -> dict[str | None, list[str]]:
    """The passages of an article by the headings they stand under."""
    article = load_article(path)
    return {
        title: [article.text[p.start : p.end] for p in map(article.passage, numbers) if p]
        for title, numbers in article.sections
    }


LEAD = (
    "The bridge over the Harwick reopens on Friday, the mayor said. It had been closed since 2024."
)
COST = "The works cost £3 million. The county paid half of it."


def test_plain_text_that_is_called_markdown_keeps_its_title_and_headings(tmp_path):
    text = (
        f"The bridge reopens\n\nBy Anna Smith\n\n4 March 2026\n\n{LEAD}\n\nWhat it cost\n\n{COST}\n"
    )
    path = write(tmp_path, text, "bridge.md")
    assert load_article(path).title == "The bridge reopens"
    assert sections(path) == {None: [LEAD], "What it cost": [COST]}


def test_a_line_all_in_bold_is_a_heading_in_markdown(tmp_path):
    text = (
        f"**The bridge reopens**\n\n**By Anna Smith**\n\n{LEAD}\n\n__What it cost__\n\n{COST}\n\n"
        "**It was too much, the mayor said.**\n\n### Who paid\n\nThe city did.\n"
    )
    path = write(tmp_path, text, "bridge.md")
    assert load_article(path).title == "The bridge reopens"
    assert sections(path) == {
        None: [LEAD],
        "What it cost": [COST, "It was too much, the mayor said."],
        "Who paid": ["The city did."],
    }


def test_a_standfirst_all_in_bold_is_quoted_without_its_marks(tmp_path):
    text = (
        f"# The bridge\n\n**It reopens on Friday. “At last,” people say.**\n\n**{LEAD}\n{COST}**\n"
    )
    assert sections(write(tmp_path, text, "bridge.md")) == {
        None: ["It reopens on Friday. “At last,” people say.", f"{LEAD}\n{COST}"]
    }


def test_lines_of_a_paragraph_of_markdown_are_read_one_by_one_when_one_is_furniture(tmp_path):
    text = (
        f"# The bridge\n\n**By Anna Smith**\nOctober 8, 2026\n\n{LEAD}\n\n"
        f"Photo: Ann Bell / The Herald\nThe mayor on the bridge.\n\n{COST}\n"
    )
    article = load_article(write(tmp_path, text, "bridge.md"))
    assert article.imprint == ("By Anna Smith", "October 8, 2026")
    assert [article.text[p.start : p.end] for p in article.passages] == [LEAD, COST]


def test_each_row_of_a_table_of_markdown_is_a_passage(tmp_path):
    rows = ["| Year | Cars |", "| 2024 | 3,000 |", f"| 2025 | {'closed for the works ' * 15}|"]
    table = "\n".join([rows[0], "| --- | --- |", *rows[1:]])
    article = load_article(write(tmp_path, f"# The bridge\n\n{LEAD}\n\n{table}\n", "bridge.md"))
    assert [article.text[p.start : p.end] for p in article.passages] == [
        LEAD,
        *(row.strip("| ") for row in rows),
    ]


def test_a_quotation_of_markdown_is_read_without_its_marks(tmp_path):
    text = (
        f"# The bridge\n\n{LEAD}\n\n> It is *new*, said the mayor\n> of the town.\n>\n> > It is long,\n"
        "> > said another.\nAnd dear.\n\n1. > Told\n   > twice.\n\nNot 3\n> 2 things.\n"
    )
    article = load_article(write(tmp_path, text, "bridge.md"))
    assert [article.text_of(s) for s in article.sentences][-6:] == [
        "It is new, said the mayor of the town.",
        "It is long, said another.",
        "And dear.",
        "Told twice.",
        "Not 3",
        "2 things.",
    ]


def test_a_list_above_a_title_is_a_menu(tmp_path):
    menu = "- [Home](/)\n- [News](/news)\n- [Sport](/sport)\n- [Weather](/weather)"
    text = f"{menu}\n\n# The old bridge reopens at last\n\n{LEAD}\n"
    assert sections(write(tmp_path, text, "bridge.md")) == {None: [LEAD]}


def test_what_a_list_names_is_a_heading_below_it_and_an_item_elsewhere(tmp_path):
    listed = "* What it cost\n* Who paid"
    text = f"# The bridge\n\n{listed}\n\n## What it cost\n\n{COST}\n\n## Who paid\n\n{listed}\n"
    assert sections(write(tmp_path, text, "bridge.md")) == {
        None: [listed],
        "What it cost": [COST],
        "Who paid": [listed],
    }


def test_markdown_with_headings_of_its_own_gets_no_others(tmp_path):
    text = f"A slogan of ours\n\n# The bridge\n\n{LEAD}\n\nPaid in cash\n\n{COST}\n"
    path = write(tmp_path, text, "bridge.md")
    assert load_article(path).title == "The bridge"
    assert sections(path)[None][-2:] == ["Paid in cash", COST]


@pytest.mark.parametrize("name", ["bridge.txt", "bridge.md"])
@pytest.mark.parametrize("heading", ["## 1. What it cost", "## 1) What it cost"])
def test_a_heading_may_have_a_number(tmp_path, name, heading):
    path = write(tmp_path, f"# The bridge\n\n{LEAD}\n\n{heading}\n\n{COST}\n", name)
    assert sections(path) == {None: [LEAD], heading.removeprefix("## "): [COST]}


def test_a_line_with_a_number_is_a_heading_where_it_stands_alone(tmp_path):
    text = (
        f"The bridge\n\n{LEAD}\n\n1. What it cost\n\n{COST}\n\n2) Who pays\n\n- the city\n- the county\n\n"
        "Three steps follow:\n\n1. Steel is bought\n2. Paint dries\n3. Cars pass\n\nAll of it takes a year.\n"
    )
    assert sections(write(tmp_path, text)) == {
        None: [LEAD],
        "1. What it cost": [COST],
        "2) Who pays": [
            "- the city\n- the county",
            "Three steps follow:\n\n1. Steel is bought\n2. Paint dries\n3. Cars pass",
            "All of it takes a year.",
        ],
    }


def test_the_bundled_article_has_a_title_a_lead_sections_and_a_source():
    article = bundled_article()
    assert article.language == "fr"
    assert article.source == "The Information, Reuters"
    assert article.sections[0].title is None
    assert 4 <= len([s for s in article.sections if s.title]) <= 5
    assert [p.number for p in article.passages] == list(range(1, len(article.passages) + 1))


@pytest.mark.skipif(not ORIGINAL.exists(), reason="the original article is not here")
class TestTheOriginal:
    article = load_article(ORIGINAL) if ORIGINAL.exists() else bundled_article()

    def test_it_has_a_title_a_lead_four_headings_and_a_source(self):
        lines = [line for line in self.article.text.split("\n") if line]
        assert self.article.title == lines[0]
        assert self.article.text[self.article.lead.start : self.article.lead.end] == lines[1]
        assert self.article.source == "Reuters"
        assert self.article.language == "fr"
        titles = [section.title for section in self.article.sections]
        assert titles[0] is None
        assert len(titles) == 5
        assert [title for title in titles if title in lines] == titles[1:]

    def test_what_is_no_prose_is_no_passage(self):
        lines = [line for line in self.article.text.split("\n") if line]
        passages = [self.article.text[p.start : p.end] for p in self.article.passages]
        headings = {section.title for section in self.article.sections}
        furniture = [line for line in lines if line not in passages and line not in headings]
        openings = [re.split(r"[\s:-]", line)[0] for line in furniture]
        assert openings == ["Alibaba", "alibaba", "Image", "Source"]
        assert len(passages) == 8
        quotable = " ".join(passages)
        assert "Image for" not in quotable
        assert "Source:" not in quotable

    @pytest.mark.parametrize("word", ["进一步影响", "Chinese", "business", "H20", "15%", "Ernie"])
    def test_stray_words_stay_and_are_found(self, word):
        assert word in self.article.text
        answer = Reader(self.article).answer(word)
        assert any(word in quote.text for quote in answer.quotes)

    def test_every_command_of_a_reader_can_read_it(self):
        for passage in self.article.passages:
            assert self.article.passage(passage.number) is passage
        assert self.article.passage(0) is None
        assert self.article.passage(len(self.article.passages) + 1) is None


def test_a_pipe_that_nobody_writes_to_is_not_waited_for_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "WRITER", 0.1)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ArticleError, match="is a pipe that nobody writes to"):
        load_article(tmp_path / "pipe")


def test_a_pipe_is_read_as_a_file_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=("Le pont a rouvert lundi.\n",))
    writer.start()
    assert load_article(pipe).text == "Le pont a rouvert lundi.\n"
    writer.join()
