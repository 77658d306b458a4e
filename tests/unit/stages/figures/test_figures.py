"""Accounts differ: what is set side by side, and what is left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import (
    Access,
    Article,
    Contrast,
    CopyOf,
    DifferenceKind,
    Outlet,
    Report,
    Section,
    Span,
)
from digest.stages.figures.differences import AccountsDiffer
from digest.stages.figures.lexicons.languages import lexicon
from digest.stages.figures.numbers import Bound, numbers
from digest.stages.language.sentences import split

NINE = datetime(2026, 11, 16, 9, tzinfo=UTC)
TWELVE_HURT = "Twelve people were injured when the ferry Isolde ran aground off Skarrow."
SEVENTEEN_HURT = "Seventeen people were injured when the ferry Isolde ran aground off Skarrow."


def report(
    text: str,
    outlet: str,
    *,
    hours: float = 0,
    language: str = "en",
    copy_of: CopyOf | None = None,
    access: Access = Access.FULL,
) -> Report:
    name = f"{outlet}-{hours}"
    published = NINE + timedelta(hours=hours)
    article = Article(
        id=name,
        source=outlet,
        key=name,
        outlet=Outlet(name=outlet, family=outlet),
        title="",
        text=text,
        published=published,
        fetched=published,
        sentences=split(text, language),
        sections=(Section(span=Span(0, len(text))),),
        language=language,
        access=access,
    )
    return Report(id=f"{name}:0", article=article, section=article.sections[0], copy_of=copy_of)


def quoted(contrast: Contrast, *reports: Report) -> list[str]:
    by_id = {r.id: r for r in reports}
    return [place.span.of(by_id[place.report].article.text) for place in contrast.places]


def test_two_outlets_that_count_differently_at_once_are_set_side_by_side() -> None:
    first, second = report(TWELVE_HURT, "Post"), report(SEVENTEEN_HURT, "Echo", hours=0.5)

    (contrast,) = AccountsDiffer()([first, second])

    assert contrast.kind is DifferenceKind.CONFLICT
    assert quoted(contrast, first, second) == [TWELVE_HURT, SEVENTEEN_HURT]


def test_a_figure_hours_younger_is_an_update() -> None:
    first, second = report(TWELVE_HURT, "Post"), report(SEVENTEEN_HURT, "Echo", hours=9)
    assert [c.kind for c in AccountsDiffer()([first, second])] == [DifferenceKind.UPDATE]


def test_an_update_names_the_sentence_that_gives_the_former_figure_too() -> None:
    rose = "The number of people injured when the ferry Isolde ran aground off Skarrow rose to 17, up from 12."
    first, second = report(TWELVE_HURT, "Post"), report(rose, "Echo", hours=9)
    bare = report(SEVENTEEN_HURT, "Echo", hours=9)

    (contrast,) = AccountsDiffer()([first, second])
    (another,) = AccountsDiffer()([first, bare])

    assert [place.report for place in contrast.whole] == [second.id]
    assert another.whole == ()


def test_what_something_costs_others_is_another_thing() -> None:
    airlines = "The strike at Calder airport cost airlines 30 million euros a day, the union said."
    port = "The strike at Calder airport costs 30 million euros a day in lost fees and wages."
    others = [
        "The strike at Calder airport cost hotels 52 million euros a day, the chamber said.",
        "The strike at Calder airport cost airlines and caterers 52 million euros a day, the chamber said.",
    ]

    def told(one: str, other: str) -> int:
        return len(AccountsDiffer()([report(one, "Post"), report(other, "Echo", hours=0.5)]))

    assert [told(airlines, other) for other in others] == [0, 1]
    assert [told(port, other) for other in others] == [0, 0]


def test_one_outlet_never_contradicts_itself_but_may_update() -> None:
    first = report(TWELVE_HURT, "Post")
    assert AccountsDiffer()([first, report(SEVENTEEN_HURT, "Post", hours=0.5)]) == ()
    later = AccountsDiffer()([first, report(SEVENTEEN_HURT, "Post", hours=9)])
    assert [c.kind for c in later] == [DifferenceKind.UPDATE]


def test_a_copy_of_the_same_text_says_nothing_of_its_own() -> None:
    original = report(TWELVE_HURT, "Agency")
    copied = report(
        SEVENTEEN_HURT, "Echo", hours=0.5, copy_of=CopyOf(outlet="Agency", report=original.id)
    )
    assert AccountsDiffer()([original, copied]) == ()


def test_a_headline_only_article_is_not_quoted() -> None:
    stub = report(SEVENTEEN_HURT, "Echo", hours=0.5, access=Access.HEADLINE_ONLY)
    assert AccountsDiffer()([report(TWELVE_HURT, "Post"), stub]) == ()


def test_three_figures_make_one_contrast_in_order_of_time() -> None:
    reports = [
        report(f"{count} people were injured when the ferry Isolde ran aground off Skarrow.", name, hours=hour)
        for count, name, hour in (("Twelve", "Post", 0), ("Fifteen", "Echo", 5), ("Nineteen", "Sun", 10))
    ]  # fmt: skip

    (contrast,) = AccountsDiffer()(reports)

    assert [words.split()[0] for words in quoted(contrast, *reports)] == ["Twelve", "Fifteen", "Nineteen"]  # fmt: skip


def test_of_bounds_that_were_outgrown_the_last_is_told() -> None:
    told = [
        report(
            f"At least {count} people were killed when a bomb went off in Tarvas.", outlet, hours=h
        )
        for outlet, count, h in (("Post", "two", 0), ("Echo", "four", 14), ("Star", "six", 16))
    ]

    (contrast,) = AccountsDiffer()(told)

    assert contrast.kind is DifferenceKind.UPDATE
    assert quoted(contrast, *told) == [told[0].article.text, told[2].article.text]


def test_the_time_of_a_shock_may_stand_in_front_of_its_sentence() -> None:
    depth = "It lay 66 kilometres south of Pellane at a depth of {} kilometres, the survey said."
    first = report(f"The first shock came at 04:31. {depth.format(65)}", "Post")
    other = report(f"The second shock came at 06:44. {depth.format(30)}", "Echo")
    again = report(f"A shock came at 04:32. {depth.format(30)}", "Star")

    assert AccountsDiffer()([first, other]) == ()
    assert len(AccountsDiffer()([first, again])) == 1


def test_a_report_that_gives_both_figures_is_not_at_odds_with_either() -> None:
    both = report(f"{TWELVE_HURT} Seventeen people were injured when the ferry Isolde was towed to Skarrow.", "Post")  # fmt: skip
    assert AccountsDiffer()([both, report(SEVENTEEN_HURT, "Echo", hours=0.5)]) == ()


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [report(TWELVE_HURT, "Post"), report(SEVENTEEN_HURT, "Echo", hours=0.5)]
    assert AccountsDiffer()(reports) == AccountsDiffer()(reports[::-1])


def test_a_language_nobody_taught_it_gives_nothing() -> None:
    reports = [
        report("Doce personas resultaron heridas.", "Uno", language="es"),
        report("Diecisiete personas resultaron heridas.", "Dos", language="es"),
    ]
    assert AccountsDiffer()(reports) == ()


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "bound"),
    [
        ("twenty-three ships", "en", 23, 23, Bound.EXACT),
        ("two hundred and fifty people", "en", 250, 250, Bound.EXACT),
        ("eleven and a half minutes", "en", 11.5, 11.5, Bound.EXACT),
        ("a dozen people", "en", 12, 12, Bound.EXACT),
        ("€4.2m", "en", 4.2e6, 4.2e6, Bound.EXACT),
        ("about 4.2 million euros", "en", 4.2e6, 4.2e6, Bound.ABOUT),
        ("1,150 people", "en", 1150, 1150, Bound.EXACT),
        ("at least 17 people", "en", 17, 17, Bound.AT_LEAST),
        ("more than $3 billion", "en", 3e9, 3e9, Bound.AT_LEAST),
        ("fewer than 50", "en", 50, 50, Bound.AT_MOST),
        ("between 10 and 15 people", "en", 10, 15, Bound.EXACT),
        ("10 to 15 per cent", "en", 10, 15, Bound.EXACT),
        ("rund 34.000 Fahrzeuge", "de", 34000, 34000, Bound.ABOUT),
        ("3,5 Millionen Euro", "de", 3.5e6, 3.5e6, Bound.EXACT),
        ("einundzwanzig Tote", "de", 21, 21, Bound.EXACT),
        ("5 480 mètres", "fr", 5480, 5480, Bound.EXACT),
        ("soixante-dix-sept blessés", "fr", 77, 77, Bound.EXACT),
        ("au moins 6,3 millions d'euros", "fr", 6.3e6, 6.3e6, Bound.AT_LEAST),
    ],
)
def test_numbers_are_read_in_digits_and_words(
    text: str, language: str, low: float, high: float, bound: Bound
) -> None:
    words = lexicon(language)
    assert words is not None

    (number,) = numbers(text, words)

    assert (number.low, number.high, number.bound) == (low, high, bound)


@pytest.mark.parametrize(
    "text", ["hundreds of people", "at 4:20 a.m.", "version 2.3.1", "H4", "dozens"]
)
def test_what_is_no_number_is_not_read_as_one(text: str) -> None:
    words = lexicon("en")
    assert words is not None
    assert numbers(text, words) == ()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", "xx"]))
def test_no_text_whatever_makes_it_stumble(text: str, language: str) -> None:
    reports = [
        report(text or ".", "Post", language=language),
        report(f"{text} 12 people were injured.", "Echo", hours=1, language=language),
    ]
    for contrast in AccountsDiffer()(reports):
        assert len(contrast.places) >= 2


def test_a_long_story_is_read_in_bounded_time() -> None:
    reports = [
        report(
            " ".join(
                f"In street {n} of ward {outlet} the flood damaged {n + outlet} houses and cost"
                f" {n * outlet + 1} million euros."
                for n in range(2, 300)
            ),
            f"Outlet {outlet}",
            hours=outlet,
        )
        for outlet in range(12)
    ]

    started = process_time()
    AccountsDiffer()(reports)

    assert process_time() - started < 10
