"""Messages from readers: questions and commands, in private chats, groups and topics."""

from dataclasses import replace

from telegram import Message, Update, User

from bot.chatter import asks_for_text, remarks_only
from bot.conversation import MAX_QUESTION
from bot.phrases import Phrases
from bot.recent import Recent
from bot.replies import notice
from bot.telegram.admin import Admin
from bot.telegram.answering import Answering, Asked
from bot.telegram.contexts import context_of
from bot.telegram.groups import (
    addressed,
    command_of,
    is_bare_ask,
    is_group,
    mentions,
    without_mention,
)
from bot.telegram.intake import Ignored, Limited
from bot.telegram.render import Style, render
from bot.telegram.sending import Place, from_the_bot, text_of
from bot.telegram.services import Given, Services
from index import Context

_CHEAP = frozenset({"help", "language", "privacy", "about", "sources"})
"""Commands that do not count as questions."""
_ALBUMS = 500
"""Albums whose first picture is remembered while the others arrive."""


class Messages:
    """Answers messages, new and edited."""

    def __init__(self, services: Services, answering: Answering, admin: Admin) -> None:
        self._services = services
        self._answering = answering
        self._admin = admin
        self._albums: Recent[str, int] = Recent(_ALBUMS)

    async def handle(self, update: Update, message: Message, *, edited: bool) -> None:
        """Reply to a message.

        Raises:
            Ignored: it is not for the bot, or an edit that changes nothing.
            Limited: it is over the limit.
        """
        s = self._services
        if (old := message.migrate_from_chat_id) is not None:
            await s.store.move(old, message.chat_id)
        elif (new := message.migrate_to_chat_id) is not None:
            await s.store.move(message.chat_id, new)
        user = message.from_user
        if user is None or (text := self._said(message, user)) is None:
            raise Ignored
        opens = self._opens(message)
        replied = message.reply_to_message
        asked = Asked(
            text=text,
            place=Place.of(message),
            message_id=message.message_id,
            update_id=update.update_id,
            private=not is_group(message.chat),
            language=user.language_code,
            about=await self._about(message),
            edited=edited,
            quoted=replied if from_the_bot(replied, s.bot) else None,
        )
        command = command_of(text)
        if asked.private and user.id in s.admins:
            await self._admin.welcome(user.id, user.language_code)
        if (
            asked.quoted
            and not asked.private
            and not mentions(message, s.bot)
            and remarks_only(text)
        ):
            raise Ignored  # a group's talk below an answer
        if edited and await self._answering.repeats(asked, message.date):
            raise Ignored
        forwarded = message.forward_origin is not None
        if command and not forwarded and await self._admin.handle(command, asked, user.id):
            s.given.set((message.chat_id, message.message_id), Given(text, (), points=False))
            return
        if forwarded or not text_of(message)[0]:
            if not opens or edited:
                raise Ignored
            await self._decline(asked, forwarded=forwarded)
            return
        if command != "forget":  # /forget is never limited
            asker = message.sender_chat or user  # all anonymous admins are the same user
            sent = message.edit_date or message.date
            await self._admit(asked, command, asker.id, sent.timestamp())
        await self._answer(asked, command)

    def _said(self, message: Message, user: User) -> str | None:
        """What a message by ``user`` says to the bot, None if it is not for the bot."""
        s = self._services
        if message.via_bot == s.bot.bot or not s.allows(message.chat_id) or _is_service(message):
            return None
        if message.is_automatic_forward:  # the channel's own post, in its discussion group
            return None
        if user.is_bot and message.sender_chat is None:  # with one, it is an anonymous admin
            return None
        if is_group(message.chat):
            return addressed(message, s.bot)
        if message.chat.type != message.chat.PRIVATE:
            return None
        return without_mention(message, s.bot)

    async def _decline(self, asked: Asked, *, forwarded: bool) -> None:
        """Say, not too often, that the bot reads no such message.

        Raises:
            Limited: this chat was told so within a minute.
        """
        s = self._services
        if not s.limits.notice(asked.update_id, asked.place.chat_id):
            raise Limited
        phrases = await s.phrases(asked.place, asked.language)
        await self._say(asked, phrases, phrases.forwarded if forwarded else phrases.not_text)

    async def _admit(self, asked: Asked, command: str | None, asker_id: int, sent: float) -> None:
        """Count a message, ``sent`` at that Unix time.

        Raises:
            Limited: it is over the limit; for the first such message, the asker is told so.
        """
        s = self._services
        if command in _CHEAP:
            verdict = s.limits.command(asked.update_id, asker_id, sent)
        else:
            group = None if asked.private else asked.place.chat_id
            verdict = s.limits.question(asked.update_id, asker_id, group, sent)
        if verdict == "notice":
            phrases = await s.phrases(asked.place, asked.language)
            await self._say(asked, phrases, phrases.slow_down)
        if verdict != "go":
            raise Limited

    def _opens(self, message: Message) -> bool:
        """Whether a message is the first of its album, which has the caption, or in no album."""
        album = message.media_group_id
        if album is None:
            return True
        first = self._albums.get(album) or message.message_id
        self._albums.set(album, first)
        return first == message.message_id

    async def _answer(self, asked: Asked, command: str | None) -> None:
        s = self._services
        if not asked.private and (is_bare_ask(asked.text) or command in ("help", "start")):
            phrases = await s.phrases(asked.place, asked.language)
            conversation = s.serving.conversation
            listed = (phrases.group_command, *phrases.commands) if command == "help" else ()
            reply = conversation.replies.offering(phrases, phrases.group_ask, listed)
            await self._answering.reply(asked, render(reply, Style(conversation.version)))
            return
        if command == "forget":
            phrases = await s.phrases(asked.place, asked.language)
            if not await self._forget(asked):
                await self._say(asked, phrases, phrases.forget_later)
                return
            asked = replace(asked, language=phrases.code)
        wants = command == "article" or asks_for_text(asked.text[:MAX_QUESTION])
        if wants or command == "start":
            await self._answering.forget_article_if_gone(asked.place.chat_id)
        if asked.private and wants:
            await self._answering.send_article(asked.place, s.serving.edition)
        await self._answering.answer(asked)

    async def _forget(self, asked: Asked) -> bool:
        """Erase the data of the chat that wants it; returns whether that succeeded."""
        s, chat_id = self._services, asked.place.chat_id
        for key in [key for key in s.given if key[0] == chat_id]:
            s.given.drop(key)
        s.serving.conversation.forget()
        return await s.store.forget(chat_id, before=asked.update_id)

    async def _say(self, asked: Asked, phrases: Phrases, text: str) -> None:
        """Reply with a short text in the bot's own words."""
        await self._answering.reply(asked, render(notice(phrases, text), Style()))

    async def _about(self, message: Message) -> Context | None:
        s = self._services
        replied = message.reply_to_message
        if replied is None and message.quote is None:
            return None
        conversation = s.serving.conversation
        known = None
        if replied is not None and from_the_bot(replied, s.bot):
            known = await s.store.question_under(message.chat_id, replied.message_id)
        return context_of(message, s.bot, conversation.article, conversation.version, known or "")


def _is_service(message: Message) -> bool:
    """Whether this is a notice by Telegram: a message was pinned, a member joined."""
    written = text_of(message)[0] or message.effective_attachment or message.checklist
    return not written and message.forward_origin is None
