"""The connections to Telegram, shared by the calls that are made at the same time."""

import asyncio
import json
import shutil
import ssl
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpcore
import pytest
from telegram import Bot, InputFile, Message
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.settings import SettingsError
from bot.telegram import connections
from bot.telegram.connections import Connections, proxy_to
from bot.telegram.network import Network
from tests.telegram_server import DEFAULT_TOKEN, Fault, TelegramServer


@asynccontextmanager
async def bot_of(server: TelegramServer, size: int) -> AsyncIterator[Bot]:
    """A bot with so many connections."""
    one, some = Connections(1), Connections(size)
    async with Bot(
        server.token, base_url=server.base_url, request=some, get_updates_request=one
    ) as bot:
        yield bot


async def test_calls_go_side_by_side(server: TelegramServer):
    chats = [server.private_chat() for _ in range(4)]
    server.faults.add(Fault("hang", method="sendMessage", seconds=0.3, times=4))
    async with bot_of(server, 4) as bot, asyncio.timeout(1):
        await asyncio.gather(*(bot.send_message(chat.id, "x") for chat in chats))
    assert len(server.sent) == 4


async def test_more_calls_than_connections_wait_their_turn(server: TelegramServer):
    chat = server.private_chat()
    async with bot_of(server, 2) as bot:
        await asyncio.gather(*(bot.send_message(chat.id, str(n)) for n in range(20)))
    assert {message.text for message in server.sent} == {str(n) for n in range(20)}


async def test_a_call_does_not_wait_for_ever_for_its_turn(
    server: TelegramServer, monkeypatch: pytest.MonkeyPatch
):
    chat = server.private_chat()
    monkeypatch.setattr(connections, "CONNECT", 0.1)
    monkeypatch.setattr(connections, "ANSWER", 0.1)
    async with bot_of(server, 1) as bot:
        server.faults.add(Fault("hang", method="sendMessage", seconds=1))
        first = asyncio.create_task(bot.send_message(chat.id, "x", read_timeout=5))
        await asyncio.sleep(0.05)
        with pytest.raises(TimedOut, match="too many calls"):
            await bot.send_message(chat.id, "y")
        await first


async def test_one_connection_is_kept_for_calls_one_after_another(server: TelegramServer):
    chat = server.private_chat()
    made = 0

    class Counting(Connections):
        async def _connection(self, origin: httpcore.Origin) -> httpcore.AsyncConnectionInterface:
            nonlocal made
            made += not self._idle
            return await super()._connection(origin)

    async with Bot(server.token, base_url=server.base_url, request=Counting(3)) as bot:
        for number in range(5):
            await bot.send_message(chat.id, str(number))
    assert made == 1


async def test_a_connection_that_was_dropped_is_made_again(server: TelegramServer):
    chat = server.private_chat()
    async with bot_of(server, 1) as bot:
        server.faults.add(Fault("drop", method="sendMessage"))
        with pytest.raises(NetworkError):
            await bot.send_message(chat.id, "lost")
        await bot.send_message(chat.id, "x")
    assert [message.text for message in server.sent] == ["x"]


async def test_an_answer_that_does_not_come_in_time_is_a_timeout(server: TelegramServer):
    chat = server.private_chat()
    async with bot_of(server, 1) as bot:
        server.faults.add(Fault("hang", method="sendMessage", seconds=5))
        with pytest.raises(TimedOut):
            await bot.send_message(chat.id, "late", read_timeout=0.05)
        await bot.send_message(chat.id, "x")
    assert "x" in [message.text for message in server.sent]


async def test_nobody_there_is_an_error_of_the_network():
    with pytest.raises(NetworkError, match="ConnectError"):
        await Connections(1).do_request("http://127.0.0.1:9/bot", "POST")


async def test_a_file_is_sent_too(server: TelegramServer):
    chat = server.private_chat()
    async with bot_of(server, 1) as bot:
        await bot.send_document(chat.id, b"a,b", filename="questions.csv")
    assert len(server.sent) == 1


async def test_a_call_cancelled_at_any_moment_does_not_keep_the_connection(server: TelegramServer):
    chat = server.private_chat()
    async with bot_of(server, 1) as bot:
        ended = 0
        for moment in range(400):
            call = asyncio.create_task(bot.send_message(chat.id, "perhaps"))
            for _ in range(moment):
                await asyncio.sleep(0)
            call.cancel()
            ended += (await asyncio.gather(call, return_exceptions=True))[0].__class__ is Message
            async with asyncio.timeout(5):
                await bot.send_message(chat.id, str(moment))
    assert 0 < ended < 400, "some were cancelled before their end, at every step up to it"
    sent = [message.text for message in server.sent if message.text != "perhaps"]
    assert sent == [str(moment) for moment in range(400)]


