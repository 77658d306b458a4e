"""Figures that reports give differently for the same thing.

Begin with `differences.py`; the way of a sentence is:

1. `reading.py` reads its figures, out of `context.py`: `numbers.py` finds them, `traps.py` leaves out what is none;
2. `things.py` says what each is given for (`kinds.py`), `around.py` what the words around it say; that is a claim (`claims.py`);
3. `compare.py` says whether two claims are of one thing, `apart.py` what tells them apart.

What has to be known of each language stands in `lexicons/`; `words.py` has the words of fates, units and money.
"""
