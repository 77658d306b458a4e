"""What is wrong with a headline as one: a label, a tease, a list, a cut, or words of the page around it."""

from __future__ import annotations

import re

from digest.stages.around import is_around
from digest.stages.choosing.headlines.labels import has_label, unlabelled
from digest.stages.choosing.weights import FAULT
from digest.stages.language.words import count_words
from digest.stages.quoting.furniture import is_furniture
from digest.stages.quoting.readable.whole import speaks_to_reader

BEST = range(6, 17)
"""Words of a headline that tells enough and is read at a glance."""

MOST_BEYOND = 3
"""Words beyond these that count of a headline cut off."""

UNWANTED = re.compile(
    r"^\W*(?:live|watch|video|photos|pictures|podcast|opinion|analysis|editorial|explainer|explained"
    r"|icymi|pinned|in full|exclusive|breaking|letters?|quiz|newsletter)\b\s*[:|–—-]?"
    r"|\blive (?:blog|updates?)\b|\blatest:|\bas it happened\b",
    re.IGNORECASE,
)
"""Headlines that name a format rather than tell the news."""

CUT = re.compile(r"(?:…|\.\.\.)\W*$")
"""Headlines cut off, as those are that a text without one is given."""

TEASER = re.compile(
    r"\?|^\W*(?:why|how|what|who|where|when|here'?s|here’s|this is|these|meet|inside|everything)\b"
    r"|[:–—]\s*(?:why|how|what|who|where|when)\b|\byou(?:r|'ll|’ll)?\b"
    r"|^\W*(?:it|that|there|they|he|she)(?:['’]s|\s+(?:is|are|was|were|has|have))\b|^\W*at last\b",
    re.IGNORECASE,
)
"""Headlines that hold the news back, or point to it from afar."""

LIST = re.compile(
    r"^\W*(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}?(?:things|ways"
    r"|reasons|facts|takeaways|questions|tips|lessons|moments|signs|charts|photos|pictures|steps)\b"
    r"|^\W*(?:page|part|chapter)\s+\d+\b",
    re.IGNORECASE,
)
"""Headlines of lists, and of parts of a whole."""

ORDERS = re.compile(
    r"^(?:stop (?!and\b)|defend |don['’]t |do not |ignore |forget |beware |enough |let (?!down\b)|never mind\b|bring back |mask up\b)",
    re.IGNORECASE,
)
"""Headlines that tell their reader what to do, as opinion does; verbs that head no other sentence."""


def faults(title: str, language: str) -> float:
    """Return how much is wrong with a headline: its length, a label, a tease, furniture.

    A label that is taken off where the headline is shown counts little; what stands behind it is judged.
    One that is cut is as long as the news in it asks for, and loses little for that.
    """
    return FAULT.labelled * has_label(title) + _faults(unlabelled(title), language)


def _faults(title: str, language: str) -> float:
    size, is_cut = count_words(title), CUT.search(title) is not None
    beyond = min(size + 1 - BEST.stop, MOST_BEYOND if is_cut else size)
    return (
        FAULT.length * max(0, BEST.start - size, beyond)
        + FAULT.label * bool(UNWANTED.search(title))
        + FAULT.teaser * bool(TEASER.search(title))
        + FAULT.listing * bool(LIST.search(title))
        + FAULT.around * is_around(title)
        + FAULT.orders * bool(ORDERS.search(title))
        + FAULT.cut * is_cut
        + FAULT.stop * title.rstrip().endswith(".")
        + FAULT.furniture * is_furniture(title)
        + FAULT.reader * speaks_to_reader(title, language)
        + FAULT.nothing * (not title.strip())
    )
