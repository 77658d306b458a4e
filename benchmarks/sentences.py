"""Scores the product's sentence splitter: `python -m benchmarks sentences FILE…`.

A file holds JSON lines, plain or gzipped: `{id, text, sentences}`, the sentences as strings in
order or as `[start, end]` pairs; or `{id, genre, paragraphs}`, each paragraph a list of
sentences `{text}`, joined here by spaces and the paragraphs by line breaks.

A boundary is the offset where a sentence ends. Ends of paragraphs are given away by the line
breaks, so the table shows F1 over all boundaries and over those inside paragraphs.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.rows import rows_of
from digest.stages.language.sentences import split

Pair = tuple[int, int]
Splitter = Callable[[str, str], Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text and where its sentences are known to stand."""

    id: str
    genre: str
    language: str
    text: str
    sentences: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Boundaries found right, found, and to be found."""

    right: int = 0
    found: int = 0
    known: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.known + other.known)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find."""
        both = self.found + self.known
        return 2 * self.right / both if both else 1.0


# -- reading ---------------------------------------------------------------------------------


def read(path: Path) -> list[Document]:
    """Return the documents of a JSON-lines file."""
    return [document(row) for row in rows_of(path)]


def document(row: dict[str, Any]) -> Document:
    """Return one line of a file as a document."""
    text, sentences = joined(row["paragraphs"]) if "paragraphs" in row else given(row)
    return Document(
        id=str(row["id"]),
        genre=str(row.get("genre", "all")),
        language=str(row.get("lang") or row.get("language") or "en"),
        text=text,
        sentences=tuple(sentences),
    )


def joined(paragraphs: Iterable[Iterable[dict[str, str]]]) -> tuple[str, list[Pair]]:
    """Return the paragraphs as one text and the places of their sentences."""
    text, places = "", []
    for paragraph in paragraphs:
        text += "\n" if text else ""
        for number, sentence in enumerate(paragraph):
            text += " " if number else ""
            places.append((len(text), len(text) + len(sentence["text"])))
            text += sentence["text"]
    return text, places


def given(row: dict[str, Any]) -> tuple[str, list[Pair]]:
    """Return a text and its sentences, given as strings or as places."""
    sentences = row["sentences"]
    if sentences and not isinstance(sentences[0], str):
        return row["text"], [(int(start), int(end)) for start, end in sentences]
    return row["text"], list(located(row["text"], sentences))


def located(text: str, sentences: Iterable[str]) -> Iterator[Pair]:
    """Yield where each sentence stands, looking onward from the one before; strangers are left."""
    at = 0
    for sentence in sentences:
        bare = sentence.strip()
        found = text.find(bare, at) if bare else -1
        if found >= 0:
            at = found + len(bare)
            yield found, at


# -- scoring ---------------------------------------------------------------------------------


def ours(text: str, language: str) -> list[Pair]:
    """Return what the product decides."""
    return [(span.start, span.end) for span in split(text, language)]


def score(known: Iterable[Pair], found: Iterable[Pair], given_away: frozenset[int]) -> Score:
    """Return the boundaries right, leaving out those that are given away."""
    to_find = {end for _, end in known} - given_away
    decided = {end for _, end in found} - given_away
    return Score(len(to_find & decided), len(decided), len(to_find))


def line_ends(text: str) -> frozenset[int]:
    """Return the offsets where the lines of a text end."""
    return frozenset({match.start() for match in re.finditer("\n", text)} | {len(text)})


def by_genre(documents: Iterable[Document], splitter: Splitter) -> dict[str, tuple[Score, Score]]:
    """Return for each genre, and for `all`, the score over all boundaries and inside paragraphs."""
    totals: dict[str, tuple[Score, Score]] = defaultdict(lambda: (Score(), Score()))
    for one in documents:
        found = splitter(one.text, one.language)
        whole = score(one.sentences, found, frozenset())
        inside = score(one.sentences, found, line_ends(one.text))
        for name in {one.genre, "all"}:
            before = totals[name]
            totals[name] = (before[0] + whole, before[1] + inside)
    return dict(totals)


# -- peers -----------------------------------------------------------------------------------


