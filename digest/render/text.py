"""The edition as plain text, 72 columns wide, addresses on lines of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.model import Archive, Edition, File
from digest.render.layout.edition import lay_out
from digest.render.layout.stories import Layout
from digest.render.layout.view import Link
from digest.render.paths import Root, edition_path, root_of
from digest.render.templates import Templates

_BLANK_RUN = re.compile(r"\n{3,}")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a text says of itself when it goes out as a mail: where to go on, how to stop it."""

    ways: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True)
class Text:
    """Renders the edition as one text file. Raises `TemplateError`."""

    templates: Templates

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the one file."""
        path = edition_path(edition.id, "txt")
        root = Root(archive.base_url) if archive.base_url else root_of(path)
        body = plain(self.templates, Layout(edition, archive, root))
        return (File(path=path, body=body.encode()),)


def plain(templates: Templates, layout: Layout, letter: Letter | None = None) -> str:
    """Return the edition as text, for a file or for a mail's first part."""
    text = templates.render(
        "text/edition.txt", edition=lay_out(layout), words=layout.words, letter=letter
    )
    return _BLANK_RUN.sub("\n\n", text).strip("\n") + "\n"
