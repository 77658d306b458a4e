"""Copies: plants reprints in real reports and counts how many are found, how truly, how fast.

    python -m benchmarks copies FILE... [--seed N] [--predictions OUT.jsonl]

Each FILE holds JSON lines (or .gz) with `id`, `title`, `text`, `date`, `source`, `story`. One
report of each story is the base of plants; its siblings and all else are there to be left alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.copies import Reprints
from digest.stages.sentences import split
from digest.stages.words import words

START = datetime(2026, 1, 1, tzinfo=UTC)
LATER = timedelta(hours=3)
FEWEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Plant:
    """A report made from another: how, and from which."""

    kind: str
    base: str
    report: Report


def main(arguments: list[str]) -> int:
    """Print recall by kind of plant, precision, and how time grows."""
    options = _options(arguments)
    rows = [row for file in options.files for row in _rows(Path(file))]
    found = plant_and_find(rows, options.seed)
    print(f"{'plant':<12}{'planted':>9}{'found':>7}{'recall':>8}{'named':>7}")
    for kind in KINDS:
        total, hits, named = found.planted[kind], found.found[kind], found.named[kind]
        print(f"{kind:<12}{total:>9}{hits:>7}{hits / max(1, total):>8.3f}{named:>7}")
    print(f"precision {found.precision:.3f}: {found.wrong} of {found.marks} marks wrong,")
    print(f"besides {found.natural} copies that were in the data already")
    timed = growth(rows, options.seed)
    for count, seconds in timed:
        print(f"{count:>6} reports {seconds:>8.2f} s {1000 * seconds / count:>8.2f} ms each")
    print(f"time grows by the power {exponent(timed):.2f} of the reports")
    if options.predictions:
        lines = (json.dumps(line) for line in found.predictions)
        Path(options.predictions).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks copies")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--predictions")
    return parser.parse_args(arguments)


def _rows(path: Path) -> list[dict[str, str]]:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in raw.decode("utf-8").splitlines() if line.strip()]
    return [row for row in rows if len(row["text"].split()) >= FEWEST_WORDS]


def _documents(path: Path) -> list[dict[str, str]]:
    """Return the documents of a file of clusters, each cluster a story."""
    clusters = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    rows = [
        {"id": f"{one['id']}-{at}", "story": one["id"], "text": doc["text"]}
        for one in clusters
        for at, doc in enumerate(one["docs"])
    ]
    return [row for row in rows if len(row["text"].split()) >= FEWEST_WORDS]


# -- measuring -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """What was planted, what was found of it, and what else was marked."""

    planted: Counter[str]
    found: Counter[str]
    named: Counter[str]
    marks: int
    wrong: int
    natural: int
    predictions: list[dict[str, object]]

    @property
    def precision(self) -> float:
        """Marks that are right over marks; copies that were there already are no plants."""
        return 1 - self.wrong / self.marks if self.marks else 1.0


NEAR_LINEAR = 1.3
"""Below this power of the number of reports, growth is the noise of the machine."""
NEWS = ("basil", "ecbplus", "g5w1h")
LANGUAGES = ("ar", "cs", "el", "fr", "hi")


def measure(shared: Path) -> dict[str, float]:
    """Return recall by kind of plant, precision and names over labelled stories and languages."""
    data = shared / "data"
    sets = {name: _rows(data / "clustering" / f"{name}.jsonl.gz") for name in NEWS}
    sets |= {
        name: _documents(data / "summaries" / f"multiling2011_{name}.jsonl.gz")
        for name in LANGUAGES
    }
    found = {name: plant_and_find(rows, seed=7) for name, rows in sets.items()}
    figures = {
        f"copies.{name}.{kind}.recall": _recall([one], kind)
        for name, one in found.items()
        if name in NEWS
        for kind in REPRINTS
    }
    # Elsewhere a run of sentences may be a footer or posts, which nobody would call borrowed.
    figures["copies.basil.embedded.recall"] = _recall([found["basil"]], "embedded")
    figures |= {f"copies.{name}.precision": found[name].precision for name in NEWS}
    others = [found[name] for name in LANGUAGES]
    figures |= {f"copies.languages.{kind}.recall": _recall(others, kind) for kind in REPRINTS}
    figures["copies.languages.precision"] = min(one.precision for one in others)
    power = exponent(growth(sets["basil"], seed=7))
    figures["copies.growth_exponent.max"] = max(power, NEAR_LINEAR)
    return figures


def _recall(found: Sequence[Found], kind: str) -> float:
    return sum(one.found[kind] for one in found) / max(1, sum(one.planted[kind] for one in found))


def exponent(timed: Sequence[tuple[int, float]]) -> float:
    """Return the power of the number of reports that time grows by: least squares on logarithms."""
    xs, ys = ([math.log(pair[at]) for pair in timed] for at in (0, 1))
    middle = sum(xs) / len(xs)
    return sum((x - middle) * y for x, y in zip(xs, ys, strict=True)) / sum(
        (x - middle) ** 2 for x in xs
    )


def plant_and_find(rows: Sequence[dict[str, str]], seed: int) -> Found:
    """Plant, mark, and compare."""
    reports = [report_of(row["id"], row["text"], row.get("source") or row["id"]) for row in rows]
    plants = planted(reports, [row["story"] for row in rows], random.Random(seed))
    by_id = {plant.report.id: plant for plant in plants}
    everyone = [*reports, *(plant.report for plant in plants)]
    marked = Reprints().mark(everyone, ())
    texts = {report.id: set(_grams(report.text)) for report in everyone}
    score = Found(Counter(p.kind for p in plants), Counter(), Counter(), 0, 0, 0, [])
    wrong = natural = 0
    for report in marked:
        plant = by_id.get(report.id)
        score.predictions.append(_line(report))
        if plant is not None:
            was_found = report.copy_of is not None or (plant.kind == "embedded" and report.copied)
            score.found[plant.kind] += bool(was_found)
            origins = (report.copy_of,) if report.copy_of else report.borrowed[:1]
            score.named[plant.kind] += any(
                _is_same(origin.report, plant.base, texts) for origin in origins
            )
        if report.copy_of is None or (plant and plant.kind in REPRINTS):
            continue
        if report.copy_of.report is None or (plant and report.copy_of.report == plant.base):
            continue
        if _is_same(report.copy_of.report, report.id, texts):
            natural += 1
        else:
            wrong += 1
    marks = wrong + sum(score.found[kind] for kind in REPRINTS)
    return replace(score, marks=marks, wrong=wrong, natural=natural)


def _line(report: Report) -> dict[str, object]:
    origin = report.copy_of
    return {
        "id": report.id,
        "copy_of": origin.report if origin else None,
        "outlet": origin.outlet if origin else None,
        "copied": list(report.copied),
        "borrowed": [[one.outlet, one.report, one.share] for one in report.borrowed],
    }


def _is_same(first: str | None, second: str, texts: dict[str, set[tuple[str, ...]]]) -> bool:
    """Judge by another measure than the product's: runs of six words, quotes included."""
    if first is None:
        return False
    one, other = texts[first], texts[second]
    return first == second or len(one & other) >= 0.2 * max(1, min(len(one), len(other)))


