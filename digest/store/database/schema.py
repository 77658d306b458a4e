"""The tables. Migrations make them; a test holds that the two agree."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from digest.model import (
    Article,
    Brief,
    CopyOf,
    Cursor,
    Edition,
    EditionLine,
    Fate,
    Section,
    Terms,
    Tie,
)
from digest.store.database.kept import Kept, Moment, Packed

Words = tuple[str, ...]
Profile = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What is kept of a report besides its article."""

    section: Section
    terms: Terms
    copy_of: CopyOf | None
    copied: tuple[int, ...]
    keys: Words
    prints: tuple[int, ...]
    borrowed: tuple[CopyOf, ...] = ()


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

sources = Table(
    "sources",
    metadata,
    Column("name", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("url", Text),
    Column("cursor", Kept(Cursor), nullable=False),
    Column("items", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("last_success", Moment),
    Column("failing_since", Moment),
)

items = Table(
    "items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("state", String(10), nullable=False),
    Column("media_type", Text, nullable=False),
    Column("body", Packed, nullable=False),
    Column("fetched", Moment, nullable=False),
    Column("url", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("language", Text),
    Column("published", Moment),
    Column("updated", Moment),
    Column("tags", Kept(Words), nullable=False),
    Column("problem", Text),
    UniqueConstraint("source", "key", "revision"),
    Index(None, "state", "source", "key", "revision"),
)

lines = Table(
    "source_lines",
    metadata,
    Column("source", Text, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("line", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Index(None, "source", "articles"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("newest", Integer, nullable=False),
    Column("filed", Integer, nullable=False),
    Column("item", Integer, ForeignKey("items.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text),
    Column("published", Moment, nullable=False),
    Column("fetched", Moment, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("value", Kept(Article), nullable=False),
    Index(None, "filed", "published", "id"),
    Index(None, "newest", "fetched"),
    # For who looks for words of a title: SQLite would read all texts with them.
    Index(None, "newest", "published", "title").ddl_if(dialect="sqlite"),
    Index(None, "url"),
    Index(None, "published"),
)

is_newest = articles.c.newest + 0 == 1
"""Of rows found by something else, the newest revisions: the sum keeps SQLite from looking for them in the index of all that are."""

carriers = Table(
    "article_carriers",
    metadata,
    Column("article", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("tags", Kept(Words), nullable=False),
)
"""Further sources that handed over an article which one source had brought already."""

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("into", Text),
    Column("renamed", Integer, nullable=False),
    Column("profile", Kept(Profile), nullable=False),
    Column("reports", Integer, nullable=False),
    Index(None, "into"),
    Index(None, "state", "last_seen"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Text, primary_key=True),
    Column("filed", Integer, nullable=False),
    Column("article", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("story", Text, ForeignKey("stories.id"), nullable=False),
    Column("source", Text, nullable=False),
    Column("tags", Kept(Words), nullable=False),
    Column("published", Moment, nullable=False),
    Column("time", Moment, nullable=False),
    Column("news", String(64), nullable=False),
    Column("value", Kept(Filed), nullable=False),
    Index(None, "filed"),
    Index(None, "story", "time"),
    Index(None, "article"),
)

story_keys = Table(
    "story_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("story", Text, primary_key=True),
    Column("reports", Integer, nullable=False),
    Column("seen", Moment, nullable=False),
    Index(None, "key", "seen"),
    sqlite_with_rowid=False,
)

prints = Table(
    "report_prints",
    metadata,
    Column("print", BigInteger, primary_key=True),
    Column("filed", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
"""Fingerprint and the report's place in the order of filing: by far the most rows, so the leanest."""

terms = Table(
    "terms",
    metadata,
    Column("term", Text, primary_key=True),
    Column("reports", Integer, nullable=False),
    sqlite_with_rowid=False,
)

ties = Table(
    "ties",
    metadata,
    Column("report", Text, primary_key=True),
    Column("story", Text, nullable=False),
    Column("value", Kept(Tie), nullable=False),
)

events = Table(
    "story_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("story", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("change", String(10), nullable=False),
    Column("other", Text),
    Index(None, "story"),
)

rules = Table(
    "rules",
    metadata,
    Column("kind", String(10), primary_key=True),
    Column("first", Text, primary_key=True),
    Column("second", Text, primary_key=True),
)

profiles = Table(
    "profiles",
    metadata,
    Column("name", Text, primary_key=True),
    Column("settled", Integer, nullable=False),
)

editions = Table(
    "editions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("generated", Moment, nullable=False),
    Column("line", Kept(EditionLine), nullable=False),
    Column("value", Kept(Edition), nullable=False),
    UniqueConstraint("profile", "number"),
)

briefs = Table(
    "edition_briefs",
    metadata,
    Column("edition", Text, ForeignKey("editions.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("story", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("value", Kept(Brief), nullable=False),
    Index(None, "profile", "slug", "number"),
    Index(None, "profile", "story", "number"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("edition", Text, ForeignKey("editions.id"), nullable=False),
    Column("profile", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("story", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("url", Text),
    Column("evidence", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "profile", "story", "number"),
    Index(None, "profile", "article"),
    Index(None, "article"),
)

lapses = Table(
    "lapses",
    metadata,
    Column("article", Text, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("now", Text),
    Column("at", Moment, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    Column("source", Text, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("message", Text, nullable=False),
    Column("since", Moment, nullable=False),
    Column("seen", Moment, nullable=False),
    Index(None, "since"),
)

fates = Table(
    "fates",
    metadata,
    Column("edition", Text, ForeignKey("editions.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("article", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("value", Kept(Fate), nullable=False),
    Index(None, "article", "number"),
)

used = Table(
    "used_reports",
    metadata,
    Column("profile", Text, primary_key=True),
    Column("report", Text, primary_key=True),
    Column("news", String(64), primary_key=True),
    Column("edition", Text, ForeignKey("editions.id"), nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("edition", Text, ForeignKey("editions.id"), primary_key=True),
    Column("sink", Text, primary_key=True),
    Column("address", Text, primary_key=True),
    Column("state", String(10), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("repeats", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("due", Moment),
    Column("owner", Text),
    Column("lease_until", Moment),
    Column("message", Text, nullable=False),
    Column("body", LargeBinary),
    Column("dot_sent", Integer, nullable=False),
    Index(None, "state", "due"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("profile", Text, nullable=False),
    Column("began", Moment, nullable=False),
    Column("message", Text, nullable=False),
    Index(None, "kind", "profile", "began"),
    Index(None, "began"),
)
