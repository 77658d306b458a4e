"""A live blog falls into its posts; an ordinary article stays one."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime

from digest.model import Section, Span
from digest.stages.sections import Placed, split_sections
from tests.unit.stages.newsroom import report

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)

POSTS = [
    ("Ferry runs aground off the northern island", "Lifeboats took everybody ashore by breakfast."),
    ("Bank leaves its main rate where it was", "Governors voted seven to two against any change."),
    ("Court lets cities limit electric scooters", "Judges called pavements no warehouse at all."),
    ("Stolen cello comes back by parcel post", "Police doubt the sender lives where he wrote."),
]


def placed(pairs: list[tuple[str, bool, datetime | None]]) -> list[Placed]:
    blocks, at = [], 0
    for text, heading, moment in pairs:
        blocks.append(Placed(Span(at, at + len(text)), text, heading, moment))
        at += len(text) + 2
    return blocks


def blog(moment: datetime | None = None) -> list[Placed]:
    pairs: list[tuple[str, bool, datetime | None]] = [("Good morning and welcome.", False, None)]
    for heading, body in POSTS:
        pairs += [(heading, True, moment), (body, False, None)]
    return placed(pairs)


def test_posts_with_times_are_sections_with_their_times() -> None:
    sections = split_sections("The day as it comes", blog(NOON))

    assert [section.title for section in sections] == [None, *(heading for heading, _ in POSTS)]
    assert [section.time for section in sections] == [None, *[NOON] * 4]


def test_a_text_that_calls_itself_live_is_cut_at_its_headlines() -> None:
    assert len(split_sections("Harbour latest: ferry aground", blog())) == 5


def test_headlines_of_events_with_nothing_in_common_are_cut_too() -> None:
    assert len(split_sections("What happened today", blog())) == 5


def test_a_posts_number_on_its_page_is_no_part_of_its_headline() -> None:
    pairs: list[tuple[str, bool, datetime | None]] = []
    for number, (heading, body) in enumerate(POSTS, start=1):
        pairs += [(f"{number}. {heading}", True, None), (body, False, None)]

    sections = split_sections("Morning briefing", placed(pairs))

    assert [section.title for section in sections] == [heading for heading, _ in POSTS]


def test_sections_cover_the_text_without_overlap() -> None:
    blocks = blog(NOON)
    spans = [section.span for section in split_sections("Live", blocks)]

    assert spans[0].start == blocks[0].span.start
    assert spans[-1].end == blocks[-1].span.end
    assert all(a.end < b.start for a, b in itertools.pairwise(spans))


def test_an_ordinary_article_with_chapters_stays_one() -> None:
    chapters: list[tuple[str, bool, datetime | None]] = []
    for name in ("Background", "The vote", "What next", "Costs", "Reactions"):
        chapters += [(name, True, None), ("The council voted on the bridge again.", False, None)]

    assert len(split_sections("Council votes on bridge", placed(chapters))) == 1


def test_nothing_has_no_sections() -> None:
    assert split_sections("Live", []) == ()


def test_a_post_has_the_sentences_that_lie_wholly_within_it() -> None:
    whole = report("One. | Two.\nThree. | Four.")
    text = whole.article.text
    post = replace(whole, section=Section(span=Span(text.index("wo."), text.index("Four") + 2)))
    assert [span.of(text) for span in post.sentences] == ["Three."]
    assert whole.sentences == whole.article.sentences
    assert replace(whole, section=Section(span=Span(1, 2))).sentences == ()
