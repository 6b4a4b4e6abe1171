"""What Prometheus is told."""

import subprocess
import sys
from collections import Counter
from typing import get_args

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.telegram import metrics
from bot.telegram.intake import Outcome
from index import LANGUAGES, Certainty
from tests.bot.telegram.rig import running
from tests.telegram_server import TelegramServer

pytestmark = pytest.mark.filterwarnings("ignore:.*Bot.getUpdates")  # the rig's way to fetch


def value(name: str, **labels: str) -> float:
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


@pytest.fixture
async def server():
    async with TelegramServer() as server:
        yield server


def rendered():
    body, content_type = metrics.render()
    assert content_type.startswith("text/plain")
    return {family.name: family for family in text_string_to_metric_families(body.decode())}


def test_everything_promised_is_there_in_prometheus_format():
    families = rendered()
    assert families["motamot_questions"].type == "counter"
    assert families["motamot_answer_seconds"].type == "histogram"
    assert families["motamot_telegram_errors"].type == "counter"
    assert families["motamot_updates"].type == "counter"
    assert families["motamot_updates_in_flight"].type == "gauge"
    assert all(family.documentation for family in families.values())


def test_nothing_else_of_this_process_is_told():
    assert all(name.startswith("motamot_") for name in rendered())


def test_every_outcome_and_kind_is_there_before_it_first_happens():
    """In a process of its own: here, others may have happened."""
    code = "from bot.telegram import metrics; print(metrics.render()[0].decode())"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for outcome in (*get_args(Outcome), "malformed"):
        assert f'motamot_updates_total{{outcome="{outcome}"}} 0.0' in shown.stdout
    for outcome in get_args(Certainty):
        for language in LANGUAGES:
            labels = f'language="{language}",outcome="{outcome}"'
            assert f"motamot_questions_total{{{labels}}} 0.0" in shown.stdout
    for reason in get_args(metrics.Refusal):
        assert f'motamot_calls_refused_total{{reason="{reason}"}} 0.0' in shown.stdout
    for kind in ("timeout", "network", "conflict", "too many requests", "Forbidden"):
        assert f'motamot_telegram_errors_total{{kind="{kind}"}} 0.0' in shown.stdout


async def test_questions_are_counted_by_outcome_and_language_however_they_are_asked(
    server, tmp_path
):
    def counts():
        return Counter(
            {
                (outcome, language): int(
                    value("motamot_questions_total", outcome=outcome, language=language)
                )
                for outcome in ("sure", "unsure", "none")
                for language in ("fr", "en")
            }
        )

    before = counts()
    async with running(server, tmp_path / "kept.sqlite3") as rig:
        chat = server.private_chat(server.user(7, language_code="fr"))
        await chat.say("/start")
        await rig.serve()
        suggested = server.sent[-1]
        await chat.press(suggested, suggested.buttons[0]["text"])
        await rig.serve()
        for text in (
            "Qui est Jensen Huang ?",
            "tarte aux pommes ?",
            "Who is Jensen Huang?",
        ):
            await chat.say(text)
            await rig.serve()
    assert counts() - before == {("sure", "fr"): 2, ("none", "fr"): 1, ("sure", "en"): 1}


async def test_an_update_is_counted_and_timed_once_it_is_answered(server, tmp_path):
    before = (
        value("motamot_updates_total", outcome="answered"),
        value("motamot_answer_seconds_count"),
    )
    async with running(server, tmp_path / "kept.sqlite3") as rig:
        chat = server.private_chat(server.user(7))
        server.updates.push_raw({"message": "no message"})
        await chat.say("Qui est Jensen Huang ?")
        assert await rig.deal() == ["answered"]
        assert await rig.deal_again() == ["known"]
    after = (
        value("motamot_updates_total", outcome="answered"),
        value("motamot_answer_seconds_count"),
    )
    assert after == (before[0] + 1, before[1] + 1)
    assert value("motamot_updates_in_flight") == 0


async def test_malformed_updates_are_counted(server, tmp_path):
    before = value("motamot_updates_total", outcome="malformed")
    async with running(server, tmp_path / "kept.sqlite3") as rig:
        server.updates.push_raw({"message": {"text": 5}})
        await rig.deal()
    assert value("motamot_updates_total", outcome="malformed") == before + 1
