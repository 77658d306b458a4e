"""A picture's caption that reads like a sentence is told by its day, long before the report's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.model import Report
from digest.stages.quoting.quotable import own_sentences
from tests.unit.stages.newsroom import report

NEWS = "The harbour board found the ferry’s recorder on Thursday."


def dated(text: str) -> Report:
    told = report(text)
    article = replace(told.article, published=datetime(2026, 5, 6, tzinfo=UTC), dated=True)
    return replace(told, article=article)


def quoted(text: str) -> list[str]:
    return [sentence.text for sentence in own_sentences(dated(text))]


@pytest.mark.parametrize(
    "caption",
    [
        "On 28 March 2023, the ferry Solveig moored at the pier of Mardle.",
        "Le 28 mars 2023, le ferry Solveig a accosté au port de Portclair.",
        "Trajekt Solveig přistál v přístavu Torvany 28. března 2023.",
        "Το πλοίο Σολβέιγ φτάνει στο λιμάνι της Τορβάνης στις 28 Μαρτίου 2023.",
        "العبارة سولفيج ترسو في ميناء تورفان في 28 مارس 2023 .",
    ],
)
def test_a_caption_with_a_day_long_ago_is_not_quoted(caption: str) -> None:
    assert quoted(f"{caption}\n{NEWS}") == [NEWS]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Solveig moored at the pier of Mardle on 5 May 2026.",
        "A memorial to the dead of 28 March 2023 was opened at the pier of Mardle.",
        "On 28 March 2023, the ferry Solveig struck the pier of Mardle while the harbour board was meeting in the town hall "
        "behind it, and thirty people were hurt.",
    ],
)
def test_news_that_only_names_a_day_is(text: str) -> None:
    assert quoted(f"{text}\n{NEWS}") == [text, NEWS]


def test_a_report_of_one_sentence_keeps_it() -> None:
    assert quoted("On 28 March 2023, the ferry Solveig moored at the pier of Mardle.")
