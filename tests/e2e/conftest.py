"""The Bot API server as a process, shared by a module and empty for each test."""

from collections.abc import Iterator

import pytest

from tests.telegram_server import ServerProcess


@pytest.fixture(scope="module")
def process() -> Iterator[ServerProcess]:
    with ServerProcess() as started:
        yield started


@pytest.fixture
def server(process: ServerProcess) -> Iterator[ServerProcess]:
    """The server, and nothing in it of another test."""
    process.reset()
    process.call("token", {"revoked": False})
    yield process
    process.clear_faults()
