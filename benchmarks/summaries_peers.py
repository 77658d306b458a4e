"""What our maker is compared with: sentences in turn, the centroid with MMR, and sumy's eight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, zip_longest

import numpy as np

from benchmarks.summaries_sets import Chosen, Cluster, candidates, filled
from digest.stages.choosing.sumy_makers import SumyMaker
from digest.stages.choosing.weighing import (
    Matrix,
    Numbers,
    Wording,
    centres,
    report_numbers,
    weighted,
)
from digest.stages.quoting.sentence import Sentence

LAMBDA = 0.7
"""Weight of likeness to the centre against likeness to what is chosen."""


def leads_in_turn(cluster: Cluster, words: int) -> Chosen:
    """Return the first sentence of each document, then the second of each, and so on."""
    groups = [list(g) for _, g in groupby(candidates(cluster), key=lambda s: s.report.id)]
    ranked = [s for row in zip_longest(*groups) for s in row if s is not None]
    return filled(ranked, words)


def centroid_mmr(cluster: Cluster, words: int) -> Chosen:
    """Return sentences by likeness to the mean of all sentences, less likeness to those taken."""
    sentences = candidates(cluster)
    rows = weighted(Wording(sentences)) if sentences else Matrix((0, 0))
    middle = np.asarray(rows.sum(axis=0)).ravel()
    return by_mmr(sentences, rows, rows @ (middle / (np.linalg.norm(middle) or 1.0)), words)


def even_centroid_mmr(cluster: Cluster, words: int) -> Chosen:
    """Return the same with our own centre, in which every report counts once however long."""
    sentences = candidates(cluster)
    rows = weighted(Wording(sentences)) if sentences else Matrix((0, 0))
    central = centres(rows, report_numbers(sentences)) if sentences else np.zeros(0)
    return by_mmr(sentences, rows, central, words)


def by_mmr(
    sentences: Sequence[Sentence], rows: Matrix, central: Numbers, words: int
) -> list[Sentence]:
    """Return sentences until the words are full: central ones, unlike those taken."""
    alike, told = (rows @ rows.T).toarray(), np.zeros(len(sentences))
    order: list[int] = []
    while len(order) < len(sentences) and sum(sentences[i].length for i in order) < words:
        score = LAMBDA * central - (1 - LAMBDA) * told
        score[order] = -np.inf
        order.append(int(score.argmax()))
        told = np.maximum(told, alike[order[-1]])
    return [sentences[i] for i in order]


def sumy_peers() -> dict[str, Callable[[Cluster, int], Chosen]]:
    """Return sumy's makers ranking every sentence, with nothing of ours but the splitting."""
    return {f"sumy {kind.__name__}": ranked_by(kind) for kind in SumyMaker.__subclasses__()}


def ranked_by(kind: type[SumyMaker]) -> Callable[[Cluster, int], Chosen]:
    """Return a peer that fills the budget in a sumy maker's order."""

    def choose(cluster: Cluster, words: int) -> Chosen:
        return filled(kind().rank(candidates(cluster)), words)

    return choose
