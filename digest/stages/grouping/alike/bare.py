"""Mere headlines among texts: which reports are, and which pairs with one count."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from digest.model import Report
from digest.stages.grouping.alike.pairs import Flags, Pairs, among

ALIKE = 0.45
"""Likeness, of 0.5 at most, from which a mere headline tells the event of a text or of another headline:
half a dozen words say little of which event it is."""

NEARLY = 0.36
"""The same with time taken into account: eight tenths, which undated reports keep."""

SENTENCE = 8
"""Words from which a headline that ends with a full stop tells as much as a text of one sentence."""


def bare_among_texts(reports: Sequence[Report]) -> Flags:
    """Say which reports are mere headlines; none is where there is nothing else."""
    empty = np.array([not report.article.text for report in reports], dtype=bool)
    told = np.array([is_sentence(report.article.title) for report in reports], dtype=bool)
    bare: Flags = empty & ~told & ~empty.all()
    return bare


def is_sentence(title: str) -> bool:
    """Say whether what stands as a headline is a report of one whole sentence."""
    return title.rstrip().endswith(".") and len(title.split()) >= SENTENCE


def telling(pairs: Pairs, bare: Flags) -> Pairs:
    """Return the pairs of two texts, and those of a mere headline with what says nearly the same."""
    near = (pairs.alike >= ALIKE) & (pairs.close >= NEARLY)
    return among(pairs, ~(bare[pairs.first] | bare[pairs.second]) | near)


def of_texts(pairs: Pairs, bare: Flags) -> Pairs:
    """Return the pairs of which neither end is a mere headline."""
    return among(pairs, ~(bare[pairs.first] | bare[pairs.second]))
