"""The headline of a page: what its heading and its head agree on, without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digest.stages.language.words import words

_SEPARATOR = re.compile(r"\s+[|–—·•»›]\s+|\s+-{1,2}\s+|\s*::\s+|\s*\|\s*")
AGREED = 0.2
"""The share of words a heading needs in common with a title of the head to be the headline."""

_WRAPPED = re.compile(r'^"([^"]+)"$')


def best_title(headings: Sequence[str], said: Iterable[str | None], site: str) -> str | None:
    """Return the headline.

    `headings` are the page's first-level headings in order, `said` the titles its head and its
    JSON-LD give, the most trusted first, `site` the outlet's name. The heading that agrees most
    with the head is the headline: many sites set their own name, or a question, as heading too.
    """
    titles = list(dict.fromkeys(bare_title(title, site) for title in said if title))
    own = [heading for heading in headings if not _is_site(heading, site)]
    scored = [
        (
            max((agreement(heading, title) for title in titles), default=0.0) - 0.02 * at,
            -at,
            heading,
        )
        for at, heading in enumerate(own)
    ]
    agreed, _, heading = max(scored, default=(0.0, 0, ""))
    if agreed >= AGREED or not titles:
        within = [t for t in titles if len(words(t)) > 2 and t.casefold() in heading.casefold()]
        return max(within, key=len, default=heading) or None
    return titles[0]


def bare_title(title: str, site: str) -> str:
    """Return the title without the site's name before or after it, and without quotes around it."""
    title = _WRAPPED.sub(r"\1", title.strip())
    seams = list(_SEPARATOR.finditer(title))
    edges = [seam.end() for seam in seams[1:]] + [len(title)]
    for seam, end in zip(seams, edges, strict=False):
        if _is_site(_SEPARATOR.sub("", title[seam.end() : end]), site):
            return title[: seam.start()]
    if not seams:
        return title
    if _is_site(title[: seams[0].start()], site):
        return bare_title(title[seams[0].end() :], site)
    before, after = title[: seams[-1].start()], title[seams[-1].end() :]
    return before if not site and _is_label(after, before) else title


def agreement(first: str, second: str) -> float:
    """Return the share of words two titles have in common, 0 to 1."""
    return shared(set(words(first)), set(words(second)))


def shared(one: set[str], other: set[str]) -> float:
    """Return the share of words that two sets have in common, 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _is_site(part: str, site: str) -> bool:
    own, names = "".join(words(part)), "".join(words(site))
    return bool(own) and bool(names) and (own in names or names in own) and len(words(part)) <= 8


def _is_label(part: str, rest: str) -> bool:
    return len(words(part)) <= 4 and len(words(rest)) > len(words(part))
