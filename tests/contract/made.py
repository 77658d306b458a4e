"""Values for tests of the store and the sinks, each whole and small."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from digest.model import (
    Article,
    Brief,
    Citation,
    Cursor,
    Delivery,
    Edition,
    Fetched,
    Filing,
    Headline,
    MediaType,
    Outlet,
    Quote,
    RawItem,
    Reading,
    Report,
    Section,
    SourceLine,
    Span,
    Status,
    Story,
    Terms,
    Tie,
    Voices,
    evidence_path,
)

MORNING = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class FakeSource:
    """A source that gives what it was given."""

    name: str = "harbour"
    kind: str = "feed"
    url: str | None = "https://harbour.example/feed"
    items: tuple[RawItem, ...] = ()

    def fetch(self, cursor: Cursor, _now: datetime) -> Fetched:
        return Fetched(items=self.items, cursor=cursor)


def item(key: str = "one", body: bytes = b"<p>Words.</p>", source: str = "harbour") -> RawItem:
    return RawItem(
        source=source, key=key, media_type=MediaType.PAGE, body=body, fetched=MORNING - HOUR
    )


def fetched(*items: RawItem, **cursor: str | None) -> Fetched:
    return Fetched(items=items, cursor=Cursor().with_values(**cursor))


def article(
    id: str = "a1",
    *sentences: str,
    source: str = "harbour",
    tags: tuple[str, ...] = (),
    published: datetime = MORNING - 2 * HOUR,
) -> Article:
    """An article of these sentences, one paragraph each."""
    given = sentences or ("The pier opened on Monday.", "Nobody was hurt.")
    spans, at = list[Span](), 0
    for sentence in given:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    text = "\n\n".join(given)
    return Article(
        id=id,
        source=source,
        key=id,
        outlet=Outlet(name=source.title(), family=source),
        title=f"About {id}",
        text=text,
        published=published,
        fetched=MORNING - HOUR,
        sentences=tuple(spans),
        sections=(Section(span=Span(0, len(text))),),
        tags=tags,
    )


def reading(given: Article, *lines: str) -> tuple[RawItem, Reading]:
    """A raw item and what reading it gives."""
    raw = item(given.key, given.text.encode(), given.source)
    return raw, Reading(article=given, lines=lines)


def report(given: Article, *terms: str) -> Report:
    counted = Terms(terms, (1,) * len(terms))
    return Report(id=f"{given.id}:0", article=given, section=given.sections[0], terms=counted)


def story(id: str = "s1", seen: datetime = MORNING) -> Story:
    return Story(
        id=id,
        title=f"Story {id}",
        language="en",
        first_seen=seen,
        last_seen=seen,
        slug=f"slug-{id}",
    )


def filing(*homes: tuple[str, str], seen: datetime = MORNING) -> Filing:
    """Reports filed under new stories: (report id, story id) pairs."""
    return Filing(
        stories=tuple(story(id, seen) for id in sorted({s for _, s in homes})),
        ties=tuple(Tie(report=r, story=s, score=1.0, threshold=0.2) for r, s in homes),
    )


def quote(given: Article, place: int = 0) -> Quote:
    span = given.sentences[place]
    words = span.of(given.text)
    return Quote(
        text=words,
        citation=Citation(
            article=given.id,
            revision=given.revision,
            span=span,
            digest=hashlib.sha256(words.encode()).hexdigest(),
            evidence=evidence_path(given.id, given.revision, span),
        ),
    )


def brief(of: str, *quotes: Quote) -> Brief:
    cited = sorted({q.citation.article for q in quotes})
    return Brief(
        story=of,
        slug=f"slug-{of}",
        status=Status.NEW,
        headline=Headline(
            text=f"News of {of}", article=cited[0] if cited else "", outlet="Harbour"
        ),
        quotes=quotes,
        sources=tuple(
            SourceLine(number=n, article=a, outlet="Harbour", title=f"About {a}", published=MORNING)
            for n, a in enumerate(cited, 1)
        ),
        voices=Voices(independent=("Harbour",)),
    )


def edition(number: int, *briefs: Brief, profile: str = "default") -> Edition:
    generated = MORNING + timedelta(days=number - 1)
    return Edition(
        id=f"{profile}-{number}",
        profile=profile,
        title="Morning Digest",
        number=number,
        day=generated.date(),
        timezone="UTC",
        generated=generated,
        briefs=briefs,
        in_brief=(),
    )


def delivery(of: Edition, address: str = "reader@example.net", sink: str = "mail") -> Delivery:
    return Delivery(edition=of.id, sink=sink, address=address)
