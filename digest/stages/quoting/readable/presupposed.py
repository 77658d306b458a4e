"""Openings that take for known what happened and tell what came of it: `Orme's purchase of Ashby Rail is aimed at …`.

English alone is judged; elsewhere nothing is said.
"""

from __future__ import annotations

import re

EVENT = (
    r"(?:acquisition|announcement|appointment|approval|arrest|assassination|closure|collapse|conviction|death|decision|defeat"
    r"|departure|dismissal|election|endorsement|execution|firing|indictment|killing|launch|murder|nomination|ouster|pardon|purchase"
    r"|release|rescue|resignation|retirement|sentencing|shooting|suicide|takeover|victory|win|withdrawal)"
)
"""Nouns for what somebody did or what was done to somebody."""

PRESUPPOSED = re.compile(
    rf"(?:(?:(?:[A-Z][\w.&-]*|the|an?|of|and|former|ex-\w+)\s+){{0,6}}?[\w.-]+['’]s?|The)\s+(?:[\w-]+\s+){{0,2}}?{EVENT}"
    r"\s+(?:of|as|at|in|on|over|to|for|from|by)\s"
)
"""An event as what a sentence is about: somebody's whose name or title it opens with, or that of somebody or something."""


def presupposes(text: str, language: str) -> bool:
    """Say whether a sentence opens with an event as known, and tells something of it."""
    return language == "en" and PRESUPPOSED.match(text) is not None
