"""Openings that set a scene, reach back in time or quote somebody: what happened stands further down.

`Two years ago, a cellist told a reporter …` and `Heading into his show, the singer …` lead up to
the news and are no news. A language that is missing here is not judged.
"""

from __future__ import annotations

import re

from digest.stages.quoting.leanings.words import words_of
from digest.writing.months import ENGLISH_MONTHS

AGO = {
    "en": r"(?:(?:\w+\s+){0,3}?(?:years?|months?|weeks?|decades?|centur(?:y|ies)|generations?)\s+(?:ago|earlier|before)\b"
    r"|(?:over|for|during|in)\s+(?:the\s+)?(?:past|last|more\s+than|nearly|almost|about|many|several|some)\b"
    r"[^,.]{0,30}?\b(?:years?|months?|decades?|centur(?:y|ies)|generations?)\b"
    r"|(?:for|over|through(?:out)?|down)\s+(?:the\s+)?(?:years|decades|centuries|generations|months|ages)\b"
    r"|for\s+(?:(?:more|less|well)\s+(?:than|over)\s+|(?:nearly|almost|about|over|some)\s+)?(?:an?\s+)?[\w-]+\s+"
    r"(?:years?|decades?|centur(?:y|ies)|generations?),"
    r"|(?:back\s+)?in\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s?)?(?:1[5-9]|20)\d\ds?,"
    rf"|last\s+(?:year|summer|winter|spring|autumn|fall|{'|'.join(ENGLISH_MONTHS)})\b"
    r"(?:\s+\d{1,2})?,\s|last\s+(?:year|summer|winter|spring|autumn|fall)\s|once\s+upon\b|ever\s+since\b|long\s+before\b"
    r"|before\s+the\s+advent\b)",
    "fr": r"(?:il\s+y\s+a\s+(?:\w+\s+){0,3}?(?:ans?|mois|siècles?|décennies)\b|depuis\s+(?:des|plus\s+de|près\s+de)\b"
    r"[^,.]{0,20}(?:ans|années|mois|décennies|siècles)|(?:en|dans\s+les\s+années)\s+(?:1[5-9]|20)?\d\d,)",
    "de": r"(?:vor\s+(?:\w+\s+){0,3}?(?:jahr|monat|jahrzehnt|jahrhundert)\w*\b|seit\s+(?:jahren|jahrzehnten|monaten)\b"
    r"|(?:im\s+jahre?\s+)(?:1[5-9]|20)\d\d\b)",
    "es": r"(?:hace\s+(?:\w+\s+){0,3}?(?:años?|mes(?:es)?|siglos?|décadas?)\b|durante\s+(?:los\s+últimos\s+)?(?:\w+\s+)?"
    r"(?:años|décadas|siglos)\b|en\s+(?:1[5-9]|20)\d\d,)",
    "it": r"(?:(?:\w+\s+){1,3}?(?:anni?|mesi?|secoli?|decenni?)\s+fa\b|da\s+(?:anni|decenni|mesi|secoli)\b|nel\s+(?:1[5-9]|20)\d\d,)",
    "pt": r"(?:há\s+(?:\w+\s+){0,3}?(?:anos?|meses|séculos?|décadas?)\b|em\s+(?:1[5-9]|20)\d\d,)",
    "nl": r"(?:(?:\w+\s+){1,3}?(?:jaar|maanden|eeuwen?|decennia)\s+geleden\b|in\s+(?:1[5-9]|20)\d\d\s)",
    "cs": r"(?:před\s+(?:\w+\s+){0,2}?(?:lety|roky|rokem|měsíci|stoletími)\b|v\s+roce\s+(?:1[5-9]|20)\d\d\b)",
}
"""Openings by language that reach back further than news does."""

SCENE = re.compile(
    r"(?!(?:speaking|addressing|writing|testifying|citing|according)\b|\w+ing\s+(?:rose|fell|grew|slowed|jumped|climbed|dropped"
    r"|surged|slipped|began|continued|remains?|is|are|was|were|has|had|will|would|can|could|may|might)\b)\w+ing\b[^,.]{0,80}?"
    r"\b(?:his|her|their|its)\b[^,.]*,"
    r"|there(?:['’]s|\s+is)\s+(?:an?|no|something|nothing|perhaps|little)\b"
    r"|(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:morning|afternoon|evening|night|weekend)\s+of\s+(?!(?:mourning|violence)\b)[a-z]"
    r"|even\s+(?:for|by)\s+|(?:today|this\s+week)['’]s\s+[^:.,]{1,30}:"
    r"|(?:while|although|though)\s+(?:the|these|those)\s+[a-z]+\s+(?:was|were|is|are|may|might)\b"
    r"|(?:get|are\s+you)\s+ready\b|(?:[a-z]+\s+){0,3}?fans,\s+(?!who|which)[a-z]+\s+"
    r"|considering\b|let(?:['’]s|\s+us)\b|imagine\b|picture\s+(?:this|an?)\b|meet\s+[A-Z]|maybe\b|perhaps\b|if\s+there\b"
    r"|(?:alas|amazingly|frankly|(?:un)?fortunately|honestly|hopefully|incredibly|inexplicably|ironically|luckily|mercifully|needless\s+to\s+say"
    r"|obviously|sadly|(?:un)?surprisingly|surely|thankfully)\b",
    re.IGNORECASE,
)
"""English openings that lead up to somebody or something not named yet, chat, or comment."""

TEASER = re.compile(
    r"(?:One|Two|Three|Four|Several|Some)\s+of\s+(?:the|[A-Z]\w+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:names|stars|figures|players|rivals)\b"
    r"(?!\s*[,—–-]+\s*[A-Z])"
)
"""An English opening that speaks of the best known and names nobody."""

MARKS = re.compile(r"^[\s\"'“‘«„(\[–—-]*")


def sets_scene(text: str, language: str) -> bool:
    """Say whether a sentence opens far back in time or with a scene."""
    bare = MARKS.sub("", text, count=1)
    if language == "en" and (SCENE.match(bare) or TEASER.match(bare)):
        return True
    return language in AGO and re.match(AGO[language], bare, re.IGNORECASE) is not None


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
