"""Feeds as sources.

Begin with `feed.py`, which asks one: `polling.py` says when, and which entries are new; `discovery.py` finds the feeds of a
site, `pages.py` reads the page behind a teaser. `opml.py` is the list of feeds that readers exchange.
"""
