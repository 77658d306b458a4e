"""Headlines compared by meaning: each pair that is near in time once, and exactly."""

from __future__ import annotations

import numpy as np
import pytest

from digest.stages.grouping.alike import headlines
from digest.stages.grouping.alike.headlines import FAINT, compared, exact
from digest.stages.language.meanings import Vectors


@pytest.fixture
def rows() -> Vectors:
    chance = np.random.default_rng(7)
    drawn = chance.normal(size=(90, 16)).astype(np.float32)
    return exact(drawn / np.linalg.norm(drawn, axis=1, keepdims=True))


def test_each_pair_is_compared_once_where_it_is_given_or_near_in_time(
    rows: Vectors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headlines, "STEP", 20)
    monkeypatch.setattr(headlines, "WINDOW", 40)
    monkeypatch.setattr(headlines, "BLOCK", 10)
    order = np.random.default_rng(8).permutation(90)[:80]
    given = {(0, 1), (5, 80), (3, 89)} | {tuple(sorted(order[[at, at + 1]])) for at in (0, 9, 39)}
    first, second = (np.array(ends) for ends in zip(*sorted(given), strict=True))

    found = compared(rows, order, first, second)

    assert found.given.tolist() == [float(rows[i] @ rows[j]) for i, j in sorted(given)]
    listed = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    wanted = {
        (min(i, j), max(i, j))
        for at, i in enumerate(order.tolist())
        for j in order[at + 1 : at // 20 * 20 + 40].tolist()
        if rows[i] @ rows[j] >= FAINT
    }
    assert set(listed) == wanted - given
    assert len(listed) == len(set(listed))
