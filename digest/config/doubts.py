"""What is no fault of a configuration and yet hardly meant."""

from __future__ import annotations

from digest.config.load import Loaded, nearest


def doubts(loaded: Loaded) -> list[str]:
    """Return, each with its place in the file, what a profile reads that no source is.

    It is no fault because articles bring along tags of their own, which nobody knows beforehand.
    """
    every = loaded.settings.sources
    known = [word for s in every for word in (s.name or s.place, *s.tags)]
    return [
        f"{loaded.document.place(('profiles', place, 'sources', at))}: no source is called or "
        f"tagged `{name}`{nearest(name, known)}"
        for place, profile in enumerate(loaded.settings.profiles)
        for at, name in enumerate(profile.sources)
        if every and name not in known
    ]
