"""A text edited word by word is known by its words' distances."""

from __future__ import annotations

from itertools import islice, product

from digest.stages.copies.steps import LONGEST, in_step
from digest.stages.copies.words import words_of
from tests.unit.stages.copies.press import FERRY, MARKET, mark, origin, report


def test_a_short_reprint_with_a_third_of_its_words_exchanged_is_a_copy() -> None:
    edited = [
        " ".join("other" if at % 3 == 2 else word for at, word in enumerate(line.split()))
        if n % 2
        else " ".join("quite" if at % 5 == 4 else word for at, word in enumerate(line.split()))
        for n, line in enumerate(FERRY)
    ]

    assert origin(mark(report("A", *FERRY), report("B", *edited, hours=1))["B"]) == "A:0"


def test_a_reprint_with_a_new_lead_and_moved_sentences_is_a_copy() -> None:
    led = [MARKET[0], FERRY[4].replace("rudder", "ship"), FERRY[0], FERRY[3], FERRY[1]]

    assert origin(mark(report("A", *FERRY), report("B", *led, hours=1))["B"]) == "A:0"


def test_a_sentence_without_an_end_is_placed_in_pieces() -> None:
    size = LONGEST + LONGEST // 5
    told = ["".join(letters) for letters in islice(product("bcdfgklm", repeat=5), 2 * size)]
    here, there = (
        words_of(report(outlet, " ".join(told)))
        for outlet, told in (("A", told), ("B", told[size:] + told[:size]))
    )

    share, stepping = in_step(here, there, [range(len(here.words))])

    # placed as one, only one half could be in step
    assert share > 0.8
    assert sum(stepping) == round(share * len(here.words))


def test_a_handful_of_shared_phrases_is_no_copy() -> None:
    own = (
        "Off the island of Hestholm a ship with hundreds aboard struck rocks, and many feared the worst.",
        "Boats were sent, and every passenger ashore before the storm reached the strait told of luck.",
        "A failure of the steering shortly after nine is what the captain spoke of on the radio.",
        "Sailings are off until Friday, and the wind is to drop by then, the weather service hopes.",
    )

    assert mark(report("A", *FERRY), report("B", *own, hours=1))["B"].copy_of is None
