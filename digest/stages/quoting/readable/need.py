"""Whether a sentence makes sense without its neighbours, and what it needs where it does not."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from digest.model import Span
from digest.quotation import CLOSING
from digest.stages.language.quotations import DOUBLE_MARK, doubled
from digest.stages.language.sentences import INDIC_BAR
from digest.stages.language.words import count_words
from digest.stages.quoting.furniture import is_caption, is_furniture
from digest.stages.quoting.readable.addresses import addresses
from digest.stages.quoting.readable.clauses import lacks_verb
from digest.stages.quoting.readable.leaning import points_inside
from digest.stages.quoting.readable.words import LEANINGS, words_of
from digest.weekdays import ENGLISH_DAY

SHORTEST = 6
LONGEST = 55
LONGEST_LEAD = 75
"""Words between which a sentence is worth quoting; and up to how many one may have that a report begins with."""


class Need(Enum):
    """What a sentence needs beside it to be understood."""

    NOTHING = "nothing"
    BEFORE = "the sentence before it"
    AFTER = "the sentence after it"
    NEVER = "never quoted"


OPEN = re.compile(r"^[\s\"'“”‘’«»‹›„(\[–—-]*")
"""Marks that may stand before a sentence's first word."""

QUOTED = re.compile(r"„[^“”\"]*(?:[“”\"]|$)|[“\"«][^”\"»]*(?:[”\"»]|$)")
"""What stands in quotation marks; a curly mark and a straight one may make a pair."""

LONGEST_SPOKEN = 10_000
"""Characters before a sentence in which the quotation that it stands in may begin."""
INCHES = re.compile(r"\d\"")
NO_WORD = re.compile(r"[\s.,;:!?…)\]।؟،؛—–-]|$")
"""A mark that may mean inches; and what may stand right behind one that closes."""

ENDED = re.compile(rf"[.!…।؟。！؛|](?:(?<!\|)|(?<={INDIC_BAR}))(?:[{CLOSING})\]“]|\s)*$")
CUT = re.compile(rf"(?:…|\.\s?\.\s?\.)[{CLOSING})]*$")
ASKS = re.compile(r"[?？؟]\s*$")
ASKED = re.compile(rf"[?？؟][{CLOSING}]+\s*$")
"""Words left out at the end; a question there, and one inside a quotation: what quotes it may be a sentence."""

STAMPED = re.compile(
    rf"(?:[\W\d_]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|\b{ENGLISH_DAY}\b"
    r"|\b(?:mon|tue|wed|thu|fri|sat|sun|a|p|m|am|pm|at|on|and|by|time|[ecmp][sd]?t|gmt|utc|bst|ist|cet|updated?|published|posted"
    r"|edited|created|last|modified|first)\b)+",
    re.IGNORECASE,
)
"""Days, hours and words for when a page was put up, and nothing else."""

FUSED = re.compile(
    r"[•▪■●◦‣·*]\S|(?:CLOSE|Show Hide|Hide|Skip(?: in)?(?: Skip)?)\s+(?=[A-Z“\"])"
    r"|(?:[A-Z]{4,}\s+){2,}(?=[A-Z][a-z])"
)
"""A bullet, a button or a heading in capitals with a sentence's words right behind it."""

EMPTY = re.compile(r"“\s*”|„\s*[“”]|«\s*»")
"""Quotation marks whose words are gone: a picture or a post stood there."""

ATTRIBUTION = re.compile(r"[,”\"’!?]\s*(?:he|she|they|it)\s+(?:also\s+|then\s+|later\s+)?(?:%s)\b")
SPEAKER = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Lord|Sir|President|Minister)\.?\s+[A-Z]"
    r"|\b(?:[A-Z]\.\s?)*[A-Z][\w’'-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w’'-]+"
)
"""Somebody with a name, who may be he or she."""

