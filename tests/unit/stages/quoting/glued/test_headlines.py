"""A headline glued to a sentence is told by how the sentence behind it begins."""

from __future__ import annotations

import pytest

from digest.model import Span
from digest.stages.quoting.glued.datelines import undated
from digest.stages.quoting.readable.need import Need
from tests.unit.stages.newsroom import need

GLUED = [
    (
        "Riots Erupt Following Death of Mardle Teen Killed By Guards ",
        "In the week behind the death of a boy of 16, several riots have shaken the town.",
    ),
    (
        "Latest on the Pellworth ferry crane ",
        "The master of the ferry said that the crane had failed.",
    ),
    ("Ines Varga Sees Ferry Strike Bank ", "A man was hurt by a crane near Mardle."),
    ("Nov 17 2026, 14: 58 hrs ", "A convicted man was hurt by a crane near Mardle."),
    ("Ferry strikes a bank near Mardle ", "A ferry with 40 people on board struck a bank."),
    ("Posted on March 09, 2013 ", "A ferry with 40 people on board struck a bank."),
    ("Wednesday, 28 September 2013 01: 43 ", "A ferry with 40 people on board struck a bank."),
    ("Ambler Eats: The Ferry Kitchen Burns Bright In Mardle", "The Ferry Kitchen opened in 1976."),
    (
        "Ambler Launches Emergency Repair for Pellworth Crane ",
        "Ambler has begun to mend the crane.",
    ),
    (
        "Ines Varga Thinks One Year Is Enough For Jonas Varga ",
        "Ines Varga says that he should rest.",
    ),
    ("Ines believes cousin Ida Varga will do better than Jonas Varga ", "Ines Varga, 40, said so."),
    ("Five killed in a crane fire at Pellworth port ", "Five killed by a crane were sailors."),
    ("Seven things to know about the port elections ", "Almost everyone hates elections."),
    ("Fans cheer as the crane of Mardle is unveiled ", "The new crane was unveiled at noon."),
    ("Fire at the ferry kitchen may have been arson ", "Police are asking about the fire."),
    ("Ferry Crew Left Without Paying Bill At Mardle Steakhouse", "A party of six left the house."),
    (
        "Port signs agreement to buy the crane yard November 12, 2026 02: 14 PM ET ",
        "As part of its plans, the port said that it will buy a yard.",
    ),
    (
        "Writer named as the new harbour master Monday 5 August 2026 08. 33 BST ",
        "Ines Varga has won.",
    ),
    (
        "It was the last yard that was left of those at the quay of Mardle Pellworth ",
        "The Mardle Crane Yard, one of the oldest yards at the quay, burned to the ground.",
    ),
    (
        "Mardle Jury: Lindt Guilty Of Burning Crane Yard ",
        "A Torvane man was found guilty on Friday.",
    ),
    ("5: 46 pm ", "Mardle lost part of its quay on Tuesday."),
    ("TNN Nov 12, 2026, 05. 51AM IST MARDLE: ", "A ferry struck a bank."),
]
OWN = [
    "Mardle Teen Found Dead In the Harbour of the Town of Mardle",
    "Ines Varga read the novel On the Quay to the crew of the ferry.",
    "The harbour group People for the Quay of Mardle said that there is a problem.",
    "Ines Varga told a reporter at noon that the Ines Varga ferry is old.",
    "The vote on the new quay was put off until 12 November 2026 2: 14 PM ET Ines Varga said.",
    "The rumours that the master of the Ines Varga would not be back to direct The Varga Games, the play of Ines Varga, are old.",
    "The doctors of Mardle say that vitamin A helps the crews of ferries.",
    "The board of Pellworth had a plan and another plan: The crane is to be lifted.",
    "President Ines Varga told reporters that she would meet Torvane President Jonas Lindt.",
    "The crane and the ferry are named in The Ledger of Mardle and in A Walk by the Sea.",
    "Ambler Ferries has suspended the crane of Pellworth and Ambler Cranes from its list.",
    "The mayor of Mardle could be seen from his LinkedIn profile and from LinkedIn this year.",
    "Judges ruled that Company A paid bribes to nine officials of Company B and to judges.",
    "Lawyers for Company A said its lawyers would meet the board of Company A.",
    "Prosecutors said Individual A met the prosecutors of Mardle twice.",
    "Nurses gave half of them variant A of the drug, and the nurses variant B.",
    "Engineers of Mardle shut Reactor A after a pump failed on Friday.",
    "Fans of Mardle in Stand A waved to fans in blue.",
    "The Torvane Court Found That Person A stole a ferry.",
    "The black hole Sagittarius A weighs four million suns.",
    "Ines Varga told The today programme that she had left.",
    "Ines Varga reads stories for The new reader and her reader.",
    "3/12 Ferry near Pellworth harbour A ferry is seen on the bank at noon.",
    "Photos: Ferry near Pellworth harbour A ferry is seen on the bank at noon.",
]


@pytest.mark.parametrize(("glued", "sentence"), GLUED)
def test_a_headline_glued_to_a_sentence_is_left_off(glued: str, sentence: str) -> None:
    text = glued + sentence

    assert undated(text, Span(0, len(text))).of(text) == sentence


@pytest.mark.parametrize("text", OWN)
def test_what_is_no_headline_stays(text: str) -> None:
    assert undated(text, Span(0, len(text))).of(text) == text


def test_a_sentence_behind_words_that_may_be_another_headline_is_not_quoted() -> None:
    told = "Seven things to know about the port elections Almost everyone in Mardle complains about it."

    assert undated(told, Span(0, len(told))).start == 0
    assert need(told, "en") is Need.NEVER


@pytest.mark.parametrize(
    "text",
    [
        "Heart disease He died in the harbour of Mardle on Monday, said a friend.",
        "Nothing but can openers The greatest doubt in Mardle was about the ferry.",
    ],
)
def test_a_subhead_of_few_words_keeps_its_sentence_from_being_quoted(text: str) -> None:
    assert need(text, "en") is Need.NEVER


def test_an_hour_between_a_headline_and_its_sentence_keeps_both_from_being_quoted() -> None:
    hour = "A ferry lies at the quay of Mardle Update at 6.30pm: Several people have been hurt."
    owned = "Gamers in Mardle tested the coming System Software Update 5.50 on Monday."

    assert need(hour, "en") is Need.NEVER
    assert need(owned, "en") is Need.NOTHING


def test_a_name_that_a_clause_ends_before_is_no_new_sentence() -> None:
    told = "Voters in Mardle said that Police should get more money, a poll found."

    assert need(told, "en") is Need.NOTHING
