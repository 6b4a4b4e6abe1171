"""The test double of the Bot API behaves as Telegram does, also in python-telegram-bot's eyes."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
import telegram
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import HTTPXRequest

from tests.telegram_server import Config, Fault, ServerProcess, TelegramServer
from tests.telegram_server.entities import Entity, FormattedText, find_quote, tidy, to_html
from tests.telegram_server.errors import ApiError
from tests.telegram_server.markup import parse_html
from tests.telegram_server.wire import Connections, HttpServer


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(config=Config(brakes=False)) as running:
        yield running


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[telegram.Bot]:
    async with build_bot(server) as built:
        yield built


def build_bot(server: TelegramServer, **timeouts: float) -> telegram.Bot:
    return telegram.Bot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=HTTPXRequest(**timeouts),
    )


async def raw(server: TelegramServer, method: str, **params: Any) -> dict[str, Any]:
    async with httpx.AsyncClient() as client:
        response = await client.post(f"{server.base_url}{server.token}/{method}", json=params)
    body: dict[str, Any] = response.json()
    assert response.status_code == body.get("error_code", 200)
    return body


# Text and markup


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        (
            "🏟 🏟&lt;<i    aba>",
            'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13',
        ),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            "🏟 🏟&lt;<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("1 < 2 and 3", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_html_errors_are_worded_as_telegram_words_them(html: str, error: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(html)
    assert refusal.value.description == f"Bad Request: can't parse entities: {error}"


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("&lt;&gt;&amp;&quot;&laquo;&#12345678;", '<>&"&laquo;&#12345678;', []),
        ("&#233;&#xE9; &amp", "éé &", []),
        ("🏟 🏟<i>🏟 &lt🏟</i>", "🏟 🏟🏟 <🏟", [("italic", 5, 6)]),
        ("<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>", "🏟 ><🏟", [("italic", 0, 7), ("bold", 4, 3)]),
        ("<i>a</>", "a", [("italic", 0, 1)]),
        ("a<b></b>", "a", []),
        ('<pre><code class="language-py">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<a href='telegram.org?&lt;'>x</a>", "x", [("text_link", 0, 1)]),
        ("<a href='nowhere'>x</a>", "x", []),
    ],
)
def test_html_becomes_text_and_utf16_entities(
    html: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    plain, found = parse_html(html)
    assert plain == text
    assert sorted((e.type, e.offset, e.length) for e in found) == sorted(entities)


def test_texts_are_trimmed_and_cleaned() -> None:
    bold = [Entity("bold", 2, 4)]
    assert tidy("  a\tb\r\n\n", bold) == FormattedText("a b", (Entity("bold", 0, 3),))
    assert tidy("a b  ", [Entity("bold", 1, 1)]).entities == ()


def test_text_is_shown_back_as_html() -> None:
    source = "<b>a <i>b</i></b> &lt; <blockquote>🏟 <u>c</u></blockquote>"
    plain, found = parse_html(source)
    assert to_html(tidy(plain, found)) == source


def test_quotes_are_found_nearest_to_their_position_in_utf16_units() -> None:
    source = FormattedText("🏟 oui, oui", (Entity("bold", 3, 3),))
    bold = FormattedText("oui", (Entity("bold", 0, 3),))
    plain = FormattedText("oui")
    assert find_quote(source, bold, 0) == 3
    assert find_quote(source, plain, 0) == 8
    assert find_quote(source, FormattedText("non"), 0) is None


# Messages, with python-telegram-bot


async def test_a_bot_gets_a_message_and_answers_it(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    chat = server.private_chat(server.user(first_name="<b>&", language_code="fr"))
    said = await chat.say("/start@motamot_bot 🏟 @somebody")
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.from_user
    assert update.message.from_user.language_code == "fr"
    assert update.message.parse_entities() == {
        update.message.entities[0]: "/start@motamot_bot",
        update.message.entities[1]: "@somebody",
    }
    message = await update.message.reply_html(
        "  🏟 <b>Bonjour</b> &lt;", reply_parameters=ReplyParameters(said.id)
    )
    assert message.text == "🏟 Bonjour <"
    assert message.parse_entities() == {message.entities[0]: "Bonjour"}
    assert message.reply_to_message
    assert message.reply_to_message.message_id == said.id
    answer = await chat.wait_reply(said)
    assert answer.html == "🏟 <b>Bonjour</b> &lt;"
    assert answer.reply_to is said
    assert [call.method for call in server.calls] == ["getMe", "getUpdates", "sendMessage"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("<b></b>", "Text must be non-empty"),
        ("x" * 4097, "Message is too long"),
        ("🏟" * 2049, "Message is too long"),
        ("<p>x</p>", 'Can\'t parse entities: unsupported start tag "p" at byte offset 0'),
    ],
)
async def test_bad_texts_are_refused(
    server: TelegramServer, bot: telegram.Bot, text: str, error: str
) -> None:
    chat = server.private_chat()
    with pytest.raises(BadRequest) as refusal:
        await bot.send_message(chat.id, text, parse_mode=ParseMode.HTML)
    assert refusal.value.message.lower() == error.lower()


async def test_lengths_count_after_parsing(server: TelegramServer, bot: telegram.Bot) -> None:
    chat = server.private_chat()
    await bot.send_message(chat.id, "<b>" + "é" * 4096 + "</b>", parse_mode=ParseMode.HTML)
    assert chat.bot_messages[0].text == "é" * 4096


async def test_quotes_are_checked_against_the_text_as_it_stands(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    chat = server.private_chat()
    article = await bot.send_message(chat.id, "🏟🏟 L’IA. <b>Oui.</b> L’IA.", parse_mode="HTML")

    async def quote(text: str, **options: Any) -> telegram.Message:
        parameters = ReplyParameters(article.message_id, quote=text, **options)
        return await bot.send_message(chat.id, "voilà", reply_parameters=parameters)

    sent = await quote("L’IA.", quote_position=14)
    assert sent.quote
    assert (sent.quote.text, sent.quote.position, sent.quote.is_manual) == ("L’IA.", 16, True)
    assert (await quote("L’IA.")).quote.position == 5  # type: ignore[union-attr]
    bold = await quote("<b>Oui.</b>", quote_parse_mode="HTML")
    assert bold.quote
    assert bold.quote.position == 11
    for text in ("L'IA.", "Oui.", "x" * 1025):
        with pytest.raises(BadRequest, match=r"^Quote_text_invalid$"):
            await quote(text)
    await bot.delete_message(chat.id, article.message_id)
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await quote("L’IA.")
    assert (await quote("L’IA.", allow_sending_without_reply=True)).reply_to_message is None


async def test_messages_are_edited_in_place(server: TelegramServer, bot: telegram.Bot) -> None:
    chat = server.private_chat()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Suite", callback_data="next:1")]])
    sent = await bot.send_message(chat.id, "un", reply_markup=keyboard)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text("un", chat.id, sent.message_id, reply_markup=keyboard)
    await bot.edit_message_text("deux", chat.id, sent.message_id)
    message = await chat.wait_edit(chat.bot_messages[0])
    assert (message.text, message.keyboard) == ("deux", [])
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("trois", chat.id, 99)
    said = await chat.say("moi")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("toi", chat.id, said.id)


@pytest.mark.parametrize(
    ("button", "error"),
    [
        ({"callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"url": "nowhere"}, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL"),
        (
            {"url": "ftp://example.com"},
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
        ),
        ({"copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_bad_buttons_are_refused(
    server: TelegramServer, button: dict[str, Any], error: str
) -> None:
    chat = server.private_chat()
    markup = {"inline_keyboard": [[{"text": "b", **button}]]}
    answer = await raw(server, "sendMessage", chat_id=chat.id, text="x", reply_markup=markup)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {error}"}


async def test_a_keyboard_has_at_most_a_hundred_buttons(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    rows = [[InlineKeyboardButton(str(n), copy_text=CopyTextButton("x"))] for n in range(101)]
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(
            server.private_chat().id, "x", reply_markup=InlineKeyboardMarkup(rows)
        )


async def test_presses_carry_the_message_and_are_answered(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    chat = server.private_chat()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Suite", callback_data="é" * 32)]])
    sent = await bot.send_message(chat.id, "un", reply_markup=keyboard)
    query = await chat.press(chat.bot_messages[0], "Suite")
    (update,) = await bot.get_updates()
    assert update.callback_query
    assert update.callback_query.data == "é" * 32
    assert update.callback_query.message == sent
    await update.callback_query.answer("voilà")
    assert (await chat.wait_answer(query))["text"] == "voilà"
    query.expires = 0
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await update.callback_query.answer()
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("1")


async def test_who_blocked_or_left_is_forbidden(server: TelegramServer, bot: telegram.Bot) -> None:
    chat = server.private_chat()
    await chat.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(chat.id, "x")
    await chat.unblock()
    chat.user.deactivated = True
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(chat.id, "x")
    group = server.group()
    await group.remove_bot(chat.user)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(4242, "x")
    updates = await bot.get_updates()
    assert [u.my_chat_member.new_chat_member.status for u in updates if u.my_chat_member] == [
        "kicked",
        "member",
        "kicked",
    ]


async def test_groups_in_privacy_mode_deliver_commands_and_replies(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    group, ada = server.group(), server.user()
    ours = await bot.send_message(group.id, "bonjour")
    await group.send(ada, "entre nous")
    await group.send(ada, "/help@other_bot")
    await group.send(ada, "/help")
    await group.send(ada, "et Lyon ?", reply_to=group.chat.messages[ours.message_id])
    texts = [u.message.text for u in await bot.get_updates() if u.message]
    assert texts == ["/help", "et Lyon ?"]


async def test_topics_keep_messages_apart(server: TelegramServer, bot: telegram.Bot) -> None:
    forum, ada = server.group(topics=["Puces", "Autres"]), server.user()
    said = await forum.send(ada, "/ask", topic=forum.topic("Autres"))
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.is_topic_message
    assert update.message.reply_to_message
    assert update.message.reply_to_message.forum_topic_created
    reply = await bot.send_message(forum.id, "x", reply_parameters=ReplyParameters(said.id))
    assert reply.message_thread_id == forum.topic("Autres")
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=999)


async def test_all_kinds_of_messages_can_be_read(server: TelegramServer, bot: telegram.Bot) -> None:
    chat = server.private_chat()
    ada = chat.user
    await chat.photo(ada, caption="légende")
    await chat.voice(ada)
    await chat.sticker(ada)
    await chat.document(ada, "a.txt", b"bytes")
    await chat.location(ada)
    await chat.poll(ada)
    await chat.forward(ada, "relayé")
    await chat.edit(await chat.say("un"), "deux")
    assert len(await chat.send_long(ada, "x" * 5000)) == 2
    updates = await bot.get_updates()
    messages = [update.effective_message for update in updates]
    assert len(messages) == 11
    assert messages[0].caption == "légende"
    assert messages[3].document
    file = await messages[3].document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"bytes"
    assert messages[6].forward_origin
    assert updates[8].edited_message.text == "deux"


async def test_files_are_sent_and_kept(server: TelegramServer, bot: telegram.Bot) -> None:
    chat = server.private_chat()
    sent = await bot.send_document(
        chat.id, b"a;b\n", filename="export é.csv", caption="<i>voilà</i>", parse_mode="HTML"
    )
    assert sent.document
    assert sent.caption == "voilà"
    stored = server.world.files[sent.document.file_id]
    assert (stored.name, stored.content) == ("export é.csv", b"a;b\n")


async def test_inline_queries_are_answered_and_results_chosen(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    ada = server.user()
    query = await server.inline_query(ada, "puces")
    (update,) = await bot.get_updates()

    def article(number: str) -> InlineQueryResultArticle:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("+", callback_data="more")]])
        content = InputTextMessageContent("<b>x</b>", parse_mode="HTML")
        return InlineQueryResultArticle(number, "titre", content, reply_markup=keyboard)

    assert update.inline_query
    with pytest.raises(BadRequest, match="Result_id_duplicate"):
        await update.inline_query.answer([article("1"), article("1")])
    await update.inline_query.answer([article("1"), article("2")], cache_time=10)
    assert [r["content"].html for r in await server.wait_results(query)] == ["<b>x</b>"] * 2
    message = await server.choose(query, "2")
    await server.press_inline(ada, message, "+")
    chosen, press = await bot.get_updates(offset=update.update_id + 1)
    assert chosen.chosen_inline_result
    assert press.callback_query
    await press.callback_query.edit_message_text("autre")
    assert message.text == "autre"
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_inline_query("1", [])


async def test_guests_are_answered_once(server: TelegramServer, bot: telegram.Bot) -> None:
    query = await server.guest_message(server.user(), "@motamot_bot combien ?")
    (update,) = await bot.get_updates(allowed_updates=["guest_message"])
    assert update.guest_message
    assert update.guest_message.guest_query_id == query.id
    content = InputTextMessageContent("<blockquote>tant</blockquote>", parse_mode="HTML")
    result = InlineQueryResultArticle("1", "titre", content)
    sent = await update.guest_message.answer_guest_query(result)
    assert sent.inline_message_id
    answer = await server.wait_guest_answer(query)
    assert answer.html == "<blockquote>tant</blockquote>"
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_guest_query(query.id, result)


async def test_the_profile_is_kept_by_scope_and_language(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    me = await bot.get_me()
    assert me.supports_guest_queries
    assert not me.can_read_all_group_messages
    commands = [BotCommand("help", "Aide")]
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope=scope, language_code="fr")
    assert await bot.get_my_commands(scope=scope, language_code="fr") == tuple(commands)
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Aide", "Aide")])
    await bot.set_my_description("Je lis.", language_code="fr")
    assert (await bot.get_my_description(language_code="fr")).description == "Je lis."
    assert (await bot.get_chat(server.private_chat().id)).type == "private"


# Getting updates


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    chat = server.private_chat()
    for number in range(5):
        await chat.say(str(number))
    first = await bot.get_updates(limit=2)
    assert [u.message.text for u in first if u.message] == ["0", "1"]
    assert [u.update_id for u in await bot.get_updates()][:2] == [u.update_id for u in first]
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [u.message.text for u in rest if u.message] == ["2", "3", "4"]
    assert len(await bot.get_updates(offset=rest[-1].update_id + 100)) == 3, "far in the future"
    (last,) = await bot.get_updates(offset=-1)
    assert last == rest[-1]
    assert len(await bot.get_updates()) == 1, "a negative offset forgets what is before"
    assert server.updates.confirmed == 2


async def test_a_long_poll_wakes_at_once(server: TelegramServer, bot: telegram.Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await server.wait_for(lambda: True)
    while not server.updates.is_polled:
        await asyncio.sleep(0.001)
    await server.private_chat().say("?")
    async with asyncio.timeout(5):
        assert len(await poll) == 1


async def test_the_older_of_two_polls_ends_in_conflict(server: TelegramServer) -> None:
    async with build_bot(server) as older, build_bot(server) as newer:
        first = asyncio.create_task(older.get_updates(timeout=10))
        while not server.updates.is_polled:
            await asyncio.sleep(0.001)
        second = asyncio.create_task(newer.get_updates(timeout=10))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await server.private_chat().say("?")
        assert len(await second) == 1


async def test_kinds_not_asked_for_stay_out_and_the_choice_is_remembered(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    chat = server.private_chat()
    await bot.get_updates(allowed_updates=["edited_message"])
    await chat.edit(await chat.say("un"), "deux")
    (update,) = await bot.get_updates()
    assert update.edited_message
    await bot.get_updates(allowed_updates=[])
    await chat.say("trois")
    assert len(await bot.get_updates(offset=update.update_id + 1)) == 1


async def test_telegram_brakes_polls_that_repeat_their_offset() -> None:
    config = Config(brake_seconds=0.6)
    async with TelegramServer(config=config) as server, build_bot(server) as bot:
        chat = server.private_chat()
        await chat.say("un")
        await chat.say("deux")
        assert len(await bot.get_updates()) == 2
        assert len(await bot.get_updates()) == 1, "the same offset within half a second"
        far = server.updates.next_id
        await bot.get_updates(offset=far)
        started = time.perf_counter()
        assert not await bot.get_updates(offset=far), "an empty answer is held back"
        assert time.perf_counter() - started > 0.5


async def test_updates_can_be_malformed_or_come_twice(server: TelegramServer) -> None:
    await server.private_chat().say("un")
    number = server.updates.push_raw({"message": {"message_id": "x"}})
    server.updates.push_raw({"something_new": {}})
    server.updates.push_raw(["not", "an", "object"])
    assert (await raw(server, "getUpdates", offset=number))["result"] == [
        {"update_id": number, "message": {"message_id": "x"}},
        {"update_id": number + 1, "something_new": {}},
        ["not", "an", "object"],
    ]
    server.updates.redeliver(number - 1)
    again = await raw(server, "getUpdates", offset=number + 3)
    assert [update["update_id"] for update in again["result"]] == [number - 1]


# The webhook


class Hook:
    """A bot's address, which answers as a script says."""

    def __init__(self, script: list[int | float]) -> None:
        self.script = script
        self.got: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.busy = self.busiest = 0

    async def receive(self, request: Request) -> Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        try:
            step = self.script.pop(0) if self.script else 200
            if isinstance(step, float):
                await asyncio.sleep(step)
                step = 200
            if step == 200:
                self.got.append(await request.json())
            return Response(status_code=step)
        finally:
            self.busy -= 1


