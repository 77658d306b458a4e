"""Names of authors, out of all that pages write where only a name should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.stages.dates.stamps import dates_in
from digest.stages.language.words import words

_AROUND = ' ,.;:-–—/|»«>&"“”„'
"""What stands before and behind a name and is none of it."""
MOST_NAMES = 8
"""Names of one byline."""
LONGEST_NAME = 60
"""Characters of one."""

_BY = re.compile(
    r"^(?:(?:.{0,20}\bwritten|words|story|text|recipe|posted|published|edited|reviewed|medically reviewed)\s+)?"
    r"(?:by|von|par|por|di|door|af|av|autor|autorin|auteur|author|автор|текст(?=:))s?\b[\s:]*",
    re.I,
)
_CUT = re.compile(
    r"\s[|•·–—]\s.*|[•·|●⋅∙▪].*|\s*\((?!.{0,30}\)\s*\w).*|\s+on(?:\s.*)?$|,?\s+(?:updated|published|posted|last)\b.*"
    r"|\d{1,2}[:.]\d\d.*|\s+-\s.*|\b\d+ (?:min(?:ute)?|comment)s?\b.*"
    r"|,?\s+(?:additional\s+)?(?:writing|reporting|editing) by\b.*"
    r"|(?<=[a-z])@\w+(?![.\w]).*|(?<=[a-z])(?-i:(?:Published|Updated|Posted)\b).*"
    r"|\s+(?:publiziert|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd"
    r"|geplaatst|publisert|publicerad|udgivet|opublikowano|publikováno|опубликовано)\b.*",
    re.I,
)
"""What stands behind a name: a dash or a bar, a bracket, when the page was put up, who else took part, how many spoke."""
_PARTS = re.compile(r"\s*(?:;|\s&\s|\s(?:and|und|et|y|e|и|og|och|en)\s)\s*", re.I)
_NO_NAME = re.compile(
    r"https?:|www\.|@|[<>{}\[\]=#]|\.(?:com|org|net)\b|\w{2}\.\w+\.\w|(?:19|20)\d\d", re.I
)
_GLUED = re.compile(r"[^\W\d_][a-zß-ÿ]{2,}(?=[A-ZÀ-Þ][a-zß-ÿ])")
"""Words that ran together because nothing but style parted them; McKenna has one such seam."""
_MOST_LOWER = 3
"""Words of a name that has no capital in it."""
_NOBODY = (
    "admin administrator author authors by editor guest none null undefined unknown updated user"
    " webmaster"
)
_PLACEHOLDERS = frozenset(_NOBODY.split())
_CLAUSE = re.compile(
    r"(?:if|when|how|why|what|where|whether|because|is|are|this|these|that)\s", re.I
)
"""How a headline begins, and no name."""


def names_in(values: Iterable[str | None]) -> tuple[str, ...]:
    """Return the names in these values, in order, each once."""
    names: dict[str, str] = {}
    for value in values:
        for part in _PARTS.split(_BY.sub("", (value or "").strip())):
            name = one_name(part)
            if name:
                names.setdefault(name.casefold(), name)
    return tuple(names.values())[:MOST_NAMES]


def byline_of(names: Iterable[str]) -> str | None:
    """Return the names as one byline."""
    return ", ".join(names) or None


def one_name(part: str) -> str | None:
    """Return the name in a value that holds but one; None where it holds none."""
    dated = min((when.start for when in dates_in(part)), default=len(part))
    name = _CUT.sub("", _BY.sub("", part[:dated].strip())).strip(_AROUND)
    count = len(words(name))
    if not 1 <= count <= 7 or len(name) > LONGEST_NAME or _NO_NAME.search(name):
        return None
    if name.casefold() in _PLACEHOLDERS or not any(char.isalpha() for char in name):
        return None
    is_label = len(_GLUED.findall(name)) > 1 or (count > _MOST_LOWER and name.islower())
    is_label = is_label or _CLAUSE.match(name) is not None
    return None if is_label else name
