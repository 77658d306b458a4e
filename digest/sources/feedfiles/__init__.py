"""From the bytes of a feed file, of any dialect, to entries, and from those to items. Nothing is asked of the net here.

Begin with `feedfile.py`, which tells the dialect: `syndication.py` reads RSS, RDF and Atom (`repair.py` and `wellformed.py`
make their XML fit), `jsonfeed.py` JSON Feed. Both give the feed and entries of `entry.py`, of which `items.py` makes items.
"""
