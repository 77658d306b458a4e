"""The lines of a text, measured.

- `line.py` measures one line by itself, with `speaking.py` (whom it speaks to);
- `marks.py` knows some lines at sight: a byline, a credit, a time of day, a template's leftover;
- `features.py` and `shapes.py` say what the lines of a text tell of each other.
"""
