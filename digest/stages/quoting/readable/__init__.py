"""Whether a sentence can be read alone.

- `whole.py`: whether it is a sentence to quote at all, and no fragment, caption, button or question;
- `need.py`: what it needs beside it;
- `leaning.py`: whether it leans on what was told before it, by its first words or by words inside it;
- `elsewhere.py`: the same in other languages than English;
- `turning.py`: whether it turns the one before, which is not read without it then;
- `addresses.py`: whether it speaks to the reader; `clauses.py`: whether it has a finite verb.

What is read alone may still be no opening, or tell nothing:

- `pointing.py`, `scenes.py`, `presupposed.py`: openings that point back, lead up to the news, or take it for known;
- `hollow.py`: that nothing more is known.
"""
