"""Lists of feeds survive what programs write into them, and come back as they went out."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import SourceError
from digest.sources.feeds.opml import Subscription, Subscriptions, read_opml, write_opml


def opml(*outlines: str) -> bytes:
    return f"<opml version='2.0'><body>{''.join(outlines)}</body></opml>".encode()


def told(found: Subscriptions) -> list[str]:
    return [problem.message for problem in found.problems]


def test_nested_folders_become_tags() -> None:
    found = read_opml(
        opml(
            "<outline text='News'><outline text='Sea'>"
            "<outline text='The Ferry' xmlUrl='https://ferry.example/rss' htmlUrl='https://ferry.example'/>"
            "</outline></outline>"
        )
    )

    assert found.feeds == (
        Subscription(
            url="https://ferry.example/rss",
            title="The Ferry",
            site="https://ferry.example",
            tags=("News", "Sea"),
        ),
    )


def test_categories_are_tags_too() -> None:
    (feed,) = read_opml(
        opml("<outline text='A' xmlUrl='http://a.example/' category='/Sea/Ships,Harbour'/>")
    ).feeds

    assert feed.tags == ("Sea", "Ships", "Harbour")


def test_a_missing_text_is_made_up_for() -> None:
    found = read_opml(
        opml(
            "<outline title='Titled' xmlUrl='http://a.example/1'/>",
            "<outline xmlUrl='http://b.example/2'/>",
        )
    )

    assert [feed.title for feed in found.feeds] == ["Titled", "b.example"]


def test_a_feed_listed_twice_is_one_feed_with_both_tags() -> None:
    found = read_opml(
        opml(
            "<outline text='X'><outline text='A' xmlUrl='http://a.example/rss'/></outline>",
            "<outline text='Y'><outline text='Again' xmlUrl='https://www.a.example/rss/'/></outline>",
        )
    )

    assert [(feed.title, feed.tags) for feed in found.feeds] == [("A", ("X", "Y"))]


def test_broken_entries_are_told_and_the_others_survive() -> None:
    found = read_opml(
        opml(
            "<outline text='No address' type='rss'/>",
            "<outline text='A script' xmlUrl='javascript:alert(1)'/>",
            "<outline text='A list' type='include' url='http://x.example/more.opml'/>",
            "<outline text='Good & bare' xmlUrl='feed://good.example/rss?a=1&b=2'>",
        )
    )

    assert [feed.url for feed in found.feeds] == ["http://good.example/rss?a=1&b=2"]
    assert [feed.title for feed in found.feeds] == ["Good & bare"]
    assert told(found) == [
        "“No address” has no address of a feed",
        "“A script” has no address of a feed: javascript:alert(1)",
        "“A list” includes another list; that one has to be imported by itself",
    ]


def test_attribute_names_may_be_written_in_any_case() -> None:
    (feed,) = read_opml(opml("<OUTLINE TEXT='A' XMLURL='http://a.example/'/>")).feeds

    assert feed.title == "A"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_odd_encodings_are_read(encoding: str) -> None:
    text = (
        f"<?xml version='1.0' encoding='{encoding}'?><opml><body>"
        "<outline text='Газета' xmlUrl='http://a.example/'/></body></opml>"
    )

    (feed,) = read_opml(text.encode(encoding)).feeds

    assert feed.title == "Газета"


def test_entities_never_expand() -> None:
    bomb = (
        b"<!DOCTYPE opml [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>"
        b"<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        + opml("<outline text='&b;&x;' xmlUrl='http://a.example/'/>")
    )

    (feed,) = read_opml(bomb).feeds

    assert feed.title == "&b;&x;"


def test_of_an_endless_list_the_first_entries_are_read_in_little_time() -> None:
    entry = '<outline text="a" xmlUrl="https://sea.example/feed"/>'
    body = f"<opml><body>{entry * 150_000}</body></opml>".encode()

    started = time.process_time()
    found = read_opml(body)

    assert time.process_time() - started < 4
    assert len(found.feeds) == 1
    assert found.problems[0].message == "only its first 12,000 entries were read"


def test_what_is_no_list_says_so() -> None:
    with pytest.raises(SourceError, match="not a list of feeds") as caught:
        read_opml(b"<rss><channel/></rss>")
    assert "export" in caught.value.hint
    assert told(read_opml(opml())) == ["it lists no feeds"]


ADDRESS = st.builds(
    "https://{}.example/{}".format, st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.integers(0, 99)
)
LABEL = st.text(min_size=1, max_size=20).map(lambda text: " ".join(f"x{text}".split()))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            Subscription,
            url=ADDRESS,
            title=LABEL.filter(lambda t: read_opml(opml_of(t)).feeds[0].title == t),
            tags=st.lists(st.sampled_from(["a", "b & c", "“d”", "é"]), max_size=3, unique=True).map(
                tuple
            ),
        ),
        max_size=8,
        unique_by=lambda feed: feed.url,
    )
)
def test_what_is_written_is_read_again(feeds: list[Subscription]) -> None:
    again = read_opml(write_opml(feeds)).feeds

    assert sorted(again, key=lambda feed: feed.url) == sorted(feeds, key=lambda feed: feed.url)


def opml_of(title: str) -> bytes:
    return write_opml([Subscription(url="https://a.example/", title=title)])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), st.text(max_size=6)), max_size=6))
def test_a_mutated_list_ends_in_feeds_or_in_a_message(
    changes: list[tuple[float, int, str]],
) -> None:
    text = opml(
        "<outline text='A'><outline text='B' xmlUrl='http://a.example/'/></outline>"
    ).decode()
    for where, cut, inserted in changes:
        place = int(where * len(text))
        text = text[:place] + inserted + text[place + cut :]
    try:
        found = read_opml(text.encode("utf-8", "surrogatepass"))
    except SourceError:
        return
    assert found.feeds or found.problems


@pytest.mark.quality
def test_every_list_of_the_corpus_is_read(shared: Path) -> None:
    with zipfile.ZipFile(shared / "data" / "opml" / "opml.zip") as corpus:
        names = corpus.namelist()
        assert len(names) > 10
        for name in names:
            body = corpus.read(name)
            found = read_opml(body, name)

            assert found.feeds or found.problems, name
            assert all(feed.title and feed.url.startswith("http") for feed in found.feeds), name
            again = read_opml(write_opml(found.feeds)).feeds
            assert {feed.url for feed in again} == {feed.url for feed in found.feeds}, name
