"""A count of people that a later report has outgrown is not told any more."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Report
from digest.stages.choosing.overtaken.tolls import outgrown
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

MORNING = report(
    "Twelve people were injured on Wednesday when a ferry ran aground off Skarrow. | The coastguard came.",
    outlet="Landfall",
)
NOON = report(
    "All 86 passengers were brought ashore and 12 people were being treated in hospital. | The sea was calm.",
    outlet="Herald",
    hours=3,
)
EVENING = report(
    "The number of people injured when a ferry ran aground off Skarrow has risen to seventeen.",
    outlet="Radio",
    hours=9,
)


def stale(*reports: object) -> list[str]:
    pool = quotable(development(*reports))  # type: ignore[arg-type]
    found = outgrown(pool)
    return [s.report.outlet.name for s in pool if s in found]


def test_a_higher_count_later_outgrows_the_earlier_one_wherever_it_stands() -> None:
    assert stale(MORNING, NOON, EVENING) == ["Landfall", "Herald"]


def test_counts_of_one_hour_only_differ() -> None:
    other = report(
        "Seventeen people were injured when a ferry ran aground off Skarrow.", outlet="Post"
    )

    assert stale(MORNING, other) == []


def test_a_count_of_days_later_may_be_of_another_event() -> None:
    later = report(
        "Seventeen people were injured when a ferry ran aground.", outlet="Post", hours=200
    )

    assert stale(MORNING, later) == []


def test_of_reports_without_a_day_the_one_that_tells_of_a_rise_came_later() -> None:
    def undated(told: Report) -> Report:
        return replace(told, article=replace(told.article, dated=False))

    risen = report(
        "The number of people injured when a ferry ran aground off Skarrow has risen to seventeen.",
        outlet="Radio",
    )
    more = report("Nineteen people were injured when a ferry ran aground.", outlet="Post")

    assert stale(undated(risen), undated(MORNING)) == ["Landfall"]
    assert stale(undated(MORNING), undated(more)) == []
    assert stale(risen, MORNING) == []
