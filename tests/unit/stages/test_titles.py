"""A headline made of a text's first words ends with no word that leads on."""

from __future__ import annotations

import pytest

from digest.stages.draft import Block
from digest.stages.first_words.endings import ended
from digest.stages.first_words.opening import is_torn
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
        (
            "The inspector said the mayor of Pellworth knew of",
            ", but didn’t…",
            " act on, the leak.",
        ),
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
    ("said", "behind"),
    [
        (
            "A man of 61 was found dead in a flooded cellar in Ferry Lane, the first victim of the flood at Aunebridge",
            ", police said on Wednesday.",
        ),
        ("The president of Torvane on Thursday congratulated Ines Varga of Mardle on winning the Old Town election", " and said he was ready to talk to her."),
        (
            "A ferry with eleven people on board ran aground on a sandbank near Pellworth",
            " after its captain had lost the light of the harbour in the fog of Monday night, the board of the port said.",
        ),
        (
            "A woman who had hidden in a lorry of the ferry line was taken to the hospital of Mardle",
            ", and doctors said that she would be able to leave it before the end of the week.",
        ),
        (
            "A picture posted on a page of the ferry line showed the captain asleep",
            " while two passengers stood at the wheel of the boat and a third one took pictures of them.",
        ),
        (
            "A bridge which the county of Mardle had closed to lorries in the spring of last year has fallen into the river"
            " Aune",
            ", and two people standing beside it had to be pulled out of the water.",
        ),
        (
            "MARDLE — After four weeks of storms along the northern coast of the county had ended, the mayor opened the"
            " harbour for the boats of the fishers",
            ", who had lost half of their season and all of their nets.",
        ),
        (
            "Pellworth was calm on Sunday after eight days of the worst riots since the war",
            ", sparked by the closing of the ferry line to Mardle.",
        ),
    ],
)  # fmt: skip
def test_an_opening_is_broken_off_behind_its_verb_and_what_this_is_of(
    said: str, behind: str
) -> None:
    assert title_of(None, [Block(text=said + behind)]) == f"{said}…"


@pytest.mark.parametrize(
    "text",
    [
        "Voters in Pellworth began to cast their ballots at 8 in the morning in the halls of the four schools on the island",
        "Ines Varga was “shocked and deeply saddened” by the death of three Sisters of the Ferry and two of their guests there",
        "The keeper of the lock declined on Sunday to say whether the port of Pellworth would have to pay for the new gate of it",
        "Weeks of rain all over the northern half of the county and the water from the hills above Mardle have brought eels back",
        "The county of Mardle has confirmed a report by a member of the opposition that it had paid for a boat which nobody has seen",
        "Runa Hald, the first mayor of Pellworth to be chosen by the whole of the harbour district, has resigned from all of her posts",
        "Jon Frey has been head of the ferry line for less than four months, but in that time he has bought two of its three rivals",
        "The board of the ferry line did not close the harbour of Mardle because it had run out of money for the two lights there",
        "In the wake of the outcry over the new tolls of the port and the terms of the ferry line this week, the port took all of them back"
        " late on Thursday",
        "Das Hafenamt von Pellworth hat am Montag mitgeteilt, dass die Fähre nach Mardle bis zum Ende des Winters nicht mehr fahren wird",
    ],
)  # fmt: skip
def test_one_that_can_end_nowhere_else_stands_whole(text: str) -> None:
    assert title_of(None, [Block(text=f"{text}.")]) == text


def test_one_that_can_neither_stand_nor_be_broken_off_is_torn() -> None:
    text = (
        "The board of the port of Pellworth voted on Tuesday to support the owners of the ferry line of the northern"
        " islands of the county of Mardle and of the towns of the southern coast of Torvane."
    )
    title = title_of(None, [Block(text=text)])

    assert title.endswith("…")
    assert is_torn(title, text)
    assert not is_torn("The board of the port of Pellworth voted", text)
