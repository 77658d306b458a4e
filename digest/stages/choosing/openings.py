"""Which sentence opens a story: what happened, rather than a scene, a quotation or the background.

What happened is what the reports agree on where they begin, and what headlines say. A scene that
one writer sets shares little with either, nor with the headline over it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import repeat

from digest.model import Report
from digest.stages.choosing.fit import is_fit, places_among_prose
from digest.stages.choosing.overtaken.done import does, foretells
from digest.stages.choosing.telling.days import days_of_deeds, days_to_come, is_dated
from digest.stages.choosing.telling.deaths import counts_dead, is_counted
from digest.stages.choosing.telling.standing import tells_deed, tells_state
from digest.stages.choosing.weights import OPENING, WEIGHING
from digest.stages.language.function_words import content_of
from digest.stages.quoting.readable.presupposed import presupposes
from digest.stages.quoting.readable.whole import LONGEST
from digest.stages.quoting.sentence import Sentence

AFTERMATH = re.compile(
    r",\s+(?:just\s+|only\s+)?(?:(?:\w+\s+)?(?:minutes|hours|days|weeks)|an?\s+(?:day|hour|week))\s+after\b",
    re.IGNORECASE,
)
"""What stands before that upon which something followed, in English."""

NEVER = datetime.min.replace(tzinfo=UTC)


def awaited(sentence: Sentence, days: Mapping[Sentence, frozenset[date]]) -> bool:
    """Say whether a sentence tells what was done, and not only said, on a day that another report waited for."""
    gone = days_of_deeds(sentence) if days else frozenset()
    return any(gone & days[s] for s in days if s.report.id != sentence.report.id)


def bulk_since(reports: Collection[Report]) -> datetime:
    """Return since when most reports have come, all within a few days; the beginning of time if never.

    Reports that lie far before the others tell of something that has moved on.
    """
    held, since = closest(days_known(reports))
    return since if held >= max(OPENING.least, OPENING.most * len(reports)) else NEVER


def tell_course(reports: Collection[Report]) -> bool:
    """Say whether reports tell a course of events: most of several are dated, and no few days have half of all."""
    times = days_known(reports)
    is_known = len(times) >= max(OPENING.several, OPENING.most * len(reports))
    return is_known and closest(times)[0] < OPENING.scattered * len(reports)


def closest(times: Sequence[datetime]) -> tuple[int, datetime]:
    """Return how many of the times lie within a few days at the most, and since when, the latest such days."""
    held = (sum(start <= time <= start + OPENING.spell for time in times) for start in times)
    return max(zip(held, times, strict=True), default=(0, NEVER))


def days_known(reports: Iterable[Report]) -> list[datetime]:
    """Return when those reports came of which that is known, the earliest first."""
    return sorted(report.time for report in reports if is_dated(report))


@dataclass(frozen=True)
class Beginnings:
    """The words that carry news where each report begins, and how many reports begin with each."""

    words: Mapping[str, frozenset[str]]
    reports: Counter[str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence], places: Sequence[int]) -> Beginnings:
        """Return what the sentences' reports begin with."""
        begun: dict[str, set[str]] = {}
        for sentence, place in zip(sentences, places, strict=True):
            if place <= OPENING.beginning:
                begun.setdefault(sentence.report.id, set()).update(sentence.content)
        words = {report: frozenset(found) for report, found in begun.items()}
        return cls(words, Counter(word for found in words.values() for word in found))

    def share(self, sentence: Sentence) -> float:
        """Return the mean share of its words that another report begins with, 0 to 1."""
        mine = self.words.get(sentence.report.id, frozenset())
        content = sentence.content
        shared = sum(map(self.reports.get, content, repeat(0))) - len(content & mine)
        return shared / max(1, len(content)) / max(1, len(self.words) - 1)


@dataclass(frozen=True)
class Headed:
    """The words that carry news in each report's headline, and what each is worth over all."""

    words: Mapping[str, frozenset[str]]
    worth: Mapping[str, float]

    @classmethod
    def over(cls, sentences: Sequence[Sentence]) -> Headed:
        """Return the headlines over the sentences; a word is worth its share of each it stands in."""
        reports = {s.report.id: s.report for s in sentences}
        words = {id: content_of(r.title, r.article.language) for id, r in reports.items()}
        worth: dict[str, float] = {}
        for told in words.values():
            for word in told:
                worth[word] = worth.get(word, 0.0) + share(told)
        return cls(words, worth)

    def own(self, sentence: Sentence) -> float:
        """Return how much of its own headline it tells, 0 to 1."""
        told = self.words[sentence.report.id]
        return share(told) * len(sentence.content & told)

    def others(self, sentence: Sentence) -> float:
        """Return how much of another headline it tells, 0 to 1 on the mean."""
        told = sum(map(self.worth.get, sentence.content, repeat(0.0))) - self.own(sentence)
        return told / max(1, len(self.words) - 1)


