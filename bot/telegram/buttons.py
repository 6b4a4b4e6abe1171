"""Taps on buttons: passages, suggestions, votes; every tap is acknowledged."""

import time
from typing import Literal

from telegram import CallbackQuery, Message, Update
from telegram.constants import MessageEntityType
from telegram.error import Forbidden

from bot.conversation import Conversation, Memory, Turn
from bot.phrases import PHRASES, Phrases, phrases_for
from bot.recent import Recent
from bot.reply import Action, Reply
from bot.telegram.answering import Answering, Asked
from bot.telegram.groups import is_group
from bot.telegram.intake import Limited
from bot.telegram.render import TICK, Pressed, Style, Vote, labels, pressed, render
from bot.telegram.sending import Place, Uneditable, Unreachable, from_the_bot, text_of
from bot.telegram.services import Services

TWICE = 2.0
"""Seconds after an answer in which another tap on the same question is ignored."""
_LATEST = 500
"""Taps that are remembered."""

_VALUES: dict[Vote, Literal[1, -1]] = {"up": 1, "down": -1}


class Buttons:
    """Handles taps on buttons (callback queries)."""

    def __init__(self, services: Services, answering: Answering) -> None:
        self._services = services
        self._answering = answering
        self._answered: Recent[tuple[int, int, str], float] = Recent(_LATEST)
        self._opened: Recent[tuple[int, int], str] = Recent(_LATEST)
        """What is shown in the place of an answer: the command for it."""

    async def handle(self, update: Update, query: CallbackQuery) -> None:
        """Do what the button is for, and acknowledge the tap."""
        s = self._services
        found = pressed(query.data or "")
        spoken = found.language if found else query.from_user.language_code
        phrases = phrases_for(spoken, s.serving.conversation.article.language)
        message = query.message
        if found is None or not isinstance(message, Message) or not s.allows(message.chat_id):
            await s.sender.toast(query, phrases.button_too_old)
            return
        verb = found.verb
        old = found.version != s.serving.conversation.version
        if not _is_known(found, s.serving.conversation, old=old):
            await s.sender.toast(query, phrases.button_too_old)
            return
        if verb in ("/up", "/down"):
            vote: Vote = "up" if verb == "/up" else "down"
            if not old:
                await self._vote(query, message, found, vote)
            elif await self._rate(query, message, vote):
                await self._ask_again(update, query, message, verb, phrases)
            else:
                await s.sender.toast(query, phrases.vote_withdrawn)
        elif old and (found.view or verb == "/suggestion"):
            await self._ask_again(update, query, message, verb, phrases)
        elif verb == "/suggestion":
            await self._suggested(update, query, message, found, phrases)
        else:
            await self._show(query, message, found, phrases)

    async def _suggested(
        self,
        update: Update,
        query: CallbackQuery,
        message: Message,
        found: Pressed,
        phrases: Phrases,
    ) -> None:
        """Answer the question on a button; only once if it is tapped twice."""
        s = self._services
        key = message.chat_id, message.message_id, found.command
        if time.monotonic() - (self._answered.get(key) or -TWICE) < TWICE:
            await s.sender.toast(query)
        else:
            await self._admit(update, query, message, phrases)
            await s.sender.toast(query)
            await self._answering.answer(
                self._asked(update, message, found.command, found.language)
            )
            self._answered.set(key, time.monotonic())

    async def _show(
        self, query: CallbackQuery, message: Message, found: Pressed, phrases: Phrases
    ) -> None:
        """Replace the message by the reply to the command."""
        s = self._services
        conversation = s.serving.conversation
        place = Place.of(message)
        memory = await s.store.memory(place.chat_id, place.thread)
        spoken = memory._replace(language=memory.language or found.language)
        response = conversation.respond(Turn(found.command, found.language), spoken)
        chosen = response.memory.language if found.verb == "/language" else memory.language
        if chosen != memory.language:
            await s.store.remember(place.chat_id, place.thread, memory._replace(language=chosen))
        reply, vote = response.replies[0], None
        if found.verb == "/quote" and not is_group(message.chat):
            vote = await self._voted(query, message)
        if vote == "down" and found.view is not None:
            others = conversation.replies.other_passages(found.view, phrases, skip=None)
            reply = _with_others(reply, others)
        style = Style(
            conversation.version,
            deep_links=s.address if is_group(message.chat) else None,
            vote=vote,
            question=_question_above(message) if found.view else None,
        )
        try:
            changed = await s.sender.edit(place, message.message_id, render(reply, style))
        except (Uneditable, Unreachable, Forbidden):
            await s.sender.toast(query, phrases.button_too_old)
            return
        if found.verb == "/quote":
            self._opened.drop((place.chat_id, message.message_id))
        else:
            self._opened.set((place.chat_id, message.message_id), found.command)
        await s.sender.toast(query, None if changed else phrases.already_there)

    async def _voted(self, query: CallbackQuery, message: Message) -> Vote | None:
        """A reader's earlier vote on an answer."""
        value = await self._services.store.vote(
            message.chat_id, message.message_id, query.from_user.id
        )
        return next((vote for vote, worth in _VALUES.items() if worth == value), None)

    async def _vote(
        self, query: CallbackQuery, message: Message, found: Pressed, vote: Vote
    ) -> None:
        """Store a vote, or withdraw it if tapped again; a downvote offers other passages."""
        s = self._services
        private = not is_group(message.chat)
        again = not await self._rate(query, message, vote)
        phrases = phrases_for(found.language)
        shown = found.view
        unhappy = vote == "down" and not again and shown is not None and bool(shown.others)
        noted = phrases.vote_withdrawn if again else phrases.noted
        await s.sender.toast(query, phrases.feedback_sorry if unhappy else noted)
        if shown is None or not (private or unhappy):
            return
        if (message.chat_id, message.message_id) in self._opened:
            return  # tapped before the passage came: its buttons stay, and so does the vote
        conversation = s.serving.conversation
        reply = conversation.respond(
            Turn(f"/quote {shown}", found.language), Memory(language=found.language)
        ).replies[0]
        if unhappy:
            others = conversation.replies.other_passages(shown, phrases, skip=None)
            reply = _with_others(reply, others)
        style = Style(conversation.version, vote=None if again or not private else vote)
        keyboard = render(reply, style).keyboard
        await s.sender.edit_keyboard(Place.of(message), message.message_id, keyboard)

    async def _rate(self, query: CallbackQuery, message: Message, vote: Vote) -> bool:
        """Store a vote; if it was ticked already, withdraw it and return False."""
        again = not is_group(message.chat) and _is_ticked(message, vote)
        value = 0 if again else _VALUES[vote]
        await self._services.store.rate(
            message.chat_id, message.message_id, query.from_user.id, value
        )
        return not again

    async def _ask_again(
        self, update: Update, query: CallbackQuery, message: Message, verb: str, phrases: Phrases
    ) -> None:
        """After a correction of the article, answer the question again, if it is still known."""
        s = self._services
        if verb == "/suggestion":
            question = dict(labels(message.reply_markup)).get(query.data or "", "")
        else:
            question = await s.store.question_under(message.chat_id, message.message_id) or ""
        replied = message.reply_to_message
        if not question and replied is not None and not from_the_bot(replied, s.bot):
            question = text_of(replied)[0]
        if not question:
            await s.sender.toast(query, phrases.button_too_old)
        else:
            await self._admit(update, query, message, phrases)
            await s.sender.toast(query, phrases.article_changed)
            await self._answering.answer(self._asked(update, message, question, phrases.code))

    async def _admit(
        self, update: Update, query: CallbackQuery, message: Message, phrases: Phrases
    ) -> None:
        """Count a question; if it is over the limit, tell the reader.

        Raises:
            Limited: it is over the limit.
        """
        s = self._services
        group = message.chat_id if is_group(message.chat) else None
        if s.limits.question(update.update_id, query.from_user.id, group) != "go":
            await s.sender.toast(query, phrases.slow_down)
            raise Limited

    def _asked(self, update: Update, message: Message, text: str, language: str) -> Asked:
        return Asked(
            text=text,
            place=Place.of(message),
            message_id=message.message_id,
            update_id=update.update_id,
            private=not is_group(message.chat),
            language=language,
            shown=False,
        )


