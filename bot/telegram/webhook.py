"""The webhook: an update is accepted once it is answered, and refused if it must come again."""

import asyncio
import contextlib
import hmac
import math
import os
import resource
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.logs import Seldom
from bot.settings import WEBHOOK_PATH
from bot.telegram import metrics
from bot.telegram.intake import FINISH, HOLD, Intake, must_come_again
from bot.telegram.metrics import Refusal
from bot.telegram.pacer import GARBAGE
from bot.telegram.refusals import WAITS, Refusals, Stopped
from bot.telegram.updates import ALLOWED, parse

MAX_BODY = 1_000_000
"""Largest body accepted, in bytes."""
BODY = 5.0
"""Seconds that a body may take to arrive; less than FINISH."""
KEEP = 30.0
"""Seconds between two checks that Telegram still knows the token and the address."""
_CONNECTIONS = 100
"""Most calls that Telegram makes at the same time."""
_MAX_HEAD = 65_536
"""Most bytes of a request's line and headers."""
_FILES = 4_000
"""Files that may be open, if the system allows so many; half of them are for connections to here."""
_log = structlog.stdlib.get_logger(__name__)

Check = Callable[[], Awaitable[bool]]


def make_app(
    bot: Bot,
    intake: Intake,
    secret: str,
    begun: asyncio.Event,
    checks: Mapping[str, Check],
    *,
    with_metrics: bool,
) -> Starlette:
    """The web application: Telegram's path, /healthz, /readyz, and /metrics if wanted.

    Until ``begun``, updates are refused, to come again. ``checks`` are the parts of /readyz.
    """
    seldom = Seldom()

    def refuse(reason: Refusal, status: int) -> Response:
        metrics.refusals.labels(reason).inc()
        if count := seldom.due(reason):
            _log.warning("calls are refused", reason=reason, status=status, count=count)
        return PlainTextResponse(f"{reason}\n", status)

    async def receive(request: Request) -> Response:
        said = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not hmac.compare_digest(said.encode(), secret.encode()):
            return refuse("wrong secret", 403)
        if not begun.is_set():
            return PlainTextResponse("not yet\n", 503, headers={"Retry-After": "1"})
        kind = request.headers.get("content-type", "").partition(";")[0]
        if kind.strip().lower() != "application/json":
            return refuse("wrong content type", 415)
        try:
            async with asyncio.timeout(BODY):
                raw = await request.json()
        except TimeoutError:
            return refuse("too slow", 408)
        except HTTPException as error:
            return refuse("too large", error.status_code)
        except ClientDisconnect:
            return refuse("incomplete", 400)
        except (ValueError, RecursionError):
            return refuse("no JSON", 400)
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
        Route(WEBHOOK_PATH, receive, methods=["POST"], max_body_size=MAX_BODY),
        Route("/healthz", healthy, methods=["GET"]),
        Route("/readyz", ready, methods=["GET"]),
    ]
    if with_metrics:
        routes.append(Route("/metrics", measure, methods=["GET"]))
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False  # only the exact path counts
    return app


async def serve(app: Starlette, port: int, stop: asyncio.Event) -> None:
    """Serve until ``stop``, then until open requests are answered or returned.

    Raises:
        Stopped: ``port`` cannot be listened on.
    """
    try:
        listening = listening_at(port)
    except OSError as error:
        raise Stopped(
            f"port {port} cannot be listened on ({os.strerror(error.errno or 0)})"
        ) from None
    config = uvicorn.Config(
        app,
        http=_Protocol,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,  # the caller's address is not used
        timeout_graceful_shutdown=round(FINISH) + 1,
        server_header=False,
        limit_concurrency=_open_files() // 2,
        backlog=_CONNECTIONS,  # as many are accepted before any of them can be closed
    )
    server = _Server(config)

    async def end() -> None:
        await stop.wait()
        server.should_exit = True

    ending = asyncio.create_task(end())
    try:
        await server.serve([listening])
    finally:
        listening.close()
        ending.cancel()


