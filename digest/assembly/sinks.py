"""Build the sinks: the archive always, mail where a server is named, others where wished."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from digest.assembly import renderers
from digest.assembly.passwords import mail_password
from digest.assembly.registry import SINKS, Wanted, load, make
from digest.config import Loaded, MailSettings
from digest.config.document import Complaint
from digest.ports import Sink
from digest.render.templates import Templates
from digest.sinks.archive import ArchiveSink


@dataclass(frozen=True, slots=True)
class Wish:
    """Where the archive goes, and whether anything else goes out."""

    folder: Path
    send: bool


def build(
    loaded: Loaded, wish: Wish, texts: Templates, complaints: list[Complaint]
) -> tuple[Sink, ...]:
    """Return every sink that can be built; the others become complaints."""
    everything = renderers.everything(loaded, texts)
    top = loaded.settings.profiles[0].name
    archive = ArchiveSink(folder=wish.folder, renderers=(everything,), top=top)
    letter = renderers.letter(loaded, texts)
    if not wish.send:
        return (archive,)
    found: list[Sink] = [archive]
    if loaded.settings.mail:
        found.append(_mail(loaded, loaded.settings.mail, letter))
    elif not loaded.settings.sinks:
        complaints += [
            Complaint(("profiles", place, "recipients"), "need `mail` to be set")
            for place, profile in enumerate(loaded.settings.profiles)
            if profile.recipients
        ]
    for place, settings in enumerate(loaded.settings.sinks):
        part = load(SINKS, settings.use, ("sinks", place, "use"))
        if isinstance(part, Complaint):
            complaints.append(part)
            continue
        options = dict(settings.options())
        if "folder" in options:
            options["folder"] = loaded.path(str(options["folder"]))
        made = make(part, Wanted(options, ("sinks", place)), {"renderer": letter})
        if isinstance(made, list):
            complaints.extend(made)
        else:
            found.append(made)
    return tuple(found)


def _mail(loaded: Loaded, settings: MailSettings, letter: renderers.Letter) -> Sink:
    from email.utils import parseaddr

    from digest.sinks.smtp import Security, SmtpSink

    secret = settings.password or settings.password_file or settings.password_command
    return SmtpSink(
        host=settings.host,
        port=settings.port,
        security=Security(settings.security),
        username=settings.username,
        password=partial(_password, loaded, settings) if secret else None,
        ca_file=str(loaded.path(settings.ca_file)) if settings.ca_file else None,
        sender=parseaddr(settings.sender)[1],
        renderer=letter,
    )


def _password(loaded: Loaded, settings: MailSettings) -> str:
    return mail_password(loaded, settings) or ""
