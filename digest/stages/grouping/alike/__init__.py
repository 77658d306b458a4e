"""How alike two reports are.

Begin with `likeness.py`: `vectors.py` finds the pairs worth comparing, and `pairs.py` is those. What tells events apart or
brings them together besides the words: `identity.py` by names and figures, `headlines.py` by what headlines mean, `bare.py`
where there is but a headline.
"""
