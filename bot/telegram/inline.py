"""Quotations in any chat: inline queries, and guest messages where the bot was never added."""

import zlib
from collections.abc import Iterator

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import InlineQueryLimit, ParseMode
from telegram.error import BadRequest

from bot.conversation import Turn
from bot.phrases import phrases_for
from bot.reply import Cite, Reply, Say
from bot.telegram.groups import without_mention
from bot.telegram.markup import cleaned, shortened
from bot.telegram.render import Style, render
from bot.telegram.services import Services
from index import Answer

MAX_RESULTS = 5
_CACHE = 60
_MAX_TITLE = 100
_MAX_DESCRIPTION = 200


class Inline:
    """Answers inline queries and guests."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def handle(self, query: InlineQuery) -> None:
        """Offer up to MAX_RESULTS quotations; for an empty query, the suggested questions."""
        s = self._services
        if not s.allows(query.from_user.id):
            return
        text = query.query.strip()
        found = list(self._results(text, query.from_user.language_code))
        try:
            await s.bot.answer_inline_query(
                query.id, found[:MAX_RESULTS], cache_time=_CACHE, is_personal=True
            )
        except BadRequest as error:
            if (
                "query is too old" not in str(error).lower()
                and "query id is invalid" not in str(error).lower()
            ):
                raise

    async def guest(self, message: Message) -> None:
        """Answer who mentioned the bot in a chat that it is no member of."""
        if message.guest_query_id is None:
            return
        text = without_mention(message, self._services.bot).strip()
        user = message.from_user
        results = list(self._results(text, user.language_code if user else None))
        if results:
            await self._services.bot.answer_guest_query(message.guest_query_id, results[0])

    def _results(self, text: str, language: str | None) -> Iterator[InlineQueryResultArticle]:
        conversation = self._services.serving.conversation
        if not text:
            phrases = phrases_for(language or conversation.article.language)
            for suggestion in conversation.suggestions(phrases.code)[:MAX_RESULTS]:
                yield from self._of_question(suggestion.question, language, only_first=True)
            return
        yield from self._of_question(text[: int(InlineQueryLimit.MAX_QUERY_LENGTH)], language)

    def _of_question(
        self, text: str, language: str | None, *, only_first: bool = False
    ) -> Iterator[InlineQueryResultArticle]:
        """The answers to a question, one result a quotation, with the question above each."""
        conversation = self._services.serving.conversation
        reply = conversation.respond(Turn(text, language)).replies[0]
        answer = reply.answer
        if answer is None or not answer.answered:
            said = next((b.text for b in reply.blocks if isinstance(b, Say)), text)
            notice = Reply("notice", reply.language, (Say(said),))
            yield self._result("none", said, text, notice, text)
            return
        caveats = tuple(b for b in reply.blocks if isinstance(b, Say))
        for number, cite in enumerate(self._cites(answer)):
            above = caveats if number == 0 else ()
            quotation = Reply("answer", reply.language, (*above, cite))
            span = cite.quote.highlight
            title = span.text if span else cite.citation
            if only_first:
                yield self._result(
                    f"{zlib.crc32(text.encode()):08x}", text, cite.quote.text, quotation, text
                )
                return
            yield self._result(str(number), title, cite.quote.text, quotation, text)

    def _cites(self, answer: Answer) -> Iterator[Cite]:
        conversation = self._services.serving.conversation
        for quote in answer.quotes:
            yield Cite(quote, conversation.citation(quote))

    def _result(
        self, key: str, title: str, description: str, reply: Reply, question: str
    ) -> InlineQueryResultArticle:
        version = self._services.serving.conversation.version
        style = Style(version, self._services.address, feedback=False, question=question)
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
