"""While the database is away readers are served, and what they did is kept once it is back."""

import asyncio
import sqlite3
import traceback
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.conversation import Memory
from bot.store import AnsweredQuestion, ArticleMessage, Store, StoreError
from bot.store import database as database_module
from bot.store import engine as engine_module
from bot.store import store as store_module
from bot.store import writer as writer_module
from bot.store.engine import make_engine
from bot.store.tables import metadata
from index import Context
from tests.bot.store.kept import NOW, asked, opened
from tests.databases import behind_cable


@pytest.mark.parametrize("url", ["mysql://u:s3cret@h/d", "", "sqlite://", "sqlite:///:memory:"])
def test_an_address_of_no_known_kind_is_refused_without_its_password(url):
    with pytest.raises(StoreError, match="DATABASE_URL: expected") as caught:
        Store(url, 30)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        *(f"postgres://bob:s3cret{sign}s3cret@localhost:1/db" for sign in "/#?[]＃"),
        "postgres://bob:s3cret@s3cret:s3cret@localhost:1/db",
        "postgres://bob:s3cret@localhost:s3cret/db",
    ],
)
def test_an_address_with_a_password_not_encoded_is_refused_without_it(url):
    with pytest.raises(StoreError, match="percent-encoded") as caught:
        Store(url, 30)
    shown = "".join(traceback.format_exception(caught.value))
    assert "s3cret" not in shown.replace(url, "")


@pytest.mark.parametrize(
    "where", ["", "/db", "bob@one:1,[::1]:1,two/db", "bob:p%2Fw%23@%2Frun/db", "[::1]/db?sslmode=x"]
)
def test_an_address_of_any_form_that_postgresql_knows_is_taken(where):
    assert make_engine(f"postgres://{where}").dialect == "postgresql"


@pytest.mark.parametrize(
    "parameter",
    [
        *("connect_timeout=10", "keepalives=1", "keepalives_idle=30", "tcp_user_timeout=9"),
        *("hostaddr=127.0.0.1", "gssencmode=disable", "sslcompression=0", "sslsni=1"),
        *("fallback_application_name=x", "load_balance_hosts=random", "client_encoding=LATIN1"),
        *("require_auth=none", "pgbouncer=true", "options=-c%20search_path%3Dpublic"),
        "sslmode=disable&application_name=motamot",
    ],
)
async def test_what_an_address_tells_other_clients_is_no_trouble(postgresql, parameter):
    async with opened(f"{postgresql}?{parameter}") as store:
        await store.record(asked("Où est l’été ?", "none"))
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Où est l’été ?"]
    async with opened(postgresql) as store:
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Où est l’été ?"]


async def test_an_address_may_tell_where_the_server_is_by_number_alone(postgresql):
    parts = urlsplit(postgresql)
    query = f"hostaddr={parts.hostname}&port={parts.port}&user={parts.username}"
    async with opened(f"postgres://{parts.path}?{query}") as store:
        assert await store.ping()


@pytest.mark.parametrize(
    ("parameter", "named"),
    [
        ("sslmode=bogus", "sslmode"),
        ("sslmode=verify-full", "root certificate"),
        ("nonsense=1", '"nonsense"'),
        ("TimeZone=Nowhere", '"Nowhere"'),
        ("shared_buffers=1", '"shared_buffers"'),
    ],
)
async def test_an_address_that_no_server_takes_is_refused(
    postgresql, parameter, named, monkeypatch, tmp_path
):
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(StoreError, match=f"DATABASE_URL: .*{named}.*mend that"):
        await Store(f"{postgresql}?{parameter}", 30).open()


async def test_a_port_that_there_cannot_be_is_refused():
    with pytest.raises(StoreError, match=r"DATABASE_URL: .*port must be 0-65535"):
        await Store("postgres://bob@127.0.0.1:99999/db", 30).open()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(engine_module, "QUICK", 1.2)
    monkeypatch.setattr(database_module, "QUICK", 1.2)
    monkeypatch.setattr(database_module, "PAUSE_SECONDS", (0.05, 0.1))


async def until_back(store: Store) -> None:
    async with asyncio.timeout(10):
        while not await store.ping():
            await asyncio.sleep(0.05)


