"""Whether a short sentence has a finite verb: a caption that ends in a full stop has none.

`Des ambulances à Russell Square, après les attentats.` is no sentence to quote. Verbs are told by
their commonest forms and by endings that nouns seldom have, so a strange verb is rather missed
among few words than a noun taken for one. A language that is missing here is not judged.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_CAPTION = 14
LONGEST_JUDGED = {"fr": 30, "el": 30, "en": 24}
"""Words up to which a text is judged; more where the forms were held against many articles."""

PREFIX = r"(?:re|r|ré|dé|d[eé]s|a|ad|ap|com|con|contre|inter|entre|main|ob|par|pour|pré|pro|sou|sur|sus|trans|é)?"

FRENCH = rf"""
    est|sont|a|ont|était|étaient|avait|avaient|sera|seront|serait|fut|furent|eut|aura|auront|va|vont|fait|font
    |n['’](?:a|ont|est|y|en)|c['’]est|s['’]est|l['’]a|y\ a|ai|sommes|avons|soit|soient|ait|aient
    |peut|peuvent|doit|doivent|veut|veulent|faut|vaut|dit|disent|sait|savent|voit|voient|veille|craint|plaint
    |{PREFIX}(?:vient|viennent|tient|tiennent|met|mettent|prend|prennent|suit|sort|part|sert|perd|rend
        |pond|tend|fend|reçoit|çoit|croît|joint|teint|duit|truit|crit|gît|git|cède|mène|pelle|jette|lève
        |court|meurt|ouvre|couvre|offre|souffre|naît|connaît|paraît|bat|battent|clut|rompt|cueille)
    |(?!(?:nuit|huit|fait|lait|trait|droit|doigt|produit|circuit|esprit|petit|conflit|crédit|débit|profit|récit)(?!\w))\w+(?:uit|it)
    |(?!(?:trait|portrait|retrait|extrait|attrait|souhait|lait|parfait|bienfait|méfait|forfait)(?!\w))\w+ait
    |\w{{2,}}(?:aient|èrent|âmes|erait|iront|eront)|\w{{3,}}(?:era|ira)|(?!(?:opéra|caméra|choléra)(?!\w))\w+èra
    |\w{{2,}}(?:nça|gea|issa|assa|uva|nna)
    |(?!plusieurs)\w+(?:issent|assent|ussent)|(?:qui|qu['’]il|qu['’]elle|ils|elles|il|elle|on|ne|se)\ \w+
    |n['’]\w+|s['’]\w+e(?:nt)?|nous\ \w+ons|vous\ \w+ez
    |(?!(?:(?:\w+m|vice-prés?id|présid|accid|incid|ag|arg|cli|par|pati|tal|réc|différ|urg|viol|c|v|souv|cont|adolesc
        |équival|contin|occid|ori|précéd|évid|fréqu|perman|immin|abs|prés|innoc|conting|dirig|excell|ingrédi
        |coeffici|prud|résid|antécéd|serg|laur|vinc|flor|clém|compét|intellig|puls|transpar)ent)(?!\w))\w{{3,}}ent
    |(?:accus|affirm|ajout|annonc|arriv|assur|attaqu|augment|autoris|bloqu|cherch|command|commenc|compt|concern
        |condamn|confirm|consacr|contest|continu|coût|critiqu|début|déclar|décid|demand|demeur|dénonc|dépass
        |dévoil|devanc|domin|donn|échapp|emport|enregistr|entr|envisag|espèr|estim|étudi|évoqu|examin|exig|exist
        |expliqu|exprim|ferm|figur|fix|form|frapp|gagn|gard|impos|indiqu|insist|interdis|juge|jug|lanc|laiss|manqu
        |march|marqu|menac|montr|multipli|nécessit|ni|nomm|occup|oblig|organis|parl|partag|pass|pens|plac|port|pouss
        |précis|prépar|présent|prévoi|proclam|progress|promet|propos|protest|provoqu|publi|quitt|racont|rappell
        |rassembl|recherch|reconnai|recul|refus|regard|rejett|remport|rencontr|renforc|renonc|report|représent
        |réclam|rest|révèl|risqu|salu|sembl|séjourn|sign|souhait|soulign|support|suspend|tent|termin|tir|tomb|touch
        |touj|transform|travaill|travers|trouv|tu|utilis|vis|vot|accueill|bénéfici|abord|approch|possèd|comport|encour|répèt|tard|tomb)(?:e|ent|es|t)
