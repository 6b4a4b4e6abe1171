"""``python -m tests.telegram_server --port N``: the server until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import signal

from . import DEFAULT_TOKEN, TelegramServer


async def serve(port: int, token: str) -> None:
    """Listen, say where, and wait for a signal."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with TelegramServer(port=port, token=token) as server:
        print(f"listening on {server.url}", flush=True)
        await stop.wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.telegram_server",
        description="A Bot API server on loopback, for tests and benches.",
    )
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the only token it accepts")
    arguments = parser.parse_args()
    asyncio.run(serve(arguments.port, arguments.token))


if __name__ == "__main__":
    main()
