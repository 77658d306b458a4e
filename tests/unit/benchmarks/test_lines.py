"""What is counted of texts that hold nothing but an article."""

from __future__ import annotations

from benchmarks.lines import Lost, lost
from tests.unit.stages.furniture.texts import PROSE


def test_texts_that_lose_a_paragraph_are_counted() -> None:
    clean = "\n\n".join(PROSE)
    pleading = (
        f"{clean}\n\nSubscribe to our newsletter and you will never miss what we write for you!"
    )

    assert lost([clean, pleading, "Too short."]) == Lost(texts=2, any=1, last=1)
