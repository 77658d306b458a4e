"""Our maker tells what several outlets bear out, in sentences that can be read by themselves."""

from __future__ import annotations

from digest.model import Budget, Development, Summary
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.passages import Passages
from digest.stages.choosing.weighing import is_news, orders, weigh
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

HERALD = report(
    """The harbour at Calder reopened two of five berths on Wednesday after three days. | It had closed when its cranes stopped.
Forty ships were waiting outside the breakwater at midnight, the harbour authority said. | Gulls were seen on the empty cranes.""",
    outlet="Herald",
)
LEDGER = report(
    """Two of five berths at the harbour of Calder were open again on Wednesday. | Insurers expect claims of nine million crowns.
Lockhart Controls blamed a licence check for the failure of the cranes. | “We are sorry for the delay,” Ada Lockhart said.""",
    outlet="Ledger",
    hours=1,
)
COURIER = report(
    """Lockhart Controls, which made the crane software, blamed a licence check for the failure. | But it offered no date for a repair.
Some forty ships waited outside the breakwater of Calder on Wednesday.""",
    outlet="Courier",
    hours=2,
)
STORY = development(HERALD, LEDGER, COURIER)


def texts(summary: Summary) -> list[str]:
    bodies = {r.id: r.article.text for r in STORY.reports}
    return [pick.place.span.of(bodies[pick.place.report]) for pick in summary.news]


def test_the_news_comes_first_and_is_told_once() -> None:
    told = texts(Corroboration()(STORY, Budget()))

    assert "berths" in told[0]
    assert sum("berths" in text for text in told) == 1


def test_what_one_outlet_alone_says_in_passing_is_left_out() -> None:
    told = texts(Corroboration()(STORY, Budget(sentences=3)))

    assert len(told) == 3
    assert not any("Gulls" in text for text in told)


def test_no_sentence_leans_on_one_that_is_not_there() -> None:
    told = texts(Corroboration()(STORY, Budget(sentences=9, words=200)))

    assert len(told) > 3
    for place, text in enumerate(told):
        assert not text.startswith("It had") or told[place - 1].startswith("The harbour")
        assert not text.startswith("But it") or told[place - 1].startswith("Lockhart")


def test_the_budget_holds_in_words_and_in_sentences() -> None:
    summary = Corroboration()(STORY, Budget(sentences=2, words=30))

    assert len(summary.news) <= 2
    assert sum(len(text.split()) for text in texts(summary)) <= 30


def test_other_outlets_that_say_the_same_are_named_once_each() -> None:
    summary = Corroboration()(STORY, Budget())

    opening = summary.news[0]
    others = {place.report for place in opening.support}
    assert others
    assert opening.place.report not in others


def test_what_was_told_before_is_not_news() -> None:
    told = [HERALD.article.sentences[0].of(HERALD.article.text)]

    summary = Corroboration()(development(*STORY.reports, told=told), Budget())

    assert summary.news
    assert not any("reopened two" in text or "open again" in text for text in texts(summary))


def test_a_day_of_reprints_gives_no_news() -> None:
    told = [span.of(r.article.text) for r in STORY.reports for span in r.article.sentences]

    summary = Corroboration()(development(*STORY.reports, told=told), Budget())

    assert summary == Summary(news=())


def test_what_is_put_right_is_news_although_its_words_were_told() -> None:
    wrong = "Profit at the savings bank of Calder fell 18 per cent to 212 million, it said."
    correction = report(
        """Correction: an earlier report said that profit at the savings bank of Calder fell 18 per cent. | It fell 8 per cent, to 212 million.""",
        outlet="Counting House",
        title="Correction: profit at the savings bank of Calder",
    )

    summary = Corroboration()(development(correction, told=[wrong]), Budget())

    told = [pick.place.span.of(correction.article.text) for pick in summary.news]
    assert told == [span.of(correction.article.text) for span in correction.article.sentences]


def test_the_order_of_reports_does_not_matter() -> None:
    turned = development(COURIER, HERALD, LEDGER)

    assert Corroboration()(STORY, Budget()) == Corroboration()(turned, Budget())


def test_a_story_of_one_short_report_is_told_too() -> None:
    lone = development(report("The library of Ashby will open on Sundays from January."))

    assert len(Corroboration()(lone, Budget()).news) == 1


def test_a_budget_of_words_alone_is_filled_and_never_passed() -> None:
    brief = Corroboration()(STORY, Budget(sentences=4, words=90))
    length = Corroboration()(STORY, Budget(sentences=10_000, words=90))

    counted = [sum(len(text.split()) for text in texts(summary)) for summary in (brief, length)]
    assert counted[0] <= counted[1] <= 90
    assert counted[1] > 60


