"""The people: those who write to the bot, press its buttons, add it to groups and block it."""

import time
from collections.abc import Callable
from typing import Any

from .chats import member_json
from .entities import Entity, FormattedText, find_quote, tidy, utf16_length, with_found
from .queries import keep_inline_message
from .state import (
    CallbackQuery,
    Chat,
    GuestQuery,
    InlineMessage,
    InlineQuery,
    Message,
    User,
)
from .world import World

MAX_MESSAGE = 4096


class Conversation:
    """A chat as the people in it use it."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat's identifier."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """What stands in the chat now, in order."""
        return [message for message in self.chat.messages.values() if not message.deleted]

    @property
    def bot_messages(self) -> list[Message]:
        """What the bot has in the chat now, in order."""
        return [message for message in self.messages if message.is_from_bot]

    async def send(
        self,
        user: User,
        text: str,
        *,
        reply_to: Message | None = None,
        quote: str | None = None,
        topic: int | None = None,
        entities: list[Entity] | None = None,
    ) -> Message:
        """Write a text; commands and mentions in it become entities.

        Args:
            user: who writes.
            text: at most 4096 UTF-16 units, as in Telegram's apps (``send_long`` cuts).
            reply_to: the message it answers.
            quote: the part of that message it quotes.
            topic: the topic of a forum it is written in.
            entities: formatting of its own.
        """
        if utf16_length(text) > MAX_MESSAGE:
            raise ValueError("an app would cut this text: use send_long")
        content = with_found(tidy(text, entities or []))
        return self._post(user, content, {}, reply_to=reply_to, quote=quote, topic=topic)

    async def send_long(self, user: User, text: str, **options: Any) -> list[Message]:
        """Write a text of any length; apps cut it after 4096 characters."""
        parts = [text[i : i + MAX_MESSAGE] for i in range(0, len(text), MAX_MESSAGE)]
        return [await self.send(user, part, **options) for part in parts]

    async def edit(self, message: Message, text: str) -> Message:
        """Change a text that was sent."""
        message.content = with_found(tidy(text))
        message.edit_date = self.world.now()
        message.edits += 1
        self._deliver("edited_message", message)
        return message

    async def press(
        self, message: Message, what: str, *, user: User | None = None
    ) -> CallbackQuery:
        """Press the button with this text or this callback data.

        Raises:
            LookupError: there is no such button, or it does not call back.
        """
        button = message.button(what)
        if "callback_data" not in button:
            raise LookupError(f"the button {what!r} does not call back: {button}")
        return self.press_data(message, button["callback_data"], user=user)

    def press_data(self, message: Message, data: str, *, user: User | None = None) -> CallbackQuery:
        """Send callback data as if a button held it, though the message may be gone."""
        presser = user or self.chat.user
        if presser is None:
            raise ValueError("in a group, say who presses")
        world = self.world
        query = CallbackQuery(
            world.query_id(), presser, data, time.time() + world.config.callback_ttl, message
        )
        world.callbacks[query.id] = query
        gone = {"chat": self.chat.json(), "message_id": message.id, "date": 0}
        value = {
            "id": query.id,
            "from": presser.json(),
            "message": gone if message.deleted else message.json(),
            "chat_instance": str(self.chat.id * 31),
            "data": data,
        }
        ttl = world.config.callback_ttl
        world.updates.push("callback_query", value, ("callback", presser.id), ttl)
        return query

    async def photo(self, user: User, caption: str = "", **options: Any) -> Message:
        """Send a photo."""
        sizes = [
            {**self._file("photo.jpg", "image/jpeg"), "width": side, "height": side}
            for side in (90, 800)
        ]
        return self._media(user, {"photo": sizes}, caption, options)

    async def voice(self, user: User, caption: str = "", **options: Any) -> Message:
        """Send a voice message."""
        voice = {**self._file("voice.ogg", "audio/ogg"), "duration": 3, "mime_type": "audio/ogg"}
        return self._media(user, {"voice": voice}, caption, options)

    async def sticker(self, user: User, emoji: str = "👍", **options: Any) -> Message:
        """Send a sticker."""
        sticker = {
            **self._file("sticker.webp", "image/webp"),
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._media(user, {"sticker": sticker}, "", options)

    async def document(
        self,
        user: User,
        name: str = "notes.txt",
        content: bytes = b"notes",
        caption: str = "",
        **options: Any,
    ) -> Message:
        """Send a file."""
        document = {**self._file(name, "text/plain", content), "file_name": name}
        return self._media(user, {"document": document}, caption, options)

    async def location(self, user: User, **options: Any) -> Message:
        """Send a place."""
        place = {"latitude": 45.76, "longitude": 4.84}
        return self._media(user, {"location": place}, "", options)

    async def poll(self, user: User, question: str = "Oui ?", **options: Any) -> Message:
        """Send a poll."""
        choices = [
            {"text": text, "voter_count": 0, "persistent_id": text} for text in ("Oui", "Non")
        ]
        poll = {
            "id": self.world.query_id(),
            "question": question,
            "options": choices,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
        return self._media(user, {"poll": poll}, "", options)

    async def forward(
        self, user: User, text: str, *, origin: dict[str, Any] | None = None, **options: Any
    ) -> Message:
        """Send on a post of somebody else."""
        origin = origin or {
            "type": "hidden_user",
            "sender_user_name": "Somebody",
            "date": self.world.now() - 60,
        }
        return self._post(user, with_found(tidy(text)), {"forward_origin": origin}, **options)

    async def service(self, user: User, **fields: Any) -> Message:
        """A message nobody wrote: pinned, joined, left, …"""
        return self._post(user, FormattedText(""), fields, service=True)

    def delete(self, message: Message) -> None:
        """Delete a message; Telegram tells the bot nothing."""
        message.deleted = True

    async def wait_reply(
        self,
        after: Message | None = None,
        within: float = 5.0,
        where: Callable[[Message], bool] = lambda _: True,
    ) -> Message:
        """The first message of the bot after ``after`` that is so.

        Raises:
            TimeoutError: none came.
        """
        floor = after.id if after is not None else 0

        def find() -> Message | None:
            return next((m for m in self.bot_messages if m.id > floor and where(m)), None)

        text = f"after {after.text!r}" if after is not None else ""
        return await self.world.pulse.wait_for(find, within, f"no message of the bot {text}")

    async def wait_edit(self, message: Message, edits: int = 1, within: float = 5.0) -> Message:
        """The message once it was edited so many times in all."""
        await self.world.pulse.wait_for(
            lambda: message.edits >= edits, within, f"no edit of {message.text!r}"
        )
        return message

    async def wait_answer(self, query: CallbackQuery, within: float = 5.0) -> dict[str, Any]:
        """What the bot answered to a press."""
        return await self.world.pulse.wait_for(
            lambda: query.answer, within, f"no answer to {query.data!r}"
        )

    def _file(self, name: str, mime_type: str, content: bytes = b"content") -> dict[str, Any]:
        file = self.world.keep_file(name, mime_type, content)
        return {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": len(content),
        }

    def _media(
        self, user: User, extra: dict[str, Any], caption: str, options: dict[str, Any]
    ) -> Message:
        return self._post(user, with_found(tidy(caption)), extra, **options)

    def _post(
        self,
        user: User,
        content: FormattedText,
        extra: dict[str, Any],
        *,
        reply_to: Message | None = None,
        quote: str | None = None,
        topic: int | None = None,
        service: bool = False,
    ) -> Message:
        self.world.users.setdefault(user.id, user)
        message = Message(
            id=self.chat.next_id(),
            chat=self.chat,
            sender=user,
            date=self.world.now(),
            content=content,
            extra=extra,
            reply_to=reply_to,
            quote=_quote(reply_to, quote),
            thread_id=topic,
        )
        if service:
            message.options["is_service"] = True
        if topic is not None and reply_to is None:
            message.reply_to = self.chat.messages[topic]
        if reply_to is not None and topic is None and self.chat.type != "private":
            is_forum = self.chat.is_forum
            message.thread_id = reply_to.thread_id or (None if is_forum else reply_to.id)
        self.chat.messages[message.id] = message
        self._deliver("message", message)
        return message

    def _deliver(self, kind: str, message: Message) -> None:
        if self._is_heard(message):
            self.world.updates.push(kind, message.json(), ("chat", self.chat.id))

    def _is_heard(self, message: Message) -> bool:  # noqa: ARG002
        return not self.chat.blocked


class PrivateChat(Conversation):
    """A chat between a person and the bot."""

    @property
    def user(self) -> User:
        """The person."""
        assert self.chat.user is not None
        return self.chat.user

    async def say(self, text: str, **options: Any) -> Message:
        """Write a text, as the person whose chat it is."""
        return await self.send(self.user, text, **options)

    async def block(self) -> None:
        """Stop the bot: the next message to the chat is refused."""
        _member(self.world, self.chat, self.user, "member", "kicked")
        self.chat.blocked = True

    async def unblock(self) -> None:
        """Start the bot again."""
        self.chat.blocked = False
        _member(self.world, self.chat, self.user, "kicked", "member")


class Group(Conversation):
    """A supergroup; in privacy mode the bot hears what Telegram lets it hear."""

    async def add_bot(self, by: User) -> None:
        """Add the bot."""
        self.world.users.setdefault(by.id, by)
        before, self.chat.member = self.chat.member, "member"
        _member(self.world, self.chat, by, before, "member")
        bot = self.world.bot.json()
        await self.service(by, new_chat_members=[bot])

    async def remove_bot(self, by: User) -> None:
        """Throw the bot out."""
        before, self.chat.member = self.chat.member, "kicked"
        _member(self.world, self.chat, by, before, "kicked")

    async def promote_bot(self, by: User) -> None:
        """Make the bot an administrator, who hears everything."""
        before, self.chat.member = self.chat.member, "administrator"
        _member(self.world, self.chat, by, before, "administrator")

    def topic(self, name: str) -> int:
        """The number of a topic of that name."""
        return next(number for number, title in self.chat.topics.items() if title == name)

    def _is_heard(self, message: Message) -> bool:
        if self.chat.member in {"left", "kicked"}:
            return False
        if message.options.get("is_service") or self.chat.member == "administrator":
            return True
        if self.world.profile.can_read_all_group_messages:
            return True
        if message.reply_to is not None and message.reply_to.is_from_bot:
            return True
        command = next((e for e in message.content.entities if e.type == "bot_command"), None)
        if command is None or command.offset != 0:
            return False
        _, _, name = message.text.split()[0].partition("@")
        return not name or name.lower() == self.world.bot.username.lower()


class Channel(Conversation):
    """A channel, whose posts can be quoted."""

    async def post(self, text: str, entities: list[Entity] | None = None) -> Message:
        """Publish a text."""
        message = Message(
            id=self.chat.next_id(),
            chat=self.chat,
            sender=None,
            date=self.world.now(),
            content=with_found(tidy(text, entities or [])),
        )
        self.chat.messages[message.id] = message
        if self.chat.member == "administrator":
            self._deliver("channel_post", message)
        return message


async def inline_query(
    world: World, user: User, text: str, offset: str = "", chat_type: str = "private"
) -> InlineQuery:
    """Type a question after the bot's name."""
    world.users.setdefault(user.id, user)
    ttl = world.config.inline_ttl
    query = InlineQuery(world.query_id(), user, text, time.time() + ttl)
    world.inline_queries[query.id] = query
    value = {
        "id": query.id,
        "from": user.json(),
        "query": text,
        "offset": offset,
        "chat_type": chat_type,
    }
    world.updates.push("inline_query", value, ("inline", user.id), ttl)
    return query


