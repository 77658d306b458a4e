"""Where sentences begin and end: exact spans of the text, for any script that marks its ends.

A line break always parts sentences. Inside a line one pass looks at every mark that may end a
sentence and decides by the word before it and the words behind it, so the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.model import Span
from digest.stages.language.sentences_words import (
    BEHIND_CLOCK,
    CLOCK,
    ORDINAL_LANGUAGES,
    PRONOUN,
    REPORTING,
    Words,
    words_of,
)

FULL_WIDTH = "。！？｡．"
ALWAYS = "।॥؟۔።፧።៕។။։"
"""Marks that are used for nothing but the end of a sentence."""
OTHER = ";\u037e:"
"""Marks that end a sentence in one language only."""
BAR = "|"
INDIC_BAR = r"(?:(?<=[\u0900-\u0dff])|(?<=[\u0900-\u0dff]\s))\|"
"""A bar behind a word of a script of India stands for the danda, which keyboards lack."""
BRACKETS = ")]}）】"
CLOSERS = "\"'”’»›」』》〉" + BRACKETS
OPENING = "\"'“‘„«‹»([{¿¡「『（【《〈—–-•*’"
_NOTE = r"\s?\[[\w\s,.…–-]{1,24}\]"
"""A footnote's mark or an editor's note behind a stop: `[12]`."""

_MARK = re.compile(
    rf"(?P<mark>[.!?…;\u037e:{FULL_WIDTH}{ALWAYS}]+|{INDIC_BAR}+)"
    rf"(?P<close>(?:[{re.escape(CLOSERS)}]|[“«](?!\w)|[ \u00a0\u202f]»(?!\w))*(?:{_NOTE})*)"
    r"(?P<gap>\s*)"
)
_WORD_BEFORE = re.compile(r"[^\s(\[{\"'“‘„«‹—–,;:/]+$")
_WORD_AFTER = re.compile(rf"[{re.escape(OPENING)}\s]*(?P<word>[^\W_][\w’'\-]*\.?)")
_LETTER = (
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0981-\u0dff"
    r"\u0e31-\u0e4e\u0eb1-\u0ecd\u0f35-\u0f87\u102b-\u103e\u1056-\u1060\u17b4-\u17d3\u200c\u200d])"
)
"""A letter, a figure, or a sign that belongs to a letter, as in the scripts of India."""
_WORDS = re.compile(rf"{_LETTER}+(?:[’'\-]{_LETTER}+)*")
_SHORT = re.compile(rf"(?!\d){_LETTER}{{1,3}}")
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]{2,}")
"""Two letters and more of a script that has no capitals."""
_DEVANAGARI = re.compile(r"[\u0904-\u0939]")
_HINDI_VERB = re.compile(
    r"(?:है|हैं|था|थी|थे|थीं|गया|गई|गयी|गए|गये|दिया|दी|दिए|किया|की|किए|हुआ|हुई|हुए|होगा|होगी|होंगे|कहा|बताया|रहा|रही|रहे)"
)
"""Words that Hindi sentences end with."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{3,}")
"""Scripts that write their words without spaces."""
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_DOTTED_NAME = re.compile(r"\w+\.\w")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–]\d\d)?")
_SHOUTED_NAME = re.compile(
    r"(?!(?:COM|CSV|DOC|EXE|GIF|HTM|HTML|JPE?G|NET|ORG|PDF|PHP|PNG|TXT|XML|ZIP)\b)[A-Z]{3,}(?=[\s,’'])"
)
"""A year; and a name in capitals that is no end of an address or of a file's name."""
_SAID = re.compile(r"[^，。！？、]{0,8}?(?:说|說|道|表示|称|稱|问|問)")
_ELIDED = frozenset({"fr", "it", "ca"})
"""Languages that join an article to its word: `l’on.` is `on.`."""
_CLIPPED = re.compile(r"['’][nst]\s+[A-Z]")
"""`'s Avonds`: the Dutch capital stands behind the clipped word."""
_INITIAL = re.compile(r"[^\W\d_]\.")
_PARTED_QUOTE = re.compile(r'"\s+(?=[A-Z])')
"""A straight mark between a stop and a capital, with a space on either side: it closes where one is open."""
_DASH = re.compile(r"[—–-]+\s*\w")
_SHORTENED = re.compile(r"[A-Z][a-z]{0,3}")
_OF_LAW = re.compile(r"(?:Res|Stat|Reg|L)\.\s*\d")
"""`S. Con. Res. 14`, `Pub. L. 104`: a shortened word, and the one behind it that takes a number."""
_GLUED_NUMBER = re.compile(r"^\d+(?=[^\W\d_a-z])")
"""A number right before its unit in a script without capitals: `६५०कि.`."""
_PARTED_NUMBER = re.compile(r"\d{1,3}\s[-–]\s[a-zß-ÿ]{2,}")
_FRACTION = re.compile(
    r"\d{1,3}(?:(?:\s?(?:million|billion|trillion|percent|per\scent|pounds?|tons?|tonnes?|inch(?:es)?|feet|acres?|hectares?|miles?"
    r"|kilomet(?:er|re)s?|k[gmWw]h?|[cmapAP][mM]|[GMk]Hz|[GMT]B|mph|bn|[mk])|\s(?:magnitude|(?:earth)?quake|points|down|BST|GMT|IST|UTC|ET|[EP][SD]T|or|and|for|with|when))\b"
    r"|\s?[%°″\")]|[.,](?=\s))|0\d?\b"
)
_ANOTHER_FRACTION = re.compile(r"\s[$£€(]?\d{1,3}\.\s\d{1,3}\s")
"""What a number goes on with where tools have parted it: `a strong 6. 1 - magnitude quake`, `$368. 5 million`, `USB 3. 0 ports`;
and a second such number, which tells of both."""
_PARTED_CLOCK = re.compile(r"\d\s[ap]\.\s$")
"""What stands before the last letter of a parted `3: 30 a. m.`"""
_REACH = 64
"""How far a decision looks either way: longer than any word that could matter."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that may end a sentence, and what stands around it."""

    mark: str
    close: str
    gap: str
    before: str
    lead: str
    """The sentence in front of `before`, as far back as a decision looks."""
    after: str
    rest: str
    """The text behind the gap, as far as a decision looks."""

    @property
    def opener(self) -> str:
        """The character right behind the gap; empty at the end of the line."""
        return self.rest[:1]

    @property
    def first(self) -> bool:
        """True when `before` is the first word of its sentence."""
        return not self.lead.strip(" \t\"'“‘„«([-—–•*")


