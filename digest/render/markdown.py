"""The edition as Markdown (CommonMark), what the sources wrote escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.model import Archive, Edition, File
from digest.render.layout.edition import lay_out
from digest.render.layout.stories import Layout
from digest.render.paths import Root, edition_path, root_of
from digest.render.templates import Templates

_BLANK_RUN = re.compile(r"\n{3,}")


@dataclass(frozen=True, kw_only=True)
class Markdown:
    """Renders the edition as one Markdown file. Raises `TemplateError`."""

    templates: Templates

    def __call__(self, edition: Edition, archive: Archive) -> tuple[File, ...]:
        """Return the one file."""
        path = edition_path(edition.id, "md")
        root = Root(archive.base_url) if archive.base_url else root_of(path)
        layout = Layout(edition, archive, root)
        text = self.templates.render(
            "markdown/edition.md", edition=lay_out(layout), words=layout.words
        )
        return (File(path=path, body=(_BLANK_RUN.sub("\n\n", text).strip("\n") + "\n").encode()),)
