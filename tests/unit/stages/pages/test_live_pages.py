"""A live page falls into its posts, each with its headline and its time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, time

import pytest

from digest.model import Article, MediaType, RawItem, SourceMemory
from digest.stages.dates.clocks import clock_ahead, clock_alone
from digest.stages.read import Read

BEGAN = datetime(2026, 11, 17, 6, 0, tzinfo=UTC)
FETCHED = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)

POSTS = [
    (
        "00:40",
        "Night trains stand still until the morning",
        "No night train will leave Mardle before six, the railway said after the wind had brought trees down.",
        "Passengers who are stranded may sleep in two carriages that are heated.",
    ),
    (
        "20:20",
        "Lift of the lock gate set for first light",
        "The salvage team at Pellworth said it would try to lift the broken gate at ten to seven on Wednesday.",
        "The grain ship will be moved to a berth in the outer harbour during the night.",
    ),
    (
        "17:55",
        "Stolen cello comes back by parcel post",
        "An old cello that was taken from a dressing room in March has been returned in a wooden crate.",
        "The orchestra knew it by a burn beside the scroll, its principal cellist said.",
    ),
    (
        "11:20",
        "Airport back on mains power after an hour",
        "Carrowby Airport has reopened its second terminal after a digger cut a cable beside the railway.",
        "Fourteen departures were late and none was called off, a spokesman told reporters.",
    ),
]
DAYS = ["2026-11-18", "2026-11-17", "2026-11-17", "2026-11-17"]
EXPECTED = [
    (heading, datetime.fromisoformat(f"{day}T{clock}:00+00:00"))
    for (clock, heading, *_), day in zip(POSTS, DAYS, strict=True)
]
MENU = "<header><nav><a href='/'>News</a> <a href='/live'>Live</a></nav></header>"
TITLE = "<h1>Storm live: wind, rain and a lock gate</h1>"


def read(
    body: str, media_type: MediaType = MediaType.PAGE, began: datetime | None = BEGAN
) -> Article:
    item = RawItem(
        source="s",
        key="k",
        media_type=media_type,
        body=body.encode(),
        fetched=FETCHED,
        published=began,
    )
    return Read()(item, SourceMemory()).article


def page(posts: Iterable[str], head: str = "", between: str = "") -> str:
    return f"<html lang='en'><head>{head}</head><body>{MENU}<main>{TITLE}{between.join(posts)}</main></body></html>"


def held(clock: str, heading: str, *body: str, day: str = "") -> str:
    stamp = f" datetime='{day}T{clock}:00Z'" if day else ""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f"<article class='post'><header><time{stamp}>{clock}</time><h2>{heading}</h2></header>{text}"
        "<a href='#'>Share this post</a></article>"
    )


def told(article: Article) -> list[tuple[str | None, datetime | None]]:
    return [(section.title, section.time) for section in article.sections if section.time]


def test_posts_in_elements_of_their_own_have_their_headlines_and_times() -> None:
    body = page(held(*post, day=day) for post, day in zip(POSTS, DAYS, strict=True))

    assert told(read(body)) == EXPECTED


def test_a_clock_without_a_day_gets_the_day_from_the_order_of_the_posts() -> None:
    oldest_first = read(page(held(*post) for post in reversed(POSTS)))

    assert told(read(page(held(*post) for post in POSTS))) == EXPECTED
    assert told(oldest_first) == EXPECTED[::-1]


def test_posts_of_an_unknown_day_are_posts_without_a_time() -> None:
    article = read(page(held(*post) for post in POSTS), began=None)

    assert [section.title for section in article.sections if section.title] == [
        h for h, _ in EXPECTED
    ]
    assert [section.time for section in article.sections] == [None] * len(article.sections)


def test_what_stands_between_the_posts_is_not_the_articles() -> None:
    card = "<div class='card'><h3>Send us your pictures</h3><p>Write to the desk or call us on 0800.</p></div>"
    article = read(page((held(*post) for post in POSTS), between=card))

    assert "pictures" not in article.text
    assert "Share this post" not in article.text
    assert told(article) == EXPECTED


def test_posts_in_one_row_begin_at_their_times() -> None:
    row = [
        f"<p>{c}</p><h2>{h}</h2>" + "".join(f"<p>{p}</p>" for p in body) for c, h, *body in POSTS
    ]

    assert told(read(page(row))) == EXPECTED


def test_posts_that_are_told_to_machines_only_are_found_by_their_headlines() -> None:
    updates = [
        {"@type": "BlogPosting", "headline": heading, "datePublished": moment.isoformat()}
        for heading, moment in EXPECTED
    ]
    said = {"@type": "LiveBlogPosting", "headline": "Storm live", "liveBlogUpdate": updates}
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    row = [f"<h2>{h}</h2>" + "".join(f"<p>{p}</p>" for p in body) for _, h, *body in POSTS]

    assert told(read(page(row, head))) == EXPECTED


def test_an_article_with_timed_comments_under_it_stays_one() -> None:
    text = "".join(f"<p>{paragraph}</p>" for _, _, *body in POSTS for paragraph in body)
    comments = "".join(
        f"<div class='comment'><time>{clock}</time><p>Well said, and it should be said more often.</p></div>"
        for clock, *_ in POSTS
    )
    article = read(page([f"<article>{text}</article><section id='comments'>{comments}</section>"]))

    assert len(article.sections) == 1


def test_plain_text_is_cut_where_a_time_has_a_line_to_itself() -> None:
    lines = ["Storm live: wind, rain and a lock gate", ""]
    for clock, heading, *body in POSTS:
        lines += [f"{clock} GMT", heading, *body, ""]

    assert told(read("\n".join(lines), MediaType.TEXT)) == EXPECTED


def test_plain_text_is_cut_where_lines_begin_with_a_time_which_is_not_quoted() -> None:
    lines = ["Newsblog: Sturm im Norden", ""]
    lines += [f"+++ {clock} Uhr: {' '.join(body)} +++" for clock, _, *body in POSTS]
    article = read("\n".join(lines), MediaType.TEXT)

    assert [moment for _, moment in told(article)] == [moment for _, moment in EXPECTED]
    assert "Uhr" not in article.text
    assert "+++" not in article.text


def test_a_ticker_behind_an_article_makes_it_no_live_page() -> None:
    article = [paragraph for _, _, *body in POSTS for paragraph in body]
    ticker = [
        "News feed",
        "11:54 PM",
        "Bank cuts its rate",
        "10:02 PM",
        "Fog at sea",
        "9:10 PM",
        "Ferry late",
    ]

    assert len(read("\n".join([*article, *ticker]), MediaType.TEXT).sections) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("14:32", time(14, 32)),
        ("2.15pm GMT", time(14, 15)),
        ("14.32 Uhr", time(14, 32)),
        ("Posted at 09:40", time(9, 40)),
        ("9:46 a.m. ET, November 7, 2024", time(9, 46)),
        ("Tuesday 17 November, 9.10pm", time(21, 10)),
        ("14h32", time(14, 32)),
        ("[00:05]", time(0, 5)),
        ("3pm", time(15, 0)),
        ("12.30 euros", None),
        ("5.20 per cent", None),
        ("Page 3", None),
        ("25:10", None),
        ("13pm", None),
        ("The meeting at 14:32", None),
    ],
)
def test_a_line_that_is_nothing_but_a_time(line: str, expected: time | None) -> None:
    clock = clock_alone(line)

    assert (clock.time if clock else None) == expected


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("14:32 The ferry is afloat.", "The ferry is afloat."),
        ("2.15pm: the ferry is afloat", "the ferry is afloat"),
        ("+++ 08.15 Uhr: Die Fähre fährt", "Die Fähre fährt"),
        ("12:30 p.m. — Police close the bridge", "Police close the bridge"),
        ("9.30 euros a day", None),
        ("10.5 million people", None),
        ("16.10 GMT", None),
    ],
)
def test_a_line_that_begins_with_a_time(line: str, rest: str | None) -> None:
    clock = clock_ahead(line)

    assert (line[clock.end :] if clock else None) == rest
