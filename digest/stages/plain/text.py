"""Plain text, scraped or written, to a draft: the article's lines, and what the text says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digest.model import RawItem, SourceMemory
from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.furniture.judge import Kind, judge
from digest.stages.furniture.recurring import to_learn
from digest.stages.furniture.speaking import voice_of
from digest.stages.language.identify import identify
from digest.stages.plain.front_matter import front_matter
from digest.stages.plain.identity import identity
from digest.stages.plain.lines import Piece, decode, pieces_of
from digest.stages.plain.posts import parted_at_clocks, posts_of

LONGEST_HEADLINE = 100
"""Characters of a headline that is nothing but one."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A draft of a plain text, and the folded lines to learn of its source."""

    draft: Draft
    lines: tuple[str, ...]


def read_plain(item: RawItem, memory: SourceMemory) -> Plain:
    """Return the article in a plain text. Raise ExtractError when the bytes are no text."""
    front, body = front_matter(decode(item.body))
    pieces = parted_at_clocks(pieces_of(body))
    texts = [piece.text for piece in pieces]
    language = identify(" ".join(sorted(texts, key=len)[-20:]), item.language or front.language)
    kinds = judge(texts, memory, language)
    said = identity(texts, kinds, voice_of(language), item.fetched)
    told = [_is_told(piece, kind) for piece, kind in zip(pieces, kinds, strict=True)]
    published = front.published or said.published
    posts = posts_of(texts, told, item.published or published, item.fetched)
    draft = Draft(
        blocks=_blocks(pieces, kinds, posts),
        title=front.title or said.title,
        byline=front.byline or said.byline,
        outlet=front.outlet or said.outlet,
        url=front.url or said.url,
        published=published,
        updated=front.updated,
        language=language,
        tags=front.tags,
        left_out=_left_out(texts, kinds),
    )
    return Plain(draft, to_learn(tuple(texts)))


def _left_out(texts: Sequence[str], kinds: Sequence[Kind]) -> float:
    """The share of the characters that are the site's."""
    sizes = [len(text) for text in texts]
    foreign = sum(n for n, kind in zip(sizes, kinds, strict=True) if kind is Kind.FURNITURE)
    return foreign / max(1, sum(sizes))


def _is_told(piece: Piece, kind: Kind) -> bool:
    """A headline as long as a sentence is told in the text as well: it may be all there is."""
    return kind in (Kind.TEXT, Kind.HEADING, Kind.DOUBTFUL) or (
        kind is Kind.TITLE and len(piece.text) > LONGEST_HEADLINE
    )


def _blocks(
    pieces: Sequence[Piece], kinds: Sequence[Kind], posts: Mapping[int, datetime | None]
) -> tuple[Block, ...]:
    """Glued pieces that are both the article's stay one paragraph, as they stood."""
    blocks: list[Block] = []
    joinable = False
    for place, (piece, kind) in enumerate(zip(pieces, kinds, strict=True)):
        if not _is_told(piece, kind):
            joinable = False
            continue
        is_doubtful = kind is Kind.DOUBTFUL
        if piece.joins and joinable and blocks[-1].is_doubtful == is_doubtful:
            blocks[-1] = replace(blocks[-1], text=blocks[-1].text + piece.text)
            continue
        form = BlockKind.HEADING if kind is Kind.HEADING else BlockKind.PARAGRAPH
        opens = place in posts
        block = Block(text=piece.text, kind=form, time=posts.get(place), opens=opens)
        blocks.append(replace(block, is_doubtful=is_doubtful))
        joinable = kind is not Kind.HEADING
    return tuple(blocks)