def split(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, without white space around them."""
    return tuple(
        span for line in _LINE.finditer(text) for span in _split_line(text, line.span(), language)
    )


def _split_line(text: str, bounds: tuple[int, int], language: str) -> Iterator[Span]:
    start, end = bounds
    waiting: Span | None = None
    for cut, begin in _cuts(text, start, end, language):
        piece = _trimmed(text, start, cut)
        start = begin
        if waiting and piece and not _WORDS.search(text, piece.start, piece.end):
            waiting = Span(waiting.start, piece.end)
        elif piece:
            if waiting:
                yield waiting
            waiting = piece
    if waiting:
        yield waiting


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a line ends and where the next one begins."""
    marks, counted = 0, start
    for match in _MARK.finditer(text, start, end):
        if match.end() >= end or not _ends(_stop(text, start, end, match), language):
            continue
        cut, begin = match.end("close"), match.end()
        if parted := _PARTED_QUOTE.match(text, begin, end):
            marks, counted = marks + text.count('"', counted, begin), begin
            if marks % 2:
                cut, begin = begin + 1, parted.end()
        yield cut, begin
        start = begin
    yield end, end


def _stop(text: str, start: int, end: int, match: re.Match[str]) -> Stop:
    at, behind = match.start(), match.end()
    head = text[max(start, at - _REACH) : at]
    word = _WORD_BEFORE.search(head)
    before = word.group() if word else ""
    rest = text[behind : min(end, behind + _REACH)]
    follower = _WORD_AFTER.match(rest)
    return Stop(
        mark=match["mark"],
        close=match["close"],
        gap=match["gap"],
        before=before,
        lead=head[: len(head) - len(before)],
        after=follower["word"] if follower else "",
        rest=rest,
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    bare = piece.strip()
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(bare)) if bare else None


# -- the decision ----------------------------------------------------------------------------


def _ends(stop: Stop, language: str) -> bool:
    last = stop.mark[-1]
    if last in FULL_WIDTH:
        return _full_width_ends(stop)
    if last in ALWAYS or last == BAR:
        return True
    if last in OTHER:
        return _other_mark_ends(stop, last, language)
    if not stop.gap:
        return _glued(stop)
    if _goes_on(stop):
        return False
    if last in "!?":
        return not _speaker_follows(stop)
    if last == "…" or len(stop.mark) > 1:
        return not stop.first and stop.after != PRONOUN
    return _full_stop_ends(stop, language)


def _full_width_ends(stop: Stop) -> bool:
    """A short quotation stays whole, and goes on when a particle follows it."""
    if stop.close:
        return not ("\u3040" <= stop.opener <= "\u309f" or _SAID.match(stop.rest))
    return not _inside_quotation(stop)


def _inside_quotation(stop: Stop) -> bool:
    said = stop.lead + stop.before
    for opening, closing in ("「」", "『』", "“”", "（）"):
        opened = said.rfind(opening)
        if opened > said.rfind(closing) and closing in stop.rest:
            return True
    return False


def _other_mark_ends(stop: Stop, mark: str, language: str) -> bool:
    """The Greek question mark looks like a semicolon, the Armenian stop like a colon."""
    asks = mark == "\u037e" or (mark == ";" and language == "el")
    stops = mark == ":" and language == "hy"
    return (asks or stops) and bool(stop.gap) and not _goes_on(stop)


def _glued(stop: Stop) -> bool:
    """Two sentences without a space between, as scraping leaves them: `difference.Donald`.

    Arabic has no capitals: its words must be long enough to be no abbreviations, or years. A Hindi
    sentence ends with its verb.
    """
    head = stop.before
    if _HINDI_VERB.fullmatch(head):
        return len(stop.lead.split()) >= 2 and _DEVANAGARI.match(stop.rest) is not None
    if head.isdigit() and _ARABIC.match(stop.rest):
        return len(head) == len("2012")
    if _ARABIC.fullmatch(head):
        told = len(head) > 2 and len(stop.lead.split()) >= 2
        return told and _ARABIC.match(stop.rest) is not None
    if (stop.close and not head) or _is_told(head):
        return len(stop.lead.split()) >= 2 and _begins_anew(stop.rest.lstrip("\"'“‘«"), head)
    return False


def _is_told(head: str) -> bool:
    """Say whether a sentence may end with a word and its bracket, though nothing stands behind its stop."""
    word = head.rstrip(BRACKETS).replace("’", "")
    is_small = len(word) > 1 and word[-1:].islower() and word.isalpha()
    return is_small or _YEAR.fullmatch(word) is not None


def _begins_anew(tail: str, head: str) -> bool:
    """Say whether a sentence begins there: with a capital, or with a name in capitals behind a long word in small letters."""
    if _DOTTED_NAME.match(tail):
        return False
    if _SHOUTED_NAME.match(tail):
        return head.islower() and len(head) > len("dept")
    return tail[:1].isupper() and (tail[1:2].islower() or tail[1:2] in " ’'")


def _goes_on(stop: Stop) -> bool:
    """A small letter behind the mark, or nothing but a signature."""
    if stop.opener and stop.opener in ",;:.…":
        return True
    if _DASH.match(stop.rest) and _is_signature(stop.rest):
        return True
    if stop.opener in "¿¡•*([":
        return False
    if _CLIPPED.match(stop.rest):
        return False
    word = stop.after
    return word[:1].islower() and word.rstrip(".").islower()


def _is_signature(rest: str) -> bool:
    """`“Nobody knew.” — Ann Vale`: the name of who said it closes the line."""
    return len(rest) < _REACH and len(rest.split()) <= 6 and rest[-1] not in '.!?…”"'


def _speaker_follows(stop: Stop) -> bool:
    """`“Where is he?” Ms. Gray asked.` is one sentence."""
    if not stop.close.strip(BRACKETS):
        return False
    if stop.after == PRONOUN:
        return True
    if stop.opener in '"“„«‘':
        return False
    nearby = re.findall(r"[\w.]+", stop.rest)[1:4]
    return any(word.rstrip(".") in REPORTING for word in nearby)


def _full_stop_ends(stop: Stop, language: str) -> bool:
    if stop.close.strip(BRACKETS):
        return True
    if _parts_number(stop):
        return False
    word, known = stop.before.lower(), words_of(language)
    if language in _ELIDED:
        word = word.replace("'", "’").rpartition("’")[2]
    if word == "m" and _PARTED_CLOCK.search(stop.lead):
        return _says_more(stop)
    if word in CLOCK and _says_more(stop):
        return True
    if word in known.either and stop.lead.rstrip()[-1:].isdigit():
        return _opens(stop, known)
    if _SHORTENED.fullmatch(stop.before) and _OF_LAW.match(stop.rest):
        return False
    if word in known.names or word in known.inside or _GLUED_NUMBER.sub("", word) in known.inside:
        return False
    if word in known.numbers and stop.after[:1].isdigit():
        return False
    if word in known.numbers and not _is_initial(stop):  # `Lloyd C. Orme` is no `c. 1850`
        return True
    if word.replace(".", "").isdigit():
        return _number_ends(stop, known, language)
    if word in known.either or _dotted(word):
        return not stop.first and _opens(stop, known)
    if len(word) == 1 and word.isalpha():
        return _letter_ends(stop, known)
    return True


def _parts_number(stop: Stop) -> bool:
    """Say whether the stop stands in a number that was parted: behind figures, `a loaded. 38 - caliber revolver`."""
    if _PARTED_NUMBER.match(stop.rest):
        return True
    return _is_short_number(stop.before) and (
        _FRACTION.match(stop.rest) is not None
        or (stop.rest[:1].isdigit() and _ANOTHER_FRACTION.search(stop.lead + stop.rest) is not None)
    )


def _is_short_number(word: str) -> bool:
    """Say whether it is a number and no year."""
    return word.lstrip("$£€").isdigit() and len(word.lstrip("$£€")) < len("2012")


def _says_more(stop: Stop) -> bool:
    """`at 5 p.m. Fans came` ends; `5 p.m. Eastern`, `5 p.m. Kyiv time` and `5 p.m. (0700 GMT)` do not."""
    nearby = [word.lower() for word in re.findall(r"[\w.]+", stop.rest)[1:3]]
    word = stop.after.rstrip(".")
    return word[:1].isupper() and word.lower() not in BEHIND_CLOCK and "time" not in nearby


def _dotted(word: str) -> bool:
    """`u.s`, `ph.d`, `ο.η.ε`: letters with stops between."""
    return "." in word and all(_SHORT.fullmatch(part) for part in word.split("."))


def _opens(stop: Stop, known: Words) -> bool:
    word = stop.after.rstrip(".").replace("’", "'")
    return (word.lower() in known.openers and word == word.capitalize()) or stop.opener in '“«„"'


def _letter_ends(stop: Stop, known: Words) -> bool:
    """An initial does not end a sentence, `Joseph I. Lorne`; `Vitamin C. The` and `and I. Then` do."""
    if stop.first or stop.lead.endswith("(") or _INITIAL.fullmatch(stop.after):
        return False
    if stop.before == PRONOUN and stop.lead.split()[-1][:1].islower():
        return True
    return _opens(stop, known) or (stop.before.islower() and stop.before.isascii() and _small(stop))


def _is_initial(stop: Stop) -> bool:
    return len(stop.before) == 1 and stop.before.isupper()


def _small(stop: Stop) -> bool:
    """`type b. Others` ends; `(b. March 2009; d. June 2011)` does not."""
    return "(" not in stop.lead


def _number_ends(stop: Stop, known: Words, language: str) -> bool:
    """`1. First` opens a list, `Figure 2. A map` a caption; `3. Oktober` is a date where ordinals carry a stop."""
    if len(stop.lead.split()) < 2:
        return False
    if language in ORDINAL_LANGUAGES and len(stop.before) <= 2:
        return _opens(stop, known)
    return True


# -- for libraries that ask for words too ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """Sentences and words of a text, in the form summarising libraries ask for."""

    language: str = "en"

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Return the sentences of a paragraph."""
        return tuple(span.of(paragraph) for span in split(paragraph, self.language))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of a sentence, without punctuation.

        Where a script sets no spaces every two neighbouring characters stand for a word.
        """
        return tuple(part for word in _WORDS.findall(sentence) for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    if not _UNSPACED.search(word):
        yield word
        return
    for first, second in pairwise(word):
        yield first + second
