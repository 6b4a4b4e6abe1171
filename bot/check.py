"""`motamot check`: what is wrong with the settings, and how to fix it."""

import asyncio
import contextlib
import os
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.exit_codes import CANNOT_SERVE
from bot.logs import redactor_for
from bot.settings import WEBHOOK_PATH, Settings, SettingsError, strange_names
from bot.store import (
    StoreError,
    foreign_encoding,
    foreign_owner,
    is_sqlite,
    missing_folder,
    trouble_with,
)
from bot.telegram.app import make_bot, token_of, unknown_token
from bot.telegram.article_post import ChannelPost
from bot.telegram.connections import parsed, proxy_to
from bot.telegram.pacer import GARBAGE, seconds_of
from bot.telegram.secret import secret_of
from bot.telegram.updates import ALLOWED
from index import Article, ArticleError, load_article

_PORTS = (443, 80, 88, 8443)
"""Ports that Telegram calls."""
SHORT = 50
"""Words below which an article is hardly a whole one."""
MANY = 100
"""Updates that may wait for a bot that is well."""
KEYS = ("title", "source", "author", "date", "url", "language")
"""Keys of the front matter that say something to the bot."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check; ``serious`` if the bot cannot serve while it is not ``fine``."""

    what: str
    fine: bool
    text: str
    serious: bool = True


def run_check(settings: Settings, article: Path | None) -> int:
    """Print what was found; returns the exit code."""
    findings = asyncio.run(check(settings, article))
    redact = redactor_for(settings)
    for finding in findings:
        mark = "ok  " if finding.fine else "FAIL" if finding.serious else "note"
        print(redact(f"{mark}  {finding.what}: {finding.text}"))
    if any(finding.serious and not finding.fine for finding in findings):
        print("\nThe bot cannot serve until everything marked FAIL is fixed.")
        return CANNOT_SERVE
    print("\nThe bot can serve.")
    return 0


async def check(settings: Settings, article: Path | None) -> list[Finding]:
    """Try everything the bot needs."""
    post, wrong = _channel_post(settings)
    return [
        *_settings(),
        *_article(article),
        await _database(settings),
        *wrong,
        *_written(settings),
        *[finding async for finding in _telegram(settings, post)],
    ]


def _settings() -> Iterator[Finding]:
    """Where the settings come from, and names that are not settings."""
    file = Path(".env").absolute()
    where = (
        f"from the environment and {file}"
        if file.is_file()
        else f"from the environment only; {file} is a folder"
        if file.exists()
        else f"from the environment only; there is no file {file}"
    )
    yield Finding("settings", fine=not file.is_dir(), text=where, serious=False)
    for name, meant in strange_names().items():
        text = f"no setting is called {name}" + (f"; did you mean {meant}?" if meant else ".")
        yield Finding("settings", fine=False, text=text, serious=False)


def _article(path: Path | None) -> Iterator[Finding]:
    try:
        found = load_article(path)
    except ArticleError as error:
        yield Finding("article", fine=False, text=str(error))
        return
    text = f"“{found.title}”, {_count(found.word_count, 'word')} in {_count(len(found.passages), 'passage')}"
    yield Finding("article", fine=True, text=text)
    if found.word_count < SHORT:
        text = f"it has only {_count(found.word_count, 'word')}: is it the whole article?"
        yield Finding("article", fine=False, text=text, serious=False)
    elif found.foreign:
        text = "it seems to be neither in French nor in English: few questions will be answered."
        yield Finding("article", fine=False, text=text, serious=False)
    for text in _front_matter(found):
        yield Finding("front matter", fine=False, text=text, serious=False)


def _front_matter(article: Article) -> Iterator[str]:
    """What the front matter says in vain."""
    given = article.front_matter
    if not given and _UNCLOSED.match(article.text):
        yield "it has no second line ---, and is read as text of the article."
    for key in given:
        if key not in KEYS:
            meant = next(iter(get_close_matches(key, KEYS, 1)), None)
            yield f"there is no key “{key}”" + (f"; did you mean {meant}?" if meant else ".")
        elif given[key].startswith(("[", "{")):
            yield f"{key} is no plain text: “{given[key]}”."
    if "language" in given and not article.names_its_language:
        yield f"language is neither fr nor en: “{given['language']}”."
    if "date" in given and not re.search(r"\d{4}|\d\W\d\d?\W\d\d", given["date"]):
        yield f"date does not say of which year: “{given['date']}”. Readers are shown it all the same."
    if "url" in given and article.url is None:
        yield f"url is no http(s) address: “{given['url']}”. Readers are not shown it."


