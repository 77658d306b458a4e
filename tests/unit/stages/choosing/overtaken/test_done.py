"""What one report tells as to come and another as done is told as done."""

from __future__ import annotations

import pytest

from digest.model import Budget
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.overtaken.done import is_done
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

RESUMED = "Search teams resumed their work in the quarry at Aune after the wall was blown up on Tuesday night."


def done(coming: str, deed: str, hours: float = 0.0) -> bool:
    """Say whether a report's deed overtakes what another tells as to come; the deed's report came so much later."""
    pool = quotable(
        development(
            report(f"{coming} | The quarry closed in spring.", outlet="Post"),
            report(f"{deed} | Nobody was hurt.", outlet="Landfall", hours=hours),
        )
    )
    return is_done(next(s for s in pool if s.text == coming), pool)


@pytest.mark.parametrize(
    ("coming", "deed"),
    [
        ("Search teams are expected to resume their work in the quarry once the wall is down.", RESUMED),
        ("The quarry search will resume on Wednesday after the wall is blown up.", RESUMED),
        (
            "Mayors are calling on Governor Ada Hale to veto a bill on quarry blasting.",
            "Governor Ada Hale announced her decision to veto the bill on quarry blasting.",
        ),
        (
            "Both mayors said they hoped Ms Hale would veto the bill on quarry blasting.",
            "Governor Ada Hale vetoed the bill on quarry blasting on Wednesday.",
        ),
    ],
)  # fmt: skip
def test_what_is_to_come_is_overtaken_by_the_same_deed_in_a_report_of_the_same_time(
    coming: str, deed: str
) -> None:
    assert done(coming, deed)


@pytest.mark.parametrize(
    ("coming", "deed"),
    [
        ("Search teams are expected to leave the quarry once the wall is down.", RESUMED),
        ("Helmer Grid will buy the quarry at Aune.", "Helmer Grid has decided to buy the quarry at Aune."),
        ("Ola Brandt will miss two matches with a torn knee.", "Ola Brandt missed two matches last season with a torn knee."),
        ("Rain stopped the search teams in the quarry, who will resume their work on Friday.", RESUMED),
        ("The bill on quarry blasting would bring work to Aune.", "The bill on quarry blasting brought work to Aune."),
    ],
)  # fmt: skip
def test_another_deed_a_plan_and_what_was_done_at_another_time_overtake_nothing(
    coming: str, deed: str
) -> None:
    assert not done(coming, deed)


def test_a_deed_of_before_does_not_overtake_what_is_to_come() -> None:
    coming = "Search teams are expected to resume their work in the quarry once the wall is down."

    assert not done(coming, RESUMED, hours=-20)


def test_a_story_opens_with_the_deed_that_others_called_for() -> None:
    calls = [
        report(
            f"{who} are calling on Governor Ada Hale to veto a bill on blasting in the quarry at Aune. | The bill passed last week.",
            outlet=outlet,
            title=f"{who} call on Hale to veto quarry bill",
        )
        for who, outlet in (("Mayors", "Post"), ("Hoteliers", "Ledger"))
    ]
    settled = report(
        "Governor Ada Hale announced her decision to veto legislation on blasting at Aune. | She signed nothing else.",
        outlet="Landfall",
        title="Governor stops blasting law",
    )

    story = development(*calls, settled)
    news = Corroboration()(story, Budget()).news
    texts = {r.id: r.article.text for r in story.reports}

    assert news[0].place.report == settled.id
    assert not any("calling on" in pick.place.span.of(texts[pick.place.report]) for pick in news)