async def serves_without_database(store: Store) -> None:
    """Everything a reader waits for, without waiting for the database each time."""
    memory = Memory("fr", Context(question="Qui ?"))
    async with asyncio.timeout(6):
        assert await store.claim(101) == "new"
        await store.remember(1, 0, memory)
        await store.record(asked("Sans base ?", "none"))
        await store.remember_article_messages(1, [ArticleMessage(3, 0, 9, 0, "v1")])
        await store.settle(101)
        assert await store.claim(101) == "answered"
        assert await store.claim(102) == "new"
        await store.release(102)
        assert await store.memory(1) == memory
        assert await store.memory(2) == Memory()
        assert len(await store.article_messages(1)) == 1
        await store.rate(1, 10, 77, -1)
        assert not await store.said_hello(1)
        assert not await store.forget(3)
    assert not await store.ping()
    with pytest.raises(StoreError):
        await store.stats(NOW)


async def caught_up(store: Store) -> None:
    """After an outage, what was asked in it is in the database."""
    await until_back(store)
    await store.settle(103)
    rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Sans base ?"]
    assert (await store.stats(datetime.now(UTC))).not_useful == 1


@pytest.mark.usefixtures("impatient")
async def test_a_locked_file_stops_no_answer(tmp_path):
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    with structlog.testing.capture_logs() as logs:
        async with opened(url) as store:
            await store.remember(3, 0, Memory("en"))
            await store.settle(1)
            blocker = sqlite3.connect(tmp_path / "kept.sqlite3", isolation_level=None)
            blocker.execute("BEGIN EXCLUSIVE")
            async with asyncio.timeout(5):
                await store.settle(2)
            await serves_without_database_but_reads(store)
            blocker.execute("ROLLBACK")
            blocker.close()
            await caught_up(store)
            assert await store.memory(3) == Memory()
    assert [line["event"] for line in logs if "away" in line["event"]] == [
        "the database is away; questions are still answered"
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_file_deleted_under_the_bot_is_made_again_and_nothing_more_is_lost(tmp_path):
    def files() -> list[Path]:
        return list(tmp_path.glob("kept.sqlite3*"))

    with structlog.testing.capture_logs() as logs:
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            await store.settle(1)
            await asyncio.gather(store.said_hello(1), store.vote(1, 1, 1))  # two connections
            for file in files():
                file.unlink()
            assert not await store.ping()
            await store.record(asked("Et après ?", "none"))
            await store.settle(2)
            await until_back(store)
            await asyncio.gather(*(store.said_hello(chat) for chat in range(20)))
            await asyncio.gather(store.stats(NOW), store.stats(NOW))
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Et après ?"]
    assert [file.stat().st_mode & 0o777 for file in files()] == [0o600]
    assert [(line["event"], line.get("reason", "").partition(":")[0]) for line in logs] == [
        ("the database is away; questions are still answered", "FileNotFoundError"),
        ("the database is back", ""),
    ]


@pytest.mark.usefixtures("impatient")
async def test_tables_that_are_gone_are_made_again(url):
    def drop(connection):
        for table in ("alembic_version", *metadata.tables):
            connection.execute(text(f"DROP TABLE {table}"))

    async with opened(url) as store:
        await store.settle(1)
        engine = make_engine(url)
        await engine.run(drop, write=True)
        await engine.dispose()
        await store.record(asked("Et après ?", "none"))
        await store.settle(2)
        await until_back(store)
        await store.settle(3)
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == ["Et après ?"]


async def test_a_database_without_one_of_the_tables_is_not_ready(url):
    engine = make_engine(url)
    async with opened(url) as store:
        assert await store.ping()
        await engine.run(lambda c: c.execute(text("DROP TABLE shelved")), write=True)
        await engine.dispose()
        assert not await store.ping()
    assert "shelved" in (await database_module.trouble_with(url) or "")


async def test_behind_a_pooler_no_statement_is_expected_to_be_known(postgresql):
    """As where each transaction may have another of the server's connections."""
    engine = make_engine(f"{postgresql}?pgbouncer=true")
    for _ in range(2):
        assert await engine.run(lambda c: c.execute(text("SELECT 7")).scalar(), write=False) == 7
        await engine.run(lambda c: c.execute(text("DEALLOCATE ALL")), write=False)
    await engine.dispose()


@pytest.mark.parametrize("rights", ["SELECT", "SELECT, UPDATE"])
async def test_a_role_that_may_not_write_is_told_what_it_lacks(postgresql, rights):
    role = f"reader_{uuid4().hex[:8]}"
    admin = await asyncpg.connect(postgresql)
    async with opened(postgresql):
        await admin.execute(f"CREATE ROLE {role} LOGIN PASSWORD 's3cret'")
        await admin.execute(f"GRANT {rights} ON ALL TABLES IN SCHEMA public TO {role}")
    parts = urlsplit(postgresql)
    at = f"{parts.hostname}:{parts.port}"
    theirs = urlunsplit(parts._replace(netloc=f"{role}:s3cret@{at}"))
    trouble = await database_module.trouble_with(theirs) or ""
    assert "the role must own the tables" in trouble
    assert "s3cret" not in trouble
    await admin.execute(f"DROP OWNED BY {role}; DROP ROLE {role}")
    await admin.close()


@pytest.mark.usefixtures("impatient")
async def test_a_table_that_is_damaged_is_told_of_once_until_it_is_mended(url):
    engine = make_engine(url)

    async def rename(old: str, new: str) -> None:
        change = text(f"ALTER TABLE {old} RENAME TO {new}")
        await engine.run(lambda connection: connection.execute(change), write=True)

    with structlog.testing.capture_logs() as logs:
        async with opened(url) as store:
            await rename("questions", "elsewhere")
            for number in range(5):
                await store.record(asked("Et après ?", "none", 1, number))
                await store.settle(number)
                await asyncio.sleep(0.2)
            assert [line["event"] for line in logs] == [
                "the database is away; questions are still answered"
            ]
            await rename("elsewhere", "questions")
            async with asyncio.timeout(10):
                while len(logs) < 2:  # until what was kept meanwhile is written, too
                    await asyncio.sleep(0.05)
            await store.settle(9)
            rows = await store.export(datetime.now(UTC))
    await engine.dispose()
    assert [row[1] for row in rows[1:]] == ["Et après ?"] * 5
    assert logs[1:] == [{"event": "the database is back", "log_level": "info"}]


@pytest.mark.usefixtures("impatient")
async def test_a_file_put_in_the_place_of_the_bots_own_is_used_from_then_on(tmp_path):
    async with opened(f"sqlite:///{tmp_path}/backup.sqlite3") as store:
        await store.record(asked("Avant ?", "none"))
    with structlog.testing.capture_logs() as logs:
        async with opened(f"sqlite:///{tmp_path}/kept.sqlite3") as store:
            await store.settle(1)
            for file in tmp_path.glob("kept.sqlite3*"):
                file.unlink()
            (tmp_path / "backup.sqlite3").rename(tmp_path / "kept.sqlite3")
            await store.record(asked("Après ?", "none", message_id=11))
            rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Avant ?", "Après ?"]
    assert logs == []


async def test_a_connection_that_could_only_read_is_not_kept(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path}/kept.sqlite3")

    async def run(statement: str, *, write: bool = True) -> None:
        await engine.run(lambda connection: connection.execute(text(statement)), write=write)

    await run("CREATE TABLE t (a INTEGER)")
    # as SQLite opens a file that it may not write to
    await run("PRAGMA query_only = ON", write=False)
    with pytest.raises(OperationalError, match="readonly"):
        await run("INSERT INTO t VALUES (1)")
    await run("INSERT INTO t VALUES (1)")
    await engine.dispose()


async def serves_without_database_but_reads(store: Store) -> None:
    await serves_without_database(store)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("replicas", [False, True])
async def test_a_server_gone_and_back_loses_no_answer(postgresql, replicas):
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address, replicas=replicas) as store,
        ):
            await store.remember(3, 0, Memory("en"))
            await store.settle(1)
            await cable.cut()
            await serves_without_database(store)
            await cable.plug()
            await caught_up(store)
            assert await store.memory(3) == Memory()
    assert [line["event"] for line in logs] == [
        "the database is away; questions are still answered",
        "the database is back",
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_server_that_falls_silent_is_not_waited_for(postgresql):
    async with (
        behind_cable(postgresql) as (cable, address),
        opened(address, replicas=True) as store,
    ):
        cable.hang()
        await serves_without_database(store)
        await cable.cut()
        await cable.plug()
        await caught_up(store)


@pytest.mark.usefixtures("impatient")
async def test_a_server_restarted_between_two_questions_is_not_noticed(postgresql):
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address, replicas=True) as store,
        ):
            await store.settle(1)
            await cable.cut()
            await cable.plug()
            assert await store.claim(1) == "answered"
            assert await store.claim(2) == "new"
            await store.settle(2)
    assert logs == []