def _grams(text: str) -> Iterable[tuple[str, ...]]:
    all_words = words(text)
    return (all_words[at : at + 6] for at in range(len(all_words) - 5))


def growth(rows: Sequence[dict[str, str]], seed: int) -> list[tuple[int, float]]:
    """Return (reports, seconds) for sets that double."""
    chance = random.Random(seed)
    reports = [report_of(row["id"], row["text"], row["id"]) for row in rows]
    timed = []
    count = 250
    while count <= 4000:
        some = [_shuffled(reports[at % len(reports)], at, chance) for at in range(count)]
        start = time.process_time()
        Reprints().mark(some, ())
        timed.append((count, time.process_time() - start))
        count *= 2
    return timed


def _shuffled(report: Report, at: int, chance: random.Random) -> Report:
    """Return new text of the same length and vocabulary: what a day of other news looks like."""
    if at % 10 == 0:
        return report_of(f"g{at}", report.text, f"g{at}")
    paragraphs = [line.split() for line in report.text.split("\n\n")]
    for line in paragraphs:
        chance.shuffle(line)
    return report_of(f"g{at}", "\n\n".join(map(" ".join, paragraphs)), f"g{at}")


# -- planting --------------------------------------------------------------------------------

REPRINTS = ("whole", "edited", "cut")
KINDS = (*REPRINTS, "embedded", "quoted")


