"""Getting updates: polls and the webhook."""

import re
import time
from typing import Any
from urllib.parse import urlsplit

from .errors import WEBHOOK_CONFLICT, ApiError, bad_request, too_many_requests
from .params import Params
from .registry import RawJson, method
from .world import World

KINDS = {
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
}


@method("getUpdates")
async def get_updates(world: World, params: Params) -> Any:
    """What happened since the offset; waits for it when nothing did."""
    if world.webhook.url:
        raise ApiError(409, WEBHOOK_CONFLICT)
    offset = params.integer("offset")
    limit = params.integer("limit", 100, 1, 100)
    timeout = params.integer("timeout", 0, 0, 50)
    world.updates.allow(_allowed(params))
    return RawJson(await world.updates.poll(offset, limit, timeout))


@method("setWebhook")
async def set_webhook(world: World, params: Params) -> Any:
    """Deliver updates to an address; on loopback any, for tests: plain HTTP, and any port."""
    url = params.text("url")
    if not url:
        return await delete_webhook(world, params)
    address = urlsplit(url)
    if address.scheme not in {"http", "https"} or not address.hostname:
        raise bad_request("invalid webhook URL specified")
    if address.hostname not in ("127.0.0.1", "localhost"):
        if address.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if address.port not in (None, 80, 88, 443, 8443):
            raise bad_request(
                "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
            )
    secret = params.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch("[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    max_connections = params.integer("max_connections", 40, 1, 100)
    webhook = world.webhook
    if world.config.brakes and time.monotonic() < webhook.next_change:
        raise too_many_requests(1)
    webhook.next_change = time.monotonic() + 1
    world.updates.allow(_allowed(params))
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    elif (webhook.url, webhook.secret, webhook.max_connections) == (url, secret, max_connections):
        return True
    world.updates.end_poll()
    webhook.start(url, secret, max_connections)
    return True


@method("deleteWebhook")
async def delete_webhook(world: World, params: Params) -> Any:
    """No more deliveries; what waits can be polled."""
    world.webhook.stop()
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


@method("getWebhookInfo")
async def get_webhook_info(world: World, params: Params) -> Any:  # noqa: ARG001
    """Where updates go, how many wait, and the last error."""
    webhook = world.webhook
    info: dict[str, Any] = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending()),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
        info["ip_address"] = "127.0.0.1"
        if webhook.last_error:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


def _allowed(params: Params) -> list[str] | None:
    """The kinds asked for; names Telegram does not know are passed over, as it does."""
    kinds = params.array("allowed_updates", "allowed updates")
    return None if kinds is None else [kind for kind in kinds if kind in KINDS]
