"""Folders of articles as sources.

Begin with `folder.py`, which says what of a folder is new; `files.py` reads one file by its kind (`pdf.py` a PDF), `facts.py`
what is told of an article beside its words.
"""
