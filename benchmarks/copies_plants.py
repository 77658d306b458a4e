"""Plants reprints in real reports: whole, edited, cut, inside longer pieces, short and much edited."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from digest.model import Article, Outlet, Report, Section, Span
from digest.stages.language.sentences import split
from digest.stages.language.words import words

START = datetime(2026, 1, 1, tzinfo=UTC)
LATER = timedelta(hours=3)
QUOTATION = re.compile(r"[“\"][^“”\"]*[”\"]|``[^`]*?''")


@dataclass(frozen=True, slots=True)
class Plant:
    """A report made from another: how, and from which."""

    kind: str
    base: str
    report: Report


REPRINTS = ("whole", "edited", "cut")
SHORT = ("short-edited", "short-rewritten", "short-moved", "short-led")
HELD = ("embedded", "short-held")
"""Kinds that stand inside another piece: they are found when the piece says what it borrows."""
KINDS = (*REPRINTS, *SHORT, *HELD, "quoted")
SHORTEST, LONGEST = 60, 120
"""Words of a short report."""


def planted(
    reports: Sequence[Report], stories: Sequence[str], chance: random.Random
) -> list[Plant]:
    """Return one plant of each kind for one report of every story."""
    bases = _first_of(reports, stories)
    vocabulary = _vocabulary(bases)
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
        plants += [_plant(kind, base, text) for kind, text in texts.items()]
    return plants


def planted_short(
    reports: Sequence[Report],
    stories: Sequence[str],
    hosts: Sequence[Report],
    chance: random.Random,
) -> list[Plant]:
    """Return one plant of each kind for one of the short reports of every story.

    `hosts` are the whole reports: what a short one is put inside of is made of their words.
    """
    bases = _first_of(reports, stories)
    vocabulary = _vocabulary(hosts)
    plants = []
    for base in bases:
        host = _reworded(" ".join(hosts[chance.randrange(len(hosts))].text.split()[:500]), 1.0,
                         vocabulary, chance)  # fmt: skip
        texts = {
            "short-edited": _word_for_word(base.text, vocabulary, chance),
            "short-rewritten": _rewritten(base.text, vocabulary, chance),
            "short-moved": _moved(base.text, vocabulary, chance),
            "short-led": _led(base.text, vocabulary, chance),
            "short-held": _held(base.text, host, vocabulary, chance),
        }
        plants += [_plant(kind, base, text) for kind, text in texts.items()]
    return plants


def shortened(text: str, chance: random.Random) -> str:
    """Return the first sentences of a text, 60 to 120 words of them as far as sentences allow."""
    wanted = chance.randint(SHORTEST, LONGEST)
    kept: list[str] = []
    for sentence in _sentences_of(text):
        length = sum(len(one.split()) for one in kept)
        if length >= wanted or (length >= SHORTEST and length + len(sentence.split()) > wanted):
            break
        kept.append(sentence)
    return _in_paragraphs(kept)


def _first_of(reports: Sequence[Report], stories: Sequence[str]) -> list[Report]:
    first: dict[str, Report] = {}
    for report, story in zip(reports, stories, strict=True):
        first.setdefault(story, report)
    return list(first.values())


def _vocabulary(reports: Sequence[Report]) -> list[str]:
    return sorted({w for report in reports for w in words(report.text) if w.isalpha()})


def _plant(kind: str, base: Report, text: str) -> Plant:
    name = f"{base.id}+{kind}"
    return Plant(kind, base.id, report_of(name, text, name, START + LATER))


def _word_for_word(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Put others in the place of 10 to 40 of a hundred words, one for one."""
    rate = chance.uniform(0.1, 0.4)
    return _in_paragraphs([_reworded(s, rate, vocabulary, chance) for s in _sentences_of(text)])


def _rewritten(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Put phrases of none to five words in the place of one to four, 10 to 40 words of a hundred."""
    rate = chance.uniform(0.1, 0.4)
    return _in_paragraphs([_rephrased(s, rate, vocabulary, chance) for s in _sentences_of(text)])


def _moved(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Shuffle the sentences, drop one of them where three are left, change 10 to 25 words."""
    sentences = _sentences_of(text)
    chance.shuffle(sentences)
    kept = sentences[1:] if len(sentences) > 3 else sentences
    rate = chance.uniform(0.1, 0.25)
    return _in_paragraphs([_reworded(s, rate, vocabulary, chance) for s in kept])


def _led(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Put a new first sentence on top, drop the last where two are left, change 10 to 25 words."""
    sentences = _sentences_of(text)
    kept = sentences[:-1] if len(sentences) > 3 else sentences
    rate = chance.uniform(0.1, 0.25)
    edited = [_reworded(s, rate, vocabulary, chance) for s in kept]
    return _in_paragraphs([_invented(vocabulary, chance), *edited])


def _held(text: str, host: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Put the text, 5 to 15 words of a hundred changed, inside a piece three to five times as long."""
    rate, times = chance.uniform(0.05, 0.15), chance.randint(3, 5)
    held = [_reworded(s, rate, vocabulary, chance) for s in _sentences_of(text)]
    own = host.split()[: times * len(text.split())]
    lines = [" ".join(own[at : at + 20]).capitalize() + "." for at in range(0, len(own), 20)]
    at = chance.randint(1, max(1, len(lines) - 1))
    return _in_paragraphs([*lines[:at], *held, *lines[at:]])


def _rephrased(sentence: str, rate: float, vocabulary: Sequence[str], chance: random.Random) -> str:
    """Change phrases of 2.5 words on average, so that `rate` of all words are changed."""
    told, out, at = sentence.split(), [], 0
    while at < len(told):
        # Of k words kept for each phrase changed, 2.5 / (k + 2.5) is the rate.
        if chance.random() < rate / (rate + 2.5 * (1 - rate)):
            at += chance.randint(1, 4)
            out += chance.choices(vocabulary, k=chance.randint(0, 5))
        else:
            out.append(told[at])
            at += 1
    return " ".join(out)


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
    at = _told(sentences, size, chance.randint(0, len(sentences) - size))
    own = [_reworded(s, 1.0, vocabulary, chance) for s in _sentences_of(host)[:30]]
    middle = len(own) // 2
    return _in_paragraphs([*own[:middle], *sentences[at : at + size], *own[middle:]])


def _told(sentences: Sequence[str], size: int, wanted: int) -> int:
    """Return where a run of sentences starts of which half, at least, is told: quoting is no copying.

    The wanted one, or else the next that will do.
    """
    places = [*range(wanted, len(sentences) - size + 1), *range(wanted)]
    return next((at for at in places if _is_told(sentences[at : at + size])), wanted)


def _is_told(sentences: Sequence[str]) -> bool:
    text = " ".join(sentences)
    return 2 * len(QUOTATION.sub("", text)) >= len(text)


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
