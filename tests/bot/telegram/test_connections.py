"""The connections to Telegram, shared by the calls that are made at the same time."""

import asyncio

import pytest
from telegram import Message
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.telegram.connections import Connections
from tests.telegram_server import Fault, TelegramServer


async def test_calls_go_side_by_side(server: TelegramServer):
    chats = [server.private_chat() for _ in range(4)]
    server.faults.add(Fault("hang", method="sendMessage", seconds=0.3, times=4))
    async with ExtBot(server.token, base_url=server.base_url, request=Connections(4)) as bot:
        async with asyncio.timeout(1):
            await asyncio.gather(*(bot.send_message(chat.id, "x") for chat in chats))
    assert len(server.sent) == 4


async def test_more_calls_than_connections_wait_their_turn(server: TelegramServer):
    chat = server.private_chat()
    async with ExtBot(server.token, base_url=server.base_url, request=Connections(2)) as bot:
        await asyncio.gather(*(bot.send_message(chat.id, str(n)) for n in range(20)))
    assert {message.text for message in server.sent} == {str(n) for n in range(20)}


async def test_a_connection_that_was_dropped_is_made_again(server: TelegramServer):
    chat = server.private_chat()
    async with ExtBot(server.token, base_url=server.base_url, request=Connections(1)) as bot:
        server.faults.add(Fault("drop", method="sendMessage"))
        with pytest.raises(NetworkError):
            await bot.send_message(chat.id, "lost")
        await bot.send_message(chat.id, "x")
    assert [message.text for message in server.sent] == ["x"]


async def test_a_call_cancelled_at_any_moment_does_not_keep_the_connection(server: TelegramServer):
    chat = server.private_chat()
    async with ExtBot(server.token, base_url=server.base_url, request=Connections(1)) as bot:
        ended = 0
        for moment in range(400):
            call = asyncio.create_task(bot.send_message(chat.id, "perhaps"))
            for _ in range(moment):
                await asyncio.sleep(0)
            call.cancel()
            ended += (await asyncio.gather(call, return_exceptions=True))[0].__class__ is Message
            async with asyncio.timeout(5):
                await bot.send_message(chat.id, str(moment))
    assert 0 < ended < 400, "some were cancelled before their end, at every step up to it"
    sent = [message.text for message in server.sent if message.text != "perhaps"]
    assert sent == [str(moment) for moment in range(400)]
