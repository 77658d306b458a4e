"""What its own outlet has taken back is no news: the figure of an earlier version that was wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.stages.choosing.telling.corrections import takes_back
from digest.stages.choosing.weights import OVERTAKEN
from digest.stages.language.function_words import content_of
from digest.stages.language.overlap import contained
from digest.stages.quoting.sentence import Sentence

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
"""A figure as it is written."""


def is_withdrawn(sentence: Sentence, pool: Sequence[Sentence]) -> bool:
    """Say whether another report of its outlet takes back what it tells, with every figure that is named.

    Where an outlet is not known it may be the same.
    """
    if sentence.report.article.language != "en" or takes_back(sentence.text):
        return False
    return any(
        other.report.id != sentence.report.id
        and may_be_one(other, sentence)
        and (said := takes_back(other.text)) != ""
        and tells(sentence, said)
        for other in pool
    )


def may_be_one(one: Sentence, other: Sentence) -> bool:
    """Say whether two sentences are of one publisher, or of one that is not known."""
    known = one.report.outlet.known and other.report.outlet.known
    return not known or one.voice == other.voice


def tells(sentence: Sentence, said: str) -> bool:
    """Say whether a sentence tells what was said: its figures, or nearly all of its words where it has none."""
    figures = set(NUMBER.findall(said))
    shared = contained(content_of(said, "en"), sentence.content)
    if not figures:
        return shared >= OVERTAKEN.retold
    return figures <= set(NUMBER.findall(sentence.text)) and shared >= OVERTAKEN.withdrawn
