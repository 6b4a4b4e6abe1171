"""How much load replicas of the webhook can take, behind a balancer and with one PostgreSQL."""

import asyncio
import statistics
from contextlib import ExitStack

import pytest

from bench.load import CHATS, QUESTIONS, RATE, ROUNDS, Run, measure, quantile
from bench.table import print_table
from tests.balancer import Balancer
from tests.bot_process import BotProcess, free_port
from tests.databases import postgresql_database
from tests.telegram_server import ServerProcess

NUMBERS = (1, 2)


def main() -> None:
    """Print the table, if there is a PostgreSQL server."""
    rows = []
    for number in NUMBERS:
        try:
            runs = [asyncio.run(_run(number)) for _ in range(ROUNDS)]
        except pytest.skip.Exception as reason:
            print(f"Replicas were not measured: {reason}.\n")
            return
        figures = [
            [run.rate, 1e3 * quantile(run.even, 0.5), 1e3 * quantile(run.even, 0.99), run.memory]
            for run in runs
        ]
        middle = [f"{statistics.median(column):.0f}" for column in zip(*figures, strict=True)]
        rows.append([number, *middle])
    print_table(
        f"Replicas on one PostgreSQL, {CHATS} chats × {QUESTIONS} questions, "
        f"median of {ROUNDS} runs, no sending limits",
        [
            *("replicas", "answered a second, all asked at once"),
            *(f"median wait at {RATE} a second, ms", "p99, ms", "peak memory each, MB"),
        ],
        rows,
    )


async def _run(number: int) -> Run:
    async with postgresql_database() as database:
        return await asyncio.to_thread(_measured, number, database)


def _measured(number: int, database: str) -> Run:
    ports = [free_port() for _ in range(number)]
    with ServerProcess() as server, Balancer(ports).running() as balancer, ExitStack() as stack:
        replicas = [
            stack.enter_context(
                BotProcess(
                    server,
                    database,
                    command=("-m", "bench.unlimited", "webhook"),
                    PORT=str(port),
                    WEBHOOK_URL=f"https://127.0.0.1:{balancer.port}",
                )
            )
            for port in ports
        ]
        for replica in replicas:
            replica.wait_for("webhook set", timeout=60)
        return measure(server, "motamot", replicas)


if __name__ == "__main__":
    main()
