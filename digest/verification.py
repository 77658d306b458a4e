"""Check the quotes of editions again: against the stored text, and against the live pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from digest.app import Running
from digest.counting import counted
from digest.errors import ExtractError, PageGone, SourceError
from digest.model import Brief, Edition, Lapse, Quote
from digest.stages.citing.verify import Finding, Standing, check, compare

STORED = "stored text"
SUPPORTING = "stored text of an outlet that says the same"

Page = tuple[str, ...] | Finding
"""The visible blocks of a page, or what became of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One quote of one edition, and what checking it found."""

    edition: str
    quote: Quote
    finding: Finding
    where: str


def verify(
    program: Running, named: str | None, live: Callable[[str], bytes] | None = None
) -> tuple[Checked, ...]:
    """Check one edition, or all of every profile. Raise ConfigError when there is none.

    `live` fetches a page as it is today; without it only the stored text is asked.
    """
    found: list[Checked] = []
    pages: dict[str, Page] = {}
    for edition in _editions(program, named):
        found += _stored(program, edition)
        if live is not None:
            found += _live(program, edition, live, pages)
    return tuple(found)


def keep(program: Running, findings: Sequence[Checked], now: datetime) -> int:
    """Keep what the live pages said, for the next edition to tell; return how many lapsed."""
    told: dict[bool, dict[tuple[str, str], Lapse]] = {True: {}, False: {}}
    for checked in findings:
        if (
            checked.where not in {STORED, SUPPORTING}
            and checked.finding.standing is not Standing.UNSEEN
        ):
            citation, finding = checked.quote.citation, checked.finding
            now_reads = None if finding.holds else finding.now
            lapse = Lapse(article=citation.article, digest=citation.digest, now=now_reads)
            told[finding.holds][lapse.article, lapse.digest] = lapse
    lapsed, held = tuple(told[False].values()), tuple(told[True].values())
    program.store.keep_lapses(lapsed, held, now)
    return len(lapsed)


def _editions(program: Running, named: str | None) -> Iterator[Edition]:
    if named is not None:
        yield program.edition(named)
        return
    program.edition(None)
    for profile in program.profiles():
        for line in program.store.edition_lines(profile.name):
            yield program.edition(line.id)


def quotes(edition: Edition) -> Iterator[Quote]:
    """Yield every quote of an edition, in the order of the page."""
    for brief in (*edition.briefs, *edition.in_brief):
        yield from _quotes(brief)


def _quotes(brief: Brief) -> Iterator[Quote]:
    yield from brief.quotes
    yield from brief.unchanged
    for difference in brief.differences:
        yield from difference.quotes


def _stored(program: Running, edition: Edition) -> Iterator[Checked]:
    for quote in quotes(edition):
        article = program.store.article(quote.citation.article, quote.citation.revision)
        finding = check(quote, article)
        yield Checked(edition=edition.id, quote=quote, finding=finding, where=STORED)
        for support in quote.supported_by:
            article = program.store.article(support.article, support.revision)
            text = support.span.of(article.text) if article is not None else ""
            other = Quote(text=text, citation=support)
            finding = check(other, article)
            yield Checked(edition=edition.id, quote=other, finding=finding, where=SUPPORTING)


def _live(
    program: Running, edition: Edition, fetch: Callable[[str], bytes], pages: dict[str, Page]
) -> Iterator[Checked]:
    for quote in quotes(edition):
        url = quote.citation.url
        if url is None:
            continue
        if url not in pages:
            pages[url] = _page(url, fetch)
        page = pages[url]
        article = program.store.article(quote.citation.article, quote.citation.revision)
        finding = page if isinstance(page, Finding) else compare(quote, article, page)
        yield Checked(edition=edition.id, quote=quote, finding=finding, where=url)


def _page(url: str, fetch: Callable[[str], bytes]) -> Page:
    """Return the visible blocks of a page, or what is to be said of every quote from it."""
    from digest.stages.language.mojibake import unscrambled
    from digest.stages.markup.visible import visible_text

    try:
        return tuple(map(unscrambled, visible_text(fetch(url))))
    except PageGone as error:
        return Finding(standing=Standing.GONE, message=f"the page is gone ({error.message})")
    except (SourceError, ExtractError) as error:
        return Finding(standing=Standing.UNSEEN, message=error.message)


def failed(findings: Sequence[Checked]) -> bool:
    """Say whether any quote is known not to hold."""
    standings = {checked.finding.standing for checked in findings}
    return bool(standings & {Standing.CHANGED, Standing.GONE})


def unseen(findings: Sequence[Checked]) -> bool:
    """Say whether a page could not be looked at."""
    return any(checked.finding.standing is Standing.UNSEEN for checked in findings)


def in_words(findings: Sequence[Checked]) -> Iterator[str]:
    """Yield lines for the reader: every quote that does not hold or has moved, then the count."""
    for checked in findings:
        if checked.finding.standing is not Standing.UNCHANGED:
            yield f"{checked.edition}: {checked.finding.standing.value}: “{checked.quote.text}”"
            yield f"  {checked.where}: {checked.finding.message or 'between other words than before'}"
            if checked.finding.now:
                yield f"  now: “{checked.finding.now[:300]}”"
    editions = len({checked.edition for checked in findings})
    kept = [c for c in findings if c.where in {STORED, SUPPORTING}]
    pages = [c for c in findings if c.where not in {STORED, SUPPORTING}]
    supporting = sum(checked.where == SUPPORTING for checked in kept)
    quoted = len(kept) - supporting
    of = f"{counted(quoted, 'quote', 'quotes')} of {counted(editions, 'edition', 'editions')}"
    also = (
        f" and {counted(supporting, 'sentence that says', 'sentences that say')} the same"
        if supporting
        else ""
    )
    yield f"{of}{also} checked: {_counted(kept)}."
    if pages:
        yield f"On the pages of today, {counted(len(pages), 'quote', 'quotes')}: {_counted(pages)}."


def _counted(findings: Sequence[Checked]) -> str:
    """Return how many findings stand in which way."""
    counts = Counter(checked.finding.standing.value for checked in findings)
    return (
        ", ".join(f"{number} {standing}" for standing, number in sorted(counts.items())) or "none"
    )


def as_values(findings: Sequence[Checked]) -> dict[str, object]:
    """Return the findings as plain values."""
    return {
        "checked": len(findings),
        "held": sum(checked.finding.holds for checked in findings),
        "findings": [
            {
                "edition": checked.edition,
                "quote": checked.quote.text,
                "where": checked.where,
                "standing": checked.finding.standing.value,
                "message": checked.finding.message,
                "now": checked.finding.now,
            }
            for checked in findings
            if checked.finding.standing is not Standing.UNCHANGED
        ],
    }
