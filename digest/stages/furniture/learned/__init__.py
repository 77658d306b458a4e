"""How likely each line is the article's, as learned from pages whose articles are known.

Begin with `model.py`.

- `model.py` asks the trees of `trees_first.py`, then those of `trees_second.py` or, where there are vectors of meaning, `trees_meaning.py`;
- `meaning.py` says what lines mean beside each other.
"""