@pytest.mark.usefixtures("impatient")
async def test_a_bot_started_without_its_database_migrates_when_it_comes(postgresql):
    async with behind_cable(postgresql) as (cable, address):
        await cable.cut()
        async with opened(address) as store:
            await serves_without_database(store)
            await cable.plug()
            await caught_up(store)


@pytest.mark.usefixtures("impatient")
async def test_each_reason_for_which_the_database_is_away_is_told_once(postgresql):
    change = text("UPDATE alembic_version SET version_num = '0099'")
    engine = make_engine(postgresql)
    with structlog.testing.capture_logs() as logs:
        async with (
            behind_cable(postgresql) as (cable, address),
            opened(address) as store,
        ):
            await engine.run(lambda connection: connection.execute(change), write=True)
            await cable.cut()
            assert not await store.ping()
            await cable.plug()
            async with asyncio.timeout(10):
                while len(logs) < 2:
                    await asyncio.sleep(0.05)
            await asyncio.sleep(0.5)  # in which it is looked for several times
    await engine.dispose()
    assert {line["event"] for line in logs} == {
        "the database is away; questions are still answered"
    }
    refused, newer = (line["reason"] for line in logs)
    assert refused.startswith("ConnectionRefusedError")
    assert newer.startswith("DATABASE_URL: the tables there, of version '0099', are another")


