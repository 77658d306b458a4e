"""How reports that are alike become groups.

Begin with `cluster.py`, which joins; `groups.py` is how groups stand meanwhile, `table.py` who takes part and what begins
together, `after_texts.py` how mere headlines come last.
"""
