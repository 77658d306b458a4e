"""What can be checked of a configuration without a run: its folders and its templates."""

from __future__ import annotations

from digest.assembly import renderers
from digest.config import Loaded
from digest.config.document import Complaint
from digest.render import specimen


def missing_folders(loaded: Loaded) -> list[Complaint]:
    """Return a complaint for each folder source whose folder is not there."""
    named = [(n, s) for n, s in enumerate(loaded.settings.sources) if s.kind == "folder"]
    return [
        Complaint(("sources", place, "folder"), f"{loaded.path(source.place)}: no such folder")
        for place, source in named
        if not loaded.path(source.place).exists()
    ]


def check_templates(loaded: Loaded) -> None:
    """Parse every template and fill each with made-up editions.

    Raise TemplateError with file and line.
    """
    texts = renderers.templates(loaded)
    texts.parse_all()
    for edition, archive in (specimen.full(), specimen.bare()):
        renderers.everything(loaded, texts)(edition, archive)
