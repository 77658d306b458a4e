"""The headline of an article: the one that was said, else its opening words, cut where they can end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Span
from digest.stages.around import HIGHLIGHTS, is_around
from digest.stages.draft import Block, BlockKind
from digest.stages.furniture.recurring import fold_line
from digest.stages.language.function_words import function_words
from digest.stages.language.sentences import split
from digest.stages.plain.text import LONGEST_HEADLINE
from digest.stages.quoting.furniture import is_caption
from digest.stages.quoting.glued.datelines import surely_undated
from digest.stages.quoting.readable.leaning import FUNCTION
from digest.writing.quotation import CLOSING

LONGEST_SAID = 300
"""Characters of a headline that are kept of what a source gives as one."""

LONGEST_MADE = 90
"""Characters of an opening sentence that stands in for a headline."""

MORE = 24
"""Characters that it may have beyond, where a clause ends there and none does sooner."""

AT_THE_TOP = 5
"""Paragraphs at the top that may tell of pictures or be a button, and are no headline."""

JOINING = (" and ", " but ", " while ", " und ", " aber ", " et ", " mais ", " y ", " pero ")
"""Words that nothing should hang on at the end of a headline cut short."""

ENDING = (", ", "; ", " – ", " — ", ": ", *JOINING)
"""What stands behind a clause."""

LEAST_WORDS = 6
"""Words that are left of it at least."""

LONGEST_NAME = 4
"""Words with capitals one after the other that are a name; more of them are a style of headlines."""

OPENS_NOUN = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "our", "as", "on", "in", "at", "by", "for"]
)
DETERMINES = frozenset(["a", "an", "the", "his", "her", "its", "their", "our"])
OWNS = re.compile(r"['’]s$|s['’]$")
DESCRIBES = frozenset(
    """
    big few first former great last little long major new next old only own same second small third
    young
    """.split()
)
"""Words that hardly ever end what they tell of, behind an article or the like."""


def title_of(said: str | None, blocks: Sequence[Block]) -> str:
    """Return the headline that was said, else the opening words; empty where there is nothing at all."""
    if said and said.strip():
        return _within(" ".join(said.split()), LONGEST_SAID)
    top = (block.text for block in blocks[:AT_THE_TOP])
    told = next((n for n, text in enumerate(top) if not (is_caption(text) or is_around(text))), 0)
    return _shortened("\n".join(block.text for block in blocks[told:])) if blocks else ""


def _within(title: str, most: int) -> str:
    """Return a headline cut at a word where it is longer than any headline is."""
    if len(title) <= most:
        return title
    head = title[:most]
    return head[: head.rfind(" ") if " " in head[most // 2 :] else None].rstrip(" ,;:–—-") + "…"


def _shortened(text: str) -> str:
    """The opening sentence as a headline, without its dateline: whole, or cut at a clause, a little later if need be, or word.

    A clause in front of the news (`After the 76ers had won, the team …`) is no place to cut behind.
    """
    text = HIGHLIGHTS.sub("", text, count=1)
    opening = text.partition("\n")[0]
    span = next(iter(split(opening)), Span(0, len(opening)))
    first = surely_undated(text, span).of(text)
    if len(first) <= LONGEST_MADE + 10:
        return first.rstrip(".")
    cut = _clause(first) or first[:LONGEST_MADE].rfind(" ")
    return first[: cut if cut > 0 else LONGEST_MADE].rstrip(" ,;:–—-") + "…"


def _clause(first: str) -> int:
    """Return where a clause ends at which a headline of a sentence can be cut; 0 where none does."""
    head = first[:LONGEST_MADE]
    clause = max(head.rfind(mark) for mark in ENDING)
    in_front = clause == head.find(", ") and FUNCTION.match(head.split()[0])
    if clause > LONGEST_MADE // 2 and not in_front:
        return clause
    later = (first.find(mark, LONGEST_MADE, LONGEST_MADE + MORE) for mark in ENDING)
    return min((place for place in later if place > 0), default=0)


def without_title(blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The headline is the title already; as a block it would be one more paragraph. So would a button above it."""
    opening = 3
    folded = fold_line(title)
    if len(title) > LONGEST_HEADLINE:
        return tuple(blocks)
    told = [
        block
        for place, block in enumerate(blocks)
        if place >= opening or fold_line(block.text) != folded or _is_sentence(block)
    ]
    above = [block for block in told[:opening] if is_around(block.text) and not _is_sentence(block)]
    return tuple(block for block in told if block not in above) or tuple(told)


def _is_sentence(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.text.rstrip(CLOSING).endswith((".", "。"))


def ended(title: str, text: str, language: str) -> str:
    """Return a cut headline without the words at its end that lead on: `… the Supreme Court as it…`.

    So does part of a name behind such a word or a comma, and in English what is half said: `… as part` of something, `… a little` bundle,
    `… the county's`. The text tells what came next.
    """
    if not function_words(language) or not title.endswith("…"):
        return title
    whole = title.removesuffix("…")
    words, after = whole.split(" "), text.partition(whole)[2]
    follows = after.split(maxsplit=1)[0] if after[:1] == " " else ""
    while len(words) > LEAST_WORDS:
        most = leading(words, follows, language)
        if not most or len(words) - most < LEAST_WORDS:
            break
        follows = words[-most]
        words = words[:-most]
    return " ".join(words).rstrip(" ,;:–—-") + "…"


def leading(words: Sequence[str], follows: str, language: str) -> int:
    """Return how many words at the end lead on to what follows; 0 where the last one can end a line."""
    grammar, last, before = function_words(language) or frozenset(), words[-1], words[-2]
    if last in grammar:
        return 1
    if last[:1].isupper() and follows[:1].isupper():
        count = next((n for n, word in enumerate(reversed(words)) if not word[:1].isupper()), 0)
        leads = words[-1 - count] if 0 < count <= LONGEST_NAME else ""
        return count if leads in grammar or leads.endswith(",") else 0
    if language != "en":
        return 0
    is_half = (follows == "of" and before in OPENS_NOUN) or (
        follows != "" and before in DETERMINES and last in DESCRIBES
    )
    return int(is_half or OWNS.search(last) is not None)
