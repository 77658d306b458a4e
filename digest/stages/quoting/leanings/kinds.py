"""What kinds of words sentences lean with, as regular expressions of one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Leanings:
    """What one language leans with; each is an alternation, empty where unknown.

    `leans` are openings that need the sentence before, `behind` openings that need it where there is
    one; `aside` sets a sentence against what was told, inside its first clause. `speaks` are verbs of
    saying, with a pronoun where the language must have one; where it need not, `pronoun` is what may
    stand behind the verb and `that` what follows it where nobody is named. `addresses` are words that
    speak to the reader or for the writer; `waits` are words of what has not happened yet; `denies`
    are words of denial; `turns` are openings that say what the sentence before did not make one expect.
    """

    leans: str
    behind: str = ""
    aside: str = ""
    speaks: str = ""
    pronoun: str = ""
    that: str = ""
    addresses: str = ""
    waits: str = ""
    denies: str = ""
    turns: str = ""
