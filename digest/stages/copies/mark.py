"""Copies: agency text and reprints, whole, edited, cut, or some paragraphs inside another piece."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import nsmallest

from digest.model import CopyOf, Report, Span
from digest.stages.copies.align import Alignment, align
from digest.stages.copies.credit import Credits
from digest.stages.copies.steps import in_step, is_filled_anew
from digest.stages.copies.words import RUN, Words, running_runs, words_of
from digest.stages.outlets.names import family_of, is_agency

MOST_PRINTS = 64
SAMPLE = 4
"""One run in so many, by its hash, is looked at to find pairs worth comparing."""
FEWEST_SAMPLED = 128
"""Of reports with fewer runs all are looked at: edited, a short one keeps a handful."""
MOST_HOLDERS = 60
"""Reports that one run leads to, the earliest: an agency's text may stand in hundreds."""
MOST_PARTNERS = 24
"""Reports compared with one report, those that share most first."""
SAME = 0.98
"""Share of its words from which on a report is the other one, but for a word or two."""
WORTH_A_LOOK = 0.05
"""Share of its words in shared runs from which on more may be shared; unrelated reports have less."""
MOST_NAMED = 6
"""Originals that a report which borrows from many names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with its words."""

    report: Report
    words: Words
    credit: str | None
    rank: tuple[bool, datetime, int, str]
    """Orders reports of one text: agencies' own, then the earliest, then the longest."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of one report stands in another: its copied sentences, and how much of it they are."""

    other: Seen
    sentences: tuple[int, ...]
    share: float
    """Words in copied sentences, or in runs the other has too, whichever are more, over all words;
    quotations left out."""
    covered: float
    """Words that stand in runs the other has too, over all words."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a sentence outside quotation marks, and how many of them the other report has.

    `shared` stand in what it has too, `covered` also in the place of other words; `said` are
    words inside quotation marks, where the other report does not quote the same.
    """

    running: int
    shared: int
    covered: int
    said: int


