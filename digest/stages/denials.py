"""Claims and the denials that answer them: one is not told without the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from digest.model import Place
from digest.stages.quotable import Sentence
from digest.stages.readable import denies
from digest.stages.support import contained

REACH = 5
"""Sentences before a denial in which the claim it answers is looked for."""

SHARED = 0.4
"""Share of the shorter sentence's news-bearing words from which a denial elsewhere answers a claim."""

CLAIMS = re.compile(
    r"\b(?:alleg\w+|accus\w+|claim(?:s|ed|ing)?|reportedly|according to|cit(?:es|ed|ing)|rumou?r\w*"
    r"|reported(?: on| that|\W*$|,)|(?:outlet|newspaper|magazine|site|agency|media)\b.{0,40}\breport\w*)",
    re.IGNORECASE,
)
"""Words by which a sentence passes on what somebody says to be so."""

POINTS_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|dismiss\w*|refut\w+)\s+(?:\w+\s+){0,3}?"
    r"(?:stor(?:y|ies)|reports?|reporting|claims?|allegations?|accusations?|charges?|assertions?"
    r"|suggestions?|rumou?rs?|it|them|this|that|wrongdoing|involvement|responsibility)\b"
    r"|\b(?:reports?|claims?|allegations?|accusations?|story)\b[^.]{0,40}\b(?:unreliable|untrue|false"
    r"|unfounded|baseless)\b|\bno truth\b",
    re.IGNORECASE,
)
"""A denial whose object points back to a claim made before."""


def answers(sentences: Sequence[Sentence]) -> Mapping[Place, Sentence]:
    """Return, for the place of each claim, the sentence that denies it."""
    found: dict[Place, Sentence] = {}
    for _, group in groupby(sentences, key=lambda s: s.report.id):
        for claim, denial in in_one_report(list(group)):
            found.setdefault(claim.place, denial)
    for claim, denial in across_reports(sentences):
        found.setdefault(claim.place, denial)
    return found


def in_one_report(row: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Return the claims of one report with the denial that points back to them."""
    return [
        (claim, denial)
        for denial in row
        if is_denial(denial) and POINTS_BACK.search(denial.text)
        for claim in row
        if 0 < denial.order - claim.order <= REACH and is_claim(claim)
    ]


def across_reports(sentences: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """Return claims with a denial of the same in another report."""
    denials = [s for s in sentences if is_denial(s)]
    return [
        (claim, denial)
        for denial in denials
        for claim in sentences
        if claim.report.id != denial.report.id
        and is_claim(claim)
        and contained(claim.content, denial.content) >= SHARED
    ]


def is_claim(sentence: Sentence) -> bool:
    """Say whether a sentence passes on a claim and does not itself deny one."""
    return CLAIMS.search(sentence.text) is not None and not is_denial(sentence)


def is_denial(sentence: Sentence) -> bool:
    """Say whether somebody denies something in it."""
    return denies(sentence.text, sentence.report.article.language)
