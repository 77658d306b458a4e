"""The page behind a teaser: the whole article, where its site lets us read it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape

from digest.model import MediaType, RawItem, open_address
from digest.sources.decoding import in_utf8
from digest.sources.feedfiles.entry import Entry
from digest.sources.markup import ANY_TAG, plain, words
from digest.sources.net.guard import Reach
from digest.sources.net.http import Answer, Fetcher
from digest.sources.net.replies import WORDS, failure, wall
from digest.sources.net.trouble import FetchError, Trouble

TEASER = 150
"""Words: an entry with fewer, and a link, is taken for a teaser."""

CUT = re.compile(r"(?:\.\.\.|…|\[(?:\.\.\.|…)\]|\bmore\s*(?:»|›|→|&gt;)?)\s*(?:</\w+>\s*)*$", re.I)
CUT_TEASER = 400
"""Words: an entry with fewer that ends in an ellipsis is a teaser too."""

LONG_WORD = re.compile(r"[^\W\d_]{5,}")
FEWEST_COMPARED = 5
MOST_COMPARED = 40
SAME = 0.2
"""Share of an entry's longer words that its page has at least; of its article's it has nearly all."""


def is_teaser(entry: Entry) -> bool:
    """Say whether the entry's text looks like the beginning of the article on its page."""
    length = words(entry.markup)
    if length < TEASER:
        return True
    return length < CUT_TEASER and bool(CUT.search(entry.markup.rstrip()))


@dataclass(frozen=True, slots=True)
class PageReader:
    """Turns an entry's item into its page's; used for one fetch of one source."""

    fetcher: Fetcher
    reach: Reach

    def __call__(self, item: RawItem) -> RawItem:
        """Return the item with the page as its body. Raise FetchError when there is no page."""
        if item.url is None:
            return item
        answer = self.fetcher.page(item.url, self.reach)
        if answer.status != 200:
            raise failure(answer, item.fetched)
        _must_be_article(answer)
        body = in_utf8(answer.body, answer.charset)
        _must_be_of(item, body)
        return replace(item, media_type=MediaType.PAGE, body=body, url=open_address(answer.url))


def _must_be_article(answer: Answer) -> None:
    if answer.media_type not in ("text/html", "application/xhtml+xml", ""):
        raise FetchError(f"not a page but {plain(answer.media_type)}", trouble=Trouble.BROKEN)
    before = wall(answer)
    if before:
        raise FetchError(f"{before} stands before the page", trouble=Trouble.STATUS)


def _must_be_of(item: RawItem, page: bytes) -> None:
    """Raise FetchError where the entry itself says more than its page, or the page something else.

    Many sites say "not found" with a page that is a success: nearly none of the entry's words
    stand there. What has few words, or a script without spaces, is believed.
    """
    shown_words = len(WORDS.sub(" ", page.decode("utf-8", "replace")).split())
    if shown_words < words(item.body.decode("utf-8", "replace")):
        raise FetchError("its page shows less than the feed", trouble=Trouble.BROKEN)
    told = f"{item.title or ''} {ANY_TAG.sub(' ', item.body.decode('utf-8', 'replace'))}"
    wanted = set(LONG_WORD.findall(unescape(told).casefold())[:MOST_COMPARED])
    if len(wanted) < FEWEST_COMPARED:
        return
    shown = unescape(page.decode("utf-8", "replace")).casefold()
    if sum(word in shown for word in wanted) < SAME * len(wanted):
        raise FetchError("its page is about something else", trouble=Trouble.BROKEN)
