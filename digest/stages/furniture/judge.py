"""Which lines of a scraped text belong to the article and which to the site around it.

No list of phrases: the model judges a line by its shape, place, topic and speech, the rules
know what no article does, and the source's memory knows what its articles repeat.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate, pairwise

from digest.model import SourceMemory
from digest.stages.dates.clocks import clock_alone
from digest.stages.furniture.comments import comments
from digest.stages.furniture.headlines.finding import headline, may_be
from digest.stages.furniture.judged import Judged
from digest.stages.furniture.learned.model import Chances, Forests, chances, kept
from digest.stages.furniture.lines.features import Document, describe
from digest.stages.furniture.lines.line import Line, measure, weight
from digest.stages.furniture.lines.marks import is_byline, is_credit, misshapen, speaks
from digest.stages.furniture.lines.speaking import voice_of
from digest.stages.furniture.recurring import recurring
from digest.stages.furniture.rules import (
    FEWEST_POSTS,
    cards,
    discussion,
    loose_ends,
    pleas,
    ticker,
)
from digest.writing.quotation import OPENING

_BELOW = 4
"""Lines under the headline among which its standfirst stands."""
_STANDFIRST = 0.3
_STANDFIRST_WORDS = 8
_PARAGRAPH = 25
"""Words of a line that is running text though no full stop ends it."""
_STRANGE = 0.15
SURE = 0.8
"""The share of the usual chance of a text's lines under which a line of it is in doubt."""
_LIKELY = 0.5
"""The chance from which a line above the first paragraph is the article's."""
_TOP = 8
"""Lines of a text among which an opening with little over it stands."""
_OPENING = 2
"""Paragraphs."""
_TRUSTED = 0.75
"""The chance by looks from which an opening is not held unlikely for what it means."""
_RUNS_ON = 2
"""Lines behind an opening paragraph, one of which must be surely the article in all it says."""
_SURELY = 0.8
_LONGEST_HEADING = 20
_FEWEST_HEADINGS = 3
"""Headings without a question mark that make a question between them one too."""
_FEW = 12
"""Lines of a text too short for its lines to tell of each other."""
_ASKS = ("?", "？", "؟")
_SHORTEST_TITLE = 4
"""Words."""
_TITLE_REACH = 12
"""Lines above the first paragraph among which the headline may stand."""


class Kind(StrEnum):
    """What a line is."""

    TEXT = "text"
    DOUBTFUL = "doubtful"
    """Text by the balance of chances, but far less surely than most of it."""
    HEADING = "heading"
    TITLE = "title"
    BYLINE = "byline"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def kept(self) -> bool:
        """True when the line belongs to the article's text or title."""
        return self in (Kind.TEXT, Kind.DOUBTFUL, Kind.HEADING, Kind.TITLE)


def judge(
    texts: Sequence[str],
    memory: SourceMemory,
    language: str = "en",
    by: Forests | None = None,
) -> tuple[Kind, ...]:
    """Return what each line is; blank lines are not given."""
    clocks = {n for n, text in enumerate(texts) if clock_alone(text)}
    if len(clocks) < FEWEST_POSTS or comments(texts):
        return _judge(texts, memory, language, len(texts), by)
    # a live text: the times over its posts say nothing of the lines, but hide which stand together
    rest = [n for n in range(len(texts)) if n not in clocks]
    above = bisect(rest, min(clocks))
    kinds = _judge([texts[n] for n in rest], memory, language, above, by)
    found = dict(zip(rest, kinds, strict=True))
    return tuple(found.get(n, Kind.FURNITURE) for n in range(len(texts)))


def _judge(
    texts: Sequence[str], memory: SourceMemory, language: str, above: int, by: Forests | None
) -> tuple[Kind, ...]:
    """Judge the lines of a text whose first post, if it has posts, stands behind `above` lines."""
    judged = read(texts, memory, language, by, above)
    return tuple(_doubted(judged, _kinds(judged)))


