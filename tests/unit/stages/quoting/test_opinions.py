"""Opinion is known by its outlet's mark, listed, and quoted only where nothing else tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model import Outlet, Report, Summary
from digest.stages.choosing.headlines.choice import headline
from digest.stages.quoting.opinions import is_opinion
from digest.stages.quoting.quotable import quotable
from tests.unit.stages.newsroom import development, report

NEWS = report("The Senate raised the debt limit. | It voted 50 to 48.", outlet="Herald")
ESSAY = report("The debt limit is a lie. | Everybody knows it.", outlet="Ledger", hours=1)


def at(address: str, **changes: object) -> Report:
    return replace(ESSAY, article=replace(ESSAY.article, url=address, **changes))  # type: ignore[arg-type]


VIEW = at("https://ledger.example/opinion/debt-limit")


@pytest.mark.parametrize(
    "address",
    [
        "https://ledger.example/opinion/2026/11/the-debt-limit-is-a-lie",
        "https://ledger.example/2026/11/17/opinions/debt-limit/index.html",
        "https://ledger.example/commentisfree/2026/nov/17/debt",
        "https://opinion.ledger.example/debt",
        "https://zeitung.example/meinung/schulden-1.html",
        "https://gazeta.example/nazory/dluh",
        "https://jornal.example/opini%C3%A3o/divida",
        "https://avgi.example/%CE%B1%CF%80%CF%8C%CF%88%CE%B5%CE%B9%CF%82/xreos",
    ],
)
def test_an_address_in_a_section_of_opinion_is_one(address: str) -> None:
    assert is_opinion(at(address).article)


@pytest.mark.parametrize(
    "address",
    [
        "https://ledger.example/news/opinion",
        "https://ledger.example/politics/court-opinion/12",
        "https://opinion.example/news/debt",
        "https://ledger.example/?section=opinion",
        "http://[broken/opinion/x",
        "",
    ],
)
def test_the_word_elsewhere_in_an_address_says_nothing(address: str) -> None:
    assert not is_opinion(at(address).article)


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: The debt limit is a lie",
        "The debt limit is a lie | Opinion",
        "Kommentar – Schluss",
    ],
)
def test_a_label_on_the_headline_tells(title: str) -> None:
    assert is_opinion(at("", title=title).article)


@pytest.mark.parametrize("title", ["Opinion is divided on the debt limit", "Opinion"])
def test_a_headline_that_speaks_of_opinion_tells_nothing(title: str) -> None:
    assert not is_opinion(at("", title=title).article)


def test_a_tag_or_the_name_of_the_outlet_tells() -> None:
    assert is_opinion(at("", tags=("Politics", "Op-Ed")).article)
    assert is_opinion(at("", outlet=Outlet(name="Ledger (Opinion)", family="ledger")).article)
    assert not is_opinion(at("", tags=("public opinion",)).article)
    assert not is_opinion(at("", outlet=Outlet(name="La Opinión", family="laopinion")).article)


def test_opinion_is_not_quoted_beside_news() -> None:
    found = quotable(development(NEWS, VIEW))

    assert {sentence.report.id for sentence in found} == {NEWS.id}


def test_opinion_alone_is_quoted() -> None:
    assert len(quotable(development(VIEW))) == 2


def test_the_headline_over_news_is_no_opinion() -> None:
    news = replace(NEWS, article=replace(NEWS.article, title="Vote is over"))
    view = at(
        "https://ledger.example/opinion/x",
        title="Senate raised the debt limit in a vote last night",
    )

    assert headline(development(news, view), Summary(news=())).text == "Vote is over"


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("new-york-post-opinion", True),
        ("wall-street-journal-editorial", True),
        ("guest-writer---left", True),
        ("public-opinion-research", False),
        ("new-york-post", False),
        ("Chambersburg Public Opinion", False),
        ("public-opinion", False),
    ],
)
def test_an_outlet_named_as_a_folder_tells_by_its_last_word(name: str, tells: bool) -> None:
    article = replace(NEWS.article, outlet=Outlet(name=name, family=name))

    assert is_opinion(article) is tells
