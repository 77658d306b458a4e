"""Words at the end of a headline cut short that lead on to what is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.stages.language.function_words import function_words

LEAST_WORDS = 6
"""Words that are left of it at least."""

LONGEST_NAME = 4
"""Words with capitals one after the other that are a name; more of them are a style of headlines."""

OPENS_NOUN = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "our", "as", "on", "in", "at", "by", "for"]
)
DETERMINES = frozenset(["a", "an", "the", "his", "her", "its", "their", "our"])
OWNS = re.compile(r"['’]s$|s['’]$")
DESCRIBES = frozenset(
    """
    big few first former great last little long major new next old only own same second small third
    young
    """.split()
)
"""Words that hardly ever end what they tell of, behind an article or the like."""


def ended(title: str, text: str, language: str) -> str:
    """Return a cut headline without the words at its end that lead on: `… the Supreme Court as it…`.

    So does part of a name behind such a word or a comma, and in English what is half said: `… as part` of something, `… a little` bundle,
    `… the county's`. The text tells what came next.
    """
    if not function_words(language) or not title.endswith("…"):
        return title
    whole = title.removesuffix("…")
    words, after = whole.split(" "), text.partition(whole)[2]
    follows = after.split(maxsplit=1)[0] if after[:1] == " " else ""
    while len(words) > LEAST_WORDS:
        most = leading(words, follows, language)
        if not most or len(words) - most < LEAST_WORDS:
            break
        follows = words[-most]
        words = words[:-most]
    return " ".join(words).rstrip(" ,;:–—-") + "…"


def leading(words: Sequence[str], follows: str, language: str) -> int:
    """Return how many words at the end lead on to what follows; 0 where the last one can end a line."""
    grammar, last, before = function_words(language) or frozenset(), words[-1], words[-2]
    plain = last.replace("’", "'")
    if plain in grammar or plain.endswith("n't"):
        return 1
    if last[:1].isupper() and follows[:1].isupper():
        count = next((n for n, word in enumerate(reversed(words)) if not word[:1].isupper()), 0)
        leads = words[-1 - count] if 0 < count <= LONGEST_NAME else ""
        return count if leads in grammar or leads.endswith(",") else 0
    if language != "en":
        return 0
    is_half = (follows == "of" and before in OPENS_NOUN) or (
        follows != "" and before in DETERMINES and last in DESCRIBES
    )
    return int(is_half or OWNS.search(last) is not None)
