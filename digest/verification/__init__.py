"""Checking the quotes of editions again.

- `stored.py` asks the stored text and, if wanted, the live pages;
- `archive.py` asks the stored texts that were published with an archive, without any state;
- `checked.py` says what was found.
"""
