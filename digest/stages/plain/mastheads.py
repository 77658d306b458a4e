"""Whose page a bare text is, by what its lines around the article call their site.

The name is shown to the reader as a voice, so none is better than a wrong one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from digest.stages.furniture.judge import Kind
from digest.stages.furniture.lines.speaking import Voice
from digest.stages.language.quotations.lines import unquoted
from digest.stages.outlets.known import EDITION_WORDS, MASTHEAD_WORDS
from digest.stages.outlets.names import domain_of

_RIGHTS = re.compile(
    r"©\s*(?:copyright\s*)?(?:by\s+)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:copyright\s+|by\s+)?(?P<name>[^.|,©\d·•∙/]{3,60})",
    re.I,
)
_LAW = re.compile(
    r"(?<!\W)\W*+\b(?:copyright|all rights|some rights|rights reserved|alle rechte|tous droits|todos los derechos|tutti i"
    r" diritti|todos os direitos|privacy|terms|license|imprint|impressum)\b.*",
    re.I,
)
_COMPANY = re.compile(
    r"(?:\s+(?:ltd|limited|inc|llc|gmbh|plc|co|corp|corporation|ag|s\.?a|pte|media group|verlag|publishing|trust))+\.?$",
    re.I,
)
_HOUSE = re.compile(
    r"\s(?:media|interactive|newspapers|networks?|communications|holdings|publications|magazines)$",
    re.I,
)
"""How companies of many titles are called: such a holder of rights is the outlet only where an address is its own."""
_HOST = re.compile(r"(?:https?://|www\.|@)((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10})\b", re.I)
_COMMON = (
    MASTHEAD_WORDS
    | EDITION_WORDS
    | frozenset(["our", "your", "my", "all", "more", "this", "shop", "read"])
)
"""Words that make no name without another."""
_MOST_MENTIONS = 2
"""Points that a name gets for being there again and again: so do sections and advertisements."""
_RUN = re.compile(
    r"(?:[Tt]he\s+)?[A-ZÀ-ÖØ-Þ][\w’'&-]*(?:\s+(?:of|de|du|des|la|le|der|&)\s+[A-ZÀ-Þ][\w’'-]*|\s+[A-ZÀ-Þ][\w’'-]*){0,4}"
)
_NEEDED = 4
"""Points from which a name counts as the outlet's own."""
_PLEA = 12
"""Words of a line in which a site speaks of itself by name and as "we": it asks for its readers' help."""
_TOP = 3
"""Lines at the top where a page bears its name."""
_MOST_WORDS = 4
_LONGEST = 1000
"""Characters of a line in which addresses are looked for."""


def outlet_of_lines(texts: Sequence[str], kinds: Sequence[Kind], voice: Voice) -> str | None:
    """Return the name that the site's own lines give it, None when they give none.

    A masthead's kind of name needs more than to be there: the site speaks for it, it heads the
    page, or an address on the page is its own. Who holds the rights needs to be named elsewhere.
    """
    lines = zip(texts, kinds, strict=True)
    own = [(n, text) for n, (text, kind) in enumerate(lines) if kind is Kind.FURNITURE]
    ballot = _Ballot({label for _, text in own for label in _labels(text)})
    elsewhere = _without_rights(text for _, text in own)
    for name in dict.fromkeys(name for _, text in own if (name := _holder(text))):
        ballot.hold_rights(name, elsewhere)
    for place, text in own:
        for name, worth in _names(text, place, voice):
            ballot.stand(name, worth)
    return ballot.best()