@pytest.fixture
async def hook() -> AsyncIterator[tuple[Hook, str]]:
    built = Hook([])
    app = Starlette(routes=[Route("/hook", built.receive, methods=["POST"])])
    http = HttpServer(app, Connections(), "127.0.0.1", 0)
    await http.start()
    yield built, f"http://127.0.0.1:{http.port}/hook"
    await http.stop()


async def test_a_webhook_gets_updates_again_until_it_accepts_them(
    server: TelegramServer, bot: telegram.Bot, hook: tuple[Hook, str]
) -> None:
    receiver, url = hook
    receiver.script = [500, 503]
    chat = server.private_chat()
    await chat.say("un")
    await bot.set_webhook(url, secret_token="s3cret", max_connections=7)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await chat.say("deux")
    await until(lambda: len(receiver.got) == 2 and len(server.webhook.deliveries) == 4)
    assert [update["message"]["text"] for update in receiver.got] == ["un", "deux"]
    assert receiver.secrets == {"s3cret"}
    assert [delivery.status for delivery in server.webhook.deliveries] == [500, 503, 200, 200]
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.pending_update_count) == (url, 7, 0)
    assert info.last_error_message == "Wrong response from the webhook: 503"
    await bot.delete_webhook()
    await chat.say("trois")
    assert len(await bot.get_updates()) == 1


