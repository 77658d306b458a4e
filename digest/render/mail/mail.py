"""One edition as one mail, within what mail programs show."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.utils import format_datetime

import css_inline

from digest.errors import ConfigError
from digest.model import Archive, Edition
from digest.render.hostile import clip, shown
from digest.render.layout.edition import lay_out
from digest.render.layout.stories import Layout
from digest.render.layout.view import EditionView, Link
from digest.render.mail import mime
from digest.render.paths import Root
from digest.render.stylesheet import StyleSheet
from digest.render.templates import Templates
from digest.render.text import Letter, plain
from digest.render.wording.languages import words_of

SUBJECT_LIMIT = 150
PREHEADER_LEAST, PREHEADER_MOST = 40, 100
HTML_LIMIT = 90_000
"""Bytes of the HTML part; Gmail cuts a mail off near 102,000."""
LINES_MOST = 40
"""Stories in one line each, once a mail has to be shortened."""


@dataclass(frozen=True, kw_only=True)
class MailLetter(Letter):
    """What a mail has besides its edition."""

    subject: str
    preheader: str
    screen: str
    dark: str
    more: str = ""


@dataclass(frozen=True, kw_only=True)
class Mail:
    """Renders the edition as one message, ready for the wire.

    `sender` is the address in From and `sender_name` the name before it (the edition's title when
    empty). `list_id` must never change: mail programs file by it. `unsubscribe_mail` is asked to
    stop the mails (the sender when empty); `unsubscribe_url` is a public https address that stops
    them on a POST (RFC 8058), None where there is none. `threads` is `apart` to keep editions
    apart in a mailbox, `together` to put them in one thread. Raises ConfigError for an option
    that no header can carry, and `TemplateError`.
    """

    templates: Templates
    sender: str = "digest@localhost"
    sender_name: str = ""
    list_id: str = ""
    unsubscribe_mail: str = ""
    unsubscribe_url: str | None = None
    threads: str = "apart"
    html_limit: int = HTML_LIMIT

    def __post_init__(self) -> None:
        if self.threads not in {"apart", "together"}:
            raise ConfigError(
                f"threads: {self.threads!r} is not known", hint="write `apart` or `together`"
            )
        for name in ("sender", "sender_name", "list_id", "unsubscribe_mail"):
            _one_line(name, getattr(self, name))
        if self.unsubscribe_url is not None and not self.unsubscribe_url.startswith("https://"):
            raise ConfigError(
                "unsubscribe_url: one-click unsubscription needs an https address",
                hint="give an https address, or leave it out: the mail address always works",
            )

    def __call__(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the whole message, CRLF line ends."""
        _one_line("address", address)
        letter = self.letter(edition, archive)
        layout = Layout(edition, archive, Root(archive.base_url))
        text = plain(self.templates, layout, letter)
        key = _key(edition.id, edition.profile, address)
        return mime.message(
            self.headers(edition, letter.subject, address, key),
            text,
            self.html(edition, archive, letter),
            f"=_{key}",
        )

    # -- headers -------------------------------------------------------------------------

    def headers(
        self, edition: Edition, subject: str, address: str, key: str
    ) -> list[tuple[str, str]]:
        """Return the headers in order."""
        title = shown(edition.title)
        zone = Layout(edition, _NOWHERE, Root(None)).dates
        mine = self.unsubscribe_mail or self.sender
        stop = f"<mailto:{mine}?subject=unsubscribe>"
        if self.unsubscribe_url:
            stop = f"<{self.unsubscribe_url}>, {stop}"
        headers = [
            ("From", mime.mailbox(shown(self.sender_name) or title, self.sender)),
            ("To", address),
            ("Subject", subject),
            ("Date", format_datetime(zone.local(edition.generated))),
            ("Message-ID", f"<{key}@{self.domain}>"),
            ("References", f"<{self.thread(edition)}@{self.domain}>"),
            ("List-Id", f"<{self.list_name(edition)}>"),
            ("List-Unsubscribe", stop),
        ]
        if self.unsubscribe_url:
            headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        return [*headers, ("Auto-Submitted", "auto-generated")]

    @property
    def domain(self) -> str:
        """The domain of the sender's address."""
        return self.sender.rpartition("@")[2] or "localhost"

    def thread(self, edition: Edition) -> str:
        """Return the id that mail programs thread by."""
        if self.threads == "together":
            return f"thread.{_key('thread', edition.profile, self.sender)}"
        return f"edition.{_key('edition', edition.profile, edition.id)}"

    def list_name(self, edition: Edition) -> str:
        """Return the list's id: the one given, or profile and domain."""
        made = "".join(c if c.isascii() and c.isalnum() else "-" for c in edition.profile.lower())
        return self.list_id.strip("<>") or f"{made}.digest.{self.domain}"

    # -- body ----------------------------------------------------------------------------

    def letter(self, edition: Edition, archive: Archive) -> MailLetter:
        """Return what the mail says besides the edition."""
        view = lay_out(Layout(edition, archive, Root(archive.base_url)))
        words = Layout(edition, archive, Root(None)).words
        mine = self.unsubscribe_mail or self.sender
        stop = self.unsubscribe_url or f"mailto:{mine}?subject=unsubscribe"
        ways = [Link(text=words("stop"), href=stop)]
        if view.archive:
            ways.append(Link(text=words("browse"), href=view.archive))
        subject = subject_of(edition, archive)
        return MailLetter(
            ways=tuple(ways),
            subject=subject,
            preheader=preheader_of(view),
            screen=StyleSheet(self.templates.source("mail/screen.css")).text,
            dark=StyleSheet(self.templates.source("mail/dark.css")).text,
        )

    def html(self, edition: Edition, archive: Archive, letter: MailLetter) -> str:
        """Return the HTML part, within its limit: what does not fit is told in a line, or counted."""
        whole = self.told(edition, edition, archive, letter)
        if self.fits(whole):
            return whole
        tries = list(shorter_and_shorter(edition))[1:] or [edition]
        first = bisect_left(
            tries,
            True,
            hi=len(tries) - 1,
            key=lambda some: self.fits(self.told(some, edition, archive, letter)),
        )
        return self.told(tries[first], edition, archive, letter)

    def fits(self, page: str) -> bool:
        """Say whether an HTML part is within its limit; a line end is two bytes on the wire."""
        return len(page.encode()) + page.count("\n") <= self.html_limit

    def told(self, some: Edition, whole: Edition, archive: Archive, letter: MailLetter) -> str:
        """Return the HTML of a shortened edition, with the number of stories it leaves out."""
        words = words_of(whole.language)
        hidden = _stories(whole) - _stories(some)
        more = words("in_archive", n=words.number(hidden)) if hidden else ""
        return self.page(some, archive, replace(letter, more=more))

    def page(self, edition: Edition, archive: Archive, letter: MailLetter) -> str:
        """Return the HTML of an edition, styles written into its elements."""
        layout = Layout(edition, archive, Root(archive.base_url))
        page = self.templates.render(
            "mail/mail.html", edition=lay_out(layout), words=layout.words, letter=letter
        )
        return inline(page, StyleSheet(self.templates.source("mail/mail.css")).text)


