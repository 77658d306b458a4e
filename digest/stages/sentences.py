"""Where sentences begin and end: exact spans of the text, for any script that marks its ends.

A line break always parts sentences. Inside a line one pass looks at every mark that may end a
sentence and decides by the word before it and the word behind it, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.model import Span
from digest.stages.sentences_words import (
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    MAY_END,
    NOT_AN_INITIAL,
    OPENERS,
    ORDINAL_LANGUAGES,
    REPORTING,
    USUALLY_INSIDE,
)

FULL_WIDTH = "。！？｡．"
ALWAYS = "।॥؟۔።፧።។៕။։"
CLOSERS = "\"'”’»›)]}」』）】》〉“"
OPENING = "\"'“‘„«‹([{¿¡「『（【《〈—–-•*’"

_MARK = re.compile(
    rf"(?P<mark>[.!?…;;{FULL_WIDTH}{ALWAYS}]+)(?P<close>[{re.escape(CLOSERS)}]*)(?P<gap>\s*)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[{\"'“‘„«‹—–,;:/]+$")
_WORD_AFTER = re.compile(rf"[{re.escape(OPENING)}\s]*(?P<word>[^\W_][\w’'\-]*\.?)")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_REACH = 48
"""How far a decision looks either way: longer than any word that could matter."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that may end a sentence, and what stands around it."""

    mark: str
    close: str
    gap: str
    before: str
    after: str
    opener: str
    """The character right behind the gap; empty at the end of the line."""
    rest: str
    """A few words behind the gap."""
    first: bool
    """True when `before` is the first word of its sentence."""
    words: int
    """How many words the sentence has before the mark, counted up to three."""


def split(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, without white space around them."""
    return tuple(
        span for line in _LINE.finditer(text) for span in _split_line(text, line.span(), language)
    )


def _split_line(text: str, bounds: tuple[int, int], language: str) -> Iterator[Span]:
    start, end = bounds
    for match in _MARK.finditer(text, start, end):
        if match.end() >= end or not _ends(_stop(text, start, end, match), language):
            continue
        yield from _trimmed(text, start, match.end("close"))
        start = match.end()
    yield from _trimmed(text, start, end)


def _stop(text: str, start: int, end: int, match: re.Match[str]) -> Stop:
    at, behind = match.start(), match.end()
    head = text[max(start, at - _REACH) : at]
    word = _WORD_BEFORE.search(head)
    before = word.group() if word else ""
    rest = text[behind : min(end, behind + _REACH)]
    follower = _WORD_AFTER.match(rest)
    lead = head[: len(head) - len(before)].strip(" \t\"'“‘„«([-—–•*")
    return Stop(
        mark=match["mark"],
        close=match["close"],
        gap=match["gap"],
        before=before,
        after=follower["word"] if follower else "",
        opener=rest[:1],
        rest=rest,
        first=not lead,
        words=min(3, len(head.split())),
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if piece.strip():
        yield Span(start + left, start + left + len(piece.strip()))


# -- the decision ----------------------------------------------------------------------------


def _ends(stop: Stop, language: str) -> bool:
    last = stop.mark[-1]
    if last in FULL_WIDTH:
        return _full_width_ends(stop)
    if last in ALWAYS:
        return True
    if last in ";;":
        return _greek_question(stop, language)
    if not stop.gap:
        return _glued(stop)
    if _goes_on(stop):
        return False
    if last in "!?":
        return not _speaker_follows(stop)
    if last == "…" or len(stop.mark) > 1:
        return bool(stop.after) and not stop.first
    return _full_stop_ends(stop, language)


def _full_width_ends(stop: Stop) -> bool:
    """A quotation that ends in a full stop and is followed by a particle goes on."""
    return not (stop.close and "\u3040" <= stop.opener <= "\u309f")


def _greek_question(stop: Stop, language: str) -> bool:
    return language == "el" and bool(stop.gap) and not _goes_on(stop)


def _glued(stop: Stop) -> bool:
    """Two sentences without a space between, as scraping leaves them: `difference.Donald`."""
    if stop.words < 3 and not stop.close:
        return False
    head, tail = stop.before.rstrip(CLOSERS), stop.rest.lstrip("\"'“‘«")
    lower = len(head) > 1 and head[-2:].isalpha() and head[-1].islower() and "." not in head
    if stop.close and not head:
        lower = True
    second = tail[1:2]
    word = stop.after.rstrip(".")
    return lower and tail[:1].isupper() and (second.islower() or second == " ") and word.isalpha()


def _goes_on(stop: Stop) -> bool:
    """A lower-case letter behind the mark, or nothing to say."""
    follower = stop.after[:1]
    if stop.opener and stop.opener in ",;:.…":
        return True
    return follower.islower() and stop.opener not in "•*"


def _speaker_follows(stop: Stop) -> bool:
    """`“Where is he?” Ms. Gray asked.` is one sentence."""
    if not stop.close:
        return False
    nearby = re.findall(r"[\w.]+", stop.rest)[1:4]
    return any(word in REPORTING for word in nearby)


def _full_stop_ends(stop: Stop, language: str) -> bool:
    if stop.close:
        return True
    word = stop.before.lower().strip("\"'“‘«([")
    number_follows = stop.after[:1].isdigit()
    if word in BEFORE_A_NAME:
        return False
    if word.isdigit():
        return _number_ends(stop, language)
    if word in BEFORE_A_NUMBER:
        return not number_follows
    if word in MAY_END or _dotted(word):
        return _opens(stop)
    if word in USUALLY_INSIDE:
        return False
    if len(word) == 1 and word.isalpha():
        return _initial_ends(stop)
    return True


def _dotted(word: str) -> bool:
    """`u.s`, `ph.d`, `ο.η.ε`: letters with stops between."""
    return "." in word and all(0 < len(part) <= 3 and part.isalpha() for part in word.split("."))


def _opens(stop: Stop) -> bool:
    follower = stop.after.rstrip(".")
    return (follower.lower() in OPENERS and not follower.isupper()) or stop.opener in "“«„"


def _initial_ends(stop: Stop) -> bool:
    if stop.first:
        return False
    if stop.before.lower() in NOT_AN_INITIAL and stop.before.isupper():
        return True
    return stop.before.islower() or _opens(stop)


def _number_ends(stop: Stop, language: str) -> bool:
    """`1. First` opens a list; `3. Oktober` is a date where ordinals carry a stop."""
    if stop.first:
        return False
    if language in ORDINAL_LANGUAGES and len(stop.before) <= 2:
        return _opens(stop)
    return True


# -- for libraries that ask for words too ------------------------------------------------------

_WORDS = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """Sentences and words of a text, in the form summarising libraries ask for."""

    language: str = "en"

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Return the sentences of a paragraph."""
        return tuple(span.of(paragraph) for span in split(paragraph, self.language))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of a sentence, without punctuation."""
        return tuple(_WORDS.findall(sentence))
