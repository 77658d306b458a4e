"""What checking quotes found, in words and as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.counting import counted
from digest.model import Quote
from digest.stages.citing.verify import Finding, Standing

STORED = "stored text"
SUPPORTING = "stored text of an outlet that says the same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One quote of one edition, and what checking it found."""

    edition: str
    quote: Quote
    finding: Finding
    where: str
    supports: bool = False
    """True for a sentence that is not quoted but cited as saying the same."""


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
    of = f"{_quotes(kept)} of {counted(editions, 'edition', 'editions')}{_also(kept)}"
    yield f"{of} checked: {_counted(kept)}."
    if pages:
        yield f"On the pages of today, {_quotes(pages)}{_also(pages)}: {_counted(pages)}."


def _quotes(findings: Sequence[Checked]) -> str:
    return counted(sum(not checked.supports for checked in findings), "quote", "quotes")


def _also(findings: Sequence[Checked]) -> str:
    """Return how many sentences are cited as saying the same; empty for none."""
    many = sum(checked.supports for checked in findings)
    return (
        f" and {counted(many, 'sentence that says', 'sentences that say')} the same" if many else ""
    )


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
