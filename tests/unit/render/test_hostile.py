"""Feeds and articles are hostile: what they write is shown, and does nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Archive, Edition
from digest.render.hostile import clip, direction, language_code, shown, unturned, web_address
from digest.render.json import Json
from digest.render.mail.mail import Mail
from digest.render.markdown import Markdown
from digest.render.templates import Templates
from digest.render.text import Text
from digest.render.web.web import Web
from tests.support.archive import faults_in_archive
from tests.support.html import elements, parsed
from tests.unit.render.fixtures.whole import Morning, shipped_templates, whole_morning


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("plain words", "plain words"),
        ("two\nlines\tand  spaces ", "two lines and spaces"),
        ("invoice\u202egnp.exe", "invoicegnp.exe"),
        ("\u2066isolated\u2069 \u202dforced\u202c", "isolated forced"),
        ("a\x00b\x1bc\x85d", "a b c d"),
        ("tag\U000e0041ged \ufeffmark", "tagged mark"),
        ("half \ud83d pair", "half pair"),
        ("right\u200fto\u200eleft marks stay", "right\u200fto\u200eleft marks stay"),
        ("joined emoji stay: 👩\u200d🔬", "joined emoji stay: 👩\u200d🔬"),
        ("lines\u2028break\u2029too", "lines break too"),
    ],
)
def test_text_is_shown_without_what_turns_or_hides_it(written: str, seen: str) -> None:
    assert shown(written) == seen


def test_spaces_at_the_ends_stay_where_pieces_of_a_sentence_meet() -> None:
    assert unturned(" and\u202e ") == " and "


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd",
        "//evil.example/x", "/relative", "https://", "http:///path", "https://bank@evil.example/",
        "https://a:b@evil.example/", "https://evil.example/\u202egnp", "https://evil.example/\nX: y",
        "https://[broken/", "ftp://files.example/", "https://long.example/" + "x" * 5000, "", None,
    ],
)  # fmt: skip
def test_an_address_that_is_no_page_never_becomes_a_link(address: str | None) -> None:
    assert web_address(address) is None


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example/x?y=1&z=2#part", "https://a.example/x?y=1&z=2#part"),
        ("HTTP://A.example/", "HTTP://A.example/"),
        ("https://a.example/a b>c", "https://a.example/a%20b%3Ec"),
        ('https://a.example/"onmouseover="x', "https://a.example/%22onmouseover=%22x"),
        (
            "https://a.example/#:~:text=An%20exact,quote.",
            "https://a.example/#:~:text=An%20exact,quote.",
        ),
        ("https://bücher.example/straße", "https://bücher.example/straße"),
    ],
)
def test_an_address_of_a_page_becomes_one(address: str, link: str) -> None:
    assert web_address(address) == link


def test_a_title_is_cut_at_a_word() -> None:
    assert clip("one two three four", 13) == "one two…"
    assert clip("one two", 13) == "one two"
    assert clip("x" * 50, 10) == "x" * 9 + "…"


def test_a_language_that_is_none_is_not_repeated() -> None:
    assert language_code("de-CH") == "de-CH"
    assert language_code('en" onload="x') == "und"
    assert [direction(code) for code in ("ar", "he-IL", "fa", "de")] == ["rtl", "rtl", "rtl", "ltr"]


def test_a_title_past_all_bounds_is_cut_with_the_whole_at_hand(
    templates: Templates, made: Morning
) -> None:
    [page] = [
        f for f in Web(templates=templates)(made.edition, made.archive) if "2026-11-19.h" in f.path
    ]
    tree = parsed(page.body.decode())
    [cut] = [
        e
        for e in elements(tree)
        if "A headline that goes on" in (e.text or "") and e.tag != "title"
    ]
    assert len(cut.text or "") <= 180
    assert len(cut.get("title", "")) > 800


HOSTILE = st.text(max_size=60) | st.sampled_from(
    [
        "<script>alert(1)</script>", "</title><script>", "--></style><b>", "{{ 7*7 }}{% raw %}",
        "\" onmouseover=\"x", "' onmouseover='x", "\u202egnp.exe", "]]><x>", "&lt;&#60;&amp;lt;",
        "\n.\nFrom x\n", "](javascript:x)", "![i](http://evil.example/p.png)", "# heading", "|a|b|",
    ]
)  # fmt: skip


def poisoned(made: Morning, words: str, address: str) -> tuple[Edition, Archive]:
    """Return the morning with every free text of its second story, and more, replaced."""
    brief = made.edition.briefs[1]
    sources = tuple(
        replace(s, title=words, outlet=words, byline=words, url=address, language=words)
        for s in brief.sources
    )
    coverage = tuple(
        replace(c, title=words, outlet=words, url=address, copy_of=words) for c in brief.coverage
    )
    brief = replace(
        brief,
        headline=replace(brief.headline, text=words, outlet=words, url=address),
        sources=sources,
        coverage=coverage,
        topic=words,
        language=words,
        because=((words, 1.0),),
        quotes=tuple(
            replace(
                q,
                text=words,
                notes=(words,),
                citation=replace(q.citation, fragment=address, url=address),
            )
            for q in brief.quotes
        ),
    )
    fates = tuple(
        replace(f, title=words, outlet=words, why=words, url=address) for f in made.edition.fates
    )
    edition = replace(
        made.edition, title=words, briefs=(brief,), fates=fates, in_brief=(), corrections=()
    )
    evidence = tuple(
        replace(e, article=replace(e.article, title=words, byline=words, url=address))
        for e in made.archive.evidence
        if e.article.id.startswith("vaccine")
    )
    archive = replace(
        made.archive,
        title=words,
        stories=(),
        evidence=evidence,
        editions=made.archive.editions[-2:],
        sources=made.archive.sources[-3:],
    )
    return edition, archive


@settings(max_examples=25, deadline=None)
@given(words=HOSTILE, address=HOSTILE | st.just("javascript:alert(1)"))
def test_whatever_feeds_write_every_page_stays_sound(words: str, address: str) -> None:
    edition, archive = poisoned(whole_morning(), words, address)
    lines = archive.editions
    elsewhere = (
        frozenset(f"editions/{line.id}.html" for line in lines)
        | frozenset(f"stories/{slug}.html" for slug in ("calf-vaccine", "glacier-vote", "recount"))
        | {f"months/{line.day:%Y-%m}.html" for line in lines}
    )
    files = {f.path: f.body for f in Web(templates=shipped_templates())(edition, archive)}
    # A title of nothing but spaces is no title; everything else must hold.
    faults = [f for f in faults_in_archive(files, elsewhere) if not f.endswith("no title")]
    assert faults == []


@settings(max_examples=25, deadline=None)
@given(words=HOSTILE, address=HOSTILE)
def test_whatever_feeds_write_every_other_form_can_be_made(words: str, address: str) -> None:
    edition, archive = poisoned(whole_morning(), words, address)
    sent = Mail(templates=shipped_templates())(edition, archive, "reader@example.org")
    [text] = Text(templates=shipped_templates())(edition, archive)
    [markdown] = Markdown(templates=shipped_templates())(edition, archive)
    [data] = Json()(edition, archive)
    assert max(sent) < 128
    assert all(file.body.decode() for file in (text, markdown, data))
