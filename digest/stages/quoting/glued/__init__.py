"""What scraping has glued to the front of a sentence.

- `datelines.py`: a place, a day, an agency, a label, a mark of a list;
- `stamps.py`: when a page was put up, in the forms that pages have;
- `agencies.py`: the news agencies that datelines have in brackets;
- `headlines.py`: a headline, told by how the sentence behind it begins.
"""
