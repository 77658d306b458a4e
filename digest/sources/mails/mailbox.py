"""A mailbox of newsletters, read over IMAP and left exactly as it was."""

from __future__ import annotations

import base64
import imaplib
import re
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from digest.errors import ConfigError, SourceError
from digest.model import Cursor, Fetched, Problem, RawItem
from digest.sources.cursors import count, moment, stamp
from digest.sources.mails.mail import mail_items
from digest.writing.months import SHORT_MONTHS

OVERLAP = timedelta(days=2)
"""How far back the mailbox is read again when the server has renumbered its mails."""


@dataclass(frozen=True, kw_only=True)
class MailboxSource:
    """The mails of one folder of one account. Nothing is marked as read, moved or deleted."""

    name: str
    host: str
    user: str
    """The name the account is opened with."""
    password: str = field(repr=False)
    box: str = "INBOX"
    """The folder of the account, as the server calls it."""
    port: int = 993
    """The server's port: 143 for `starttls`."""
    security: str = "tls"
    """`tls` from the first byte (port 993) or `starttls` (port 143). Never in the clear."""
    outlet: str | None = None
    """The outlet of everything in here; None takes each sender's name."""
    tags: tuple[str, ...] = ()
    first_window: timedelta = timedelta(hours=24)
    """How far back the first fetch goes, in whole days."""
    most: int = 200
    """Mails handed over by one fetch; the others come with the next."""
    largest: int = 5_000_000
    """Bytes of one mail."""
    patience: float = 20.0
    """The longest silence, in seconds."""
    seconds: float = 180.0
    """The whole fetch."""
    certificates: str | None = None
    """A file of certificates to trust instead of the system's."""

    def __post_init__(self) -> None:
        if self.security not in ("tls", "starttls"):
            raise ConfigError(
                f"{self.name}: security: {self.security!r} is not known", hint="use tls or starttls"
            )
        if re.search(r"[\x00-\x1f\x7f]", self.box):
            raise ConfigError(f"{self.name}: box: a name without control characters is needed")

    @property
    def kind(self) -> str:
        """`mailbox`."""
        return "mailbox"

    @property
    def url(self) -> str | None:
        """None: a mailbox is nobody's but its reader's."""
        return None

    def fetch(self, cursor: Cursor, now: datetime) -> Fetched:
        """Return the mails that have come since the cursor, oldest first.

        Raise SourceError when the server cannot be reached, or turns us away.
        """
        with self._opened() as server:
            number = _uid_validity(server)
            known = count(cursor, "uid") if cursor.get("uidvalidity") == number else 0
            uids = [uid for uid in self._search(server, known, cursor, now) if uid > known]
            until = time.monotonic() + self.seconds
            items: list[RawItem] = []
            problems: list[Problem] = []
            last, done = known, 0
            for uid in uids[: self.most]:
                if time.monotonic() > until:
                    break
                self._take(server, uid, now, items, problems)
                last, done = uid, done + 1
        kept = cursor.with_values(uidvalidity=number, uid=str(last), fetched=stamp(now))
        return Fetched(
            items=tuple(items), cursor=kept, problems=tuple(problems), left=len(uids) - done
        )

    @contextmanager
    def _opened(self) -> Iterator[imaplib.IMAP4]:
        """Give a connection with the folder open for reading only; close it at the end."""
        server: imaplib.IMAP4 | None = None
        try:
            server = self._connected()
            server.login(self.user, self.password)
            status, said = server.select(_quoted(self.box), readonly=True)
            if status != "OK":
                raise SourceError(
                    f"{self.host}: there is no folder {self.box!r} ({_words(said)})",
                    hint="use the folder's name as the server knows it, such as INBOX/News",
                )
            yield server
        except SourceError:
            raise
        except (imaplib.IMAP4.error, OSError, ValueError) as error:
            raise self._failure(error) from error
        finally:
            if server is not None:
                _leave(server)

    def _connected(self) -> imaplib.IMAP4:
        context = ssl.create_default_context(cafile=self.certificates)
        if self.security == "tls":
            return imaplib.IMAP4_SSL(
                self.host, self.port, ssl_context=context, timeout=self.patience
            )
        server = imaplib.IMAP4(self.host, self.port, timeout=self.patience)
        server.starttls(ssl_context=context)
        return server

    def _search(
        self, server: imaplib.IMAP4, known: int, cursor: Cursor, now: datetime
    ) -> list[int]:
        """Return the numbers of the mails to take, in order."""
        if known:
            asked = ["UID", f"{known + 1}:*"]
        else:
            seen = moment(cursor, "fetched")
            since = seen - OVERLAP if seen else now - self.first_window
            asked = ["SINCE", f"{since.day}-{SHORT_MONTHS[since.month - 1]}-{since.year}"]
        status, said = server.uid("SEARCH", *asked)
        if status != "OK":
            raise SourceError(f"{self.host}: cannot be searched ({_words(said)})")
        return sorted(int(uid) for uid in b" ".join(s for s in said if s).split() if uid.isdigit())

    def _take(
        self,
        server: imaplib.IMAP4,
        uid: int,
        now: datetime,
        items: list[RawItem],
        problems: list[Problem],
    ) -> None:
        body = self._mail(server, uid)
        if body is None:
            return
        if len(body) > self.largest:
            message = f"a mail of more than {self.largest / 1_000_000:.0f} MB; it is not read"
            problems.append(Problem(stage="fetch", subject=self.name, message=message))
            return
        items += [
            replace(item, outlet=self.outlet or item.outlet, tags=self.tags)
            for item in mail_items(body, source=self.name, now=now)
        ]

    def _mail(self, server: imaplib.IMAP4, uid: int) -> bytes | None:
        """Return a mail, at most one byte more of it than is read; None when it is gone by now."""
        status, said = server.uid("FETCH", str(uid), f"(BODY.PEEK[]<0.{self.largest + 1}>)")
        parts = [part[1] for part in said if isinstance(part, tuple)] if status == "OK" else []
        return parts[0] if parts and isinstance(parts[0], bytes) else None

    def _failure(self, error: Exception) -> SourceError:
        if isinstance(error, ssl.SSLError):
            return SourceError(
                f"{self.host}: no secure connection: {error.reason or error}",
                hint="check host, port and security (tls on 993, starttls on 143)",
            )
        if isinstance(error, OSError):
            return SourceError(
                f"{self.host}: no connection: {error.strerror or error}",
                hint="check host and port, and that this machine is online",
            )
        said = _words([str(error)])
        if re.search(r"auth|login|credential|password", said, re.I):
            return SourceError(
                f"{self.host}: it does not let {self.user} in: {said}",
                hint="many providers want an app password here, not the one for their web site",
            )
        return SourceError(f"{self.host}: {said}", hint="it is tried again later")


def _uid_validity(server: imaplib.IMAP4) -> str:
    _, said = server.response("UIDVALIDITY")
    return _words(said) or "0"


def _leave(server: imaplib.IMAP4) -> None:
    try:
        server.logout()
    except (imaplib.IMAP4.error, OSError):
        server.shutdown()


def _words(said: object) -> str:
    parts = said if isinstance(said, list) else [said]
    texts = (p.decode("utf-8", "replace") if isinstance(p, bytes) else str(p or "") for p in parts)
    return re.sub(r"^b['\"]|['\"]$", "", " ".join(" ".join(texts).split()))[:200]


def _quoted(folder: str) -> str:
    """Return a folder's name as IMAP wants it: its own UTF-7, quoted."""
    encoded = re.sub(r"[^\x20-\x7e]+", _shifted, folder.replace("&", "&-"))
    return '"' + encoded.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shifted(match: re.Match[str]) -> str:
    packed = base64.b64encode(match.group().encode("utf-16-be")).decode("ascii")
    return "&" + packed.rstrip("=").replace("/", ",") + "-"
