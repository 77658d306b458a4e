"""Check the quotes of editions again: against the stored text, and against the live pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.app import Running
from digest.model import Brief, Edition, Quote
from digest.stages.verify import Finding, Standing, check, compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One quote of one edition, and what checking it found."""

    edition: str
    quote: Quote
    finding: Finding
    where: str


def verify(program: Running, named: str | None, *, live: bool) -> tuple[Checked, ...]:
    """Check one edition, or all of every profile. Raise ConfigError when there is none."""
    found: list[Checked] = []
    for edition in _editions(program, named):
        found += _stored(program, edition)
        if live:
            found += _live(program, edition)
    return tuple(found)


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
        citation = quote.citation
        article = program.store.article(citation.article, citation.revision)
        yield Checked(
            edition=edition.id, quote=quote, finding=check(quote, article), where="stored text"
        )


def _live(program: Running, edition: Edition) -> Iterator[Checked]:
    from digest.assembly.sources import page_fetcher
    from digest.errors import SourceError
    from digest.stages.pages import visible_text

    fetch = page_fetcher(program.loaded)
    pages: dict[str, tuple[str, ...] | str] = {}
    for quote in quotes(edition):
        url = quote.citation.url
        if url is None:
            continue
        if url not in pages:
            try:
                pages[url] = visible_text(fetch(url))
            except SourceError as error:
                pages[url] = error.message
        page = pages[url]
        finding = (
            Finding(standing=Standing.GONE, message=page)
            if isinstance(page, str)
            else compare(quote, page)
        )
        yield Checked(edition=edition.id, quote=quote, finding=finding, where=url)


def failed(findings: Sequence[Checked]) -> bool:
    """Say whether any quote does not hold."""
    return any(not checked.finding.holds for checked in findings)


def in_words(findings: Sequence[Checked]) -> Iterator[str]:
    """Yield lines for the reader: every quote that does not hold or has moved, then the count."""
    for checked in findings:
        if checked.finding.standing is not Standing.UNCHANGED:
            yield f"{checked.edition}: {checked.finding.standing.value}: “{checked.quote.text}”"
            yield f"  {checked.where}: {checked.finding.message or 'after other words than before'}"
            if checked.finding.now:
                yield f"  now: “{checked.finding.now[:300]}”"
    counts = Counter(checked.finding.standing.value for checked in findings)
    editions = len({checked.edition for checked in findings})
    told = ", ".join(f"{number} {standing}" for standing, number in sorted(counts.items()))
    yield f"{len(findings)} quotes of {editions} editions checked: {told or 'none'}."


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
