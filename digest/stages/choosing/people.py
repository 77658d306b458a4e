"""Whom a sentence names by surname alone, though its report has introduced them in full before.

A reader who meets "Redding said" without having met "Brian Redding, a city spokesman" is lost.
Names are told by their shape, so only scripts with capital letters have any.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.stages.language.function_words import function_words
from digest.stages.quoting.sentence import Sentence
from digest.writing.months import ENGLISH_MONTHS
from digest.writing.weekdays import names_in

CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"
PART = rf"{CAPITAL}(?:[\w-]*(?:['’]{CAPITAL})?[^\W\d_]*[a-zß-öø-ÿ])(?:-{CAPITAL}[^\W\d_]+)?"
PARTICLE = r"(?:van|von|de|der|den|del|da|di|dos|bin|bint|ibn|al|el|la|le|ten|zu|y)\s+"
RUN = re.compile(rf"\b{PART}(?:\.?\s+(?:{PARTICLE})*(?:{PART}|{CAPITAL}\.))*(?!\w)")
"""Capital words on end, as a name, with or without a title, is written."""

POSSESSIVE = re.compile(r"['’]s?$")
ARTICLE = re.compile(r"\b(?:the|an?|this|that|its|their|his|her|our)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""What makes of the capital word behind it a thing, and of nobody a name."""
GRAMMAR = function_words("en") or frozenset[str]()
ARTICLES = frozenset({"The", "A", "An"})

TITLES = """Mr Mrs Ms Miss Dr Herr Frau Madame Monsieur Señor Señora North South East West New San
    Saint St Los Las El La Le Mount Lake Port United Great Fort Cape Santa Upper Lower Former
    Earlier Meanwhile"""
UNGIVEN = frozenset([*TITLES.split(), *(day.title() for day in names_in("en")), *ENGLISH_MONTHS])
"""Capital words before a last name that introduce nobody."""

CAPITAL_NOUNS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital: names cannot be told by it."""

BORNE_OUT = 2
"""Headlines that name somebody by surname alone when every reader knows whose it is."""


@dataclass(frozen=True)
class Named:
    """Whom one sentence introduces, and whom it names by surname alone; surnames."""

    introduced: frozenset[str]
    bare: frozenset[str]


def without_stops(run: str) -> str:
    """Return a name without stops, with straight apostrophes."""
    return run.replace(".", "").replace("’", "'")


@lru_cache(maxsize=4096)
def people_in(text: str) -> Named:
    """Return the people that a text names, as far as the shape of words tells."""
    introduced, bare = set[str](), set[str]()
    for run in RUN.finditer(text):
        words = [POSSESSIVE.sub("", word) for word in without_stops(run.group()).split()]
        given = words[-2] if len(words) > 1 else ""
        if given and given not in UNGIVEN and given.casefold() not in GRAMMAR:
            introduced.add(words[-1])
        elif given not in ARTICLES and not ARTICLE.search(text, 0, run.start()):
            bare.add(words[-1])
    return Named(frozenset(introduced), frozenset(bare - introduced))


class People:
    """Who has been met in one story, and who would be named to a reader as if he had been."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        reports = {s.report.id: s.report for s in sentences}
        counts = Counter(name for r in reports.values() for name in people_in(r.title).bare)
        self.known = frozenset(name for name, count in counts.items() if count >= BORNE_OUT)

    def are_met(self, row: Sequence[Sentence], told: Iterable[Sentence]) -> bool:
        """Say whether everybody whom a row of sentences names by surname alone has been met.

        They are met in the row itself, in what is told before it, or in several headlines.
        """
        met = set(self.known).union(*(people_in(s.text).introduced for s in told))
        for sentence in row:
            named = people_in(sentence.text)
            met |= named.introduced
            if named.bare - met and wanted(sentence) - met:
                return False
        return True


def wanted(sentence: Sentence) -> frozenset[str]:
    """Return the surnames that stand alone in a sentence and with a first name before it."""
    report = sentence.report
    if report.article.language in CAPITAL_NOUNS:
        return frozenset()
    before = (span.of(report.article.text) for span in report.sentences[: sentence.order])
    introduced = (people_in(text).introduced for text in before)
    return people_in(sentence.text).bare & frozenset[str]().union(*introduced)
