"""Delivering updates to the bot's address, in order within each lane."""

import asyncio
import time
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass
from urllib.parse import urlsplit

from .config import Config
from .updates import Entry, UpdateQueue


@dataclass
class Delivery:
    """One attempt to deliver an update: status 0 when there was no answer."""

    update_id: int
    at: float
    status: int
    duration: float
    error: str = ""


class Webhook:
    """Posts updates; each lane waits for its first update to be accepted.

    As in Telegram's server a failed update is tried again at once, then after growing waits, or
    after what ``Retry-After`` says.
    """

    def __init__(self, config: Config, updates: UpdateQueue) -> None:
        self.config = config
        self.updates = updates
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error = ""
        self.last_error_date = 0
        self.next_change = 0.0
        self.deliveries: list[Delivery] = []
        self._lanes: dict[Hashable, deque[Entry]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(40)
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    def start(self, url: str, secret: str, max_connections: int) -> None:
        """Deliver to this address from now on, what waits first."""
        self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.last_error, self.last_error_date = "", 0
        self._slots = asyncio.Semaphore(max_connections)
        self.updates.listener = self._enqueue
        for entry in self.updates.pending():
            self._enqueue(entry)

    def stop(self) -> None:
        """Deliver no more; what was not accepted stays in the queue."""
        self.url = ""
        self.updates.listener = None
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        self._lanes.clear()
        for _, writer in self._idle:
            writer.transport.abort()
        self._idle.clear()

    async def close(self) -> None:
        """Stop, and wait until nothing is under way."""
        tasks = list(self._tasks)
        self.stop()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _enqueue(self, entry: Entry) -> None:
        lane = self._lanes.get(entry.lane)
        if lane is not None:
            lane.append(entry)
            return
        self._lanes[entry.lane] = deque([entry])
        task = asyncio.get_running_loop().create_task(self._drain(entry.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: Hashable) -> None:
        lane = self._lanes[key]
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        del self._lanes[key]

    async def _deliver(self, entry: Entry) -> None:
        delay = self.config.webhook_delay
        failures = 0
        while entry.expires > time.time():
            async with self._slots:
                retry_after = await self._attempt(entry)
            if retry_after is None:
                break
            failures += 1
            if retry_after:
                await asyncio.sleep(retry_after)
            elif failures > 1:
                await asyncio.sleep(delay)
                delay = min(2 * delay, self.config.webhook_delay_max)
        self.updates.forget(entry)

    async def _attempt(self, entry: Entry) -> float | None:
        """None when the update was accepted, else how long to wait before the next try."""
        started = time.time()
        status, retry_after, error = 0, 0.0, ""
        try:
            async with asyncio.timeout(self.config.webhook_timeout):
                status, retry_after = await self._post(entry.payload)
            if not 200 <= status <= 299:
                error = f"Wrong response from the webhook: {status}"
        except TimeoutError:
            error = "Read timeout expired"
        except (OSError, EOFError, ValueError):
            error = "Connection refused" if not status else "Webhook connection closed"
        duration = time.time() - started
        self.deliveries.append(Delivery(entry.id, started, status, duration, error))
        self.updates.delivered += 1
        if not error:
            return None
        self.last_error, self.last_error_date = error, int(time.time())
        return retry_after

    async def _post(self, body: bytes) -> tuple[int, float]:
        address = urlsplit(self.url)
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        head = [
            f"POST {path} HTTP/1.1",
            f"Host: {address.netloc}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
            "Connection: keep-alive",
            "Accept-Encoding: gzip, deflate",
        ]
        if self.secret:
            head.append(f"X-Telegram-Bot-Api-Secret-Token: {self.secret}")
        request = ("\r\n".join(head) + "\r\n\r\n").encode() + body
        reader, writer = await self._connect(address.hostname or "", address.port or 80)
        keep = False
        try:
            writer.write(request)
            await writer.drain()
            status, headers = await _read_head(reader)
            keep = await _read_body(reader, headers)
        finally:
            if keep and self.url:
                self._idle.append((reader, writer))
            else:
                writer.transport.abort()
        return status, float(headers.get("retry-after", "0") or 0)

    async def _connect(
        self, host: str, port: int
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        while self._idle:
            reader, writer = self._idle.pop()
            if not (reader.at_eof() or writer.is_closing()):
                return reader, writer
            writer.transport.abort()
        return await asyncio.open_connection(host, port)


async def _read_head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    line = await reader.readline()
    if not line:
        raise EOFError
    status = int(line.split()[1])
    headers: dict[str, str] = {}
    while (line := await reader.readline()) not in (b"\r\n", b"\n", b""):
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return status, headers


async def _read_body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bool:
    """Read what follows; whether the connection can be used again."""
    if "content-length" not in headers:
        return False
    await reader.readexactly(int(headers["content-length"]))
    return headers.get("connection", "").lower() != "close"
