"""Days and hours as texts and pages write them.

What a sentence says, dated from the day of its report:

- `days.py`: relative days, and the dates they mean;
- `tenses.py` says of English, `evidence.py` of other languages, whether a day is gone or to come;
- `nowadays.py` and `called.py`: a "today" that means these times, and days that are names.

When a text came out:

- `stamps.py`: times as pages write them; `written.py`: dates at the head of an article;
- `alone.py`: lines that are nothing but a day; `labels.py`: what the words before a date call it;
- `clocks.py`: the hours of a live page's posts.
"""
