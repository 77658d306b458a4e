"""Quoted sentences that a live check found reworded or gone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make their table."""
    op.create_table(
        "lapses",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("now", sa.Text(), nullable=True),
        sa.Column("at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("article", "sha256", name=op.f("pk_lapses")),
    )
