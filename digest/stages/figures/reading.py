"""From a sentence to the figures in it that can be set beside another report's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.stages.figures.around import Around
from digest.stages.figures.claims import Claim
from digest.stages.figures.context import Told
from digest.stages.figures.kinds import Kind, Thing
from digest.stages.figures.languages import lexicon
from digest.stages.figures.numbers import Number
from digest.stages.figures.things import thing, vote
from digest.stages.figures.traps import is_no_figure, is_part
from digest.stages.quoting.quotable import Sentence


def claims(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the figures of a sentence, in order; none in a language that is not known."""
    words = lexicon(sentence.report.article.language)
    if words is None:
        return ()
    told = Told(sentence=sentence, words=words)
    found = tuple(_claims(told)) if told.numbers and told.is_fact else ()
    return tuple(_in_company(claim, found) for claim in found)


def _in_company(claim: Claim, found: Sequence[Claim]) -> Claim:
    elsewhere = {other.number.high for other in found if other.sort != claim.sort}
    return replace(
        claim,
        lonely=sum(other.sort == claim.sort for other in found) == 1,
        company=claim.frame.figures - elsewhere - {claim.number.high},
    )


def _claims(told: Told) -> Iterator[Claim]:
    for place, number in enumerate(told.numbers):
        following = told.numbers[place + 1] if place + 1 < len(told.numbers) else None
        if other := vote(told, number, following):
            yield _claim(told, number, Thing(kind=Kind.VOTE, unit=""), second=other)
        elif number not in told.former and (found := _figure(told, number, following)):
            yield _claim(told, number, found)


def _figure(told: Told, number: Number, following: Number | None) -> Thing | None:
    found = thing(told, number, following)
    if found and found.kind is not Kind.DATE and is_no_figure(told.text, number, told.words):
        return None
    return found


def _claim(told: Told, number: Number, of: Thing, second: Number | None = None) -> Claim:
    return Claim(
        sentence=told.sentence,
        number=number,
        thing=of,
        frame=told.frame,
        around=Around(told=told, number=number),
        second=second,
        whole=not is_part(told.text, number, told.words),
    )
