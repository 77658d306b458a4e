"""I/O in: everything that brings items from outside. Knows only model, ports and errors.

Three sources, each with what it reads:

- `feed.py` asks feeds: `polling.py` says when and what is new; `discovery.py` finds a site's feeds, `pages.py` the page behind
  a teaser;
- `folder.py` reads folders: `files.py` each file by its kind, `facts.py` what stands beside it, `mbox.py`, `pdf.py`;
- `mailbox.py` reads newsletters over IMAP: `mail.py` a mail, `letter.py` the letter in it.

From bytes to items:

- `feedfile.py` tells the dialect: `syndication.py` (RSS, RDF, Atom; `repair.py` and `wellformed.py` make their XML fit) or
  `jsonfeed.py`; both give an `entry.py`;
- `items.py` makes items of entries; `markup.py` makes their HTML harmless; `decoding.py` guesses encodings, `dates.py` reads dates;
- `opml.py` is the list of feeds that readers exchange.

The net:

- `http.py` is the one fetcher, on `network.py` (connections within bounds), `guard.py` (which addresses may be asked) and
  `robots.py`;
- `replies.py` and `trouble.py` tell apart what went wrong, `check.py` says it for one source.
"""
