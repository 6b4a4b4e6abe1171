"""What the bot says is there in every language, whole, well typeset, and fits where it is shown."""

import re
import shutil
import string
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import bot
from bot.phrases import PHRASES, Chatter, Command, Phrases, phrases_for

FR, EN = PHRASES["fr"], PHRASES["en"]
NO_BREAK = "\u00a0"
TOASTS = ("noted", "already_there", "button_too_old", "feedback_sorry", "article_changed", "slow_down", "trouble")  # fmt: skip


def sentences(phrases: Phrases) -> dict[str, str]:
    """Everything said in one language, by what it is."""
    said: dict[str, str] = {}
    for name in Phrases._fields:
        value = getattr(phrases, name)
        if name in (
            "thousands",
            "called",
            "greetings",
            "openers",
            "closers",
            "tells",
            "asks",
            "of_answers",
        ):
            continue
        if isinstance(value, str):
            said[name] = value
        elif name in ("words", "passages", "days"):
            said |= {f"1 {name}": value[0], name: value[1]}
        elif name != "chatter":
            commands = (value,) if isinstance(value, Command) else value
            said |= {f"/{command.name}": command.description for command in commands}
    return said


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_nothing_is_left_unsaid(phrases):
    assert all(text.strip() == text != "" for text in sentences(phrases).values())


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_every_language_says_the_same_things_with_the_same_blanks(phrases):
    said, model = sentences(phrases), sentences(EN)
    assert said.keys() == model.keys()
    assert {name: blanks(text) for name, text in said.items()} == {
        name: blanks(text) for name, text in model.items()
    }


def test_french_has_its_spaces_and_none_of_them_breaks_a_line():
    for name, text in sentences(FR).items():
        assert not re.search(r" [:;!?»%]|« ", text), name
        assert not re.search(rf"(?<![{NO_BREAK}\s(!?])[;!?»](?!\w)", text), name
        assert not re.search(rf"«(?!{NO_BREAK})|(?<!{NO_BREAK})»", text), name


def test_english_has_no_space_before_its_marks():
    for name, text in sentences(EN).items():
        assert not re.search(r"\s[:;!?,.”]", text), name


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_quotation_marks_apostrophes_and_ellipses_are_a_printers(phrases):
    for name, text in sentences(phrases).items():
        assert not re.search(r"['\"]|\.\.\.", text), name


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_what_is_said_fits_where_telegram_shows_it(phrases):
    assert all(len(getattr(phrases, name)) <= 200 for name in TOASTS)
    assert len(phrases.bot_short_description) <= 120
    for how in (phrases.tap_opens_article, phrases.button_opens_passage):
        assert len(phrases.bot_description.format(title="x" * 200, how=how)) <= 512
    for command in (*phrases.commands, phrases.group_command, *phrases.admin_commands):
        assert re.fullmatch("[a-z0-9_]{1,32}", command.name)
        assert len(command.description) <= 60  # one line on a phone


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_a_short_reply_is_short(phrases):
    for name in (
        "not_text",
        "forwarded",
        "no_words",
        "empty",
        "thanks",
        "unknown_command",
        "not_in_article",
    ):
        assert len(getattr(phrases, name)) <= 100, name


@pytest.mark.parametrize("phrases", PHRASES.values(), ids=PHRASES)
def test_all_kinds_of_chatter_are_known_by_words_as_they_are_compared(phrases):
    assert list(phrases.chatter) == list(get_args(Chatter))
    lines = (line for told in phrases.chatter.values() for line in told.split("\n"))
    for pattern in (
        phrases.greetings,
        phrases.openers,
        phrases.closers,
        *filter(None, map(str.strip, lines)),
    ):
        re.compile(pattern)
        letters = re.sub(r"\\[wb]", "", pattern)
        assert re.fullmatch(r"[a-z' ()?!.:|+*]+", letters), pattern


def test_numbers_are_written_as_in_the_language():
    assert [FR.number(n) for n in (0, 999, 1_000, 12_345_678)] == [
        "0",
        "999",
        "1\u00a0000",
        "12\u00a0345\u00a0678",
    ]
    assert EN.number(3_000) == "3,000"


def test_a_language_is_found_by_any_code_of_it_else_english():
    assert phrases_for("fr") is phrases_for("fr-CA") is phrases_for("FR") is FR
    assert phrases_for("qq") is phrases_for(None) is phrases_for("") is EN
    assert phrases_for(None, default="fr") is phrases_for("", default="fr") is FR
    assert phrases_for("es", default="fr") is EN


def test_a_third_language_is_one_file_and_nothing_else(tmp_path):
    root = Path(bot.__file__).parents[1]
    shutil.copytree(root / "bot", tmp_path / "bot")
    (tmp_path / "bot" / "phrases" / "eo.py").write_text(
        "from bot.phrases.en import PHRASES as EN\n"
        "PHRASES = EN._replace(code='eo', name='Esperanto', called=('esperanto',), bye='Ĝis!',\n"
        "    openers='saluton', chatter={**EN.chatter, 'bye': 'gis revido'})\n",
        encoding="utf-8",
    )
    talk = """
from bot.conversation import Conversation, Turn
from index import bundled_article
memory = None
for text in "/language esperanto", "Saluton! Ĝis revido!", "/language", "/start":
    (reply,), memory = Conversation(bundled_article()).respond(Turn(text), memory)
    print(reply.language, reply.blocks[0].text, *(a.label for row in reply.actions for a in row))
"""
    done = subprocess.run(
        [sys.executable, "-c", talk],
        env={"PYTHONPATH": f"{tmp_path}:{root}", "PYTHONUTF8": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    said = done.stdout.splitlines()
    assert [line.partition(" ")[0] for line in said] == ["eo"] * 4
    assert said[1] == "eo Ĝis!"
    assert said[2].endswith("English Esperanto Français")


@pytest.mark.parametrize("code", PHRASES)
def test_a_languages_file_has_its_code_as_name(code):
    assert PHRASES[code].code == code


def test_every_phrase_has_a_use():
    package = Path(bot.__file__).parent
    code = "".join(p.read_text() for p in package.rglob("*.py") if p.stem not in PHRASES)
    unused = [name for name in Phrases._fields if f".{name}" not in code]
    assert unused == []


def test_a_title_with_guillemets_has_no_two_pairs_of_the_same_marks():
    title = "« Ça se venge » : entretien"
    assert PHRASES["fr"].called_article(title, None) == "«\xa0“Ça se venge” : entretien\xa0»"
    assert PHRASES["en"].called_article(title, None) == "“« Ça se venge » : entretien”"
