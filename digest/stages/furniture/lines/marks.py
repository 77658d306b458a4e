"""Lines known at sight: bylines, credits, bare times, leftovers of templates, and whom they speak to."""

from __future__ import annotations

import re

from digest.stages.dates.clocks import clock_alone
from digest.stages.dates.written import find_date
from digest.stages.furniture.lines.line import Line

_ROW = re.compile(r"(?:[^|•·›»>.]{1,30}[|•·›»>]\s*){2,12}[^|•·›»>.]{0,30}")
"""Labels parted by bars, dots or arrows: `Home | News | Sport`."""
_DATA = re.compile(r"[\[{]\s*[\[{]?\s*\"[\w-]{1,60}\"\s*:")
"""Objects as scripts write them."""
_ASIDE = re.compile(
    r"[(\[（][^()\[\]（）:：]{1,30}[:：][^()\[\]（）]{1,100}(?<![.!?。！？…])[)\]）]"
)
"""A remark under a label, all in brackets: *(Image credit: …)*, *[Read more: …]*."""
_CREDIT = re.compile(
    r"[(\[][^()\[\]]*(?:(?:(?-i:[A-ZÀ-Þ][\w.’'-]{0,40}\s?/\s?[A-ZÀ-Þ])|©)[^()\[\]]*"
    r"|\bvia\b[^()\[\]]*(?<![.!?]))[)\]]\s*$"
    r"|(?:/|©)\s?(?:AFP|AP|EPA|EFE|Reuters|Getty Images|DPA|TASS|ANSA|PA)\b[^.]{0,30}$",
    re.I,
)
"""A caption's end: names parted by a stroke, © or *via* in brackets, or an agency behind a stroke."""
_SIGNED = re.compile(
    r"[^\W\d_][.!?…]{1,3}[\"”’»)]?\s+[^\W\d_]{3,15}(?:\s[^\W\d_]{2,10})?:\s"
    r"(?:[A-ZÀ-Þ][\w.’'-]{0,40}(?:,?\s|\s?/\s?|$)){1,6}(?<![.!?…])$"
)
"""A sentence, then a label and names without a full stop: *The harbour at dawn. Credit: Ida Holm*."""
_SHORTEST_SIGNED = 50
"""Characters of such a caption."""
_LONGEST_CREDIT = 300
"""Characters at a caption's end: a line of slashes would take time with its square."""
_BY = re.compile(
    r"(?:by|von|par|por|di|door|av|af|text|autor|автор|од|от)\b\W+(?:[^\W\d_][\w.’'\-]*[\s,|•·&]+){1,6}",
    re.I,
)
"""*By* in a dozen languages, and up to six words that may be names."""
_NAME_FIRST = re.compile(r"(?:[^\W\d_][\w.’'\-]*\s+){1,3}[^\W\d_][\w.’'\-]*\s*[,|•·–-]\s*")
"""A name of two to four words before a comma, a bar or a dash."""
_LONGEST_BYLINE = 18
"""Words."""


def speaks(line: Line) -> bool:
    """Say whether the line speaks to its reader, for its makers or of itself."""
    return line.you or line.we or line.itself


def misshapen(line: Line) -> bool:
    """Say whether the line is a template's leftover, data, a time, a row of labels, an aside, no words."""
    odd = not line.words or line.shape["template"] or _ROW.fullmatch(line.text)
    odd = odd or _DATA.match(line.text) or _ASIDE.fullmatch(line.text)
    return bool(odd) or is_clock(line)


def is_clock(line: Line) -> bool:
    """Say whether the line is a bare time of day, as posts and tickers bear it."""
    return clock_alone(line.text) is not None


def is_byline(line: Line) -> bool:
    """Say whether the line names who wrote the article, or who and when."""
    if line.prose or len(line.words) > _LONGEST_BYLINE:
        return False
    dated = find_date(line.text) is not None
    named = _BY.match(f"{line.text} ") is not None and (line.capitals > 0.5 or dated)
    return named or (dated and _NAME_FIRST.match(line.text) is not None and line.capitals > 0.6)


def is_credit(line: Line) -> bool:
    """Say whether the line is a picture's caption with its credit."""
    end = line.text[-_LONGEST_CREDIT:]
    may_be_signed = len(line.text) >= _SHORTEST_SIGNED and line.text.count(": ") == 1
    is_signed = may_be_signed and _SIGNED.search(end) is not None
    return is_signed or _CREDIT.search(end) is not None
