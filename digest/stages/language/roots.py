"""What is left of a word without its inflection: `retires`, `retired` and `retiring` are one.

Only English is judged; elsewhere words are cut off after a few letters, which tells as much.
"""

from __future__ import annotations

from functools import lru_cache

from digest.stages.language.words import STEM, bare

IRREGULAR = {
    form: root
    for root, forms in {
        "begin": "began begun", "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
        "catch": "caught", "come": "came", "dead": "death deaths died dies die dying", "draw": "drew drawn",
        "drive": "drove driven", "fall": "fell fallen", "fight": "fought", "find": "found", "flee": "fled",
        "fly": "flew flown", "give": "gave given", "go": "went gone goes", "grow": "grew grown",
        "hold": "held", "lead": "led", "leave": "left", "lose": "lost loss losses", "meet": "met meeting",
        "pay": "paid", "rise": "rose risen", "run": "ran", "sell": "sold", "send": "sent",
        "shoot": "shot shots", "sink": "sank sunk", "speak": "spoke spoken", "spend": "spent", "stand": "stood",
        "steal": "stole stolen", "strike": "struck stricken", "take": "took taken", "throw": "threw thrown",
        "wear": "wore worn", "win": "won winning", "write": "wrote written",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Forms that no ending tells, of verbs that news is told with."""

SHORTEST = 3
"""Letters that an ending leaves at least."""


def is_rooted(language: str) -> bool:
    """Say whether the inflection of a language is known here."""
    return language == "en"


@lru_cache(maxsize=1 << 16)
def root(word: str, language: str) -> str:
    """Return a case-folded word without its inflection and cut off; figures stay whole."""
    if word[0].isdigit():
        return word
    whole = bare(word)
    if not is_rooted(language) or not whole.isascii():
        return whole[:STEM]
    return _uninflected(IRREGULAR.get(whole, whole))[:STEM].rstrip("eyi") or whole


def _uninflected(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ews")) and len(word) > SHORTEST:
        word = word[:-1]
    for ending in ("ing", "ed"):
        left = word.removesuffix(ending)
        if left != word and len(left) >= SHORTEST and any(letter in "aeiouy" for letter in left):
            return left[:-1] if left[-1] == left[-2] and left[-1] not in "lsz" else left
    return word
