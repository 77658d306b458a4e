"""Sentences that may be quoted, and what each needs to be understood.

Begin with `quotable.py`: the sentences of a development; `sentence.py` is one of them, with all that choosing looks at.

- `tellers.py` says which reports may tell a story, `opinions.py` which of them are opinion;
- `readable/`: whether a sentence can be read alone; `leanings/`: the words that tell, by language;
- `glued/`: what scraping has glued to its front;
- `headless.py`: whether its beginning is gone;
- `furniture.py` and `biographies.py` know what is no part of the report: captions, offers, who wrote it;
- `vouched.py`: first paragraphs in doubt for which something vouches.
"""