def test_no_event_is_begun_twice_where_words_are_few() -> None:
    story = development(
        report(
            """Governor Ron Hale signed a bill on Monday that closes the inner harbour to ferries. | It takes effect in May.
Shipping firms had asked for a year to find other berths.""",
            outlet="Herald",
        ),
        report(
            """Gov. Ron Hale, who won a vote on it in March, signed legislation on Monday against ferries beside the old quays.
The nearest berths lie nine miles to the north. | Fishermen may stay until the summer.""",
            outlet="Ledger",
            hours=1,
        ),
    )

    def signings(words: int) -> int:
        told = Corroboration()(story, Budget(sentences=10_000, words=words)).news
        bodies = {r.id: r.article.text for r in story.reports}
        return sum("signed" in pick.place.span.of(bodies[pick.place.report]) for pick in told)

    assert signings(100) == 1
    assert signings(200) == 2


def test_in_a_course_of_events_each_report_begins_with_its_own_though_words_are_few() -> None:
    leads = (
        "Crane drivers at the harbour of Calder stopped work over what they earn at night.",
        "Strikers chained the gates of Calder harbour and left nine ships waiting outside.",
        "The union of Calder's crane drivers rejected a first offer by Mayor Ilse Brandt.",
        "Judges fined the drivers' union for blocking the harbour gates against an order.",
        "Calder harbour opened again after its crane drivers took more night pay and ended the strike.",
    )

    def told(days: int) -> int:
        reports = [
            report(f"{lead} | It rained.", outlet=f"Herald {place}", hours=24 * days * place)
            for place, lead in enumerate(leads)
        ]
        budget = Budget(sentences=10_000, words=100)
        return len(Corroboration()(development(*reports), budget).news)

    assert told(days=7) == len(leads)
    assert told(days=0) < len(leads)


def test_a_length_begins_with_the_lead_where_what_it_would_begin_with_opens_the_story_far_worse() -> (
    None
):
    herald = report(
        """Eight rhinos have died at the reserve of Ardmoor this week, the keepers of the largest herd in the north of the country said. | Salt poisoning is suspected of having killed the animals as water was low in the pans.
Rangers found no wounds. | The reserve had moved the herd from the coast in May.""",
        title="Eight rhinos die at reserve of Ardmoor",
        outlet="Herald",
    )
    ledger = report(
        """Eight rhinos that had come from the coast have died at the reserve of Ardmoor, where keepers had hoped for calves by the spring. | Salt poisoning is suspected of having killed the animals, as water was low in the pans for weeks.
The keepers have halted all moves.""",
        title="Eight rhinos dead at Ardmoor",
        outlet="Ledger",
        hours=1,
    )
    story = development(herald, ledger)

    summary = Corroboration()(story, Budget(sentences=10_000, words=50))

    bodies = {r.id: r.article.text for r in story.reports}
    told = [pick.place.span.of(bodies[pick.place.report]) for pick in summary.news]
    assert told[0].startswith("Eight rhinos")
    assert told[1].startswith("Salt poisoning")


def test_only_sentences_about_to_be_chosen_are_judged() -> None:
    pool = quotable(STORY)

    Corroboration().choose(Passages(pool, pool), Budget(sentences=10_000, words=20))

    judged = [sentence for sentence in pool if "need" in vars(sentence)]
    assert 0 < len(judged) < len(pool)


def test_a_scene_at_the_front_of_another_report_is_not_told() -> None:
    scene = report(
        """The kettle had just boiled in the lockkeeper’s cottage. | A grain carrier struck the gate of the Sill Lock at six.
The port of Pellworth sent 340 dockers home. | Repairs will take ten days.""",
        outlet="Courier",
        title="Grain carrier strikes the Sill Lock",
    )
    news = report(
        """A grain carrier has struck the gate of the Sill Lock in Pellworth and closed it to ships. | Nobody was hurt.
The port sent 340 dockers home for the day. | Grain for ten days waits outside.""",
        outlet="Herald",
        title="Grain carrier strikes gate of Sill Lock",
    )
    story = development(news, scene)

    summary = Corroboration()(story, Budget(sentences=3))

    bodies = {r.id: r.article.text for r in story.reports}
    told = [pick.place.span.of(bodies[pick.place.report]) for pick in summary.news]
    assert any("340 dockers" in text for text in told)
    assert not any("kettle" in text for text in told)


def test_a_scene_counts_for_its_place_only_where_much_is_told() -> None:
    story = development(
        report(
            """A Friday evening of dinner and cocktails was shattered at the harbour of Calder. | Two people were hurt.""",
            outlet="Courier",
        ),
        report(
            """A gunman wounded two people at the harbour of Calder on Friday. | He shot himself.""",
            outlet="Herald",
        ),
    )
    pool = quotable(story)

    assert is_news(pool, 4.0).tolist() == [0.0, 1.0, 1.0, 1.0]
    assert is_news(pool, 10.0).tolist() == [1.0] * 4


