"""Made-up editions that have everything, and nothing: what templates are tried on.

They are never published; every value that a template may ask for is there in one of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

from digest.model import (
    Archive,
    Article,
    Bar,
    Brief,
    Citation,
    Correction,
    Coverage,
    Difference,
    DifferenceKind,
    Edition,
    EditionLine,
    Evidence,
    Fate,
    FateKind,
    Headline,
    Outlet,
    Problem,
    Quote,
    Section,
    Since,
    SourceHealth,
    SourceLine,
    Span,
    Status,
    StoryPage,
    Voices,
)

AT = datetime(2026, 1, 5, 6, 30, tzinfo=UTC)
TEXT = "One sentence stands here on Monday. Another one follows it."
FIRST, SECOND = Span(0, 35), Span(36, 59)
PAGE = "https://example.org/article.html"


def full() -> tuple[Edition, Archive]:
    """Return an edition in which every part of the page is there, and its archive."""
    corrections = (_correction("edition-1"), replace(_correction("edition-1"), after=None))
    brief = _brief()
    edition = Edition(
        id="edition-2",
        profile="specimen",
        title="Specimen",
        number=2,
        day=AT.date(),
        timezone="UTC",
        generated=AT,
        briefs=tuple(
            replace(brief, story=f"s{n}", slug=f"story-{n}", status=status)
            for n, status in enumerate(Status)
        ),
        in_brief=(replace(brief, story="short", slug="story-short"),),
        fates=tuple(
            Fate(article="a", title="Title", outlet="Outlet", kind=kind, why="why", url=PAGE)
            for kind in FateKind
        ),
        problems=(Problem(stage="fetch", subject="Feed", message="no answer"),),
        sources=_sources(),
        articles=3,
        outlets=2,
        quiet=(("story-0", "A story that is followed"),),
        corrections=corrections,
        previous="edition-1",
        left=4,
        gave_way=(("Topic", 1),),
    )
    return edition, _archive(edition, corrections)


def bare() -> tuple[Edition, Archive]:
    """Return an edition with no story in it, and an archive of nothing else."""
    edition = Edition(
        id="edition-1",
        profile="specimen",
        title="Specimen",
        number=1,
        day=AT.date(),
        timezone="UTC",
        generated=AT,
        briefs=(),
        in_brief=(),
    )
    return edition, Archive(
        profile="specimen", title="Specimen", timezone="UTC", editions=(_line(edition),)
    )


def _archive(edition: Edition, corrections: tuple[Correction, ...]) -> Archive:
    brief = edition.briefs[0]
    earlier = replace(bare()[0], briefs=(brief,))
    return Archive(
        profile=edition.profile,
        title=edition.title,
        timezone=edition.timezone,
        editions=(_line(earlier), _line(edition)),
        stories=(
            StoryPage(
                slug="story-0", title="Title", briefs=((earlier.id, brief), (edition.id, brief))
            ),
            StoryPage(slug="story-9", title="Title", briefs=(), moved_to="story-0"),
        ),
        evidence=(
            Evidence(article=_article(), quoted=(FIRST, SECOND), editions=(edition.id,)),
            Evidence(article=replace(_article(), id="b", url=None, dated=False), quoted=()),
        ),
        sources=edition.sources,
        corrections=corrections,
        corrected=(earlier,),
        base_url="https://example.org/digest/",
    )


def _line(edition: Edition) -> EditionLine:
    return EditionLine(
        id=edition.id,
        number=edition.number,
        day=edition.day,
        generated=edition.generated,
        headlines=tuple(brief.headline.text for brief in edition.briefs),
        stories=len(edition.briefs),
        briefs=len(edition.in_brief),
        articles=edition.articles,
        outlets=edition.outlets,
    )


def _brief() -> Brief:
    quotes = (
        replace(_quote(FIRST), notes=("Monday = 2026-01-05",), supported_by=(_citation(SECOND),)),
        replace(_quote(SECOND), is_new=False),
    )
    return Brief(
        story="s",
        slug="story",
        status=Status.NEW,
        headline=Headline(text="Title", article="a", outlet="Outlet", url=PAGE),
        quotes=quotes,
        sources=(
            _source(),
            replace(_source(), number=2, url=None, byline=None, dated=False, opinion=True),
        ),
        voices=Voices(independent=("Outlet", "Another"), copied=(("Third", "Agency"),)),
        topic="topic",
        day=2,
        unchanged=(quotes[1],),
        differences=tuple(Difference(kind=kind, quotes=quotes) for kind in DifferenceKind),
        since=Since(at=AT, articles=2, outlets=("Third",), new_sentences=1, sentences=2, copies=1),
        coverage=(
            Coverage(article="c", outlet="Third", title="Title", published=AT, copy_of="Agency"),
            Coverage(article="d", outlet="Fourth", title="Title", published=AT, headline_only=True),
            Coverage(article="e", outlet="Fifth", title="Title", published=AT, opinion=True),
        ),
        bars=(Bar(start=AT, articles=2), Bar(start=AT.replace(hour=7), articles=1, is_new=True)),
        articles=3,
        corrections=(_correction("edition-1"),),
        score=1.5,
        because=(("independent outlets", 1.0), ("new", 0.5)),
    )


def _quote(span: Span) -> Quote:
    return Quote(text=span.of(TEXT), citation=_citation(span))


def _citation(span: Span) -> Citation:
    return Citation(
        article="a",
        revision=1,
        span=span,
        digest=sha256(span.of(TEXT).encode()).hexdigest(),
        url=PAGE,
        fragment=f"{PAGE}#:~:text=One" if span == FIRST else None,
        evidence=f"evidence/a.html#s{span.start}-{span.end}",
    )


def _source() -> SourceLine:
    return SourceLine(
        number=1, article="a", outlet="Outlet", title="Title", published=AT, url=PAGE,
        byline="Writer", evidence="evidence/a.html",
    )  # fmt: skip


def _article() -> Article:
    return Article(
        id="a",
        source="feed",
        key="a",
        outlet=Outlet(name="Outlet", family="example.org"),
        title="Title",
        text=TEXT,
        published=AT,
        fetched=AT,
        sentences=(FIRST, SECOND),
        sections=(Section(span=Span(0, len(TEXT))),),
        url=PAGE,
        byline="Writer",
        updated=AT,
    )


def _correction(edition: str) -> Correction:
    return Correction(
        edition=edition,
        edition_number=1,
        outlet="Outlet",
        before=FIRST.of(TEXT),
        after=SECOND.of(TEXT),
        url=PAGE,
        evidence="evidence/a.html",
    )


def _sources() -> tuple[SourceHealth, ...]:
    sound = SourceHealth(name="Feed", url=PAGE, kind="feed", items=3, last_success=AT)
    failing = replace(
        sound, name="Other", url=None, failures=3, failing_since=AT, message="no answer"
    )
    return sound, failing