async def test_a_connection_that_took_too_long_at_any_moment_is_closed():
    async def serve(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    outcomes = set()
    # the server only ends once all its connections have
    async with asyncio.timeout(5), listening(serve) as port:
        for moment in range(30):
            connecting = asyncio.create_task(Network().connect_tcp("127.0.0.1", port, 0.01))
            for _ in range(moment):
                await asyncio.sleep(0)
            time.sleep(0.011)  # noqa: ASYNC251 - so that time is up at exactly this moment
            try:
                await (await connecting).aclose()
                outcomes.add("connected")
            except httpcore.ConnectTimeout:
                outcomes.add("too late")
    assert outcomes == {"connected", "too late"}


# --- what stands between: ends of connections, TLS, proxies ---

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@asynccontextmanager
async def listening(serve: Serve, context: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """A server that does with each connection as ``serve`` does; its port."""
    served: set[asyncio.Task[None] | None] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        served.add(asyncio.current_task())
        try:
            await serve(reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await asyncio.gather(*(task for task in served if task), return_exceptions=True)


async def request_of(reader: asyncio.StreamReader) -> str:
    """The first line of a request, its whole body read."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = next((x for x in head.lower().split("\r\n") if x.startswith("content-length")), "0")
    await reader.readexactly(int(length.rpartition(":")[2]))
    return head.split("\r\n")[0]


@pytest.mark.parametrize("farewell", [b"", b"HTTP/1.1 408 Request Timeout\r\n\r\n"])
async def test_a_connection_that_ended_between_two_calls_is_not_used_again(farewell: bytes):
    ended = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(OK)
        await asyncio.sleep(0.02)
        writer.write(farewell)
        writer.close()
        await asyncio.sleep(0.02)
        ended.set()

    some = Connections(1)
    async with listening(serve) as port:
        for _ in range(3):
            ended.clear()
            assert await some.do_request(f"http://127.0.0.1:{port}/", "POST") == (200, b"{}")
            await ended.wait()
    await some.shutdown()


async def test_after_a_peak_the_connections_that_are_not_needed_are_closed(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(connections, "IDLE", 0.2)
    opened: set[asyncio.StreamWriter] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened.add(writer)
        try:
            while True:
                await request_of(reader)
                await asyncio.sleep(0.05)
                writer.write(OK)
        except asyncio.IncompleteReadError:
            opened.remove(writer)

    some = Connections(10)
    async with listening(serve) as port:

        async def call() -> None:
            await some.do_request(f"http://127.0.0.1:{port}/", "POST")

        await asyncio.gather(*(call() for _ in range(10)))
        at_the_peak = len(opened)
        for _ in range(4):
            await asyncio.sleep(0.1)
            await call()
        left = len(opened)
        await some.shutdown()
    assert (at_the_peak, left) == (10, 1)


async def test_what_telegram_quotes_of_a_message_that_it_refuses_is_not_told():
    said = 'Bad Request: can\'t parse entities: Unsupported start tag "we"ird" at byte offset 7'
    told = json.dumps({"ok": False, "error_code": 400, "description": said}).encode()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"HTTP/1.1 400 Bad\r\nContent-Length: %d\r\n\r\n%s" % (len(told), told))

    async with listening(serve) as port:
        bot = Bot(DEFAULT_TOKEN, base_url=f"http://127.0.0.1:{port}/", request=Connections(1))
        with pytest.raises(BadRequest) as refused:
            await bot.send_message(7, '<we"ird>')
    assert (
        refused.value.message == 'Can\'t parse entities: unsupported start tag "…" at byte offset 7'
    )


async def test_garbage_is_an_error_of_the_network():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"what?\r\n\r\n")

    async with listening(serve) as port:
        with pytest.raises(NetworkError, match="RemoteProtocolError"):
            await Connections(1).do_request(f"http://127.0.0.1:{port}/", "POST")


A_FILE = RequestData([RequestParameter("document", "attach://x", [InputFile(b"a,b", attach=True)])])


@pytest.mark.parametrize("data", [None, A_FILE], ids=["a call", "a call with a file"])
async def test_an_answer_that_only_trickles_in_is_a_timeout(
    data: RequestData | None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connections, "CONNECT", 0.2)
    monkeypatch.setattr(connections, "ANSWER", 0.2)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not writer.is_closing():
            writer.write(b" ")
            await asyncio.sleep(0.05)

    async with listening(serve) as port, asyncio.timeout(5):
        with pytest.raises(TimedOut):
            await Connections(1).do_request(f"http://127.0.0.1:{port}/", "POST", data, 0.2)


@pytest.mark.parametrize("data", [None, A_FILE], ids=["a call", "a call with a file"])
async def test_an_answer_without_end_is_an_error_before_it_fills_the_memory(
    data: RequestData | None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connections, "LARGEST", 1_000_000)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await request_of(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + bytes(0x10000) + b"\r\n")
            await writer.drain()

    async with listening(serve) as port, asyncio.timeout(5):
        with pytest.raises(NetworkError, match="an answer of more than 1000000 bytes"):
            await Connections(1).do_request(f"http://127.0.0.1:{port}/", "POST", data)


async def test_who_sends_faster_than_is_read_has_to_wait():
    many = [bytes([number % 256]) * 100_000 for number in range(300)]
    sent = 0

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        for piece in many:
            writer.write(piece)
            await writer.drain()
            sent += 1

    async with listening(serve) as port, asyncio.timeout(10):
        stream = await Network().connect_tcp("127.0.0.1", port)
        stuck_at = -1
        while sent > stuck_at:
            stuck_at = sent
            await asyncio.sleep(0.2)
        received = bytearray()
        while part := await stream.read(65_536):
            received += part
        await stream.aclose()
    assert stuck_at < len(many)
    assert received == b"".join(many)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of localhost and its key, signed by nobody else."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", path, "-out", path.with_suffix(".crt")),
        ],
        check=True,
        capture_output=True,
    )
    path.write_bytes(path.read_bytes() + path.with_suffix(".crt").read_bytes())
    return path


def as_server(certificate: Path) -> ssl.SSLContext:
    """What a server with the certificate shows."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


async def answering(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer every request until the other side leaves."""
    while True:
        await request_of(reader)
        writer.write(OK)


async def test_a_certificate_that_is_trusted_is_enough(certificate: Path):
    some = Connections(1, ssl.create_default_context(cafile=certificate))
    async with listening(answering, as_server(certificate)) as port:
        for _ in range(2):
            assert await some.do_request(f"https://localhost:{port}/", "POST") == (200, b"{}")
        await some.shutdown()


async def test_a_certificate_of_somebody_else_is_not(certificate: Path):
    async with listening(answering, as_server(certificate)) as port:
        with pytest.raises(NetworkError, match="CERTIFICATE_VERIFY_FAILED"):
            await Connections(1).do_request(f"https://localhost:{port}/", "POST")
        theirs = Connections(1, ssl.create_default_context(cafile=certificate))
        with pytest.raises(NetworkError, match="CERTIFICATE_VERIFY_FAILED"):
            await theirs.do_request(f"https://127.0.0.1:{port}/", "POST")


async def test_a_proxy_leads_to_telegram(certificate: Path, monkeypatch: pytest.MonkeyPatch):
    asked = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await request_of(reader))
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await writer.start_tls(as_server(certificate))
        await answering(reader, writer)

    async with listening(proxy) as port:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
        some = Connections(1, ssl.create_default_context(cafile=certificate))
        assert await some.do_request("https://localhost/bot", "POST") == (200, b"{}")
        await some.shutdown()
    assert asked == ["CONNECT localhost:443 HTTP/1.1"]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://proxy:3128"}, (b"proxy", 3128)),
        ({"ALL_PROXY": "proxy:3128"}, (b"proxy", 3128)),
        ({"HTTP_PROXY": "http://proxy:3128"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "telegram.org"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "elsewhere.org"}, (b"proxy", 3128)),
    ],
)
def test_proxies_are_those_of_the_environment(
    environment: dict[str, str],
    expected: tuple[bytes, int] | None,
    monkeypatch: pytest.MonkeyPatch,
):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    proxy = proxy_to(httpcore.Origin(b"https", b"api.telegram.org", 443))
    assert (proxy and (proxy.url.host, proxy.url.port)) == expected


@pytest.mark.parametrize(
    "address", ["http://x:99999", "http://x:0", "foo bar", "http://", "http://x..y", "socks5://x:1"]
)
def test_a_proxy_that_there_cannot_be_is_refused(address: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTPS_PROXY", address)
    with pytest.raises(SettingsError, match="expected http://HOST:PORT"):
        proxy_to(httpcore.Origin(b"https", b"api.telegram.org", 443))


def test_a_proxy_is_told_who_asks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://me:my%20word@proxy:3128")
    proxy = proxy_to(httpcore.Origin(b"https", b"api.telegram.org", 443))
    assert proxy is not None
    assert proxy.auth == (b"me", b"my word")
