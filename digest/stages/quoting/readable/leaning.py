"""Whether a sentence leans on what was told before it, by its first words or by words inside it.

`Police found him in a shower`, `the team disputes that argument`, `Two opted for a trial`, `The cells are then
harvested`: inside an English sentence each is looked for where it can hardly be explained by the sentence itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from digest.stages.language.quotations.sentences import QUOTED, doubled
from digest.stages.quoting.leanings.words import LEANINGS, words_of
from digest.stages.quoting.readable.elsewhere import leans_elsewhere
from digest.writing.months import ENGLISH_MONTHS
from digest.writing.weekdays import ENGLISH_DAY

OPEN = re.compile(r"^[\s\"'“”‘’«»‹›„(\[–—-]*")
"""Marks that may stand before a sentence's first word."""

ATTRIBUTION = re.compile(r"[,”\"’!?]\s*(?:he|she|they|it)\s+(?:also\s+|then\s+|later\s+)?(?:%s)\b")
"""Speech, and a pronoun that speaks it; the verbs of saying take the place of `%s`."""

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
"""A word of contrast or of course, put in between commas behind the sentence's beginning."""

PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)

NOMINAL = re.compile(
    r"\b(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|no|every"
    r"|each|any|all|both|more|few|\d[\d,.]*)\s+\w|(?<=\s)[\"“‘(]?[A-Z][\w’'-]+|\b\w{3,}(?:s|men|people|police)\b"
)
"""What names a thing or somebody: a noun behind its article or number, a capital word, a plural."""

LATER_SUBJECT = re.compile(
    r",\s+(?!(?:he|she|it|they)\b)(?:\w+\s+){0,3}?(?:[A-Z][\w’'-]+|(?:the|an?)\s+\w+|\w{4,}s\b)"
)
"""What names somebody behind a comma, to whom a pronoun before it points forward."""

FUNCTION = re.compile(
    r"^(?:in|on|at|by|for|from|with|after|before|when|while|as|if|although|though|since|because|asked"
    r"|despite|during|until|under|over|about|to|of|and|but|speaking|according|following|once|without"
    r"|among|like|given|where|what|how|why|who|there|not|only|even|just|that|it|had|has|is|was|were|did)$",
    re.IGNORECASE,
)
"""First words that are capital by their place and not as names."""

GERMAN_NAME = re.compile(
    r"\b(?!(?:Der|Die|Das|Den|Dem|Des|Eine?[mnrs]?|Kein\w*|Alle|Viele|Einige|Am|Im|In|An|Auf|Aus|Bei|Beim|Für|Mit|Nach|Seit"
    r"|Um|Unter|Vom|Von|Vor|Wegen|Zum|Zur|Zwei|Drei)\b)[A-ZÄÖÜ][a-zäöüß]+\s+[A-ZÄÖÜ][a-zäöüß]+"
)
"""Two capital words in German, of which the first is none that only begins a sentence."""

GERMAN_OWN = re.compile(
    r"\b(?:ihr|sein)(?:e[mnrs]?)?\s+(?:Haus(?:es)?|Minister\w*|Behörde|Amt\w*|Ressort\w*|Sprecher\w*|Anwalt\w*|Anwält\w*"
    r"|Partei|Fraktion|Unternehmen\w*|Firma|Chef\w*|Vorgänger\w*|Nachfolger\w*|Mutter|Vater|Frau|Mann|Sohn|Tochter"
    r"|Familie|Kolleg\w*|Stellvertret\w*)\b"
)
"""A name, and what is somebody's own, in German."""


COUNTED = """accord accusation agreement allegation allocation announcement approach argument arrangement assertion assessment assumption
    category charge claim clash comment commitment comparison concept conclusion contract conversation crisis debate decision delay
    demand difference disaster discussion dispute effect effort episode estimate exercise expectation experiment explanation fear
    figure goal habit idea incident initiative investigation issue judgment lawsuit loss measure meeting method mistake move
    narrative notion objective offer operation option outcome pattern perspective phenomenon plan position possibility prediction
    problem procedure promise proposal provision purchase question recommendation relationship remark request requirement
    revelation risk rumour rumor scenario scandal scheme sentiment settlement shift situation statement step strategy suggestion
    suspicion target task theory threat tie topic tradition transaction trend violation visit warning"""
