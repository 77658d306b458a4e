"""What a sentence gives a figure for: the figure, the thing counted, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from digest.stages.figures_numbers import Number
from digest.stages.quotable import Sentence


class Kind(StrEnum):
    """What sort of figure it is; only figures of one sort are compared."""

    PEOPLE = "people"
    """People something befell: dead, hurt, missing, moved, held, rescued."""
    MONEY = "money"
    SHARE = "share"
    COUNT = "count"
    MEASURE = "measure"
    VOTE = "vote"
    DATE = "date"


@dataclass(frozen=True, kw_only=True)
class Thing:
    """What a figure is given for, as far as the words next to it tell."""

    kind: Kind
    unit: str
    """Currency, unit of measure, what befell people; empty for a plain count."""
    noun: str = ""
    """The folded noun that is counted or measured; empty where none is told."""
    marks: frozenset[str] = frozenset()
    """Words between the figure and its noun: `container` in `31 container ships`."""
    per: str = ""
    way: str = ""
    """`up` or `down` for the size of a change, `by` where it is not told; empty for a level."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a sentence is about, beside its figures."""

    about: frozenset[str]
    """Roots of its words, without those of the speaker and of no meaning."""
    names: frozenset[str]
    opening: str
    """Its first word, which may be a name or not; empty when it is neither."""
    former: tuple[Number, ...]
    """Figures that used to hold: `up from 12`."""
    figures: frozenset[float]
    replaces: bool
    """True when the sentence says that its figure takes the place of another."""


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A figure that one sentence gives for a thing."""

    sentence: Sentence
    number: Number
    thing: Thing
    frame: Frame
    near: frozenset[str]
    """Roots of the words around the figure, up to the next figure or stop."""
    near_names: frozenset[str]
    places: frozenset[str]
    """Where it was, as far as the words around the figure tell."""
    slots: frozenset[tuple[str, str]]
    """Prepositions beside the figure with the root of what follows: (`over`, `fire`)."""
    ruled: frozenset[tuple[str, str]]
    """Roots before the figure, each with that of the word right before it."""
    models: frozenset[str]
    """Which of several like things it is: `13-inch`, `two-bedroom`, `basic`."""
    periods: frozenset[str]
    """Years, months and quarters the figure is given for."""
    days: frozenset[str]
    """Days of the week told beside the figure, not those of the speaker."""
    moods: frozenset[str]
    """Which figure of several it is: wished, foreseen, of old, the first, the new one."""
    second: Number | None = None
    """The other half of a vote."""
    lonely: bool = True
    """False when its sentence gives more figures of its sort."""
    company: frozenset[float] = frozenset()
    """Other numbers of its sentence that are not plainly of another sort."""
    whole: bool = True
    """False for a part of another figure: it is never compared, but its report knows of it."""

    @property
    def sort(self) -> tuple[str, Kind, str]:
        """Figures of different sorts have nothing to do with one another."""
        return self.sentence.report.article.language, self.thing.kind, self.thing.unit

    @property
    def order(self) -> tuple[float, str, int]:
        """Older reports first, then as the figures stand in them."""
        report = self.sentence.report
        place = self.sentence.span.start + self.number.start
        return report.time.timestamp(), report.id, place
