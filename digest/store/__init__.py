"""The only SQL: what is kept between runs.

Begin with `sql_store.py`: the store that the pipeline sees, each method one transaction; its statements stand below by
what they keep.

- `filed/`: what came in, as it was read, and where it was filed;
- `told/`: what an edition has to tell, what was made, sent, and put right;
- `lookups.py` and `search.py` answer people; `upkeep.py` has the runs and what can be forgotten;
- `database/`: the tables and what opens them; `migrations/` bring an older one up.
"""

from __future__ import annotations

from digest.store.sql_store import SqlStore, is_on_a_server, open_store, rehearsal, view_store

__all__ = ["SqlStore", "is_on_a_server", "open_store", "rehearsal", "view_store"]
