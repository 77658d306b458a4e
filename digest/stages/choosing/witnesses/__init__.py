"""Who bears a sentence out, and who does not.

- `support.py`: sentences of other publishers that say the same;
- `disowned.py`: what speaks against one as a witness, though it sounds alike;
- `denials.py`: claims and the denials that answer them.
"""
