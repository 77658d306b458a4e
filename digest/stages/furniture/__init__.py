"""Lines of a text that are the site's and not the article's.

Begin with `judge.py`.

- `lines/` measures each line, by itself and beside the others;
- `learned/` says how likely each is the article's;
- `judged.py` is the lines of a text while they are judged;
- `rules.py` is sure of some whatever the model says; `comments.py` knows readers' comments, `recurring.py` what a source repeats;
- `headlines/` finds the article's headline.
"""
