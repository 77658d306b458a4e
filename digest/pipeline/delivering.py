"""Deliver: hand what was made to every sink, once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digest.errors import DigestError
from digest.model import Archive, Brief, Delivery, Edition, Outcome, Verdict
from digest.pipeline.failures import in_words, sources_now
from digest.ports import App, Sink


def deliver(app: App, now: datetime) -> tuple[Delivery, ...]:
    """Try every delivery that is due; return those of them that did not go out."""
    sinks = {sink.name: sink for sink in app.sinks}
    app.store.release_expired(now, [sink.name for sink in app.sinks if sink.idempotent])
    for doubtful in app.store.deliveries_in_doubt() if app.repeats else ():
        app.store.repeat(doubtful, now, app.repeats)
    undelivered = list[Delivery]()
    for delivery in app.store.due_deliveries(now):
        sink = sinks.get(delivery.sink)
        if sink is None:
            continue
        claimed = app.store.claim(delivery, app.owner, now, app.lease)
        if claimed is None:
            continue
        outcome = attempt(app, sink, claimed)
        app.store.settle(claimed, app.owner, outcome, now)
        if outcome.verdict is not Verdict.SENT:
            undelivered.append(_as_it_stands(app, replace(claimed, message=outcome.message)))
    return tuple(undelivered)


def _as_it_stands(app: App, tried: Delivery) -> Delivery:
    """Return a delivery as the ledger has it now: waiting again, failed, or in doubt."""
    kept = app.store.deliveries(tried.edition)
    same = (d for d in kept if (d.sink, d.address) == (tried.sink, tried.address))
    return next(same, tried)


def attempt(app: App, sink: Sink, delivery: Delivery) -> Outcome:
    """Render the stored edition, once, and hand the stored bytes to the sink."""
    edition = app.store.edition(delivery.edition)
    if edition is None:
        return Outcome(verdict=Verdict.FAILED, message="the edition is not kept any more")
    try:
        if not delivery.body:
            body = sink.render(edition, archive_around(app, edition), delivery.address)
            delivery = app.store.keep_body(delivery, body)
        return sink.deliver(delivery, lambda: app.store.note_dot(delivery, app.owner))
    except DigestError as error:
        return Outcome(verdict=Verdict.DEFERRED, message=in_words(error))


def archive_around(app: App, edition: Edition) -> Archive:
    """Return what the pages around this edition show: only what the edition touches."""
    corrected = _corrected(app, edition)
    briefs = [brief for e in (edition, *corrected) for brief in (*e.briefs, *e.in_brief)]
    slugs = {brief.slug for brief in briefs} | {slug for slug, _ in edition.quiet}
    return Archive(
        profile=edition.profile,
        title=edition.title,
        timezone=edition.timezone,
        editions=app.store.edition_lines(edition.profile),
        stories=app.store.story_pages(edition.profile, sorted(slugs)),
        evidence=app.store.evidence(edition.profile, sorted(_shown(briefs))),
        sources=sources_now(app),
        corrections=app.store.corrections_since(edition.profile, None),
        corrected=corrected,
    )


def _corrected(app: App, edition: Edition) -> tuple[Edition, ...]:
    """Return the earlier editions that quoted what this one corrects, the oldest first."""
    earlier = {c.edition for c in edition.corrections} - {edition.id}
    found = [kept for kept in map(app.store.edition, sorted(earlier)) if kept is not None]
    return tuple(sorted(found, key=lambda kept: kept.number))


def _shown(briefs: Sequence[Brief]) -> set[str]:
    """Return the articles that any link of these briefs leads to in the archive."""
    quotes = [quote for brief in briefs for quote in (*brief.quotes, *brief.unchanged)]
    quotes += [q for brief in briefs for d in brief.differences for q in d.quotes]
    cited = {c.article for quote in quotes for c in (quote.citation, *quote.supported_by)}
    lines = {line.article for brief in briefs for line in brief.sources}
    return cited | lines | {c.article for brief in briefs for c in brief.coverage if c.evidence}
