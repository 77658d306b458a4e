"""What figures are given for: fates of people, units, currencies, and nouns that mean the same.

Lower case throughout; the words of all languages stand together, for they do not get in each
other's way.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from digest.stages.language.words import stem


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """Return what `cost`, `costs`, `costing` and `costed` have in common."""
    bare = word.partition("'")[0]
    return stem(re.sub(r"(?<=\w{3})(?:ings?|ed|es|en|e|s)$", "", bare) or bare)


def _roots(words: str) -> frozenset[str]:
    return frozenset(root(word) for word in words.split())


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _classes() -> dict[str, re.Pattern[str]]:
    found = {
        "dead": (
            r"fatally (?:wounded|injured|shot|stabbed)|dead|died|dies|dying|deaths?|kill(?:ed|ing|s)?|fatalit(?:y|ies)|perish(?:ed)?|drown(?:ed|ing)?|"
            r"death toll|los[te]\w* (?:their|his|her) li(?:ves|fe)|bodies|corpses|slain|"
            r"tote[nr]?|getötet\w*|todesopfer\w*|ums leben|starben|gestorben|tödlich|"
            r"mort(?:e?s)?|tué\w*|décès|décédé\w*|victimes mortelles"
        ),
        "hurt": (
            r"to (?:the )?hospitals?|in hospital|injur(?:ed|ies|y|ing)|hurt|wound(?:ed|s|ing)|hospitali[sz]ed|treated for|"
            r"verletzt\w*|verletzte[nr]?|verwundet\w*|bless(?:é\w*|ures)"
        ),
        "missing": r"missing|unaccounted for|vermisst\w*|disparu\w*|portée?s? disparu\w*",
        "moved": (
            r"evacuat(?:ed|ing|ion)|moved out|displaced|forced from their homes|"
            r"(?:left|fled|leave|flee) (?:their )?homes?|taken from their homes|evakuier\w*|évacué\w*|"
            r"had to leave|in sicherheit gebracht"
        ),
        "held": r"arrest(?:ed|s|ing)|detain(?:ed|ing)|in custody|festgenommen\w*|festnahmen|interpell\w+|arrêté\w*",
        "rescued": r"rescu(?:ed|ing)|saved|pulled from|gerettet\w*|secouru\w*|sauvé\w*",
    }
    return {name: re.compile(rf"\b(?:{words})\b") for name, words in found.items()}


FATES: Final = _classes()
"""What may befall people, told by the words of three languages."""

ACTIVE: Final = {
    "dead": re.compile(
        r"\b(?:kill(?:ed|ing|s)|claim(?:ed|ing) (?:the lives of)?|lives of|tötete\w*|tué)\s*$"
    ),
    "hurt": re.compile(
        r"\b(?:injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?|verletzte\w*|blessé|blessant)\s*$"
    ),
    "moved": re.compile(r"\b(?:evacuat(?:ed|ing)|displac(?:ed|ing))\s*$"),
    "held": re.compile(r"\b(?:arrest(?:ed|ing)|detain(?:ed|ing))\s*$"),
    "rescued": re.compile(r"\b(?:rescu(?:ed|ing))\s*$"),
}
"""Verbs directly before a number that tell what befell those counted."""

TOLL: Final = {
    "dead": re.compile(
        r"\b(?:death toll|toll|number of (?:\w+ )?(?:dead|deaths|people killed|fatalities|victims)|todesopfer|zahl der (?:toten|todesopfer)|"
        r"bilan|nombre de morts)\b"
    ),
    "hurt": re.compile(
        r"\b(?:number of (?:\w+ )?(?:injured|wounded|people (?:injured|hurt|wounded))|zahl der verletzten|"
        r"nombre de blessés)\b"
    ),
    "missing": re.compile(
        r"\b(?:number of (?:\w+ )?(?:missing|people missing)|zahl der vermissten)\b"
    ),
    "moved": re.compile(
        r"\b(?:number of (?:\w+ )?(?:evacuees|people (?:evacuated|moved out|displaced)|displaced))\b"
    ),
    "held": re.compile(r"\b(?:number of (?:arrests|people (?:arrested|detained)))\b"),
}
"""Nouns that a level is given for: `the death toll rose to 17`."""

ANYBODY: Final = _set(
    "people person persons individuals humans victims others lives souls bodies"
    " menschen personen leute personnes gens"
)
"""Nouns that count people and nothing more."""

SAME_THING: Final = {
    **dict.fromkeys(_set("ship ships vessel vessels boat boats"), "ship"),
    **dict.fromkeys(_set("firm firms company companies business businesses"), "firm"),
    **dict.fromkeys(_set("job jobs position positions posts"), "job"),
    **dict.fromkeys(_set("home homes house houses household households properties"), "home"),
    **dict.fromkeys(_set("protester protesters demonstrators marchers protestors"), "protester"),
    **dict.fromkeys(_set("employee employees worker workers staff staffers"), "worker"),
    **dict.fromkeys(_set("soldier soldiers troops"), "soldier"),
    **dict.fromkeys(_set("officer officers policemen"), "officer"),
    **dict.fromkeys(_set("shop shops store stores"), "shop"),
    **dict.fromkeys(_set("country countries nations states"), "country"),
    **dict.fromkeys(_set("app apps application applications"), "app"),
    **dict.fromkeys(_set("spectators fans attendees crowd"), "crowd"),
    **dict.fromkeys(_set("migrants refugees"), "migrant"),
}
"""Words that newspapers use for one another when counting."""

UNITS: Final = {
    **dict.fromkeys(_set("tonne tonnes ton tons tonnen t"), "t"),
    **dict.fromkeys(
        _set("kilometre kilometres kilometer kilometers km kilomètres kilomètre"), "km"
    ),
    **dict.fromkeys(_set("mile miles"), "mile"),
    **dict.fromkeys(_set("metre metres meter meters m mètre mètres metern"), "m"),
    **dict.fromkeys(_set("centimetre centimetres centimeters cm zentimeter centimètres"), "cm"),
    **dict.fromkeys(_set("millimetre millimetres mm millimeter"), "mm"),
    **dict.fromkeys(_set("foot feet ft"), "ft"),
    **dict.fromkeys(_set("inch inches"), "inch"),
    **dict.fromkeys(_set("hectare hectares hektar"), "ha"),
    **dict.fromkeys(_set("acre acres"), "acre"),
    **dict.fromkeys(_set("litre litres liter liters gallons barrels"), "litre"),
    **dict.fromkeys(_set("kilogram kilograms kilo kilos kg kilogramm"), "kg"),
    **dict.fromkeys(_set("pound-weight lb lbs"), "lb"),
    **dict.fromkeys(_set("degree degrees grad degrés °c °f"), "degree"),
    **dict.fromkeys(_set("megawatt megawatts mw"), "mw"),
    **dict.fromkeys(_set("gigawatt gigawatts gw"), "gw"),
    **dict.fromkeys(_set("mph"), "mph"),
    **dict.fromkeys(_set("kph km/h"), "kph"),
    **dict.fromkeys(_set("knots"), "knot"),
}
"""Units of measure, each under one name; sizes are compared within one unit only."""

LASTING: Final = _set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade"
    " decades century centuries night nights season seasons sekunden minuten stunde stunden tag tage"
    " tagen woche wochen monat monate monaten jahr jahre jahren secondes heure heures jour jours"
    " semaine semaines mois an ans année années weekend weekends times"
)
"""Spans of time: told in too many ways to be compared."""

NOT_COUNTED: Final = _set(
    "am pm gmt utc uhr per cent percent percentage point points goal goals try tries run runs wicket"
    " wickets assist assists rebounds yard yards touchdown touchdowns set sets game games match matches"
    " passes receptions catches carries sacks interceptions tackles homers strikeouts innings aces birdies"
    " win wins loss losses lap laps seed place th st nd rd in inch o'clock half quarter third"
    " thing things way ways reason reasons part parts step steps kind kinds side sides"
    " sources people's fois tore toren"
)
"""Nouns whose numbers are scores, shares, or a manner of speaking."""

CURRENCIES: Final = {
    "$": "dollar", "us$": "dollar", "dollar": "dollar", "dollars": "dollar", "usd": "dollar",
    "€": "euro", "euro": "euro", "euros": "euro", "eur": "euro", "£": "pound", "gbp": "pound", "sterling": "pound", "¥": "yen", "yen": "yen", "yuan": "yuan",
    "rupees": "rupee", "₹": "rupee", "francs": "franc",
    "franken": "franc", "kronor": "krona", "kroner": "krone", "rubles": "ruble", "roubles": "ruble",
    "won": "won", "pesos": "peso", "dirhams": "dirham", "lira": "lira", "rand": "rand",
    "a$": "australian dollar", "c$": "canadian dollar", "crowns": "crown", "cents": "cent",
    "pence": "penny", "dollars'": "dollar",
}  # fmt: skip

PLURALS: Final = _set(
    "people men women children police staff crew fish sheep cattle personnel troops dead wounded"
    " injured aircraft geese crowd migrants menschen tote verletzte fahrzeuge autos personen"
    " lastwagen firefighters schools species series lives"
)
"""Nouns that are counted without looking it, and some that only end like others."""

MATTERS: Final = {
    "fine": _roots("fine fined penalty"),
    "price": _roots(
        "price buy bought acquire purchase pay paid sell sold deal takeover auction worth value"
    ),
    "profit": _roots("profit earn earnings income"),
    "loss": _roots("loss losses lost"),
    "sales": _roots("sales revenue turnover"),
    "cost": _roots("cost costs expense bill kosten coût coûtera repair reparatur"),
    "damage": _roots("damage damages schaden dégâts"),
    "budget": _roots("budget spend spent spending fund"),
    "gift": _roots("donated donation raised raise collected spenden appeal"),
    "debt": _roots("debt owes loan loans borrow borrowed bonds emprunté"),
    "ransom": _roots("ransom"),
    "wage": _roots("wage wages salary pay bonus"),
    "pledge": _roots("pledge pledged promised"),
    "charge": _roots("charge provision"),
    "tax": _roots("tax taxes duty duties"),
    "bail": _roots("bail"),
    "stake": _roots("valued valuation"),
}
"""What a sum of money may be, by the roots of the words that say so."""

_OPPOSITES = (
    "high/low new/old first/second second/third men/women male/female boys/girls adults/children "
    "men/children women/children north/south east/west northern/southern eastern/western "
    "domestic/foreign public/private rural/urban old/young outer/inner upper/lower left/right "
    "buy/sell supply/demand before/after federal/local home/away major/minor winner/loser "
    "quake/aftershock earthquake/aftershock séisme/réplique tremblement/réplique beben/nachbeben erdbeben/nachbeben house/flat house/apartment exports/imports "
    "day/night summer/winter spring/autumn senate/house profit/revenue profit/sales "
    "primary/secondary doctors/nurses pupils/teachers students/teachers owners/tenants "
    "drivers/passengers mann/frau männer/frauen nord/süd hommes/femmes nord/sud export/import "
    "ein/aus gross/net prices/sales own/sold owned/sold bought/sold won/lost opened/closed "
    "accepted/refused ordered/delivered hired/fired petrol/diesel gagné/perdu "
    "gewonnen/verloren "
)

_DEEDS = (
    "take took taken stolen stole steal rob loot seize grab",
    "cost worth price priced pay paid value valued put kosten kostet coût coûte coûtera spend spent",
    "destroy damage burn ruin gut raze flatten wreck level",
    "cancel ground scrap axe called",
    "spill leak pour ooz gush discharge",
    "close closed shut",
    "buy bought acquire purchase takeover",
    "sell sold auction fetch",
    "cut shed eliminate slash lose axe",
    "approve pass adopt back vote clear carri",
    "draw drew attract attend gather join part march protest demonstrat came turn crowd",
    "win won get got receive secure gain took",
    "raise collect gather",
    "give gave donat grant award",
    "remove collect haul take cart clear pull",
    "find found discover identif recover record",
    "carry carried board transport aboard",
    "fine penal",
    "plan intend want will",
    "hire recruit employ",
    "leave left without",
    "hold seize confiscat seiz impound",
    "open launch start begin",
    "build built erect construct",
    "offer bid propos",
    "demand ask want",
    "burn consum scorch blacken char",
    "sick ill infect poison taken",
)

SAME_DEED: Final = {
    root(word): group.partition(" ")[0] for group in reversed(_DEEDS) for word in group.split()
}
"""Roots of verbs that newspapers use for one another, each with the first of its row."""

NEUTRAL: Final = _roots(
    "reach stand stood total number rise rose risen grow grew grown climb fell fall fallen drop hit top exceed"
    " put say count estimate report known believe confirm still now far remain come came bring brought make made"
    " give show found find see saw set level figure amount sum result least most nearly almost least"
    " werde voraussichtlich gegenüber zeitung gestiegen stieg beträgt belief liegt wurde wurden haben sind ont été sont fait"
)
"""Roots of verbs that lead to a figure and say nothing of the thing."""

ANY_PAYER: Final = _roots(
    "company firm group bank club city town state country government council taxpayers taxpayer public people"
    " owner it them more much least lost unpaid missed extra additional"
)
"""Who may be anybody's other name, and words that stand with what is lost."""