UNCOUNTED = (
    "analysis criticism legislation policy process research treatment uncertainty violence work"
)
PLURALS = "policies stories studies talks"
SINGULAR = "|".join(COUNTED.split())
THING = rf"(?:{SINGULAR}|{'|'.join(UNCOUNTED.split())})"
THINGS = rf"(?:(?:{SINGULAR})s|{'|'.join(PLURALS.split())})"
"""What is told and done, that a report has told of when it calls it by such a word."""

WHICH = re.compile(
    rf"\b(?:this (?:[a-z]+ )?(?P<this>{THING})|that (?P<that>{SINGULAR})|those (?:[a-z]+ )?(?P<those>{THINGS})"
    rf"|such (?:an? (?P<such>{SINGULAR})|(?P<plural>{THINGS})))\b"
    r"(?! (?:of|that|who|which|as)\b)"
)
NO_POINTER = re.compile(
    r"\b(?:\w+(?<!s)s|people|men|women|children|police|evidence|proof|doubt|fear|hope|fact|news|idea|chance|risk|belief|view|sign|warning|sure|clear|likely|true|such|so"
    r"|(?:suggest|show|find|know|think|believe|argue|claim|agree|hope|fear|expect|warn|note|report|mean|prove|hold|insist|feel|see)"
    r"(?:e?d|n|ing)?|found|knew|thought|meant|held|felt|saw|hoping|believing|arguing)\s$"
)
"""What stands before a "that" which points to nothing: `laws that demand`, `finds that exercise helps`."""

NO_SUCH = re.compile(
    r"\b(?:first|any|no|other|many|more|all|one|few|several|two|three|\d+)$|\b(?:week|month|year)\b"
)
"""What points back by its word for which one is meant; and what stands before a "such" that counts."""

ANOTHER = re.compile(
    r"\b(?:but|while|who|whom|whose|which|because|although|though|after|before|when|where|if|as|that|says?|said|saying|told|yet"
    r"|so|since)\b|[;:—–]|\s--"
)
"""Where another clause begins, which may point to the first."""

GROUP = r"""(?:police|cops|authorities|officials|officers|investigators|detectives|prosecutors|witnesses|neighbou?rs|doctors|agents
    |deputies|paramedics|firefighters|lawyers|attorneys|relatives|friends|fans|critics|supporters|experts|reporters|sources|records
    |documents|reports|colleagues|aides|advisers|judges|jurors|republicans|democrats|protesters|soldiers|people|medics|rescuers
    |references|news)"""
FOUND = re.compile(
    rf"""(?:[“\"‘]?(?:when|as|after|before|once|while|though|although|because|since|if|later|soon|then)\s+)?(?:the\s+|local\s+|federal\s+
    |state\s+|law\s+enforcement\s+|two\s+|many\s+|some\s+|several\s+|most\s+|legal\s+)*{GROUP}\b(?P<between>[^,;:—–]*?)
    \b(?P<pronoun>he|she|him|his|her|hers)\b""",
    re.VERBOSE | re.IGNORECASE,
)
PAPER = re.compile(
    r"[“\"‘]?(?:one|an?|the|another)\s+(?:[a-z-]+\s+){0,2}?(?:reports?|statement|post|document|complaint|indictment|affidavit|lawsuit"
    r"|article|email|letter|book|documentary|video)\s+(?:[a-z]+\s+){0,2}?(?:says?|said|alleges?|alleged|claims?|claimed|shows?|showed"
    r"|states?|stated|added)\s+(?:that\s+)?(?:he|she|his|her)\b",
    re.IGNORECASE,
)
"""Several people that a sentence opens with, or a paper that tells of somebody, and one man or woman whom
these cannot be."""

