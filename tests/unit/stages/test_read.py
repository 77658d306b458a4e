"""One raw item in, one clean article out."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from digest.errors import ExtractError
from digest.model import Access, Article, MediaType, RawItem, SourceMemory
from digest.stages.furniture.judge import Kind
from digest.stages.read import Read

FETCHED = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)

HARBOUR = """\
Harbour bridge closed after crack is found
By Lena Ortiz November 17, 2026 9:46 AM
The city closed the harbour bridge on Tuesday after an inspector found a crack in its deck.
Traffic was sent through the old tunnel, which carries half as many cars.
“Nobody was in danger,” said Mr. Vale, who leads the works office.
Share
Share
"""


def item(body: str, **more: Any) -> RawItem:
    given: dict[str, Any] = {
        "source": "folder",
        "key": "harbour.txt",
        "media_type": MediaType.TEXT,
        "fetched": FETCHED,
        **more,
    }
    return RawItem(body=body.encode(), **given)


def read(body: str, **more: Any) -> Article:
    return Read()(item(body, **more), SourceMemory()).article


def test_a_text_file_becomes_an_article_with_exact_sentences() -> None:
    article = read(HARBOUR)

    assert [span.of(article.text) for span in article.sentences] == [
        "The city closed the harbour bridge on Tuesday after an inspector found a crack in its deck.",
        "Traffic was sent through the old tunnel, which carries half as many cars.",
        "“Nobody was in danger,” said Mr. Vale, who leads the works office.",
    ]
    assert article.title == "Harbour bridge closed after crack is found"
    assert article.byline == "Lena Ortiz"


def test_paragraphs_are_parted_by_one_blank_line() -> None:
    article = read(HARBOUR)

    assert len(article.text.split("\n\n")) == 3
    assert "\n\n\n" not in article.text


def test_an_article_keeps_its_id_when_its_body_changes() -> None:
    assert read(HARBOUR).id == read(HARBOUR + "It reopened on Friday.").id
    assert read(HARBOUR).id != read(HARBOUR, key="other.txt").id
    assert len(read(HARBOUR).id) == 16


def test_a_date_to_come_is_capped_at_the_fetch() -> None:
    article = read(HARBOUR, published=FETCHED + timedelta(days=1, hours=1))

    assert article.published == FETCHED
    assert article.dated


@pytest.mark.parametrize("body", ["", "<p></p>", "<img src=x>"])
@pytest.mark.parametrize("kind", [MediaType.ENTRY, MediaType.PAGE])
def test_a_feed_that_gives_a_headline_only_is_listed_with_it(body: str, kind: MediaType) -> None:
    article = read(body, media_type=kind, title="Harbour closed")

    assert (article.title, article.text, article.access) == (
        "Harbour closed",
        "",
        Access.HEADLINE_ONLY,
    )
    assert len(article.sections) == 1  # one report: so it comes into an edition
    with pytest.raises(ExtractError):
        read(body, media_type=kind)


def test_a_change_that_lies_before_the_publication_is_no_change() -> None:
    day = timedelta(days=1)
    article = read("Words of a text.", published=FETCHED - day, updated=FETCHED - 2 * day)

    assert (article.published, article.updated) == (FETCHED - day, None)


def test_a_sentence_with_an_ampersand_and_a_semicolon_is_kept() -> None:
    told = "The firm said on Tuesday that it spends a tenth of its sales on R&D; it had spent less."

    assert (
        told in read(f"{told}\n\nIts rivals at AT&T; and elsewhere said that they spend more.").text
    )


def test_the_headline_of_the_source_wins_over_the_first_line() -> None:
    article = read(HARBOUR, title="Bridge shut")

    assert article.title == "Bridge shut"


def test_nothing_readable_is_an_error() -> None:
    with pytest.raises(ExtractError):
        read("\n\n   \n")


def test_bytes_that_are_no_text_are_an_error() -> None:
    with pytest.raises(ExtractError, match="zero bytes"):
        read("PK\x00\x03")


def test_a_headline_alone_is_never_quoted() -> None:
    article = read("", title="Bridge shut")

    assert article.access is Access.HEADLINE_ONLY
    assert article.sentences == ()


def test_a_reader_travels_to_another_process() -> None:
    reader = Read(most_characters=500)

    assert pickle.loads(pickle.dumps(reader)) == reader


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("War: a bridge shut", "War: a bridge shut"),
        ("Bridge \x1b[31mshut", "Bridge shut"),
        ("- [Bridge] shut: *now*", "- [Bridge] shut: *now*"),
    ],
)
def test_front_matter_that_is_no_yaml_is_read_line_by_line(title: str, told: str) -> None:
    article = read(
        f"---\ntitle: {title}\noutlet: 'The Harbour Post'\ndate: 2026-11-17\n---\n\n"
        "The city closed the bridge on Tuesday.\n",
        media_type=MediaType.MARKDOWN,
    )

    assert article.title == told
    assert article.outlet.name == "The Harbour Post"
    assert article.published.date() == date(2026, 11, 17)


def test_front_matter_says_what_a_markdown_file_is() -> None:
    article = read(
        "---\ntitle: Bridge shut\noutlet: The Harbour Post\ndate: 2026-11-17T08:00:00+01:00\n"
        "url: https://post.example/bridge\nlang: en\n---\n\n## What happened\n\n"
        "The *city* closed the [bridge](https://post.example/x) on Tuesday.\n",
        media_type=MediaType.MARKDOWN,
    )

    assert article.outlet.name == "The Harbour Post"
    assert article.published == datetime(2026, 11, 17, 7, tzinfo=UTC)
    assert article.text == "What happened\n\nThe city closed the bridge on Tuesday."
    assert [span.of(article.text) for span in article.headings] == ["What happened"]


def test_an_address_holds_nothing_that_is_not_seen() -> None:
    article = read(
        '---\ntitle: Bridge shut\nurl: "https://post.example/\\u202ea%20b\\u200b"\n---\n\n'
        "The city closed the bridge on Tuesday.\n",
        media_type=MediaType.MARKDOWN,
    )

    assert article.url == "https://post.example/%E2%80%AEa%20b%E2%80%8B"


def test_what_a_source_repeats_is_left_out_once_it_is_known() -> None:
    plea = "Our newsroom lives by the gifts of people in this town and nobody else."
    body = HARBOUR + plea
    learned = Read()(item(body), SourceMemory()).lines
    memory = SourceMemory(
        articles=4, lines=tuple((line, 4) for line in learned if "newsroom" in line)
    )

    article = Read()(item(body), memory).article

    assert plea not in article.text
    assert "half as many cars" in article.text


def test_an_hour_the_article_tells_goes_before_a_day_its_file_name_tells() -> None:
    day = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)
    hour = datetime(2026, 11, 17, 13, 30, tzinfo=UTC)

    assert read(HARBOUR, published=day).published == datetime(2026, 11, 17, 9, 46, tzinfo=UTC)
    assert read(HARBOUR, published=hour).published == hour


def test_an_article_that_is_all_made_from_one_form_is_kept() -> None:
    form = "Council {0} votes\n\nThe council of place {0} voted on Monday to mend bridge {0}.\n"
    lines = Read()(item(form.format(1)), SourceMemory()).lines
    memory = SourceMemory(articles=400, lines=tuple((line, 400) for line in lines))

    article = Read()(item(form.format(2), key="b.txt"), memory).article

    assert "voted on Monday" in article.text


@pytest.mark.parametrize("glued", ["PELLWORTH (Reuters) - ", "(CNN) ", "PELLWORTH, Nov. 16 – "])
def test_a_headline_made_of_an_opening_leaves_out_its_dateline(glued: str) -> None:
    text = f"{glued}The harbour master closed the channel.\n\nThe first ship is due at six."

    assert read(text).title == "The harbour master closed the channel"


@pytest.mark.parametrize("glued", ["PELLWORTH — ", "PELLWORTH ", "PELLWORTH – "])
def test_a_place_in_capitals_is_told_by_its_small_letters_elsewhere(glued: str) -> None:
    text = f"{glued}The harbour master closed the channel.\n\nShips wait off Pellworth until six."

    assert read(text).title == "The harbour master closed the channel"


def test_a_headline_is_not_made_of_a_caption() -> None:
    caption = "FILE - In this Nov. 20, 2024, file photo, pilots wait in the harbour of Pellworth."

    told = read(f"{caption}\n\nThe harbour master closed the channel.\n\nPilots had waited.")

    assert told.title == "The harbour master closed the channel"


@pytest.mark.parametrize(
    "above",
    [
        "Page 1 of 1",
        "Saturday, August 24, 2013",
        "21 July 2013 Last updated at 11: 11 GMT",
        "Hide Transcript Show Transcript",
        "Hello there,",
        "0 Down votes, mark as not useful",
    ],
)
def test_what_stands_around_a_text_is_no_headline(above: str) -> None:
    news = "The harbour master closed the channel.\n\nThe first ship is due at six."

    for told in (read(f"{above}\n\n{news}"), read(news, title=above)):
        assert told.title == "The harbour master closed the channel"
        assert above not in told.text


def test_a_first_line_that_a_day_stands_over_is_in_doubt_where_it_says_a_word_twice() -> None:
    glued = "Warden releases fix for a lock of a harbour Today the Warden has mended the lock."
    plain = "The harbour master closed the channel."

    for text, day, doubted in (
        (glued, "Friday, March 8, 2013", [glued]),
        (plain, "Friday, March 8, 2013", []),
        (glued, "Lock mended", []),
        (glued, "", []),
    ):
        article = read(f"{text} The first ship is due at six.", title=day or None)
        assert [span.of(article.text) for span in article.doubtful] == doubted


def test_a_notice_of_a_site_of_posts_is_no_article() -> None:
    notice = (
        "You can add location information to your Tweets, such as your city, from the web. "
        "You always have the option to delete your Tweet location history. Learn more"
    )

    with pytest.raises(ExtractError):
        read(notice, title="Tweet with a location")


def test_the_label_of_highlights_is_no_part_of_a_headline() -> None:
    news = "The harbour master closed the channel.\n\nThe first ship is due at six."

    assert read(f"Story highlights {news}").title == "The harbour master closed the channel"
    assert read(news, title="Story highlights Ships wait").title == "Ships wait"


@pytest.mark.parametrize(
    "title", ["Harbour Post", "World news - Harbour Post", "Home | Harbour Post"]
)
def test_the_name_of_its_site_heads_no_article(title: str) -> None:
    news = "The harbour master closed the channel.\n\nThe first ship is due at six."

    assert (
        read(news, title=title, outlet="Harbour Post").title
        == "The harbour master closed the channel"
    )
    assert read(
        news, title=f"Channel closed in Pellworth - {title}", outlet="Harbour Post"
    ).title == (f"Channel closed in Pellworth - {title}")


def test_what_a_site_says_of_itself_alone_is_no_article() -> None:
    notice = "External links are provided for reference purposes. The Post is not responsible for the content of sites."

    with pytest.raises(ExtractError):
        read(notice, title="Harbour Post", outlet="Harbour Post")
    assert read(notice, title="Links to the harbour").text == notice


def test_a_headline_made_of_an_opening_reaches_beyond_the_clause_in_front() -> None:
    opening = (
        "After the harbour of Pellworth had been closed to ships for two days, the master let"
        " the first of forty through at six."
    )

    assert read(f"{opening}\n\nPilots had waited.").title == (
        "After the harbour of Pellworth had been closed to ships for two days, the master let"
        " the first of forty through at six"
    )


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (
            "The board of the harbour of Pellworth, of Mardle and of the six islands to the north of them on Tuesday asked its"
            " pilots for the plans of the lock gates and of the ferry pier of Pellworth.",
            "The board of the harbour of Pellworth, of Mardle and of the six islands to the north of them on Tuesday asked its"
            " pilots…",
        ),
    ],
)
def test_a_headline_cut_short_ends_with_no_word_that_leads_on(opening: str, title: str) -> None:
    assert read(f"{opening}\n\nThe first ship is due at six in the morning.").title == title


@pytest.mark.parametrize(
    "opening",
    [
        "NASA — The agency said the channel was seen from above",
        "ALDI - Süd ruft Backwaren zurück",
        "COVID – a history of the harbour in three winters",
        "NATO The allies met in the harbour on Monday",
    ],
)
def test_a_headline_made_of_an_opening_keeps_its_subject(opening: str) -> None:
    assert read(f"{opening}.\n\nThe first ship is due at six.").title == opening


def test_a_headline_made_of_an_opening_of_two_statements_ends_with_the_first() -> None:
    opening = (
        "The harbour master of Pellworth reopened the northern channel to all ships and said "
        "that pilots would go aboard again from the early morning of Saturday."
    )

    assert read(f"{opening}\n\nThe first ship is due at six in the morning.").title == (
        "The harbour master of Pellworth reopened the northern channel to all ships…"
    )


@pytest.mark.parametrize("name", ["published", "updated"])
def test_a_date_far_ahead_is_none(name: str) -> None:
    far = datetime(2031, 1, 1, tzinfo=UTC)

    article = read("Words of a text.", **{name: far})

    assert (article.published, article.dated, article.updated) == (FETCHED, False, None)


def test_dates_at_the_ends_of_the_calendar_are_none() -> None:
    for day in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001-01-01"):
        article = read(f"---\ntitle: Fog\ndate: {day}\n---\nWords of a text.")

        assert (article.title, article.dated) == ("Fog", False)


def test_front_matter_may_be_toml() -> None:
    article = read("+++\ntitle = 'Fog'\ndate = 2026-11-01T08:00:00Z\n+++\nWords of a text.")

    assert (article.title, article.text) == ("Fog", "Words of a text.")
    assert article.published == datetime(2026, 11, 1, 8, tzinfo=UTC)


def test_what_commands_a_terminal_or_turns_the_text_around_is_not_kept() -> None:
    told = "\x1b[31mFog lay\x1b]8;;https://evil.example\x07 over\x1b]8;;\x07 the \u202eharbour\ufeff.\x07"

    assert read(told).text == "Fog lay over the harbour."


def doubted(monkeypatch: pytest.MonkeyPatch, body: str, *kinds: Kind, **more: Any) -> list[str]:
    """Return the paragraphs in doubt of a text whose lines are judged to be of these kinds."""
    monkeypatch.setattr("digest.stages.plain.text.judge", lambda *_: kinds)
    article = read(body, **more)
    return [span.of(article.text) for span in article.doubtful]


LEAD = "The city closed the harbour bridge on Tuesday after a crack was found."
REST = "Traffic was sent through the old tunnel, which carries half as many cars."


def test_a_first_paragraph_that_the_headline_tells_is_in_no_doubt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kinds = (Kind.DOUBTFUL, Kind.TEXT, Kind.DOUBTFUL)
    body = f"{LEAD}\n{REST}\nThe city closed the harbour bridge in 1999 too."

    assert doubted(monkeypatch, body, *kinds, title="City closes harbour bridge") == [
        "The city closed the harbour bridge in 1999 too."
    ]
    assert LEAD in doubted(monkeypatch, body, *kinds, title="Ten recipes for pumpkin soup")


def test_a_headline_made_of_the_text_vouches_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert doubted(monkeypatch, f"{LEAD}\n{REST}", Kind.DOUBTFUL, Kind.TEXT) == [LEAD]


def test_nor_does_one_where_much_of_the_text_is_the_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = (Kind.FURNITURE, Kind.DOUBTFUL, Kind.TEXT)
    body = f"Subscribe to the Calder Post for less than a coffee a week\n{LEAD}\n{REST}"

    assert doubted(monkeypatch, body, *kinds, title="City closes harbour bridge") == [LEAD]


@pytest.mark.parametrize("title", ["A" * 100_000, "word " * 20_000])
def test_a_headline_longer_than_any_is_cut(title: str) -> None:
    told = Read()(item("The harbour is closed until Monday.", title=title), SourceMemory())

    assert 100 < len(told.article.title) <= 301
    assert told.article.title.endswith("…")
