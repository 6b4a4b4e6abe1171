"""What is written for people is true of the program."""

import re
from pathlib import Path

import pytest

from bot import __version__
from bot.__main__ import _parser
from bot.settings import Settings
from bot.telegram import metrics

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "training").glob("*.md")]
)
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
ids = [str(path.relative_to(ROOT)) for path in DOCUMENTS]


def anchors(document: Path) -> set[str]:
    """The anchors that GitHub gives a document's headings."""
    headings = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=ids)
def test_links_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (document.parent / name) if name else document
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=ids)
def test_commands_and_their_options_exist(document):
    commands = next(a.choices for a in _parser()._actions if a.choices)
    text = document.read_text(encoding="utf-8")
    for command, arguments in re.findall(
        r"(?:motamot|python -m bot) ([a-z]+)\b((?: (?:--[a-z]+|[A-Z]+|\S+\.(?:txt|md)))*)", text
    ):
        if command not in commands:
            assert re.search(rf"[`/](?:motamot|python -m bot) {command}", text) is None, command
            continue
        known = {
            option for action in commands[command]._actions for option in action.option_strings
        }
        assert set(re.findall(r"--[a-z]+", arguments)) <= known, f"{command}{arguments}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=ids)
def test_settings_that_are_named_exist(document):
    ours = {name.upper() for name in Settings.model_fields}
    foreign = {"NO_COLOR", "HTTPS_PROXY", "DATABASE_URL_TEST"}
    named = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)\b", document.read_text(encoding="utf-8")))
    assert named <= ours | foreign


def test_every_metric_is_explained():
    for family in metrics.REGISTRY.collect():
        name = f"{family.name}_total" if family.type == "counter" else family.name
        assert f"`{name}`" in OPERATIONS


def test_the_newest_version_with_a_date_is_this_one():
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", changes, re.MULTILINE)
    dated = [heading for heading in headings if heading != "Unreleased"]
    assert re.fullmatch(rf"{re.escape(__version__)} – \d{{4}}-\d\d-\d\d", dated[0])
    assert headings in (dated, ["Unreleased", *dated])