def share(told: frozenset[str]) -> float:
    """Return what one word of a headline is of it."""
    return 1 / max(OPENING.headline, len(told))


@dataclass(frozen=True)
class Openings:
    """How the sentences of a story's reports would open it, by what the reports begin with.

    `places` are the sentences' places among the prose of their reports.
    """

    places: Mapping[Sentence, int]
    begun: Beginnings
    headed: Headed

    @classmethod
    def of(cls, pool: Sequence[Sentence]) -> Openings:
        """Return it for a story that all the sentences of the pool tell."""
        places = places_among_prose(pool)
        standing = dict(zip(pool, places, strict=True))
        return cls(standing, Beginnings.of(pool, places), Headed.over(pool))

    @cached_property
    def reports(self) -> Collection[Report]:
        """The story's reports."""
        return {s.report.id: s.report for s in self.places}.values()

    @cached_property
    def tell_course(self) -> bool:
        """Whether the reports tell a course of events, each of which begins with its own."""
        return tell_course(self.reports)

    def worth(self, sentences: Sequence[Sentence], lateness: Sequence[float]) -> list[float]:
        """Return how well each sentence would open the story.

        What speaks for one is its place in its report, what the other reports begin with, what the
        other headlines and its own say, that it came last, that it tells what others waited for or what was done
        after they came, and how many died where most reports begin with that, and, where the best of all tells but
        how things stand, that it tells a deed; against it, that its report came days before the others, that it is
        long, and, more than all the rest, that it cannot open a story. `lateness` is how late each sentence's report came, 0 to 1.
        """
        worth = self.by_itself(sentences, lateness)
        best = max(zip(worth, sentences, strict=True), key=lambda pair: pair[0], default=None)
        if best is None or not tells_state(best[1]):
            return worth
        return [
            value + OPENING.deed * (self.places[s] == 0 and tells_deed(s))
            for value, s in zip(worth, sentences, strict=True)
        ]

    def by_itself(self, sentences: Sequence[Sentence], lateness: Sequence[float]) -> list[float]:
        """Return what each is worth whatever else could open the story."""
        left = self.places.keys() - set(sentences)
        days = {s: coming for s in left if (coming := days_to_come(s))}
        begun = (s for s, place in self.places.items() if place <= OPENING.beginning)
        toll = OPENING.toll if is_counted(begun) else 0.0
        foretold = [s for s, place in self.places.items() if place <= 1 and foretells(s)]
        since, after = bulk_since(self.reports), self.done_after()
        return [
            1 / (1 + self.places[s]) ** 2
            + OPENING.agreed * self.begun.share(s)
            + self.headed.others(s)
            + min(self.headed.own(s), OPENING.own)
            + OPENING.latest * late
            + OPENING.awaited * awaited(s, days)
            + OPENING.settles * self.settles(s, foretold)
            + OPENING.after * (s in after)
            + (toll and toll * counts_dead(s))
            + OPENING.stale * (s.report.time < since)
            + OPENING.long * (s.length > LONGEST)
            + OPENING.follows * (AFTERMATH.search(s.text) is not None)
            + OPENING.presupposes * presupposes(s.text, s.report.article.language)
            + OPENING.unfit * (not is_fit(s, self.places[s]))
            for s, late in zip(sentences, lateness, strict=True)
        ]

    def done_after(self) -> frozenset[Sentence]:
        """Return what reports of the newest day begin with that was done after those of other days came.

        None where most are undated, or lie so far apart that each tells of something else.
        """
        days = [time.date() for time in days_known(self.reports)]
        before = [day for day in days if day < days[-1]]
        if not before or len(days) < OPENING.most * len(self.reports):
            return frozenset()
        if days[-1] - days[0] > WEIGHING.spell:
            return frozenset()
        return frozenset(
            s
            for s, place in self.places.items()
            if place == 0
            and is_dated(s.report)
            and s.report.time.date() == days[-1]
            and max(days_of_deeds(s), default=before[-1]) > before[-1]
        )

    def settles(self, sentence: Sentence, foretold: Iterable[Sentence]) -> bool:
        """Say whether its report begins with it, and tells as done what another begins with as to come."""
        return self.places[sentence] == 0 and any(does(sentence, other) for other in foretold)

    def borne_out(self, sentence: Sentence) -> float:
        """Return how much of a sentence other reports begin with and headlines tell, 0 to 1."""
        begun, headed = OPENING.agreed * self.begun.share(sentence), self.headed
        return min(1.0, begun + headed.others(sentence) + headed.own(sentence))
