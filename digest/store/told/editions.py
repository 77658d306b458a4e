"""Editions as they were made, and everything the archive shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select

from digest.model import (
    Brief,
    Citation,
    Delivery,
    DeliveryState,
    Edition,
    EditionLine,
    Evidence,
    Fate,
    Quote,
    Span,
    Story,
    StoryPage,
    StoryState,
    Told,
)
from digest.store.database.engine import chunks, insert_missing, upsert
from digest.store.database.kept import printable
from digest.store.database.schema import (
    articles,
    briefs,
    deliveries,
    editions,
    fates,
    is_newest,
    profiles,
    quotes,
    reports,
    stories,
    used,
)
from digest.store.filed import articles as kept_articles
from digest.store.filed import known

NEWS, UNCHANGED, DIFFERENCE, SUPPORT = "news", "unchanged", "difference", "support"

STILL_NEWS = timedelta(days=7)
"""A report filed before an edition and not used by it is offered again for so long."""

FOLLOWED = timedelta(days=7)
"""A story told in an edition of the last week is followed."""


def next_number(db: Connection, profile: str) -> int:
    """Return the number of the profile's next edition."""
    last = select(func.max(editions.c.number)).where(editions.c.profile == profile)
    return (db.scalar(last) or 0) + 1


def keep(
    db: Connection, edition: Edition, told_of: Sequence[str], pending: Sequence[Delivery]
) -> bool:
    """Keep an edition, what it used up, and its deliveries; False when it is kept already."""
    if db.scalar(select(editions.c.id).where(editions.c.id == edition.id)) is not None:
        return False
    db.execute(insert(editions), [_edition_row(edition)])
    every = list(enumerate((*edition.briefs, *edition.in_brief)))
    if every:
        db.execute(insert(briefs), [_brief_row(edition, place, brief) for place, brief in every])
    cited = [row for _, brief in every for row in _quote_rows(edition, brief)]
    if cited:
        db.execute(insert(quotes), cited)
    if edition.fates:
        db.execute(insert(fates), [_fate_row(edition, *of) for of in enumerate(edition.fates)])
    _use(db, edition, told_of)
    if pending:
        db.execute(insert(deliveries), [_delivery_row(edition, given) for given in pending])
    return True


def _edition_row(edition: Edition) -> dict[str, Any]:
    names = ("id", "profile", "number", "generated")
    return {
        **{name: getattr(edition, name) for name in names},
        "line": _line(edition),
        "value": edition,
    }


def _line(edition: Edition) -> EditionLine:
    return EditionLine(
        id=edition.id,
        number=edition.number,
        day=edition.day,
        generated=edition.generated,
        headlines=tuple(brief.headline.text for brief in edition.briefs or edition.in_brief),
        stories=len(edition.briefs),
        briefs=len(edition.in_brief),
        articles=edition.articles,
        outlets=edition.outlets,
    )


def _brief_row(edition: Edition, place: int, brief: Brief) -> dict[str, Any]:
    return {
        "edition": edition.id,
        "place": place,
        "profile": edition.profile,
        "number": edition.number,
        "story": brief.story,
        "slug": brief.slug,
        "value": brief,
    }


def _quoted(brief: Brief) -> Iterator[tuple[str, Quote]]:
    yield from ((NEWS, quote) for quote in brief.quotes)
    yield from ((UNCHANGED, quote) for quote in brief.unchanged)
    yield from ((DIFFERENCE, quote) for given in brief.differences for quote in given.quotes)


def _quote_rows(edition: Edition, brief: Brief) -> Iterator[dict[str, Any]]:
    outlets = {source.article: source.outlet for source in brief.sources}
    for kind, quote in _quoted(brief):
        cited = [(kind, quote.text, quote.citation)]
        cited += [(SUPPORT, "", citation) for citation in quote.supported_by]
        for what, text, citation in cited:
            yield {
                "edition": edition.id,
                "profile": edition.profile,
                "number": edition.number,
                "story": brief.story,
                "kind": what,
                "text": printable(text),
                "outlet": outlets.get(citation.article, ""),
                "at": edition.generated,
                **_citation_columns(citation),
            }


def _citation_columns(citation: Citation) -> dict[str, Any]:
    return {
        "article": citation.article,
        "revision": citation.revision,
        "start": citation.span.start,
        "end": citation.span.end,
        "sha256": citation.digest,
        "url": citation.url,
        "evidence": citation.evidence,
    }


def _fate_row(edition: Edition, place: int, fate: Fate) -> dict[str, Any]:
    known = {"edition": edition.id, "number": edition.number, "article": fate.article}
    return {**known, "place": place, "value": fate}


