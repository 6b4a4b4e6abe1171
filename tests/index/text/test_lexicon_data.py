import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

LEXICON = Path(__file__).parents[3] / "index" / "lexicon"
FR_EN = LEXICON / "fr-en.tsv"
RELATED = [LEXICON / "related-fr.tsv", LEXICON / "related-en.tsv"]
KINDS = [LEXICON / "kinds-fr.tsv", LEXICON / "kinds-en.tsv"]
TOLD = [LEXICON / "told-fr.tsv", LEXICON / "told-en.tsv"]
FILES = [FR_EN, *RELATED, *KINDS, *TOLD]

named = {"ids": lambda value: value.stem if isinstance(value, Path) else None}


def lines_of(path: Path) -> list[tuple[int, str]]:
    lines = path.read_text(encoding="utf-8").split("\n")
    return [(n, s) for n, s in enumerate(lines, 1) if s and not s.startswith("#")]


def rows_of(path: Path) -> list[tuple[int, list[str]]]:
    return [(n, line.split("\t")) for n, line in lines_of(path)]


def sections_of(path: Path) -> dict[str, int]:
    counts: dict[str, int] = {}
    section = ""
    header = True
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            header = False
        elif line.startswith("#"):
            if not header:
                section = line.removeprefix("#").strip()
        else:
            counts[section] = counts.get(section, 0) + 1
    return counts


def folded(text: str) -> str:
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def sort_key(pair: list[str]) -> tuple[str, ...]:
    french, english = pair
    return folded(french), french, folded(english), english


@pytest.mark.parametrize("path", FILES, **named)
def test_file_is_composed_utf8_that_ends_with_one_newline(path):
    text = path.read_bytes().decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert "\ufeff" not in text
    assert "\u2019" not in text, "the apostrophe is the straight one"


@pytest.mark.parametrize("path", FILES, **named)
def test_no_cell_is_empty_or_has_stray_whitespace(path):
    for number, cells in rows_of(path):
        for cell in cells:
            assert cell, f"line {number}: empty cell"
            assert cell == " ".join(cell.split()), f"line {number}: stray whitespace in {cell!r}"


@pytest.mark.parametrize("path", FILES, **named)
def test_no_line_is_indented_or_padded(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        assert line == line.strip(), f"line {number}: {line!r}"


def test_every_lexicon_line_is_a_pair():
    for number, cells in rows_of(FR_EN):
        assert len(cells) == 2, f"line {number}: {cells}"


def test_lexicon_is_sorted():
    rows = rows_of(FR_EN)
    for (_, before), (number, after) in pairwise(rows):
        assert sort_key(before) <= sort_key(after), f"line {number}: {after} goes before {before}"


@pytest.mark.parametrize("path", TOLD, **named)
def test_told_lines_are_sorted_by_their_first_word(path):
    heads = [(number, (folded(words[0]), words[0])) for number, words in rows_of(path)]
    for (_, before), (number, after) in pairwise(heads):
        assert before <= after, f"line {number}: {after} goes before {before}"


def test_lexicon_has_no_pair_twice():
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in rows_of(FR_EN):
        pair = tuple(cells)
        assert pair not in seen, f"lines {seen[pair]} and {number}: {pair}"
        seen[pair] = number


def test_lexicon_has_pairs_enough():
    assert len(rows_of(FR_EN)) >= 2500


def test_lexicon_bridges_words_that_are_spelt_differently():
    for number, (french, english) in rows_of(FR_EN):
        assert folded(french) != folded(english), f"line {number}: {french} needs no bridge"


def test_lexicon_entries_have_three_words_at_most_and_mostly_one():
    rows = rows_of(FR_EN)
    several = 0
    for number, cells in rows:
        words = max(len(cell.split(" ")) for cell in cells)
        assert words <= 3, f"line {number}: {cells}"
        several += words > 1
    assert several <= 0.4 * len(rows)


@pytest.mark.parametrize("path", RELATED + KINDS + TOLD, **named)
def test_no_group_has_a_single_word(path):
    for number, words in rows_of(path):
        assert len(words) >= 2, f"line {number}: {words}"


@pytest.mark.parametrize("path", RELATED + KINDS, **named)
def test_no_word_is_twice_within_a_group(path):
    for number, words in rows_of(path):
        assert len(set(words)) == len(words), f"line {number}: {words}"


@pytest.mark.parametrize("path", TOLD, **named)
def test_no_word_is_twice_within_a_line_of_what_is_told_with_or_without_accents(path):
    for number, words in rows_of(path):
        assert len(set(map(folded, words))) == len(words), f"line {number}: {words}"


@pytest.mark.parametrize("path", RELATED, **named)
def test_no_group_is_within_another_that_says_as_much(path):
    special = ("# irregular forms", "# word families")  # say more than that words are related
    lines = path.read_text(encoding="utf-8").split("\n")
    first, last = (
        lines.index(special[0]),
        lines.index("# countries and cities, their people and languages"),
    )
    groups = [
        (number, frozenset(words)) for number, words in rows_of(path) if not first < number <= last
    ]
    holders: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, group in groups:
        for word in group:
            holders.setdefault(word, []).append((number, group))
    for number, group in groups:
        for other, larger in holders[next(iter(group))]:
            assert number == other or not group <= larger, f"line {number} is within {other}"


@pytest.mark.parametrize(
    ("path", "irregular"), list(zip(RELATED, (100, 130), strict=True)), **named
)
def test_related_words_have_groups_enough(path, irregular):
    sections = sections_of(path)
    forms = sections.pop("irregular forms")
    families = sections.pop("word families")
    countries = sections.pop("countries and cities, their people and languages")
    assert "" not in sections, "a group comes before the first section"
    assert forms >= irregular
    assert families >= 200
    assert countries >= 80
    assert sum(sections.values()) >= 350


@pytest.mark.parametrize(
    ("path", "one", "other"),
    [
        (RELATED[0], "naître", "naissance"),
        (RELATED[0], "mourir", "décès"),
        (RELATED[0], "œil", "yeux"),
        (RELATED[0], "élire", "élection"),
        (RELATED[0], "France", "français"),
        (RELATED[1], "build", "construct"),
        (RELATED[1], "buy", "bought"),
        (RELATED[1], "child", "children"),
        (RELATED[1], "high", "height"),
        (RELATED[1], "France", "French"),
    ],
)
def test_words_are_related(path, one, other):
    assert any(one in words and other in words for _, words in rows_of(path))


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Londres", "London"),
        ("mise en demeure", "formal notice"),
        ("premier ministre", "prime minister"),
        ("puce", "chip"),
        ("quatre", "four"),
        ("depuis", "since"),
        ("siège", "headquarters"),
        ("sieste", "nap"),
        ("ceinture de sécurité", "seat belt"),
    ],
)
def test_lexicon_bridges(french, english):
    assert [french, english] in [cells for _, cells in rows_of(FR_EN)]
