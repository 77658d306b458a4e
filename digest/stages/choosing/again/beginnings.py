"""Whether a report's beginning only tells anew, in other words, what another report's beginning told.

Two outlets begin with the same event, each in its own words. So where a report begins, a sentence
that brings no new name and no new figure repeats what is told already at far less likeness than a
sentence from further down.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.stages.choosing.again.repeats import nearest, share_told
from digest.stages.choosing.telling.facts import (
    ANY_YEAR,
    amounts,
    brings,
    figures,
    fresh_figures,
    gives_figure,
)
from digest.stages.choosing.weights import BEGINNING
from digest.stages.choosing.witnesses.support import says_no
from digest.stages.language.overlap import contained
from digest.stages.quoting.readable.presupposed import presupposes
from digest.stages.quoting.sentence import Sentence


def begins_again(sentence: Sentence, told: Sequence[Sentence]) -> bool:
    """Say whether a report's beginning only tells anew what another report's beginning told.

    Another figure is news. Several new names, or a small figure where none was told, may be so, and
    may be trimmings of what is told already: then more of its words have to be known.
    """
    told = [other for other in told if not takes_for_known(other)]
    begun = [other for other in told if begins_elsewhere(other, sentence)]
    if sentence.order > BEGINNING.deepest or not begun:
        return False
    if any(share_figure(sentence, other) for other in begun):
        return True
    if gives_figure(sentence, told) or (
        fresh_figures(sentence, told) and any(figures(other) - figures(sentence) for other in begun)
    ):
        return False
    is_first = sentence.order == 0 and any(other.order == 0 for other in begun)
    bare = BEGINNING.first if is_first else BEGINNING.nothing_new
    least = BEGINNING.named if brings(sentence, told, BEGINNING.several) else bare
    return share_told(sentence, nearest(sentence, told)) >= least


def begins_elsewhere(one: Sentence, sentence: Sentence) -> bool:
    """Say whether one sentence stands where another report begins, and may tell the same.

    What says no to it is no second telling.
    """
    if one.order > BEGINNING.deepest or one.report.id == sentence.report.id:
        return False
    return opens_with_no(one) == opens_with_no(sentence)


def takes_for_known(sentence: Sentence) -> bool:
    """Say whether a sentence names an event as known, and so has not told it."""
    return presupposes(sentence.text, sentence.report.article.language)


def opens_with_no(sentence: Sentence) -> bool:
    """Say whether a sentence says no among its first words: no to the whole of what it tells."""
    front = " ".join(sentence.text.split()[: BEGINNING.front])
    return says_no(front, sentence.report.article.language)


def share_figure(one: Sentence, other: Sentence) -> bool:
    """Say whether two beginnings give the same figure of several digits for something alike.

    A year may be part of what the whole story is about: the one of an election, or of a race.
    """
    shared = amounts(one) & amounts(other)
    least = BEGINNING.year if shared <= ANY_YEAR else BEGINNING.figure
    return bool(shared) and contained(one.roots, other.roots) >= least
