"""The two flows, top to bottom: collect what is new, publish one reader's edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from digest.errors import DigestError, SourceError
from digest.model import (
    Archive,
    Article,
    Brief,
    Budget,
    Candidate,
    Citation,
    Collected,
    Cursor,
    Delivery,
    Development,
    Edition,
    Fetched,
    Filing,
    Outcome,
    Place,
    Problem,
    Profile,
    Ranked,
    RawItem,
    Reading,
    Report,
    Selection,
    SourceMemory,
    Summary,
    Surroundings,
    Verdict,
)
from digest.moments import publications
from digest.ports import App, Reader, Sink, Source

READ_AT_ONCE = 400
"""Items read between two commits: what a kill can cost."""

FILE_AT_ONCE = 4000
"""Articles grouped in one go: bounds memory."""

REOPEN_WITHIN = 4
"""A closed story can be reopened for this many times the memory of stories."""

MOST_A_DAY = 24
"""Editions of one day that runs by hand may make."""

TELL_AT_MOST = 400
"""Developments summarised for one edition, those with most reports first."""


# -- collect ---------------------------------------------------------------------------------


def collect(app: App, now: datetime, until: datetime | None = None) -> Collected:
    """Pick up what is new, read it, and file it under its story.

    Articles published after `until` are kept and filed by a later call; None means `now`.
    """
    gathered = gather(app, now)
    return replace(gathered, developments=file(app, until or now, now))


def gather(app: App, now: datetime) -> Collected:
    """Pick up what is new and read it; file nothing yet."""
    picked = pick_up(app, now)
    articles, unreadable = read(app)
    return replace(picked, articles=articles, problems=(*picked.problems, *unreadable))


def replay(app: App, profiles: Sequence[Profile], now: datetime) -> list[Edition]:
    """Make one edition for each day of what is kept and not filed yet, as if on that day."""
    waiting = app.store.unfiled_articles(now)
    if not waiting:
        return []
    first, last = waiting[0].published, waiting[-1].published
    due = sorted(
        (moment, place)
        for place, profile in enumerate(profiles)
        for moment in publications(profile, first, last)
    )
    editions = list[Edition]()
    for moment, place in due:
        file(app, moment, now)
        edition = publish(app, profiles[place], min(moment, now))
        editions += [edition] if edition else []
    return editions


@dataclass(frozen=True, slots=True)
class _Fetch:
    """Fetches one source; a value, so that any pool can run it."""

    now: datetime

    def __call__(self, work: tuple[Source, Cursor]) -> Fetched:
        source, cursor = work
        return source.fetch(cursor, self.now)


def pick_up(app: App, now: datetime) -> Collected:
    """Fetch every source; keep what each gave, and its cursor, in a transaction of its own."""
    work = [(source, app.take_up(app.store.cursor(source.name))) for source in app.sources]
    total = Collected(sources=len(work))
    outcomes = app.fetchers.map(_Fetch(now), work)
    for done, ((source, cursor), outcome) in enumerate(zip(work, outcomes, strict=True), 1):
        total = _keep(app, source, cursor, outcome, now, total)
        app.hear("fetching", done, len(work))
    return total


def _keep(
    app: App,
    source: Source,
    cursor: Cursor,
    outcome: Fetched | DigestError,
    now: datetime,
    total: Collected,
) -> Collected:
    if isinstance(outcome, DigestError):
        learned = outcome.cursor if isinstance(outcome, SourceError) else None
        app.store.note_failure(source, learned or cursor, outcome.message, now)
        problem = Problem(stage="fetch", subject=source.name, message=_in_words(outcome))
        return replace(
            total,
            failed_sources=total.failed_sources + 1,
            problems=(*total.problems, problem),
        )
    if not outcome.asked:
        return total
    kept = app.store.keep_items(source, outcome, now)
    return replace(
        total,
        items=total.items + kept,
        left=total.left + outcome.left,
        problems=(*total.problems, *outcome.problems),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """Reads one item; a value, so that any pool can run it."""

    reader: Reader

    def __call__(self, work: tuple[RawItem, SourceMemory]) -> Reading:
        item, memory = work
        return self.reader(item, memory)


def read(app: App) -> tuple[int, tuple[Problem, ...]]:
    """Read all kept items that were not read yet; return how many, and what could not be."""
    count, problems = 0, list[Problem]()
    while batch := app.store.unread_items(READ_AT_ONCE):
        memories = {item.source: app.store.memory(item.source) for item in batch}
        work = [(item, memories[item.source]) for item in batch]
        good, failed = list[tuple[RawItem, Reading]](), list[tuple[RawItem, Problem]]()
        outcomes = app.readers.map(_Read(app.read), work)
        for done, (item, outcome) in enumerate(zip(batch, outcomes, strict=True), 1):
            if isinstance(outcome, DigestError):
                failed.append((item, _unreadable(item, outcome)))
            else:
                good.append((item, outcome))
            app.hear("reading", count + done, count + len(batch))
        app.store.keep_readings(good, failed)
        problems.extend(problem for _, problem in failed)
        count += len(good)
    return count, tuple(problems)


def _unreadable(item: RawItem, error: DigestError) -> Problem:
    return Problem(stage="read", subject=f"{item.source}: {item.key}", message=_in_words(error))


def file(app: App, until: datetime, now: datetime) -> int:
    """Mark copies, group and follow; return how many stories got something."""
    developments = 0
    articles = app.store.unfiled_articles(until)
    for start in range(0, len(articles), FILE_AT_ONCE):
        app.hear("grouping", start, len(articles))
        developments += _file_batch(app, articles[start : start + FILE_AT_ONCE], min(until, now))
    if articles:
        app.hear("grouping", len(articles), len(articles))
    app.store.close_quiet_stories(min(until, now) - app.story_memory, now)
    return developments


def _file_batch(app: App, articles: Sequence[Article], now: datetime) -> int:
    found = _reports(articles)
    prints = [app.copies.prints(report) for report in found]
    alike = app.store.reports_like([p for some in prints for p in some], limit=4 * len(found) + 200)
    reports = app.grouping.describe(app.copies.mark(found, alike))
    keys = [app.grouping.keys(report) for report in reports]
    filing = _group(app, reports, keys, now)
    return app.store.keep_filing(filing, reports, prints, keys)


def _reports(articles: Sequence[Article]) -> list[Report]:
    """Return one report for each section of each article."""
    return [report for article in articles for report in _sectioned(article)]


def _sectioned(article: Article) -> list[Report]:
    """Name a live blog's reports by their words: new posts on top must not rename old ones."""
    if len(article.sections) == 1:
        return [Report(id=f"{article.id}:0", article=article, section=article.sections[0])]
    reports: dict[str, Report] = {}
    for section in article.sections:
        words = section.title or section.span.of(article.text)[:80]
        name = sha256(words.encode()).hexdigest()[:8]
        report = Report(id=f"{article.id}:{name}", article=article, section=section)
        reports.setdefault(report.id, report)
    return list(reports.values())


