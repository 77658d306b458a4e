"""Measures the product's own stages, with its default settings, on data of agreed forms.

`python -m benchmarks NAME …` runs one of them. Begin with `all.py`, which holds what they measure to the floors of floors.json, and
`rows.py`, which reads the files.

- a text read: `sentences.py`, `lines.py` (with `lines_dumps.py`), `texts.py`, `pages.py` (with `pages_scores.py`), `pages_hostile.py`,
  `feeds.py`;
- its trees and weights learned: `train_lines.py`, `train_headlines.py`, `pages_train.py`, written by `trees.py`;
- copies found: `copies.py`, with reprints of `copies_plants.py`, forms of `copies_forms.py` and what `copies_judge.py` knows of other marks;
- stories found: `stories.py`, with `stories_sets.py`, `stories_scores.py`, `stories_batches.py`, `stories_speed.py`; `desk.py` is the
  program with a state of its own, `made.py` makes news, `peers/` has other libraries' ways;
- stories told: `summaries.py` (with `summaries_sets.py`, `summaries_peers.py`, `summaries_speed.py`, `rouge.py`), `openings.py`,
  `quoted.py`, `again.py`, `support.py`; `briefs.py` shows what a change tells otherwise;
- figures and days: `figures.py` (with `figures_field.py`, `figures_reports.py`), `days.py`.

`page.py` writes docs/quality.md.
"""
