"""What our maker is compared with: sentences in turn, the centroid with MMR, and sumy's eight."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby, zip_longest

import numpy as np

from benchmarks.summaries import Chosen, Cluster, candidates, filled
from digest.stages.summarise_sumy import SumyMaker
from digest.stages.weighing import centres, report_numbers, word_table

LAMBDA = 0.7
"""Weight of likeness to the centre against likeness to what is chosen."""


def leads_in_turn(cluster: Cluster, words: int) -> Chosen:
    """Return the first sentence of each document, then the second of each, and so on."""
    groups = [list(g) for _, g in groupby(candidates(cluster), key=lambda s: s.report.id)]
    ranked = [s for row in zip_longest(*groups) for s in row if s is not None]
    return filled(ranked, words)


def centroid_mmr(cluster: Cluster, words: int) -> Chosen:
    """Return sentences by likeness to the centre, less likeness to those taken."""
    sentences = candidates(cluster)
    if not sentences:
        return []
    rows = word_table(sentences)
    centre, alike = centres(rows, report_numbers(sentences)), (rows @ rows.T).toarray()
    told = np.zeros(len(sentences))
    order: list[int] = []
    while len(order) < len(sentences) and sum(sentences[i].length for i in order) < words:
        score = LAMBDA * centre - (1 - LAMBDA) * told
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
