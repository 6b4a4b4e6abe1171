"""A Bot API server on loopback, strict where Telegram is strict, for tests and benches.

In a test: ``async with TelegramServer() as server`` and its people. In a bench:
``with ServerProcess() as server``, or ``python -m tests.telegram_server --port N`` and the
endpoints under ``/control``.
"""

from .config import Config
from .faults import Fault
from .people import Channel, Group, PrivateChat
from .process import ServerProcess
from .server import TelegramServer
from .state import DEFAULT_TOKEN, BotProfile, Call, CallbackQuery, Message, User

__all__ = [
    "DEFAULT_TOKEN",
    "BotProfile",
    "Call",
    "CallbackQuery",
    "Channel",
    "Config",
    "Fault",
    "Group",
    "Message",
    "PrivateChat",
    "ServerProcess",
    "TelegramServer",
    "User",
]
