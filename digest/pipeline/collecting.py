"""Collect: pick up what is new, read it, and file it under its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from digest.errors import DigestError, SourceError
from digest.model import (
    Article,
    Collected,
    Cursor,
    Fetched,
    Filing,
    Problem,
    RawItem,
    Reading,
    Report,
    SourceMemory,
)
from digest.pipeline.failures import in_words, out_of_time
from digest.ports import App, Reader, Source

READ_AT_ONCE = 400
"""Items read between two commits: what a kill can cost."""

FILE_AT_ONCE = 4000
"""Articles grouped in one go: bounds memory."""

LIKE = 8
"""Kept reports that a new one is compared with to find what it copied: those most like it."""

REOPEN_WITHIN = 4
"""A closed story can be reopened for this many times the memory of stories."""


def collect(app: App, now: datetime, until: datetime | None = None) -> Collected:
    """Pick up what is new, read it, and file it under its story.

    Articles published after `until` are kept and filed by a later call; None means `now`.
    """
    gathered = gather(app, now)
    file(app, until or now, now)
    return replace(gathered, problems=(*gathered.problems, *out_of_time(app)))


def gather(app: App, now: datetime) -> Collected:
    """Pick up what is new and read it; file nothing yet."""
    picked = pick_up(app, now)
    articles, unreadable = read(app)
    return replace(picked, articles=articles, problems=(*picked.problems, *unreadable))


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
        told = in_words(outcome)
        app.store.note_failure(source, learned or cursor, told, now)
        problem = Problem(stage="fetch", subject=source.name, message=told)
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
    """Read the kept items that were not read yet; return how many, and what could not be.

    All of them, or as many as there is time for, and at least one.
    """
    count, problems = 0, list[Problem]()
    while batch := app.store.unread_items(READ_AT_ONCE):
        memories = {name: app.store.memory(name) for name in sorted({i.source for i in batch})}
        work = [(item, memories[item.source]) for item in batch]
        good, failed = list[tuple[RawItem, Reading]](), list[tuple[RawItem, Problem]]()
        outcomes = app.readers.map(_Read(app.read), work)
        for done, (item, outcome) in enumerate(zip(batch, outcomes, strict=True), 1):
            if isinstance(outcome, DigestError):
                failed.append((item, _unreadable(item, outcome)))
            else:
                good.append((item, outcome))
            app.hear("reading", count + done, count + len(batch))
            if app.time_is_up():
                break
        app.store.keep_readings(good, failed)
        problems.extend(problem for _, problem in failed)
        count += len(good)
        if app.time_is_up():
            break
    return count, tuple(problems)


def _unreadable(item: RawItem, error: DigestError) -> Problem:
    return Problem(stage="read", subject=f"{item.source}: {item.key}", message=in_words(error))


def file(app: App, until: datetime, now: datetime) -> None:
    """Mark copies, group and follow: every report of what was published until then gets its story.

    When the time is up the latest are left as they are, to be filed by a later call.
    """
    articles = app.store.unfiled_articles(until)
    for start in range(0, len(articles), FILE_AT_ONCE):
        app.hear("grouping", start, len(articles))
        _file_batch(app, articles[start : start + FILE_AT_ONCE], min(until, now))
        if app.time_is_up():
            break
    if articles:
        app.hear("grouping", len(articles), len(articles))
    app.store.close_quiet_stories(min(until, now) - app.story_memory, now)


def _file_batch(app: App, articles: Sequence[Article], now: datetime) -> None:
    found = _reports(articles)
    prints = [app.copies.prints(report) for report in found]
    alike = app.store.reports_like(prints, limit=LIKE)
    reports = app.grouping.describe(app.copies.mark(found, alike))
    keys = [app.grouping.keys(report) for report in reports]
    filing = _group(app, reports, keys, now)
    app.store.keep_filing(filing, reports, prints, keys)


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
    known = app.store.known_stories(keys, since=now - REOPEN_WITHIN * app.story_memory)
    compared = [*reports, *(report for story in known for report in story.reports)]
    frequencies = app.store.frequencies(sorted({word for r in compared for word in r.terms.words}))
    return app.grouping.file(reports, known, frequencies, app.store.rules(), now)