async def test_chats_do_not_wait_for_each_other_but_messages_in_one_do(
    server: TelegramServer, bot: telegram.Bot, hook: tuple[Hook, str]
) -> None:
    receiver, url = hook
    server.config.webhook_timeout = 0.1
    receiver.script = [0.3]
    await bot.set_webhook(url, max_connections=2)
    slow, quick = server.private_chat(server.user(1)), server.private_chat(server.user(2))
    await slow.say("1")
    await until(lambda: receiver.busy == 1)
    for text in ("2", "3"):
        await slow.say(text)
        await quick.say(text)
    await until(lambda: len(receiver.got) == 5)
    told = [(update["message"]["chat"]["id"], update["message"]["text"]) for update in receiver.got]
    assert [text for chat, text in told if chat == 1] == ["1", "2", "3"]
    assert told[0] == (2, "2")
    assert receiver.busiest <= 2
    assert server.webhook.deliveries[0].update_id


async def until(condition: Any) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)


# What goes wrong


async def test_tokens_are_checked(server: TelegramServer, bot: telegram.Bot) -> None:
    async with httpx.AsyncClient(base_url=server.url) as client:
        malformed = await client.get("/botnonsense/getMe")
        wrong = await client.get("/bot1:AAAA/getMe")
        unknown = await client.get(f"/bot{server.token}/doMagic")
        lower = await client.get(f"/bot{server.token}/GETME")
    assert (malformed.status_code, malformed.json()["description"]) == (404, "Not Found")
    assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
    assert unknown.status_code == 404
    assert lower.json()["result"]["username"] == "motamot_bot"
    server.revoke_token()
    with pytest.raises(InvalidToken):
        await bot.get_me()


