"""What Telegram knows: users, chats, messages, queries, files."""

import time
from dataclasses import dataclass, field
from typing import Any

from .entities import FormattedText
from .keyboards import Markup

DEFAULT_TOKEN = "123456789:AA-loopback-only-test-token_0000000"


@dataclass
class User:
    """A person or a bot."""

    id: int
    first_name: str
    is_bot: bool = False
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_premium: bool = False
    deactivated: bool = False

    def json(self) -> dict[str, Any]:
        """The Bot API's User."""
        shown: dict[str, Any] = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
        }
        for name in ("last_name", "username", "language_code", "is_premium"):
            if getattr(self, name):
                shown[name] = getattr(self, name)
        return shown


@dataclass
class BotProfile:
    """The bot as @BotFather set it up, and what it set itself."""

    first_name: str = "Motamot"
    username: str = "motamot_bot"
    can_join_groups: bool = True
    can_read_all_group_messages: bool = False
    supports_inline_queries: bool = True
    supports_guest_queries: bool = True
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)

    def user(self, bot_id: int) -> User:
        """The bot as a user."""
        return User(bot_id, self.first_name, is_bot=True, username=self.username)

    def me(self, bot_id: int) -> dict[str, Any]:
        """The answer to getMe."""
        return {
            **self.user(bot_id).json(),
            "can_join_groups": self.can_join_groups,
            "can_read_all_group_messages": self.can_read_all_group_messages,
            "supports_inline_queries": self.supports_inline_queries,
            "supports_guest_queries": self.supports_guest_queries,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }


@dataclass
class Message:
    """A message as it stands now."""

    id: int
    chat: "Chat"
    sender: User | None
    date: int
    content: FormattedText = field(default_factory=lambda: FormattedText(""))
    extra: dict[str, Any] = field(default_factory=dict)
    markup: Markup | None = None
    reply_to: "Message | None" = None
    quote: dict[str, Any] | None = None
    thread_id: int | None = None
    edit_date: int | None = None
    edits: int = 0
    deleted: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    at: float = field(default_factory=time.time)

    @property
    def text(self) -> str:
        """Its text or caption, without markup."""
        return self.content.text

    @property
    def html(self) -> str:
        """Its text or caption as the reader sees it, in HTML."""
        return self.content.html

    @property
    def entities(self) -> list[dict[str, Any]]:
        """Its entities, as the Bot API shows them."""
        return [entity.json() for entity in self.content.entities]

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        """Rows of buttons under it."""
        rows: list[list[dict[str, Any]]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """All buttons under it."""
        return [button for row in self.keyboard for button in row]

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.sender is not None and self.sender.is_bot

    @property
    def is_media(self) -> bool:
        """Whether the text is a caption."""
        return bool(self.extra.keys() & MEDIA)

    def button(self, what: str) -> dict[str, Any]:
        """The button with this text or this callback data.

        Raises:
            LookupError: there is none.
        """
        for button in self.buttons:
            if what in (button["text"], button.get("callback_data")):
                return button
        raise LookupError(f"no button {what!r} among {[b['text'] for b in self.buttons]}")

    def json(self, *, with_reply: bool = True) -> dict[str, Any]:
        """The Bot API's Message."""
        shown: dict[str, Any] = {"message_id": self.id}
        if self.sender is not None:
            shown["from"] = self.sender.json()
        shown |= {"chat": self.chat.json(), "date": self.date}
        if self.chat.type == "channel":
            shown.pop("from", None)
            shown["sender_chat"] = self.chat.json()
        if self.thread_id is not None:
            shown["message_thread_id"] = self.thread_id
            if self.chat.is_forum:
                shown["is_topic_message"] = True
        if self.reply_to is not None and with_reply and not self.reply_to.deleted:
            shown["reply_to_message"] = self.reply_to.json(with_reply=False)
            if self.quote:
                shown["quote"] = self.quote
        if self.edit_date is not None:
            shown["edit_date"] = self.edit_date
        caption = "caption" if self.is_media else "text"
        if self.content.text:
            shown[caption] = self.content.text
            if self.content.entities:
                shown["caption_entities" if self.is_media else "entities"] = self.entities
        shown |= self.extra
        if self.markup is not None and "inline_keyboard" in self.markup:
            shown["reply_markup"] = self.markup
        return shown


MEDIA = {"photo", "voice", "audio", "video", "document", "animation", "video_note"}


@dataclass
class Chat:
    """A conversation and what stands in it."""

    id: int
    type: str
    title: str = ""
    username: str = ""
    user: User | None = None
    is_forum: bool = False
    topics: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    blocked: bool = False
    deleted: bool = False
    member: str = "member"
    refusal: str = ""
    migrated_to: int | None = None
    actions: list[tuple[float, str]] = field(default_factory=list)

    def next_id(self) -> int:
        """A number for a new message."""
        self.last_id += 1
        return self.last_id

    def find(self, message_id: int) -> Message | None:
        """The message of that number, unless it was deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def json(self) -> dict[str, Any]:
        """The Bot API's Chat."""
        shown: dict[str, Any] = {"id": self.id, "type": self.type}
        if self.user is not None:
            shown["first_name"] = self.user.first_name
            if self.user.last_name:
                shown["last_name"] = self.user.last_name
            if self.user.username:
                shown["username"] = self.user.username
        else:
            shown["title"] = self.title
            if self.username:
                shown["username"] = self.username
        if self.is_forum:
            shown["is_forum"] = True
        return shown


@dataclass
class CallbackQuery:
    """A press of a button and what the bot answered."""

    id: str
    user: User
    data: str
    expires: float
    message: Message | None = None
    inline_message_id: str = ""
    answers: list[dict[str, Any]] = field(default_factory=list)

    @property
    def answer(self) -> dict[str, Any] | None:
        """The first answer, None while there is none."""
        return self.answers[0] if self.answers else None


@dataclass
class InlineQuery:
    """What was typed after the bot's name, and the results offered."""

    id: str
    user: User
    query: str
    expires: float
    results: list[dict[str, Any]] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    at: float = field(default_factory=time.time)
    answered_at: float | None = None


@dataclass
class GuestQuery:
    """A message that summoned the bot into a chat it is no member of."""

    id: str
    user: User
    message: Message
    expires: float
    inline_message_id: str = ""


@dataclass
class InlineMessage:
    """A message sent through the bot by somebody else."""

    id: str
    content: FormattedText
    markup: Markup | None = None
    options: dict[str, Any] = field(default_factory=dict)
    edits: int = 0

    @property
    def text(self) -> str:
        """Its text, without markup."""
        return self.content.text

    @property
    def html(self) -> str:
        """Its text as the reader sees it, in HTML."""
        return self.content.html


@dataclass
class StoredFile:
    """A file somebody sent."""

    id: str
    name: str
    mime_type: str
    content: bytes

    @property
    def unique_id(self) -> str:
        """An identifier that cannot be used to download it."""
        return f"U{self.id}"

    @property
    def path(self) -> str:
        """Where it is downloaded from, under ``/file/bot<token>/``."""
        return f"documents/{self.id}-{self.name}"


@dataclass
class Call:
    """One call of the Bot API and its outcome."""

    method: str
    params: dict[str, Any]
    at: float
    duration: float = 0.0
    status: int = 0
    description: str = ""
    result: Any = None
    fault: str = ""
    applied: bool = False

    @property
    def ok(self) -> bool:
        """Whether the bot was told that it succeeded."""
        return self.status == 200 and not self.description

    def json(self) -> dict[str, Any]:
        """The call, for a client of the control endpoints."""
        return {**vars(self), "ok": self.ok, "result": self.result}
