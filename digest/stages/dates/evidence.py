"""Whether a sentence tells of the past or of what is to come, in languages other than English.

By forms that are plain to see; a sentence with neither tells nothing, and one with both neither.
"""

from __future__ import annotations

import re

from digest.stages.dates.tenses import (
    PERFECT,
    SAYS,
    SURE,
    WEAK,
    before_present,
    past_words,
    pasts,
)

_DEVANAGARI = "[\u0900-\u0963\u0970-\u097f]"

PAST = {
    "fr": (
        r"\b(?:a|ont|avait|avaient|est|sont|était|étaient|s’est|s'est)\s(?:(?:pas|été|déjà|également|aussi|ensuite|\w+ment)\s){0,2}"
        r"(?!lieu\b|prévue?s?\b|attendue?s?\b|jusqu)\w+(?:é|ée|és|ées|i|ie|is|it|ite|u|ue|us|ues|ert|erte|ort|orte|orts)\b"
        r"|\b(?!fait\b)\w{2,}(?<!r)(?:ait|aient)\b|\b(?:fut|furent|\w{3,}èrent|eut|eurent)\b|\bdepuis\b"
        r"|\b(?:tuée?s?|blessée?s?|publiée?s?|arrêtée?s?|annoncée?s?|signée?s?|survenue?s?|décédée?s?)\b"
    ),
    "de": (
        r"\b(?:war|waren|wurde|wurden|hatte|hatten|sagte|sagten|kam|kamen|ging|gingen|gab|gaben|fand|fanden|trat|traten|begann"
        r"|starb|starben|fiel|fielen|lag|lagen|stand|standen|blieb|blieben|ließ|ließen|schrieb|verlor|gewann|rief|traf|trafen|sprach)\b"
        r"|\b(?:hat|haben|ist|sind|habe|sei)\b(?=.*\b(?!gesetzt\b)(?:[a-zäöü]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöü]{3,}iert|(?:be|ver|er|ent|zer)[a-zäöüß]{2,}(?:t|en))\b)"
        r"|\b(?!heute\b|könnte|sollte|müsste|dürfte|wollte|möchte|hätte|letzte|erste|meiste|rechte|echte|dritte|weite|späte|gute|alte)[a-zäöüß]{3,}te\b"
    ),
    "es": (
        r"\b\w{2,}(?:ó|aron|ieron|yeron|jeron)\b|\b(?:fue|fueron|hubo|dijo|hizo|murió|era|eran|estaba|estaban|había|habían)\b"
        r"|\b(?:ha|han)\s\w+(?:ado|ido|cho|to)\b|\bdesde\b|\b\w{3,}aban?\b"
    ),
    "it": (
        r"\b(?:ha|hanno|è|sono|aveva|avevano|era|erano|fu|furono)\s(?:\w+mente\s|stat[oaie]\s|già\s|anche\s){0,2}"
        r"(?!previst|attes)\w+(?:at|ut|it|st|tt|s|rt|nt|lt)[oaie]\b|\b\w{3,}(?:ava|avano|iva|ivano)\b|\bdisse\b"
    ),
    "pt": (
        r"\b\w{2,}(?:ou|aram|eram|iram|eu|iu)\b|\b(?:foi|foram|disse|fez|teve|veio|era|estava|estavam|havia|tinha|houve|morto|mortos)\b"
        r"|\bdesde\b|\b\w{3,}avam?\b"
    ),
    "nl": (
        r"\b(?:was|waren|werd|werden|had|hadden|zei|zeiden|kwam|kwamen|ging|gingen|gaf|gaven|vond|vonden|begon|stierf|viel|vielen|lag|stond|bleef|schreef|sprak|verloor|won)\b"
        r"|\b(?:heeft|hebben|is|zijn)\b(?=.*\b(?:[a-z]*ge[a-z]{2,}(?:d|t|en)|(?:be|ver|ont|her|er)[a-z]{2,}(?:d|t|en))\b)|\b(?!einde|aarde|beide|derde|vierde|zelfde|goede|oude)[a-z]{3,}(?:de|te|den|ten)\s+(?:op|dat|in|de|het|een|zich)\b"
    ),
    "cs": (
        r"\b(?:byl[aioy]?|měl[aioy]?|řekl[aioy]?|šl[aioy]|přišl[aioy]|\w{2,}(?:al|il|el|ěl|ul|hl|kl|sl)|\w{2,}(?:a|i|e|ě|nu|h|k|s)l[aioy])\b(?!\s+by\b)"
    ),
    "el": (
        r"\b\w{2,}(?:σε|ξε|ψε|θηκε|χτηκε|σαν|ξαν|ψαν|θηκαν|χτηκαν)\b"
        r"|\b(?:είπε|είπαν|ήταν|είχε|είχαν|έγινε|έγιναν|πήγε|έκανε|έκαναν|έφτασε|έφτασαν|πέθανε|πέθαναν|ήρθε|ήρθαν|έδωσε|έδωσαν|έφυγε|βρήκε|βρήκαν)\b"
    ),
    "hi": rf"(?<!{_DEVANAGARI})(?:ने|था|थी|थे|गया|गयी|गई|गए|गये|हुआ|हुई|हुए|कहा|बताया|किया|दिया)(?!{_DEVANAGARI})",
    "ar": r"(?<!\w)(?:و|ف)?(?:قال|قالت|قالوا|أعلن|أعلنت|اعلن|اعلنت|ذكر|ذكرت|كان|كانت|كانوا|أكد|أكدت|صرح|صرحت|قتل|قتلت|أدى|ضرب|ضربت|وقع|وقعت|بدأ|بدأت|وصل|وصلت|تم|أبلغ|أبلغت|عثر"
    r"|نشر|نشرت|لقي|لقيت|أصيب|أصيبت|انهار|انهارت|خفض|خفضت|رفع|رفعت|فاز|فازت|توفي|توفيت|اعتقل|اعتقلت|أقر|أقرت|وافق|وافقت|التقى|زار|غادر|غادرت|دعا|دعت"
    r"|حذر|حذرت|كشف|كشفت|شهد|شهدت|أطلق|أطلقت|عقد|عقدت|انطلق|انطلقت|افتتح|افتتحت|قدم|قدمت|اندلع|اندلعت|أسفر|أسفرت|شن|شنت|أصدر|أصدرت|قرر|قررت|أدان|أدانت)(?!\w)",
    "ru": (
        r"\b(?:сообщил|заявил|объявил|подтвердил|рассказал|погиб|умер|скончал|произош|подписал|утвердил|принял|задержал|арестовал|открыл|закрыл"
        r"|прибыл|начал|завершил|провёл|провел|выступил|обрушил|рухнул|взорвал|упал|победил|снизил|повысил|запустил|опубликовал|обвинил|приговорил|избрал"
        r"|назначил|уволил|атаковал|эвакуировал|возбудил|вынес|отменил|отказал|проголосовал|встретил|отметил|ранен)(?:[аои]|л[аои]?|с[яь]|ась|ось|ись)?\b"
    ),
    "uk": (
        r"\b(?:повідомив|повідомила|повідомили|заявив|заявила|заявили|оголосив|оголосила|оголосили|підтвердив|підтвердила|розповів|розповіла|загинув|загинула|загинули"
        r"|помер|померла|стався|сталася|сталося|підписав|підписала|затвердив|затвердила|прийняв|прийняла|затримав|затримали|відкрив|відкрила|відкрили|закрив|закрили"
        r"|прибув|прибула|почав|почала|завершив|провів|провела|впав|впала|обвалився|обвалилася|переміг|перемогла|знизив|знизила|підвищив|підвищила|опублікував)\b"
    ),
    "pl": (
        r"\b(?:poinformowa|powiedzia|oświadczy|ogłosi|podpisa|zatrzyma|aresztowa|rozpoczę|zakończy|przyję|odwoła|uchwali|wygra|przegra|spad|wzros|otworzy|opublikowa"
        r"|potwierdzi|zapowiedzia|zawali|wybuch|trafi|przyby|odby|obniży|podnios|wszczę|zginę|zmar|skaza|powoła|spotka)(?:ł|ła|ło|li|ły|to|no)\b|\b(?:doszło|zginął|zmarł|rozpoczął|przyjął|wszczął)\b"
    ),
}  # fmt: skip
"""What a sentence about the past has."""

