"""Choosing greedily: the best passage that fits, again and again, until a brief is told or a length is full."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from digest.model import Budget
from digest.stages.choosing.again.afterwards import told_afterwards
from digest.stages.choosing.again.in_brief import Again
from digest.stages.choosing.again.repeats import at_length
from digest.stages.choosing.fit import is_fit
from digest.stages.choosing.openings import Openings
from digest.stages.choosing.passages import Passage, Passages, adds_long, distinct, fits, room
from digest.stages.choosing.people import People
from digest.stages.choosing.summarise import reading_order, tells_more
from digest.stages.choosing.telling.corrections import takes_back
from digest.stages.choosing.things import has_antecedent
from digest.stages.choosing.weighing import Numbers, Weighed, recency, voice_numbers
from digest.stages.choosing.weights import FILLING, IN_BRIEF, OPENING, Likeness
from digest.stages.choosing.witnesses.denials import denied_again, denies_first
from digest.stages.quoting.readable.hollow import is_hollow
from digest.stages.quoting.readable.turning import turns
from digest.stages.quoting.sentence import Sentence

PAIR = 2
"""Sentences of a claim with its denial, where neither leans on another."""


class Values(Protocol):
    """What a maker gives each of the things that speak for a sentence or against it."""

    @property
    def pairs(self) -> float:
        """What word pairs count that are not told yet."""

    @property
    def lead(self) -> float:
        """What its place in the report counts."""

    @property
    def repetition(self) -> float:
        """What likeness to what is told takes off."""

    @property
    def spread(self) -> float:
        """What each sentence of the same publisher takes off."""

    def constant(self, weighed: Weighed) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""


class Greedy(ABC):
    """A choice in the making: takes the best passage that fits, again and again.

    Sentences are looked at in the order of what they are worth, and only until the best is
    found: whether one can be read alone, or says again what is told, is worked out on the way.
    """

    def __init__(
        self, weighed: Weighed, passages: Passages, values: Values, budget: Budget
    ) -> None:
        self.weighed = weighed
        self.passages = passages
        self.values = values
        self.budget = budget
        self.language = weighed.sentences[0].report.article.language
        self.hollow = np.array([is_hollow(s.text) for s in weighed.sentences])
        self.constant = self.lasting() - FILLING.hollow * self.hollow
        self.again = Again(weighed.sentences)
        self.worth = weighed.worth.copy()
        self.most = max(float((weighed.pairs @ weighed.worth).max(initial=0.0)), 1e-9)
        self.told = np.zeros(len(weighed.sentences))
        self.voices = voice_numbers(weighed.sentences)
        self.heard = np.zeros(len(weighed.sentences))
        self.chosen: list[Passage] = []
        self.first = 0.0
        self.people = People(weighed.sentences)
        self.over = ~self.on_topic()
        self.lengths = np.array([sentence.length for sentence in weighed.sentences])
        self.row_of = {sentence: row for row, sentence in enumerate(weighed.sentences)}
        self.modest = self.modesty()

    # -- what briefs and lengths do each in their own way ------------------------------------

    @abstractmethod
    def choice(self) -> list[Passage]:
        """Return the passages chosen within the budget, the opening first."""

    @abstractmethod
    def best(self) -> Passage | None:
        """Return the passage to take next; None when the story is told."""

    @abstractmethod
    def ends(self, value: float, beyond: float) -> bool:
        """Say whether the story ends before a passage worth `value`.

        `beyond` is what the best is worth that no longer fits.
        """

    @abstractmethod
    def is_too_long(self, passage: Passage) -> bool:
        """Say whether a passage is too long for what it adds."""

    @property
    @abstractmethod
    def likeness(self) -> Likeness:
        """How like what is told a sentence may be that tells something more."""

    @property
    @abstractmethod
    def spread(self) -> float:
        """What is taken off for each sentence that its publisher has told already."""

    @property
    @abstractmethod
    def begins_once(self) -> bool:
        """Whether no event is begun a second time before there is room."""

    def lasting(self) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""
        return self.values.constant(self.weighed)

    def modesty(self) -> Numbers:
        """Return what each sentence keeps of its score."""
        return np.ones(len(self.weighed.sentences))

    # -- taking the best ----------------------------------------------------------------------

    def fill(self) -> None:
        """Take the best that fits until nothing is left to tell."""
        while room(self.chosen, self.budget) and (best := self.best()) is not None:
            self.take(best)

    def opener(self) -> Passage | None:
        """Return the passage that opens the story best: the best that begins with what makes it one.

        Where none does, the best that fits has to.
        """
        unfit: Passage | None = None
        for row in best_first(self.opening()):
            passage = self.telling(row)
            if passage is None or not fits(passage, self.chosen, self.budget):
                continue
            if not opens(passage, self.weighed.sentences[row]):
                unfit = unfit or passage
            elif self.is_ready(passage):
                return passage
        return unfit

    def following(self) -> Passage | None:
        """Return the passage that tells most now; None where the story had rather end than be filled."""
        scores = self.scores()
        best, value, beyond = None, -np.inf, -np.inf
        for row in best_first(scores):
            if scores[row] <= value:
                break
            passage = self.telling(row)
            if passage is None:
                continue
            worth = self.score(passage, scores)
            if not fits(passage, self.chosen, self.budget):
                beyond = max(beyond, worth)
            elif worth > value and self.is_ready(passage):
                best, value = passage, worth
        return None if self.ends(value, beyond) else best

    def telling(self, row: int) -> Passage | None:
        """Return the passage of a sentence that tells something more; None from then on if not."""
        if self.over[row]:
            return None
        whole = self.passages.of(self.weighed.sentences[row])
        passage = whole and self.once(whole)
        if (
            passage is None
            or self.is_too_long(passage)
            or not tells_more(self.for_its_sake(passage), self.chosen, self.likeness)
        ):
            self.over[row] = True
            return None
        return passage

    def is_ready(self, passage: Passage) -> bool:
        """Say whether a passage may come now: everybody met, nothing begun or denied a second time.

        Where there is room a story may come back to the beginnings of its reports.
        """
        told = distinct(self.chosen)
        if self.begins_once and len(told) < FILLING.roomy and self.is_again(passage, told):
            return False
        if self.chosen and not has_antecedent(passage.first, told):
            return False
        return self.people.are_met(passage.sentences, told)

    def is_again(self, passage: Passage, told: Sequence[Sentence]) -> bool:
        """Say whether a passage begins or denies again what is told.

        A claim that stands here with its denial is told for the denial's sake.
        """
        if any(denied_again(s, told) for s in passage.sentences):
            return True
        return any(self.again.in_other_words(s, told) for s in self.for_its_sake(passage).sentences)

    def once(self, passage: Passage) -> Passage:
        """Return a passage without what only looks like a denial: a beginning that tells its claim's event again."""
        here = passage.sentences
        if len(here) != PAIR or here[0].report.id == here[1].report.id:
            return passage
        claim, denial = here
        if self.passages.answers.denial_of(claim) is not denial or denies_first(denial):
            return passage
        return Passage((claim,)) if self.again.in_other_words(denial, [claim]) else passage

    def for_its_sake(self, passage: Passage) -> Passage:
        """Return the passage without claims whose denial stands in it: it is told for the denial's sake."""
        denial_of, here = self.passages.answers.denial_of, passage.sentences
        return Passage(tuple(s for s in here if denial_of(s) not in here))

    @cached_property
    def openings(self) -> Openings:
        """What the story's reports begin with."""
        return Openings.of(self.passages.pool)

    def opening(self) -> Numbers:
        """Return how well each sentence would open the story."""
        sentences = self.weighed.sentences
        lateness = recency(sentences).tolist()
        return np.array(self.openings.worth(sentences, lateness))

    def on_topic(self) -> NDArray[np.bool_]:
        """Say which sentences are about what the story is about."""
        centre = self.weighed.centre
        middle = float(np.median(np.sort(centre)[-FILLING.central :]))
        return np.asarray(centre >= FILLING.on_topic * middle)

    def score(self, passage: Passage, scores: Numbers) -> float:
        """Return the mean score of what the passage adds."""
        told = distinct(self.chosen)
        fresh = [scores[self.row_of[s]] for s in passage.sentences if s not in told]
        return float(np.mean(fresh)) if len(fresh) > 1 else float(fresh[0])

    def scores(self) -> Numbers:
        """Return what each sentence is worth now."""
        fresh = self.weighed.pairs @ self.worth / self.most
        return self.modest * np.asarray(
            self.values.pairs * fresh
            + self.constant
            - self.values.repetition * self.told
            - self.spread * self.heard
        )

    def take(self, passage: Passage) -> None:
        """Choose a passage; what it tells is worth nothing any more."""
        if not self.chosen:
            self.first = self.score(passage, self.scores())
        self.chosen.append(passage)
        for row in map(self.row_of.__getitem__, passage.sentences):
            self.told = np.maximum(self.told, self.weighed.alike[row])
            self.worth[self.weighed.pairs[[row]].indices] = 0.0
            self.heard += self.voices == self.voices[row]


