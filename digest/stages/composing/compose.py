"""Put an edition together: number the sources, place the quotes, count what can be counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from digest.model import (
    Access,
    Brief,
    Citation,
    Contrast,
    Coverage,
    Development,
    Difference,
    Edition,
    Pick,
    Place,
    Profile,
    Quote,
    Ranked,
    Report,
    Selection,
    Since,
    SourceLine,
    Surroundings,
    evidence_path,
)
from digest.ports import Editor
from digest.stages.composing.fates import fates, fresh
from digest.stages.composing.timeline import bars
from digest.stages.quoting.opinions import is_opinion

WORDS_A_MINUTE = 230
"""Words that a reader reads in a minute."""
COVERAGE_AT_MOST = 30
"""Reports beside the quoted ones that a brief lists."""
CONTRASTS_AT_MOST = 2
"""Differences that a brief sets out."""
QUIET_AT_MOST = 8
"""Followed stories without news that an edition names."""


@dataclass(frozen=True, slots=True)
class Compose:
    """Composes briefs and editions; asks the editor for headlines and status."""

    editor: Editor

    def places(self, ranked: Ranked, contrasts: Sequence[Contrast]) -> tuple[Place, ...]:
        """Return the places `brief` will want cited, in the order they are numbered."""
        summary = ranked.candidate.summary
        picks = (*summary.news, *summary.unchanged)
        compared = [p for c in _untold(contrasts, picks) for p in c.places]
        supporting = [place for pick in picks for place in pick.support]
        return tuple(dict.fromkeys([*(p.place for p in picks), *compared, *supporting]))

    def brief(
        self,
        ranked: Ranked,
        contrasts: Sequence[Contrast],
        cited: Mapping[Place, Citation],
        profile: Profile,
    ) -> Brief:
        """Return one story's brief; `cited` holds a citation for every place it needs."""
        candidate, development = ranked.candidate, ranked.candidate.development
        reports = {r.id: r for r in (*development.earlier, *development.reports)}
        places = self.places(ranked, contrasts)
        headline = self.editor.headline(candidate)
        summary = candidate.summary
        noted = _noted_once((*summary.news, *summary.unchanged))
        told_here = tuple(_quote(p, reports, cited) for p in noted)
        quotes = told_here[: len(summary.news)]
        sources = _sources([reports[p.report] for p in places], cited, places)
        told = {line.article for line in sources} | {headline.article}
        zone = ZoneInfo(profile.timezone)
        return Brief(
            story=development.story.id,
            slug=development.story.slug or development.story.id,
            status=self.editor.status(candidate),
            headline=headline,
            quotes=quotes,
            unchanged=told_here[len(summary.news) :],
            differences=_differences(_untold(contrasts, noted), reports, cited),
            sources=sources,
            voices=candidate.voices,
            language=development.story.language,
            topic=ranked.topic,
            day=_day(development, zone),
            since=_since(development, told_here),
            coverage=_coverage(development, told),
            bars=bars(list(reports.values()), zone, _came(development)),
            articles=len({r.article.id for r in reports.values()}),
            score=ranked.score,
            because=ranked.because,
            gave_way=ranked.gave_way,
        )

    def edition(
        self,
        profile: Profile,
        selection: Selection,
        briefs: tuple[Sequence[Brief], Sequence[Brief]],
        surroundings: Surroundings,
        now: datetime,
    ) -> Edition:
        """Return the whole edition from its full briefs, its one-liners and the rest."""
        full, short = briefs
        zone = ZoneInfo(profile.timezone)
        every = (*selection.full, *selection.brief, *selection.below)
        heard = [report for ranked in every for report in fresh(ranked)]
        came = [*heard, *(report for report, _ in surroundings.muted)]
        day = now.astimezone(zone).date()
        return Edition(
            id=f"{profile.name}-{day.isoformat()}",
            profile=profile.name,
            title=profile.title,
            number=surroundings.number,
            day=day,
            timezone=profile.timezone,
            generated=now,
            briefs=tuple(full),
            in_brief=tuple(short),
            fates=fates(selection, (*full, *short), surroundings),
            problems=surroundings.problems,
            sources=surroundings.sources,
            articles=len({report.article.id for report in came}),
            outlets=len({report.outlet.family for report in came if report.outlet.known}),
            minutes=_minutes(full, short),
            quiet=_quiet(surroundings, selection),
            corrections=surroundings.corrections,
            language=profile.language,
            previous=surroundings.previous,
            left=surroundings.left,
            gave_way=_gave_way(selection),
        )


def _gave_way(selection: Selection) -> tuple[tuple[str, int], ...]:
    """Count, for each topic, the stories that its cap kept from being told in full."""
    kept = (r.topic or "" for r in (*selection.brief, *selection.below) if r.gave_way)
    return tuple(sorted(Counter(kept).items()))


def _noted_once(picks: Sequence[Pick]) -> list[Pick]:
    """Keep a note such as "Monday = 16 Nov 2026" at the first sentence of a brief that needs it."""
    seen = set[str]()
    kept = list[Pick]()
    for pick in picks:
        kept.append(replace(pick, notes=tuple(n for n in pick.notes if n not in seen)))
        seen.update(pick.notes)
    return kept


