"""All that was tuned: the weights and thresholds by which sentences and headlines are chosen.

A share is one of words that carry news, 0 to 1; a place is a sentence's in its report, from 0. Each group says
which decision tells where it was measured, and on what. What a reader may set are the fields of
`corroboration.Corroboration`. Bounds of time and room, and what words look like, stand where they are used.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """How a budget is filled (decisions 060 and 063; the sets of summaries, and briefs read)."""

    endless: int = 1_000
    """Sentences from which on a budget is one of words alone."""
    sentence: int = 25
    """Words that a sentence is taken to have, to tell for how many a budget of words has room."""
    central: int = 10
    on_topic: float = 0.3
    """Share of the likeness to the centre that the so many most central sentences have, that any must have."""
    enough: int = 3
    """Sentences that a brief has before it may end early."""
    beyond: float = 0.2
    """Share of the opening's score by which what no longer fits must be better for the end to come."""
    fair: int = 38
    """Words from which on a sentence at length takes the room of others, if no report's even share of it is as large:
    its score falls with the square of what it has beyond."""
    roomy: int = 6
    """Sentences from which on a story is told at length."""
    scant: int = 150
    """Words of a budget of words alone under which no event is begun twice either, unless the reports tell a course
    of events."""
    nearly: float = 0.75
    """Share of such a budget told from which it had rather not be filled than with a crumb, in any language."""
    crumb: float = 0.15
    """Share of the opening's score under which a sentence is one."""
    hollow: float = 10.0
    """What counts against a sentence that tells only that nothing more is told: at length it comes where nothing else is
    left, in a brief not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """What speaks for a sentence (decisions 060 and 064; the sets of summaries)."""

    openings: float = 10.0
    """Sentences that count as openings for the worth of word pairs, shared among the reports."""
    scenes: int = 6
    """Sentences wanted from which on a scene may be told as well."""
    spell: timedelta = timedelta(days=5)
    """The time that a development may span for the later report to be the fresher one."""
    apart: float = 0.5
    """Share of the usual likeness to the others under which a report's place counts for less."""
    sister: float = 0.3
    """What a report of the same publisher counts as a witness, beside 1 for another's."""
    again: float = 0.8
    """Likeness from which a publisher only says again what stands in another of its reports."""
    short: int = 4
    common: float = 0.12
    """Words of up to so many letters in more than this share of sentences say nothing by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What opens a story (decision 065; `benchmarks openings`, and 527 briefs read)."""

    deepest: int = 3
    """Place up to which a sentence may open a story."""
    beginning: int = 2
    """Place up to which sentences are what a report begins with."""
    headline: int = 3
    """Words that a headline counts for at least: of a shorter one all is soon told."""
    agreed: float = 2.0
    """What it counts that other reports begin with the same, beside 1 for the first place."""
    latest: float = 0.12
    """What it counts that it came last."""
    own: float = 0.6
    """What its own headline counts at most: a scene shares less with it, and what shares more may be an angle
    that the report alone has."""
    awaited: float = 1.0
    """What counts for telling what happened on a day that another report waited for, in words left out."""
    settles: float = 0.5
    """What counts, first in a report, for telling as done what another begins with as to come."""
    after: float = 0.5
    """What counts, first in a report of the newest day, for telling what was done after the reports of other days came."""
    deed: float = 0.3
    """What counts for telling what was done in these days, where what would open tells only how things stand."""
    toll: float = 0.4
    """What counts for telling how many died, where half of the publishers begin with a count, whichever it is."""
    unfit: float = -10.0
    """What counts against a quotation or a scene, one from deep in a report, or one that points back."""
    long: float = -0.5
    """What counts against one that is longer than others may be: it opens sooner than what stands second in its
    report, and later than another report's shorter one."""
    follows: float = -0.3
    """What counts against one that followed upon what it names: that is the event, where others begin with it."""
    presupposes: float = -0.6
    """The same against one that takes an event for known and tells what came of it."""
    missed: float = 0.6
    """By how much the best opening opens a story better than a length does for the length to begin with it."""
    stale: float = -1.0
    """What counts against a report that came days before most others."""
    spell: timedelta = timedelta(days=3)
    most: float = 0.6
    least: int = 3
    """The time within which most reports of one event come: this share of them, and so many at least."""
    several: int = 5
    scattered: float = 0.5
    """Dated reports from which on they tell a course of events, and the share of them that never came within that time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Shares of words told from which a sentence tells the same again (decision 066; `benchmarks again`)."""

    twice: float = 0.33
    """Of the words of both sentences together."""
    inside: float = 0.55
    """Of the shorter one's words."""
    figured: float = 0.4
    """Of these where the two share a figure."""
    large: float = 0.2
    """Of these where all its numbers stand in the other, and a large one is among them."""
    bare: float = 0.5
    """Of the words of one that brings no new name and no new figure."""


