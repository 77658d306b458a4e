"""Whether an article tells what its writer thinks rather than what happened.

Only the outlet's own mark counts: the section of its address, a tag, a label on the headline, the
name under which it publishes. Nothing is read out of the words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from digest.model import Article
from digest.stages.language.genres import names_opinion

_DEEPEST = 6
"""Folders of an address that are looked at."""
_LABELS = re.compile(r"\s*[|:]\s+|\s+[–—-]\s+")
_SLUG = re.compile(r"[^\W_A-Z]+(?:-+[^\W_A-Z]+)+")
_GUEST = re.compile(r"\bguest-(?:writer|columnist|essay|post)\b")
_NAMED = re.compile(r"\s*[()|>»]\s*|\s+[–—-]\s+")


def is_opinion(article: Article) -> bool:
    """Say whether the article's outlet marks it as opinion."""
    return any(map(names_opinion, _marks(article)))


def _marks(article: Article) -> Iterator[str]:
    yield from article.tags
    yield from _NAMED.split(article.outlet.name)[1:]
    yield from _last_words(article.outlet.name)
    labels = _LABELS.split(article.title)
    if len(labels) > 1:
        yield labels[0]
        yield labels[-1]
    yield from _folders(article.url or "")


def _last_words(name: str) -> Iterator[str]:
    """Yield the last word of a name written as folders are: `new-york-post-opinion`."""
    words = name.split("-")
    if len(words) > 2 and _SLUG.fullmatch(name):
        yield words[-1]
        if _GUEST.search(name):
            yield "opinion"


def _folders(url: str) -> Iterator[str]:
    """Yield the folders of an address, and the first part of its host, without the article's own name."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return
    if host.count(".") > 1:
        yield host.partition(".")[0]
    steps = [step for step in parts.path.split("/") if step]
    yield from map(unquote, steps[:-1][:_DEEPEST])
