"""Answers a question: the turn, the replies in order, and what is stored of it."""

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from telegram import Message, ReplyParameters
from telegram.error import BadRequest

from bot.conversation import MAX_QUESTIONS, Memory, Response, Turn
from bot.reply import Cite, Reply
from bot.splitting import split_questions
from bot.store import ArticleMessage
from bot.telegram.article_post import located, pointing, within
from bot.telegram.groups import command_of, without_ask
from bot.telegram.intake import note
from bot.telegram.render import Rendered, Style, render
from bot.telegram.sending import Place, Uneditable, Unrepliable
from bot.telegram.services import Given, Services
from bot.telegram.serving import Edition
from index import Context

_log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wrote or tapped, and where.

    ``message_id`` is the message to reply to. ``shown`` is whether the chat already shows the
    question, ``edited`` whether an earlier question was edited. ``quoted`` is the bot's message
    that the question replies to.
    """

    text: str
    place: Place
    message_id: int
    update_id: int
    private: bool
    language: str | None = None
    about: Context | None = None
    shown: bool = True
    edited: bool = False
    quoted: Message | None = None


class Answering:
    """Passes a turn to the conversation and sends the replies."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def answer(self, asked: Asked) -> None:
        """Reply to what was asked.

        Raises:
            Unreachable: the chat cannot be written to.
            TelegramError: sending failed for now; the next call continues where this one stopped.
        """
        s, place = self._services, asked.place
        async with s.sender.typing(place):
            edition = s.serving.edition
            memory = await s.store.memory(place.chat_id, place.thread)
            response = await _respond(edition, asked, memory, s.bot.username)
            _note(response)
            if asked.private and any(r.answer and r.answer.understood for r in response.replies):
                await self.send_article(place, edition)
            await self._send_all(asked, response, edition)
            if response.memory != memory:
                await s.store.remember(place.chat_id, place.thread, response.memory)

    async def send_article(self, place: Place, edition: Edition) -> None:
        """Send the parts of the article that were not sent to this chat before."""
        s = self._services
        conversation = edition.conversation
        version = conversation.version
        if s.post is not None or not edition.parts:
            return
        known = [m for m in await s.store.article_messages(place.chat_id) if m.version == version]
        for part in edition.parts:
            end = part.passages[-1].end
            if any(part.start <= m.start <= end for m in known):
                continue
            rendered = Rendered(part.markup.html, part.markup.text)
            try:
                sent = await s.sender.send(place, rendered, silently=True)
                number, text = sent.message_id, sent.text or ""
            except BadRequest as error:  # the question can be answered without it
                _log.error("Telegram refused the article", reason=error.message)
                number, text = _GONE, ""
            found = located(conversation.article, part, number, text, version)
            here = ArticleMessage(number, part.start, part.start, 0, version)
            known = [*known, *(found or [here])]
            await s.store.remember_article_messages(place.chat_id, known)

    async def forget_article_if_gone(self, chat_id: int) -> None:
        """If the reader deleted the article, let the next question send it again."""
        store = self._services.store
        if any(_is_gone(m) for m in await store.article_messages(chat_id)):
            await store.remember_article_messages(chat_id, [])

    async def repeats(self, asked: Asked, since: datetime) -> bool:
        """Whether a message written at ``since`` still has the text that was answered.

        What memory does not know, the store does: the last question is recorded once all is sent. Nothing records
        a command, so an edited one counts as carried out; /forget does no harm twice.
        """
        s = self._services
        given = s.given.get((asked.place.chat_id, asked.message_id))
        if given is not None:
            return given.text == asked.text
        if command_of(asked.text) not in (None, "ask"):
            return command_of(asked.text) != "forget"
        last = split_questions(without_ask(asked.text))[:MAX_QUESTIONS][-1]
        return await s.store.was_answered(asked.place.chat_id, last, since)

    # --- sending ---

    async def _send_all(self, asked: Asked, response: Response, edition: Edition) -> None:
        s = self._services
        sent = list(s.progress.get(asked.update_id) or ())
        reusable, points = (await self._earlier(asked, response, edition))[len(sent) :], False
        several = len(response.replies) > 1
        for number, reply in enumerate(response.replies):
            if number < len(sent):
                continue  # sent before sending failed
            question = reply.answer.question if reply.answer else None
            rendered = render(
                reply,
                Style(
                    version=edition.conversation.version,
                    deep_links=None if asked.private else s.address,
                    question=question if several or not asked.shown else None,
                ),
            )
            old = reusable.pop(0) if reusable else None
            message_id, pointed = await self._send(asked, reply, rendered, edition, old)
            points = points or pointed
            sent.append(message_id)
            s.progress.set(asked.update_id, tuple(sent))
            if reply.answer:
                version = edition.conversation.version
                await s.record(reply.answer, version, asked.place.chat_id, message_id)
        for message_id in reusable:
            await s.sender.delete(asked.place, message_id)
        s.progress.drop(asked.update_id)
        s.given.set((asked.place.chat_id, asked.message_id), Given(asked.text, tuple(sent), points))

    async def _earlier(self, asked: Asked, response: Response, edition: Edition) -> list[int]:
        """The bot's messages that the new answer to an edited question replaces.

        Editing cannot add or change a quoted reply; if one is involved, resend all.
        """
        s = self._services
        given = s.given.get((asked.place.chat_id, asked.message_id)) if asked.edited else None
        if given is None:
            return []
        pointers = [await self._pointer(asked, reply, edition) for reply in response.replies]
        if not given.points and not any(pointers):
            return list(given.message_ids)
        for message_id in given.message_ids:
            await s.sender.delete(asked.place, message_id)
        return []

    async def _send(
        self, asked: Asked, reply: Reply, rendered: Rendered, edition: Edition, old: int | None
    ) -> tuple[int, bool]:
        """Send one reply; returns its message's id and whether it quotes another message."""
        s = self._services
        if old is not None:
            with contextlib.suppress(Uneditable):
                await s.sender.edit(asked.place, old, rendered)
                await s.store.replace(asked.place.chat_id, old)
                return old, False
        if pointer := await self._pointer(asked, reply, edition):
            try:
                message = await s.sender.send(asked.place, rendered, pointer)
            except Unrepliable as error:
                await self._note_unrepliable(asked, error, pointer.message_id)
            else:
                return message.message_id, True
        message = await self.reply(asked, rendered)
        return message.message_id, False

    async def reply(self, asked: Asked, rendered: Rendered) -> Message:
        """Send a reply to the question's message, or a plain message if that is gone."""
        s = self._services
        to = ReplyParameters(asked.message_id, allow_sending_without_reply=True)
        try:
            return await s.sender.send(asked.place, rendered, to)
        except Unrepliable:
            return await s.sender.send(asked.place, rendered)

    async def _pointer(
        self, asked: Asked, reply: Reply, edition: Edition
    ) -> ReplyParameters | None:
        """The parameters to quote from the article's messages, or else from an earlier reply."""
        s = self._services
        cite = next((b for b in reply.blocks if isinstance(b, Cite)), None)
        if not asked.private or cite is None or not cite.answers:
            return None
        if s.post is not None:
            return s.post.pointing(cite.quote)
        conversation = edition.conversation
        known = await s.store.article_messages(asked.place.chat_id)
        messages = [m for m in known if not _is_gone(m)]
        pointer = pointing(conversation.article, messages, cite.quote, conversation.version)
        return pointer or (within(asked.quoted, cite.quote) if asked.quoted else None)

    async def _note_unrepliable(self, asked: Asked, error: Unrepliable, message_id: int) -> None:
        s = self._services
        if s.post is not None:
            _log.warning("the article's post cannot be quoted", reason=str(error))
        elif not error.quote:
            _log.info("a message of the article is no longer in the chat", reason=str(error))
            known = await s.store.article_messages(asked.place.chat_id)
            left = [
                replace(m, message_id=_GONE) if m.message_id == message_id else m for m in known
            ]
            await s.store.remember_article_messages(asked.place.chat_id, left)


async def _respond(edition: Edition, asked: Asked, memory: Memory, name: str) -> Response:
    turn = Turn(asked.text, asked.language, asked.about)
    if not asked.private:  # other bots in the chat may have /help, too
        turn = turn._replace(help=f"{turn.help}@{name}")
    return await edition.respond(turn, memory)


def _note(response: Response) -> None:
    """Add the questions and their outcomes to the update's log line."""
    answers = [reply.answer for reply in response.replies if reply.answer]
    if answers:
        note(
            question=" ".join(answer.question for answer in answers),
            answer=",".join(answer.certainty for answer in answers),
        )


_GONE = 0
"""The number of a message of the article that the reader deleted, or that Telegram refused."""


def _is_gone(message: ArticleMessage) -> bool:
    return message.message_id == _GONE
