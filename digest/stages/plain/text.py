"""Plain text, scraped or written, to a draft: the article's lines, and what the text says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from digest.model import RawItem, SourceMemory
from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.furniture.judge import Kind, judge
from digest.stages.furniture.lines.speaking import voice_of
from digest.stages.furniture.recurring import to_learn
from digest.stages.language.identify import identify
from digest.stages.plain.front_matter import FrontMatter, front_matter
from digest.stages.plain.identity import identity
from digest.stages.plain.lines import Piece, decode, pieces_of
from digest.stages.plain.markdown import parsed
from digest.stages.plain.posts import parted_at_clocks, posts_of

BESIDE = frozenset({BlockKind.CAPTION, BlockKind.CODE, BlockKind.LABEL})
"""What stands beside the text and is never told."""
CLEAN = 0.02
"""Share of a text that is left out as the site's up to which it holds hardly anything of a site's."""
FEWEST_LINES = 3
"""Lines of a site that tell a page from a text of which one paragraph was judged wrongly."""
LONGEST_HEADLINE = 100
"""Characters of a headline that is nothing but one."""
_LINK = re.compile(rb"\[[^\[\]\n]{1,300}\]\((?:https?://|/)[^\s()]{0,500}\)")
FEWEST_LINKS = 3
"""Links in the marks of Markdown from which a text is one."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A draft of a plain text, and the folded lines to learn of its source."""

    draft: Draft
    lines: tuple[str, ...]
    left_out: int = 0
    """Lines that were left out as the site's."""
    is_judged: bool = True
    """False where nothing was judged: it holds hardly anything of a site's."""


def read_plain(item: RawItem, memory: SourceMemory) -> Plain:
    """Return the article in a plain text. Raise ExtractError when the bytes are no text."""
    front, body = front_matter(decode(item.body))
    return _judged(item, memory, front, pieces_of(body))


def is_marked(body: bytes) -> bool:
    """Say whether a text is Markdown, whatever its file is called: tools that read pages write it."""
    return len(list(islice(_LINK.finditer(body), FEWEST_LINKS))) == FEWEST_LINKS


def read_markdown(item: RawItem, memory: SourceMemory) -> Plain:
    """Return the article in a Markdown text. Raise ExtractError when the bytes are no text.

    A page that was scraped as Markdown is judged line by line as one in plain text is. What holds
    hardly anything of a site's was written as it stands, or cleaned by whoever clipped it.
    """
    front, body = front_matter(decode(item.body))
    marked = parsed(body)
    front = replace(front, title=front.title or marked.headline)
    pieces = [Piece(one.text, (n,), form=one.kind) for n, one in enumerate(marked.blocks)]
    judged = _judged(item, memory, front, pieces)
    if judged.left_out >= FEWEST_LINES and judged.draft.left_out > CLEAN:
        return judged
    if any(block.opens for block in judged.draft.blocks):
        return judged
    return replace(judged, draft=replace(judged.draft, blocks=marked.blocks), is_judged=False)


def _judged(
    item: RawItem, memory: SourceMemory, front: FrontMatter, pieces: Sequence[Piece]
) -> Plain:
    """Return what of the pieces is the article, and what they say of it that its front does not."""
    pieces = parted_at_clocks(pieces)
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
    return Plain(draft, to_learn(tuple(texts)), left_out=kinds.count(Kind.FURNITURE))


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
        if not _is_told(piece, kind) or piece.form in BESIDE:
            joinable = False
            continue
        is_doubtful = kind is Kind.DOUBTFUL
        if piece.joins and joinable and blocks[-1].is_doubtful == is_doubtful:
            blocks[-1] = replace(blocks[-1], text=blocks[-1].text + piece.text)
            continue
        form = BlockKind.HEADING if kind is Kind.HEADING else piece.form
        opens = place in posts
        block = Block(text=piece.text, kind=form, time=posts.get(place), opens=opens)
        blocks.append(replace(block, is_doubtful=is_doubtful))
        joinable = kind is not Kind.HEADING
    return tuple(blocks)
