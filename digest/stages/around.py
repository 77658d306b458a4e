"""Words of a page that were taken for an article's headline: a button, a day, its site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.model import Outlet
from digest.stages.outlets.names import family_of
from digest.stages.quoting.readable.whole import STAMPED

AROUND = re.compile(
    r"^\W*(?:image (?:copyright|caption|source)|media caption|skip in skip)\b|^\W*story highlights\W*$"
    r"|^\W*page \d+(?: of \d+)?\W*$|^\((?:[^()]{1,60})\)$|\bembed x share\b"
    r"|^\W*(?:like|follow|join) us on\b|^\W*tweets? with (?:a|your) location\b|^\W*\d+ (?:up|down) votes\b"
    r"|^\W*(?:(?:show|hide|toggle|expand|close) (?:transcript|captions?|menu|comments)\W*){1,2}$"
    r"|^\W*(?:hello|hi|hey|dear)\b[^.!?]{0,30},$|^\W*there was an (?:issue|error|problem) with\b"
    r"|^\W*originally published\b[^,]{0,40}$",
    re.IGNORECASE,
)
"""What stands around a text on its page, where it was taken for the headline."""

SEAM = re.compile(r"\s+(?:[|–—·•»›:]|--?)\s+|\s*\|\s+")
LEAST_LEFT = 3
LONGEST_NAME = 6
"""What parts a headline from its site's name, words without which the rest names but a section, and words of a name at most."""


HIGHLIGHTS = re.compile(r"\AStory highlights:?\s+(?=[A-Z])")
"""A label in front of what an article says in short, which heads it well."""


def is_around(title: str) -> bool:
    """Say whether a headline is none: words of the page around the text, or when it was put up."""
    return AROUND.search(title) is not None or STAMPED.fullmatch(title) is not None


def given(titles: Iterable[str | None], outlet: Outlet) -> str | None:
    """Return the first of the headlines that a source and a page give; None where all are none.

    `outlet` is who published: its name alone, or with a section's, heads no article.
    """
    told = (HIGHLIGHTS.sub("", " ".join((title or "").split())) for title in titles)
    heads = (title for title in told if title and not is_around(title))
    return next((title for title in heads if not names_site(title, outlet)), None)


def names_site(title: str, outlet: Outlet) -> bool:
    """Say whether a headline is the name of its outlet, alone or beside a section's."""
    parts = SEAM.split(title)
    rest = [part for part in parts if not is_name(part, outlet)]
    return outlet.known and len(rest) < len(parts) and len(" ".join(rest).split()) < LEAST_LEFT


def is_name(part: str, outlet: Outlet) -> bool:
    """Say whether a part of a headline is the name of its outlet."""
    return len(part.split()) <= LONGEST_NAME and family_of(part, "") == outlet.family