COMING = {
    "fr": (
        r"\b(?!opéra\b|caméra\b|viendra-t)\w{2,}(?:era|eront|ira|iront|dra|dront|rra|rront|ura|uront|ra)\b|\b(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|devait|devaient)\b"
        r"|\b(?:prévue?s?|attendue?s?|d’ici|d'ici|jusqu|à partir|avant|prochaine?s?|compte|entend)\b|\b(?:a|ont|aura) lieu\b"
    ),
    "de": (
        r"\b(?:wird|werden|werde|soll|sollen|sollte|sollten|will|wollen|wolle|könnte|könnten|dürfte|dürften|muss|müssen|möchte)\b"
        r"|\b(?:geplant|vorgesehen|angesetzt|erwartet|bis|ab|vor|nächst\w+|kommend\w+)\b"
    ),
    "es": (
        r"\b\w{2,}(?:rá|rán)\b|\b(?:va|van|iba|iban) a\b|\b(?:prevista?o?s?|hasta|antes|próxim[oa]|podría|podrían|debe|deben|debía|\w+ría|\w+rían|a partir)\b"
    ),
    "it": r"\b\w{2,}(?:rà|ranno)\b|\b(?:previst[oaie]|attes[oaie]|dovrebbe|dovrebbero|potrebbe|entro|fino|prima|prossim[oaie]|deve|devono|doveva|dal)\b",
    "pt": r"\b\w{2,}(?:rá|rão)\b|\b(?:vai|vão|iria|deve|devem|deverá|previst[oa]s?|até|antes|próxim[oa]|poderia|a partir)\b",
    "nl": r"\b(?:zal|zullen|zou|zouden|gaat|gaan|moet|moeten|wil|willen|kan|kunnen|tot|vanaf|gepland|verwacht|komende|volgende)\b",
    "cs": r"\b(?:bude|budou|budeme|má|mají|měl[aioy]? by|by|do|od|před|příští\w*|plánuj\w+|chystá|chce|chtějí|hodlá)\b",
    "el": r"\b(?:θα|πρόκειται|αναμένεται|μέχρι|έως|πριν|να|επόμεν\w+|προσεχ\w+)\b",
    "hi": rf"{_DEVANAGARI}+(?:गा|गी|गे)(?!{_DEVANAGARI})|(?<!{_DEVANAGARI})(?:तक|पहले|वाला|वाली|वाले)(?!{_DEVANAGARI})",
    "ar": r"(?<!\w)(?:و|ف)?(?:سوف|س[يتنأ]\w{3,}|لن|من المقرر|المقبل|القادم|حتى|قبل|ينبغي)(?!\w)",
    "ru": r"\b(?:будет|будут|состоится|состоятся|планиру\w+|должн\w+|намерен\w*|предстоит|ожида\w+|до|перед|начн\w+|пройд\w+|откро\w+|закро\w+)\b",
    "uk": r"\b(?:буде|будуть|відбудеться|відбудуться|планує\w*|має|мають|очіку\w+|до|перед|почн\w+|пройд\w+|відкри(?:є|ють)\w*)\b",
    "pl": r"\b(?:będzie|będą|odbędzie|odbędą|ma|mają|do|od|przed|planuj\w+|zaplanowan\w+|rozpocznie|ruszy|powinn\w+)\b",
}  # fmt: skip
"""What a sentence about what is to come has."""