@pytest.mark.usefixtures("impatient")
async def test_a_database_that_could_only_be_read_for_a_while_is_back_after_it(postgresql):
    name = urlsplit(postgresql).path[1:]
    admin = await asyncpg.connect(postgresql)
    with structlog.testing.capture_logs() as logs:
        async with opened(postgresql, replicas=True) as store:
            await admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            await admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE datname = '{name}' AND pid <> pg_backend_pid()"
            )
            await store.record(asked("Et après ?", "none"))
            await store.settle(1)
            assert not await store.ping()
            await asyncio.sleep(0.5)  # in which it is looked for, and other tables are met
            await admin.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
            await until_back(store)
            await store.settle(2)
            rows = await store.export(datetime.now(UTC))
    await admin.close()
    assert [row[1] for row in rows[1:]] == ["Et après ?"]
    assert [(line["event"], line.get("reason", "")[:36]) for line in logs] == [
        (
            "the database is away; questions are still answered",
            "ReadOnlySQLTransactionError (25006),",
        ),
        ("the database is back", ""),
    ]


@pytest.mark.usefixtures("impatient")
async def test_a_database_that_can_only_be_read_is_not_ready(postgresql):
    async def execute(*statements: str) -> None:
        connection = await asyncpg.connect(postgresql)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    role = f"motamot_test_{uuid4().hex[:12]}"
    parts = urlsplit(postgresql)
    where = parts.netloc.rpartition("@")[2]
    await execute(
        f"CREATE ROLE {role} LOGIN PASSWORD 's3cret'", f"GRANT ALL ON SCHEMA public TO {role}"
    )
    try:
        async with opened(urlunsplit(parts._replace(netloc=f"{role}:s3cret@{where}"))) as store:
            assert await store.ping()
            await execute(f"REVOKE UPDATE ON ALL TABLES IN SCHEMA public FROM {role}")
            assert not await store.ping()
            assert await store.claim(1) == "new"
            await execute(f"GRANT UPDATE ON ALL TABLES IN SCHEMA public TO {role}")
            assert await store.ping()
    finally:
        await execute(f"DROP OWNED BY {role}", f"DROP ROLE {role}")


@pytest.mark.usefixtures("impatient")
async def test_a_wrong_password_is_an_outage_that_does_not_tell_it(postgresql):
    address = postgresql.replace("/motamot_test_", "/no_such_").replace("@", ":s3cret@", 1)
    with structlog.testing.capture_logs() as logs:
        async with opened(address) as store:
            assert not await store.ping()
            assert await store.claim(1) == "new"
    assert "s3cret" not in str(logs)


@pytest.mark.usefixtures("impatient")
async def test_the_backlog_is_bounded_but_never_drops_an_erasure(postgresql, monkeypatch):
    monkeypatch.setattr(writer_module, "BACKLOG", 20)
    async with (
        behind_cable(postgresql) as (cable, address),
        opened(address) as store,
    ):
        await store.record(asked("À oublier ?", "none", 9))
        await store.settle(1)
        await cable.cut()
        for n in range(100):
            await store.record(asked("Trop ?", "none", 1, n))
        assert not await store.forget(9)
        await cable.plug()
        await until_back(store)
        await store.settle(2)
        assert len(await store.export(datetime.now(UTC))) == 21