"""

GREEK = r"""
    \w{3,}[φχσ]θη|\w+(?:έβη|ρθη|άγη|τρίβη|τάχθη|λήφθη)|εθεάθη
    |θα|να|είναι|ήταν|είχε|είχαν|έχει|έχουν|ας|δεν|μην|υπάρχει|υπάρχουν
    |ζητά|μιλά|σταματά|περνά|ξεσπά|χτυπά|ξεκινά|αποκτά|τιμά|απαντά|συναντά|βοηθά|προχωρά|κρατά|οδηγά|αφορά|ζητάει
    |(?!(?:εκεί|επεί|τρεις)(?!\w))\w+(?:εί|ει)|\w+(?:ουν|ούν|άνε|ται|νταν|όταν(?<!όταν)|ηκε|ηκαν|ήκε|ήκαν)
    |(?!(?:με|σε|δε|τε|κε|ότε|πότε|τότε|ποτέ|όποτε|ούτε|μήτε|είτε|ώστε|δήποτε|κάποτε|οτιδήποτε|οποτεδήποτε|πέντε|και)(?!\w))
        \w{2,}(?:[^ώόέάήίύ\W]ε|σαν|καν|λαν|ραν|ναν|ξαν|ψαν|γαν|χαν|δαν|θαν|βαν|παν|ταν)
"""

SPANISH = r"""
    es|son|está|están|ha|han|he|fue|fueron|era|eran|hay|había|habían|hubo|será|serán|sería|sea|sean|va|van|hace|hacen
    |tiene|tienen|puede|pueden|debe|deben|dice|dicen|quiere|sigue|siguen|queda|quedan|llega|llegan|da|dan|ve|ven
    |pide|piden|viene|vienen|vuelve|vuelven|pone|sale|abre|cae|caen|sube|baja|gana|pierde|muere|mueren|cree|anuncia
    |busca|confirma|afirma|asegura|advierte|acusa|niega|exige|critica|denuncia|defiende|rechaza|estudia|propone
    |\w+(?:aron|ieron|aba|aban|ían|ará|arán|erá|erán|irá|irán|aría|ería|iría)|\w{3,}ó|(?!(?:día|país)(?!\w))\w+[cdñrt]ía
    |se\ \w+|que\ \w+[aeo]n?|lo\ \w+ó
    |(?!(?:entre|sobre|durante|mediante|ante|contra|hacia|hasta|para|desde|donde|que|toda|cabe|salvo|incluso|tras)(?!\w))\w{3,}[ae]n?\ (?:el|los|las|unos?|unas?)
    |continúa|permanece|recibe|decide|aprueba|lanza|prevé|intenta|lleva|deja|mata|alcanza|usa|crea|cierra|mantiene|apunta|muestra|indica|revela
    |investiga|detiene|pasa|llama|considera|planea|promete|vence|afronta|empieza|comienza|termina|asume|compra|vende|paga|aumenta|reduce|registra|alerta
    |amenaza|presenta|espera|evita|representa|sufre|vive|trae|atrae|ofrece|reúne|lidera|ocupa|visita|viaja|explica|entra|cuenta|recuerda|reclama
    |\w*(?:dijo|hizo|tuvo|puso|pudo|quiso|trajo|dujo|supo|vino(?<!\bvino)|dio|vio)|\w+(?:jeron|jera|íamos|ábamos|amos|emos|imos)
