"""Words that tell whether a full stop ends a sentence, in the languages that use one.

Lower case, without the final stop.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BEFORE_A_NAME = _words(
    # English
    "mr mrs ms messrs mx dr drs prof gov sen sens rep reps gen lt col maj capt cmdr cpl sgt adm brig"
    " pvt pres rev fr hon st ste sr. supt insp det atty dist amb asst assoc pfc rt mt ft"
    # German, Dutch, Scandinavian
    " hr hrn fr frl dipl ing med jur phil dhr mevr mw drs ds kapt"
    # French, Spanish, Portuguese, Italian, Catalan, Romanian
    " mme mmes mlle mm me mgr sr sra sres srta dra dña d ud uds vd vds prof profa eng sig sigg dott"
    " dssa avv on geom dl dna"
    # Polish, Czech, Slovak, Hungarian, South Slavic
    " mgr inż ks bp abp płk gen por hab p pp pí mudr judr phdr ing bc doc id ifj özv gđa g dr"
    # Russian, Ukrainian, Bulgarian: mister, saint, professor, academician, general
    " г гг гр св проф акад ген полк г-н г-жа тов ім"
    # Greek, Turkish
    " κ κα κος σ sn av yrd doç"
)
"""Always followed by a name: never an end."""

BEFORE_A_NUMBER = _words(
    "no nos nr num núm fig figs art arts p pp pg vol vols ch chap sec ver v op ca c approx ext"
    " bd s z hs kap abs ziff § str jg pag págs pág cap tel fol par col ed rn č čís str. r ust poz"
    " ur dz ст рис табл стр гл кн т с п пп № σελ αρ τομ sf sk md jan feb febr mar apr jun jul aug sep"
    " sept oct okt nov dec dez ene abr ago dic janv févr avr juil déc fév gen mag giu lug set ott"
    " янв февр апр авг сент окт нояб дек ян фев"
)
"""An end, unless a number follows."""

USUALLY_INSIDE = _words(
    # English
    "e.g i.e cf viz vs ie eg al ed eds trans dept univ est incl excl approx misc govt natl intl"
    " ave blvd rd hwy sq bldg apt jr sr bros assn comm cpl"
    # German
    "z.b d.h u.a o.ä u.ä bzw ca evtl ggf inkl exkl zzgl sog vgl usw.  z d u o hl geb gest verh"
    " mio mrd tsd st str nr rd allg bes gem lt max min mind od tel ugs urspr zw"
    # French
    " c.-à-d av apr env boul bd éd ex p.ex réf s.a"
    # Spanish, Portuguese, Italian
    " p.ej p.e av avda c pza dpto depto tel aprox ee.uu ed r exmo ilmo v.g ecc es pag s.p.a"
    # Dutch, Scandinavian
    " bijv b.v d.w.z o.a m.b.t i.v.m t.a.v resp m.m f.eks f.ex t.ex bl.a d.v.s dvs ca kl nr pga mht"
    # Polish, Czech, Slovak, Hungarian, South Slavic, Romanian
    " np tzn tzw m.in ok ul al godz wg pl tj tys mln mld zł ww zob por im nám tř např tzv resp kupř"
    " atp. pl. u. ill ún kb stb. stb vö npr tj itd. oko sv dr. str. nr"
    # Russian, Ukrainian, Bulgarian
    " т.е т.к т.н т.д. им ул пл пр просп д кв обл р-н руб коп тыс млн млрд долл см напр род ум др."
    " вул м буд грн тис бул лв тзв"
    # Greek, Turkish
    " π.χ δηλ βλ κ.ά λ.χ χιλ εκ δισ örn vb. bkz yy cad sok mah"
)
"""Usually in mid-sentence, whatever follows."""

MAY_END = _words(
    "inc corp co ltd llc plc gmbh ag cie etc jr sr bros a.m p.m am pm u.s u.k u.n e.u d.c u.s.a ph.d"
    " m.d b.a m.a b.sc m.sc esq usw etw ecc dr itd itp atd apod stb m.fl osv enz u.s.w т.д т.п др"
    " пр г гг в вв н.э κ.λπ κλπ κτλ vb vs b.c a.d b.c.e c.e ee.uu uu s.a s.l s.r.l"
)
"""May be the last word of a sentence: an end only before a word that opens sentences."""

OPENERS = _words(
    "the a an it he she they we i you this that these those there here but and so if in on at when"
    " while as after before for from to by with his her their its our my what who why how where"
    " which some many most no not yet now then today however meanwhile still also although since"
    " one two all both each another such did do does is was are were has have had can will would"
    " because during earlier later last more nearly only other once police under until despite"
    # German, Dutch
    " der die das ein eine es er sie wir ich ihr dies diese dieser dieses im am in auf mit nach bei"
    " von für aber und doch auch wenn als wie was wer warum so nun dann heute het de een hij zij ze"
    " wij ik dit dat er maar en ook als toen op"
    # French, Spanish, Portuguese, Italian, Catalan
    " le la les un une il elle ils elles nous vous je ce cette ces cet on mais et dans en pour avec"
    " sur selon el los las una unos ella ellos ellas yo su sus pero y por con según este esta estos"
    " o os as um uma ele ela eles elas não no na nos nas mas lo gli i uno nel nella ma non questo"
    " questa è si se"
    # Scandinavian
    " den det ett en et han hon hun de vi jag jeg men och og när når som för for i på"
    # Polish, Czech, South Slavic, Hungarian, Romanian, Turkish
    " w na po to ten ta nie jest i a ale jak gdy dla o z do že v je se pro s k už az ez egy és de nem"
    " un o în la nu cu bu bir ve ama o da de"
    # Russian, Ukrainian, Bulgarian
    " в на и но а по с за из у от к о об не он она они мы я вы это этот эта эти что как так если при"
    " для до після він вона вони ми що як це у та але із той този тази това те"
    # Greek
    " ο η το οι τα τον την του της ένα μια και αλλά στο στη στην με για από σε δεν"
)
"""Words that open sentences and are seldom names."""

NOT_AN_INITIAL = _words("i")
"""Single letters that are words of their own: an end after them is an end."""

ORDINAL_LANGUAGES = _words("de da nb nn no fi hu hr bs sr sl sk cs pl et lv is tr fo lb eu")
"""Where a number with a stop is "the third"."""

REPORTING = _words(
    "said says asked asks replied added wrote writes told tells cried shouted answered exclaimed"
    " whispered muttered demanded wondered continued explained recalled insisted warned argued"
)
"""Verbs after a quotation that ended in ? or !, with the speaker's name before or after."""
