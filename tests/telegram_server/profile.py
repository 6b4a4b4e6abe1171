"""What the bot says about itself: commands and descriptions."""

import json
import re
from typing import Any

from .errors import bad_request
from .params import Params
from .registry import method
from .world import World

_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}


@method("getMe")
async def get_me(world: World, params: Params) -> Any:  # noqa: ARG001
    """The bot, with its switches."""
    return world.profile.me(world.bot_id)


@method("setMyCommands")
async def set_my_commands(world: World, params: Params) -> Any:
    """The commands shown in a scope and language."""
    commands = params.array("commands", "bot commands")
    if commands is None:
        raise bad_request("BOT_COMMANDS_EMPTY")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        if not isinstance(command, dict):
            raise bad_request("expected an Object as bot command")
        name, description = command.get("command"), command.get("description")
        if not isinstance(name, str) or not re.fullmatch("[a-z0-9_]{1,32}", name.lstrip("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not isinstance(description, str) or not 1 <= len(description.strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name.lstrip("/"), "description": description})
    world.profile.commands[_scope(world, params)] = kept
    return True


@method("getMyCommands")
async def get_my_commands(world: World, params: Params) -> Any:
    """The commands of a scope and language."""
    return world.profile.commands.get(_scope(world, params), [])


@method("setMyDescription")
async def set_my_description(world: World, params: Params) -> Any:
    """What an empty chat shows."""
    return _set(world.profile.descriptions, params, "description", 512)


@method("getMyDescription")
async def get_my_description(world: World, params: Params) -> Any:
    """What an empty chat shows."""
    return {"description": world.profile.descriptions.get(_language(params), "")}


@method("setMyShortDescription")
async def set_my_short_description(world: World, params: Params) -> Any:
    """What the profile page shows."""
    return _set(world.profile.short_descriptions, params, "short_description", 120)


@method("getMyShortDescription")
async def get_my_short_description(world: World, params: Params) -> Any:
    """What the profile page shows."""
    return {"short_description": world.profile.short_descriptions.get(_language(params), "")}


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _scope(world: World, params: Params) -> tuple[str, str]:
    scope = params.object("scope", "bot command scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if scope["type"] in {"chat", "chat_administrators", "chat_member"}:
        scope = {**scope, "chat_id": world.find_chat(str(scope.get("chat_id", ""))).id}
    return json.dumps(scope, sort_keys=True), _language(params)


def _set(texts: dict[str, str], params: Params, name: str, longest: int) -> bool:
    language, text = _language(params), params.text(name).strip()
    if len(text) > longest:
        raise bad_request(f"{name} is too long")
    texts[language] = text
    return True
