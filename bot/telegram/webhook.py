"""The webhook: an update is accepted when it was answered, and refused when it should come again."""

import asyncio
import hashlib
import hmac
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot

from bot import metrics
from bot.telegram.intake import Intake
from bot.telegram.updates import parse

PATH = "/telegram"
MAX_BODY = 1_000_000
"""Largest body taken, in bytes."""
FINISH = 10
"""Seconds that what is in hand may take at the end."""
_ANSWER_WITHIN = 55.0
"""Seconds after which Telegram is told to come again; it gives up a call after a minute."""
_CONNECTIONS = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_log = structlog.stdlib.get_logger(__name__)

Check = Callable[[], Awaitable[bool]]


def secret_of(token: str, given: str | None) -> str:
    """What Telegram must say with each call: as given, else made from the token.

    Raises:
        ValueError: ``given`` has characters that Telegram does not allow.
    """
    if given is None:
        return hashlib.sha256(f"webhook secret of {token}".encode()).hexdigest()
    if not _SECRET.fullmatch(given):
        raise ValueError("WEBHOOK_SECRET may hold A-Z, a-z, 0-9, _ and - only, 256 at most.")
    return given


def make_app(
    bot: Bot, intake: Intake, secret: str, checks: Mapping[str, Check], *, with_metrics: bool
) -> Starlette:
    """The web application: Telegram's path, /healthz, /readyz, and /metrics if wanted.

    ``checks`` tell by name whether what the bot needs is there.
    """

    async def receive(request: Request) -> Response:
        said = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not hmac.compare_digest(said.encode(), secret.encode()):
            return PlainTextResponse("not Telegram\n", 403)
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return PlainTextResponse("JSON only\n", 415)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return PlainTextResponse("incomplete\n", 400)
        if body is None:
            return PlainTextResponse("too large\n", 413)
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            metrics.updates.labels("malformed").inc()
            return PlainTextResponse("no JSON\n", 400)
        return await _deal_with(raw, bot, intake)

    async def healthy(_: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def ready(_: Request) -> Response:
        results = await asyncio.gather(*(_holds(check) for check in checks.values()))
        found = dict(zip(checks, results, strict=True))
        return JSONResponse(found, 200 if all(found.values()) else 503)

    async def measure(_: Request) -> Response:
        body, content_type = metrics.render()
        return Response(body, media_type=content_type)

    routes = [
        Route(PATH, receive, methods=["POST"]),
        Route("/healthz", healthy, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
    ]
    if with_metrics:
        routes.append(Route("/metrics", measure, methods=["GET"]))
    return Starlette(routes=routes)


async def serve(app: Starlette, port: int) -> None:
    """Serve until SIGTERM or SIGINT; what is in hand then gets FINISH seconds."""
    config = uvicorn.Config(
        app,
        host="0.0.0.0",  # noqa: S104 - a platform's router reaches it from outside
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=FINISH,
        server_header=False,
        limit_concurrency=2_000,
    )
    await uvicorn.Server(config).serve()


async def _deal_with(raw: Any, bot: Bot, intake: Intake) -> Response:
    update = parse(raw, bot)
    if update is None:
        return PlainTextResponse("set aside\n")  # it would be no better the next time
    task = intake.take(update)
    done, _ = await asyncio.wait([task], timeout=_ANSWER_WITHIN)
    if not done:
        return PlainTextResponse("later\n", 503)
    if task.cancelled() or task.exception() is not None or task.result() == "again":
        return PlainTextResponse("again\n", 503, headers={"Retry-After": "1"})
    await intake.settle([update.update_id])
    return PlainTextResponse("ok\n")


async def _body(request: Request) -> bytes | None:
    """The body of a request, None when it is larger than MAX_BODY."""
    declared = request.headers.get("content-length", "0")
    if declared.isascii() and declared.isdigit() and int(declared) > MAX_BODY:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            return None
    return bytes(body)


async def _holds(check: Check) -> bool:
    try:
        return await asyncio.wait_for(check(), 5)
    except Exception as error:  # noqa: BLE001 - not ready, whatever the reason
        _log.warning("not ready", reason=str(error))
        return False