WILL = {
    "fr": r"\b(?!opéra\b|caméra\b)\w{2,}(?:era|eront|ira|iront|dra|dront|rra|rront|ura|uront)\b",
    "de": r"\b(?:soll|sollen|sollte|sollten)\b",
    "es": r"\b\w{2,}(?:rá|rán)\b",
    "it": r"\b\w{2,}(?:rà|ranno)\b",
    "pt": r"\b\w{2,}(?:rá|rão)\b",
    "nl": r"\b(?:zal|zullen)\b",
    "cs": r"\b(?:bude|budou)\b",
    "el": r"\bθα\b",
    "hi": COMING["hi"].partition("|(?<!")[0],
    "ru": r"\b(?:будет|будут|состоится|состоятся)\b",
    "uk": r"\b(?:буде|будуть|відбудеться|відбудуться)\b",
    "pl": r"\b(?:będzie|będą|odbędzie|odbędą)\b",
    "ar": r"(?<!\w)(?:و|ف)?(?:سوف|س[يت]\w{3,})(?!\w)",
}
"""The future alone: what can or must be may be so these days."""

QUALIFIED = re.compile(
    r"\b(?:chaque|tous les|jeden|jede[sn]?|letzten|letzter|vergangenen|vorigen|nächsten|kommenden|diesen|cada|todos los|próximo|pasado|ogni"
    r"|scorso|prossimo|toda|próxim[ao]|passad[ao]|elke|iedere|vorige|volgende|komende|afgelopen|každ\w+|minul\w+|příšt\w+"
    r"|przyszł\w+|najbliższ\w+|ubiegł\w+|minion\w+|każd\w+|zeszł\w+|następn\w+|кажд\w+|прошл\w+|следующ\w+|минувш\w+|ближайш\w+|предыдущ\w+|будущ\w+"
    r"|минул\w+|наступн\w+|кожн\w+|попередн\w+|найближч\w+|förra|nästa|varje|sidste|næste|neste|hver|forrige|kommende"
    r"|κάθε|επόμεν\w+|προηγούμεν\w+|περασμέν\w+|προσεχ\w+|ερχόμεν\w+)\s+$|(?:अगले|पिछले|हर|प्रत्येक|كل)\s+$",
    re.IGNORECASE,
)
QUALIFIED_BEHIND = re.compile(
    r"^\s+(?:prochaine?|derni(?:er|ère)|passée?|dernier|suivante?|précédente?|próxim[oa]|pasado|que viene|anterior|siguiente|scors[oa]|prossim[oa]"
    r"|passad[ao]|seguinte|на\s+(?:следующ|прошл)\w+|w\s+(?:przyszł|zeszł|ubiegł)\w+|(?:наступного|минулого)\s+тижня|i\s+(?:næste|neste|forrige|sidste|förra|nästa))(?!\w)|^\s+(?:الماضي|المقبل|القادم|الفائت|التالي|السابق)",
    re.IGNORECASE,
)
"""`le mercredi dernier`, `next Wednesday`: of another week."""

