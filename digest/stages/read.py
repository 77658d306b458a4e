"""Reading: one raw item in, one clean article out. The composed `Reader`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from digest.errors import ExtractError
from digest.model import (
    Access,
    Article,
    MediaType,
    RawItem,
    Reading,
    Section,
    SourceMemory,
    Span,
    seen_address,
)
from digest.stages.answers import Answer, answer_of
from digest.stages.around import given, is_around
from digest.stages.draft import Block, BlockKind, Draft
from digest.stages.first_words.endings import ended
from digest.stages.furniture.judge import strays
from digest.stages.furniture.recurring import fold_line, recurring, to_learn
from digest.stages.language.function_words import content_of
from digest.stages.language.identify import code_of, identify
from digest.stages.language.mojibake import unscrambled
from digest.stages.language.sentences import split
from digest.stages.language.words import stem, words
from digest.stages.outlets.names import name_outlet
from digest.stages.plain.text import BESIDE, CLEAN, is_marked, read_markdown, read_plain
from digest.stages.quoting.furniture import enclosed, is_furniture
from digest.stages.quoting.glued.datelines import behind_headline
from digest.stages.quoting.vouched import first_prose, is_vouched
from digest.stages.sections import Placed, split_sections
from digest.stages.titles import title_of, without_title

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
HEADLINE = (Section(span=Span(0, 0)),)
"""The one event of a mere headline: it is listed, counts for no voice and joins only what says nearly the same."""
BETWEEN = "\n\n"
"""What parts two paragraphs of an article's text."""
_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=2)
"""How far a date may lie ahead and still be a clock or a zone set wrong; further ahead it is none."""
_HEADLINE = 15
_LONGEST_NOTICE = 1500
"""Characters up to which a paragraph may be nothing but a notice."""
_AROUND = 60
"""Characters: of a headline, and of what a feed's last line says around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Reads items of every media type. Pure, and pickles.

    `most_characters` bounds the text that is kept of one article.
    """

    most_characters: int = 400_000

    def __call__(self, item: RawItem, memory: SourceMemory) -> Reading:
        """Return the article and the lines to learn. Raise ExtractError when nothing is left."""
        item = _mended(item)
        draft, lines = _draft(item, memory)
        blocks = _bounded(draft.blocks, self.most_characters)
        titles = [title for title in (item.title, draft.title) if title and title.strip()]
        said = given(titles, name_outlet(item, draft))
        title = title_of(said, blocks) or "".join(titles[:1])
        body = without_title(blocks, title)
        if not body and memory.lines:
            # Where all of an article recurs, as notes made from one form do, it is the article.
            return self(item, SourceMemory())
        is_headed = said and not is_furniture(said)
        if not (body or titles) or (body and not is_headed and all(map(_is_the_sites, body))):
            raise ExtractError("nothing readable in it")
        if answer := _answer(item, draft, title, body):
            if not item.title or title != item.title:
                raise ExtractError(answer.value)
            body = ()
        return Reading(article=_article(item, draft, said, title, body), lines=lines)


def article_id(source: str, key: str) -> str:
    """Return the id of the article with this identity: 16 hexadecimal digits."""
    return hashlib.sha256(f"{source}\0{key}".encode()).hexdigest()[:16]


def _mended(item: RawItem) -> RawItem:
    """Return the item with what its source says of it put right where it was read wrongly."""
    title, byline, outlet = (
        unscrambled(said) if said else said for said in (item.title, item.byline, item.outlet)
    )
    return replace(item, title=title, byline=byline, outlet=outlet)


# -- by media type ---------------------------------------------------------------------------


def _draft(item: RawItem, memory: SourceMemory) -> tuple[Draft, tuple[str, ...]]:
    match item.media_type:
        case MediaType.PAGE | MediaType.ENTRY | MediaType.LETTER:
            return _cleaned(item, _from_html(item), memory)
        case MediaType.TEXT if not is_marked(item.body):
            plain = read_plain(item, memory)
            return plain.draft, plain.lines
        case MediaType.TEXT | MediaType.MARKDOWN:
            marked = read_markdown(item, memory)
            if marked.is_judged:
                return marked.draft, marked.lines
            return _cleaned(item, marked.draft, memory)
        case _:
            raise ExtractError(f"{item.media_type} is not read as an article")


def _from_html(item: RawItem) -> Draft:
    # The extractors take half a second to load: only who meets a page pays for them.
    from digest.stages.pages.article import extract_entry, extract_page

    extract = extract_page if item.media_type is MediaType.PAGE else extract_entry
    try:
        return extract(item)
    except ExtractError:
        # A feed may give a headline and no more: that is listed, and never quoted.
        if not (item.title and item.title.strip()):
            raise
        return Draft(blocks=())


def _cleaned(item: RawItem, draft: Draft, memory: SourceMemory) -> tuple[Draft, tuple[str, ...]]:
    known = recurring(memory)
    texts = [block.text for block in draft.blocks]
    foreign = strays(texts, code_of(item.language or draft.language) or identify(" ".join(texts)))
    kept = tuple(
        block
        for place, block in enumerate(draft.blocks)
        if block.kind not in BESIDE
        and not (block.kind is BlockKind.NOTE and place in _edges(draft.blocks))
        and block.text not in known
        and (place not in foreign or block.opens)
        and not (place >= len(texts) - 2 and _names_itself(block.text, item.title or draft.title))
    )
    return replace(draft, blocks=kept), to_learn(tuple(texts))


