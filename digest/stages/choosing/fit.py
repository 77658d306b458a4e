"""Which sentences a story can open with at all, and where each stands among the prose of its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from digest.stages.choosing.weights import OPENING
from digest.stages.quoting.readable.pointing import points_back
from digest.stages.quoting.readable.scenes import opens_quoted, sets_scene
from digest.stages.quoting.sentence import Sentence


def is_fit(sentence: Sentence, place: int) -> bool:
    """Say whether a story can open with it.

    It stands near the top, is no quotation and no scene, and points back to nothing.
    """
    return (
        place <= OPENING.deepest
        and not opens_quoted(sentence.text)
        and not points_back(sentence.text)
        and not sets_scene(sentence.text, sentence.report.article.language)
    )


def places_among_prose(sentences: Sequence[Sentence]) -> list[int]:
    """Return each sentence's place in its report, from 0, with bylines and the like left out, wherever they stand.

    `Sentence.depth` leaves out only those before the first sentence of prose.
    """
    prose: Counter[str] = Counter()
    places = []
    for sentence in sentences:
        place = prose[sentence.report.id]
        places.append(place)
        if place > OPENING.deepest or sentence.is_whole:
            prose[sentence.report.id] += 1
    return places
