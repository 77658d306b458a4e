"""Titles are looked through without the texts they lie beside."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make an index of them."""
    # A server keeps long texts apart by itself, and an index of its own holds no long title.
    if op.get_bind().dialect.name == "sqlite":
        op.create_index(
            op.f("ix_articles_newest_published_title"), "articles", ["newest", "published", "title"]
        )
