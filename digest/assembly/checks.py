"""What can be checked of a configuration without a run: its folders and its templates."""

from __future__ import annotations

from pathlib import Path

from digest.assembly import renderers
from digest.assembly.certificates import unusable
from digest.assembly.passwords import mail_password
from digest.config import Loaded
from digest.config.document import Complaint
from digest.errors import ConfigError
from digest.render import specimen


def missing_folders(loaded: Loaded) -> list[Complaint]:
    """Return a complaint for each folder source whose folder is not there."""
    named = [(n, s) for n, s in enumerate(loaded.settings.sources) if s.kind == "folder"]
    return [
        Complaint(("sources", place, "folder"), f"{loaded.path(source.place)}: no such folder")
        for place, source in named
        if not loaded.path(source.place).exists()
    ]


def written_over(loaded: Loaded, archive: Path) -> list[Complaint]:
    """Return a complaint for each folder of articles that the archive would be written into."""
    return [
        Complaint(
            ("sources", place, "folder"),
            "the archive is written into it; give one of them a folder of its own",
        )
        for place, source in enumerate(loaded.settings.sources)
        if source.kind == "folder" and loaded.path(source.place) == archive
    ]


def unusable_files(loaded: Loaded) -> list[Complaint]:
    """Return a complaint for each file that sending mails would need and could not use."""
    mail, found = loaded.settings.mail, list[Complaint]()
    if mail and mail.ca_file and (why := unusable(str(loaded.path(mail.ca_file)))):
        found.append(Complaint(("mail", "ca_file"), why))
    if mail and mail.password_file:
        try:
            mail_password(loaded, mail)
        except ConfigError as error:
            found.append(Complaint(("mail", "password_file"), error.message))
    return found


def check_templates(loaded: Loaded) -> None:
    """Parse every template and fill each with made-up editions.

    Raise TemplateError with file and line.
    """
    texts = renderers.templates(loaded)
    texts.parse_all()
    for edition, archive in (specimen.full(), specimen.bare()):
        renderers.everything(loaded, texts)(edition, archive)
