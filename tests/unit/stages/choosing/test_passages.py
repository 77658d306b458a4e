"""Sentences that lean on others are quoted with them or not at all."""

from __future__ import annotations

from digest.stages.choosing.passages import Passages
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report


def passages(text: str) -> list[list[str] | None]:
    """Return the passage of each sentence, as the first words of its sentences."""
    pool = quotable(development(report(text)))
    found = [Passages(pool, pool).of(sentence) for sentence in pool]
    return [None if p is None else [first_words(s.text) for s in p.sentences] for p in found]


def first_words(text: str) -> str:
    return " ".join(text.split()[:2])


def test_the_midst_of_a_quotation_comes_with_its_beginning_and_its_speaker() -> None:
    whole = ["“I cannot", "For the", "For the"]

    found = passages(
        "“I cannot imagine what Pellworth would be without the lock. | For the port, it could be four lost years."
        " | For the town, it could be much longer,” said Ruth Ambler, the harbour master."
    )

    assert found == [whole, whole, whole]


def test_a_quotation_whose_speaker_is_not_named_nearby_is_not_quoted() -> None:
    assert passages(
        "“The port has a good life and has everything. | Pellworth is going to be 800 years old next year."
        " | The harbour should enjoy its fortune.”"
    ) == [None, None, None]


def test_a_quotation_alone_comes_with_the_sentence_that_names_its_speaker() -> None:
    assert passages(
        "“We lift the gate on Friday,” Ruth Ambler said at noon. | “The crane is ready and the barge is here.”"
    )[1] == ["“We lift", "“The crane"]


def test_a_mark_that_was_never_closed_spoils_no_other_paragraph() -> None:
    found = passages(
        "“We lift the gate on Friday, Ruth Ambler said at noon.\nA crane from Skarrow arrived on Tuesday evening."
    )

    assert found[1] == ["A crane"]


def test_a_sentence_comes_with_the_one_that_turns_it() -> None:
    found = passages(
        "The harbour board is happy with its new lock, Ruth Ambler said. | They were about the only ones."
        " | A crane from Skarrow arrived on Tuesday evening.\nThe gate has worked since noon on Monday."
        "\nBut the older lock at Skarrow was shut for the whole of the summer."
    )

    assert found[0] == ["The harbour", "They were"]
    assert found[3] == ["The gate"]


def test_what_turns_a_sentence_and_cannot_be_quoted_keeps_it_from_being_quoted() -> None:
    assert (
        passages(
            "Many neighbours say that the lock has made the town safe. | But has the lock done so?"
        )[0]
        is None
    )


def test_what_another_publisher_bears_out_is_quoted_without_what_turns_it() -> None:
    told = "The harbour board of Pellworth has closed its old lock for the summer."
    herald = report(f"{told} | But the new lock at Skarrow was opened on the same day.")
    courier = report(
        "Pellworth harbour board closed the old lock for the whole summer.",
        outlet="Courier",
        hours=1,
    )
    pool = quotable(development(herald, courier))

    found = Passages(pool, pool).of(pool[0])

    assert found is not None
    assert found.sentences == (pool[0],)


def test_what_turns_a_sentence_by_a_quotation_comes_with_its_end() -> None:
    found = passages(
        "“The gate will be lifted on Friday,” Ruth Ambler told the council."
        " | “But the road over it stays shut until the summer. | There is no other way over the water.”"
    )

    assert found[0] == ["“The gate", "“But the", "There is"]
