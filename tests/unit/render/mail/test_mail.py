"""One mail: within what mail programs show, and the same bytes every time."""

from __future__ import annotations

import email
import quopri
import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import pytest

from digest.errors import ConfigError
from digest.model import Edition
from digest.render.mail import mime
from digest.render.mail.mail import (
    HTML_LIMIT,
    PREHEADER_LEAST,
    PREHEADER_MOST,
    Mail,
    shorter_and_shorter,
)
from digest.render.templates import Templates
from tests.support.html import elements, parsed, words_of
from tests.support.mail import STYLE_LIMIT, faults_in_mail_html
from tests.unit.render.fixtures.morning import in_arabic
from tests.unit.render.fixtures.whole import Morning

READER = "reader@example.org"
STOP = "https://digest.example.net/stop?t=" + "Zk3v9" * 30


@pytest.fixture(scope="session")
def mail(templates: Templates) -> Mail:
    return Mail(templates=templates, sender="digest@example.net", unsubscribe_url=STOP)


@pytest.fixture(scope="session")
def sent(mail: Mail, made: Morning) -> bytes:
    return mail(made.edition, made.public, READER)


@pytest.fixture(scope="session")
def parts(sent: bytes) -> tuple[str, str]:
    """The text and the HTML part."""
    return text_and_html(sent)


def text_and_html(sent: bytes) -> tuple[str, str]:
    message = email.message_from_bytes(sent, policy=policy.default)
    assert isinstance(message, EmailMessage)
    text, html = message.iter_parts()
    return text.get_content(), html.get_content()


def head(sent: bytes) -> dict[str, str]:
    """The headers as they stand on the wire, one line each; a folded one fails."""
    lines = sent.split(b"\r\n\r\n", 1)[0].split(b"\r\n")
    assert not any(line.startswith((b" ", b"\t")) for line in lines)
    return dict(line.decode("ascii").split(": ", 1) for line in lines)


def many(edition: Edition, times: int) -> Edition:
    """Return an edition with as many full stories again."""
    briefs = [
        replace(brief, slug=f"{brief.slug}-{n}") for n in range(times) for brief in edition.briefs
    ]
    return replace(edition, briefs=tuple(briefs))


# -- 1: size ---------------------------------------------------------------------------------


def test_the_html_part_stays_under_its_limit(mail: Mail, made: Morning) -> None:
    for times in (1, 2, 5):
        _, html = text_and_html(mail(many(made.edition, times), made.public, READER))
        assert len(html.encode()) <= HTML_LIMIT


def test_twelve_full_stories_and_ten_briefs_fit_whole(mail: Mail, made: Morning) -> None:
    edition = many(made.edition, 2)
    edition = replace(edition, briefs=edition.briefs[:12])
    _, html = text_and_html(mail(edition, made.public, READER))
    assert "more in the archive" not in html
    assert html.count("<h2") == 14


def test_what_does_not_fit_is_told_in_a_line_and_then_counted(mail: Mail, made: Morning) -> None:
    edition = many(made.edition, 40)
    text, html = text_and_html(mail(edition, made.public, READER))
    tree = parsed(html)
    full = sum(e.tag == "h2" for e in elements(tree)) - 3
    lines = sum((e.get("class") or "").startswith("line") for e in elements(tree))
    counted = re.search(r"and (\d+) more in the archive", words_of(tree))
    assert 5 <= full < len(edition.briefs)
    assert lines == 40
    assert counted is not None
    assert full + lines + int(counted[1]) == len(edition.briefs) + len(edition.in_brief)
    assert text.count("Two of the four gates at Marrow Lock opened at 03:40") == 40


def test_a_story_is_demoted_before_a_brief_is_dropped_and_the_first_always_stays(
    made: Morning,
) -> None:
    steps = [(len(e.briefs), len(e.in_brief)) for e in shorter_and_shorter(made.edition)]
    assert steps[:2] == [(7, 10), (6, 11)]
    assert steps[-1] == (1, 0)


# -- 2 to 6: the HTML ------------------------------------------------------------------------


