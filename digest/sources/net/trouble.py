"""What can go wrong between us and a server, told apart."""

from __future__ import annotations

from enum import StrEnum

from digest.errors import SourceError
from digest.sources.net.guard import NotPublic, Refused


class Trouble(StrEnum):
    """Kinds of failure, as `digest sources check` names them."""

    NAME = "name not found"
    CONNECTION = "no connection"
    CERTIFICATE = "no trust"
    TIME = "too slow"
    SIZE = "too large"
    REDIRECTS = "endless redirects"
    BROKEN = "broken answer"
    REFUSED = "not allowed by us"
    ROBOTS = "not allowed by the site"
    WAIT = "asked to wait"
    STATUS = "refused by the site"
    GONE = "gone"
    NOT_A_FEED = "not a feed"


class FetchError(SourceError):
    """A fetch that brought nothing; `trouble` says of which kind."""

    def __init__(self, message: str, *, trouble: Trouble, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.trouble = trouble


class BrokenOff(FetchError):
    """A connection that ended before its answer did: asked anew, it may well come whole."""


def refused(refusal: Refused) -> FetchError:
    """Return the guard's refusal as a failed fetch, with the way to lift it where there is one."""
    lifted = (
        "if this address is yours, set allow_private: true on its source, or add or run it with "
        "--allow-private"
    )
    return FetchError(
        f"it is not asked: {refusal}",
        trouble=Trouble.REFUSED,
        hint=lifted if isinstance(refusal, NotPublic) else "correct the address",
    )
