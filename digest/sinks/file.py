"""Puts each mail into a folder as an .eml file, which any mail program opens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from digest.model import Archive, Delivery, Edition, Outcome, Profile, Verdict
from digest.ports import MailRenderer
from digest.sinks.archive import replace_whole


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSink:
    """A folder of mails, one file for each edition and recipient."""

    folder: Path
    """Where the files are written."""
    renderer: MailRenderer
    name: str = "file"
    """What it is called in messages and in the state."""
    to: str = "reader@localhost"
    """Whom the mail names when the profile has no recipients."""
    idempotent: bool = True

    def addresses(self, profile: Profile) -> tuple[str, ...]:
        """Return the profile's recipients."""
        return profile.recipients or (self.to,)

    def render(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the mail."""
        return self.renderer(edition, archive, address)

    def deliver(self, delivery: Delivery, before_commit: Callable[[], None]) -> Outcome:
        """Write the mail, whole or not at all."""
        target = self.folder / file_name(delivery)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            before_commit()
            replace_whole(target, delivery.body)
        except OSError as error:
            message = f"{error.filename or target}: {error.strerror or error}"
            return Outcome(verdict=Verdict.DEFERRED, message=message)
        return Outcome(verdict=Verdict.SENT, message=target.name)


def file_name(delivery: Delivery) -> str:
    """Return a name that any file system takes: the edition and the address."""
    return f"{_safe(delivery.edition)}-{_safe(delivery.address)}.eml"


def _safe(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9._@+-]+", "-", text).strip(".-")[:100]