def _is_known(found: Pressed, conversation: Conversation, *, old: bool) -> bool:
    """Whether one of the bot's buttons could send this, since callback data can be forged.

    ``old`` is whether the button belongs to an earlier version of the article.
    """
    article, view = conversation.article, found.view
    if view is not None and not old:
        if view.quote and view.cite(article) is None:
            return False
        if view.second and view.cite_second(article) is None:
            return False
        if not all(article.passage(number) for number in view.others):
            return False
    match found.verb:
        case "/up" | "/down":
            return view is not None and view.quote is not None
        case "/quote":
            return view is not None
        case "/passage":
            number = found.argument.partition(" ")[0]
            there = number.isdecimal() and article.passage(int(number)) is not None
            return there or (old and view is not None)
        case "/suggestion":
            offered = conversation.replies.suggestions(phrases_for(found.language).code)
            return old or any(found.command == suggestion.command for suggestion in offered)
        case _:
            return found.verb == "/language" and found.argument in PHRASES


def _question_above(message: Message) -> str | None:
    """The question in the first line of an answer, or of a passage opened from it."""
    opening = {entity.type: entity for entity in message.entities if entity.offset == 0}
    if opening.keys() & {MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE}:
        return None  # the bold words are in the quotation
    bold = opening.get(MessageEntityType.BOLD)
    return message.parse_entity(bold) if bold else None


def _is_ticked(message: Message, vote: Vote) -> bool:
    """Whether a vote's button is ticked."""
    return any(
        label.endswith(TICK) and (found := pressed(data)) is not None and found.verb == f"/{vote}"
        for data, label in labels(message.reply_markup)
    )


def _with_others(reply: Reply, others: tuple[Action, ...]) -> Reply:
    """An answer with buttons for all its other passages."""
    read = reply.actions[0][:1] if reply.actions else ()
    return reply._replace(actions=tuple(row for row in (read, others) if row))
