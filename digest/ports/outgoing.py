"""What takes an edition out: renderers and sinks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from digest.model import (
    Archive,
    Delivery,
    Edition,
    File,
    Outcome,
    Profile,
)


class Renderer(Protocol):
    """Turns an edition into files."""

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the files, paths relative to the root they are written to."""


class MailRenderer(Protocol):
    """Turns an edition into one mail."""

    def __call__(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the whole message as it goes over the wire, CRLF line ends."""


class Sink(Protocol):
    """Somewhere editions go."""

    @property
    def name(self) -> str:
        """The name the configuration gives it; unique."""

    @property
    def idempotent(self) -> bool:
        """True when delivering twice does no harm."""

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return where this profile's editions go through this sink."""

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the bytes to deliver; they are stored before the first attempt."""

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Deliver `delivery.body`; call before_commit just before the act that cannot be undone."""