_UNCLOSED = re.compile(rf"\s*---[ \t]*\n\s*(?:{'|'.join(KEYS)})[ \t]*:")
"""How a text begins that was to have front matter."""


async def _database(settings: Settings) -> Finding:
    is_file = is_sqlite(settings.database_url)
    kind = "SQLite" if is_file else "PostgreSQL"
    if folder := missing_folder(settings.database_url):
        above = next(parent for parent in folder.parents if parent.exists())
        makes = (
            "the bot makes it at its start"
            if above.is_dir() and os.access(above, os.W_OK)
            else "it cannot be made"
        )
        text = f"there is no folder {folder} yet; {makes}. Is DATABASE_URL right?"
        return Finding("database", fine=False, text=text, serious=False)
    try:
        trouble = await trouble_with(settings.database_url)
    except StoreError as error:
        return Finding("database", fine=False, text=str(error))
    if trouble is not None:
        text = (
            f"{kind} cannot be used ({trouble}). Questions are answered all the same, but nothing is "
            f"remembered and /readyz says no; check DATABASE_URL{'' if is_file else ' and the server'}."
        )
        return Finding("database", fine=False, text=text, serious=False)
    with contextlib.suppress(SettingsError):  # of the token, which is told elsewhere
        bot_id = int(token_of(settings).partition(":")[0])
        if owner := await foreign_owner(settings.database_url, bot_id):
            return Finding("database", fine=False, text=owner)
    if encoding := await foreign_encoding(settings.database_url):
        text = (
            f"its encoding is {encoding}: what readers write with letters that this lacks (’, œ, €) "
            "is not remembered; make a database with ENCODING 'UTF8'."
        )
        return Finding("database", fine=False, text=text, serious=False)
    return Finding("database", fine=True, text=f"{kind} is available, its tables are up to date")


def _channel_post(settings: Settings) -> tuple[ChannelPost | None, list[Finding]]:
    """The article's post in a channel, if there is one, and what is wrong with its address."""
    try:
        return ChannelPost.parse(settings.article_post) if settings.article_post else None, []
    except SettingsError as error:
        return None, [Finding("article post", fine=False, text=str(error))]


def _written(settings: Settings) -> Iterator[Finding]:
    """What is wrong with settings that the bot reads at its start, or what readers should know of them."""
    try:
        if settings.webhook_secret:
            secret_of("", settings.webhook_secret.get_secret_value())
    except ValueError as error:
        yield Finding("webhook", fine=False, text=str(error))
    if settings.log_questions:
        text = (
            "LOG_QUESTIONS is on: what readers write is in the log, also after RETENTION_DAYS and /forget; "
            "/privacy tells them."
        )
        yield Finding("log", fine=False, text=text, serious=False)
    if settings.webhook_url and (text := _out_of_reach(settings.webhook_url)):
        # the operator's own Bot API server may call any address
        yield Finding("webhook", fine=False, text=text, serious=not settings.own_server)
    if path := urlsplit(settings.webhook_url or "").path:
        text = (
            f"WEBHOOK_URL has a path ({path}): right only if a proxy takes it off, for `motamot "
            f"webhook` listens at {WEBHOOK_PATH}."
        )
        yield Finding("webhook", fine=False, text=text, serious=False)


def _out_of_reach(address: str) -> str:
    """Why Telegram would not call an address; empty if it would."""
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port
    if parts.scheme != "https":
        return "WEBHOOK_URL must begin with https://: Telegram calls no other."
    if port and port not in _PORTS:
        return f"WEBHOOK_URL has port {port}; Telegram calls only {', '.join(map(str, _PORTS))}."
    try:
        public = ip_address(host).is_global
    except ValueError:
        public = "." in host
    return "" if public else "WEBHOOK_URL is not a public address: Telegram cannot reach it."


