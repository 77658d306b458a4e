"""The only SQL: what is kept between runs.

`sql_store.py` is the store that the pipeline sees; its methods stand here by what they keep:

- `items.py`, `articles.py`, `reports.py`, `filing.py`: what came in, as it was read, and where it was filed;
- `editions.py`, `deliveries.py`, `corrections.py`: what was made, sent, and put right;
- `developments.py` is what an edition has to tell, `known.py` and `alike.py` what filing asks of the past;
- `lookups.py` and `search.py` answer people; `upkeep.py`, `notices.py`, `copies.py`: runs, what was told once, copies of it all.

Beneath them:

- `schema.py` has the tables, `kept.py` how values lie in them, `engine.py` opens the database, `lock.py` lets one run work;
- `migrate.py` brings an older database up, by `migrations/`.
"""

from __future__ import annotations

from digest.store.sql_store import SqlStore, open_store, rehearsal, view_store

__all__ = ["SqlStore", "open_store", "rehearsal", "view_store"]
