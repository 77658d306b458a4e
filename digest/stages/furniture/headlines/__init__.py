"""Which line is the article's headline.

- `finding.py` weighs the lines that may be it;
- `features.py` has what is known of each, in numbers.
"""
