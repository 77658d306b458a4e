"""Every value that flows through the program, from a raw item to a delivered edition.

All are frozen: a change is a new value. All times are aware and in UTC. All positions are
offsets in characters (code points) into `Article.text`, end exclusive. Standard library only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# -- what comes in ---------------------------------------------------------------------------


class MediaType(StrEnum):
    """How the bytes of a raw item are to be read."""

    PAGE = "text/html"
    """A whole web page, furniture and all."""
    ENTRY = "text/html; profile=entry"
    """The HTML of one feed entry or of one mail part: content, not a page."""
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    MAIL = "message/rfc822"
    PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """What a source handed over, untouched.

    Identity is `(source, key)`; a changed body under the same identity is a new revision.
    The hints (`outlet`, `title`, `byline`, `published`, ...) are what the source said of the
    item, not what its body says; extraction weighs the two.
    """

    source: str
    key: str
    media_type: MediaType
    body: bytes
    fetched: datetime
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """What a source remembers between fetches, as the source itself wrote it.

    `values` holds small strings (ETag, Last-Modified, moved-to address, failure count, ...).
    """

    values: tuple[tuple[str, str], ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """Return the value kept under this name."""
        return dict(self.values).get(name, default)

    def with_values(self, **changes: str | None) -> Cursor:
        """Return a cursor with these values set; None forgets one."""
        merged: dict[str, str | None] = {**dict(self.values), **changes}
        return Cursor(values=tuple(sorted((k, v) for k, v in merged.items() if v is not None)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that failed without stopping the run; the edition's footer prints it."""

    stage: str
    subject: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What one source gave: items, where to go on next time, and what went wrong.

    `left` counts items that were seen and left out on purpose (older than the first window).
    """

    items: tuple[RawItem, ...]
    cursor: Cursor
    problems: tuple[Problem, ...] = ()
    left: int = 0
    asked: bool = True
    """False when the source was not asked because it is not due: this says nothing of its health."""


# -- an article, cleaned ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to and not including `end` of an article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Say whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Access(StrEnum):
    """How much of an article was to be had."""

    FULL = "full"
    HEADLINE_ONLY = "headline only"
    """A paywall or consent stub, or a feed entry with nothing but a title: never quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who published: the name readers know, and the family that counts as one voice.

    `known` is false when nothing in the item told the outlet; the name is then the source's.
    """

    name: str
    family: str
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article about one event: a live blog has many, an ordinary article one."""

    span: Span
    title: str | None = None
    time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One revision of one article, cleaned once. `text` never changes: citations point into it.

    `text` holds paragraphs parted by one blank line. `sentences` are exact spans in order,
    never crossing a paragraph. `headings` are spans of lines that are headings, not sentences.
    """

    id: str
    source: str
    key: str
    outlet: Outlet
    title: str
    text: str
    published: datetime
    fetched: datetime
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...]
    headings: tuple[Span, ...] = ()
    url: str | None = None
    byline: str | None = None
    updated: datetime | None = None
    dated: bool = True
    """False when no date was found and `published` is the time of fetching."""
    language: str = "en"
    access: Access = Access.FULL
    media_type: MediaType = MediaType.PAGE
    tags: tuple[str, ...] = ()
    revision: int = 1


# -- reports and stories ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOf:
    """Names the original of a copied text. `report` is None when only the agency is known."""

    outlet: str
    report: str | None = None
    share: float = 1.0
    """How much of this report's words stand in the original, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One outlet's account of one event: the unit that is grouped.

    `id` is the article's id, a colon and the section's place. `terms` is what grouping
    compares, computed once: (term, weight) pairs in the clusterer's own coin. `copied` holds
    indexes into `article.sentences` of sentences that stand in an earlier report elsewhere.
    """

    id: str
    article: Article
    section: Section
    terms: tuple[tuple[str, float], ...] = ()
    copy_of: CopyOf | None = None
    copied: tuple[int, ...] = ()

    @property
    def outlet(self) -> Outlet:
        """Who published it."""
        return self.article.outlet

    @property
    def time(self) -> datetime:
        """When it was published: the post's own time in a live blog."""
        return self.section.time or self.article.published

    @property
    def title(self) -> str:
        """Its headline: the post's own in a live blog."""
        return self.section.title or self.article.title

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of its sentences, in order."""
        return tuple(s for s in self.article.sentences if self.section.span.holds(s))

    @property
    def text(self) -> str:
        """Its own words."""
        return self.section.span.of(self.article.text)


class StoryState(StrEnum):
    """Where a story stands in its life."""

    OPEN = "open"
    CLOSED = "closed"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An identity across days. `into` names the story that a merged one lives on in."""

    id: str
    title: str
    language: str
    first_seen: datetime
    last_seen: datetime
    state: StoryState = StoryState.OPEN
    into: str | None = None
    renamed: bool = False
    """True when the reader gave the title: it then never changes by itself."""
    profile: tuple[tuple[str, float], ...] = ()
    """What the story is about, in the clusterer's coin: the (term, weight) pairs it is compared by."""
    reports: int = 0
    slug: str = ""
    """Names the story in addresses; made from its first title and never changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Why a report was filed under its story; `digest why` prints it."""

    report: str
    story: str
    score: float
    """Mean likeness to the story's other reports, on the clusterer's scale; 1.0 when it is alone."""
    threshold: float
    nearest: str | None = None
    """The report most like it in the story."""
    shared: tuple[tuple[str, float], ...] = ()
    """Shared terms and what each added to the score, the weightiest first."""
    runner_up: str | None = None
    runner_up_score: float = 0.0
    hours_apart: float = 0.0


