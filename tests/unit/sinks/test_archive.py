"""The archive folder: whole pages, in order, and nothing of anybody else's."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.errors import SinkError
from digest.model import Archive, Delivery, Edition, File, Outcome, Profile, Verdict
from digest.ports import Renderer
from digest.sinks import archive as archive_sink
from digest.sinks.archive import ArchiveSink
from tests.contract import made as make

ARCHIVE = Archive(profile="default", title="Morning Digest", timezone="UTC", editions=())


def giving(*files: File) -> Renderer:
    def render(edition: Edition, archive: Archive) -> tuple[File, ...]:
        return files

    return render


def write(folder: Path, number: int, *files: File) -> Outcome:
    sink = ArchiveSink(folder=folder, renderers=(giving(*files),))
    made = make.edition(number)
    body = sink.render(made, ARCHIVE, ".")
    delivery = Delivery(edition=made.id, sink="archive", address=".", body=body)
    return sink.deliver(delivery, lambda: None)


def page(path: str, body: str = "whole") -> File:
    return File(path=path, body=body.encode())


def written_in_order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    order, real = list[str](), archive_sink.replace_whole

    def noting(target: Path, body: bytes) -> None:
        order.append(target.name)
        real(target, body)

    monkeypatch.setattr(archive_sink, "replace_whole", noting)
    return order


def test_the_front_page_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = written_in_order(monkeypatch)

    write(tmp_path, 1, page("index.html"), page("feed.xml"), page("stories/a.html"))

    assert order == ["a.html", "feed.xml", "index.html", ".digest.json"]


def test_a_page_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path, 1, page("index.html"))
    os.utime(tmp_path / "index.html", (1, 1))

    write(tmp_path, 2, page("index.html"))

    assert (tmp_path / "index.html").stat().st_mtime == 1


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("mine")

    write(tmp_path, 1, page("index.html"))

    assert (tmp_path / "mine.html").read_text() == "mine"


def test_a_late_older_edition_adds_its_pages_and_leaves_newer_ones(tmp_path: Path) -> None:
    write(tmp_path, 2, page("index.html", "two"))

    write(tmp_path, 1, page("index.html", "one"), page("editions/1.html", "one"))

    assert (tmp_path / "index.html").read_text() == "two"
    assert (tmp_path / "editions" / "1.html").read_text() == "one"


def test_what_a_killed_run_left_behind_is_swept_up(tmp_path: Path) -> None:
    (tmp_path / ".index.html.part").write_text("half a pa")

    write(tmp_path, 1, page("index.html"))

    assert sorted(p.name for p in tmp_path.iterdir()) == [".digest.json", "index.html"]


@pytest.mark.parametrize(
    "path",
    ["../out.html", "/etc/passwd", "a/../../b", "", ".", "a\\b", "c:/x", "a/.hidden", "x\0y"],
)
def test_a_page_outside_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(SinkError, match="outside"):
        write(tmp_path, 1, page(path))


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "archive"
    outside.mkdir()
    folder.mkdir()
    (folder / "stories").symlink_to(outside)

    outcome = write(folder, 1, page("stories/a.html"))

    assert outcome.verdict is Verdict.FAILED
    assert list(outside.iterdir()) == []


def test_a_full_disk_is_tried_later_and_leaves_no_half_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, 1, page("index.html", "old"))
    monkeypatch.setattr(os, "fsync", full)

    outcome = write(tmp_path, 2, page("index.html", "new"))

    assert outcome.verdict is Verdict.DEFERRED
    assert "No space left" in outcome.message
    assert (tmp_path / "index.html").read_text() == "old"
    assert not list(tmp_path.glob(".*.part"))


def full(descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_broken_pack_has_failed(tmp_path: Path) -> None:
    sink = ArchiveSink(folder=tmp_path, renderers=())
    delivery = Delivery(edition="e", sink="archive", address=".", body=b"no zip")

    assert sink.deliver(delivery, _nothing()).verdict is Verdict.FAILED


def _nothing() -> Callable[[], None]:
    return lambda: None


def test_the_top_profile_has_the_folder_itself(tmp_path: Path) -> None:
    sink = ArchiveSink(folder=tmp_path, renderers=(), top="morning")

    assert sink.addresses(Profile(name="morning")) == (".",)
    assert sink.addresses(Profile(name="work")) == ("work",)
