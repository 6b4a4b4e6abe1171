"""Questions from other chats: inline queries, and guest messages where the bot is not a member."""

import contextlib
from collections.abc import Iterator

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.conversation import Turn
from bot.phrases import phrases_for
from bot.replies import notice
from bot.reply import Block, Cite, Reply, Say
from bot.telegram.contexts import context_of
from bot.telegram.groups import addressed, without_ask, without_mention
from bot.telegram.intake import Ignored, Limited
from bot.telegram.markup import cleaned, shortened
from bot.telegram.render import Style, render
from bot.telegram.sending import is_too_old
from bot.telegram.services import Services
from bot.telegram.serving import Edition
from index import Context

MAX_RESULTS = 5
_CACHE = 60
_MAX_TITLE = 100
_MAX_DESCRIPTION = 200


class Inline:
    """Answers inline queries and guests."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def handle(self, update: Update, query: InlineQuery) -> None:
        """Offer up to MAX_RESULTS quotations, or else questions to ask.

        Raises:
            Limited: the reader has typed too much; saying so would cost as many calls as answering.
        """
        s = self._services
        user = query.from_user
        if not s.limits.inline(update.update_id, user.id):
            raise Limited
        found: list[InlineQueryResultArticle] = []
        if s.allows(user.id):
            found = await self._results(s.serving.edition, query.query, user.language_code)
        with _forgiving_age():
            await s.bot.answer_inline_query(
                query.id, found[:MAX_RESULTS], cache_time=_CACHE, is_personal=True
            )

    async def guest(self, update: Update, message: Message) -> None:
        """Answer a mention in a chat without the bot, with the only message that it may send.

        Raises:
            Ignored: it may not ask here.
            Limited: it is over the limit.
        """
        s = self._services
        user = message.from_user
        if message.guest_query_id is None or user is None:
            raise Ignored
        if not (s.allows(message.chat_id) or s.allows(user.id)):
            raise Ignored
        asker = message.sender_chat or user
        verdict = s.limits.question(update.update_id, asker.id)
        if verdict == "silent":
            raise Limited
        edition = s.serving.edition
        conversation = edition.conversation
        if verdict == "notice":
            phrases = phrases_for(user.language_code, conversation.article.language)
            replies: tuple[Reply, ...] = (notice(phrases, phrases.slow_down),)
        elif text := without_ask(addressed(message, s.bot) or without_mention(message, s.bot)):
            about = context_of(message, s.bot, conversation.article, conversation.version, "")
            replies = await _ask(edition, text, user.language_code, about)
        else:
            replies = (await edition.respond(Turn("/start", user.language_code))).replies
        blocks = tuple(block for reply in replies for block in _without_offers(reply))
        whole = Reply(replies[0].kind, replies[0].language, blocks)
        result = self._result(edition, "guest", s.bot.first_name, "", whole, None)
        with _forgiving_age():
            await s.bot.answer_guest_query(message.guest_query_id, result)
        for answer in (reply.answer for reply in replies):
            if answer is not None:
                await s.record(answer, conversation.version, asker.id)
        if verdict == "notice":
            raise Limited

    async def _results(
        self, edition: Edition, query: str, language: str | None
    ) -> list[InlineQueryResultArticle]:
        """The results for a query: quotations, best first, each below the question."""
        conversation = edition.conversation
        text = query.strip()
        replies = await _ask(edition, text, language) if text else ()
        found: list[InlineQueryResultArticle] = []
        for reply in replies:
            answer = reply.answer
            if answer is None or not answer.answered:
                continue
            phrases = phrases_for(reply.language)
            for place, quote in enumerate(answer.quotes):
                surely = answer.certainty == "sure" and place == 0
                # without this line, the answer would look sure
                above = () if surely else (Say(phrases.unsure),)
                cite = Cite(quote if surely else quote.plain, conversation.replies.citation(quote))
                shown = Reply("answer", reply.language, (*above, cite))
                title = quote.highlight.text if surely and quote.highlight else cite.citation
                key = str(len(found))
                found.append(self._result(edition, key, title, quote.text, shown, answer.question))
        if found:
            return found
        if replies and replies[0].answer is not None:
            phrases = phrases_for(replies[0].language)
            said = next(b.text for b in replies[0].blocks if isinstance(b, Say))
            found.append(self._result(edition, "none", said, text, notice(phrases, said), text))
        said_in = replies[0].language if replies else language
        spoken = phrases_for(said_in, conversation.article.language).code
        for suggestion in conversation.replies.suggestions(spoken)[:MAX_RESULTS]:
            (reply,) = await _ask(edition, suggestion.question, spoken)
            description = next(b.quote.text for b in reply.blocks if isinstance(b, Cite))
            key = suggestion.command.rpartition(" ")[2]
            question = suggestion.question
            found.append(self._result(edition, key, question, description, reply, question))
        return found

    def _result(
        self,
        edition: Edition,
        key: str,
        title: str,
        description: str,
        reply: Reply,
        question: str | None,
    ) -> InlineQueryResultArticle:
        version = edition.conversation.version
        style = Style(version, self._services.address, question=question)
        return InlineQueryResultArticle(
            id=f"{version}-{key}",
            title=shortened(cleaned(title), _MAX_TITLE),
            description=shortened(cleaned(description), _MAX_DESCRIPTION),
            input_message_content=InputTextMessageContent(
                render(reply, style).html,
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            ),
        )


async def _ask(
    edition: Edition, text: str, language: str | None, about: Context | None = None
) -> tuple[Reply, ...]:
    """The replies to a question, each with one quotation; commands do not work here."""
    replies = (await edition.respond(Turn(f"/ask {text}", language, about))).replies
    return tuple(map(_with_one_quotation, replies))


def _with_one_quotation(reply: Reply) -> Reply:
    """The reply without its second quotation, as messages in others' chats are to be short."""
    if reply.view is None or reply.view.second is None:
        return reply
    _, first, _, *rest = reply.blocks
    caveat = Say(phrases_for(reply.language).unsure)
    return reply._replace(blocks=(caveat, first, *rest))


def _without_offers(reply: Reply) -> Iterator[Block]:
    """A reply without buttons: below its question, without suggesting others."""
    if reply.answer is not None:
        yield Say(reply.answer.question, "title")
    if reply.kind == "answer":
        yield from reply.blocks
    else:
        yield reply.blocks[0]


@contextlib.contextmanager
def _forgiving_age() -> Iterator[None]:
    """Ignore the error for a query that is too old."""
    try:
        yield
    except BadRequest as error:
        if not is_too_old(error):
            raise
