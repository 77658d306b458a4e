"""Stubs are told from articles: what stands before a wall is never quoted, what is whole is."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from digest.errors import ExtractError
from digest.model import Access, Article, MediaType, RawItem, SourceMemory
from digest.stages.read import Read

TEASER = (
    "The ferry company knew of the cracked ramp for three weeks before it gave way, its own log shows.",
    "Engineers had asked twice for the harbour to be closed to cars until the ramp was mended.",
)
WHOLE = (
    *TEASER,
    "The log, which a former mate kept at home, was given to the harbour court on Monday by his widow.",
    "It lists every crossing of the spring, the weight of the cars aboard and the state of the ramp.",
    "On the fourth of May the mate wrote that a crack as long as his hand ran from the left hinge.",
    "Two days later it had grown, and the chief engineer asked by radio for the crossing to be stopped.",
    "The office on the mainland answered that the season had begun and that no other ship was free.",
    "The company says that the log was never shown to its board and that it will study it with care.",
    "Families of the four people who were hurt said that they had waited for such a page for a year.",
    "The court is to hear the chief engineer in the second week of December, and the office after that.",
)
PAID = '<script type="application/ld+json">%s</script>'


def paid(**more: object) -> str:
    return PAID % json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False, **more})


def read(
    paragraphs: tuple[str, ...], after: str = "", head: str = "", title: str | None = None
) -> Article:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    html = (
        f"<html lang='en'><head><title>Log shows company knew of crack</title>{head}</head><body>"
        f"<nav><a href='/a'>Sport</a> <a href='/b'>Weather</a></nav><main><article>"
        f"<h1>Log shows company knew of crack</h1>{body}</article>{after}</main></body></html>"
    )
    item = RawItem(
        source="s", key="k", media_type=MediaType.PAGE, body=html.encode(), title=title,
        fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )  # fmt: skip
    return Read()(item, SourceMemory()).article


@pytest.mark.parametrize(
    "wall",
    [
        "<div class='paywall'><p>Subscribe to continue reading.</p></div>",
        "<div><h3>Continue reading</h3><p>Sign in or create an account to go on.</p></div>",
        "<section><p>This article is for subscribers only.</p><a href='/s'>See offers</a></section>",
        "<div><p>Already a subscriber? Log in to read the rest of this story.</p></div>",
        "<div><p>Jetzt Abo abschließen und weiterlesen.</p></div>",
        "<div><p>Cet article est réservé aux abonnés.</p></div>",
        "<div><p>Suscríbete para seguir leyendo.</p></div>",
        "<div><p>Подпишитесь, чтобы читать дальше.</p></div>",
    ],
)
def test_a_teaser_before_a_wall_is_a_headline_only(wall: str) -> None:
    assert read(TEASER, after=wall).access is Access.HEADLINE_ONLY


@pytest.mark.parametrize(
    "head",
    [
        paid(),
        paid(wordCount=900),
        "<meta property='article:content_tier' content='locked'>",
        PAID % json.dumps({"@type": "NewsArticle", "isAccessibleForFree": "False"}),
    ],
)
def test_little_text_on_a_page_that_calls_itself_paid_is_a_headline_only(head: str) -> None:
    assert read(TEASER, head=head).access is Access.HEADLINE_ONLY


def test_a_part_of_what_a_paid_page_counts_is_a_headline_only() -> None:
    assert read(WHOLE, head=paid(wordCount=1200)).access is Access.HEADLINE_ONLY


@pytest.mark.parametrize("head", [paid(), paid(wordCount=185)])
def test_a_paid_page_that_holds_its_whole_text_is_quoted(head: str) -> None:
    article = read(WHOLE, head=head)

    assert article.access is Access.FULL
    assert WHOLE[-1] in article.text


@pytest.mark.parametrize(
    "after",
    [
        "<div><p>Subscribe to our newsletter for a weekly letter from the harbour.</p></div>",
        "<div><p>Sign in to leave a comment.</p></div>",
        "<div><a href='/more'>Read more stories</a></div>",
    ],
)
def test_a_short_free_report_with_an_invitation_below_is_quoted(after: str) -> None:
    assert read(TEASER, after=after).access is Access.FULL


def test_a_whole_report_with_an_offer_below_is_quoted() -> None:
    offer = (
        "<div><p>Subscribe to read the full story of the harbour in our weekend edition.</p></div>"
    )
    long = (*WHOLE, *(f"{one[:-1]}, again." for one in WHOLE))

    assert read(long, after=offer).access is Access.FULL


CONSENT = (
    "<html><head><title>Before you go on</title></head><body><h1>Before you go on</h1>"
    "<p>We and our 800 partners use cookies to store data on your device and to measure what you read.</p>"
    "<p>With your consent we also use personal data to choose advertising and to make our products better.</p>"
    "<button>Accept all</button><button>Reject all</button><a href='/p'>Privacy policy</a></body></html>"
)
SHELLS = (
    "<html><head><title>News</title></head><body><div id='root'></div>"
    "<p>You need to enable JavaScript to run this app.</p></body></html>",
    "<html><head><title>Just a moment</title></head><body><h1>One moment</h1>"
    "<p>Checking your browser before you go on. This takes a few seconds.</p></body></html>",
    "<html><head><title>Access denied</title></head><body><h1>Access denied</h1>"
    "<p>Unusual traffic was seen from your network, please solve the captcha below to go on reading.</p></body></html>",
)


@pytest.mark.parametrize("html", [CONSENT, *SHELLS])
def test_a_page_that_is_no_article_leaves_the_headline_of_its_feed(html: str) -> None:
    item = RawItem(
        source="s", key="k", media_type=MediaType.PAGE, body=html.encode(),
        title="Ramp gave way", fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )  # fmt: skip

    article = Read()(item, SourceMemory()).article

    assert article.access is Access.HEADLINE_ONLY
    assert article.title == "Ramp gave way"
    assert article.text == ""


WALLS = {
    "nl": (
        "Wij en onze partners gebruiken cookies om te meten wat u leest, en om de site en de advertenties daarop te verbeteren.",
        "Alles accepteren",
    ),
    "pl": (
        "My i nasi partnerzy używamy plików cookie, aby mierzyć, co czytasz, i aby ulepszać naszą stronę oraz reklamy, które na niej widzisz.",
        "Akceptuję wszystkie",
    ),
    "sv": ("Vi och våra partner använder cookies för att mäta vad du läser.", "Godkänn alla"),
    "pt": ("Nós e os nossos parceiros usamos cookies para medir o que lê.", "Aceitar tudo"),
    "cs": (
        "My a naši partneři ukládáme soubory cookie, abychom měřili, co čtete, a abychom vylepšovali náš web i reklamy, které na něm vidíte.",
        "Souhlasím",
    ),
    "tr": (
        "Biz ve ortaklarımız ne okuduğunuzu ölçmek için ve sitemizi ve üzerindeki reklamları sizin için iyileştirmek için çerezler kullanıyoruz.",
        "Tümünü kabul et",
    ),
    "ja": (
        "当社とパートナーは、お客様が読んだものを測定するためにクッキーを使用します。",
        "すべて同意する",
    ),
}


@pytest.mark.parametrize("language", WALLS)
def test_a_consent_wall_of_any_language_is_no_article(language: str) -> None:
    words, button = WALLS[language]
    html = (
        f"<html lang={language}><head><title>Tide Post</title></head><body><h1>Tide Post</h1>"
        f"<p>{words}</p><p>{words}</p><button>{button}</button></body></html>"
    )
    item = RawItem(
        source="s", key="k", media_type=MediaType.PAGE, body=html.encode(),
        fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )  # fmt: skip

    with pytest.raises(ExtractError, match="consent wall"):
        Read()(item, SourceMemory())


def test_a_consent_wall_without_a_headline_is_one_clear_error() -> None:
    item = RawItem(
        source="s", key="k", media_type=MediaType.PAGE, body=CONSENT.encode(),
        fetched=datetime(2026, 11, 19, tzinfo=UTC),
    )  # fmt: skip

    with pytest.raises(ExtractError, match="consent wall"):
        Read()(item, SourceMemory())


def test_an_article_about_cookies_is_an_article() -> None:
    about = (
        "The data office fined the harbour paper on Monday for setting cookies before readers agreed.",
        "The paper had asked for consent only after three pages had been read, the office found.",
        "Its editor said the paper would mend the page and pay the fine of nine thousand crowns.",
        "The office has looked at forty sites this year and found the same fault on twenty of them.",
    )

    assert read(about, after="<div><button>Accept all</button></div>").access is Access.FULL
