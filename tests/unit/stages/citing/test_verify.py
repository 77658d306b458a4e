"""A quote is checked by offset and hash, and against the page as it is today."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Quote
from digest.stages.citing.links import CiteSpans
from digest.stages.citing.verify import Standing, check, compare
from tests.unit.stages.newsroom import report

TEXT = "The harbour reopened on Wednesday. | Two of five berths are in use again, its owner said."
ARTICLE = report(TEXT).article
SPAN = ARTICLE.sentences[1]
QUOTE = Quote(text=SPAN.of(ARTICLE.text), citation=CiteSpans()(ARTICLE, SPAN, None))


def test_a_quote_that_stands_in_its_article_holds() -> None:
    assert check(QUOTE, ARTICLE).holds


@pytest.mark.parametrize(
    ("quote", "article", "standing"),
    [
        (QUOTE, None, Standing.GONE),
        (QUOTE, replace(ARTICLE, revision=2), Standing.GONE),
        (QUOTE, replace(ARTICLE, text=ARTICLE.text.replace("Two", "Six")), Standing.CHANGED),
        (replace(QUOTE, text="Three of five."), ARTICLE, Standing.CHANGED),
    ],
    ids=["no article", "another revision", "text altered", "quote altered"],
)
def test_a_quote_that_does_not_stand_there_is_found_out(
    quote: Quote, article: object, standing: Standing
) -> None:
    finding = check(quote, article)  # type: ignore[arg-type]

    assert finding.standing is standing
    assert finding.message


@pytest.mark.parametrize(
    ("blocks", "standing"),
    [
        ((ARTICLE.text.replace("\n", " "),), Standing.UNCHANGED),
        (
            ("New opening.", "two of five berths are in use again, its owner said", "New end."),
            Standing.MOVED,
        ),
        (("Three of five berths are in use again, its owner said.",), Standing.CHANGED),
        (("The harbour reopened on Wednesday.", "More soon."), Standing.GONE),
        (("We value your privacy", "Accept all"), Standing.UNSEEN),
        ((), Standing.UNSEEN),
    ],
)
def test_the_page_of_today_is_told_apart(blocks: tuple[str, ...], standing: Standing) -> None:
    assert compare(QUOTE, ARTICLE, blocks).standing is standing


LONG = (
    "Officials for Hafenverwaltungsangelegenheiten were there. | Two of five berths are in use again, "
    "its owner said. | The rest wait for cranes."
)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (LONG, (LONG.replace(" | ", " "),)),
        (LONG, (*LONG.split(" | ")[:1], "Advertisement", " ".join(LONG.split(" | ")[1:]))),
        (LONG, (" ".join(LONG.split(" | ")[:2]), "Read also", LONG.split(" | ")[2])),
    ],
    ids=["a cut word in front", "a notice in front", "a notice behind"],
)
def test_a_sentence_with_its_old_neighbour_has_not_moved(
    text: str, blocks: tuple[str, ...]
) -> None:
    article = report(text).article
    span = article.sentences[1]
    quote = Quote(text=span.of(article.text), citation=CiteSpans()(article, span, None))

    assert compare(quote, article, blocks).standing is Standing.UNCHANGED


def test_the_new_wording_of_a_sentence_is_told_and_not_its_whole_paragraph() -> None:
    blocks = (
        "The harbour reopened on Wednesday. Three of five berths are in use\nagain, its owner said. "
        "The others need new cranes.",
    )

    assert compare(QUOTE, ARTICLE, blocks).now == (
        "Three of five berths are in use again, its owner said."
    )
