"""What the fault tests of fetching share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from digest.sources.net.http import Fetcher
from tests.faults.reader import Reader
from tests.faults.site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on this machine."""
    one = Site()
    yield one
    one.close()


@pytest.fixture
def pauses() -> list[float]:
    """The pauses the fetcher has made, in seconds; none of them is slept."""
    return []


@pytest.fixture
def fetcher(pauses: list[float]) -> Iterator[Fetcher]:
    """A fetcher of little patience that never really sleeps."""
    one = Fetcher(seconds=1.2, patience=0.5, largest=2_000_000, sleep=pauses.append)
    yield one
    one.close()


@pytest.fixture
def reader(site: Site, fetcher: Fetcher, now: datetime) -> Reader:
    """Reads one feed of the site."""
    return Reader(site, fetcher, now)
