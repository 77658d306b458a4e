"""What goes on from what was told is news; what only says it again, or was left of it, is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from digest.model import Budget, CopyOf, Development, Report, Told
from digest.stages.choosing.again.editions import Known
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.summarise import dates
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import NOON, development, report

MORNING = NOON - timedelta(hours=5)
"""When the last edition was made: on the same Wednesday."""


def after(told: Sequence[str], *reports: Report, earlier: Sequence[Report] = ()) -> Development:
    """Return a story whose sentences an edition of Wednesday morning told."""
    lines = tuple(Told(story="s1", edition="e1", text=text, at=MORNING) for text in told)
    story = development(*reports, earlier=earlier)
    return replace(story, told=lines, last_told=MORNING, at=NOON + timedelta(hours=19))


def quotes(story: Development) -> list[str]:
    texts = {r.id: r.article.text for r in story.reports}
    picks = Corroboration()(story, Budget()).news
    return [pick.place.span.of(texts[pick.place.report]) for pick in picks]


def is_told(told: str, lead: str) -> bool:
    """Say whether a first sentence counts as told after an edition with one sentence."""
    story = after([told], report(lead, outlet="Ledger", hours=2))
    return Known.of(story).has(quotable(story)[0])


VOTE = (
    "The premier’s grip on the party will tighten with a vote by its members in parliament Wednesday to"
    " depose Olga Brandt from her leadership post."
)
SUIT = (
    "The states of Norland and Oster filed a federal lawsuit in the high court Thursday, claiming that Ravia’s"
    " legalisation of marijuana is unconstitutional under federal law."
)


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        (
            VOTE,
            "Party members in parliament on Wednesday ousted Olga Brandt from the leadership post by a vote.",
        ),
        (
            SUIT,
            "Ravia’s top law enforcement official promises to vigorously defend the state’s historic law legalising"
            " marijuana after Norland and Oster asked the high court to declare it unconstitutional, saying the drug"
            " is freely flowing into federal states.",
        ),
        (
            "The chat program Pigeon has been removed from the shop of Orchard.",
            "Orchard has revealed that it last week removed the chat program Pigeon from its shop after learning that"
            " it was serving pictures of children to users.",
        ),
        (
            "Kellcom has raised its bid for the chip maker Oster Inc. to about $121 billion, people close to it said.",
            "Kellcom raised its bid for rival Oster on Wednesday to $121 billion, the richest takeover the trade in"
            " chips has seen, to lead in a fast-growing market for telephones.",
        ),
        (
            "Kellcom has raised its bid for the chip maker Oster Inc. to about $121 billion, people close to it said.",
            "Kellcom withdrew its bid of $121 billion for rival Oster on Tuesday, the richest takeover the trade in"
            " chips has seen, to look for markets for telephones elsewhere.",
        ),
    ],
)
def test_a_first_sentence_that_goes_on_from_what_was_told_is_news(told: str, lead: str) -> None:
    assert not is_told(told, lead)


CLOSING = "The bridge over the river Kell will close on Friday for eight months, the city council of Ashby said."


@pytest.mark.parametrize(
    ("told", "lead"),
    [
        (
            CLOSING,
            "The city council of Ashby said on Wednesday that the bridge over the river Kell will close for months.",
        ),
        (
            CLOSING,
            "The council of Ashby confirmed on Wednesday the bridge over the Kell will close on Friday.",
        ),
        (
            "A woman from Ashby was stunned at an electric bill of $284 billion over the holidays.",
            "A woman was left stunned after being informed that she had racked up an electric bill of $284 billion.",
        ),
        (
            "Rebels handed over 21 schoolgirls to the government of Norland on Wednesday after talks.",
            "Rebels released 21 schoolgirls to the government of Norland on Wednesday after long talks.",
        ),
        (
            "Kellcom has raised its bid for the chip maker Oster Inc. to about $121 billion, people close to it said.",
            "Kellcom raised its bid for rival Oster on Tuesday to $121 billion, the richest takeover the trade in"
            " chips has seen, to lead in a fast-growing market for telephones.",
        ),
        (
            "Several people who once worked for Pigeon and Orchard launched a campaign on Monday against the addictive"
            " technology that they helped to create.",
            "Two people who once worked for Orchard and Pigeon have launched a campaign to fight what they see as"
            " the addictive nature of the technology they helped to create.",
        ),
    ],
)
def test_a_first_sentence_that_says_it_again_is_told(told: str, lead: str) -> None:
    assert is_told(told, lead)


ARREST = [
    "Tom Gray, a miller of 43 from Skarrow, was arrested by armed police at his house in Mill Lane on Monday.",
    "The baker Ines Varga was found stabbed behind her shop in the high street of Ashby before dawn on Sunday.",
]


@pytest.mark.parametrize(
    ("lead", "again"),
    [
        (
            "Tom Gray, who was arrested on Monday, is charged with the stabbing of Ines Varga.",
            False,
        ),
        ("Prosecutors will today charge Tom Gray, who was arrested on Monday in Skarrow.", False),
        ("Detectives are questioning Tom Gray of Skarrow, arrested on Monday at his house.", False),
        ("Tom Gray, who bakes in Skarrow, was arrested on Monday for stabbing Ines Varga.", True),
        (
            "After the baker Ines Varga was stabbed in Ashby, police arrested Tom Gray on Monday.",
            True,
        ),
        ("The police said on Monday that they arrested the miller Tom Gray in Skarrow.", True),
        ("The miller that police arrested in Skarrow on Monday is Tom Gray.", False),
    ],
)
def test_what_a_sentence_only_calls_to_mind_is_not_its_deed(lead: str, again: bool) -> None:
    story = after(ARREST, report(lead, outlet="Ledger", hours=2))
    assert Known.of(story).has_done(quotable(story)[0]) is again


def test_what_is_left_of_a_text_told_before_makes_no_update() -> None:
    lead = "A fireball that lit up the evening sky over Norland is lighting up talk on line."
    again = report(
        f"""{lead} | The streak on Tuesday evening was seen in other parts of the land as well.
