"""Prometheus metrics: counts and times, nothing about readers."""

from typing import Literal, get_args

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import generate_latest

from index import LANGUAGES

REGISTRY = CollectorRegistry()
"""Only the bot's own metrics."""

questions = Counter(
    "motamot_questions",
    "Questions by outcome (sure, unsure, none) and by language.",
    ("outcome", "language"),
    registry=REGISTRY,
)
answer_seconds = Histogram(
    "motamot_answer_seconds",
    "From an update's turn until it was answered.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
    registry=REGISTRY,
)
telegram_errors = Counter(
    "motamot_telegram_errors", "Errors of Telegram's by kind.", ("kind",), registry=REGISTRY
)
updates = Counter(
    "motamot_updates", "Updates by what became of them.", ("outcome",), registry=REGISTRY
)
updates_in_flight = Gauge(
    "motamot_updates_in_flight", "Updates being dealt with now.", registry=REGISTRY
)

refusals = Counter(
    "motamot_calls_refused",
    "Calls of the webhook that were refused, by reason.",
    ("reason",),
    registry=REGISTRY,
)

Refusal = Literal[
    "wrong secret", "wrong content type", "no JSON", "too large", "too slow", "incomplete"
]
"""Why a call of the webhook was refused."""
_KINDS = ("timeout", "network", "conflict", "too many requests")
_NAMED = ("BadRequest", "Forbidden", "InvalidToken", "EndPointNotFound", "ChatMigrated")

# a counter that began with its first event would hide that event from increase()
for outcome in ("sure", "unsure", "none"):
    for language in LANGUAGES:
        questions.labels(outcome, language)
for outcome in (
    "answered",
    "ignored",
    "limited",
    "unreachable",
    "failed",
    "known",
    "again",
    "malformed",
):
    updates.labels(outcome)
for reason in get_args(Refusal):
    refusals.labels(reason)
for kind in (*_KINDS, *_NAMED):
    telegram_errors.labels(kind)


def render() -> tuple[bytes, str]:
    """All metrics in Prometheus' text format, and its content type."""
    return generate_latest(REGISTRY), CONTENT_TYPE_LATEST
