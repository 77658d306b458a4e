"""Build the sources that the configuration names, around one fetcher."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from digest.assembly.certificates import trusting
from digest.assembly.passwords import password
from digest.assembly.registry import Wanted, make
from digest.config import Loaded, SourceSettings, refuse
from digest.config.document import Complaint
from digest.errors import ConfigError, PageGone, SourceError
from digest.ports import Source

if TYPE_CHECKING:
    from digest.sources.feeds.discovery import FoundFeed
    from digest.sources.net.guard import Reach


def build(loaded: Loaded, complaints: list[Complaint]) -> tuple[Source, ...]:
    """Return every source that can be built; the others become complaints."""
    online = any(source.kind == "feed" for source in loaded.settings.sources)
    fetcher = _fetcher(loaded, complaints) if online else None
    if online and fetcher is None:
        return ()
    found: list[Source] = []
    names: set[str] = set()
    for place, settings in enumerate(loaded.settings.sources):
        name = settings.name or settings.place
        if name in names:
            complaints.append(Complaint(("sources", place), f"`{name}` is named twice"))
            continue
        names.add(name)
        made = _made(loaded, settings, Wanted(settings.options(), ("sources", place)), fetcher)
        if isinstance(made, list):
            complaints.extend(made)
        else:
            found.append(made)
    return tuple(found)


def _made(
    loaded: Loaded, settings: SourceSettings, wanted: Wanted, fetcher: Any
) -> Source | list[Complaint]:
    try:
        return _source(loaded, settings, wanted, fetcher)
    except ConfigError as error:
        return [Complaint(wanted.path, error.message)]


def _fetcher(loaded: Loaded, complaints: list[Complaint]) -> Any:
    from digest.sources.net.http import Fetcher

    wanted = trusting(loaded, Wanted(loaded.settings.fetch, ("fetch",)))
    made = wanted if isinstance(wanted, list) else make(Fetcher, wanted, {})
    if isinstance(made, list):
        complaints.extend(made)
        return None
    return made


def _source(
    loaded: Loaded, settings: SourceSettings, wanted: Wanted, fetcher: Any
) -> Source | list[Complaint]:
    common: Mapping[str, object] = {
        "name": settings.name or settings.place,
        "tags": settings.tags,
    }
    if settings.kind == "folder":
        from digest.sources.folders.folder import FolderSource

        return make(FolderSource, wanted, {**common, "path": loaded.path(settings.place)})
    if settings.kind == "feed":
        from digest.sources.feeds.feed import FeedSource

        options = {"first_window": loaded.settings.first_window, **wanted.options}
        given = {**common, "url": settings.place, "fetcher": fetcher}
        return make(FeedSource, Wanted(options, wanted.path), given)
    from digest.sources.mails.mailbox import MailboxSource

    secret = password(loaded, wanted)
    if isinstance(secret, list):
        return secret
    rest = {k: v for k, v in wanted.options.items() if not k.startswith("password")}
    given = {**common, "host": settings.place, "password": secret}
    trusted = trusting(loaded, Wanted(rest, wanted.path))
    return trusted if isinstance(trusted, list) else make(MailboxSource, trusted, given)


def page_fetcher(loaded: Loaded) -> Callable[[str], bytes]:
    """Return what fetches one page as it is today. It raises SourceError, PageGone for 404 and 410.

    Addresses on this machine or its network are asked only where a source there allows it.
    """
    from digest.sources.net.guard import Reach

    complaints: list[Complaint] = []
    fetcher = _fetcher(loaded, complaints)
    if fetcher is None:
        raise refuse(loaded.document, complaints)

    private = {
        urlsplit(source.place).netloc
        for source in loaded.settings.sources
        if source.options().get("allow_private") is True
    }

    def fetch(url: str) -> bytes:
        reach = Reach.PRIVATE if urlsplit(url).netloc in private else Reach.PUBLIC
        answer = fetcher.page(url, reach)
        if answer.status in {404, 410}:
            raise PageGone(f"HTTP {answer.status}")
        if answer.status != 200:
            raise SourceError(f"HTTP {answer.status}")
        return bytes(answer.body)

    return fetch


def finder(loaded: Loaded, reach: Reach) -> Callable[[str, datetime], FoundFeed]:
    """Return what finds the feed of a site. It raises SourceError as a ConfigError would read."""
    from digest.sources.feeds.discovery import discover

    complaints: list[Complaint] = []
    fetcher = _fetcher(loaded, complaints)
    if fetcher is None:
        raise refuse(loaded.document, complaints)

    def find(address: str, now: datetime) -> FoundFeed:
        return discover(fetcher, address, now, reach)[0]

    return find