Residents of several towns said they saw the streak in the sky. | Some put up films of it.""",
        outlet="Ledger",
        hours=2,
    )

    assert quotes(after([lead], again)) == []


def test_a_new_name_or_figure_near_the_top_makes_one() -> None:
    lead = "A fireball that lit up the evening sky over Norland is lighting up talk on line."
    found = report(
        f"""{lead} | A stone of 40 kilograms was found in a field on Wednesday by a farmer.""",
        outlet="Ledger",
        hours=2,
    )

    assert quotes(after([lead], found))[0].startswith("A stone of 40 kilograms")


def test_a_copy_of_an_earlier_text_tells_nothing_that_was_left_out_of_it() -> None:
    text = """Two work trains collided in a tunnel under the river Kell. | The trains had carried stones. | One of 12 workers was hurt at 5 a.m., said Jon Ask of the fire brigade."""
    original = report(text, outlet="Herald", hours=-20)
    copied = CopyOf(outlet="Herald", report=original.id)
    copy = replace(report(text, outlet="Ledger", hours=2), copy_of=copied, copied=(0, 1, 2))
    told = ["Two work trains collided in a tunnel under the river Kell."]

    assert quotes(after(told, copy, earlier=[original])) == []
    assert quotes(after(told, replace(copy, copied=(0, 1)), earlier=[original])) != []


def test_what_an_outlet_corrects_is_news_as_before() -> None:
    story = after(
        [CLOSING],
        report(
            CLOSING,
            outlet="Ledger",
            hours=2,
            title="Correction: Bridge over the Kell will close on Friday",
        ),
    )

    assert quotes(story) == [CLOSING]
    assert dates(quotable(story)[0])


def test_what_is_left_of_a_text_is_no_update_though_a_name_stands_unquoted_in_it() -> None:
    lead = "Quarterback Carl Palm announced his retirement from the league on Tuesday."
    left = report(
        f"""{lead} | He was drafted first by the Ashby Kings in 2003 and went to the Norland Raiders.
“Over the years I have had mates who decided to stop playing,” he wrote. | “The answer was almost always the same, that you just know.”""",
        outlet="Ledger",
        hours=2,
    )

    assert quotes(after([lead], left)) == []


def test_a_first_sentence_with_told_figures_and_words_is_told_though_no_one_line_has_them() -> None:
    told = [
        "At least 13 soldiers were killed when bombs tore through a crowd at the gate of Marsa airport.",
        "The attack on Thursday was the deadliest for the soldiers of Operation Sentinel.",
    ]
    lead = "A Thursday attack outside Marsa airport killed 13 soldiers of Operation Sentinel."
    story = after(told, report(lead, outlet="Ledger", hours=2))

    assert Known.of(story).has(quotable(story)[0])
