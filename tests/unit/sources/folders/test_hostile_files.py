"""Files of our own making that would take all memory, all time, or the run: each ends in items or one message."""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from benchmarks.feeds import start_watching, used_memory
from digest.model import Cursor, Fetched
from digest.sources.folders import files
from digest.sources.folders.folder import FolderSource

FROM = b"From a@b Thu Nov  7 10:00:00 2024\nSubject: Ferries\n"
MOST_MB, MOST_SECONDS = 50.0, 15.0
"""The seconds tell what would not end from what ends: the slowest takes four on a busy machine."""

Write = Callable[[Path], object]


def holding(name: str, body: bytes) -> Write:
    return lambda folder: (folder / name).write_bytes(body)


def sparse(name: str, head: bytes = b"", beside: str = "") -> Write:
    """A file of five gigabytes that takes no room on the disk."""

    def write(folder: Path) -> None:
        with (folder / name).open("wb") as file:
            file.write(head)
            file.truncate(5_000_000_000)
        if beside:
            (folder / beside).write_text("Words of an article. " * 20)

    return write


def pdf(page: bytes) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = (
        b"xref\n0 6\n0000000000 65535 f \n%strailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    )
    return body + end % (table, len(body))


def nested(depth: int) -> bytes:
    lines = (f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(depth))
    return ("Content-Type: multipart/mixed; boundary=b0\n\n" + "".join(lines)).encode()


GREAT: dict[str, Write] = {
    "text of five gigabytes": sparse("a.txt"),
    "mbox of five gigabytes": sparse("a.mbox", FROM + b"\nWords of a mail.\n"),
    "sidecar of five gigabytes": sparse("a.yaml", beside="a.txt"),
    "mbox of one mail": holding("a.mbox", FROM + b"\n" + b"word " * 10_000_000),
    "mbox of one attachment": holding(
        "a.mbox", FROM + b"Content-Transfer-Encoding: base64\n\n" + b"QUFB" * 10_000_000
    ),
    "mbox of first lines": holding("a.mbox", b"From \n" * 1_500_000),
    "mbox of many mails": holding("a.mbox", (FROM + b"\nWords.\n\n") * 30_000),
    "mail of ten megabytes": holding("a.eml", b"Content-Type: text/html\n\n" + b"<p>x</p>" * 10**6),
    "mail of header lines": holding("a.eml", b"a:\n" * 3_000_000),
    "mail of parts' header lines": holding(
        "a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + b"a:\n" * 3_000_000
    ),
    "mail of five thousand parts": holding(
        "a.eml",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nwords\n" * 5_000 + b"--b--",
    ),
    "a mail's parameters": holding(
        "a.eml", b"Content-Type: text/plain" + b";" * 1_900_000 + b"\n\nWords."
    ),
    "a mail's parameters, a line each": holding(
        "a.eml", b"Content-Type: text/plain" + b";\n a*0=b" * 50_000 + b"\n\nWords."
    ),
    "parts inside each other": holding("a.eml", nested(3_000)),
    "mails inside each other": holding("a.eml", b"Content-Type: message/rfc822\n\n" * 3_000),
    "brackets in a sender": holding("a.eml", b"From: " + b"(" * 3_000 + b"\n\nWords."),
    "records without end": holding("a.jsonl", b'{"text":"Words."}\n' * 300_000),
    "a PDF of a gigabyte": holding("a.pdf", pdf(zlib.compress(b"\0" * 400_000_000, 9))),
    "a PDF of a million words": holding(
        "a.pdf", pdf(zlib.compress(b"BT /F 9 Tf " + b"(x) Tj " * 1_000_000 + b"ET"))
    ),
}


def fetch(folder: Path, now: datetime) -> Fetched:
    return FolderSource(name="desk", path=folder).fetch(Cursor(), now)


@pytest.mark.parametrize("name", GREAT)
def test_a_great_file_takes_little_time_and_room(tmp_path: Path, now: datetime, name: str) -> None:
    GREAT[name](tmp_path)
    pytest.importorskip("pypdf")
    before, started = start_watching(), time.process_time()

    fetched = fetch(tmp_path, now)

    assert time.process_time() - started < MOST_SECONDS
    assert used_memory("VmHWM") - before < MOST_MB
    assert fetched.items or len(fetched.problems) == 1


@pytest.mark.parametrize(
    ("limit", "most", "told"),
    [("MOST_RECORDS", 2, "only its first 2 mails"), ("MOST_BYTES", 50, "only its first 0 MB")],
)
def test_an_mbox_that_is_cut_says_so(
    limit: str,
    most: int,
    told: str,
    tmp_path: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, limit, most)
    (tmp_path / "a.mbox").write_bytes((FROM + b"\nWords.\n\n") * 3)

    problems = fetch(tmp_path, now).problems

    assert [problem.message[: len(told)] for problem in problems] == [told]


def test_of_an_mbox_each_mail_is_an_item(tmp_path: Path, now: datetime) -> None:
    second = (
        FROM + b"Message-ID: <2@sea.example>\n\nFrom here on it rained.\nFrom the sea came fog.\n"
    )
    (tmp_path / "a.mbox").write_bytes(FROM + b"Message-ID: <1@sea.example>\n\nWords.\n" + second)

    items = fetch(tmp_path, now).items

    assert [item.key for item in items] == ["a.mbox#1@sea.example", "a.mbox#2@sea.example"]
    assert items[1].body.decode().splitlines() == [
        "From here on it rained.",
        "From the sea came fog.",
    ]


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes elsewhere")
def test_a_file_name_of_stray_bytes_makes_a_key_that_can_be_stored(
    tmp_path: Path, now: datetime
) -> None:
    for name in (b"\xff\xe9.txt", b"\xff\xea.txt"):
        (tmp_path / os.fsdecode(name)).write_bytes(b"Words of an article.")

    keys = [item.key for item in fetch(tmp_path, now).items]

    assert keys == ["\\udcff\\udce9.txt", "\\udcff\\udcea.txt"]


def test_a_records_half_character_makes_a_key_that_can_be_stored(
    tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "\\ud800", "text": "Words."}\n')

    (item,) = fetch(tmp_path, now).items

    assert item.key.encode("utf-8")


@pytest.mark.parametrize(
    "front",
    [
        "title: 0x" + "f" * 5_000,
        "date: 0x" + "f" * 5_000,
        "tags: [0x" + "f" * 5_000 + "]",
        "date: 0001-01-01T00:00:00+14:00",
        "updated: 9999-12-31T23:59:59-14:00",
        "date: 1e999",
        "date: 2024-02-30",
    ],
)
def test_front_matter_past_reason_says_nothing(tmp_path: Path, now: datetime, front: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{front}\n---\nWords of an article.")

    (item,) = fetch(tmp_path, now).items

    assert (item.title, item.published, item.updated, item.tags) == (None, None, None, ())