def planted(
    reports: Sequence[Report], stories: Sequence[str], chance: random.Random
) -> list[Plant]:
    """Return one plant of each kind for one report of every story."""
    first: dict[str, Report] = {}
    for report, story in zip(reports, stories, strict=True):
        first.setdefault(story, report)
    bases = list(first.values())
    vocabulary = sorted({w for report in bases for w in words(report.text) if w.isalpha()})
    plants = []
    for at, base in enumerate(bases):
        host = bases[(at + 1) % len(bases)]
        texts = {
            "whole": base.text,
            "edited": _edited(base.text, vocabulary, chance),
            "cut": _cut(base.text, chance),
            "embedded": _embedded(base.text, host.text, vocabulary, chance),
            "quoted": _quoted(base.text, host.text, vocabulary, chance),
        }
        for kind, text in texts.items():
            name = f"{base.id}+{kind}"
            plants.append(Plant(kind, base.id, report_of(name, text, name, START + LATER)))
    return plants


def _edited(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Change 5 to 25 of a hundred words, drop a sentence in ten, add one in twenty, swap some."""
    rate = chance.uniform(0.05, 0.25)
    kept = [s for s in _sentences_of(text) if chance.random() > 0.1]
    for at in range(len(kept) - 1):
        if chance.random() < 0.1:
            kept[at], kept[at + 1] = kept[at + 1], kept[at]
    out = []
    for sentence in kept:
        out.append(_reworded(sentence, rate, vocabulary, chance))
        if chance.random() < 0.05:
            out.append(_invented(vocabulary, chance))
    return _in_paragraphs(out)


def _cut(text: str, chance: random.Random) -> str:
    """Keep the first 30 to 70 of a hundred sentences, three at least."""
    sentences = _sentences_of(text)
    keep = max(3, round(len(sentences) * chance.uniform(0.3, 0.7)))
    return _in_paragraphs(sentences[:keep])


def _embedded(text: str, host: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Put a run of four to six sentences inside a piece that shares nothing else with anything."""
    sentences = _sentences_of(text)
    size = min(len(sentences), chance.randint(4, 6))
    at = chance.randint(0, len(sentences) - size)
    own = [_reworded(s, 1.0, vocabulary, chance) for s in _sentences_of(host)[:30]]
    middle = len(own) // 2
    return _in_paragraphs([*own[:middle], *sentences[at : at + size], *own[middle:]])


def _quoted(text: str, host: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Quote four sentences of the base: both heard the same statement, neither copied."""
    own = [_reworded(s, 1.0, vocabulary, chance) for s in _sentences_of(host)[:24]]
    for sentence in _sentences_of(text)[:4]:
        clean = sentence.replace('"', "").replace("“", "").replace("”", "")
        own.insert(chance.randint(0, len(own)), f"“{clean}” {chance.choice(vocabulary)} said.")
    return _in_paragraphs(own)


def _reworded(sentence: str, rate: float, vocabulary: Sequence[str], chance: random.Random) -> str:
    return " ".join(
        chance.choice(vocabulary) if chance.random() < rate else word for word in sentence.split()
    )


def _invented(vocabulary: Sequence[str], chance: random.Random) -> str:
    return " ".join(chance.choices(vocabulary, k=18)).capitalize() + "."


def _sentences_of(text: str) -> list[str]:
    return [span.of(line) for line in text.split("\n\n") for span in split(line, "en")]


def _in_paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def report_of(name: str, text: str, outlet: str, published: datetime = START) -> Report:
    """Return a report of this text, as reading would make it."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    sentences, at = [], 0
    for line in lines:
        sentences += [Span(at + span.start, at + span.end) for span in split(line, "en")]
        at += len(line) + 2
    whole = "\n\n".join(lines)
    section = Section(span=Span(0, len(whole)))
    article = Article(
        id=name,
        source=outlet,
        key=name,
        outlet=Outlet(name=outlet, family=outlet),
        title=name,
        text=whole,
        published=published,
        fetched=published,
        sentences=tuple(sentences),
        sections=(section,),
    )
    return Report(id=name, article=article, section=section)
