"""What a server answers where an article should be is no article, and no headline of a feed is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.errors import ExtractError
from digest.model import Access, MediaType, RawItem, SourceMemory
from digest.stages.answers import Answer, answer_of
from digest.stages.read import Read

FETCHED = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def item(body: str, kind: MediaType = MediaType.TEXT, title: str | None = None) -> RawItem:
    return RawItem(
        source="s", key="a", media_type=kind, body=body.encode(), fetched=FETCHED, title=title
    )


@pytest.mark.parametrize(
    ("title", "text", "language", "answer"),
    [
        ("Page not found", "Sorry, it may have been moved.", "en", Answer.GONE),
        ("404 - Saltmarsh Echo", "Try the search.", "en", Answer.GONE),
        ("", "The article that you look for has expired and is no longer kept here.", "en", Answer.GONE),
        ("Seite nicht gefunden", "Die gesuchte Seite wurde verschoben.", "de", Answer.GONE),
        ("Page introuvable", "Cette page n’existe plus.", "fr", Answer.GONE),
        ("Página no encontrada", "Vuelva a la portada.", "es", Answer.GONE),
        ("Pagina non trovata", "Torna alla prima pagina.", "it", Answer.GONE),
        ("Log in", "Enter your e-mail address and your password.", "en", Answer.LOG_IN),
        ("Anmelden", "E-Mail-Adresse und Passwort eingeben.", "de", Answer.LOG_IN),
        ("JavaScript is disabled", "This site needs it to work.", "en", Answer.SHELL),
        ("", "We and our partners store cookies with your consent.", "en", Answer.CONSENT),
        ("Bridge closed", "The city closed the harbour bridge on Tuesday.", "en", None),
        ("Page not found", "The first page of the log was not found, the harbour master said.", "en", None),
        ("Ferry lost", "The ferry was not found by divers on Tuesday, a day after it sank.", "en", None),
        ("404 jobs to go at Mardle dock", "The dock will close in May.", "en", None),
        ("Log in the river stops ferry", "The ferry waits until the log is towed away.", "en", None),
    ],
)  # fmt: skip
def test_a_short_text_that_says_so_is_no_article(
    title: str, text: str, language: str, answer: Answer | None
) -> None:
    assert answer_of(title, [text], language) == answer


GONE = "<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>The page that was looked for could not be found on this server.</p></body></html>"


def test_such_a_page_is_told_as_a_problem() -> None:
    with pytest.raises(ExtractError, match="not there"):
        Read()(item(GONE, MediaType.PAGE), SourceMemory())


def test_the_headline_that_a_feed_gives_beside_such_a_page_is_kept() -> None:
    article = Read()(item(GONE, MediaType.PAGE, "Harbour wall falls"), SourceMemory()).article

    assert article.title == "Harbour wall falls"
    assert article.access is Access.HEADLINE_ONLY
    assert not article.text


def test_a_text_of_an_archive_that_tells_of_its_crawl_is_no_article() -> None:
    text = "This crawl was started on 3 May to look at the hosts of the Wayback Machine\n\nThe files associated with this crawl are kept apart."
    with pytest.raises(ExtractError, match="nothing readable"):
        Read()(item(text), SourceMemory())
