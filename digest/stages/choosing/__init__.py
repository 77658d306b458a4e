"""Which sentences tell a story, and under which headline.

Begin with `summarise.py`: the way from a development to a summary (`tell`), for every maker.

- `corroboration.py` is our own maker, which chooses with `greedy.py`; `sumy_makers.py` has sumy's;
- `weighing.py` says what speaks for each sentence, `openings.py` which of them opens the story, and `fit.py` which could;
- `passages.py` puts together what must be read together, `people.py` knows whom the reader has met and `things.py` what;
- `status.py` is the one word for how the story stands, `weights.py` has all that was tuned;
- `telling/`: what one sentence tells, by itself: figures, days, deeds, deaths;
- `again/`: what is told already, in this brief or in an earlier edition;
- `overtaken/`: what time has overtaken;
- `witnesses/`: who else says the same, and who denies it;
- `headlines/`: which of the sources' headlines stands over it.
"""
