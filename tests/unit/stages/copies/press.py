"""Reports of invented outlets that may copy one another, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.copies.mark import Reprints

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)

FERRY = (
    "The ferry Solveig ran aground on Tuesday night off the island of Hestholm with 212 people aboard.",
    "Rescue boats from three harbours brought every passenger ashore before the storm reached the strait.",
    "“I heard the hull scrape and then the lights went out,” said Marit Lunde, a teacher on a school trip.",
    "The coast guard said the captain had reported a failure of the steering shortly after nine o'clock.",
    "Divers will examine the rudder once the wind drops, and the line has cancelled sailings until Friday.",
    "The same ship lost power in the strait two winters ago, according to the harbour authority's records.",
)
MARKET = (
    "Traders in the old fish hall were told on Monday that their leases would not be renewed in spring.",
    "The council wants to turn the building into a library, a plan that has divided the town for a year.",
    "Many stalls have been in the same families since the hall opened its doors ninety years ago.",
    "A decision is expected at the last meeting before the holidays, when the budget is voted on as well.",
    "“We will not go quietly,” said Jonas Berg, who sells herring at the corner stall by the canal gate.",
    "Shoppers signed a petition over the weekend, and by Sunday evening it had nine thousand names.",
)


def report(
    outlet: str, *sentences: str, hours: float = 0, byline: str | None = None, name: str = ""
) -> Report:
    """Return an outlet's report of these sentences, each a paragraph."""
    text, spans, at = "\n\n".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 2
    section = Section(span=Span(0, len(text)))
    article = Article(
        id=name or outlet, source=outlet, key=outlet, title=outlet, text=text, byline=byline,
        outlet=Outlet(name=outlet, family=outlet.casefold().replace(" ", "")),
        published=NOON + timedelta(hours=hours), fetched=NOON,
        sentences=tuple(spans), sections=(section,),
    )  # fmt: skip
    return Report(id=f"{article.id}:0", article=article, section=section)


def mark(*reports: Report) -> dict[str, Report]:
    """Return the reports as they are marked, by their articles' ids."""
    return {marked.article.id: marked for marked in Reprints().mark(reports, ())}


def origin(marked: Report) -> str | None:
    """Return the report whose text one carries."""
    return marked.copy_of.report if marked.copy_of else None
