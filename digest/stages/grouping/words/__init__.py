"""What reports say: words to terms (`terms.py`), counted (`counting.py`) and kept as arrays (`bags.py`).

`titles.py` leaves out headlines that only say when.
"""
