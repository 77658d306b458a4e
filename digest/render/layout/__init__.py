"""An edition in finished words.

`view.py` is what templates lay out; `stories.py` makes its stories and `edition.py` the whole; `chart.py` draws articles over time.
"""
