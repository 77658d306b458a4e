"""Our own maker: sentences that open reports, stand in the middle, and that other outlets bear out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from digest.model import Budget, Development, Summary
from digest.stages.choosing.again.afterwards import told_afterwards
from digest.stages.choosing.again.in_brief import Again
from digest.stages.choosing.again.repeats import at_length
from digest.stages.choosing.openings import Openings, is_fit
from digest.stages.choosing.passages import Passage, Passages, adds_long, distinct, fits, room
from digest.stages.choosing.people import People
from digest.stages.choosing.summarise import reading_order, tell, tells_more
from digest.stages.choosing.things import has_antecedent
from digest.stages.choosing.weighing import Numbers, Weighed, recency, voice_numbers, weigh
from digest.stages.choosing.weights import FILLING, IN_BRIEF, OPENING
from digest.stages.choosing.witnesses.denials import denied_again, denies_first
from digest.stages.language.roots import is_rooted
from digest.stages.quoting.readable.hollow import is_hollow
from digest.stages.quoting.sentence import Sentence

PAIR = 2
"""Sentences of a claim with its denial, where neither leans on another."""


class Greedy:
    """A choice in the making: takes the best passage that fits, again and again.

    Sentences are looked at in the order of what they are worth, and only until the best is
    found: whether one can be read alone, or says again what is told, is worked out on the way.

    A budget of few sentences makes a brief: it opens with what happened and ends early rather
    than be filled with what is only short. A budget of words alone is filled, and what matters
    is how much of the story comes into it, from whichever outlet; where it is small, a second
    beginning of one event would take the room of what else there is.
    """

    def __init__(
        self, weighed: Weighed, passages: Passages, maker: Corroboration, budget: Budget
    ) -> None:
        self.weighed = weighed
        self.passages = passages
        self.maker = maker
        self.budget = budget
        self.brief = budget.sentences < FILLING.endless
        language = weighed.sentences[0].report.article.language
        self.begins_once = self.brief or (budget.words < FILLING.scant and is_rooted(language))
        self.likeness = IN_BRIEF if self.brief else at_length(language)
        self.spread = maker.spread if self.brief else 0.0
        self.constant = maker.constant(weighed)
        if self.brief:
            self.constant -= maker.lead * weighed.lead * self.lonely()
        self.hollow = np.array([is_hollow(s.text) for s in weighed.sentences])
        self.constant -= FILLING.hollow * self.hollow
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

    def choice(self) -> list[Passage]:
        """Return the passages chosen within the budget, the opening first.

        What a later one of a brief tells as well is left out again: it makes room for something else.
        """
        self.fill()
        while self.brief and (spare := told_afterwards(self.chosen, self.again, self.stands)):
            self.chosen.remove(spare)
            self.over[self.row_of[spare.first]] = True
            self.fill()
        fit = [p for p in self.chosen if is_fit(p.first, p.first.order)]
        return self.chosen if self.brief else list(dict.fromkeys([*fit[:1], *self.chosen]))

    def fill(self) -> None:
        """Take the best that fits until nothing is left to tell."""
        while room(self.chosen, self.budget) and (best := self.best()) is not None:
            self.take(best)

    def stands(self, chosen: Sequence[Passage]) -> bool:
        """Say whether these can be read without more: everybody is met, and every thing was told of."""
        told = reading_order(chosen, self.people)
        return all(self.people.are_met([s], told[:place]) for place, s in enumerate(told)) and all(
            has_antecedent(passage.first, distinct([p for p in chosen if p is not passage]))
            for passage in chosen[1:]
        )

    def missed(self, chosen: Sequence[Passage]) -> Passage | None:
        """Return the passage that would open the story far better than a length that was chosen; None without one."""
        lead = None if self.brief or not chosen else self.opener()
        if lead is None:
            return None
        worth = self.opening()
        lead_worth, first_worth = (worth[self.row_of[p.first]] for p in (lead, chosen[0]))
        return lead if lead_worth - first_worth > OPENING.missed else None

    def best(self) -> Passage | None:
        """Return the passage to take next; None when the story is told."""
        return self.opener() if self.brief and not self.chosen else self.following()

    def opener(self) -> Passage | None:
        """Return the passage that opens a brief: the best that begins with what makes it one.

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
        """Return the passage that tells most now; None where a brief had rather end than be filled."""
        scores = self.scores()
        best, value, beyond = None, -np.inf, -np.inf
        self.over |= self.hollow if self.brief else self.lengths > room(self.chosen, self.budget)
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
        return None if self.has_enough(beyond - value) or self.is_crumb(value) else best

    def is_crumb(self, worth: float) -> bool:
        """Say whether what would fill the rest of a scant length is worth next to nothing beside its opening."""
        words, told = self.budget.words, sum(s.length for s in distinct(self.chosen))
        is_nearly_full = not self.brief and FILLING.nearly * words <= told < words < FILLING.scant
        return is_nearly_full and worth < FILLING.crumb * self.first

    def has_enough(self, better: float) -> bool:
        """Say whether a brief ends, as what no longer fits is so much better than what does."""
        told = len(distinct(self.chosen))
        return self.brief and told >= FILLING.enough and better > FILLING.beyond * self.first

    def telling(self, row: int) -> Passage | None:
        """Return the passage of a sentence that tells something more; None from then on if not."""
        if self.over[row]:
            return None
        whole = self.passages.of(self.weighed.sentences[row])
        passage = whole and self.once(whole)
        opening = self.brief and not self.chosen
        if (
            passage is None
            or (not opening and adds_long(passage, self.chosen))
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

    def lonely(self) -> Numbers:
        """Return how little others bear out each report's first sentence, 0 to 1; 0 for the rest.

        First sentences that no other report begins with, and no headline tells, set a scene.
        """
        sentences = self.weighed.sentences
        return np.array(
            [1.0 - self.openings.borne_out(s) if not s.order else 0.0 for s in sentences]
        )

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

    def modesty(self) -> Numbers:
        """Return what each sentence keeps of its score: less than all of it if it is long where many reports are told.

        Of two first sentences that take the room of one, both are told. In a brief, which is
        counted in sentences, each keeps all.
        """
        if self.brief or self.budget.words < FILLING.scant:
            return np.ones(len(self.lengths))
        articles = len({sentence.report.article.id for sentence in self.weighed.sentences})
        fair = max(FILLING.fair, self.budget.words / articles)
        return np.asarray((fair / np.maximum(self.lengths, fair)) ** 2)

    def score(self, passage: Passage, scores: Numbers) -> float:
        """Return the mean score of what the passage adds."""
        told = distinct(self.chosen)
        fresh = [scores[self.row_of[s]] for s in passage.sentences if s not in told]
        return float(np.mean(fresh)) if len(fresh) > 1 else float(fresh[0])

    def scores(self) -> Numbers:
        """Return what each sentence is worth now."""
        fresh = self.weighed.pairs @ self.worth / self.most
        return self.modest * np.asarray(
            self.maker.pairs * fresh
            + self.constant
            - self.maker.repetition * self.told
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


def best_first(scores: Numbers) -> list[int]:
    """Return the places of the scores, the highest first."""
    found: list[int] = np.argsort(-scores, kind="stable").tolist()
    return found


def opens(passage: Passage, sentence: Sentence) -> bool:
    """Say whether a passage opens with a sentence and goes on, if at all, with a denial of it."""
    return passage.first is sentence and all(s.denies for s in passage.sentences[1:])


@dataclass(frozen=True, kw_only=True)
class Corroboration:
    """Greedy choice over word pairs weighted by the reports that carry them.

    After concept coverage (Gillick and Favre 2009) with the place of a sentence, likeness to
    the centre (Radev et al. 2004), to the headlines and to what other publishers say; minus
    what is told already (Carbonell and Goldstein 1998). The fields are the weights.
    """

    pairs: float = 1.0
    lead: float = 1.0
    centre: float = 1.0
    headline: float = 0.6
    corroborated: float = 2.0
    echoed: float = 0.6
    early: float = 0.6
    repetition: float = 1.0
    spread: float = 0.3
    latest: float = 0.2

    def __call__(self, development: Development, budget: Budget) -> Summary:
        """Return the choice; no picks when nothing can be quoted."""
        return tell(development, self.choose, budget)

    def choose(self, passages: Passages, budget: Budget) -> list[Passage]:
        """Return the passages to tell, in the order they were chosen."""
        if not passages.sentences:
            return []
        wanted = min(budget.sentences, budget.words / FILLING.sentence)
        weighed = weigh(passages.sentences, wanted)
        among = passages.among(weighed.sentences)
        chosen = Greedy(weighed, among, self, budget).choice()
        from_lead = Greedy(weighed, among, self, budget)
        lead = from_lead.missed(chosen)
        if lead is None:
            return chosen
        from_lead.take(lead)
        return from_lead.choice()

    def constant(self, weighed: Weighed) -> Numbers:
        """Return what speaks for each sentence whatever else is chosen."""
        return np.asarray(
            self.lead * weighed.lead
            + self.centre * weighed.centre
            + self.headline * weighed.headline
            + self.corroborated * weighed.corroborated
            + self.echoed * weighed.echoed
            + self.early * weighed.early
            + self.latest * recency(weighed.sentences)
        )
