"""A text's first words as a headline, cut where they can end: behind its news, and at no word that leads on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.model import Span
from digest.stages.around import HIGHLIGHTS
from digest.stages.dates.tenses import PAST
from digest.stages.language.function_words import function_words
from digest.stages.language.sentences import split
from digest.stages.quoting.glued.datelines import surely_undated, undated
from digest.stages.quoting.readable.leaning import FUNCTION

LONGEST_MADE = 90
"""Characters of an opening sentence that stands in for a headline."""

MORE = 24
"""Characters that it may have beyond, where a clause ends there and none does sooner."""

LEAST_NEWS = 20
LATER = 60
"""Characters of the news that a headline tells at least, and at most where this begins late."""

VERB = re.compile(
    r"(?: (?!(?:who|which|that|and|but|as|when|it|he|she|they|we|you)\b)[\w’'-]+)?,? (?:(?:\w+ly|also|now|still|again|then|later) )?(?:(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does"
    rf"|says)\b|(?<=, )(?:{PAST.pattern})(?! (?:by|with|as|down)\b))"
)
"""The verb of what stands before it, in English, a word further on at most."""

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


def shortened(text: str) -> str:
    """Return the opening sentence as a headline, without its dateline: whole, or cut at a clause, a little later if need be, or word.

    A clause in front of the news (`After the 76ers had won, the team …`) is no place to cut behind.
    """
    text = HIGHLIGHTS.sub("", text, count=1)
    opening = text.partition("\n")[0]
    span = next(iter(split(opening)), Span(0, len(opening)))
    first = surely_undated(text, span).of(text)
    cut = _cut(first)
    return first[:cut].rstrip(" ,;:–—-") + "…" if cut else first.rstrip(".")


def _cut(first: str) -> int:
    """Return where an opening sentence is cut to be a headline; 0 where it can stand whole.

    Behind the news, and so later where this comes only behind the usual place.
    """
    if len(first) <= LONGEST_MADE + 10:
        return 0
    cut = _clause(first) or max(first[:LONGEST_MADE].rfind(" "), 0) or LONGEST_MADE
    news = _news_behind(first, cut)
    if not news:
        return cut
    if len(first) <= news + LATER:
        return 0
    later = (first.find(mark, news + LEAST_NEWS, news + LATER) for mark in ENDING)
    return min((place for place in later if place > 0), default=first.rfind(" ", 0, news + LATER))


def _news_behind(first: str, cut: int) -> int:
    """Return where the news of an English sentence begins if that is behind a cut, else 0.

    With the verb of what was told of before it, or behind a clause in front of it.
    """
    verb = VERB.match(first, cut) or VERB.match(first, first.rfind(" ", 0, cut))
    if verb:
        return verb.end()
    clause = first.find(", ")
    in_front = cut - LEAST_NEWS < clause < LONGEST_MADE + 2 * MORE and opens_in_front(first)
    return clause + 2 if in_front else 0


def opens_in_front(first: str) -> bool:
    """Say whether an English sentence opens with a clause in front of its news, behind any dateline."""
    begun = undated(first, Span(0, len(first))).of(first)
    return FUNCTION.match(begun.partition(" ")[0]) is not None


def _clause(first: str) -> int:
    """Return where a clause ends at which a headline of a sentence can be cut; 0 where none does."""
    head = first[:LONGEST_MADE]
    clause = max(head.rfind(mark) for mark in ENDING)
    in_front = clause == head.find(", ") and opens_in_front(first)
    if clause > LONGEST_MADE // 2 and not in_front:
        return clause
    later = (first.find(mark, LONGEST_MADE, LONGEST_MADE + MORE) for mark in ENDING)
    return min((place for place in later if place > 0), default=0)


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
