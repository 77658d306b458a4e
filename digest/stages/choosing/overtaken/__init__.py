"""What time has overtaken.

- `coming.py`: what had not happened yet and has, or whose day is over;
- `tolls.py`: a count that a later report has outgrown;
- `days.py`: which days a sentence tells of, gone by and to come.
"""
