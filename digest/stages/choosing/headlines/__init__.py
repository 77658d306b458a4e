"""Which of the sources' own headlines stands over a brief.

- `choice.py`: what each is worth beside the others;
- `faults.py`: what is wrong with one by itself: a tease, a list, a cut;
- `stale.py`: whether the news has left it behind;
- `labels.py` and `tails.py`: what is taken off its front and its end.
"""
