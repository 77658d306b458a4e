"""Outlets: one publisher's editions are one voice, papers that share a word are not."""

from __future__ import annotations

import pytest

from digest.stages.outlets import domain_of, is_agency, outlet_of

ONE_VOICE = [
    [("BBC News", "https://www.bbc.co.uk/news/1"), ("BBC News فارسی", "https://www.bbc.com/persian"),
     ("BBC Mundo", None), ("bbc.com", None), (None, "http://news.bbc.co.uk/2/hi")],
    [("CNN International", None), (None, "https://edition.cnn.com/a"), ("CNN Arabic", None)],
    [("The New York Times", "https://www.nytimes.com/x"), ("New York Times (News)", None)],
    [("Deutsche Welle", "https://www.dw.com/en"), ("DW", None), ("Deutsche Welle", None)],
    [("Fox News", "https://www.foxnews.com/x"), ("Fox News (Online News)", None)],
    [("Радио Свобода", "https://www.svoboda.org/a"), ("RFE/RL", None), (None, "https://rferl.org")],
    [("AP", "https://apnews.com/x"), ("Associated Press", None), ("The Associated Press", None)],
    [("The Guardian", "https://www.theguardian.com/x"), ("The Guardian", None)],
    [("ABC News", "https://abcnews.go.com/x"), ("ABC News", None)],
    [("Euronews", None), ("euronews", "https://fr.euronews.com/x")],
    [("Harbour Post", None), ("Top stories - Harbour Post", "https://harbourpost.example/rss")],
]  # fmt: skip

APART = [
    [("The Independent", "https://www.independent.co.uk/x"), ("Irish Independent", "https://www.independent.ie/x")],
    [("The Guardian", "https://www.theguardian.com/x"), ("The Guardian", "https://guardian.ng/x")],
    [("ABC News", "https://abcnews.go.com/x"), ("ABC News", "https://www.abc.net.au/news")],
    [("Jane's notes", "https://jane.substack.com/p/1"), ("Paul's notes", "https://paul.substack.com/p/1")],
    [(None, "http://10.0.0.1/a"), (None, "http://10.0.0.2/a")],
    [("Daily Mail", None), ("Daily Star", None)],
]  # fmt: skip


@pytest.mark.parametrize("editions", ONE_VOICE, ids=lambda e: e[0][0])
def test_editions_of_one_publisher_are_one_voice(
    editions: list[tuple[str | None, str | None]],
) -> None:
    families = {outlet.family for edition in editions if (outlet := outlet_of(*edition))}
    assert len(families) == 1


@pytest.mark.parametrize("papers", APART, ids=lambda e: str(e[0]))
def test_papers_that_share_a_word_are_apart(papers: list[tuple[str | None, str | None]]) -> None:
    families = {outlet.family for paper in papers if (outlet := outlet_of(*paper))}
    assert len(families) == len(papers)


@pytest.mark.parametrize(
    ("said", "url", "name"),
    [
        ("NYT > World News", "https://www.nytimes.com", "NYT"),
        ("Top stories - Harbour Post", "https://harbourpost.example/rss", "Harbour Post"),
        ("Fjord Gazette | Local news from the coast", None, "Fjord Gazette"),
        (None, "https://www.fjordgazette.example/a", "fjordgazette.example"),
        ("@harbourpost", None, "harbourpost"),
    ],
)
def test_the_name_is_what_readers_know(said: str | None, url: str | None, name: str) -> None:
    outlet = outlet_of(said, url)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("url", [None, "", "https://[bad", "mailto:x", "about:blank"])
def test_what_tells_nothing_is_no_outlet(url: str | None) -> None:
    assert outlet_of(None, url) is None


def test_the_registered_domain_needs_no_list_from_the_net() -> None:
    hosts = ["a.b.example.co.uk", "www.example.com", "example.com.au", "x.github.io", "t.co"]
    assert [domain_of(h) for h in hosts] == [
        "example.co.uk", "example.com", "example.com.au", "x.github.io", "t.co"
    ]  # fmt: skip


def test_agencies_are_known_by_name() -> None:
    assert is_agency("Reuters")
    assert is_agency("TASS news agency")
    assert not is_agency("Harbour Post")
