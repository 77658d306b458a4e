"""Text, Markdown, JSON and the feed: the same edition, each in its own form."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import jsonschema
import markdown as markdown_library
import pytest

from digest.model import Problem, SourceHealth, Status, Voices
from digest.render.folding import fold, tied, unbroken, width
from digest.render.json import Json
from digest.render.markdown import Markdown
from digest.render.templates import Templates
from digest.render.text import Text
from digest.render.web.web import Web
from digest.render.wording.languages import words_of as words_in
from digest.writing.moments import noted
from tests.support.html import elements, parsed, words_of
from tests.unit.render.fixtures.whole import Morning


def body(files: tuple[Any, ...]) -> str:
    [file] = files
    return str(file.body.decode())


# -- text ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one two", "one two"),
        ("one two three four", "one two\nthree\nfour"),
        ("a verylongwordthatcannotbreak b", "a\nverylongwordthatcannotbreak\nb"),
        ("日本語の文章です。次", "日本語の\n文章で\nす。次"),
        ("日本語文 2.5%。次", "日本語文\n2.5%。次"),
        ("항구가 닫혔다. 끝", "항구가\n닫혔다.\n끝"),
        ("", ""),
    ],
)
def test_prose_is_folded_and_words_are_not_cut(text: str, told: str) -> None:
    assert fold(text, columns=9) == told


def test_a_list_hangs_under_its_number() -> None:
    assert fold("one two three", 3, "1. ", 10) == "1. one two\n   three"


def test_a_note_opens_no_line_and_breaks_behind_its_sign_alone() -> None:
    text = f"the gate. [1]\u00a0[{tied('Sunday = 15 Nov 2026')}] It held."

    assert fold(text, columns=30) == "the gate. [1] [Sunday =\n15 Nov 2026] It held."
    assert fold(text, columns=17) == "the gate.\n[1] [Sunday =\n15 Nov 2026] It\nheld."
    assert tied("Sunday: 15 November") == "Sunday: 15\u00a0November"


@pytest.mark.parametrize("note", ["today = 18 Nov 2026", "this afternoon = 18 Nov 2026"])
def test_a_short_note_is_never_parted_in_plain_text(note: str) -> None:
    text = f"the harbour gate. [1]\u00a0[{unbroken(note)}] It held."

    for columns in range(36, 72):
        assert any(f"[1] [{note}]" in line for line in fold(text, columns=columns).splitlines())


def test_a_long_note_may_break_behind_its_sign() -> None:
    assert unbroken("segunda-feira = 16 de novembro de 2026") == tied(
        "segunda-feira = 16 de novembro de 2026"
    )


def test_words_tied_into_more_than_a_line_are_parted_all_the_same() -> None:
    assert fold("\u00a0".join(["gate"] * 30), columns=30).count("\n") == 4


def test_wide_letters_take_two_columns_and_accents_none() -> None:
    assert width("日本") == 4
    assert width("e\u0301") == 1


def test_the_text_is_72_columns_wide(templates: Templates, made: Morning) -> None:
    lines = body(Text(templates=templates)(made.edition, made.archive)).splitlines()

    assert len(lines) > 50
    for line in lines:
        assert width(line) <= 72 or line.strip().startswith("<"), line


def test_the_text_has_every_quote_once(templates: Templates, made: Morning) -> None:
    flat = " ".join(body(Text(templates=templates)(made.edition, made.archive)).split())
    assert [flat.count(text) for text in made.quoted] == [1] * len(made.quoted)


def test_sources_that_failed_are_told_the_latest_first_and_bounded(
    templates: Templates, made: Morning
) -> None:
    def failing(name: str, days: float, *, retired: bool = False, fetched: bool = True) -> Any:
        return SourceHealth(
            name=name,
            url=None,
            kind="feed",
            items=1,
            failures=1,
            failing_since=made.edition.generated - timedelta(days=days),
            last_success=made.edition.generated - timedelta(days=days + 1) if fetched else None,
            message="https://x.example/feed: HTTP 500; it is tried again later",
            is_retired=retired,
        )

    sources = (
        *(failing(f"Standing {n:02}", n + 2) for n in range(14)),
        failing("Gone", 0, retired=True),
        failing("Passing", 0.1),
        failing("New", 0.1, fetched=False),
    )
    edition = replace(made.edition, sources=sources)

    told = " ".join(body(Text(templates=templates)(edition, made.archive)).split())

    assert re.search(
        r"0 of 17 sources fetched\. Not fetched: Gone, since \S+ [\d:]+: HTTP 500;"
        r" New, since .*; Standing 09, since",
        told,
    )
    assert "; and 4 more. Missed this time: Passing." in told
    assert "Standing 10" not in told


def test_problems_that_say_what_to_do_stay_apart(templates: Templates, made: Morning) -> None:
    problems = (
        Problem(stage="read", subject="a.pdf", message="a locked PDF; save a copy without one"),
        Problem(stage="read", subject="b.txt", message="empty"),
    )

    edition = replace(made.edition, problems=problems)
    told = " ".join(body(Text(templates=templates)(edition, made.archive)).split())

    assert "Problems: a.pdf: a locked PDF; save a copy without one. b.txt: empty." in told


def test_times_in_what_went_wrong_are_told_on_the_clock_of_the_edition(
    templates: Templates, made: Morning
) -> None:
    until = made.edition.generated + timedelta(hours=3)
    message = f"we asked too often (HTTP 429), until {noted(until)}"
    waiting = replace(made.edition.sources[-1], message=message, failures=1)
    edition = replace(
        made.edition,
        timezone="Asia/Tokyo",
        sources=(waiting,),
        problems=(Problem(stage="fetch", subject="Rail News", message=message),),
    )
    archive = replace(made.archive, timezone="Asia/Tokyo", sources=(waiting,))
    forms = (Text, Markdown, Web)
    texts = [f.body.decode() for form in forms for f in form(templates=templates)(edition, archive)]

    told = [" ".join(text.split()) for text in texts if "too often" in text]

    assert len(told) >= 4
    assert not any(" UTC" in text for text in told)
    clock = until.astimezone(ZoneInfo("Asia/Tokyo"))
    assert all(f"until {clock:%A %H:%M}" in text for text in told)


def test_texts_of_unknown_outlets_are_told_apart(templates: Templates, made: Morning) -> None:
    first, *rest = made.edition.briefs
    some = replace(first, voices=Voices(independent=("Kestrel", "Dockside"), unnamed=3))
    none = replace(first, voices=Voices(independent=(), unnamed=2))
    told = [
        body(Text(templates=templates)(replace(made.edition, briefs=(one, *rest)), made.archive))
        for one in (some, none)
    ]

    assert "2 independent outlets, 3 texts of unknown outlets" in told[0]
    assert "(Updated, 2 independent, 3 from unknown outlets)" in " ".join(told[0].split())
    assert "2 texts of unknown outlets" in told[1]


def test_no_dots_and_no_file_names_vouch_for_texts_of_unknown_outlets(
    templates: Templates, made: Morning
) -> None:
    none = replace(made.edition.briefs[0], voices=Voices(independent=(), unnamed=3))
    edition = replace(made.edition, briefs=(none,), in_brief=(none,))

    files = {f.path: f.body for f in Web(templates=templates)(edition, made.archive)}
    [told] = [
        body.decode() for path, body in files.items() if path == f"editions/{edition.id}.html"
    ]

    assert told.count("<i></i>") == 1
    assert "3 texts of unknown outlets" in told
    assert "and 2 others" not in told


def test_a_single_source_is_named_once_over_its_quotes(templates: Templates, made: Morning) -> None:
    lone = replace(
        made.edition.briefs[0], voices=Voices(independent=("Kestrel",)), articles=1, day=1
    )
    edition = replace(made.edition, briefs=(lone,), in_brief=())

    for form in (Text, Markdown):
        assert body(form(templates=templates)(edition, made.archive)).count("One source") == 1


def test_a_story_new_to_the_reader_is_told_on_no_later_day(
    templates: Templates, made: Morning
) -> None:
    first, *rest = made.edition.briefs
    new, updated = (
        body(Text(templates=templates)(replace(made.edition, briefs=(one, *rest)), made.archive))
        for one in (
            replace(first, day=7, status=Status.NEW),
            replace(first, day=7, status=Status.UPDATED),
        )
    )

    assert "Day 7" not in new
    assert "Day 7" in updated


def test_where_no_outlet_is_known_none_is_counted() -> None:
    assert words_in("en").made_of(1, 0, 5, 0) == "1 story from 5 articles."


def test_the_text_of_a_public_archive_names_its_page(templates: Templates, made: Morning) -> None:
    text = body(Text(templates=templates)(made.edition, made.public))
    assert "<https://digest.example.net/editions/2026-11-19.html>" in text


# -- markdown --------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def read(templates: Templates, made: Morning) -> Any:
    """The Markdown as a reader of Markdown sees it."""
    text = body(Markdown(templates=templates)(made.edition, made.archive))
    page = markdown_library.markdown(text, extensions=["tables"])
    return parsed(f"<!doctype html><title>x</title><body>{page}</body>")


def test_markdown_reads_back_to_the_words_that_were_quoted(read: Any, made: Morning) -> None:
    text = words_of(read)
    assert [b.headline.text for b in made.edition.briefs if b.headline.text not in text] == []
    assert [quote for quote in made.quoted if quote not in text] == []


def test_markdown_links_lead_to_the_sentence(read: Any) -> None:
    links = [e.get("href", "") for e in elements(read) if e.tag == "a"]
    assert any(link.startswith("https://kestrel.example/lock-maker#:~:text=") for link in links)
    assert any(link.startswith("../evidence/well-minutes.html#s") for link in links)
    assert not any(link.startswith("javascript") for link in links)


def test_markdown_from_a_feed_stays_words(read: Any) -> None:
    tags = {e.tag for e in elements(read)}
    assert not tags & {"img", "script", "code", "table", "pre"}
    assert "<img src=x onerror=alert(1)>Shop fined" in words_of(read)


@pytest.mark.parametrize(
    "words",
    [
        "# not a heading", "1. not a list", "- nor this", "*stars* and _lines_", "[a](b)", "a | b",
        "`code`", "<b>bold</b>", "&lt;entity&gt;", "back\\slash", "===", "~~struck~~", "2) no",
        "$5 and $6", "![image](x)", "> quote", "+ plus",
    ],
)  # fmt: skip
def test_every_mark_of_markdown_is_shown_as_it_was_written(words: str) -> None:
    text = Templates({"a.md": "{{ x }}"}).render("a.md", x=words)
    page = markdown_library.markdown(text, extensions=["tables"])
    tree = parsed(f"<!doctype html><title>x</title><body>{page}</body>")
    assert words_of(tree.find("body")) == words  # type: ignore[arg-type]
    assert {e.tag for e in elements(tree)} == {"html", "head", "title", "body", "p"}


# -- json ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def schema() -> Any:
    """The schema as it is shipped."""
    text = resources.files("digest.render").joinpath("edition.schema.json").read_text("utf-8")
    return json.loads(text)


def checked(schema: Any) -> Any:
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def test_the_json_is_what_its_schema_promises(schema: Any, made: Morning) -> None:
    data = json.loads(body(Json()(made.edition, made.archive)))
    assert list(checked(schema).iter_errors(data)) == []


def test_the_schema_would_see_a_missing_or_a_stray_field(schema: Any, made: Morning) -> None:
    data = json.loads(body(Json()(made.edition, made.archive)))
    stray = {**data, "summary": "prose of ours"}
    short = {key: value for key, value in data.items() if key != "fates"}
    for bad in (stray, short):
        assert len(list(checked(schema).iter_errors(bad))) == 1


def citations(data: Any) -> list[tuple[str, Any]]:
    quotes = [
        quote
        for story in (*data["stories"], *data["in_brief"])
        for quote in (*story["quotes"], *story["unchanged"], *(q for d in story["differences"] for q in d["quotes"]))
    ]  # fmt: skip
    return [(quote["text"], quote["citation"]) for quote in quotes]


def test_each_citation_selects_the_quoted_words_by_quote_and_by_position(made: Morning) -> None:
    texts = {e.article.id: e.article.text for e in made.archive.evidence}
    told = citations(json.loads(body(Json()(made.edition, made.archive))))
    assert len(told) > 15
    for text, citation in told:
        quote, position = citation["selector"]
        stored = texts[citation["article"]]
        assert stored[position["start"] : position["end"]] == quote["exact"] == text
        assert stored[: position["start"]].endswith(quote["prefix"])
        assert stored[position["end"] :].startswith(quote["suffix"])


def test_support_carries_its_words_where_the_archive_has_them(made: Morning) -> None:
    def support(archive: Any) -> Any:
        data = json.loads(body(Json()(made.edition, archive)))
        return data["stories"][0]["quotes"][0]["supported_by"][0]["selector"]

    assert support(made.archive)[0]["exact"].startswith("Barges began moving")
    assert [s["type"] for s in support(replace(made.archive, evidence=()))] == [
        "TextPositionSelector"
    ]


# -- feed ------------------------------------------------------------------------------------


def feed(templates: Templates, edition: Any, archive: Any) -> bytes:
    files = {
        f.path: f.body
        for f in Web(templates=templates, authority="reader.example")(edition, archive)
    }
    return files["feed.xml"]


def test_the_feed_is_sound_and_has_an_entry_for_each_recent_edition(
    templates: Templates, made: Morning
) -> None:
    read = feedparser.parse(feed(templates, made.edition, made.public))
    assert read.bozo == 0
    assert read.version == "atom10"
    assert len(read.entries) == 30
    assert read.entries[0].link == "https://digest.example.net/editions/2026-11-19.html"
    assert read.feed.links[0].href == "https://digest.example.net/feed.xml"


def test_feed_ids_outlast_a_move(templates: Templates, made: Morning) -> None:
    moved = replace(made.public, base_url="https://elsewhere.example/news/")
    ids = [
        [e.id for e in feedparser.parse(feed(templates, made.edition, archive)).entries]
        for archive in (made.archive, made.public, moved)
    ]
    assert ids[0] == ids[1] == ids[2]
    assert ids[0][0] == "tag:reader.example,2026-07-01:default/2026-11-19"
    assert len(set(ids[0])) == 30


def test_every_entry_has_what_the_standard_wants(templates: Templates, made: Morning) -> None:
    read = feedparser.parse(feed(templates, made.edition, made.public))
    for entry in (read.feed, *read.entries):
        assert entry.id
        assert entry.title
        assert entry.updated_parsed
    assert read.feed.author_detail.name == "Morning Digest"


def test_an_archive_without_editions_has_a_sound_feed(templates: Templates, made: Morning) -> None:
    empty = replace(made.archive, editions=())
    assert feedparser.parse(feed(templates, made.edition, empty)).bozo == 0


def test_a_figure_stands_between_quotation_marks_but_never_between_two_pairs(
    templates: Templates, made: Morning
) -> None:
    lead = made.edition.briefs[0]
    first, second = lead.differences[0].quotes
    spoken = replace(first, text="“It is 90,000,” he said.")
    lead = replace(lead, differences=(replace(lead.differences[0], quotes=(spoken, second)),))
    text = body(Text(templates=templates)(replace(made.edition, briefs=(lead,)), made.archive))
    assert "Gazette, 05:18: “It is 90,000,” he said. [2]" in text
    assert "Ledger, Wed 17:30: “closer to 64,000 tonnes” [4]" in text


# -- what an editor would strike out -----------------------------------------------------------


def test_a_followed_storys_stop_is_not_doubled(templates: Templates, made: Morning) -> None:
    edition = replace(made.edition, quiet=(("clinics", "Clinics to open until 9 p.m."),))

    text = body(Text(templates=templates)(edition, made.archive))

    assert "9 p.m." in text
    assert "p.m.." not in text


@pytest.mark.parametrize("form", [Text, Markdown])
def test_of_many_further_reports_the_first_are_named_and_the_rest_counted(
    form: type[Text] | type[Markdown], templates: Templates, made: Morning
) -> None:
    brief = next(b for b in made.edition.briefs if b.coverage)
    many = tuple(
        replace(brief.coverage[0], outlet=f"Outlet {n}", article=f"a{n}") for n in range(19)
    )
    edition = replace(made.edition, briefs=(replace(brief, coverage=many),))

    text = body(form(templates=templates)(edition, made.archive))

    assert sum(f"Outlet {n}" in text for n in range(19)) < 19
    assert "Outlet 3" in text
    assert "Outlet 4" not in text
    assert "and 15 more" in text


@pytest.mark.parametrize("form", [Text, Markdown])
def test_a_day_of_reprints_says_how_many_outlets_it_adds(
    form: type[Text] | type[Markdown], templates: Templates, made: Morning
) -> None:
    quiet = next(b for b in made.edition.briefs if b.status is Status.NOTHING_NEW)
    assert quiet.since is not None
    came = replace(quiet.since, outlets=("One", "Two", "Three", "Four"))
    edition = replace(made.edition, briefs=(), in_brief=(replace(quiet, since=came),))

    text = body(form(templates=templates)(edition, made.archive))

    assert "no new reporting (4 more outlets)" in " ".join(text.split())
