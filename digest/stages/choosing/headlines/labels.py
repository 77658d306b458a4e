"""The label before a headline, `BREAKING:` or `[속보]`: how the news is served, not what it is.

Labels that say what a text is (opinion, analysis, satire, a check of facts) or that doubt it are none
of these: a headline without them would say something else. Nor are words that are names elsewhere: `Özel:`
is a Turkish label and a politician, `NYT:` a Finnish one and a newspaper.
"""

from __future__ import annotations

import re

from digest.stages.language.folding import folded

WORDS = {
    "en": "live watch listen video audio photos pictures podcast icymi pinned breaking exclusive update updates"
    " updated developing urgent alert just in now latest news flash",
    "de": "live video fotos bilder podcast eilmeldung eil exklusiv liveticker ticker update",
    "fr": "direct en vidéo vidéos photos podcast flash exclusif exclusivité urgent alerte info dernière minute",
    "es": "en vivo directo vídeo video fotos última hora urgente exclusiva exclusivo alerta ahora",
    "pt": "ao vivo vídeo fotos última hora urgente exclusivo agora",
    "it": "diretta in video foto ultim'ora ultima ora urgente esclusiva esclusivo",
    "nl": "live video beeld foto's exclusief laatste nieuws",
    "sv": "just nu direkt video bilder exklusivt senaste",
    "da": "lige nu direkte video billeder breaking",
    "nb": "nå siste direkte video bilder",
    "fi": "suora video kuvat",
    "pl": "pilne na żywo wideo zdjęcia",
    "cs": "živě online video foto exkluzivně právě teď",
    "hu": "élő videó fotók",
    "ro": "live video foto exclusiv ultima oră",
    "tr": "son dakika canlı video foto flaş",
    "ru": "срочно молния онлайн видео фото эксклюзив",
    "uk": "терміново наживо онлайн відео фото ексклюзив",
    "el": "έκτακτο ζωντανά βίντεο φωτογραφίες αποκλειστικό",
    "ar": "عاجل مباشر فيديو صور بالفيديو بالصور حصري خاص",
    "fa": "فوری زنده ویدئو ویدیو عکس اختصاصی",
    "he": "מבזק וידאו צפו בלעדי",
    "hi": "लाइव वीडियो ब्रेकिंग ब्रेकिंग न्यूज़ एक्सक्लूसिव",
    "ja": "速報 動画 写真 独自 ライブ 中継 更新",
    "ko": "속보 영상 동영상 포토 단독 생중계",
    "zh": "快讯 快訊 突发 突發 独家 獨家 直播 视频 影片 图集",
}
"""What outlets call haste and means, by language: the words of labels, in any order."""

KNOWN = frozenset(folded(word) for words in WORDS.values() for word in words.split())

MOST_WORDS = 3
"""Words of a label."""

LABEL = re.compile(
    r"\W{0,3}?(?:[\[(【（［](?P<within>[^\[\]()【】（）［］:：|]{2,24})[\])】）］]\s*[:：|–—-]?"
    r"|(?P<before>[^\s:：|][^:：|]{1,23}?)(?:\s*[:：|]|\s+[–—-](?=\s)))\s*"
)
"""Up to 24 characters at the front: in brackets, or before a colon, a bar or a dash."""

LEAST_LEFT = 2
"""Words that a headline has behind its label; of a script without spaces, characters in half as many."""


def unlabelled(title: str) -> str:
    """Return the headline from behind its labels on: an exact part of it, the whole when it has none."""
    start = 0
    while (end := _label_end(title, start)) is not None:
        start = end
    return title[start:]


def has_label(title: str) -> bool:
    """Say whether a headline opens with a label."""
    return _label_end(title, 0) is not None


def _label_end(title: str, start: int) -> int | None:
    match = LABEL.match(title, start)
    if match is None:
        return None
    words = (match["within"] or match["before"]).split()
    known = [w for w in words if any(map(str.isalpha, w))]
    left = title[match.end() :]
    enough = len(left.split()) >= LEAST_LEFT or len(left) >= 4 * LEAST_LEFT
    is_label = known and len(words) <= MOST_WORDS and all(folded(w) in KNOWN for w in known)
    return match.end() if is_label and enough else None
