"""Sending, editing and deleting messages."""

from typing import Any

from . import texts
from .entities import FormattedText
from .errors import NOT_MODIFIED, bad_request
from .keyboards import Markup, check_markup, is_inline
from .params import Params
from .registry import method
from .state import Chat, InlineMessage, Message
from .world import World


@method("sendMessage")
async def send_message(world: World, params: Params) -> Any:
    """A text."""
    content = texts.message_text(world, params)
    markup = texts.markup(params)
    options = texts.link_preview(params)
    return _send(world, params, content, markup, options=options).json()


@method("sendDocument")
async def send_document(world: World, params: Params) -> Any:
    """A file, uploaded or known by its identifier."""
    content = texts.caption(world, params)
    markup = texts.markup(params)
    given = params.text("document")
    upload = params.files.get(given.removeprefix("attach://") if given else "document")
    if upload is not None:
        if not upload.content:
            raise bad_request("file must be non-empty")
        file = world.keep_file(upload.name, upload.mime_type, upload.content)
    elif given in world.files:
        file = world.files[given]
    elif not given:
        raise bad_request("there is no document in the request")
    else:
        raise bad_request("wrong file identifier/HTTP URL specified")
    document = {
        "file_name": file.name,
        "mime_type": file.mime_type,
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }
    return _send(world, params, content, markup, extra={"document": document}).json()


@method("editMessageText")
async def edit_message_text(world: World, params: Params) -> Any:
    """Another text, and another keyboard or none."""
    content = texts.message_text(world, params)
    markup = texts.markup(params)
    options = texts.link_preview(params)
    target = _target(world, params)
    if isinstance(target, Message) and target.is_media:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, target, content, markup, options)


@method("editMessageReplyMarkup")
async def edit_message_reply_markup(world: World, params: Params) -> Any:
    """Another keyboard, or none."""
    markup = texts.markup(params)
    target = _target(world, params)
    return _edit(world, target, target.content, markup, {})


@method("deleteMessage")
async def delete_message(world: World, params: Params) -> Any:
    """One message away; in groups, others' messages only for administrators."""
    chat = world.open_chat(params.text("chat_id"))
    message = chat.find(_message_id(params))
    if message is None:
        raise bad_request("message to delete not found")
    if not _may_delete(chat, message):
        raise bad_request("message can't be deleted")
    message.deleted = True
    return True


def _send(
    world: World,
    params: Params,
    content: FormattedText,
    markup: Markup | None,
    *,
    extra: dict[str, Any] | None = None,
    options: dict[str, Any] | None = None,
) -> Message:
    for name in ("disable_notification", "protect_content", "allow_paid_broadcast"):
        params.flag(name)
    chat = world.open_chat(params.text("chat_id"))
    thread_id = params.integer("message_thread_id")
    if thread_id:
        texts.find_thread(chat, thread_id, None)
    reply = texts.read_reply(world, params, chat)
    check_markup(markup)
    message = Message(
        id=chat.next_id(),
        chat=chat,
        sender=world.bot,
        date=world.now(),
        content=content,
        extra={**(extra or {}), **(options or {})},
        markup=markup,
        reply_to=reply.message if reply else None,
        quote=reply.quote if reply else None,
        thread_id=texts.find_thread(chat, thread_id, reply),
    )
    if params.flag("protect_content"):
        message.extra["has_protected_content"] = True
    chat.messages[message.id] = message
    world.sent.append(message)
    return message


def _message_id(params: Params) -> int:
    number = params.integer("message_id")
    if number <= 0:
        raise bad_request("Message identifier is not specified")
    return number


def _target(world: World, params: Params) -> Message | InlineMessage:
    if not params.has("chat_id") and not params.has("message_id"):
        inline_id = params.text("inline_message_id")
        if not inline_id:
            raise bad_request("Message identifier is not specified")
        if inline_id not in world.inline_messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return world.inline_messages[inline_id]
    chat = world.open_chat(params.text("chat_id"))
    message = chat.find(_message_id(params))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.is_from_bot:
        raise bad_request("message can't be edited")
    return message


def _edit(
    world: World,
    target: Message | InlineMessage,
    content: FormattedText,
    markup: Markup | None,
    options: dict[str, Any],
) -> Any:
    check_markup(markup)
    if not is_inline(markup):
        raise bad_request("inline keyboard expected")
    if content == target.content and markup == target.markup:
        raise bad_request(NOT_MODIFIED)
    target.content, target.markup = content, markup
    target.edits += 1
    if isinstance(target, InlineMessage):
        return True
    target.extra.update(options)
    target.edit_date = world.now()
    return target.json()


def _may_delete(chat: Chat, message: Message) -> bool:
    return message.is_from_bot or chat.type == "private" or chat.member == "administrator"
