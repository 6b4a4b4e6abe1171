"""Reply markups: their shape, and what Telegram refuses in them."""

from typing import Any

from .errors import bad_request
from .links import check_link

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_ALLOWED = {*_ACTIONS, "text", "style", "icon_custom_emoji_id"}
MAX_BUTTONS = 100

Markup = dict[str, Any]


def parse_markup(markup: dict[str, Any] | None) -> Markup | None:
    """The markup when its shape is right; None for none, and for an empty inline keyboard.

    Raises:
        ApiError: 400 for a wrong shape.
    """
    if not markup:
        return None
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard")
        parsed = [[_inline_button(button) for button in row] for row in rows]
        parsed = [row for row in parsed if row]
        return {"inline_keyboard": parsed} if parsed else None
    if "keyboard" in markup:
        for row in _rows(markup["keyboard"], "keyboard"):
            for button in row:
                if not isinstance(button, str | dict):
                    raise bad_request("can't parse keyboard button: expected an Object")
        return markup
    for name in ("remove_keyboard", "force_reply"):
        if name in markup:
            if not isinstance(markup[name], bool):
                raise bad_request(f'Field "{name}" must be of type Boolean')
            return markup
    raise bad_request("can't parse reply keyboard markup JSON object")


def check_markup(markup: Markup | None) -> None:
    """What Telegram's servers refuse in a markup of the right shape.

    Raises:
        ApiError: 400 BUTTON_DATA_INVALID and its kin.
    """
    if markup is None or "inline_keyboard" not in markup:
        return
    buttons = [button for row in markup["inline_keyboard"] for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
        if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        if "pay" in button or "callback_game" in button:
            raise bad_request("BUTTON_TYPE_INVALID")
        if sum(action in button for action in _ACTIONS) > 1:
            raise bad_request("BUTTON_TYPE_INVALID")


def is_inline(markup: Markup | None) -> bool:
    """Whether the markup is shown under the message."""
    return markup is None or "inline_keyboard" in markup


def _rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'Field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'Field "{name}" must be an Array of Arrays')
    return rows


def _inline_button(given: Any) -> dict[str, Any]:
    prefix = "can't parse inline keyboard button:"
    if not isinstance(given, dict):
        raise bad_request(f"{prefix} Inline keyboard button must be an Object")
    button: dict[str, Any] = given
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f'{prefix} Can\'t find field "text"')
    if not text.strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    unknown = set(button) - _ALLOWED
    if unknown:
        raise bad_request(f'{prefix} unknown field "{min(unknown)}"')
    actions = {action for action in _ACTIONS if action in button}
    if not actions - {"url", "callback_data"} and not any(button[name] for name in actions):
        raise bad_request(f"{prefix} Text buttons are unallowed in the inline keyboard")
    for name in ("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat"):
        if name in button and not isinstance(button[name], str):
            raise bad_request(f'{prefix} Field "{name}" must be of type String')
    if "url" in button:
        button = {**button, "url": _button_url(button["url"])}
    if "web_app" in button:
        _check_web_app(button["web_app"])
    if "copy_text" in button and not isinstance((button["copy_text"] or {}).get("text"), str):
        raise bad_request(f'{prefix} Can\'t find field "text"')
    return button


def _button_url(url: str) -> str:
    try:
        return check_link(url)
    except ValueError as error:
        raise bad_request(f"Inline keyboard button URL '{url}' is invalid: {error}") from None


def _check_web_app(web_app: Any) -> None:
    url = web_app.get("url") if isinstance(web_app, dict) else None
    if not isinstance(url, str) or not url.startswith("https://"):
        raise bad_request(
            f"Inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
        )
