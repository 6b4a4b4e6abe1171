"""A store of each kind: in SQLite and PostgreSQL, alone and among replicas."""

from pathlib import Path

import pytest

from tests.bot.store.kept import opened
from tests.databases import postgresql_database


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request, tmp_path: Path):
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kept.sqlite3'}"
    else:
        async with postgresql_database() as address:
            yield address


@pytest.fixture(params=[False, True], ids=["alone", "replicas"])
async def store(request, url):
    async with opened(url, replicas=request.param) as store:
        yield store
