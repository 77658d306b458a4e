"""What is glued before a report's first words is not quoted; what belongs to the sentence stays."""

from __future__ import annotations

import pytest

from digest.model import Span
from digest.stages.quoting.datelines import undated, untitled

GLUED = [
    ("Why it matters: ", "The levy would cost 40,000 people their boats."),
    ("By the numbers: ", "15 berths were closed."),
    ("The big picture: ", "Prices rose in Torvane."),
    ("Yes, but: ", "The vote is close."),
    ("Updated at 1:28 a.m. ET ", "The lock in Pellworth was shut."),
    ("Update at 6.30pm: ", "Five people were hurt."),
    ("Updated | ", "Pellworth’s crane came free."),
    ("June 11, 2012 ", "Pellworth has a new lock."),
    ("Updated: May 16, 2005, 6: 03 PM ET ", "The harbour board told 18 crews of it."),
    ("Published: January 3, 2013 ", "An Ambler man was hurt by a crane."),
    ("PELLWORTH ― ", "The crane came free."),
    ("SKARROW: ", "Protests were held at the ferry on Tuesday."),
    ("MARDLE >> ", "A man was found in the cellar."),
    ("Ferry strikes bank, all safe ASHBY, Tor. (TP) — ", "A ferry struck a bank."),
    ("MARDLE, Nov. 17 - ", "A ferry struck a bank."),
]
OWN = [
    "The minister: We will not pay for the crane.",
    "Ambler: We will lift it on Friday.",
    "He said this much: The gate is lost.",
    "The company’s view: Prices will fall.",
    "July 7, 2005 changed the port of Mardle for good.",
    "May 16, 2005, The Ledger's first day, is kept as a holiday.",
    "Updated rules for pilots were put to the vote on Monday.",
    "AUNE: We lift it. MARDLE: We do not.",
]


@pytest.mark.parametrize(("glued", "sentence"), GLUED)
def test_what_is_glued_to_the_front_is_left_off(glued: str, sentence: str) -> None:
    text = glued + sentence

    assert undated(text, Span(0, len(text))).of(text) == sentence


@pytest.mark.parametrize("text", OWN)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert undated(text, Span(0, len(text))).of(text) == text


def test_a_headline_glued_to_the_first_sentence_is_left_off() -> None:
    title = "Five hurt as ferry strikes bank"
    text = f"{title} Five people have been hurt on a ferry in Hollin Sound."

    assert untitled(text, Span(0, len(text)), title).of(text).startswith("Five people")


def test_a_sentence_that_goes_on_where_the_headline_ends_stays_whole() -> None:
    title = "Five hurt as ferry strikes bank"
    text = f"{title} in Hollin Sound."

    assert untitled(text, Span(0, len(text)), title).of(text) == text
