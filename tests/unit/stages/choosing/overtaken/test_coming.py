"""What was to come on a day that is over neither opens a story nor heads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from digest.model import Budget, Development, Report
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.headlines.choice import headline
from digest.stages.choosing.overtaken.coming import overtaken
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import NOON, development, report

TO_LEAVE = report(
    """About 200 foreigners are expected to be flown out of Marsa airport later Wednesday on a charter flight, officials said. | The airline confirmed the landing rights.""",
    outlet="Gazette",
    title="200 foreigners to board charter flight out of Marsa, officials say",
)
LEFT = report(
    """Some 200 foreigners left Marsa on a charter flight on Wednesday, the first departure since the airport reopened. | The flight landed in Port Helmer by night.""",
    outlet="Landfall",
    title="Foreigners leave Marsa on first flight",
)
NEXT_DAY = NOON + timedelta(hours=19)


def told(*reports: Report, at_once: bool = False) -> tuple[Development, list[str]]:
    """Return a story as an edition of the morning after has it, or of the same day, and its quotes."""
    story = replace(development(*reports), at=NOON if at_once else NEXT_DAY)
    texts = {r.id: r.article.text for r in reports}
    picks = Corroboration()(story, Budget()).news
    return story, [p.place.span.of(texts[p.place.report]) for p in picks]


def test_what_was_due_on_a_day_that_is_over_gives_way_to_what_happened() -> None:
    story, quotes = told(TO_LEAVE, LEFT)

    assert quotes[0].startswith("Some 200 foreigners left")
    assert not any("expected to be flown" in quote for quote in quotes)
    assert headline(story, Corroboration()(story, Budget())).text == LEFT.title


def test_it_is_told_where_no_report_tells_more() -> None:
    other = report(
        """The ferry to Port Helmer will run again on Wednesday after the storm, the harbour master said. | Two of its cabins are closed.""",
        outlet="Post",
    )
    _, quotes = told(other)

    assert quotes[0].startswith("The ferry to Port Helmer will run")


def test_what_still_lies_ahead_opens_a_story() -> None:
    ahead = report(
        """The Senate will vote on the harbour bill on Friday, its speaker said. | The bill raises the fee for berths.""",
        outlet="Post",
        title="Senate to vote on harbour bill",
    )
    protest = report(
        """Owners of 40 fishing boats sounded their horns for an hour against a dearer bill. | They carried the fire brigade's pump.""",
        outlet="Ledger",
        title="Boat owners protest",
    )
    story, quotes = told(ahead, protest)

    assert any(quote.startswith("The Senate will vote") for quote in quotes)
    assert not any(overtaken(s, quotable(story)) for s in quotable(story))


def test_on_the_day_itself_only_what_has_happened_overtakes_a_plan() -> None:
    waiting = report(
        """Passengers of the charter flight waited at the gate in Marsa for hours. | The airline gave out water.""",
        outlet="Ledger",
        title="Hours at the gate",
    )
    _, quotes = told(TO_LEAVE, waiting, at_once=True)
    assert any("expected to be flown" in quote for quote in quotes)

    _, quotes = told(TO_LEAVE, LEFT, at_once=True)
    assert not any("expected to be flown" in quote for quote in quotes)


def test_what_was_announced_on_one_day_for_the_next_is_kept() -> None:
    announced = report(
        """The council said on Tuesday that the bridge will close on Wednesday for eight months. | Buses go by way of the mill.""",
        outlet="Post",
    )
    closed = report(
        """Drivers queued for an hour at the bridge over the Kell after the council had put up a barrier. | Some turned round.""",
        outlet="Ledger",
    )
    _, quotes = told(announced, closed)

    assert any("will close on Wednesday" in quote for quote in quotes)


def test_what_happened_on_the_day_that_another_waited_for_opens_before_an_angle() -> None:
    hearing = report(
        """Four guards are due to testify on Wednesday at the first hearing on the fire at Port Helmer. | The committee was formed in May.""",
        outlet="Gazette",
        title="Guards to testify at first hearing on the fire",
    )
    began = report(
        """A committee opened its hearing on the fire at Port Helmer on Wednesday with guards who were burnt in it. | A film was shown.""",
        outlet="Landfall",
        title="Hearing on the fire opens",
    )
    angle = report(
        """A committee tasked with the hearing on the fire at Port Helmer may be the last stage for two of its members. | Both stand down in spring.""",
        outlet="Ledger",
        title="Hearing on the fire may be last stage for two",
    )
    _, quotes = told(hearing, angle, began)

    assert quotes[0].startswith("A committee opened its hearing")