def _edges(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the notes that open or end a text, with nothing but notes outside of them."""
    inner = [n for n, block in enumerate(blocks) if block.kind in _RUNNING]
    if not inner:
        return frozenset()
    return frozenset(n for n in range(len(blocks)) if not inner[0] < n < inner[-1])


def _names_itself(text: str, title: str | None) -> bool:
    """A last line such as feeds append, that says the headline once more and where it stood."""
    headline = fold_line(title or "")
    around = len(fold_line(text)) - len(headline)
    return len(headline) > _HEADLINE and headline in fold_line(text) and 0 < around < _AROUND


# -- putting it together ---------------------------------------------------------------------


def _article(
    item: RawItem, draft: Draft, said: str | None, title: str, body: Sequence[Block]
) -> Article:
    text, placed = _laid_out(body)
    language = identify(text or title, item.language or draft.language)
    title = title if said else ended(title, text, language)
    published, dated = _published(item, draft)
    url = item.url or draft.url
    sentences = _sentences(placed, language)
    glued = _glued(text, sentences, language) if not said and (item.title or draft.title) else ()
    return Article(
        id=article_id(item.source, item.key),
        source=item.source,
        key=item.key,
        outlet=name_outlet(item, draft),
        title=title,
        text=text,
        published=published,
        fetched=_utc(item.fetched),
        sentences=sentences,
        sections=split_sections(title, placed) or HEADLINE,
        headings=tuple(p.span for p in placed if p.is_heading),
        doubtful=(*_doubtful(placed, draft, said, language), *glued),
        url=seen_address(url) if url else None,
        byline=item.byline or draft.byline,
        updated=_updated(item, draft, published if dated else None),
        dated=dated,
        language=language,
        access=draft.access if body else Access.HEADLINE_ONLY,
        media_type=item.media_type,
        tags=tuple(dict.fromkeys((*item.tags, *draft.tags))),
    )


def _answer(item: RawItem, draft: Draft, title: str, body: Sequence[Block]) -> Answer | None:
    """Return what a server answered instead of an article; a headline that a source gives says nothing of it."""
    texts = [block.text for block in body]
    language = identify(" ".join((title, *texts)), item.language or draft.language)
    return answer_of("" if item.title else title, texts, language)


def _is_the_sites(block: Block) -> bool:
    """Say whether a block has nothing but sentences that are the site's own."""
    spans = split(block.text[:_LONGEST_NOTICE])
    among = enclosed(block.text, spans)
    return is_around(block.text) or (
        len(block.text) <= _LONGEST_NOTICE
        and all(
            place in among or is_furniture(span.of(block.text)) for place, span in enumerate(spans)
        )
    )


def _laid_out(body: Sequence[Block]) -> tuple[str, tuple[Placed, ...]]:
    placed: list[Placed] = []
    at = 0
    for block in body:
        span = Span(at, at + len(block.text))
        is_heading = block.kind is BlockKind.HEADING
        placed.append(
            Placed(span, block.text, is_heading, block.time, block.opens, block.is_doubtful)
        )
        at = span.end + len(BETWEEN)
    return BETWEEN.join(block.text for block in body), tuple(placed)


def _sentences(placed: Sequence[Placed], language: str) -> tuple[Span, ...]:
    return tuple(
        Span(block.span.start + span.start, block.span.start + span.end)
        for block in placed
        if not block.is_heading
        for span in split(block.text, language)
    )


def _doubtful(
    placed: Sequence[Placed], draft: Draft, headline: str | None, language: str
) -> tuple[Span, ...]:
    """Return what may be the site's.

    Not the first paragraph of a text that holds little else of the site's, where a headline that
    is no part of the paragraph vouches for it.
    """
    doubted = [n for n, block in enumerate(placed) if block.is_doubtful]
    if doubted and headline and draft.left_out <= CLEAN:
        texts = ["" if block.is_heading else block.text for block in placed]
        first = first_prose(texts, language)
        if first in doubted and is_vouched(texts[first], headline, language):
            doubted.remove(first)
    return tuple(placed[n].span for n in doubted)


def _glued(text: str, sentences: Sequence[Span], language: str) -> tuple[Span, ...]:
    """Return the first sentence of a text over which a day or a button stands, where it says a word twice.

    The line that was its headline is glued to it then, and nothing tells where it ends.
    """
    first = sentences[0] if sentences else Span(0, 0)
    if behind_headline(text, first) != first:
        return ()
    told = content_of(first.of(text), language)
    said = [word for word in map(stem, words(first.of(text))) if word in told]
    return (first,) if len(said) > len(set(said)) else ()


def _bounded(blocks: Sequence[Block], most: int) -> tuple[Block, ...]:
    kept: list[Block] = []
    room = most
    for block in blocks:
        room -= len(block.text) + len(BETWEEN)
        if room < 0:
            break
        kept.append(block)
    return tuple(kept)


# -- weighing the source against the body ----------------------------------------------------


DAY_ONLY = (time(0, 0), time(12, 0))
"""Hours that stand for a day without an hour."""


def _published(item: RawItem, draft: Draft) -> tuple[datetime, bool]:
    """Return when it was published, and whether anything said so.

    The source knows best, unless it knows a day only: then the article's own word goes first.
    """
    fetched = _utc(item.fetched)
    said = [item.published, draft.published]
    if item.published is not None and _utc(item.published).time() in DAY_ONLY:
        said.reverse()
    for moment in said:
        if moment is not None and _OLDEST <= _utc(moment) <= fetched + _AHEAD:
            return min(_utc(moment), fetched), True
    return fetched, False


def _updated(item: RawItem, draft: Draft, published: datetime | None) -> datetime | None:
    """Return when it was last changed; what lies before its publication is no such time."""
    moment = item.updated or draft.updated
    fetched = _utc(item.fetched)
    if moment is None or (published is not None and _utc(moment) < published):
        return None
    return min(_utc(moment), fetched) if _utc(moment) <= fetched + _AHEAD else None


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