def _quote(pick: Pick, reports: Mapping[str, Report], cited: Mapping[Place, Citation]) -> Quote:
    return Quote(
        text=_words(reports, pick.place),
        citation=cited[pick.place],
        supported_by=tuple(cited[place] for place in pick.support),
        notes=pick.notes,
        is_new=pick.is_new,
    )


def _words(reports: Mapping[str, Report], place: Place) -> str:
    return place.span.of(reports[place.report].article.text)


def _untold(contrasts: Sequence[Contrast], picks: Sequence[Pick]) -> Sequence[Contrast]:
    """Return the contrasts to set out: not a later figure that a quote gives beside the former one."""
    told = {pick.place for pick in picks}
    return [c for c in contrasts if not told.intersection(c.whole)][:CONTRASTS_AT_MOST]


def _differences(
    contrasts: Sequence[Contrast],
    reports: Mapping[str, Report],
    cited: Mapping[Place, Citation],
) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            kind=contrast.kind,
            quotes=tuple(
                Quote(text=_words(reports, place), citation=cited[place])
                for place in contrast.places
            ),
        )
        for contrast in contrasts
    )


def _sources(
    reports: Sequence[Report], cited: Mapping[Place, Citation], places: Sequence[Place]
) -> tuple[SourceLine, ...]:
    """Number the cited articles in the order the reader meets them."""
    lines: dict[str, SourceLine] = {}
    for report, place in zip(reports, places, strict=True):
        article = report.article
        if article.id not in lines:
            lines[article.id] = SourceLine(
                number=len(lines) + 1,
                article=article.id,
                outlet=article.outlet.name,
                title=article.title,
                published=article.published,
                url=article.url,
                byline=article.byline,
                evidence=cited[place].evidence,
                language=article.language,
                dated=article.dated,
                opinion=is_opinion(article),
            )
    return tuple(lines.values())


def _coverage(development: Development, told: set[str]) -> tuple[Coverage, ...]:
    """List the reports not told of that are not cited, one for each article, the latest first."""
    rest: dict[str, Report] = {}
    # What is too old to tell a story from belongs to one that is told for the first time.
    untold = (*(development.earlier if development.is_new else ()), *development.reports)
    for report in sorted(untold, key=lambda r: (r.time, r.id), reverse=True):
        if report.article.id not in told:
            rest.setdefault(report.article.id, report)
    return tuple(_listed(report) for report in list(rest.values())[:COVERAGE_AT_MOST])


def _listed(report: Report) -> Coverage:
    article = report.article
    return Coverage(
        outlet=article.outlet.name,
        title=article.title,
        published=article.published,
        url=article.url,
        article=article.id,
        evidence="" if article.url else evidence_path(article.id, article.revision),
        copy_of=report.copy_of.outlet if report.copy_of else None,
        headline_only=article.access is Access.HEADLINE_ONLY,
        opinion=is_opinion(article),
    )


def _came(development: Development) -> set[str]:
    """Return the articles that came since the story was last told; none where it never was."""
    if development.is_new:
        return set()
    return {report.article.id for report in development.reports}


def _since(development: Development, quotes: Sequence[Quote]) -> Since | None:
    if development.last_told is None:
        return None
    came = development.reports
    # An outlet that has changed its article covered the story before it did.
    changed = [report for report in came if report.article.revision > 1]
    before = {report.outlet.name for report in (*development.earlier, *changed)}
    return Since(
        at=development.last_told,
        articles=len({report.article.id for report in came}),
        outlets=_in_order(
            r.outlet.name for r in came if r.outlet.known and r.outlet.name not in before
        ),
        new_sentences=sum(quote.is_new for quote in quotes),
        sentences=len(quotes),
        copies=len({report.article.id for report in came if report.copy_of}),
    )


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=str.casefold))


def _day(development: Development, zone: ZoneInfo) -> int:
    """Count the days from the story's first report to its newest, both included.

    Reports without a date of their own say nothing of days: theirs is when they were picked up.
    """
    reports = (*development.earlier, *development.reports)
    times = [report.time for report in reports if report.article.dated]
    if not times:
        return 1
    if all(report.article.dated for report in reports):
        times.append(development.story.first_seen)
    first = min(times).astimezone(zone).date()
    return (max(times).astimezone(zone).date() - first).days + 1


def _minutes(full: Sequence[Brief], short: Sequence[Brief]) -> int:
    words = sum(
        len(text.split())
        for brief in full
        for text in (
            brief.headline.text,
            *(quote.text for quote in (*brief.quotes, *brief.unchanged)),
        )
    )
    words += sum(len(brief.headline.text.split()) for brief in short)
    return max(1, -(-words // WORDS_A_MINUTE))


def _quiet(surroundings: Surroundings, selection: Selection) -> tuple[tuple[str, str], ...]:
    """Name the followed stories that nothing came to."""
    stirred = {
        ranked.candidate.development.story.id
        for ranked in (*selection.full, *selection.brief, *selection.below)
    }
    still = [story for story in surroundings.followed if story.id not in stirred]
    return tuple((story.slug or story.id, story.title) for story in still[:QUIET_AT_MOST])
