"""A story opens with what happened, as the reports agree on it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from digest.model import Budget, Development
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.openings import Openings
from digest.stages.choosing.weights import OPENING
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report

APPROVED = report(
    """The government approved a wind farm on the Helmer Sands on Wednesday. | It is to have 84 turbines.
The energy minister said the farm would make a tenth of the country's power.""",
    outlet="Landfall",
    title="Government approves wind farm on the Helmer Sands",
)
BONDS = report(
    """Helmer Grid will sell bonds worth 900 million to build the wind farm that the government approved. | Banks were told of it at noon.""",
    outlet="Counting House",
    title="Helmer Grid to sell bonds for wind farm",
    hours=3,
)
SCENE = report(
    """On the shore at Aune the geese came in at dusk, as they have since before anybody counted them. | “They will not mind a gap,” said Jon Ask, who counts geese.
The wind farm approved on Wednesday leaves them five kilometres.""",
    outlet="Slack Tide",
    title="A gap for the geese",
    hours=6,
)


def first(story: Development) -> str:
    place = Corroboration()(story, Budget()).news[0].place
    return place.span.of({r.id: r.article.text for r in story.reports}[place.report])


def test_the_event_opens_a_story_and_not_the_scene_or_what_follows_from_it() -> None:
    assert first(development(SCENE, BONDS, APPROVED)).startswith("The government approved")


def test_what_followed_upon_an_event_gives_way_to_the_event() -> None:
    text = "Helmer Grid will sell bonds to help pay for the wind farm on the Helmer Sands"
    followed = report(
        f"{text}, hours after the government approved it. | Banks were told of it at noon.",
        outlet="Counting House",
        title="Helmer Grid to sell bonds for wind farm",
        hours=3,
    )
    alone = report(
        f"{text}. | Banks were told of it at noon.",
        outlet="Counting House",
        title="Helmer Grid to sell bonds for wind farm",
        hours=3,
    )

    scores = [
        Openings.of(pool).worth(pool, [0.0] * len(pool))[0]
        for pool in (quotable(development(followed)), quotable(development(alone)))
    ]

    assert scores[1] - scores[0] == pytest.approx(-OPENING.follows)


def test_a_timestamp_at_the_top_does_not_push_the_news_down() -> None:
    stamped = report(
        """November 18, 2026, 1:20 p.m. | The council of Ashby closed the bridge over the Kell on Wednesday.""",
        outlet="Post",
        title="Council closes the Kell bridge",
    )
    waiting = report(
        """Flasks of tea went from window to window on Wednesday while drivers waited at the barrier by the Kell. | Some of them turned round at noon.""",
        outlet="Ledger",
        title="An hour at the barrier",
        hours=1,
    )

    assert first(development(stamped, waiting)).startswith("The council of Ashby closed")


def test_a_quotation_opens_no_story() -> None:
    quoted = report(
        """“The bridge over the Kell is closed,” Mayor Olga Brandt said. | The council voted to close the bridge on Wednesday night.""",
        title="Bridge over the Kell is closed, mayor says",
    )

    assert first(development(quoted)).startswith("The council voted")


def test_a_story_of_quotations_alone_is_told_all_the_same() -> None:
    quoted = report("“The bridge over the Kell will stay closed for a year,” Olga Brandt said.")

    assert first(development(quoted)).startswith("“The bridge")


def test_what_came_days_before_most_reports_opens_no_story() -> None:
    early = report(
        """Bitcoin fell on Monday after Valserre said it would ban trading in coins without names. | Traders were not amused.""",
        outlet="Early",
        title="Bitcoin falls as Valserre bans coins without names",
        hours=-200,
    )
    late = [
        report(
            f"""Bitcoin fell below 6,000 on Tuesday, {detail}. | Traders sold.""",
            outlet=outlet,
            title=f"Bitcoin falls below 6,000, {detail}",
            hours=hours,
        )
        for outlet, detail, hours in (
            ("Post", "its lowest since November", 1),
            ("Ledger", "a fall of 12 per cent in a day", 2),
            ("Radio", "as banks stopped loans for it", 3),
        )
    ]

    assert "below 6,000" in first(development(early, *late))


def test_a_look_back_opens_no_story() -> None:
    scene = report(
        """Two years ago, the council of Ashby said that the bridge over the Kell would never close. | It closed the bridge over the Kell on Wednesday.""",
        outlet="Ledger",
        title="Council of Ashby closes the bridge over the Kell",
    )
    plain = report(
        """For safety the bridge over the Kell was closed on Wednesday, the council said. | Drivers turned round.""",
        outlet="Post",
        title="Kell bridge closed",
        hours=1,
    )

    assert first(development(scene, plain)).startswith("For safety")


def test_an_angle_that_only_its_own_headline_tells_does_not_open() -> None:
    angle = report(
        """Two hundred geraniums reached Ashby late after cracks in a girder closed its bridge. | Nobody bought them.""",
        outlet="Garden Post",
        title="Geraniums reached Ashby late after cracks closed bridge",
        hours=1,
    )
    closed = report(
        """The council closed the bridge into Ashby on Wednesday after cracks were found in a girder. | Buses turn back at the river.""",
        outlet="Herald",
        title="Buses turn back at the river",
    )
    other = report(
        """Inspectors found cracks in a girder on Wednesday and Ashby lost its bridge for weeks. | Buses go round by Marl.""",
        outlet="Ledger",
        title="Weeks without a bridge",
        hours=2,
    )

    assert "geraniums" not in first(development(angle, closed, other))


