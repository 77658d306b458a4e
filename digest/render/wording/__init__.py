"""The words that are ours on every page.

`words.py` says how they are kept and counted, `english.py` and `german.py` have them, `languages.py` chooses; `dates.py` writes
moments out.
"""
