"""What may be the site's own is kept in the article and never quoted."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Report, Span
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


def test_what_comes_a_third_time_word_for_word_is_a_caption() -> None:
    caption = "The town police are looking for this man in a green coat."
    twice, thrice = (
        report("\n".join(["The dam at Calder held, and 40 people were moved.", *[caption] * count]))
        for count in (2, 3)
    )

    assert caption in [s.text for s in quotable(development(twice))]
    assert caption not in [s.text for s in quotable(development(thrice))]


def test_the_places_of_sure_sentences_stay() -> None:
    assert [s.order for s in quotable(development(DOUBTED))] == [0, 1]


def test_a_paragraph_in_doubt_gives_no_figures() -> None:
    other = report("The dam at Calder held, and 60 people were moved.", outlet="Courier", hours=1)
    card = report(
        "Lena Ortiz has a new planner. | The dam at Calder held, and 60 people were moved.",
        outlet="Courier",
        hours=1,
    )
    doubted = in_doubt(card, "The dam")

    assert AccountsDiffer()([DAM, other])
    assert not AccountsDiffer()([DAM, doubted])


LEAD = "The dam at Calder broke on Friday, and 60 people were moved to the town hall."


def in_doubt(held: Report, begin: str) -> Report:
    """Return the report with all from these words on in doubt, up to the next paragraph."""
    start = held.text.index(begin)
    doubt = Span(start, start + len(held.text[start:].partition("\n")[0]))
    return replace(held, article=replace(held.article, doubtful=(doubt,)))


def lead_of(text: str, beside: str, outlet: str = "Courier") -> str:
    """Return what is quoted first of a report whose first paragraph is in doubt."""
    doubted = in_doubt(report(text, hours=1), text[:9])
    return next(
        s.text
        for s in quotable(development(doubted, report(beside, outlet=outlet)))
        if s.report is doubted
    )


def test_a_first_paragraph_is_quoted_where_another_outlet_begins_alike() -> None:
    text = f"{LEAD}\nThe mayor spoke of luck in the evening."

    assert (
        lead_of(text, "A flood. | The dam at Calder broke, and 60 people fled on Friday.") == LEAD
    )
    assert lead_of(text, "The ferry to Karsk sails again, a week after the fire.") != LEAD
    assert lead_of(text, "The dam at Calder broke, and 60 people fled.", "Herald") != LEAD


def test_a_report_of_an_earlier_day_may_vouch_for_a_first_paragraph() -> None:
    text = f"{LEAD}\nThe mayor spoke of luck in the evening."
    doubted = in_doubt(report(text, outlet="Courier", hours=1), LEAD)
    before = report("The dam at Calder broke, and 60 people fled on Friday.", hours=-20)

    found = quotable(development(doubted, earlier=[before]))

    assert [s.text for s in found] == [LEAD, "The mayor spoke of luck in the evening."]


def test_a_caption_stays_in_doubt_whoever_begins_alike() -> None:
    text = f"{LEAD} | (Photo: Calder Picture Agency)\nThe mayor spoke of luck in the evening."

    assert lead_of(text, "The dam at Calder broke, and 60 people fled on Friday.") != LEAD


def test_a_paragraph_further_down_stays_in_doubt() -> None:
    text = f"The mayor spoke of luck in the evening.\n{LEAD}"
    doubted = in_doubt(report(text, hours=1), "The dam")
    beside = report("The dam at Calder broke, and 60 people fled on Friday.", outlet="Courier")

    assert LEAD not in [s.text for s in quotable(development(doubted, beside))]


def test_a_sentence_in_doubt_that_is_but_part_of_a_paragraph_stays_so() -> None:
    glued = "Dam breaks The dam at Calder broke, and 60 people fled on Friday."
    told = report(f"{glued} | The mayor spoke of luck.", hours=1)
    held = replace(told, article=replace(told.article, doubtful=(Span(0, len(glued)),)))
    beside = report("The dam at Calder broke, and 60 people fled on Friday.", outlet="Courier")

    assert glued not in [s.text for s in quotable(development(held, beside))]