SOMEBODY = re.compile(
    r"\b[A-Z]|\b(?:an?|the|one|another|every|each|no|any)\s|\b(?:who|whose|someone|somebody|anyone|everyone|nobody)\b"
)
"""Who may be meant by a word that stands between."""

NAMED_LATER = re.compile(r",\s+(?:[a-z]+\s+){0,3}[A-Z]")

STEP = re.compile(
    r"[A-Z“\"‘](?:(?!\b(?:and|but|or|if|when|by|since|until|from|even|that|who|which)\b)[^,;:—–(]){1,60}?(?<!\bof)(?<!\bthe)\sthen\s"
    r"(?!(?:an?|the|in|at|to|and|or|called|known)\b)[a-z]+"
)
"""A step that comes after others."""

AMOUNT = r"(?:half|most|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|quarter|dozen))"
COUNTS = re.compile(
    rf"[“\"‘]?(?:{AMOUNT}\s+(?:was|were|is|are|has|had|have|came|went|opted|chose|said|took)|[a-z ]{{0,16}},?\s*\bneither\s+(?:\w+ed|said|was|were|has|had))\b"
    r"(?!\s+(?:(?:also|later|been|being|since|have|reported|confirmed)\s+)*(?:killed|injured|hurt|wounded|dead|missing|arrested|detained|held|hospitali[sz]ed|taken|treated|charged|found|left|rescued)\b)",
    re.IGNORECASE,
)
"""How many of those told of before did something; of people killed or arrested nobody asks of which."""

SOME_OF_THEM = re.compile(
    r"[“\"‘]?(?:(?:while|when|as|although|though|but|and)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}?[\w-]+\s+of\s+"
    r"(?:(?:them|these)\b|those\s+(?:[\w-]+s\s+)?(?:is|are|was|were|has|have|had|will)\b)",
    re.IGNORECASE,
)
"""A part of those told of before: `The last of them`."""

AT_THAT_TIME = re.compile(
    r"\b(?:(?:(?:before|after|since|until|by) (?:that|then)|at that (?:time|point|moment|stage))(?=[.,;]|$)"
    r"|that (?:day|night|morning|evening|afternoon|weekend|week|month|year)\b(?!-| when\b))"
)
TIME = re.compile(
    rf"\b(?:when|while|until|once|after|if|as soon as|(?:last|this|next) \w+|yesterday|today|tomorrow|tonight|ago|(?:19|20)\d\d|{'|'.join(ENGLISH_MONTHS)}|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|{ENGLISH_DAY})\b|, (?:and|but|so) "
)
"""A time told of before; and one that the sentence itself gives."""


TELLER = r"(?:newspaper|paper|magazine|tabloid|publication|website|source|insider)"
TELLS = (
    r"(?:sa(?:id|ys)|t(?:old|ells)|has|had|is|was|will|would|did|does|found|wrote|writes|quotes|cit(?:es|ing)|calls|notes|reports|adds|claims|identifies|describes|lists"
    r"|argues|suggests|put|ran|saw|got|(?!named|called|based|founded|published|owned|known|backed|printed|edited|headquartered)[a-z]{2,}ed)"
)
UNNAMED = re.compile(
    rf"[“\"‘]?The (?!white |green )(?:[a-z-]+ )?{TELLER},? (?:(?:also|then|later|first|initially|previously|itself) )?{TELLS}\b"
    rf"|.*[,“”\"!?]\s*the (?:[a-z-]+ )?{TELLER} (?:said|says|added|adds|told|tells|continued|explained|claimed|claims|reported|reports)\b"
)
"""A paper or somebody unnamed who was told of before: `The newspaper reports that`, `…, the source said.`"""

OF_THEIRS = re.compile(
    r"[“\"‘]?The (?:[a-z-]+ ){1,3}?(?:by|of|against|between) (?:his|her|their)\b(?!.*\s[A-Z])"
)
LEADS_IN = re.compile(
    r"[“\"‘]?(?:In|After|At|By|During|On|For|Within|Over|With|Before|Until|Since|From|Under) [^,;:A-Z]{1,60}, (?:he|she)\b"
)
"""What is somebody's before anybody is named, and one man or woman right behind a first clause that names nobody."""


