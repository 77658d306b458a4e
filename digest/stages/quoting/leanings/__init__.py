"""The words by which a sentence leans on another, by language, and those of waiting for news and of denial.

`words.py` gives them as patterns; `kinds.py` says which kinds there are; `english.py`, `europe.py` and `asia.py` have them.
"""
