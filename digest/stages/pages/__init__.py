"""Web pages: which of their blocks are the article.

Begin with `article.py`: from a page or an entry to a draft.

- `judge.py` decides by the learned trees of `trees.py` over the numbers of `features.py`;
- `witness.py` is what else is known of the page, `trafilatura.py` another extractor's view;
- `settle.py` puts right what the page's structure proves, `asides.py` takes out what it sets apart;
- `posts.py`: the posts of a live page; `access.py`: stubs before a wall; `scriptless.py`: pages for browsers without scripts.
"""