IN_BRIEF = Likeness()
AT_LENGTH = Likeness(inside=0.7, figured=0.6, bare=1.0, large=1.0)
ROOTED = Likeness(twice=0.4, inside=0.8, figured=0.7, bare=1.0, large=1.0)
"""In a brief every sentence has to bring more news than where there is room. Where inflection is
left off (`ROOTED`), what differs has more in common too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """When a report's beginning only tells another's again (decision 066; `benchmarks again`)."""

    deepest: int = 1
    """Place up to which a sentence is taken to tell the report's event."""
    front: int = 8
    """Words at the front of a sentence among which a no is one to the whole."""
    nothing_new: float = 0.3
    """Share of its words that may be told where it gives no new figure."""
    first: float = 0.25
    """The same of two reports' very first sentences."""
    named: float = 0.45
    several: int = 3
    """The same where it brings new names of so many words."""
    figure: float = 0.2
    """Share of the shorter one's words from which the same figure is one of the same thing."""
    year: float = 0.4
    """The same of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """When a beginning retells another in other words (decision 066; 71 first sentences of English news read)."""

    opens: float = 0.82
    follows: float = 0.9
    figured: float = 1.0
    """Likeness of meaning (a cosine) and share of words told, added up, from which a report's first
    sentence tells the same again, one that stands behind it, and either that gives a new figure."""
    like: float = 0.5
    """Likeness of meaning that this takes at least."""
    spell: timedelta = timedelta(days=3)
    """Reports further apart tell of different events in like words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """When a deed is told again (decision 066; 396 briefs read)."""

    undated: float = 0.4
    """Share of the shorter sentence's words that the other has from which a deed may be of one day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """What earlier editions told (decision 066; the three days of the sample articles)."""

    unchanged: float = 0.75
    """Share of a sentence's words that were told before from which it says nothing else."""
    more: float = 0.55
    """Share of a first sentence's words told before up to which the rest of it is news."""
    figured: float = 0.25
    """Share of them told from which a beginning whose deed and large figure were told is no news."""
    done: float = 0.6
    """Share of a sentence's words told from which one whose deed was told is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overtaken:
    """What time has overtaken (decisions 065 and 066; 396 briefs told day by day)."""

    waiting: float = 0.35
    """Share of the shorter one's words in common from which a later sentence overtakes one that waits for news."""
    same: float = 0.2
    """The same where it tells what happened on the very day, or where that day is over."""
    done: float = 0.3
    """The same where it tells as done, by the same verb, what the other tells as to come."""
    withdrawn: float = 0.6
    retold: float = 0.8
    """Share of the words that its outlet takes back from which a sentence told them, with their figures and without any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """When a count of people is outgrown (decision 066; briefs of the development sets read)."""

    beginning: int = 2
    """Place up to which a count is taken for the event's own."""
    telling: int = 5
    """A count from which on the same number is no accident."""
    spell: timedelta = timedelta(days=3)
    """The time in which a higher count is that of the same event, counted on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Who says the same (decision 062; `benchmarks support`, 260 pairs)."""

    same: float = 0.33
    """Share of the words of both sentences together from which they may say the same."""
    borne: float = 0.5
    """Share of a sentence's words that another must have to bear it out."""
    quoted: int = 3
    """Words in a row that show that two quote the same."""
    told: float = 0.15
    """Share of the words with a small letter that another must have: names alone say nothing."""
    main: float = 0.4
    """Share of the words beside what is put in between commas that another must have."""
    few: int = 3
    """Words of which a share says something."""
    copied: tuple[tuple[int, float], ...] = ((14, 0.6), (12, 0.9))
    """Words in runs that both have, and the share of what a sentence does not quote, from which it is one text in
    two outlets."""
    spell: timedelta = timedelta(days=14)
    far_apart: float = 0.45
    """Share of words in common from which reports further apart than that may tell of one event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """Claims and what denies them (decisions 060 and 066; briefs of the development sets read)."""

    reach: int = 5
    """Sentences before a denial in which the claim it answers is looked for."""
    shared: float = 0.4
    """Share of the shorter sentence's words from which a denial elsewhere answers a claim."""
    begun: float = 0.15
    """The same where a report begins with the denial."""
    front: int = 15
    """Words at the front of a sentence among which what it tells is denied."""
    again: float = 0.3
    """Share of the shorter sentence's words in common from which two denials are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Which headline stands over a brief (decision 065; `benchmarks openings`, and briefs read)."""

    briefest: int = 5
    """Words that a headline counts for at least: of a shorter one all is soon borne out."""
    borne_out: float = 1.5
    """What a headline that the opening tells in full has before one that it tells nothing of, and
    one whose words every publisher has before one that stands alone."""
    untold: float = 1.5
    """What a headline loses of which the whole brief tells nothing."""
    told: float = 0.6
    """The share of its words that the brief has to tell for it to lose nothing."""
    latest: float = 0.1
    """What the latest headline has before the earliest one."""
    quoted: float = 0.2
    """What the headline of the report that is quoted first has before others."""
    made: float = 1.0
    """By how much the first quote's own beginning must serve better than another text's first words to stand
    in their place."""
    remade: float = 4.0
    """The same where it is of the text itself: so much that these tell nothing and are at fault besides."""
    repeated: float = 0.5
    """What one cut off loses that the first quote says again, beside those that tell the same."""
    same: float = 0.7
    """The share of its words in the first quote from which a headline tells the same."""
    copied: float = 1.0
    """What the headline over a copy loses."""
    outgrown: float = 1.5
    """What one loses over an outgrown count, or that counts the hurt where others count the dead."""
    waited: float = 0.5
    """What one that tells what was still to come loses where a later report has come."""
    passed: float = 2.5
    """What one loses that tells as to come what was due on a day that is over, as its report begins with it,
    one whose days are over, or what the first quote says was done."""
    denied: float = 2.0
    """What one loses for telling what is denied."""
    denies: float = 0.5
    """Share of the shorter headline's words from which one denies another."""
    opinion: float = 3.0
    """What the headline over an opinion loses, as one with a label does."""
    stray: float = 3.0
    """What one loses that stands over no prose and has few words that the others have: it is the page's."""
    elder: float = 0.5
    """What one loses where another, of a report that is quoted too, tells what came later."""
    day: timedelta = timedelta(days=1)
    course: timedelta = timedelta(days=30)
    """How much later that is at least, and in what time all reports have to have come."""
    fit: float = 1.0
    """What may be wrong with that other one, less than this."""
    torn: float = 1.0
    """What one loses that is made of a text's first words and broken off where it tells nothing."""
    borne: float = 0.34
    """The share of its words that such a headline has in common with others from which it is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a headline loses for what is wrong with it by itself (decisions 065 and 069; briefs read)."""

    length: float = 0.15
    """For each word that it has too many or too few."""
    label: float = 3.0
    labelled: float = 1.0
    """For a label that is taken off where the headline is shown."""
    teaser: float = 2.5
    listing: float = 2.5
    around: float = 4.0
    """For being words of the page around the text."""
    orders: float = 2.0
    """For telling its reader what to do."""
    cut: float = 1.0
    stop: float = 1.0
    """For a full stop at its end."""
    furniture: float = 3.0
    reader: float = 3.0
    """For speaking to its reader."""
    nothing: float = 3.0
    """For having no words."""


FILLING = Filling()
WEIGHING = Weighing()
OPENING = Opening()
BEGINNING = Beginning()
MEANING = Meaning()
DEED = Deed()
EDITIONS = Editions()
OVERTAKEN = Overtaken()
TOLL = Toll()
WITNESS = Witness()
DENIALS = Denial()
HEADING = Heading()
FAULT = Fault()
