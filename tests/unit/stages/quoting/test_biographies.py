"""Who wrote a report is no news, and who is in the news may well be a writer."""

from __future__ import annotations

from dataclasses import replace

from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

NEWS = (
    "The lock in Pellworth was shut. | Ships wait outside. | The crane is late. | Grain runs short."
)


def told(text: str) -> list[str]:
    return [s.text for s in quotable(development(report(text)))]


def test_who_wrote_it_is_not_told_at_its_front_nor_at_its_end() -> None:
    front = told(f"Ina Marsh is a writer and ship enthusiast living in Ashby. | {NEWS}")
    end = told(f"{NEWS} | Ina Marsh covers harbours for the Herald.")
    owned = told(f"Ina Marsh is Herald News' digital correspondent for harbours. | {NEWS}")

    news = (
        "Ina Marsh is Herald News' chief correspondent in Calder, and was wounded on Monday.",
        "Ina Marsh is Calder's youngest professor and builds cranes.",
    )

    for text in news:
        assert text in told(f"{text} | {NEWS}")
    assert not any("Marsh" in text for text in (*front, *end, *owned))
    assert len(front) == len(end) == len(owned) == 4


def test_a_writer_who_is_in_the_news_is_told_of() -> None:
    kept = told(
        f"Ina Marsh is a journalist who was held in Skarrow. | {NEWS} | Police freed Marsh."
    )

    assert "Ina Marsh" in kept[0]


def test_in_the_midst_of_a_report_nobody_is_its_author() -> None:
    kept = told(f"{NEWS} | Ina Marsh is a lecturer at Ashby. | {NEWS.replace('was', 'is')}")

    assert any("Marsh" in text for text in kept)


def test_the_named_author_is_known_however_often_she_is_named() -> None:
    text = f"{NEWS} | Ina Marsh is a reporter in Ashby. | Write to Marsh at the Herald."
    plain = report(text)
    signed = replace(plain, article=replace(plain.article, byline="Ina Marsh"))

    assert any("reporter" in s.text for s in quotable(development(plain)))
    assert not any("reporter" in s.text for s in quotable(development(signed)))
