"""Sentences that tell who wrote a report: no part of what it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Report, Span

OWNER = r"(?:[A-Z][\w.&]*\s){0,3}[A-Z][\w.&]*[’']s?(?!.*\b(?:was|were|said|told|died|won|will|(?:had|has) been)\b)(?!.*\b(?:professor|lecturer|fellow|intern)\b)"
"""Whose reporter somebody is, where the sentence tells of nothing that befell or was said."""

WRITER = re.compile(
    rf"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){{1,3}},?\s(?:is|was|has been)\s(?:also\s)?(?:an?|the|{OWNER})\s(?:[\w’'&/-]+,?\s){{0,8}}?"
    r"(?:reporter|journalist|columnist|correspondent|editor|writer|author|blogger|enthusiast|contributor|freelancer|fellow"
    r"|producer|photographer|commentator|analyst|professor|lecturer|intern)\b",
)
"""A name, and what its bearer is: a reporter, somebody's editor, a professor."""
COVERS = re.compile(
    r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}\s(?:covers|writes|reports|edits|blogs)\s(?:about|on|for|from|the|[a-z]+)\b"
)
"""A name, and what its bearer writes about."""
NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}")

LAST = 3
"""Sentences at a report's end among which its writer is told of; at its front it is the first."""


def tells_author(report: Report, spans: Sequence[Span], order: int) -> bool:
    """Say whether a sentence tells who wrote the report that it stands at the front or end of.

    It is somebody whom nothing else in the report names, or who is named as its author. `spans`
    are the report's sentences.
    """
    if 0 < order < len(spans) - LAST:
        return False
    text = spans[order].of(report.article.text)
    if not (WRITER.match(text) or COVERS.match(text)) or (named := NAME.match(text)) is None:
        return False
    surname = named[0].split()[-1].rstrip(".,’'")
    if report.article.byline and surname in report.article.byline:
        return True
    return len(re.findall(rf"\b{re.escape(surname)}\b", report.article.text)) == 1
