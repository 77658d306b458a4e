"""What no article does: lines that are sure to be the site's, whatever the model says.

Each rule sees the lines while they are judged and says which of them to drop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.stages.furniture.comments import comments
from digest.stages.furniture.judged import Judged
from digest.stages.furniture.lines.line import Line
from digest.stages.furniture.lines.marks import speaks

_CLOCK_ONLY = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\W*", re.I)
"""A time of day without its day, as tickers bear it: `14:05`, `2.30 p.m. CET`."""
FEWEST_POSTS = 3
"""Bare times of day that make a live blog of a text."""
_HABIT = 0.1
"""Share of lines that speak to the reader from which a third of a text does so by habit."""
_LEAST_ARTICLE = 80
"""Words of prose that stand over comments."""
_FEWEST_PLAIN = 4
"""Lines in the third person it takes to call a text impersonal."""
_MOST_PERSONAL = 0.35
"""Share of lines that speak to somebody from which a text does so by habit."""

_VERY_SHORT, _SHORT, _BRIEF, _LONG = 8, 14, 24, 32
"""Words: of a label, of a plea, of a line at the edge of a text, and from which a line is a paragraph."""
_LONGEST_CARD = 90
"""Words."""
_SHORTEST_HEADLINE = 4
"""Words of the headline over a card."""
_OPEN_ENDED = 0.15
"""Share of long lines without a full stop from which that is how the article is written."""

_OFF_TOPIC, _EDGE_TOPIC, _NEAR_TOPIC = 0.5, 0.75, 0.9
"""Shares of the article's middling topic under which a line is about something else: of a paragraph inside,
of a line at the edge, and of a short plea."""
_UNLIKELY, _LIKELY, _UNSURE, _RATHER, _SURE, _SURELY = 0.3, 0.5, 0.7, 0.8, 0.9, 0.95
"""The model's chances from which a line is kept against a rule: the surer the rule, the higher."""


def discussion(judged: Judged) -> list[int]:
    """Readers' comments and all that follows them, under an article of some length."""
    found = comments([line.text for line in judged.lines])
    if not found:
        return []
    above = sum(
        len(judged.lines[n].words)
        for n in judged.places()
        if n < found[0] and judged.lines[n].prose
    )
    return list(range(found[0], len(judged.lines))) if above >= _LEAST_ARTICLE else []


def ticker(judged: Judged) -> list[int]:
    """A list of other news behind the article: it begins with a time of day under a label.

    A live blog has such times all over; a time with its day is an article's own.
    """
    clocks = [n for n, line in enumerate(judged.lines) if _CLOCK_ONLY.fullmatch(line.text)]
    if not clocks or len(clocks) >= FEWEST_POSTS:
        return []
    start = clocks[0]
    before = sum(len(judged.lines[n].words) for n in judged.places() if n < start)
    behind = sum(len(judged.lines[n].words) for n in judged.places() if n > start)
    labelled = start > 0 and not judged.lines[start - 1].ends
    chances = [judged.chance[n] for n in judged.places() if n > start and judged.lines[n].prose]
    if chances and sum(chances) > _UNSURE * len(chances):
        return []
    return list(range(start - 1, len(judged.lines))) if labelled and before > 2 * behind else []


def pleas(judged: Judged) -> list[int]:
    """Lines that speak to the reader in an article that does not.

    At the edges of what is kept they go unless they keep to the topic; inside only when they
    are short or far from it. A line between two such lines goes with them. A paragraph that the
    model rather trusts must be far from the topic wherever it stands.
    """
    places = judged.places()
    if not places or speaks_by_habit([judged.lines[n] for n in places]):
        return []
    topics = judged.topics()
    dropped = {
        *_at_edge(judged, places, topics),
        *_at_edge(judged, places[::-1], topics),
        *(
            n
            for n in places
            if judged.chance[n] < _SURELY
            and _speaks_aside(judged.lines[n], topics[n])
            and not _is_told(judged, n, topics[n])
        ),
    }
    if not _is_impersonal([judged.lines[n] for n in places if n not in dropped]):
        dropped = {n for n in dropped if judged.chance[n] < _LIKELY}
    for before, n, behind in zip(places, places[1:], places[2:], strict=False):
        if before in dropped and behind in dropped and topics[n] < _EDGE_TOPIC:
            dropped.add(n)
    return sorted(dropped)


def _is_impersonal(lines: Sequence[Line]) -> bool:
    """News hardly ever speaks to its reader: what does is surely the site's."""
    prose = [line for line in lines if line.prose]
    return sum(line.ego or speaks(line) for line in prose) <= _HABIT * len(prose)


def _speaks_aside(line: Line, topic: float) -> bool:
    count = len(line.words)
    if line.you or line.itself:
        return count <= _SHORT or topic < (_NEAR_TOPIC if count <= _LONG else _OFF_TOPIC)
    return line.we and count <= _VERY_SHORT


def _is_told(judged: Judged, place: int, topic: float) -> bool:
    """A paragraph of the article that turns to its reader while it tells of its topic."""
    long = len(judged.lines[place].words) > _SHORT
    return long and topic >= _OFF_TOPIC and judged.chance[place] >= _RATHER


