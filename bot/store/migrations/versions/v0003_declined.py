"""Whether a chat's last question was declined."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; false for earlier turns, and for the rows of replicas that do not know it yet."""
    declined = sa.Column("declined", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("conversations", declined)
