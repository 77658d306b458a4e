"""What a figure may be given for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
