"""How a sentence in another language than English leans on what was told before it, past its first word.

By a word that sets it against that (`Das Ministerium hatte jedoch …`), or by words of somebody who is not
named: `«…», añadió.`, `« … », a-t-il déclaré.`. A bare comma closes an apposition as well (`…, mluvčí policie,
řekl, že …`): behind one the sentence has to end with the verb.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.quoting.leanings.words import LEANINGS, words_of

FIRST_CLAUSE = r"[^,،;:.!?“”\"«»—–]{1,60}"
"""What stands before a word of contrast: behind a comma it may answer what the sentence itself says."""


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
    if known.speaks and not known.that:
        found.append(rf"[“,–—]\s*(?:{known.speaks})(?!\w)")
    elif known.speaks and known.pronoun:
        nobody = rf"(?:{known.speaks})(?:\s+(?:{known.pronoun}))?\s*"
        found.append(rf"“\s*[,–—]?\s*{nobody}(?!{known.that})(?=[.,;]|$)")
        found.append(rf"[,–—]\s*{nobody}(?=\.|$)")
    return tuple(re.compile(words, re.VERBOSE | re.IGNORECASE) for words in found)