@dataclass(frozen=True, kw_only=True)
class Reprints:
    """Compares reports by runs of words outside quotation marks. Implements the port `Copies`.

    `whole` is the share of a report that must stand in one other for it to be a copy;
    `revised` the same for reports of one outlet, whose later version brings news of its own;
    `pieced` the share that must stand in several others together; `sentence` the share of a
    sentence's words for the sentence to be copied. Two outlets that quote the same statement
    share no run outside the quotation marks.
    """

    whole: float = 0.5
    revised: float = 0.8
    pieced: float = 0.8
    sentence: float = 0.4

    def prints(self, report: Report) -> tuple[int, ...]:
        """Return the 64 smallest hashes of its runs: two texts' smallest agree as they overlap.

        Bottom-k sketches: Broder, "On the resemblance and containment of documents", 1997.
        """
        return tuple(nsmallest(MOST_PRINTS, running_runs(words_of(report))))

    def mark(self, fresh: Sequence[Report], known: Sequence[Report]) -> tuple[Report, ...]:
        """Return the fresh reports, in order, with `copy_of` and `copied` set."""
        ids = {report.id for report in fresh}
        kept = [report for report in known if report.id not in ids]
        seen = _seen(fresh, kept)
        marked = {report.id: report for report in kept}
        for one, partners in zip(seen, _partners(seen), strict=True):
            if one.report.id in ids:
                overlaps = list(self._overlaps(one, partners))
                marked[one.report.id] = self._marked(one, overlaps, marked)
        return tuple(marked[report.id] for report in fresh)

    def _overlaps(self, seen: Seen, partners: Iterable[Seen]) -> Iterator[Overlap]:
        """Yield what is shared with each partner; after one that has it all, no other adds to it."""
        for other in partners:
            overlap = self._overlap(seen, other)
            yield overlap
            if overlap.covered >= SAME:
                return

    def _overlap(self, seen: Seen, other: Seen) -> Overlap:
        words, laid = seen.words, align(seen.words, other.words)
        spans = _sentences(seen)
        laid = self._with_steps(words, other.words, laid, spans)
        parts = [self._part(words, laid, span) for span in spans]
        copied = _joined([self._is_copied(part) for part in parts], parts)
        told = [span for span, c in zip(spans, copied, strict=True) if c]
        if _is_template(words, other.words, told) or (
            told and is_filled_anew(words, other.words, spans)
        ):
            return Overlap(other, (), 0.0, 0.0)
        share = self._share_of(parts, copied)
        at = tuple(place for place, c in zip(_places(seen.report), copied, strict=True) if c)
        return Overlap(other, at, share, _ratio(sum(laid.covered), len(laid.covered)))

    def _share_of(self, parts: Sequence[_Part], copied: Sequence[bool]) -> float:
        """Return the words in copied sentences over all; what was changed in those counts half.

        Where few words are the other's own, those put in their place count for nothing.
        """
        shared = sum(part.shared for part in parts)
        within = sum(part.running for part, c in zip(parts, copied, strict=True) if c)
        whole = sum(part.running + part.said for part in parts)
        if shared < self.sentence * sum(part.running for part in parts):
            return _ratio(shared, whole)
        covered = sum(part.covered for part in parts)
        return _ratio((max(within, covered) + covered) // 2, whole)

    def _with_steps(
        self, words: Words, other: Words, laid: Alignment, spans: Sequence[range]
    ) -> Alignment:
        """Return what is shared, words in step included where most of the report is in step."""
        shared = sum(
            at and not quoted for at, quoted in zip(laid.shared, words.quoted, strict=True)
        )
        if not WORTH_A_LOOK * words.running <= shared < SAME * words.running:
            return laid
        share, stepping = in_step(words, other, spans)
        return laid.joined_by(stepping) if share >= self.whole else laid

    def _part(self, words: Words, laid: Alignment, places: range) -> _Part:
        running = [at for at in places if not words.quoted[at]]
        quoted = [at for at in places if words.quoted[at]]
        is_shared = sum(laid.covered[at] for at in quoted) >= self.sentence * len(quoted)
        return _Part(
            running=len(running),
            shared=sum(laid.shared[at] for at in running),
            covered=sum(laid.covered[at] for at in running),
            said=0 if is_shared else len(quoted),
        )

    def _is_copied(self, part: _Part) -> bool:
        return part.covered >= max(RUN + 2, self.sentence * part.running)

    def _marked(
        self,
        seen: Seen,
        overlaps: Sequence[Overlap],
        marked: Mapping[str, Report],
    ) -> Report:
        copied = tuple(sorted({at for overlap in overlaps for at in overlap.sentences}))
        running = _running(seen)
        whole = [overlap for overlap in overlaps if self._is_whole(seen, overlap)]
        if not whole and _share(running, copied) >= self.pieced:
            whole = [max(overlaps, key=lambda overlap: (overlap.share, overlap.other.report.id))]
        copy_of = _original(whole, marked) if whole else None
        if seen.credit:
            copy_of = replace(copy_of or CopyOf(outlet=""), outlet=seen.credit)
        borrowed = () if copy_of else _borrowed(running, overlaps, marked)
        return replace(seen.report, copied=copied, copy_of=copy_of, borrowed=borrowed)

    def _is_whole(self, seen: Seen, overlap: Overlap) -> bool:
        same = overlap.other.report.outlet.family == seen.report.outlet.family
        return overlap.share >= (self.revised if same else self.whole)


# -- which pairs to compare ------------------------------------------------------------------


def _seen(fresh: Sequence[Report], kept: Sequence[Report]) -> list[Seen]:
    """Return all reports, those that an original may be found among before those that copy it.

    Kept reports come first whatever their time: what was filed cannot be marked any more.
    """
    credits = Credits(_names((*kept, *fresh)))
    named = [(report, credits.of(report)) for report in (*kept, *fresh)]
    agencies = {family_of(name, "") for _, name in named if name}
    filed = {report.id for report in kept}
    seen = []
    for report, credit in named:
        words = words_of(report)
        origin = report.outlet.family in agencies or is_agency(report.outlet.name)
        rank = (not origin, report.time, -len(words.words), report.id)
        seen.append(Seen(report, words, credit, rank))
    return sorted(seen, key=lambda one: (one.report.id not in filed, one.rank))


def _names(reports: Iterable[Report]) -> dict[str, str]:
    names: dict[str, str] = {}
    for report in sorted(reports, key=lambda report: (report.time, report.id)):
        if report.outlet.known:
            names.setdefault(report.outlet.family, report.outlet.name)
    return names


def _partners(seen: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Yield for each report those before it that share sampled runs with it, the most first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(seen):
        sample = _sample(one.words)
        shared = Counter(other for run in sample for other in holders[run])
        nearest = sorted(shared, key=lambda other: (-shared[other], other))
        apart = [seen[other] for other in nearest if _may_copy(one, seen[other])]
        yield apart[:MOST_PARTNERS]
        for run in sample:
            if len(holders[run]) < MOST_HOLDERS:
                holders[run].append(at)


def _may_copy(one: Seen, other: Seen) -> bool:
    """An article is no copy of itself, and an agency none of those that credit it."""
    credited = other.credit is not None and family_of(other.credit, "") == one.report.outlet.family
    return other.report.article.id != one.report.article.id and not credited


def _sample(words: Words) -> list[int]:
    runs = running_runs(words)
    step = next((s for s in (1, 2) if len(runs) <= s * FEWEST_SAMPLED), SAMPLE)
    return [run for run in runs if run % step == 0]


# -- comparing two ---------------------------------------------------------------------------


def _places(report: Report) -> list[int]:
    held = report.section.span
    return [at for at, span in enumerate(report.article.sentences) if held.holds(span)]


def _sentences(seen: Seen) -> list[range]:
    """Return the places of each sentence's words."""
    spans: list[Span] = [seen.report.article.sentences[at] for at in _places(seen.report)]
    starts = seen.words.starts
    return [range(bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in spans]


def _running(seen: Seen) -> dict[int, int]:
    """Return how many words of each sentence stand outside quotation marks, by its place."""
    spans = zip(_places(seen.report), _sentences(seen), strict=True)
    return {at: sum(not seen.words.quoted[word] for word in span) for at, span in spans}


def _share(running: Mapping[int, int], sentences: Iterable[int]) -> float:
    """Return the share of the report's running words that these sentences hold."""
    return _ratio(sum(running[at] for at in sentences), sum(running.values()))


def _joined(copied: Sequence[bool], parts: Sequence[_Part]) -> list[bool]:
    """Take in a shared quotation between copied sentences, and leave out a lone set phrase."""
    kept = list(copied)
    for at, part in enumerate(parts):
        running, covered = part.running, part.covered
        around = [copied[near] for near in (at - 1, at + 1) if 0 <= near < len(copied)]
        if not copied[at]:
            kept[at] = running < RUN and not part.said and bool(around) and all(around)
        elif not any(around):
            kept[at] = covered >= 5 * RUN or (covered >= 2 * RUN and covered * 5 >= running * 3)
    return kept


def _is_template(words: Words, other: Words, sentences: Sequence[range]) -> bool:
    """Market wraps and match reports repeat their wording with other figures: no copies."""
    own = _figures(words, (at for places in sentences for at in places))
    others = _figures(other, range(len(other.words)))
    fewest = min(len(own), len(others))
    return fewest >= 4 and len(own & others) < 0.4 * fewest


def _figures(words: Words, places: Iterable[int]) -> set[str]:
    return {words.words[at] for at in places if words.words[at][0].isdigit()}


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


# -- naming the original ---------------------------------------------------------------------


def _original(overlaps: Sequence[Overlap], marked: Mapping[str, Report]) -> CopyOf:
    """Name the first report of the text, or the agency that it credits."""
    first = min(overlaps, key=lambda overlap: overlap.other.rank)
    report = list(_upwards(first.other.report, marked))[-1]
    agency = marked.get(report.id, report).copy_of
    name = agency.outlet if agency else report.outlet.name
    return CopyOf(outlet=name, report=report.id, share=round(first.covered, 3))


def _borrowed(
    running: Mapping[int, int], overlaps: Sequence[Overlap], marked: Mapping[str, Report]
) -> tuple[CopyOf, ...]:
    """Name the originals of copied sentences; one that stands in several has the earliest."""
    taken: set[int] = set()
    named: dict[str, CopyOf] = {}
    for overlap in sorted(overlaps, key=lambda overlap: overlap.other.rank):
        fresh = [at for at in overlap.sentences if at not in taken]
        if fresh:
            taken |= set(fresh)
            one = _original([overlap], marked)
            before = named[one.outlet].share if one.outlet in named else 0.0
            named[one.outlet] = replace(one, share=round(before + _share(running, fresh), 3))
    return tuple(sorted(named.values(), key=lambda one: (-one.share, one.outlet)))[:MOST_NAMED]


def _upwards(report: Report, marked: Mapping[str, Report]) -> Iterator[Report]:
    """Yield the report, what it is a copy of, and so on; every step goes back in time."""
    seen: set[str] = set()
    current: Report | None = report
    while current is not None and current.id not in seen:
        yield current
        seen.add(current.id)
        above = marked.get(current.id, current).copy_of
        current = marked.get(above.report) if above and above.report else None
