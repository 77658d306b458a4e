"""What time has overtaken.

- `coming.py`: what had not happened yet and has, or whose day is over;
- `done.py`: what is to come in one report and done in another, by its verb;
- `tolls.py`: a count that a later report has outgrown;
- `withdrawn.py`: what its own outlet has taken back.
"""
