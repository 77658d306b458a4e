"""Files of certificates to trust: where they are, and whether there are any in them."""

from __future__ import annotations

import ssl

from digest.assembly.registry import Wanted
from digest.config import Loaded
from digest.config.document import Complaint


def trusting(loaded: Loaded, wanted: Wanted) -> Wanted | list[Complaint]:
    """Return a part's options with its `certificates` found, or the complaint that they cannot be used."""
    named = wanted.options.get("certificates")
    if not isinstance(named, str):
        return wanted
    file = str(loaded.path(named))
    if complaint := unusable(file):
        return [Complaint((*wanted.path, "certificates"), complaint)]
    return Wanted({**wanted.options, "certificates": file}, wanted.path)


def unusable(file: str) -> str:
    """Return why no certificate can be had of a file, empty where one can."""
    try:
        ssl.create_default_context(cafile=file)
    except ssl.SSLError:
        return f"{file}: no certificates in it; it must be a file in the form PEM"
    except OSError as error:
        return f"{file}: {error.strerror or error}"
    return ""