OWN = re.compile(
    r"^[“\"][^”\"]*[,.!?][”\"]\s+(?:its|his|her|their)\s"
    r"|^[^,;:—–]*?\b(?:(?<!that\s)(?<!which\s)(?<!who\s)(?!(?:as|has|does|makes|its|this|thus|unless|whereas|perhaps)\b)"
    r"(?:\w+ed|\w+(?<!s)s)\s+it\b(?!\s+(?!(?:this|as|its|across|towards|always|perhaps)\b)[a-z]{2,}(?:(?<!s)s|ed)\b)"
    r"|(?:took|put|gave|saw|sent|left|held|brought|keeps|kept|leaves|calls|called)\s+it\b)"
    r"(?!['’]|\s+(?:is|was|will|has|had|would|could|can|may|might|does|did|to|clear|that|appears?|seems?))",
    re.IGNORECASE,
)
"""A speaker named as somebody's own; and a thing done to "it" where no clause has named it."""

ASIDE = re.compile(
    r"^[^,]{1,60},\s*(?:however|meanwhile|too|though|therefore|in turn|for (?:his|her|their|its) part"
    r"|instead|nevertheless|nonetheless|by contrast|moreover|on the other hand)\b[,.]?",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
NOMINAL = re.compile(
    r"\b(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|no|every"
    r"|each|any|all|both|more|few|\d[\d,.]*)\s+\w|(?<=\s)[\"“‘(]?[A-Z][\w’'-]+|\b\w{3,}(?:s|men|people|police)\b"
)
LATER_SUBJECT = re.compile(
    r",\s+(?!(?:he|she|it|they)\b)(?:\w+\s+){0,3}?(?:[A-Z][\w’'-]+|(?:the|an?)\s+\w+|\w{4,}s\b)"
)
FUNCTION = re.compile(
    r"^(?:in|on|at|by|for|from|with|after|before|when|while|as|if|although|though|since|because|asked"
    r"|despite|during|until|under|over|about|to|of|and|but|speaking|according|following|once|without"
    r"|among|like|given|where|what|how|why|who|there|not|only|even|just|that|it|had|has|is|was|were|did)$",
    re.IGNORECASE,
)
"""First words that are capital by their place and not as names."""


def need(text: str, language: str, *, leads: bool = False) -> Need:
    """Return what a sentence needs to be understood; NEVER when it is no sentence to quote.

    What `leads` a report has nothing before it that it could lean on: it may be longer, and the
    speaker whom it names is who "he said" means.
    """
    longest = LONGEST_LEAD if leads else LONGEST
    return beside(text, language, leads=leads) if is_whole(text, language, longest) else Need.NEVER


def is_whole(text: str, language: str, longest: int = LONGEST) -> bool:
    """Say whether it is a sentence to quote, by itself or with another, of so many words at most.

    It is no fragment, caption, furniture nor question, and speaks neither to the reader nor for its writer.
    """
    return (
        SHORTEST <= count_words(text) <= longest
        and flows(text)
        and not speaks_to_reader(text, language)
        and not lacks_verb(text, language)
    )


def beside(text: str, language: str, *, leads: bool = False) -> Need:
    """Return what a whole sentence needs beside it."""
    unopened, unclosed = quotation(text)
    if unopened or leans(text, language, leads=leads):
        return Need.BEFORE
    if unclosed:
        return Need.AFTER
    return Need.BEFORE if all_quoted(text) else Need.NOTHING


def is_prose(text: str, language: str) -> bool:
    """Say whether it is a sentence of a report, of whatever length, and no title, byline or caption."""
    return count_words(text) >= SHORTEST and flows(text) and not lacks_verb(text, language)


@lru_cache(maxsize=4096)
def flows(text: str) -> bool:
    """Say whether it is neither a fragment, a caption, furniture nor a question."""
    return not (
        not ended(text)
        or CUT.search(text) is not None
        or ASKS.search(text) is not None
        or STAMPED.fullmatch(text) is not None
        or EMPTY.search(text) is not None
        or FUSED.match(text) is not None
        or is_caption(text)
        or is_furniture(text)
        or shouted(text)
    )


def ended(text: str) -> bool:
    """Say whether it ends as a sentence does; a question that it quotes may be its end."""
    if ENDED.search(text) is not None:
        return True
    outside = QUOTED.sub(" ", doubled(text))
    return ASKED.search(text) is not None and outside != text and count_words(outside) >= SHORTEST


def shouted(text: str) -> bool:
    """Say whether most of its words are in capitals, as headings and buttons are."""
    words = text.split()
    capitals = sum(len(word) > 1 for word in words if word.isupper())
    if 2 * capitals <= sum(map(str.islower, words)):
        return False
    return capitals > sum(any(c.isalpha() for c in word) for word in words) / 2


def speaks_to_reader(text: str, language: str) -> bool:
    """Say whether it speaks to the reader, or in the writer's own name, outside quotation marks."""
    return addresses(QUOTED.sub(" ", doubled(text)), language)


def quotation(text: str) -> tuple[bool, bool]:
    """Say whether a quotation ends here that began before, and whether one is left open."""
    last = ""
    unopened = False
    for match in DOUBLE_MARK.finditer(doubled(text)):
        mark = '"' if match.group() == "''" else match.group()
        closes = (
            mark in {"”", "»", "’’"}
            or (mark, last) == ("“", "„")
            or (mark == '"' and (bool(last) or is_behind(match)))
        )
        unopened = unopened or (closes and not last)
        last = "" if closes else mark
    return unopened, bool(last)


def spoken_on(text: str, span: Span) -> bool:
    """Say whether a sentence of a text stands in the midst of a quotation begun before it.

    Only its own paragraph is looked at: a quotation over several opens each of them anew, and a
    mark that is missing spoils no more than that. Straight marks are not counted where one may
    mean inches.
    """
    begin = text.rfind("\n", 0, span.start) + 1
    before = text[max(begin, span.start - LONGEST_SPOKEN) : span.start]
    if '"' in before and INCHES.search(before):
        return False
    return bool(before.strip()) and quotation(before.rstrip())[1]


def is_behind(mark: re.Match[str]) -> bool:
    """Say whether a straight mark stands behind a word and not before one."""
    before, after = mark.string[: mark.start()], mark.string[mark.end() :]
    return (
        bool(before)
        and NO_WORD.match(after) is not None
        and (not before[-1].isspace() or not re.search(r"\w", after))
    )


def all_quoted(text: str) -> bool:
    """Say whether it is a quotation from end to end, so that its speaker stands elsewhere."""
    outside = QUOTED.sub(" ", doubled(text))
    return len(re.findall(r"\w+", outside)) <= 1


NAMED = re.compile(r"[„“\"«]\s?[^“”\"«»,.!?]+\s?[“”\"»](?=\s[a-z])")
LONGEST_NAMED = 6
"""A title or a phrase in quotation marks, that goes on as a sentence; and its words."""


def opens_quoted(text: str) -> bool:
    """Say whether it opens with a quotation; a title or a phrase in quotation marks is none.

    `“Nobody knew,” she said` does, `“Infinity War” leads at the box office` does not.
    """
    if text[:1] not in "\"'“‘«„`":
        return False
    named = NAMED.match(text)
    if named is None or len(named.group().split()) > LONGEST_NAMED:
        return True
    spoken = words_of("en", "speaks")
    return spoken is not None and spoken.match(text, named.end() + 1) is not None


FORWARD = re.compile(
    r"(?:their|his|her|its)\s+(?:(?!(?:is|was|are|were|has|have|had|will|would|can|could|may|might|who|that|which)\b)[\w’'-]+\s+){1,4}"
    r"(?:\w+(?:ed|en)|broken|lost|gone|shot|torn)\b[^,.;:—–]{0,60},\s+"
    r"(?:the\s|(?:(?:nearly|about|some|almost|around|over|at\sleast|more\sthan)\s)?(?:\d|hundreds|thousands|dozens|scores|two|three"
    r"|four|five|six|seven|eight|nine|ten)|(?-i:[A-Z]))(?![\w.’'-]*(?:\s[\w’'-]+){0,2}(?:,|\s(?:said|says|told|say)\b))",
    re.IGNORECASE,
)
"""An opening that points to the subject behind it: `Their dream shattered, 150 men returned`."""

GERMAN_NAME = re.compile(
    r"\b(?!(?:Der|Die|Das|Den|Dem|Des|Eine?[mnrs]?|Kein\w*|Alle|Viele|Einige|Am|Im|In|An|Auf|Aus|Bei|Beim|Für|Mit|Nach|Seit"
    r"|Um|Unter|Vom|Von|Vor|Wegen|Zum|Zur|Zwei|Drei)\b)[A-ZÄÖÜ][a-zäöüß]+\s+[A-ZÄÖÜ][a-zäöüß]+"
)
GERMAN_OWN = re.compile(
    r"\b(?:ihr|sein)(?:e[mnrs]?)?\s+(?:Haus(?:es)?|Minister\w*|Behörde|Amt\w*|Ressort\w*|Sprecher\w*|Anwalt\w*|Anwält\w*"
    r"|Partei|Fraktion|Unternehmen\w*|Firma|Chef\w*|Vorgänger\w*|Nachfolger\w*|Mutter|Vater|Frau|Mann|Sohn|Tochter"
    r"|Familie|Kolleg\w*|Stellvertret\w*)\b"
)
"""A name, and what is somebody's own, in German."""


def leans(text: str, language: str, *, leads: bool = False) -> bool:
    """Say whether it opens with a pronoun or a connective, or its speaker is but a pronoun."""
    opening = words_of(language, "leans")
    start = OPEN.match(text)
    bare = text[start.end() :] if start else text
    forward = leads and language == "en" and FORWARD.match(bare) is not None
    if opening is not None and not forward and opening.match(bare):
        return True
    if language == "de" and (own := GERMAN_OWN.search(text)):
        return GERMAN_NAME.search(text, 0, own.start()) is None
    return language == "en" and leans_inside(text, leads=leads)


def leans_inside(text: str, *, leads: bool) -> bool:
    """Say whether an English sentence leans on another by a word past its first."""
    outside = QUOTED.sub(lambda match: "“" + " " * (len(match.group()) - 1), doubled(text))
    spoken = said_by_pronoun().search(text)
    if spoken and not (leads and SPEAKER.search(outside, 0, spoken.start())):
        return True
    if ASIDE.match(text) or OWN.search(text) or (not leads and points_inside(outside)):
        return True
    pronoun = PRONOUN.search(outside)
    if pronoun is None:
        return False
    before = outside[: pronoun.start()]
    first = re.match(r"\W*([\w’'-]+)", before)
    named = first is not None and FUNCTION.match(first.group(1)) is None
    if named or NOMINAL.search(before):
        return False
    return LATER_SUBJECT.search(outside, pronoun.end()) is None


def waits(text: str, language: str) -> bool:
    """Say whether it tells what had not happened yet, which a later report may overtake."""
    pattern = words_of(language, "waits")
    if pattern is None:
        return False
    return pattern.search(QUOTED.sub(" ", doubled(text)).lower()) is not None


def denies(text: str, language: str) -> bool:
    """Say whether somebody denies something in it."""
    pattern = words_of(language, "denies")
    return pattern is not None and pattern.search(text.lower()) is not None


@lru_cache(maxsize=1)
def said_by_pronoun() -> re.Pattern[str]:
    """Return the pattern of a speech whose speaker is a pronoun."""
    speaks = re.sub(r"\s+", "", LEANINGS["en"].speaks)
    return re.compile(ATTRIBUTION.pattern % speaks)
