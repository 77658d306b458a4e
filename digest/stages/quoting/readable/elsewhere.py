"""How a sentence in another language than English leans on what was told before it, past its first word.

By a word that sets it against that (`Das Ministerium hatte jedoch …`), or by words of somebody who is not
named: `«…», añadió.`, `« … », a-t-il déclaré.`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.quoting.readable.words import LEANINGS, words_of

FIRST_CLAUSE = r"[^,،;:.!?“”\"«»—–]{1,60}"
"""What stands before a word of contrast: behind a comma it may answer what the sentence itself says."""

SPEECH = r"""(?:že|że|iż|что|що|hogy|ότι|πως|că|[„«“"])"""
"""What a speech begins with behind the verb of one who is named: `…, strýc námořníka, řekl, že …`."""


def leans_elsewhere(bare: str, outside: str, language: str) -> bool:
    """Say whether a sentence that begins no report leans on what was told before it.

    `bare` is the sentence without marks in front, `outside` the whole of it with what is quoted blanked out.
    """
    behind = words_of(language, "behind")
    if behind is not None and behind.match(bare):
        return True
    return any(pattern.search(outside) for pattern in inside_of(language))


@lru_cache(maxsize=64)
def inside_of(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what leans inside a sentence of a language."""
    if language not in LEANINGS:
        return ()
    known, found = LEANINGS[language], []
    if known.aside:
        found.append(rf"\A{FIRST_CLAUSE}(?:\s(?:{known.aside})(?!\w)|,\s(?:{known.aside}),)")
    if known.that:
        found.append(rf"\A\W*(?:{known.speaks})(?:{known.that})(?!\w)")
    if known.speaks and (known.pronoun or not known.that):
        named = (
            rf"(?:\s+(?:{known.pronoun}))?\s*(?=[.;]|,(?!\s*{SPEECH})|$)"
            if known.that
            else r"(?!\w)"
        )
        found.append(rf"[“,–—]\s*(?:{known.speaks}){named}")
    return tuple(re.compile(words, re.VERBOSE | re.IGNORECASE) for words in found)
