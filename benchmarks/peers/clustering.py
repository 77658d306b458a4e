"""Other ways to group reports, from well-kept libraries: what ours is measured against."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from sklearn.cluster import HDBSCAN, AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

from digest.model import Report

WORDS = 250
CUT = 0.10
"""The likeness at which the peers cut: of 0.10 to 0.25, what serves them best on the mean of the
development sets. It is the peers' advantage that they are scored on the very sets it is from."""


def vectors(reports: Sequence[Report]) -> Any:
    """Return TF-IDF rows of title, title again, and the first 250 words; sublinear."""
    texts = [f"{r.title} {r.title} {' '.join(r.text.split()[:WORDS])}" for r in reports]
    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)


def likeness(reports: Sequence[Report]) -> np.ndarray:
    """Return the cosines of all pairs, times a soft factor of their distance in time."""
    rows = vectors(reports)
    alike = np.asarray((rows @ rows.T).todense())
    hours = np.array([r.time.timestamp() / 3600 if r.article.dated else math.nan for r in reports])
    apart = hours[:, None] - hours[None, :]
    soft = 0.5 + 0.5 * np.exp(-(apart**2) / (2 * 72**2))
    return np.asarray(alike * np.where(np.isnan(soft), 1.0, soft))


def agglomerative(reports: Sequence[Report]) -> list[int]:
    """TF-IDF, average linkage (scikit-learn)."""
    if len(reports) < 2:
        return [0] * len(reports)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - CUT
    )
    return [int(label) for label in model.fit_predict(1 - likeness(reports))]


def hdbscan(reports: Sequence[Report]) -> list[int]:
    """TF-IDF, HDBSCAN (scikit-learn); what it calls noise stands alone."""
    if len(reports) < 3:
        return list(range(len(reports)))
    distance = np.clip(1 - likeness(reports), 0, None)
    found = HDBSCAN(min_cluster_size=2, min_samples=1, metric="precomputed", copy=True).fit_predict(
        distance
    )
    return [int(label) if label >= 0 else -1 - at for at, label in enumerate(found)]


def leader(reports: Sequence[Report]) -> list[int]:
    """TF-IDF, one pass in order of time: a report joins the group it is most like on average."""
    alike = likeness(reports)
    order = sorted(range(len(reports)), key=lambda at: (reports[at].time, reports[at].id))
    labels, groups = [0] * len(reports), list[list[int]]()
    for at in order:
        means = [float(alike[at, group].mean()) for group in groups]
        best = int(np.argmax(means)) if means else -1
        if best >= 0 and means[best] >= CUT:
            groups[best].append(at)
        else:
            best = len(groups)
            groups.append([at])
        labels[at] = best
    return labels


PEERS: dict[str, Callable[[Sequence[Report]], list[int]]] = {
    "agglomerative TF-IDF": agglomerative,
    "HDBSCAN on TF-IDF": hdbscan,
    "one-pass leader": leader,
}