def _group(
    app: App, reports: Sequence[Report], keys: Sequence[tuple[str, ...]], now: datetime
) -> Filing:
    asked = sorted({key for some in keys for key in some})
    known = app.store.known_stories(asked, since=now - REOPEN_WITHIN * app.story_memory)
    compared = [*reports, *(report for story in known for report in story.reports)]
    frequencies = app.store.frequencies(sorted({t for r in compared for t, _ in r.terms}))
    return app.grouping.file(reports, known, frequencies, app.store.rules(), now)


# -- publish ---------------------------------------------------------------------------------


def publish(app: App, profile: Profile, now: datetime) -> Edition | None:
    """Make, keep and deliver one edition; None when there is nothing to tell or it exists."""
    news, muted = _heard(app, profile, app.store.developments_since_last_edition(profile, now))
    surroundings = _surroundings(app, profile, muted, now)
    if not news and not surroundings.corrections:
        deliver(app, now)
        return None
    selection = choose(app, profile, news, now)
    edition = _named_apart(app, compose(app, profile, selection, surroundings, now))
    used = [report.id for development in news for report in development.reports]
    used += [report.id for report, _ in muted]
    created = app.store.keep_edition(edition, used, _addressed(app, profile, edition))
    deliver(app, now)
    return edition if created else None


