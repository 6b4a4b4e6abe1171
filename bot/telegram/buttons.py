"""What readers tap: passages to walk, suggestions, thumbs; every tap is acknowledged."""

from dataclasses import replace

from telegram import CallbackQuery, Message, Update
from telegram.constants import MessageEntityType

from bot.conversation import Memory, Turn
from bot.phrases import Phrases, phrases_for
from bot.reply import Action, Reply
from bot.telegram.answering import Answering, Asked
from bot.telegram.contexts import buttons
from bot.telegram.groups import is_group
from bot.telegram.render import Pressed, Style, Vote, pressed, render
from bot.telegram.sending import Place, Uneditable, from_the_bot, text_of
from bot.telegram.services import Services
from bot.view import View

_VALUES: dict[Vote, int] = {"up": 1, "down": -1}


class Buttons:
    """Acts on callback queries."""

    def __init__(self, services: Services, answering: Answering) -> None:
        self._services = services
        self._answering = answering

    async def handle(self, update: Update, query: CallbackQuery) -> None:
        """Do what a button says, and acknowledge it."""
        s = self._services
        found = pressed(query.data or "")
        phrases = phrases_for(found.language if found else query.from_user.language_code)
        message = query.message
        if found is None or not isinstance(message, Message) or not s.allows(message.chat_id):
            await s.sender.toast(query, phrases.button_too_old)
            return
        verb, _, rest = found.command.partition(" ")
        if found.version != s.serving.conversation.version and verb != "/language":
            await self._ask_again(update, query, message, phrases)
        elif verb in ("/up", "/down"):
            await self._vote(query, message, found, "up" if verb == "/up" else "down", rest)
        elif verb == "/suggestion":
            group = message.chat_id if is_group(message.chat) else None
            verdict = s.limits.question(query.from_user.id, group)
            await s.sender.toast(query, None if verdict == "go" else phrases.slow_down)
            if verdict == "go":
                await self._answering.answer(
                    self._asked(update, message, found.command, found.language)
                )
        else:
            await self._show(query, message, found, phrases)

    async def _show(
        self, query: CallbackQuery, message: Message, found: Pressed, phrases: Phrases
    ) -> None:
        """Put what the command shows in the place of the message."""
        s = self._services
        conversation = s.serving.conversation
        place = Place.of(message)
        memory = await s.store.memory(place.chat_id, place.thread_id or 0)
        spoken = replace(memory, language=memory.language or found.language)
        outcome = conversation.respond(Turn(found.command, found.language), spoken)
        chosen = (
            outcome.memory.language if found.command.startswith("/language") else memory.language
        )
        if chosen != memory.language:
            await s.store.remember(
                place.chat_id, place.thread_id or 0, Memory(chosen, memory.context)
            )
        style = Style(
            conversation.version,
            deep_links=s.address if is_group(message.chat) else None,
            question=_question_above(message) if found.view else None,
        )
        try:
            changed = await s.sender.edit(
                place, message.message_id, render(outcome.replies[0], style)
            )
        except Uneditable:
            await s.sender.toast(query, phrases.button_too_old)
            return
        await s.sender.toast(query, None if changed else phrases.already_there)

    async def _vote(
        self, query: CallbackQuery, message: Message, found: Pressed, vote: Vote, view: str
    ) -> None:
        """Keep a thumb, or take it back when it is the same; down offers other passages."""
        s = self._services
        private = not is_group(message.chat)
        again = private and any(
            b.command.startswith(f"/{vote} ") and _is_ticked(message, vote)
            for b in buttons(message.reply_markup)
        )
        phrases = phrases_for(found.language)
        value = 0 if again else _VALUES[vote]
        await s.store.rate(
            message.chat_id,
            message.message_id,
            query.from_user.id,
            1 if value > 0 else -1 if value else 0,
        )
        shown = View.parse(view)
        unhappy = vote == "down" and not again and shown is not None and bool(shown.others)
        await s.sender.toast(query, phrases.feedback_sorry if unhappy else phrases.noted)
        if shown is None or not (private or unhappy):
            return
        conversation = s.serving.conversation
        reply = conversation.respond(
            Turn(f"/quote {view}", found.language), Memory(language=found.language)
        ).replies[0]
        if unhappy:
            reply = _with_others(reply, shown, phrases)
        style = Style(conversation.version, vote=None if again or not private else vote)
        keyboard = render(reply, style).keyboard
        await s.sender.edit_keyboard(Place.of(message), message.message_id, keyboard)

    async def _ask_again(
        self, update: Update, query: CallbackQuery, message: Message, phrases: Phrases
    ) -> None:
        """The article was corrected since: answer the question anew, if it is still known."""
        s = self._services
        question = await s.store.question_under(message.chat_id, message.message_id) or ""
        replied = message.reply_to_message
        if not question and replied is not None and not from_the_bot(replied, s.bot):
            question = text_of(replied)[0]
        if not question:
            await s.sender.toast(query, phrases.button_too_old)
            return
        await s.sender.toast(query, phrases.article_changed)
        await self._answering.answer(self._asked(update, message, question, phrases.code))

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


def _question_above(message: Message) -> str | None:
    """The question that an answer, or a passage read from it, has as its first line."""
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntityType.BOLD or first.offset:
        return None
    return message.parse_entity(first)


def _is_ticked(message: Message, vote: Vote) -> bool:
    """Whether the button of a vote shows that it was given."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return any(
        isinstance(b.callback_data, str)
        and (found := pressed(b.callback_data)) is not None
        and found.command.startswith(f"/{vote} ")
        and b.text.endswith("✓")
        for row in rows
        for b in row
    )


def _with_others(reply: Reply, view: View, phrases: Phrases) -> Reply:
    """An answer with every other passage to tap."""
    others = tuple(
        Action(phrases.other_passage.format(number=n), f"/passage {n} {view}") for n in view.others
    )
    read = reply.actions[0][:1] if reply.actions else ()
    return replace(reply, actions=tuple(row for row in (read, others) if row))
