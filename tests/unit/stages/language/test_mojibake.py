"""Words that were read in the wrong encoding are put right, and no others."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from digest.model import MediaType, RawItem, SourceMemory
from digest.stages.language.mojibake import is_scrambled, unscrambled
from digest.stages.markup.visible import visible_text
from digest.stages.read import Read

GARBLED = [
    ("Itâ€™s a â€œdealâ€\x9d, they said", "It’s a “deal”, they said"),
    ("South Africaâ\x80\x99s water", "South Africa’s water"),
    ("(Â£600m) 8Â\xa0km", "(£600m) 8\xa0km"),
    ("MÃ¼ller in SÃ£o Paulo, voilÃ\xa0", "Müller in São Paulo, voilà"),
    ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "привет мир"),
    ("Î‘Î¸Î®Î½Î±", "Αθήνα"),
    ("ØªÙ‚Ø±ÙŠØ±", "تقرير"),
    ("æ—¥æœ¬", "日本"),
    ("ΚΑΛΝΤΕΡ \x96 «Απ\x92 ό,τι φαίνεται»", "ΚΑΛΝΤΕΡ – «Απ’ ό,τι φαίνεται»"),
    ("\x93Ferry\x94 \x97 \x91quay\x92", "“Ferry” — ‘quay’"),
]


@pytest.mark.parametrize(("garbled", "meant"), GARBLED)
def test_words_read_in_the_wrong_encoding_are_put_right(garbled: str, meant: str) -> None:
    assert unscrambled(garbled) == meant
    assert is_scrambled(garbled.encode())


@pytest.mark.parametrize(
    "sound",
    [
        "l’été « café » à 20 €",
        "naïve façade—“quoted” £20 ±3",
        "PÃO DE AÇÚCAR, «À» et «Á»",
        "Møller’s Ø» test, Citroën’s ‘new’ C4",
        "Žižek’s “Šašek”",
        "Привет, мир — «да»",
        "Καλημέρα «κόσμε»",
        "plain ascii",
        "The letter Ã, and then â€",
    ],
)
def test_sound_words_stay(sound: str) -> None:
    assert unscrambled(sound) == sound


def test_very_long_words_take_no_time_and_stay_bounded() -> None:
    text = "Ã" * 200_000 + "Â£" * 50_000

    assert len(unscrambled(text)) <= len(text)


PAGE = "<html><head><title>Water in Johannesburg</title></head><body><article><h1>Water</h1>" + (
    "<p>South Africaâ\x80\x99s largest city has had no water since Monday, its mayor said.</p>" * 3
    + "<p>Tankers came to four districts in the morning, and queues of an hour formed.</p>" * 3
    + "</article></body></html>"
)


def item(body: str, kind: MediaType, **said: Any) -> RawItem:
    now = datetime(2026, 11, 29, tzinfo=UTC)
    return RawItem(source="s", key="k", media_type=kind, body=body.encode(), fetched=now, **said)


def test_a_page_is_read_as_it_was_written_and_searched_as_it_is_shown() -> None:
    article = Read()(item(PAGE, MediaType.PAGE), SourceMemory()).article

    assert "South Africa’s largest city" in article.text
    assert any("Africaâ\x80\x99s" in block for block in visible_text(PAGE.encode()))


def test_what_a_source_says_of_its_item_is_put_right() -> None:
    text = "The mayor spoke on Monday. Tankers came to four districts in the morning."
    found = item(text, MediaType.TEXT, title="Itâ€™s dry", byline="JosÃ©", outlet="CafÃ© Post")
    article = Read()(found, SourceMemory()).article

    assert (article.title, article.byline) == ("It’s dry", "José")
    assert article.outlet.name == "Café Post"
