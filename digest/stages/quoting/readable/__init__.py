"""Whether a sentence can be read alone.

- `need.py` says what it needs beside it, and asks the others;
- `leaning.py`: English words inside it that lean on what was told before;
- `addresses.py`: whether it speaks to the reader; `clauses.py`: whether it has a finite verb;
- `words.py`: the words all these look for, by language.

What is read alone may still be no opening, or tell nothing:

- `pointing.py`, `scenes.py`: openings that point back, or lead up to the news;
- `hollow.py`: that nothing more is known.
"""