def _at_edge(judged: Judged, order: Sequence[int], topics: Sequence[float]) -> list[int]:
    """Walk inward while lines speak to the reader; strange ones between them go too."""
    dropped: list[int] = []
    waiting: list[int] = []
    for n in order:
        line = judged.lines[n]
        strange = topics[n] < _EDGE_TOPIC or judged.chance[n] < _UNLIKELY
        aside = (strange or len(line.words) <= _BRIEF) and not _is_told(judged, n, topics[n])
        if speaks(line) and aside:
            dropped += [*waiting, n]
            waiting = []
        elif len(waiting) < 2 and _is_strange(judged, n, topics[n]):
            waiting.append(n)
        else:
            break
    return dropped


def _is_strange(judged: Judged, place: int, topic: float) -> bool:
    """A standfirst tells of what the article tells, and looks as if it did."""
    if judged.lines[place].prose:
        return topic < _OFF_TOPIC
    return topic < _EDGE_TOPIC or judged.chance[place] < _LIKELY


def speaks_by_habit(lines: Sequence[Line]) -> bool:
    """A column of advice speaks to its reader in its beginning, middle and end alike.

    So may any text too short to tell, or one where the writer says I or we all over.
    """
    prose = [line for line in lines if line.prose]
    personal = [line.ego or speaks(line) for line in prose]
    if len(prose) - sum(personal) < _FEWEST_PLAIN or sum(personal) > _MOST_PERSONAL * len(prose):
        return True
    third = len(prose) // 3
    parts = (personal[:third], personal[third:-third], personal[-third:])
    return min(sum(part) / len(part) for part in parts) >= _HABIT


def cards(judged: Judged) -> list[int]:
    """A link to another article: a headline and a teaser that breaks off, then something else.

    Only in an article whose paragraphs end in full stops: elsewhere that is how it is written.
    """
    lines, kept = judged.lines, judged.kept
    long = [n for n in judged.places() if len(lines[n].words) > _SHORT]
    open_ended = [n for n in long if not lines[n].ends]
    if len(open_ended) > max(1, _OPEN_ENDED * len(long)):
        return []
    dropped: list[int] = []
    for n in open_ended:
        begun = any(kept[m] and lines[m].prose for m in range(n))
        if begun and not lines[n].shape["colon"] and _is_card(judged, n):
            dropped += [n] if lines[n - 1].prose else [n - 1, n]
    return dropped


def _is_card(judged: Judged, place: int) -> bool:
    lines, kept = judged.lines, judged.kept
    above, line = lines[place - 1], lines[place]
    headed = not above.ends and len(above.words) >= _SHORTEST_HEADLINE
    # a dash in front is the signature of a post that was quoted
    headline = headed and not above.shape["colon"] and not above.shape["bullet"]
    if headline and judged.rows[place]["said_before"] >= _NEAR_TOPIC:
        return True
    if len(line.words) > _LONGEST_CARD or not _may_be_card(judged, place):
        return False
    if not kept[place - 1] and (above.you or above.we):
        return True
    last = place + 1 == len(lines)
    alone = last or not kept[place + 1] or not lines[place + 1].prose
    return alone and (headline or not kept[place - 1])


def _may_be_card(judged: Judged, place: int) -> bool:
    """A teaser trails off, or breaks off as the last of the text; else the model may overrule."""
    line = judged.lines[place]
    # the last line of all lacks its full stop where somebody forgot it
    breaks_off = len(line.words) > _LONG and place + 1 < len(judged.lines)
    if line.shape["trails_off"] or (breaks_off and not any(judged.kept[place + 1 :])):
        return True
    return judged.chance[place] < (_SURE if breaks_off else _LIKELY)


def loose_ends(judged: Judged) -> list[int]:
    """What follows the last full stop of an article written in sentences, and lone labels in it."""
    places = judged.places()
    ended = [n for n in places if _is_settled(judged.lines[n])]
    last = ended[-1] if ended else len(judged.kept)
    contacts = [
        n
        for n in places
        if n > last and judged.chance[n] < _UNSURE and _is_contact(judged.lines[n])
    ]
    if len(ended) * 2 < len(places):
        return contacts
    return contacts + [n for n in places if _is_loose(judged, n, last)]


def _is_contact(line: Line) -> bool:
    return bool(line.shape["address"]) and len(line.words) <= _LONG


def _is_settled(line: Line) -> bool:
    return line.prose and not line.text.endswith(("?", "？", "؟"))


def _is_loose(judged: Judged, place: int, last: int) -> bool:
    line = judged.lines[place]
    if judged.chance[place] >= (_SURE if place > last else _UNSURE):
        return False
    if place > last and len(line.words) <= _BRIEF:
        return not line.text.endswith((".", "。", "”", '"', "»"))
    if line.shape["colon"]:
        into_nothing = place + 1 < len(judged.kept) and not judged.kept[place + 1]
        return into_nothing and len(line.words) <= _VERY_SHORT
    label = len(line.words) <= 2 and not line.ends and not line.shape["bullet"]
    return label and judged.rows[place]["to_prose_before"] < 1
