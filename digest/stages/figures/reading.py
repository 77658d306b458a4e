"""From a sentence to the figures in it that can be set beside another report's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.stages.figures.around import Around
from digest.stages.figures.claims import Claim
from digest.stages.figures.context import Stated
from digest.stages.figures.kinds import Kind, Thing
from digest.stages.figures.lexicons.languages import lexicon
from digest.stages.figures.numbers import Number
from digest.stages.figures.things import thing, vote
from digest.stages.figures.traps import is_no_figure, is_part
from digest.stages.quoting.sentence import Sentence

_OTHERS = re.compile(r"\s+(?:others?|autres?|weitere)\b", re.IGNORECASE)
"""People beside those whom something else befell: `one was killed and five others were hurt`."""


def claims(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the figures of a sentence, in order; none in a language that is not known."""
    words = lexicon(sentence.report.article.language)
    if words is None:
        return ()
    told = Stated(sentence=sentence, words=words)
    found = tuple(_claims(told)) if told.numbers and told.is_fact else ()
    return tuple(_in_company(claim, found) for claim in found)


def _in_company(claim: Claim, found: Sequence[Claim]) -> Claim:
    elsewhere = {other.number.high for other in found if other.sort != claim.sort}
    return replace(
        claim,
        lonely=sum(other.sort == claim.sort for other in found) == 1,
        company=claim.frame.figures - elsewhere - {claim.number.high},
        beside=frozenset(
            (other.thing.unit, other.number.high)
            for other in found
            if other.thing.kind is Kind.PEOPLE and other.sort != claim.sort
        ),
    )


def _claims(told: Stated) -> Iterator[Claim]:
    for place, number in enumerate(told.numbers):
        following = told.numbers[place + 1] if place + 1 < len(told.numbers) else None
        if other := vote(told, number, following):
            yield _claim(told, number, Thing(kind=Kind.VOTE, unit=""), second=other)
        elif number not in told.former and (found := _figure(told, number, following)):
            yield _claim(told, number, found)


def _figure(told: Stated, number: Number, following: Number | None) -> Thing | None:
    found = thing(told, number, following)
    if found is None or found.kind is Kind.DATE:
        return found
    others = _OTHERS.match(told.text, number.end)
    text = told.text
    if others and found.kind is Kind.PEOPLE and _is_beside(told, number, found):
        text = f"{text[: number.end]}{' ' * len(others[0])}{text[others.end() :]}"
    return None if is_no_figure(text, number, told.words) else found


def _is_beside(told: Stated, number: Number, found: Thing) -> bool:
    """Say whether the figure before it is of people whom something else befell, and none of the same."""
    place = told.numbers.index(number)
    fates = [
        earlier.unit if earlier is not None and earlier.kind is Kind.PEOPLE else ""
        for earlier in (
            thing(told, one, following)
            for one, following in zip(told.numbers, told.numbers[1 : place + 1], strict=False)
        )
    ]
    return bool(fates and fates[-1]) and found.unit not in fates


def _claim(told: Stated, number: Number, of: Thing, second: Number | None = None) -> Claim:
    return Claim(
        sentence=told.sentence,
        number=number,
        thing=of,
        frame=told.frame,
        around=Around(told=told, number=number),
        second=second,
        whole=not is_part(told.text, number, told.words),
    )
