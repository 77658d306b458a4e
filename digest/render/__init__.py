"""Pure renderers: an edition in, files out.

An edition becomes finished words once, for every form but JSON, so that no two of them can disagree:

- `layout.py` and `layout_edition.py` make `view.py` of it, in the words of `words.py` (`words_en.py`, `words_de.py`, chosen in
  `languages.py`); `dates.py` writes moments, `chart.py` and `timeline.py` draw time; `hostile.py` makes outside text fit.

Each form lays it out:

- `web.py` is the archive: `page.py` and `paths.py` are what all pages share, `shelf.py` leads to editions, `evidence.py` and
  `stored.py` show articles, `search.py` finds, `stylesheet.py` dresses, `atom.py` is its feed;
- `mail.py` is one mail, `mime.py` its bytes; `text.py` (folded by `folding.py`), `markdown.py`, `json.py`;
- `templates.py` is the door to Jinja2; `specimen.py` has editions to try templates on.
"""
