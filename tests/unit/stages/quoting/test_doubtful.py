"""What may be the site's own is kept in the article and never quoted."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Span
from digest.stages.figures.differences import AccountsDiffer
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

DAM = report(
    "The dam at Calder held, and 40 people were moved. | Water fell by noon.\n"
    "Discover the dam planner that 90 people chose today."
)
DOUBTED = replace(
    DAM, article=replace(DAM.article, doubtful=(Span(DAM.text.index("Discover"), len(DAM.text)),))
)


def test_a_paragraph_in_doubt_is_not_quoted() -> None:
    assert [s.text for s in quotable(development(DAM))][-1].startswith("Discover")
    assert [s.text for s in quotable(development(DOUBTED))] == [
        "The dam at Calder held, and 40 people were moved.",
        "Water fell by noon.",
    ]


def test_the_places_of_sure_sentences_stay() -> None:
    assert [s.order for s in quotable(development(DOUBTED))] == [0, 1]


def test_a_paragraph_in_doubt_gives_no_figures() -> None:
    other = report("The dam at Calder held, and 60 people were moved.", outlet="Courier", hours=1)
    card = report("The dam at Calder held, and 60 people were moved.", outlet="Courier", hours=1)
    whole = Span(0, len(card.text))
    doubted = replace(card, article=replace(card.article, doubtful=(whole,)))

    assert AccountsDiffer()([DAM, other])
    assert not AccountsDiffer()([DAM, doubted])
