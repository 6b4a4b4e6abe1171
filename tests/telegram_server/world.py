"""All that one Bot API server knows, in one place."""

import itertools
import time
from collections import deque
from collections.abc import Iterator
from typing import Any

from .config import Config
from .errors import ApiError, bad_request, forbidden
from .faults import Faults
from .limits import RateLimits
from .pulse import Pulse
from .state import (
    BotProfile,
    Call,
    CallbackQuery,
    Chat,
    GuestQuery,
    InlineMessage,
    InlineQuery,
    Message,
    StoredFile,
    User,
)
from .updates import UpdateQueue
from .webhook import Webhook


class World:
    """Telegram, as far as one bot can tell."""

    def __init__(self, token: str, config: Config, profile: BotProfile) -> None:
        self.token = token
        self.config = config
        self.profile = profile
        self.bot_id = int(token.partition(":")[0])
        self.bot = profile.user(self.bot_id)
        self.pulse = Pulse()
        self.faults = Faults()
        self.limits = RateLimits()
        self.clear()

    def clear(self) -> None:
        """Forget everybody and everything; the webhook too."""
        self.revoked = False
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.guest_queries: dict[str, GuestQuery] = {}
        self.inline_messages: dict[str, InlineMessage] = {}
        self.files: dict[str, StoredFile] = {}
        self.sent: list[Message] = []
        self.calls: deque[Call] = deque(maxlen=self.config.max_calls)
        self.counts: dict[str, int] = {}
        self.numbers: Iterator[int] = itertools.count(1)
        self.updates = UpdateQueue(self.config)
        self.webhook = Webhook(self.config, self.updates)
        self.faults.clear()
        self.faults.struck.clear()
        self.limits.enabled = False
        self.limits.refused = 0
        self.limits.reset()

    def number(self) -> int:
        """A number nobody had before."""
        return next(self.numbers)

    def query_id(self) -> str:
        """An identifier as long as Telegram's."""
        return str((self.bot_id << 24) + self.number())

    def log(self, call: Call) -> None:
        """Keep a call and wake those who wait for it."""
        self.calls.append(call)
        outcome = call.fault or str(call.status)
        key = f"{call.method} {outcome}"
        self.counts[key] = self.counts.get(key, 0) + 1
        self.pulse.beat()

    def find_chat(self, chat_id: str) -> Chat:
        """The chat with this identifier or @username.

        Raises:
            ApiError: 400 for an empty or unknown one.
        """
        if not chat_id:
            raise bad_request("chat_id is empty")
        if chat_id.startswith("@"):
            name = chat_id[1:].lower()
            for chat in self.chats.values():
                if chat.user is None and chat.username.lower() == name and not chat.deleted:
                    return chat
            raise bad_request("chat not found")
        known = self.chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if known is None or known.deleted:
            raise bad_request("chat not found")
        return known

    def open_chat(self, chat_id: str) -> Chat:
        """The chat, if the bot may write to it.

        Raises:
            ApiError: 400 or 403, with Telegram's reason.
        """
        chat = self.find_chat(chat_id)
        if chat.migrated_to is not None:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": chat.migrated_to},
            )
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if chat.user is not None and chat.user.deactivated:
            raise forbidden("user is deactivated")
        kind = f"{chat.type} chat"
        if chat.member == "kicked":
            raise forbidden(f"bot was kicked from the {kind}")
        if chat.member == "left":
            raise forbidden(f"bot is not a member of the {kind}")
        if chat.member == "restricted":
            raise bad_request("not enough rights to send text messages to the chat")
        if chat.member == "muted":
            raise bad_request("CHAT_SEND_PLAIN_FORBIDDEN")
        if chat.refusal:
            raise bad_request(chat.refusal)
        return chat

    def user_json(self, user_id: int) -> dict[str, Any] | None:
        """A known user, for a mention."""
        if user_id == self.bot_id:
            return self.bot.json()
        user = self.users.get(user_id)
        return user.json() if user else None

    def now(self) -> int:
        """The date of a message."""
        return int(time.time())

    def keep_file(self, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Store a file under a new identifier."""
        file = StoredFile(f"FILE{self.number():06d}", name, mime_type, content)
        self.files[file.id] = file
        return file
