"""Mere headlines join after the texts: those of a text go to its group, the others form groups of their own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from digest.stages.grouping.alike.bare import NEARLY, of_texts
from digest.stages.grouping.alike.pairs import Flags, Labels, Pairs, among
from digest.stages.grouping.joining.cluster import AverageLinkage, numbered

VOUCHED = 6.0
"""Pairs that `NEARLY` is taken to be the likeness of, in a group of mere headlines."""


def joined(
    joining: AverageLinkage, pairs: Pairs, apart: Pairs, start: Labels, bare: Flags
) -> Labels:
    """Return each report's group: texts by themselves, then headlines with the text most like them.

    Headlines that are like no text form groups of their own, of which much is asked.
    """
    alone = int(start.max()) + 1 + np.arange(len(start))
    texts = joining(of_texts(pairs, bare), apart, np.where(bare, alone, start))
    strict = replace(
        joining, meeting=NEARLY, typical_brief=NEARLY / joining.cohesion, prior=VOUCHED
    )
    headed = strict(_of_headlines(pairs, bare), apart, np.where(bare, start, alone))
    found = np.where(bare, int(texts.max()) + 1 + headed, texts)
    for group, text in _homes(pairs, apart, (start, texts, headed), bare).items():
        found[bare & (headed == group)] = text
    return numbered(found)


def _homes(
    pairs: Pairs, apart: Pairs, groups: tuple[Labels, Labels, Labels], bare: Flags
) -> dict[int, int]:
    """Return the group of texts that groups of headlines go to: where they are kept, or the most like.

    `groups` are those that all begin in, those of texts and those of headlines.
    """
    start, texts, headed = groups
    begun = {int(start[at]): int(texts[at]) for at in np.flatnonzero(~bare)[::-1]}
    homes = {
        int(headed[at]): begun[int(start[at])]
        for at in np.flatnonzero(bare)[::-1]
        if int(start[at]) in begun
    }
    kept_apart = set(_mixed(apart, texts, headed, bare))
    across = among(pairs, bare[pairs.first] != bare[pairs.second])
    close = across.close.tolist()
    best = sorted(zip([-much for much in close], _mixed(across, texts, headed, bare), strict=True))
    for _, (group, text) in best:
        if (group, text) not in kept_apart:
            homes.setdefault(group, text)
    return homes


def _mixed(pairs: Pairs, texts: Labels, headed: Labels, bare: Flags) -> list[tuple[int, int]]:
    """Return the (group of headlines, group of texts) of each pair of a headline and a text."""
    first = bare[pairs.first]
    headline = np.where(first, pairs.first, pairs.second)
    text = np.where(first, pairs.second, pairs.first)
    return list(zip(headed[headline].tolist(), texts[text].tolist(), strict=True))


def _of_headlines(pairs: Pairs, bare: Flags) -> Pairs:
    return among(pairs, bare[pairs.first] & bare[pairs.second])