def test_no_mail_program_is_asked_for_what_some_lack(parts: tuple[str, str]) -> None:
    assert faults_in_mail_html(parts[1]) == []


def test_the_html_is_as_sound_for_a_reader_without_an_archive(mail: Mail, made: Morning) -> None:
    _, html = text_and_html(mail(made.edition, made.archive, READER))
    assert faults_in_mail_html(html) == []
    assert "digest.example.net/editions" not in html


def test_style_blocks_are_small_and_dark_stands_alone(parts: tuple[str, str]) -> None:
    blocks = re.findall(r"<style>(.*?)</style>", parts[1], re.S)
    assert sum(map(len, blocks)) < STYLE_LIMIT
    assert [block.count("prefers-color-scheme") for block in blocks] == [0, 1]
    assert '<meta name="color-scheme" content="light dark">' in parts[1]


def test_the_looks_survive_when_every_style_block_is_dropped(parts: tuple[str, str]) -> None:
    bare = parsed(re.sub(r"<style>.*?</style>", "", parts[1], flags=re.S))
    styled = {e.tag for e in elements(bare) if e.get("style")}
    colours = [e for e in elements(bare) if "background-color" in (e.get("style") or "")]
    assert {"body", "h1", "h2", "p", "td", "a", "table"} <= styled
    assert colours
    assert all("color" in (e.get("style") or "") for e in colours)


def test_nothing_is_fetched_and_nobody_is_tracked(parts: tuple[str, str]) -> None:
    tree = parsed(parts[1])
    assert not [e for e in elements(tree) if e.tag in {"img", "link", "script", "iframe", "svg"}]
    assert "url(" not in parts[1]


# -- 7: preheader and subject ----------------------------------------------------------------


def preheader(html: str) -> str:
    return words_of(next(e for e in elements(parsed(html)) if e.get("class") == "pre"))


def test_the_preheader_goes_on_where_the_subject_ends(sent: bytes, parts: tuple[str, str]) -> None:
    said = preheader(parts[1])
    assert PREHEADER_LEAST <= len(said) <= PREHEADER_MOST
    assert said.startswith("Calf vaccine cut illness by 71 per cent")
    assert said not in head(sent)["Subject"]


def test_a_preheader_is_long_enough_even_for_one_short_story(mail: Mail, made: Morning) -> None:
    one = replace(made.edition, briefs=made.edition.briefs[:1], in_brief=(), articles=1, outlets=1)
    _, html = text_and_html(mail(one, made.public, READER))
    assert PREHEADER_LEAST <= len(preheader(html)) <= PREHEADER_MOST


def test_the_subject_is_the_first_headline_and_how_many_more(mail: Mail, made: Morning) -> None:
    first = replace(made.public, editions=made.public.editions[-1:])
    subject = head(mail(made.edition, first, READER))["Subject"]
    assert subject == "Two of four gates open at Marrow Lock as barges wait, and 6 more"


def test_a_headline_that_led_before_brings_its_day_so_that_subjects_differ(sent: bytes) -> None:
    subject = head(sent)["Subject"]
    assert subject == "Two of four gates open at Marrow Lock as barges wait, and 6 more (19 Nov)"


def test_an_edition_without_stories_is_named_by_its_day(mail: Mail, made: Morning) -> None:
    edition = replace(made.edition, briefs=(), in_brief=(), corrections=())
    assert head(mail(edition, made.public, READER))["Subject"] == (
        "Morning Digest, Thursday 19 November 2026"
    )


def test_an_edition_of_corrections_alone_says_so(mail: Mail, made: Morning) -> None:
    edition = replace(made.edition, briefs=(), in_brief=())
    assert len(edition.corrections) == 1
    assert head(mail(edition, made.public, READER))["Subject"] == (
        "1 correction, Thursday 19 November 2026"
    )


# -- 8, 9: the parts on the wire -------------------------------------------------------------


