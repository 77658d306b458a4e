"""Pure steps from a raw item to a brief: no clock, no I/O, no randomness, no environment.

From the text up to the edition; `tests/unit/test_architecture.py` lists who may import whom:

- `language/`, `dates/`: words, sentences, days; `draft.py`, `sections.py`, `trees.py`: what several hand on;
- `markup/`, `metadata/`, `pages/`: a web page; `furniture/`, `plain/`: plain text; `outlets/`: who published;
- `read.py` composes these: one raw item in, one clean article out, under a headline of `titles.py` or its `first_words/`, none of the words
  that `around.py` knows, and nothing that `answers.py` knows a server says instead;
- `copies/`: one text is one voice; `quoting/`, `figures/`, `choosing/`: which sentences tell a story, and figures that differ;
- `grouping/`: reports to stories; `citing/`, `composing/`: quotes and editions.
"""
