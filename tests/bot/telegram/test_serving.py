"""The article being served: a large one is searched without holding up other chats."""

import asyncio
import threading

import pytest

from bot.conversation import Conversation, Memory, Response, Turn
from bot.telegram import serving
from index import bundled_article
from tests.bot.telegram.readers import QUESTION
from tests.bot.telegram.rig import running


class Waiting(Conversation):
    """Responds only once the event loop has moved on."""

    moved = threading.Event()

    def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
        assert self.moved.wait(2), "the event loop stands still"
        return super().respond(turn, memory)


@pytest.mark.parametrize("where", ["private chat", "inline", "guest"])
async def test_others_need_not_wait_while_a_large_article_is_searched(
    server, tmp_path, monkeypatch, where
):
    monkeypatch.setattr(serving, "LARGE", 1)
    monkeypatch.setattr(Waiting, "moved", threading.Event())
    conversation = Waiting(bundled_article())
    async with running(server, tmp_path / "db", conversation=conversation) as rig:
        user = server.user(language_code="fr")
        match where:
            case "private chat":
                await server.private_chat(user).say(QUESTION)
            case "inline":
                await server.inline_query(user, QUESTION)
            case _:
                await server.guest_message(user, f"@motamot_bot {QUESTION}")
        asyncio.get_running_loop().call_later(0.05, Waiting.moved.set)
        assert await rig.deal() == ["answered"]


async def test_a_small_article_is_searched_at_once(server, tmp_path):
    threads = []

    class Noting(Conversation):
        def respond(self, turn: Turn, memory: Memory | None = None) -> Response:
            threads.append(threading.current_thread())
            return super().respond(turn, memory)

    conversation = Noting(bundled_article())
    async with running(server, tmp_path / "db", conversation=conversation) as rig:
        await server.inline_query(server.user(), QUESTION)
        await rig.serve()
    assert threads == [threading.main_thread()]
