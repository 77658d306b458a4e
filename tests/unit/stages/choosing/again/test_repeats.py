"""Nothing is told twice, in the same words or in others."""

from __future__ import annotations

import pytest

from digest.stages.choosing.again.beginnings import begins_again
from digest.stages.choosing.again.repeats import repeats
from digest.stages.choosing.telling.facts import CALENDAR, DATE, figures
from digest.stages.choosing.weights import IN_BRIEF
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report

BEGINNINGS = [
    # the same event in other words
    ("A home routine of five exercises lowered the rate of falls in people over 70 by 31 per cent.",
     "A daily routine can spare older people almost a third of their falls, a trial says.", True),
    ("Hanna Dray has won the Book Prize for a novel told through the lists of a family.",
     "A first novel by a poet from Skarrow was awarded the Book Prize on Wednesday.", True),
    ("A stolen painting was sent to the port in a parcel marked as a craft worth $37.",
     "A painting missing since spring came to light in a parcel that called it a $37 ornament.", True),
    ("A bank expects a $5 billion hit to its profits this quarter from the new tax.",
     "The tax reform will cut profit by about $5 billion, mainly because of earnings abroad.", True),
    ("Thousands fled and two people were hurt by fireworks at a beach party at Ashby.",
     "Two people were injured at the beach of Ashby on Dec. 31 after fireworks failed.", True),
    ("Coach Bruce Ahlers announced that he retires from coaching the Rovers for his family.",
     "Rovers coach Bruce Ahlers has retired after five mostly happy seasons.", True),
    ("A lawmaker has died after being stabbed many times in a church hall in Ashby.",
     "A politician was stabbed to death on Friday by a man who stormed into a church.", True),
    ("The crane tied up at 13.30 and will lift the leaf of the Sill Lock on Wednesday at 06.50.",
     "The salvage team will try to lift the gate of the Sill Lock at about 6:50 on Wednesday.", True),
    # another fact of the same story
    ("Juan Marek won the second stage of the Lake Tour 2027.",
     "Ivo Brandt, who led the Lake Tour 2027 from its start, was sent home by his team for a lie on where he trained in June.", False),
    ("China’s space station has been out of control for months and will come crashing down.",
     "China’s space station is not out of control and no danger, an engineer has said.", False),
    ("Drivers on the Carrowby Metro will strike for 48 hours from Tuesday, their union said.",
     "Carrowby is to lay on 90 extra buses to soften the first strike by drivers in 15 years.", False),
    ("A grain carrier struck the gate of the Sill Lock on Monday.",
     "About 340 dockers were sent home after the Sill Lock was put out of action by a ship.", False),
    ("Twelve people were injured when a ferry ran aground off Skarrow, the coastguard said.",
     "The number of people injured when a ferry ran aground off Skarrow has risen to seventeen.", False),
]  # fmt: skip


def opening(text: str, outlet: str) -> Sentence:
    return quotable(development(report(f"{text} | Nothing else was known.", outlet=outlet)))[0]


@pytest.mark.parametrize(("told", "text", "again"), BEGINNINGS, ids=[b[1][:40] for b in BEGINNINGS])
def test_a_second_beginning_of_one_event_is_known_for_one(
    told: str, text: str, again: bool
) -> None:
    assert begins_again(opening(text, "Ledger"), [opening(told, "Herald")]) is again


def test_further_down_in_a_report_likeness_counts_for_less() -> None:
    told = opening("Hanna Dray has won the Book Prize for a novel told through lists.", "Herald")
    deep = quotable(
        development(
            report(
                "It rained. | It snowed. | The Book Prize went to a poet from Skarrow for her novel.",
                outlet="Ledger",
            )
        )
    )[2]

    assert not begins_again(deep, [told])


def test_one_report_does_not_begin_twice() -> None:
    first, second = quotable(
        development(report("The Book Prize went to a poet. | The poet has won the Book Prize."))
    )

    assert not begins_again(second, [first])
    assert repeats(second, [first], IN_BRIEF)


def test_what_brings_no_name_and_no_figure_has_to_tell_more() -> None:
    told = [
        opening(
            "Two people were injured when a barge with fireworks caught fire at Ashby.", "Herald"
        ),
        opening("A crowd had gathered at the beach of Ashby for the fireworks.", "Ledger"),
    ]
    deep = "It rained. | It snowed. | {}"
    again = "The two people were injured after the barge caught fire at 9pm."
    more = "The two people, from Mardle, were injured when the barge caught fire."

    assert repeats(
        quotable(development(report(deep.format(again), outlet="Post")))[2], told, IN_BRIEF
    )
    assert not begins_again(
        quotable(development(report(deep.format(more), outlet="Post")))[2], told
    )


def test_how_long_something_took_is_no_figure() -> None:
    counted = opening("Sixty men had gone on board the Anselm Grace.", "Post")
    lapsed = opening("Sixty hours had gone by since the Anselm Grace came in.", "Post")

    assert figures(counted) == {"sixty"}
    assert figures(lapsed) == set()


@pytest.mark.parametrize(
    "text",
    [
        "el 5 de enero la junta",
        "no dia 5 de janeiro a junta",
        "le 5 janvier",
        "on January 5",
        "في 5 كانون الثاني",
        "كانون الثاني 5",
    ],
)
def test_a_day_of_a_month_is_a_date_in_every_language_and_its_month_no_name(text: str) -> None:
    assert DATE.search(text) is not None
    assert {"enero", "janeiro", "janvier", "january"} <= CALENDAR
