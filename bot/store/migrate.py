"""Brings the database's tables up to date, with Alembic."""

from sqlalchemy import Connection, inspect, text

from bot.store.engine import StoreError
from bot.store.tables import metadata

HEAD = "0004"
"""The newest migration."""

_LOCK = 0x6D6F74616D6F74  # "motamot" as a number, the same in every replica


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, in the transaction of ``connection``.

    Replicas that start together do this one after another. Alembic is imported only if needed.

    Raises:
        StoreError: the tables belong to another program, or to a newer version of this one.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    version = _version(connection)
    if version == HEAD:
        return
    if version is None and any(map(inspect(connection).has_table, metadata.tables)):
        raise StoreError(
            "DATABASE_URL: the tables there are another program's; give motamot a database of its own."
        )
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "bot.store:migrations")
    try:
        command.upgrade(config, "head")
    except CommandError:
        raise StoreError(
            f"DATABASE_URL: the tables there, of version {version!r}, are another program's or a newer "
            "motamot's; give motamot a database of its own, or upgrade it."
        ) from None


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
