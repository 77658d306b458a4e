"""Reports to stories: what they share, how they join, how stories go on.

Begin with `grouping.py`: compare, join, follow, say why.

- `terms.py` makes terms of words, `counting.py` counts the words of many texts at once, `bags.py` keeps them as arrays;
- `identity.py`, `titles.py`, `headlines.py`: by which names, days and meanings reports are told apart or brought together;
- `bare.py`: mere headlines among texts, which join those and change nothing for them;
- `vectors.py` finds the pairs worth comparing, `likeness.py` says how alike they are; `pairs.py` are those;
- `table.py` is who takes part, `groups.py` how groups stand while `cluster.py` joins them;
- `follow.py` makes identities that last of groups, `reasons.py` says why each report is where it is;
- `circles.py` spares the time of a search that can find nothing.
"""