async def choose(world: World, query: InlineQuery, result_id: str) -> InlineMessage:
    """Send one of the results offered.

    Raises:
        LookupError: it was not offered.
    """
    result = next((r for r in query.results or [] if r["id"] == result_id), None)
    if result is None:
        raise LookupError(f"no result {result_id!r}")
    message = keep_inline_message(world, result)
    value = {"result_id": result_id, "from": query.user.json(), "query": query.query}
    if message.markup is not None:
        value["inline_message_id"] = message.id
    world.updates.push("chosen_inline_result", value, ("chosen", query.user.id))
    return message


async def press_inline(
    world: World, user: User, message: InlineMessage, what: str
) -> CallbackQuery:
    """Press a button under a message sent through the bot."""
    rows: list[list[dict[str, Any]]] = (message.markup or {}).get("inline_keyboard", [])
    button = next(
        (b for row in rows for b in row if what in (b["text"], b.get("callback_data"))), None
    )
    if button is None or "callback_data" not in button:
        raise LookupError(f"no button {what!r}")
    ttl = world.config.callback_ttl
    query = CallbackQuery(
        world.query_id(),
        user,
        button["callback_data"],
        time.time() + ttl,
        inline_message_id=message.id,
    )
    world.callbacks[query.id] = query
    value = {
        "id": query.id,
        "from": user.json(),
        "inline_message_id": message.id,
        "chat_instance": "1",
        "data": query.data,
    }
    world.updates.push("callback_query", value, ("callback", user.id), ttl)
    return query


