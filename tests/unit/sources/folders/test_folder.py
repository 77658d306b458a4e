"""A folder gives its articles once each, keeps its keys when moved, and says what it cannot read."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.errors import ConfigError, SourceError
from digest.model import Cursor, Fetched, MediaType, RawItem
from digest.sources.folders.folder import FolderSource


def fetch(path: Path, now: datetime, **options: object) -> Fetched:
    return FolderSource(name="desk", path=path, **options).fetch(Cursor(), now)  # type: ignore[arg-type]


def only(fetched: Fetched) -> RawItem:
    assert fetched.problems == ()
    (item,) = fetched.items
    return item


def complaints(fetched: Fetched) -> dict[str, str]:
    return {problem.subject: problem.message for problem in fetched.problems}


def test_each_kind_of_file_becomes_an_item_of_its_kind(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "a.txt").write_text("Ferries stopped at noon.")
    (tmp_path / "b.md").write_text("# Ferries\n\nThey stopped.")
    (tmp_path / "c.html").write_text("<html><body><p>They stopped.</p></body></html>")

    kinds = {item.key: item.media_type for item in fetch(tmp_path, now).items}

    assert kinds == {
        "a.txt": MediaType.TEXT,
        "b.md": MediaType.MARKDOWN,
        "c.html": MediaType.PAGE,
    }


def test_the_order_is_that_of_the_paths(tmp_path: Path, now: datetime) -> None:
    for name in ("z/1.txt", "a/2.txt", "m.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)

    assert [item.key for item in fetch(tmp_path, now).items] == ["a/2.txt", "m.txt", "z/1.txt"]


def test_a_second_fetch_hands_over_only_what_changed(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "a.txt").write_text("first")
    (tmp_path / "b.txt").write_text("first")
    source = FolderSource(name="desk", path=tmp_path)
    cursor = source.fetch(Cursor(), now).cursor
    (tmp_path / "b.txt").write_text("second, and longer")

    again = source.fetch(cursor, now)

    assert [(item.key, item.body) for item in again.items] == [("b.txt", b"second, and longer")]


def test_a_moved_folder_keeps_its_keys(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text("words")
    before = only(fetch(tmp_path / "old", now)).key

    shutil.move(tmp_path / "old", tmp_path / "new")

    assert only(fetch(tmp_path / "new", now)).key == before


def test_front_matter_gives_hints_and_leaves_the_body_alone(tmp_path: Path, now: datetime) -> None:
    text = "---\ntitle: Low water\nauthor: [Ada Poe, Jan Ek]\nsite: The Ferry\ndate: 2026-11-17 08:00\n---\nWords.\n"
    (tmp_path / "a.md").write_text(text)

    item = only(fetch(tmp_path, now))

    assert item.body.decode() == text
    assert (item.title, item.byline, item.outlet) == ("Low water", "Ada Poe, Jan Ek", "The Ferry")
    assert item.published == datetime(2026, 11, 17, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "title: Low water\nlang: de-AT\n"),
        ("a.json", '{"title": "Low water", "lang": "de"}'),
    ],
)
def test_a_file_beside_an_article_describes_it_and_is_no_article(
    tmp_path: Path, now: datetime, name: str, text: str
) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / name).write_text(text)

    item = only(fetch(tmp_path, now))

    assert (item.key, item.title, item.language) == ("a.txt", "Low water", "de")


def test_the_outlet_can_be_the_folder_or_stand_in_the_path(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "The Ferry").mkdir()
    (tmp_path / "The Ferry" / "2026-11-17 tides.txt").write_text("Words.")
    pattern = r"^(?P<outlet>[^/]+)/(?P<date>\d{4}-\d\d-\d\d) (?P<title>.+)\.txt$"

    by_folder = only(fetch(tmp_path, now, outlet_from="folder"))
    by_pattern = only(fetch(tmp_path, now, pattern=pattern))

    assert by_folder.outlet == by_pattern.outlet == "The Ferry"
    assert by_pattern.title == "tides"
    assert by_pattern.published == datetime(2026, 11, 17, tzinfo=UTC)


def test_a_day_in_the_name_dates_what_says_nothing_itself(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "2026-11-16").mkdir()
    (tmp_path / "2026-11-16" / "a.txt").write_text("Words.")
    (tmp_path / "2026-11-17-b.txt").write_text("Words.")
    (tmp_path / "2026-11-17-c.md").write_text("---\ndate: 2026-11-15\n---\nWords.")

    dates = [item.published for item in fetch(tmp_path, now).items]

    assert dates == [
        datetime(2026, 11, 16, 12, tzinfo=UTC),
        datetime(2026, 11, 17, 12, tzinfo=UTC),
        datetime(2026, 11, 15, tzinfo=UTC),
    ]


def test_files_about_the_folder_are_no_articles_unless_asked_for(
    tmp_path: Path, now: datetime
) -> None:
    for name in ("README.md", "LICENSE.txt", "manifest.json", "readme-first.txt", "a.txt"):
        (tmp_path / name).write_text("Words.")

    assert only(fetch(tmp_path, now)).key == "a.txt"
    assert only(fetch(tmp_path, now, include=("README.md",))).key == "README.md"


def test_include_and_exclude_choose_the_files(tmp_path: Path, now: datetime) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text("Words.")

    chosen = fetch(tmp_path, now, include=("*.txt",), exclude=("b.*",))

    assert only(chosen).key == "a.txt"


def test_each_unusable_file_is_one_problem_and_no_more(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / "good.txt").write_text("Words.")
    (tmp_path / "locked.json").write_text('{"title": ')
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)

    fetched = fetch(tmp_path, now)

    assert [item.key for item in fetched.items] == ["good.txt"]
    told = complaints(fetched)
    assert sorted(told) == ["binary.txt", "empty.txt", "huge.txt", "locked.json"]
    assert told["huge.txt"] == "too large: 50 MB, and 10 MB are read"


def test_a_file_without_permission_is_a_problem(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Words.")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)

    assert complaints(fetch(tmp_path, now)) == {"a.txt": "cannot be read: Permission denied"}


def test_a_folder_without_permission_inside_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("The ferry ran aground.")
    closed_to(monkeypatch, tmp_path / "closed")

    fetched = fetch(tmp_path, now)

    assert [item.key for item in fetched.items] == ["a.txt"]
    assert complaints(fetched) == {"closed": "cannot be opened: Permission denied"}


def test_a_folder_without_permission_is_told(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed_to(monkeypatch, tmp_path)

    with pytest.raises(SourceError, match=f"{tmp_path}: Permission denied"):
        fetch(tmp_path, now)


def closed_to(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have a folder be closed to this user, who may be one that nothing is closed to."""
    exists, scandir = Path.exists, os.scandir

    def denied() -> PermissionError:
        return PermissionError(13, "Permission denied")

    def looked_for(path: Path) -> bool:
        if path.parent == folder:
            raise denied()
        return exists(path)

    def listed(path: Path) -> object:
        if Path(path) == folder:
            raise denied()
        return scandir(path)

    monkeypatch.setattr(Path, "exists", looked_for)
    monkeypatch.setattr(os, "scandir", listed)


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_text("Words.")
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "loop").symlink_to(inside)
    (inside / "same.txt").symlink_to(inside / "a.txt")

    fetched = fetch(inside, now)

    assert [item.key for item in fetched.items] == ["a.txt", "same.txt"]
    assert sorted(complaints(fetched)) == ["loop", "out.txt"]


