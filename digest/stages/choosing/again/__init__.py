"""What would tell the reader the same again.

- `in_brief.py` asks all of them about one brief;
- `repeats.py`: the same in like words;
- `beginnings.py`: a second beginning of one event;
- `meaning.py`: the same beginning in quite other words, by what words mean;
- `deeds.py`: the same deed of the same day;
- `afterwards.py`: what one chosen later tells as well;
- `editions.py`: what earlier editions told this reader.
"""