async def guest_message(
    world: World, user: User, text: str, chat: Chat, reply_to: Message | None = None
) -> GuestQuery:
    """Mention the bot in a chat it is no member of."""
    ttl = world.config.guest_ttl
    message = Message(
        id=chat.next_id(),
        chat=chat,
        sender=user,
        date=world.now(),
        content=with_found(tidy(text)),
        reply_to=reply_to,
    )
    query = GuestQuery(world.query_id(), user, message, time.time() + ttl)
    message.extra = {"guest_query_id": query.id}
    world.guest_queries[query.id] = query
    world.updates.push("guest_message", message.json(), ("guest", chat.id), ttl)
    return query


def _member(world: World, chat: Chat, by: User, before: str, after: str) -> None:
    bot = world.bot.json()
    value = {
        "chat": chat.json(),
        "from": by.json(),
        "date": world.now(),
        "old_chat_member": member_json(bot, before),
        "new_chat_member": member_json(bot, after),
    }
    world.updates.push("my_chat_member", value, ("member", chat.id))


def _quote(message: Message | None, quote: str | None) -> dict[str, Any] | None:
    if quote is None:
        return None
    if message is None:
        raise ValueError("a quote needs the message it is from")
    plain = FormattedText(message.text)
    position = find_quote(plain, FormattedText(quote), 0)
    if position is None:
        raise ValueError(f"{quote!r} is not in {message.text!r}")
    return {"text": quote, "position": position, "is_manual": True}
