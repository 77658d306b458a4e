"""What would tell the reader the same again.

- `in_brief.py` asks all of them about one brief;
- `repeats.py`: the same in like words, and a second beginning;
- `meaning.py`: the same beginning in quite other words, by what words mean;
- `deeds.py`: the same deed of the same day, or the same words quoted;
- `editions.py`: what earlier editions told this reader.
"""