def peers(documents: Sequence[Document]) -> dict[str, Splitter]:
    """Return the ready-made splitters that are installed, each given one line at a time."""
    makers: dict[str, Callable[[], Callable[[str], Iterable[str]]]] = {
        "sentence-splitter": _sentence_splitter,
        "blingfire": _blingfire,
        "syntok": _syntok,
        "segtok": _segtok,
        "pysbd": _pysbd,
        "sentencex": _sentencex,
        "punkt, trained on the texts": lambda: _punkt(documents),
    }
    installed: dict[str, Splitter] = {"naive regex": _by_line(_naive)}
    for name, make in makers.items():
        try:
            installed[name] = _by_line(make())
        except ImportError:
            print(f"{name}: not installed")
    return installed


def _by_line(pieces: Callable[[str], Iterable[str]]) -> Splitter:
    def places(text: str, _: str) -> list[Pair]:
        found: list[Pair] = []
        for line in re.finditer(r"[^\n]+", text):
            here = located(line.group(), pieces(line.group()))
            found += [(start + line.start(), end + line.start()) for start, end in here]
        return found

    return places


def _naive(line: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z\"“])", line)


def _sentence_splitter() -> Callable[[str], Iterable[str]]:
    made = importlib.import_module("sentence_splitter").SentenceSplitter(language="en")
    return lambda line: [str(piece) for piece in made.split(line)]


def _blingfire() -> Callable[[str], Iterable[str]]:
    module = importlib.import_module("blingfire")
    return lambda line: str(module.text_to_sentences(line)).split("\n")


def _syntok() -> Callable[[str], Iterable[str]]:
    module = importlib.import_module("syntok.segmenter")
    return lambda line: [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in module.analyze(line)
        for sentence in paragraph
    ]


def _segtok() -> Callable[[str], Iterable[str]]:
    module = importlib.import_module("segtok.segmenter")
    return lambda line: [str(piece) for piece in module.split_single(line)]


def _pysbd() -> Callable[[str], Iterable[str]]:
    made = importlib.import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda line: [str(piece) for piece in made.segment(line)]


def _sentencex() -> Callable[[str], Iterable[str]]:
    module = importlib.import_module("sentencex")
    return lambda line: [str(piece) for piece in module.segment("en", line)]


def _punkt(documents: Sequence[Document]) -> Callable[[str], Iterable[str]]:
    punkt = importlib.import_module("nltk.tokenize.punkt")
    trainer = punkt.PunktTrainer()
    for one in documents:
        trainer.train(one.text, finalize=False)
    trainer.finalize_training()
    made = punkt.PunktSentenceTokenizer(trainer.get_params())
    return lambda line: [str(piece) for piece in made.tokenize(line)]


# -- the command -----------------------------------------------------------------------------


def measure(shared: Path) -> dict[str, float]:
    """Return boundary F1 inside paragraphs by genre, for the floors."""
    scores = by_genre(read(shared / "data" / "sentences" / "gum.jsonl.gz"), ours)
    return {f"sentences.gum.{name}.f1": round(both[1].f1, 4) for name, both in scores.items()}


def main(arguments: list[str]) -> int:
    """Print a table of boundary F1; write the spans where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks sentences", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--predictions", type=Path, help="write {id, spans} as JSON lines")
    parser.add_argument("--peers", action="store_true", help="measure installed splitters too")
    wanted = parser.parse_args(arguments)
    documents = [one for path in wanted.files for one in read(path)]
    if wanted.predictions:
        write(wanted.predictions, documents)
    show("digest", by_genre(documents, ours), Counter(one.genre for one in documents))
    for name, splitter in (peers(documents) if wanted.peers else {}).items():
        show(name, by_genre(documents, splitter), Counter(one.genre for one in documents))
    return 0


def write(path: Path, documents: Iterable[Document]) -> None:
    """Write what the product decides, one document a line."""
    rows = ({"id": one.id, "spans": ours(one.text, one.language)} for one in documents)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def show(name: str, scores: dict[str, tuple[Score, Score]], sizes: Counter[str]) -> None:
    """Print one splitter's table."""
    print(f"{name}\n{'genre':12} {'documents':>9} {'F1':>7} {'inside paragraphs':>18}")
    for genre, (whole, inside) in sorted(scores.items()):
        number = sizes[genre] or sizes.total()
        print(f"{genre:12} {number:9} {whole.f1:7.4f} {inside.f1:18.4f}")
