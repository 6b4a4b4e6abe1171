"""The shelf: updates that cannot be answered for a long time, kept in the store."""

import asyncio
import json
from typing import Any

import structlog
from telegram import Bot

from bot.store import Store
from bot.telegram.intake import Intake, must_come_again
from bot.telegram.updates import number_of, parse

EVERY = 30.0
"""Seconds between two tries of shelved updates, by webhook."""
_log = structlog.stdlib.get_logger(__name__)

_PERSONAL = frozenset(
    {
        *("first_name", "last_name", "username", "title", "sender_user_name", "author_signature"),
        *("phone_number", "vcard", "latitude", "longitude", "address", "file_name", "performer"),
    }
)
"""Keys whose values say who or where somebody is; they are not needed for an answer."""


def nameless(raw: Any) -> Any:
    """A raw update with personal values blanked and keys kept.

    >>> nameless({"from": {"id": 7, "first_name": "Ada"}, "text": "Qui ?"})
    {'from': {'id': 7, 'first_name': ''}, 'text': 'Qui ?'}
    """
    if isinstance(raw, list):
        return [nameless(item) for item in raw]
    if not isinstance(raw, dict):
        return raw
    return {
        key: type(value)() if key in _PERSONAL else nameless(value) for key, value in raw.items()
    }


async def read(store: Store) -> list[Any] | None:
    """The raw updates on the shelf, oldest first; None while the database is away.

    A row that is not the update of its number is logged and taken off.
    """
    contents = await store.shelved()
    if contents is None:
        return None
    updates = []
    for number, content in contents.items():
        try:
            raw = json.loads(content)
        except (ValueError, RecursionError):
            raw = None
        if number_of(raw) == number:
            updates.append(raw)
        else:
            _log.error("an update on the shelf cannot be read and is dropped", id=number)
            await store.unshelve(number)
    return updates


async def clear(store: Store, bot: Bot, intake: Intake) -> None:
    """Handle what an earlier, polling process has shelved, until the shelf is empty."""
    while (updates := await read(store)) != []:
        tasks = {}
        for raw in updates or ():
            if update := parse(raw, bot):
                tasks[update.update_id] = intake.take(update)
            else:
                await store.unshelve(raw["update_id"])  # what cannot be read now never can
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        for number, task in tasks.items():
            if not must_come_again(task):
                await store.unshelve(number)
        await asyncio.sleep(EVERY)
