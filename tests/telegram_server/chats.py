"""Chats, members and files."""

import time
from typing import Any

from .errors import bad_request
from .params import Params
from .registry import method
from .world import World

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


@method("sendChatAction")
async def send_chat_action(world: World, params: Params) -> Any:
    """“typing…” at the top of the chat."""
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.open_chat(params.text("chat_id"))
    chat.actions.append((time.time(), action))
    return True


@method("getChat")
async def get_chat(world: World, params: Params) -> Any:
    """All about a chat."""
    chat = world.open_chat(params.text("chat_id"))
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        True,
    )
    return {
        **chat.json(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": gifts,
    }


@method("getFile")
async def get_file(world: World, params: Params) -> Any:
    """Where a file is downloaded from."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": file.path,
    }


def member_json(user: dict[str, Any], status: str) -> dict[str, Any]:
    """A ChatMember of that status, with all fields it must have."""
    shown: dict[str, Any] = {"user": user, "status": status}
    rights = (
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_pin_messages",
    )
    permissions = (
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    )
    if status == "administrator":
        shown |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(rights, True)}
    elif status == "restricted":
        shown |= {"is_member": True, "until_date": 0, **dict.fromkeys(permissions, False)}
    elif status == "kicked":
        shown["until_date"] = 0
    return shown
