"""Pure renderers: an edition in, files out.

An edition becomes finished words once, for every form but JSON, so that no two of them can disagree:

- `wording/`: the fixed words of each language, and moments written out;
- `layout/`: an edition in finished words;
- `hostile.py` makes outside text fit to be shown, `paths.py` says where the pages of an archive stand.

Each form lays it out:

- `web/`: the archive, page by page;
- `mail/`: one mail, and its bytes;
- `text.py` (folded by `folding.py`), `markdown.py`, `json.py`;
- `templates.py` is the door to Jinja2, `stylesheet.py` dresses pages and mails; `specimen.py` has editions to try templates on.
"""
