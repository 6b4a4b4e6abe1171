"""A database, for the tests of what is stored and of whole processes."""

from collections.abc import AsyncIterator

import pytest

from tests.databases import postgresql_database


@pytest.fixture
async def postgresql() -> AsyncIterator[str]:
    async with postgresql_database() as address:
        yield address
