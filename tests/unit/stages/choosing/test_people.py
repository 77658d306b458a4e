"""Nobody is named by surname alone before the reader has met him."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Budget, Report
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.people import People, people_in
from digest.stages.quoting.quotable import quotable
from digest.stages.quoting.sentence import Sentence
from tests.unit.stages.newsroom import development, report

NAMED = [
    ("City spokeswoman Alison Faris confirmed it.", {"Faris"}, {"City"}),
    ("Mr Durov, 33, said so.", set(), {"Durov"}),
    ("Foreign Minister Sergey Lavrov met Angela Merkel’s envoy.", {"Lavrov", "Merkel"}, set()),
    ("Then Redding left the house in Ashby.", set(), {"Redding", "Ashby"}),
    ("Prince Mohammed bin Salman spoke.", {"Salman"}, set()),
    ("The Nokia deal is done.", set(), set()),
    ("Sarah O'Brien met Jean-Luc Besson-Roy.", {"O'Brien", "Besson-Roy"}, set()),
]


@pytest.mark.parametrize(("text", "introduced", "bare"), NAMED, ids=[n[0][:30] for n in NAMED])
def test_names_are_told_by_their_shape(text: str, introduced: set[str], bare: set[str]) -> None:
    found = people_in(text)

    assert found.introduced == introduced
    assert found.bare == bare


SHOOTING = report(
    """A man shot two people at a studio in Ashby on Friday and then himself. | Brian Redding, who owns the bar next door, heard the shots.
Redding said three people ran into his bar. | Two of the wounded are still in hospital.""",
    outlet="Herald",
)


def row(made: Report) -> tuple[Sentence, ...]:
    return quotable(development(made))


def test_a_surname_alone_waits_for_the_sentence_that_introduces_it() -> None:
    opening, owner, said, _ = row(SHOOTING)
    people = People([opening, owner, said])

    assert not people.are_met([said], [opening])
    assert people.are_met([said], [opening, owner])
    assert people.are_met([owner, said], [])


def test_a_name_that_several_headlines_give_alone_is_known() -> None:
    made = report("President Lena Holt spoke in Ashby. | Holt left at noon.", title="Holt speaks")
    other = report(
        "In Ashby spoke Lena Holt. | Nobody asked anything.", outlet="Post", title="What Holt said"
    )
    sentences = quotable(development(made, other))

    assert People(sentences).are_met([sentences[1]], [])


def test_german_nouns_are_nobodys_surname() -> None:
    made = report("Die Baubehörde Althafen sperrt die Brücke. | Althafen wartet auf die Brücke.")
    in_german = replace(made, article=replace(made.article, language="de"))

    assert not People(row(made)).are_met(row(made)[1:], [])
    assert People(row(in_german)).are_met(row(in_german)[1:], [])


def test_a_brief_introduces_everybody_before_it_names_them() -> None:
    made = report(
        """A man shot two people at a studio in Ashby on Friday and then himself. | Brian Redding, who owns the bar next door, heard the shots.
Redding locked eleven people into the cellar of the bar and called the police at nine. | Two of the wounded are still in hospital.""",
        outlet="Herald",
    )

    told = Corroboration()(development(made), Budget()).news

    texts = [passage.place.span.of(made.article.text) for passage in told]
    [met] = [i for i, text in enumerate(texts) if text.startswith("Brian Redding")]
    [bare] = [i for i, text in enumerate(texts) if text.startswith("Redding locked")]
    assert met < bare