def inline(page: str, style: str) -> str:
    """Return the page with these rules written into its elements; its own style blocks stay."""
    inliner = css_inline.CSSInliner(
        inline_style_tags=False,
        keep_style_tags=True,
        load_remote_stylesheets=False,
        minify_css=True,
        extra_css=style,
    )
    return inliner.inline(page)


def shorter_and_shorter(edition: Edition) -> Iterator[Edition]:
    """Yield the edition, then with less and less told, until one full story is left.

    The last full story becomes one line, and lines past `LINES_MOST` go, the last ones first;
    when one full story is left, so do the other lines.
    """
    yield edition
    while len(edition.briefs) > 1:
        *kept, last = edition.briefs
        lines = (last, *edition.in_brief)[:LINES_MOST]
        edition = replace(edition, briefs=tuple(kept), in_brief=lines)
        yield edition
    while edition.in_brief:
        edition = replace(edition, in_brief=edition.in_brief[:-1])
        yield edition


def _stories(edition: Edition) -> int:
    return len(edition.briefs) + len(edition.in_brief)


def subject_of(edition: Edition, archive: Archive) -> str:
    """Return the first headline "and 4 more", with the day where it led an earlier edition too."""
    layout = Layout(edition, archive, Root(None))
    words, dates = layout.words, layout.dates
    if not edition.briefs:
        first = shown(edition.title)
        if edition.corrections and not edition.in_brief:
            first = words.count("only_corrected", len(edition.corrections))
        return words("clause", first=first, second=dates.day(edition.day))
    first = shown(edition.briefs[0].headline.text)
    subject = clip(first, SUBJECT_LIMIT)
    if len(edition.briefs) > 1:
        subject = words("and_n_more", first=subject, n=words.number(len(edition.briefs) - 1))
    led = {
        shown(line.headlines[0])
        for line in archive.editions
        if line.headlines and line.id != edition.id
    }
    return f"{subject} ({dates.short_date(edition.day)})" if first in led else subject


def preheader_of(view: EditionView) -> str:
    """Return what an inbox shows after the subject: the next headlines, 40 to 100 characters."""
    text = ""
    for headline in (*(s.headline.text for s in (*view.stories[1:], *view.in_brief)), view.made_of):
        text = f"{text}; {headline}" if text else headline
        if len(text) >= PREHEADER_LEAST:
            break
    if len(text) < PREHEADER_LEAST:
        text = f"{view.number}. {text} {view.minutes}"
    return clip(text, PREHEADER_MOST)


def _key(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def _one_line(name: str, value: str) -> None:
    if any(c in value for c in "\r\n\x00"):
        raise ConfigError(
            f"{name}: a line break inside a mail header is refused",
            hint="write it on one line",
        )


_NOWHERE = Archive(profile="", title="", timezone="UTC", editions=())
