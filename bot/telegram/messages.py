"""What readers write: questions and commands, in private chats, groups and topics."""

from telegram import Message, Update, User

from bot.phrases import phrases_for
from bot.reply import Reply, Say
from bot.telegram.admin import Admin
from bot.telegram.answering import Answering, Asked
from bot.telegram.contexts import context_of
from bot.telegram.groups import addressed, command_of, is_group, without_mention
from bot.telegram.render import Style, render
from bot.telegram.sending import Place, text_of
from bot.telegram.services import Services
from index import Context


class Messages:
    """Answers messages, new and edited."""

    def __init__(self, services: Services, answering: Answering, admin: Admin) -> None:
        self._services = services
        self._answering = answering
        self._admin = admin

    async def handle(self, update: Update, message: Message, *, edited: bool) -> None:
        """Reply to a message if it is to the bot."""
        s = self._services
        user = message.from_user
        if (
            user is None
            or user.is_bot
            or message.via_bot is not None
            or not s.allows(message.chat_id)
        ):
            return
        text = self._said(message)
        if text is None:
            return
        asked = Asked(
            text=text,
            place=Place.of(message),
            message_id=message.message_id,
            update_id=update.update_id,
            private=not is_group(message.chat),
            language=user.language_code,
            about=self._about(message),
            edited=edited,
        )
        command = command_of(text)
        if edited and (command or self._answering.repeats(asked)):
            return
        if command and await self._admin.handle(command, asked, user.id):
            return
        if not text_of(message)[0] or message.forward_origin is not None:
            if not edited and s.limits.notice(message.chat_id):
                await self._say(asked, user, "not_text")
            return
        if not await self._within_limits(asked, user):
            return
        await self._answer(asked, command)

    def _said(self, message: Message) -> str | None:
        """What is said to the bot, None when nothing is."""
        if is_group(message.chat):
            return addressed(message, self._services.bot)
        if message.chat.type != message.chat.PRIVATE:
            return None
        return without_mention(message, self._services.bot)

    async def _answer(self, asked: Asked, command: str | None) -> None:
        s = self._services
        if command == "forget":
            await s.store.forget(asked.place.chat_id)
            for memory in (s.given, s.questions):
                for key in [key for key in memory if key[0] == asked.place.chat_id]:
                    memory.drop(key)
        if command in ("article", "start"):
            await self._answering.forget_article_if_gone(asked.place.chat_id)
        if command == "article" and asked.private:
            await self._answering.send_article(asked.place, s.serving.edition)
        await self._answering.answer(asked)

    async def _within_limits(self, asked: Asked, user: User) -> bool:
        group = None if asked.private else asked.place.chat_id
        verdict = self._services.limits.question(user.id, group)
        if verdict == "notice":
            await self._say(asked, user, "slow_down")
        return verdict == "go"

    async def _say(self, asked: Asked, user: User, phrase: str) -> None:
        """One short line of the bot's own."""
        s = self._services
        article = s.serving.conversation.article
        phrases = phrases_for(user.language_code or article.language)
        reply = Reply("notice", phrases.code, (Say(getattr(phrases, phrase)),))
        await s.sender.send(asked.place, render(reply, Style()))

    def _about(self, message: Message) -> Context | None:
        s = self._services
        replied = message.reply_to_message
        if replied is None and message.quote is None:
            return None
        conversation = s.serving.conversation
        known = s.questions.get((message.chat_id, replied.message_id)) if replied else None
        return context_of(message, s.bot, conversation.article, conversation.version, known or "")
