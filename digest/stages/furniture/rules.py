"""What no article does: lines that are sure to be the site's, whatever the model says.

Each rule sees the lines while they are judged and says which of them to drop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.stages.dates.clocks import clock_alone
from digest.stages.dates.written import find_date
from digest.stages.furniture.comments import comments
from digest.stages.furniture.features import Document
from digest.stages.furniture.lines import Features, Line

_CLOCK_ONLY = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?\W*", re.I)
_ROW = re.compile(r"(?:[^|•·›»>.]{1,30}[|•·›»>]\s*){2,12}[^|•·›»>.]{0,30}")
_DATA = re.compile(r"[\[{]\s*[\[{]?\s*\"[\w-]{1,60}\"\s*:")
"""Objects as scripts write them."""
_ASIDE = re.compile(
    r"[(\[（][^()\[\]（）:：]{1,30}[:：][^()\[\]（）]{1,100}(?<![.!?。！？…])[)\]）]"
)
"""A remark under a label, all in brackets: *(Image credit: …)*, *[Read more: …]*."""
_CREDIT = re.compile(
    r"[(\[][^()\[\]]*(?:(?:(?-i:[A-ZÀ-Þ][\w.’'-]{0,40}\s?/\s?[A-ZÀ-Þ])|©)[^()\[\]]*"
    r"|\bvia\b[^()\[\]]*(?<![.!?]))[)\]]\s*$"
    r"|(?:/|©)\s?(?:AFP|AP|EPA|EFE|Reuters|Getty Images|DPA|TASS|ANSA|PA)\b[^.]{0,30}$",
    re.I,
)
_SIGNED = re.compile(
    r"[^\W\d_][.!?…]{1,3}[\"”’»)]?\s+[^\W\d_]{3,15}(?:\s[^\W\d_]{2,10})?:\s"
    r"(?:[A-ZÀ-Þ][\w.’'-]{0,40}(?:,?\s|\s?/\s?|$)){1,6}(?<![.!?…])$"
)
"""A sentence, then a label and names without a full stop: *The harbour at dawn. Credit: Ida Holm*."""
_SHORTEST_SIGNED = 50
_LONGEST_CREDIT = 300
"""Characters at a caption's end: a line of slashes would take time with its square."""
_BY = re.compile(
    r"(?:by|von|par|por|di|door|av|af|text|autor|автор|од|от)\b\W+(?:[^\W\d_][\w.’'\-]*[\s,|•·&]+){1,6}",
    re.I,
)
_NAME_FIRST = re.compile(r"(?:[^\W\d_][\w.’'\-]*\s+){1,3}[^\W\d_][\w.’'\-]*\s*[,|•·–-]\s*")
_LONGEST_BYLINE = 18
_HABIT = 0.1
"""Share of lines that speak to the reader from which a third of a text does so by habit."""
_LEAST_ARTICLE = 80
"""Words of prose that stand over comments."""
_FEWEST_PLAIN = 4
"""Lines in the third person it takes to call a text impersonal."""
_MOST_PERSONAL = 0.35
_SHORT = 14
_VERY_SHORT = 8
_BRIEF = 24
_LONG = 32
_LONGEST_CARD = 90
"""Words."""
_OFF_TOPIC = 0.5
_EDGE_TOPIC = 0.75
_NEAR_TOPIC = 0.9
"""Shares of the article's middling topic under which a line is about something else."""
_LIKELY = 0.5
_UNLIKELY = 0.3
_UNSURE = 0.7
FEWEST_POSTS = 3
_SURE = 0.9
_SURELY = 0.95
_RATHER = 0.8
_OPEN_ENDED = 0.15
_SHORTEST_HEADLINE = 4


@dataclass(slots=True)
class Judged:
    """The lines of a text while they are judged: measures, features, chances, what is kept."""

    document: Document
    rows: Sequence[Features]
    chance: Sequence[float]
    by_looks: Sequence[float]
    """The chance without what a line means: headlines are weighed alike in all languages."""
    kept: list[bool]
    above: int
    """Lines over the first post of a live text; all of them where there are no posts."""

    @property
    def lines(self) -> Sequence[Line]:
        """The measured lines."""
        return self.document.lines

    @property
    def is_live(self) -> bool:
        """True when the text has posts with times."""
        return self.above < len(self.lines)

    def places(self) -> list[int]:
        """Return where the lines stand that are kept so far."""
        return [n for n, kept in enumerate(self.kept) if kept]

    def drop(self, places: Sequence[int]) -> None:
        """Keep these lines no more."""
        for place in places:
            self.kept[place] = False

    def topics(self) -> list[float]:
        """Return each line's share in what the impersonal lines are about, 1 for their middle."""
        shares = self.document.topic(lambda n: self.kept[n] and not speaks(self.lines[n]))
        own = sorted(shares[n] for n in self.places() if self.lines[n].prose)
        middle = own[len(own) // 2] if own else 0.0
        return [share / middle if middle else 1.0 for share in shares]


def speaks(line: Line) -> bool:
    """Say whether the line speaks to its reader, for its makers or of itself."""
    return line.you or line.we or line.itself


def misshapen(line: Line) -> bool:
    """Say whether the line is a template's leftover, data, a time, a row of labels, an aside, no words."""
    odd = not line.words or line.shape["template"] or _ROW.fullmatch(line.text)
    odd = odd or _DATA.match(line.text) or _ASIDE.fullmatch(line.text)
    return bool(odd) or is_clock(line)


def is_clock(line: Line) -> bool:
    """Say whether the line is a bare time of day, as posts and tickers bear it."""
    return clock_alone(line.text) is not None


def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote the article, or who and when."""
    if line.prose or len(line.words) > _LONGEST_BYLINE:
        return False
    dated = find_date(line.text) is not None
    named = _BY.match(f"{line.text} ") is not None and (line.capitals > 0.5 or dated)
    return named or (dated and _NAME_FIRST.match(line.text) is not None and line.capitals > 0.6)


def is_credit(line: Line) -> bool:
    """Say whether the line is a picture's caption with its credit."""
    end = line.text[-_LONGEST_CREDIT:]
    may_be_signed = len(line.text) >= _SHORTEST_SIGNED and line.text.count(": ") == 1
    is_signed = may_be_signed and _SIGNED.search(end) is not None
    return is_signed or _CREDIT.search(end) is not None


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
