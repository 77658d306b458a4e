"""How important each development is to one reader, and what goes into the edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import log2

from digest.model import Candidate, Profile, Ranked, Report, Selection
from digest.stages.choosing.status import corrects
from digest.stages.composing.rules import preferences
from digest.stages.outlets.voices import speaks
from digest.stages.outlets.voices import voices as voices_of
from digest.stages.quoting.opinions import is_opinion

COVERAGE = 3.0
"""Points for each doubling of independent outlets."""

HEARD = 0.75
"""What an outlet counts that has sent nothing of its own since the story was told, beside 1 for another."""

PER_PAGE = 2
"""Stories told by one page alone that go before all others that it tells."""

COPIES = 0.25
"""Points for each outlet that only carries a copy, up to a point in all."""

FRESHNESS = 2.0
"""Points for a report of this very minute; half of it every half day."""
HALF_LIFE = timedelta(hours=12)
UNDATED = timedelta(hours=24)
"""How long before it came in a report without a date is taken to have been published."""

NOVELTY = 2.0
"""Points for a story told for the first time, and for an update all of whose sentences are new."""

CORRECTS = 4.0
"""Points for the correction of a story that the reader was told."""

UNTELLABLE = -6.0
"""Points of a development from which nothing can be quoted."""


def select(candidates: Sequence[Candidate], profile: Profile, now: datetime) -> Selection:
    """Rank the candidates and choose; every candidate lands in exactly one list.

    Mere headlines fill the places in brief that no story with a text wants.
    """
    ranked = sorted((rank(c, profile, now) for c in candidates), key=best_first)
    full, rest = fill([r for r in ranked if can_be_told(r)], profile)
    untold = [*rest, *(r for r in ranked if not can_be_told(r))]
    beyond = beyond_page([*full, *sorted(untold, key=best_first)])
    waiting = sorted(untold, key=lambda r: (is_bare(r), story_of(r) in beyond, best_first(r)))
    return Selection(
        full=tuple(full),
        brief=tuple(waiting[: profile.briefs]),
        below=tuple(waiting[profile.briefs :]),
    )


def fill(ranked: Sequence[Ranked], profile: Profile) -> tuple[list[Ranked], list[Ranked]]:
    """Return the stories told in full and those left, each the best first.

    A topic has `per_topic` places, and those that no other topic wants: a cap that left places
    empty would take stories from the reader and give nothing for them. So has one page, such as a
    live blog, for the stories that it alone tells.
    """
    beyond = beyond_page(ranked)
    apart = [entry for entry in ranked if story_of(entry) not in beyond]
    paged = [entry for entry in ranked if story_of(entry) in beyond]
    topics: Counter[str | None] = Counter()
    first, crowded = list[Ranked](), list[Ranked]()
    for entry in apart:
        topics[entry.topic] += 1
        full = entry.topic is not None and topics[entry.topic] > profile.per_topic
        (crowded if full else first).append(entry)
    chosen = {story_of(entry) for entry in [*first, *crowded, *paged][: profile.stories]}
    best = {story_of(entry) for entry in apart[: profile.stories]}
    told = [entry for entry in ranked if story_of(entry) in chosen]
    rest = [entry for entry in ranked if story_of(entry) not in chosen]
    return told, [replace(entry, gave_way=story_of(entry) in best) for entry in rest]


def beyond_page(ranked: Sequence[Ranked]) -> frozenset[str]:
    """Return the stories that come after the first PER_PAGE which one page alone tells."""
    told, beyond = Counter[str](), set[str]()
    for entry in ranked:
        reports = entry.candidate.development.reports
        if len({report.article.id for report in reports}) == 1 and is_post(reports[0]):
            told[reports[0].article.id] += 1
            if told[reports[0].article.id] > PER_PAGE:
                beyond.add(story_of(entry))
    return frozenset(beyond)


def is_post(report: Report) -> bool:
    """Say whether the report is one of several of its page, as of a live blog or a round-up."""
    return len(report.article.sections) > 1


def is_bare(entry: Ranked) -> bool:
    """Say whether nothing but headlines tells it."""
    return not any(report.article.text for report in entry.candidate.development.reports)


def story_of(entry: Ranked) -> str:
    """Return the id of the story it is about."""
    return entry.candidate.development.story.id


def best_first(entry: Ranked) -> tuple[float, float, str]:
    """Order by score, then by the latest report, then by story: ties fall the same way every time.

    Scores are rounded: which stories of nearly one age tie would else hang on the minute.
    """
    reports = entry.candidate.development.reports
    return (-entry.score, -max((r.time.timestamp() for r in reports), default=0.0), story_of(entry))


def can_be_told(entry: Ranked) -> bool:
    """Say whether there is news to quote."""
    return bool(entry.candidate.summary.news)


def rank(candidate: Candidate, profile: Profile, now: datetime) -> Ranked:
    """Score one candidate; the score is the sum of its reasons' points."""
    because = tuple((why, round(points, 2)) for why, points in reasons(candidate, profile, now))
    return Ranked(
        candidate=candidate,
        score=round(sum(points for _, points in because), 2),
        because=because,
        topic=topic(candidate),
    )


