"""Facts about publishers that no page states: house names, agencies, and shared domains."""

from __future__ import annotations

_HOUSES = """
afp: agence france-presse, agence france presse, afp factcheck
aljazeera: al jazeera, al-jazeera, al jazeera english, الجزيرة
ard: tagesschau, das erste, ard aktuell
ap: apnews, associated press, the ap
bbc: bbci, bbcnews, british broadcasting corporation, bbc world service, bbc monitoring
bloomberg: bloomberg news, bloomberglaw, bloombergquint
cbc: canadian broadcasting corporation
cbs: cbsnews, cbs news
dpa: deutsche presse-agentur, dpa-international
dw: deutsche welle
efe: agencia efe, agencia efe s.a.
france24: f24
franceinfo: francetvinfo, france info
ft: financial times
guardian: guardian.uk
huffpost: huffingtonpost, huffington post, the huffington post
independent.uk: independent.com, independentespanol, indy100
latimes: los angeles times
nbc: nbcnews, nbc news
npr: national public radio
nytimes: new york times, nyt, nyti
pa: pa media, press association, pa news agency
reuters: thomson reuters
rferl: radio free europe, radio free europe/radio liberty, radio liberty, rfe/rl, svoboda,
  radiosvoboda, svaboda, azattyq, azattyk, azatutyun, slobodnaevropa, evropaelire, currenttime,
  azadliq, azatliq, azathabar, azadiradio, ekhokavkaza, europalibera, idelreal, kavkazr, krymr,
  mashaalradio, ozodi, ozodlik, radiofarda, radiotavisupleba, severreal, sibreal, svobodnaevropa,
  szabadeuropa, радио свобода, радіо свобода, настоящее время
rfi: radio france internationale
rt: russia today, rtenglish
scmp: south china morning post
sputnik: sputnikglobe
spiegel: der spiegel, spiegel online
taz: die tageszeitung
tass: tass news agency, itar-tass, тасс
trt: trtworld, trthaber, trtrussian, trtdeutsch, trtfrancais, trtarabi, trtbalkan, trtafrika
ukrinform: ukrinform news agency
usatoday: usa today
voa: voanews, voice of america, voice of america english news, golosameriki, голос америки,
  amerikaninsesi, amerikayidengi, dandalinvoa, holosameryky, vozdeamerica, voaafrica, voaafrique,
  voacambodia, voachinese, voahausa, voaindonesia, voakorea, voanouvel, voaportugues, voashona,
  voaswahili, voathai, voatiengviet, voaturkce, voazimbabwe, zeriamerikes
washingtonpost: washington post, wapo
wsj: wall street journal
xinhua: news.cn, xinhuanet, xinhua news agency, new china news agency
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
altervista.org bearblog.dev beehiiv.com blog.hu blogspot.com blogspot.co.uk blogspot.de blogspot.fr
blogspot.it blogspot.com.au blogspot.com.br blogspot.com.es blogspot.in buttondown.email canalblog.com
eklablog.com free.fr ghost.io github.io gitlab.io hashnode.dev hatenablog.com hatenablog.jp
hypotheses.org jimdofree.com livejournal.com medium.com micro.blog neocities.org netlify.app note.com
over-blog.com pages.dev posthaven.com prose.sh skyrock.com squarespace.com substack.com telegra.ph
tumblr.com typepad.com vercel.app web.app webnode.com weebly.com wixsite.com wordpress.com
"""
SHARED_DOMAINS = frozenset(_SHARED_DOMAINS.split())
"""Domains under which each name is a publisher of its own."""

PARTED_DOMAINS = frozenset({"go.com"})
"""Domains of one owner under which each name is a publisher as known as any domain's."""

SHARED_PATHS = {
    "bsky.app": 2, "dev.to": 1, "facebook.com": 1, "instagram.com": 1, "linkedin.com": 2, "mailchi.mp": 1,
    "mastodon.social": 1, "medium.com": 1, "note.com": 1, "patreon.com": 1, "qiita.com": 1,
    "reddit.com": 2, "sites.google.com": 2, "steadyhq.com": 2, "substack.com": 1, "t.me": 1,
    "telegra.ph": 1, "tiktok.com": 1, "tumblr.com": 1, "twitter.com": 1, "write.as": 1, "x.com": 1,
    "youtube.com": 2, "zenn.dev": 1,
}  # fmt: skip
"""Hosts where the first steps of a path, so many, name the publisher."""

_CARRIERS = """
apple.news archive.is archive.org archive.ph archive.today bit.ly buff.ly dlvr.it doi.org feedburner.com
feedproxy.google.com feedly.com flip.it flipboard.com getpocket.com goo.gl inoreader.com lnkd.in msn.com
news.google.com ow.ly rss.app smartnews.com t.co tinyurl.com trib.al
"""
CARRIERS = frozenset(_CARRIERS.split())
"""Hosts that carry what others publish; their addresses say nothing of a publisher."""

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
actualités africa afrique aktuell all america americas arabe arabic asia bangla brasil breaking
business chinese com deutsch east edition english español europe feed feeds français french german
global headlines hindi home homepage international italiano latest live middle mundo news nieuws
noticias online page persian podcasts politics polski português rss russian service spanish sport
sports stories swahili technology top turkish tv türkçe uk ukrainian urdu us usa video website world
русская служба українська
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
