"""Whom a line speaks to, and who speaks: you, we and I outside quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Voice:
    """The pronouns of one language that speak to the reader or of the writer."""

    you: re.Pattern[str]
    we: re.Pattern[str]
    ego: re.Pattern[str]
    itself: re.Pattern[str]
    """Names of the page it stands on: this article, this newsletter."""


_YOU = {
    "en": r"you|your|yours|yourself|you['’](?:re|ll|ve|d)",
    "de": r"(?-i:(?<=[\w,] )(?:Sie|Ihnen|Ihre?[nmrs]?))|du|dich|dir|deine?[nmrs]?|euch|eure?[nmrs]?",
    "nl": r"u|uw|je|jij|jouw|jullie",
    "fr": r"vous|votre|vos|tu|toi|ton|tes",
    "es": r"usted|ustedes|tú|tus|vosotros|vuestr[oa]s?",
    "pt": r"você|vocês|teus?|tuas?",
    "it": r"tu|tuoi?|tua|tue|voi|vostr[oaie]|tuo",
    "ca": r"vostè|vós|teu|teva",
    "sv": r"du|dig|din|ditt|dina|ni|er|era",
    "no": r"du|deg|din|ditt|dine|dere|deres",
    "da": r"du|dig|din|dit|dine",
    "fi": r"sinä|sinun|sinua|teidän",
    "pl": r"ty|cię|ciebie|twój|twoja|twoje|twoich|państwa|państwo",
    "cs": r"vy|vás|vám|vaše|vašich|tvůj|tvoje",
    "hu": r"ön|önt|önnek|önök|te|téged|neked",
    "ro": r"dumneavoastră|tău|ta|tine|voastră|vostru",
    "tr": r"siz|sizi|sizin|size|sen|senin|seni",
    "ru": r"вы|вас|вам|вами|ваш[аеиу]?|вашего|вашей|ваших|ты|тебя|твой",
    "uk": r"ви|вас|вам|ваш[аеіу]?|вашого|ваших|ти|тебе|твій",
    "bg": r"вие|вас|ви|ваш[аеи]?|вашия|вашата|твоят|твоя",
    "el": r"εσείς|σας|εσύ|σου",
    "ar": r"أنت|أنتم|لكم|لديك|بك|بريدك",
    "hi": r"आप|आपके|आपका|आपकी|आपको",
    "id": r"anda|kamu|kalian",
    "vi": r"bạn",
    "zh": r"你们?|您",
    "ja": r"あなた",
}
_WE = {
    "en": r"we|our|ours|(?-i:us)|we['’](?:re|ll|ve|d)",
    "de": r"wir|uns|unsere?[nmrs]?|unser",
    "nl": r"wij|we|ons|onze",
    "fr": r"nous|notre|nos",
    "es": r"nosotros|nosotras|nuestr[oa]s?",
    "pt": r"nós|noss[oa]s?",
    "it": r"noi|nostr[oaie]",
    "ca": r"nosaltres|nostr[ea]s?",
    "sv": r"vi|oss|vår|vårt|våra",
    "no": r"vi|oss|vår|vårt|våre",
    "da": r"vi|os|vores",
    "fi": r"me|meidän|meitä",
    "pl": r"my|nas|nam|nasz|nasza|nasze|naszych",
    "cs": r"my|nás|nám|náš|naše|našich",
    "hu": r"mi|minket|nekünk",
    "ro": r"noi|nostru|noastră|noastre",
    "tr": r"biz|bizi|bizim",
    "ru": r"мы|нас|нам|наш[аеиу]?|нашего|нашей|наших",
    "uk": r"ми|нас|нам|наш[аеіу]?|нашого|наших",
    "bg": r"ние|нас|наш[аеи]?|нашия|нашата",
    "el": r"εμείς|μας",
    "ar": r"نحن|لنا|لدينا",
    "hi": r"हम|हमारे|हमारा|हमारी",
    "id": r"kami|kita",
    "vi": r"chúng tôi|chúng ta",
    "zh": r"我们|本报|本站",
    "ja": r"私たち|当社|当サイト",
}
_EGO = {
    "en": r"(?-i:I)(?:['’](?:m|ve|ll|d))?|me|my",
    "de": r"ich|mich|mir|meine?[nmrs]?",
    "nl": r"ik|mij|mijn",
    "fr": r"je|j['’]\w+|moi|mon|ma|mes",
    "es": r"yo|mí|mi|mis",
    "pt": r"eu|meus?|minhas?",
    "it": r"io|mio|mia|miei",
    "pl": r"ja|mnie|mój|moja",
    "ru": r"я|меня|мне|мой|моя",
    "uk": r"я|мене|мені|мій|моя",
}
_ITSELF = {
    "en": r"this (?:article|story|page|post|audio|video|newsletter|website|podcast)"
    r"|(?:the|our) article (?:was|has been)|editor['’]s note",
    "de": r"diese[rnms]? (?:artikel|beitrag|seite|text|newsletter|video)",
    "fr": r"c(?:et|ette) (?:article|page|vidéo|newsletter)",
    "es": r"est[ea] (?:artículo|página|noticia|boletín|vídeo)",
    "pt": r"est[ea] (?:artigo|página|notícia|reportagem|vídeo)",
    "it": r"quest[oa] (?:articolo|pagina|notizia|newsletter|video)|quest['’]articolo",
    "nl": r"dit artikel|deze (?:pagina|nieuwsbrief|video)",
    "pl": r"ten artykuł|tego artykułu|ta strona|tej stronie",
    "ru": r"эта статья|этой статьи|эта страница|этой странице",
    "uk": r"ця стаття|цієї статті|ця сторінка",
}
_TABLES = (_YOU, _WE, _EGO, _ITSELF)
_UNSPACED = frozenset({"zh", "ja"})


@cache
def voice_of(language: str) -> Voice:
    """Return the pronouns of a language; one we do not know speaks to nobody."""
    edges = ("", "") if language in _UNSPACED else (r"(?<!\w)", r"(?!\w)")
    return Voice(*(_pattern(table.get(language), edges) for table in _TABLES))


def _pattern(words: str | None, edges: tuple[str, str]) -> re.Pattern[str]:
    return re.compile(f"{edges[0]}(?i:{words}){edges[1]}") if words else _NEVER