async def _telegram(settings: Settings, post: ChannelPost | None) -> AsyncIterator[Finding]:
    what, known = "token", False
    try:
        token, what = token_of(settings), "connection"
        bot = make_bot(settings, token)
    except SettingsError as error:
        yield Finding(what, fine=False, text=str(error))
        return
    try:
        await bot.initialize()
        known = True
        yield Finding("token", fine=True, text=f"you are @{bot.username}")
        for finding in _switches(bot.bot):
            yield finding
        for finding in _webhook(settings, await bot.get_webhook_info()):
            yield finding
        async for finding in _chats(settings, bot, post):
            yield finding
    except InvalidToken:
        yield Finding("token", fine=False, text=unknown_token(settings))
    except RetryAfter as error:
        text = (
            f"it asks to be called again in {seconds_of(error):.0f} seconds; what is not listed above "
            "could not be checked: check again then."
        )
        yield Finding("Telegram", fine=False, text=text, serious=not known)
    except (TelegramError, *GARBAGE) as error:
        text = (
            f"{settings.telegram_api_url} does not answer as Telegram does ({_reason(error)}); "
            f"check the network{_proxy(settings)} and TELEGRAM_API_URL."
        )
        yield Finding("Telegram", fine=False, text=text)
    finally:
        with contextlib.suppress(TelegramError, RuntimeError):
            await bot.shutdown()


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
    if me.supports_inline_queries:
        yield Finding("inline mode", fine=True, text="on")
    else:
        text = "off: @bot question shows nothing in other chats; switch it on with /setinline at @BotFather."
        yield Finding("inline mode", fine=False, text=text, serious=False)
    if me.supports_guest_queries is False:
        text = "off: the bot cannot be asked in chats it is not in; @BotFather can switch it on."
        yield Finding("guest mode", fine=False, text=text, serious=False)


def _webhook(settings: Settings, info: WebhookInfo) -> Iterator[Finding]:
    """Whether Telegram sends updates where this service expects them."""
    wanted = settings.webhook_address
    if wanted and info.url != wanted:
        text = f"Telegram has {info.url or 'none'}, WEBHOOK_URL says {wanted}"
        if not _out_of_reach(wanted):
            text += "; `motamot webhook` sets it at its start."
        yield Finding("webhook", fine=False, text=text, serious=False)
    elif info.url and not wanted:
        text = f"one is set ({info.url}); `motamot telegram` takes it down, and whoever serves there goes silent."
        yield Finding("webhook", fine=False, text=text, serious=False)
    else:
        yield Finding("webhook", fine=True, text=info.url or "none, for long polling")
    if info.last_error_message:
        when = f" at {info.last_error_date:%Y-%m-%d %H:%M} UTC" if info.last_error_date else ""
        text = f"Telegram's last delivery that failed{when}: {info.last_error_message}"
        yield Finding("webhook", fine=False, text=text, serious=False)
    missing = set(ALLOWED) - set(info.allowed_updates or ALLOWED)
    if missing:
        text = f"Telegram does not send {', '.join(sorted(missing))}; the bot fixes this the next time it starts."
        yield Finding("updates", fine=False, text=text, serious=False)
    if waiting := info.pending_update_count:
        text, many = f"updates that wait for the bot: {waiting}", waiting > MANY
        if many:
            text += "; if it is running, see its log, for they do not reach it or are not answered."
        yield Finding("waiting", fine=not many, text=text, serious=False)


async def _chats(settings: Settings, bot: Bot, post: ChannelPost | None) -> AsyncIterator[Finding]:
    """Whether the chats that the settings name can be reached."""
    if post is not None:
        text = "Telegram does not show the bot the channel of ARTICLE_POST; is it public?"
        async for finding in _chat(bot, "article post", post.chat_id, text):
            yield finding
    for chat in sorted(settings.allowed_chat_ids):
        text = f"{chat} of ALLOWED_CHAT_IDS has not written to the bot yet, or the bot is not in that group."
        async for finding in _chat(bot, "allowed", chat, text):
            yield finding
    for admin in sorted(settings.admin_ids):
        text = f"{admin} of ADMIN_IDS has not written to the bot yet, and cannot be told of errors."
        async for finding in _chat(bot, "admins", admin, text):
            yield finding


async def _chat(bot: Bot, what: str, chat: int | str, unknown: str) -> AsyncIterator[Finding]:
    """A finding if the bot cannot see a chat, or cannot look it up now."""
    try:
        await bot.get_chat(chat)
    except (BadRequest, Forbidden):
        yield Finding(what, fine=False, text=unknown, serious=False)
    except InvalidToken:
        raise
    except (TelegramError, *GARBAGE) as error:
        text = f"{chat} could not be looked up ({_reason(error)}); check again in a while."
        yield Finding(what, fine=False, text=text, serious=False)


def _reason(error: Exception) -> str:
    """Why a call failed, in words: of garbage, only that it is some."""
    return str(error) if isinstance(error, TelegramError) else "its answer makes no sense"


def _proxy(settings: Settings) -> str:
    """The proxy to Telegram among what may be wrong; empty without one."""
    there = proxy_to(parsed(settings.telegram_api_url).origin) is not None
    return ", the proxy (HTTPS_PROXY, HTTP_PROXY or ALL_PROXY)" if there else ""


def _count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> _count(1, "word"), _count(2, "word")
    ('1 word', '2 words')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
