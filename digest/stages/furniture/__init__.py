"""Lines of a text that are the site's and not the article's.

Begin with `judge.py`.

- `lines.py` measures one line, with `speaking.py` (whom it speaks to); `features.py`, `shapes.py` and `meaning.py` say what the
  lines of a text tell of each other;
- `model.py` says how likely each is the article's, by the learned trees of `trees_first.py`, `trees_second.py` and `trees_meaning.py`;
- `rules.py` is sure of some whatever the model says; `comments.py` knows readers' comments, `recurring.py` what a source repeats;
- `headlines.py` finds the article's headline, by the numbers of `headline_features.py`.
"""