def test_hidden_files_and_pipes_are_passed_over(tmp_path: Path, now: datetime) -> None:
    (tmp_path / ".hidden.txt").write_text("no")
    (tmp_path / "a.txt").write_text("Words.")
    os.mkfifo(tmp_path / "pipe.txt")

    assert only(fetch(tmp_path, now)).key == "a.txt"


def test_one_file_is_a_folder_of_one(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "note").write_text("Words.")

    assert only(fetch(tmp_path / "note", now)).key == "note"


def test_json_lines_give_an_item_a_record(tmp_path: Path, now: datetime) -> None:
    lines = [
        '{"id": 7, "title": "One", "text": "Words.", "source": "The Ferry"}',
        "not json",
        '{"title": "Two", "html": "<p>Words.</p>"}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))

    fetched = fetch(tmp_path, now)

    assert [(i.title, i.media_type) for i in fetched.items] == [
        ("One", MediaType.TEXT),
        ("Two", MediaType.ENTRY),
    ]
    assert fetched.items[0].key == "a.jsonl#7"
    assert complaints(fetched) == {
        "a.jsonl": "1 of its records are no articles with a text, the first is number 2"
    }


@pytest.mark.parametrize(
    "record",
    [
        {"text": "Words.", "publishedAt": "2026-11-18T10:00:00Z"},
        {"maintext": "Words.", "date_publish": "2026-11-18 10:00:00"},
        {"articleBody": "Words.", "datePublished": "2026-11-18T10:00:00+00:00"},
        {"full_text": "Words.", "published_at": 1794996000},
    ],
)
def test_a_record_says_its_day_by_any_of_the_usual_names(
    tmp_path: Path, now: datetime, record: dict[str, object]
) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(record))

    (item,) = FolderSource(name="desk", path=tmp_path).fetch(Cursor(), now).items

    assert item.published is not None
    assert f"{item.published:%Y-%m-%d}" == "2026-11-18"


def test_a_feed_file_gives_its_entries_under_the_feeds_name(tmp_path: Path, now: datetime) -> None:
    feed = (
        "<rss version='2.0'><channel><title>The Ferry</title>"
        "<item><guid>t1</guid><title>Tides</title><description>Low &lt;b&gt;water&lt;/b&gt;.</description>"
        "<pubDate>Tue, 17 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>"
    )
    (tmp_path / "feed.xml").write_text(feed)

    item = only(fetch(tmp_path, now))

    assert (item.key, item.outlet, item.title) == ("feed.xml#t1", "The Ferry", "Tides")
    assert item.body == b"Low <b>water</b>."


def test_what_does_not_fit_comes_with_the_next_fetch(tmp_path: Path, now: datetime) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("Words.")
    source = FolderSource(name="desk", path=tmp_path, most_files=3)

    first = source.fetch(Cursor(), now)
    second = source.fetch(first.cursor, now)

    assert (len(first.items), first.left) == (3, 2)
    assert [item.key for item in second.items] == ["3.txt", "4.txt"]


def test_a_missing_folder_fails_and_an_empty_one_says_so(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(SourceError, match="no such folder"):
        fetch(tmp_path / "nowhere", now)

    assert "no articles" in complaints(fetch(tmp_path, now))["desk"]


def test_an_unknown_option_value_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="outlet_from"):
        FolderSource(name="desk", path=tmp_path, outlet_from="guess")
    with pytest.raises(ConfigError, match="pattern"):
        FolderSource(name="desk", path=tmp_path, pattern="(")


def test_a_folder_that_digest_wrote_its_editions_into_is_not_read(
    tmp_path: Path, now: datetime
) -> None:
    (tmp_path / ".digest.json").write_text("{}")

    with pytest.raises(SourceError, match="digest wrote an archive here"):
        fetch(tmp_path, now)