def _delivery_row(edition: Edition, delivery: Delivery) -> dict[str, Any]:
    return {
        "edition": delivery.edition,
        "sink": delivery.sink,
        "address": delivery.address,
        "state": DeliveryState.PENDING.value,
        "attempt": 0,
        "repeats": 0,
        "created": edition.generated,
        "due": delivery.due,
        "message": "",
        "dot_sent": 0,
    }


def _use(db: Connection, edition: Edition, told_of: Sequence[str]) -> None:
    """Note the reports that were used, and how far everything is settled for the profile."""
    rows = list[dict[str, Any]]()
    for some in chunks(sorted(set(told_of))):
        found = db.execute(select(reports.c.id, reports.c.news).where(reports.c.id.in_(some)))
        row = {"profile": edition.profile, "edition": edition.id}
        rows.extend({**row, "report": id, "news": news} for id, news in found)
    insert_missing(db, used, rows)
    settled = _settled_until(db, edition)
    upsert(db, profiles, [{"name": edition.profile, "settled": settled}])


def _settled_until(db: Connection, edition: Edition) -> int:
    """Return the place in the order of filing up to which nothing waits for the profile."""
    waits = select(func.min(reports.c.filed)).where(
        reports.c.filed > settled(db, edition.profile),
        reports.c.published > edition.generated - STILL_NEWS,
        ~is_used(edition.profile),
    )
    first = db.scalar(waits)
    last: int = db.scalar(select(func.max(reports.c.filed))) or 0
    return last if first is None else first - 1


def settled(db: Connection, profile: str) -> int:
    """Return how far, in the order of filing, reports are done with for the profile."""
    return db.scalar(select(profiles.c.settled).where(profiles.c.name == profile)) or 0


def is_used(profile: str) -> Any:
    """Return the condition that a row of `reports` was used by an edition of the profile."""
    return (
        select(used.c.report)
        .where(
            used.c.profile == profile,
            used.c.report == reports.c.id,
            used.c.news == reports.c.news,
        )
        .exists()
    )


# -- what the archive shows ------------------------------------------------------------------


def one(db: Connection, edition_id: str) -> Edition | None:
    """Return an edition."""
    return db.scalar(select(editions.c.value).where(editions.c.id == edition_id))


def lines(db: Connection, profile: str) -> tuple[EditionLine, ...]:
    """Return all editions of a profile, oldest first."""
    wanted = select(editions.c.line).where(editions.c.profile == profile)
    return tuple(db.scalars(wanted.order_by(editions.c.number)))


def story_pages(db: Connection, profile: str, slugs: Sequence[str]) -> tuple[StoryPage, ...]:
    """Return the pages of the stories these slugs name, each with its brief in every edition.

    The pages of stories that were merged into one of them come too: they say where it moved.
    """
    named = _named(db, profile, slugs)
    lines = ancestors(db, named)
    told = _told(db, profile, {id for line in lines.values() for id in line})
    pages = dict[str, list[Any]]()
    for heir, line in lines.items():
        pages[named[heir]] = [row for row in told if row.story in line]
    for row in told:
        if row.story not in named:
            pages.setdefault(row.slug, []).append(row)
    return tuple(_story_page(db, slug, pages[slug]) for slug in sorted(pages))


def _named(db: Connection, profile: str, slugs: Sequence[str]) -> dict[str, str]:
    """Return (story, slug) of every told story that one of these slugs names."""
    wanted = select(briefs.c.story, briefs.c.slug).where(briefs.c.profile == profile)
    return {
        row.story: row.slug
        for some in chunks(sorted(set(slugs)))
        for row in db.execute(wanted.where(briefs.c.slug.in_(some)))
    }


def _told(db: Connection, profile: str, ids: Iterable[str]) -> list[Any]:
    """Return the rows of every brief of these stories, oldest first."""
    columns = briefs.c.slug, briefs.c.edition, briefs.c.story, briefs.c.value, briefs.c.number
    wanted = select(*columns, briefs.c.place).where(briefs.c.profile == profile)
    found = [db.execute(wanted.where(briefs.c.story.in_(some))) for some in chunks(sorted(ids))]
    return sorted((row for rows in found for row in rows), key=lambda r: (r.number, r.place))


def _story_page(db: Connection, slug: str, told: Sequence[Any]) -> StoryPage:
    own = next(row for row in reversed(told) if row.slug == slug)
    story = known.one_story(db, own.story)
    heir = survivor(db, story.id) if story else None
    return StoryPage(
        slug=slug,
        title=_title(story, own.value) if story else own.value.headline.text,
        briefs=tuple((row.edition, row.value) for row in told),
        moved_to=(heir.slug or heir.id) if heir and story and heir.id != story.id else None,
    )


def survivor(db: Connection, story_id: str) -> Story | None:
    """Return the story this one lives on in: itself unless it was merged."""
    story, passed = known.one_story(db, story_id), set[str]()
    while story and story.state is StoryState.MERGED and story.into and story.id not in passed:
        passed.add(story.id)
        story = known.one_story(db, story.into) or story
    return story


