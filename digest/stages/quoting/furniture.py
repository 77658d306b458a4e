"""Sentences that no report tells: captions of pictures, and what a site says for itself.

The patterns are in small letters and are looked for in a text's small letters: that is many times
faster than ignoring case, and so is asking for a word's beginning once before all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from digest.model import Span
from digest.writing.months import ENGLISH_MONTHS

IMAGE = r"(?:photo|picture|image)"

CAPTION = re.compile(
    rf"\b(?:(?:photo(?:graph)?s?|picture|image|illustration|video|credit)\s*(?:by\b|:|/|©)|stock {IMAGE}\b"
    rf"|file {IMAGE}\b|ap photo\b|toggle caption\b|hide caption\b|(?:in|on) this (?:[\w,]+ ){{0,6}}?(?:photo|image)\b"
    r"|(?:photo|image|picture)s? made available\b|in this (?:\w+ )?picture (?:released|taken|provided|made)\b"
    r"|(?:pictured|seen|poses?) (?:here|above)\b|(?:stands? guard|(?:is|are) seen(?! as (?!he|she|it|they)|"
    r" (?:on|in) (?:[\w-]+ ){0,3}?(?:video|footage|camera|cctv|film|tape|recording)s?\b)|looks? on)"
    r" (?:at|in|on|as|from|near|outside|during|through|behind|after|before)\b)"
)
CREDIT = re.compile(
    r"©|getty images|/\s*(?:ap|afp|reuters|epa|getty)\b|\((?:photo\b|left\)|right\)|centre\)|center\)"
    r"|c\)\s*(?:\d{4}|copyright)|published (?:\w+day, )?\w+\.? \d|\d{1,2}\),? (?!was|is|has|does)[a-z]+s\b)"
)
PRESENTED = re.compile(
    r"(?:a[mn]?|this|the) (?:\w+ )?(?:still |video |handout |combination |undated )?(?:photo\w*|image|frame|picture)"
    r" (?:\w+ )?(?:from|taken|shows?|released|provided|made|obtained)\b|[\w.’' ]{2,20}[’']s (?:[a-z][\w’'-]+ ){2,3}"
    r"(?:discusses|reports|explains|joins|looks|breaks down|talks|has more)\b"
)
"""What pictures are called, who took them and who stands where, and how one is presented at the front."""

BESIDE = re.compile(r"[^,.]{3,40}, (?:far )?(?:left|right|centre|center), ")
TAKEN = re.compile(
    r".*\b(?:in|at|near|outside) (?:[A-Z][\w.’'-]+,? ){1,4}"
    rf"(?:{'|'.join(ENGLISH_MONTHS)}) \d{{1,2}}, \d{{4}}\.$"
)
PLAYER = re.compile(
    r"[A-Z][^.!?“”\"]{2,80}? (?:is|are) (?!(?:survived|accused|sued|played|portrayed|represented)\b)[a-z]+ed by [^.!?“”\"]{2,60}?[A-Z][\w’'-]+ \(\d{1,2}\)(?:[ ,.]|$)"
)
SIDE = re.compile(r"\((?<!\w\()[LC]\)")
"""Who stands where in a picture, where and when it was taken, without an "on", and by which player, with his number,
something is done to whom; capitals tell these."""

OFFER = re.compile(
    r"\b(?:(?:click|tap) (?:here|on)|newsletter|subscribers? only|for subscribing|please (?:subscribe|sign up)"
    r"|(?:subscribe|sign up) (?:now|here|today)|can read more|read more(?=\W*$| here\b| on our\b|:)|cookies?\b.*\b(?:policy|consent|use)|all rights reserved"
    r"|(?:express|prior) written (?:consent|permission)|comment(?:s|ing)? (?:system|section|policy|below)"
    r"|(?:chart|graph|table|screenshot|picture|photo|video|map|link|list|pdf|section) (?:below|above)(?! (?:the|an?|his|her|their|its|it)\b)"
    r"|pic\.twitter\.com|crawl data|with this crawl|to the wayback machine|crawls? (?:of supported|was started|was run|are part of)"
    r"|additional reporting|location information to your tweets|your tweet location history|affiliate links|terms apply to|copyright (?:19|20)\d\d"
    r"|(?:is|are) not responsible for (?:the )?(?:contents?|accuracy) of|provided for (?:reference|informational|information|educational|illustrative) purposes"
    r"|(?:this|an? (?:earlier|previous) version of this|the original version of this) (?:article|story|post|report|column)"
    r" (?:(?:was |has been )?(?:originally|first|incorrectly)|misstated|misidentified|has been (?:updated|corrected))"
    r"|with files from|contributed to (?:(?:this|our) (?:report|story|article|piece|coverage)|the (?:report|story|article)(?=\W*$)))\b"
    r"|(?:^|[^\w\s,’'-])\s*(?:reporting|editing) by\b"
    r"(?![^;.)]*\b(?:shows?|showed|found|finds|says|said|suggests?|reveals|revealed|has|had|led|was|were)\b)"
    r"|(?:^\W*|[^\w\s,]\s*)read more\b"
)
ASKED_TO = r"\W*(?:(?:to|please|re-enter .{3,20} or) )?(?:re-?)?(?:subscribe|sign up)\b"
READ_TOO = r"\W*read (?:also|the full|the original)\b"
LINK = re.compile(
    rf"[.!?]{ASKED_TO}|[.!?:]{READ_TOO}|https?://|www\.\w|\{{\{{|\}}\}}| (?<=\w )> \w.* > \w"
    r"|(?:found|available|originally (?:appeared|published)) (?:on|at|in) (?:[\w-]+\.)+(?:gov|com|org|net|edu|info|io)\b"
)
DISOWNED = r"\W*(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|in this|are (?:the|those|solely|his|hers|theirs)\b)"
NOTICE = (
    r"[\s(\[•–-]*(?:editor['’]s note\b(?=\W*$|\s?[^\w\s])|(?:disclaimer|(?:pro )?tip|note)\s*:"
    r"|(?:attention|atenção|atención|attenzione|achtung|hinweis|aviso|nota|(?:à|a) noter|remarque|anmerkung)\s*:\s*(?:[\w’'-]+\s){0,3}?"
    r"(?:stor(?:y|ies)|posts?|comm?ent\w*|kommentar\w*|arti(?:cle|kel|go|colo)\w*|artículos?|beitr[aä]ge?|beitrag|textos?|texte|readers?|leser\w*)\b)"
)
"""A label in front of what a site tells its readers of its text or itself."""

LEADS_ON = (
    r"[\s(\[•–-]*(?:look back|read|see|view|watch|get|check out|browse|follow)"
    r" (?:at|the|her|his|their|our|more|all|other|how|what|why|push|images?|photos?|[\w@]+ on (?:twitter|facebook|instagram))\b(?! (?:said|says|is|was|has|had)\b)"
    r"(?!.*[,”\"’] .{2,60}\b(?:said|says|told|tells|added|adds|wrote|writes|tweeted|urged|warned)\b)"
)
"""What sends a reader on, to other texts or pictures; what somebody told people to do does not."""

GREETING = re.compile(
    rf"{NOTICE}|{LEADS_ON}|{ASKED_TO}|{DISOWNED}|(?:hover over|(?:click|tap) (?:the|your)|scroll down) |{READ_TOO}|(?!(?:9/11|7/7|24/7)\s)\d+/\d*\s"
    r"|(?:ok|okay|wow|yeah)(?:\W*[,.!:…–—]| -| (?:i|it|so|this|that|what|how|the|now|but|and|we|you|let)\b)"
    r"|(?:thanks(?! to (?!you|our|all|everyone)\b)|thank you|please|sorry|dear (?:[\w’' ]{2,60}(?=,)|readers?|editor|friends?|all)"
    r"|(?:hello|hi|hey)(?=\W*[,.!:…–—]| (?:there|everyone|everybody|all|guys|folks|and|i|we|you|this|it|welcome|readers|friends)\b)|let['’]s"
    r"|let us|imagine|here['’]s|welcome to|(?:discover|learn|find out|explore|master) (?:the|how|what|why|your|our|more))\b|\W*(?:watch|see also|related|listen|follow|share|advertisement)\b\s*:"
)
"""What a site offers and owns, where it sends its readers, and what it says to them at the front."""


NUMBERED = re.compile(r"\W*(?P<number>\d+)/(?P<all>\d+)\s")
"""A picture's number among all of a gallery."""

