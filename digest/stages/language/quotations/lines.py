"""What a line of a scraped text says outside quotation marks. Learned trees count on just this reading."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|»[^«]*(?:«|$)|„[^“”]*(?:[“”]|$)"
    r"|‘[^‘]*?[.,!?…]’|‘[^‘’]*’(?=[\s.,;:!?)]|$)"
    r"|「[^」]*(?:」|$)|『[^』]*(?:』|$)"
)
"""What stands between two marks that belong together, or from one to the line's end; single marks need a stop or a gap behind."""


def unquoted(line: str) -> str:
    """Return the line without what stands in quotation marks."""
    return _QUOTED.sub(" ", line)
