"""Who else says the same: the sentences of other publishers that bear one out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.model import Place
from digest.stages.choosing.telling.corrections import takes_back
from digest.stages.choosing.weights import WITNESS
from digest.stages.choosing.witnesses.disowned import disowned
from digest.stages.figures.lexicons.languages import lexicon
from digest.stages.figures.numbers import Bound, Number, agree, numbers
from digest.stages.language.overlap import jaccard, runs
from digest.stages.language.quotations.sentences import quoted
from digest.stages.language.words import words
from digest.stages.quoting.sentence import Sentence

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
AGE = re.compile(r"(?<=, )\d{1,3}(?=,)|(?<=\baged )\d{1,3}\b|\b\d{1,3}(?=[- ]years?[- ]old\b)")
"""Somebody's age beside a name, which stands out of the way of what happened."""


NEGATIONS = {
    "en": r"not(?! only)|no(?! doubt)|never|nor|neither|cannot|without|none|nobody|nothing|\w+n['’]t",
    "fr": r"ne|non|jamais|aucune?|sans|n['’]\w+",
    "de": r"nicht|nichts|keine?[mnrs]?|nie|niemals|ohne",
    "es": r"no|nunca|jamás|ningun[oa]?|ningún|sin|nada",
    "it": r"non|mai|nessun[oa]?|senza|nulla",
    "pt": r"não|nunca|jamais|nenhuma?|sem|nada",
    "nl": r"niet|geen|nooit|zonder|niets",
    "el": r"δεν|μην?|όχι|χωρίς|ποτέ|ούτε",
    "hi": r"नहीं|न|ना|बिना",
    "ar": r"لا|لم|لن|ليس|ليست|غير|بدون",
}
"""Words that turn a statement into its opposite, by language."""


def support(sentence: Sentence, pool: Sequence[Sentence]) -> tuple[Place, ...]:
    """Return where other publishers say the same: the best place of each, by time."""
    best: dict[str, tuple[float, Sentence]] = {}
    for other in pool:
        if other.voice == sentence.voice:
            continue
        alike = likeness(other, sentence)
        if alike > best.get(other.voice, (0.0, other))[0] and consistent(other, sentence):
            best[other.voice] = (alike, other)
    found = sorted(best.values(), key=lambda pair: (pair[1].report.time, pair[1].report.id))
    return tuple(other.place for _, other in found)


def bears_out(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another sentence says what one says, so that it can be listed as its support."""
    return likeness(other, sentence) > 0 and consistent(other, sentence)


def likeness(other: Sentence, sentence: Sentence) -> float:
    """Return the share of words in common; 0 where the other has too little of the sentence."""
    shared = len(other.content & sentence.content)
    if not shared or shared < WITNESS.borne * len(sentence.content):
        return 0.0
    alike = jaccard(other.content, sentence.content)
    return alike if alike >= WITNESS.same else 0.0


def consistent(other: Sentence, sentence: Sentence) -> bool:
    """Say whether nothing speaks against another sentence's saying what one that sounds alike says.

    Speaking against it: figures it lacks or has otherwise; words that one quotes and the other has
    none of; one tells what is still to come; one says no, the other yes; one takes it back; and what `disowned` knows.
    """
    return (
        has_figures(other, sentence)
        and has_quoted(other, sentence)
        and other.waits == sentence.waits
        and (takes_back(other.text) == "") == (takes_back(sentence.text) == "")
        and other.denies == sentence.denies
        and negates(other) == negates(sentence)
        and not disowned(other, sentence)
    )


def has_figures(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another sentence has most of a sentence's figures, and most of its own stand there.

    How old somebody is need not be told by both.
    """
    mine, others = numbers_of(sentence), numbers_of(other)
    ages = {match.start() for match in AGE.finditer(sentence.text)}
    needed = [figure for figure in mine if figure.start not in ages]
    return most_agree(needed, others) and (len(others) > len(mine) or most_agree(others, mine))


def has_quoted(other: Sentence, sentence: Sentence) -> bool:
    """Say whether of each longer quotation in a sentence another has a few words in a row."""
    told = set(runs(other.words, WITNESS.quoted))
    said = map(words, quoted(sentence.text))
    longer = [one for one in said if len(one) >= WITNESS.quoted]
    return all(not told.isdisjoint(runs(one, WITNESS.quoted)) for one in longer)


def most_agree(these: Sequence[Number], those: Sequence[Number]) -> bool:
    """Say whether more than half of some figures, if there are any, are told among others."""
    agreed = sum(any(agree(one, another) for another in those) for one in these)
    return not these or 2 * agreed > len(these)


def numbers_of(sentence: Sentence) -> list[Number]:
    """Return the figures of a sentence as they are told, with no `at least` or `about`."""
    known = lexicon(sentence.report.article.language)
    if known is None:
        return [in_digits(match) for match in FIGURE.finditer(sentence.text)]
    return [replace(number, bound=Bound.EXACT) for number in numbers(sentence.text, known)]


def in_digits(match: re.Match[str]) -> Number:
    """Return a figure in digits as a number; what parts its digits is left out."""
    value = float(re.sub(r"\D", "", match.group()))
    start, end = match.span()
    return Number(low=value, high=value, step=1, start=start, end=end, lead=start)


def says_no(text: str, language: str) -> bool:
    """Say whether a text says no."""
    listed = NEGATIONS.get(language)
    return bool(listed) and re.search(rf"\b(?:{listed})\b", text, re.I) is not None


def negates(sentence: Sentence) -> bool:
    """Say whether a sentence says no."""
    return says_no(sentence.text, sentence.report.article.language)
