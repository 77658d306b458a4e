"""Writes boosted trees of scikit-learn as modules that `digest/stages/trees.py` reads."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import Any

import numpy as np


def module(command: str, model: Any, names: Sequence[str]) -> str:
    """Return the trees of a HistGradientBoostingClassifier of two classes as a module's source."""
    depth = int(model.max_depth)
    trees = "".join(f'    "{_tree(round_[0].nodes, depth)}",\n' for round_ in model._predictors)
    features = fill(" ".join(names), width=96, break_on_hyphens=False)
    base = float(np.ravel(model._baseline_prediction)[0])
    return (
        f'"""Trees learned by `python -m benchmarks {command}`; not for editing by hand.\n\n'
        "A tree is its splits, feature:threshold, as a heap, and after the bar its leaves.\n"
        '"""\n\nfrom __future__ import annotations\n\n'
        f'DEPTH = {depth}\nBASE = {base:.4f}\n\nFEATURES = tuple(\n    """\n{features}\n""".split()\n)\n\n'
        f"# fmt: off\nTREES = (\n{trees})\n# fmt: on\n"
    )


def _tree(nodes: Any, most: int) -> str:
    splits = ["0:inf"] * (2**most - 1)
    leaves = [0.0] * 2**most
    todo = [(0, 0, 0)]
    while todo:
        node, place, depth = todo.pop()
        if nodes[node]["is_leaf"]:
            first = (place + 1) * 2 ** (most - depth) - 2**most
            for leaf in range(first, first + 2 ** (most - depth)):
                leaves[leaf] = float(nodes[node]["value"])
            continue
        splits[place] = f"{nodes[node]['feature_idx']}:{nodes[node]['num_threshold']:.5g}"
        todo.append((int(nodes[node]["left"]), 2 * place + 1, depth + 1))
        todo.append((int(nodes[node]["right"]), 2 * place + 2, depth + 1))
    return " ".join(splits) + "|" + " ".join(f"{leaf:.4f}" for leaf in leaves)
