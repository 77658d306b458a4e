"""What whole sources had to be told of, so that an edition tells it once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make their table."""
    op.create_table(
        "notices",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("since", sa.String(27), nullable=False),
        sa.Column("seen", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("source", "sha256", name=op.f("pk_notices")),
    )
    op.create_index(op.f("ix_notices_since"), "notices", ["since"])