LONG_LEAD = (
    "The council of Ashby closed the bridge over the Kell on Wednesday after divers found cracks in two of its"
    " five piers, a step that the mayor called hard but right and that sends eleven bus lines and some nine"
    " thousand cars a day round by Marl, where the road is narrow and where the schools had asked the county for"
    " years to count the cars at their gates."
)
HURT = report(
    f"""{LONG_LEAD} | The bridge was discovered to be unsafe in spring.
Buses go round by Marl until the piers are mended.""",
    outlet="Ledger",
    title="Council closes the bridge over the Kell",
)


def test_a_long_first_sentence_opens_rather_than_the_second() -> None:
    assert first(development(HURT)) == LONG_LEAD


def test_a_shorter_first_sentence_opens_rather_than_a_long_one() -> None:
    shorter = report(
        """The council of Ashby closed the bridge over the Kell on Wednesday after cracks were found in two piers. | Buses go round.""",
        outlet="Post",
        title="Council closes the bridge over the Kell",
        hours=1,
    )

    summary = Corroboration()(development(HURT, shorter), Budget())

    texts = {r.id: r.article.text for r in (HURT, shorter)}
    quotes = [pick.place.span.of(texts[pick.place.report]) for pick in summary.news]
    assert quotes[0].startswith(
        "The council of Ashby closed the bridge over the Kell on Wednesday after cracks"
    )
    assert LONG_LEAD not in quotes


def test_a_long_first_sentence_is_not_quoted_at_length() -> None:
    summary = Corroboration()(development(HURT), Budget(sentences=10_000, words=200))

    assert summary.news
    assert LONG_LEAD not in {p.place.span.of(HURT.article.text) for p in summary.news}


def test_a_long_first_sentence_needs_its_room() -> None:
    summary = Corroboration()(development(HURT), Budget(words=50))

    assert LONG_LEAD not in {p.place.span.of(HURT.article.text) for p in summary.news}


def test_what_was_waited_for_is_what_was_done_and_not_what_was_said_on_the_day() -> None:
    told = development(
        report(
            "A crane will lift the gate of the Sill Lock on Wednesday.", outlet="Post", hours=-20
        ),
        report(
            "A crane raised the gate of the Sill Lock on Wednesday.", outlet="Landfall", hours=1
        ),
        report(
            "The lock costs carriers a million a day, the council said on Wednesday.",
            outlet="Counting House",
            hours=1,
        ),
    )
    pool = quotable(told)
    openings, reports = Openings.of(pool), pool[1:]

    def worth(sentences: Sequence[Sentence]) -> dict[str, float]:
        scores = openings.by_itself(sentences, [0.0] * len(sentences))
        return {
            s.report.article.outlet.name: score for s, score in zip(sentences, scores, strict=True)
        }

    whole, left = worth(pool), worth(reports)
    assert left["Landfall"] - whole["Landfall"] == pytest.approx(OPENING.awaited)
    assert left["Counting House"] == pytest.approx(whole["Counting House"])


def test_what_tells_an_event_opens_a_story_before_what_takes_it_for_known() -> None:
    known = report(
        """Orme's purchase of Ashby Rail is aimed at building a network of ferries and trains. | Shares of Orme fell.""",
        outlet="Post",
        title="Orme's purchase of Ashby Rail aims at a network of ferries and trains",
        hours=2,
    )
    tells = report(
        """Orme is buying Ashby Rail and its ferries, both companies said. | The price is nine million crowns.""",
        outlet="Ledger",
        title="Orme buys Ashby Rail",
    )
    story = development(known, tells)

    for budget in (Budget(), Budget(sentences=10_000, words=45)):
        news = Corroboration()(story, budget).news
        bodies = {r.id: r.article.text for r in story.reports}
        told = [pick.place.span.of(bodies[pick.place.report]) for pick in news]
        assert told[0].startswith("Orme is buying")


def turned(newest: str, hours: float = 24) -> Development:
    """Two reports of Tuesday on one bill, and a third that came so many hours after noon on Wednesday."""
    return development(
        report(
            "Governor Ada Hale told the assembly on Tuesday to change its bill on quarry blasting. | She gave no reasons.",
            outlet="Post",
            title="Hale wants changes to bill on quarry blasting",
            hours=-20,
        ),
        report(
            "Governor Ada Hale will not sign a bill on quarry blasting as it stands, she told the assembly. | Mayors cheered.",
            outlet="Ledger",
            title="Hale wants changes to bill on quarry blasting",
            hours=-18,
        ),
        report(
            f"{newest} | Mayors cheered her again.",
            outlet="Landfall",
            title="Mayors cheer",
            hours=hours,
        ),
    )


SIGNED = "Governor Ada Hale signed a softer bill on Thursday."


def test_what_was_done_after_the_other_reports_came_opens_the_story() -> None:
    assert first(turned(SIGNED)) == SIGNED


@pytest.mark.parametrize(
    ("newest", "hours"),
    [
        ("Governor Ada Hale met the mayors of the valley on Tuesday.", 24),
        ("Governor Ada Hale met the mayors of the valley on Monday.", 24 * 12),
    ],
)
def test_what_was_done_before_and_what_came_weeks_later_open_nothing_for_that(
    newest: str, hours: float
) -> None:
    assert Openings.of(quotable(turned(newest, hours))).done_after() == frozenset()
