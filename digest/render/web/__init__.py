"""The archive as web pages.

Begin with `web.py`, which makes all that an edition touches: `page.py` is what all pages share; `shelf.py` leads to editions,
`timeline.py` follows a story through them, `stored.py` shows an article with its quotes marked by `evidence.py`; `search.py` has
the words to be looked through, `atom.py` the archive's own feed.
"""