@pytest.mark.usefixtures("impatient")
async def test_one_change_refused_takes_no_other_with_it(postgresql):
    async with opened(postgresql) as store:
        with structlog.testing.capture_logs() as logs:
            await store.record(asked("Bien ?", "none", 1, 1))
            await store.record(
                AnsweredQuestion("?", "far too long a language", "none", None, "v", 1, 2)
            )
            await store.record(asked("Aussi ?", "none", 1, 3))
            await store.settle(1)
        assert [row[1] for row in (await store.export(datetime.now(UTC)))[1:]] == [
            "Bien ?",
            "Aussi ?",
        ]
        assert {line["event"] for line in logs} == {"the database refused"}


async def test_what_the_database_refuses_to_erase_or_to_keep_is_not_said_to_be_done(tmp_path):
    path = tmp_path / "kept.sqlite3"
    async with opened(f"sqlite:///{path}") as store:
        await store.remember(1, 0, Memory("fr", Context(question="Qui ?")))
        await store.settle(1)
        refuse(path, "DELETE ON conversations", "INSERT ON shelved")
        done = await asyncio.gather(store.shelve(5, 7, "{}"), store.forget(1), store.forget(2))
        assert done == [False, False, True]
        assert await store.shelved() == {}
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("DROP TRIGGER refusal_0")
        assert await store.forget(1), "sent again, as the reader was told to"


def refuse(path: Path, *acts: str) -> None:
    """Have an SQLite database refuse some changes, as one whose rights were taken away would."""
    with closing(sqlite3.connect(path)) as connection:
        for number, act in enumerate(acts):
            connection.execute(
                f"CREATE TRIGGER refusal_{number} BEFORE {act} "
                "BEGIN SELECT RAISE(ABORT, 'no right'); END"
            )


async def test_what_no_database_can_take_is_logged_and_takes_no_other_change_with_it(url):
    """SQLite's driver says so by an error that is none of the database's."""
    async with opened(url) as store:
        with structlog.testing.capture_logs() as logs:
            await store.record(asked("Bien ?", "none", 1, 1))
            await store.record(asked("Trop grand ?", "none", 1, 2**70))
            await store.record(asked("Aussi ?", "none", 1, 3))
            await store.settle(1)
            assert await store.question_under(1, 2**70) is None
        rows = await store.export(datetime.now(UTC))
    assert [row[1] for row in rows[1:]] == ["Bien ?", "Aussi ?"]
    assert {line["event"] for line in logs} == {"the database refused"}


@pytest.mark.usefixtures("impatient")
async def test_an_unforeseen_error_is_logged_and_the_database_is_looked_for_all_the_same(tmp_path):
    errors = [RuntimeError("a bug"), RuntimeError("a bug")]

    async def catch_up() -> None:
        if errors:
            raise errors.pop()

    path = tmp_path / "kept.sqlite3"
    database = database_module.Database(f"sqlite:///{path}", catch_up)
    with structlog.testing.capture_logs() as logs:
        path.mkdir()  # a folder is no database
        await database.open()
        assert not await database.ping()
        path.rmdir()
        async with asyncio.timeout(10):
            while errors or not await database.ping():
                await asyncio.sleep(0.05)
        await database.close()
    assert [line["event"] for line in logs] == [
        "the database is away; questions are still answered",
        *["looking for the database failed; it is tried again"] * 2,
        "the database is back",
    ]


async def test_at_the_end_a_server_that_is_silent_is_not_waited_for(postgresql):
    async with behind_cable(postgresql) as (cable, address):
        store = Store(address, 30, replicas=True)
        await store.open()
        assert await store.claim(1) == "new"
        cable.hang()
        await store.release(1)
        await store.record(asked())
        with structlog.testing.capture_logs() as logs:
            async with asyncio.timeout(store_module.CLOSING + 2):
                await store.close()
        assert logs == [
            {"event": "changes are lost with the database away", "changes": 2, "log_level": "error"}
        ]
        await asyncio.sleep(4)  # the driver gives up by itself


async def test_statements_in_errors_hide_what_readers_wrote(url):
    engine = make_engine(url)
    asked = {"q": "a secret question"}
    with pytest.raises(Exception, match="hidden due to hide_parameters") as caught:
        await engine.run(lambda c: c.execute(text("SELECT :q FROM nowhere"), asked), write=False)
    assert "a secret question" not in str(caught.value)
    await engine.dispose()
