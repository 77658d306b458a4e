"""Ranking adds up, keeps every candidate exactly once, and obeys the reader's rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from math import log2

import pytest

from digest.model import (
    Candidate,
    CopyOf,
    Pick,
    Place,
    Preference,
    Profile,
    Report,
    Section,
    Span,
    Summary,
)
from digest.stages.composing.rank import select, story_of
from digest.stages.composing.rules import muted
from digest.stages.outlets.voices import voices
from tests.unit.stages.newsroom import development, report


def candidate(story: str, *reports: Report) -> Candidate:
    told = development(*reports)
    pick = Pick(place=Place(report=reports[0].id, span=Span(0, 5)))
    return Candidate(
        development=replace(told, story=replace(told.story, id=story)),
        summary=Summary(news=(pick,)),
        voices=voices(reports),
    )


def tagged(name: str, *tags: str) -> Report:
    made = report("The council met. | It sat for hours.", outlet=name)
    return replace(made, article=replace(made.article, tags=tags))


def test_more_independent_outlets_come_first(now: datetime) -> None:
    lone = candidate("a", tagged("Herald"))
    many = candidate("b", tagged("Ledger"), tagged("Courier"), tagged("Post"))

    selection = select([lone, many], Profile(), now)

    assert [r.candidate.development.story.id for r in selection.full] == ["b", "a"]


def test_what_gives_no_date_stands_behind_what_came_in_these_hours(now: datetime) -> None:
    def of(story: str, hours: int, *, dated: bool) -> Candidate:
        made = tagged("Herald")
        published = now - timedelta(hours=hours)
        return candidate(
            story, replace(made, article=replace(made.article, published=published, dated=dated))
        )

    found = [of("old", 90, dated=True), of("undated", 0, dated=False), of("today", 20, dated=True)]

    selection = select(found, Profile(), now)

    assert [story_of(ranked) for ranked in selection.full] == ["today", "undated", "old"]
    assert ("no date, came in 0 h ago", 0.5) in selection.full[1].because


def followed(story: str, earlier: int) -> Candidate:
    """Return a story told from so many outlets, with a report of another since."""
    names = [f"Outlet {n}" for n in range(earlier)]
    grown = development(tagged("Herald"), told=["It met."], earlier=[tagged(n) for n in names])
    return replace(
        candidate(story, *grown.reports),
        development=replace(grown, story=replace(grown.story, id=story)),
        voices=voices((*grown.earlier, *grown.reports)),
    )


def test_outlets_that_a_story_was_told_from_count_less(now: datetime) -> None:
    told = followed("a", earlier=7)
    fresh = candidate("b", *(tagged(f"Ledger {n}") for n in range(7)))

    selection = select([told, fresh], Profile(), now)

    assert [r.candidate.development.story.id for r in selection.full] == ["b", "a"]
    reasons = dict(selection.full[1].because)
    assert reasons["8 independent outlets, 1 with new reports"] == pytest.approx(
        3 * log2(7.25), abs=0.01
    )


def test_what_came_of_a_story_told_from_more_outlets_goes_before_a_new_one(now: datetime) -> None:
    told = followed("a", earlier=2)
    fresh = candidate("b", tagged("Ledger"), tagged("Courier"))

    selection = select([fresh, told], Profile(), now)

    assert [r.candidate.development.story.id for r in selection.full] == ["a", "b"]


def test_the_reasons_add_up_to_the_score(now: datetime) -> None:
    profile = Profile(prefer=(Preference(by="word", value="council", points=1.37),))

    ranked = select([candidate("a", tagged("Herald"))], profile, now).full[0]

    assert ranked.score == pytest.approx(sum(points for _, points in ranked.because), abs=1e-9)
    assert ("prefer word: council", 1.37) in ranked.because


def test_every_candidate_lands_in_exactly_one_list(now: datetime) -> None:
    crowd = [candidate(f"s{n}", tagged(f"Outlet {n}", "Sport")) for n in range(9)]
    profile = Profile(stories=5, briefs=2, per_topic=3)

    selection = select(crowd, profile, now)

    assert (len(selection.full), len(selection.brief), len(selection.below)) == (5, 2, 2)
    landed = [*selection.full, *selection.brief, *selection.below]
    assert len({r.candidate.development.story.id for r in landed}) == 9


def test_a_topic_is_capped_only_where_another_wants_its_places(now: datetime) -> None:
    sport = [candidate(f"s{n}", tagged(f"Outlet {n}", "Sport"), tagged("Wire")) for n in range(4)]
    lone = candidate("t", tagged("Herald", "Town"))
    profile = Profile(stories=4, briefs=9, per_topic=2)

    selection = select([*sport, lone], profile, now)

    told = {r.candidate.development.story.id: r.topic for r in selection.full}
    assert told == {"s0": "Sport", "s1": "Sport", "s2": "Sport", "t": "Town"}
    assert [r.score for r in selection.full] == sorted(r.score for r in selection.full)[::-1]
    assert [(r.topic, r.gave_way) for r in selection.brief] == [("Sport", True)]


def test_one_live_page_fills_only_the_places_that_no_other_story_wants(now: datetime) -> None:
    page = replace(
        tagged("Herald").article, sections=tuple(Section(span=Span(0, 5)) for _ in "123456")
    )
    posts = [
        candidate(f"p{n}", Report(id=f"p:{n}", article=page, section=page.sections[n]))
        for n in range(6)
    ]
    others = [candidate(f"s{n}", replace(tagged(f"Outlet {n}"))) for n in range(2)]
    old = [replace(o, summary=Summary(news=())) for o in (candidate("z", tagged("Late")),)]

    selection = select([*posts, *others, *old], Profile(stories=4, briefs=3), now)

    full, brief, below = (
        [r.candidate.development.story.id for r in some]
        for some in (selection.full, selection.brief, selection.below)
    )
    assert sorted(full) == ["p0", "p1", "s0", "s1"]
    assert brief[0] == "z"
    assert sorted([*brief, *below]) == ["p2", "p3", "p4", "p5", "z"]
    assert not any(r.gave_way for r in selection.brief)
    assert len(select(posts, Profile(stories=4), now).full) == 4


def test_a_story_below_the_best_gives_way_to_nobody(now: datetime) -> None:
    many = [candidate(f"s{n}", tagged(f"Outlet {n}", "Sport")) for n in range(5)]

    selection = select(many, Profile(stories=3, per_topic=1), now)

    assert len(selection.full) == 3
    assert not any(r.gave_way for r in (*selection.full, *selection.brief))


def test_of_stories_of_nearly_one_age_the_newer_comes_first_at_any_minute(now: datetime) -> None:
    """Their rounded scores tie at one minute and differ at the next."""
    stories = [
        candidate(name, report("It met. | It sat.", outlet=name, hours=place / 20))
        for place, name in enumerate("abcdefgh")
    ]
    later = max(r.time for c in stories for r in c.development.reports) + timedelta(hours=3)

    orders = {
        tuple(map(story_of, select(stories, Profile(), later + timedelta(minutes=n)).full))
        for n in range(60)
    }

    assert orders == {tuple("hgfedcb")}


def test_ties_fall_the_same_way_whatever_the_order(now: datetime) -> None:
    pair = [candidate("a", tagged("Herald")), candidate("b", tagged("Herald"))]

    assert select(pair, Profile(), now) == select(pair[::-1], Profile(), now)


@pytest.mark.parametrize(
    ("by", "value", "fits"),
    [
        ("word", "council", True),
        ("word", "counc", False),
        ("word", "the COUNCIL met", True),
        ("regex", r"counci[lm]", True),
        ("regex", r"^sport", False),
        ("source", "herald", True),
        ("source", "ledger", False),
        ("outlet", "HERALD", True),
        ("tag", "politics", True),
        ("tag", "sport", False),
        ("language", "en-GB", True),
        ("language", "fr", False),
        ("section", "story", True),
        ("section", "weather", False),
    ],
)
def test_a_rule_fits_what_it_says(by: str, value: str, fits: bool) -> None:
    made = tagged("Herald", "Politics")

    verdict = muted(made, Profile(mute=(Preference(by=by, value=value),)))

    assert verdict == (f"mute {by}: {value}" if fits else None)


def test_copies_are_not_independent_voices() -> None:
    own = tagged("Herald")
    sister = replace(tagged("Herald"), id="x")
    copy = replace(tagged("Ledger"), copy_of=CopyOf(outlet="Herald", report=own.id))

    heard = voices([own, sister, copy])

    assert heard.independent == ("Herald",)
    assert heard.copied == (("Ledger", "Herald"),)


def test_a_correction_of_what_was_told_counts_for_more(now: datetime) -> None:
    right = report("The bank was right. | It said so.", title="Correction: the bank")
    told = replace(
        candidate("a", right), development=development(right, told=["The bank was wrong."])
    )

    ranked = select([told], Profile(), now).full[0]

    assert ("corrects what was told", 4.0) in ranked.because


def test_mere_headlines_take_the_places_in_brief_that_no_text_wants(now: datetime) -> None:
    bare = [report("", outlet=f"Outlet {n}", title=f"Photo {n}") for n in range(3)]
    lines = [
        replace(candidate(f"h{n}", one), summary=Summary(news=())) for n, one in enumerate(bare)
    ]
    old = replace(candidate("t", report("It met.", hours=-200)), summary=Summary(news=()))

    selection = select([*lines, old], Profile(stories=2, briefs=2), now)

    assert [r.candidate.development.story.id for r in selection.brief] == ["t", "h0"]
