"""What only admins may do: figures, an export, and reading the corrected article again."""

import asyncio
import concurrent.futures
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeVar

import structlog
from telegram import InputFile
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.conversation import Conversation
from bot.phrases import Phrases
from bot.recent import Recent
from bot.reply import Reply, Say
from bot.store import StoreError, to_csv
from bot.telegram.answering import Asked
from bot.telegram.markup import shortened
from bot.telegram.menu import put_up_admin_menu, put_up_menu
from bot.telegram.render import Style, render
from bot.telegram.sending import Place
from bot.telegram.services import Services
from bot.view import cite, read_quoted
from index import Article, ArticleError

_MAX_LINE = 70
"""Longest question shown in the figures."""
_LEFT = 5
"""A corrected article that is this many times shorter is considered a broken file."""
_PATIENCE = 20.0
"""Seconds that reading the corrected article's file may take; the disk may hang."""
_RELOADS = 10
"""Reloads kept in case their update comes again: indexing took long, or the reply was not sent."""

T = TypeVar("T")

_log = structlog.stdlib.get_logger(__name__)


class Admin:
    """Carries out admins' commands; ``load`` reads the article file again."""

    def __init__(self, services: Services, load: Callable[[], Article]) -> None:
        self._services = services
        self._load = load
        self._reloads: Recent[int, asyncio.Task[list[Say]]] = Recent(_RELOADS)
        self._welcomed: dict[int, str | None] = {}  # and the language of their Telegram

    async def welcome(self, admin: int, language: str | None) -> None:
        """Set an admin's menu at their first message since the start."""
        if admin not in self._welcomed:
            self._welcomed[admin] = language
            await put_up_admin_menu(self._services.bot, admin)

    async def handle(self, command: str, asked: Asked, user_id: int) -> bool:
        """Carry out a command if it is an admin's; returns whether it was."""
        act = {"stats": self._stats, "export": self._export, "reload": self._reload}.get(command)
        if act is None or user_id not in self._services.admins:
            return False
        phrases = await self._services.phrases(asked.place, asked.language)
        try:
            # what readers asked is not for a group
            lines = await act(asked, phrases) if asked.private else [Say(phrases.private_only)]
        except StoreError:
            lines = [Say(phrases.store_away)]
        if lines:
            reply = Reply("notice", phrases.code, tuple(lines))
            await self._services.sender.send(asked.place, render(reply, Style()))
        return True

    async def tell(self, group: list[tuple[str, int]]) -> None:
        """Tell the admins which errors happened, and how often."""
        s = self._services
        errors = [Say(f"{count} × {what}", "code") for what, count in group]
        for admin in sorted(s.admins):
            phrases = await s.phrases(Place(admin), self._welcomed.get(admin))
            reply = Reply("notice", phrases.code, (Say(phrases.errors_happened), *errors))
            message = render(reply, Style())
            try:
                await s.bot.send_message(admin, message.html, parse_mode=ParseMode.HTML)
            except TelegramError as error:  # the other admins are still told
                _log.warning("an admin could not be told of errors", admin=admin, reason=str(error))

    async def _stats(self, _: Asked, phrases: Phrases) -> list[Say]:
        stats = await self._services.store.stats(datetime.now().astimezone())
        share = "–" if stats.answered_share is None else f"{100 * stats.answered_share:.0f} %"
        lines = [
            phrases.stats_questions.format(
                today=stats.questions_today,
                week=stats.questions_week,
                share=share,
                useful=stats.useful,
                not_useful=stats.not_useful,
            )
        ]
        if stats.unanswered:
            asked = (f"{n} × {shortened(text, _MAX_LINE)}" for text, n in stats.unanswered)
            lines.append("\n".join([phrases.stats_unanswered, *asked]))
        return list(map(Say, lines))

    async def _export(self, asked: Asked, phrases: Phrases) -> list[Say]:
        rows = await self._services.store.export(datetime.now().astimezone())
        if len(rows) < 2:
            return [Say(phrases.export_nothing)]
        file = to_csv(_with_quotes(rows, self._services.serving.conversation))
        await self._services.bot.send_document(
            asked.place.chat_id,
            InputFile(file, "motamot.csv"),
            caption=phrases.export_caption.format(count=len(rows) - 1),
            message_thread_id=asked.place.thread_id,
        )
        return []

    async def _reload(self, asked: Asked, phrases: Phrases) -> list[Say]:
        reload = self._reloads.get(asked.update_id)
        if reload is None:
            reload = asyncio.create_task(self._exchange(phrases))
            self._reloads.set(asked.update_id, reload)
        return await asyncio.shield(reload)

    async def _exchange(self, phrases: Phrases) -> list[Say]:
        serving = self._services.serving
        try:
            async with asyncio.timeout(_PATIENCE):
                article = await _apart(self._load)
        except ArticleError as error:
            reason = str(error).rpartition("/")[2]  # without the server's folder
            _refused(str(error))
            return [Say(phrases.reload_refused), Say(reason, "code")]
        except TimeoutError:
            _refused(f"not read within {_PATIENCE:.0f} seconds")
            late = phrases.reload_late.format(seconds=phrases.number(int(_PATIENCE)))
            return [Say(phrases.reload_refused), Say(late)]
        before = serving.conversation.article
        if article.text == before.text:
            return [Say(phrases.reload_same)]
        if _LEFT * article.word_count < before.word_count:
            _refused(f"it has {article.word_count} words, the old article {before.word_count}")
            left = phrases.reload_cut.format(
                words=phrases.number(article.word_count), before=phrases.number(before.word_count)
            )
            return [Say(phrases.reload_refused), Say(left)]
        conversation = await _apart(lambda: serving.conversation.with_article(article))
        points = self._services.points
        serving.exchange(conversation)
        _log.info("article reloaded", version=conversation.version)
        lines = [
            Say(
                phrases.reloaded.format(
                    title=phrases.inside(article.title),
                    words=phrases.counted(article.word_count, phrases.words),
                    passages=phrases.counted(len(article.passages), phrases.passages),
                )
            )
        ]
        if article.foreign:
            lines.append(Say(phrases.reload_foreign))
        if (article.title, self._services.points) != (before.title, points):
            await put_up_menu(self._services.bot, article, points=self._services.points)
        return lines


def _refused(reason: str) -> None:
    """Log why the old article stays; the admin is told in their own language."""
    _log.warning("article not reloaded; the old one stays in service", reason=reason)


def _apart(work: Callable[[], T]) -> asyncio.Future[T]:
    """Run ``work`` in a daemon thread, because Python waits for asyncio's threads at exit."""
    future: concurrent.futures.Future[T] = concurrent.futures.Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 - handed to who waits
            future.set_exception(error)

    threading.Thread(target=run, name="reload", daemon=True).start()
    return asyncio.wrap_future(future)


def _with_quotes(
    rows: list[tuple[str, ...]], conversation: Conversation
) -> Iterator[tuple[str, ...]]:
    """The rows of an export, with the text quoted if neither the article nor its passages changed."""
    headings, *rest = rows
    offsets, version = headings.index("quoted_offsets"), headings.index("article_version")
    yield (*headings, "quoted_text")
    for row in rest:
        there = row[offsets] if row[version] == conversation.version else ""
        quote = cite(conversation.article, read_quoted(there))
        yield (*row, quote.text if quote else "")