async def keep(bot: Bot, address: str, secret: str, reached: asyncio.Event) -> None:
    """Set the webhook and check regularly that it is still set, until cancelled.

    ``reached`` is set while the last check succeeded. What Telegram says of its last delivery that
    failed is logged, since such calls may not arrive here.

    Raises:
        Stopped: the token was revoked, or Telegram refuses the address.
    """
    refusals = Refusals(InvalidToken)
    failures, known, ours = 0, "", False
    failed_at: datetime | None = None
    while True:
        try:
            if known:
                info = await bot.get_webhook_info()
                known = info.url
                if info.last_error_message and info.last_error_date != failed_at:
                    failed_at = info.last_error_date
                    _log.warning(
                        "Telegram could not deliver updates",
                        reason=info.last_error_message,
                        at=str(failed_at),
                        waiting=info.pending_update_count,
                    )
            if known != address:
                reached.clear()
                await bot.set_webhook(
                    address,
                    secret_token=secret,
                    allowed_updates=list(ALLOWED),
                    max_connections=_CONNECTIONS,
                )
                if ours:
                    _log.warning(
                        "the webhook was changed, perhaps by a second process; set again", was=known
                    )
                else:
                    _log.info("webhook set", instead_of=known)
                known, ours = address, True
        except BadRequest as error:
            raise Stopped(f"Telegram refuses WEBHOOK_URL: {error.message}") from error
        except (TelegramError, *GARBAGE) as error:
            refusals.count(error)
            reached.clear()
            wait = refusals.wait_after(error, WAITS[min(failures, len(WAITS) - 1)])
            failures += 1
            _log.warning("the webhook could not be set; trying again", reason=str(error), wait=wait)
        else:
            reached.set()
            refusals.count(None)
            wait, failures = KEEP, 0
        await asyncio.sleep(wait)


def listening_at(port: int) -> socket.socket:
    """A socket bound to ``port`` of every address.

    Only where the protocol is named does asyncio send each piece of an answer at once (TCP_NODELAY).

    Raises:
        OSError: the port is taken, or not allowed.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("0.0.0.0", port))  # noqa: S104 - a platform's router reaches it from outside
    except OSError:
        listening.close()
        raise
    return listening


def _open_files() -> int:
    """How many files may be open, up to _FILES, after raising the limit that a process starts with."""
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    soft, hard = (_FILES if n == resource.RLIM_INFINITY else min(n, _FILES) for n in limits)
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, limits[1]))
    return hard


class _Protocol(HttpToolsProtocol):
    """Closes connections that are too many, which uvicorn would keep, and refuses a request whose head does not end.

    This parser of uvicorn's takes 0.07 ms less than the other, and has no limit of its own.
    """

    _unread = 0  # bytes that are neither a body nor a head that has ended

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if len(self.connections) >= (self.limit_concurrency or math.inf):
            self.connections.discard(self)
            transport.close()

    def data_received(self, data: bytes) -> None:
        self._unread += len(data)
        super().data_received(data)
        if self._unread > _MAX_HEAD and not self.transport.is_closing():
            self.send_400_response("The request's head is too long.")

    def on_headers_complete(self) -> None:
        self._unread = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._unread = 0
        super().on_body(body)


class _Server(uvicorn.Server):
    """Leaves signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _deal_with(raw: Any, bot: Bot, intake: Intake) -> Response:
    update = parse(raw, bot)
    if update is None:
        return PlainTextResponse("set aside\n")  # sent again, it would still be malformed
    task = intake.take(update)
    await asyncio.wait([task], timeout=HOLD)  # Telegram gives up a call after a minute
    if task.done() and not must_come_again(task):
        return PlainTextResponse("ok\n")
    after = max(1, math.ceil(intake.again_in(update.update_id)))
    return PlainTextResponse("again\n", 503, headers={"Retry-After": str(after)})


async def _holds(check: Check) -> bool:
    try:
        return await asyncio.wait_for(check(), 5)
    except Exception as error:  # noqa: BLE001 - not ready, whatever the reason
        _log.warning("not ready", reason=str(error))
        return False
