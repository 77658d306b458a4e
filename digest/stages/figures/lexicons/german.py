"""How German tells figures."""

from __future__ import annotations

import re
from typing import Final

from digest.stages.figures.lexicons.lexicon import Lexicon, before, word_set
from digest.writing.months import WRITTEN, numbered

_DE_SMALL = dict(
    zip(
        """
        ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn
        """.split(),
        range(1, 20),
        strict=True,
    )
)
_DE_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_DE_SMALL |= {ten: 10 * (place + 2) for place, ten in enumerate(_DE_TENS)}
_DE_SMALL |= {
    f"{one}und{ten}": _DE_SMALL[ten] + _DE_SMALL[one]
    for ten in _DE_TENS
    for one in ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
}
_DE_SMALL |= {"eine": 1, "einen": 1, "einer": 1, "einem": 1}

GERMAN: Final = Lexicon(
    names_stand_out=False,
    group=".",
    decimal=",",
    small=_DE_SMALL,
    scales={
        "dutzend": 12,
        "hundert": 100,
        "tausend": 1000,
        "million": 10**6,
        "millionen": 10**6,
        "mio": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "mrd": 10**9,
        "billionen": 10**12,
    },
    joiner=word_set("und"),
    at_least=before("mindestens", "mehr als", "über", "wenigstens", "gut", "nicht weniger als"),
    at_most=before("höchstens", "bis zu", "weniger als", "unter", "maximal", "knapp unter"),
    about=before(
        "etwa",
        "rund",
        "ungefähr",
        "circa",
        "ca",
        "ca\\.",
        "knapp",
        "fast",
        "an die",
        "gegen",
        "schätzungsweise",
        "beinahe",
    ),
    former=before("statt", "gegenüber", "nach", "zuvor", "bisher", "zunächst"),
    change=before("um"),
    level=before("auf", "bei"),
    extra=before("weitere[nr]?", "andere[nr]?", "zusätzlich(?:e|en)?", "je", "pro", "jede[rsn]?"),
    extra_after=re.compile(
        r"^\s*(?:weitere[nr]?|andere[nr]?|zusätzliche[nr]?|neue[nr]?|mal|-mal|prozentpunkte)\b"
    ),
    part=re.compile(
        r"(?<![\w-])(?:darunter|davon|unter ihnen|von denen|die|den|der|beide|alle|nur|ein(?:e|er|en|es)? (?:von|der)|"
        r"(?:zwei|drei|vier|fünf|\d+) (?:von|der))\s+(?:mindestens |etwa |rund )?$"
    ),
    part_after=re.compile(
        r"^\s*(?:von (?:ihnen|denen|den|\w+)|der|davon|in)\b(?! (?:stadt|nacht))"
    ),
    span_to=word_set("bis und oder"),
    now=re.compile(
        r"\b(?:nun|jetzt|inzwischen|mittlerweile|gestiegen|stieg|erhöhte?|korrigiert|aktualisiert|"
        r"gesunken|sank|nach oben|revidiert|zuletzt)\b"
    ),
    months=numbered(WRITTEN["de"].split()),
    function=word_set(
        "der die das den dem des ein eine einen einem einer eines und oder aber doch wenn dann als dass"
        " dieser diese dieses es er sie wir ihr ihnen ihm ihn sein seine seinen seiner ihre ihren ihrer"
        " wer was wann wo wie in im ins an am auf bei beim von vom zu zum zur mit ohne für aus nach vor"
        " über unter gegen um durch bis seit während wegen trotz zwischen hinter neben ist sind war waren"
        " wird werden wurde wurden worden hat haben hatte hatten sei seien wäre kann können soll sollen"
        " muss müssen nicht kein keine auch noch nur schon sehr mehr weniger so sich man etwa rund am"
        " heute gestern morgen montag dienstag mittwoch donnerstag freitag samstag sonntag uhr laut"
        " sowie pro je damit dabei dort hier derzeit zeit nach angaben jahr jahre jahren monat monate woche wochen euro tag tage prozent"
    ),
    place=re.compile(r"\b(?:[Ii]n|[Bb]ei|[Nn]ahe|[Aa]us)\s+([A-ZÄÖÜ][^\W\d_]+)"),
    said=word_set(
        "sagte sagten teilte teilt mittei berich erklär hieß sprech behörd angabe zufolg spreche"
    ),
)
