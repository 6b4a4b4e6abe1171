"""The version of the article that a chat's last turn refers to."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column. Unknown for earlier turns."""
    op.add_column("conversations", sa.Column("version", sa.String(64)))
