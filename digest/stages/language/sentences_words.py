"""Words that tell whether a full stop ends a sentence, language by language.

Lower case, without the final stop. A language sees its own words and those in `ANYWHERE`: what
is a title in one (`on.` in Italian) is the end of many a sentence in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from digest.writing.months import ENGLISH_MONTHS, SHORT_MONTHS, numbered
from digest.writing.weekdays import SHORT_DAYS, names_in


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ORDINAL_LANGUAGES = _set(
    "de da nb nn no fi hu hr bs sr sl sk cs pl et lv lt is tr fo lb eu hsb dsb"
)
"""Where a number with a stop is "the third"."""


@dataclass(frozen=True, slots=True)
class Words:
    """What one language knows of its abbreviations."""

    names: frozenset[str]
    """Always followed by a name: never an end."""
    numbers: frozenset[str]
    """An end, unless a number follows."""
    inside: frozenset[str]
    """In mid-sentence, whatever follows."""
    either: frozenset[str]
    """May be the last word: an end only before a word that opens sentences."""
    openers: frozenset[str]
    """Words that open sentences and are seldom names."""


@cache
def words_of(language: str) -> Words:
    """Return the words of a language; an unknown one has what is written everywhere."""
    own = _TABLE.get(_SAME.get(language, language), {})
    parts = [
        _set(f"{ANYWHERE.get(part, '')} {own.get(part, '')}")
        for part in ("names", "numbers", "inside", "either", "openers")
    ]
    return Words(*parts)


_SAME = {
    "nb": "no", "nn": "no", "da": "no", "sv": "no", "is": "no",
    "bs": "hr", "sr": "hr", "sl": "hr", "mk": "bg", "be": "ru",
    "sk": "cs", "gl": "pt", "ca": "es", "af": "nl", "lb": "de", "ur": "ar", "fa": "ar",
    "ms": "id", "mr": "hi", "ne": "hi", "bn": "hi",
}  # fmt: skip
"""Languages that share a neighbour's table."""

ANYWHERE = {
    "names": "mr mrs ms dr drs prof gen lt col capt sgt rev",
    "numbers": "no nr p pp vol",
    "inside": "e.g i.e vs cf al www",
    "either": "inc corp co ltd llc plc gmbh ag jr sr a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d st",
}

