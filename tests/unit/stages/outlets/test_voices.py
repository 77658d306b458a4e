"""Independent voices: outlets, publisher families and copies, whatever mixture comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digest.model import Article, CopyOf, Outlet, Report, Section, Span
from digest.stages.outlets.voices import voices

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def report(
    number: int, outlet: str, *, family: str = "", copy_of: str = "", known: bool = True
) -> Report:
    article = Article(
        id=f"a{number}",
        source=outlet.lower(),
        key=f"{number}",
        outlet=Outlet(name=outlet, family=family or outlet.lower(), known=known),
        title="Tugs reach the ferry",
        text="Tugs came.",
        published=NOON + timedelta(minutes=number),
        fetched=NOON,
        sentences=(Span(0, 10),),
        sections=(Section(span=Span(0, 10)),),
    )
    origin = CopyOf(outlet=copy_of) if copy_of else None
    return Report(id=f"a{number}:0", article=article, section=article.sections[0], copy_of=origin)


def test_six_independent_and_three_more_with_copied_text() -> None:
    own = [report(n, name) for n, name in enumerate(("Echo", "Herald", "Post", "Sun", "Mail"))]
    sister = report(5, "Echo on Sunday", family="echo")
    agency = report(6, "Wire")
    copies = [report(n, name, copy_of="Wire") for n, name in enumerate(("Bay", "Cape", "Firth"), 7)]

    told = voices([*own, sister, agency, *copies])

    assert told.independent == ("Echo", "Herald", "Post", "Sun", "Mail", "Wire")
    assert told.copied == (("Bay", "Wire"), ("Cape", "Wire"), ("Firth", "Wire"))


def test_a_mere_headline_is_no_voice_beside_a_text() -> None:
    headline = report(0, "Herald")
    headline = replace(headline, article=replace(headline.article, text="", sentences=()))

    assert voices([headline, report(1, "Echo")]).independent == ("Echo",)
    assert voices([headline]).independent == ("Herald",)


def test_an_outlet_with_a_text_of_its_own_is_no_copyist() -> None:
    told = voices([report(0, "Echo"), report(1, "Herald"), report(2, "Herald", copy_of="Echo")])

    assert told.independent == ("Echo", "Herald")
    assert told.copied == ()


def test_a_story_told_by_copies_alone_has_one_voice() -> None:
    told = voices([report(1, "Herald", copy_of="Wire"), report(0, "Echo", copy_of="Wire")])

    assert told.independent == ("Echo",)
    assert told.copied == (("Herald", "Wire"),)


def test_an_agency_that_speaks_through_others_alone_is_one_voice_beside_a_text_of_its_own() -> None:
    own, bay = report(0, "Echo"), report(1, "Bay", copy_of="Wire")
    later = [report(2, "Cape", copy_of="Wire"), report(3, "Firth", copy_of="Agency")]

    assert voices([own, bay]).independent == ("Echo", "Bay")
    assert voices([own, bay]).carried == (("Bay", "Wire"),)
    assert voices([own, bay, *later]).independent == ("Echo", "Bay", "Firth")
    assert voices([own, bay, *later]).copied == (("Cape", "Wire"),)


def test_a_copy_of_a_text_that_came_in_elsewhere_is_no_voice() -> None:
    copy = replace(report(1, "Bay"), copy_of=CopyOf(outlet="Post", report="p:0"))

    assert voices([report(0, "Echo"), copy]).independent == ("Echo",)


def test_texts_of_unknown_outlets_are_counted_apart() -> None:
    bare = [report(n, f"{n}.txt", known=False) for n in (1, 2)]

    told = voices([report(0, "Echo"), *bare])

    assert (told.independent, told.unnamed, told.own) == (("Echo",), 2, 3)


OUTLETS = st.sampled_from(("Echo", "Herald", "Post", "Sun"))
REPORTS = st.lists(
    st.builds(
        lambda outlet, family, copy: (outlet, family, copy),
        OUTLETS,
        st.sampled_from(("north", "south", "")),
        st.sampled_from(("", "", "Wire", "Echo")),
    ),
    max_size=12,
).map(lambda rows: [report(n, o, family=f, copy_of=c) for n, (o, f, c) in enumerate(rows)])


@given(reports=REPORTS, chance=st.randoms(use_true_random=False))
def test_every_family_is_counted_once_and_in_one_list_only(
    reports: list[Report], chance: object
) -> None:
    told = voices(reports)
    family = {r.outlet.name: set[str]() for r in reports}
    for one in reports:
        family[one.outlet.name].add(one.outlet.family)
    originals = {r.outlet.family for r in reports if r.copy_of is None}
    agencies = {r.copy_of.outlet.lower() for r in reports if r.copy_of} - originals
    every = {r.outlet.family for r in reports}

    assert len(originals) <= len(told.independent) <= len(originals) + len(agencies)
    assert bool(told.independent) == bool(reports)
    assert len(told.independent) + len(told.copied) == len(every)
    assert {outlet for outlet, _ in told.copied} <= set(family)
    shuffled = sorted(reports, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert voices(shuffled) == told


@given(reports=REPORTS)
def test_an_agency_is_one_voice_however_many_carry_it(reports: list[Report]) -> None:
    late, later = (report(n, name, copy_of="Wire") for n, name in ((98, "Late"), (99, "Later")))

    once = voices([*reports, late])

    assert voices([*reports, late, later]).independent == once.independent
    assert len(once.independent) <= len(voices(reports).independent) + 1
