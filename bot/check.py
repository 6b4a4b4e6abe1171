"""`motamot check`: what is wrong with the settings, and how to mend it, in a person's words."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from telegram import User, WebhookInfo
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.settings import Settings, SettingsError
from bot.store import Store, StoreError
from bot.telegram.app import make_bot, token_of
from bot.telegram.updates import ALLOWED
from bot.telegram.webhook import PATH
from index import ArticleError, bundled_article, load_article

CANNOT_SERVE = 1
"""Exit code when the bot could not serve readers."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was tried and what came out; ``serious`` when the bot cannot serve because of it."""

    what: str
    fine: bool
    text: str
    serious: bool = True


def run_check(settings: Settings, article: Path | None) -> int:
    """Print what was found; returns the exit code."""
    findings = asyncio.run(check(settings, article))
    for finding in findings:
        mark = "ok  " if finding.fine else "FAIL" if finding.serious else "note"
        print(f"{mark}  {finding.what}: {finding.text}")
    return CANNOT_SERVE if any(f.serious and not f.fine for f in findings) else 0


async def check(settings: Settings, article: Path | None) -> list[Finding]:
    """Try everything the bot needs."""
    return [
        _article(article),
        await _database(settings),
        *await _telegram(settings),
    ]


def _article(path: Path | None) -> Finding:
    try:
        found = load_article(path) if path else bundled_article()
    except ArticleError as error:
        return Finding("article", fine=False, text=str(error))
    text = f"“{found.title}”, {found.word_count} words in {len(found.passages)} passages"
    return Finding("article", fine=True, text=text)


async def _database(settings: Settings) -> Finding:
    try:
        store = Store(settings.database_url, settings.retention_days)
        await store.open()
        try:
            reached = await store.ping()
        finally:
            await store.close()
    except StoreError as error:
        return Finding("database", fine=False, text=f"{error} Check DATABASE_URL.")
    kind = settings.database_url.partition(":")[0]
    if reached:
        return Finding("database", fine=True, text=f"{kind} is reached")
    text = f"{kind} is not reached; questions are answered, but nothing is remembered. Check DATABASE_URL."
    return Finding("database", fine=False, text=text, serious=False)


async def _telegram(settings: Settings) -> list[Finding]:
    try:
        token = token_of(settings)
    except SettingsError as error:
        return [Finding("token", fine=False, text=str(error))]
    bot = make_bot(settings, token)
    try:
        await bot.initialize()
        webhook = await bot.get_webhook_info()
    except InvalidToken:
        text = "Telegram does not know this token; copy it again from @BotFather."
        return [Finding("token", fine=False, text=text)]
    except TelegramError as error:
        text = f"{settings.telegram_api_url} cannot be reached ({error.message}); check the network and TELEGRAM_API_URL."
        return [Finding("Telegram", fine=False, text=text)]
    else:
        return [
            Finding("token", fine=True, text=f"you are @{bot.username}"),
            *_switches(bot.bot),
            *_webhook(settings, webhook),
        ]
    finally:
        await _shut_down(bot)


async def _shut_down(bot: "ExtBot[None]") -> None:
    try:
        await bot.shutdown()
    except (TelegramError, RuntimeError):
        return


def _switches(me: User) -> Iterator[Finding]:
    """What is switched on and off at @BotFather."""
    if me.can_read_all_group_messages:
        text = "off: in groups the bot receives every message and answers only those to it"
    else:
        text = (
            "on: in groups Telegram delivers commands, replies to the bot and, where it is an "
            "administrator, all messages; plain mentions may not arrive. /setprivacy changes it."
        )
    yield Finding("privacy mode", fine=True, text=text)
    if not me.can_join_groups:
        text = "the bot cannot be added to groups; /setjoingroups at @BotFather allows it."
        yield Finding("groups", fine=False, text=text, serious=False)
    if not me.supports_inline_queries:
        text = "off: @bot question shows nothing in other chats; switch it on with /setinline at @BotFather."
        yield Finding("inline mode", fine=False, text=text, serious=False)
    else:
        yield Finding("inline mode", fine=True, text="on")
    if getattr(me, "supports_guest_queries", None) is False:
        text = "off: the bot cannot be asked in chats it is not in; @BotFather can switch it on."
        yield Finding("guest mode", fine=False, text=text, serious=False)


def _webhook(settings: Settings, info: WebhookInfo) -> Iterator[Finding]:
    """Whether Telegram sends updates where this service expects them."""
    wanted = (settings.webhook_url or "").rstrip("/") + PATH if settings.webhook_url else ""
    if wanted and info.url != wanted:
        text = f"Telegram has {info.url or 'none'}, WEBHOOK_URL says {wanted}; `motamot webhook` sets it at its start."
        yield Finding("webhook", fine=False, text=text, serious=False)
    elif info.url and not wanted:
        text = f"one is set ({info.url}); `motamot telegram` takes it down, and whoever serves there goes silent."
        yield Finding("webhook", fine=False, text=text, serious=False)
    else:
        yield Finding("webhook", fine=True, text=info.url or "none, for long polling")
    if info.last_error_message:
        text = f"Telegram's last delivery failed: {info.last_error_message}"
        yield Finding("webhook", fine=False, text=text, serious=False)
    missing = set(ALLOWED) - set(info.allowed_updates or ALLOWED)
    if missing:
        text = f"Telegram does not send {', '.join(sorted(missing))}; the next start of the bot mends it."
        yield Finding("updates", fine=False, text=text, serious=False)
    if info.pending_update_count:
        yield Finding("waiting", fine=True, text=f"{info.pending_update_count} updates")