FEWEST_PICTURES = 3
"""Such numbers from which all that stands between the first and the last belongs to pictures."""

MOST_BETWEEN = 3
"""Sentences between two that are furniture which may belong to them."""


def enclosed(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return the places of sentences that stand between two of a site's own in one paragraph, or in a gallery.

    What a site says of itself goes on from sentence to sentence, and under each numbered picture stands
    what that shows: `1/37 Cannabis extract`. `spans` are the sentences of a report.
    """
    found = [place for place, span in enumerate(spans) if is_furniture(span.of(text))]
    return gallery(text, spans).union(
        place
        for one, other in pairwise(found)
        if other - one - 1 <= MOST_BETWEEN and _are_together(text, spans[one], spans[other])
        for place in range(one + 1, other)
    )


def gallery(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Return the places of sentences from the first picture to what is under the last, where they are counted upwards."""
    found = {n: mark for n, span in enumerate(spans) if (mark := NUMBERED.match(text, span.start))}
    places, counts = list(found), [int(mark["number"]) for mark in found.values()]
    is_counted = all(one < other for one, other in pairwise(counts))
    is_one = len({mark["all"] for mark in found.values()}) == 1
    if len(counts) < FEWEST_PICTURES or not is_counted or not is_one:
        return frozenset()
    last, ended = places[-1], text.find("\n", spans[places[-1]].start)
    under = range(last, min(last + MOST_BETWEEN + 1, len(spans)))
    shown = (n for n in under if ended < 0 or spans[n].start < ended)
    return frozenset((*range(places[0], last), *shown))


def _are_together(text: str, one: Span, other: Span) -> bool:
    """Say whether two sentences stand in one paragraph, or each begins with a picture's number."""
    in_gallery = all(NUMBERED.match(span.of(text)) for span in (one, other))
    return in_gallery or "\n" not in text[one.end : other.start]


def is_caption(text: str) -> bool:
    """Say whether a text tells of a picture."""
    small = text.lower()
    return (
        CAPTION.search(small) is not None
        or CREDIT.search(small) is not None
        or PRESENTED.match(small) is not None
        or BESIDE.match(text) is not None
        or (")" in text and PLAYER.match(text) is not None)
        or (text[-2:-1].isdigit() and TAKEN.match(text) is not None)
        or SIDE.search(text) is not None
    )


def is_furniture(text: str) -> bool:
    """Say whether a text is the site's own: an offer, a notice, a link, a word to the reader."""
    small = text.lower()
    return (
        OFFER.search(small) is not None
        or LINK.search(small) is not None
        or GREETING.match(small) is not None
    )
