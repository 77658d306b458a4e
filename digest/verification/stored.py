"""Check the quotes of editions again: against the stored text, and against the live pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from digest.app import Running
from digest.errors import ExtractError, PageGone, SourceError
from digest.model import Article, Brief, Edition, Lapse, Quote
from digest.stages.citing.verify import Finding, Standing, check, compare
from digest.verification.checked import STORED, SUPPORTING, Checked

Page = tuple[str, ...] | Finding
"""The visible blocks of a page, or what became of it."""


def verify(
    program: Running, named: str | None, live: Callable[[str], bytes] | None = None
) -> tuple[Checked, ...]:
    """Check one edition, or all of every profile. Raise ConfigError when there is none.

    `live` fetches a page as it is today; without it only the stored text is asked.
    """
    found: list[Checked] = []
    pages: dict[str, Page] = {}
    for edition in _editions(program, named):
        found += _stored(program, edition)
        if live is not None:
            found += _live(program, edition, live, pages)
    return tuple(found)


def keep(program: Running, findings: Sequence[Checked], now: datetime) -> int:
    """Keep what the live pages said, for the next edition to tell; return how many lapsed."""
    told: dict[bool, dict[tuple[str, str], Lapse]] = {True: {}, False: {}}
    for checked in findings:
        if (
            checked.where not in {STORED, SUPPORTING}
            and checked.finding.standing is not Standing.UNSEEN
        ):
            citation, finding = checked.quote.citation, checked.finding
            now_reads = None if finding.holds else finding.now
            lapse = Lapse(article=citation.article, digest=citation.digest, now=now_reads)
            told[finding.holds][lapse.article, lapse.digest] = lapse
    lapsed, held = tuple(told[False].values()), tuple(told[True].values())
    program.store.keep_lapses(lapsed, held, now)
    return len(lapsed)


def _editions(program: Running, named: str | None) -> Iterator[Edition]:
    if named is not None:
        yield program.edition(named)
        return
    program.edition(None)
    for profile in program.profiles():
        for line in program.store.edition_lines(profile.name):
            yield program.edition(line.id)


def quotes(edition: Edition) -> Iterator[Quote]:
    """Yield every quote of an edition, in the order of the page."""
    for brief in (*edition.briefs, *edition.in_brief):
        yield from _quotes(brief)


def _quotes(brief: Brief) -> Iterator[Quote]:
    yield from brief.quotes
    yield from brief.unchanged
    for difference in brief.differences:
        yield from difference.quotes


def _cited(program: Running, edition: Edition) -> Iterator[tuple[Quote, Article | None, bool]]:
    """Yield every quote of an edition with its article, and each sentence cited as saying the same.

    The last value is True for these: their words are those of the stored text.
    """
    for quote in quotes(edition):
        yield quote, program.store.article(quote.citation.article, quote.citation.revision), False
        for support in quote.supported_by:
            article = program.store.article(support.article, support.revision)
            text = support.span.of(article.text) if article is not None else ""
            yield Quote(text=text, citation=support), article, True


def _stored(program: Running, edition: Edition) -> Iterator[Checked]:
    for quote, article, supports in _cited(program, edition):
        finding = check(quote, article)
        where = SUPPORTING if supports else STORED
        yield Checked(
            edition=edition.id, quote=quote, finding=finding, where=where, supports=supports
        )


def _live(
    program: Running, edition: Edition, fetch: Callable[[str], bytes], pages: dict[str, Page]
) -> Iterator[Checked]:
    for quote, article, supports in _cited(program, edition):
        url = quote.citation.url
        if url is None or not quote.text:
            continue
        if url not in pages:
            pages[url] = _page(url, fetch)
        page = pages[url]
        finding = page if isinstance(page, Finding) else compare(quote, article, page)
        yield Checked(
            edition=edition.id, quote=quote, finding=finding, where=url, supports=supports
        )


def _page(url: str, fetch: Callable[[str], bytes]) -> Page:
    """Return the visible blocks of a page, or what is to be said of every quote from it."""
    from digest.stages.language.mojibake import unscrambled
    from digest.stages.markup.visible import visible_text

    try:
        return tuple(map(unscrambled, visible_text(fetch(url))))
    except PageGone as error:
        return Finding(standing=Standing.GONE, message=f"the page is gone ({error.message})")
    except (SourceError, ExtractError) as error:
        return Finding(standing=Standing.UNSEEN, message=error.message)
