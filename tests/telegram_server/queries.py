"""Answers to presses of buttons, to inline queries and to guest messages."""

import re
import time
from typing import Any

from . import texts
from .errors import OLD_QUERY, bad_request
from .keyboards import check_markup, parse_markup
from .params import Params
from .registry import method
from .state import InlineMessage
from .world import World

MAX_RESULTS = 50


@method("answerCallbackQuery")
async def answer_callback_query(world: World, params: Params) -> Any:
    """The end of the spinner on a button, with a toast or an alert."""
    text = params.text("text")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and not re.match(r"https://t\.me/|tg://", url):
        raise bad_request("URL_INVALID")
    answer = {
        "text": text,
        "show_alert": params.flag("show_alert"),
        "url": url,
        "cache_time": params.integer("cache_time", 0, 0, 30 * 86_400),
    }
    query = world.callbacks.get(params.text("callback_query_id"))
    if query is None or query.expires < time.time():
        raise bad_request(OLD_QUERY)
    query.answers.append(answer)
    return True


@method("answerInlineQuery")
async def answer_inline_query(world: World, params: Params) -> Any:
    """The results offered for an inline query."""
    given = params.array("results", "inline query results")
    if given is None:
        given = []
    next_offset = params.text("next_offset")
    button = params.object("button", "inline query results button")
    options = {
        "cache_time": params.integer("cache_time", 300, 0, 86_400),
        "is_personal": params.flag("is_personal"),
        "next_offset": next_offset,
        "button": button,
    }
    if len(next_offset.encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    _check_button(button)
    if len(given) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    results = [read_result(world, result) for result in given]
    ids = [result["id"] for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = world.inline_queries.get(params.text("inline_query_id"))
    if query is None or query.expires < time.time() or query.results is not None:
        raise bad_request(OLD_QUERY)
    query.results, query.options, query.answered_at = results, options, time.time()
    return True


@method("answerGuestQuery")
async def answer_guest_query(world: World, params: Params) -> Any:
    """The message a guest bot leaves in the chat it was summoned to."""
    given = params.object("result", "inline query result")
    if given is None:
        raise bad_request("can't parse inline query result: expected an Object")
    result = read_result(world, given)
    query = world.guest_queries.get(params.text("guest_query_id"))
    if query is None or query.expires < time.time() or query.inline_message_id:
        raise bad_request(OLD_QUERY)
    query.inline_message_id = keep_inline_message(world, result).id
    return {"inline_message_id": query.inline_message_id}


def read_result(world: World, given: Any) -> dict[str, Any]:
    """An inline result, its text parsed under ``content``.

    Raises:
        ApiError: 400 for what Telegram would refuse.
    """
    if not isinstance(given, dict):
        raise bad_request("can't parse inline query result: expected an Object")
    kind, result_id = given.get("type"), given.get("id")
    if not isinstance(result_id, str) or not 1 <= len(result_id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not isinstance(kind, str):
        raise bad_request("can't parse inline query result: Can't find field \"type\"")
    markup = parse_markup(given.get("reply_markup"))
    check_markup(markup)
    result = {**given, "reply_markup": markup}
    message = given.get("input_message_content")
    if kind == "article":
        if not isinstance(given.get("title"), str) or not given["title"].strip():
            raise bad_request("ARTICLE_TITLE_EMPTY")
        if not isinstance(message, dict):
            raise bad_request("can't parse inline query result: Message content is not specified")
    if isinstance(message, dict) and "message_text" in message:
        if not message["message_text"]:
            raise bad_request("message text is empty")
        result["content"] = texts.checked(
            texts.read_text(
                world,
                str(message["message_text"]),
                str(message.get("parse_mode") or ""),
                message.get("entities"),
            )
        )
    elif kind == "article":
        raise bad_request("can't parse inline query result: Message content is not specified")
    return result


def keep_inline_message(world: World, result: dict[str, Any]) -> InlineMessage:
    """The message that stands in a chat once a result was chosen."""
    message = InlineMessage(
        id=f"BAAAA{world.number():08d}",
        content=result["content"],
        markup=result["reply_markup"],
        options=result.get("input_message_content") or {},
    )
    world.inline_messages[message.id] = message
    return message


def _check_button(button: dict[str, Any] | None) -> None:
    if button is None:
        return
    if not isinstance(button.get("text"), str) or not button["text"]:
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    start = button.get("start_parameter")
    if start is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", str(start)):
        raise bad_request("START_PARAM_INVALID")
    if start is None and "web_app" not in button:
        raise bad_request("can't parse inline query results button: no action")