class InBrief(Greedy):
    """A choice of few sentences: it opens with what happened and ends early rather than be filled with what is only short."""

    likeness = IN_BRIEF
    begins_once = True

    @property
    def spread(self) -> float:
        """As the maker has it: outlets take turns."""
        return self.values.spread

    def choice(self) -> list[Passage]:
        """Return the passages chosen within the budget, the opening first.

        What a later one tells as well is left out again: it makes room for something else.
        """
        self.fill()
        while spare := told_afterwards(self.chosen, self.again, self.stands):
            self.chosen.remove(spare)
            self.over[self.row_of[spare.first]] = True
            self.fill()
        return self.chosen

    def stands(self, chosen: Sequence[Passage]) -> bool:
        """Say whether these can be read without more: everybody is met, and every thing was told of."""
        told = reading_order(chosen, self.people)
        return all(self.people.are_met([s], told[:place]) for place, s in enumerate(told)) and all(
            has_antecedent(passage.first, distinct([p for p in chosen if p is not passage]))
            for passage in chosen[1:]
        )

    def best(self) -> Passage | None:
        """Return the passage to take next, the opening first; what tells of nothing more is left out."""
        if not self.chosen:
            return self.opener()
        self.over |= self.hollow
        return self.following()

    def ends(self, value: float, beyond: float) -> bool:
        """Say whether enough is told, as what no longer fits is so much better than what does."""
        told = len(distinct(self.chosen))
        return told >= FILLING.enough and beyond - value > FILLING.beyond * self.first

    def is_too_long(self, passage: Passage) -> bool:
        """Say whether a passage is too long for what it adds; an opening never is."""
        return bool(self.chosen) and adds_long(passage, self.chosen)

    def lasting(self) -> Numbers:
        """Return what speaks for each sentence; the place of a lonely one does less."""
        return super().lasting() - self.values.lead * self.weighed.lead * self.lonely()

    def lonely(self) -> Numbers:
        """Return how little others bear out each report's first sentence, 0 to 1; 0 for the rest.

        First sentences that no other report begins with, and no headline tells, set a scene.
        """
        sentences = self.weighed.sentences
        return np.array(
            [1.0 - self.openings.borne_out(s) if not s.order else 0.0 for s in sentences]
        )


