"""A citation names its span exactly, and links to the page only where it surely lands."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from digest.model import Span
from digest.stages.citing.links import CiteSpans, fingerprint
from tests.unit.stages.newsroom import report

BLOCKS = (
    "Port of Calder reopens: Cranes had stood still",
    "The harbour at Calder reopened two berths on Wednesday morning. Cranes had stood still.",
    "Cranes had stood still. Forty-one container ships, most of them from the south, were waiting "
    "outside the breakwater at midnight, the harbour authority said.",
)
TEXT = """The harbour at Calder reopened two berths on Wednesday morning. | Cranes had stood still.
Forty-one container ships, most of them from the south, were waiting outside the breakwater at midnight, the harbour authority said."""


def fragment(blocks: tuple[str, ...], place: int) -> str | None:
    article = report(TEXT).article
    cite = CiteSpans(visible=lambda _: blocks)
    return cite(article, article.sentences[place], b"<html>").fragment


def test_a_citation_carries_hash_surroundings_and_evidence() -> None:
    article = report(TEXT).article

    citation = CiteSpans()(article, article.sentences[1], None)

    assert citation.digest == fingerprint("Cranes had stood still.")
    assert citation.prefix.endswith("on Wednesday morning. ")
    assert citation.suffix.startswith("\n\nForty-one")
    assert max(len(citation.prefix), len(citation.suffix)) == 32
    assert citation.evidence == f"evidence/{article.id}.html#s64-87"
    assert citation.fragment is None
    assert citation.link == citation.evidence


def test_a_short_sentence_is_named_whole() -> None:
    link = fragment(BLOCKS, 0)

    assert link is not None
    assert unquote(link).endswith(
        "#:~:text=The harbour at Calder reopened two berths on Wednesday morning"
    )


def test_a_long_sentence_is_named_by_its_ends_with_the_hyphen_encoded() -> None:
    link = fragment(BLOCKS, 2)

    assert link is not None
    assert link.endswith(
        "text=Forty%2Done%20container%20ships%2C%20most,midnight%2C%20the%20harbour%20authority%20said"
    )


def test_a_sentence_that_stands_twice_is_told_apart_by_what_stands_before() -> None:
    link = fragment(BLOCKS, 1)

    assert link is not None
    assert unquote(link).endswith("text=on Wednesday morning.-,Cranes had stood still")


@pytest.mark.parametrize(
    "blocks",
    [(), ("Something else altogether.",), ("The harbour at Calder", "reopened two berths")],
    ids=["no page", "another text", "torn over blocks"],
)
def test_a_sentence_not_found_in_the_page_gets_no_fragment(blocks: tuple[str, ...]) -> None:
    assert fragment(blocks, 0) is None


def test_an_address_that_is_not_the_webs_gets_no_fragment() -> None:
    article = report(TEXT).article
    object.__setattr__(article, "url", "javascript:alert(1)")

    citation = CiteSpans(visible=lambda _: BLOCKS)(article, Span(0, 62), b"<html>")

    assert citation.fragment is None


def test_a_term_ends_where_a_browser_sees_a_word_end() -> None:
    text = (
        "La mission a coûté 6,3 millions d’euros à la ville, soit deux fois plus que prévu en mars."
    )
    article = report(text).article

    link = CiteSpans(visible=lambda _: (text,))(article, article.sentences[0], b"x").fragment

    assert link is not None
    assert "6%2C3" in link or "%206" not in link


def test_a_term_ends_where_a_line_is_broken() -> None:
    blocks = (
        "The harbour at Calder\nreopened two berths on\nWednesday morning. Cranes had stood still.",
        "Forty-one ships.",
    )

    assert unquote(fragment(blocks, 0) or "").endswith(
        "#:~:text=The harbour at Calder,Wednesday morning"
    )


def test_a_line_of_one_word_is_too_little_to_find_a_sentence_by() -> None:
    blocks = ("The harbour at Calder reopened two berths on Wednesday\nmorning.",)

    assert fragment(blocks, 0) is None


def test_a_sentence_that_is_a_paragraph_is_told_apart_by_the_paragraph_before() -> None:
    blocks = (*BLOCKS[:1], BLOCKS[1].split(". ")[0] + ".", "Cranes had stood still.", BLOCKS[2])

    assert unquote(fragment(blocks, 1) or "").endswith(
        "text=on Wednesday morning.-,Cranes had stood still"
    )