def read(
    texts: Sequence[str],
    memory: SourceMemory,
    language: str,
    by: Forests | None = None,
    above: int | None = None,
) -> Judged:
    """Return the lines with what is kept of them. `above` counts those over the first post."""
    above = len(texts) if above is None else above
    voice, known = voice_of(language), recurring(memory)
    document = Document([measure(text, voice) for text in texts])
    rows = describe(document)
    likely = chances(document, rows, language, by)
    ended = [line.ends for line in document.lines]
    chance, held = list(likely.in_all), kept(likely.in_all, texts, ended)
    for n in _opening(document, likely):
        chance[n], held[n] = max(chance[n], likely.by_looks[n]), True
    judged = Judged(document, rows, chance, likely.by_looks, held, above)
    judged.drop([n for n, text in enumerate(texts) if text in known])
    tidy(judged)
    if len(texts) <= _FEW and not any(judged.lines[n].prose for n in judged.places()):
        _keep_likeliest(judged)
    return judged


def _opening(document: Document, likely: Chances) -> list[int]:
    """Return the places of paragraphs near the top that are as likely as either forest says.

    The trees that see meanings learned from whole pages, on top of which the site's lines stand:
    where a text begins at once they doubt its lead. A plea on top that no article follows is none.
    """
    looks, top = likely.by_looks, range(min(_TOP, len(likely.by_looks)))
    first = [n for n in top if document.lines[n].prose and looks[n] >= _TRUSTED][:_OPENING]
    behind = {n: likely.in_all[n + 1 : n + 1 + _RUNS_ON] for n in first}
    return [n for n in first if max(behind[n], default=0.0) >= _SURELY]


def first_prose(judged: Judged, start: int = 0) -> int | None:
    """Return the place of the first line of prose that is kept, from `start` on."""
    places = range(start, len(judged.lines))
    return next((n for n in places if judged.kept[n] and judged.lines[n].prose), None)


def _doubted(judged: Judged, kinds: Sequence[Kind]) -> list[Kind]:
    """Return the kinds, with doubt on text much less likely than most of the text is."""
    told = [n for n, kind in enumerate(kinds) if kind is Kind.TEXT]
    if not told:
        return list(kinds)
    told.sort(key=lambda n: judged.chance[n])
    sizes = list(accumulate(weight(judged.lines[n].text) for n in told))
    usual = judged.chance[told[bisect(sizes, sizes[-1] / 2)]]
    doubted = {n for n in told if judged.chance[n] < SURE * usual}
    return [Kind.DOUBTFUL if n in doubted else kind for n, kind in enumerate(kinds)]


def _keep_likeliest(judged: Judged) -> None:
    """In a short text the lines tell little of each other: its likeliest prose is the article."""
    prose = [n for n, line in enumerate(judged.lines) if line.prose and not speaks(line)]
    best = max((judged.chance[n] for n in prose), default=0.0)
    for n in prose:
        judged.kept[n] = judged.chance[n] >= best / 2


def strays(texts: Sequence[str], language: str = "en") -> frozenset[int]:
    """Return the places of lines that are the site's in a text extracted from a page.

    What extraction left is the article but for a line here and there: what speaks to the
    reader, labels of links, and what the model finds very unlike the rest.
    """
    voice = voice_of(language)
    document = Document([measure(text, voice) for text in texts])
    rows = describe(document)
    # Without meanings, as in any language: the trees that see them learned from whole pages.
    chance = chances(document, rows).by_looks
    fit = [not misshapen(line) for line in document.lines]
    judged = Judged(document, rows, chance, chance, fit, len(texts))
    edges = _edges(document)
    judged.drop([n for n in edges if chance[n] < _STRANGE])
    judged.drop([n for n, line in enumerate(document.lines) if is_byline(line)])
    for rule in (pleas, loose_ends):
        judged.drop(rule(judged))
    return frozenset(n for n, kept in enumerate(judged.kept) if not kept)


def _edges(document: Document) -> list[int]:
    """The places above the first line of prose that are no standfirst, and those behind the last one."""
    prose = [n for n, line in enumerate(document.lines) if line.prose]
    if not prose:
        return []
    above = [n for n in range(prose[0]) if len(document.lines[n].words) < _STANDFIRST_WORDS]
    return [*above, *range(prose[-1] + 1, len(document.lines))]