def reasons(candidate: Candidate, profile: Profile, now: datetime) -> tuple[tuple[str, float], ...]:
    """Return why this candidate matters: (reason, points)."""
    reports = candidate.development.reports
    given = (
        coverage(candidate),
        copies(candidate),
        freshness(candidate, now),
        novelty(candidate),
        correction(candidate),
        *preferences(reports, profile),
    )
    return tuple(reason for reason in given if reason[1])


def coverage(candidate: Candidate) -> tuple[str, float]:
    """Return the points for independent outlets; one heard only before the story was told counts less."""
    voices, development = candidate.voices, candidate.development
    count = len(voices.independent)
    told = f"{count} independent {plural(count)}"
    if voices.unnamed:
        texts = "text of an unknown outlet" if voices.unnamed == 1 else "texts of unknown outlets"
        told = f"{told} and {voices.unnamed} {texts}" if count else f"{voices.unnamed} {texts}"
    since = voices.own if development.is_new else min(voices.own, own_texts(development.reports))
    if since < voices.own:
        told = f"{told}, {since} with new reports"
    return (told, COVERAGE * log2(1 + since + HEARD * (voices.own - since)))


def own_texts(reports: Sequence[Report]) -> int:
    """Return how many voices some reports have that copy nothing that came in."""
    return voices_of([report for report in reports if speaks(report)]).own


def copies(candidate: Candidate) -> tuple[str, float]:
    """Return the points for outlets that carry copied text."""
    count = len(candidate.voices.copied)
    return (f"{count} {plural(count)} with copied text", min(1.0, COPIES * count))


def freshness(candidate: Candidate, now: datetime) -> tuple[str, float]:
    """Return the points for how recent the latest report is.

    What gives no date came in late rather than at once: a page may have stood there for years.
    """
    reports = candidate.development.reports
    dated = [r.time for r in reports if r.article.dated or r.section.time]
    latest = max(dated, default=None) or max((r.time for r in reports), default=None)
    if latest is None:
        return ("no new report", 0.0)
    age = max(now - latest, timedelta())
    hours = int(age.total_seconds() // 3600)
    if dated:
        return (f"latest report {hours} h ago", FRESHNESS * 0.5 ** (age / HALF_LIFE))
    return (f"no date, came in {hours} h ago", FRESHNESS * 0.5 ** ((age + UNDATED) / HALF_LIFE))


def novelty(candidate: Candidate) -> tuple[str, float]:
    """Return the points for what the reader has not been told yet."""
    news = candidate.summary.news
    if not news:
        return ("nothing new to quote", UNTELLABLE)
    if candidate.development.is_new:
        return ("not told before", NOVELTY)
    fresh = sum(pick.is_new for pick in news)
    total = len(news) + len(candidate.summary.unchanged)
    return (f"{fresh} of {total} sentences new", NOVELTY * fresh / total)


def correction(candidate: Candidate) -> tuple[str, float]:
    """Return the points for putting right what the reader was told."""
    development = candidate.development
    told = not development.is_new and any(map(corrects, development.reports))
    return ("corrects what was told", CORRECTS if told else 0.0)


def plural(count: int) -> str:
    """Return the word for so many outlets."""
    return "outlet" if count == 1 else "outlets"


def topic(candidate: Candidate) -> str | None:
    """Return the commonest tag that the sources gave, None when they gave none."""
    tags: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    reports = candidate.development.reports
    for report in [r for r in reports if not is_opinion(r.article)] or reports:
        for tag in sorted({t.strip() for t in report.article.tags if t.strip()}):
            tags[tag.casefold()] += 1
            spelled.setdefault(tag.casefold(), tag)
    if not tags:
        return None
    return spelled[min(tags, key=lambda tag: (-tags[tag], tag))]
