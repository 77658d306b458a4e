"""What speaks against another outlet's sentence as support, though figures and quotations agree.

It copies the sentence; it lacks what the sentence tells of the names both have, or its main clause;
it tells as meant what the other tells as done; it takes the other side; it tells how things were
before; its report came out at another time and shares too little for the event to be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.stages.choosing.telling.days import is_dated
from digest.stages.choosing.weights import WITNESS
from digest.stages.dates.evidence import deeds
from digest.stages.language.function_words import content_words
from digest.stages.language.overlap import in_runs, jaccard, runs
from digest.stages.language.quotations.sentences import quoted, unquoted, untyped
from digest.stages.language.roots import root
from digest.stages.language.words import words
from digest.stages.quoting.sentence import Sentence

RUN = 4
"""Words in a row that two texts rarely share by accident."""


CAPITALISED = {"de"}
"""Languages in which any noun has a capital, so that a small letter tells little."""


SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][\w'’-]*")

ASIDE = re.compile(
    r",\ (?:who|which|whose|whom|where|the|an?)\b(?:[^,;]|,(?=\d))*,|\([^)]*\)", re.IGNORECASE
)
"""What an English sentence puts in between of somebody or something."""

MEANT = re.compile(
    r"\b(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|prepar(?:es?|ed|ing)|hop(?:es?|ed|ing)|want(?:s|ed)?|vow(?:s|ed)?"
    r"|promis(?:es?|ed)|threaten(?:s|ed|ing)?|going|about|set|expected|poised|due|ready|aims?|agreed)\s+to\s+([a-z]+)"
    r"(?:[^,.;:]{1,40}? and ([a-z]+))?",
    re.IGNORECASE,
)
"""What somebody means to do; its verbs are those of the deed."""

BEFORE = re.compile(r"^\W*(?:previously|formerly|until (?:now|then|recently))\b", re.IGNORECASE)
"""An opening that tells how things were before the news."""

SAID = frozenset(
    root(word, "en")
    for word in ("said", "told", "adding", "announced", "according", "statement", "asked", "report")
)
"""Words that bring in who says something; they are no part of what is said."""

SIDES = tuple(
    frozenset(root(word, "en") for word in side.split())
    for side in (
        "thank praise welcome hail applaud back endorse defend commend laud approve embrace",
        "condemn criticise criticize denounce slam blast oppose reject rebuke decry lambast deplore",
    )
)
"""Verbs for and against."""


def disowned(other: Sentence, sentence: Sentence) -> bool:
    """Say whether something speaks against another sentence as a witness of one that it is like."""
    return (
        is_copied(sentence.text, other.words)
        or lacks_what_is_told(other, sentence)
        or not has_main(other, sentence)
        or is_meant(other.text, sentence.text)
        or is_meant(sentence.text, other.text)
        or is_against(other, sentence)
        or (BEFORE.match(other.text) is not None and not BEFORE.match(sentence.text))
        or is_far_apart(other, sentence)
    )


def is_copied(text: str, others: tuple[str, ...]) -> bool:
    """Say whether most of what a sentence does not quote stands in another, run by run.

    What outlets quote is the same in all; a sentence with more in marks than without is left.
    """
    running = words(outside(text))
    if 2 * len(running) < len(words(text)):
        return False
    shared = in_runs(running, set(runs(others, RUN)), RUN)
    return any(shared >= max(many, share * len(running)) for many, share in WITNESS.copied)


def outside(text: str) -> str:
    """Return what a text says outside quotation marks, typed ones too."""
    return unquoted(untyped(text))


def quotes(text: str) -> bool:
    """Say whether a sentence quotes more than a word or two."""
    return any(len(words(said)) >= WITNESS.few for said in quoted(untyped(text)))


def lacks_what_is_told(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another sentence shares hardly more than names with one that quotes nobody."""
    language = sentence.report.article.language
    if language in CAPITALISED or quotes(sentence.text):
        return False
    small = " ".join(SMALL.findall(outside(sentence.text)))
    told = news_of(words(small), language) - SAID
    return len(told) >= WITNESS.few - 1 and len(told & other.roots) < WITNESS.told * len(told)


def has_main(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another has a good part of what a sentence tells beside what it puts in between."""
    language = sentence.report.article.language
    if language != "en" or quotes(sentence.text):
        return True
    main = ASIDE.sub(" ", sentence.text)
    told = news_of(words(main), language) - SAID
    return (
        main == sentence.text
        or len(told) < WITNESS.few
        or len(told & other.roots) >= WITNESS.main * len(told)
    )


def news_of(said: Iterable[str], language: str) -> frozenset[str]:
    """Return the words that carry news, without inflection."""
    return frozenset(root(word, language) for word in content_words(said, language))


def is_meant(one: str, other: str) -> bool:
    """Say whether one English text tells as meant to be done what another tells as done."""
    meant, as_meant = intentions(one), intentions(other)
    done = {root(word, "en") for word in deeds(outside(other), "en")} if meant else set()
    return bool((meant & done) - as_meant)


def intentions(text: str) -> frozenset[str]:
    """Return the verbs, without inflection, of what somebody means to do."""
    found = [m.groups("") for m in MEANT.finditer(outside(text))]
    return frozenset(root(verb.casefold(), "en") for verbs in found for verb in verbs if verb)


def is_against(other: Sentence, sentence: Sentence) -> bool:
    """Say whether one sentence speaks for something and the other against."""
    first, second = ([bool(s.roots & side) for side in SIDES] for s in (sentence, other))
    return first != second and sum(first) == sum(second) == 1


def is_far_apart(other: Sentence, sentence: Sentence) -> bool:
    """Say whether reports came out so far apart that only a closer likeness would make their event one."""
    one, two = sentence.report, other.report
    if not (is_dated(one) and is_dated(two)) or abs(one.time - two.time) <= WITNESS.spell:
        return False
    return jaccard(other.content, sentence.content) < WITNESS.far_apart
