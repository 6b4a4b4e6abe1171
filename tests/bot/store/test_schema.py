"""The tables are those of the program, whatever version made them."""

import asyncio
import sqlite3
import sys
from contextlib import AsyncExitStack, closing
from datetime import UTC, datetime, timedelta

import pytest
import structlog
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from bot.conversation import Memory
from bot.store import Store, StoreError
from bot.store.engine import make_engine
from bot.store.migrate import HEAD
from bot.store.tables import metadata
from index import Context
from tests.bot.store.kept import asked, opened


async def test_replicas_that_start_together_migrate_once(url):
    async with AsyncExitStack() as stack:
        stores = [Store(url, 30) for _ in range(4)]
        for store in stores:
            stack.push_async_callback(store.close)
        await asyncio.gather(*(store.open() for store in stores))
        assert await asyncio.gather(*(store.ping() for store in stores)) == [True] * 4


async def test_a_new_file_that_another_writes_to_is_waited_for(tmp_path):
    path = tmp_path / "kept.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.2, other.execute, "COMMIT")
        async with opened(f"sqlite:///{path}") as store:
            assert await store.ping()


async def test_the_migrations_lead_to_the_tables_the_code_knows(url):
    async with opened(url):
        engine = make_engine(url)
        differences = await engine.run(
            lambda c: compare_metadata(MigrationContext.configure(c), metadata), write=False
        )
        await engine.dispose()
    assert differences == []


def test_the_newest_migration_is_the_one_the_code_expects():
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


async def test_a_database_belongs_to_the_first_bot_that_serves_with_it(url):
    async with opened(url, replicas=True) as store, opened(url, replicas=True) as replica:
        await asyncio.gather(store.belong_to(7), replica.belong_to(7))
    async with opened(url) as store:
        await store.belong_to(7)
        with pytest.raises(StoreError, match=r"DATABASE_URL: .*another bot, of id 7"):
            await store.belong_to(8)


async def test_nobody_asks_whose_a_database_is_that_is_away(tmp_path):
    (tmp_path / "kept.sqlite3").write_bytes(b"no database" * 1_000)
    async with opened(f"sqlite:///{tmp_path / 'kept.sqlite3'}") as store:
        await store.belong_to(7)


async def test_a_table_that_is_gone_is_told_with_what_to_do(tmp_path):
    path = tmp_path / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DROP TABLE questions")
        with structlog.testing.capture_logs() as logged:
            assert not await store.ping()
    (line,) = [line for line in logged if "the database is away" in line["event"]]
    assert line["reason"].startswith(
        "OperationalError: no such table: questions (a table is missing"
    )


async def test_what_an_earlier_version_kept_is_still_there(url):
    engine = make_engine(url)
    row = "1, 0, 'fr', 'Qui ?', 3, 9, 1, 1"

    def make(connection):
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", "bot.store:migrations")
        command.upgrade(config, "0001")
        connection.execute(text(f"INSERT INTO conversations VALUES ({row})"))

    await engine.run(make, write=True)
    await engine.dispose()
    async with opened(url) as store:
        assert await store.memory(1) == Memory("fr", Context(question="Qui ?", start=3, end=9))


async def test_tables_of_another_program_or_a_newer_version_are_left_alone(url):
    engine = make_engine(url)

    def make(connection):
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('ab12cd34')"))

    await engine.run(make, write=True)
    with pytest.raises(StoreError, match=r"DATABASE_URL: .*'ab12cd34'.*newer"):
        await Store(url, 30).open()
    assert not await engine.run(lambda c: inspect(c).has_table("updates"), write=False)
    await engine.dispose()


async def test_an_existing_database_is_opened_without_alembic(tmp_path):
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    async with opened(url):
        pass
    code = (
        "import asyncio, sys\n"
        "from bot.store import Store\n"
        f"store = Store({url!r}, 30)\n"
        "async def main():\n"
        "    await store.open(); assert await store.ping(); await store.close()\n"
        "asyncio.run(main())\n"
        "assert 'alembic' not in sys.modules and 'asyncpg' not in sys.modules"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", code)
    assert await process.wait() == 0


async def test_a_sqlite_file_is_its_owner_s_alone(tmp_path):
    path = tmp_path / "new" / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        await store.settle(1)
        assert {p.stat().st_mode & 0o777 for p in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("how", ["forget", "sweep"])
async def test_what_is_erased_is_in_no_file_any_more(tmp_path, how):
    def shown() -> set[str]:
        return {
            path.name for path in tmp_path.iterdir() if b"une question secr" in path.read_bytes()
        }

    secret = "une question secrète ?"
    async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
        for chat in range(30):  # more than a page, so that some pages come free
            for message in range(10):
                await store.record(asked(secret * (1 + message), "none", chat, message))
            await store.remember(chat, 0, Memory("fr", Context(question=secret)))
            await store.shelve(chat, chat, secret)
        await store.settle(1)
        assert shown()
        if how == "forget":
            for chat in range(30):
                assert await store.forget(chat)
        else:
            await store.sweep(datetime.now(UTC) + timedelta(days=31))
        assert shown() == set()


async def test_who_reads_the_file_meanwhile_keeps_nobody_from_writing(tmp_path):
    async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
        await store.record(asked())
        await store.settle(1)
        with closing(sqlite3.connect(tmp_path / "kept.sqlite3", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM questions").fetchall()
            assert await store.forget(1)
            await store.settle(2)
            assert await store.ping()
