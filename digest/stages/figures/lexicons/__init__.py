"""What has to be known of a language to read its figures.

`lexicon.py` says what that is; `english.py`, `french.py` and `german.py` tell it, `languages.py` lists them.
"""
