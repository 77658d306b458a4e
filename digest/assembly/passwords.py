"""Passwords, from the configuration, a file, or a command; never printed."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

from digest.assembly.registry import Wanted
from digest.config import Loaded, MailSettings
from digest.config.document import Complaint
from digest.errors import ConfigError

SECONDS = 30
"""How long a command may take to print a password."""


def password(loaded: Loaded, wanted: Wanted) -> str | list[Complaint]:
    """Return the password of a source's options, or the complaint that there is none."""
    options = {k: str(v) for k, v in wanted.options.items() if k.startswith("password")}
    try:
        found = _resolved(
            loaded,
            options.get("password"),
            options.get("password_file"),
            options.get("password_command"),
        )
    except ConfigError as error:
        return [Complaint(wanted.path, error.message)]
    if found is None:
        message = "needs `password`, `password_file` or `password_command`"
        return [Complaint(wanted.path, message)]
    return found


def mail_password(loaded: Loaded, mail: MailSettings) -> str | None:
    """Return the mail server's password, None when none is set. Raise ConfigError."""
    plain = mail.password.get_secret_value() if mail.password else None
    return _resolved(loaded, plain, mail.password_file, mail.password_command)


def _resolved(
    loaded: Loaded, plain: str | None, file: str | None, command: str | None
) -> str | None:
    if plain is not None:
        return plain
    if file is not None:
        return _from_file(loaded.path(file))
    return None if command is None else _from_command(command)


def _from_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").splitlines()[0].strip()
    except (OSError, UnicodeDecodeError, IndexError) as error:
        why = error.strerror if isinstance(error, OSError) else "no text in it"
        raise ConfigError(
            f"password_file {path}: {why}", hint="put the password on its first line"
        ) from None


def _from_command(command: str) -> str:
    """Run a command of the user's own configuration, without a shell."""
    try:
        done = subprocess.run(  # noqa: S603 - the user's own command
            shlex.split(command), capture_output=True, timeout=SECONDS, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        reason = (
            f"exit code {error.returncode}"
            if isinstance(error, subprocess.CalledProcessError)
            else type(error).__name__
        )
        raise ConfigError(
            f"password_command failed: {reason}", hint="run it by hand to see why"
        ) from None
    return done.stdout.decode("utf-8", "replace").strip()
