"""The net: asked by one fetcher, politely and within bounds.

Begin with `http.py`, the fetcher. It stands on `network.py` (connections that end in time), `guard.py` (which addresses may be
asked) and `robots.py` (which pages a site lets us read); `trouble.py` tells apart what can go wrong, `replies.py` what an
answer means that is not what was asked for.
"""
