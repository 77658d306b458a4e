"""Reports to stories: what they share, how they join, how stories go on.

Begin with `grouping.py`: compare, join, follow, say why.

- `words/`: what reports say, as arrays of terms;
- `alike/`: how alike two reports are, and what tells their events apart;
- `joining/`: how reports that are alike become groups;
- `follow.py` makes identities that last of groups, `reasons.py` says why each report is where it is;
- `circles.py` spares the time of a search that can find nothing.
"""