def leans(text: str, language: str) -> bool:
    """Say whether it opens with a pronoun or a connective, or its speaker is but a pronoun."""
    if opens_leaning(text, language) or names_owner(text, language):
        return True
    outside = blanked(text)
    if language != "en":
        return leans_elsewhere(without_marks(text), outside, language)
    spoken = said_by_pronoun().search(text) is not None
    return spoken or leans_inside(text, outside) or points_inside(outside)


def leans_though_first(text: str, language: str) -> bool:
    """Say whether it leans though its report begins with it: nothing was told that it could point to."""
    if opens_leaning(text, language) or names_owner(text, language):
        return True
    if language != "en":
        return False
    outside = blanked(text)
    spoken = said_by_pronoun().search(text)
    if spoken and not SPEAKER.search(outside, 0, spoken.start()):
        return True
    return leans_inside(text, outside)


def opens_leaning(text: str, language: str) -> bool:
    """Say whether it opens with a pronoun or a connective."""
    opening = words_of(language, "leans")
    return opening is not None and opening.match(without_marks(text)) is not None


def without_marks(text: str) -> str:
    """Return a text from its first word on."""
    start = OPEN.match(text)
    return text[start.end() :] if start else text


def names_owner(text: str, language: str) -> bool:
    """Say whether a German sentence has something as somebody's own whom it does not name before."""
    own = GERMAN_OWN.search(text) if language == "de" else None
    return own is not None and GERMAN_NAME.search(text, 0, own.start()) is None


def blanked(text: str) -> str:
    """Return a text of the same length with only their first mark of what is quoted."""
    return QUOTED.sub(lambda match: "“" + " " * (len(match.group()) - 1), doubled(text))


def leans_inside(text: str, outside: str) -> bool:
    """Say whether an English sentence leans on another by a word past its first.

    `outside` is the text with what is quoted blanked out.
    """
    if ASIDE.match(text) or OWN.search(text):
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


@lru_cache(maxsize=1)
def said_by_pronoun() -> re.Pattern[str]:
    """Return the pattern of a speech whose speaker is a pronoun."""
    speaks = re.sub(r"\s+", "", LEANINGS["en"].speaks)
    return re.compile(ATTRIBUTION.pattern % speaks)


def points_inside(text: str) -> bool:
    """Say whether an English sentence points, past its first word, to what was told before it.

    `text` is without what stands in quotation marks.
    """
    return (
        names_which(text)
        or names_nobody(text)
        or PAPER.match(text) is not None
        or STEP.match(text) is not None
        or COUNTS.match(text) is not None
        or SOME_OF_THEM.match(text) is not None
        or UNNAMED.match(text) is not None
        or OF_THEIRS.match(text) is not None
        or LEADS_IN.match(text) is not None
        or is_then(text)
    )


def names_which(text: str) -> bool:
    """Say whether its first clause holds a thing told of before: `that debate`, `those ties`."""
    which = WHICH.search(text)
    if which is None:
        return False
    noun = next(filter(None, which.groups()))
    before = text[: which.start()]
    if which["that"] and NO_POINTER.search(before.lower()):
        return False
    return not (
        ANOTHER.search(before)
        or NO_SUCH.search(before.rstrip())
        or noun.removesuffix("s") in before
    )


def names_nobody(text: str) -> bool:
    """Say whether a man or a woman in it can be nobody whom it names: `Police found him`."""
    found = FOUND.match(text)
    if found is None or SOMEBODY.search(found["between"]):
        return False
    return NAMED_LATER.search(text, found.end()) is None


def is_then(text: str) -> bool:
    """Say whether it is of a time that another sentence gives."""
    then = AT_THAT_TIME.search(text)
    return then is not None and TIME.search(text, 0, then.start()) is None
