"""The methods of the Bot API that this server knows, by name."""

from . import chats, delivery, messages, profile, queries
from .registry import SENDING, RawJson, find_method

__all__ = [
    "SENDING",
    "RawJson",
    "chats",
    "delivery",
    "find_method",
    "messages",
    "profile",
    "queries",
]
