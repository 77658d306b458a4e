"""Pages and entries to drafts: the article's blocks and what the page says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from digest.errors import ExtractError
from digest.model import Access, RawItem
from digest.stages.dates.clocks import clock_ahead
from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.markup.blocks import Piece, pieces_of
from digest.stages.markup.tree import tree_of
from digest.stages.metadata.facts import Metadata, metadata_of
from digest.stages.pages.access import Stub, stub_of
from digest.stages.pages.asides import kind_of, kinds_of, labels
from digest.stages.pages.judge import article_places
from digest.stages.pages.posts import Page, live
from digest.stages.pages.scriptless import pieces_without_scripts
from digest.stages.pages.settle import article_of
from digest.stages.pages.witness import witness_of

MOST_BLOCKS = 4_000
"""Blocks of one article that are kept; a live blog of a day has some hundreds."""


def extract_page(item: RawItem) -> Draft:
    """Return the article of a whole page. Raise ExtractError when there is none in it."""
    root = tree_of(item.body)
    pieces = pieces_without_scripts(root)
    said = metadata_of(root, pieces, item.url, item.fetched)
    chosen = article_places(pieces, witness_of(root, pieces, said))
    stub = stub_of(pieces, chosen, said)
    if stub in {Stub.CONSENT, Stub.SHELL}:
        return _nothing_but_headline(item, stub, said)
    if not chosen and not said.title:
        raise ExtractError("no article text in the page")
    title, began = item.title or said.title or "", item.published or said.published
    chosen = article_of(pieces, chosen)
    page = Page(pieces, chosen, title=title, told=said.posts, began=began)
    found = live(page, item.fetched)
    links = labels(pieces, found.places)
    draft = _draft([_block(pieces[at], at, found.posts, links) for at in found.places], said)
    return replace(draft, access=Access.HEADLINE_ONLY) if stub else draft


def _nothing_but_headline(item: RawItem, stub: Stub, said: Metadata) -> Draft:
    """Return a draft without text: a wall's words are no article's, and neither is its headline."""
    title = said.title if stub is Stub.SHELL else None
    if not (item.title or title):
        raise ExtractError(stub.value)
    return replace(_draft((), replace(said, title=title)), access=Access.HEADLINE_ONLY)


def extract_entry(item: RawItem) -> Draft:
    """Return the text of a feed entry or a mail part, all of which is content.

    Raise ExtractError when there is no text in it.
    """
    root = tree_of(item.body)
    pieces = pieces_of(root)
    if not pieces:
        raise ExtractError("no text in the entry")
    blocks = zip(pieces[:MOST_BLOCKS], kinds_of(pieces), strict=False)
    return Draft(blocks=tuple(Block(text=piece.text, kind=kind) for piece, kind in blocks))


def _block(
    piece: Piece, place: int, posts: Mapping[int, datetime | None], links: frozenset[int]
) -> Block:
    """Return a piece as a block of its kind; the time in front of a post's text is not its text."""
    kind = BlockKind.LABEL if place in links else kind_of(piece)
    if place not in posts:
        return Block(text=piece.text, kind=kind)
    clock = clock_ahead(piece.text)
    text = piece.text[clock.end :] if clock else piece.text
    return Block(text=text, kind=kind, opens=True, time=posts[place])


def _draft(blocks: Sequence[Block], said: Metadata) -> Draft:
    return Draft(
        blocks=tuple(blocks[:MOST_BLOCKS]),
        title=said.title,
        byline=said.byline,
        outlet=said.outlet,
        url=said.url,
        published=said.published,
        updated=said.updated,
        language=said.language,
        tags=(said.opinion,) if said.opinion else (),
    )
