"""What every sink does, wherever it delivers to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from digest.errors import StoreError
from digest.model import Archive, Delivery, Edition, File, Profile, Verdict
from digest.ports import Sink
from digest.sinks.archive import ArchiveSink
from digest.sinks.command import CommandSink
from digest.sinks.file import FileSink
from digest.sinks.smtp import Security, SmtpSink
from digest.sinks.stdout import StdoutSink
from tests.contract import made as make
from tests.faults.smtp_server import serving

PROFILE = Profile(recipients=("reader@example.net",))
ARCHIVE = Archive(profile="default", title="Morning Digest", timezone="UTC", editions=())


@dataclass(frozen=True)
class Place:
    """A sink and a look at what has arrived where it delivers to."""

    sink: Sink
    arrived: Callable[[], list[bytes]]


def letter(edition: Edition, archive: Archive, address: str) -> bytes:
    return (
        f"To: {address}\r\nSubject: {edition.title} {edition.number}\r\n\r\n.One line.\r\n".encode()
    )


def pages(edition: Edition, archive: Archive) -> tuple[File, ...]:
    body = f"{edition.title} {edition.number}".encode()
    return (File(path="index.html", body=body), File(path="editions/1.html", body=body))


def files(folder: Path, pattern: str = "*") -> Callable[[], list[bytes]]:
    return lambda: [p.read_bytes() for p in sorted(folder.rglob(pattern)) if p.is_file()]


def archive_place(folder: Path) -> Iterator[Place]:
    yield Place(ArchiveSink(folder=folder, renderers=(pages,)), files(folder, "*.html"))


def file_place(folder: Path) -> Iterator[Place]:
    yield Place(FileSink(folder=folder, renderer=letter), files(folder))


def stdout_place(folder: Path) -> Iterator[Place]:
    out = list[bytes]()
    yield Place(StdoutSink(renderer=letter, write=out.append), lambda: out)


def command_place(folder: Path) -> Iterator[Place]:
    save = "import sys; open(sys.argv[1], 'ab').write(sys.stdin.buffer.read())"
    command = (sys.executable, "-c", save, str(folder / "{address}"))
    yield Place(CommandSink(command=command, renderer=letter), files(folder))


def smtp_place(folder: Path) -> Iterator[Place]:
    with serving({}) as server:
        sink = SmtpSink(
            host="localhost",
            port=server.port,
            renderer=letter,
            sender="digest@example.net",
            security=Security.NONE,
        )
        yield Place(sink, lambda: server.mails)


@pytest.fixture(params=[archive_place, file_place, stdout_place, command_place, smtp_place])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Every sink that the program has."""
    yield from request.param(tmp_path)


def made(place: Place, number: int = 1) -> Delivery:
    """A delivery of an edition through the sink, its bytes rendered."""
    of = make.edition(number)
    (address,) = place.sink.addresses(PROFILE)
    body = place.sink.render(of, ARCHIVE, address)
    return Delivery(edition=of.id, sink=place.sink.name, address=address, body=body)


def test_a_delivery_arrives_and_says_so(place: Place) -> None:
    outcome = place.sink.deliver(made(place), lambda: None)

    assert outcome.verdict is Verdict.SENT
    assert place.arrived()
    assert all(b"Morning Digest 1" in body for body in place.arrived())


def test_rendering_twice_gives_the_same_bytes(place: Place) -> None:
    assert made(place).body == made(place).body
    assert made(place).body != made(place, 2).body


def test_nothing_has_arrived_when_the_commitment_is_asked_for(place: Place) -> None:
    seen = list[list[bytes]]()

    place.sink.deliver(made(place), lambda: seen.append(list(place.arrived())))

    assert seen == [[]]


def test_nothing_arrives_when_the_claim_is_lost(place: Place) -> None:
    def lost() -> None:
        raise StoreError("another run has taken over")

    with pytest.raises(StoreError):
        place.sink.deliver(made(place), lost)

    assert place.arrived() == []


def test_an_idempotent_sink_delivers_twice_without_harm(place: Place) -> None:
    delivery = made(place)
    place.sink.deliver(delivery, lambda: None)
    once = list(place.arrived())

    again = place.sink.deliver(delivery, lambda: None)

    assert again.verdict is Verdict.SENT
    if place.sink.idempotent and not isinstance(place.sink, StdoutSink):
        assert place.arrived() == once


def test_the_stored_bytes_are_delivered_not_rendered_anew(place: Place) -> None:
    if isinstance(place.sink, ArchiveSink):
        delivery = made(place)
        sink: Sink = replace(place.sink, renderers=())
    else:
        delivery = replace(made(place), body=b"Subject: Morning Digest stored\r\n\r\nx\r\n")
        sink = place.sink

    outcome = sink.deliver(delivery, lambda: None)

    assert outcome.verdict is Verdict.SENT
    assert any(b"Morning Digest" in body for body in place.arrived())