@pytest.mark.parametrize(
    ("fault", "error", "applied"),
    [
        (Fault("flood", retry_after=7), RetryAfter, 0),
        (Fault("error", status=502), NetworkError, 0),
        (Fault("error", status=500, applied=True), NetworkError, 1),
        (Fault("drop"), NetworkError, 0),
        (Fault("drop", applied=True), NetworkError, 1),
        (Fault("hang", seconds=0.4), TimedOut, 0),
        (Fault("hang", seconds=0.4, applied=True), TimedOut, 1),
        (Fault("garbage", garbage="html"), TelegramError, 0),
        (Fault("garbage", garbage="truncated", applied=True), TelegramError, 1),
        (Fault("garbage", garbage="no_result"), KeyError, 0),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else "",
)
async def test_faults_strike_before_or_after_the_effect(
    server: TelegramServer, fault: Fault, error: type[Exception], applied: int
) -> None:
    fault.method = "sendMessage"
    chat = server.private_chat()
    async with build_bot(server, read_timeout=0.2) as bot:
        server.faults.add(fault)
        with pytest.raises(error):
            await bot.send_message(chat.id, "x")
        if fault.kind == "hang" and not applied:
            await asyncio.sleep(0.3)
        assert len(chat.bot_messages) == applied
        await bot.send_message(chat.id, "y")
    assert server.faults.struck == {fault.name: 1}


async def test_a_hang_that_is_waited_for_is_only_slow(
    server: TelegramServer, bot: telegram.Bot
) -> None:
    server.faults.add(Fault("hang", seconds=0.05))
    await bot.send_message(server.private_chat().id, "x")
    assert server.sent[0].text == "x"
    assert server.calls[-1].fault == "hang before"


async def test_limits_refuse_what_comes_too_fast(server: TelegramServer, bot: telegram.Bot) -> None:
    server.limits.enabled = True
    chat, other = server.private_chat(), server.private_chat()
    for _ in range(5):
        await bot.send_message(chat.id, "x")
    with pytest.raises(RetryAfter) as refusal:
        await bot.send_message(chat.id, "x")
    assert refusal.value.retry_after == timedelta(seconds=1)
    await bot.send_message(other.id, "x")


# Ways to run it


def test_it_runs_in_a_thread() -> None:
    with TelegramServer().in_thread() as server:
        chat = server.private_chat()
        server.run(chat.say("?"))
        body = httpx.get(f"{server.base_url}{server.token}/getUpdates").json()
        assert body["result"][0]["message"]["text"] == "?"


def test_it_runs_as_a_process_with_control_endpoints() -> None:
    with ServerProcess() as server, httpx.Client() as bot:
        url = f"{server.base_url}{server.token}"
        said = server.say([{"chat_id": n, "text": f"question {n}"} for n in range(1, 201)])
        assert len(said) == 200
        updates = bot.post(f"{url}/getUpdates", data={"limit": 100}).json()["result"]
        assert len(updates) == 100
        server.add_faults([{"kind": "flood", "method": "sendMessage", "retry_after": 3}])
        answer = {"chat_id": 1, "text": "<b>oui</b>", "parse_mode": "HTML"}
        answer["reply_parameters"] = json.dumps({"message_id": said[0]["message_id"]})
        refused = bot.post(f"{url}/sendMessage", data=answer)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "3")
        assert bot.post(f"{url}/sendMessage", data=answer).json()["ok"]
        server.wait(sent=1, timeout=5)
        (sent,) = server.messages(sender="bot")
        assert (sent["html"], sent["reply_to"]) == ("<b>oui</b>", said[0]["message_id"])
        assert sent["at"] > said[0]["at"]
        assert [call["fault"] for call in server.calls(method="sendMessage")] == ["429", ""]
        assert server.stats()["calls"]["sendMessage 429"] == 1
        server.call("chat", {"chat_id": 2, "blocked": True})
        assert bot.post(f"{url}/sendMessage", data={"chat_id": 2, "text": "x"}).status_code == 403
        server.reset()
        assert server.stats()["pending"] == 0
