"""I/O in: everything that brings items from outside. Knows only model, ports, errors and months.

Three kinds of source, each a room:

- `feeds/`: a feed or a site that names one, asked over the net;
- `folders/`: the files of a folder;
- `mails/`: newsletters, in a mailbox or a file.

What they stand on:

- `net/`: the one fetcher, polite and guarded;
- `feedfiles/`: the bytes of a feed of any dialect to entries, and those to items;
- `markup.py` makes HTML harmless, `decoding.py` guesses encodings (`alphabets.py`: by their letters; `misdeclared.py`: also some that are named), `dates.py` reads dates, all for whatever comes from outside;
- `keys.py` says what identifies an item, `cursors.py` how a cursor keeps times and numbers.

`check.py` asks one source as if for the first time and says what came.
"""