"""

ITALIAN = r"""
    è|sono|ha|hanno|era|erano|aveva|avevano|fu|furono|sarà|saranno|sarebbe|sia|va|vanno|fa|fanno|c['’]è|ci\ sono|ho
    |può|possono|deve|devono|vuole|vogliono|dice|dicono|chiede|resta|restano|arriva|viene|vengono|tiene|mette|prende
    |muore|vince|perde|apre|chiude|cade|sale|scende|torna|annuncia|conferma|accusa|nega|afferma|spiega|rischia|cresce
    |\w+(?:ava|avano|evano|ivano|arono|erono|irono|erà|eranno|irà|iranno|rebbe|rebbero)|(?!(?:può|però|ciò)(?!\w))\w{2,}ò|si\ \w+|che\ \w+[aeo]
    |\w{3,}(?:isce|iscono|ano|ono|iamo|vamo)|(?!(?:così|lunedì|martedì|mercoledì|giovedì|venerdì|tassì)(?!\w))\w{2,}ì
    |(?!(?:durante|mediante|come|anche|che|oltre|tutta|tutte|tutti|entrambe|entrambi|sopra|dentro|nonostante|mentre|dove|fra|tra|sia|non)(?!\w))
        \w{3,}[ae]\ (?:il|lo|la|i|gli|le|un|uno|una|l['’]\w+)
    |continua|rimane|riceve|decide|approva|lancia|prevede|tenta|porta|lascia|uccide|raggiunge|usa|crea|mantiene|punta|mostra|indica|rivela|indaga
    |arresta|passa|chiama|considera|promette|affronta|comincia|inizia|termina|assume|compra|vende|paga|aumenta|riduce|registra|avverte|minaccia
    |presenta|aspetta|evita|rappresenta|soffre|vive|attira|offre|riunisce|guida|occupa|visita|entra|conta|ricorda|denuncia|taglia|colpisce|propone
    |\w*(?:disse|fece|mise|prese|venne|decise|chiese|rimase|vinse|nacque|scrisse|diede|vide|volle|seppe|pose|perse|corse|uccise|accese)
"""

PORTUGUESE = r"""
    é|são|está|estão|foi|foram|era|eram|há|havia|tem|têm|tinha|tinham|será|serão|seria|seja|vai|vão|faz|fazem|houve
    |pode|podem|deve|devem|quer|diz|dizem|segue|fica|ficam|chega|chegam|dá|vê|pede|vem|vêm|volta|põe|sai|abre|cai|sobe
    |ganha|perde|morre|morrem|anuncia|confirma|afirma|acusa|nega|critica|defende|rejeita|propõe|busca
    |\w+(?:aram|eram|iram|ava|avam|iam|ará|arão|erá|erão|irá|irão|aria|eria)|\w{2,}(?:ou|eu|iu)|se\ \w+|que\ \w+[aeo]m?
    |(?!(?:entre|sobre|durante|mediante|ante|contra|para|desde|perante|conforme|onde|que|toda|exceto|embora)(?!\w))\w{3,}[ae]m?\ (?:os?|as|uma?|uns)
    |continua|permanece|recebe|decide|aprova|lança|prevê|tenta|vira|leva|deixa|mata|atinge|usa|cria|fecha|mantém|aponta|mostra|indica|revela
    |investiga|prende|passa|chama|considera|planeja|promete|vence|enfrenta|começa|termina|assume|compra|vende|paga|aumenta|reduz|registra|alerta
    |ameaça|cobra|corta|exige|apresenta|espera|evita|representa|sofre|vive|traz|atrai|oferece|reúne|lidera|ocupa|visita|viaja|denuncia|explica
    |\w*(?:disse|fez|teve|pôde|quis|veio|trouxe|soube|pôs)|\w+(?:ávamos|íamos|amos|emos|imos)
"""

GERMAN = r"""
    ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|sei|seien|wäre|würde|kann|können|konnte|muss
    |müssen|soll|sollen|sollte|will|wollen|darf|dürfen|mag|gibt|gab|kam|kamen|ging|gingen|steht|stand|lag|liegt|ließ
    |sah|sprach|rief|trat|traf|fiel|stieg|schrieb|nahm|fand|hielt|blieb|verlor|gewann|starb|begann|zog|trug|schloss
    |nannte|brachte|wusste|dachte|warf|griff|schlug|fuhr|flog|wies|riss|stieß|sank|klang|bot|bat|bleib\w+
    |(?-i:\b(?!(?:mit|seit|statt|nicht|jetzt|dort|laut|erst|fast|meist|zuerst|zuletzt|insgesamt|selbst|sonst|zunächst
        |rechts|links|samt|anhand|bereits|bekannt|gesamt|gut|weit|zeit|hat)(?!\w))[a-zäöüß]{3,}(?:t|te|ten|tet))
    |(?-i:(?:sich|es|er|sie)\ [a-zäöüß]+en)
    |(?-i:(?!(?:gegen|neben|wegen|zwischen|entgegen|binnen|außen|deren|denen|allen|vielen|beiden|einen|keinen|seinen|ihren|zugunsten)(?!\w))
        [a-zäöüß]{3,}en\ (?:der|die|das|den|dem|ein|eine|einen|sich))
"""

ENGLISH = r"""
    am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|cannot|\w+n['’]t|\w+['’](?:re|ve|ll|d|m)
    |(?:it|he|she|that|there|here|what|who|where|how|let)['’]s|\w+['’]s\ (?:not|been|also|now|an?|the|going)|said|told|made|took|got|went|came|ran|met|left|lost|won|held|gave|saw|knew|fell|rose|fled|shot|hit|hurt|cut|let|put|set|sat|stood
    |thought|felt|heard|kept|sold|sent|brought|bought|began|broke|drove|drew|flew|grew|hid|led|spent|spoke|threw|wore|wrote|found|paid|built
    |caught|chose|dealt|drank|ate|fought|forgot|hung|laid|lay|lent|lit|meant|read|rode|sang|sank|shook|shut|slept|stole|struck|swept|swore
    |taught|tore|understood|woke|became|overcame|underwent|withdrew|spread|beat|bid|cost|quit|sought|shone|shrank|spun|split|sprang|stuck
    |swam|swung|dug|fed|bled|bent|bore|bound|burst|cast|clung|crept|forbade|froze|ground|rang|slid|spat|swelled|thrust|wept|wound|upheld
    |win|host|want|need|say|make|matter|improve|help|show|lead|face|play|beat|take|get|give|keep|remain|become|tell|meet|appear|go|come|know
    |think|seem|feel|begin|bring|happen|sit|lose|include|continue|follow|speak|allow|add|spend|grow|consider|buy|wait|die|send|expect|reach
    |kill|join|agree|live|seek|argue|believe|fear|hope|vary|differ|depend|range|belong|exist
    |(?-i:[a-z’'-]{2,}ed)|(?-i:(?<!\d\ )[a-z]{2,}(?<!s)s)|(?-i:\w{3,}s)\ (?-i:[a-z]{3,})
    |(?:I|we|you|they|he|she|it|who|which|what|this|that|there|people|police|men|women|children|some|many|most|few|both|all|none|others?)\ \w+
"""

VERBS = {
    "en": ENGLISH,
    "fr": FRENCH,
    "el": GREEK,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "de": GERMAN,
}
"""What a finite verb looks like, by language."""


OPENINGS = {
    "en": re.compile(
        r"[“\"(‘]*(?:An?|The|\d[\w,]*(?!\.?\s[A-Z])|(?:[A-Z][\w’'-]*\.?\s){1,4}[A-Z][\w-]*(?:['’]s?)?"
        r"|(?:In|On|Between|After|For|At|From|With)(?=[^,]*$))\s"
    )
}
"""What a text without a verb opens with, where the forms of verbs are not told from those of nouns: what opens with another
word may tell somebody what to do."""


def lacks_verb(text: str, language: str) -> bool:
    """Say whether a text of few words has nothing that looks like a finite verb."""
    pattern = verbs(language)
    if pattern is None or len(text.split()) > LONGEST_JUDGED.get(language, LONGEST_CAPTION):
        return False
    opening = OPENINGS.get(language)
    return (opening is None or opening.match(text) is not None) and pattern.search(text) is None


@lru_cache(maxsize=32)
def verbs(language: str) -> re.Pattern[str] | None:
    """Return a language's verbs as a pattern of whole words, None for one not known."""
    listed = VERBS.get(language)
    if listed is None:
        return None
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE | re.VERBOSE)