def test_the_wire_carries_seven_bits_crlf_and_no_long_line(sent: bytes) -> None:
    assert max(sent) < 128
    assert b"\n" not in sent.replace(b"\r\n", b"")
    assert max(map(len, sent.split(b"\r\n"))) <= 998
    body = sent.split(b"\r\n\r\n", 1)[1]
    assert max(map(len, body.split(b"\r\n"))) <= 76


def test_text_comes_first_and_both_parts_are_quoted_printable_utf_8(sent: bytes) -> None:
    message = email.message_from_bytes(sent)
    assert message.get_content_type() == "multipart/alternative"
    told = [
        (part.get_content_type(), part.get_content_charset(), part["Content-Transfer-Encoding"])
        for part in message.walk()
    ]
    assert told[1:] == [
        ("text/plain", "utf-8", "quoted-printable"),
        ("text/html", "utf-8", "quoted-printable"),
    ]


def test_text_is_wrapped_at_72_columns_and_addresses_are_whole(parts: tuple[str, str]) -> None:
    lines = parts[0].splitlines()

    assert len(lines) > 50
    for line in lines:
        assert len(line) <= 72 or re.fullmatch(r"\s*<\S+>|.*: <\S+>", line), line


def test_the_text_carries_every_story_number_and_address(
    parts: tuple[str, str], made: Morning
) -> None:
    text = parts[0]
    flat = " ".join(text.split())
    assert made.quoted
    for brief in made.edition.briefs:
        assert brief.headline.text in flat
        for quote in (*brief.quotes, *brief.unchanged):
            [number] = [s.number for s in brief.sources if s.article == quote.citation.article]
            assert re.search(re.escape(quote.text) + rf" \[{number}[,\]]", flat)
        for source in brief.sources:
            assert f"[{source.number}] {source.outlet}" in flat
            assert source.url is None or f"<{source.url}>" in text


# -- 10 to 14: headers -----------------------------------------------------------------------


def test_long_identifiers_are_never_folded_or_encoded(sent: bytes) -> None:
    headers = head(sent)
    assert (
        headers["List-Unsubscribe"] == f"<{STOP}>, <mailto:digest@example.net?subject=unsubscribe>"
    )
    assert b"=?utf-8?" not in sent.split(b"\r\n\r\n", 1)[0]


def test_a_subject_in_any_script_is_encoded_in_short_words(mail: Mail, made: Morning) -> None:
    story = made.edition.briefs[3]
    title = (
        "Bahnstreik nach Einigung abgesagt – «ничего не ясно», сказал глава союза 列車は動く " * 2
    )
    story = replace(story, headline=replace(story.headline, text=title.strip()))
    sent = mail(replace(made.edition, briefs=(story,)), made.public, READER)
    message = email.message_from_bytes(sent, policy=policy.default)
    lines = sent.split(b"\r\n\r\n", 1)[0].split(b"\r\n")
    assert message["Subject"].startswith("Bahnstreik nach Einigung abgesagt – «ничего не ясно»")
    assert all(len(line) <= 76 for line in lines if b"=?utf-8?" in line)


def test_identity_is_a_function_of_edition_and_reader(mail: Mail, made: Morning) -> None:
    one, again = (mail(made.edition, made.public, READER) for _ in range(2))
    other = mail(made.edition, made.public, "other@example.org")
    tomorrow = mail(replace(made.edition, id="2026-11-20"), made.public, READER)
    ids = [head(sent)["Message-ID"] for sent in (one, other, tomorrow)]
    assert one == again
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"<[0-9a-f]{32}@example\.net>", i) for i in ids)


def test_the_date_is_the_edition_s_on_the_reader_s_clock(sent: bytes, made: Morning) -> None:
    date = head(sent)["Date"]
    assert date == "Thu, 19 Nov 2026 06:30:00 +0100"
    assert parsedate_to_datetime(date) == made.edition.generated


def test_the_boundary_comes_from_the_message_id_and_is_in_no_part(sent: bytes) -> None:
    headers = head(sent)
    key = headers["Message-ID"][1:33]
    assert headers["Content-Type"] == f'multipart/alternative; boundary="=_{key}"'
    assert sent.count(f"--=_{key}".encode()) == 3


