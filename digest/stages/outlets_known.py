"""Facts about publishers that no page states: house names, agencies, and shared domains."""

from __future__ import annotations

_HOUSES = """
afp: agence france-presse, agence france presse, afp factcheck
aljazeera: al jazeera, al-jazeera, al jazeera english, الجزيرة
ap: apnews, associated press, the ap
bbc: bbci, bbcnews, british broadcasting corporation, bbc world service, bbc monitoring
bloomberg: bloomberg news, bloomberglaw, bloombergquint
cbc: canadian broadcasting corporation
cbs: cbsnews, cbs news
dpa: deutsche presse-agentur, dpa-international
dw: deutsche welle
efe: agencia efe, agencia efe s.a.
ft: financial times
latimes: los angeles times
nbc: nbcnews, nbc news
npr: national public radio
nytimes: new york times, nyt
pa: pa media, press association, pa news agency
rferl: radio free europe, radio free europe/radio liberty, radio liberty, rfe/rl, svoboda,
  radiosvoboda, svaboda, azattyq, azattyk, azatutyun, slobodnaevropa, evropaelire, currenttime,
  радио свобода, радіо свобода
rfi: radio france internationale
rt: russia today, rtenglish
scmp: south china morning post
spiegel: der spiegel, spiegel online
taz: die tageszeitung
tass: tass news agency, itar-tass, тасс
ukrinform: ukrinform news agency
usatoday: usa today
voa: voanews, voice of america, voice of america english news, golosameriki, голос америки
washingtonpost: washington post, wapo
wsj: wall street journal
xinhua: xinhuanet, xinhua news agency, new china news agency
yonhap: yna, yonhap news agency
zdf: zdfheute, zweites deutsches fernsehen
"""

_AGENCIES = """
aa, aap, adnkronos, afp, agence france-presse, agi, ana-mpa, anadolu, anadolu agency, anatolia, ani,
ansa, antara, anp, ap, apa, associated press, australian associated press, belga, bernama, bns, bta,
canadian press, cna, ctk, čtk, deutsche presse-agentur, dpa, efe, epd, europa press, fides, hina,
ians, ina, interfax, irna, isna, itar-tass, jiji, jiji press, kcna, keystone-sda, kna, knr, kuna,
kyodo, kyodo news, lapresse, lusa, mena, mti, ntb, pa, pa media, pap, petra, press association,
press trust of india, pti, reuters, ria, ria novosti, ritzau, sana, sda, sid, spa, sta, stt, tanjug,
tass, telam, the canadian press, thomson reuters, tt, ukrinform, uni, upi, united press international,
wafa, wam, xinhua, yonhap, тасс, риа новости, интерфакс, укринформ
"""
AGENCIES = frozenset(_AGENCIES.replace("\n", " ").strip().split(", "))
"""Wire services by name, case folded."""

_SHARED_DOMAINS = """
altervista.org beehiiv.com blogspot.com canalblog.com free.fr ghost.io github.io go.com gitlab.io
hatenablog.com livejournal.com medium.com netlify.app note.com over-blog.com pages.dev
squarespace.com substack.com telegra.ph tumblr.com typepad.com vercel.app web.app weebly.com
wixsite.com wordpress.com
"""
SHARED_DOMAINS = frozenset(_SHARED_DOMAINS.split())
"""Domains under which each name is a publisher of its own."""

_SECOND_LEVELS = """
ac art asn co com ed edu go gob gov govt gv id in info me mil ne net nom or org press web
"""
SECOND_LEVELS = frozenset(_SECOND_LEVELS.split())
"""Labels that, before a country's code, are part of the suffix: `co.uk`, `com.au`, `or.jp`."""

_MASTHEAD_WORDS = """
abc business chronicle citizen courier daily dispatch echo enquirer evening examiner express
financial gazette globe guardian herald independent inquirer insider journal ledger life local
mail metro mirror monitor morning nation national news newspaper observer online paper people
post press record register report review standard star sun sunday telegraph time times today
tribune weekly world
"""
MASTHEAD_WORDS = frozenset(_MASTHEAD_WORDS.split())
"""Words so many papers are named by that a shared one says nothing: independent.co.uk and .ie."""

_EDITION_WORDS = """
africa afrique all america americas arabe arabic asia brasil breaking business com deutsch
east edition english español europe feed feeds français french global headlines home homepage
international latest live middle mundo news online page persian politics rss russian service
spanish sport sports stories technology top tv türkçe uk us usa website world русская служба
українська
"""
EDITION_WORDS = frozenset(_EDITION_WORDS.split())
"""Words that tell one edition of a publisher from another, not one publisher from another."""


def houses() -> dict[str, str]:
    """Return the family of each known name, all case folded."""
    table: dict[str, str] = {}
    for line in _HOUSES.replace(",\n ", ",").strip().splitlines():
        family, _, names = line.partition(":")
        table[family] = family
        table.update({name.strip(): family for name in names.split(",")})
    return table
