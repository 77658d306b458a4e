"""What speaks against a witness though words, figures and quotations agree."""

from __future__ import annotations

import pytest

from digest.stages.choosing.witnesses.disowned import is_copied
from digest.stages.choosing.witnesses.support import bears_out
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import report

SIGNED = "Governor Mira Holt of Calder signed an order on Friday that bars schools from asking for masks."


def sentence(text: str, outlet: str = "Herald", hours: int = 0) -> Sentence:
    whole = report(text, outlet=outlet, hours=hours)
    return Sentence(report=whole, span=whole.sentences[0], order=0)


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (
            SIGNED,
            "Governor Mira Holt of Calder intends to sign an order that bars schools from asking for masks.",
        ),
        (
            SIGNED,
            "Governor Mira Holt of Calder plans to defy the court and sign an order that bars schools from asking for masks.",
        ),
        (
            "Speaker Anna Brandt and the Council of Calder condemned Mira Holt over a letter on the harbour strike.",
            "Speaker Anna Brandt and the Council of Calder issued a letter thanking Mira Holt over the harbour strike.",
        ),
        (
            "Calder Attorney General Mira Holt said the lawsuit was without merit.",
            "Calder Attorney General Mira Holt is still standing firm.",
        ),
        (
            "Member Mira Holt, the Calder lawyer who used public funds to settle a case with her driver,"
            " abruptly resigned from the council.",
            "Mira Holt used public funds to settle a case with her driver, a Calder lawyer said.",
        ),
        (
            "The office of Mira Holt is investigating the Harbour Company of Calder as a criminal matter.",
            "Previously, the office of Mira Holt was investigating the Harbour Company of Calder as a matter of tax.",
        ),
    ],
    ids=["meant", "meant second", "the other side", "names alone", "an aside", "before"],
)
def test_what_shares_the_words_and_tells_something_else_is_no_support(
    told: str, other: str
) -> None:
    assert not bears_out(sentence(other, "Ledger"), sentence(told))


def test_what_was_meant_by_both_or_done_by_both_is_support() -> None:
    other = "Schools are barred from asking for masks by an order Mira Holt, governor of Calder, signed on Friday."
    plan = "Mira Holt, Calder's governor, intends to sign the order that bars schools from asking for masks."
    meant = SIGNED.replace("signed", "plans to sign")

    assert bears_out(sentence(other, "Ledger"), sentence(SIGNED))
    assert bears_out(sentence(plan, "Ledger"), sentence(meant))


def test_one_text_in_two_outlets_is_no_other_voice() -> None:
    told = (
        "Investigations point to salt poisoning as the rhinos tried to adapt to salty water in their new home,"
        " the ministry said."
    )
    other = told.replace("point", "pointed").replace("the ministry", "the Calder ministry")

    assert is_copied(told, sentence(other).words)
    assert not bears_out(sentence(other, "Ledger"), sentence(told))


@pytest.mark.parametrize(
    "told",
    [
        "“We will keep the harbour open for as long as the crews and their families need it,” she said on Friday.",
        "``We will keep the harbour open for as long as the crews and their families need it,'' she said on Friday.",
        "The mayor said on Friday the strike was over.",
    ],
    ids=["quoted", "quoted in typed marks", "short"],
)
def test_what_outlets_quote_or_cannot_say_otherwise_is_no_copy(told: str) -> None:
    assert not is_copied(told, sentence(told).words)


def test_reports_far_apart_must_be_closer_to_tell_of_one_event() -> None:
    told = "The northern fleet launched a long-range rocket from Calder carrying what it called a satellite."
    other = "Talks followed after the fleet launched a rocket from Calder that put a satellite over the northern coast."
    soon, later = sentence(other, "Ledger", hours=24), sentence(other, "Ledger", hours=24 * 60)

    assert bears_out(soon, sentence(told))
    assert not bears_out(later, sentence(told))
