"""A stored article's page in finished words."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Access, Article, Correction, Evidence, evidence_path
from digest.render.hostile import clip, shown, web_address
from digest.render.layout.stories import NAME_LIMIT, Layout
from digest.render.layout.view import Amendment, Link
from digest.render.paths import edition_path
from digest.render.web.evidence import Block, blocks


@dataclass(frozen=True, kw_only=True)
class StoredArticle:
    """One revision of one article, the quoted sentences marked."""

    title: Link
    outlet: str
    facts: str
    note: str
    original: str
    href: str | None
    blocks: tuple[Block, ...]
    editions: tuple[Link, ...] = ()
    amendments: tuple[Amendment, ...] = ()


def stored_article(layout: Layout, evidence: Evidence, around: int | None) -> StoredArticle:
    """Return the article's page; `around` limits it to what is quoted and its surroundings."""
    article, words = evidence.article, layout.words
    outlet = layout.name(article.outlet.name)
    return StoredArticle(
        title=layout.title(article.title, None, article.language),
        outlet=outlet,
        facts=" · ".join(_facts(layout, article)),
        note=_note(layout, evidence, around),
        original=words("open_original", outlet=outlet),
        href=web_address(article.url),
        blocks=blocks(article, evidence.quoted, around),
        editions=_editions(layout, evidence),
        amendments=tuple(map(layout.amendment, _corrections(layout, article))),
    )


def _facts(layout: Layout, article: Article) -> list[str]:
    words, dates = layout.words, layout.dates
    facts = []
    if article.byline:
        facts.append(words("by", byline=clip(shown(article.byline), NAME_LIMIT)))
    if article.dated:
        facts.append(words("published", when=dates.moment(article.published)))
    else:
        facts.append(words("no_date"))
    if article.updated and article.updated > article.published:
        facts.append(words("updated", when=dates.moment(article.updated)))
    facts.append(words("picked_up", when=dates.moment(article.fetched)))
    if article.revision > 1:
        facts.append(words("revision", number=words.number(article.revision)))
    if article.access is Access.HEADLINE_ONLY:
        facts.append(words("headline_only"))
    return facts


def _note(layout: Layout, evidence: Evidence, around: int | None) -> str:
    words, quoted = layout.words, len(evidence.quoted)
    if not quoted:
        return words("stored_empty")
    note = words.count("stored_note", quoted)
    return note if around is None else f"{note} {words('stored_parts')}"


def _editions(layout: Layout, evidence: Evidence) -> tuple[Link, ...]:
    lines = {line.id: line for line in layout.archive.editions}
    return tuple(
        Link(text=layout.dates.day(lines[edition].day), href=layout.root.to(edition_path(edition)))
        for edition in evidence.editions
        if edition in lines
    )


def _corrections(layout: Layout, article: Article) -> list[Correction]:
    here = evidence_path(article.id, article.revision)
    return [c for c in layout.archive.corrections if c.evidence.partition("#")[0] == here]
