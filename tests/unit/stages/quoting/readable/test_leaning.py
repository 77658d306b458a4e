"""A sentence leans where a word inside it points to what was told before."""

from __future__ import annotations

import pytest

from digest.stages.quoting.readable.need import Need
from tests.unit.stages.newsroom import need, need_of_first

LEANING = [
    "A paper by Ines Varga, a biologist in Mardle, and others is sure to rekindle that debate.",
    "The document, written in 2016, summed up an inquiry into those ties called Operation Kell.",
    "There are many explanations for this phenomenon, from greed to fear.",
    "The council has pushed for such a measure for three years.",
    "The board of the harbour is disputing that argument.",
    "When cops found her they did a test and then arrested her for the crash.",
    "Federal agents once found him standing in a shower with an umbrella.",
    "Police have not said if he was suspected of theft or of arson.",
    "The indictment says she sent false papers to the harbour board.",
    "The cells are then harvested and kept in the harbour for a year.",
    "The officers then fired 11 shots at the crane, the police said.",
    "True to form, neither said much of anything about what was discussed.",
    "Half were shown a set of five ropes, such as those of a crane.",
    "Two opted for a trial, which is to begin in March.",
    "The last of them stepped onto the quay in the morning, wrapped in blankets.",
    "While two of them got away, the harbour police boarded the third ferry.",
    "The painting had been worth $139 million before that, according to the lawsuit.",
    "The watch stopped counting her steps that day at 3:28 p.m.",
    "The newspaper reports that 160 rare books were stolen in Mardle.",
    "The source insisted that no law of Mardle was broken.",
    "“If Ines had the papers, they would be used,” the source said.",
    "The ferry was shut in May and will stay so until June, the newspaper said.",
    "In mere moments, he was on the deck of the ferry.",
    "After the flood, she was seen at a gala of the harbour board.",
    "The nature of their claims against the harbour is not clear.",
]
ALONE = [
    "The council debated the crane for a year, and few expect that debate to end.",
    "Varga has cranes in Torvane, but those cranes and that plan are old.",
    "The first such attack in the harbour was in May.",
    "This week’s debate about the crane drew 400 people.",
    "Those who saw the debate in Mardle were 400.",
    "The share of those not getting a berth in Mardle has doubled.",
    "Relatives of those lost at sea met in Mardle.",
    "The council told two ferries of Mardle that both of them are to be mended.",
    "Police found Jonas Lindt in a shower and arrested him for theft.",
    "Police said the man was drunk when he rammed the ferry.",
    "When cops found her, Ines Varga was asleep on the ferry.",
    "Arians said he told the crew of his decision on Sunday.",
    "The council heard Ines Varga and then shut the lock in Mardle.",
    "Lindt fought the then mayor of Mardle over the lock.",
    "Two were killed when a ferry struck a crane near Mardle.",
    "Most ferries of Mardle were built before 1990.",
    "Crews will not be paid on Jan. 11 unless the council meets before then.",
    "The lock was shut in 2016 and had not been mended until then.",
    "Companies that offer berths in Mardle are hit by the strike.",
    "States that plan to expand the harbour are to pay 40 crowns.",
    "Voters of Mardle approved laws that demand a crane in every harbour.",
    "People that visit Mardle by ferry pay 40 crowns.",
    "Research in Mardle suggests that exercise can help the crews of ferries.",
    "A study of 400 crews found that exercise helps them sleep.",
    "Doctors in Mardle have evidence that exercise can help the crews of ferries.",
    "Ambler Ferries had bids from Torvane late last year and from Kell before that.",
    "The harbour board would review the bid, and declined to comment until then.",
    "The legal claims by her lawyers are a sign that the pictures do show Ines Varga.",
    "Ines Varga told reporters in Mardle that “this debate is over”.",
    "The team knows that finding a new crane will take years.",
    "The Mardle Magazine reports that 160 rare books were stolen.",
    "The website of the harbour board was shut on Monday.",
    "The paper that the council read was 40 pages long.",
    "The white paper of the council calls for two cranes.",
    "The paper mill in Mardle will shut in May.",
    "The newspaper editor Jonas Varga was shot in Mardle.",
    "The source code of the ferry’s clock was stolen.",
    "The insider trading trial of Ines Varga begins on Monday.",
    "The newspaper's owner, Ines Varga, was dismissed on Wednesday.",
    "Three men died that night when a ferry sank off Mardle.",
    "Second, third and fourth graders of Mardle go back to school.",
    "First, the court of Mardle struck down the ban; then it sent the case back.",
    "Next, Mardle will fire the engines of the ferry.",
    "In Mardle, Ines Varga said that the crane is old.",
    "On Monday, Ines Varga said that the crane is old.",
    "The ferry was shut in 2016 and mended later that year.",
]


@pytest.mark.parametrize("text", LEANING)
def test_what_points_to_a_sentence_before_it_is_not_quoted_alone(text: str) -> None:
    assert need(text, "en") is Need.BEFORE


@pytest.mark.parametrize("text", ALONE)
def test_what_the_sentence_itself_explains_may_stand_alone(text: str) -> None:
    assert need(text, "en") is Need.NOTHING


@pytest.mark.parametrize("text", LEANING)
def test_what_a_report_begins_with_leans_on_nothing_by_such_words(text: str) -> None:
    assert need_of_first(text, "en") is Need.NOTHING


@pytest.mark.parametrize(
    "text",
    [
        "First, the crane of Mardle is to be lifted by two tugs.",
        "On the one hand, the crane of Mardle has never been lifted.",
        "Next, the crane of Mardle is to be painted.",
        "For one, nobody in Mardle has found a crane.",
        "To begin with, the council of Mardle has no crane.",
    ],
)
def test_what_counts_on_needs_what_it_counts(text: str) -> None:
    assert need(text, "en") is Need.BEFORE
    assert need_of_first(text, "en") is Need.BEFORE


def test_a_first_that_counts_nothing_stands_alone() -> None:
    assert need("First responders of Mardle met in the harbour.", "en") is Need.NOTHING
    assert need("Second place went to the crew of Mardle on Monday.", "en") is Need.NOTHING
