"""Words by which a sentence leans on another, by language, as regular expressions.

`leans` are openings that need the sentence before; `speaks` are verbs of saying; `addresses`
are words that speak to the reader or for the writer; `waits` are words of what has not
happened yet; `denies` are words of denial. A language that is missing here is judged by shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from digest.stages.language.quotations.sentences import unquoted


@dataclass(frozen=True, kw_only=True)
class Leanings:
    """What one language leans with; each is an alternation, empty where unknown."""

    leans: str
    speaks: str = ""
    addresses: str = ""
    waits: str = ""
    denies: str = ""


ENGLISH = Leanings(
    leans=r"""
    he|she|they|him|them|his|hers?|its|their|theirs|he['’]s|she['’]s|they['’]re
    |it(?!(?:['’]s)?\ (?:(?:is|was|may\ be|could\ be|would\ be|will\ be|has\ been)\ )?(?:\w+ly\ |not\ |still\ )?
        (?:(?:likely|unlikely|expected|feared|reported|believed|estimated|hoped|understood|thought|known|true|certain)\ that(?!\ it\b)
        |(?:possible|impossible|illegal|unlawful)\ (?:for|to|that)(?!\ it\b))\b
        |\ (?:appears|seems|emerged|turns\ out|turned\ out)\ (?:\w+ly\ )?that(?!\ it\b)\b
        |(?:['’]s|\ is)\ too\ (?:early|soon)\ to\b
        |\ (?:could|would|will|can|may|might)\ (?:cost|take)
            \ (?:[£$€]?\d|(?:about|some|almost|nearly|several|many|years|months|weeks|days|hours|up\ to)\b)[^,.]{0,40}?\ to\ )
    |this(?!\s+(?:week|weekend|month|year|morning|afternoon|evening|summer|spring|winter|autumn
        |fall|season|time\ last)\b)
    |that|these|those(?!\s+(?:who|with|in|on|of|from)\b)
    |but|and|or|nor|so(?!\s+far\b)|yet|still|also|too|then(?!-)|thus|hence|therefore|however
    |moreover|furthermore|additionally|besides|meanwhile|instead|rather|otherwise|nevertheless
    |nonetheless|consequently|accordingly|subsequently|afterwards?|similarly|likewise|indeed
    |regardless|anyway|plus|well|yes|no(?!\s+(?:sooner|(?!one|other|such|more|further|details?|arrests?|injur|deaths?|casualt|reason|motive|cause|decision|date|word|sign)[a-z]{4,}
        \s+(?:has|have|had|is|are|will|would|can|could|may|should|in|on|of|from)\b))|now(?!\s+in\b)|here|both(?!\s+[^.,]{1,40}\ and\b)|another|others?|such|neither(?!\s+[^.,]{1,40}\ nor\b)
    |either(?!\s+(?:party|side|of)\b)|each(?!\s+(?:year|month|week|day)\b)
    |previously|eventually|ultimately|finally|overall|again|elsewhere|conversely|alternatively
    |specifically|separately|the\ (?:latter|same|pair|duo|trio|others?|rest|resulting)
    |the\ (?:two|three|four)(?!\ (?:[\w’'-]+(?<!ed)\ of|\w+est)\b)
    |the\ (?:former|second|third|remaining)(?!\ (?:(?!(?:was|were|is|are|has|have|had|will|would|said|that|who|held|took|made|came
        |went|lost|won|met|left\ the|began|became|got|did)\b)[\w’'-]+(?<!ed)\ ){1,4}(?:of|for|at|behind)\b)
    |the\ (?:figures?|move|incident|findings|moment)
    |earlier(?!\s+(?:on|this|in)\b)|later(?!\s+(?:on\ \w+day|this)\b)
    |in\ (?:response|return|turn|addition|contrast|fact|particular|other\ words|that|this|these
        |those|it|all|doing|so\ doing|comparison|short|the\ meantime|the\ end|the\ process|any\ case)
    |as\ (?:a\ result|such|for|well|to|part\ of\ (?:that|this|the)|it\ (?:happens|turns))
    |by\ (?:contrast|comparison|then|that|this|doing|now)|for\ (?:example|instance|that|this|now
        |him|her|them|it|his|its|their)
    |at\ (?:that|this|the\ (?:same\ )?time|the\ (?:moment|same)|one\ point|first|least\ some)
    |on\ (?:the\ other|the\ contrary|top\ of|that|this|it)|of\ (?:those|these|them|that|this|course)
    |among\ (?:them|those|these|other)|one\ of\ (?:them|those|these)
    |(?:some|most|many|none|all|several|half|two|three)\ of\ (?:them|those|these|it|whom)
    |after\ (?:that|this|which)|before\ (?:that|this)|since\ (?:then|that|this)|until\ (?:then|now)
    |because\ (?:of\ (?:that|this|it)|it|he|she|they)\b|despite\ (?:that|this|it|these|those)|to\ (?:that|this|do|be)
    |with\ (?:that|this|it|these|those|him|her|them)|from\ (?:there|that|this|then)|even\ (?:so|then
        |though\ (?:it|he|she|they))|if\ (?:so|not|that|it|he|she|they)|like\ (?:that|this|him|her|them)
    |under\ (?:that|this|it)|according\ to\ (?:him|her|them)|that['’]s|there['’]s|what['’]s\ more
    |not\ (?:so|only\ that)|only\ then|to\ which|which|who|whose|while\ (?:he|she|it|they)
    |all\ (?:were|are|was|have|had)|(?:\w+\ )?(?:hours?|minutes?|days?|weeks?|months?|years?|moments?)\ (?:earlier|later)(?=,)
    |(?:will|would|could|should|must|has|have|had|is|are|was|were)\ (?:be|been|have|not|also|never|since|now|a|an|the)\b
    |from\ (?:their|his|her|its)
    |when\ (?:he|she|it|they)|although\ (?:he|she|it|they)|though\ (?:he|she|it|they)
    """,
    speaks=r"""said|says|added|adds|told|tells|continued|explained|wrote|writes|noted|argued|claimed
    |insisted|recalled|warned|stated|asked|replied|declared|tweeted|posted|admitted|concluded
    |suggested|stressed|remarked|joked|announced|confirmed|according""",
    addresses=r"(?-i:I(?:['’](?:m|ve|ll|d|M|VE|LL|D))?|us)|we(?:['’]\w+)?|you(?:['’]\w+)?|yours?|ours?|my|me",
    waits=r"""(?:has|have|had)\ (?:not\ yet|yet\ to)|(?:is|are|was|were)\ (?:yet\ to|not\ yet|still\ to)
    |(?:has|have|had)n['’]t\ yet|did\ not\ immediately|didn['’]t\ immediately|not\ immediately\ (?:clear
    |known|available|respond)|no\ immediate\ (?:comment|reports?|word|claim|response)
    |(?:is|are|was|were)\ (?:due|expected|set|scheduled|about|poised)\ to|remains?\ to\ be\ seen
    |(?:not\ aware|unaware)\ of\ (?:any\ )?plans?|no\ (?:immediate\ )?plans?\ to|will\ (?:speak|vote|decide|announce|meet|rule)|yet\ to|awaiting|too\ early\ to\ (?:say|tell|know)
    |(?:is|are)\ still\ (?:unclear|unknown|waiting)|remained?\ unclear""",
    denies=r"""den(?:y|ies|ied|ying)|unreliable|untrue|no\ truth|not\ true|unfounded|baseless|fake\ news|pure\ fiction
    |(?:disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)
        |(?:push|hit)(?:es|ed|s|ing|ting)?\ back\ (?:at|on|against))\ (?:\S+\ ){0,4}?
        (?:claims?|reports?|reporting|allegations?|accusations?|charges?|suggestions?|rumou?rs?|assertions?|stor(?:y|ies)
        |notions?|ideas?|speculation|that|it|them|this)
    |(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\ .{0,60}\ as""",
)

FRENCH = Leanings(
    leans=r"""
    il(?!\s+(?:y\s+a|faut|s['’]agit)\b)|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cet|cette
    |ces|c['’]est|c['’]était|cela|ceci|ça|celui|celle|ceux|celles|celui-ci|celle-ci|ceux-ci
    |mais|et|ou|or|donc|car|ni|cependant|toutefois|pourtant|néanmoins|ainsi|alors(?!\s+que)|puis|ensuite|enfin
    |aussi|également|ailleurs|là|ici|autre|d['’]autres|un\ autre|une\ autre|de\ plus|en\ outre|en\ effet
    |en\ revanche|par\ ailleurs|par\ conséquent|par\ exemple|par\ contre|au\ contraire|de\ même|du\ coup
    |à\ ce|de\ ce|en\ ce|pour\ (?:cela|lui|elle|eux)|selon\ (?:lui|elle|eux)|d['’]après\ (?:lui|elle|eux)
    |dans\ ce|dans\ cette|malgré\ cela|après\ cela|depuis\ lors|entre-temps|d['’]où|dont|qui|y|tous\ deux
    |toutes\ deux|les\ deux|ce\ dernier|cette\ dernière|le\ même|la\ même|voilà|voici|surtout|finalement
    """,
    speaks=r"dit|déclaré|ajouté|affirmé|expliqué|estimé|indiqué|précisé|souligné|assuré|annoncé|écrit|selon",
    addresses=r"je|j['’]\w+|nous|notre|nos|vous|votre|vos|mon|ma|mes|moi",
    waits=r"n['’](?:a|ont|avait|avaient)\ pas\ encore|doit\ encore|reste\ à|(?:devrait|doit|devraient|doivent)\ \w+",
    denies=r"déme(?:nti|nt|ntent)|rejet(?:te|é|tent)|contest(?:e|é|ent)|ni(?:e|é|ent)|réfut(?:e|é|ent)",
)

GERMAN = Leanings(
    leans=r"""
    er|sie|es|ihm|ihn|ihnen|ihr|ihre|ihren|ihrem|sein|seine|seinen|seinem|dies|diese|dieser|dieses
    |diesem|diesen|das|aber|und|oder|doch|jedoch|denn|dennoch|trotzdem|deshalb|daher|darum|deswegen
    |dann|danach|davor|dabei|damit|dafür|dagegen|daraufhin|darüber|auch|außerdem|zudem|ferner|weiter
    |allerdings|hingegen|inzwischen|unterdessen|derweil|so|also|sondern|stattdessen|schließlich|zuvor
    |später|dort|hier|beide|andere|ein\ anderer|eine\ andere|solche|jener|jene|jenes|letzterer|ersterer
    |zum\ beispiel|im\ gegensatz|trotz\ dessen|infolgedessen|gleichzeitig|ebenso|ebenfalls
    """,
    speaks=r"sagte|sagt|erklärte|erklärt|betonte|fügte|teilte|schrieb|meinte|kündigte|berichtete|laut",
    addresses=r"ich|wir|uns|unser|unsere|mein|meine|mir|mich|du|dein|deine",
    waits=r"noch\ nicht|steht\ noch\ aus|bleibt\ abzuwarten|soll(?:en|te|ten)?\ \w+",
    denies=r"bestreitet|bestritt|bestritten|dementiert(?:e|en)?|weist\ .{0,40}\ zurück|wies\ .{0,60}\ zurück",
)

SPANISH = Leanings(
    leans=r"""
    él|ella|ellos|ellas|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|su|sus
    |pero|y|e|o|ni|sino|sin\ embargo|no\ obstante|además|también|tampoco|así|entonces|luego|después|antes
    |mientras\ tanto|por\ (?:eso|ello|tanto|otra\ parte|ejemplo|su\ parte|el\ contrario)|de\ hecho
    |en\ cambio|en\ este|en\ esta|en\ ese|en\ esa|según\ (?:él|ella|ellos)|otro|otra|otros|otras|ambos
    |ambas|finalmente|aquí|allí|ahora|a\ su\ vez|asimismo|aun\ así|a\ pesar\ de\ (?:ello|eso|esto)
    """,
    speaks=r"dijo|añadió|declaró|afirmó|explicó|señaló|aseguró|indicó|agregó|anunció|según",
    addresses=r"yo|nosotros|nuestro|nuestra|nuestros|nuestras|usted|ustedes|mi|mis|tú|tu|vosotros",
    waits=r"(?:aún|todavía)\ no|está(?:n)?\ por|queda\ por",
    denies=r"nieg(?:a|an)|neg(?:ó|aron|ado)|desm(?:iente|intió|entido)|rechaz(?:a|ó|an|aron)",
)

ITALIAN = Leanings(
    leans=r"""
    lui|lei|loro|egli|ella|essi|esse|esso|essa|questo|questa|questi|queste|quello|quella|quelli|quelle
    |ciò|suo|sua|suoi|sue|ma|e|ed|o|però|tuttavia|inoltre|anche|quindi|dunque|così|allora|poi|infine
    |invece|intanto|nel\ frattempo|per\ questo|ad\ esempio|infatti|altro|altra|altri|altre|entrambi
    |entrambe|qui|lì|là|secondo\ (?:lui|lei|loro)|in\ questo|in\ quel|né|nonostante\ ciò
    """,
    speaks=r"detto|dice|disse|aggiunto|dichiarato|affermato|spiegato|scritto|annunciato|secondo",
    addresses=r"io|noi|nostro|nostra|nostri|nostre|voi|vostro|vostra|mio|mia|miei|mie",
    waits=r"non\ (?:ha|hanno)\ ancora|deve\ ancora",
    denies=r"nega|negato|smentisc\w+|smentito|respin\w+",
)

PORTUGUESE = Leanings(
    leans=r"""
    ele|ela|eles|elas|isso|isto|aquilo|este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|seu
    |sua|seus|suas|mas|e|ou|nem|porém|contudo|no\ entanto|entretanto|todavia|além\ disso|também|assim
    |então|depois|antes|por\ isso|portanto|por\ exemplo|enquanto\ isso|segundo\ (?:ele|ela|eles)|outro
    |outra|outros|outras|ambos|ambas|aqui|ali|já|nesse|nessa|neste|nesta|apesar\ disso
    """,
    speaks=r"disse|afirmou|declarou|acrescentou|explicou|informou|anunciou|segundo",
    addresses=r"eu|nós|nosso|nossa|você|vocês|meu|minha",
    waits=r"ainda\ não",
    denies=r"neg(?:a|ou|aram)|desment(?:e|iu|iram)|rejeit(?:a|ou|aram)",
)

DUTCH = Leanings(
    leans=r"""
    hij|zij|ze|het\ is|dit|dat|deze|die|hem|haar|hun|zijn|maar|en|of|dus|want|toch|echter|ook|daarom
    |daarna|daarvoor|daarbij|daarnaast|bovendien|intussen|ondertussen|toen|dan|zo|hier|daar|beide|andere
    |een\ ander|een\ andere|volgens\ (?:hem|haar|hen)|desondanks|niettemin|vervolgens|later|eerder
    """,
    speaks=r"zei|zegt|verklaarde|voegde|meldde|schreef|aldus|volgens",
    addresses=r"ik|wij|we|ons|onze|u|uw|jij|je|jouw|mijn|mij",
    waits=r"nog\ niet",
    denies=r"ontken(?:t|de|den|d)|weerspr(?:eekt|ak|oken)",
)

CZECH = Leanings(
    leans=r"""
    on|ona|ono|oni|ony|jeho|její|jejich|jemu|jim|jí|to|ten|ta|tento|tato|toto|tito|tyto|tím|tomu|toho
    |ti|ty|ale|avšak|však|nicméně|a|i|nebo|či|proto|tedy|tak|takže|také|taktéž|rovněž|navíc|přesto|přitom
    |zároveň|mezitím|poté(?!,?\s+co)|potom|pak|předtím|dále|tam|zde|tady|oba|obě|další|jiný|jiná|jiné|jiní|podle\ (?:něj
    |něho|ní|nich)|naopak|například|díky\ tomu|kromě\ toho|vzhledem\ k\ tomu|v\ této|v\ tomto|v\ tom|při\ tom
    |po\ tom|která|který|které
    """,
    speaks=r"řekl|řekla|řekli|uvedl|uvedla|uvedli|dodal|dodala|prohlásil|prohlásila|oznámil|oznámila|sdělil|sdělila|podle",
    addresses=r"já|my|nás|nám|náš|naše|naši|vy|vás|vám|váš|vaše|můj|moje|mě|mně",
    waits=r"(?:zatím|dosud|ještě)\ ne\w*",
    denies=r"popř(?:el|ela|eli|elo|ít|ená)|popírá|odmít(?:l|la|li|á|ají|nul)|vyvrát(?:il|ila|ili)",
)

GREEK = Leanings(
    leans=r"""
    αυτός|αυτή|αυτό|αυτοί|αυτές|αυτά|αυτού|αυτής|αυτών|εκείνος|εκείνη|εκείνο|τούτο|ο\ ίδιος|η\ ίδια|οι\ ίδιοι
    |όμως|αλλά|και|ή|ωστόσο|επίσης|έτσι|επιπλέον|παράλληλα|εξάλλου|μάλιστα|πάντως|ακόμα|ακόμη|τότε|μετά\ (?:από\ αυτό|απ['’]\ αυτό)
    |έπειτα|εντούτοις|παρόλα\ αυτά|παρ['’]\ όλα\ αυτά|επομένως|άρα|συνεπώς|στη\ συνέχεια|εν\ τω\ μεταξύ
    |για\ παράδειγμα|αντίθετα|ταυτόχρονα|εκεί|εδώ|οποίος|η\ οποία|το\ οποίο|άλλος|άλλη|άλλο|άλλοι|άλλες
    |και\ οι\ δύο|σύμφωνα\ με\ (?:αυτόν|αυτήν|αυτούς|τον\ ίδιο)|γι['’]\ αυτό|με\ αυτό|σε\ αυτό|αυτόν|αυτήν
    """,
    speaks=r"είπε|δήλωσε|πρόσθεσε|ανέφερε|ανακοίνωσε|τόνισε|υποστήριξε|σύμφωνα",
    addresses=r"εγώ|εμείς|μας|μου|εσείς|σας|σου|εσύ",
    waits=r"δεν\ (?:έχει|έχουν)\ ακόμ[αη]|ακόμ[αη]\ δεν",
    denies=r"διαψεύ\w+|διέψευσ\w+|αρνή\w+|αρνείται|απέρριψ\w+|απορρίπτ\w+",
)

HINDI = Leanings(
    leans=r"""
    वह|वे|वो|यह|ये|उन्होंने|उसने|इसने|इन्होंने|उन्हें|उसे|इसे|इन्हें|उनके|उनकी|उनका|उसके|उसकी|उसका|इसके|इसकी
    |इसका|इनके|इनकी|इनका|उनमें|उसमें|इसमें|इनमें|इससे|उससे|इस(?!\s+(?:वर्ष|साल|सप्ताह|हफ्ते|महीने|माह))|उस|इन|उन|लेकिन|और|परन्तु|परंतु|किन्तु|किंतु|मगर|पर
    |हालाँकि|हालांकि|इसलिए|तब|फिर|तो|साथ\ ही|वहीं|यहाँ|यहां|वहाँ|वहां|दोनों|दूसरे|दूसरी|अन्य|ऐसे|ऐसा|ऐसी|तथा
    |एवं|या|अतः|जो|जिसमें|जिसके|जिससे
    """,
    speaks=r"कहा|बताया|बोले|कहना|अनुसार",
    addresses=r"मैं|हम|हमारे|हमारी|हमारा|हमें|आप|आपके|आपकी|मेरा|मेरी|मेरे|मुझे",
    waits=r"अभी\ तक|अब\ तक\ नहीं",
    denies=r"खंडन|इनकार|इंकार|ख़ारिज|खारिज",
)

ARABIC = Leanings(
    leans=r"""
    هو|هي|هم|هن|هذا|هذه|هؤلاء|ذلك|تلك|أولئك|وهو|وهي|وهم|وهذا|وهذه|وذلك|وتلك|لكن|ولكن|لكنه|لكنها|ولكنه|ولكنها
    |أو|ثم|كما|كذلك|وكذلك|أيضا|وأيضا|أيضًا|إلا\ أن|إلا\ أنه|غير\ أن|بيد\ أن|لذلك|ولذلك|لذا|ولذا|ومع\ ذلك|مع\ ذلك|رغم\ ذلك
    |بالإضافة\ إلى\ ذلك|وأضاف|وأضافت|وتابع|وتابعت|وأردف|وأكمل|حيث|وحيث|هنا|كلاهما|وبذلك|وبعد\ ذلك|بعد\ ذلك
    |وفي\ هذا|في\ هذا(?!\s+اليوم)|وفي\ هذه|وبهذا|بل|إنه|إنها|وأنه|وأنها
    """,
    speaks=r"قال|قالت|وقال|وقالت|أضاف|أضافت|صرح|صرحت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|وفقا",
    addresses=r"أنا|نحن|أنت|أنتم",
    waits=r"لم\ .{1,25}\ بعد|لا\ يزال|لا\ تزال",
    denies=r"نف[ىت]\w*|ينفي|تنفي|رفض\w*|كذب\w*",
)

LEANINGS = {
    "en": ENGLISH,
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "cs": CZECH,
    "el": GREEK,
    "hi": HINDI,
    "ar": ARABIC,
}
"""By language; one that is missing is judged by shape alone."""


SMALL = {"waits", "denies"}
"""Kinds of words that are looked for in a text's small letters: many times faster than ignoring case."""


def alternation(words: str, flags: re.RegexFlag) -> re.Pattern[str] | None:
    """Compile an alternation that must end at a word's end; None where the list is empty."""
    if not words:
        return None
    inside = "\\w\u0300-\u036f\u0900-\u0963"
    return re.compile(rf"(?<![{inside}])(?:{words})(?![{inside}])", re.VERBOSE | flags)


@lru_cache(maxsize=128)
def words_of(language: str, kind: str) -> re.Pattern[str] | None:
    """Return a language's words of a kind as a pattern that begins at a word's beginning."""
    leanings = LEANINGS.get(language.casefold().replace("_", "-").partition("-")[0])
    flags = re.NOFLAG if kind in SMALL else re.IGNORECASE
    return alternation(getattr(leanings, kind), flags) if leanings else None


def waits(text: str, language: str) -> bool:
    """Say whether it tells what had not happened yet, which a later report may overtake."""
    pattern = words_of(language, "waits")
    if pattern is None:
        return False
    return pattern.search(unquoted(text).lower()) is not None


def denies(text: str, language: str) -> bool:
    """Say whether somebody denies something in it."""
    pattern = words_of(language, "denies")
    return pattern is not None and pattern.search(text.lower()) is not None