def test_editions_stand_apart_unless_they_are_to_be_one_thread(
    templates: Templates, made: Morning
) -> None:
    def threads(how: str) -> set[str]:
        mail = Mail(templates=templates, sender="digest@example.net", threads=how)
        days = (made.edition, replace(made.edition, id="2026-11-20"))
        return {head(mail(day, made.public, READER))["References"] for day in days}

    assert len(threads("apart")) == 2
    assert len(threads("together")) == 1


def test_the_list_keeps_its_id_and_can_be_left(
    sent: bytes, templates: Templates, made: Morning
) -> None:
    headers = head(sent)
    assert headers["List-Id"] == "<default.digest.example.net>"
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    by_mail = head(
        Mail(templates=templates, sender="d@example.net")(made.edition, made.archive, READER)
    )
    assert by_mail["List-Unsubscribe"] == "<mailto:d@example.net?subject=unsubscribe>"
    assert "List-Unsubscribe-Post" not in by_mail


def test_machines_are_told_that_a_machine_wrote(sent: bytes) -> None:
    headers = head(sent)
    assert headers["Auto-Submitted"] == "auto-generated"
    assert "Precedence" not in headers


# -- 17: hostile text ------------------------------------------------------------------------


@pytest.mark.parametrize("bad", ["a@example.org\r\nBcc: all@example.org", "a\n@b", "a\x00b"])
def test_a_line_break_in_an_address_is_refused(mail: Mail, made: Morning, bad: str) -> None:
    with pytest.raises(ConfigError, match="line break"):
        mail(made.edition, made.public, bad)


@pytest.mark.parametrize("field", ["sender", "sender_name", "list_id", "unsubscribe_mail"])
def test_a_line_break_in_an_option_is_refused(templates: Templates, field: str) -> None:
    with pytest.raises(ConfigError, match=field):
        Mail(templates=templates, **{field: "x\r\nBcc: y"})  # type: ignore[arg-type]


def test_one_click_needs_https(templates: Templates) -> None:
    with pytest.raises(ConfigError, match="https"):
        Mail(templates=templates, unsubscribe_url="http://example.net/stop")


def test_a_headline_with_a_line_break_adds_no_header(mail: Mail, made: Morning) -> None:
    story = made.edition.briefs[1]
    evil = replace(story.headline, text="Prize\r\nBcc: all@example.org\r\n\r\nHello")
    sent = mail(replace(made.edition, briefs=(replace(story, headline=evil),)), made.public, READER)
    assert "Bcc" not in head(sent)
    assert head(sent)["Subject"] == "Prize Bcc: all@example.org Hello"


def test_text_from_a_feed_reaches_the_html_only_escaped(parts: tuple[str, str]) -> None:
    html = parts[1]
    tree = parsed(html)
    assert "<img" not in html
    assert "<script" not in html
    assert "javascript:" not in html
    assert "bank.example@" not in html
    assert "<img src=x onerror=alert(1)>Shop fined" in words_of(tree)


def test_a_from_line_and_a_lone_dot_survive_the_way() -> None:
    text = "From here on\n.\nend: é\n"
    encoded = mime.quoted_printable(text)
    assert quopri.decodestring(encoded).decode().replace("\r\n", "\n") == text
    assert not re.search(rb"(?m)^From |^\.\r?$", encoded)


def test_a_name_before_the_address_is_quoted_or_encoded() -> None:
    assert mime.mailbox('The "Daily"', "a@b.example") == '"The \\"Daily\\"" <a@b.example>'
    assert mime.mailbox("Früh", "a@b.example") == "=?utf-8?b?RnLDvGg=?= <a@b.example>"


def test_quotes_that_read_from_the_right_stand_on_the_right(mail: Mail, made: Morning) -> None:
    _, page = text_and_html(mail(in_arabic(made.edition), made.public, READER))
    told = next(e for e in elements(parsed(page)) if e.tag == "p" and "قال" in words_of(e))
    assert (told.get("dir"), told.get("align")) == ("rtl", "right")
