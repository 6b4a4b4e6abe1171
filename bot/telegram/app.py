"""Builds the Telegram interface from the settings, and runs it until it is stopped."""

import asyncio
import gc
import re
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

import structlog
from pydantic import SecretStr
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.conversation import Conversation
from bot.exit_codes import CANNOT_SERVE, USAGE_ERROR
from bot.settings import Settings, SettingsError, strange_names
from bot.store import Store, StoreError, sweep_forever
from bot.telegram.admin import Admin
from bot.telegram.alarm import Alarm, listening
from bot.telegram.article_post import ChannelPost
from bot.telegram.connections import Connections, parsed, proxy_to
from bot.telegram.dispatcher import Dispatcher
from bot.telegram.intake import FINISH, Intake
from bot.telegram.limits import Limits
from bot.telegram.menu import put_up_menu
from bot.telegram.pacer import GARBAGE, PacedBot, Pacer
from bot.telegram.polling import Polling
from bot.telegram.refusals import WAITS, Refusals, Stopped
from bot.telegram.secret import secret_of
from bot.telegram.sending import Sender
from bot.telegram.services import Services
from bot.telegram.serving import Serving
from bot.telegram.shelf import clear
from bot.telegram.watch import watched
from index import Article, ArticleError, load_article

Mode = Literal["polling", "webhook"]

_TOKEN = re.compile(r"[0-9]{3,20}:[A-Za-z0-9_-]{20,100}")
_EXAMPLE = "123456:ABC"
"""How the token begins in documentation, ours and Telegram's."""
_log = structlog.stdlib.get_logger(__name__)


def run(settings: Settings, article: Path | None, mode: Mode, *, pacer: Pacer | None = None) -> int:
    """Serve readers in Telegram; returns the process's exit code. The log has the reason.

    Only the benches pass a ``pacer``, one without Telegram's limits.

    Raises:
        SettingsError: a setting is missing or cannot be used; nothing is logged.
    """
    token = token_of(settings)
    try:
        secret = secret_of(token, _plain(settings.webhook_secret))
    except ValueError as error:
        raise SettingsError(str(error)) from None
    schemes = ("https://", "http://") if settings.own_server else ("https://",)
    if mode == "webhook" and not (settings.webhook_url or "").startswith(schemes):
        wrong = "must begin with https://" if settings.webhook_url else "is needed"
        raise SettingsError(
            f"WEBHOOK_URL {wrong} for `motamot webhook`: the public https address of this service."
        )

    logs.set_up(settings, secret)
    for name, meant in strange_names().items():
        _log.warning("no setting has this name", name=name, **({"meant": meant} if meant else {}))
    try:
        bot = make_bot(settings, token, pacer)
        load = partial(load_article, article)
        conversation = Conversation(
            load(), retention_days=settings.retention_days, logged=settings.log_questions
        )
        conversation.replies.prepare()
        serving = _until_stopped(settings, bot, secret, conversation, load, mode)
        return asyncio.run(_ended(settings, serving))
    except (ArticleError, SettingsError, StoreError) as error:
        _log.error("cannot serve", reason=str(error))
        return USAGE_ERROR


def token_of(settings: Settings) -> str:
    """The bot's token.

    Raises:
        SettingsError: it is missing or malformed.
    """
    token = _plain(settings.telegram_bot_token)
    if not token:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is missing: ask @BotFather for one and put it in .env."
        )
    if token.startswith(_EXAMPLE):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is the example's token: put in the one that @BotFather gave you."
        )
    if not _TOKEN.fullmatch(token):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token (123456:ABC…): copy it again from @BotFather."
        )
    return token


def unknown_token(settings: Settings) -> str:
    """What is wrong where a token is refused, and how to fix it."""
    if not settings.own_server:
        return "Telegram does not know this TELEGRAM_BOT_TOKEN; copy it again from @BotFather."
    return (
        f"{settings.telegram_api_url} does not know this TELEGRAM_BOT_TOKEN: copy it again from @BotFather, or correct "
        "TELEGRAM_API_URL (without /bot and the token, which are added to it)."
    )


def make_bot(settings: Settings, token: str, pacer: Pacer | None = None) -> Bot:
    """The connection to Telegram.

    Raises:
        SettingsError: Telegram's address or the proxy cannot be used.
    """
    base = settings.telegram_api_url
    proxy_to(parsed(base).origin)
    return PacedBot(
        token,
        pacer or Pacer(),
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=Connections(settings.concurrency + 8),
        get_updates_request=Connections(1),
    )


@dataclass(frozen=True)
class Parts:
    """The parts that serve; ``begun`` is set once Telegram has answered."""

    services: Services
    intake: Intake
    begun: asyncio.Event


async def _ended(settings: Settings, serving: Awaitable[int]) -> int:
    """The exit code when ``serving`` has ended; the last log line says how it did, after all is closed."""
    try:
        given_back = await serving
    except InvalidToken:  # perhaps only for a while: whoever supervises may start it again
        _log.error("stopped", reason=unknown_token(settings))
        return CANNOT_SERVE
    except Stopped as error:
        _log.error("stopped", reason=str(error))
        return CANNOT_SERVE
    if given_back:
        _log.warning("stopped: not all is answered; the rest comes again", given_back=given_back)
    else:
        _log.info("stopped: what was in hand is answered")
    return 0


