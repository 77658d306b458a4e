"""Which encoding a text is in that names none, by its letters: does some language write these words?

What is read in the wrong table has signs inside its words, capitals behind small letters, letters of two
scripts in one word, or letters that no language has together.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import getincrementaldecoder
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

ALPHABETS = tuple(
    map(
        frozenset,
        (
            "àâæçéèêëîïôœùûüÿ",  # French
            "äöüßéàè",  # German
            "áéíóúñüç",  # Spanish, Irish
            "àèéìíîòóùú",  # Italian
            "áâãàçéêíóôõúü",  # Portuguese
            "àçèéíïòóúü",  # Catalan
            "åäöéàüšž",  # Swedish, Finnish
            "æøåéèêòóôäö",  # Danish, Norwegian
            "áàâäéèêëíîïóôöúûü",  # Dutch
            "áðéíóúýþæöø",  # Icelandic, Faroese
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "ąćęłńóśźż",  # Polish
            "áéíóöőúüű",  # Hungarian
            "ăâîşţșț",  # Romanian
            "čćđšž",  # Croatian, Slovene
            "çğıöşüâîûİ",  # Turkish
            "ąčęėįšųūž",  # Lithuanian
            "āčēģīķļņōŗšūž",  # Latvian
            "äöõüšž",  # Estonian
            "çë",  # Albanian
        ),
    )
)
"""Letters beyond a to z that languages in the Latin script write."""

COMMONEST = {
    "CYRILLIC": frozenset("оаеинтсрвлкі"),
    "GREEK": frozenset("αοιετσνηυρςπ"),
    "HEBREW": frozenset("יוהלארתבשמ"),
    "ARABIC": frozenset("اليمنترهوبی"),
    "THAI": frozenset("านรกอเงมยล่วด้ท"),
}
"""The letters that make up most of a text in a script; misread, others take their place."""

TABLES = (
    *("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2"),
    *("cp1251", "koi8_u", "cp866", "iso8859_5", "mac_cyrillic"),
    *("cp1255", "cp862", "cp1253", "iso8859_7", "cp737", "cp1256", "iso8859_6"),
    *("cp874", "cp850", "cp852", "cp857", "mac_roman"),
)
"""Encodings of a byte a letter, of equals the likelier first."""

KOREAN = "cp949"
USUAL = "cp1252"
SURE = 0.97
"""Share of the letters beyond ASCII that some language must account for."""
LIKELY = 0.8
CLEARLY = 0.1
"""The same where in every other table it is so much less."""
MOST_CAPITALS = 0.6
"""Of letters in the wrong table of a script many are capitals; a text that shouts is not judged."""
DOUBTED = 0.975
"""The usual encoding is not doubted while a language accounts for more than this share in it."""
MOST_COMMON = 0.45
"""Share of the letters of a script that are its commonest; of letters that took their place fewer are."""

GARBLED = 0.25
"""Share of signs that no word has, from which on a text is not in the encoding it was read in."""
FEWEST = 12
"""Letters beyond ASCII on which anything can be said at all."""

MOST_WORDS = 800
"""Words beyond ASCII of one text that are looked at."""
_BYTES = re.compile(rb"[^\s<>&=/\"'|,;:()]{0,40}[\x80-\xff][^\s<>&=/\"'|,;:()]{0,40}")
_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f\s]\S{0,80}")
_MARKS = r"\x00-/:-@\[-`{-\x7f\xa0«»“”‘’‹›–—…·•€£\u055a-\u066d\u3000-\u303f\uff00-\uff65"
_EDGE = re.compile(rf"\A[{_MARKS}„‚¿¡¥§©°]+|[{_MARKS}°™®²³ªº½]+\Z")
_WITHIN = "’‘ʼ–—…·«»“”„\u200c\u200d"


def likeliest(body: bytes) -> str | None:
    """Return the encoding that the bytes are in, of a byte a letter or Korean; None where none is sure."""
    if _is_korean(body):
        return KOREAN
    words = [found[0] for found in zip(_BYTES.findall(body), range(MOST_WORDS), strict=False)]
    sample = b" ".join(words)
    if accounted(sample.decode(USUAL, "replace")) > DOUBTED:
        return USUAL
    texts = {table: sample.decode(table, "replace") for table in TABLES}
    shares = {table: accounted(text) for table, text in texts.items()}
    best = max(TABLES, key=lambda table: shares[table])
    others = max(shares[table] for table in TABLES if texts[table] != texts[best])
    share = shares[best]
    return best if share >= SURE or (share >= LIKELY and others <= share - CLEARLY) else None


def accounted(text: str) -> float:
    """Return the share of the letters beyond ASCII that one language accounts for, as they stand there."""
    sound, unsound = _letters(text)
    total = sound.total() + unsound
    if not total:
        return 1.0
    scripts, small = Counter[str](), Counter[str]()
    for letter, times in sound.items():
        scripts[_script(letter)] += times
        small[letter.lower() if letter != "İ" else letter] += times
    script = scripts.most_common(1)[0][0] if scripts else ""
    if script == "LATIN":
        return max(sum(small[one] for one in some) for some in ALPHABETS) / total
    common = sum(small[letter] for letter in COMMONEST.get(script, ()))
    capitals = sum(times for letter, times in sound.items() if letter.isupper())
    is_likely = common >= MOST_COMMON * scripts[script] and capitals <= MOST_CAPITALS * total
    return scripts[script] / total if is_likely else 0.0


def _is_korean(body: bytes) -> bool:
    """Say whether nearly all beyond ASCII are syllables of Hangul: read as Korean, no other text is so."""
    high = len(body.translate(None, bytes(range(128))))
    if high < 2 * FEWEST:
        return False
    try:
        text = getincrementaldecoder(KOREAN)().decode(body)
    except UnicodeDecodeError:
        return False
    beyond = [sign for sign in text if sign.isalpha() and not sign.isascii()]
    syllables = sum("가" <= sign <= "힣" for sign in beyond)
    # Its pairs are of bytes beyond ASCII but for rare syllables; else one accent and one letter are a pair.
    return syllables >= SURE * len(beyond) > 0 and high >= 1.9 * syllables


def is_garbled(text: str) -> bool:
    """Say whether a text was read in the wrong encoding: its words have signs that none has."""
    sound, unsound = _letters(text)
    total = sound.total() + unsound
    return total >= FEWEST and unsound > GARBLED * total


def _letters(text: str) -> tuple[Counter[str], int]:
    """Return the letters beyond ASCII that stand where they can, and how many signs do not."""
    sound, unsound = Counter[str](), 0
    for word, _ in zip(_words(text), range(MOST_WORDS), strict=False):
        scripts = {_script(sign) for sign in word if sign.isalpha()} - {""}
        mixed = len(scripts) > 1 and not scripts <= _TOGETHER
        before = ""
        for sign in word:
            if sign > "\x7f" and sign not in _WITHIN:
                if _is_out_of_place(sign, before) or mixed:
                    unsound += 1
                else:
                    sound[sign] += 1
            before = sign
    return sound, unsound


_TOGETHER = frozenset(
    {"LATIN", "CJK", "HANGUL", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"}
)


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = _EDGE.sub("", found[0])
        if word and not word.isascii():
            yield word


def _is_out_of_place(sign: str, before: str) -> bool:
    kind = unicodedata.category(sign)
    if kind == "Lu":
        return before.islower()
    if kind[0] == "M":
        return not before or not (before.isalpha() or unicodedata.category(before)[0] == "M")
    return sign < "\u3000" and (kind[0] != "L" or sign in "ªº")


@lru_cache(maxsize=4096)
def _script(sign: str) -> str:
    """Return LATIN, CYRILLIC and so on; empty for what has no script."""
    is_part = sign.isalpha() or unicodedata.category(sign)[0] == "M"
    return unicodedata.name(sign, "").split(" ")[0] if is_part else ""
