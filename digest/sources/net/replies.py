"""What a server's answer means when it is not the feed: told apart, each with a next step."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digest.sources.net.http import Answer
from digest.sources.net.trouble import FetchError, Trouble
from digest.writing.moments import noted

LONGEST_WAIT = timedelta(days=1)
"""However long a server says to wait, it is asked again after this: what it brings would be lost."""

STATUSES: dict[int, tuple[Trouble, str, str]] = {
    401: (
        Trouble.STATUS,
        "it asks for a name and a password",
        "write them into the address, https://name:password@site/feed, from a ${VARIABLE}",
    ),
    402: (Trouble.STATUS, "it is for paying readers", "the site may have a feed for subscribers"),
    403: (
        Trouble.STATUS,
        "the site refuses us",
        "some sites turn programs away: set `contact`, ask less often, or look for another feed",
    ),
    404: (
        Trouble.STATUS,
        "nothing is there",
        "the feed may have moved: digest sources add SITE finds where it is now",
    ),
    410: (Trouble.GONE, "gone for good", "remove it from the sources in config.yaml"),
    429: (Trouble.WAIT, "we asked too often", "it is asked again when the wait is over"),
    451: (Trouble.STATUS, "withheld for legal reasons", "nothing to be done from here"),
}

WALLS = re.compile(
    r"__tcfapi|consent\.(?:google|yahoo|youtube)|guce\.|didomi|onetrust|sourcepoint|cookiewall"
    r"|cookie[-_ ]?consent|privacy[-_ ]gate|usercentrics|quantcast",
    re.I,
)
"""Names of the machinery that consent walls are made with."""

CHALLENGES = re.compile(r"cf-challenge|challenge-platform|_cf_chl_opt|captcha|ddos-guard", re.I)
PASSWORD = re.compile(r"<input[^>]{0,200}type\s*=\s*[\"']?password", re.I)
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,300})", re.I)
WORDS = re.compile(
    r"<(?:script|style)\b[^<]*(?:<(?!/(?:script|style))[^<]*)*(?:</(?:script|style)[^<>]*>?|\Z)"
    r"|<[^<>]*>",
    re.I,
)
"""What shows no words: a script that is never closed takes the rest, so this reads a page once."""

SPARSE = 300
"""Words. A page with more is an article with a consent banner, not a wall."""


def failure(answer: Answer, now: datetime) -> FetchError:
    """Return what an answer that is no success means, in words, with the next step."""
    if answer.status in (403, 429, 503) and _challenged(answer):
        return FetchError(
            f"the site wants to see a browser first (HTTP {answer.status})",
            trouble=Trouble.STATUS,
            hint="write to the site and ask it to let feed readers through",
        )
    trouble, what, hint = STATUSES.get(answer.status, _other(answer.status))
    until = retry_after(answer, now)
    when = f", until {noted(until)}" if until else ""
    return FetchError(f"{what} (HTTP {answer.status}){when}", trouble=trouble, hint=hint)


def _other(status: int) -> tuple[Trouble, str, str]:
    if status >= 500:
        return Trouble.STATUS, "the site has trouble", "it is tried again later"
    if 300 <= status < 400:
        return Trouble.STATUS, "it sends us nowhere", "take the address a browser ends at"
    return Trouble.STATUS, "an answer we cannot use", "open the address in a browser"


def retry_after(answer: Answer, now: datetime) -> datetime | None:
    """Return when the server lets us ask again; it says so in seconds or as a date."""
    said = answer.header("retry-after").strip()
    if said.isascii() and said.isdigit():
        return now + min(timedelta(seconds=int(said[:9])), LONGEST_WAIT)
    try:
        when = parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(aware.astimezone(UTC), now + LONGEST_WAIT) if aware > now else None


def wall(answer: Answer) -> str | None:
    """Return what stands before the page: a consent wall, a log-in, a challenge; None when nothing."""
    text = answer.body[:400_000].decode("utf-8", "replace")
    if WALLS.search(answer.url.partition("?")[0]):
        return "a consent wall"
    if _challenged(answer):
        return "a check for browsers"
    if len(WORDS.sub(" ", text).split()) > SPARSE:
        return None
    if WALLS.search(text):
        return "a consent wall"
    return "a page to log in" if PASSWORD.search(text) else None


def page_title(body: bytes) -> str:
    """Return the title of a page, to recognise it by; empty when it has none."""
    found = TITLE.search(body[:100_000].decode("utf-8", "replace"))
    return " ".join(found.group(1).split())[:100] if found else ""


def _challenged(answer: Answer) -> bool:
    if answer.header("cf-mitigated").lower() == "challenge":
        return True
    text = answer.body[:60_000].decode("utf-8", "replace")
    return bool(CHALLENGES.search(text)) and len(WORDS.sub(" ", text).split()) < SPARSE
