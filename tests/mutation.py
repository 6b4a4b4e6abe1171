"""Well-formed updates, and what becomes of them when fields are dropped, changed or nested."""

import copy
import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.telegram_server import TelegramServer

Path = tuple[str | int, ...]

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=40),
    st.sampled_from(
        ["", "/start", "/passage 99", "/ask", "<b>&", "\x00", "👍", "private", "x" * 5_000]
    ),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


async def well_formed(server: TelegramServer, readers: int) -> list[dict[str, Any]]:
    """From each of so many readers, one update of each kind, as sent but for its number."""
    updates: list[dict[str, Any]] = []
    for number in range(1, readers + 1):
        updates += await _of_a_reader(server, number)
    return updates


async def _of_a_reader(server: TelegramServer, number: int) -> list[dict[str, Any]]:
    ada = server.user(number, "Ada", language_code="fr")
    chat, group = server.private_chat(ada), server.group(topics=["Économie"])
    await chat.say("/start")
    asked = await chat.say("Quelle puce utilise Baidu ?")
    await chat.say("Et Alibaba ?", reply_to=asked, quote="Baidu")
    await chat.edit(asked, "Quelle puce utilise Alibaba ?")
    await chat.photo(ada, "Qui ?")
    await chat.voice(ada)
    await chat.sticker(ada)
    await chat.document(ada)
    await chat.location(ada)
    await chat.poll(ada, "Oui ?")
    await chat.forward(ada, "Qui a dit cela ?")
    chat.press_data(asked, "x:/passage 2")
    await group.add_bot(ada)
    topic = next(iter(group.chat.topics))
    await group.send(ada, "@motamot_bot Quelle puce utilise Baidu ?", topic=topic)
    await group.send(ada, "/ask@motamot_bot Qui est le PDG ?")
    await server.inline_query(ada, "puce")
    await server.guest_message(ada, "@motamot_bot Quelle puce utilise Baidu ?")
    entries = list(server.updates.entries.values())
    server.updates.clear()
    updates = [json.loads(entry.payload) for entry in entries]
    return [{kind: value for kind, value in u.items() if kind != "update_id"} for u in updates]


def mutated(originals: list[dict[str, Any]], count: int, number: int = 1) -> list[dict[str, Any]]:
    """So many updates, each with one to three fields dropped, replaced, duplicated or nested.

    They have no numbers, which are Telegram's own. ``number`` seeds the choice.
    """
    found: list[dict[str, Any]] = []

    @seed(number)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def collect(data: st.DataObject) -> None:
        update = copy.deepcopy(data.draw(st.sampled_from(originals)))
        for _ in range(data.draw(st.integers(1, 3))):
            _mutate(update, data.draw)
        found.append(update)

    while len(found) < count:  # hypothesis stops early when it has seen all there is
        collect()
    return found[:count]


def _mutate(update: dict[str, Any], draw: Callable[..., Any]) -> None:
    paths = _paths(update)
    if not paths:
        return
    *above, last = draw(st.sampled_from(paths))
    parent: Any = update
    for step in above:
        parent = parent[step]
    match draw(st.sampled_from(["drop", "replace", "nest", "copy", "add"])):
        case "drop":
            del parent[last]
        case "replace":
            parent[last] = draw(_VALUES)
        case "nest":
            parent[last] = draw(st.sampled_from([[parent[last]], {"id": parent[last]}]))
        case "copy":
            other = update
            for step in draw(st.sampled_from(paths)):
                other = other[step]
            parent[last] = copy.deepcopy(other)
        case "add" if isinstance(parent, dict):
            parent[draw(st.sampled_from(_NAMES))] = draw(_VALUES)


_NAMES = (
    *("text", "caption", "entities", "quote", "reply_to_message", "message_thread_id", "via_bot"),
    *("is_topic_message", "forward_origin", "from", "chat", "data", "query", "sender_chat"),
)


def _paths(value: Any, at: Path = ()) -> list[Path]:
    """Where every value within ``value`` stands."""
    items: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [path for key, inner in items for path in ((*at, key), *_paths(inner, (*at, key)))]


GONE = (
    "chat not found",
    "message to be replied not found",
    "message to edit not found",
    "message thread not found",
    "query is too old",
    "query_id_invalid",
    "query id is invalid",
    "message not found",
)
"""What Telegram says to a good call about somebody or something that is not there."""


def invalid(calls: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The calls of a log that no valid bot makes, with Telegram's complaint."""
    return [
        (call["method"], call["description"])
        for call in calls
        if call["status"] == 400 and not any(g in call["description"].lower() for g in GONE)
    ]
