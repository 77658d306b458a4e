"""robots.txt, as RFC 9309 reads it. The only importer of protego."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

AGENT = "digest"
LARGEST = 500_000
"""Bytes of a robots.txt that are read, the least RFC 9309 asks for."""

LONGEST_DELAY = 30.0
"""Seconds between two pages of one site, however long the site would have us wait."""


@dataclass(frozen=True, slots=True)
class Robots:
    """What one site lets us do."""

    rules: Protego

    def allow(self, url: str) -> bool:
        """Say whether this page may be read."""
        return bool(self.rules.can_fetch(url, AGENT))

    @property
    def delay(self) -> float:
        """Return the seconds the site wants between two requests, at most `LONGEST_DELAY`."""
        wanted = self.rules.crawl_delay(AGENT)
        return min(float(wanted), LONGEST_DELAY) if wanted else 0.0


def read_robots(body: bytes) -> Robots:
    """Return the rules in a robots.txt; an empty one forbids nothing."""
    return Robots(Protego.parse(body[:LARGEST].decode("utf-8", "replace")))
