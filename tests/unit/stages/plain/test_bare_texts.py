"""A bare text says of itself who wrote it, when and for whom, or it is plainly unknown."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from digest.model import Article, MediaType, RawItem, SourceMemory
from digest.stages.read import Read

TEXTS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "bare_texts.toml").read_text("utf-8")
)["text"]
FETCHED = datetime(2026, 11, 18, 20, tzinfo=UTC)


def read(body: str) -> Article:
    item = RawItem(
        source="inbox",
        key="notes/a.txt",
        media_type=MediaType.TEXT,
        body=body.encode(),
        fetched=FETCHED,
    )
    return Read()(item, SourceMemory()).article


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["name"])
def test_a_bare_text_says_what_it_is(text: dict[str, Any]) -> None:
    article = read(text["body"])

    assert article.title == text["title"]
    assert (article.outlet.name if article.outlet.known else None) == text.get("outlet")
    assert article.byline == text.get("byline")
    assert article.published == datetime.fromisoformat(text["published"]).replace(tzinfo=UTC)
    assert article.dated


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["name"])
def test_what_stands_around_a_bare_text_is_not_in_it(text: dict[str, Any]) -> None:
    body = read(text["body"]).text

    assert text["title"] not in body.splitlines()
    assert not any(sign in body for sign in ("©", "@", "Abonnez", "Leave a comment", "outlet:"))


def test_a_text_of_one_sentence_without_a_word_of_itself_is_unknown() -> None:
    article = read("The ferry to Mardle did not sail on Tuesday because of thick fog.")

    assert not article.outlet.known
    assert not article.dated
    assert article.byline is None
    assert len(article.sentences) == 1


BODY = "The harbour was closed on Tuesday because of fog, the port said.\n\nThree ships are waiting at anchor."


@pytest.mark.parametrize("key", ["Title", "Headline", "Subject", "SUBJECT"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_headline_that_is_called_one_stands_without_its_name(key: str, end: str) -> None:
    article = read(f"{key}: Harbour closed by fog{end}{end}{BODY}")

    assert article.title == "Harbour closed by fog"
    assert article.text.startswith("The harbour was closed")


def test_a_line_with_a_colon_right_over_the_text_is_the_texts() -> None:
    assert read(f"Subject: the harbour is closed, the port said.\n{BODY}").text.startswith(
        "Subject:"
    )


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ("Conor O'Brien <c@echo.example>", "Conor O'Brien"), ("\"O'Neill, Sean\" <s@echo.example>", "O'Neill, Sean"),
        ("'Bea Collis'", "Bea Collis"), ("bea@echo.example", None),
    ],
)  # fmt: skip
def test_a_saved_mail_names_its_sender_and_its_subject(sender: str, name: str | None) -> None:
    article = read(f"From: {sender}\nSubject: Re: Fwd: Harbour closed by fog\n\n{BODY}")

    assert article.title == "Harbour closed by fog"
    assert article.byline == name


def test_where_a_journey_goes_from_is_nobodys_name() -> None:
    assert read(f"From: London\nTo: Paris\nTitle: A journey by sea\n\n{BODY}").byline is None


PAGE = (
    "Sign in\nSubscribe now\nNews\nSport\nWeather\n{above}\nHarbour wall falls in winter storm\nBy Bea Collis\n17 November 2026\n\n"
    "The harbour wall at Mardle fell in a winter storm on Tuesday, the port said, and two boats sank at their moorings.\n\n"
    "The pilots had warned the council in spring that the wall would not stand another winter, and the council had promised money.\n\n"
    "Nobody was hurt, but the ferry will not sail before Friday, and the fish market stays closed until the boats are raised.\n\n"
    "Most read\n{below}\nContact us\nCookie settings\nPrivacy policy\nAll rights reserved"
)


@pytest.mark.parametrize(
    ("below", "url"),
    [
        ("https://www.saltmarshgleaner.example/news/harbour-wall-falls-in-winter-storm-1481",
         "https://www.saltmarshgleaner.example/news/harbour-wall-falls-in-winter-storm-1481"),
        ("Follow Gleaner News\nhttps://gleaner.example/1481", "https://gleaner.example/1481"),
        ("https://b.counting.example/p?c1=2&c2=1574", None),
        ("https://boatyard.example/", None),
        ("https://diving.example/suits/thick-winter-gloves-and-boots", None),
        ("https://a.example/harbour-wall-falls-in-winter\nhttps://b.example/why-the-harbour-wall-falls", None),
    ],
)  # fmt: skip
def test_an_address_is_the_articles_where_the_site_or_the_article_has_its_words(
    below: str, url: str | None
) -> None:
    assert read(PAGE.format(above="Local", below=below)).url == url


@pytest.mark.parametrize("line", ["By County", "© 2026 Theme by Tidewater", "Text Tidewater"])
def test_a_lone_word_far_from_the_article_is_nobodys_name(line: str) -> None:
    page = PAGE.replace("By Bea Collis\n", "").format(above="Local", below="Tide tables")

    assert read(f"{line}\n{page}\n{line}").byline is None


@pytest.mark.parametrize("line", ["By Use Case", "BY COMPANY TYPE", "Text Size -"])
def test_the_label_of_a_menu_is_nobodys_name(line: str) -> None:
    text = f"Harbour closed by fog\n{line}\n\n{BODY}\n\nThe pilots named a use case for each company type."

    assert read(text).byline is None