class _Ballot:
    """The names on the site's own lines, and the points that each has for being the outlet's.

    `labels` are the labels of the domains that stand there.
    """

    def __init__(self, labels: set[str]) -> None:
        self.labels = labels
        self.points: Counter[str] = Counter()
        self.times: Counter[str] = Counter()
        self.written: dict[str, list[str]] = defaultdict(list)
        self.holders: set[str] = set()

    def hold_rights(self, name: str, elsewhere: str) -> None:
        """Count a name that holds the rights, where it stands elsewhere or an address is its own."""
        key = _key(name)
        is_named = f" {key} " in elsewhere and _HOUSE.search(key) is None
        if is_named or _is_label(key, self.labels):
            self.points[key] += _NEEDED
            self.holders.add(key)
            self.written[key].append(name)

    def stand(self, name: str, worth: int) -> None:
        """Count a name that stands on a line, and what its place there is worth."""
        key = _key(name)
        if key not in self.written:
            self.points[key] += (" " in key) + _NEEDED * _is_label(key, self.labels)
        self.points[key] += worth
        self.times[key] += 1
        self.written[key].append(name)

    def best(self) -> str | None:
        """Return the name with most points; None where none has as many as are needed."""
        points = {key: count + self._for_times(key) for key, count in self.points.items()}
        best = max(points, key=lambda key: (points[key], len(key), key), default=None)
        return _written(self.written[best]) if best and points[best] >= _NEEDED else None

    def _for_times(self, key: str) -> int:
        """Return what it counts how often a name stands there: once is less than nothing."""
        times = self.times[key]
        return min(_MOST_MENTIONS, times) - _NEEDED * (times == 1 and key not in self.holders)


def _without_rights(own: Iterable[str]) -> str:
    """Return the lines, in small letters, without who holds the rights and the words of the law."""
    plain = " \n ".join(_LAW.sub("", _RIGHTS.sub("", text)).casefold() for text in own)
    return f" {plain} ".replace("\n", " ")


def _holder(text: str) -> str | None:
    """Return who holds the rights, without the words of the law around the name."""
    match = _RIGHTS.search(text)
    if match is None:
        return None
    name = _COMPANY.sub("", _LAW.sub("", match["name"]).strip(" -–—:"))
    fits = 1 <= len(name.split()) <= _MOST_WORDS + 1 and name[:1].isalnum() and not _is_common(name)
    return name if fits else None


def _is_common(name: str) -> bool:
    words = name.casefold().split()
    if words[0] == "the" and len(words) == 2:
        return words[1] in EDITION_WORDS
    return all(word in _COMMON for word in words)


def _labels(text: str) -> Iterator[str]:
    """Yield the labels of the domains a line holds: `https://www.echo.example/a` is `echo`."""
    for match in _HOST.finditer(text[:_LONGEST]):
        yield domain_of(match[1].casefold()).partition(".")[0].replace("-", "")


def _is_label(key: str, labels: set[str]) -> bool:
    joined = "".join(key.split())
    return len(joined) > 3 and any(joined in (label, label.removeprefix("the")) for label in labels)


def _names(text: str, place: int, voice: Voice) -> Iterator[tuple[str, int]]:
    """Yield the names on a line, and what this place is worth as a sign of the outlet's own."""
    said = unquoted(text)
    speaks = bool(voice.you.search(said) or voice.we.search(said))
    seen: set[str] = set()
    for match in _RUN.finditer(text):
        name = _to_masthead(match.group())
        if name is None or _is_common(name) or _key(name) in seen or _turns(name, voice):
            continue
        seen.add(_key(name))
        heads = place < _TOP and match.start() == 0
        asks = bool(voice.we.search(said)) and len(said.split()) >= _PLEA
        itself = asks and " " in _key(name) and match.group().casefold().startswith("the ")
        yield name, 2 * speaks + 2 * heads + _NEEDED * itself


def _turns(name: str, voice: Voice) -> bool:
    """What speaks to the reader is a request: `Claim Your Business`."""
    return bool(voice.you.search(name) or voice.we.search(name))


def _to_masthead(run: str) -> str | None:
    """Cut a run of capitalised words behind its masthead word: `Echo Premium` is `Echo`."""
    words = run.split()
    ends = [n for n, word in enumerate(words) if word.casefold().strip("’'") in MASTHEAD_WORDS]
    if not ends:
        return None
    name = words[: ends[-1] + 1]
    return " ".join(name[-_MOST_WORDS - 1 :]) if name != ["the"] else None


def _key(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _written(names: Sequence[str]) -> str:
    """The fullest way the name is written; capitals throughout are set as a title."""
    name = max(sorted(set(names)), key=lambda n: (n.startswith(("The ", "THE ")), names.count(n)))
    name = name.title() if name.isupper() else name
    return name.removeprefix("the ").strip()
