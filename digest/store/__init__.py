"""The only SQL: what is kept between runs."""

from __future__ import annotations

from digest.store.sql_store import SqlStore, open_store, rehearsal

__all__ = ["SqlStore", "open_store", "rehearsal"]