class Change(StrEnum):
    """What happened to a story besides new reports."""

    OPENED = "opened"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    SPLIT = "split"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """One line of a story's history."""

    story: str
    at: datetime
    change: Change
    other: str | None = None
    """The story merged into or split from, or the old title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A reader's correction that holds for the story's life: two reports together or apart."""

    kind: str
    """`together` or `apart`."""
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStory:
    """An open story as grouping sees it: the story and its latest reports (bounded)."""

    story: Story
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequencies:
    """In how many of `documents` kept reports each asked-for term occurs."""

    documents: int = 0
    counts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMemory:
    """Lines that recur across one source's articles, learned so far.

    A line is the folded text of one block; `articles` says how many articles were read.
    """

    articles: int = 0
    lines: tuple[tuple[str, int], ...] = ()
    """(folded line, number of articles it stood in), the commonest first, bounded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading one raw item gives: the article, and the folded lines to learn from."""

    article: Article
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What grouping decided: stories as they now stand, who went where, why, and what happened."""

    stories: tuple[Story, ...] = ()
    ties: tuple[Tie, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """(report, story) for kept reports that changed story by a merge or a split."""
    events: tuple[StoryEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence an earlier edition of this profile carried."""

    story: str
    edition: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """What has come to one story since a profile's last edition, and what was there before.

    `reports` are the new ones; `earlier` the kept ones (bounded, newest last).
    """

    story: Story
    reports: tuple[Report, ...]
    earlier: tuple[Report, ...] = ()
    told: tuple[Told, ...] = ()
    last_told: datetime | None = None
    """When this profile's last edition that carried the story was made; None when never."""

    @property
    def is_new(self) -> bool:
        """True when no edition of this profile has carried the story."""
        return self.last_told is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A span of the article that a report belongs to."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A sentence chosen for a brief, before it is cited."""

    place: Place
    support: tuple[Place, ...] = ()
    """Sentences of other independent outlets that say the same, one for each outlet."""
    notes: tuple[str, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long one brief may be: at most this many sentences and words."""

    sentences: int = 4
    words: int = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was chosen to tell a development: the news in reading order, and what still holds."""

    news: tuple[Pick, ...]
    unchanged: tuple[Pick, ...] = ()


class DifferenceKind(StrEnum):
    """Whether a later figure replaced an earlier one, or accounts disagree."""

    UPDATE = "update"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Places where reports give different figures for the same thing, before they are cited."""

    kind: DifferenceKind
    places: tuple[Place, ...]


# -- what an edition is made of --------------------------------------------------------------


def evidence_path(article: str, revision: int = 1, span: Span | None = None) -> str:
    """Return where the archive shows an article revision, relative to its root.

    With a span, the address lands on that sentence. Every revision keeps a page of its own, so
    that an old citation still lands on the words that were quoted.
    """
    page = f"evidence/{article}.html" if revision == 1 else f"evidence/{article}-{revision}.html"
    return page if span is None else f"{page}#s{span.start}-{span.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a quote comes from, exactly.

    `span` is into the text of the article revision `article`; `digest` is the SHA-256 of the
    quoted words in UTF-8, hexadecimal. `url` is the page; `fragment` is the URL with a text
    fragment, only when the sentence was found in the page that was read. `evidence` is the
    archive's own page with the sentence marked, relative to the archive's root.
    """

    article: str
    revision: int
    span: Span
    digest: str
    prefix: str = ""
    suffix: str = ""
    """Up to 32 characters on either side, as the W3C TextQuoteSelector wants them."""
    url: str | None = None
    fragment: str | None = None
    evidence: str = ""

    @property
    def link(self) -> str:
        """The best place to land: the sentence on its page, else the evidence page."""
        return self.fragment or self.evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence copied word for word: `text == article.text[span]`, always.

    `notes` are computed facts set outside the quoted words, such as the date that "on
    Thursday" means. `supported_by` cites other independent outlets that say the same.
    """

    text: str
    citation: Citation
    supported_by: tuple[Citation, ...] = ()
    notes: tuple[str, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Sources giving different figures for the same thing: two to four quotes.

    A quote here may be a clause: still an exact span. In an update the newest comes last.
    """

    kind: DifferenceKind
    quotes: tuple[Quote, ...]


class Status(StrEnum):
    """The one word before a story, in the reader's language of the page."""

    NEW = "New"
    UPDATED = "Updated"
    DEVELOPING = "Developing"
    CORRECTION = "Correction"
    NOTHING_NEW = "No new reporting"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One numbered source of a brief, as the evidence rail lists it."""

    number: int
    article: str
    outlet: str
    title: str
    published: datetime
    url: str | None = None
    byline: str | None = None
    evidence: str = ""
    language: str = "en"
    dated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Another report of the story that is listed, not quoted.

    `evidence` names the article's page in the archive; empty where it has a page on the web.
    """

    article: str
    outlet: str
    title: str
    published: datetime
    url: str | None = None
    evidence: str = ""
    copy_of: str | None = None
    """The outlet or agency whose text it carries."""
    headline_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A development with what was chosen to tell it, before it is ranked."""

    development: Development
    summary: Summary
    voices: Voices


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A candidate with its score, which is the sum of the points in `because`."""

    candidate: Candidate
    score: float
    because: tuple[tuple[str, float], ...]
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What a profile's edition tells in full, in brief and not at all; each the best first."""

    full: tuple[Ranked, ...]
    brief: tuple[Ranked, ...]
    below: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who is speaking: independent outlets, and outlets that carry copied text."""

    independent: tuple[str, ...]
    copied: tuple[tuple[str, str], ...] = ()
    """(outlet, the original's outlet or agency)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of the articles-over-time chart."""

    start: datetime
    articles: int
    is_new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has come since the last edition that carried the story; counts only."""

    at: datetime
    articles: int
    outlets: tuple[str, ...] = ()
    """Outlets that had not covered it before."""
    new_sentences: int = 0
    sentences: int = 0
    copies: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A source's own headline, cited."""

    text: str
    article: str
    outlet: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A quoted sentence that has changed or vanished at its source since it was quoted."""

    edition: str
    edition_number: int
    outlet: str
    before: str
    after: str | None = None
    """The new words, None when the sentence or page is gone."""
    url: str | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One story in an edition. `score` is the sum of the points in `because`."""

    story: str
    slug: str
    status: Status
    headline: Headline
    quotes: tuple[Quote, ...]
    sources: tuple[SourceLine, ...]
    voices: Voices
    language: str = "en"
    topic: str | None = None
    day: int = 1
    """1 on the story's first day, counted in days of the profile's time zone."""
    unchanged: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    since: Since | None = None
    coverage: tuple[Coverage, ...] = ()
    bars: tuple[Bar, ...] = ()
    articles: int = 1
    """Every article of the story so far."""
    corrections: tuple[Correction, ...] = ()
    score: float = 0.0
    because: tuple[tuple[str, float], ...] = ()


class FateKind(StrEnum):
    """What became of an article in an edition: exactly one of these."""

    QUOTED = "quoted"
    LISTED = "listed"
    COPY = "copy"
    FILTERED = "filtered"
    BELOW_THE_CUT = "below the cut"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of one article, and why."""

    article: str
    title: str
    outlet: str
    kind: FateKind
    why: str = ""
    url: str | None = None
    story: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """How one source fares, for the footer and the sources page."""

    name: str
    url: str | None
    kind: str
    items: int
    last_success: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that any renderer may look at."""

    id: str
    profile: str
    title: str
    number: int
    day: date
    timezone: str
    generated: datetime
    briefs: tuple[Brief, ...]
    in_brief: tuple[Brief, ...]
    fates: tuple[Fate, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    articles: int = 0
    """Articles that came in since the last edition."""
    outlets: int = 0
    minutes: int = 1
    """Reading time at 230 words a minute, rounded up."""
    quiet: tuple[tuple[str, str], ...] = ()
    """(slug, title) of followed stories with nothing new."""
    corrections: tuple[Correction, ...] = ()
    language: str = "en"
    previous: str | None = None
    """Id of the edition before this one."""
    left: int = 0
    """Items left out because they are older than the first run's window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an edition says besides its stories: its place in the row, and what went wrong."""

    number: int
    previous: str | None = None
    problems: tuple[Problem, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    followed: tuple[Story, ...] = ()
    """Open stories that earlier editions told."""
    corrections: tuple[Correction, ...] = ()
    muted: tuple[tuple[Report, str], ...] = ()
    """Reports kept out by a rule of the reader's, and the rule."""
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an evidence page shows: one article revision and the sentences quoted from it."""

    article: Article
    quoted: tuple[Span, ...]
    editions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """What a story page shows: one story and its brief in each edition, oldest first."""

    slug: str
    title: str
    briefs: tuple[tuple[str, Brief], ...]
    """(edition id, brief)."""
    moved_to: str | None = None
    """Slug of the story this one was merged into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """One edition as the archive's index and feed list it."""

    id: str
    number: int
    day: date
    generated: datetime
    headlines: tuple[str, ...]
    stories: int
    briefs: int
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What the archive's pages need besides one edition.

    `editions` lists every edition of the profile, oldest first; `stories` and `evidence` hold
    only the pages this edition touches, each whole, so that writing an edition costs what is new.
    """

    profile: str
    title: str
    timezone: str
    editions: tuple[EditionLine, ...]
    stories: tuple[StoryPage, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[SourceHealth, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Changes at the source to sentences these pages quote, each naming the edition it touches."""
    corrected: tuple[Edition, ...] = ()
    """Earlier editions that quoted what this one corrects; their pages are written anew."""
    base_url: str | None = None
    """Where the archive is public, ending in a slash; None when it is not."""


# -- what goes out ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One rendered file: its path under the root it is written to, and its bytes."""

    path: str
    body: bytes


class DeliveryState(StrEnum):
    """Where one delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One edition to one address through one sink; those three are its identity.

    `body` holds the bytes that are sent, fixed when the delivery is first rendered, so that a
    retry sends the same ones. `due` is when it may next be tried.
    """

    edition: str
    sink: str
    address: str
    state: DeliveryState = DeliveryState.PENDING
    attempt: int = 0
    due: datetime | None = None
    owner: str | None = None
    lease_until: datetime | None = None
    message: str = ""
    body: bytes = b""
    dot_sent: bool = False
    """Written before the last byte that commits the other side: lost after it is in doubt."""


class Verdict(StrEnum):
    """How an attempt to deliver ended."""

    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    IN_DOUBT = "in doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an attempt to deliver came to, in the other side's words."""

    verdict: Verdict
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """A reader's rule: what it looks at, what it looks for, and what it is worth."""

    by: str
    """`word`, `regex`, `source`, `outlet`, `tag`, `language` or `section`."""
    value: str
    points: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One reader's edition: what goes in, how much, when, and to whom."""

    name: str = "default"
    title: str = "Morning Digest"
    timezone: str = "UTC"
    at: str = "06:30"
    """Hour of publication on the wall clock, HH:MM."""
    language: str = "en"
    sources: tuple[str, ...] = ()
    """Source names or tags; empty means all."""
    stories: int = 7
    briefs: int = 10
    sentences: int = 4
    words: int = 110
    """Most words of quotes for one story."""
    per_topic: int = 3
    prefer: tuple[Preference, ...] = ()
    mute: tuple[Preference, ...] = ()
    recipients: tuple[str, ...] = ()
    links: str = "page"
    """`page` lands on the outlet's page where the sentence is provably there, `evidence` always here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A step the program has come to, for the terminal."""

    step: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a collect run came to."""

    items: int = 0
    articles: int = 0
    developments: int = 0
    left: int = 0
    sources: int = 0
    failed_sources: int = 0
    problems: tuple[Problem, ...] = field(default=())


# -- what is looked up -----------------------------------------------------------------------


class RunKind(StrEnum):
    """What a run did."""

    COLLECT = "collect"
    PUBLISH = "publish"
    TIDY = "tidy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One line of the log of runs. `profile` is empty for a collect run."""

    kind: RunKind
    began: datetime
    message: str
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """How much is kept, and what waits."""

    items: int
    articles: int
    reports: int
    stories: int
    open_stories: int
    editions: int
    quotes: int
    waiting: int
    """Deliveries that were not made yet."""
    in_doubt: int
    bytes: int | None = None
    """Size of the database on disk, where that can be told."""
