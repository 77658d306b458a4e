"""Whether a sentence makes sense without its neighbours."""

from __future__ import annotations

import re

from digest.stages.quotable import Sentence

SHORTEST = 5
LONGEST = 70
"""Words between which a sentence is worth quoting."""

DANGLING = re.compile(
    r"^[\s\"'“”‘’«»(\[–—-]*(?:he|she|it|they|this|these|those|that|his|her|its|their|him|them"
    r"|but|and|or|so|also|however|meanwhile|moreover|instead|still|yet|then|there|here"
    r"|such|both|another|others|earlier|later|previously)\b",
    re.IGNORECASE,
)
"""Openings that lean on the sentence before."""

ENDED = re.compile(r"[.!…।؟。！](?:[\"'”’»)\]]|\s)*$")


def stands_alone(sentence: Sentence) -> bool:
    """Say whether the sentence can be read by itself."""
    return (
        SHORTEST <= sentence.length <= LONGEST
        and ENDED.search(sentence.text) is not None
        and DANGLING.match(sentence.text) is None
    )
