"""Bytes become the text they are, whatever they claim."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.sources.decoding import decode, in_utf8

RUSSIAN = (
    "Ледокол вышел из порта ночью, сообщили в пароходстве; рейсы возобновят в среду утром. " * 3
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_or_without_a_mark_is_read(encoding: str) -> None:
    assert decode("<a>Größe</a>".encode(encoding)) == "<a>Größe</a>"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["<a>Größe</a>", "\n <a>№ 1</a>", '{"a": 1}', f"<a>{RUSSIAN}</a>"])
def test_wide_text_without_a_mark_is_known_by_its_zeros(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("body", [b"\0\0\0<a>b</a>", b"\0<a>b</a>", b"a\0b", b"\0" * 500])
def test_a_few_zeros_make_no_wide_text(body: bytes) -> None:
    assert decode(body) == body.decode()


def test_japanese_in_seven_bits_needs_no_name() -> None:
    assert decode("<a>フェリー</a>".encode("iso2022_jp")) == "<a>フェリー</a>"


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "iso-8859-5"])
def test_what_the_bytes_or_the_header_declare_is_believed(encoding: str) -> None:
    declared = f"<?xml version='1.0' encoding='{encoding}'?><a>{RUSSIAN}</a>"

    assert RUSSIAN in decode(declared.encode(encoding))
    assert decode(RUSSIAN.encode(encoding), (encoding,)) == RUSSIAN


def test_sound_utf8_is_utf8_whatever_is_declared() -> None:
    body = "<?xml version='1.0' encoding='iso-8859-1'?><a>Größe</a>".encode()

    assert "Größe" in decode(body, ("windows-1251",))


def test_one_stray_byte_garbles_nothing_else() -> None:
    body = "Größe, naïve, façade ".encode() + b"caf\xe9" + " und Übermut".encode()

    assert decode(body) == "Größe, naïve, façade café und Übermut"


def test_an_encoding_too_small_is_read_as_the_one_that_is_meant() -> None:
    body = b"<?xml version='1.0' encoding='iso-8859-1'?><a>\x93quoted\x94 \x80</a>"

    assert "“quoted” €" in decode(body)


def test_what_nothing_declares_is_guessed_when_there_is_enough_of_it() -> None:
    short = "Паром снова ходит через пролив после ремонта. " * 4
    assert decode(RUSSIAN.encode("windows-1251")) == RUSSIAN
    assert decode(short.encode("windows-1251"), ("utf-8",)) == short
    assert decode(b"caf\xe9") == "café"


@pytest.mark.parametrize("name", ["bogus", "utf-7", "hex", "idna", "\0", "rot13", "unicode_escape"])
def test_a_name_that_is_no_encoding_is_passed_over(name: str) -> None:
    assert decode(b"+AGE- caf\xe9", (name,)) == "+AGE- café"


@given(
    st.binary(max_size=300), st.sampled_from(["utf-8", "shift_jis", "bogus", "utf-16", "hz", None])
)
def test_no_bytes_raise(body: bytes, charset: str | None) -> None:
    decode(codecs.BOM_UTF16_LE + body)

    assert isinstance(decode(body, (charset,)), str)


@pytest.mark.parametrize("declared", ["utf-8", "bogus", "windows-1251"])
def test_a_page_becomes_utf_8_and_says_so(declared: str) -> None:
    page = f"<meta charset='{declared}'><p>{RUSSIAN}</p>"

    assert in_utf8(page.encode("windows-1251")) == page.replace(declared, "utf-8").encode()
    assert in_utf8(page.encode("utf-16-le")) == page.replace(declared, "utf-8").encode()
    assert in_utf8(page.encode()) == page.encode()


GREEK = "Ο πρόεδρος δήλωσε τη Δευτέρα ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα. " * 3
HEBREW = "הנשיא הודיע ביום שני כי השיחות יימשכו בשבוע הבא. לדבריו הצדדים קרובים להסכם. " * 2


@pytest.mark.parametrize("named", ["iso-8859-1", "windows-1252", "us-ascii"])
@pytest.mark.parametrize(
    ("text", "charset"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (GREEK, "cp1253"), (HEBREW, "cp1255")],
)
def test_other_scripts_that_call_themselves_latin_1_are_read_as_what_they_are(
    text: str, charset: str, named: str
) -> None:
    feed = f'<?xml version="1.0" encoding="{named}"?><rss><title>{text}</title></rss>'

    assert decode(feed.encode(charset)) == feed
    assert decode(text.encode(charset), (named,)) == text


@pytest.mark.parametrize(
    ("charset", "named"),
    [("koi8-r", "windows-1251"), ("windows-1251", "koi8-r"), ("koi8-u", "windows-1251")],
)
def test_cyrillic_that_calls_itself_its_twin_is_read_as_what_it_is(
    charset: str, named: str
) -> None:
    feed = f'<?xml version="1.0" encoding="{named}"?><rss><title>{RUSSIAN}</title></rss>'

    assert decode(feed.encode(charset)) == feed


@pytest.mark.parametrize("text", ["ЛЕДОКОЛ ВЫШЕЛ ИЗ ПОРТА. ", "Газета «КОММЕРСАНТЪ», США, еЖЖ. "])
def test_capitals_alone_make_no_other_encoding(text: str) -> None:
    assert decode((text * 9).encode("cp1251"), ("windows-1251",)) == text * 9


@pytest.mark.parametrize(
    "text",
    [
        "Où l'été a été élevé : « çà et là », à Noël, naïf, œuvre, forêt, août, où. " * 20,
        "Þjóðgarðurinn á Þingvöllum. Íþróttir, æðarfugl, öl, ýsa, þúsund, ððð. " * 20,
        "ÀÁÂÃÄÅÆÇ ÈÉÊËÌÍÎÏ ÐÑÒÓÔÕÖØ ÙÚÛÜÝÞß àáâãäåæç èéêëìíîï ðñòóôõöø ùúûüýþÿ ",
        "ÄÄÄÄÄÄÄÄ ÍÍÍÍÍÍÍÍ ÄÄÄÄÄÄÄÄ ÍÍÍÍÍÍÍÍ " * 20,
    ],
    ids=["French", "Icelandic", "a table of letters", "lines drawn"],
)
def test_western_text_stays_as_it_is_declared(text: str) -> None:
    assert decode(text.encode("cp1252"), ("iso-8859-1",)) == text
