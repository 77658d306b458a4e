"""What is new to this reader: content that no earlier edition carried."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from digest.model import Development, Report
from digest.stages.choosing.again.repeats import NEAREST
from digest.stages.choosing.fit import places_among_prose
from digest.stages.choosing.status import corrects
from digest.stages.choosing.telling.days import days_of_deeds
from digest.stages.choosing.telling.deeds import leading_deed
from digest.stages.choosing.telling.facts import (
    LARGE,
    YEARS,
    amounts,
    amounts_in,
    figures,
    figures_in,
    names_in,
)
from digest.stages.choosing.weights import BEGINNING, EDITIONS, IN_BRIEF, OPENING
from digest.stages.dates.days import gone
from digest.stages.dates.evidence import deeds, is_future
from digest.stages.language.function_words import content_of
from digest.stages.language.overlap import contained, jaccard
from digest.stages.language.roots import root
from digest.stages.quoting.sentence import Sentence


@dataclass(frozen=True)
class Known:
    """What earlier editions told of a story."""

    lines: tuple[frozenset[str], ...]
    """The words of each sentence that carry news."""
    deeds: frozenset[str] = frozenset()
    """The verbs of the past in them, without inflection."""
    coming: tuple[bool, ...] = ()
    """Of which of the lines tells what was to come."""
    amounts: frozenset[float] = frozenset()
    """The figures in them."""
    figures: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """The figures in them, number words too, and the words of the names."""
    days: frozenset[date] = frozenset()
    """The days gone by of which they tell."""
    since: date | None = None
    """The day of the last edition that told any."""

    @classmethod
    def of(cls, development: Development) -> Known:
        """Return what was told of a development."""
        language = development.story.language
        texts = [line.text for line in development.told]
        return cls(
            lines=tuple(content_of(text, language) for text in texts),
            deeds=frozenset(deed for text in texts for deed in done_in(text, language)),
            coming=tuple(is_future(text, language) for text in texts),
            amounts=frozenset(n for text in texts for n in amounts_in(text, language)),
            figures=frozenset(f for text in texts for f in figures_in(text, language)),
            names=frozenset(word for text in texts for name in names_in(text) for word in name),
            days=frozenset(
                day for line in development.told for day in gone(line.text, language, line.at)
            ),
            since=development.last_told.date() if development.last_told else None,
        )

    def has(self, sentence: Sentence) -> bool:
        """Say whether an earlier edition carried what this sentence says.

        What an outlet puts right is news, although its words were told, and so may be what a report
        begins with: it names what was told before beside what is new.
        """
        if not self.lines or corrects(sentence.report):
            return False
        if self.has_done(sentence):
            return True
        content = sentence.content
        again = self.share(content) >= EDITIONS.more and self.same_figure(sentence)
        if not again and not self.carries(content):
            return False
        return sentence.order > 0 or not self.goes_on(sentence)

    def has_done(self, sentence: Sentence) -> bool:
        """Say whether the deed that leads a sentence was told, and so much of its words that it is the same deed.

        Fewer are enough where a report begins with a large figure that was told. What is done on a day
        since the last edition is news.
        """
        deed = leading_deed(sentence)
        if not deed or not deed <= self.deeds or any(map(self.is_later, days_of_deeds(sentence))):
            return False
        begins = sentence.order <= BEGINNING.deepest and self.same_figure(sentence)
        is_large = begins and max(amounts(sentence) - frozenset(YEARS)) >= LARGE
        return self.share(sentence.content) >= (EDITIONS.figured if is_large else EDITIONS.done)

    def carries(self, content: frozenset[str]) -> bool:
        """Say whether one told line has most of these words."""
        return any(
            jaccard(content, line) >= IN_BRIEF.twice or contained(content, line) >= IN_BRIEF.inside
            for line in self.lines
        )

    def goes_on(self, sentence: Sentence) -> bool:
        """Say whether a first sentence that names what was told tells what came of it.

        Much of it was not told, other than in words for the same figure; or something is done in it
        that was not told: since the last edition, or where what was told had been to come.
        """
        share = self.share(sentence.content)
        if share < EDITIONS.more and not self.same_figure(sentence):
            return True
        language = sentence.report.article.language
        if deed_of(sentence.text, language) <= self.deeds:
            return False
        near = max(range(len(self.lines)), key=lambda i: len(self.lines[i] & sentence.content))
        if self.coming[near] and not is_future(sentence.text, language):
            return True
        return share < EDITIONS.unchanged and any(map(self.is_later, days_of_deeds(sentence)))

    def is_later(self, day: date) -> bool:
        """Say whether no edition can have told of a day, or none has."""
        return self.since is not None and day >= self.since and day not in self.days

    def same_figure(self, sentence: Sentence) -> bool:
        """Say whether a sentence gives figures, years left out, and told lines give them all."""
        said = amounts(sentence) - frozenset(YEARS)
        return bool(said) and said <= self.amounts

    def brings(self, sentence: Sentence) -> bool:
        """Say whether a sentence has a figure or a name that no told line has."""
        fresh = (name for name in names_in(sentence.text) if self.names.isdisjoint(name))
        return bool(figures(sentence) - self.figures) or any(fresh)

    def share(self, content: frozenset[str]) -> float:
        """Return the share of words that the two told lines have that have most of them, 0 to 1."""
        nearest = sorted(self.lines, key=lambda line: -len(line & content))[:NEAREST]
        return len(content & frozenset[str]().union(*nearest)) / max(1, len(content))

    def still_holds(self, sentence: Sentence) -> bool:
        """Say whether it only says again what was told: it may be called unchanged."""
        return self.share(sentence.content) >= EDITIONS.unchanged and not sentence.waits


def reprinted(pool: Sequence[Sentence], earlier: Sequence[Report]) -> frozenset[Sentence]:
    """Return the sentences that copies have from texts of earlier editions, told or left out then."""
    before = {report.id for report in earlier}
    return frozenset(
        s
        for s in pool
        if (copied := s.report.copy_of) is not None and copied.report in before and not is_own(s)
    )


def is_own(sentence: Sentence) -> bool:
    """Say whether a sentence of a copy stands in no earlier report."""
    report = sentence.report
    copied = [report.article.sentences[place] for place in report.copied]
    return bool(copied) and not any(span.start <= sentence.span.start < span.end for span in copied)


def is_update(
    known: Known, told: Sequence[Sentence], fresh: Sequence[Sentence], pool: Sequence[Sentence]
) -> bool:
    """Say whether what is to be told is more than what was left of texts told before.

    One of it is from a report that begins with news, or stands in a report's first sentences and
    names somebody, or gives a figure, that was not told.
    """
    if not known.lines:
        return True
    places = dict(zip(pool, places_among_prose(pool), strict=True))
    begin = {s.report.id for s in fresh if places[s] == 0 and s.is_whole}
    return any(
        s.report.id in begin or (places[s] <= OPENING.beginning and known.brings(s)) for s in told
    )


def done_in(text: str, language: str) -> frozenset[str]:
    """Return the verbs of the past in a text but for those of saying, without inflection."""
    return frozenset(root(word, language) for word in deeds(text, language))


def deed_of(text: str, language: str) -> frozenset[str]:
    """Return the first of them; none where there is none."""
    return frozenset(root(word, language) for word in deeds(text, language)[:1])
