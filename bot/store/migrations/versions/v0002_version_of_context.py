"""Which version of the article a chat's last turn points into."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Of turns before, it is not known."""
    op.add_column("conversations", sa.Column("version", sa.String(64)))