def tidy(judged: Judged) -> None:
    """Drop what the rules are sure of."""
    for unfit in (misshapen, is_byline, is_credit):
        judged.drop([n for n, line in enumerate(judged.lines) if unfit(line)])
    for rule in (discussion, ticker, loose_ends, pleas, cards, loose_ends):
        judged.drop(rule(judged))


# -- what kind -------------------------------------------------------------------------------


def _kinds(judged: Judged) -> list[Kind]:
    first = first_prose(judged)
    if first is None:
        return [Kind.TEXT if kept else Kind.FURNITURE for kept in judged.kept]
    title = _title(judged, first)
    if title == first:
        first = first_prose(judged, title + 1) or first
    kinds = [_kind(judged, n, first, title) for n in range(len(judged.lines))]
    return _with_headings(judged, kinds)


def _kind(judged: Judged, place: int, first: int, title: int | None) -> Kind:
    line = judged.lines[place]
    if place == title:
        return Kind.TITLE
    if is_byline(line):
        return Kind.BYLINE
    if is_credit(line):
        return Kind.CAPTION
    if place < min(first, judged.above):
        return Kind.TEXT if _leads_in(judged, place, title) else Kind.FURNITURE
    return Kind.TEXT if judged.kept[place] else Kind.FURNITURE


def _leads_in(judged: Judged, place: int, title: int | None) -> bool:
    """A line between the headline and the first paragraph that is about the same."""
    line = judged.lines[place]
    near = title is not None and title < place <= title + _BELOW
    below = near and len(line.words) >= _STANDFIRST_WORDS
    # a headline that no rule found is told by where it stands, not by what it means
    chance = max(judged.chance[place], judged.by_looks[place])
    likely = judged.kept[place] and chance >= _LIKELY
    topical = judged.rows[place]["topic_main"] >= _STANDFIRST
    if judged.kept[place] and len(line.words) >= _PARAGRAPH:
        return True
    return (below or likely) and topical and not line.you and not line.we


def _title(judged: Judged, first: int) -> int | None:
    """The headline; a live text whose headline shares no word with its posts has it on top."""
    found = headline(judged, first)
    if found is not None or not judged.is_live:
        return found
    places = range(min(first, judged.above))[-_TITLE_REACH:]
    return next((n for n in places if _heads_posts(judged.lines[n])), None)


def _heads_posts(line: Line) -> bool:
    plain = not line.ends and not line.shape["symbols"] and not line.you
    return len(line.words) >= _SHORTEST_TITLE and plain and may_be(line)


def _with_headings(judged: Judged, kinds: list[Kind]) -> list[Kind]:
    """Tell headings from text. A question is one where most are questions, or several are none."""
    over = _over_text(judged, kinds)
    asking = [n for n in over if judged.lines[n].text.endswith(_ASKS)]
    others = len(over) - len(asking)
    if len(asking) > others or others < _FEWEST_HEADINGS:
        over = [n for n in over if n not in asking]
    return [Kind.HEADING if n in over else kind for n, kind in enumerate(kinds)]


def _over_text(judged: Judged, kinds: Sequence[Kind]) -> list[int]:
    """Return the places of short lines without a full stop over a paragraph, or over another of them."""
    places = [n for n, kind in enumerate(kinds) if kind is Kind.TEXT]
    found: list[int] = []
    for below, n in pairwise(reversed(places)):
        stands = judged.lines[below].prose or below in found
        first = n == places[0] and Kind.TITLE in kinds and _may_stand_first(judged, n)
        if stands and _may_be_heading(judged.lines[n]) and not first:
            found.append(n)
    return found


def _may_stand_first(judged: Judged, place: int) -> bool:
    """What stands in a post is its headline."""
    return len(judged.lines[place].words) >= _STANDFIRST_WORDS and place < judged.above


def _may_be_heading(line: Line) -> bool:
    if (line.ends and not line.text.endswith(_ASKS)) or line.text[:1] in OPENING:
        return False
    plain = not line.shape["bullet"] and not line.shape["colon"]
    return plain and 2 <= len(line.words) <= _LONGEST_HEADING