class AtLength(Greedy):
    """A choice of so many words: filled, with as much of the story as comes into it, from whichever outlet.

    Where it is small, a second beginning of one event would take the room of what else there is; in a
    course of events each report begins with its own.
    """

    spread = 0.0

    @property
    def likeness(self) -> Likeness:
        """By language."""
        return at_length(self.language)

    @property
    def begins_once(self) -> bool:
        """Where the length is scant, and the reports do not tell a course of events."""
        return self.budget.words < FILLING.scant and not self.openings.tell_course

    def choice(self) -> list[Passage]:
        """Return the passages chosen within the budget, the first that may open the story in front."""
        self.fill()
        fit = [p for p in self.chosen if is_fit(p.first, p.first.depth)]
        return list(dict.fromkeys([*fit[:1], *self.chosen]))

    def missed(self, chosen: Sequence[Passage]) -> Passage | None:
        """Return the passage that would open the story far better than what was chosen; None without one."""
        lead = self.opener() if chosen else None
        if lead is None:
            return None
        worth = self.opening()
        lead_worth, first_worth = (worth[self.row_of[p.first]] for p in (lead, chosen[0]))
        return lead if lead_worth - first_worth > OPENING.missed else None

    def best(self) -> Passage | None:
        """Return the passage that tells most now, of those that there is room for."""
        self.over |= self.lengths > room(self.chosen, self.budget)
        return self.following()

    def ends(self, value: float, beyond: float) -> bool:  # noqa: ARG002
        """Say whether what would fill the rest of a scant length is worth next to nothing beside its opening."""
        words, told = self.budget.words, sum(s.length for s in distinct(self.chosen))
        is_nearly_full = FILLING.nearly * words <= told < words < FILLING.scant
        return is_nearly_full and value < FILLING.crumb * self.first

    def is_too_long(self, passage: Passage) -> bool:
        """Say whether a passage is too long for what it adds."""
        return adds_long(passage, self.chosen)

    def modesty(self) -> Numbers:
        """Return what each sentence keeps of its score: less than all of it if it is long where many reports are told.

        Of two first sentences that take the room of one, both are told.
        """
        if self.budget.words < FILLING.scant:
            return super().modesty()
        articles = len({sentence.report.article.id for sentence in self.weighed.sentences})
        fair = max(FILLING.fair, self.budget.words / articles)
        return np.asarray((fair / np.maximum(self.lengths, fair)) ** 2)


def best_first(scores: Numbers) -> list[int]:
    """Return the places of the scores, the highest first."""
    found: list[int] = np.argsort(-scores, kind="stable").tolist()
    return found


def opens(passage: Passage, sentence: Sentence) -> bool:
    """Say whether a passage opens with a sentence and goes on, if at all, with what denies, turns or corrects it."""
    return passage.first is sentence and (
        takes_back(sentence.text) != ""
        or all(s.denies or turns(s.text, s.report.article.language) for s in passage.sentences[1:])
    )
