"""Publish: choose, cite, compose and keep one reader's edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digest.due import publications
from digest.errors import DigestError
from digest.model import (
    Brief,
    Budget,
    Candidate,
    Citation,
    Delivery,
    Development,
    Edition,
    Place,
    Profile,
    Ranked,
    Report,
    Selection,
    Summary,
    Surroundings,
)
from digest.pipeline.collecting import file
from digest.pipeline.delivering import deliver
from digest.pipeline.failures import out_of_time, sources_now
from digest.ports import App

MOST_A_DAY = 24
"""Editions of one day that runs by hand may make."""

TELL_AT_MOST = 400
"""Developments summarised for one edition, those with most reports first."""

TELL_AT_LEAST = 40
"""Of these so many are summarised even when the time is up, so that there is something to tell."""


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
        if app.time_is_up():
            break
    return editions


def publish(app: App, profile: Profile, now: datetime) -> Edition | None:
    """Make, keep and deliver one edition; None when there is nothing to tell, or the day has one.

    A run by hand makes further ones of a day; DigestError when there are too many of them.
    """
    news, muted = _heard(app, profile, app.store.developments_since_last_edition(profile, now))
    surroundings = _surroundings(app, profile, muted, now)
    if not news and not surroundings.corrections:
        deliver(app, now)
        return None
    selection = choose(app, profile, news, now)
    problems = (*surroundings.problems, *out_of_time(app))
    surroundings = replace(surroundings, problems=problems)
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
    name = next(free, None)
    if name is None:
        raise DigestError(
            f"{edition.id}: there are {MOST_A_DAY} editions of this day already",
            hint="what is new is kept for tomorrow's edition",
        )
    return replace(edition, id=name)


def _heard(
    app: App, profile: Profile, news: Sequence[Development]
) -> tuple[list[Development], tuple[tuple[Report, str], ...]]:
    """Part the reports that a rule of the reader's keeps out from the rest.

    Those that an earlier edition named as kept out are not named again.
    """
    heard, muted = list[Development](), list[tuple[Report, str]]()
    for development in news:
        came, before = development.reports, development.earlier
        rules = {r.id: app.editor.muted(r, profile) for r in (*came, *before)}
        fresh = [r for r in came if r.id not in development.waited]
        muted += [(r, rule) for r in fresh if (rule := rules[r.id])]
        if any(not rules[r.id] for r in fresh):
            left, known = (tuple(r for r in some if not rules[r.id]) for some in (came, before))
            heard.append(replace(development, reports=left, earlier=known))
    return heard, tuple(muted)


def _surroundings(
    app: App, profile: Profile, muted: tuple[tuple[Report, str], ...], now: datetime
) -> Surroundings:
    # One of a day to come was made by a clock that was ahead.
    lines = [line for line in app.store.edition_lines(profile.name) if line.generated <= now]
    last = lines[-1] if lines else None
    cursors = [] if last else [app.store.cursor(source.name) for source in app.sources]
    since = last.generated if last else None
    return Surroundings(
        number=app.store.next_number(profile),
        previous=last.id if last else None,
        problems=app.store.problems_since(since),
        sources=sources_now(app),
        followed=app.store.followed_stories(profile.name, now),
        corrections=app.store.corrections_since(profile.name, since),
        muted=muted,
        left=sum(int(cursor.get("left") or 0) for cursor in cursors),
    )


def choose(app: App, profile: Profile, news: Sequence[Development], now: datetime) -> Selection:
    """Summarise each development, rank them, and cut to the profile's size."""
    budget = Budget(sentences=profile.sentences, words=profile.words)
    largest = sorted(news, key=lambda d: (-len(d.reports), d.story.id))
    candidates = list[Candidate]()
    for done, development in enumerate(largest, 1):
        told = done <= (TELL_AT_LEAST if app.time_is_up() else TELL_AT_MOST)
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
    cited = cite(app, profile, (*development.earlier, *development.reports), places)
    return app.compose.brief(ranked, contrasts, cited, profile)


def cite(
    app: App, profile: Profile, reports: Sequence[Report], places: Sequence[Place]
) -> dict[Place, Citation]:
    """Return a citation for each place; each article's page is fetched from the store once.

    Without its page a quote is cited on its evidence page, as a profile may wish of all.
    """
    lands_here = profile.links == "evidence"
    by_id = {report.id: report.article for report in reports}
    pages = dict[tuple[str, int], bytes | None]()
    cited = dict[Place, Citation]()
    for place in places:
        article = by_id[place.report]
        key = (article.id, article.revision)
        if key not in pages:
            pages[key] = None if lands_here else app.store.page(*key)
        cited[place] = app.cite(article, place.span, pages[key])
    return cited


def _addressed(app: App, profile: Profile, edition: Edition) -> list[Delivery]:
    return [
        Delivery(edition=edition.id, sink=sink.name, address=address)
        for sink in app.sinks
        for address in sink.addresses(profile)
    ]