def _named_apart(app: App, edition: Edition) -> Edition:
    """Number a day's further editions, where the program may make several."""
    if not app.several_a_day:
        return edition
    further = (f"{edition.id}-{number}" for number in range(2, MOST_A_DAY + 1))
    free = (name for name in (edition.id, *further) if app.store.edition(name) is None)
    return replace(edition, id=next(free, edition.id))


def _heard(
    app: App, profile: Profile, news: Sequence[Development]
) -> tuple[list[Development], tuple[tuple[Report, str], ...]]:
    """Part the reports that a rule of the reader's keeps out from the rest."""
    heard, muted = list[Development](), list[tuple[Report, str]]()
    for development in news:
        rules = {r.id: app.editor.muted(r, profile) for r in development.reports}
        muted += [(r, rule) for r in development.reports if (rule := rules[r.id])]
        left = tuple(r for r in development.reports if not rules[r.id])
        if left:
            heard.append(replace(development, reports=left))
    return heard, tuple(muted)


def _surroundings(
    app: App, profile: Profile, muted: tuple[tuple[Report, str], ...], now: datetime
) -> Surroundings:
    lines = app.store.edition_lines(profile.name)
    last = lines[-1] if lines else None
    since = last.generated if last else None
    return Surroundings(
        number=app.store.next_number(profile),
        previous=last.id if last else None,
        problems=app.store.problems_since(since),
        sources=app.store.health(),
        followed=app.store.followed_stories(profile.name, now),
        corrections=app.store.corrections_since(profile.name, since),
        muted=muted,
    )


def choose(app: App, profile: Profile, news: Sequence[Development], now: datetime) -> Selection:
    """Summarise each development, rank them, and cut to the profile's size."""
    budget = Budget(sentences=profile.sentences, words=profile.words)
    largest = sorted(news, key=lambda d: (-len(d.reports), d.story.id))
    candidates = list[Candidate]()
    for done, development in enumerate(largest, 1):
        told = done <= TELL_AT_MOST
        summary = app.summarise(development, budget) if told else Summary(news=())
        voices = app.editor.voices((*development.earlier, *development.reports))
        candidates.append(Candidate(development=development, summary=summary, voices=voices))
        app.hear("choosing sentences", done, len(largest))
    return app.editor.select(candidates, profile, now)


def compose(
    app: App, profile: Profile, selection: Selection, surroundings: Surroundings, now: datetime
) -> Edition:
    """Turn the selection into the one value that every renderer sees."""
    full = [brief(app, ranked, profile) for ranked in selection.full]
    short = [brief(app, ranked, profile) for ranked in selection.brief]
    return app.compose.edition(profile, selection, (full, short), surroundings, now)


def brief(app: App, ranked: Ranked, profile: Profile) -> Brief:
    """Cite what was chosen for one story, and where its accounts newly differ."""
    development = ranked.candidate.development
    fresh = {report.id for report in development.reports}
    compared = app.figures((*development.earlier, *development.reports))
    contrasts = [c for c in compared if any(place.report in fresh for place in c.places)]
    places = app.compose.places(ranked, contrasts)
    cited = cite(app, (*development.earlier, *development.reports), places)
    return app.compose.brief(ranked, contrasts, cited, profile)


def cite(app: App, reports: Sequence[Report], places: Sequence[Place]) -> dict[Place, Citation]:
    """Return a citation for each place; each article's page is fetched from the store once."""
    by_id = {report.id: report.article for report in reports}
    pages = dict[tuple[str, int], bytes | None]()
    cited = dict[Place, Citation]()
    for place in places:
        article = by_id[place.report]
        key = (article.id, article.revision)
        if key not in pages:
            pages[key] = app.store.page(*key)
        cited[place] = app.cite(article, place.span, pages[key])
    return cited


def _addressed(app: App, profile: Profile, edition: Edition) -> list[Delivery]:
    return [
        Delivery(edition=edition.id, sink=sink.name, address=address)
        for sink in app.sinks
        for address in sink.addresses(profile)
    ]


# -- deliver ---------------------------------------------------------------------------------


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
            undelivered.append(replace(claimed, message=outcome.message))
    return tuple(undelivered)


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
        return Outcome(verdict=Verdict.DEFERRED, message=_in_words(error))


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
        sources=app.store.health(),
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


def _in_words(error: DigestError) -> str:
    return f"{error.message} ({error.hint})" if error.hint else error.message
