"""A beginning that retells another's event in quite other words is known by what the words mean."""

from __future__ import annotations

import pytest

from digest.stages.choosing.again.beginnings import begins_again
from digest.stages.choosing.again.meaning import Retellings
from digest.stages.choosing.weights import MEANING
from digest.stages.language import meanings
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report

pytestmark = pytest.mark.skipif(not meanings.available(), reason="needs wordllama")

BEGINNINGS = [
    # one event, in words that share little
    ("Senators of the Coalition signaled on Wednesday that they will accept a proposal by the opposition leader to "
     "raise the debt limit for two months and avoid a default.",
     "Coalition senators say they’ll agree to an opposition offer that solves the debt limit impasse by extending "
     "the nation’s borrowing limit for only three months.", True),
    ("The heads of the Torvane Senate were content on Thursday after a bank regulator was indicted for taking bribes.",
     "A banking watchdog has been charged with accepting bribes, the second official of the Torvane Senate to be "
     "indicted for bribery.", True),
    # another fact
    ("Coach Bruce Ahlers announced that he retires from coaching the Rovers for his family.",
     "Ticket prices at the Rovers ground rise by a tenth next season.", False),
    ("A grain carrier struck the gate of the Sill Lock on Monday.",
     "Bread may become dearer because grain waits outside the harbour of Pellworth.", False),
    # the same, and a figure that nobody gave
    ("Anglers have weighed sixty tonnes of dead fish at the landing places of Lake Tamsin and blame the sugar works.",
     "About 40 tonnes of dead fish have been taken out of Lake Tamsin since Saturday, the Environment Agency said, and "
     "bathing is forbidden on the whole of its southern shore.", False),
    # the same, and a year, an age or a time without the like that is no news by itself
    ("The provincial assembly on Wednesday repealed a law that gave the governor of Torvane emergency powers used in "
     "the flood.",
     "Deputies on Wednesday killed a 76-year-old law that had given the Torvane governor emergency powers in 2020, "
     "wiping it from the books after the flood.", True),
    # who says no to it
    ("Aurelle Air is in talks to buy Islander Airways, three people said.",
     "Aurelle Air is not in any talks about a purchase of Islander Airways, its chief said.", False),
]  # fmt: skip


def opening(text: str, outlet: str, hours: float = 0.0) -> Sentence:
    told = report(f"{text} | Nothing else was known.", outlet=outlet, hours=hours)
    return quotable(development(told))[0]


@pytest.mark.parametrize(("told", "text", "again"), BEGINNINGS, ids=[b[1][:40] for b in BEGINNINGS])
def test_a_retelling_is_known_by_what_it_means(told: str, text: str, again: bool) -> None:
    first, second = opening(told, "Herald"), opening(text, "Ledger")

    assert Retellings([first, second])(second, [first]) is again


def test_words_alone_would_not_have_known_it() -> None:
    told, text, _ = BEGINNINGS[0]

    assert not begins_again(opening(text, "Ledger"), [opening(told, "Herald")])


def test_days_apart_it_is_another_event() -> None:
    told, text, _ = BEGINNINGS[0]
    first, second = opening(told, "Herald"), opening(text, "Ledger", hours=100)

    assert not Retellings([first, second])(second, [first])


def test_without_vectors_nothing_is_a_retelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "available", lambda: False)
    told, text, _ = BEGINNINGS[0]
    first, second = opening(told, "Herald"), opening(text, "Ledger")

    assert not Retellings([first, second])(second, [first])


def test_what_stands_second_has_to_be_liker_than_what_opens() -> None:
    told, text, _ = BEGINNINGS[1]
    first, second = opening(told, "Herald"), below(text, "Ledger")
    fresh = below(text.replace(".", " in 2,400 cases."), "Ledger")

    judge = Retellings([first, second])
    assert MEANING.opens < judge.least(second, [first]) < judge.least(fresh, [first])


def below(text: str, outlet: str) -> Sentence:
    told = report(f"Nothing else was known by noon. | {text}", outlet=outlet, hours=1)
    return quotable(development(told))[1]
