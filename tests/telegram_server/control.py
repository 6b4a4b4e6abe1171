"""The server's own endpoints, for programs that run it as a process."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request

    from .server import TelegramServer
    from .state import CallbackQuery, Message
    from .wire import Asgi


class Control:
    """Endpoints under ``/control``; bodies and answers are JSON."""

    def __init__(self, server: TelegramServer) -> None:
        self.server = server

    async def say(self, request: Request) -> Response:
        """People write: ``[{chat_id, text, first_name?, language_code?, reply_to?, quote?}]``.

        The chat is the private chat of the person of that number. Answers
        ``[{chat_id, message_id, update_id, at}]``.
        """
        said = []
        for item in await request.json():
            fields = {key: item[key] for key in ("first_name", "language_code") if key in item}
            user = self.server.user(item["chat_id"], **fields)
            chat = self.server.private_chat(user)
            reply_to = chat.chat.find(item["reply_to"]) if "reply_to" in item else None
            message = await chat.send(
                user, item["text"], reply_to=reply_to, quote=item.get("quote")
            )
            said.append(
                {
                    "chat_id": user.id,
                    "message_id": message.id,
                    "update_id": self.server.updates.next_id - 1,
                    "at": message.at,
                }
            )
        return JSONResponse(said)

    async def press(self, request: Request) -> Response:
        """Somebody presses a button: ``{chat_id, message_id, what}`` or ``data``."""
        item = await request.json()
        chat = self.server.private_chat(self.server.user(item["chat_id"]))
        message = chat.chat.messages[item["message_id"]]
        try:
            query = (
                chat.press_data(message, item["data"])
                if "data" in item
                else await chat.press(message, item["what"])
            )
        except LookupError as error:
            return JSONResponse({"error": str(error)}, 404)
        return JSONResponse({"id": query.id})

    async def callbacks(self, request: Request) -> Response:  # noqa: ARG002
        """All presses and what the bot answered."""
        return JSONResponse([show_callback(q) for q in self.server.world.callbacks.values()])

    async def push(self, request: Request) -> Response:
        """Raw updates in bulk, any JSON: ``[update, …]``; answers their numbers."""
        updates = await request.json()
        return JSONResponse([self.server.updates.push_raw(update) for update in updates])

    async def redeliver(self, request: Request) -> Response:
        """Deliver updates again: ``[update_id, …]``."""
        for update_id in await request.json():
            self.server.updates.redeliver(update_id)
        return JSONResponse(True)  # noqa: FBT003

    async def messages(self, request: Request) -> Response:
        """Messages as they stand: ``?chat_id=&sender=bot|people&after=TIME``."""
        wanted = request.query_params
        after = float(wanted.get("after", 0))
        if wanted.get("sender") == "bot" and "chat_id" not in wanted:
            found = self.server.sent
        else:
            chats = self.server.world.chats
            number = int(wanted["chat_id"]) if "chat_id" in wanted else None
            chosen = [chat for chat in chats.values() if number in (None, chat.id)]
            found = [message for chat in chosen for message in chat.messages.values()]
        sender = wanted.get("sender")
        return JSONResponse(
            [
                show_message(m)
                for m in found
                if m.at > after and (sender is None or m.is_from_bot == (sender == "bot"))
            ]
        )

    async def calls(self, request: Request) -> Response:
        """The log of calls: ``?method=&after=TIME&last=N``."""
        wanted = request.query_params
        after, method = float(wanted.get("after", 0)), wanted.get("method")
        found = [
            call.json()
            for call in self.server.world.calls
            if call.at > after and (method is None or call.method.lower() == method.lower())
        ]
        if "last" in wanted:
            found = found[-int(wanted["last"]) :]
        return Response(json.dumps(found, default=str), media_type="application/json")

    async def stats(self, request: Request) -> Response:  # noqa: ARG002
        """Counts of everything."""
        return JSONResponse(show_stats(self.server))

    async def wait(self, request: Request) -> Response:
        """Wait for a state: ``?sent=N&pending=N&polled=1&timeout=S``; then as ``stats``, or 408."""
        wanted = request.query_params
        server = self.server

        def holds() -> bool:
            if "sent" in wanted and len(server.sent) < int(wanted["sent"]):
                return False
            if "pending" in wanted and len(server.updates.entries) > int(wanted["pending"]):
                return False
            return "polled" not in wanted or server.updates.is_polled

        deadline = time.monotonic() + float(wanted.get("timeout", 30))
        while not holds():
            left = deadline - time.monotonic()
            if left <= 0:
                return JSONResponse(show_stats(server), 408)
            try:
                await server.wait_for(holds, min(left, 0.05))
            except TimeoutError:
                continue
        return JSONResponse(show_stats(server))

    async def reset(self, request: Request) -> Response:  # noqa: ARG002
        """Forget everything but settings and profile."""
        await self.server.reset()
        return JSONResponse(True)  # noqa: FBT003

    async def faults(self, request: Request) -> Response:
        """POST adds ``[{kind, method?, times?, …}]``, DELETE clears, GET shows what is to come.

        ``?seed=N`` starts the dice anew.
        """
        faults = self.server.faults
        if "seed" in request.query_params:
            faults.seed(int(request.query_params["seed"]))
        if request.method == "POST":
            faults.add_json(await request.json())
        elif request.method == "DELETE":
            faults.clear()
        return JSONResponse({"script": faults.json(), "struck": faults.struck})

    async def limits(self, request: Request) -> Response:
        """Rate limits: ``{"enabled": true, "chat_rate": 1, …}``."""
        limits = self.server.limits
        for name, value in (await request.json()).items():
            if not hasattr(limits, name):
                return JSONResponse({"error": f"no setting {name}"}, 400)
            setattr(limits, name, value)
        limits.reset()
        return JSONResponse({"enabled": limits.enabled, "refused": limits.refused})

    async def chat(self, request: Request) -> Response:
        """Change a private chat: ``{chat_id, blocked?, deleted?, deactivated?}``."""
        item = await request.json()
        user = self.server.user(item["chat_id"])
        chat = self.server.private_chat(user).chat
        chat.blocked = item.get("blocked", chat.blocked)
        chat.deleted = item.get("deleted", chat.deleted)
        user.deactivated = item.get("deactivated", user.deactivated)
        return JSONResponse(True)  # noqa: FBT003

    async def token(self, request: Request) -> Response:
        """Revoke the token or restore it: ``{"revoked": true}``."""
        self.server.revoke_token(revoked=(await request.json())["revoked"])
        return JSONResponse(True)  # noqa: FBT003

    async def settings(self, request: Request) -> Response:
        """Change settings: the fields of ``Config``."""
        for name, value in (await request.json()).items():
            if not hasattr(self.server.config, name):
                return JSONResponse({"error": f"no setting {name}"}, 400)
            setattr(self.server.config, name, value)
        return JSONResponse(vars(self.server.config))


def show_message(message: Message) -> dict[str, Any]:
    """A message for a client of the control endpoints."""
    return {
        "chat_id": message.chat.id,
        "message_id": message.id,
        "from_bot": message.is_from_bot,
        "at": message.at,
        "text": message.text,
        "html": message.html,
        "entities": message.entities,
        "keyboard": message.keyboard,
        "reply_to": message.reply_to.id if message.reply_to else None,
        "quote": message.quote,
        "thread_id": message.thread_id,
        "edits": message.edits,
        "deleted": message.deleted,
    }


def show_callback(query: CallbackQuery) -> dict[str, Any]:
    """A press for a client of the control endpoints."""
    return {
        "id": query.id,
        "user_id": query.user.id,
        "data": query.data,
        "answers": query.answers,
    }


def show_stats(server: TelegramServer) -> dict[str, Any]:
    """Counts for a client of the control endpoints."""
    world, updates = server.world, server.updates
    attempts = server.webhook.deliveries
    return {
        "sent": len(world.sent),
        "pending": len(updates.entries),
        "delivered": updates.delivered,
        "confirmed": updates.confirmed,
        "skipped": updates.skipped,
        "polled": updates.is_polled,
        "calls": world.counts,
        "faults": world.faults.struck,
        "refused": world.limits.refused,
        "webhook": server.webhook.url,
        "webhook_attempts": len(attempts),
        "webhook_failures": sum(bool(attempt.error) for attempt in attempts),
    }


def build_control(server: TelegramServer) -> Asgi:
    """The application that serves ``/control``."""
    control = Control(server)
    post, get = ["POST"], ["GET"]
    routes = [
        Route("/control/say", control.say, methods=post),
        Route("/control/press", control.press, methods=post),
        Route("/control/callbacks", control.callbacks, methods=get),
        Route("/control/updates", control.push, methods=post),
        Route("/control/redeliver", control.redeliver, methods=post),
        Route("/control/messages", control.messages, methods=get),
        Route("/control/calls", control.calls, methods=get),
        Route("/control/stats", control.stats, methods=get),
        Route("/control/wait", control.wait, methods=get),
        Route("/control/reset", control.reset, methods=post),
        Route("/control/faults", control.faults, methods=["GET", "POST", "DELETE"]),
        Route("/control/limits", control.limits, methods=post),
        Route("/control/chat", control.chat, methods=post),
        Route("/control/token", control.token, methods=post),
        Route("/control/settings", control.settings, methods=post),
    ]
    return Starlette(routes=routes)