def test_a_brief_has_three_sentences_before_what_no_longer_fits_ends_it() -> None:
    long = (
        "ten ships with wheat, barley, maize, rye and oats wait in the roads outside the breakwater of Calder, where "
        "storms, fog and ice kept pilots ashore since the weekend and captains fear for cargoes, crews and cables"
    )
    story = development(
        report(
            f"""A grain carrier struck the gate of the Sill Lock in Pellworth on Monday. | By noon {long}.
Two tugs are on their way. | Nobody in the harbour was hurt.""",
            outlet="Herald",
        ),
        report(
            f"The gate of the Sill Lock was struck by a grain carrier. | At midday {long}, pilots say.",
            outlet="Ledger",
            hours=1,
        ),
    )

    assert len(Corroboration()(story, Budget(words=35)).news) == 3


def test_a_brief_ends_rather_than_tell_that_nothing_more_is_told() -> None:
    struck = "A grain carrier struck the gate of the Sill Lock in Pellworth on Monday."
    hollow = "The harbour board of Pellworth declined to comment on the Sill Lock."
    tugs = "Two tugs are on their way to free the carrier."
    beside = development(report(f"{struck} | {hollow} | {tugs}", outlet="Herald"))
    alone = development(report(f"{struck} | {hollow}", outlet="Herald"))
    nothing = development(report(hollow, outlet="Herald"))

    def told(story: Development, sentences: int) -> list[str]:
        body = story.reports[0].article.text
        news = Corroboration()(story, Budget(sentences=sentences)).news
        return [pick.place.span.of(body) for pick in news]

    assert told(beside, 2) == [struck, tugs]
    assert told(alone, 2) == [struck]
    assert told(nothing, 2) == [hollow]


def test_a_length_is_not_filled_with_what_is_worth_nothing() -> None:
    struck = "A grain carrier struck the gate of the Sill Lock in Pellworth on Monday."
    tugs = "Two tugs are on their way from the port of Calder to free the carrier."
    crumb = "The harbour board declined to comment."
    story = development(report(f"{struck} | {crumb} | {tugs}", outlet="Herald"))

    def told(words: int) -> list[str]:
        body = story.reports[0].article.text
        news = Corroboration()(story, Budget(sentences=10_000, words=words)).news
        return [pick.place.span.of(body) for pick in news]

    assert told(38) == [struck, tugs]
    assert told(60) == [struck, crumb, tugs]


BACKGROUND = "The ferry had lain at the pier of Mardle since its engine failed in spring."
"""What an outlet carries from report to report."""


def borne_out(*outlets: str) -> float:
    """Return how far the background is borne out where these outlets carry it, in reports of their own."""
    fresh = ("Two seamen were rescued on Monday.", "A diver found a third on Tuesday.")
    told = [
        report(f"{news} | {BACKGROUND}", outlet=outlet, hours=hour)
        for hour, (outlet, news) in enumerate(zip(outlets, fresh, strict=True))
    ]
    pool = [s for r in told for s in quotable(development(r))]
    weighed = weigh(pool, 4, orders)
    place = next(i for i, s in enumerate(weighed.sentences) if s.text == BACKGROUND)
    return float(weighed.echoed[place])


def test_what_an_outlet_says_again_bears_nothing_out() -> None:
    assert borne_out("Herald", "Ledger") > 0.9
    assert borne_out("Herald", "Herald") < 0.5


def fires(outlets: int) -> Development:
    """Return a story of one report with a long first sentence and so many outlets with short ones."""
    long = (
        "The harbour board of Calder, the owners of the burning depot, the fire brigade of Calder and the union of "
        "dockers told an inquiry into the fire at the depot of Calder on Friday that the tanks, the pumps, the pipes, "
        "the hoses, the ladders, the gates and the lamps had been old"
    )
    short = (
        "The fire at the depot of Calder spread to the pier at noon as the wind turned and tugs cast off in a hurry.",
        "Dockers at the depot of Calder walked out on Tuesday and asked for masks, for doctors and for a week of pay.",
        "The fire brigade of Calder sent for foam from Ashby when hydrants beside the railway ran dry for an hour.",
        "Owners of the burning depot of Calder offered nine million crowns to families whose houses lost their roofs.",
        "Ferries to the island were turned away by the harbour board of Calder, which lacked pilots for the channel.",
        "Smoke over the depot of Calder closed two schools in Mardle, where pupils had sat examinations since morning.",
        "The inquiry into the fire at the depot of Calder will sit in May under a judge who retired from the north.",
        "Divers looked for oil below the pier of Calder and found cracks that reach from the lock to the old quays.",
    )
    told = [report(f"{long}.", outlet="Herald", hours=200)]
    told += [
        report(text, outlet=f"Courier {hour}", hours=hour)
        for hour, text in enumerate(short[:outlets])
    ]
    return development(*told)


def test_at_length_a_long_sentence_does_not_take_the_room_of_two_where_many_reports_are_told() -> (
    None
):
    def outlets(told: int, budget: Budget) -> list[str]:
        return [pick.place.report for pick in Corroboration()(fires(told), budget).news]

    told = outlets(8, Budget(sentences=10_000, words=180))

    assert len(told) == 8
    assert not any(report.startswith("herald") for report in told)
    assert outlets(2, Budget(sentences=10_000, words=180))[0].startswith("herald")
