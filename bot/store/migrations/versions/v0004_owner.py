"""Whose database it is: the numbers of updates and messages are each bot's own."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the table; the next bot that serves is noted there."""
    op.create_table(
        "owner", sa.Column("bot_id", sa.BigInteger, primary_key=True, autoincrement=False)
    )
