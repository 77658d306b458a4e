"""The headline of a plain text: found wherever people and scrapers put it, else none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.model import Article, MediaType, RawItem, SourceMemory
from digest.stages.dates.alone import date_alone
from digest.stages.read import Read

BODY = """
The harbour of Mardle was closed on Tuesday because of thick fog, its master Runa Hald said.

Three ships are waiting at anchor, and a fourth has turned back, according to the pilots of the port.

The fog is expected to lift on Thursday, when a wind from the north will reach the coast.
"""


def read(body: str) -> Article:
    item = RawItem(
        source="inbox",
        key="notes/a.txt",
        media_type=MediaType.TEXT,
        body=body.encode(),
        fetched=datetime(2026, 11, 18, 20, tzinfo=UTC),
    )
    return Read()(item, SourceMemory()).article


@pytest.mark.parametrize(
    ("title", "day", "text"),
    [
        (
            "What we know so far",
            "17 November 2026, 08:30",
            BODY,
        ),
        (
            "A grey morning. It can also be a beautiful one.",
            "17 November 2026",
            BODY,
        ),
        (
            "Une ville demande le retour du don",
            "Mardi 17 novembre 2026",
            "La Croix-Rouge a reçu 10 000 dollars de la commune de Mardle, qui veut en revoir la moitié.\n"
            "Le maire a dit lundi que le conseil s'était trompé d'un zéro en écrivant la somme.",
        ),
        (
            "لا تزال محادثات المناخ في ماردل.",
            "الثلاثاء ، 17 نوفمبر 2026",
            "قالت الأمم المتحدة إن المفاوضات حول المناخ سوف تستمر حتى نهاية الأسبوع القادم في المدينة.\n"
            "وأضافت أن عدد المشاركين في هذه المفاوضات قد وصل إلى أكثر من عشرة آلاف شخص.",
        ),
        (
            "Η πόλη ζητά την επιστροφή της δωρεάς",
            "Τρίτη, 17 Νοεμβρίου 2026",
            "Το δημοτικό συμβούλιο του Μαρντλ ανακοίνωσε ότι έστειλε κατά λάθος δέκα φορές περισσότερα.\n"
            "Ο δήμαρχος είπε ότι θα ζητήσει πίσω τα χρήματα από τον Ερυθρό Σταυρό την άλλη εβδομάδα.",
        ),
    ],
)
def test_the_line_over_a_date_and_a_text_is_its_headline(title: str, day: str, text: str) -> None:
    article = read(f"{title}\n{day}\n{text}")

    assert article.title == title
    assert article.dated
    assert article.published.date().isoformat() == "2026-11-17"
    assert day not in article.text
    assert len(article.sentences) >= 2


def test_a_day_is_never_a_headline() -> None:
    article = read(f"17 November 2026, 08:30\n{BODY}")

    assert article.title.startswith("The harbour of Mardle was closed")
    assert article.published == datetime(2026, 11, 17, 8, 30, tzinfo=UTC)


def test_a_text_without_a_headline_keeps_its_first_sentence() -> None:
    article = read(BODY)

    assert article.text.startswith("The harbour of Mardle was closed on Tuesday")


def test_a_label_before_a_bar_stays_with_its_headline() -> None:
    title = "Opinion | The harbour of Mardle needs a new light"

    assert read(f"{title}\n{BODY}").title == title


MENU = ["News", "Sport", "Weather", "Subscribe", "Log in"]
HEADLINE = "Fog closes Mardle harbour for a second day"
STANDFIRST = (
    "Three ships wait at anchor while pilots hope for a wind from the north to clear the coast"
)


def dump(*middle: str) -> str:
    return "\n".join([*MENU, *middle, BODY, "Terms of use", "Privacy"])


@pytest.mark.parametrize(
    "middle",
    [
        (HEADLINE, STANDFIRST, "By Ada Roos", "17 November 2026"),
        ("Home", "Coast", HEADLINE, HEADLINE, "17 November 2026, 9:40 am"),
        (f"Home News Coast {HEADLINE}", HEADLINE, STANDFIRST, "17 November 2026"),
        (f"Home Coast & Sea {HEADLINE}", HEADLINE, "by Ada Roos 17 November 2026"),
        ("Most popular today", HEADLINE, "By Ada Roos", "17 November 2026", "Share", "Email"),
    ],
)
def test_of_the_lines_above_an_article_the_headline_is_found(middle: tuple[str, ...]) -> None:
    assert read(dump(*middle)).title == HEADLINE


def test_two_lines_of_nearly_the_same_words_are_one_headline() -> None:
    longer = "Days of thick fog: what closed the harbour"
    title = "Days of fog: what closed the harbour"

    assert read(dump("Home", longer, title)).title in (longer, title)


def test_a_standfirst_is_no_headline_where_the_line_over_it_may_be_one() -> None:
    title = "What is known so far"
    standfirst = (
        "Officials say that the risk of a collision is low, but many fear that the harbour stays closed"
        " until the end of the week"
    )

    text = dump("Contact Privacy", title, standfirst, "By Ada Roos", "17 November 2026, 9:40 am")

    assert read(text).title == title


@pytest.mark.parametrize(
    "middle",
    [
        ("October 9, 2026 at 9:40 am",),
        ("Support us!", "17 November 2026"),
        ("Harbour", "Coast", "Fog"),
    ],
)
def test_no_headline_is_made_of_labels_and_days(middle: tuple[str, ...]) -> None:
    assert read(dump(*middle)).title.startswith("The harbour of Mardle was closed")


def test_a_pictures_caption_is_no_headline() -> None:
    caption = (
        "Ada Roos, left, waits for the fog to lift at the harbour of Mardle. Jonas Varga — Ledger"
    )
    text = dump(caption, "By Ada Roos", "17 November 2026", "Share", "Email")

    assert read(text).title.startswith("The harbour of Mardle was closed")


@pytest.mark.parametrize(
    "line",
    [
        "Le dimanche 31 janvier 2010",
        "الجمعة 22 تشرين الاول 2010",
        "बुधवार, जुलाई 25, 2007",
        "Updated 1:39 am EST, Wednesday, November 20, 2019",
        "2019-11-20T10:33:00Z",
        "2005年3月4日 星期五",
    ],
)
def test_a_line_of_a_day_and_nothing_else_is_known(line: str) -> None:
    assert date_alone(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "Attentats de Londres du 7 juillet 2005",
        "Elections May 6, 2010",
        "By Ann Vale 7 July 2009",
        "March 2005",
        "The council met on 7 July 2009 in Mardle.",
    ],
)
def test_a_day_inside_other_words_does_not_stand_alone(line: str) -> None:
    assert date_alone(line) is None
