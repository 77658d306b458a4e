"""Build the renderers around the templates, and join them into what a sink delivers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from email.utils import parseaddr

from digest.assembly.shipped import template_texts
from digest.config import Loaded
from digest.model import Archive, Edition, File
from digest.ports import Renderer
from digest.render.json import Json
from digest.render.layout.stories import Layout
from digest.render.mail.mail import Mail
from digest.render.markdown import Markdown
from digest.render.paths import Root
from digest.render.templates import Templates
from digest.render.text import Text, plain
from digest.render.web.web import Web

NOBODY = "reader@localhost"
"""Who the mail that is kept as a file is addressed to."""


def templates(loaded: Loaded) -> Templates:
    """Return the built-in templates with the user's own laid over them."""
    own = loaded.settings.templates
    return Templates(template_texts(loaded.path(own) if own else None))


@dataclass(frozen=True)
class Everything:
    """Every file of an edition: pages, text, Markdown, JSON and the mail."""

    renderers: tuple[Renderer, ...]
    marked: tuple[Renderer, ...]
    """What also writes an earlier edition anew, once something it quoted has changed."""
    mail: Mail
    base_url: str | None = None

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the files, paths relative to the archive's root."""
        archive = replace(archive, base_url=self.base_url)
        files = [file for render in self.renderers for file in render(edition, archive)]
        for earlier in archive.corrected:
            files += [file for render in self.marked for file in render(earlier, archive)]
        letter = File(path=f"editions/{edition.id}.eml", body=self.mail(edition, archive, NOBODY))
        return (*files, letter)


@dataclass(frozen=True)
class Letter:
    """The mail to one address, with links into the public archive where there is one."""

    mail: Mail
    base_url: str | None = None

    def __call__(self, edition: Edition, archive: Archive, address: str) -> bytes:
        """Return the whole message as it goes over the wire."""
        return self.mail(edition, replace(archive, base_url=self.base_url), address)


def everything(loaded: Loaded, texts: Templates) -> Everything:
    """Return what the archive is rendered with."""
    pages = Web(templates=texts, formats=("txt", "md", "json", "eml"), authority=_domain(loaded))
    marked: tuple[Renderer, ...] = (Text(templates=texts), Markdown(templates=texts))
    base_url = loaded.settings.archive.base_url
    return Everything((pages, *marked, Json()), marked, mail(loaded, texts), base_url)


def letter(loaded: Loaded, texts: Templates) -> Letter:
    """Return what mails are rendered with."""
    return Letter(mail(loaded, texts), loaded.settings.archive.base_url)


def mail(loaded: Loaded, texts: Templates) -> Mail:
    """Return the mail renderer as the configuration wants it."""
    settings = loaded.settings.mail
    if settings is None:
        return Mail(templates=texts, sender="digest@localhost")
    name, address = parseaddr(settings.sender)
    return Mail(
        templates=texts,
        sender=address,
        sender_name=name,
        list_id=settings.list_id or f"digest.{address.partition('@')[2] or 'localhost'}",
        unsubscribe_mail=settings.unsubscribe or address,
        unsubscribe_url=settings.unsubscribe_url,
    )


def text_of(edition: Edition, archive: Archive, texts: Templates) -> str:
    """Return the edition as plain text, without addresses in an archive that is not written."""
    return plain(texts, Layout(edition, archive, Root(None)))


def _domain(loaded: Loaded) -> str:
    base = loaded.settings.archive.base_url or ""
    return base.partition("://")[2].partition("/")[0].partition(":")[0] or "localhost"