async def _until_stopped(
    settings: Settings,
    bot: Bot,
    secret: str,
    conversation: Conversation,
    load: Callable[[], Article],
    mode: Mode,
) -> int:
    """Serve, then close everything; returns how many updates were given back."""
    stop = asyncio.Event()
    async with AsyncExitStack() as stack:
        stack.enter_context(watched(stop))
        stack.push_async_callback(bot.shutdown)
        replicas = mode == "webhook"
        store = Store(settings.database_url, settings.retention_days, replicas=replicas)
        stack.push_async_callback(store.close)
        parts = assemble(settings, bot, store, conversation, load)
        stack.push_async_callback(parts.services.alarm.close)
        stack.enter_context(listening(parts.services.alarm, logs.redactor_for(settings, secret)))

        async def begin() -> None:
            await store.open()  # errors from here on are reported to admins
            await _connect(bot)
            await store.belong_to(bot.id)
            parts.begun.set()
            article = conversation.article
            menu = put_up_menu(bot, article, points=parts.services.points)
            for doing in (menu, sweep_forever(store, parts.services.forget)):
                in_background(stack, doing, parts.services.alarm)
            if mode == "webhook":
                in_background(stack, clear(store, bot, parts.intake), parts.services.alarm)
            gc.freeze()  # these objects stay, so the collector need not look at them
            _log.info("serving", bot=bot.username, article=article.title, mode=mode)

        if mode == "webhook":
            return await _listen(settings, parts, secret, begin, stop)
        if await _before(stop, begin()):
            return await Polling(bot, parts.intake, store).run(stop)
        return 0


def assemble(
    settings: Settings,
    bot: Bot,
    store: Store,
    conversation: Conversation,
    load: Callable[[], Article],
    limits: Limits | None = None,
) -> Parts:
    """Build what serves ``conversation``; /reload has it be about what ``load`` returns.

    Raises:
        SettingsError: a setting cannot be used.
    """
    begun = asyncio.Event()

    async def tell(group: list[tuple[str, int]]) -> None:
        await begun.wait()
        await admin.tell(group)

    alarm = Alarm(tell)
    services = Services(
        bot=bot,
        store=store,
        serving=Serving(conversation),
        sender=Sender(bot, alarm),
        alarm=alarm,
        limits=limits or Limits(),
        allowed=settings.allowed_chat_ids,
        admins=settings.admin_ids,
        post=ChannelPost.parse(settings.article_post) if settings.article_post else None,
    )
    admin = Admin(services, load)
    dispatcher = Dispatcher(services, admin)
    return Parts(services, Intake(dispatcher.handle, store, settings.concurrency), begun)


async def _connect(bot: Bot) -> None:
    """Wait for Telegram.

    Raises:
        InvalidToken: Telegram refused the token several times in a row.
    """
    waits, refusals = iter(WAITS), Refusals(InvalidToken)
    while True:
        try:
            await bot.initialize()
        except (TelegramError, *GARBAGE) as error:
            try:
                refusals.count(error)
            except Stopped:
                raise error from None
            wait = refusals.wait_after(error, next(waits, WAITS[-1]))
            _log.warning(refusals.told(error), reason=str(error), wait=wait)
            await asyncio.sleep(wait)
        else:
            return


async def _before(stop: asyncio.Event, doing: Coroutine[Any, Any, None]) -> bool:
    """Run ``doing`` until it ends or ``stop`` is set; returns whether it ended by itself."""
    task, stopping = asyncio.create_task(doing), asyncio.create_task(stop.wait())
    await asyncio.wait((task, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    task.cancel()
    await asyncio.wait((task,))
    return not task.cancelled() and task.result() is None


def in_background(stack: AsyncExitStack, doing: Coroutine[Any, Any, None], alarm: Alarm) -> None:
    """Run ``doing`` until it ends or ``stack`` is left; admins are told of an error that ends it."""
    task = asyncio.create_task(doing)

    def tell(_: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a task in the background failed", exc_info=error)
            alarm.raise_(f"{type(error).__name__}: {error}"[:300])

    task.add_done_callback(tell)

    async def end() -> None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    stack.push_async_callback(end)


async def _listen(
    settings: Settings,
    parts: Parts,
    secret: str,
    begin: Callable[[], Coroutine[Any, Any, None]],
    stop: asyncio.Event,
) -> int:
    """Serve the webhook until ``stop``; returns how many updates were given back.

    Health checks are answered from the start, Telegram only after ``begin``.
    """
    from bot.telegram import webhook  # polling does not need a web server

    bot = parts.services.bot
    reached = asyncio.Event()

    async def telegram_reachable() -> bool:
        return reached.is_set()

    async def begin_and_keep() -> None:
        await begin()
        await webhook.keep(bot, settings.webhook_address, secret, reached)

    async def article_indexed() -> bool:
        return True  # indexing comes before serving; shown for operators

    app = webhook.make_app(
        bot,
        parts.intake,
        secret,
        parts.begun,
        {
            "article": article_indexed,
            "telegram": telegram_reachable,
            "database": parts.services.store.ping,
        },
        with_metrics=settings.metrics,
    )
    keeping = asyncio.create_task(begin_and_keep())
    serving = asyncio.create_task(webhook.serve(app, settings.port, stop))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((keeping, serving, stopping), return_when=asyncio.FIRST_COMPLETED)
    deadline = asyncio.get_running_loop().time() + FINISH
    stop.set()
    keeping.cancel()
    # the server ends once all requests are answered; the intake then gives back the rest
    await asyncio.wait((serving,), timeout=FINISH)
    given_back = await parts.intake.finish(max(0.0, deadline - asyncio.get_running_loop().time()))
    await asyncio.wait((keeping, serving, stopping))
    for task in (serving, keeping):
        if not task.cancelled():
            task.result()
    return given_back


def _plain(secret: SecretStr | None) -> str | None:
    return secret.get_secret_value() if secret is not None else None
