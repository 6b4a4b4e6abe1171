"""Reading texts, markups and reply parameters out of a call."""

from dataclasses import dataclass
from typing import Any

from .entities import (
    FOUND,
    KNOWN,
    Entity,
    FormattedText,
    find_quote,
    tidy,
    utf16_length,
    with_found,
)
from .errors import ApiError, bad_request
from .keyboards import Markup, parse_markup
from .links import check_link
from .markup import parse_html
from .params import Params
from .state import Chat, Message
from .world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_QUOTE = 1024


@dataclass(frozen=True)
class Reply:
    """What a message answers to."""

    message: Message
    quote: dict[str, Any] | None = None


def read_text(
    world: World, text: str, parse_mode: str, entities: list[Any] | None
) -> FormattedText:
    """A text as given: with HTML, with entities, or plain.

    Raises:
        ApiError: 400 for bad markup or entities.
    """
    if parse_mode and not entities:
        if parse_mode.lower() != "html":
            raise bad_request("unsupported parse_mode (this test server knows HTML)")
        plain, found = parse_html(text, world.user_json)
        return tidy(plain, found)
    return tidy(text, [_entity(world, text, entity) for entity in entities or []])


def message_text(world: World, params: Params) -> FormattedText:
    """The text of a message to send.

    Raises:
        ApiError: 400 when it is empty, too long or badly marked up.
    """
    raw = params.text("text")
    if not raw:
        raise bad_request("message text is empty")
    entities = params.array("entities", "message entities")
    return checked(read_text(world, raw, params.text("parse_mode"), entities))


def checked(formatted: FormattedText) -> FormattedText:
    """The text of a message, not empty and not too long.

    Raises:
        ApiError: 400.
    """
    if not formatted.text.strip():
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return with_found(formatted)


def caption(world: World, params: Params) -> FormattedText:
    """The caption of a file.

    Raises:
        ApiError: 400 when it is too long or badly marked up.
    """
    entities = params.array("caption_entities", "caption entities")
    formatted = read_text(world, params.text("caption"), params.text("parse_mode"), entities)
    if utf16_length(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return with_found(formatted)


def markup(params: Params) -> Markup | None:
    """The reply markup."""
    return parse_markup(params.object("reply_markup", "reply markup"))


def link_preview(params: Params) -> dict[str, Any]:
    """How links are shown, as the message remembers it."""
    options = params.object("link_preview_options", "link preview options") or {}
    for name, value in options.items():
        if name == "url":
            continue
        if name not in {
            "is_disabled",
            "prefer_small_media",
            "prefer_large_media",
            "show_above_text",
        } or not isinstance(value, bool):
            raise bad_request(f'Field "{name}" must be of type Boolean')
    return {"link_preview_options": options} if options else {}


def read_reply(world: World, params: Params, chat: Chat) -> Reply | None:
    """The message to reply to, and the quote in it.

    Raises:
        ApiError: 400 when it is not there, or the quote is not in it.
    """
    given = params.object("reply_parameters", "reply parameters")
    if given is None:
        message_id = params.integer("reply_to_message_id")
        if not message_id:
            return None
        lenient = params.flag("allow_sending_without_reply")
        given = {"message_id": message_id, "allow_sending_without_reply": lenient}
    if not isinstance(given.get("message_id"), int):
        raise bad_request("can't parse reply parameters: Can't find field \"message_id\"")
    elsewhere = given.get("chat_id")
    try:
        home = chat if elsewhere is None else world.find_chat(str(elsewhere))
        message = home.find(given["message_id"])
        if message is None or "is_service" in message.options:
            raise bad_request("message to be replied not found")
    except ApiError:
        if given.get("allow_sending_without_reply"):
            return None
        raise
    return Reply(message, _quote(world, given, message))


def find_thread(chat: Chat, thread_id: int, reply: Reply | None) -> int | None:
    """The thread a new message belongs to.

    Raises:
        ApiError: 400 when there is no such thread.
    """
    if thread_id:
        if thread_id not in (chat.topics if chat.is_forum else chat.messages):
            raise bad_request("message thread not found")
        return thread_id
    if reply is None or reply.message.chat is not chat or chat.type == "private":
        return None
    if chat.is_forum:
        return reply.message.thread_id
    return reply.message.thread_id or reply.message.id


def _quote(world: World, given: dict[str, Any], message: Message) -> dict[str, Any] | None:
    text = given.get("quote")
    if not text:
        return None
    if not isinstance(text, str):
        raise bad_request('Field "quote" must be of type String')
    position = given.get("quote_position", 0)
    if not isinstance(position, int) or position < 0:
        raise bad_request('Field "quote_position" must be a valid Number')
    quote = read_text(
        world, text, str(given.get("quote_parse_mode") or ""), given.get("quote_entities")
    )
    if not quote.text:
        return None
    if utf16_length(quote.text) > MAX_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    found = find_quote(message.content, quote, position)
    if found is None:
        raise bad_request("QUOTE_TEXT_INVALID")
    shown: dict[str, Any] = {"text": quote.text, "position": found, "is_manual": True}
    if quote.entities:
        shown["entities"] = [entity.json() for entity in quote.entities]
    return shown


def _entity(world: World, text: str, given: Any) -> Entity:
    if not isinstance(given, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    for name in ("type", "offset", "length"):
        if name not in given:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    kind, offset, length = given["type"], given["offset"], given["length"]
    if kind not in KNOWN | FOUND:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request('can\'t parse MessageEntity: Field "offset" must be a valid Number')
    size = utf16_length(text)
    if offset < 0 or offset > 1_000_000:
        raise bad_request(f"Receive an entity with incorrect offset {offset}")
    if length < 0 or length > 1_000_000:
        raise bad_request(f"Receive an entity with incorrect length {length}")
    if offset > size:
        raise bad_request(f"Entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > size:
        raise bad_request(
            f"Entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {offset + length}"
        )
    url = str(given.get("url", ""))
    if kind == "text_link":
        try:
            url = check_link(url)
        except ValueError as error:
            raise bad_request(f"Entity URL '{url}' is invalid: {error}") from None
    user = None
    if kind == "text_mention":
        user = world.user_json(int((given.get("user") or {}).get("id", 0)))
        if user is None:
            raise bad_request("user not found")
    return Entity(
        kind,
        offset,
        length,
        url=url,
        language=str(given.get("language", "")),
        user=user,
        custom_emoji_id=str(given.get("custom_emoji_id", "")),
    )