_TABLE: dict[str, dict[str, str]] = {
    "en": {
        "names": "messrs mx gov govs sen sens rep reps gens maj cmdr cpl adm brig pvt pres fr hon ste"
        " supt insp const det dets atty dist amb asst assoc pfc ft mt pte cllr lts sgts profs revs",
        "numbers": "nos fig figs art arts vols ch chap sec ver ca c approx ext op pt res stat reg jan feb mar"
        " apr jun jul aug sep sept oct nov dec est min max",
        "inside": "viz v eds dept univ incl misc govt natl intl comm resp trans bldg vs"
        " pseud wm chas geo jos thos",
        "either": "ave blvd rd hwy sq apt bros cie am pm m.d b.a m.a b.sc m.sc esq b.c a.d b.c.e"
        " c.e ed mass calif conn penn fla ariz wash ore wis minn mich tenn va ga colo tex ill ind"
        " ky la md mo neb nev okla vt hrs mins secs mph lbs oz ft yrs dist elev pop alt sat sun mon"
        " tue tues wed thu thur thurs fri",
        "openers": "the a an it he she they we i you this that these those there here but and so"
        " if in on at when while as after before for from to by with his her their its our my what"
        " who why how where which some many most no not yet now then today however meanwhile still"
        " also although since one two all both each another such did do does is was were are have"
        " had has can will would because during earlier later last more nearly only other once"
        " until despite it's he's she's they're we're i'm that's there's asked according or nor about"
        " around under over between like just even through among without within",
    },
    "de": {
        "names": "fa hr hrn fr frl dipl ing med jur phil st hl",
        "numbers": "bd s z kap abs ziff jg jan feb apr aug sep sept okt nov dez art",
        "inside": "z.b d.h u.a o.ä u.ä bzw ca evtl ggf inkl exkl zzgl sog vgl z d o geb gest verh"
        " mio mrd tsd str rd allg bes gem max min mind tel urspr zw u.u z.t z.zt i.d.r",
        "either": "usw etc jh jhd uhr co kg v.chr n.chr",
        "openers": "der die das ein eine einen es er sie wir ich ihr dies diese dieser dieses im"
        " am in auf mit nach bei von für aber und doch auch wenn als wie was wer warum so nun dann"
        " heute zudem dabei damit dort denn da nur noch seit man zum zur bis vor",
    },
    "nl": {
        "names": "dhr mevr mw ds ir ing mr st",
        "numbers": "blz art jan feb apr aug sept okt nov dec",
        "inside": "bijv b.v d.w.z o.a m.b.t i.v.m t.a.v resp ca z.g m.n",
        "either": "enz e.d n.v b.v v.chr",
        "openers": "de het een hij zij ze wij we ik dit dat die er maar en ook als toen op in van"
        " voor met na bij volgens daarom",
    },
    "no": {
        "names": "hr fr st kapt",
        "numbers": "s nr kl kap pkt jan feb mar apr aug sep sept okt nov dec des",
        "inside": "f.eks f.ex t.ex bl.a d.v.s dvs ca bla feks tex tlf pga mht ang jfr inkl kap"
        " ev t.o.m fr.o.m s.k t.d",
        "either": "osv m.m m.fl o.l mfl etc kr mill mrd",
        "openers": "den det ett en et han hon hun de vi jag jeg men och og när når som för for i"
        " på efter etter da då der här her nu nå også även",
    },
    "fr": {
        "names": "m mm mme mmes mlle mlles me mgr st ste pr",
        "numbers": "n nos art chap fig p janv févr avr juil sept oct nov déc",
        "inside": "c.-à-d av env boul bd éd ex p.ex réf tél cf",
        "either": "s.a s.a.s apr j.-c",
        "openers": "le la les l un une il elle ils elles nous vous je ce cette ces cet on mais et"
        " dans en pour avec sur selon c'est c’est après depuis lors si à au aux par d'après",
    },
    "es": {
        "names": "ee jj ff sra sres srta dra d dña ud uds vd vds sto sta fr mons lic ing gral",
        "numbers": "núm núms art pág págs cap fig ene feb abr ago sept oct nov dic",
        "inside": "p.ej p.e av avda c pza dpto tel aprox ed ej",
        "either": "uu oo aa ee.uu s.a s.l a.c d.c jj.oo cía etc",
        "openers": "el la los las un una él ella ellos ellas yo su sus pero y en por para con"
        " según este esta estos estas no lo se al del tras también como cuando si es",
    },
    "pt": {
        "names": "sra srs sras d dra profa eng exmo ilmo sto sta",
        "numbers": "n art pág págs cap fig fev abr ago set out nov dez",
        "inside": "p.ex av r ed tel aprox ex",
        "either": "s.a ltda a.c d.c cia eua",
        "openers": "o a os as um uma ele ela eles elas mas e em no na nos nas por para com segundo"
        " este esta isso não se ao após também como quando é",
    },
    "it": {
        "names": "sig sigg sig.ra dott dott.ssa dssa avv on geom arch mons ing prof.ssa",
        "numbers": "n art pag pagg cap fig gen feb mar apr mag giu lug ago set ott nov dic",
        "inside": "es p.es tel ca ecc.ti sec",
        "either": "ecc s.p.a s.r.l a.c d.c spa",
        "openers": "il lo la i gli le un uno una egli lui lei loro ma e in nel nella per con"
        " secondo questo questa non si se al dopo anche come quando è",
    },
    "pl": {
        "names": "mgr inż ks bp abp płk por hab św p pp red",
        "numbers": "nr s str art ust poz rys",
        "inside": "np tzn tzw m.in ok ul al godz wg tj tys mln mld zł ww zob im pl os woj pow gm",
        "either": "itd itp r w br ub",
        "openers": "w na po to ten ta nie jest i a ale jak gdy dla o z do on ona oni my ja jego jej"
        " jednak według także po przed przez",
    },
    "cs": {
        "names": "mgr ing mudr judr phdr bc doc rndr pplk plk kpt mjr npor sv p pí",
        "numbers": "č čís str s odst čl r",
        "inside": "např napr tzv tj tř nám ul resp kupř cca mil mld tis hod min kol",
        "either": "atd apod aj n.l př.n.l a.s s.r.o kč",
        "openers": "v na po to ten ta ne je i a ale jak když pro o z do on ona oni my já jeho její"
        " podle také se k u ve při však",
    },
    "hu": {
        "names": "dr id ifj özv gr br",
        "numbers": "sz kb old",
        "inside": "pl u ill ún vö ti ker u",
        "either": "stb kft zrt bt nyrt",
        "openers": "a az egy ez és de nem ha ő ők mi én is míg után szerint hogy most már csak",
    },
    "ro": {
        "names": "dl dna dlui sf acad ing",
        "numbers": "nr art pag p alin",
        "inside": "str bd bl ap sc jud ex tel",
        "either": "etc ș.a s.a s.r.l lei î.hr d.hr",
        "openers": "un o în la nu cu el ea ei ele și dar iar pe de din după potrivit acest această",
    },
    "hr": {
        "names": "dr mr gđa g gosp sv prof",
        "numbers": "br str čl god",
        "inside": "npr tzv tj odn sl ul",
        "either": "itd isl i.sl d.d d.o.o n.e",
        "openers": "u na je i a ali kako kada za o s od do on ona oni mi ja to taj ta ne prema nakon",
    },
    "tr": {
        "names": "sn av yrd doç op alb",
        "numbers": "s sf md",
        "inside": "örn bkz cad sok mah yy apt vd",
        "either": "vb vs a.ş ltd şti m.ö m.s",
        "openers": "bu bir ve ama o da de ancak bunun için daha ne onun şu",
    },
    "fi": {
        "names": "tri prof",
        "numbers": "s n klo nro kpl",
        "inside": "esim mm ks ts ym ns nk n v ko mrd milj",
        "either": "jne yms eaa oy eur jkr ekr",
        "openers": "se hän he me minä te ja mutta on ei kun jos myös nyt tämä tämän sen hänen",
    },
    "ru": {
        "names": "г гг гр св проф акад ген полк г-н г-жа тов им пос дер ул пл пр просп",
        "numbers": "рис табл стр гл кн т ст п пп янв февр апр авг сент окт нояб дек ч",
        "inside": "т.е т.к кв обл р-н руб коп тыс млн млрд долл см напр род ум мин сек д корп ок",
        "either": "т.д т.п др пр вв в н.э гг г р",
        "openers": "в на и но а по с за из у от к о об не он она они мы я вы это этот эта эти что"
        " как так если при для до после тем однако также кроме его её их по",
    },
    "uk": {
        "names": "св проф акад ген полк тов ім вул м с пл просп р",
        "numbers": "рис табл стор ст кн т п ч",
        "inside": "т.зв кв обл р-н грн коп тис млн млрд дол див напр нар буд ок",
        "either": "т.д т.п ін рр р н.е ст",
        "openers": "у в на і й але а по з за із від до не він вона вони ми я ви це цей ця ці що як"
        " так якщо при для після однак також його її їх та",
    },
    "bg": {
        "names": "г-н г-жа д-р проф акад ген полк св инж адв",
        "numbers": "чл стр т ал бр",
        "inside": "напр т.нар ул бул ж.к тел млн млрд хил лв гр с",
        "either": "т.н и.др др г пр.н.е",
        "openers": "в на и но а по с за от до не той тя те ние аз вие това този тази тези че как"
        " така ако при след обаче също според",
    },
    "el": {
        "names": "κ κα κος κκ δρ καθ αγ στρ",
        "numbers": "σελ αρ τομ κεφ εικ",
        "inside": "π.χ δηλ βλ λ.χ χιλ εκ δισ οδ τηλ περ",
        "either": "κ.λπ κλπ κτλ κ.ά κ.α μ.χ π.χ. η.π.α α.ε ε.ε",
        "openers": "ο η το οι τα τον την του της των ένα μια και αλλά στο στη στην στις για από με"
        " σε δεν όταν αν ωστόσο αυτό αυτή αυτός σύμφωνα",
    },
    "id": {
        "names": "bpk sdr ir h hj drs tn ny kh",
        "numbers": "hlm hal",
        "inside": "jl jln kab kec a.n",
        "either": "dll dsb tbk rp",
        "openers": "ia dia mereka kami kita saya ini itu dan tetapi namun di pada dengan untuk"
        " dalam menurut setelah",
    },
    "et": {"inside": "nt jm s.o", "openers": "see ta nad me ma te ja aga kui et ei ka on selle"},
    "lt": {
        "inside": "pvz g pr gyv",
        "numbers": "d m",
        "openers": "jis ji jie tai ir bet o kai ne šis ši pasak taip",
    },
    "lv": {"inside": "piem g", "openers": "viņš viņa viņi tas un bet kad ne šis šī pēc arī tā"},
    "hi": {
        "names": "डॉ डा प्रो श्री पं मो कु ड ডা ড ডঃ के एल सी बी डी एफ एच जे एम एन पी एस टी यू वी डब्ल्यू",
        "numbers": "सं नं पृ",
        "inside": "रु कि.मी मि.मी कि मि उदा",
    },
    "vi": {
        "names": "ts ths pgs gs bs ks ls tp đ",
        "inside": "v.v",
        "openers": "ông bà anh chị tôi họ nó và nhưng trong theo khi sau tại những các một đây",
    },
    "ar": {"names": "د أ م ا أ.د ش دبليو جيه إتش كيه", "numbers": "ص رقم", "inside": "ق.م"},
}

CLOCK = _set("a.m p.m")
BEHIND_CLOCK = _set(
    "eastern pacific central mountain atlantic greenwich local gmt utc akdt akst bst cet cest eet eest msk est edt et"
    " cst cdt ct mst mdt mt pst pdt pt ist jst aest aedt sgt hkt"
) | frozenset(
    [
        *names_in("en"),
        *SHORT_DAYS.split(),
        *numbered(ENGLISH_MONTHS),
        *numbered(SHORT_MONTHS),
        "sept",
    ]
)
"""What may follow a clock time in its own sentence, capital or not: zones, days and months."""

REPORTING = _set(
    "said say says asked ask asks replied added wrote writes told tells cried shouted answered"
    " exclaimed whispered muttered demanded wondered continued explained recalled insisted warned"
    " argued laughed sighed yelled called screamed"
)
"""Verbs after a quotation that ended in ? or !, with the speaker's name before them."""

PRONOUN = "I"
"""Written large wherever it stands, so its capital tells nothing."""
