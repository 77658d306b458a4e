"""An opening that names by a common word what was told before points back; one that introduces does not."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.pointing import points_back, points_on

POINTING = [
    "The company said it would pay the fine by Friday.",
    "The woman said she was asleep when the crane fell.",
    "The official said he was not surprised.",
    "The bill passed in a vote of 36 to 12.",
    "The Bill will now go to a third reading.",
    "The proposed law seeks to keep drivers off the quay.",
    "The suspect, 34, was taken to a hospital nearby.",
    "The group Saturday asked for a delay.",
    "The change comes as card fraud has doubled.",
    "The man died in hospital on Monday.",
    "A spokesman said that the harbour would stay closed.",
    "A company spokeswoman did not answer.",
    "An official confirmed the figure late on Sunday.",
    "The paper found three other women who had complained.",
    "The rocket is standing on the quay at Calder.",
    "The fire, which broke out at noon, did little damage.",
    "The volcano has been erupting for a month off Mardle.",
    "The acquisition is to be done by the end of the year.",
    "After passing over Calder on Thursday, the storm fell on Mardle.",
]

INTRODUCING = [
    "A Calder woman says she went online to check her electric bill.",
    "A bomb attack targeting a funeral prayer killed three people.",
    "A near-total ban proposed by the senate failed on Monday.",
    "A Louville man was arrested for helping to scam people.",
    "A film based on the musings of a blogger has been shown.",
    "A survey conducted by a magazine has found many unhappy.",
    "An official of the harbour authority confirmed the figure.",
    "The Calder Post obtained 866 pages of letters.",
    "The ransomware group REvil has demanded 70 million.",
    "The law banning hunting with dogs is very clear, a minister said.",
    "The man authorities believe killed three people died on Thursday.",
    "The woman police say drove the car faces a charge.",
    "The group called the Calder Tea Party issued a resolution.",
    "The study published in a journal found no such thing.",
    "The plan for the harbour costs 42 million.",
    "The fire service of Calder was called at noon.",
    "The shooting deaths of two brothers are being investigated.",
    "The ship Ambler Star struck the quay at noon.",
    "The government has fallen over the harbour.",
    "The recently opened lock of Mardle is the longest in Torvane.",
    "After the flood of Monday, the mayor of Mardle resigned.",
]


@pytest.mark.parametrize("text", POINTING)
def test_what_was_told_before_is_pointed_at(text: str) -> None:
    assert points_back(text)


@pytest.mark.parametrize("text", INTRODUCING)
def test_what_the_sentence_introduces_points_nowhere(text: str) -> None:
    assert not points_back(text)


ONWARD = [
    "Below is a list of the parts that a yard has to inspect.",
    "Here are seven things to know before the vote on Sunday.",
    "The following are the four harbours that stay closed.",
    "Watch the crane come down in the video below.",
    "The chart below illustrates how prices moved in March.",
    "Look for a chair that has the following adjustments.",
    "Read on for a short history of the lock.",
    "In this guide the costs of a lock are worked out.",
    "This article breaks down what the levy will cost.",
]

AT_HOME = [
    "Here are the figures of the port: 40 ships came in March, 57 in April.",
    "Rain fell in the hills below the lock for nine hours.",
    "Prices fell to levels shown below zero on some meters.",
    "The council met again the following three days.",
    "He was released the following morning.",
    "Support for the levy has fallen below the line.",
    "The photos below the deck were taken by the crew.",
    "“Below is what they signed,” she said, holding up the letter.",
    "Here, the ferry ran on to a rock two years ago.",
    "This chapter of the dispute ended with a handshake.",
]


@pytest.mark.parametrize("text", ONWARD)
def test_what_only_shows_what_comes_next_points_on(text: str) -> None:
    assert points_on(text)


@pytest.mark.parametrize("text", AT_HOME)
def test_what_tells_something_itself_does_not_point_on(text: str) -> None:
    assert not points_on(text)
