"""What a plain text says of itself: who published it, when, and by whom."""

from __future__ import annotations

from datetime import UTC, datetime

from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.draft import Draft
from digest.stages.plain.text import read_plain

REPORT = [
    "Harbour bridge closed after crack is found in its deck",
    "The city closed the harbour bridge on Tuesday after an inspector found a crack in its deck.",
    "Traffic on the bridge was sent through the old tunnel, which carries half as many cars.",
    "“Nobody was in danger when we closed it,” said Mr. Vale, who leads the city’s works office.",
    "The crack in the deck is as long as a hand, the office said, and has not grown since.",
    "The bridge was built in 1961 and carries about 40,000 cars on an ordinary day.",
    "Engineers want to look at the whole deck before cars may cross the bridge again.",
    "The harbour company said its lorries would use the tunnel at night until then.",
]


def drafted(*lines: str) -> Draft:
    item = RawItem(
        source="folder",
        key="a.txt",
        media_type=MediaType.TEXT,
        body="\n".join(lines).encode(),
        fetched=datetime(2026, 11, 18, 12, tzinfo=UTC),
    )
    return read_plain(item, SourceMemory()).draft


def test_a_text_says_who_published_it_when_and_by_whom() -> None:
    draft = drafted(
        "Saltmarsh Echo",
        "Home > News",
        REPORT[0],
        "By Bea Collis | Monday 16 November 2026, 20.40",
        *REPORT[1:],
        "© Saltmarsh Echo Ltd. All rights reserved",
    )

    assert draft.outlet == "Saltmarsh Echo"
    assert draft.byline == "Bea Collis"
    assert draft.published == datetime(2026, 11, 16, 20, 40, tzinfo=UTC)
    assert draft.title == REPORT[0]


def test_a_text_that_says_nothing_of_itself_is_plainly_unknown() -> None:
    draft = drafted(*REPORT[1:])

    assert (draft.outlet, draft.byline, draft.published, draft.title) == (None,) * 4
