"""Which language a text is in."""

from __future__ import annotations

import math
import re
from typing import cast

_CODE = re.compile(r"[a-zA-Z]{2,3}(?=$|[-_])")
_ENOUGH = 60
"""Characters from which the text is asked at all when the source has said something."""
_SAMPLE = 4000
_PLAIN = 3.0
"""How far apart two languages must lie for the text to overrule its source, in log-likelihood
over the square root of the length in bytes (which makes texts of all lengths comparable)."""


def code_of(hint: str | None) -> str | None:
    """Return the two- or three-letter code of `en-GB` or `pt_BR`; None when it is no code."""
    match = _CODE.match(hint.strip()) if hint else None
    return match.group().lower() if match else None


def identify(text: str, hint: str | None = None) -> str:
    """Return the language's ISO 639-1 code; the hint stands unless the text plainly differs."""
    said = code_of(hint)
    sample = " ".join(text[: 2 * _SAMPLE].split())[:_SAMPLE]
    if not sample or (said and len(sample) < _ENOUGH):
        return said or "en"
    ranked = _rank(sample)
    found, best = ranked[0]
    rest = dict(ranked)
    if said is None or said not in rest:
        return said if said and said not in rest else found
    distance = (best - rest[said]) / math.sqrt(len(sample.encode()))
    return found if distance > _PLAIN else said


def _rank(sample: str) -> list[tuple[str, float]]:
    # Loading the model takes half a second, which a run that reads nothing should not pay.
    from py3langid.langid import rank

    return cast(list[tuple[str, float]], rank(sample))
