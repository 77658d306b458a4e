"""A text's first words as a headline: its first sentence whole, or broken off where it can end.

- `opening.py` makes the headline;
- `places.py` finds where an English sentence may be broken off;
- `endings.py` takes words off that lead on, where it could not be broken off well.
"""
