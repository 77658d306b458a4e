"""Outlets: one publisher's editions are one voice, papers that share a word are not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from digest.model import MediaType, Outlet, RawItem
from digest.stages.draft import Draft
from digest.stages.outlets.names import domain_of, is_agency, name_outlet, outlet_of

ONE_VOICE = [
    [("BBC News", "https://www.bbc.co.uk/news/1"), ("BBC News فارسی", "https://www.bbc.com/persian"),
     ("BBC Mundo", None), ("bbc.com", None), (None, "http://news.bbc.co.uk/2/hi")],
    [("CNN International", None), (None, "https://edition.cnn.com/a"), ("CNN Arabic", None)],
    [("The New York Times", "https://www.nytimes.com/x"), ("New York Times (News)", None)],
    [("Deutsche Welle", "https://www.dw.com/en"), ("DW", None), ("Deutsche Welle", None)],
    [("Fox News", "https://www.foxnews.com/x"), ("Fox News (Online News)", None)],
    [("Радио Свобода", "https://www.svoboda.org/a"), ("RFE/RL", None), (None, "https://rferl.org")],
    [("AP", "https://apnews.com/x"), ("Associated Press", None), ("The Associated Press", None)],
    [("The Guardian", "https://www.theguardian.com/x"), ("The Guardian", None)],
    [("ABC News", "https://abcnews.go.com/x"), ("ABC News", None)],
    [("Euronews", None), ("euronews", "https://fr.euronews.com/x")],
    [("Harbour Post", None), ("Top stories - Harbour Post", "https://harbourpost.example/rss")],
]  # fmt: skip

APART = [
    [("The Independent", "https://www.independent.co.uk/x"), ("Irish Independent", "https://www.independent.ie/x")],
    [("The Guardian", "https://www.theguardian.com/x"), ("The Guardian", "https://guardian.ng/x")],
    [("ABC News", "https://abcnews.go.com/x"), ("ABC News", "https://www.abc.net.au/news")],
    [("Jane's notes", "https://jane.substack.com/p/1"), ("Paul's notes", "https://paul.substack.com/p/1")],
    [(None, "http://10.0.0.1/a"), (None, "http://10.0.0.2/a")],
    [("Daily Mail", None), ("Daily Star", None)],
]  # fmt: skip


EDITIONS = {
    "bbc": "www.bbc.co.uk www.bbc.com/mundo feeds.bbci.co.uk m.bbc.co.uk bbc.in/x news.bbc.co.uk",
    "cnn": "edition.cnn.com www.cnn.com amp.cnn.com rss.cnn.com lite.cnn.com arabic.cnn.com cnnespanol.cnn.com",
    "guardian": "www.theguardian.com amp.theguardian.com www.guardian.co.uk",
    "nytimes": "www.nytimes.com rss.nytimes.com cn.nytimes.com nyti.ms/3x www.nytimes.com/es",
    "reuters": "www.reuters.com feeds.reuters.com uk.reuters.com jp.reuters.com www.reuters.co.uk",
    "aljazeera": "www.aljazeera.com www.aljazeera.net balkans.aljazeera.net chinese.aljazeera.net",
    "france24": "www.france24.com/en m.france24.com f24.my/x www-france24-com.cdn.ampproject.org/c/s",
    "euro": "www.euronews.com de.euronews.com gr.euronews.com arabic.euronews.com",
    "huffpost": "www.huffpost.com www.huffingtonpost.co.uk www.huffingtonpost.fr www.huffingtonpost.it",
    "rferl": "www.rferl.org www.svoboda.org www.radiosvoboda.org www.azattyq.org www.ozodi.org "
    "www.azadliq.org www.radiofarda.com www.slobodnaevropa.org www.szabadeuropa.hu www.krymr.com",
    "voa": "www.voanews.com www.golosameriki.com learningenglish.voanews.com www.voachinese.com",
    "abc.au": "www.abc.net.au mobile.abc.net.au amp.abc.net.au",
    "abc": "abcnews.go.com feeds.abcnews.com abcnews.com",
    "independent.uk": "www.independent.co.uk www.the-independent.com www.independentespanol.com",
    "elpais": "elpais.com english.elpais.com brasil.elpais.com feeds.elpais.com",
    "rt": "www.rt.com russian.rt.com actualidad.rt.com de.rt.com",
    "xinhua": "www.xinhuanet.com english.news.cn www.news.cn",
    "yonhap": "en.yna.co.kr www.yna.co.kr www.yonhapnews.co.kr",
    "nhk": "www3.nhk.or.jp/nhkworld www.nhk.or.jp www.nhk.jp",
    "lemonde": "www.lemonde.fr/en rss.lemonde.fr web.archive.org/web/2026/https://www.lemonde.fr/x",
}

NAMED_EDITIONS = {
    "bbc": "BBC News|BBC News - World|BBC News (UK)|BBC Mundo|BBC عربي|BBC Русская служба|BBC Afrique",
    "dw": "Deutsche Welle|DW|DW (English)|DW Español|DW на русском|Deutsche Welle: DW.COM",
    "guardian": "The Guardian|The Guardian UK|World news | The Guardian",
    "nytimes": "The New York Times|NYT > World|NYT",
    "rferl": "Radio Free Europe/Radio Liberty|RFE/RL|RFE/RL's Ukrainian Service|Radio Svoboda",
    "lemonde": "Le Monde|Le Monde.fr|Le Monde.fr - Actualités et Infos|Le Monde in English",
    "cnn": "CNN|CNN.com|CNN.com - RSS Channel|CNN International|CNN en Español",
    "france24": "France 24|FRANCE 24 English|France24 - International breaking news",
}

MANY_UNDER_ONE_ROOF = (
    "alice.substack.com bob.substack.com medium.com/@anna/a medium.com/@bert/b medium.com/the-pub/c "
    "anna.medium.com anna.tumblr.com tumblr.com/anna x.blogspot.com y.blogspot.co.uk x.wordpress.com "
    "a.github.io b.github.io one.neocities.org two.neocities.org a.hashnode.dev dev.to/ann dev.to/bo "
    "t.me/chan t.me/other www.facebook.com/page www.facebook.com/club www.gov.uk www.gov.pl le.ac.uk "
    "ox.ac.uk www.independent.ie www.irishtimes.com www.latimes.com www.thestar.com.my "
    "timesofindia.indiatimes.com www.standard.co.uk www.standardmedia.co.ke www.abc.es www.20min.ch "
    "www.20minutes.fr www.kleinezeitung.at rhein-zeitung.de nypost.com www.jpost.com"
)


def family(name: str | None, url: str | None) -> str:
    outlet = outlet_of(name, url)
    assert outlet is not None
    return outlet.family


@pytest.mark.parametrize("publisher", EDITIONS)
def test_a_publishers_addresses_lead_to_it_whatever_the_language_or_device(publisher: str) -> None:
    families = {family(None, f"https://{url}") for url in EDITIONS[publisher].split()}
    assert families == {publisher}


@pytest.mark.parametrize("publisher", NAMED_EDITIONS)
def test_a_publishers_names_lead_to_it_whatever_the_edition(publisher: str) -> None:
    names = NAMED_EDITIONS[publisher].replace(" | ", " ¦ ").split("|")
    assert {family(name.replace("¦", "|"), None) for name in names} == {publisher}


def test_writers_who_share_a_host_are_apart_and_so_are_papers_of_like_names() -> None:
    families = [family(None, f"https://{url}") for url in MANY_UNDER_ONE_ROOF.split()]
    assert len(set(families)) == len(families)


@pytest.mark.parametrize(
    "url", ["https://news.google.com/rss/x", "https://feeds.feedburner.com/x", "https://t.co/x"]
)
def test_a_carriers_address_says_nothing_and_the_name_counts(url: str) -> None:
    assert outlet_of(None, url) is None
    assert family("Deutsche Welle", url) == "dw"


@pytest.mark.parametrize("editions", ONE_VOICE, ids=lambda e: e[0][0])
def test_editions_of_one_publisher_are_one_voice(
    editions: list[tuple[str | None, str | None]],
) -> None:
    families = {outlet.family for edition in editions if (outlet := outlet_of(*edition))}
    assert len(families) == 1


@pytest.mark.parametrize("papers", APART, ids=lambda e: str(e[0]))
def test_papers_that_share_a_word_are_apart(papers: list[tuple[str | None, str | None]]) -> None:
    families = {outlet.family for paper in papers if (outlet := outlet_of(*paper))}
    assert len(families) == len(papers)


@pytest.mark.parametrize(
    ("said", "url", "name"),
    [
        ("NYT > World News", "https://www.nytimes.com", "NYT"),
        ("Top stories - Harbour Post", "https://harbourpost.example/rss", "Harbour Post"),
        ("Fjord Gazette | Local news from the coast", None, "Fjord Gazette"),
        (None, "https://www.fjordgazette.example/a", "fjordgazette.example"),
        ("@harbourpost", None, "harbourpost"),
    ],
)
def test_the_name_is_what_readers_know(said: str | None, url: str | None, name: str) -> None:
    outlet = outlet_of(said, url)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("url", [None, "", "https://[bad", "mailto:x", "about:blank"])
def test_what_tells_nothing_is_no_outlet(url: str | None) -> None:
    assert outlet_of(None, url) is None


def test_what_a_letter_says_of_others_pages_is_the_letters_voice() -> None:
    parts = [
        RawItem(
            source="Post",
            key=f"1@letter#{url}",
            media_type=MediaType.LETTER,
            body=b"",
            fetched=datetime.now(UTC),
            url=url,
            outlet="Harbour Letter",
        )
        for url in ("https://ferry.example/1", "https://canal.example/2")
    ]

    outlets = {name_outlet(item, Draft(blocks=())) for item in parts}

    assert outlets == {Outlet(name="Harbour Letter", family="harbourletter")}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("monday/dam.txt", "dam.txt"),
        ("dam.jsonl#12", "dam.jsonl"),
        ("<1234@mail.example>", "Folder"),
        ("hash:0123", "Folder"),
    ],
)
def test_an_unknown_outlet_goes_by_its_file_or_source(key: str, name: str) -> None:
    item = RawItem(
        source="Folder", key=key, media_type=MediaType.TEXT, body=b"", fetched=datetime.now(UTC)
    )

    assert name_outlet(item, Draft(blocks=())) == Outlet(
        name=name, family=f"Folder/{key}", known=False
    )


def test_the_registered_domain_needs_no_list_from_the_net() -> None:
    hosts = ["a.b.example.co.uk", "www.example.com", "example.com.au", "x.github.io", "t.co"]
    assert [domain_of(h) for h in hosts] == [
        "example.co.uk", "example.com", "example.com.au", "x.github.io", "t.co"
    ]  # fmt: skip


def test_agencies_are_known_by_name() -> None:
    assert is_agency("Reuters")
    assert is_agency("TASS news agency")
    assert not is_agency("Harbour Post")


def test_the_name_of_a_host_below_the_publishers_is_not_the_publishers() -> None:
    hosted = outlet_of("Hosted", "http://hosted.ap.org/dynamic/a.html")

    assert hosted is not None
    assert hosted.name == "ap.org"
