"""The ASGI application: Bot API calls, downloads, and the control endpoints beside them."""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from .errors import ApiError
from .faults import BAD_GATEWAY, GARBAGE, Fault
from .methods import SENDING, RawJson, find_method
from .params import Params, read_params
from .state import Call
from .wire import Asgi, Connections
from .world import World

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]{3,}")
NOT_FOUND = ApiError(404, "Not Found")


class BotApi:
    """The Bot API over HTTP; everything under ``/control`` goes to another application."""

    def __init__(self, world: World, connections: Connections, control: Asgi) -> None:
        self.world = world
        self.connections = connections
        self.control = control

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        path: str = scope["path"]
        if path.startswith("/control"):
            await self.control(scope, receive, send)
            return
        try:
            if path.startswith("/file/bot"):
                await self.download(path.removeprefix("/file/bot"), send)
            elif path.startswith("/bot"):
                await self.serve(scope, receive, send)
            else:
                await answer_json(send, NOT_FOUND.code, NOT_FOUND.json())
        except asyncio.CancelledError:
            await self.connections.cut(client_of(scope))

    async def download(self, rest: str, send: Send) -> None:
        """A stored file."""
        token, _, path = rest.partition("/")
        found = next((f for f in self.world.files.values() if f.path == path), None)
        if token != self.world.token or found is None:
            await answer_json(send, 404, NOT_FOUND.json())
        else:
            await answer(send, 200, found.content, "application/octet-stream")

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One call of the Bot API."""
        started = time.time()
        token, _, name = scope["path"].removeprefix("/bot").partition("/")
        body = await read_body(receive)
        content_type = next((v for k, v in scope["headers"] if k == b"content-type"), b"")
        call = Call(name, {}, started)
        world, fault = self.world, None
        try:
            params = read_params(scope["query_string"], content_type.decode("latin-1"), body)
            call.params = params.readable()
            self.check_token(token)
            known = find_method(name)
            call.method = known[0] if known else name
            fault = world.faults.take(name, params.text("chat_id"))
            if fault is not None and not await self.before(fault, call, scope, send):
                return
            status, reply, headers = await self.run(call, params)
        except ApiError as error:
            status, reply, headers = refuse(call, error)
        call.duration = time.time() - started
        if fault is not None and await self.after(fault, call, scope, send):
            return
        call.status = status
        world.log(call)
        await answer(send, status, reply, "application/json", headers)

    def check_token(self, token: str) -> None:
        """Raise what Telegram says to a wrong token."""
        if not _TOKEN.fullmatch(token):
            raise NOT_FOUND
        if token != self.world.token or self.world.revoked:
            raise ApiError(401, "Unauthorized")

    async def run(self, call: Call, params: Params) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
        """Apply the call; status, body and headers of the answer."""
        known = find_method(call.method)
        if known is None:
            raise ApiError(404, "Not Found: method not found")
        name = call.method.lower()
        if name in SENDING:
            chat_id = params.text("chat_id")
            if chat_id.lstrip("-").isdigit():
                self.world.limits.check(int(chat_id))
        call.result = await known[1](self.world, params)
        call.applied = True
        if isinstance(call.result, RawJson):
            result = call.result.content
            call.result = len(result)
        else:
            result = json.dumps(call.result).encode()
        return 200, b'{"ok":true,"result":' + result + b"}", []

    async def before(self, fault: Fault, call: Call, scope: Scope, send: Send) -> bool:
        """What goes wrong before the call takes effect; whether it goes on."""
        call.fault = fault.name
        if fault.applied:
            return True
        client = client_of(scope)
        if fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
            if self.connections.is_open(client):
                return True
        self.world.log(call)
        if fault.kind in {"hang", "drop"}:
            await self.connections.cut(client)
        else:
            await self.spoil(fault, call, send)
        return False

    async def after(self, fault: Fault, call: Call, scope: Scope, send: Send) -> bool:
        """What goes wrong once the call took effect; whether nothing is left to answer."""
        if not fault.applied:
            return False
        if fault.kind == "hang":
            await asyncio.sleep(fault.seconds)
            return False
        self.world.log(call)
        if fault.kind == "drop":
            await self.connections.cut(client_of(scope))
        else:
            await self.spoil(fault, call, send)
        return True

    async def spoil(self, fault: Fault, call: Call, send: Send) -> None:
        """Answer with something else than the result."""
        if fault.kind == "garbage":
            call.status = 200
            call.description = fault.garbage
            kind = "text/html" if fault.garbage == "html" else "application/json"
            await answer(send, 200, GARBAGE[fault.garbage], kind)
        elif fault.kind == "flood":
            error = ApiError(
                429,
                f"Too Many Requests: retry after {fault.retry_after}",
                {"retry_after": fault.retry_after},
            )
            status, body, headers = refuse(call, error)
            await answer(send, status, body, "application/json", headers)
        else:
            call.status = fault.status
            call.description = "fault"
            await answer(send, fault.status, BAD_GATEWAY, "text/html")


def refuse(call: Call, error: ApiError) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
    """The answer that carries an error."""
    call.status, call.description = error.code, error.description
    headers = []
    if "retry_after" in error.parameters:
        headers.append((b"retry-after", str(error.parameters["retry_after"]).encode()))
    return error.code, json.dumps(error.json()).encode(), headers


def client_of(scope: Scope) -> tuple[str, int]:
    """Who asks."""
    host, port = scope["client"]
    return host, port


async def read_body(receive: Receive) -> bytes:
    """The whole body of a request."""
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


async def answer(
    send: Send,
    status: int,
    body: bytes,
    content_type: str,
    headers: list[tuple[bytes, bytes]] | None = None,
) -> None:
    """Send a whole response."""
    fields = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
        *(headers or []),
    ]
    await send({"type": "http.response.start", "status": status, "headers": fields})
    await send({"type": "http.response.body", "body": body})


async def answer_json(send: Send, status: int, value: Any) -> None:
    """Send a JSON value."""
    await answer(send, status, json.dumps(value).encode(), "application/json")