_CLAUSE = re.compile(r"[,،;:“”\"—–()]")
_SENTENCE = re.compile(r"[;؛:“”\"—–]")


_INFINITIVE = re.compile(r"\bto\s+(?!the\b|an?\b)[a-z]")


def tells(text: str, start: int, end: int, language: str) -> bool | None:
    """Say whether what stands around a place is told as past (True) or as to come (False).

    None where its clause and its sentence tell neither, or both.
    """
    for parting in (_CLAUSE, _SENTENCE):
        part = parting.split(text[:start])[-1] + " · " + parting.split(text[end:])[0]
        past, coming = (_has(table, part, language) for table in (PAST, COMING))
        if past != coming:
            return past
        if past:
            return None
    return None


def deeds(text: str, language: str) -> tuple[str, ...]:
    """Return the verbs of the past in a text as they stand there, case folded, those of saying left out."""
    if language == "en":
        return tuple(word for word in past_words(text) if not SAYS.fullmatch(word))
    pattern = PAST.get(language)
    matches = re.finditer(pattern, text, re.IGNORECASE) if pattern else ()
    return tuple(match[0].casefold().split()[-1] for match in matches if match[0].strip())


def leading_deeds(text: str, language: str) -> tuple[str, ...]:
    """Return, of the verbs of the past, those that lead a sentence: in English no clause's, and none behind a present."""
    return deeds(before_present(text) if language == "en" else text, language)


def has_come(text: str, language: str) -> bool:
    """Say whether a text, in English too, has a verb of the past, or none of what is to come."""
    if language == "en":
        past = bool(pasts(text)) or PERFECT.search(text) is not None
        return past or SURE.search(text) is None
    return _has(PAST, text, language) or not _has(COMING, text, language)


def is_future(text: str, language: str) -> bool:
    """Say whether a text, in English too, has a verb that surely tells of what is to come."""
    return SURE.search(text) is not None if language == "en" else _has(WILL, text, language)


def tells_coming(title: str, language: str) -> bool:
    """Say whether a headline tells what is to come: `Senate to vote`, in English, or a form of the future."""
    if language == "en":
        return any(p.search(title) for p in (SURE, WEAK, _INFINITIVE))
    return _has(COMING, title, language)


def is_dated_by_verb(text: str, start: int, end: int, language: str) -> bool:
    """Say whether what stands around a place is told as past or as future, not as how things are."""
    part = _CLAUSE.split(text[:start])[-1] + " · " + _CLAUSE.split(text[end:])[0]
    return _has(PAST, part, language) or _has(WILL, part, language)


def _has(table: dict[str, str], part: str, language: str) -> bool:
    pattern = table.get(language)
    return pattern is not None and re.search(pattern, part, re.IGNORECASE) is not None
