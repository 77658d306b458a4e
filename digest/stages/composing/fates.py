"""What became of every article that came in: exactly one fate each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.model import (
    Access,
    Brief,
    Fate,
    FateKind,
    Ranked,
    Report,
    Selection,
    Surroundings,
)
from digest.stages.quoting.opinions import is_opinion

BEST_FIRST = (
    FateKind.QUOTED,
    FateKind.LISTED,
    FateKind.COPY,
    FateKind.BELOW_THE_CUT,
    FateKind.FILTERED,
    FateKind.FAILED,
)


def fates(
    selection: Selection, briefs: Sequence[Brief], surroundings: Surroundings
) -> tuple[Fate, ...]:
    """Return one fate for each article, by article id; of several reports the best one counts."""
    best: dict[str, Fate] = {}
    for fate in _all(selection, briefs, surroundings):
        known = best.get(fate.article)
        if known is None or BEST_FIRST.index(fate.kind) < BEST_FIRST.index(known.kind):
            best[fate.article] = fate
        if known is not None and not (known.again and fate.again):
            best[fate.article] = replace(best[fate.article], again=False)
    return tuple(best[article] for article in sorted(best))


def _all(
    selection: Selection, briefs: Sequence[Brief], surroundings: Surroundings
) -> Iterator[Fate]:
    for ranked, brief in zip((*selection.full, *selection.brief), briefs, strict=True):
        development = ranked.candidate.development
        for report in development.reports:
            yield replace(_told(report, brief), again=report.id in development.waited)
    for ranked in selection.below:
        yield from (_below(report, ranked) for report in fresh(ranked))
    for report, rule in surroundings.muted:
        yield _fate(report, FateKind.FILTERED, rule)
    # What is told of a whole source is no article's fate.
    for problem in (p for p in surroundings.problems if p.stage == "read"):
        yield Fate(
            article=problem.subject,
            title=problem.subject,
            outlet="",
            kind=FateKind.FAILED,
            why=problem.message,
        )


def fresh(ranked: Ranked) -> list[Report]:
    """Return the reports that no edition was given before: the others have their fate from that one."""
    development = ranked.candidate.development
    return [r for r in development.reports if r.id not in development.waited]


def _told(report: Report, brief: Brief) -> Fate:
    article = report.article.id
    quoted = {
        quote.citation.article
        for quote in (
            *brief.quotes,
            *brief.unchanged,
            *(quote for difference in brief.differences for quote in difference.quotes),
        )
    }
    if article in quoted:
        return _fate(report, FateKind.QUOTED, "", brief.story)
    if report.copy_of:
        return _fate(report, FateKind.COPY, f"copy of {report.copy_of.outlet}", brief.story)
    if report.article.access is Access.HEADLINE_ONLY:
        return _fate(report, FateKind.LISTED, "headline only", brief.story)
    why = "opinion" if is_opinion(report.article) else ""
    return _fate(report, FateKind.LISTED, why, brief.story)


def _below(report: Report, ranked: Ranked) -> Fate:
    why = f"score {ranked.score:.2f}"
    if ranked.gave_way:
        why = f"{why}; {ranked.topic} had its stories already"
    return _fate(report, FateKind.BELOW_THE_CUT, why, ranked.candidate.development.story.id)


def _fate(report: Report, kind: FateKind, why: str, story: str | None = None) -> Fate:
    return Fate(
        article=report.article.id,
        title=report.article.title,
        outlet=report.outlet.name,
        kind=kind,
        why=why,
        url=report.article.url,
        story=story,
    )
