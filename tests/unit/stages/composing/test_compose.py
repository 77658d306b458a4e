"""An edition is put together from quotes and counts alone, and leaves no article untold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from digest.model import (
    Brief,
    Candidate,
    Citation,
    Contrast,
    CopyOf,
    DifferenceKind,
    Edition,
    FateKind,
    Pick,
    Place,
    Problem,
    Profile,
    Ranked,
    Report,
    Selection,
    Story,
    Summary,
    Surroundings,
)
from digest.stages.citing.links import CiteSpans
from digest.stages.composing.compose import Compose
from digest.stages.composing.editor import PlainEditor
from digest.stages.composing.timeline import MOST_BARS, bars
from tests.unit.stages.newsroom import NOON, development, report

HERALD = report(
    "The dam at Calder held. | Water fell by noon.", outlet="Herald", title="Dam at Calder holds"
)
COURIER = report("Calder's dam stood. | Nine families left.", outlet="Courier", hours=1)
TRIBUNE = report("The dam at Calder held.", outlet="Tribune", hours=2)
PROFILE = Profile(name="morning", timezone="Europe/Berlin")
COMPOSE = Compose(editor=PlainEditor())
UTC_ZONE = ZoneInfo("UTC")


def place(of: Report, sentence: int) -> Place:
    return Place(report=of.id, span=of.sentences[sentence])


def ranked(*reports: Report, picks: Sequence[Pick] = (), **more: object) -> Ranked:
    told = development(*reports, **more)  # type: ignore[arg-type]
    voices = PlainEditor().voices(reports)
    candidate = Candidate(development=told, summary=Summary(news=tuple(picks)), voices=voices)
    return Ranked(candidate=candidate, score=1.5, because=(("outlets", 1.0), ("fresh", 0.5)))


def composed(found: Ranked, contrasts: Sequence[Contrast] = ()) -> Brief:
    told = found.candidate.development
    articles = {r.id: r.article for r in (*told.earlier, *told.reports)}
    cited: dict[Place, Citation] = {
        p: CiteSpans()(articles[p.report], p.span, None) for p in COMPOSE.places(found, contrasts)
    }
    return COMPOSE.brief(found, contrasts, cited, PROFILE)


def edition(full: Sequence[Ranked], below: Sequence[Ranked] = (), **around: object) -> Edition:
    selection = Selection(full=tuple(full), brief=(), below=tuple(below))
    surroundings = Surroundings(number=3, **around)  # type: ignore[arg-type]
    return COMPOSE.edition(
        PROFILE, selection, ([composed(r) for r in full], []), surroundings, NOON
    )


def test_sources_are_numbered_in_the_order_the_reader_meets_them() -> None:
    picks = [
        Pick(place=place(COURIER, 1), support=(place(HERALD, 0),)),
        Pick(place=place(COURIER, 0)),
        Pick(place=place(TRIBUNE, 0)),
    ]

    brief = composed(ranked(HERALD, COURIER, TRIBUNE, picks=picks))

    assert [(line.number, line.outlet) for line in brief.sources] == [
        (1, "Courier"),
        (2, "Tribune"),
        (3, "Herald"),
    ]


def test_every_quote_is_the_span_it_cites() -> None:
    brief = composed(ranked(HERALD, COURIER, picks=[Pick(place=place(HERALD, 1))]))

    assert [quote.text for quote in brief.quotes] == ["Water fell by noon."]
    assert brief.quotes[0].citation.span.of(HERALD.article.text) == "Water fell by noon."


def test_what_is_not_cited_is_listed_with_the_copys_original() -> None:
    copied = replace(TRIBUNE, copy_of=CopyOf(outlet="Landfall"))

    brief = composed(ranked(HERALD, COURIER, copied, picks=[Pick(place=place(HERALD, 0))]))

    assert [(c.outlet, c.copy_of) for c in brief.coverage] == [
        ("Tribune", "Landfall"),
        ("Courier", None),
    ]


def test_a_story_told_for_the_first_time_lists_what_is_too_old_to_tell_too() -> None:
    before = report("The dam cracked.", outlet="Post", hours=-200)
    new = ranked(HERALD, earlier=[before], picks=[Pick(place=place(HERALD, 0))])
    told = ranked(
        HERALD, earlier=[before], told=["It cracked."], picks=[Pick(place=place(HERALD, 0))]
    )

    assert [other.outlet for other in composed(new).coverage] == ["Post"]
    assert composed(told).coverage == ()


def test_differences_are_cited_and_their_sources_listed() -> None:
    contrast = Contrast(kind=DifferenceKind.CONFLICT, places=(place(HERALD, 0), place(COURIER, 0)))

    brief = composed(ranked(HERALD, COURIER), [contrast])

    assert [q.text for q in brief.differences[0].quotes] == [
        "The dam at Calder held.",
        "Calder's dam stood.",
    ]
    assert {line.outlet for line in brief.sources} == {"Herald", "Courier"}


def test_a_later_figure_that_a_quote_gives_beside_the_former_one_is_not_set_out_again() -> None:
    both = place(COURIER, 0)
    update = Contrast(kind=DifferenceKind.UPDATE, places=(place(HERALD, 0), both), whole=(both,))

    quoted = composed(ranked(HERALD, COURIER, picks=[Pick(place=both)]), [update])
    unquoted = composed(ranked(HERALD, COURIER, picks=[Pick(place=place(HERALD, 0))]), [update])

    assert quoted.differences == ()
    assert {line.outlet for line in quoted.sources} == {"Courier"}
    assert len(unquoted.differences) == 1


def test_since_counts_what_came_and_names_outlets_that_are_new_to_the_story() -> None:
    before = report("The dam cracked.", outlet="Herald", hours=-30)

    brief = composed(ranked(HERALD, COURIER, earlier=[before], told=["The dam cracked."]))

    assert brief.since
    assert (brief.since.articles, brief.since.outlets) == (2, ("Courier",))


def test_since_counts_what_is_unchanged_among_the_sentences_shown() -> None:
    found = ranked(
        HERALD, COURIER, earlier=[report("The dam cracked.", hours=-30)], told=["The dam held."]
    )
    summary = Summary(
        news=(Pick(place=place(COURIER, 1)),),
        unchanged=(Pick(place=place(HERALD, 0), is_new=False),),
    )

    brief = composed(replace(found, candidate=replace(found.candidate, summary=summary)))

    assert brief.since
    assert (brief.since.new_sentences, brief.since.sentences) == (1, 2)


def test_a_story_counts_its_days_by_its_reports_and_not_by_when_undated_ones_came() -> None:
    later = report("The dam still held.", outlet="Post", hours=24)
    undated = replace(later, article=replace(later.article, dated=False))

    assert composed(ranked(HERALD, later)).day == 3
    assert composed(ranked(HERALD, undated)).day == 1


def test_every_article_has_one_fate_and_the_best_of_several_counts() -> None:
    copied = replace(TRIBUNE, copy_of=CopyOf(outlet="Herald"))
    lone = report("A cat was found.", outlet="Post", hours=3)
    mute = report("A match was played.", outlet="Sport", hours=4)
    broken = Problem(stage="read", subject="x: y.txt", message="binary")

    made = edition(
        [ranked(HERALD, COURIER, copied, picks=[Pick(place=place(HERALD, 0))])],
        [ranked(lone)],
        muted=((mute, "mute tag: sport"),),
        problems=(broken,),
    )

    assert {fate.outlet or fate.article: fate.kind for fate in made.fates} == {
        "Herald": FateKind.QUOTED,
        "Courier": FateKind.LISTED,
        "Tribune": FateKind.COPY,
        "Post": FateKind.BELOW_THE_CUT,
        "Sport": FateKind.FILTERED,
        "x: y.txt": FateKind.FAILED,
    }
    assert (made.articles, made.outlets) == (5, 5)


def test_what_an_earlier_edition_left_has_a_fate_again_only_when_it_is_told() -> None:
    waited = frozenset({HERALD.id})
    found = ranked(HERALD, COURIER, picks=[Pick(place=place(HERALD, 0))])
    story = replace(found.candidate.development, waited=waited)
    again = replace(found, candidate=replace(found.candidate, development=story))

    told, below = edition([again]), edition([], [again])

    assert [fate.outlet for fate in told.fates] == ["Courier", "Herald"]
    assert [fate.outlet for fate in told.came_in] == ["Courier"]
    assert [fate.outlet for fate in below.fates] == ["Courier"]
    assert (told.articles, told.outlets, below.articles) == (1, 1, 1)


def test_an_article_that_came_in_again_with_a_new_part_came_in() -> None:
    part = replace(HERALD, id=f"{HERALD.id}b")
    found = ranked(HERALD, part, picks=[Pick(place=place(HERALD, 0))])
    story = replace(found.candidate.development, waited=frozenset({HERALD.id}))

    made = edition([replace(found, candidate=replace(found.candidate, development=story))])

    assert [fate.kind for fate in made.came_in] == [FateKind.QUOTED]
    assert made.articles == 1


def test_an_edition_is_dated_on_the_readers_clock_and_names_quiet_stories() -> None:
    still = Story(id="q", slug="q-1", title="Quiet", language="en", first_seen=NOON, last_seen=NOON)
    late = NOON + timedelta(hours=11, minutes=30)

    made = COMPOSE.edition(
        PROFILE,
        Selection(full=(), brief=(), below=()),
        ([], []),
        Surroundings(number=1, followed=(still,)),
        late,
    )

    assert made.id == "morning-2026-11-19"
    assert made.quiet == (("q-1", "Quiet"),)


def test_bars_are_few_and_hold_every_dated_article() -> None:
    spread = [report("A.", outlet=f"O{i}", hours=7 * i) for i in range(40)]

    drawn = bars(spread, UTC_ZONE)

    assert len(drawn) <= MOST_BARS
    assert sum(bar.articles for bar in drawn) == 40


def test_a_bar_is_new_where_something_in_it_came_since_the_story_was_told() -> None:
    spread = [report("A.", outlet=f"O{i}", hours=7 * i) for i in range(12)]
    came = {spread[-1].article.id, spread[-3].article.id}

    drawn = bars(spread, UTC_ZONE, came)

    assert [bar.is_new for bar in drawn].count(True) == 2
    assert drawn[-1].is_new
    assert not any(bar.is_new for bar in bars(spread, UTC_ZONE))


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("America/New_York", "2026-10-30"),  # the clocks go back on 1 November
        ("America/Santiago", "2026-09-04"),  # forward at midnight of 6 September
        ("Australia/Lord_Howe", "2026-10-02"),  # forward by half an hour on 4 October
        ("Asia/Kolkata", "2026-11-10"),
    ],
)
def test_a_bar_of_a_day_is_a_day_of_the_readers_whatever_the_clocks_do(
    zone: str, first: str
) -> None:
    clock = ZoneInfo(zone)
    start = datetime.fromisoformat(f"{first}T00:30").replace(tzinfo=clock)
    hours = [(start + timedelta(days=day, hours=h) - NOON) for day in range(8) for h in (0, 23)]
    spread = [
        report("A.", outlet=f"O{n}", hours=since.total_seconds() / 3600)
        for n, since in enumerate(hours)
    ]

    drawn = bars(spread, clock)

    days = [bar.start.astimezone(clock).date() for bar in drawn]
    assert days == [start.date() + timedelta(days=i) for i in range(8)]
    assert [bar.articles for bar in drawn] == [2] * 8


def test_a_story_of_years_is_spread_over_bars_of_equal_length() -> None:
    years = [report("A.", outlet=f"O{i}", hours=24 * 100 * i) for i in range(20)]

    drawn = bars(years, UTC_ZONE)

    assert 2 <= len(drawn) <= MOST_BARS
    assert sum(bar.articles for bar in drawn) == 20
    assert max(bar.articles for bar in drawn) <= 2
    assert len({b.start - a.start for a, b in pairwise(drawn)}) == 1


def test_a_story_of_one_afternoon_has_no_bars() -> None:
    assert bars([HERALD, COURIER, TRIBUNE], UTC_ZONE) == ()


def test_a_day_is_dated_once_in_a_brief_and_again_where_it_is_another_day() -> None:
    monday, other = "Monday = 16 Nov 2026", "Monday = 9 Nov 2026"
    picks = (
        Pick(place=place(HERALD, 0), notes=(monday,)),
        Pick(place=place(HERALD, 1), notes=(monday, other)),
        Pick(place=place(COURIER, 0), notes=(other,)),
    )

    brief = composed(ranked(HERALD, COURIER, picks=picks))

    assert [quote.notes for quote in brief.quotes] == [(monday,), (other,), ()]


def test_opinion_is_listed_and_called_so() -> None:
    view = replace(
        COURIER, article=replace(COURIER.article, url="https://courier.example/opinion/dam")
    )
    brief = composed(ranked(HERALD, view, picks=[Pick(place=place(HERALD, 0))]))

    assert [(other.outlet, other.opinion) for other in brief.coverage] == [("Courier", True)]
    assert not brief.sources[0].opinion


def test_opinion_that_tells_a_story_alone_is_called_so() -> None:
    view = replace(
        COURIER, article=replace(COURIER.article, url="https://courier.example/opinion/dam")
    )
    brief = composed(ranked(view, picks=[Pick(place=place(view, 0))]))

    assert brief.sources[0].opinion
