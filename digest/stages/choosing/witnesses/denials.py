"""Claims and the denials that answer them: one is not told without the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from digest.stages.choosing.weights import DENIALS
from digest.stages.language.overlap import contained
from digest.stages.quoting.leanings.words import denies
from digest.stages.quoting.sentence import Sentence

CLAIMS = re.compile(
    r"\b(?:alleg\w+|accus\w+|claim(?:s|ed|ing)?|reportedly|according to|cit(?:es|ed|ing)|rumou?r\w*"
    r"|reported(?: on| that|\W*$|,)|(?:outlet|newspaper|magazine|site|agency|media)\b.{0,40}\breport\w*"
    r"|(?:people|persons|sources?|officials?)\s+(?:with\s+knowledge|familiar|close\s+to|briefed))"
)
"""Words, in small letters, by which a sentence passes on what somebody says to be so."""

POINTS_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|dismiss\w*|refut\w+)\s+(?:\w+\s+){0,3}?"
    r"(?:stor(?:y|ies)|reports?|reporting|claims?|allegations?|accusations?|charges?|assertions?"
    r"|suggestions?|rumou?rs?|it|them|this|that|wrongdoing|involvement|responsibility)\b"
    r"|\b(?:reports?|claims?|allegations?|accusations?|story)\b[^.]{0,40}\b(?:unreliable|untrue|false"
    r"|unfounded|baseless)\b|\bno truth\b",
    re.IGNORECASE,
)
"""A denial whose object points back to a claim made before."""


DENIAL = re.compile(
    r"\b(?:denials?|rebuttals?|démentis?|dementis?|desmentidos?|smentit[ae]|ontkenning(?:en)?)\b",
    re.IGNORECASE,
)
"""The noun for it, with which a report comes back to a denial."""


def denied_again(sentence: Sentence, told: Iterable[Sentence]) -> bool:
    """Say whether a sentence tells of a denial that is told already."""
    if not (sentence.denies or DENIAL.search(sentence.text)):
        return False
    return any(o.denies and contained(sentence.roots, o.roots) >= DENIALS.again for o in told)


def denies_first(sentence: Sentence) -> bool:
    """Say whether the denial is what a sentence tells, rather than a word near its end."""
    front = " ".join(sentence.text.split()[: DENIALS.front])
    return denies(front, sentence.report.article.language)


class Answers:
    """The claims and denials among some sentences, looked for only when one is asked about."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.standing = {(s.report.id, s.order): s for s in sentences}

    @cached_property
    def denials(self) -> list[Sentence]:
        """The sentences in which somebody denies something."""
        return [sentence for sentence in self.sentences if sentence.denies]

    def denial_of(self, claim: Sentence) -> Sentence | None:
        """Return the sentence that denies a claim: in its own report, or else in another."""
        if not is_claim(claim):
            return None
        near = (n for n in self.around(claim, 1) if n.denies and POINTS_BACK.search(n.text))
        return next(near, None) or next((d for d in self.denials if answers(d, claim)), None)

    def claim_of(self, denial: Sentence) -> Sentence | None:
        """Return the last sentence whose claim a denial answers."""
        if not denial.denies:
            return None
        near = self.around(denial, -1) if POINTS_BACK.search(denial.text) else iter(())
        claims = [claim for claim in near if self.denial_of(claim) is denial]
        if claims:
            return claims[0]
        others = (s for s in reversed(self.sentences) if answers(denial, s) and is_claim(s))
        return next((claim for claim in others if self.denial_of(claim) is denial), None)

    def around(self, sentence: Sentence, step: int) -> Iterator[Sentence]:
        """Yield its neighbours on one side, the nearest first."""
        for away in range(1, DENIALS.reach + 1):
            neighbour = self.standing.get((sentence.report.id, sentence.order + step * away))
            if neighbour is not None:
                yield neighbour


def answers(denial: Sentence, claim: Sentence) -> bool:
    """Say whether a denial in another report is about what a claim is about.

    What a report of the same story begins with answers in fewer of its words.
    """
    if claim.report.id == denial.report.id:
        return False
    begins = denial.leads and denies_first(denial)
    least = DENIALS.begun if begins else DENIALS.shared
    return contained(claim.content, denial.content) >= least


def is_claim(sentence: Sentence) -> bool:
    """Say whether a sentence passes on a claim and does not itself deny one."""
    return passes_on(sentence.text) and not sentence.denies


def passes_on(text: str) -> bool:
    """Say whether a text passes on what somebody says to be so."""
    return CLAIMS.search(text.lower()) is not None
