"""What a report tells as to come and another tells as done: `is expected to resume`, `resumed`.

The verb tells it, so that no day has to be known and both reports may have come out together. A sentence that tells
a deed of its own before what is to come (`The court fined him and will hear his appeal`) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from digest.stages.choosing.telling.days import is_dated
from digest.stages.choosing.telling.deeds import EMPTY
from digest.stages.choosing.weights import OPENING, OVERTAKEN
from digest.stages.dates.evidence import deeds, leading_deeds
from digest.stages.dates.tenses import MAY_HAVE, SUBORDINATE
from digest.stages.language.overlap import contained
from digest.stages.language.roots import is_rooted, root
from digest.stages.quoting.sentence import Sentence

VERB = r"\s+(?:(?:not|also|now|soon|then|again|formally|finally|officially)\s+)?(?:be\s+)?(?P<{}>[a-z]+)\b"
COMING = re.compile(
    r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:"
    r"(?:will|shall|won['’]t|(?:plans?|planned|hopes?|hoped|intends?|intended|aims?|wants?|wanted|seeks?|sought|vow(?:s|ed)"
    r"|promis(?:es|ed)|pledg(?:es|ed)|threaten(?:s|ed)) to"
    r"|(?:is|are|was|were) (?:(?:still|now|also) )?(?:(?:due|expected|set|scheduled|about|poised|likely|slated|going|preparing|planning|hoping|seeking"
    r"|trying|ready) )?to)" + VERB.format("will") + "|"
    r"(?:call(?:s|ed|ing) (?:on|for)|urg(?:es|ed|ing)|ask(?:s|ed|ing)|press(?:es|ed|ing)|push(?:es|ed|ing)|want(?:s|ed)?)"
    r" (?:\S+ ){1,7}?to" + VERB.format("wish") + "|"
    r"hop(?:es|ed|ing) (?:that )?(?:\S+ ){1,5}?(?:will|would)" + VERB.format("hope") + ")"
)
"""What leads to a verb that tells of what is to come, or of what somebody wants of another."""

PLANNED = frozenset(
    """was were planned hoped intended wanted sought vowed promised pledged threatened expected scheduled called urged asked
    pressed pushed""".split()
)
"""Verbs of the past by which something is still to come."""

DECIDED = re.compile(r"\b(?:decision|decided|agreed|voted|chose|refused) (?:not )?to ([a-z]+)\b")
"""What settles a wish, and does not yet do what is to come."""

FORMERLY = re.compile(
    r"\b(?:(?:19|20)\d\d|earlier|previous(?:ly)?|last (?:year|month|season|week)|first|once|ago|formerly)\b"
)
"""What tells of another time at which the same was done."""

BESIDE = re.compile(rf", with |(?:\bthat )?{MAY_HAVE.pattern}")
"""What leads to what is only told beside, or to what may have been."""

LIGHT = EMPTY | {
    root(word, "en")
    for word in "be have do take make go come get give see say tell look become use keep need work help include begin start".split()
}
"""Verbs that many things are told by."""


def is_done(sentence: Sentence, pool: Sequence[Sentence]) -> bool:
    """Say whether what a sentence tells as to come is told as done where another report begins, which is not older."""
    return foretells(sentence) and any(
        other.order <= OPENING.beginning and does(other, sentence) for other in pool
    )


def foretells(sentence: Sentence) -> bool:
    """Say whether an English sentence tells first of all what is to come."""
    return is_rooted(sentence.report.article.language) and bool(foretold(sentence.text))


def does(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another report's sentence tells as done what one tells as to come, of the same thing."""
    return (
        may_follow(other, sentence)
        and contained(sentence.content, other.content) >= OVERTAKEN.done
        and not foretold(sentence.text).isdisjoint(told_done(other.text))
    )


def may_follow(other: Sentence, sentence: Sentence) -> bool:
    """Say whether another report came out no sooner, or may have."""
    if other.report.id == sentence.report.id:
        return False
    dated = is_dated(other.report) and is_dated(sentence.report)
    return not dated or other.report.time >= sentence.report.time


@lru_cache(maxsize=4096)
def foretold(text: str) -> frozenset[tuple[str, bool]]:
    """Return the verbs of what an English text tells as to come, without inflection, and whether each is only a wish.

    None where something is done in it before that.
    """
    main = SUBORDINATE.sub(" ", text)
    found = list(COMING.finditer(main))
    if not found or set(deeds(main[: found[0].start()], "en")) - PLANNED:
        return frozenset()
    verbs = ((root(m["will"] or m["wish"] or m["hope"], "en"), not m["will"]) for m in found)
    return frozenset(verb for verb in verbs if verb[0] not in LIGHT)


@lru_cache(maxsize=4096)
def told_done(text: str) -> frozenset[tuple[str, bool]]:
    """Return the verbs of what an English text tells as done in the same form: what was done settles a wish as well."""
    main = BESIDE.split(text)[0]
    if FORMERLY.search(main):
        return frozenset()
    done = {root(verb, "en") for verb in leading_deeds(main, "en")}
    decided = {root(match[1], "en") for match in DECIDED.finditer(main)}
    still = {verb for verb, _ in foretold(text)}
    wishes = {(verb, True) for verb in (done | decided) - still}
    return frozenset(wishes | {(verb, False) for verb in done - still})