SPEAKERS: Final = _roots(
    "police polizei officers organiser organisers organizer organizers union unions gewerkschaft syndicat"
    " syndicats official officials authority authorities ministry minister government governor mayor"
    " prosecutor prosecutors company council agency department spokesman spokeswoman army navy firefighters"
    " rescuers rescue doctors hospital regulator court veranstalter feuerwehr behörde behörden"
    " préfecture préfet staff management commission office"
)
"""Roots of those who count: two of them may well differ over one thing."""

OPPOSITES: Final = tuple(
    (root(pair.partition("/")[0]), root(pair.partition("/")[2])) for pair in _OPPOSITES.split()
)
"""Words of which one on either side tells two things apart."""

FATE_ROOTS: Final = _roots(
    "dead die died dies dying death deaths kill killed killing fatality fatalities perished drowned"
    " toll bodies corpses victims injured injury injuries hurt wound wounded treated missing evacuated"
    " displaced moved homes arrested detained rescued saved pulled tote todesopfer gestorben getötet"
    " verletzt verletzte verletzten vermisst vermissten evakuiert festgenommen mort morts tué tués"
    " blessé blessés disparus survivors casualties"
)
"""Roots of the words that say what befell people: in common to all such sentences."""

PARTS_OF_PLACES: Final = _set(
    "central north south east west northern southern eastern western upper lower new old greater"
    " inner outer little great"
)
"""Words that make another place of a name."""
