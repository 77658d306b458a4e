"""An edition in finished words: what every template lays out, and all that it needs.

Nothing here is escaped: text is plain, and each template escapes for its own format. Links are
whole addresses or paths from where the page stands; None means there is nothing to link to.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from digest.render.layout.chart import Chart


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words that lead somewhere. `full` holds the whole text when `text` had to be cut."""

    text: str
    href: str | None = None
    full: str = ""
    language: str | None = None
    direction: str | None = None
    """Set, with the language, only where it is not the page's."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """The number behind a sentence. `href` lands on the sentence, `stored` on the kept text."""

    number: int
    outlet: str
    when: str
    label: str
    href: str | None = None
    stored: str | None = None
    stored_label: str = ""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One quoted sentence with all that is said about it."""

    text: str
    mark: Mark
    language: str | None = None
    direction: str | None = None
    also: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()
    is_new: bool = False
    """True only where the story also has sentences that are not new."""
    changed: str = ""
    """Set when the sentence has changed or vanished at its source."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """One outlet's figure."""

    outlet: str
    when: str
    quoted: str
    """Its words between quotation marks, unless they bring their own."""
    sentence: Sentence


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """Figures side by side."""

    kind: str
    title: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A numbered source, or another report of the story."""

    outlet: str
    title: Link
    when: str = ""
    machine: str = ""
    number: int = 0
    stored: str | None = None
    byline: str = ""
    note: str = ""
    is_headline: bool = False


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """A correction, in the words before and after."""

    quoted: str
    now: str
    href: str | None = None
    stored: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One part of a score."""

    name: str
    points: str


@dataclass(frozen=True, kw_only=True)
class VoicesView:
    """Who is speaking: a filled dot for each independent outlet, a hollow one for copied text."""

    independent: str
    short: str
    """For a list of headlines: "6 independent"."""
    who: str
    """For one line: "Skyward and 2 others"."""
    copied: str = ""
    copied_from: str = ""
    filled: int = 0
    hollow: int = 0
    single: str = ""
    """Set when the story rests on one outlet alone."""


@dataclass(frozen=True, kw_only=True)
class StoryView:
    """One story, in full or in one line."""

    id: str
    status: str
    status_kind: str
    headline: Link
    page: str | None
    headline_source: Link
    voices: VoicesView
    topic: str = ""
    day: str = ""
    sentences: tuple[Sentence, ...] = ()
    unchanged: tuple[Sentence, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    since_label: str = ""
    since: str = ""
    sources: tuple[Listed, ...] = ()
    coverage: tuple[Listed, ...] = ()
    coverage_rest: tuple[Listed, ...] = ()
    coverage_more: str = ""
    """Beyond the rest: "and 4 more"."""
    nothing_new: str = ""
    """Set when nothing but reprints came: "no new reporting (4 more outlets)"."""
    coverage_hidden: str = ""
    """Where only the first are shown: "and 12 more", the rest among them."""
    chart: Chart | None = None
    per_day: str = ""
    reasons: tuple[Reason, ...] = ()
    score: str = ""


@dataclass(frozen=True, kw_only=True)
class FateGroup:
    """Every article that met the same fate."""

    title: str
    articles: tuple[Listed, ...]


@dataclass(frozen=True, kw_only=True)
class EditionView:
    """One edition."""

    id: str
    title: str
    language: str
    direction: str
    name: str
    """The title with its date: what a browser's tab says."""
    when: str
    date: str
    machine: str
    number: str
    made_of: str
    minutes: str
    made_at: str
    stories: tuple[StoryView, ...]
    in_brief: tuple[StoryView, ...] = ()
    quiet: tuple[Link, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    came_in: str = ""
    fates: tuple[FateGroup, ...] = ()
    left: str = ""
    fetched: str = ""
    not_fetched: str = ""
    problems: tuple[str, ...] = ()
    problems_more: str = ""
    previous: Link | None = None
    here: str | None = None
    """Where the edition's page stands, for a reader who holds something else."""
    ledger: str | None = None
    archive: str | None = None
    sources_page: str | None = None
    feed: str | None = None
    formats: tuple[Link, ...] = field(default=())
