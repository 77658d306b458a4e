"""What the words before a date call it: published, updated, or nothing."""

from __future__ import annotations

import re

_UPDATED = re.compile(
    r"updat|modif|last (?:edit|review|chang)|revis|review|aktuali|mis à jour|actualiz|aggiorna"
    r"|обновл|оновлен|atualiz|bijgewerkt|güncel|päivitet|oppdater|opdater|uppdater|更新|최종",
    re.I,
)
"""Pieces of words for a change, in languages of which pages were read."""
_PUBLISHED = re.compile(
    r"publi|posted|veröffentlicht|erstellt|pubbl|опубл|yayın|gepubliceerd|julkaist|lagt ut"
    r"|发布|發佈|公開|입력|created|written|first",
    re.I,
)
"""The same for a publication."""


def label_of(text: str) -> int:
    """Return 1 when the last word for it calls the date behind this text its publication, -1 an update, else 0."""
    last = -1, 0
    for pattern, sign in ((_PUBLISHED, 1), (_UPDATED, -1)):
        for match in pattern.finditer(text):
            last = max(last, (match.start(), sign))
    return last[1]
