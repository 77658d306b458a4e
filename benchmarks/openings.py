"""How well a brief's first quote and its headline tell what happened: `python -m benchmarks openings`.

Each is compared with the first sentence of the reference summaries: F1 over news-bearing words
(stems without grammar), the best reference counting, averaged over the stories of a set, times 100.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.summaries_sets import Cluster, clusters
from digest.model import Budget
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.headlines.choice import headline
from digest.stages.language.function_words import content_of
from digest.stages.language.sentences import split

SETS = {"wcep": "wcep_dev", "multinews": "multinews_test100"}
SHARED = Path(__file__).parents[2] / "shared"


def measure(shared: Path) -> dict[str, float]:
    """Return the figures that `make quality` holds to floors."""
    figures: dict[str, float] = {}
    for name, stem in SETS.items():
        found = list(clusters(shared / "data" / "summaries" / f"{stem}.jsonl.gz"))
        told = [pair for cluster in found for pair in opened(cluster)]
        for place, what in enumerate(("quote", "headline")):
            mean = statistics.fmean(pair[place] for pair in told)
            figures[f"openings.{name}.{what}"] = round(100 * mean, 2)
    return figures


def opened(cluster: Cluster) -> Iterator[tuple[float, float]]:
    """Yield the scores of the first quote and of the headline; nothing where nothing is quoted."""
    summary = Corroboration()(cluster.development, Budget())
    if not summary.news:
        return
    place = summary.news[0].place
    report = next(r for r in cluster.development.reports if r.id == place.report)
    said = place.span.of(report.article.text)
    yield best(said, cluster), best(headline(cluster.development, summary).text, cluster)


def best(text: str, cluster: Cluster) -> float:
    """Return how like a text is to the first sentence of the reference most like it."""
    mine = content_of(text, cluster.language)
    return max(
        (likeness(mine, content_of(first(one), cluster.language)) for one in cluster.references),
        default=0.0,
    )


def first(reference: str) -> str:
    """Return the first sentence of a reference, without the dash some begin with."""
    bare = reference.lstrip("–—- ")
    spans = split(bare)
    return spans[0].of(bare) if spans else bare


def likeness(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """Return F1 over the words of two texts."""
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0


def main(arguments: list[str]) -> int:
    """Print the figures."""
    shared = Path(arguments[0]) if arguments else SHARED
    for name, value in measure(shared).items():
        print(f"{name:<30} {value:6.2f}")
    return 0
