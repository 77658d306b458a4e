"""What one sentence tells, by itself.

- `facts.py`: figures, hours and names, that may be news by themselves;
- `days.py`: which days it tells of, gone by and to come;
- `deeds.py`: what is done in it, and by whom;
- `standing.py`: whether it tells a deed of these days or how things stand;
- `deaths.py`: whether it counts the dead;
- `corrections.py`: what it says that an earlier version of its article told.
"""
