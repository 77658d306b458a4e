"""A claim is never told without the denial that answers it, nor a denial without its claim."""

from __future__ import annotations

import pytest

from digest.model import Budget, Development
from digest.stages.choosing.corroboration import Corroboration
from digest.stages.choosing.greedy import InBrief
from digest.stages.choosing.headlines.choice import headline
from digest.stages.choosing.passages import Passage, Passages
from digest.stages.choosing.weighing import orders, weigh
from digest.stages.quoting.leanings.words import denies
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

CLAIM = report(
    """Aurelle Air is in talks to buy Islander Airways for 640 million, three people with knowledge of the matter said. | The price is being argued over.
Shares of Islander Airways rose by a tenth.""",
    outlet="Counting House",
    title="Aurelle Air in talks to buy Islander Airways",
)
DENIAL = report(
    """Aurelle Air has denied a report that it wants to buy Islander Airways. | The airline flies to nine islands.""",
    outlet="Radio",
    title="Aurelle Air denies it is in talks to buy Islander Airways",
    hours=4,
)
IN_ONE = report(
    """The president congratulated the winner through acquaintances, the outlet Verst reported on Wednesday. | Other officials sent greetings too, it said.
The palace disputed the story, calling the claims unreliable. | The vote was held on Tuesday in all nine provinces of the country.""",
    outlet="Independent",
)


def told(story: Development, budget: Budget) -> list[str]:
    bodies = {r.id: r.article.text for r in story.reports}
    picks = Corroboration()(story, budget).news
    return [pick.place.span.of(bodies[pick.place.report]) for pick in picks]


@pytest.mark.parametrize("sentences", [1, 2, 3, 4, 6])
@pytest.mark.parametrize(
    "story", [development(CLAIM, DENIAL), development(IN_ONE)], ids=["two", "one"]
)
def test_claim_and_denial_travel_together_in_any_budget(story: Development, sentences: int) -> None:
    texts = told(story, Budget(sentences=sentences, words=40 * sentences))

    claimed = any("talks to buy" in t or "through acquaintances" in t for t in texts)
    denied = any("has denied a report" in t or "disputed the story" in t for t in texts)
    assert claimed == denied


def test_the_claim_is_told_before_its_denial() -> None:
    texts = told(development(CLAIM, DENIAL), Budget())

    claim = next(i for i, t in enumerate(texts) if "talks to buy" in t)
    denial = next(i for i, t in enumerate(texts) if "has denied" in t)
    assert claim < denial


def test_a_denied_headline_does_not_stand_over_the_story() -> None:
    story = development(CLAIM, DENIAL)

    assert headline(story, Corroboration()(story, Budget())).text == DENIAL.article.title


def test_a_denial_is_told_once() -> None:
    after = report(
        """Aurelle Air’s denial of talks to buy Islander Airways met with raised eyebrows in Carrowby on Wednesday. | The smaller airline flies to 14 islands.""",
        outlet="Tribune",
        title="Raised eyebrows over Aurelle Air",
        hours=6,
    )
    texts = told(development(CLAIM, DENIAL, after), Budget())

    assert any("has denied a report" in text for text in texts)
    assert not any("raised eyebrows" in text for text in texts)


def test_a_denied_report_that_sounds_like_the_news_is_told_with_its_denial() -> None:
    news = report(
        """The president congratulated the winner of the vote at a forum on Thursday and said he was ready to talk. | He spoke for two hours.""",
        outlet="Gazette",
        hours=20,
    )
    texts = told(development(IN_ONE, news), Budget())

    assert texts[0].startswith("The president congratulated the winner of the vote at a forum")
    assert any("through acquaintances" in text for text in texts)
    assert any("disputed the story" in text for text in texts)


def test_a_dispute_is_no_denial() -> None:
    assert not denies("The court ruled in disputes over alleged force by officers.", "en")
    assert not denies("The council rejected the plan for a bridge.", "en")
    assert not denies("The troops pushed back on the eastern front.", "en")
    assert denies("The port pushes back on claim that it is open to cuts.", "en")
    assert denies("The palace disputed the story that the paper printed.", "en")
    assert denies("The minister rejected the accusations as absurd.", "en")


def test_a_no_to_something_else_does_not_tell_an_event_a_second_time() -> None:
    pool = quotable(
        development(
            report(
                "Council members agreed on Tuesday to accept an offer by the port company Harlan "
                "to keep the Vellin yard open for two months.",
                outlet="Herald",
            ),
            report(
                "Members are planning to accept an offer from Harlan that keeps the Vellin yard "
                "open, several of them said after a meeting. | But even as they took it, they "
                "said they will not bend on rejecting its demands that they use the longer procedure.",
                outlet="Courier",
                hours=1,
            ),
        )
    )
    passages = Passages(pool, pool)
    greedy = InBrief(
        weigh(pool, 5.0, orders), passages, Corroboration(), Budget(sentences=5, words=140)
    )
    event, again, refusal = pool

    assert refusal.denies
    assert greedy.is_again(Passage((again, refusal)), [event])
    assert not greedy.is_again(Passage((refusal,)), [event])


def test_a_claim_with_its_denial_is_told_for_the_denials_sake() -> None:
    pool = quotable(development(IN_ONE))
    weighed, passages = weigh(pool, 4, orders), Passages(pool, pool)
    greedy = InBrief(weighed, passages, Corroboration(), Budget())
    both = passages.of(pool[0])
    assert both is not None
    assert [s.order for s in both.sentences] == [0, 2]

    assert [s.order for s in greedy.for_its_sake(both).sentences] == [2]
    assert [s.order for s in greedy.for_its_sake(Passage(pool[3:])).sentences] == [3]


def test_a_beginning_that_tells_the_event_again_answers_no_claim() -> None:
    first = report(
        """Deputies of the Union on Wednesday ousted Lena Hale as leader of the group and set the stage for somebody less keen on challenging the premier’s claims of a stolen vote. | The group meets every week.""",
        outlet="Times",
    )
    again = report(
        """Union deputies voted on Wednesday to oust Lena Hale from her post as leader of the group for daring to refute the premier’s lie that the vote was stolen. | The post was hers for two years.""",
        outlet="Bugle",
    )

    texts = told(development(first, again), Budget())

    assert sum("Lena Hale" in text for text in texts) == 1


def test_a_denial_that_another_report_begins_with_answers_a_claim_in_other_words() -> None:
    claim = report(
        "Gulls bred with money of the harbour board carry ten times as many germs, according to a professor citing papers"
        " of the board. | The papers are of May.",
        outlet="Post",
        title="Board's gulls carry ten times as many germs, papers show",
    )
    denial = report(
        "The harbour board has denied paying for work that would make birds sick. | The papers were released on Tuesday"
        " after a lawsuit.",
        outlet="Ledger",
        title="New papers on gulls of Pellworth",
    )

    texts = told(development(claim, denial), Budget())

    assert texts[1].startswith("The harbour board has denied")
