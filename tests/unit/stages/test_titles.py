"""A headline made of a text's first words ends with no word that leads on."""

from __future__ import annotations

import pytest

from digest.stages.draft import Block
from digest.stages.first_words import ended
from digest.stages.titles import title_of


@pytest.mark.parametrize(
    ("said", "left", "follows"),
    [
        ("The county court will hear the case on Tuesday", " as it…", " is the first."),
        ("The board of Pellworth voted on Tuesday to support", " the county's…", " split from it."),
        (
            "A painting missing for a decade resurfaced on Monday",
            " in the Old…",
            " Town, police said.",
        ),
        ("The party is using a mailer with pictures of cats", " as part…", " of its campaign."),
        ("Five people were hurt after a large tree fell", " on top…", " of a wedding party."),
        ("The prince and his wife said they are welcoming", " a little…", " one to the family."),
        ("No hand was held as the mayor and his wife", ", First Lady…", " Runa Hald, came in."),
    ],
)
def test_what_leads_on_is_left_out(said: str, left: str, follows: str) -> None:
    assert ended(said + left, said + left.removesuffix("…") + follows, "en") == said + "…"


@pytest.mark.parametrize(
    ("title", "follows"),
    [
        ("A man was arrested on Sunday for killing his sister…", ", police said."),
        ("The former head of the port of Pellworth accused Ines Varga…", " of theft."),
        ("The Port Of Pellworth Was Closed On Tuesday For Fog…", " And Ice Alike."),
        ("Nobody hoisted a tall Norway spruce in the central Market…", " Square this year."),
        ("She asked the court to hear the owner of the building…", " which burned down."),
    ],
)
def test_what_can_end_a_line_stays(title: str, follows: str) -> None:
    assert ended(title, title.removesuffix("…") + follows, "en") == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The president of Torvane on Thursday congratulated Ines Varga of Mardle on winning the Old Town election and"
            " said he was ready to talk to her.",
            "The president of Torvane on Thursday congratulated Ines Varga of Mardle on winning the Old Town election…",
        ),
        (
            "A man of 61 was found dead in a flooded cellar in Ferry Lane, the first victim of the flood at Aunebridge,"
            " police said on Wednesday.",
            "A man of 61 was found dead in a flooded cellar in Ferry Lane…",
        ),
        (
            "The board of the port of Pellworth voted on Tuesday to support the owners of the ferry line that sank without"
            " anybody near it in the night of Monday.",
            "The board of the port of Pellworth voted on Tuesday to support the owners of the ferry…",
        ),
    ],
)
def test_an_opening_is_cut_where_a_clause_ends_and_rather_a_little_late_than_inside_one(
    text: str, title: str
) -> None:
    assert title_of(None, [Block(text=text)]) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Runa Hald, the first mayor of Pellworth to be chosen by the whole of the harbour district, resigned on Friday"
            " after a week of talks.",
            "Runa Hald, the first mayor of Pellworth to be chosen by the whole of the harbour district, resigned on Friday"
            " after a week of talks",
        ),
        (
            "A bridge which the county of Mardle had closed to lorries in the spring of last year has fallen into the river"
            " Aune, and two people who stood beside it had to be pulled out of the water.",
            "A bridge which the county of Mardle had closed to lorries in the spring of last year has fallen into the river"
            " Aune…",
        ),
        (
            "In the wake of the outcry over the new tolls of the port and the terms of the ferry line this week, the port"
            " took all of them back late on Thursday.",
            "In the wake of the outcry over the new tolls of the port and the terms of the ferry line this week, the port"
            " took all of them back late on Thursday",
        ),
        (
            "MARDLE — After four weeks of storms along the northern coast of the county had ended, the mayor opened the"
            " harbour for the boats of the fishers, who had lost half of their season and all of their nets.",
            "MARDLE — After four weeks of storms along the northern coast of the county had ended, the mayor opened the"
            " harbour for the boats of the fishers…",
        ),
    ],
)
def test_an_opening_is_cut_later_where_its_news_comes_late(text: str, title: str) -> None:
    assert title_of(None, [Block(text=text)]) == title


def test_what_is_only_added_behind_a_comma_does_not_lengthen_a_headline() -> None:
    told = "Pellworth was calm on Sunday after eight days of the worst riots since the war"
    text = f"{told}, sparked by the closing of the ferry line to Mardle."

    assert title_of(None, [Block(text=text)]) == f"{told}…"