def ancestors(db: Connection, story_ids: Iterable[str]) -> dict[str, list[str]]:
    """Return each story's id with the ids of every story that was merged into it."""
    found = {id: [id] for id in story_ids}
    edge = {id: id for id in found}
    while edge:
        merged = dict[str, str]()
        for some in chunks(sorted(edge)):
            wanted = select(stories.c.id, stories.c.into).where(
                stories.c.into.in_(some), stories.c.state == StoryState.MERGED.value
            )
            merged.update((row.id, edge[row.into]) for row in db.execute(wanted))
        edge = {id: heir for id, heir in merged.items() if id not in found[heir]}
        for id, heir in sorted(edge.items()):
            found[heir].append(id)
    return found


def evidence(db: Connection, profile: str, wanted: Sequence[str]) -> tuple[Evidence, ...]:
    """Return these articles, each revision that was quoted, with every quoted sentence."""
    marked = dict[tuple[str, int], dict[Span, set[str]]]()
    for some in chunks(sorted(set(wanted))):
        for row in db.execute(_marks(profile, some)):
            spans = marked.setdefault((row.article, row.revision), {})
            spans.setdefault(Span(row.start, row.end), set()).add(row.edition)
    for key in _newest(db, set(wanted) - {article for article, _ in marked}):
        marked[key] = {}
    texts = kept_articles.many(db, marked)
    return tuple(
        Evidence(
            article=texts[key],
            quoted=tuple(sorted(marked[key])),
            editions=tuple(sorted({e for names in marked[key].values() for e in names})),
        )
        for key in sorted(texts)
    )


def _marks(profile: str, some: Sequence[str]) -> Any:
    columns = quotes.c.article, quotes.c.revision, quotes.c.start, quotes.c.end, quotes.c.edition
    return select(*columns).where(quotes.c.profile == profile, quotes.c.article.in_(some))


def _newest(db: Connection, ids: Iterable[str]) -> Iterator[tuple[str, int]]:
    for some in chunks(sorted(ids)):
        wanted = select(articles.c.id, articles.c.revision).where(
            articles.c.id.in_(some), is_newest
        )
        yield from ((row.id, row.revision) for row in db.execute(wanted))


def told(db: Connection, profile: str, story_ids: Sequence[str]) -> tuple[Told, ...]:
    """Return what editions of the profile have told of these stories, oldest first, each once."""
    wanted = (
        select(quotes.c.story, quotes.c.edition, quotes.c.text, quotes.c.at)
        .where(quotes.c.profile == profile, quotes.c.story.in_(story_ids), quotes.c.kind != SUPPORT)
        .order_by(quotes.c.number, quotes.c.id)
    )
    first = dict[str, Told]()
    for row in db.execute(wanted):
        line = Told(story=row.story, edition=row.edition, text=row.text, at=row.at)
        first.setdefault(row.text, line)
    return tuple(first.values())


def followed(db: Connection, profile: str, now: datetime) -> tuple[Story, ...]:
    """Return open stories that an edition of the profile told in the last week, titled as it last did.

    Those told in full come first, and of either the ones that counted most.
    """
    recent = (
        select(briefs.c.story)
        .join(editions, editions.c.id == briefs.c.edition)
        .where(editions.c.profile == profile, editions.c.generated > now - FOLLOWED)
    )
    wanted = select(stories).where(
        stories.c.id.in_(recent), stories.c.state == StoryState.OPEN.value
    )
    found = [known.story(row) for row in db.execute(wanted.order_by(stories.c.id))]
    last = last_briefs(db, profile, [story.id for story in found])
    found.sort(key=lambda story: (not last[story.id].quotes, -last[story.id].score))
    return tuple(replace(story, title=_title(story, last[story.id])) for story in found)


def last_briefs(db: Connection, profile: str, ids: Sequence[str]) -> dict[str, Brief]:
    """Return each story's brief in the last edition that told it."""
    last = dict[str, Brief]()
    for some in chunks(ids):
        told = briefs.c.profile == profile, briefs.c.story.in_(some)
        newest = (
            select(briefs.c.story, func.max(briefs.c.number).label("number"))
            .where(*told)
            .group_by(briefs.c.story)
            .subquery()
        )
        same = (newest.c.story == briefs.c.story) & (newest.c.number == briefs.c.number)
        wanted = select(briefs.c.story, briefs.c.value).join(newest, same).where(*told)
        last.update((row.story, row.value) for row in db.execute(wanted))
    return last


def _title(story: Story, brief: Brief) -> str:
    """Return what a told story is called: as the reader named it, or as the brief was headed.

    The name that grouping gives it may be a headline that the news has overtaken, and was not told.
    """
    return story.title if story.renamed else brief.headline.text
