"""Of a newsletter the letter is kept: decoded, named, without what only its mailing needs."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import MediaType, RawItem
from digest.sources.mails.mail import mail_items

NOW = datetime(2026, 11, 19, 6, 30, tzinfo=UTC)
PROSE = "The ferry stopped at noon because the water was too low for it. " * 4


def mail(text: str | None = None, html: str | None = None, **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def item(body: bytes) -> RawItem:
    (found,) = mail_items(body, source="post", now=NOW)
    return found


def test_the_headers_name_the_article() -> None:
    found = item(
        mail(
            PROSE,
            From="The Ferry <news@ferry.example>",
            Subject="Fwd: Niedrigwasser – Fähre steht",
            Date="Tue, 17 Nov 2026 09:00:00 +0100",
            Message_ID="<1@ferry.example>",
            Archived_At="<https://ferry.example/letters/1>",
        )
    )

    assert (found.key, found.outlet) == ("1@ferry.example", "The Ferry")
    assert found.title == "Niedrigwasser – Fähre steht"
    assert found.published == datetime(2026, 11, 17, 8, tzinfo=UTC)
    assert found.url == "https://ferry.example/letters/1"


def test_the_html_is_taken_and_the_text_where_there_is_none() -> None:
    both = item(mail("See the HTML part.", f"<p>{PROSE}</p>"))
    text = item(mail(PROSE))

    assert both.media_type is MediaType.ENTRY
    assert PROSE.strip() in both.body.decode()
    assert (text.media_type, text.body.decode()) == (MediaType.TEXT, PROSE.strip())


def test_an_html_part_without_words_gives_way_to_the_text() -> None:
    assert item(mail(PROSE, "<img src='all-of-it.png'>")).media_type is MediaType.TEXT


@pytest.mark.parametrize(
    "footer",
    [
        "<tr><td>You get this as a reader. <a href='https://ferry.example/u/9'>Leave</a></td></tr><tr><td>12 Quay</td></tr>",
        "</table><div><a href='https://m.example/unsubscribe?x'>Abmelden</a><p>12 Quay</p></div><table>",
    ],
    ids=["named by the header", "named by its address"],
)
def test_what_follows_the_way_out_is_cut(footer: str) -> None:
    html = f"<table><tr><td><p>{PROSE}</p></td></tr>{footer}</table>"

    found = item(mail("x", html, List_Unsubscribe="<https://ferry.example/u/9>")).body.decode()

    assert PROSE.strip() in found
    assert "Quay" not in found
    assert "Leave" not in found
    assert "Abmelden" not in found


def test_a_way_out_at_the_top_ends_nothing() -> None:
    html = f"<p><a href='https://m.example/unsubscribe'>Leave</a></p><p>{PROSE}</p>"

    assert PROSE.strip() in item(mail("x", html)).body.decode()


def test_a_letter_in_one_cell_with_its_footer_keeps_its_words() -> None:
    html = f"<div>{PROSE}<br>{PROSE}<a href='https://m.example/unsubscribe'>Leave</a> 12 Quay</div>"

    found = item(mail("x", html)).body.decode()

    assert found.count(PROSE.strip()) == 2
    assert "Leave" not in found


def test_a_letter_of_several_articles_is_several() -> None:
    article = "<h2><a href='https://ferry.example/{0}'>{0}</a></h2><p>{0}: {1}</p><p><a href='https://ferry.example/{0}'>Read on</a></p>"
    html = (
        "<table><tr><td><h1><a href='https://ferry.example/'>The Ferry</a></h1><p>All about water</p></td></tr>"
        f"<tr><td>{article.format('Tides', PROSE)}</td></tr><tr><td>{article.format('Winds', PROSE)}</td></tr>"
        "<tr><td><p>Tell a friend</p><p><a href='https://ferry.example/u/9'>Leave</a></p></td></tr></table>"
    )

    found = mail_items(
        mail("x", html, Message_ID="<1@f>", List_Unsubscribe="<https://ferry.example/u/9>"),
        source="post",
        now=NOW,
    )

    assert [(i.title, i.url) for i in found] == [
        ("Tides", "https://ferry.example/Tides"),
        ("Winds", "https://ferry.example/Winds"),
    ]
    assert [i.body.decode() for i in found] == [
        f"<p>Tides: {PROSE}</p>",
        f"<p>Winds: {PROSE}</p>",
    ]
    assert len({i.key for i in found}) == 2


@pytest.mark.parametrize(
    ("sites", "kind"),
    [
        (("https://ferry.example/1", "https://news.ferry.example/2"), MediaType.ENTRY),
        (("https://ferry.example/1", "https://canal.example/2"), MediaType.LETTER),
    ],
)
def test_a_letter_that_points_at_others_pages_is_told_in_its_senders_words(
    sites: tuple[str, str], kind: MediaType
) -> None:
    html = "".join(f"<h2><a href='{url}'>Look at {url}</a></h2><p>{PROSE}</p>" for url in sites)

    found = mail_items(mail("x", html), source="post", now=NOW)

    assert [i.media_type for i in found] == [kind, kind]


def test_hidden_text_and_trackers_are_gone() -> None:
    html = (
        "<div style='display:none;max-height:0'>Preheader</div>"
        f"<p>{PROSE}</p><img src='https://t.example/open.gif' width=1>"
    )

    found = item(mail("x", html)).body.decode()

    assert "Preheader" not in found
    assert "open.gif" not in found


def test_the_text_ends_before_its_signature_and_its_way_out() -> None:
    signed = item(mail(f"{PROSE}\n\n-- \nAda\nThe Ferry")).body.decode()
    left = item(mail(f"{PROSE}\n\nLeave: https://m.example/unsubscribe/1\n\n12 Quay")).body.decode()

    assert signed == left == PROSE.strip()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0" * 50,
        b"no headers at all",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        b"Content-Type: text/html; charset=bogus\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"Subject: =?bogus?q?x?= =?utf-8?b?////?=\nDate: soon\nFrom: <<>>\n\nx",
        b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 5000,
    ],
)
def test_a_broken_mail_is_an_item_all_the_same(body: bytes) -> None:
    found = item(body)

    assert found.key
    assert found.published is None


def test_a_mail_without_an_id_keeps_one_key() -> None:
    assert item(b"\n\nWords.").key == item(b"\n\nWords.").key != item(b"\n\nOthers.").key


@given(st.binary(max_size=200))
def test_no_bytes_raise(body: bytes) -> None:
    assert item(body).source == "post"
    assert item(b"Content-Type: text/html\nSubject: " + body).source == "post"


@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
def test_a_header_of_bare_bytes_is_read_as_it_was_sent(charset: str) -> None:
    head = "From: Café <news@ferry.example>\nSubject: Fähre steht\n\n"

    found = item((head + PROSE).encode(charset))

    assert (found.title, found.outlet) == ("Fähre steht", "Café")


def test_a_mail_whose_parts_are_not_parted_is_one_text() -> None:
    found = item(f"Subject: Low water\nContent-Type: multipart/mixed\n\n{PROSE}".encode())

    assert found.media_type is MediaType.TEXT
    assert PROSE.strip() in found.body.decode()


@pytest.mark.parametrize("broken", [-1, -2, -3, -5])
def test_of_base64_that_broke_off_what_came_is_read(broken: int) -> None:
    head = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    sent = base64.b64encode("Größe der Fähre: zwölf Meter".encode()).decode().rstrip("=")

    found = item((head + sent[:broken] + "!").encode())

    assert found.body.decode().startswith("Größe der Fähre: zwölf M")


def test_a_mark_before_the_headers_hides_none() -> None:
    assert item(b"\xef\xbb\xbfSubject: Ferries\n\nWords.").title == "Ferries"
