"""How French tells figures."""

from __future__ import annotations

import re
from typing import Final

from digest.stages.figures.lexicons.lexicon import Lexicon, before, word_set
from digest.writing.months import WRITTEN, numbered

_FR_SMALL = {
    word: value
    for value, word in enumerate(
        """
        un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        dix-sept dix-huit dix-neuf vingt
        """.split(),
        start=1,
    )
}
_FR_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_FR_SMALL |= _FR_TENS
_FR_SMALL |= {
    f"{ten}-{one}": value + _FR_SMALL[one]
    for ten, value in _FR_TENS.items()
    for one in ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
}
_FR_SMALL |= {f"{ten}-et-un": value + 1 for ten, value in _FR_TENS.items()}
_FR_SMALL |= {
    f"soixante-{ten}": 60 + _FR_SMALL[ten]
    for ten in "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
}
_FR_SMALL |= {"quatre-vingts": 80, "quatre-vingt": 80, "une": 1}
_FR_SMALL |= {
    f"quatre-vingt-{word}": 80 + value for word, value in list(_FR_SMALL.items()) if value < 20
}

FRENCH: Final = Lexicon(
    group=r" .\u00a0\u202f",
    decimal=",",
    small=_FR_SMALL,
    scales={
        "dizaine": 10,
        "douzaine": 12,
        "vingtaine": 20,
        "trentaine": 30,
        "cinquantaine": 50,
        "centaine": 100,
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        "millier": 1000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
    },
    joiner=word_set("et"),
    at_least=before("au moins", "plus de", "plus d['’]", "pas moins de", "minimum"),
    at_most=before("au plus", "moins de", "jusqu['’]à", "au maximum"),
    about=before("environ", "près de", "quelque", "presque", "à peu près", "autour de"),
    former=before("contre", "au lieu de", "après"),
    change=before("(?:hausse|baisse|recul|augmenté|baissé|reculé|progressé) de"),
    level=before("à", "de"),
    extra=before("autres?", "les", "encore", "chaque", "par"),
    extra_after=re.compile(
        r"^\s*(?:autres?|supplémentaires|nouveaux|nouvelles|fois|de plus|points)\b"
    ),
    part=re.compile(
        r"(?<![\w-])(?:dont|parmi (?:eux|elles|lesquels)|l['’]un des|une? des|ces|ses|leurs|les|tous les)\s*$"
    ),
    part_after=re.compile(r"^\s*(?:d['’]entre|des|sur|de ces|de ses)\b"),
    span_to=word_set("à et ou"),
    now=re.compile(
        r"\b(?:désormais|maintenant|porté à|passé à|s['’]élève|grimpé|révisé|corrigé|s['’]est alourdi|"
        r"alourdi|nouveau bilan|dernier bilan)\b"
    ),
    months=numbered(WRITTEN["fr"].split()),
    function=word_set(
        "le la les l un une des du de d et ou mais si que qu qui quoi dont où ce cet cette ces il elle"
        " ils elles on nous vous je se s son sa ses leur leurs en dans sur sous par pour avec sans à au"
        " aux entre contre vers chez après avant depuis pendant est sont était étaient a ont avait avaient"
        " été être sera ne pas plus moins très aussi encore déjà comme selon lundi mardi mercredi jeudi"
        " vendredi samedi dimanche soir matin hier jour y n c j m t an ans mois euros jours année années"
    ),
    place=re.compile(r"\b(?:[ÀAà]|[Dd]e|[Pp]rès de)\s+([A-ZÉÈ][^\W\d_]+(?:-[^\W\d_]+)*)"),
    said=word_set("dit déclar annonc indiqu affirm précis expliq estime selon ajouté"),
)
