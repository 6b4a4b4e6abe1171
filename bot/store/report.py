"""Figures for /stats, and for /export the questions that went wrong."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from bot.store.records import Stats
from bot.store.tables import feedback, questions

_TOP = 10
"""Unanswered questions shown with the figures."""
_DISTINCT = 1_000
_FORMULA = re.compile(r"[\s'\"]*[=+\-@＝＋－＠|%]|[\t\r\n]")

HEADINGS = (
    *("asked_at", "question", "language", "outcome", "quoted_offsets", "article_version"),
    *("useful", "not_useful"),
)


def stats(connection: Connection, now: datetime) -> Stats:
    """The figures at ``now``; today began at midnight on this machine's clock."""
    # without its UTC offset, which may have been another at midnight
    local = now.astimezone().replace(tzinfo=None)
    midnight = _seconds(local.replace(hour=0, minute=0, second=0, microsecond=0))
    week = _seconds(now - timedelta(days=7))
    asked = select(questions.c.outcome, func.count()).group_by(questions.c.outcome)
    today = _counts(connection.execute(asked.where(questions.c.asked_at >= midnight)))
    in_week = _counts(connection.execute(asked.where(questions.c.asked_at >= week)))
    thumbs = _counts(
        connection.execute(
            select(feedback.c.value, func.count())
            .where(feedback.c.rated_at >= week)
            .group_by(feedback.c.value)
        )
    )
    total = sum(in_week.values())
    return Stats(
        questions_today=sum(today.values()),
        questions_week=total,
        answered_share=1 - in_week.get("none", 0) / total if total else None,
        unanswered=_top_unanswered(connection, week),
        useful=thumbs.get(1, 0),
        not_useful=thumbs.get(-1, 0),
    )


def _top_unanswered(connection: Connection, since: int) -> tuple[tuple[str, int], ...]:
    """The most frequent unanswered questions, ignoring case, spaces and final punctuation."""
    rows = connection.execute(
        select(questions.c.text, func.count().label("n"))
        .where(questions.c.outcome == "none", questions.c.asked_at >= since)
        .group_by(questions.c.text)
        .order_by(func.count().desc(), questions.c.text)
        .limit(_DISTINCT)
    )
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for text, n in rows:
        key = " ".join(text.casefold().split()).rstrip(" ?!.…")
        written.setdefault(key, text)
        counts[key] += n
    return tuple((written[key], n) for key, n in counts.most_common(_TOP))


def export(connection: Connection, since: int) -> list[tuple[str, ...]]:
    """The unanswered and the downvoted questions, oldest first, under HEADINGS."""
    up = func.count().filter(feedback.c.value > 0)
    down = func.count().filter(feedback.c.value < 0)
    rows = connection.execute(
        select(questions, up.label("up"), down.label("down"))
        .outerjoin(
            feedback,
            (feedback.c.chat_id == questions.c.chat_id)
            & (feedback.c.message_id == questions.c.message_id),
        )
        .where(questions.c.asked_at >= since)
        .group_by(questions.c.id)
        .having(or_(questions.c.outcome == "none", down > 0))
        .order_by(questions.c.asked_at, questions.c.id)
    )
    return [
        HEADINGS,
        *(
            (
                datetime.fromtimestamp(row.asked_at, UTC).isoformat(),
                row.text,
                row.language,
                row.outcome,
                row.quotes,
                row.version,
                str(row.up),
                str(row.down),
            )
            for row in rows
        ),
    ]


def to_csv(rows: Iterable[Sequence[str]]) -> bytes:
    r"""Rows as a CSV file whose cells no spreadsheet takes for a formula.

    >>> to_csv([("=1+1", "Qui ?")]).decode("utf-8-sig")
    "'=1+1,Qui ?\r\n"
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _counts(rows: Iterable[Row[Any]]) -> dict[Any, int]:
    return dict(map(tuple, rows))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
